<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:title="urn:x-teipress:title" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The title of a document: what its header says, what its text says first, and whether these are one. -->

  <!-- The main title of the header, in one line; empty where there is none. -->
  <xsl:function name="title:main" as="xs:string" visibility="public">
    <xsl:param name="document" as="element(TEI)?"/>
    <xsl:variable name="titles" select="$document/teiHeader/fileDesc/titleStmt/title" as="element(title)*"/>
    <xsl:sequence select="normalize-space(string(($titles[@type = 'main'], $titles)[1]))"/>
  </xsl:function>

  <!-- Whether a head says the title: one holds the other, or half of it; brackets, points and the signs of notes aside.
       A letterhead or a stamp above a text that a list or an archive has titled does not. -->
  <xsl:function name="title:says" as="xs:boolean" visibility="public">
    <xsl:param name="head" as="element(head)"/>
    <xsl:variable name="title" select="title:letters(title:main($head/ancestor::TEI[last()]))" as="xs:string"/>
    <xsl:variable name="said" select="title:letters(string-join($head//text()[not(ancestor::note)]))" as="xs:string"/>
    <xsl:sequence select="$title = '' or contains($said, $title) or (contains($title, $said) and 2 * string-length($said) ge string-length($title))"/>
  </xsl:function>

  <xsl:function name="title:letters" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="lower-case(replace($text, '[^\p{L}\p{N}]+', ''))"/>
  </xsl:function>
</xsl:stylesheet>
