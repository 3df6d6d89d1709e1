<?xml version="1.0" encoding="UTF-8"?>
<!-- README.txt: what a person needs to read and verify the package with nothing else at hand. Lines of at most 78 characters. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:variable name="dep:width" as="xs:integer" select="78"/>

  <xsl:function name="dep:readme" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="string-join((
      dep:headline(dep:said($inventory/title)),
      $inventory/subtitle ! dep:wrap(., ''),
      $inventory/abstract ! ('', dep:wrap(., '')), '',
      $inventory[@draft] ! (dep:wrap('THIS IS A DRAFT, not for the catalogue: validation/report.json says what is missing. Where something is not stated, the records say :unav (unavailable).', ''), ''),
      dep:readme-facts($inventory), '',
      dep:headline('What is where'), dep:readme-rooms($inventory), '',
      dep:headline('How to read it'), dep:readme-reading(), '',
      dep:headline('How to verify it'), dep:readme-verifying(), '',
      dep:headline('How to make it again'), dep:readme-rebuilding($inventory), '',
      dep:headline('Rights'), dep:readme-rights($inventory), '',
      dep:headline('The documents'), dep:readme-documents($inventory), '',
      dep:headline('All files'), dep:readme-files($inventory), ''), '&#10;')"/>
  </xsl:function>

  <xsl:function name="dep:headline" as="xs:string+" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$words, replace(substring($words, 1, $dep:width), '.', '='), ''"/>
  </xsl:function>

  <xsl:function name="dep:readme-facts" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="
      $inventory/editor ! dep:fact($dep:relators((@role, 'edt')[1]), @name || (@orcid ! (' (https://orcid.org/' || . || ')'))),
      dep:contributors($inventory) ! dep:fact(@deed, @name),
      $inventory/publisher ! dep:fact('publisher', .),
      dep:funders($inventory) ! dep:fact('funder', .),
      dep:fact('issued', $inventory/@date),
      $inventory/version ! dep:fact('version', .),
      $inventory/identifier ! dep:fact('identifier', .),
      $inventory/url ! dep:fact('address', .),
      dep:fact('language', $inventory/language),
      string-join(dep:coverage($inventory), ' to ')[.] ! dep:fact('documents of', .),
      dep:fact('documents', string(count($inventory/document))),
      $inventory/contact ! dep:fact('contact', .)"/>
  </xsl:function>

  <xsl:function name="dep:fact" as="xs:string" visibility="private">
    <xsl:param name="label" as="item()?"/>
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="dep:padded(string($label), 16) || $value"/>
  </xsl:function>

  <xsl:function name="dep:padded" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:sequence select="$text || string-join((string-length($text) to max(($to - 1, string-length($text)))) ! ' ')"/>
  </xsl:function>

  <xsl:variable name="dep:rooms" as="map(xs:string, xs:string)" select="map {
    'tei': 'The edition itself: TEI P5 XML, one file per document, and lists of persons, places and organisations',
    'source': 'The plain text as received; the record of its conversion; edition.toml, the configuration',
    'schema': 'The schema of the encoding: teipress.odd with RELAX NG, XML Schema, Schematron and a reference page made from it',
    'site': 'The web edition: open site/index.html in any browser; it needs no server and no network',
    'pdf': 'The printed edition: PDF/A-3a, tagged, with the TEI attached',
    'xslt': 'The stylesheets (XSLT 3.0) that made the web and print editions',
    'validation': 'Reports of everything that was checked when the package was made' }"/>

  <xsl:function name="dep:readme-rooms" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:for-each select="'tei', 'source', 'schema', 'site', 'pdf', 'xslt', 'validation'">
      <xsl:variable name="room" as="xs:string" select="."/>
      <xsl:if test="exists($inventory/file[starts-with(@path, $room || '/')])">
        <xsl:sequence select="dep:entry($room || '/', $dep:rooms($room))"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:sequence select="
      dep:entry('mets.xml', 'Map of the package (METS) with bibliographic (MODS) and preservation metadata (PREMIS)'),
      dep:entry('ro-crate-metadata.json', 'The same for machines (RO-Crate 1.1); ro-crate-preview.html is its page for people'),
      dep:entry('datacite.json, .xml', 'Registration of a DOI (DataCite 4.5)'),
      dep:entry('dc.xml', 'Dublin Core'),
      dep:entry('CITATION.cff', 'How to cite'),
      dep:entry('.zenodo.json', 'Metadata for an upload to Zenodo')"/>
  </xsl:function>

  <xsl:function name="dep:entry" as="xs:string+" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string+" select="dep:lines($words, $dep:width - 24)"/>
    <xsl:sequence select="dep:padded($label, 24) || $lines[1], tail($lines) ! (dep:padded('', 24) || .)"/>
  </xsl:function>

  <xsl:function name="dep:readme-reading" as="xs:string+" visibility="private">
    <xsl:sequence select="dep:wrap('Every text is Unicode in UTF-8. The TEI files are XML 1.0 (www.tei-c.org, TEI P5): each has a header that says where its document comes from, who translated it and what its square brackets mean. If nothing else can be opened any more, source/text holds the plain texts.', '')"/>
  </xsl:function>

  <xsl:function name="dep:readme-verifying" as="xs:string+" visibility="private">
    <xsl:sequence select="dep:wrap('The package is a BagIt 1.0 bag (RFC 8493). One level above this file, manifest-sha256.txt and manifest-sha512.txt list a checksum for each file; on any Unix machine this compares them:', ''),
      '', '    sha256sum -c manifest-sha256.txt', '',
      dep:wrap('A BagIt library does the same and checks completeness. The zip file has a checksum of its own beside it (FILE.zip.sha256). `teipress verify FILE.zip` checks all of it, the schemas, the links and the words as well.', '')"/>
  </xsl:function>

  <xsl:function name="dep:readme-rebuilding" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('The web and PDF editions were made from tei/ by these programs; with the same versions, `teipress verify --rebuild FILE.zip` makes them again and compares every byte:', ''),
      '', $inventory/part ! ('    ' || dep:padded(@name, 16) || @version)"/>
  </xsl:function>

  <xsl:function name="dep:readme-rights" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="
      'The edition', ($inventory/licence-text ! dep:wrap(., '  '), ($inventory/licence ! ('  ' || .), '  ' || $dep:unknown)[1]), '',
      'The documents', ($inventory/rights ! dep:wrap(., '  '), ($inventory/rights-statement ! ('  ' || .), '  ' || $dep:unknown)[1]),
      'Each document states its own rights in its TEI header and in mets.xml.'"/>
  </xsl:function>

  <!-- LICENSE: the rights alone, where everybody looks for them. -->
  <xsl:function name="dep:licence" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="string-join((dep:headline('Rights'), dep:readme-rights($inventory), ''), '&#10;')"/>
  </xsl:function>

  <xsl:function name="dep:readme-documents" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:for-each select="$inventory/document">
      <xsl:sequence select="dep:wrap(normalize-space(tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title[1]), ''),
        '    tei/documents/' || @name || '.xml', ''"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="dep:readme-files" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:padded('bytes', 12) || dep:padded('format', 28) || 'file',
      $inventory/file ! (dep:padded(@size, 12) || dep:padded(@mime, 28) || @path)"/>
  </xsl:function>

  <!-- Words to lines of at most $width characters; a longer word has a line of its own. -->
  <xsl:function name="dep:lines" as="xs:string+" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="width" as="xs:integer"/>
    <xsl:sequence select="fold-left(tokenize(normalize-space($words)), '', function($lines as xs:string*, $word as xs:string) as xs:string* {
      let $last := $lines[last()]
      return if ($last = '') then ($lines[position() lt last()], $word)
        else if (string-length($last) + 1 + string-length($word) le $width) then ($lines[position() lt last()], $last || ' ' || $word)
        else ($lines, $word) })"/>
  </xsl:function>

  <xsl:function name="dep:wrap" as="xs:string+" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="indent" as="xs:string"/>
    <xsl:sequence select="dep:lines($words, $dep:width - string-length($indent)) ! ($indent || .)"/>
  </xsl:function>

</xsl:stylesheet>
