<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:label="urn:x-teipress:label">

  <!-- The words of the interface, in the language of the edition. xslt/labels/*.xml has them; they come in as a parameter,
       since a stylesheet that runs reads nothing. A key that is missing shows itself. -->

  <!-- <labels xml:lang="en" dir="ltr"><label key="...">words, with {1} {2} for what is filled in</label></labels> -->
  <xsl:param name="labels" as="node()?" select="()"/>

  <xsl:variable name="label:texts" as="map(xs:string, xs:string)" visibility="private"
    select="map:merge($labels/descendant-or-self::labels/label ! map:entry(string(@key), string(.)), map{'duplicates': 'use-first'})"/>

  <xsl:variable name="label:language" as="xs:string" visibility="public"
    select="string(($labels/descendant-or-self::labels/@xml:lang, 'en')[1])"/>

  <xsl:variable name="label:direction" as="xs:string" visibility="public"
    select="string(($labels/descendant-or-self::labels/@dir, 'ltr')[1])"/>

  <xsl:function name="label:text" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="($label:texts($key), $key)[1]"/>
  </xsl:function>

  <xsl:function name="label:has" as="xs:boolean" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="map:contains($label:texts, $key)"/>
  </xsl:function>

  <!-- A label with its blanks {1}, {2} ... filled in. -->
  <xsl:function name="label:text" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="parts" as="xs:anyAtomicType*"/>
    <xsl:iterate select="$parts">
      <xsl:param name="text" as="xs:string" select="label:text($key)"/>
      <xsl:on-completion select="$text"/>
      <xsl:variable name="blank" as="xs:string" select="'{' || position() || '}'"/>
      <xsl:next-iteration>
        <xsl:with-param name="text" select="if (contains($text, $blank))
          then substring-before($text, $blank) || . || substring-after($text, $blank) else $text"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- A label that counts: KEY.one for 1, else KEY, each with {1}. -->
  <xsl:function name="label:count" as="xs:string" visibility="public">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="label:text(if ($number eq 1 and label:has($key || '.one')) then $key || '.one' else $key, $number)"/>
  </xsl:function>

  <!-- A, B and C: with the language's own separators. -->
  <xsl:function name="label:series" as="xs:string" visibility="public">
    <xsl:param name="entries" as="xs:string*"/>
    <xsl:sequence select="if (count($entries) lt 2) then string-join($entries)
      else string-join($entries[position() lt last()], label:text('series.comma')) || label:text('series.and') || $entries[last()]"/>
  </xsl:function>
</xsl:stylesheet>
