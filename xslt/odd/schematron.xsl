<?xml version="1.0" encoding="UTF-8"?>
<!-- The Schematron rules of an ODD, each constraint a pattern; bare assertions get the element they stand in as context. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns="http://purl.oclc.org/dsdl/schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="odd:schematron" as="document-node()" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="constraints" as="element(constraint)*"
      select="odd:specs($schema)/descendant-or-self::constraintSpec[@scheme eq 'schematron']/constraint"/>
    <xsl:document>
      <xsl:comment> Made from the ODD by `teipress schema compile`; do not edit. sha256 of the source: {$odd:source} </xsl:comment>
      <schema queryBinding="xslt3">
        <title>Rules of {$schema/gloss}</title>
        <xsl:copy-of select="odd:namespaces($schema, $constraints)" copy-namespaces="no"/>
        <xsl:copy-of select="$constraints/(sch:let | xsl:key | xsl:function)" copy-namespaces="no"/>
        <xsl:apply-templates select="$constraints[sch:pattern or sch:rule or sch:assert or sch:report]" mode="odd:rule"/>
        <xsl:for-each select="$constraints[sch:diagnostics]">
          <xsl:copy-of select="sch:diagnostics" copy-namespaces="no"/>
        </xsl:for-each>
      </schema>
    </xsl:document>
  </xsl:function>

  <!-- The prefixes used: the namespace of the schema as `tei`, and what the rules declare. -->
  <xsl:function name="odd:namespaces" as="element(sch:ns)*" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:param name="constraints" as="element(constraint)*"/>
    <xsl:variable name="declared" as="element(sch:ns)*" select="$constraints/sch:ns"/>
    <xsl:if test="not($declared/@prefix = 'tei')">
      <ns prefix="tei" uri="{$schema/@ns}"/>
    </xsl:if>
    <xsl:for-each-group select="$declared" group-by="@prefix">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="constraint[sch:pattern]" mode="odd:rule" as="element()*">
    <xsl:copy-of select="sch:pattern" copy-namespaces="no"/>
  </xsl:template>

  <xsl:template match="constraint" mode="odd:rule" as="element(sch:pattern)">
    <pattern id="{ancestor::constraintSpec/@ident}">
      <xsl:choose>
        <xsl:when test="sch:rule">
          <xsl:copy-of select="sch:rule" copy-namespaces="no"/>
        </xsl:when>
        <xsl:otherwise>
          <rule context="tei:{ancestor::elementSpec/@ident}">
            <xsl:copy-of select="sch:assert | sch:report" copy-namespaces="no"/>
          </rule>
        </xsl:otherwise>
      </xsl:choose>
    </pattern>
  </xsl:template>
</xsl:stylesheet>
