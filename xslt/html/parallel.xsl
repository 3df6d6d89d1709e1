<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:parallel="urn:x-teipress:parallel" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Original and translation are set side by side, block against block; on a phone each block stands above its partner. -->

  <xsl:template match="(div | text[parent::group])[$parallel:aligned][parallel:pair(., following-sibling::*[1])]" as="node()*" priority="3">
    <xsl:variable name="other" as="element()" select="following-sibling::*[1]"/>
    <div class="parallel">
      <xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
      <xsl:if test="$other/@xml:id"><span id="{$other/@xml:id}"/></xsl:if>
      <xsl:for-each select="parallel:rows(., $other)">
        <div class="row">
          <xsl:sequence select="parallel:side(?first, 'first'), parallel:side(?second, 'second')"/>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="(div | text[parent::group])[$parallel:aligned][parallel:pair(preceding-sibling::*[1], .)]" as="node()*" priority="4"/>

  <xsl:function name="parallel:side" as="element(Q{}div)" visibility="private">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="side" as="xs:string"/>
    <div class="{$side}">
      <xsl:for-each select="$blocks[1]/ancestor::*[@xml:lang][1]/@xml:lang">
        <xsl:apply-templates select="." mode="attributes"/>
      </xsl:for-each>
      <xsl:apply-templates select="$blocks"/>
    </div>
  </xsl:function>
</xsl:stylesheet>
