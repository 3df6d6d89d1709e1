<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks: what begins on a line of its own. Every block is a map with k (what it is), id, path and c (its runs). -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:title="urn:x-teipress:title"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:insertion="urn:x-teipress:insertion"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The blocks of the children of an element; words that stand between blocks are blocks, too. -->
  <xsl:function name="print:blocks" as="map(*)*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each-group select="$element/node()[not(self::text()[not(normalize-space())])]" group-adjacent="print:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="print:block"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="print:block('p', $element, print:runs(current-group()))"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="print:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="not($node instance of text()) and not(local-name($node) = $print:phrases)"/>
  </xsl:function>

  <!-- Elements that stand inside a line; every other element begins one. -->
  <xsl:variable name="print:phrases" as="xs:string*" select="tokenize('abbr add anchor app bibl c choice corr damage date del
    distinct emph ex expan foreign gap geogName gloss hi idno lb measure mentioned milestone name num orgName orig pb persName
    placeName ptr ref reg roleName rs seg sic soCalled speaker subst supplied surname forename term time title unclear w')"/>

  <!-- A block. Where it has words of another language than its document, it says so. -->
  <xsl:function name="print:block" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:param name="runs" as="item()*"/>
    <xsl:sequence select="print:block($kind, $element, $runs, map{})"/>
  </xsl:function>

  <xsl:function name="print:block" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:param name="runs" as="item()*"/>
    <xsl:param name="more" as="map(*)?"/>
    <xsl:variable name="language" select="$element/ancestor-or-self::*[@xml:lang][1][not(self::TEI)]/@xml:lang" as="attribute()?"/>
    <xsl:sequence select="map:merge((map{'k': $kind, 'c': array{print:starts($element), $runs, print:ends($element)}},
      $element/@xml:id ! map{'id': string(.)}, map{'path': print:path($element)}[not($element/@xml:id)],
      $language ! map{'language': print:language(.)}, $more))"/>
  </xsl:function>

  <!-- Parts without a look of their own. -->
  <xsl:template match="text | front | body | back | div | group | floatingText | div1 | div2 | div3" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:blocks(.)"/>
  </xsl:template>

  <xsl:template match="div[@type = 'enclosure']" mode="print:block" as="map(*)*" priority="1">
    <xsl:sequence select="map{'k': 'part'}, print:blocks(.)"/>
  </xsl:template>

  <xsl:template match="standOff | listApp | linkGrp | index | fw | cb" mode="print:block" as="map(*)*"/>

  <!-- Notes that are called stand at the foot; a division that holds only such notes vanishes with them. -->
  <xsl:template match="div[@type = 'notes']" mode="print:block" as="map(*)*" priority="1">
    <xsl:if test="exists(* except note[print:is-called(.)] except head)">
      <xsl:sequence select="print:blocks(.)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="print:block" as="map(*)*">
    <xsl:sequence select="if (print:is-called(.)) then () else print:block('note', ., print:runs(node()))"/>
  </xsl:template>

  <xsl:template match="note[insertion:kind(.)] | stage[insertion:kind(.)]" mode="print:block" as="map(*)*" priority="2">
    <xsl:sequence select="print:block('stage', ., print:runs(.))"/>
  </xsl:template>

  <xsl:template match="*" mode="print:block" as="map(*)*" priority="-1">
    <xsl:sequence select="print:unknown(.), print:block('p', ., print:runs(node()))"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="print:block" as="map(*)*"/>

  <xsl:template match="p | ab" mode="print:block" as="map(*)*">
    <xsl:variable name="place" select="." as="element()"/>
    <xsl:for-each-group select="node()" group-adjacent="exists(self::list | self::table | self::figure | self::lg | self::quote[p | lg])">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="print:block"/></xsl:when>
        <xsl:when test="some $node in current-group() satisfies ($node/self::* or normalize-space($node))">
          <xsl:sequence select="print:block('p', $place, print:runs(current-group()), map{'go-on': true()}[current-group()[1]/preceding-sibling::*])"/>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
    <xsl:if test="empty(node())"><xsl:sequence select="print:block('p', ., ())"/></xsl:if>
  </xsl:template>

  <!-- The level of a heading: the depth of its division; the document's own division, or the only one of the body, has none. -->
  <xsl:function name="print:level" as="xs:integer" visibility="public">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="count($head/ancestor::div[not(@type = 'document' or (parent::body and empty(../* except .)))]) + 1"/>
  </xsl:function>

  <!-- The head that is set as the title: the first of the first level, if it says the title. -->
  <xsl:function name="print:lead" as="element(head)?" visibility="public">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="($text//head)[1][print:level(.) = 1][title:says(.)]"/>
  </xsl:function>

  <!-- A heading; one of the first level may be the document's own title. -->
  <xsl:template match="head" mode="print:block" as="map(*)*">
    <xsl:variable name="level" select="print:level(.)" as="xs:integer"/>
    <xsl:variable name="first" select="boolean(. is print:lead(ancestor::text[last()]))" as="xs:boolean"/>
    <xsl:variable name="runs" select="if (insertion:kind(.)) then print:insertion(., print:runs(node())) else print:runs(node())" as="item()*"/>
    <xsl:sequence select="print:block(if ($first) then 'title' else 'head', ., $runs, map{'level': max(($level, 2))})"/>
  </xsl:template>

  <xsl:template match="opener | closer | postscript | trailer | argument | epigraph | byline | titlePage | cit | correspAction" mode="print:block" as="map(*)*">
    <xsl:variable name="kind" select="local-name()" as="xs:string"/>
    <xsl:sequence select="print:blocks(.) ! map:put(., 'in', $kind)"/>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | address | docDate | docAuthor | docTitle | titlePart | docImprint"
      mode="print:block" as="map(*)*">
    <xsl:sequence select="print:block(local-name(), ., print:runs(node()))"/>
  </xsl:template>

  <xsl:template match="stage" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:block('stage', ., print:runs(.))"/>
  </xsl:template>

  <!-- A speech: its first paragraph begins with the label, the others are indented as paragraphs are. -->
  <xsl:template match="sp" mode="print:block" as="map(*)*">
    <xsl:variable name="inner" as="map(*)*"><xsl:apply-templates select="* except speaker" mode="print:block"/></xsl:variable>
    <xsl:variable name="label" select="speaker ! print:run('speaker', print:runs(.))" as="item()*"/>
    <xsl:variable name="inner" select="if (exists($inner)) then $inner else print:block('p', ., ())" as="map(*)+"/>
    <xsl:variable name="open" select="insertion:speech-open(.)[.]" as="xs:string?"/>
    <xsl:variable name="close" select="insertion:speech-close(.)[.]" as="xs:string?"/>
    <xsl:for-each select="$inner">
      <xsl:variable name="first" select="position() = 1" as="xs:boolean"/>
      <xsl:variable name="last" select="position() = last()" as="xs:boolean"/>
      <xsl:sequence select="map:merge((., map{'in': if ($open or $close) then 'aside' else 'sp', 'c': array{($open, $label, ' '[exists($label)])[$first], ?c?*, $close[$last]}},
        map{'turn': true()}[$first and empty($open)]), map{'duplicates': 'use-last'})"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="quote | q" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:blocks(.) ! map:put(., 'in', 'quote')"/>
  </xsl:template>
</xsl:stylesheet>
