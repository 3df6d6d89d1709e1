<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:block="urn:x-teipress:block" xmlns:label="urn:x-teipress:label" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Nothing vanishes: an element without a template is shown, marked, and reported. -->
  <xsl:template match="*" priority="-9" as="node()*">
    <xsl:variable name="block" as="xs:boolean" select="block:holds-blocks(.) or parent::div or parent::body or parent::front or parent::back or parent::sp"/>
    <xsl:element name="{if ($block) then 'div' else 'span'}" namespace="">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'unknown'"/></xsl:call-template>
      <xsl:attribute name="title" select="label:text('unknown', name())"/>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
    <xsl:message><diagnostic code="SITE-ELEMENT" severity="warning" xpath="{path()}"
      hint="write a template for it in the edition's own stylesheet: docs/customise.md">no template for &lt;<xsl:value-of select="name()"/>&gt;: its words are shown, marked</diagnostic></xsl:message>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>
</xsl:stylesheet>
