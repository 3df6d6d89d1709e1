<?xml version="1.0" encoding="UTF-8"?>
<!-- The object of a document: what its parts are and in which order. Words are made elsewhere. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:title="urn:x-teipress:title"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="print:document" as="xs:string">
    <xsl:variable name="object" as="map(*)">
      <xsl:apply-templates select="*" mode="print:document"/>
    </xsl:variable>
    <xsl:sequence select="serialize($object, map{'method': 'json', 'indent': false()})"/>
  </xsl:template>

  <xsl:template match="TEI" mode="print:document" as="map(*)">
    <xsl:map>
      <xsl:map-entry key="'name'" select="$name"/>
      <xsl:map-entry key="'lang'" select="print:language(@xml:lang)"/>
      <xsl:map-entry key="'title'" select="print:title(.)"/>
      <xsl:map-entry key="'running'" select="print:running(.)"/>
      <xsl:map-entry key="'date'" select="print:sort-date(.)"/>
      <xsl:map-entry key="'titled'" select="exists(print:lead(text))"/>
      <xsl:map-entry key="'blocks'" select="array{print:blocks(text)}"/>
      <xsl:map-entry key="'entries'" select="array{print:entries(.)}"/>
      <xsl:map-entry key="'matter'" select="array{print:matter(teiHeader)}"/>
    </xsl:map>
  </xsl:template>

  <!-- The title of a document: the main title of its header, in one line. -->
  <xsl:function name="print:title" as="xs:string" visibility="public">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="(title:main($document)[.], $document/text//head ! normalize-space(), '')[1]"/>
  </xsl:function>

  <!-- The running head: a title of type short, else as many whole words of the title as fit in a line. -->
  <xsl:function name="print:running" as="xs:string" visibility="public">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="short" select="$document/teiHeader/fileDesc/titleStmt/title[@type = 'short'][1]" as="element(title)?"/>
    <xsl:variable name="title" select="normalize-space(($short, print:title($document))[1])" as="xs:string"/>
    <xsl:sequence select="if (string-length($title) le 62) then $title else replace(substring($title, 1, 60), '[\s,;:–—-]+\S*$', '') || ' …'"/>
  </xsl:function>

  <!-- What a volume sorts its documents by: the first date of creation, as written in its attribute. -->
  <xsl:function name="print:sort-date" as="xs:string" visibility="public">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="date" select="($document/teiHeader/profileDesc/creation/date,
      $document/teiHeader//setting/date, $document/text//dateline/date)[1]" as="element(date)?"/>
    <xsl:sequence select="string(($date/(@when, @when-iso, @from, @from-iso, @notBefore, @notAfter))[1])"/>
  </xsl:function>

  <!-- The subtags typst needs of a BCP 47 tag: language, region, direction. An ill-formed tag gives none. -->
  <xsl:function name="print:language" as="map(*)" visibility="public">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:variable name="parts" select="tokenize($tag, '-')" as="xs:string*"/>
    <xsl:variable name="language" select="lower-case(head($parts))" as="xs:string"/>
    <xsl:variable name="script" select="tail($parts)[matches(., '^[A-Za-z]{4}$')][1]" as="xs:string?"/>
    <xsl:variable name="region" select="tail($parts)[matches(., '^[A-Za-z]{2}$')][1]" as="xs:string?"/>
    <xsl:variable name="rtl" select="$language = $print:rtl and not($script = 'Latn')" as="xs:boolean"/>
    <xsl:sequence select="if (matches($language, '^[a-z]{2,3}$'))
      then map:merge((map{'lang': $language}, $region ! map{'region': upper-case(.)}, map{'dir': 'rtl'}[$rtl]))
      else map{}"/>
  </xsl:function>

  <!-- The way to an element for a message: as path() says it, without the namespace. -->
  <xsl:function name="print:path" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="replace(path($element), 'Q\{[^}]*\}', '')"/>
  </xsl:function>

  <!-- Languages written from right to left. -->
  <xsl:variable name="print:rtl" as="xs:string*" select="'ar', 'fa', 'he', 'ur', 'yi', 'syr', 'dv', 'ps', 'ug', 'sd', 'ckb', 'arc'"/>
</xsl:stylesheet>
