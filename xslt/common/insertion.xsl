<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:insertion="urn:x-teipress:insertion" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What a bracket of the source became, and how it is written again (encoding.md, sections 1 and 2).
       An element without a kind is the edition's own: it had no bracket in the source. -->

  <!-- The kind: completion, gap, ...; empty where the element was no bracket of the source. -->
  <xsl:function name="insertion:kind" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (contains($element/@ana, '#insertion.'))
      then tokenize($element/@ana)[starts-with(., '#insertion.')][1] ! substring-after(., '#insertion.')
      else ()"/>
  </xsl:function>

  <!-- Whether a fallible rule made it and nobody has confirmed it. -->
  <xsl:function name="insertion:unreviewed" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize($element/@ana) = '#unreviewed'"/>
  </xsl:function>

  <!-- The bracket as it stood, brackets included, where it cannot be regenerated from the element: the part of @rend in brackets. -->
  <xsl:function name="insertion:wording" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (matches($element/@rend, '\[.*\]', 's'))
      then replace($element/@rend, '^[^\[]*(\[.*\])[^\]]*$', '$1', 's') else ()"/>
  </xsl:function>

  <!-- The tokens of @rend beside the wording. -->
  <xsl:function name="insertion:tokens" as="xs:string*" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="tokenize(replace($element/@rend, '\[.*\]', ' ', 's'))"/>
  </xsl:function>

  <!-- The whole bracket of an element whose bracket is not simply its content in brackets:
       of choice, sic and unclear (it follows the words judged), of gap and pb (there are no words). -->
  <xsl:function name="insertion:surface" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(insertion:wording($element), insertion:regular-surface($element))[1]"/>
  </xsl:function>

  <xsl:function name="insertion:regular-surface" as="xs:string" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="
      if ($element/self::choice) then string(($element/(corr | reg | expan))[1])
      else if ($element/self::sic) then 'sic'
      else if ($element/self::unclear) then '?'
      else if ($element/self::pb) then 'p. ' || $element/@n
      else if ($element/self::gap) then string(($element/desc, '...')[1])
      else string($element)"/>
    <xsl:sequence select="'[' || $words || ']'"/>
  </xsl:function>

  <!-- What stands between the words judged and their bracket: a space, or nothing where they ran on. -->
  <xsl:function name="insertion:space" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (insertion:tokens($element) = 'run-on') then '' else ' '"/>
  </xsl:function>

  <!-- The mark that opens or closes a whole speech: (Ambassador Pan: ...), [HON. MEMBERS: ...]. -->
  <xsl:function name="insertion:speech-open" as="xs:string" visibility="public">
    <xsl:param name="speech" as="element(sp)"/>
    <xsl:variable name="tokens" as="xs:string*" select="insertion:tokens($speech)"/>
    <xsl:sequence select="if ($tokens = ('parenthesis', 'parenthesis-open')) then '('
      else if ($tokens = 'bracket') then '[' else ''"/>
  </xsl:function>

  <xsl:function name="insertion:speech-close" as="xs:string" visibility="public">
    <xsl:param name="speech" as="element(sp)"/>
    <xsl:variable name="tokens" as="xs:string*" select="insertion:tokens($speech)"/>
    <xsl:sequence select="if ($tokens = ('parenthesis', 'parenthesis-close')) then ')'
      else if ($tokens = 'bracket') then ']' else ''"/>
  </xsl:function>
</xsl:stylesheet>
