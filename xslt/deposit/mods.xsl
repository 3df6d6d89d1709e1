<?xml version="1.0" encoding="UTF-8"?>
<!-- MODS 3.4: the edition, and each document of it. Roles are MARC relators. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    xmlns="http://www.loc.gov/mods/v3"
    xmlns:xlink="http://www.w3.org/1999/xlink"
    exclude-result-prefixes="xsl xs map array tei dep">

  <xsl:function name="dep:mods" as="element()" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <mods version="3.4">
      <titleInfo>
        <title><xsl:value-of select="dep:said($inventory/title)"/></title>
        <xsl:for-each select="$inventory/subtitle"><subTitle><xsl:value-of select="."/></subTitle></xsl:for-each>
      </titleInfo>
      <xsl:for-each select="$inventory/editor"><xsl:sequence select="dep:mods-name(dep:filed(.), (@role, 'edt')[1], dep:personal(.))"/></xsl:for-each>
      <xsl:for-each select="dep:contributors($inventory)"><xsl:sequence select="dep:mods-name(dep:filed(.), @relator, @body = 'false')"/></xsl:for-each>
      <xsl:for-each select="dep:funders($inventory)"><xsl:sequence select="dep:mods-name(., 'fnd', false())"/></xsl:for-each>
      <typeOfResource collection="yes">text</typeOfResource>
      <originInfo>
        <xsl:for-each select="$inventory/publisher"><publisher><xsl:value-of select="."/></publisher></xsl:for-each>
        <dateIssued encoding="w3cdtf"><xsl:value-of select="$inventory/@date"/></dateIssued>
      </originInfo>
      <language><languageTerm type="code" authority="rfc3066"><xsl:value-of select="$inventory/language"/></languageTerm></language>
      <xsl:for-each select="$inventory/abstract"><abstract><xsl:value-of select="."/></abstract></xsl:for-each>
      <xsl:for-each select="$inventory/keyword"><subject><topic><xsl:value-of select="."/></topic></subject></xsl:for-each>
      <xsl:for-each select="$inventory/identifier"><identifier type="{(dep:doi($inventory) ! 'doi', 'local')[1]}"><xsl:value-of select="."/></identifier></xsl:for-each>
      <xsl:sequence select="$inventory/gathered/(licence, statement) ! dep:mods-rights(.)"/>
    </mods>
  </xsl:function>

  <xsl:function name="dep:mods-name" as="element()" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="relator" as="xs:string"/>
    <xsl:param name="personal" as="xs:boolean"/>
    <name>
      <xsl:if test="$personal"><xsl:attribute name="type" select="'personal'"/></xsl:if>
      <namePart><xsl:value-of select="$name"/></namePart>
      <role><roleTerm type="code" authority="marcrelator"><xsl:value-of select="$relator"/></roleTerm></role>
    </name>
  </xsl:function>

  <xsl:function name="dep:mods-rights" as="element()" visibility="private">
    <xsl:param name="named" as="element()"/>
    <accessCondition type="use and reproduction" displayLabel="{if ($named/self::licence) then 'Licence of the edition' else 'Rights in the document'}" xlink:href="{$named}">
      <xsl:value-of select="dep:rights-said($named)"/>
    </accessCondition>
  </xsl:function>

  <!-- One document, from its own header. -->
  <xsl:template match="document" mode="mods" as="element()">
    <xsl:variable name="file" as="element()" select="tei:teiHeader/tei:fileDesc"/>
    <mods version="3.4">
      <titleInfo><title><xsl:value-of select="dep:title(.)"/></title></titleInfo>
      <xsl:for-each select="dep:people(.)"><xsl:sequence select="dep:mods-name(dep:filed(.), @relator, @body = 'false')"/></xsl:for-each>
      <xsl:for-each select="$file/tei:titleStmt/tei:funder"><xsl:sequence select="dep:mods-name(normalize-space(), 'fnd', false())"/></xsl:for-each>
      <xsl:for-each select="tei:teiHeader/tei:profileDesc/tei:textClass//tei:term[@type = 'genre']"><genre><xsl:value-of select="normalize-space()"/></genre></xsl:for-each>
      <xsl:for-each select="dep:created(.)"><originInfo><dateCreated encoding="w3cdtf"><xsl:value-of select="."/></dateCreated></originInfo></xsl:for-each>
      <xsl:sequence select="dep:mods-language(@language)"/>
      <xsl:for-each select="tei:teiHeader/tei:profileDesc/tei:abstract[normalize-space()]"><abstract><xsl:value-of select="normalize-space()"/></abstract></xsl:for-each>
      <xsl:sequence select="dep:mods-original(.)"/>
      <identifier type="local"><xsl:value-of select="@name"/></identifier>
      <xsl:sequence select="(licence, statement) ! dep:mods-rights(.)"/>
      <xsl:for-each select="$file/tei:sourceDesc//tei:availability/tei:p"><accessCondition><xsl:value-of select="normalize-space(.)"/></accessCondition></xsl:for-each>
    </mods>
  </xsl:template>

  <xsl:function name="dep:mods-language" as="element()?" visibility="private">
    <xsl:param name="code" as="xs:string?"/>
    <xsl:if test="$code"><language><languageTerm type="code" authority="rfc3066"><xsl:value-of select="$code"/></languageTerm></language></xsl:if>
  </xsl:function>

  <!-- What was translated or transcribed: its language, and where it is kept. -->
  <xsl:function name="dep:mods-original" as="element()?" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <xsl:where-populated>
      <relatedItem type="original">
        <xsl:sequence select="dep:mods-language(dep:original($document))"/>
        <xsl:for-each select="$document//tei:msDesc/tei:msIdentifier">
          <location>
            <xsl:for-each select="(tei:repository, tei:institution)[1]"><physicalLocation><xsl:value-of select="normalize-space()"/></physicalLocation></xsl:for-each>
            <xsl:for-each select="tei:idno[1]"><shelfLocator><xsl:value-of select="string-join((., $document//tei:msItem[1]/tei:locus) ! normalize-space()[.], ', ')"/></shelfLocator></xsl:for-each>
          </location>
        </xsl:for-each>
      </relatedItem>
    </xsl:where-populated>
  </xsl:function>

</xsl:stylesheet>
