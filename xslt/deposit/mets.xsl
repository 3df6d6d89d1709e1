<?xml version="1.0" encoding="UTF-8"?>
<!-- METS 1.12: the map of the package; MODS and PREMIS inside. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    xmlns="http://www.loc.gov/METS/"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    exclude-result-prefixes="xsl xs map array tei dep">

  <xsl:mode name="mods" on-no-match="fail"/>
  <xsl:mode name="premis" on-no-match="fail"/>

  <xsl:function name="dep:mets" as="element()" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <mets OBJID="{($inventory/identifier, $inventory/@name)[1]}" TYPE="Scholarly edition" LABEL="{dep:said($inventory/title)}">
      <metsHdr CREATEDATE="{$inventory/@date}T00:00:00Z">
        <agent ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE"><name><xsl:value-of select="$inventory/@tool"/></name></agent>
      </metsHdr>
      <dmdSec ID="dmd-edition"><mdWrap MDTYPE="MODS"><xmlData><xsl:sequence select="dep:mods($inventory)"/></xmlData></mdWrap></dmdSec>
      <xsl:processing-instruction name="documents"/>
      <amdSec ID="amd">
        <xsl:processing-instruction name="files"/>
        <xsl:sequence select="$inventory/event ! dep:wrapped(., 'digiprovMD', 'event-' || @id, 'PREMIS:EVENT')"/>
        <xsl:sequence select="$inventory/part ! dep:wrapped(., 'digiprovMD', 'agent-' || position(), 'PREMIS:AGENT')"/>
      </amdSec>
      <fileSec>
        <xsl:for-each-group select="$inventory/file" group-by="@use"><xsl:sequence select="dep:file-group(current-grouping-key(), current-group())"/></xsl:for-each-group>
      </fileSec>
      <structMap TYPE="LOGICAL"><xsl:sequence select="dep:structure($inventory)"/></structMap>
    </mets>
  </xsl:function>

  <!-- The sections of some documents and some files, as text: they are many, so they are made a few hundred at a time and
       take the place of the processing instructions above. -->
  <xsl:function name="dep:mets-parts" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map {
      'documents': dep:fragment($inventory/document ! dep:described(.)),
      'files': dep:fragment($inventory/file ! dep:wrapped(., 'techMD', 'tech-' || @id, 'PREMIS:OBJECT')) }"/>
  </xsl:function>

  <xsl:function name="dep:described" as="element()" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <dmdSec ID="dmd-{$document/@name}">
      <mdWrap MDTYPE="MODS"><xmlData><xsl:apply-templates select="$document" mode="mods"/></xmlData></mdWrap>
    </dmdSec>
  </xsl:function>

  <xsl:function name="dep:fragment" as="xs:string" visibility="private">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="serialize($elements, map { 'method': 'xml', 'indent': true(), 'omit-xml-declaration': true() })"/>
  </xsl:function>

  <xsl:function name="dep:wrapped" as="element()" visibility="private">
    <xsl:param name="thing" as="element()"/>
    <xsl:param name="section" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:element name="{$section}" namespace="http://www.loc.gov/METS/">
      <xsl:attribute name="ID" select="$id"/>
      <mdWrap MDTYPE="{$type}"><xmlData><xsl:apply-templates select="$thing" mode="premis"/></xmlData></mdWrap>
    </xsl:element>
  </xsl:function>

  <xsl:function name="dep:file-group" as="element()" visibility="private">
    <xsl:param name="use" as="xs:string"/>
    <xsl:param name="files" as="element(file)+"/>
    <fileGrp USE="{$use}">
      <xsl:for-each select="$files">
        <file ID="{@id}" ADMID="tech-{@id}" MIMETYPE="{@mime}" SIZE="{@size}" CHECKSUM="{@sha256}" CHECKSUMTYPE="SHA-256">
          <FLocat LOCTYPE="URL" xlink:href="{encode-for-uri(@path) => replace('%2F', '/')}"/>
        </file>
      </xsl:for-each>
    </fileGrp>
  </xsl:function>

  <xsl:function name="dep:structure" as="element()" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="files" as="map(xs:string, element(file)*)"
        select="map:merge($inventory/file ! map { string(@document): . }, map { 'duplicates': 'combine' })"/>
    <div TYPE="edition" LABEL="{dep:said($inventory/title)}" DMDID="dmd-edition">
      <xsl:for-each select="$inventory/document">
        <div TYPE="document" LABEL="{normalize-space(tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:title[1])}" DMDID="dmd-{@name}">
          <xsl:for-each select="$files(@name)"><fptr FILEID="{@id}"/></xsl:for-each>
        </div>
      </xsl:for-each>
      <div TYPE="common" LABEL="Files of the whole edition">
        <xsl:for-each select="$files('')"><fptr FILEID="{@id}"/></xsl:for-each>
      </div>
    </div>
  </xsl:function>

</xsl:stylesheet>
