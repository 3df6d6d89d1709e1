<?xml version="1.0" encoding="UTF-8"?>
<!-- How far a document has come on the way of the Best Practices for TEI in Libraries: levels of encoding 1 to 5. A level is reached
     when all rows up to it hold; the rows that do not hold say what is missing for the next. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:template name="quality" as="element(requirement)*" visibility="private">
    <xsl:context-item as="element(document)" use="required"/>
    <xsl:variable name="file" as="element()?" select="tei:teiHeader/tei:fileDesc"/>
    <xsl:variable name="profile" as="element()?" select="tei:teiHeader/tei:profileDesc"/>
    <xsl:variable name="encoding" as="element()?" select="tei:teiHeader/tei:encodingDesc"/>
    <requirement level="1" holds="{exists($file/tei:titleStmt/tei:title)}">a title</requirement>
    <requirement level="1" holds="{exists($file/tei:publicationStmt/tei:publisher)}">a publisher</requirement>
    <requirement level="1" holds="{exists($file/tei:sourceDesc/*)}">a description of the source</requirement>
    <requirement level="2" holds="{exists($file/tei:publicationStmt/tei:availability)}">a statement of availability</requirement>
    <requirement level="2" holds="{@divisions > 0}">divisions of the text</requirement>
    <requirement level="3" holds="{exists($profile/tei:langUsage/tei:language)}">the languages used</requirement>
    <requirement level="3" holds="{exists($encoding/tei:editorialDecl/*)}">editorial principles</requirement>
    <requirement level="3" holds="{exists($file/tei:publicationStmt/tei:availability/tei:licence/@target)}">a licence with its address</requirement>
    <requirement level="4" holds="{@names > 0}">names marked in the text</requirement>
    <requirement level="4" holds="{exists($profile/tei:creation//tei:date/@*[matches(name(), '^(when|from|to|notBefore|notAfter)')])}">a date of creation in regular form</requirement>
    <requirement level="4" holds="{exists($profile/tei:textClass//tei:term)}">subject or genre terms</requirement>
    <requirement level="5" holds="{@unreviewed = 0}">every doubt of the conversion reviewed</requirement>
    <requirement level="5" holds="{exists(tei:teiHeader/tei:revisionDesc/tei:change[@who])}">a change in the history that names its author</requirement>
  </xsl:template>

  <xsl:function name="dep:requirements" as="element(requirement)*" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <xsl:for-each select="$document"><xsl:call-template name="quality"/></xsl:for-each>
  </xsl:function>

  <xsl:function name="dep:level" as="xs:integer" visibility="public">
    <xsl:param name="requirements" as="element(requirement)*"/>
    <xsl:sequence select="(min($requirements[@holds = 'false']/xs:integer(@level)) ! (. - 1), 5)[1]"/>
  </xsl:function>

  <xsl:function name="dep:quality-page" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="body" as="element()*">
      <p>The levels are those of the Best Practices for TEI in Libraries, as far as a program can tell them.</p>
      <table>
        <caption>Level of each document and what is missing for the next.</caption>
        <thead><tr><th scope="col">Document</th><th scope="col">Level</th><th scope="col">Missing for the next level</th></tr></thead>
        <tbody><xsl:sequence select="$inventory/document ! dep:quality-row(.)"/></tbody>
      </table>
    </xsl:variable>
    <xsl:sequence select="dep:page($inventory, 'Header quality', $body)"/>
  </xsl:function>

  <xsl:function name="dep:quality-row" as="element(tr)" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="requirements" as="element(requirement)*" select="dep:requirements($document)"/>
    <xsl:variable name="level" as="xs:integer" select="dep:level($requirements)"/>
    <tr>
      <th scope="row"><xsl:value-of select="$document/@name"/></th>
      <td><xsl:value-of select="$level"/></td>
      <td><xsl:value-of select="($requirements[@holds = 'false'][xs:integer(@level) = $level + 1] => string-join('; '))[.], 'nothing'[$level = 5]"/></td>
    </tr>
  </xsl:function>

</xsl:stylesheet>
