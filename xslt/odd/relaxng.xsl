<?xml version="1.0" encoding="UTF-8"?>
<!-- RELAX NG: one definition for each element, class, macro, kind of value and class attribute. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xmlns="http://relaxng.org/ns/structure/1.0"
  xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="odd:relaxng" as="document-node()" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:document>
      <xsl:comment> Made from the ODD by `teipress schema compile`; do not edit. sha256 of the source: {$odd:source} </xsl:comment>
      <grammar ns="{$schema/@ns}" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <xsl:namespace name="a" select="'http://relaxng.org/ns/compatibility/annotations/1.0'"/>
        <start>
          <xsl:sequence select="odd:choice(tokenize($schema/@start) ! odd:ref(.))"/>
        </start>
        <xsl:apply-templates select="odd:specs($schema)" mode="odd:pattern"/>
      </grammar>
    </xsl:document>
  </xsl:function>

  <xsl:template match="elementSpec" mode="odd:pattern" as="element()">
    <define name="{@ident}">
      <element name="{@ident}">
        <a:documentation>{odd:line(desc)}</a:documentation>
        <xsl:apply-templates select="content/*" mode="#current"/>
        <xsl:apply-templates select="attList//attDef" mode="#current"/>
        <xsl:sequence select="odd:attribute-references(.) ! odd:ref((self::attDef ! odd:attribute-name(.), @ident)[1])"/>
      </element>
    </define>
  </xsl:template>

  <xsl:template match="classSpec[@type eq 'model']" mode="odd:pattern" as="element()">
    <define name="{@ident}">
      <xsl:sequence select="odd:choice(odd:members(.)/@ident ! odd:ref(.))"/>
    </define>
  </xsl:template>

  <xsl:template match="classSpec" mode="odd:pattern" as="element()*">
    <define name="{@ident}">
      <xsl:sequence select="odd:group((attList//attDef ! odd:ref(odd:attribute-name(.)), odd:attribute-classes(.)/@ident ! odd:ref(.)))"/>
    </define>
    <xsl:for-each select="attList//attDef">
      <define name="{odd:attribute-name(.)}">
        <xsl:apply-templates select="." mode="#current"/>
      </define>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="macroSpec | dataSpec" mode="odd:pattern" as="element()">
    <define name="{@ident}">
      <xsl:apply-templates select="content/*" mode="#current"/>
    </define>
  </xsl:template>

  <xsl:template match="constraintSpec" mode="odd:pattern"/>

  <xsl:template match="attDef" mode="odd:pattern" as="element()">
    <xsl:variable name="attribute" as="element()">
      <attribute name="{@ident}">
        <xsl:if test="not(contains(@ident, ':'))">
          <xsl:attribute name="ns"/>
        </xsl:if>
        <a:documentation>{odd:line(desc)}</a:documentation>
        <xsl:sequence select="odd:list(datatype, odd:value(.))"/>
      </attribute>
    </xsl:variable>
    <xsl:sequence select="if (@usage eq 'req') then $attribute else odd:wrapped('optional', $attribute)"/>
  </xsl:template>

  <!-- The pattern of one value: a closed list says all values, an open one only suggests. -->
  <xsl:function name="odd:value" as="element()" visibility="private">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:variable name="values" as="element()*">
      <xsl:apply-templates select="$attribute/valList[@type eq 'closed']/valItem" mode="odd:pattern"/>
    </xsl:variable>
    <xsl:sequence select="if (exists($values)) then odd:choice($values) else odd:ref($attribute/datatype/dataRef/@key)"/>
  </xsl:function>

  <xsl:template match="valItem" mode="odd:pattern" as="element()+">
    <value>{@ident}</value>
    <xsl:if test="desc">
      <a:documentation>{odd:line(desc)}</a:documentation>
    </xsl:if>
  </xsl:template>

  <!-- A list of values where more than one is allowed; `minOccurs` above one is written out. -->
  <xsl:function name="odd:list" as="element()" visibility="private">
    <xsl:param name="datatype" as="element(datatype)?"/>
    <xsl:param name="value" as="element()"/>
    <xsl:variable name="least" as="xs:integer" select="xs:integer(($datatype/@minOccurs, 1)[1])"/>
    <xsl:choose>
      <xsl:when test="$datatype/@maxOccurs eq 'unbounded'">
        <list>
          <xsl:sequence select="for $n in 2 to $least return $value"/>
          <xsl:sequence select="odd:wrapped(if ($least eq 0) then 'zeroOrMore' else 'oneOrMore', $value)"/>
        </list>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$value"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="alternate" mode="odd:pattern" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="odd:occurs(., odd:choice($parts))"/>
  </xsl:template>

  <!-- Character data beside elements: all elements in one choice of their own. libxml2 compares the alternatives of every
       choice in pairs, those of nested classes again and again; so it loads in half the time. -->
  <xsl:template match="alternate[textNode]" mode="odd:pattern" as="element()" priority="1">
    <xsl:variable name="names" as="xs:string*" select="(elementRef | classRef) ! odd:spec(.) ! odd:meant(.)"/>
    <xsl:sequence select="odd:occurs(., odd:choice((odd:wrapped('text', ()), if (exists($names)) then odd:choice($names ! odd:ref(.)) else ())))"/>
  </xsl:template>

  <xsl:template match="sequence" mode="odd:pattern" as="element()">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates select="*" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="odd:occurs(., odd:group($parts))"/>
  </xsl:template>

  <xsl:template match="elementRef | classRef | macroRef" mode="odd:pattern" as="element()">
    <xsl:sequence select="odd:occurs(., odd:ref(@key))"/>
  </xsl:template>

  <xsl:template match="textNode" mode="odd:pattern" as="element()">
    <text/>
  </xsl:template>

  <xsl:template match="empty" mode="odd:pattern" as="element()">
    <empty/>
  </xsl:template>

  <xsl:template match="dataRef[@key]" mode="odd:pattern" as="element()">
    <xsl:sequence select="odd:ref(@key)"/>
  </xsl:template>

  <xsl:template match="dataRef[@name]" mode="odd:pattern" as="element()">
    <data type="{@name}">
      <xsl:for-each select="@restriction">
        <param name="pattern">{.}</param>
      </xsl:for-each>
      <xsl:for-each select="dataFacet">
        <param name="{@name}">{@value}</param>
      </xsl:for-each>
    </data>
  </xsl:template>

  <xsl:template match="valList" mode="odd:pattern" as="element()">
    <xsl:variable name="values" as="element()*">
      <xsl:apply-templates select="valItem" mode="#current"/>
    </xsl:variable>
    <xsl:sequence select="odd:choice($values)"/>
  </xsl:template>

  <xsl:function name="odd:ref" as="element()" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <ref name="{$name}"/>
  </xsl:function>

  <xsl:function name="odd:wrapped" as="element()" visibility="private">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="pattern" as="element()*"/>
    <xsl:element name="{$name}" namespace="http://relaxng.org/ns/structure/1.0">
      <xsl:sequence select="$pattern"/>
    </xsl:element>
  </xsl:function>

  <xsl:function name="odd:choice" as="element()" visibility="private">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="
      if (empty($patterns)) then odd:wrapped('notAllowed', ())
      else if (count($patterns) eq 1) then $patterns
      else odd:wrapped('choice', $patterns)"/>
  </xsl:function>

  <xsl:function name="odd:group" as="element()" visibility="private">
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="
      if (empty($patterns)) then odd:wrapped('empty', ())
      else if (count($patterns) eq 1) then $patterns
      else odd:wrapped('group', $patterns)"/>
  </xsl:function>

  <!-- A pattern as often as the part of the content says. -->
  <xsl:function name="odd:occurs" as="element()" visibility="private">
    <xsl:param name="part" as="element()"/>
    <xsl:param name="pattern" as="element()"/>
    <xsl:variable name="wrapper" as="xs:string?" select="map {
      '0 1': 'optional', '0 unbounded': 'zeroOrMore', '1 unbounded': 'oneOrMore' }(odd:occurrence($part))"/>
    <xsl:sequence select="if ($wrapper) then odd:wrapped($wrapper, $pattern) else $pattern"/>
  </xsl:function>

  <xsl:function name="odd:occurrence" as="xs:string" visibility="public">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string-join((($part/@minOccurs, '1')[1], ($part/@maxOccurs, '1')[1]), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
