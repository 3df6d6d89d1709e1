<?xml version="1.0" encoding="UTF-8"?>
<!-- Abstract patterns and rules written out, so that what follows knows only plain ones. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rules="urn:teipress:schematron" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron">

  <xsl:function name="rules:expanded" as="element(schema)" visibility="public">
    <xsl:param name="schema" as="element(schema)"/>
    <xsl:variable name="instances" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$schema" mode="rules:expand"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="plain" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$instances/schema" mode="rules:instance">
          <xsl:with-param name="values" select="map {}" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="$plain/schema"/>
  </xsl:function>

  <!-- An instance of an abstract pattern: its content, with parameters replaced; its own id and title. -->
  <xsl:template match="pattern[@is-a]" mode="rules:expand" as="element()*">
    <xsl:variable name="abstract" as="element()?" select="/schema/pattern[@abstract = 'true'][@id = current()/@is-a]"/>
    <xsl:copy>
      <xsl:copy-of select="$abstract/(@* except (@id, @abstract)), @* except @is-a, title"/>
      <xsl:apply-templates select="$abstract/(node() except (title, param))" mode="rules:instance">
        <xsl:with-param name="values" as="map(xs:string, xs:string)" tunnel="yes" select="
          map:merge(($abstract/param, param) ! map:entry(string(@name), string(@value)), map { 'duplicates': 'use-last' })"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="pattern[@abstract = 'true']" mode="rules:expand"/>

  <!-- Every `$name` of an attribute that is a parameter gives way to its value. -->
  <xsl:template match="@*" mode="rules:instance" as="attribute()">
    <xsl:param name="values" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}">
      <xsl:analyze-string select="." regex="\$([\i-[:]][\c-[:]]*)">
        <xsl:matching-substring>
          <xsl:sequence select="($values(regex-group(1)), .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:attribute>
  </xsl:template>

  <!-- A rule that extends another has its content in that place; the other is of the same pattern or of `rules`. -->
  <xsl:template match="extends[@rule]" mode="rules:instance" as="element()*">
    <xsl:variable name="abstract" as="element(rule)?" select="
      (ancestor::*[self::pattern or self::group][1]/rule, /schema/rules/rule, /schema/pattern/rule)[@abstract = 'true'][@id = current()/@rule][1]"/>
    <xsl:apply-templates select="$abstract/*" mode="rules:instance"/>
  </xsl:template>

  <!-- Elsewhere an abstract rule is left out: it fires only through those that extend it. -->
  <xsl:template match="rule[@abstract = 'true'] | schema/rules" mode="rules:instance"/>

</xsl:stylesheet>
