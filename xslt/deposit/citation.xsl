<?xml version="1.0" encoding="UTF-8"?>
<!-- CITATION.cff 1.2.0 for people and GitHub, .zenodo.json for Zenodo's upload. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:citation" as="xs:string" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="rows" as="xs:string*" select="
      'cff-version: 1.2.0',
      'message: If you use this edition, please cite it as below.',
      'type: dataset',
      'title: ' || dep:yaml(dep:said($inventory/title)),
      $inventory/version ! ('version: ' || dep:yaml(.)),
      'date-released: ' || dep:yaml($inventory/@date),
      dep:doi($inventory) ! ('doi: ' || dep:yaml(.)),
      $inventory/url ! ('url: ' || dep:yaml(.)),
      dep:cff-licence($inventory/gathered/licence),
      $inventory/abstract ! ('abstract: ' || dep:yaml(.)),
      if ($inventory/keyword) then ('keywords:', $inventory/keyword ! ('  - ' || dep:yaml(.))) else (),
      'authors:', dep:cff-authors($inventory)"/>
    <xsl:sequence select="string-join($rows, '&#10;') || '&#10;'"/>
  </xsl:function>

  <!-- One licence; a choice of several would be read as free choice, which it is not. -->
  <xsl:function name="dep:cff-licence" as="xs:string?" visibility="private">
    <xsl:param name="licences" as="element(licence)*"/>
    <xsl:if test="count($licences) = 1">
      <xsl:sequence select="if ($licences/@spdx ne '') then 'license: ' || $licences/@spdx else 'license-url: ' || dep:yaml($licences)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="dep:cff-authors" as="xs:string+" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:for-each select="$inventory/editor">
      <xsl:sequence select="if (dep:family(.))
        then ('  - family-names: ' || dep:yaml(dep:family(.)), '    given-names: ' || dep:yaml(dep:given(.)))
        else '  - name: ' || dep:yaml(@name)"/>
      <xsl:sequence select="@orcid ! ('    orcid: ' || dep:yaml('https://orcid.org/' || .))"/>
    </xsl:for-each>
    <xsl:if test="empty($inventory/editor)"><xsl:sequence select="'  - name: ' || dep:yaml($dep:unknown)"/></xsl:if>
  </xsl:function>

  <!-- A double-quoted YAML scalar: JSON's string is one (YAML 1.2, 1.3). -->
  <xsl:function name="dep:yaml" as="xs:string" visibility="public">
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="serialize(string($value), map { 'method': 'json', 'escape-solidus': false() })"/>
  </xsl:function>

  <!-- Zenodo asks for ISO 639-3; a language that is not here goes unsaid. -->
  <xsl:variable name="dep:languages" as="map(xs:string, xs:string)" select="map {
    'ar': 'ara', 'bg': 'bul', 'cs': 'ces', 'da': 'dan', 'de': 'deu', 'el': 'ell', 'en': 'eng', 'es': 'spa', 'et': 'est', 'fa': 'fas',
    'fi': 'fin', 'fr': 'fra', 'he': 'heb', 'hi': 'hin', 'hr': 'hrv', 'hu': 'hun', 'it': 'ita', 'ja': 'jpn', 'ko': 'kor', 'la': 'lat',
    'lt': 'lit', 'lv': 'lav', 'nl': 'nld', 'no': 'nor', 'pl': 'pol', 'pt': 'por', 'ro': 'ron', 'ru': 'rus', 'sk': 'slk', 'sl': 'slv',
    'sq': 'sqi', 'sr': 'srp', 'sv': 'swe', 'tr': 'tur', 'uk': 'ukr', 'vi': 'vie', 'zh': 'zho' }"/>

  <xsl:function name="dep:three-letters" as="xs:string?" visibility="public">
    <xsl:param name="code" as="xs:string?"/>
    <xsl:variable name="language" as="xs:string" select="lower-case(tokenize($code, '-')[1] ! string())"/>
    <xsl:sequence select="($language[string-length() = 3], $dep:languages($language))[1]"/>
  </xsl:function>

  <xsl:function name="dep:zenodo" as="map(*)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:sequence select="dep:stated(map {
      'upload_type': 'dataset',
      'title': dep:said($inventory/title),
      'creators': array { if ($inventory/editor) then $inventory/editor ! dep:stated(map { 'name': dep:filed(.), 'orcid': @orcid/string() }) else map { 'name': $dep:unknown } },
      'contributors': array { dep:contributors($inventory) ! map { 'name': dep:filed(.), 'type': if (@relator = 'edt') then 'Editor' else 'Other' } },
      'description': $inventory/abstract/string(),
      'keywords': array { $inventory/keyword/string() },
      'publication_date': string($inventory/@date),
      'version': $inventory/version/string(),
      'language': dep:three-letters($inventory/language),
      'license': $inventory/gathered/licence/@spdx[. ne ''][1] ! lower-case(.),
      'doi': dep:doi($inventory),
      'notes': string-join(($inventory/(licence-text, rights), $inventory/gathered/(licence, statement) ! (dep:rights-said(.) || '.')), ' ') })"/>
  </xsl:function>

</xsl:stylesheet>
