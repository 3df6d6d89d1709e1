<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:address="urn:x-teipress:address" xmlns:date="urn:x-teipress:date" xmlns:phrase="urn:x-teipress:phrase"
  xmlns:name="urn:x-teipress:name" xmlns:insertion="urn:x-teipress:insertion" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Phrases: what stands within a line. -->

  <xsl:template match="hi | seg | term | mentioned | soCalled | said | q | quote | cit | num | measure | w | c | pc | rs | name | orgName[not(@ref)]
    | roleName | forename | surname | addName | nameLink | genName | bibl | idno | editor | author | title | publisher | biblScope
    | desc | formula | code | ident | email | subst | time | fw | metamark | restore | surplus | secl | damage | quotes | distinct
    | settlement | country | region | district | bloc | geogName[not(@ref)] | street | postCode | affiliation | role | roleDesc" as="node()*">
    <xsl:element name="{phrase:element(.)}" namespace="">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <!-- The element of HTML that says the same; span where none does. -->
  <xsl:function name="phrase:element" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="rend" as="xs:string*" select="tokenize($element/@rend)"/>
    <xsl:sequence select="
      if ($element/self::title[not(@level = 'a')]) then 'cite'
      else if (not($element/self::hi)) then 'span'
      else if ($rend = ('superscript', 'sup', 'super')) then 'sup'
      else if ($rend = ('subscript', 'sub')) then 'sub'
      else if ($rend = ('bold', 'b', 'strong')) then 'b'
      else if ($rend = ('italic', 'italics', 'i')) then 'i'
      else if ($rend = ('underline', 'underlined', 'u')) then 'u'
      else 'span'"/>
  </xsl:function>

  <xsl:template match="emph" as="node()*">
    <em><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></em>
  </xsl:template>

  <xsl:template match="foreign" as="node()*">
    <i><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></i>
  </xsl:template>

  <xsl:template match="lb" as="node()*"><br/></xsl:template>
  <xsl:template match="lb[@break = 'no']" as="node()*"><wbr/></xsl:template>
  <xsl:template match="cb | gb | milestone | handShift | ptr[not(@target)] | index | interp | interpGrp | span | spanGrp | join | joinGrp | alt | altGrp
    | link | linkGrp | certainty | precision | respons | listPerson | listPlace | listOrg" as="empty-sequence()"/>
  <xsl:template match="space" as="node()*"><span class="space"><xsl:text> </xsl:text></span></xsl:template>
  <xsl:template match="anchor" as="node()*"><span id="{@xml:id}"/></xsl:template>

  <!-- time wants a value that HTML knows; any other date is a span. -->
  <xsl:template match="date" as="node()*">
    <xsl:variable name="value" as="xs:string?" select="date:start(.)"/>
    <xsl:variable name="known" as="xs:boolean" select="matches($value, '^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?|--\d\d-\d\d)$')"/>
    <xsl:element name="{if ($known) then 'time' else 'span'}" namespace="">
      <xsl:call-template name="attributes"/>
      <xsl:if test="$known"><xsl:attribute name="datetime" select="$value"/></xsl:if>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <!-- Names lead to the page of whom they name, where there is one. -->
  <xsl:template match="persName | placeName | orgName[@ref] | geogName[@ref] | rs[@ref]" as="node()*">
    <xsl:variable name="address" as="xs:string?" select="if (ancestor::ref) then () else phrase:entry-address(.)"/>
    <xsl:element name="{if ($address) then 'a' else 'span'}" namespace="">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'entity', local-name()"/></xsl:call-template>
      <xsl:if test="$address"><xsl:attribute name="href" select="$address"/></xsl:if>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <xsl:key name="phrase:entry" match="person | place | org | personGrp" use="@xml:id"/>

  <!-- The page of the list's entry that a name points at, by the document's own listPerson or directly. -->
  <xsl:function name="phrase:entry-address" as="xs:string?" visibility="public">
    <xsl:param name="named" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="phrase:entry($named)"/>
    <xsl:sequence select="$entry ! ($root || phrase:folder(.) || '/' || @xml:id || '/index.html')"/>
  </xsl:function>

  <xsl:function name="phrase:entry" as="element()?" visibility="public">
    <xsl:param name="named" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="name:id($named/@ref), name:id($named/@who)"/>
    <xsl:variable name="local" as="element()*" select="$ids ! key('phrase:entry', ., root($named))"/>
    <xsl:sequence select="(for $id in ($local/name:id(@sameAs), $ids), $list in ($persons, $places, $organisations)
      return key('phrase:entry', $id, $list))[1]"/>
  </xsl:function>

  <xsl:function name="phrase:folder" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="if ($entry/self::place) then 'places' else if ($entry/self::org) then 'organisations' else 'persons'"/>
  </xsl:function>

  <!-- A pointer is a link where its address is safe; else it stays text, and is reported. -->
  <xsl:template match="ref | ptr[@target]" as="node()*">
    <xsl:variable name="address" as="xs:string?" select="phrase:address(.)"/>
    <xsl:element name="{if ($address and not(ancestor::ref)) then 'a' else 'span'}" namespace="">
      <xsl:call-template name="attributes"/>
      <xsl:if test="$address and not(ancestor::ref)"><xsl:attribute name="href" select="$address"/></xsl:if>
      <xsl:apply-templates select="." mode="words"/>
      <xsl:if test="self::ptr"><span class="editorial"><xsl:value-of select="@target"/></span></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Where a target leads from a page: another document of the edition is a folder beside this one. -->
  <xsl:function name="phrase:address" as="xs:string?" visibility="public">
    <xsl:param name="pointer" as="element()"/>
    <xsl:variable name="target" as="xs:string?" select="tokenize($pointer/@target)[1]"/>
    <xsl:variable name="safe" as="xs:string?" select="address:safe($target)"/>
    <xsl:if test="$target and empty($safe)"><xsl:sequence select="phrase:refuse($pointer, $target)"/></xsl:if>
    <xsl:sequence select="if (matches($safe, '^((\.\./)?documents/|\./)?[\w.-]+\.xml(#.*)?$'))
      then $root || 'd/' || replace($safe, '^(.*/)?([\w.-]+)\.xml(#.*)?$', '$2/index.html$3') else $safe"/>
  </xsl:function>

  <xsl:function name="phrase:refuse" as="empty-sequence()" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:message><diagnostic code="ADDRESS-UNSAFE" severity="warning" xpath="{path($element)}"
      hint="use http, https, mailto, doi or a relative address"><xsl:value-of select="$address"/> is no address for a page; it is shown as text</diagnostic></xsl:message>
  </xsl:function>
</xsl:stylesheet>
