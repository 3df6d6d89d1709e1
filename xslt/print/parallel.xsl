<?xml version="1.0" encoding="UTF-8"?>
<!-- Original and translation side by side: two neighbouring divisions whose blocks point at each other by @corresp.
     A row holds a block and its partners; what has no partner has a row of its own, in its own order.        -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="print:corresp" match="text//*[@corresp]" use="tokenize(@corresp)[starts-with(., '#')] ! substring(., 2)"/>

  <!-- The blocks that say the same as this one, whichever of the two points. -->
  <xsl:function name="print:partners" as="element()*" visibility="public">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="named" select="tokenize($block/@corresp)[starts-with(., '#')] ! key('print:id', substring(., 2), root($block))" as="element()*"/>
    <xsl:sequence select="($named | $block/@xml:id/key('print:corresp', ., root())) except $block"/>
  </xsl:function>

  <xsl:function name="print:is-parallel" as="xs:boolean">
    <xsl:param name="first" as="element()?"/>
    <xsl:param name="second" as="element()?"/>
    <xsl:sequence select="exists($first/*/print:partners(.) intersect $second/*)"/>
  </xsl:function>

  <xsl:template match="div[print:is-parallel(., following-sibling::*[1][self::div])]" mode="print:block" as="map(*)*" priority="3">
    <xsl:variable name="theirs" select="following-sibling::div[1]/*" as="element()*"/>
    <xsl:iterate select="*">
      <xsl:param name="left" select="$theirs" as="element()*"/>
      <xsl:on-completion><xsl:sequence select="$left ! print:pair((), .)"/></xsl:on-completion>
      <xsl:variable name="partners" select="print:partners(.) intersect $left" as="element()*"/>
      <xsl:variable name="skipped" select="$left[. &lt;&lt; $partners[1]]" as="element()*"/>
      <xsl:sequence select="$skipped ! print:pair((), .), print:pair(., $partners)"/>
      <xsl:next-iteration>
        <xsl:with-param name="left" select="$left except ($partners | $skipped)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:template>

  <xsl:template match="div[print:is-parallel(preceding-sibling::*[1][self::div], .)]" mode="print:block" as="map(*)*" priority="4"/>

  <xsl:function name="print:pair" as="map(*)">
    <xsl:param name="first" as="element()*"/>
    <xsl:param name="second" as="element()*"/>
    <xsl:variable name="sides" as="array(*)*">
      <xsl:for-each select="array{$first}, array{$second}">
        <xsl:variable name="blocks" as="map(*)*"><xsl:apply-templates select="?*" mode="print:block"/></xsl:variable>
        <xsl:sequence select="array{$blocks}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map{'k': 'pair', 'sides': array{$sides}}"/>
  </xsl:function>
</xsl:stylesheet>
