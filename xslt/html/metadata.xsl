<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:cite="urn:x-teipress:cite" xmlns:record="urn:x-teipress:record" xmlns:label="urn:x-teipress:label"
  xmlns:page="urn:x-teipress:page" xmlns:date="urn:x-teipress:date" xmlns:metadata="urn:x-teipress:metadata"
  xmlns:address="urn:x-teipress:address" xpath-default-namespace="">

  <!-- What machines read of a document: Highwire tags and COinS (Zotero, scholar indices), Dublin Core, JSON-LD, FAIR Signposting. -->

  <xsl:template name="metadata" as="node()*" visibility="public">
    <xsl:param name="record" as="element(document)" required="yes"/>
    <xsl:sequence select="metadata:signposting($record), metadata:highwire($record), metadata:dublin-core($record)"/>
    <xsl:sequence select="metadata:filters($record)"/>
  </xsl:template>

  <xsl:function name="metadata:meta" as="element(meta)*" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="$values[. ne '']"><meta name="{$name}" content="{.}"/></xsl:for-each>
  </xsl:function>

  <xsl:function name="metadata:signposting" as="element(link)*" visibility="private">
    <xsl:param name="record" as="element(document)"/>
    <xsl:for-each select="$page:edition/@identifier ! address:safe(.)[matches(., '^https?:')]"><link rel="cite-as" href="{.}"/></xsl:for-each>
    <xsl:for-each select="$page:edition/editor/@orcid ! address:safe(.)"><link rel="author" href="{.}"/></xsl:for-each>
    <xsl:for-each select="$page:edition/licence ! address:safe(.)"><link rel="license" href="{.}"/></xsl:for-each>
    <link rel="type" href="https://schema.org/AboutPage"/>
    <link rel="item" type="application/tei+xml" href="../../tei/{$record/@name}.xml"/>
    <link rel="alternate" type="application/tei+xml" href="../../tei/{$record/@name}.xml" title="TEI XML"/>
    <link rel="alternate" type="text/plain" href="../../text/{$record/@name}.txt" title="{label:text('format.text')}"/>
    <xsl:if test="$pdf"><link rel="item" type="application/pdf" href="../../pdf/{$record/@name}.pdf"/></xsl:if>
    <link rel="describedby" type="application/vnd.citationstyles.csl+json" href="cite.json"/>
    <link rel="collection" type="text/html" href="../../index.html"/>
    <link rel="linkset" type="application/linkset+json" href="linkset.json"/>
  </xsl:function>

  <xsl:function name="metadata:highwire" as="element(meta)*" visibility="private">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="year" as="xs:string?" select="($page:edition/date[. ne ''] ! translate(., '-', '/'))[1]"/>
    <xsl:variable name="url" as="xs:string" select="cite:url($record)"/>
    <xsl:sequence select="metadata:meta('citation_title', record:title($record)), metadata:meta('citation_author', $record/author),
      metadata:meta('citation_editor', cite:editors()), metadata:meta('citation_publication_date', $year),
      metadata:meta('citation_book_title', $page:title), metadata:meta('citation_publisher', $page:edition/publisher),
      metadata:meta('citation_language', $record/@lang), metadata:meta('citation_public_url', $url),
      metadata:meta('citation_pdf_url', page:absolute('pdf/' || $record/@name || '.pdf')[$pdf])"/>
  </xsl:function>

  <xsl:function name="metadata:dublin-core" as="element()*" visibility="private">
    <xsl:param name="record" as="element(document)"/>
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/"/>
    <xsl:sequence select="metadata:meta('DCTERMS.title', record:title($record)), metadata:meta('DCTERMS.created', $record/@start),
      metadata:meta('DCTERMS.type', $record/genre), metadata:meta('DCTERMS.language', $record/@lang),
      metadata:meta('DCTERMS.isPartOf', $page:title), metadata:meta('DCTERMS.source', $record/source),
      metadata:meta('DCTERMS.contributor', $record/responsible/name), metadata:meta('DCTERMS.subject', $record/keyword),
      metadata:meta('DCTERMS.publisher', $page:edition/publisher), metadata:meta('DCTERMS.issued', $page:edition/date)"/>
  </xsl:function>

  <!-- What the search filters by. -->
  <xsl:function name="metadata:filters" as="element(meta)*" visibility="private">
    <xsl:param name="record" as="element(document)"/>
    <xsl:for-each select="date:year($record/@start)"><meta name="teipress.year" data-pagefind-filter="year[content]" content="{.}"/></xsl:for-each>
    <xsl:for-each select="$record/genre"><meta name="teipress.kind" data-pagefind-filter="kind[content]" content="{.}"/></xsl:for-each>
    <xsl:for-each select="distinct-values($record/participants/participant/name)"><meta name="teipress.person" data-pagefind-filter="person[content]" content="{.}"/></xsl:for-each>
    <xsl:for-each select="$record/place"><meta name="teipress.place" data-pagefind-filter="place[content]" content="{.}"/></xsl:for-each>
  </xsl:function>

  <!-- `<` is written \u003c: nothing in a title can end the script. -->
  <xsl:function name="metadata:json-ld" as="xs:string" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="people" as="function(xs:string*) as array(*)" select="function($names) { array{$names ! map{'@type': 'Person', 'name': .}} }"/>
    <xsl:variable name="all" as="map(*)" select="map{
      '@context': 'https://schema.org', '@type': ['ArchiveComponent', 'CreativeWork'], 'name': record:title($record),
      'inLanguage': string($record/@lang), 'temporalCoverage': string($record/@start), 'genre': string($record/genre[1]),
      'url': cite:url($record), 'abstract': string($record/abstract), 'author': $people($record/author),
      'translator': $people($record/responsible[@role = 'translator']/name), 'editor': $people(cite:editors()),
      'about': array{$record/keyword ! string()}, 'license': string(($page:edition/licence)[1]),
      'isPartOf': cite:without-empty(map{'@type': 'Collection', 'name': $page:title, 'url': page:absolute('index.html')}),
      'encoding': array{map{'@type': 'MediaObject', 'encodingFormat': 'application/tei+xml', 'contentUrl': page:absolute('tei/' || $record/@name || '.xml')}[.('contentUrl') ne '']}}"/>
    <xsl:sequence select="serialize(cite:without-empty($all), map{'method': 'json', 'indent': false()}) ! replace(., '&lt;', '\\u003c')"/>
  </xsl:function>

  <!-- COinS: the citation as an OpenURL in the text of the page (for tools that read nothing of the head). -->
  <xsl:function name="metadata:coins" as="element(span)" visibility="public">
    <xsl:param name="record" as="element(document)"/>
    <xsl:variable name="pairs" as="xs:string*" select="
      ('rft.type', 'bookitem', 'rft.title', record:title($record), 'rft.source', $page:title, 'rft.date', string($record/@start),
       'rft.publisher', string($page:edition/publisher), 'rft.identifier', cite:url($record), 'rft.language', string($record/@lang))"/>
    <span class="Z3988" title="{string-join(('ctx_ver=Z39.88-2004', 'rft_val_fmt=' || encode-for-uri('info:ofi/fmt:kev:mtx:dc'),
      for $n in 1 to count($pairs) idiv 2 return ($pairs[2 * $n - 1] || '=' || encode-for-uri($pairs[2 * $n]))[$pairs[2 * $n] ne '']), '&amp;')}"/>
  </xsl:function>
</xsl:stylesheet>
