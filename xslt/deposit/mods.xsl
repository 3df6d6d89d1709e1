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
    exclude-result-prefixes="#all">

  <xsl:function name="dep:mods" as="element()" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <mods version="3.4">
      <titleInfo>
        <title><xsl:value-of select="dep:said($inventory/title)"/></title>
        <xsl:for-each select="$inventory/subtitle"><subTitle><xsl:value-of select="."/></subTitle></xsl:for-each>
      </titleInfo>
      <xsl:for-each select="$inventory/editor"><xsl:sequence select="dep:mods-name(dep:filed(.), (@role, 'edt')[1], dep:personal(.))"/></xsl:for-each>
      <xsl:for-each select="dep:contributors($inventory)"><xsl:sequence select="dep:mods-name(dep:filed(.), @relator, true())"/></xsl:for-each>
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
      <xsl:for-each select="$inventory/(licence, rights-statement)"><accessCondition type="use and reproduction"><xsl:value-of select="."/></accessCondition></xsl:for-each>
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

  <!-- One document, from its own header. -->
  <xsl:template match="document" mode="mods" as="element()">
    <xsl:variable name="file" as="element()" select="tei:teiHeader/tei:fileDesc"/>
    <mods version="3.4">
      <titleInfo><title><xsl:value-of select="normalize-space($file/tei:titleStmt/tei:title[1])"/></title></titleInfo>
      <xsl:for-each select="$file/tei:titleStmt/tei:respStmt/(tei:persName|tei:name|tei:orgName)">
        <xsl:sequence select="dep:mods-name(dep:filed(.), dep:relator(../tei:resp), not(self::tei:orgName))"/>
      </xsl:for-each>
      <xsl:for-each select="tei:teiHeader/tei:profileDesc/tei:creation//tei:date[1]/(@when, @when-iso, @from, @from-iso)[1]">
        <originInfo><dateCreated encoding="w3cdtf"><xsl:value-of select="substring(., 1, 10)"/></dateCreated></originInfo>
      </xsl:for-each>
      <xsl:for-each select="$file//tei:msDesc/tei:msIdentifier">
        <location><physicalLocation><xsl:value-of select="normalize-space(tei:repository)"/></physicalLocation>
          <xsl:for-each select="tei:idno[1]"><shelfLocator><xsl:value-of select="."/></shelfLocator></xsl:for-each></location>
      </xsl:for-each>
      <xsl:for-each select="$file/tei:sourceDesc//tei:availability/tei:p"><accessCondition><xsl:value-of select="normalize-space(.)"/></accessCondition></xsl:for-each>
    </mods>
  </xsl:template>

</xsl:stylesheet>
