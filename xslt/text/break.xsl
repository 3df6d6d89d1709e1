<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:plain="urn:x-teipress:plain" xmlns:insertion="urn:x-teipress:insertion"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Units (paragraphs, items, speeches ...) and the breaks between them. A unit's break is what its @rend says
       (run-on, inline, line, block), else what its name says; the first unit of a container has the container's. -->

  <!-- Break -> characters. -->
  <xsl:variable name="plain:breaks" as="map(xs:string, xs:string)" visibility="private"
    select="map { 'run-on': '', 'inline': ' ', 'line': '&#10;', 'block': '&#10;&#10;' }"/>

  <!-- The plain text of a unit: of a container the texts of its units joined by their breaks, else its words. -->
  <xsl:function name="plain:unit" as="xs:string" visibility="public">
    <xsl:param name="unit" as="element()"/>
    <xsl:sequence select="if (plain:is-container($unit)) then plain:container($unit) else plain:leaf($unit)"/>
  </xsl:function>

  <!-- Elements whose children are units, not words. -->
  <xsl:function name="plain:is-container" as="xs:boolean" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::text or self::front or self::body or self::back or self::group or self::div
      or self::sp or self::opener or self::closer or self::argument or self::list or self::table or self::row
      or self::postscript or self::lg])"/>
  </xsl:function>

  <xsl:function name="plain:container" as="xs:string" visibility="private">
    <xsl:param name="container" as="element()"/>
    <xsl:variable name="units" as="map(xs:string, item())*" select="
      for $unit in $container/*[not(plain:left-out(.))]
      return map { 'unit': $unit, 'text': plain:unit($unit) }[?text or $unit/self::cell]"/>
    <xsl:variable name="joined" as="xs:string" select="string-join(
      for $n in 1 to count($units)
      return (if ($n gt 1) then plain:break($units[$n]?unit) else '', $units[$n]?text))"/>
    <xsl:sequence select="plain:paired($container, $joined)"/>
  </xsl:function>

  <!-- The pair of brackets round a whole speech. -->
  <xsl:function name="plain:paired" as="xs:string" visibility="private">
    <xsl:param name="container" as="element()"/>
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if ($container/self::sp)
      then insertion:speech-open($container) || $text || insertion:speech-close($container)
      else if (insertion:kind($container)) then '[' || $text || ']'
      else $text"/>
  </xsl:function>

  <xsl:function name="plain:leaf" as="xs:string" visibility="private">
    <xsl:param name="unit" as="element()"/>
    <xsl:variable name="words" as="xs:string">
      <xsl:apply-templates select="$unit" mode="plain:words"/>
    </xsl:variable>
    <!-- Line by line: regular expressions over a whole paragraph take most of a text's time. -->
    <xsl:variable name="lines" as="xs:string*" select="tokenize($words, '&#10;') ! normalize-space(.)"/>
    <xsl:variable name="worded" as="xs:integer*" select="index-of($lines ! boolean(.), true())"/>
    <xsl:sequence select="if (empty($worded)) then ''
      else string-join(subsequence($lines, $worded[1], $worded[last()] - $worded[1] + 1), '&#10;')"/>
  </xsl:function>

  <xsl:function name="plain:break" as="xs:string" visibility="private">
    <xsl:param name="unit" as="element()"/>
    <xsl:variable name="said" as="xs:string?" select="insertion:tokens($unit)[map:contains($plain:breaks, .)][1]"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:sequence select="if ($unit/self::cell) then ' | ' else $plain:breaks(($said, plain:default-break($unit))[1])"/>
  </xsl:function>

  <!-- The break before a unit that says nothing of itself. -->
  <xsl:function name="plain:default-break" as="xs:string" visibility="private">
    <xsl:param name="unit" as="element()"/>
    <xsl:sequence select="if ($unit/preceding-sibling::*[1]/self::speaker) then 'inline'
      else if ($unit[self::item or self::row or self::l or self::lb]) then 'line'
      else 'block'"/>
  </xsl:function>
</xsl:stylesheet>
