<?xml version="1.0" encoding="UTF-8"?>
<!-- XML Schema 1.0: global elements, groups for classes and macros, attribute groups. Contents are deterministic already. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="odd:xsd" as="document-node()" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:document>
      <xsl:comment> Made from the ODD by `teipress schema compile`; do not edit. sha256 of the source: {$odd:source} </xsl:comment>
      <xs:schema targetNamespace="{$schema/@ns}" elementFormDefault="qualified" attributeFormDefault="unqualified">
        <xsl:namespace name="" select="string($schema/@ns)"/>
        <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="{$schema/@ident}-xml.xsd"/>
        <xsl:apply-templates select="odd:specs($schema)" mode="odd:particle"/>
      </xs:schema>
    </xsl:document>
  </xsl:function>

  <!-- The attributes of the xml namespace that TEI uses. -->
  <xsl:function name="odd:xml-namespace" as="document-node()" visibility="public">
    <xsl:document>
      <xsl:comment> Made by `teipress schema compile`; do not edit. sha256 of the source: {$odd:source} </xsl:comment>
      <xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="id" type="xs:ID"/>
        <xs:attribute name="lang" type="xs:language"/>
        <xs:attribute name="space">
          <xs:simpleType>
            <xs:restriction base="xs:NCName">
              <xs:enumeration value="default"/>
              <xs:enumeration value="preserve"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
      </xs:schema>
    </xsl:document>
  </xsl:function>

  <xsl:template match="elementSpec" mode="odd:particle" as="element()">
    <xs:element name="{@ident}">
      <xsl:sequence select="odd:documentation(.)"/>
      <xs:complexType>
        <xsl:if test="odd:is-mixed(content)">
          <xsl:attribute name="mixed" select="'true'"/>
        </xsl:if>
        <xsl:sequence select="odd:top(content)"/>
        <xsl:apply-templates select="attList//attDef" mode="#current"/>
        <xsl:apply-templates select="odd:attribute-references(.)[self::attDef]" mode="#current"/>
        <xsl:for-each select="odd:attribute-references(.)[self::classSpec]">
          <xs:attributeGroup ref="{@ident}"/>
        </xsl:for-each>
      </xs:complexType>
    </xs:element>
  </xsl:template>

  <xsl:template match="classSpec[@type eq 'model']" mode="odd:particle" as="element()">
    <xs:group name="{@ident}">
      <xs:choice>
        <xsl:for-each select="odd:direct-members(.)">
          <xsl:element name="{if (self::classSpec) then 'xs:group' else 'xs:element'}">
            <xsl:attribute name="ref" select="@ident"/>
          </xsl:element>
        </xsl:for-each>
      </xs:choice>
    </xs:group>
  </xsl:template>

  <xsl:template match="classSpec" mode="odd:particle" as="element()">
    <xs:attributeGroup name="{@ident}">
      <xsl:apply-templates select="attList//attDef" mode="#current"/>
      <xsl:for-each select="odd:attribute-classes(.)">
        <xs:attributeGroup ref="{@ident}"/>
      </xsl:for-each>
    </xs:attributeGroup>
  </xsl:template>

  <xsl:template match="macroSpec" mode="odd:particle" as="element()">
    <xs:group name="{@ident}">
      <xs:sequence>
        <xsl:sequence select="odd:top(content)"/>
      </xs:sequence>
    </xs:group>
  </xsl:template>

  <xsl:template match="dataSpec" mode="odd:particle" as="element()">
    <xs:simpleType name="{@ident}">
      <xsl:apply-templates select="content/*" mode="odd:simple-type"/>
    </xs:simpleType>
  </xsl:template>

  <xsl:template match="constraintSpec" mode="odd:particle"/>

  <!-- The particle of a whole content: always a model group, or none. -->
  <xsl:function name="odd:top" as="element()?" visibility="private">
    <xsl:param name="content" as="element(content)"/>
    <xsl:variable name="particles" as="element()*">
      <xsl:apply-templates select="$content/*" mode="odd:particle"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$particles[self::xs:element]">
        <xs:sequence>
          <xsl:sequence select="$particles"/>
        </xs:sequence>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$particles"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="sequence" mode="odd:particle" as="element()">
    <xs:sequence>
      <xsl:sequence select="@minOccurs, @maxOccurs"/>
      <xsl:apply-templates select="*" mode="#current"/>
    </xs:sequence>
  </xsl:template>

  <xsl:template match="alternate" mode="odd:particle" as="element()?">
    <xsl:if test="* except textNode">
      <xs:choice>
        <xsl:sequence select="@minOccurs, @maxOccurs"/>
        <xsl:apply-templates select="*" mode="#current"/>
      </xs:choice>
    </xsl:if>
  </xsl:template>

  <xsl:template match="elementRef" mode="odd:particle" as="element()">
    <xs:element ref="{@key}">
      <xsl:sequence select="@minOccurs, @maxOccurs"/>
    </xs:element>
  </xsl:template>

  <xsl:template match="classRef | macroRef" mode="odd:particle" as="element()">
    <xs:group ref="{@key}">
      <xsl:sequence select="@minOccurs, @maxOccurs"/>
    </xs:group>
  </xsl:template>

  <xsl:template match="textNode | empty" mode="odd:particle"/>

  <xsl:template match="attDef[starts-with(@ident, 'xml:')]" mode="odd:particle" as="element()" priority="1">
    <xs:attribute ref="{@ident}">
      <xsl:sequence select="odd:use(.)"/>
    </xs:attribute>
  </xsl:template>

  <xsl:template match="attDef" mode="odd:particle" as="element()">
    <xs:attribute name="{@ident}">
      <xsl:sequence select="odd:use(.), odd:documentation(.)"/>
      <xsl:sequence select="if (datatype/@maxOccurs eq 'unbounded') then odd:list-type(., odd:item-type(.)) else odd:item-type(.)"/>
    </xs:attribute>
  </xsl:template>

  <xsl:function name="odd:use" as="attribute()?" visibility="private">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:if test="$attribute/@usage eq 'req'">
      <xsl:attribute name="use" select="'required'"/>
    </xsl:if>
  </xsl:function>

  <!-- The type of one value. -->
  <xsl:function name="odd:item-type" as="element(xs:simpleType)" visibility="private">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xs:simpleType>
      <xs:restriction base="{($attribute/valList[@type eq 'closed'] ! 'xs:token', $attribute/datatype/dataRef/@key)[1]}">
        <xsl:for-each select="$attribute/valList[@type eq 'closed']/valItem">
          <xs:enumeration value="{@ident}"/>
        </xsl:for-each>
      </xs:restriction>
    </xs:simpleType>
  </xsl:function>

  <!-- The type of a list of values, with as many as the definition asks for. -->
  <xsl:function name="odd:list-type" as="element(xs:simpleType)" visibility="private">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:param name="item" as="element(xs:simpleType)"/>
    <xs:simpleType>
      <xs:restriction>
        <xs:simpleType>
          <xs:list>
            <xsl:sequence select="$item"/>
          </xs:list>
        </xs:simpleType>
        <xs:minLength value="{($attribute/datatype/@minOccurs, 1)[1]}"/>
      </xs:restriction>
    </xs:simpleType>
  </xsl:function>

  <xsl:template match="dataRef[@name]" mode="odd:simple-type" as="element()">
    <xs:restriction base="xs:{@name}">
      <xsl:for-each select="@restriction">
        <xs:pattern value="{.}"/>
      </xsl:for-each>
      <xsl:for-each select="dataFacet">
        <xsl:element name="xs:{@name}">
          <xsl:sequence select="@value"/>
        </xsl:element>
      </xsl:for-each>
    </xs:restriction>
  </xsl:template>

  <xsl:template match="dataRef[@key]" mode="odd:simple-type" as="element()">
    <xs:restriction base="{@key}"/>
  </xsl:template>

  <xsl:template match="valList" mode="odd:simple-type" as="element()">
    <xs:restriction base="xs:token">
      <xsl:for-each select="valItem">
        <xs:enumeration value="{@ident}"/>
      </xsl:for-each>
    </xs:restriction>
  </xsl:template>

  <xsl:template match="alternate" mode="odd:simple-type" as="element()">
    <xs:union>
      <xsl:for-each select="*">
        <xs:simpleType>
          <xsl:apply-templates select="." mode="#current"/>
        </xs:simpleType>
      </xsl:for-each>
    </xs:union>
  </xsl:template>

  <xsl:function name="odd:documentation" as="element(xs:annotation)?" visibility="private">
    <xsl:param name="spec" as="element()"/>
    <xsl:for-each select="$spec[desc]">
      <xs:annotation>
        <xs:documentation>{odd:line(desc)}</xs:documentation>
      </xs:annotation>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
