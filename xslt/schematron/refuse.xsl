<?xml version="1.0" encoding="UTF-8"?>
<!-- What cannot be done is said, not passed over: each problem of the schema is a message and comes back as a diagnostic. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rules="urn:teipress:schematron" xpath-default-namespace="http://purl.oclc.org/dsdl/schematron">

  <xsl:variable name="rules:bindings" as="xs:string+" select="'xslt', 'xslt2', 'xslt3', 'xpath', 'xpath2', 'xpath3', 'xpath31'"/>

  <xsl:variable name="rules:known" as="xs:string+" select="
    'title', 'p', 'ns', 'let', 'phase', 'active', 'pattern', 'group', 'rules', 'rule', 'assert', 'report', 'extends', 'include',
    'param', 'diagnostics', 'diagnostic', 'properties', 'property', 'value-of', 'name', 'emph', 'span', 'dir'"/>
  <xsl:variable name="rules:declarations" as="xs:string+" select="'key', 'function', 'variable', 'param', 'decimal-format', 'accumulator'"/>

  <xsl:function name="rules:refuse" as="empty-sequence()" visibility="public">
    <xsl:param name="schema" as="element(schema)?"/>
    <xsl:if test="empty($schema)">
      <xsl:sequence select="rules:tell((), 'this is no Schematron schema')"/>
    </xsl:if>
    <xsl:for-each select="$schema/@queryBinding[not(lower-case(.) = $rules:bindings)]">
      <xsl:sequence select="rules:tell(.., 'rules written in `' || . || '` cannot be evaluated, only XPath and XSLT')"/>
    </xsl:for-each>
    <xsl:for-each select="$schema//(include | extends[@href]), $schema//(xsl:include | xsl:import)">
      <xsl:sequence select="rules:tell(., 'the file `' || @href || '` is not included')"/>
    </xsl:for-each>
    <xsl:for-each select="$schema/pattern[@documents]">
      <xsl:sequence select="rules:tell(., 'rules for other documents (`documents`) are not evaluated')"/>
    </xsl:for-each>
    <xsl:for-each select="$schema//*[namespace-uri() eq namespace-uri($schema)][not(local-name() = $rules:known)], $schema/xsl:*[not(local-name() = $rules:declarations)], $schema/phase/(@when, @from)">
      <xsl:sequence select="rules:tell((self::*, ..)[1], '`' || name() || '` is not known and would be passed over')"/>
    </xsl:for-each>
    <xsl:sequence select="rules:refuse-names($schema)"/>
  </xsl:function>

  <!-- Names that are used and not defined. -->
  <xsl:function name="rules:refuse-names" as="empty-sequence()" visibility="private">
    <xsl:param name="schema" as="element(schema)?"/>
    <xsl:for-each select="$schema//let[@name = preceding-sibling::let/@name]">
      <xsl:sequence select="rules:tell(., 'the variable `' || @name || '` is defined twice')"/>
    </xsl:for-each>
    <xsl:for-each select="$schema/pattern[@is-a][not(@is-a = $schema/pattern[@abstract = 'true']/@id)]">
      <xsl:sequence select="rules:tell(., 'there is no abstract pattern `' || @is-a || '`')"/>
    </xsl:for-each>
    <xsl:for-each select="$schema//extends[@rule][not(@rule = $schema//rule[@abstract = 'true']/@id)]">
      <xsl:sequence select="rules:tell(., 'there is no abstract rule `' || @rule || '`')"/>
    </xsl:for-each>
    <xsl:for-each select="$schema/phase/active[not(@pattern = $schema/(pattern | group)/@id)]">
      <xsl:sequence select="rules:tell(., 'there is no pattern `' || @pattern || '`')"/>
    </xsl:for-each>
    <xsl:for-each select="$rules:phase[not(. = ('#ALL', '#DEFAULT', $schema/phase/@id))]">
      <xsl:sequence select="rules:tell($schema, 'there is no phase `' || . || '`')"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="rules:tell" as="empty-sequence()" visibility="private">
    <xsl:param name="place" as="element()?"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:message>
      <diagnostic code="SCHEMATRON-REFUSED" severity="error" xpath="{$place ! path(.)}">{$text}</diagnostic>
    </xsl:message>
  </xsl:function>
</xsl:stylesheet>
