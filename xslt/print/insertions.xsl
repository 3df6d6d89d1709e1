<?xml version="1.0" encoding="UTF-8"?>
<!-- The brackets of the source, given back round their elements (encoding.md, section 2). -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:insertion="urn:x-teipress:insertion"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="print:insertion" as="map(*)">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="runs" as="item()*"/>
    <xsl:sequence select="map{'k': 'ins', 'kind': string(insertion:kind($element)),
      'c': array{'['[$insertions = 'brackets'], $runs, ']'[$insertions = 'brackets']}}"/>
  </xsl:function>

  <!-- A bracket given as a whole surface, without its brackets where these are not shown. -->
  <xsl:function name="print:bracketed" as="map(*)">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="print:insertion($element, replace(insertion:surface($element), '^\[|\]$', ''))"/>
  </xsl:function>

  <!-- Whatever stands in square brackets of the source. -->
  <xsl:template match="*[insertion:kind(.)]" mode="print:inline" priority="20" as="item()*">
    <xsl:variable name="runs" as="item()*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="print:insertion(., $runs)"/>
  </xsl:template>

  <xsl:template match="(supplied | gloss | foreign | note | ref | bibl | stage)[insertion:kind(.)][insertion:wording(.)]"
      mode="print:inline" priority="25" as="item()*">
    <xsl:sequence select="print:bracketed(.)"/>
  </xsl:template>

  <xsl:template match="choice[insertion:kind(.)]" mode="print:inline" priority="30" as="item()*">
    <xsl:apply-templates select="sic | orig | abbr" mode="print:inline"/>
    <xsl:variable name="replacement" as="item()*">
      <xsl:apply-templates select="(corr | reg | expan)/node()" mode="print:inline"/>
    </xsl:variable>
    <xsl:sequence select="insertion:space(.)[.], if (insertion:wording(.)) then print:bracketed(.)
      else print:insertion(., $replacement)"/>
  </xsl:template>

  <xsl:template match="sic[insertion:kind(.)] | unclear[insertion:kind(.)]" mode="print:inline" priority="30" as="item()*">
    <xsl:apply-templates select="node()" mode="print:inline"/>
    <xsl:sequence select="insertion:space(.)[.], print:bracketed(.)"/>
  </xsl:template>

  <xsl:template match="gap[insertion:kind(.)]" mode="print:inline" priority="30" as="item()*">
    <xsl:sequence select="print:bracketed(.)"/>
  </xsl:template>

  <!-- A page of the source: in the margin, where its bracket stood. -->
  <xsl:template match="pb[insertion:kind(.)]" mode="print:inline" priority="30" as="item()*">
    <xsl:sequence select="map{'k': 'pb', 'c': array{insertion:surface(.)}}"/>
  </xsl:template>
</xsl:stylesheet>
