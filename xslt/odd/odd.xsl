<?xml version="1.0" encoding="UTF-8"?>
<!-- ODD to schema: the door. A pure ODD with full specifications goes in; a map from file name to text comes out.
     To change one output, override its door in an importing stylesheet: the named modes below. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="specs.xsl"/>
  <xsl:include href="attributes.xsl"/>
  <xsl:include href="contents.xsl"/>
  <xsl:include href="relaxng.xsl"/>
  <xsl:include href="xsd.xsl"/>
  <xsl:include href="schematron.xsl"/>
  <xsl:include href="allowed.xsl"/>
  <xsl:include href="reference.xsl"/>
  <xsl:include href="check.xsl"/>

  <!-- The sha256 of the ODD file: written into everything that is made from it. -->
  <xsl:param name="odd:source" as="xs:string" select="''"/>

  <xsl:mode name="odd:pattern" on-no-match="fail"/>
  <xsl:mode name="odd:particle" on-no-match="fail"/>
  <xsl:mode name="odd:datatype" on-no-match="fail"/>
  <xsl:mode name="odd:simple-type" on-no-match="fail"/>
  <xsl:mode name="odd:rule" on-no-match="shallow-copy"/>
  <xsl:mode name="odd:leaves" on-no-match="fail"/>
  <xsl:mode name="odd:article" on-no-match="fail"/>
  <xsl:mode name="odd:prose" on-no-match="shallow-skip"/>
  <xsl:mode name="odd:sample" on-no-match="fail"/>
  <xsl:mode name="odd:words" on-no-match="fail"/>

  <xsl:variable name="odd:xml" as="map(xs:string, item()*)"
    select="map { 'method': 'xml', 'indent': true(), 'omit-xml-declaration': false(), 'encoding': 'UTF-8' }"/>
  <xsl:variable name="odd:json" as="map(xs:string, item()*)" select="map { 'method': 'json', 'indent': true() }"/>
  <xsl:variable name="odd:html" as="map(xs:string, item()*)"
    select="map { 'method': 'html', 'html-version': 5.0, 'indent': false(), 'encoding': 'UTF-8' }"/>

  <!-- What is wrong comes back to the caller as diagnostics; then there are no files. -->
  <xsl:template match="/" as="map(xs:string, xs:string)">
    <xsl:variable name="schema" as="element(schemaSpec)" select="odd:schema(.)"/>
    <xsl:variable name="problems" as="element(odd:problem)*" select="odd:check($schema)"/>
    <xsl:for-each select="$problems">
      <xsl:message>
        <diagnostic severity="error" code="{@code}" xpath="{@xpath}">{.}</diagnostic>
      </xsl:message>
    </xsl:for-each>
    <xsl:sequence select="if (exists($problems)) then map {} else odd:files($schema)"/>
  </xsl:template>

  <xsl:function name="odd:files" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="name" as="xs:string" select="$schema/@ident"/>
    <xsl:map>
      <xsl:map-entry key="$name || '.rng'" select="serialize(odd:relaxng($schema), $odd:xml)"/>
      <xsl:map-entry key="$name || '.xsd'" select="serialize(odd:xsd($schema), $odd:xml)"/>
      <xsl:map-entry key="$name || '-xml.xsd'" select="serialize(odd:xml-namespace(), $odd:xml)"/>
      <xsl:map-entry key="$name || '.sch'" select="serialize(odd:schematron($schema), $odd:xml)"/>
      <xsl:map-entry key="'allowed.json'" select="serialize(odd:allowed($schema), $odd:json)"/>
      <xsl:map-entry key="'reference.html'" select="serialize(odd:reference($schema), $odd:html)"/>
    </xsl:map>
  </xsl:function>
</xsl:stylesheet>
