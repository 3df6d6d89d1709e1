<?xml version="1.0" encoding="UTF-8"?>
<!-- What documents and files say of the edition as a whole: who took part, who paid, from when to when, under what rights, in which
     formats. A batch of them is joined to what was gathered before, so that the many are never held at once. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    exclude-result-prefixes="#all">

  <xsl:function name="dep:gathered" as="element(gathered)" visibility="public">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:variable name="dates" as="xs:string*" select="sort(($inventory/gathered/(@earliest, @latest)/string(), $inventory/document ! dep:dates-of(.)))"/>
    <gathered documents="{sum(($inventory/gathered/@documents, count($inventory/document)))}">
      <xsl:if test="exists($dates)">
        <xsl:attribute name="earliest" select="head($dates)"/>
        <xsl:attribute name="latest" select="$dates[last()]"/>
      </xsl:if>
      <xsl:sequence select="dep:each(($inventory/gathered/person, $inventory/document ! dep:people(.)), function($one as element()) as xs:string { $one/@relator || ' ' || $one/@name })"/>
      <xsl:sequence select="dep:each(($inventory/gathered/(* except person), $inventory/document ! dep:terms(.), dep:formats($inventory)),
        function($one as element()) as xs:string { string-join((local-name($one), $one/@code, $one), ' ') })"/>
    </gathered>
  </xsl:function>

  <!-- The first of each kind, sorted. -->
  <xsl:function name="dep:each" as="element()*" visibility="private">
    <xsl:param name="elements" as="element()*"/>
    <xsl:param name="key" as="function(element()) as xs:string"/>
    <xsl:for-each-group select="$elements" group-by="$key(.)">
      <xsl:sort select="current-grouping-key()" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
      <xsl:copy-of select="." copy-namespaces="no"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="dep:dates-of" as="xs:string*" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <xsl:sequence select="$document/tei:teiHeader/tei:profileDesc/tei:creation//tei:date
      /(@when, @when-iso, @from, @from-iso, @notBefore, @to, @to-iso, @notAfter) ! substring(., 1, 10)[matches(., '^\d{4}')]"/>
  </xsl:function>

  <xsl:function name="dep:people" as="element(person)*" visibility="public">
    <xsl:param name="document" as="element(document)"/>
    <xsl:for-each select="$document/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:respStmt/(tei:persName|tei:name|tei:orgName)">
      <xsl:sequence select="dep:person(., dep:relator(../tei:resp[1]), lower-case(normalize-space(../tei:resp[1])))"/>
    </xsl:for-each>
    <xsl:for-each select="$document/tei:teiHeader/tei:fileDesc/tei:titleStmt/(tei:author|tei:editor)">
      <xsl:variable name="relator" as="xs:string" select="(@role[matches(., '^[a-z]{3}$')], if (self::tei:author) then 'aut' else 'edt')[1]"/>
      <xsl:sequence select="dep:person(., $relator, dep:deed($relator))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="dep:person" as="element(person)" visibility="private">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="relator" as="xs:string"/>
    <xsl:param name="deed" as="xs:string"/>
    <person relator="{$relator}" deed="{$deed}" name="{normalize-space($name)}" body="{exists($name/(self::tei:orgName, tei:orgName))}">
      <xsl:if test="dep:family($name)">
        <xsl:attribute name="family" select="dep:family($name)"/>
        <xsl:attribute name="given" select="dep:given($name)"/>
      </xsl:if>
    </person>
  </xsl:function>

  <xsl:function name="dep:terms" as="element()*" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <xsl:for-each select="$document/tei:teiHeader/tei:fileDesc/tei:titleStmt/tei:funder"><funder><xsl:value-of select="normalize-space()"/></funder></xsl:for-each>
    <xsl:sequence select="$document/(licence, statement)"/>
    <xsl:for-each select="$document/@language[. ne '']"><language><xsl:value-of select="."/></language></xsl:for-each>
    <xsl:for-each select="dep:original($document)"><original><xsl:value-of select="."/></original></xsl:for-each>
    <xsl:for-each select="$document//tei:langUsage/tei:language"><language-name code="{@ident}"><xsl:value-of select="normalize-space()"/></language-name></xsl:for-each>
  </xsl:function>

  <xsl:function name="dep:formats" as="element()*" visibility="private">
    <xsl:param name="inventory" as="element(inventory)"/>
    <xsl:for-each select="$inventory/file">
      <format><xsl:value-of select="@mime"/></format>
      <use><xsl:value-of select="@use"/></use>
      <xsl:if test="starts-with(@path, 'tei/lists/')"><list><xsl:value-of select="replace(@path, '^tei/lists/|\.xml$', '')"/></list></xsl:if>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
