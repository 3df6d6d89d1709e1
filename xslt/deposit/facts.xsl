<?xml version="1.0" encoding="UTF-8"?>
<!-- What the metadata files say in common, each fact from one place. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:variable name="dep:unknown" as="xs:string" select="':unav'">
    <!-- DataCite's word for a value that is not available (Schema 4.5, appendix 3): stated, never invented. -->
  </xsl:variable>

  <!-- MARC relator codes of the roles an edition names, with their terms. -->
  <xsl:variable name="dep:relators" as="map(xs:string, xs:string)" select="map {
    'aut': 'author', 'edt': 'editor', 'trl': 'translator', 'trc': 'transcriber', 'ctb': 'contributor',
    'fnd': 'funder', 'pbl': 'publisher', 'com': 'compiler', 'ann': 'annotator',
    'mrk': 'markup editor', 'pdr': 'project director', 'res': 'researcher' }"/>

  <!-- The deed of a respStmt, by the stem of its words; whoever did something else (obtained a copy ...) contributed. -->
  <xsl:variable name="dep:deeds" as="map(xs:string, xs:string)" select="map {
    'transl': 'trl', 'transcri': 'trc', 'edit': 'edt', 'compil': 'com' }"/>

  <xsl:function name="dep:said" as="xs:string" visibility="private">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="if (normalize-space($value)) then normalize-space($value) else $dep:unknown"/>
  </xsl:function>

  <xsl:function name="dep:relator" as="xs:string" visibility="public">
    <xsl:param name="resp" as="xs:string"/>
    <xsl:variable name="known" as="xs:string*"
        select="map:keys($dep:deeds)[contains(lower-case($resp), .)] ! $dep:deeds(.)"/>
    <xsl:sequence select="($known, 'ctb')[1]"/>
  </xsl:function>

  <!-- Everybody with a deed in the documents' headers: <person relator="trl">name</person>, each once. -->
  <xsl:function name="dep:contributors" as="element(person)*" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:for-each-group select="$inventory/document/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt/(tei:persName|tei:name|tei:orgName)"
        group-by="dep:relator(string(../tei:resp)) || '|' || normalize-space(.)">
      <xsl:sort select="current-grouping-key()" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      <person relator="{substring-before(current-grouping-key(), '|')}" deed="{lower-case(normalize-space(../tei:resp))}" name="{normalize-space(.)}">
        <xsl:if test="dep:family(.)">
          <xsl:attribute name="family" select="dep:family(.)"/>
          <xsl:attribute name="given" select="dep:given(.)"/>
        </xsl:if>
      </person>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="dep:funders" as="xs:string*" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="distinct-values(($inventory/funder,
      $inventory/document/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:funder) ! normalize-space()[.])"/>
  </xsl:function>

  <!-- A name under which to file: 'Doe, Jane' where family and given name are stated, else as it stands: which part of
       'Shen Zhihua' is the family name is not for a program to guess. -->
  <xsl:function name="dep:filed" as="xs:string" visibility="public">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="(dep:family($name) ! (. || ', ' || dep:given($name)), $name/@name/string(), normalize-space($name))[1]"/>
  </xsl:function>

  <xsl:function name="dep:family" as="xs:string?" visibility="public">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/@family, $name/tei:surname[$name/tei:forename]) ! normalize-space(.)"/>
  </xsl:function>

  <xsl:function name="dep:given" as="xs:string?" visibility="public">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="($name/@given/string(), string-join($name/tei:forename/normalize-space(), ' '))[1]"/>
  </xsl:function>

  <!-- Whether an editor is known to be a person: only a person has an ORCID or a family name. -->
  <xsl:function name="dep:personal" as="xs:boolean" visibility="public">
    <xsl:param name="editor" as="element()"/>
    <xsl:sequence select="exists(($editor/@orcid, dep:family($editor), $editor/@relator))"/>
  </xsl:function>

  <xsl:function name="dep:doi" as="xs:string?" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="replace($inventory/identifier, '^(https?://(dx\.)?doi\.org/|doi:)', '')[matches(., '^10\.\d{4,9}/\S+$')]"/>
  </xsl:function>

  <xsl:function name="dep:year" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="substring($inventory/@date, 1, 4)"/>
  </xsl:function>

  <!-- Dates of the documents themselves, earliest and latest, as far as they are stated with a year. -->
  <xsl:function name="dep:coverage" as="xs:string*" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="dates" as="xs:string*" select="sort($inventory/document/tei:teiHeader/tei:profileDesc/tei:creation//tei:date
      /(@when, @when-iso, @from, @from-iso, @notBefore, @to, @to-iso, @notAfter) ! substring(., 1, 10)[matches(., '^\d{4}')])"/>
    <xsl:sequence select="distinct-values((head($dates), $dates[last()]))"/>
  </xsl:function>

  <xsl:function name="dep:json" as="xs:string" visibility="public">
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="serialize($value, map { 'method': 'json', 'indent': true(), 'escape-solidus': false() }) || '&#10;'"/>
  </xsl:function>

  <xsl:function name="dep:xml" as="xs:string" visibility="public">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="'&lt;?xml version=&quot;1.0&quot; encoding=&quot;UTF-8&quot;?&gt;&#10;'
      || serialize($node, map { 'method': 'xml', 'indent': true(), 'omit-xml-declaration': true() }) || '&#10;'"/>
  </xsl:function>

  <!-- A map without the entries that have no value: JSON says nothing where nothing is known. -->
  <xsl:function name="dep:stated" as="map(*)" visibility="public">
    <xsl:param name="map" as="map(*)"/>
    <xsl:sequence select="map:merge(map:for-each($map, function($key, $value) {
      if (empty($value) or ($value instance of array(*) and array:size($value) = 0) or ($value instance of xs:string and $value = ''))
      then () else map:entry($key, $value) }))"/>
  </xsl:function>

</xsl:stylesheet>
