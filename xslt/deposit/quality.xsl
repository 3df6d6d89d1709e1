<?xml version="1.0" encoding="UTF-8"?>
<!-- How far a document has come on the way of the Best Practices for TEI in Libraries: levels of encoding 1 to 5. A level is reached
     when all that it asks for is there. What is missing is told by the inventory. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:quality-page" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="body" as="element()*">
      <p>The levels are those of the Best Practices for TEI in Libraries, as far as a program can tell them. A level is reached where all is there
        that it and those below it ask for.</p>
      <ol><xsl:for-each-group select="$inventory/asks" group-by="@level"><li><xsl:value-of select="string-join(current-group(), '; ')"/></li></xsl:for-each-group></ol>
      <table>
        <caption>Level of each document and what is missing for the next.</caption>
        <thead><tr><th scope="col">Document</th><th scope="col">Level reached</th><th scope="col">Level its header states</th><th scope="col">Missing for the next level</th></tr></thead>
        <tbody><xsl:value-of select="dep:mark('quality-rows')"/></tbody>
      </table>
    </xsl:variable>
    <xsl:sequence select="dep:page($inventory, 'Header quality', $body)"/>
  </xsl:function>

  <xsl:function name="dep:quality-row" as="element(tr)" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <tr>
      <th scope="row"><xsl:value-of select="$document/@name"/></th>
      <td><xsl:value-of select="$document/@level"/></td>
      <td><xsl:value-of select="($document/@stated, 'none')[1]"/></td>
      <td><xsl:value-of select="if ($document/missing) then string-join($document/missing[@level = min($document/missing/xs:integer(@level))], '; ') else 'nothing'"/></td>
    </tr>
  </xsl:function>

</xsl:stylesheet>
