<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements inside a block as runs: a string, or a map whose k says what it is and whose c holds its runs. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:address="urn:x-teipress:address"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The runs of nodes. -->
  <xsl:function name="print:runs" as="item()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:apply-templates select="$nodes" mode="print:inline"/>
  </xsl:function>

  <xsl:function name="print:run" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="runs" as="item()*"/>
    <xsl:sequence select="map{'k': $kind, 'c': array{$runs}}"/>
  </xsl:function>

  <!-- Line ends are spaces; Python joins spaces that meet across runs. -->
  <xsl:template match="text()" mode="print:inline" as="xs:string">
    <xsl:sequence select="replace(., '\s+', ' ')"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="print:inline" as="item()*"/>

  <!-- An element nobody knows: its words are printed and it is reported. -->
  <xsl:template match="*" mode="print:inline" priority="-1" as="item()*">
    <xsl:sequence select="print:unknown(.)"/>
    <xsl:sequence select="print:runs(node())"/>
  </xsl:template>

  <xsl:function name="print:unknown" as="empty-sequence()">
    <xsl:param name="element" as="element()"/>
    <xsl:message>
      <diagnostic code="PRINT-UNKNOWN" severity="warning" xpath="{path($element)}" anchor="{$element/@xml:id}">
        <xsl:text>no template for the element {name($element)}; its words are printed without any distinction</xsl:text>
      </diagnostic>
    </xsl:message>
  </xsl:function>

  <!-- Elements that say something of their words but do not change how these look. -->
  <xsl:template match="seg | rs | num | measure | w | pc | s | cl | phr | abbr | expan | ex | am | orig | reg | sic | corr
      | unclear | damage | handShift | supplied | add | subst | gloss | term | soCalled | surname | forename | roleName
      | genName | nameLink | addName | country | region | settlement | geogName | affiliation | email | idno | label
      | bibl | desc | speaker | salute | addrLine | time | milestone | anchor | lang | ident | stamp | objectName | author
      | editor | publisher | pubPlace | biblScope | offset | district | bloc | trait | occupation | locus | c | del | damageSpan"
      mode="print:inline" as="item()*">
    <xsl:sequence select="print:runs(node())"/>
  </xsl:template>

  <xsl:template match="emph | mentioned | title | distinct" mode="print:inline" as="item()*">
    <xsl:sequence select="print:run('em', print:runs(node()))"/>
  </xsl:template>

  <xsl:template match="title[@level = ('a', 'u')]" mode="print:inline" as="item()*" priority="1">
    <xsl:sequence select="print:runs(node())"/>
  </xsl:template>

  <!-- Highlighting: tokens of @rend that the template knows (italic, bold, smallcaps, sup, sub, underline, strike). -->
  <xsl:template match="hi" mode="print:inline" as="item()*">
    <xsl:sequence select="map{'k': 'hi', 'r': array{tokenize((@rend, 'italic')[1])}, 'c': array{print:runs(node())}}"/>
  </xsl:template>

  <xsl:template match="del" mode="print:inline" priority="1" as="item()*">
    <xsl:sequence select="map{'k': 'hi', 'r': array{'strike'}, 'c': array{print:runs(node())}}"/>
  </xsl:template>

  <xsl:template match="q | quote | said" mode="print:inline" as="item()*">
    <xsl:sequence select="print:runs(node())"/>
  </xsl:template>

  <xsl:template match="stage" mode="print:inline" as="item()*">
    <xsl:sequence select="print:run('stage', print:runs(node()))"/>
  </xsl:template>

  <xsl:template match="lb" mode="print:inline" as="item()*">
    <xsl:sequence select="map{'k': 'br'}[not(current()/@break = 'no')]"/>
  </xsl:template>

  <xsl:template match="pb" mode="print:inline" as="item()*">
    <xsl:sequence select="@n ! map{'k': 'pb', 'c': array{'[p. ' || . || ']'}}"/>
  </xsl:template>

  <xsl:template match="cb | fw | index | space" mode="print:inline" as="item()*"/>

  <xsl:template match="gap" mode="print:inline" as="item()*">
    <xsl:sequence select="if (desc) then '[' || normalize-space(desc) || ']' else '[...]'"/>
  </xsl:template>

  <!-- Words of another language: hyphenated and directed as that language is. -->
  <xsl:template match="*[@xml:lang][not(print:language(@xml:lang) => deep-equal(print:language(../ancestor-or-self::*[@xml:lang][1]/@xml:lang)))]"
      mode="print:inline" priority="40" as="item()*">
    <xsl:variable name="runs" as="item()*"><xsl:next-match/></xsl:variable>
    <xsl:sequence select="map:merge((map{'k': 'lang', 'c': array{$runs}}, print:language(@xml:lang)))"/>
  </xsl:template>

  <xsl:template match="foreign" mode="print:inline" as="item()*">
    <xsl:sequence select="if (contains(@xml:lang, '-Latn')) then print:run('em', print:runs(node())) else print:runs(node())"/>
  </xsl:template>

  <!-- Without its own brackets, a choice is what the source has. -->
  <xsl:template match="choice" mode="print:inline" as="item()*">
    <xsl:sequence select="print:runs((sic, orig, abbr, *)[1])"/>
  </xsl:template>

  <!-- A name or date: a place the index may point at. -->
  <xsl:template match="persName | placeName | orgName | name" mode="print:inline" as="item()*">
    <xsl:variable name="id" select="print:authority(.)" as="xs:string?"/>
    <xsl:sequence select="if ($id) then map{'k': 'name', 'ref': $id, 'c': array{print:runs(node())}} else print:runs(node())"/>
  </xsl:template>

  <!-- An element whose id an entry of the apparatus begins or ends with. -->
  <xsl:template match="*[@xml:id][exists((print:starts(.), print:ends(.)))]" mode="print:inline" priority="50" as="item()*">
    <xsl:sequence select="print:starts(.)"/>
    <xsl:next-match/>
    <xsl:sequence select="print:ends(.)"/>
  </xsl:template>

  <xsl:template match="date" mode="print:inline" as="item()*">
    <xsl:sequence select="print:runs(node())"/>
  </xsl:template>

  <!-- A pointer: to an address, to a place in this document, or to nothing the page can show. -->
  <xsl:template match="ref | ptr" mode="print:inline" as="item()*">
    <xsl:variable name="words" select="if (self::ptr) then string(@target) else print:runs(node())" as="item()*"/>
    <xsl:variable name="address" select="address:safe(@target)[matches(., '^(https?|mailto):', 'i')]" as="xs:string?"/>
    <xsl:sequence select="if ($address) then map{'k': 'link', 'to': $address, 'c': array{$words}} else $words"/>
  </xsl:template>

  <!-- Blocks where only runs can stand (a list in a cell of a paragraph): their words, set off by spaces. -->
  <xsl:template match="p | ab | head | item | list | row | cell | table | l | lg | lb | opener | closer | dateline | signed | address
      | byline | postscript | sp | argument | cit | epigraph | trailer | docAuthor | listBibl" mode="print:inline" priority="-0.5" as="item()*">
    <xsl:sequence select="' ', print:runs(node()), ' '"/>
  </xsl:template>

  <xsl:template match="figure" mode="print:inline" as="item()*">
    <xsl:sequence select="map{'k': 'figure', 'src': string(graphic/@url), 'alt': print:alternative(.),
      'c': array{print:runs(head/node())}, 'id': string(@xml:id)}"/>
  </xsl:template>

  <!-- What a figure shows, in words. -->
  <xsl:function name="print:alternative" as="xs:string">
    <xsl:param name="figure" as="element(figure)"/>
    <xsl:sequence select="normalize-space(string(($figure/figDesc, $figure/graphic/desc, $figure/head)[1]))"/>
  </xsl:function>
</xsl:stylesheet>
