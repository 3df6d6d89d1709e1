<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:insertion="urn:x-teipress:insertion" xmlns:phrase="urn:x-teipress:phrase" xmlns:speech="urn:x-teipress:speech"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Who speaks, and what happens meanwhile. -->

  <xsl:template match="sp" as="node()*">
    <div>
      <xsl:call-template name="attributes">
        <xsl:with-param name="class" select="'sp', insertion:tokens(.)"/>
      </xsl:call-template>
      <xsl:for-each select="phrase:entry(.)">
        <xsl:attribute name="data-who" select="phrase:folder(.) || '/' || @xml:id"/>
      </xsl:for-each>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="speaker" as="node()*">
    <p>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="." mode="words"/>
    </p>
  </xsl:template>

  <!-- A stage direction is a block of its own, or stands within words. -->
  <xsl:template match="stage" as="node()*">
    <p>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'stage', 'label'[insertion:tokens(current()) = 'label']"/></xsl:call-template>
      <xsl:apply-templates select="." mode="words"/>
    </p>
  </xsl:template>
  <xsl:template match="(p | head | l | item | cell | ab | seg | note | quote | q | hi | emph | said)//stage" as="node()*" priority="1">
    <span><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></span>
  </xsl:template>

  <!-- The marks round a whole speech stand with its first and its last words. -->
  <xsl:template match="sp[@rend]/*[1]" mode="words" as="node()*" priority="5">
    <xsl:sequence select="speech:mark(insertion:speech-open(..))"/>
    <xsl:next-match/>
    <xsl:if test="not(following-sibling::*)">
      <xsl:sequence select="speech:mark(insertion:speech-close(..))"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="sp[@rend]/*[preceding-sibling::*][not(following-sibling::*)]" mode="words" as="node()*" priority="4">
    <xsl:next-match/>
    <xsl:sequence select="speech:mark(insertion:speech-close(..))"/>
  </xsl:template>

  <xsl:function name="speech:mark" as="node()*" visibility="private">
    <xsl:param name="mark" as="xs:string"/>
    <xsl:if test="$mark"><span class="mark"><xsl:value-of select="$mark"/></span></xsl:if>
  </xsl:function>
</xsl:stylesheet>
