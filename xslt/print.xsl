<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI → the data that edition.typ prints: one JSON object for a document.

     An edition names its own stylesheet in edition.toml ([xslt] print) and imports this one.
     To change how something reads, override the template of its element in mode print:inline or print:block;
     to change how it looks, leave this alone and write a print.typ ([print] style).                          -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:print="urn:x-teipress:print"
    default-mode="print:document">

  <xsl:include href="common/insertion.xsl"/>
  <xsl:include href="common/name.xsl"/>
  <xsl:include href="common/address.xsl"/>
  <xsl:include href="common/parallel.xsl"/>
  <xsl:include href="common/title.xsl"/>
  <xsl:include href="print/document.xsl"/>
  <xsl:include href="print/blocks.xsl"/>
  <xsl:include href="print/lists.xsl"/>
  <xsl:include href="print/parallel.xsl"/>
  <xsl:include href="print/inline.xsl"/>
  <xsl:include href="print/insertions.xsl"/>
  <xsl:include href="print/entries.xsl"/>
  <xsl:include href="print/matter.xsl"/>
  <xsl:include href="print/index.xsl"/>
  <xsl:include href="print/labels.xsl"/>

  <!-- The document as one JSON string. -->
  <xsl:mode name="print:document" on-no-match="fail" on-multiple-match="fail" visibility="public"/>
  <!-- An element of the text as blocks (maps with k: p, head, row …). -->
  <xsl:mode name="print:block" on-no-match="fail" on-multiple-match="fail"/>
  <!-- An element inside a block as runs: strings, and maps with k and c. -->
  <xsl:mode name="print:inline" on-no-match="fail" on-multiple-match="fail"/>
  <!-- An entry for the foot of the page: app, note. -->
  <xsl:mode name="print:entry" on-no-match="fail" on-multiple-match="fail"/>
  <!-- An authority list as index entries. -->
  <xsl:mode name="print:index" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- The name of the file without its ending. -->
  <xsl:param name="name" as="xs:string" select="''"/>
  <!-- How insertions are shown; only with 'brackets' are their brackets words of the page. -->
  <xsl:param name="insertions" as="xs:string" select="'brackets'"/>
</xsl:stylesheet>
