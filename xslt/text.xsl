<?xml version="1.0" encoding="UTF-8"?>
<!-- The plain text that a TEI document came from: brackets, bars and breaks written again, nothing else added.
     A table of contents: what an editor may want to change stands in the modules named here. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:plain="urn:x-teipress:plain" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="common/insertion.xsl"/>
  <xsl:include href="text/break.xsl"/>
  <xsl:include href="text/words.xsl"/>

  <!-- words: the words of an element, as one string. -->
  <xsl:mode name="plain:words" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:output method="text"/>

  <xsl:template match="/" as="xs:string">
    <xsl:sequence select="plain:unit(/TEI/text)"/>
  </xsl:template>
</xsl:stylesheet>
