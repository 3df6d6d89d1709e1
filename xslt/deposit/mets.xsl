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
      <metsHdr CREATEDATE="{$inventory/@date}T00:00:00Z" RECORDSTATUS="{if ($inventory/@draft) then 'draft' else 'complete'}">
        <agent ROLE="CREATOR" TYPE="OTHER" OTHERTYPE="SOFTWARE"><name><xsl:value-of select="$inventory/@tool"/></name></agent>
        <xsl:for-each select="($inventory/organisation, $inventory/publisher)[1]">
          <agent ROLE="DISSEMINATOR" TYPE="ORGANIZATION"><name><xsl:value-of select="."/></name>
            <xsl:for-each select="$inventory/(contact, email, address)"><note><xsl:value-of select="."/></note></xsl:for-each>
          </agent>
        </xsl:for-each>
      </metsHdr>
      <dmdSec ID="dmd-edition"><mdWrap MDTYPE="MODS"><xmlData><xsl:sequence select="dep:mods($inventory)"/></xmlData></mdWrap></dmdSec>
      <xsl:value-of select="dep:mark('mets-described')"/>
      <amdSec ID="amd">
        <xsl:value-of select="dep:mark('mets-tech')"/>
        <xsl:value-of select="dep:mark('mets-events')"/>
        <xsl:sequence select="dep:wrapped(dep:packing($inventory), 'digiprovMD', 'event-package', 'PREMIS:EVENT')"/>
        <xsl:sequence select="$inventory/part ! dep:wrapped(., 'digiprovMD', 'agent-' || @name, 'PREMIS:AGENT')"/>
      </amdSec>
      <fileSec>
        <xsl:for-each select="$inventory/gathered/use"><fileGrp USE="{.}"><xsl:value-of select="dep:mark('mets-files-' || .)"/></fileGrp></xsl:for-each>
      </fileSec>
      <structMap TYPE="LOGICAL">
        <div TYPE="edition" LABEL="{dep:said($inventory/title)}" DMDID="dmd-edition">
          <xsl:value-of select="dep:mark('mets-documents')"/>
          <div TYPE="common" LABEL="Files of the whole edition"><xsl:value-of select="dep:mark('mets-common')"/></div>
        </div>
      </structMap>
    </mets>
  </xsl:function>

  <xsl:function name="dep:packing" as="element(event)" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <event xmlns="" id="package" date="{$inventory/@date}" type="information package creation" detail="the files were laid out, summed and described">
      <agent name="teipress"/>
    </event>
  </xsl:function>

  <!-- The sections of some documents and some files, as text: they take the place of the marks above. -->
  <xsl:function name="dep:mets-sections" as="map(xs:string, xs:string)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="files" as="element(file)*" select="$inventory/file"/>
    <xsl:sequence select="map:merge((map {
      'mets-described': dep:fragment($inventory/document ! dep:described(.)),
      'mets-events': dep:fragment($inventory/document/event ! dep:wrapped(., 'digiprovMD', 'event-' || @id, 'PREMIS:EVENT')),
      'mets-documents': dep:fragment($inventory/document ! dep:division(.)),
      'mets-tech': dep:fragment($files ! dep:wrapped(., 'techMD', 'tech-' || @id, 'PREMIS:OBJECT')),
      'mets-common': dep:fragment($files[@document = ''] ! dep:pointer(@id)) },
      for $use in distinct-values($files/@use) return map { 'mets-files-' || $use: dep:fragment($files[@use = $use] ! dep:file(.)) }))"/>
  </xsl:function>

  <xsl:function name="dep:described" as="element()" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <dmdSec ID="dmd-{$document/@name}">
      <mdWrap MDTYPE="MODS"><xmlData><xsl:apply-templates select="$document" mode="mods"/></xmlData></mdWrap>
    </dmdSec>
  </xsl:function>

  <xsl:function name="dep:fragment" as="xs:string" visibility="private">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="string-join($elements ! ('&#10;' || serialize(., map { 'method': 'xml', 'indent': true(), 'omit-xml-declaration': true() })))"/>
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

  <xsl:function name="dep:file" as="element()" visibility="private">
    <xsl:param name="file" as="element(file)"/>
    <file ID="{$file/@id}" ADMID="tech-{$file/@id}" MIMETYPE="{$file/@mime}" SIZE="{$file/@size}" CHECKSUM="{$file/@sha256}" CHECKSUMTYPE="SHA-256">
      <FLocat LOCTYPE="URL" xlink:href="{encode-for-uri($file/@path) => replace('%2F', '/')}"/>
    </file>
  </xsl:function>

  <xsl:function name="dep:division" as="element()" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <div TYPE="document" LABEL="{dep:title($document)}" DMDID="dmd-{$document/@name}">
      <xsl:sequence select="$document/of ! dep:pointer(@file)"/>
    </div>
  </xsl:function>

  <xsl:function name="dep:pointer" as="element()" visibility="private">
    <xsl:param name="id" as="xs:string"/>
    <fptr FILEID="{$id}"/>
  </xsl:function>

</xsl:stylesheet>
