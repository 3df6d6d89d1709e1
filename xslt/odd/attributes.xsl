<?xml version="1.0" encoding="UTF-8"?>
<!-- The attributes of an element: its own, and those of its classes that it does not define anew. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The attribute classes that a specification belongs to directly. -->
  <xsl:function name="odd:attribute-classes" as="element(classSpec)*" visibility="public">
    <xsl:param name="spec" as="element()"/>
    <xsl:sequence select="$spec/classes/memberOf ! odd:spec(.)[@type eq 'atts']"/>
  </xsl:function>

  <!-- A class and the classes that it belongs to in turn. -->
  <xsl:function name="odd:closure" as="element(classSpec)*" visibility="public">
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:sequence select="$class | odd:attribute-classes($class)/odd:closure(.)"/>
  </xsl:function>

  <!-- All attribute definitions that hold for an element, its own before those of classes, sorted by name within each. -->
  <xsl:function name="odd:attributes" as="element(attDef)*" visibility="public">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="own" as="element(attDef)*" select="$element/attList//attDef"/>
    <xsl:sequence select="$own, odd:attribute-classes($element)/odd:closure(.)/attList//attDef[not(@ident = $own/@ident)]"/>
  </xsl:function>

  <!-- Whether a class can be referred to as a whole: nothing of it is defined anew or comes from two sides. -->
  <xsl:function name="odd:whole" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:param name="class" as="element(classSpec)"/>
    <xsl:variable name="closure" as="element(classSpec)*" select="odd:closure($class)"/>
    <xsl:variable name="others" as="element(classSpec)*"
      select="(odd:attribute-classes($element) except $class)/odd:closure(.)"/>
    <xsl:sequence select="not($closure/attList//attDef/@ident = $element/attList//attDef/@ident) and empty($closure intersect $others)"/>
  </xsl:function>

  <!-- What an element refers to for its class attributes: whole classes, else single definitions. -->
  <xsl:function name="odd:attribute-references" as="element()*" visibility="public">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="whole" as="element(classSpec)*" select="odd:attribute-classes($element)[odd:whole($element, .)]"/>
    <xsl:variable name="defined" as="element(attDef)*" select="$whole/odd:closure(.)/attList//attDef"/>
    <xsl:sequence select="$whole[odd:closure(.)/attList], odd:attributes($element) except ($defined | $element/attList//attDef)"/>
  </xsl:function>

  <!-- The name under which a class attribute is defined once for all. -->
  <xsl:function name="odd:attribute-name" as="xs:string" visibility="public">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="$attribute/ancestor::classSpec/@ident || '.attribute.' || translate($attribute/@ident, ':', '-')"/>
  </xsl:function>
</xsl:stylesheet>
