<?xml version="1.0" encoding="UTF-8"?>
<!-- RO-Crate 1.1: the package described for machines, and a page of the same for people. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:ro-crate" as="map(*)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map {
      '@context': 'https://w3id.org/ro/crate/1.1/context',
      '@graph': array {
        dep:crate-descriptor(),
        dep:crate-root($inventory),
        $inventory/gathered/use[. ne 'metadata'] ! dep:crate-room(.),
        $inventory/editor ! dep:crate-editor(.),
        dep:contributors($inventory) ! dep:crate-person(.),
        distinct-values(($inventory/publisher, dep:funders($inventory)))[not(. = $inventory/editor/@name)] ! dep:crate-body(.),
        dep:crate-contact($inventory),
        $inventory/gathered/(licence, statement) ! dep:crate-licence(.),
        $inventory/part ! dep:crate-software(.),
        $dep:later ! dep:crate-later(., $inventory),
        dep:mark('crate-documents.json'),
        dep:mark('crate-files.json')
      } }"/>
  </xsl:function>

  <!-- Records that are written after this one: their sums stand in mets.xml and in the manifests of the bag. -->
  <xsl:variable name="dep:later" as="xs:string+" select="'ro-crate-preview.html', 'README.txt', 'mets.xml'"/>

  <xsl:function name="dep:crate-later" as="map(*)" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map { '@id': $path, '@type': 'File', 'name': $dep:records($path), 'about': map { '@id': './' },
      'encodingFormat': map { 'html': 'text/html', 'txt': 'text/plain', 'xml': 'application/xml' }(tokenize($path, '\.')[last()]) }"/>
  </xsl:function>

  <!-- The sections of some documents and some files: members of the arrays that have a mark. -->
  <xsl:function name="dep:crate-sections" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="files" as="element(file)*" select="$inventory/file"/>
    <xsl:sequence select="map:merge((map {
      'crate-documents.json': dep:members($inventory/document ! dep:crate-document(.)),
      'crate-mentions.json': dep:members($inventory/document ! dep:crate-reference('#document-' || @name)),
      'crate-files.json': dep:members($files ! dep:crate-file(.)) },
      for $use in distinct-values($files/@use)
        return map { 'crate-room-' || $use || '.json': dep:members($files[@use = $use] ! dep:crate-reference(dep:crate-path(@path))) }))"/>
  </xsl:function>

  <xsl:function name="dep:members" as="xs:string" visibility="private">
    <xsl:param name="maps" as="map(*)*"/>
    <xsl:sequence select="string-join($maps ! serialize(., map { 'method': 'json', 'escape-solidus': false() }), ',&#10;')"/>
  </xsl:function>

  <xsl:function name="dep:crate-reference" as="map(*)" visibility="private">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="map { '@id': $id }"/>
  </xsl:function>

  <xsl:function name="dep:crate-room" as="map(*)" visibility="private">
    <xsl:param name="use" as="xs:string"/>
    <xsl:sequence select="map {
      '@id': $use || '/', '@type': 'Dataset', 'name': $use, 'description': $dep:rooms($use),
      'hasPart': array { dep:mark('crate-room-' || $use || '.json') } }"/>
  </xsl:function>

  <!-- A document as a work of its own, with its own rights; its files name it. -->
  <xsl:function name="dep:crate-document" as="map(*)" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="dep:stated(map {
      '@id': '#document-' || $document/@name, '@type': 'CreativeWork', 'name': dep:title($document),
      'dateCreated': dep:created($document),
      'inLanguage': $document/@language/string(),
      'license': $document/licence ! dep:crate-reference(.),
      'usageInfo': $document/statement ! dep:crate-reference(.),
      'contributor': array { distinct-values(dep:people($document)/dep:crate-id(@name, ())) ! dep:crate-reference(.) } })"/>
  </xsl:function>

  <!-- Whom a library may ask. -->
  <xsl:function name="dep:crate-contact" as="map(*)?" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:if test="$inventory/(contact, email)">
      <xsl:sequence select="dep:stated(map {
        '@id': '#contact', '@type': 'ContactPoint', 'contactType': 'deposit', 'name': $inventory/contact/string(),
        'email': $inventory/email/string() })"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="dep:crate-descriptor" as="map(*)" visibility="private">
    <xsl:sequence select="map {
      '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork',
      'conformsTo': map { '@id': 'https://w3id.org/ro/crate/1.1' }, 'about': map { '@id': './' } }"/>
  </xsl:function>

  <xsl:function name="dep:crate-root" as="map(*)" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:stated(map {
      '@id': './', '@type': 'Dataset',
      'name': string-join($inventory/(title, subtitle), ': '),
      'description': dep:said($inventory/abstract),
      'datePublished': string($inventory/@date),
      'version': $inventory/version/string(),
      'identifier': $inventory/identifier/string(),
      'url': $inventory/url/string(),
      'inLanguage': string($inventory/language),
      'keywords': array { $inventory/keyword/string() },
      'license': array { $inventory/gathered/licence ! dep:crate-reference(.) },
      'usageInfo': array { $inventory/gathered/statement ! dep:crate-reference(.) },
      'contactPoint': $inventory[contact or email] ! dep:crate-reference('#contact'),
      'creator': array { $inventory/editor ! map { '@id': dep:crate-id(@name, @orcid) } },
      'contributor': array { dep:contributors($inventory) ! map { '@id': dep:crate-id(@name, ()) } },
      'publisher': $inventory/publisher ! map { '@id': dep:crate-id(., ()) },
      'funder': array { dep:funders($inventory) ! map { '@id': dep:crate-id(., ()) } },
      'temporalCoverage': string-join(dep:coverage($inventory), '/'),
      'mentions': array { dep:mark('crate-mentions.json') },
      'hasPart': array { $inventory/gathered/use[. ne 'metadata'] ! dep:crate-reference(. || '/'), $dep:later ! dep:crate-reference(.),
        dep:mark('crate-room-metadata.json') } })"/>
  </xsl:function>

  <xsl:function name="dep:crate-path" as="xs:string" visibility="private">
    <xsl:param name="path" as="xs:string"/>
    <xsl:sequence select="replace(encode-for-uri($path), '%2F', '/')"/>
  </xsl:function>

  <xsl:function name="dep:crate-id" as="xs:string" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="orcid" as="xs:string?"/>
    <xsl:sequence select="if ($orcid) then 'https://orcid.org/' || $orcid else '#' || encode-for-uri(replace(lower-case($name), '\s+', '-'))"/>
  </xsl:function>

  <xsl:function name="dep:crate-editor" as="map(*)" visibility="private">
    <xsl:param name="editor" as="element(editor)"/>
    <xsl:sequence select="map {
      '@id': dep:crate-id($editor/@name, $editor/@orcid), 'name': string($editor/@name),
      '@type': if (dep:personal($editor)) then 'Person' else 'Organization' }"/>
  </xsl:function>

  <xsl:function name="dep:crate-person" as="map(*)" visibility="private">
    <xsl:param name="person" as="element(person)"/>
    <xsl:sequence select="map {
      '@id': dep:crate-id($person/@name, ()), '@type': if ($person/@body = 'true') then 'Organization' else 'Person',
      'name': string($person/@name), 'description': dep:deed($person/@relator) }"/>
  </xsl:function>

  <xsl:function name="dep:crate-body" as="map(*)" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="map { '@id': dep:crate-id($name, ()), '@type': 'Organization', 'name': $name }"/>
  </xsl:function>

  <xsl:function name="dep:crate-licence" as="map(*)" visibility="private">
    <xsl:param name="licence" as="element()"/>
    <xsl:variable name="words" as="element()*" select="$licence/../..[licence = $licence]/licence-text, $licence/../..[rights-statement = $licence]/rights"/>
    <xsl:sequence select="map {
      '@id': string($licence), '@type': 'CreativeWork', 'name': ($licence/@label[. ne ''], $licence)[1]/string(),
      'description': dep:said(string-join(($licence/@meaning[. ne ''], $words), ' ')) }"/>
  </xsl:function>

  <xsl:function name="dep:crate-file" as="map(*)" visibility="private">
    <xsl:param name="file" as="element(file)"/>
    <xsl:sequence select="dep:stated(map {
      '@id': dep:crate-path($file/@path), '@type': 'File', 'name': string($file/@label),
      'exampleOfWork': $file/@document[. ne ''] ! dep:crate-reference('#document-' || .),
      'encodingFormat': if ($file/@pronom)
        then array { string($file/@mime), map { '@id': 'https://www.nationalarchives.gov.uk/PRONOM/' || $file/@pronom } }
        else string($file/@mime),
      'contentSize': string($file/@size), 'sha256': string($file/@sha256) })"/>
  </xsl:function>

  <xsl:function name="dep:crate-software" as="map(*)" visibility="private">
    <xsl:param name="part" as="element(part)"/>
    <xsl:sequence select="map {
      '@id': '#software-' || $part/@name, '@type': 'SoftwareApplication', 'name': string($part/@name), 'version': string($part/@version) }"/>
  </xsl:function>

  <xsl:function name="dep:preview" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="body" as="element()*">
      <p><xsl:value-of select="$inventory/abstract"/></p>
      <p>Issued <xsl:value-of select="$inventory/@date"/>. The description for machines is
        <a href="ro-crate-metadata.json">ro-crate-metadata.json</a>; the package is explained in <a href="README.txt">README.txt</a>.</p>
      <h2>Documents</h2>
      <ul><xsl:value-of select="dep:mark('preview-documents')"/></ul>
      <h2>Files</h2>
      <xsl:sequence select="dep:file-table()"/>
    </xsl:variable>
    <xsl:sequence select="dep:page($inventory, string($inventory/title), $body)"/>
  </xsl:function>

  <!-- The rows of the pages, for some documents and some files. -->
  <xsl:function name="dep:page-sections" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map {
      'preview-documents': dep:html($inventory/document ! dep:preview-document(.)),
      'preview-files': dep:html($inventory/file ! dep:preview-file(.)),
      'quality-rows': dep:html($inventory/document ! dep:quality-row(.)) }"/>
  </xsl:function>

  <xsl:function name="dep:html" as="xs:string" visibility="private">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="string-join($elements ! (serialize(., map { 'method': 'html', 'indent': false() }) || '&#10;'))"/>
  </xsl:function>

  <xsl:function name="dep:preview-document" as="element(li)" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <li>
      <xsl:value-of select="dep:title($document)"/>
      <xsl:variable name="forms" as="map(xs:string, xs:string)" select="map {
        'site/d/' || $document/@name || '/index.html': 'page', 'pdf/' || $document/@name || '.pdf': 'PDF', 'tei/documents/' || $document/@name || '.xml': 'TEI' }"/>
      <xsl:for-each select="$document/of/@path[map:contains($forms, .)]">
        <xsl:text> </xsl:text><a href="{dep:crate-path(.)}"><xsl:value-of select="$forms(.)"/></a>
      </xsl:for-each>
      <xsl:for-each select="$document/statement"><br/><a href="{.}"><xsl:value-of select="(@label[. ne ''], .)[1]"/></a></xsl:for-each>
    </li>
  </xsl:function>

  <xsl:function name="dep:preview-file" as="element(tr)" visibility="private">
    <xsl:param name="file" as="element(file)"/>
    <tr><td><a href="{dep:crate-path($file/@path)}"><xsl:value-of select="$file/@path"/></a></td><td><xsl:value-of select="$file/@label"/></td><td><xsl:value-of select="$file/@size"/></td></tr>
  </xsl:function>

  <xsl:function name="dep:file-table" as="element(table)" visibility="private">
    <table>
      <caption>The files with their formats and sizes in bytes; the sums are in the manifests of the bag.</caption>
      <thead><tr><th scope="col">File</th><th scope="col">Format</th><th scope="col">Bytes</th></tr></thead>
      <tbody><xsl:value-of select="dep:mark('preview-files')"/></tbody>
    </table>
  </xsl:function>

  <!-- A page that needs nothing but itself. -->
  <xsl:function name="dep:page" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="body" as="element()*"/>
    <xsl:variable name="html" as="element(html)">
      <html lang="en">
        <head>
          <meta charset="utf-8"/>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
          <title><xsl:value-of select="$title"/></title>
          <style>:root{color-scheme:light dark}body{font:1rem/1.5 Georgia,serif;max-width:50rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}caption{text-align:start;font-style:italic}th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;overflow-wrap:anywhere}</style>
        </head>
        <body><main><h1><xsl:value-of select="$title"/></h1><xsl:sequence select="$body"/></main></body>
      </html>
    </xsl:variable>
    <xsl:sequence select="'&lt;!DOCTYPE html&gt;&#10;' || serialize($html, map { 'method': 'html', 'indent': false(), 'include-content-type': false() }) => replace('^&lt;!DOCTYPE [^&gt;]*&gt;\s*', '', 'i') || '&#10;'"/>
  </xsl:function>

</xsl:stylesheet>
