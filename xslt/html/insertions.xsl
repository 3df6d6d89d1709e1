<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:insertion="urn:x-teipress:insertion" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Brackets of the source. The brackets are text in span.bracket: the reader chooses in CSS whether they show.
       An edition's own supplied, choice, add has no kind and gets no bracket. -->

  <!-- The content of any element: plain, or in its brackets. -->
  <xsl:template match="*" mode="words" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="*[insertion:kind(.)]" mode="words" as="node()*" priority="1">
    <xsl:sequence select="insertion:bracket('[')"/>
    <xsl:apply-templates/>
    <xsl:sequence select="insertion:bracket(']')"/>
  </xsl:template>

  <!-- The wording of the source takes the place of what would be regenerated. -->
  <xsl:template match="*[insertion:kind(.)][insertion:wording(.)]" mode="words" as="node()*" priority="2">
    <xsl:sequence select="insertion:bracketed(insertion:wording(.))"/>
  </xsl:template>

  <xsl:template match="supplied | gloss | unclear[not(insertion:kind(.))] | add | stamp | ex | expan | abbr" as="node()*">
    <xsl:element name="{if (self::add) then 'ins' else 'span'}" namespace="">
      <xsl:call-template name="attributes">
        <xsl:with-param name="class" select="local-name(), ('own', 'editorial')[insertion:own(current())]"/>
      </xsl:call-template>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <!-- Words that the edition adds of its own: they had no bracket in the source and are none of its words. -->
  <xsl:function name="insertion:own" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty(insertion:kind($element))
      and exists($element[self::supplied or self::ex or self::add or self::expan[not(*/insertion:kind(.))]])"/>
  </xsl:function>

  <xsl:template match="del" as="node()*">
    <del><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></del>
  </xsl:template>

  <!-- Words that stand, then the bracket that judges them. -->
  <xsl:template match="choice[insertion:kind(.)]" as="node()*">
    <span class="choice">
      <span class="sic"><xsl:apply-templates select="sic | orig | abbr"/></span>
      <xsl:call-template name="insertion:judgement">
        <xsl:with-param name="plain" select="insertion:surface(.) = '[' || (corr, reg, expan)[1] || ']'"/>
      </xsl:call-template>
    </span>
  </xsl:template>

  <xsl:template match="sic[insertion:kind(.)] | unclear[insertion:kind(.)]" as="node()*">
    <span class="judged-words"><xsl:apply-templates/></span>
    <xsl:call-template name="insertion:judgement"/>
  </xsl:template>

  <xsl:template name="insertion:judgement" as="node()*" visibility="private">
    <xsl:param name="plain" as="xs:boolean" select="false()"/>
    <xsl:value-of select="insertion:space(.)"/>
    <span>
      <xsl:call-template name="attributes"/>
      <xsl:choose>
        <xsl:when test="$plain">
          <xsl:sequence select="insertion:bracket('[')"/>
          <xsl:apply-templates select="(corr, reg, expan)[1]"/>
          <xsl:sequence select="insertion:bracket(']')"/>
        </xsl:when>
        <xsl:otherwise><xsl:sequence select="insertion:bracketed(insertion:surface(.))"/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="corr | reg | sic[not(insertion:kind(.))] | orig" as="node()*">
    <span><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></span>
  </xsl:template>

  <!-- The edition's own choice: both are there, the one that is not read is hidden by the style sheet. -->
  <xsl:template match="choice[not(insertion:kind(.))]" as="node()*">
    <span class="choice own">
      <span class="as-written"><xsl:apply-templates select="sic | orig | abbr"/></span>
      <span class="as-read editorial"><xsl:apply-templates select="corr | reg | expan"/></span>
    </span>
  </xsl:template>

  <xsl:template match="gap" as="node()*">
    <span>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="desc"/>
      <xsl:if test="not(desc)"><span class="editorial">[…]</span></xsl:if>
    </span>
  </xsl:template>

  <xsl:template match="gap[insertion:kind(.)]" as="node()*" priority="1">
    <span>
      <xsl:call-template name="attributes"/>
      <xsl:sequence select="insertion:bracketed(insertion:surface(.))"/>
    </span>
  </xsl:template>

  <xsl:function name="insertion:bracket" as="element(Q{}span)" visibility="public">
    <xsl:param name="mark" as="xs:string"/>
    <span class="bracket"><xsl:value-of select="$mark"/></span>
  </xsl:function>

  <!-- `[words]` as bracket, words, bracket. -->
  <xsl:function name="insertion:bracketed" as="node()*" visibility="public">
    <xsl:param name="surface" as="xs:string"/>
    <xsl:sequence select="insertion:bracket('[')"/>
    <xsl:value-of select="substring($surface, 2, string-length($surface) - 2)"/>
    <xsl:sequence select="insertion:bracket(']')"/>
  </xsl:function>
</xsl:stylesheet>
