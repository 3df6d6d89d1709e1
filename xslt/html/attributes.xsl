<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:insertion="urn:x-teipress:insertion" xmlns:element="urn:x-teipress:element" xmlns:label="urn:x-teipress:label"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- id, lang, dir, class and title of an element of the text, in one place. -->

  <xsl:key name="element:category" match="category" use="@xml:id"/>

  <xsl:variable name="element:right-to-left" as="xs:string*" visibility="public"
    select="'ar', 'arc', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'"/>

  <!-- Call it first in the element you make. `class` says what the element is; kind and family of an insertion are added. -->
  <xsl:template name="attributes" as="attribute()*" visibility="public">
    <xsl:param name="class" as="xs:string*" select="local-name()"/>
    <xsl:param name="id" as="xs:string?" select="@xml:id"/>
    <xsl:variable name="kind" as="xs:string?" select="insertion:kind(.)"/>
    <xsl:variable name="classes" as="xs:string*" select="$class,
      $kind ! ('insertion', insertion:family(.), 'insertion-' || .), 'unreviewed'[$draft and insertion:unreviewed(current())],
      (@rend[not($kind)] ! tokenize(replace(., '[^\w\s-]', ''))[matches(., '^[a-z]')])"/>
    <xsl:if test="$id"><xsl:attribute name="id" select="$id"/></xsl:if>
    <xsl:if test="exists($classes)"><xsl:attribute name="class" select="distinct-values($classes)"/></xsl:if>
    <xsl:apply-templates select="@xml:lang" mode="attributes"/>
    <xsl:if test="$kind"><xsl:attribute name="title" select="element:explanation(., $kind)"/></xsl:if>
  </xsl:template>

  <xsl:mode name="attributes" on-no-match="shallow-skip"/>
  <xsl:template match="@xml:lang" mode="attributes" as="attribute()*">
    <xsl:attribute name="lang" select="."/>
    <xsl:attribute name="dir" select="element:direction(.)"/>
  </xsl:template>

  <xsl:function name="element:direction" as="xs:string" visibility="private">
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="if (tokenize($language, '-')[1] = $element:right-to-left) then 'rtl' else 'ltr'"/>
  </xsl:function>

  <!-- What a reader is told of an insertion: its kind, and in a draft that nobody has looked at it. -->
  <xsl:function name="element:explanation" as="xs:string" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="(
      label:text('kind.' || $kind)[label:has('kind.' || $kind)],
      key('element:category', 'insertion.' || $kind, root($element))[1]/catDesc/normalize-space(), $kind)[1]"/>
    <xsl:sequence select="$words || (' · ' || label:text('unreviewed'))[$draft and insertion:unreviewed($element)]"/>
  </xsl:function>

  <xsl:function name="insertion:family" as="xs:string?" visibility="public">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="$insertion:families($kind)"/>
  </xsl:function>

  <!-- Family of each kind: what decides how it looks (encoding.md, section 2). -->
  <xsl:variable name="insertion:families" as="map(xs:string, xs:string)" visibility="public" select="map:merge(
    (map{'added': 'completion qualifier name attribution date dateline letters speaker punctuation restoration conjecture'},
     map{'glossed': 'identification variant original alternative'},
     map{'judged': 'correction sic doubt'},
     map{'absent': 'redaction omission illegible ellipsis'},
     map{'happened': 'event physical'},
     map{'noted': 'note'},
     map{'referred': 'noteref citation page part'},
     map{'drafted': 'deletion'})
    ! (for $family in map:keys(.), $kind in tokenize(.($family)) return map{$kind: $family}))"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
</xsl:stylesheet>
