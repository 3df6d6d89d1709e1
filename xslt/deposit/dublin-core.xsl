<?xml version="1.0" encoding="UTF-8"?>
<!-- Simple Dublin Core (oai_dc), for harvesters. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    exclude-result-prefixes="xsl xs map array tei dep">

  <xsl:function name="dep:dublin-core" as="element()" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <oai_dc:dc>
      <dc:title><xsl:value-of select="string-join(($inventory/title, $inventory/subtitle), ': ')"/></dc:title>
      <xsl:for-each select="$inventory/editor"><dc:creator><xsl:value-of select="@name"/></dc:creator></xsl:for-each>
      <xsl:for-each select="dep:contributors($inventory)">
        <dc:contributor><xsl:value-of select="@name || ' (' || dep:deed(@relator) || ')'"/></dc:contributor>
      </xsl:for-each>
      <xsl:for-each select="$inventory/keyword"><dc:subject><xsl:value-of select="."/></dc:subject></xsl:for-each>
      <xsl:for-each select="$inventory/abstract"><dc:description><xsl:value-of select="."/></dc:description></xsl:for-each>
      <xsl:for-each select="$inventory/publisher"><dc:publisher><xsl:value-of select="."/></dc:publisher></xsl:for-each>
      <dc:date><xsl:value-of select="$inventory/@date"/></dc:date>
      <dc:type>Collection</dc:type>
      <xsl:for-each select="$inventory/identifier"><dc:identifier><xsl:value-of select="."/></dc:identifier></xsl:for-each>
      <dc:language><xsl:value-of select="$inventory/language"/></dc:language>
      <xsl:for-each select="string-join(dep:coverage($inventory), '/')[.]"><dc:coverage><xsl:value-of select="."/></dc:coverage></xsl:for-each>
      <xsl:for-each select="($inventory/(licence-text, rights), $inventory/gathered/(licence, statement) ! dep:rights-said(.))"><dc:rights><xsl:value-of select="."/></dc:rights></xsl:for-each>
    </oai_dc:dc>
  </xsl:function>

</xsl:stylesheet>
