<?xml version="1.0" encoding="UTF-8"?>
<!-- The door to a deposit package's metadata. Its input is the inventory (see docs/deposit.md): what edition.toml says, the
     TEI headers, the files with their fixity, the events. Nothing is typed twice: every metadata file is a template here.

     mode describe   records about the edition alone (they become files of the package themselves)
     mode structure  METS with MODS and PREMIS: needs the files' sums
     mode parts      the sections of METS for some documents and files, which are many
     mode cover      RO-Crate, its page and the README: they name everything before them
     mode bag        the fields of bag-info.txt, as JSON -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:include href="deposit/facts.xsl"/>
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

  <xsl:mode name="describe" on-no-match="fail" visibility="public"/>
  <xsl:mode name="structure" on-no-match="fail" visibility="public"/>
  <xsl:mode name="parts" on-no-match="fail" visibility="public"/>
  <xsl:mode name="cover" on-no-match="fail" visibility="public"/>
  <xsl:mode name="bag" on-no-match="fail" visibility="public"/>

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

  <xsl:template match="/" mode="parts" as="map(*)">
    <xsl:sequence select="dep:mets-parts(inventory)"/>
  </xsl:template>

  <xsl:template match="/" mode="cover" as="map(*)">
    <xsl:sequence select="map {
      'ro-crate-metadata.json': dep:json(dep:ro-crate(inventory)),
      'ro-crate-preview.html': dep:preview(inventory),
      'README.txt': dep:readme(inventory)
      }"/>
  </xsl:template>

  <xsl:template match="/" mode="bag" as="xs:string">
    <xsl:sequence select="dep:json(dep:bag-info(inventory))"/>
  </xsl:template>

</xsl:stylesheet>
