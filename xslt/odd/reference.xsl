<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:function name="odd:reference" as="element()" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <html/>
  </xsl:function>
</xsl:stylesheet>
