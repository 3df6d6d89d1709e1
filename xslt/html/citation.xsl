<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:metadata="urn:x-teipress:metadata" xmlns:cite="urn:x-teipress:cite" xmlns:record="urn:x-teipress:record" xmlns:label="urn:x-teipress:label"
  xmlns:page="urn:x-teipress:page" xmlns:date="urn:x-teipress:date" xpath-default-namespace="">

  <!-- Cite this document: in words, and for BibTeX, RIS, CSL-JSON. All from the record. -->

  <xsl:function name="cite:url" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:sequence select="page:absolute('d/' || $record/@name || '/index.html')"/>
  </xsl:function>

  <xsl:function name="cite:editors" as="xs:string*" visibility="public">
    <xsl:sequence select="$page:edition/editor ! string()"/>
  </xsl:function>

  <!-- Title, date. Translated by A and B. In: Edition, edited by E. Place: publisher, year. Shelf mark. Address. -->
  <xsl:function name="cite:words" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="translators" as="xs:string*" select="$record/responsible[@role = 'translator']/name ! string()"/>
    <xsl:sequence select="string-join((
      string-join((label:series($record/author)[. ne ''], label:text('cite.title', record:title($record)), $record/date), ', '),
      if (exists($translators)) then label:text('cite.translated', label:series($translators)) else (),
      label:text('cite.in', ($page:title, label:series(cite:editors()))),
      string-join(($page:edition/publisher[. ne ''], date:year($page:edition/date)), ', '),
      $record/source[. ne ''], cite:url($record)[. ne ''])[. ne ''] ! replace(., '\.$', ''), '. ') || '.'"/>
  </xsl:function>

  <!-- (name, value) pairs as one map, which the formats write each in its way. -->
  <xsl:function name="cite:bibtex" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="fields" as="xs:string*" select="
      cite:field('author', string-join($record/author, ' and ')),
      cite:field('title', '{' || cite:tex(record:title($record)) || '}'),
      cite:field('booktitle', cite:tex($page:title)),
      cite:field('editor', string-join(cite:editors() ! ('{' || cite:tex(.) || '}'), ' and ')),
      cite:field('translator', string-join($record/responsible[@role = 'translator']/name ! cite:tex(.), ' and ')),
      cite:field('publisher', cite:tex($page:edition/publisher)),
      cite:field('address', cite:tex($page:edition/place)),
      cite:field('year', string(date:year($page:edition/date))),
      cite:field('note', cite:tex(string-join(($record/date, $record/source), '. '))),
      cite:field('url', cite:url($record))"/>
    <xsl:sequence select="'@incollection{' || $record/@name || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>

  <xsl:function name="cite:field" as="xs:string?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if ($value != '') then '  ' || $key || ' = {' || $value || '}' else ()"/>
  </xsl:function>

  <xsl:function name="cite:tex" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="replace($text, '\\', '\\textbackslash ') ! replace(., '([&amp;%$#_{}])', '\\$1')
      ! replace(., '~', '\\textasciitilde ') ! replace(., '\^', '\\textasciicircum ')"/>
  </xsl:function>

  <!-- RIS: one tag a line, two spaces before the hyphen, ER at the end. -->
  <xsl:function name="cite:ris" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="rows" as="xs:string*" select="
      'TY  - CHAP', $record/author ! ('AU  - ' || .), 'TI  - ' || record:title($record), 'T2  - ' || $page:title,
      cite:editors() ! ('ED  - ' || .), $record/responsible[@role = 'translator']/name ! ('A4  - ' || .),
      $page:edition/publisher[. ne ''] ! ('PB  - ' || .), $page:edition/place[. ne ''] ! ('CY  - ' || .),
      date:year($page:edition/date) ! ('PY  - ' || .), $record/date ! ('N1  - ' || .), $record/source[. ne ''] ! ('AV  - ' || .),
      $record/keyword ! ('KW  - ' || .), 'LA  - ' || $record/@lang, cite:url($record)[. ne ''] ! ('UR  - ' || .), 'ER  - '"/>
    <xsl:sequence select="string-join($rows ! replace(., '\s+', ' ') ! replace(., '^(..) - ', '$1  - '), '&#13;&#10;') || '&#13;&#10;'"/>
  </xsl:function>

  <xsl:function name="cite:csl" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="people" as="function(xs:string*) as array(*)" select="function($names) { array{$names ! map{'literal': .}} }"/>
    <xsl:variable name="all" as="map(*)" select="map{
      'id': string($record/@name), 'type': 'chapter', 'title': record:title($record), 'container-title': $page:title,
      'author': $people($record/author), 'editor': $people(cite:editors()),
      'translator': $people($record/responsible[@role = 'translator']/name), 'language': string($record/@lang),
      'publisher': string($page:edition/publisher), 'publisher-place': string($page:edition/place),
      'archive': string($record/source), 'URL': cite:url($record),
      'issued': cite:date-parts($page:edition/date), 'original-date': cite:date-parts($record/@start)}"/>
    <xsl:sequence select="serialize(array{cite:without-empty($all)}, map{'method': 'json', 'indent': false()}) || '&#10;'"/>
  </xsl:function>

  <xsl:function name="cite:date-parts" as="item()" visibility="private">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if (exists(date:year($value)))
      then map{'date-parts': [array{tokenize(substring($value, 1, 10), '-')[. castable as xs:integer] ! xs:integer(.)}]} else ''"/>
  </xsl:function>

  <!-- Without the keys that say nothing. -->
  <xsl:function name="cite:without-empty" as="map(*)" visibility="public" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array">
    <xsl:param name="all" as="map(*)"/>
    <xsl:sequence select="map:merge(for $key in map:keys($all), $value in $all($key)
      return if ($value instance of xs:string and $value eq '' or $value instance of array(*) and array:size($value) eq 0) then () else map:entry($key, $value))"/>
  </xsl:function>

  <!-- FAIR Signposting, level 2 (RFC 9264): the same links as in the head. -->
  <xsl:function name="cite:linkset" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="item" as="function(xs:string, xs:string) as map(*)" select="function($href, $type) {
      map{'href': (page:absolute($href)[. ne ''], '../../' || $href)[1], 'type': $type} }"/>
    <xsl:variable name="set" as="map(*)" select="map{
      'anchor': (cite:url($record)[. ne ''], 'index.html')[1],
      'type': [map{'href': 'https://schema.org/AboutPage'}, map{'href': 'https://schema.org/ArchiveComponent'}],
      'item': array{$item('tei/' || $record/@name || '.xml', 'application/tei+xml'), $item('text/' || $record/@name || '.txt', 'text/plain'),
        $item('pdf/' || $record/@name || '.pdf', 'application/pdf')[$pdf]},
      'describedby': [$item('d/' || $record/@name || '/cite.json', 'application/vnd.citationstyles.csl+json'),
        $item('d/' || $record/@name || '/cite.bib', 'application/x-bibtex'), $item('d/' || $record/@name || '/cite.ris', 'application/x-research-info-systems')],
      'collection': [$item('index.html', 'text/html')],
      'license': array{($page:edition/licence, $record/licence/@target)[. ne ''][1] ! map{'href': string(.)}}}"/>
    <xsl:sequence select="serialize(map{'linkset': [cite:without-empty($set)]}, map{'method': 'json', 'indent': false()}) || '&#10;'"/>
  </xsl:function>

  <!-- The section at the end of the page. -->
  <xsl:template name="cite" as="node()*" visibility="public">
    <xsl:param name="record" as="element(document)" required="yes"/>
    <section class="cite editorial" aria-labelledby="page:cite" lang="{$label:language}">
      <h2 id="page:cite"><xsl:value-of select="label:text('cite')"/></h2>
      <p class="citation-words"><xsl:value-of select="cite:words($record)"/><xsl:sequence select="metadata:coins($record)"/></p>
      <p class="formats">
        <span><xsl:value-of select="label:text('cite.formats')"/></span>
        <a href="cite.bib" download="{$name}.bib">BibTeX</a>
        <a href="cite.ris" download="{$name}.ris">RIS</a>
        <a href="cite.json" download="{$name}.json">CSL-JSON</a>
      </p>
      <p class="hint"><xsl:value-of select="label:text('cite.paragraph')"/></p>
      <p><a href="../../chronology/index.html#{$name}"><xsl:value-of select="label:text('document.among')"/></a></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
