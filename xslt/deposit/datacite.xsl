<?xml version="1.0" encoding="UTF-8"?>
<!-- DataCite Metadata Schema 4.5, as JSON (the form its API takes) and as XML. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    xmlns="http://datacite.org/schema/kernel-4"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:datacite" as="map(*)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:stated(map {
      'doi': dep:doi($inventory),
      'url': $inventory/url/string(),
      'schemaVersion': 'http://datacite.org/schema/kernel-4',
      'types': map { 'resourceType': 'Scholarly edition', 'resourceTypeGeneral': 'Collection' },
      'creators': array { dep:creators($inventory) },
      'titles': array { dep:titles($inventory) },
      'publisher': map { 'name': dep:said($inventory/publisher) },
      'publicationYear': dep:year($inventory),
      'contributors': array { dep:contributors($inventory) ! dep:contributor(.) },
      'subjects': array { $inventory/keyword ! map { 'subject': string(.) } },
      'dates': array { dep:dates($inventory) },
      'language': string($inventory/language),
      'version': $inventory/version/string(),
      'formats': array { $inventory/gathered/format/string() },
      'rightsList': array { dep:rights($inventory) },
      'descriptions': array { $inventory/abstract ! map { 'description': string(.), 'descriptionType': 'Abstract' } },
      'fundingReferences': array { dep:funders($inventory) ! map { 'funderName': . } } })"/>
  </xsl:function>

  <xsl:function name="dep:creators" as="map(*)*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="if ($inventory/editor) then $inventory/editor ! dep:creator(.) else map { 'name': $dep:unknown }"/>
  </xsl:function>

  <xsl:function name="dep:creator" as="map(*)" visibility="private">
    <xsl:param name="editor" as="element(editor)"/>
    <xsl:sequence select="dep:stated(map {
      'name': dep:filed($editor),
      'nameType': if (dep:personal($editor)) then 'Personal' else (),
      'nameIdentifiers': array { $editor/@orcid ! map {
        'nameIdentifier': 'https://orcid.org/' || ., 'nameIdentifierScheme': 'ORCID', 'schemeUri': 'https://orcid.org' } } })"/>
  </xsl:function>

  <!-- 4.5 has no type for translators and collectors of sources: they are 'Other', their deed stands in MODS. -->
  <xsl:function name="dep:contributor" as="map(*)" visibility="private">
    <xsl:param name="person" as="element(person)"/>
    <xsl:sequence select="map {
      'name': dep:filed($person), 'nameType': if ($person/@body = 'true') then 'Organizational' else 'Personal',
      'contributorType': if ($person/@relator = 'edt') then 'Editor' else 'Other' }"/>
  </xsl:function>

  <xsl:function name="dep:titles" as="map(*)*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map { 'title': dep:said($inventory/title) },
      $inventory/subtitle ! map { 'title': string(.), 'titleType': 'Subtitle' }"/>
  </xsl:function>

  <xsl:function name="dep:dates" as="map(*)*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="map { 'date': string($inventory/@date), 'dateType': 'Issued' },
      string-join(dep:coverage($inventory), '/')[.] ! map { 'date': ., 'dateType': 'Other', 'dateInformation': 'Dates of the documents' }"/>
  </xsl:function>

  <xsl:function name="dep:rights" as="map(*)*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="$inventory/gathered/licence ! dep:stated(map {
        'rights': (.[. = $inventory/licence] ! $inventory/licence-text, @label[. ne ''])[1] ! string(), 'rightsUri': string(.),
        'rightsIdentifier': @spdx[. ne ''] ! string(), 'rightsIdentifierScheme': @spdx[. ne ''] ! 'SPDX', 'schemeUri': @spdx[. ne ''] ! 'https://spdx.org/licenses/' }),
      $inventory/gathered/statement ! dep:stated(map {
        'rights': (.[. = $inventory/rights-statement] ! $inventory/rights, @label[. ne ''])[1] ! string(), 'rightsUri': string(.) })"/>
  </xsl:function>

  <xsl:function name="dep:datacite-xml" as="element()" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="said" as="map(*)" select="dep:datacite($inventory)"/>
    <resource xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-4.5/metadata.xsd">
      <xsl:for-each select="$said?doi">
        <identifier identifierType="DOI"><xsl:value-of select="."/></identifier>
      </xsl:for-each>
      <creators><xsl:for-each select="$said?creators?*"><creator><xsl:sequence select="dep:name-xml('creatorName', .)"/></creator></xsl:for-each></creators>
      <titles><xsl:for-each select="$said?titles?*"><title><xsl:sequence select="dep:attribute('titleType', ?titleType)"/><xsl:value-of select="?title"/></title></xsl:for-each></titles>
      <publisher><xsl:value-of select="$said?publisher?name"/></publisher>
      <publicationYear><xsl:value-of select="$said?publicationYear"/></publicationYear>
      <resourceType resourceTypeGeneral="Collection">Scholarly edition</resourceType>
      <xsl:sequence select="dep:datacite-more($said)"/>
    </resource>
  </xsl:function>

  <xsl:function name="dep:datacite-more" as="element()*" visibility="private">
    <xsl:param name="said" as="map(*)"/>
    <xsl:where-populated>
      <subjects><xsl:for-each select="$said?subjects?*"><subject><xsl:value-of select="?subject"/></subject></xsl:for-each></subjects>
      <contributors><xsl:for-each select="$said?contributors?*"><contributor contributorType="{?contributorType}"><xsl:sequence select="dep:name-xml('contributorName', .)"/></contributor></xsl:for-each></contributors>
      <dates><xsl:for-each select="$said?dates?*"><date dateType="{?dateType}"><xsl:sequence select="dep:attribute('dateInformation', ?dateInformation)"/><xsl:value-of select="?date"/></date></xsl:for-each></dates>
      <language><xsl:value-of select="$said?language"/></language>
      <formats><xsl:for-each select="$said?formats?*"><format><xsl:value-of select="."/></format></xsl:for-each></formats>
      <version><xsl:value-of select="$said?version"/></version>
      <rightsList><xsl:for-each select="$said?rightsList?*"><rights rightsURI="{?rightsUri}"><xsl:sequence select="dep:attribute('rightsIdentifier', ?rightsIdentifier), dep:attribute('rightsIdentifierScheme', ?rightsIdentifierScheme), dep:attribute('schemeURI', ?schemeUri)"/><xsl:value-of select="?rights"/></rights></xsl:for-each></rightsList>
      <descriptions><xsl:for-each select="$said?descriptions?*"><description descriptionType="Abstract"><xsl:value-of select="?description"/></description></xsl:for-each></descriptions>
      <fundingReferences><xsl:for-each select="$said?fundingReferences?*"><fundingReference><funderName><xsl:value-of select="?funderName"/></funderName></fundingReference></xsl:for-each></fundingReferences>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="dep:name-xml" as="element()+" visibility="private">
    <xsl:param name="element" as="xs:string"/>
    <xsl:param name="name" as="map(*)"/>
    <xsl:element name="{$element}" namespace="http://datacite.org/schema/kernel-4">
      <xsl:sequence select="dep:attribute('nameType', $name?nameType)"/>
      <xsl:value-of select="$name?name"/>
    </xsl:element>
    <xsl:for-each select="$name?nameIdentifiers?*">
      <nameIdentifier nameIdentifierScheme="{?nameIdentifierScheme}" schemeURI="{?schemeUri}"><xsl:value-of select="?nameIdentifier"/></nameIdentifier>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="dep:attribute" as="attribute()?" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value"><xsl:attribute name="{$name}" select="$value"/></xsl:if>
  </xsl:function>

</xsl:stylesheet>
