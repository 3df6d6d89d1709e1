<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:plain="urn:x-teipress:plain" xmlns:insertion="urn:x-teipress:insertion"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The words inside a unit, with what the encoding replaced written again. -->

  <!-- What the edition added of its own: left out. A note of the source stands in back/div[@type='notes']. -->
  <xsl:function name="plain:left-out" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="empty(insertion:kind($element)) and exists($element[
      self::note[not(parent::div/@type = 'notes')] or self::supplied or self::corr or self::reg or self::ex or self::rdg
      or self::add or self::expan[not(*/insertion:kind(.))]])"/>
  </xsl:function>

  <xsl:template mode="plain:words" match="text()" as="xs:string">
    <xsl:sequence select="translate(., '&#9;&#13;&#10;', '   ')"/>
  </xsl:template>

  <xsl:template mode="plain:words" match="*" as="xs:string">
    <xsl:sequence select="if (insertion:kind(.)) then plain:bracketed(.) else plain:content(.)"/>
  </xsl:template>

  <xsl:template mode="plain:words" match="*[plain:left-out(.)]" as="xs:string" priority="2">
    <xsl:sequence select="''"/>
  </xsl:template>

  <!-- The words an element holds. -->
  <xsl:function name="plain:content" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()?"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$element/node()" mode="plain:words"/>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- The bracket of an insertion: its exact wording, else its words in brackets. -->
  <xsl:function name="plain:bracketed" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(insertion:wording($element), '[' || plain:content($element) || ']')[1]"/>
  </xsl:function>

  <xsl:template mode="plain:words" match="lb" as="xs:string" priority="1">
    <xsl:sequence select="if (@break = 'no') then ' ' else '&#10;'"/>
  </xsl:template>

  <xsl:template mode="plain:words" match="gap | pb" as="xs:string" priority="1">
    <xsl:sequence select="if (insertion:kind(.)) then insertion:surface(.) else plain:content(.)"/>
  </xsl:template>

  <xsl:template mode="plain:words" match="sic[@ana] | unclear[@ana]" as="xs:string" priority="1">
    <xsl:sequence select="plain:content(.) || (if (insertion:kind(.)) then insertion:space(.) || insertion:surface(.) else '')"/>
  </xsl:template>

  <xsl:template mode="plain:words" match="app" as="xs:string" priority="1">
    <xsl:sequence select="plain:content(lem)"/>
  </xsl:template>

  <xsl:template mode="plain:words" match="choice" as="xs:string" priority="1">
    <xsl:variable name="first" as="xs:string" select="plain:content((sic | orig | abbr)[1])"/>
    <xsl:variable name="wording" as="xs:string?" select="insertion:wording(.)"/>
    <xsl:sequence select="if (insertion:kind(.))
      then $first || insertion:space(.) || ($wording, '[' || plain:content((corr | reg | expan)[1]) || ']')[1]
      else $first"/>
  </xsl:template>
</xsl:stylesheet>
