<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:metadata="urn:x-teipress:metadata" xmlns:notes="urn:x-teipress:notes" xmlns:document="urn:x-teipress:document" xmlns:page="urn:x-teipress:page" xmlns:record="urn:x-teipress:record"
  xmlns:label="urn:x-teipress:label" xmlns:element="urn:x-teipress:element" xmlns:cite="urn:x-teipress:cite" xmlns:title="urn:x-teipress:title"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A TEI document: its page, its record, its citation files. Names that begin with a dot stay out of the site. -->
  <xsl:template match="document-node(element(Q{http://www.tei-c.org/ns/1.0}TEI))" as="map(xs:string, xs:string)">
    <xsl:variable name="record" as="element()"><xsl:apply-templates select="TEI" mode="record"/></xsl:variable>
    <xsl:variable name="page" as="element()">
      <xsl:apply-templates select="." mode="page"><xsl:with-param name="record" select="$record" tunnel="yes"/></xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="whole" as="element()">
      <document>
        <xsl:copy-of select="$record/@*, $record/node()"/>
        <xsl:call-template name="record:mentions"><xsl:with-param name="page" select="$page"/></xsl:call-template>
      </document>
    </xsl:variable>
    <xsl:variable name="folder" as="xs:string" select="'d/' || $name || '/'"/>
    <xsl:map>
      <xsl:map-entry key="$folder || 'index.html'" select="page:text($page)"/>
      <xsl:map-entry key="'.record'" select="serialize($whole, map{'method': 'xml', 'indent': false(), 'omit-xml-declaration': true()})"/>
      <xsl:map-entry key="$folder || 'cite.bib'" select="cite:bibtex($record)"/>
      <xsl:map-entry key="$folder || 'cite.ris'" select="cite:ris($record)"/>
      <xsl:map-entry key="$folder || 'cite.json'" select="cite:csl($record)"/>
      <xsl:map-entry key="$folder || 'linkset.json'" select="cite:linkset($record)"/>
    </xsl:map>
  </xsl:template>

  <xsl:mode name="page" on-no-match="fail"/>
  <xsl:template match="/" mode="page" as="element(Q{}html)">
    <xsl:param name="record" as="element()" tunnel="yes"/>
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="'d/' || $name || '/index.html'"/>
      <xsl:with-param name="title" select="record:title($record)"/>
      <xsl:with-param name="kind" select="'document'"/>
      <xsl:with-param name="description" select="record:description($record)"/>
      <xsl:with-param name="head" as="node()*">
        <xsl:call-template name="metadata"><xsl:with-param name="record" select="$record"/></xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="data" select="metadata:json-ld($record)"/>
      <xsl:with-param name="article" select="TEI"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The parts of the page, in reading order. -->
  <xsl:mode name="article" on-no-match="fail"/>
  <xsl:template match="TEI" mode="article" as="node()*">
    <xsl:param name="record" as="element()" tunnel="yes"/>
    <xsl:variable name="lead" as="element(head)?" select="document:lead(text)"/>
    <article class="document">
      <header class="title" lang="{(@xml:lang, 'en')[1]}" dir="{element:direction((@xml:lang, 'en')[1])}">
        <xsl:apply-templates select="$record" mode="kicker"/>
        <xsl:call-template name="document:title"><xsl:with-param name="lead" select="$lead"/></xsl:call-template>
        <xsl:apply-templates select="$record/*:abstract" mode="card"/>
      </header>
      <div class="rail editorial" lang="{$label:language}">
        <xsl:apply-templates select="$record" mode="card"/>
        <xsl:call-template name="options"/>
      </div>
      <xsl:apply-templates select="." mode="hook-before-text"/>
      <div class="text" data-pagefind-body="" lang="{(@xml:lang, 'en')[1]}" dir="{element:direction((@xml:lang, 'en')[1])}">
        <xsl:apply-templates select="text"/>
      </div>
      <xsl:call-template name="notes:own"/>
      <xsl:call-template name="apparatus"/>
      <xsl:apply-templates select="." mode="hook-after-text"/>
      <xsl:call-template name="cite"><xsl:with-param name="record" select="$record"/></xsl:call-template>
    </article>
  </xsl:template>

  <!-- The heading: the text's own where it stands first and says the title, with its brackets; else the title of the header. -->
  <xsl:template name="document:title" as="node()*" visibility="private">
    <xsl:param name="lead" as="element(head)?"/>
    <xsl:param name="record" as="element()" tunnel="yes"/>
    <h1 data-pagefind-body="">
      <xsl:choose>
        <xsl:when test="$lead">
          <xsl:for-each select="$lead">
            <xsl:call-template name="attributes"><xsl:with-param name="class" select="'lead'"/></xsl:call-template>
            <xsl:apply-templates select="." mode="words"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="class" select="'editorial'"/>
          <xsl:value-of select="record:title($record)"/>
        </xsl:otherwise>
      </xsl:choose>
    </h1>
  </xsl:template>

  <!-- The head that becomes the page's heading: it says the title, and nothing of the text stands before it. -->
  <xsl:function name="document:lead" as="element(head)?" visibility="public">
    <xsl:param name="text" as="element(text)?"/>
    <xsl:sequence select="$text[not(front)]/body/(., child::div[1][empty(preceding-sibling::*)])/head[empty(preceding-sibling::* except preceding-sibling::pb)][1][title:says(.)]"/>
  </xsl:function>

  <xsl:template match="head[. is document:lead(ancestor::text[last()])]" as="empty-sequence()" priority="10"/>

  <!-- The line above the heading: what kind of document, and when. -->
  <xsl:mode name="kicker" on-no-match="fail"/>
  <xsl:template match="document" xpath-default-namespace="" mode="kicker" as="node()*">
    <p class="kicker editorial" lang="{$label:language}" dir="{$label:direction}">
      <xsl:value-of select="genre, date" separator=" · "/>
    </p>
  </xsl:template>
</xsl:stylesheet>
