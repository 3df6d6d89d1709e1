<?xml version="1.0" encoding="UTF-8"?>
<!-- What a finding says: an assertion that does not hold, a report that does, or a test that cannot be evaluated.
     { kind, id, role, severity, flag, see, pattern, rule, test, path, text, lang, diagnostics: [{id, text, lang}],
       properties: {id: text}, fixes: [{id, title, operations: [...]}] }; `path` is what rules:place() gives. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rules="urn:teipress:schematron" xmlns:out="urn:teipress:xslt" xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron">

  <xsl:template match="assert | report" mode="rules:assertion" as="element()">
    <out:try>
      <out:if test="{if (self::assert) then 'not(' || @test || ')' else @test}">
        <xsl:sequence select="rules:finding(.)"/>
      </out:if>
      <out:catch errors="*">
        <out:map>
          <xsl:sequence select="rules:entries(., 'failure')"/>
          <out:map-entry key="'text'" select="$err:description">
            <xsl:namespace name="err" select="'http://www.w3.org/2005/xqt-errors'"/>
          </out:map-entry>
        </out:map>
      </out:catch>
    </out:try>
  </xsl:template>

  <xsl:function name="rules:finding" as="element()" visibility="private">
    <xsl:param name="assertion" as="element()"/>
    <xsl:variable name="schema" as="element(schema)" select="$assertion/ancestor::schema"/>
    <xsl:variable name="diagnostics" as="xs:string*" select="tokenize($assertion/@diagnostics)"/>
    <xsl:variable name="properties" as="xs:string*" select="tokenize($assertion/@properties)"/>
    <out:map>
      <xsl:sequence select="
        rules:entries($assertion, local-name($assertion)),
        rules:entry('text', rules:text($assertion)),
        rules:list('diagnostics', $schema/diagnostics/diagnostic[@id = $diagnostics] ! rules:said(.)),
        rules:list('properties', $schema/properties/property[@id = $properties] ! rules:said(.)),
        rules:list('fixes', rules:fixes($assertion))"/>
    </out:map>
  </xsl:function>

  <!-- What is known of a finding whatever its text. The subject is a node relative to the context; role and flag are inherited. -->
  <xsl:function name="rules:entries" as="element()*" visibility="private">
    <xsl:param name="assertion" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="rule" as="element(rule)" select="$assertion/ancestor::rule"/>
    <xsl:variable name="around" as="element()+" select="$assertion, $rule, $rule/.."/>
    <xsl:sequence select="
      rules:constant('kind', $kind),
      rules:constant('id', $assertion/@id),
      rules:constant('role', ($around/@role)[last()]),
      rules:constant('severity', ($around/@severity)[last()]),
      rules:constant('flag', string-join($around/@flag, ' ')),
      rules:constant('see', ($around/@see)[last()]),
      rules:constant('pattern', $rule/../@id),
      rules:constant('rule', $rule/@id),
      rules:constant('test', $assertion/@test),
      rules:constant('lang', ($assertion/ancestor-or-self::*/@xml:lang)[last()])"/>
    <xsl:variable name="subject" as="xs:string?" select="($assertion/@subject, $rule/@subject)[1]"/>
    <out:map-entry key="'path'" select="rules:place({if ($subject) then '((' || $subject || ')[. instance of node()], .)[1]' else '.'})"/>
  </xsl:function>

  <xsl:function name="rules:constant" as="element()" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <out:map-entry key="'{$key}'" select="'{replace($value, '''', '''''')}'"/>
  </xsl:function>

  <!-- An entry whose content computes its value. -->
  <xsl:function name="rules:entry" as="element()" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="content" as="element()*"/>
    <out:map-entry key="'{$key}'">
      <xsl:sequence select="$content"/>
    </out:map-entry>
  </xsl:function>

  <!-- An entry that is an array of maps; none where there are no members. -->
  <xsl:function name="rules:list" as="element()?" visibility="private">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="members" as="element()*"/>
    <xsl:if test="exists($members)">
      <out:map-entry key="'{$key}'">
        <out:variable name="rules:members" as="map(*)*">
          <xsl:sequence select="$members"/>
        </out:variable>
        <out:sequence select="array {{ $rules:members }}"/>
      </out:map-entry>
    </xsl:if>
  </xsl:function>

  <!-- A diagnostic or a property: its id and what it says here. -->
  <xsl:function name="rules:said" as="element()" visibility="private">
    <xsl:param name="element" as="element()"/>
    <out:map>
      <xsl:sequence select="
        rules:constant('id', $element/@id),
        rules:constant('role', $element/@role),
        rules:constant('lang', ($element/ancestor-or-self::*/@xml:lang)[last()]),
        rules:entry('text', rules:text($element))"/>
    </out:map>
  </xsl:function>

  <!-- Mixed content as one string with white space normalised. -->
  <xsl:function name="rules:text" as="element()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <out:variable name="rules:text" as="xs:string">
      <out:value-of>
        <xsl:apply-templates select="$element/node()" mode="rules:text"/>
      </out:value-of>
    </out:variable>
    <out:sequence select="normalize-space($rules:text)"/>
  </xsl:function>

  <xsl:template match="text()" mode="rules:text" as="element()">
    <out:text>
      <xsl:value-of select="."/>
    </out:text>
  </xsl:template>

  <xsl:template match="value-of" mode="rules:text" as="element()">
    <out:value-of select="{@select}"/>
  </xsl:template>

  <xsl:template match="name" mode="rules:text" as="element()">
    <out:value-of select="name({@path})"/>
  </xsl:template>

  <!-- emph, span, dir and whatever else only shows text. -->
  <xsl:template match="*" mode="rules:text" as="element()*" priority="-1">
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="rules:text"/>
</xsl:stylesheet>
