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
      dep:wrap('This is the deposit package of a scholarly edition: its documents in TEI XML, the web and the printed edition made from them, and everything needed to check them and to make them again.', ''), '',
      dep:readme-draft($inventory),
      dep:readme-facts($inventory), '',
      dep:headline('What is where'), dep:readme-rooms($inventory), '',
      dep:headline('How to read it'), dep:readme-reading($inventory), '',
      dep:headline('Rights'), dep:readme-rights($inventory), '',
      dep:headline('How to verify it'), dep:readme-verifying($inventory), '',
      dep:headline('What was checked'), dep:readme-checked($inventory), '',
      dep:headline('How to make it again'), dep:readme-rebuilding($inventory), '',
      dep:headline('The documents'), dep:readme-sources($inventory), dep:mark('readme-documents'),
      dep:headline('All files'), dep:readme-files($inventory)), '&#10;')"/>
  </xsl:function>

  <xsl:function name="dep:headline" as="xs:string+" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="$words, replace(substring($words, 1, $dep:width), '.', '='), ''"/>
  </xsl:function>

  <!-- A draft says what it lacks. -->
  <xsl:function name="dep:readme-draft" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:if test="$inventory/@draft">
      <xsl:sequence select="dep:wrap('THIS IS A DRAFT, not for the catalogue. What is missing:', ''),
        $inventory/lacking ! dep:item(.), '',
        dep:wrap('In the records for registries, &quot;:unav&quot; (unavailable, DataCite''s word) stands for a value that is not stated yet.', ''), ''"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="dep:item" as="xs:string+" visibility="private">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string+" select="dep:lines($words, $dep:width - 4)"/>
    <xsl:sequence select="'  - ' || $lines[1], tail($lines) ! ('    ' || .)"/>
  </xsl:function>

  <xsl:function name="dep:readme-facts" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="
      $inventory/editor ! dep:fact(dep:deed((@role, 'edt')[1]), @name || (@orcid ! (' (https://orcid.org/' || . || ')'))),
      dep:contributors($inventory) ! dep:fact(@deed, @name),
      $inventory/publisher ! dep:fact('publisher', string-join((., $inventory/place), ', ')),
      dep:funders($inventory) ! dep:fact('funder', .),
      dep:fact('issued', $inventory/@date),
      $inventory/version ! dep:fact('version', .),
      dep:fact('identifier', dep:or-not($inventory/identifier)),
      $inventory/url ! dep:fact('web address', .),
      dep:fact('documents', $inventory/gathered/@documents || (string-join(dep:coverage($inventory), ' to ')[.] ! (', of ' || .))),
      dep:readme-languages($inventory),
      string-join($inventory/keyword, '; ')[.] ! dep:fact('keywords', .),
      dep:fact('cite as', dep:cite($inventory)),
      $inventory/organisation ! dep:fact('sent by', .),
      dep:fact('ask', dep:or-not(string-join($inventory/(contact, email, address), ', ')) || ' (no address is stated)'[not($inventory/(email, address))])"/>
  </xsl:function>

  <xsl:function name="dep:cite" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="string-join((
      string-join($inventory/editor/@name, ', '),
      string-join($inventory/(title, subtitle), ': '),
      $inventory/version ! ('Version ' || .),
      string-join(($inventory/place, $inventory/publisher), ': '),
      dep:year($inventory),
      (dep:doi($inventory) ! ('https://doi.org/' || .), $inventory/identifier, $inventory/url)[1])[.], '. ') || '.'"/>
  </xsl:function>

  <xsl:function name="dep:or-not" as="xs:string" visibility="private">
    <xsl:param name="value" as="item()?"/>
    <xsl:sequence select="(normalize-space($value)[.], 'not stated')[1]"/>
  </xsl:function>

  <xsl:function name="dep:readme-languages" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="languages" as="xs:string*" select="distinct-values(($inventory/gathered/language, $inventory[not(gathered/language)]/language)) ! dep:language($inventory, .)"/>
    <xsl:variable name="originals" as="xs:string*" select="$inventory/gathered/original ! dep:language($inventory, .)"/>
    <xsl:sequence select="dep:fact('language', string-join($languages, ', ')),
      if (exists($originals)) then dep:fact('translated from', string-join($originals, ', '))
      else dep:fact('translated from', 'not stated')[$inventory/gathered/person/@relator = 'trl']"/>
  </xsl:function>

  <xsl:variable name="dep:rooms" as="map(xs:string, xs:string)" select="map {
    'tei': 'The edition itself in TEI P5 XML: a file for each document in documents/',
    'source': 'The plain text as received (text/), in conversion/ the record of its conversion to TEI (NAME.json), the TEI as it was first made (NAME.base.xml) and the answers to its doubts; edition.toml states title, editors, rights and all settings',
    'schema': 'The schema of the encoding: teipress.odd, and in generated/ what was made from it: RELAX NG, XML Schema, Schematron, and reference.html, which explains each element. bagit-profile.json is the profile of this bag, edition.schema.json describes edition.toml',
    'site': 'The web edition: open site/index.html in any browser; it needs no server and no network. Its PDFs are those of pdf/ without the TEI attached',
    'pdf': 'The printed edition: one PDF for each document and, as edition.pdf, the volume; PDF/A-3a, tagged, with the TEI attached',
    'xslt': 'The stylesheets (XSLT 3.0) and the print style that made the web and printed editions and these records',
    'validation': 'The reports: report.json has every check and finding, headers.html how far each document has come (levels 1 to 5 of the Best Practices for TEI in Libraries)' }"/>

  <xsl:variable name="dep:records" as="map(xs:string, xs:string)" select="map {
    'mets.xml': 'Map of the package for library systems (METS): every other file with size, sum and format, what was done to it (PREMIS), and a bibliographic record of the edition and of each document (MODS)',
    'ro-crate-metadata.json': 'Description of the package for data repositories (RO-Crate 1.1)',
    'ro-crate-preview.html': 'The same as a page for people',
    'datacite.json': 'The record that registers a DOI (DataCite 4.5)',
    'datacite.xml': 'The same as XML',
    'dc.xml': 'A short record for harvesters (Dublin Core)',
    'CITATION.cff': 'How to cite the edition (Citation File Format)',
    '.zenodo.json': 'Metadata for an upload to Zenodo',
    'LICENSE': 'The rights, as below',
    'README.txt': 'This file' }"/>

  <xsl:function name="dep:readme-rooms" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:for-each select="('tei', 'source', 'schema', 'site', 'pdf', 'xslt', 'validation')[. = $inventory/gathered/use]">
      <xsl:sequence select="dep:entry(. || '/', $dep:rooms(.) || (if (. = 'tei') then dep:lists($inventory) else ''))"/>
    </xsl:for-each>
    <xsl:for-each select="'README.txt', 'LICENSE', 'CITATION.cff', 'mets.xml', 'ro-crate-metadata.json', 'ro-crate-preview.html', 'datacite.json', 'datacite.xml', 'dc.xml', '.zenodo.json'">
      <xsl:sequence select="dep:entry(., $dep:records(.))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- ', and a list of persons in lists/': the lists that there are. -->
  <xsl:function name="dep:lists" as="xs:string" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="lists" as="xs:string*" select="$inventory/gathered/list/string()"/>
    <xsl:sequence select="if (empty($lists)) then '' else ', and in lists/ the ' || string-join(($lists[position() lt last()] => string-join(', '), $lists[last()])[.], ' and ') || ' that they name'"/>
  </xsl:function>

  <xsl:function name="dep:entry" as="xs:string+" visibility="private">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string+" select="dep:lines($words, $dep:width - 24)"/>
    <xsl:sequence select="dep:padded($label, 24) || $lines[1], tail($lines) ! (dep:padded('', 24) || .)"/>
  </xsl:function>

  <xsl:function name="dep:readme-reading" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('Any browser shows the web edition, any PDF reader the printed one. Every text is Unicode in UTF-8. The TEI files are XML 1.0 in the vocabulary of the Text Encoding Initiative (TEI P5, www.tei-c.org): the header of each says where its document comes from, who had which part in it, and what its square brackets mean.', ''),
      $inventory/lacking[@code = 'DEPOSIT-UNREVIEWED'][1] ! ('', dep:wrap('A doubt is a place where the program that made TEI from the plain text was not sure: the element has ana=&quot;#unreviewed&quot; until a person has looked at it.', '')),
      $inventory/gathered[use = 'source'] ! ('', dep:wrap('If nothing else can be opened any more, source/text holds the plain texts.', ''))"/>
  </xsl:function>

  <xsl:function name="dep:readme-verifying" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('The package is a BagIt 1.0 bag (RFC 8493): the folder above this one, which holds bagit.txt, lists a checksum for each file in manifest-sha256.txt and manifest-sha512.txt. After unpacking, on any Unix machine, this goes to that folder, compares them and names whatever differs:', ''),
      '', '    cd ' || $inventory/@name, '    sha256sum --quiet -c manifest-sha256.txt', '',
      dep:wrap('Nothing is printed where all is well. A BagIt library does the same and checks that no file is missing or added. The zip file (here FILE.zip) has a checksum of its own beside it:', ''),
      '', '    sha256sum -c FILE.zip.sha256', '',
      dep:wrap('`teipress verify FILE.zip` (a free program: pip install teipress) checks all of this, the TEI, the links and the words of every edition as well. bag-info.txt beside bagit.txt says who sent the bag (Payload-Oxum there is the number of bytes and of files below data/); its rules are schema/bagit-profile.json.', '')"/>
  </xsl:function>

  <xsl:function name="dep:readme-checked" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('When the package was made, these questions were asked of every document; an error in any of them would have prevented it. Warnings and remarks are for the editors; each stands in validation/report.json.', ''), '',
      $inventory/check ! (dep:fact(@name, @question), dep:fact('', '-> ' || @said))"/>
  </xsl:function>

  <xsl:function name="dep:readme-rebuilding" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('The web and PDF editions were made from tei/ and source/ by these programs for Python ' || $inventory/part[@name = 'python']/@version || ', all of which are free. With the same versions, `teipress verify --rebuild FILE.zip` makes them again and compares every byte:', ''),
      '', '    pip install ' || string-join($inventory/part[@name ne 'python'] ! (@name || '==' || @version), ' \&#10;        '), '',
      dep:wrap('Everything is dated ' || $inventory/@date || ', the date of the edition, so that the same edition always gives the same package.', '')"/>
  </xsl:function>

  <xsl:function name="dep:readme-rights" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="
      'The work of the edition (its encoding and its own words)', '',
      $inventory/licence-text ! (dep:wrap(., '  '), ''), dep:readme-statements($inventory, 'licence'), '',
      'The documents themselves', '',
      $inventory/rights ! (dep:wrap(., '  '), ''), dep:readme-statements($inventory, 'statement')"/>
  </xsl:function>

  <xsl:function name="dep:readme-statements" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="named" as="element()*" select="dep:rights-named($inventory, $kind)"/>
    <xsl:sequence select="if (empty($named)) then '  not stated' else $named ! (
      @label[. ne ''] ! dep:wrap(string-join((., ../@meaning[. ne '']), ': '), '  '), '  ' || .),
      if (count($named) gt 1) then ('', '  Which of them applies stands with each document below.') else ()"/>
  </xsl:function>

  <!-- LICENSE: the rights alone, where everybody looks for them. -->
  <xsl:function name="dep:licence" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="string-join((dep:headline('Rights'), dep:readme-rights($inventory), '',
      dep:wrap('What applies to each document stands in README.txt and mets.xml.', ''), ''), '&#10;')"/>
  </xsl:function>

  <xsl:function name="dep:readme-sources" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('&quot;Kept&quot; says where the original is, in the words of the edition: archive, shelf mark, pages. &quot;Licence&quot; is for the work of the edition, &quot;rights&quot; for the document itself.', ''), ''"/>
  </xsl:function>

  <!-- The entries of some documents and the rows of some files. -->
  <xsl:function name="dep:readme-sections" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map {
      'readme-documents': string-join($inventory/document ! dep:readme-document($inventory, .) ! (. || '&#10;')),
      'readme-files': string-join($inventory/file ! (dep:readme-row(@size, @label, @path) || '&#10;')) }"/>
  </xsl:function>

  <xsl:function name="dep:readme-document" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="dep:wrap(dep:title($document), ''),
      (dep:fact('date', dep:or-not(dep:created($document))),
      for $kept in dep:kept($document) return dep:fact('kept', $kept),
      dep:fact('kept', 'not stated')[empty(dep:kept($document))],
      dep:original($document) ! dep:fact('translated from', dep:language($inventory, .)),
      dep:people($document)[not(@name = $inventory/editor/@name)] ! dep:fact(@deed, @name),
      $document/licence ! dep:fact('licence', dep:rights-said(.)),
      dep:fact('rights', (($document/statement ! dep:rights-said(.)), 'not stated')[1]),
      dep:fact('files', string-join(('tei/documents/' || $document/@name || '.xml',
        'site/d/' || $document/@name || '/index.html', 'pdf/' || $document/@name || '.pdf')[. = $document/of/@path], ', '))) ! ('  ' || .), ''"/>
  </xsl:function>

  <xsl:function name="dep:readme-files" as="xs:string*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:wrap('Everything in this folder, with size in bytes and format. The sizes of the two files that are written last stand in the manifests.', ''), '',
      dep:readme-row('bytes', 'format', 'file'),
      dep:mark('readme-files') || dep:readme-row('', 'Plain text, UTF-8', 'README.txt'), dep:readme-row('', 'XML', 'mets.xml'), ''"/>
  </xsl:function>

  <xsl:function name="dep:readme-row" as="xs:string" visibility="private">
    <xsl:param name="size" as="xs:string"/>
    <xsl:param name="format" as="xs:string"/>
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="dep:padded($size, 12) || dep:padded($format, 28) || $path"/>
  </xsl:function>

  <!-- A fact in two columns; its words go on below themselves. -->
  <xsl:function name="dep:fact" as="xs:string+" visibility="private">
    <xsl:param name="label" as="item()?"/>
    <xsl:param name="value" as="item()"/>
    <xsl:variable name="lines" as="xs:string+" select="dep:lines(string($value), $dep:width - 18)"/>
    <xsl:sequence select="dep:padded(string($label), 18) || $lines[1], tail($lines) ! (dep:padded('', 18) || .)"/>
  </xsl:function>

  <xsl:function name="dep:padded" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:sequence select="$text || string-join((string-length($text) to max(($to - 1, string-length($text)))) ! ' ')"/>
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
