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
        $inventory/editor ! dep:crate-editor(.),
        dep:contributors($inventory) ! dep:crate-person(.),
        distinct-values(($inventory/publisher, dep:funders($inventory)))[not(. = $inventory/editor/@name)] ! dep:crate-body(.),
        $inventory/(licence, rights-statement) ! dep:crate-licence(.),
        $inventory/file ! dep:crate-file(.),
        $inventory/part ! dep:crate-software(.)
      } }"/>
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
      'license': $inventory/licence[1] ! map { '@id': string(.) },
      'usageInfo': $inventory/rights-statement[1] ! map { '@id': string(.) },
      'creator': array { $inventory/editor ! map { '@id': dep:crate-id(@name, @orcid) } },
      'contributor': array { dep:contributors($inventory) ! map { '@id': dep:crate-id(@name, ()) } },
      'publisher': $inventory/publisher ! map { '@id': dep:crate-id(., ()) },
      'funder': array { dep:funders($inventory) ! map { '@id': dep:crate-id(., ()) } },
      'temporalCoverage': string-join(dep:coverage($inventory), '/'),
      'hasPart': array { $inventory/file ! map { '@id': dep:crate-path(@path) } } })"/>
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
      '@id': dep:crate-id($person/@name, ()), '@type': 'Person', 'name': string($person/@name), 'jobTitle': $dep:relators($person/@relator) }"/>
  </xsl:function>

  <xsl:function name="dep:crate-body" as="map(*)" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="map { '@id': dep:crate-id($name, ()), '@type': 'Organization', 'name': $name }"/>
  </xsl:function>

  <xsl:function name="dep:crate-licence" as="map(*)" visibility="private">
    <xsl:param name="licence" as="element()"/>
    <xsl:variable name="words" as="element()?" select="if ($licence/self::licence) then $licence/../licence-text else $licence/../rights"/>
    <xsl:sequence select="map { '@id': string($licence), '@type': 'CreativeWork', 'name': string($licence), 'description': dep:said($words) }"/>
  </xsl:function>

  <xsl:function name="dep:crate-file" as="map(*)" visibility="private">
    <xsl:param name="file" as="element(file)"/>
    <xsl:sequence select="map {
      '@id': dep:crate-path($file/@path), '@type': 'File', 'name': string($file/@label),
      'encodingFormat': if ($file/@pronom)
        then array { string($file/@mime), map { '@id': 'https://www.nationalarchives.gov.uk/PRONOM/' || $file/@pronom } }
        else string($file/@mime),
      'contentSize': string($file/@size), 'sha256': string($file/@sha256) }"/>
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
      <xsl:sequence select="dep:document-list($inventory)"/>
      <h2>Files</h2>
      <xsl:sequence select="dep:file-table($inventory)"/>
    </xsl:variable>
    <xsl:sequence select="dep:page($inventory, string($inventory/title), $body)"/>
  </xsl:function>

  <xsl:function name="dep:document-list" as="element(ul)" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <ul>
      <xsl:for-each select="$inventory/document">
        <li><a href="site/d/{@name}/index.html"><xsl:value-of select="normalize-space(tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title[1])"/></a>
          (<a href="tei/documents/{@name}.xml">TEI</a>, <a href="pdf/{@name}.pdf">PDF</a>)</li>
      </xsl:for-each>
    </ul>
  </xsl:function>

  <xsl:function name="dep:file-table" as="element(table)" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <table>
      <caption>Every file with its format and size in bytes; the sums are in the manifests of the bag.</caption>
      <thead><tr><th scope="col">File</th><th scope="col">Format</th><th scope="col">Bytes</th></tr></thead>
      <tbody>
        <xsl:for-each select="$inventory/file">
          <tr><td><a href="{dep:crate-path(@path)}"><xsl:value-of select="@path"/></a></td><td><xsl:value-of select="@mime"/></td><td><xsl:value-of select="@size"/></td></tr>
        </xsl:for-each>
      </tbody>
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
