<?xml version="1.0" encoding="UTF-8"?>
<!-- What an ODD specifies, and how to find it. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="odd:spec" match="elementSpec | classSpec | macroSpec | dataSpec" use="@ident"/>
  <xsl:key name="odd:member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <!-- The schema to compile: the first of the document. -->
  <xsl:function name="odd:schema" as="element(schemaSpec)" visibility="public">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document/descendant::schemaSpec[1]"/>
  </xsl:function>

  <!-- The specification groups of a schema and those they refer to, in the order of the schema. -->
  <xsl:function name="odd:groups" as="element()*" visibility="private">
    <xsl:param name="group" as="element()"/>
    <xsl:sequence select="$group, $group/specGrpRef ! id(substring-after(@target, '#')) ! odd:groups(.)"/>
  </xsl:function>

  <!-- All specifications and rules of a schema, in order. -->
  <xsl:function name="odd:specs" as="element()*" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:sequence select="odd:groups($schema)/(elementSpec | classSpec | macroSpec | dataSpec | constraintSpec)"/>
  </xsl:function>

  <xsl:function name="odd:elements" as="element(elementSpec)*" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:sequence select="odd:specs($schema)[self::elementSpec]"/>
  </xsl:function>

  <!-- The specification that a reference (elementRef, classRef, macroRef, dataRef, memberOf) means. -->
  <xsl:function name="odd:spec" as="element()?" visibility="public">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="key('odd:spec', $reference/@key, root($reference))[1]"/>
  </xsl:function>

  <!-- The elements and classes that belong to a model class directly, without classes that have no members. -->
  <xsl:function name="odd:direct-members" as="element()*" visibility="public">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:perform-sort select="key('odd:member', $class/@ident, root($class))[self::elementSpec or odd:members(.)]">
      <xsl:sort select="@ident"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- The elements of a model class, those of its subclasses among them, sorted by name. -->
  <xsl:function name="odd:members" as="element(elementSpec)*" visibility="public" cache="yes">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:variable name="direct" as="element()*" select="key('odd:member', $class/@ident, root($class))"/>
    <xsl:perform-sort select="$direct[self::elementSpec] | $direct[self::classSpec]/odd:members(.)">
      <xsl:sort select="lower-case(@ident)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- Text of a gloss or description on one line. -->
  <xsl:function name="odd:line" as="xs:string" visibility="public">
    <xsl:param name="text" as="element()*"/>
    <xsl:sequence select="normalize-space(string-join($text, ' '))"/>
  </xsl:function>
</xsl:stylesheet>
