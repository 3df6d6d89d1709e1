<?xml version="1.0" encoding="UTF-8"?>
<!-- The door to a deposit package's metadata. Its input is the inventory (see docs/deposit.md): what edition.toml says, the
     TEI headers, the files with their fixity, the events. Nothing is typed twice: every metadata file is a template here.

     mode sections   what some documents or some files add to each record (they are many, and come a few hundred at a time),
                     and, as `gathered`, what they say of the edition as a whole
     mode describe   records about the edition alone
     mode crate      RO-Crate and its page
     mode readme     the README: it names everything before it
     mode structure  METS with MODS and PREMIS: the last, with the sums of all other files
     mode bag        the fields of bag-info.txt, as JSON -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:include href="deposit/facts.xsl"/>
  <xsl:include href="deposit/gather.xsl"/>
  <xsl:include href="deposit/datacite.xsl"/>
  <xsl:include href="deposit/dublin-core.xsl"/>
  <xsl:include href="deposit/citation.xsl"/>
  <xsl:include href="deposit/mods.xsl"/>
  <xsl:include href="deposit/premis.xsl"/>
  <xsl:include href="deposit/mets.xsl"/>
  <xsl:include href="deposit/ro-crate.xsl"/>
  <xsl:include href="deposit/readme.xsl"/>
  <xsl:include href="deposit/bag-info.xsl"/>
  <xsl:include href="deposit/quality.xsl"/>

  <xsl:mode name="sections" on-no-match="fail" visibility="public"/>
  <xsl:mode name="describe" on-no-match="fail" visibility="public"/>
  <xsl:mode name="crate" on-no-match="fail" visibility="public"/>
  <xsl:mode name="readme" on-no-match="fail" visibility="public"/>
  <xsl:mode name="structure" on-no-match="fail" visibility="public"/>
  <xsl:mode name="bag" on-no-match="fail" visibility="public"/>

  <xsl:template match="/" mode="sections" as="map(*)">
    <xsl:sequence select="map:merge((
      map { 'gathered': serialize(dep:gathered(inventory)) },
      dep:mets-sections(inventory),
      dep:crate-sections(inventory),
      dep:page-sections(inventory),
      dep:readme-sections(inventory)))"/>
  </xsl:template>

  <xsl:template match="/" mode="describe" as="map(*)">
    <xsl:sequence select="map {
      'datacite.json': dep:json(dep:datacite(inventory)),
      'datacite.xml': dep:xml(dep:datacite-xml(inventory)),
      'dc.xml': dep:xml(dep:dublin-core(inventory)),
      'CITATION.cff': dep:citation(inventory),
      '.zenodo.json': dep:json(dep:zenodo(inventory)),
      'LICENSE': dep:licence(inventory),
      'validation/headers.html': dep:quality-page(inventory)
      }"/>
  </xsl:template>

  <xsl:template match="/" mode="structure" as="map(*)">
    <xsl:sequence select="map { 'mets.xml': dep:xml(dep:mets(inventory)) }"/>
  </xsl:template>

  <xsl:template match="/" mode="crate" as="map(*)">
    <xsl:sequence select="map {
      'ro-crate-metadata.json': dep:json(dep:ro-crate(inventory)),
      'ro-crate-preview.html': dep:preview(inventory)
      }"/>
  </xsl:template>

  <xsl:template match="/" mode="readme" as="map(*)">
    <xsl:sequence select="map { 'README.txt': dep:readme(inventory) }"/>
  </xsl:template>

  <xsl:template match="/" mode="bag" as="xs:string">
    <xsl:sequence select="dep:json(dep:bag-info(inventory))"/>
  </xsl:template>

</xsl:stylesheet>
