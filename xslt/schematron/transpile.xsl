<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron to XSLT 3.0: the door. A schema without includes goes in, a stylesheet comes out as text; that stylesheet
     turns a document into a JSON array with one object for each finding (messages.xsl says of what).
     First `rules:expanded` writes abstract patterns and rules out; then every pattern becomes a mode, every rule a template. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rules="urn:teipress:schematron" xmlns:out="urn:teipress:xslt"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron">

  <xsl:include href="expand.xsl"/>
  <xsl:include href="patterns.xsl"/>
  <xsl:include href="messages.xsl"/>
  <xsl:include href="fixes.xsl"/>
  <xsl:include href="refuse.xsl"/>

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>

  <!-- `#ALL`, `#DEFAULT` or the id of a phase. -->
  <xsl:param name="rules:phase" as="xs:string" select="'#DEFAULT'"/>

  <xsl:mode name="rules:expand" on-no-match="shallow-copy"/>
  <xsl:mode name="rules:instance" on-no-match="shallow-copy"/>
  <xsl:mode name="rules:pattern" on-no-match="fail"/>
  <xsl:mode name="rules:assertion" on-no-match="fail"/>
  <xsl:mode name="rules:text" on-no-match="fail"/>
  <xsl:mode name="rules:fix" on-no-match="fail"/>

  <xsl:template match="/" as="xs:string">
    <xsl:sequence select="rules:refuse(schema)"/>
    <xsl:variable name="schema" as="element(schema)" select="rules:expanded(schema)"/>
    <!-- Indentation would get into markup that a fix inserts. -->
    <xsl:sequence select="serialize(rules:stylesheet($schema), map { 'method': 'xml', 'indent': empty($schema//(sqf:add | sqf:replace | sqf:stringReplace)/*) })"/>
  </xsl:template>
</xsl:stylesheet>
