<?xml version="1.0" encoding="UTF-8"?>
<!-- Original and translation side by side (common/parallel.xsl says what belongs together): a row of blocks is a pair. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:parallel="urn:x-teipress:parallel"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="(div | text[parent::group])[$parallel:aligned][parallel:pair(., following-sibling::*[1])]"
      mode="print:block" as="map(*)*" priority="3">
    <xsl:for-each select="parallel:rows(., following-sibling::*[1])">
      <xsl:sequence select="map{'k': 'pair', 'sides': [print:side(?first), print:side(?second)]}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="(div | text[parent::group])[$parallel:aligned][parallel:pair(preceding-sibling::*[1], .)]"
      mode="print:block" as="map(*)*" priority="4"/>

  <!-- The blocks of one side. -->
  <xsl:function name="print:side" as="array(map(*))">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="maps" as="map(*)*"><xsl:apply-templates select="$blocks" mode="print:block"/></xsl:variable>
    <xsl:sequence select="array{$maps}"/>
  </xsl:function>
</xsl:stylesheet>
