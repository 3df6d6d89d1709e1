<?xml version="1.0" encoding="UTF-8"?>
<!-- The stylesheet that is made: variables, one mode for each pattern, one template for each rule. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rules="urn:teipress:schematron" xmlns:out="urn:teipress:xslt"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron">

  <xsl:function name="rules:stylesheet" as="document-node()" visibility="public">
    <xsl:param name="schema" as="element(schema)"/>
    <xsl:variable name="patterns" as="element()*" select="rules:active($schema)"/>
    <xsl:document>
      <out:stylesheet version="3.0" exclude-result-prefixes="#all">
        <xsl:namespace name="xs" select="'http://www.w3.org/2001/XMLSchema'"/>
        <xsl:namespace name="rules" select="'urn:teipress:schematron'"/>
        <xsl:for-each select="$schema/ns">
          <xsl:namespace name="{@prefix}" select="string(@uri)"/>
        </xsl:for-each>
        <xsl:copy-of select="$schema/xsl:*"/>
        <xsl:sequence select="($schema/let, rules:phase($schema)/let, $patterns/let[not(rules:is-local(., $patterns))]) ! rules:variable(.)"/>
        <out:key name="rules:named" match="*" use="local-name()"/>
        <xsl:call-template name="rules:places"/>
        <out:template match="/" as="xs:string">
          <out:variable name="rules:found" as="map(*)*">
            <xsl:for-each select="$patterns ! rules:modes(.)">
              <out:apply-templates select="{(rules:candidates(rules:of(.)), '/')[1]}" mode="{rules:mode(.)}"/>
            </xsl:for-each>
          </out:variable>
          <out:sequence select="serialize(array {{ $rules:found }}, map {{ 'method': 'json' }})"/>
        </out:template>
        <xsl:apply-templates select="$patterns ! rules:modes(.)" mode="rules:pattern"/>
      </out:stylesheet>
    </xsl:document>
  </xsl:function>

  <!-- Where a node stands: the number of its element in document order, `#12` or `#12/@name`. A path() counts siblings at every step,
       which of many findings side by side takes time by their square; numbers are made once, and only when there is a finding. -->
  <xsl:template name="rules:places" as="element()+">
    <out:variable name="rules:numbers" as="map(xs:string, xs:integer)" select="
      Q{{http://www.w3.org/2005/xpath-functions/map}}merge(//* ! Q{{http://www.w3.org/2005/xpath-functions/map}}entry(generate-id(), position()))"/>
    <out:function name="rules:place" as="xs:string">
      <out:param name="node" as="node()"/>
      <out:variable name="number" as="xs:integer?" select="$rules:numbers(generate-id($node/(self::*, self::attribute()/..)))"/>
      <out:sequence select="
        if (empty($number)) then path($node)
        else '#' || $number || $node/self::attribute() ! ('/@' || replace(path(.), '^.*/@', ''))"/>
    </out:function>
  </xsl:template>

  <!-- The phase that is asked for, where it is not all. -->
  <xsl:function name="rules:phase" as="element(phase)?" visibility="private">
    <xsl:param name="schema" as="element(schema)"/>
    <xsl:variable name="name" as="xs:string?" select="if ($rules:phase eq '#DEFAULT') then $schema/@defaultPhase else $rules:phase"/>
    <xsl:sequence select="$schema/phase[@id = $name]"/>
  </xsl:function>

  <xsl:function name="rules:active" as="element()*" visibility="private">
    <xsl:param name="schema" as="element(schema)"/>
    <xsl:variable name="phase" as="element(phase)?" select="rules:phase($schema)"/>
    <xsl:sequence select="$schema/(pattern | group)[empty($phase) or @id = $phase/active/@pattern]"/>
  </xsl:function>

  <!-- A pattern is one mode: of its rules the first that matches a node fires. In a group all fire, so each is one. -->
  <xsl:function name="rules:modes" as="element()*" visibility="private">
    <xsl:param name="pattern" as="element()"/>
    <xsl:sequence select="if ($pattern/self::group) then $pattern/rule else $pattern"/>
  </xsl:function>

  <xsl:function name="rules:mode" as="xs:string" visibility="private">
    <xsl:param name="unit" as="element()"/>
    <xsl:sequence select="'rules:' || local-name($unit) || count($unit/preceding::*[self::pattern or self::group or self::rule]) + 1"/>
  </xsl:function>

  <!-- A variable of a pattern is global, unless another has its name: then each rule has it. -->
  <xsl:function name="rules:is-local" as="xs:boolean" visibility="private">
    <xsl:param name="let" as="element(let)"/>
    <xsl:param name="patterns" as="element()*"/>
    <xsl:sequence select="exists(($patterns/let, $let/ancestor::schema/(let | phase/let))[@name = $let/@name] except $let)"/>
  </xsl:function>

  <xsl:function name="rules:variable" as="element(xsl:variable)" visibility="private">
    <xsl:param name="let" as="element(let)"/>
    <out:variable name="{$let/@name}">
      <xsl:sequence select="$let/@as"/>
      <xsl:choose>
        <xsl:when test="$let/@value and $let/parent::pattern">
          <xsl:attribute name="select" select="'root()/(' || $let/@value || ')'"/>
        </xsl:when>
        <xsl:when test="$let/@value">
          <xsl:attribute name="select" select="$let/@value"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:copy-of select="$let/node()"/>
        </xsl:otherwise>
      </xsl:choose>
    </out:variable>
  </xsl:function>

  <!-- Where the contexts of a pattern name the nodes concerned, only these are visited; else the whole tree is walked. -->
  <xsl:template match="pattern | group/rule" mode="rules:pattern" as="element()*">
    <xsl:variable name="mode" as="xs:string" select="rules:mode(.)"/>
    <xsl:variable name="walk" as="element()?">
      <xsl:if test="empty(rules:candidates(rules:of(.)))">
        <out:apply-templates select="@*, node()" mode="#current"/>
      </xsl:if>
    </xsl:variable>
    <out:mode name="{$mode}" on-multiple-match="use-last"/>
    <out:template match="node() | @* | /" mode="{$mode}" priority="-9" as="map(*)*">
      <xsl:sequence select="$walk"/>
    </out:template>
    <xsl:for-each select="rules:of(.)">
      <out:template match="{@context}" mode="{$mode}" priority="{last() - position() + 1}" as="map(*)*">
        <xsl:sequence select="rules:rule(.), $walk"/>
      </out:template>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="rules:of" as="element(rule)*" visibility="private">
    <xsl:param name="unit" as="element()"/>
    <xsl:sequence select="$unit/self::pattern/rule, $unit/self::rule"/>
  </xsl:function>

  <!-- An expression for all nodes that the rules can concern; nothing where the last step of a context is more than a name.
       Elements by name are looked up in one index for all patterns; `*[@a or @b]` visits only what has the attributes. -->
  <xsl:function name="rules:candidates" as="xs:string?" visibility="private">
    <xsl:param name="rules" as="element(rule)*"/>
    <xsl:variable name="steps" as="xs:string*" select="distinct-values($rules ! rules:steps(@context))"/>
    <xsl:variable name="bare" as="xs:string*" select="distinct-values($steps ! replace(., '⟨[^⟩]*⟩$', ''))"/>
    <xsl:variable name="prefix" as="xs:string" select="'([\i-[:]][\c-[:]]*:)?'"/>
    <xsl:variable name="name" as="xs:string" select="'[\i-[:]][\c-[:]]*'"/>
    <xsl:choose>
      <xsl:when test="empty($steps)"/>
      <xsl:when test="every $step in $steps satisfies matches($step, '^' || $prefix || $name || '$')">
        <xsl:sequence select="'key(''rules:named'', (' || string-join($steps ! ('''' || replace(., '^.*:', '') || ''''), ', ') || '))'"/>
      </xsl:when>
      <xsl:when test="every $step in $steps satisfies matches($step, '^' || $prefix || '(' || $name || '|\*⟨[^⟩]*⟩)$')">
        <xsl:sequence select="'//*[' || string-join($steps ! (if (contains(., '⟨')) then replace(., '^.*⟨(.*)⟩$', '($1)') else 'self::' || .), ' or ') || ']'"/>
      </xsl:when>
      <xsl:when test="every $step in $bare satisfies matches($step, '^@?' || $prefix || '(' || $name || '|\*)$')">
        <xsl:sequence select="'//(' || string-join($bare, ' | ') || ')'"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The last steps of a context without predicates (a string in one may hold brackets and bars of its own); but where any element
       will do that has certain attributes, these are kept: `*⟨@a or @b⟩`. -->
  <xsl:function name="rules:steps" as="xs:string*" visibility="private">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="attribute" as="xs:string" select="'@[\i-[:]][\c-[:]]*(:[\i-[:]][\c-[:]]*)?'"/>
    <xsl:variable name="plain" as="xs:string" select="
      $context
      => replace('''[^'']*''|&quot;[^&quot;]*&quot;', '''''')
      => replace('(^|[\s|/:])\*\[\s*(' || $attribute || '(\s+(or|and)\s+' || $attribute || ')*)\s*\]', '$1*⟨$2⟩')
      => replace('\[[^\[\]]*(\[[^\[\]]*\][^\[\]]*)*\]', '')"/>
    <xsl:sequence select="tokenize($plain, '\|') ! tokenize(., '/')[last()] ! normalize-space()"/>
  </xsl:function>

  <!-- What a rule does at its context: variables, then each assertion; with `visit-each` for each node that this selects. -->
  <xsl:function name="rules:rule" as="element()*" visibility="private">
    <xsl:param name="rule" as="element(rule)"/>
    <xsl:variable name="outer" as="element(let)*" select="$rule/../let[rules:is-local(., $rule/ancestor::schema/(pattern | group))]"/>
    <xsl:variable name="body" as="element()*">
      <xsl:sequence select="$rule/let ! rules:variable(.)"/>
      <xsl:apply-templates select="$rule/(assert | report)" mode="rules:assertion"/>
    </xsl:variable>
    <xsl:sequence select="$outer ! rules:variable(.)"/>
    <xsl:choose>
      <xsl:when test="$rule/@visit-each">
        <out:for-each select="{$rule/@visit-each}">
          <xsl:sequence select="$body"/>
        </out:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$body"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
