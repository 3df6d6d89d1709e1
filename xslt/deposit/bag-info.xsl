<?xml version="1.0" encoding="UTF-8"?>
<!-- The fields of bag-info.txt (RFC 8493, section 2.2.2). Sizes and sums are added when the bag is made. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    xmlns:fn="http://www.w3.org/2005/xpath-functions"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:bag-info" as="map(*)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:stated(map {
      'Source-Organization': dep:said(($inventory/organisation, $inventory/publisher)[1]),
      'Contact-Name': dep:said($inventory/contact ! normalize-space(replace(., '&lt;.*?>|\S+@\S+', ''))),
      'Contact-Email': $inventory/contact ! analyze-string(., '[^\s&lt;>]+@[^\s&lt;>]+')/fn:match[1]/string(),
      'External-Description': dep:said(string-join(($inventory/title, $inventory/abstract), '. ')),
      'External-Identifier': dep:said($inventory/identifier),
      'Internal-Sender-Identifier': string($inventory/@name),
      'Internal-Sender-Description': 'Scholarly edition in TEI XML with web and PDF editions; begin with data/README.txt',
      'Bagging-Date': string($inventory/@date),
      'Bag-Software-Agent': string($inventory/@tool),
      'BagIt-Profile-Identifier': string($inventory/@profile) })"/>
  </xsl:function>

</xsl:stylesheet>
