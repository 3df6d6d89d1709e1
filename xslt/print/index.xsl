<?xml version="1.0" encoding="UTF-8"?>
<!-- The index: authority lists as entries, and which entry a name in the text belongs to. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The id, in the edition's lists, of whom a name means: its own pointer, or that of the document's person. -->
  <xsl:function name="print:authority" as="xs:string?" visibility="public">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="pointer" select="tokenize($name/@ref)[contains(., '#')][1]" as="xs:string?"/>
    <xsl:variable name="local" select="$pointer[starts-with(., '#')] ! key('print:id', substring(., 2), root($name))[1]" as="element()?"/>
    <xsl:sequence select="($local/@sameAs, $pointer)[1] ! substring-after(., '#')"/>
  </xsl:function>

  <!-- A file of tei/lists as one JSON string. -->
  <xsl:template match="/" mode="print:index" as="xs:string">
    <xsl:variable name="lists" select="//(listPerson | listPlace | listOrg)[not(ancestor::listPerson | ancestor::listPlace | ancestor::listOrg)]" as="element()*"/>
    <xsl:sequence select="serialize(array{$lists ! print:index(.)}, map{'method': 'json', 'indent': false()})"/>
  </xsl:template>

  <!-- Entries of a list: id, the name by which it is found, the sort key, other names that refer to it. -->
  <xsl:function name="print:index" as="map(*)*">
    <xsl:param name="list" as="element()"/>
    <xsl:apply-templates select="$list/(person | place | org)" mode="print:index"/>
    <xsl:sequence select="$list/(listPerson | listPlace | listOrg) ! print:index(.)"/>
  </xsl:function>

  <xsl:template match="person | place | org" mode="print:index" as="map(*)">
    <xsl:variable name="names" select="persName | placeName | orgName" as="element()*"/>
    <xsl:variable name="main" select="($names[@type = 'index'], $names[@type = 'main'], $names)[1]" as="element()?"/>
    <xsl:sequence select="map{'id': string(@xml:id), 'name': print:inverted($main),
      'sort': string(($main/@sort, @sort)[1]), 'also': array{distinct-values(($names except $main) ! print:inverted(.))},
      'note': normalize-space(string-join((occupation, note[@type = 'index'], desc)[1]))}"/>
  </xsl:template>

  <!-- Surname first, where the list says which part it is; otherwise as it stands. -->
  <xsl:function name="print:inverted" as="xs:string">
    <xsl:param name="name" as="element()?"/>
    <xsl:variable name="given" select="normalize-space(string-join($name/(forename | genName | nameLink), ' '))" as="xs:string"/>
    <xsl:variable name="first" select="$name/*[1]/self::surname" as="element()?"/>
    <xsl:sequence select="if ($name/surname and $given and not($first)) then normalize-space(string-join($name/surname, ' ')) || ', ' || $given
      else normalize-space($name)"/>
  </xsl:function>
</xsl:stylesheet>
