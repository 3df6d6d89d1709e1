<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks made of parts: lists, tables, verse, figures. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list | listBibl" mode="print:block" as="map(*)*">
    <xsl:sequence select="head ! print:block('label', ., print:runs(node()))"/>
    <xsl:sequence select="print:block('list', ., (), map{'type': string((@type, @rend)[1]),
      'items': array{(item | bibl) ! print:item(.)}})"/>
  </xsl:template>

  <!-- An item: its blocks (a nested list is one of them); the label stands before the words of the first. -->
  <xsl:function name="print:item" as="map(*)">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="label" select="$item/preceding-sibling::*[1][self::label]" as="element(label)?"/>
    <xsl:variable name="inner" select="if ($item/self::bibl) then print:block('p', $item, print:runs($item/node())) else print:blocks($item)" as="map(*)*"/>
    <xsl:variable name="blocks" select="if (head($inner)?k = 'p') then $inner else (print:block('p', $item, ())[exists($label)], $inner)" as="map(*)*"/>
    <xsl:sequence select="map{'blocks': array{if (exists($label)) then (map:put(head($blocks), 'c',
      array{print:runs($label), ' ', head($blocks)?c?*}), tail($blocks)) else $blocks}}"/>
  </xsl:function>

  <xsl:template match="table" mode="print:block" as="map(*)*">
    <xsl:sequence select="head ! print:block('label', ., print:runs(node()))"/>
    <xsl:sequence select="print:block('table', ., (), map{
      'rows': array{row ! array{cell ! print:cell(.)}},
      'columns': max((1, row ! sum(cell ! xs:integer((@cols, 1)[1])))),
      'head': count(row[@role = 'label'][not(preceding-sibling::row[not(@role = 'label')])])})"/>
  </xsl:template>

  <xsl:function name="print:cell" as="map(*)">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="map{'cols': xs:integer(($cell/@cols, 1)[1]), 'rows': xs:integer(($cell/@rows, 1)[1]),
      'c': array{print:starts($cell), print:runs($cell/node()), print:ends($cell)}}"/>
  </xsl:function>

  <xsl:template match="lg" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:blocks(.)"/>
  </xsl:template>

  <!-- A verse; the first of a stanza keeps its distance. -->
  <xsl:template match="l" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:block('l', ., print:runs(node()), map{'first': true()}[current()[parent::lg][not(preceding-sibling::l)]])"/>
  </xsl:template>

  <xsl:template match="figure" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:block('figure', ., print:runs(head/node()),
      map{'src': string(graphic/@url), 'alt': print:alternative(.)})"/>
    <xsl:apply-templates select="* except (head, graphic, figDesc)" mode="print:block"/>
  </xsl:template>

  <xsl:template match="graphic" mode="print:block" as="map(*)*">
    <xsl:sequence select="print:block('figure', ., (), map{'src': string(@url), 'alt': normalize-space(desc)})"/>
  </xsl:template>
</xsl:stylesheet>
