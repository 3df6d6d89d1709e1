<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands at the foot of the page: the apparatus (TEI Guidelines, chapter 12) in all three methods, and notes in layers.

     An entry has a number in its document (its place in `entries`). Text and entry meet by it:
     from/to mark where the words of an entry begin and end; the entry is keyed to the lines of these marks.       -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:insertion="urn:x-teipress:insertion"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="print:id" match="*[@xml:id]" use="@xml:id"/>
  <xsl:key name="print:n" match="l[@n] | p[@n] | ab[@n] | div[@n] | lb[@n]" use="@n"/>

  <!-- Elements that call an entry, in document order; their position numbers the entries. -->
  <xsl:variable name="print:callers" as="element()*" select="/TEI//(text//*[print:calls(.)] | standOff//app)"/>
  <xsl:variable name="print:number" as="map(xs:string, xs:integer)"
      select="map:merge($print:callers ! map{generate-id(): position() - 1})"/>

  <xsl:function name="print:calls" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not(print:is-within($element)) and (exists($element/self::app)
      or exists($element/self::note[not(insertion:kind(.))][not(print:is-called(.))][not(print:stands-apart(.))])
      or exists($element/self::ref[@type = 'note'][print:target(.)/self::note]))"/>
  </xsl:function>

  <!-- Whether an element stands in an entry of another: it is printed there, in round brackets. -->
  <xsl:function name="print:is-within" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::rdg) or exists($element/ancestor::note[not(insertion:kind(.))])"/>
  </xsl:function>

  <!-- The element a local pointer names. -->
  <xsl:function name="print:target" as="element()?">
    <xsl:param name="pointer" as="element()"/>
    <xsl:sequence select="$pointer/@target[starts-with(., '#')] ! key('print:id', substring(., 2), root($pointer))[1]"/>
  </xsl:function>

  <!-- A note that some sign in the text points at. -->
  <xsl:function name="print:is-called" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/@xml:id) and '#' || $note/@xml:id = root($note)//ref[@type = 'note']/@target"/>
  </xsl:function>

  <!-- A note between blocks, or in the header: nothing calls it. -->
  <xsl:function name="print:stands-apart" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/parent::*[self::div or self::body or self::back or self::front or self::sp or self::figure or self::lg or self::table])"/>
  </xsl:function>

  <xsl:function name="print:entries" as="map(*)*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:apply-templates select="$print:callers" mode="print:entry"/>
  </xsl:function>

  <!-- Called in the text -->

  <xsl:template match="app" mode="print:inline" as="item()*">
    <xsl:variable name="i" select="$print:number(generate-id())" as="xs:integer"/>
    <xsl:variable name="apart" select="exists(@from | @to | @loc)" as="xs:boolean"/>
    <xsl:sequence select="if ($apart) then () else (map{'k': 'from', 'i': $i}, print:runs(lem/node()), map{'k': 'to', 'i': $i})"/>
  </xsl:template>

  <xsl:template match="app[print:is-within(.)]" mode="print:inline" as="item()*" priority="1">
    <xsl:sequence select="print:runs(lem/node()), ' (', print:readings(.), ')'"/>
  </xsl:template>

  <xsl:template match="note" mode="print:inline" as="item()*">
    <xsl:sequence select="if (print:calls(.)) then map{'k': 'call', 'i': $print:number(generate-id())}
      else if (print:is-within(.)) then (' (', print:runs(node()), ')') else print:runs(node())"/>
  </xsl:template>

  <xsl:template match="note[insertion:kind(.)]" mode="print:inline" priority="1" as="item()*">
    <xsl:sequence select="print:runs(node())"/>
  </xsl:template>

  <!-- The sign of a note of the source keeps its own words. -->
  <xsl:template match="ref[@type = 'note'][print:target(.)/self::note][print:calls(.)]" mode="print:inline" priority="1" as="item()*">
    <xsl:sequence select="map{'k': 'sign', 'i': $print:number(generate-id()), 'c': array{print:runs(node())}}"/>
  </xsl:template>

  <!-- Marks of entries that name this element as where their words begin or end (double end-point, location). -->
  <xsl:function name="print:starts" as="map(*)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@xml:id ! $print:begins(string(.)) ! map{'k': 'from', 'i': .}"/>
  </xsl:function>

  <xsl:function name="print:ends" as="map(*)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/@xml:id ! $print:stops('#' || .), $element/@n ! $print:stops('n' || .)) ! map{'k': 'to', 'i': .}"/>
  </xsl:function>

  <xsl:variable name="print:begins" as="map(xs:string, xs:integer*)" select="map:merge(
    $print:callers/self::app[@from | @to] ! map{substring((@from, @to)[1], 2): $print:number(generate-id())}, map{'duplicates': 'combine'})"/>
  <xsl:variable name="print:stops" as="map(xs:string, xs:integer*)" select="map:merge((
    $print:callers/self::app[@from | @to] ! map{string((@to, @from)[1]): $print:number(generate-id())},
    $print:callers/self::app[@loc] ! map{'n' || @loc: $print:number(generate-id())}), map{'duplicates': 'combine'})"/>

  <!-- At the foot -->

  <!-- lemma] reading A B; reading C — the line numbers before it are the template's. -->
  <xsl:template match="app" mode="print:entry" as="map(*)">
    <xsl:sequence select="print:entry(., 'apparatus', (print:lemma(.), print:sigla(lem), '] ', print:readings(.), note ! (' ', print:runs(node()))),
      map{'loc': string(@loc)}[current()/@loc])"/>
  </xsl:template>

  <xsl:function name="print:entry" as="map(*)">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="layer" as="xs:string"/>
    <xsl:param name="runs" as="item()*"/>
    <xsl:param name="more" as="map(*)?"/>
    <xsl:sequence select="map:merge((map{'layer': $layer, 'c': array{$runs}, 'language': print:language($element/@xml:lang)},
      $element/@xml:id ! map{'id': string(.)}, map{'path': print:path($element)}[not($element/@xml:id)], $more))"/>
  </xsl:function>

  <!-- The words an entry is about: whole, or the first and the last of many; of an addition the word before it. -->
  <xsl:function name="print:lemma" as="item()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="words" select="tokenize(string-join($app/lem//text()[not(ancestor::note or ancestor::rdg)]))" as="xs:string*"/>
    <xsl:variable name="before" select="tokenize(string-join($app/preceding-sibling::node()))[last()]" as="xs:string?"/>
    <xsl:sequence select="if (count($words) gt 6) then $words[1] || ' ' || $words[2] || ' … ' || $words[last()]
      else if (exists($words)) then string-join($words, ' ') else string($before)"/>
  </xsl:function>

  <!-- All readings of an entry. -->
  <xsl:function name="print:readings" as="item()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:for-each select="$app/(rdg | rdgGrp/rdg)">
      <xsl:sequence select="if (position() = 1) then () else '; ', print:reading(.)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A reading: its words, or what happened (om., add.), then its witnesses. -->
  <xsl:function name="print:reading" as="item()*">
    <xsl:param name="rdg" as="element(rdg)"/>
    <xsl:variable name="omitted" select="not(normalize-space($rdg)) and empty($rdg/*)" as="xs:boolean"/>
    <xsl:variable name="lemma" select="$rdg/ancestor::app[1]/lem" as="element(lem)?"/>
    <xsl:variable name="added" select="exists($lemma) and not(normalize-space($lemma))" as="xs:boolean"/>
    <xsl:sequence select="if ($omitted) then print:run('what', print:label('om'))
      else (print:run('what', print:label('add') || ' ')[$added], print:run('rdg', print:runs($rdg/node()))), print:sigla($rdg)"/>
  </xsl:function>

  <!-- Sigla after a reading: the ids of its witnesses, then of who answers for it. -->
  <xsl:function name="print:sigla" as="item()*">
    <xsl:param name="reading" as="element()?"/>
    <xsl:variable name="sigla" select="tokenize(string-join($reading/(@wit, @resp, @source), ' ')) ! replace(., '^.*#', '')" as="xs:string*"/>
    <xsl:sequence select="if (exists($sigla)) then ('&#160;', print:run('wit', string-join($sigla, ' '))) else ()"/>
  </xsl:function>

  <xsl:template match="note" mode="print:entry" as="map(*)">
    <xsl:variable name="layer" select="print:layer(.)" as="xs:string"/>
    <xsl:sequence select="print:entry(., $layer, print:runs(node()), map{'n': print:count(.)})"/>
  </xsl:template>

  <!-- How manieth of its layer a note is in its document. -->
  <xsl:function name="print:count" as="xs:integer">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="map:get($print:counts, generate-id($note))"/>
  </xsl:function>

  <xsl:variable name="print:counts" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each-group select="$print:callers/self::note" group-by="print:layer(.)">
        <xsl:sequence select="for $n in 1 to count(current-group()) return map{generate-id(current-group()[$n]): $n}"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- A note of the source keeps its own sign. -->
  <xsl:template match="ref" mode="print:entry" as="map(*)">
    <xsl:variable name="note" select="print:target(.)" as="element()"/>
    <xsl:sequence select="print:entry($note, 'source', print:runs($note/(node() except label[1])),
      map{'label': normalize-space(($note/label, .)[1])})"/>
  </xsl:template>

  <!-- The layer a note belongs to: its type; `notes` where it has none. -->
  <xsl:function name="print:layer" as="xs:string" visibility="public">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="string(($note/@type, 'notes')[1])"/>
  </xsl:function>
</xsl:stylesheet>
