<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header says of a document, as rows of label and words that stand after its text. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="print:matter" as="map(*)*" visibility="public">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="
      print:row('source', print:source($header/fileDesc/sourceDesc/msDesc)),
      $header/fileDesc/titleStmt/respStmt ! print:row(string(resp[1]), string-join((persName | orgName | name) ! normalize-space(.), ', ')),
      print:row('funder', string-join($header/fileDesc/titleStmt/funder ! normalize-space(.), ', ')),
      print:row('summary', string-join($header/profileDesc/abstract/p ! normalize-space(.), ' ')),
      print:row('rights', print:rights($header/fileDesc/sourceDesc)),
      print:row('licence', print:rights($header/fileDesc/publicationStmt))"/>
  </xsl:function>

  <!-- A row; none without words. A label the page has no word for is printed as the header gives it. -->
  <xsl:function name="print:row" as="map(*)?">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="map{'label': upper-case(substring(print:label($label), 1, 1)) || substring(normalize-space(print:label($label)), 2),
      'c': array{$words}}[normalize-space($words)]"/>
  </xsl:function>

  <!-- Repository, shelfmark, pages. -->
  <xsl:function name="print:source" as="xs:string?">
    <xsl:param name="description" as="element(msDesc)*"/>
    <xsl:for-each select="$description">
      <xsl:variable name="parts" select="msIdentifier/(institution, repository, collection, idno), msContents/msItem/locus" as="element()*"/>
      <xsl:value-of select="$parts ! normalize-space(.)[.]" separator=", "/>
    </xsl:for-each>
  </xsl:function>

  <!-- A statement of rights in its own words, once. -->
  <xsl:function name="print:rights" as="xs:string">
    <xsl:param name="part" as="element()*"/>
    <xsl:variable name="words" select="$part//availability/(p | licence/p | licence[not(p)] | ab) ! normalize-space(.)[.]" as="xs:string*"/>
    <xsl:sequence select="string-join(distinct-values($words), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
