<?xml version="1.0" encoding="UTF-8"?>
<!-- Content models as position automata (Glushkov): which element may come first, which after which, where it may end.
     A leaf is a set of names at one position; a model is deterministic when no name stands in two leaves that can come next. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A content model with macros written out, text left out and plain alternatives gathered in leaves. -->
  <xsl:function name="odd:model" as="element(odd:model)" visibility="public">
    <xsl:param name="content" as="element(content)"/>
    <odd:model>
      <xsl:apply-templates select="$content/*" mode="odd:leaves"/>
    </odd:model>
  </xsl:function>

  <xsl:template match="sequence" mode="odd:leaves" as="element()">
    <odd:sequence>
      <xsl:sequence select="@minOccurs, @maxOccurs"/>
      <xsl:apply-templates select="*" mode="odd:leaves"/>
    </odd:sequence>
  </xsl:template>

  <xsl:template match="alternate" mode="odd:leaves" as="element()">
    <xsl:variable name="plain" as="element()*" select="*[odd:is-plain(.)]"/>
    <odd:alternate>
      <xsl:sequence select="@minOccurs, @maxOccurs"/>
      <xsl:if test="$plain">
        <odd:leaf keys="{$plain/@key}"/>
      </xsl:if>
      <xsl:apply-templates select="* except $plain" mode="odd:leaves"/>
      <xsl:if test="textNode and not(* except textNode)">
        <odd:sequence/>
      </xsl:if>
    </odd:alternate>
  </xsl:template>

  <xsl:template match="elementRef | classRef" mode="odd:leaves" as="element()">
    <odd:leaf keys="{@key}">
      <xsl:sequence select="@minOccurs, @maxOccurs"/>
    </odd:leaf>
  </xsl:template>

  <xsl:template match="macroRef" mode="odd:leaves" as="element()*">
    <xsl:apply-templates select="odd:spec(.)/content/*" mode="odd:leaves"/>
  </xsl:template>

  <xsl:template match="textNode | empty" mode="odd:leaves"/>

  <xsl:function name="odd:is-plain" as="xs:boolean" visibility="private">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="exists($part/(self::elementRef | self::classRef)[not(@minOccurs) and not(@maxOccurs)])"/>
  </xsl:function>

  <!-- Whether a part of a model can be left out. -->
  <xsl:function name="odd:optional" as="xs:boolean" visibility="private">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="
      if ($part/@minOccurs eq '0') then true()
      else if ($part/self::odd:leaf) then false()
      else if ($part/self::odd:alternate) then some $child in $part/* satisfies odd:optional($child)
      else every $child in $part/* satisfies odd:optional($child)"/>
  </xsl:function>

  <!-- The leaves with which a part can begin. -->
  <xsl:function name="odd:first" as="element(odd:leaf)*" visibility="public">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="
      if ($part/self::odd:leaf) then $part
      else if ($part/self::odd:alternate) then $part/*/odd:first(.)
      else odd:first-of($part/*)"/>
  </xsl:function>

  <!-- The leaves with which a sequence of parts can begin. -->
  <xsl:function name="odd:first-of" as="element(odd:leaf)*" visibility="private">
    <xsl:param name="parts" as="element()*"/>
    <xsl:if test="exists($parts)">
      <xsl:sequence select="odd:first(head($parts)), if (odd:optional(head($parts))) then odd:first-of(tail($parts)) else ()"/>
    </xsl:if>
  </xsl:function>

  <!-- The leaves that can come after a part, seen from it upwards. -->
  <xsl:function name="odd:follow" as="element(odd:leaf)*" visibility="public">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="rest" as="element()*" select="$part[parent::odd:sequence or parent::odd:model]/following-sibling::*"/>
    <xsl:sequence select="
      (if ($part/@maxOccurs eq 'unbounded') then odd:first($part) else ())
      | odd:first-of($rest)
      | (if ($part/self::odd:model or (some $part in $rest satisfies not(odd:optional($part)))) then () else $part/parent::*/odd:follow(.))"/>
  </xsl:function>

  <!-- Whether a content may end after a part. -->
  <xsl:function name="odd:can-end" as="xs:boolean" visibility="public">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="rest" as="element()*" select="$part[parent::odd:sequence or parent::odd:model]/following-sibling::*"/>
    <xsl:sequence select="
      if ($part/self::odd:model) then true()
      else (every $next in $rest satisfies odd:optional($next)) and odd:can-end($part/parent::*)"/>
  </xsl:function>

  <!-- Whether character data is allowed. -->
  <xsl:function name="odd:is-mixed" as="xs:boolean" visibility="public">
    <xsl:param name="content" as="element(content)?"/>
    <xsl:sequence select="exists($content//textNode) or (some $macro in $content//macroRef ! odd:spec(.) satisfies odd:is-mixed($macro/content))"/>
  </xsl:function>

  <!-- The names that a leaf stands for. -->
  <xsl:function name="odd:names" as="xs:string*" visibility="public">
    <xsl:param name="leaf" as="element(odd:leaf)"/>
    <xsl:param name="odd" as="document-node()"/>
    <xsl:sequence select="tokenize($leaf/@keys) ! odd:meant(key('odd:spec', ., $odd))"/>
  </xsl:function>

  <!-- The names of elements that the specification of an element or a class stands for. -->
  <xsl:function name="odd:meant" as="xs:string*" visibility="public">
    <xsl:param name="spec" as="element()?"/>
    <xsl:sequence select="($spec[self::classSpec]/odd:members(.), $spec[self::elementSpec])/@ident ! string()"/>
  </xsl:function>
</xsl:stylesheet>
