<?xml version="1.0" encoding="UTF-8"?>
<!-- The fields of bag-info.txt (RFC 8493, section 2.2.2). Sizes and sums are added when the bag is made. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:bag-info" as="map(*)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:stated(map {
      'Source-Organization': dep:plainly(($inventory/organisation, $inventory/publisher)[1]),
      'Organization-Address': $inventory/address/string(),
      'Contact-Name': dep:plainly($inventory/contact),
      'Contact-Email': $inventory/email/string(),
      'External-Description': dep:plainly(string-join(($inventory/(title, abstract) ! replace(., '\.\s*$', '')), '. ')[.] ! (. || '.')),
      'External-Identifier': dep:plainly($inventory/identifier),
      'Internal-Sender-Identifier': string($inventory/@name),
      'Internal-Sender-Description': string-join((
        $inventory/@draft ! 'A draft, not for the catalogue: data/README.txt says what is missing.',
        'Scholarly edition in TEI XML with web and PDF editions; begin with data/README.txt. The profile of the bag is data/schema/bagit-profile.json.'), ' '),
      'Bagging-Date': string($inventory/@date),
      'Bag-Software-Agent': string($inventory/@tool),
      'BagIt-Profile-Identifier': string($inventory/@profile) })"/>
  </xsl:function>

  <!-- bag-info.txt is read without any other file at hand: what is not stated is said in words. -->
  <xsl:function name="dep:plainly" as="xs:string" visibility="private">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="(normalize-space($value)[.], 'not stated')[1]"/>
  </xsl:function>

</xsl:stylesheet>
