<?xml version="1.0" encoding="UTF-8"?>
<!-- What is wrong with an ODD, as data; the door tells it and makes nothing of a wrong ODD. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="odd:check" as="element(odd:problem)*" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="basic" as="element(odd:problem)*"
      select="odd:check-references($schema), odd:check-names($schema), odd:check-parts($schema)"/>
    <xsl:sequence select="if (exists($basic)) then $basic else odd:elements($schema) ! odd:check-content(.)"/>
  </xsl:function>

  <!-- References to what is not specified, and modules, which would have to be fetched from elsewhere. -->
  <xsl:function name="odd:check-references" as="element(odd:problem)*" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:for-each select="odd:groups($schema)//(elementRef | classRef | macroRef | memberOf | datatype/dataRef | dataSpec//dataRef)[@key][empty(odd:spec(.))]">
      <xsl:sequence select="odd:problem('SCHEMA-UNSPECIFIED', ., '`' || @key || '` is referred to and nowhere specified')"/>
    </xsl:for-each>
    <xsl:for-each select="odd:groups($schema)/moduleRef">
      <xsl:sequence select="odd:problem('SCHEMA-MODULE', ., 'the module `' || @key || '` is not at hand: an ODD has to specify its elements in full')"/>
    </xsl:for-each>
    <xsl:for-each select="tokenize($schema/@start)[empty(key('odd:spec', ., root($schema)))]">
      <xsl:sequence select="odd:problem('SCHEMA-UNSPECIFIED', $schema, '`' || . || '` is to be a root and nowhere specified')"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="odd:check-names" as="element(odd:problem)*" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:for-each-group select="odd:specs($schema)" group-by="local-name(), @ident" composite="yes">
      <xsl:sequence select="current-group()[2] ! odd:problem('SCHEMA-TWICE', ., '`' || @ident || '` is specified twice')"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Specifications without the part that makes them one. -->
  <xsl:function name="odd:check-parts" as="element(odd:problem)*" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:for-each select="odd:specs($schema)[self::elementSpec or self::macroSpec or self::dataSpec][not(content/*)]">
      <xsl:sequence select="odd:problem('SCHEMA-UNSPECIFIED', ., '`' || @ident || '` has no content: say at least that it is empty')"/>
    </xsl:for-each>
    <xsl:for-each select="odd:specs($schema)//attDef[not(datatype/dataRef/@key) and not(valList[@type eq 'closed'])]">
      <xsl:sequence select="odd:problem('SCHEMA-UNSPECIFIED', ., 'the attribute `' || @ident || '` has neither a kind of value (datatype with dataRef) nor a closed list')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A content in which the same element could stand in two places at once: no XML Schema can state it. -->
  <xsl:function name="odd:check-content" as="element(odd:problem)*" visibility="private">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="model" as="element(odd:model)" select="odd:model($element/content)"/>
    <xsl:variable name="twice" as="xs:string*" select="
      odd:ambiguous(odd:first-of($model/*), root($element)),
      $model//odd:leaf ! odd:ambiguous(odd:follow(.), root($element))"/>
    <xsl:if test="exists($twice)">
      <xsl:sequence select="odd:problem('SCHEMA-AMBIGUOUS', $element,
        'the content of `' || $element/@ident || '` is ambiguous at ' || string-join(distinct-values($twice) ! ('`' || . || '`'), ', '))"/>
    </xsl:if>
  </xsl:function>

  <!-- Names that stand in more than one of the leaves that can come next, or twice in one. -->
  <xsl:function name="odd:ambiguous" as="xs:string*" visibility="private">
    <xsl:param name="leaves" as="element(odd:leaf)*"/>
    <xsl:param name="odd" as="document-node()"/>
    <xsl:for-each-group select="$leaves ! odd:names(., $odd)" group-by=".">
      <xsl:sequence select="current-grouping-key()[count(current-group()) gt 1]"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="odd:problem" as="element(odd:problem)" visibility="private">
    <xsl:param name="code" as="xs:string"/>
    <xsl:param name="place" as="element()"/>
    <xsl:param name="text" as="xs:string"/>
    <odd:problem code="{$code}" xpath="{path($place)}">{$text}</odd:problem>
  </xsl:function>
</xsl:stylesheet>
