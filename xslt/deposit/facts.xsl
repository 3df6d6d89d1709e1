<?xml version="1.0" encoding="UTF-8"?>
<!-- What the metadata files say in common, each fact from one place. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:fn="http://www.w3.org/2005/xpath-functions"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:variable name="dep:unknown" as="xs:string" select="':unav'">
    <!-- DataCite's word for a value that is not available (Schema 4.5, appendix 3): stated, never invented. -->
  </xsl:variable>

  <!-- MARC relator codes of the roles an edition names, with their terms. -->
  <xsl:variable name="dep:relators" as="map(xs:string, xs:string)" select="map {
    'aut': 'author', 'edt': 'editor', 'trl': 'translator', 'trc': 'transcriber', 'ctb': 'contributor',
    'fnd': 'funder', 'pbl': 'publisher', 'com': 'compiler', 'ann': 'annotator', 'aui': 'author of introduction',
    'cre': 'creator', 'cur': 'curator', 'dnr': 'donor', 'ive': 'interviewee', 'ivr': 'interviewer', 'mrk': 'markup editor',
    'pdr': 'project director', 'pfr': 'proofreader', 'prg': 'programmer', 'res': 'researcher', 'rth': 'research team head',
    'spn': 'sponsor', 'tcd': 'technical director' }"/>

  <xsl:function name="dep:deed" as="xs:string" visibility="public">
    <xsl:param name="relator" as="xs:string"/>
    <xsl:sequence select="($dep:relators($relator), $relator)[1]"/>
  </xsl:function>

  <!-- The deed of a respStmt that does not name a relator in resp/@ref, by the stem of its words; whoever did something else (obtained a copy ...) contributed. -->
  <xsl:variable name="dep:deeds" as="map(xs:string, xs:string)" select="map {
    'transl': 'trl', 'transcri': 'trc', 'edit': 'edt', 'compil': 'com' }"/>

  <xsl:function name="dep:said" as="xs:string" visibility="private">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="if (normalize-space($value)) then normalize-space($value) else $dep:unknown"/>
  </xsl:function>

  <xsl:function name="dep:relator" as="xs:string" visibility="public">
    <xsl:param name="resp" as="element()"/>
    <xsl:variable name="named" as="xs:string*" select="$resp/@ref ! analyze-string(., 'relators/([a-z]{3})')//fn:group[@nr = '1']/string()"/>
    <xsl:variable name="known" as="xs:string*"
        select="map:keys($dep:deeds)[contains(lower-case($resp), .)] ! $dep:deeds(.)"/>
    <xsl:sequence select="($named, $known, 'ctb')[1]"/>
  </xsl:function>

  <!-- Everybody with a deed in the documents' headers: <person relator="trl">, each once. -->
  <xsl:function name="dep:contributors" as="element(person)*" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="$inventory/gathered/person[not(@name = $inventory/editor/@name)]"/>
  </xsl:function>

  <xsl:function name="dep:funders" as="xs:string*" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="distinct-values(($inventory/funder, $inventory/gathered/funder) ! normalize-space()[.])"/>
  </xsl:function>

  <!-- The licences of the edition and the statements about its documents, each once: from the headers, else from edition.toml. -->
  <xsl:function name="dep:rights-named" as="element()*" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="$inventory/gathered/*[local-name() = $kind]"/>
  </xsl:function>

  <!-- 'Copyright Not Evaluated, http://...': a person reads the name, a program the address. -->
  <xsl:function name="dep:rights-said" as="xs:string" visibility="public">
    <xsl:param name="named" as="element()"/>
    <xsl:sequence select="string-join(($named/@label[. ne ''], $named), ', ')"/>
  </xsl:function>

  <!-- The name of a language where edition.toml or a header gives one, else its code. -->
  <xsl:function name="dep:language" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="($inventory/language-name[@code = $code]/string(), $inventory/gathered/language-name[@code = $code]/string(), $code)[. ne ''][1]"/>
  </xsl:function>

  <!-- The language that a document was translated from: its own header's word, else the edition's. -->
  <xsl:function name="dep:original" as="xs:string?" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="($document//tei:textLang/@mainLang, $document/../source-language)[1] ! string()"/>
  </xsl:function>

  <xsl:function name="dep:title" as="xs:string" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="dep:said($document/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title[1])"/>
  </xsl:function>

  <!-- The date of a document as its header states it in regular form. -->
  <xsl:function name="dep:created" as="xs:string?" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="($document/tei:teiHeader/tei:profileDesc/tei:creation//tei:date)[1]/(@when, @when-iso, @from, @from-iso, @notBefore)[1] ! substring(., 1, 10)"/>
  </xsl:function>

  <!-- Where the original is kept: repository, collection, shelf mark, pages. -->
  <xsl:function name="dep:kept" as="xs:string*" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <xsl:for-each select="$document/tei:teiHeader/tei:fileDesc/tei:sourceDesc//tei:msDesc">
      <xsl:sequence select="string-join((tei:msIdentifier/(tei:country, tei:settlement, tei:institution, tei:repository, tei:collection, tei:idno),
        .//tei:msItem[1]/tei:locus) ! normalize-space()[.], ', ')"/>
    </xsl:for-each>
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
    <xsl:sequence select="distinct-values($inventory/gathered/(@earliest, @latest))"/>
  </xsl:function>

  <!-- The place of sections that are made a few hundred at a time (sections.py): a mark that no text has. -->
  <xsl:function name="dep:mark" as="xs:string" visibility="public">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="'&#xFDD0;' || $name || '&#xFDD1;'"/>
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
