<?xml version="1.0" encoding="UTF-8"?>
<!-- What is allowed where, as JSON, for messages: elements with their attributes, values and position automata.
     A leaf names elements, or a class whose members stand under `classes`. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="odd:allowed" as="map(*)" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="specs" as="element()*" select="odd:specs($schema)"/>
    <xsl:sequence select="map {
      'source': $odd:source,
      'namespace': string($schema/@ns),
      'start': array { tokenize($schema/@start) },
      'classes': map:merge($specs[self::classSpec][@type eq 'model'] ! map:entry(string(@ident), array { odd:members(.)/@ident ! string() })),
      'types': map:merge($specs[self::dataSpec] ! map:entry(string(@ident), odd:line(gloss))),
      'attributes': map:merge($specs[self::classSpec]/attList//attDef ! map:entry(odd:attribute-name(.), odd:attribute-map(.))),
      'elements': map:merge($specs[self::elementSpec] ! map:entry(string(@ident), odd:element-map(.)))
    }"/>
  </xsl:function>

  <xsl:function name="odd:element-map" as="map(*)" visibility="private">
    <xsl:param name="element" as="element(elementSpec)"/>
    <xsl:variable name="class" as="element(attDef)*" select="odd:attributes($element)[ancestor::classSpec]"/>
    <xsl:sequence select="map {
      'gloss': odd:line($element/gloss),
      'desc': odd:line($element/desc),
      'text': odd:is-mixed($element/content),
      'model': odd:automaton(odd:model($element/content)),
      'own': map:merge($element/attList//attDef ! map:entry(string(@ident), odd:attribute-map(.))),
      'shared': map:merge($class ! map:entry(string(@ident), odd:attribute-name(.)))
    }"/>
  </xsl:function>

  <xsl:function name="odd:attribute-map" as="map(*)" visibility="private">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:sequence select="map {
      'desc': odd:line($attribute/desc),
      'type': string($attribute/datatype/dataRef/@key),
      'list': $attribute/datatype/@maxOccurs eq 'unbounded',
      'required': $attribute/@usage eq 'req',
      'closed': $attribute/valList/@type = 'closed',
      'values': map:merge($attribute/valList/valItem ! map:entry(string(@ident), odd:line(desc)))
    }"/>
  </xsl:function>

  <!-- `start` and `follow` number the leaves that can come first and after each; `end` those after which the content may end
       (0: it may be empty). -->
  <xsl:function name="odd:automaton" as="map(*)" visibility="private">
    <xsl:param name="model" as="element(odd:model)"/>
    <xsl:variable name="leaves" as="element(odd:leaf)*" select="$model//odd:leaf"/>
    <xsl:variable name="number" as="map(xs:string, xs:integer)"
      select="map:merge(for-each-pair($leaves, 1 to count($leaves), function($leaf, $n) { map { generate-id($leaf): $n } }))"/>
    <xsl:sequence select="map {
      'leaves': array { $leaves ! array { tokenize(@keys) } },
      'start': array { odd:first-of($model/*) ! $number(generate-id()) },
      'follow': array { $leaves ! array { odd:follow(.) ! $number(generate-id()) } },
      'end': array { 0[every $part in $model/* satisfies odd:optional($part)], $leaves[odd:can-end(.)] ! $number(generate-id()) }
    }"/>
  </xsl:function>
</xsl:stylesheet>
