<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:edition="urn:x-teipress:edition" xmlns:label="urn:x-teipress:label"
  xmlns:feeds="urn:x-teipress:feeds" xpath-default-namespace="">

  <!-- feed.xml (Atom, RFC 4287) from revisionDesc, and sitemap.xml (sitemaps.org) where the edition has an address. -->

  <xsl:param name="moment" as="xs:string" select="'1980-01-01T00:00:00Z'"/>  <!-- the clock of all outputs -->
  <xsl:variable name="feeds:options" as="map(*)" visibility="private" select="map{'method': 'xml', 'indent': false(), 'omit-xml-declaration': false()}"/>

  <xsl:template name="feeds" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:variable name="feed" as="element()"><xsl:call-template name="feeds:atom"/></xsl:variable>
    <xsl:sequence select="map{'feed.xml': serialize($feed, $feeds:options) || '&#10;'}"/>
    <xsl:if test="$page:edition/@url ne ''">
      <xsl:variable name="map" as="element()"><xsl:call-template name="feeds:sitemap"/></xsl:variable>
      <xsl:sequence select="map{'sitemap.xml': serialize($map, $feeds:options) || '&#10;',
        'robots.txt': 'User-agent: *&#10;Allow: /&#10;Sitemap: ' || page:absolute('sitemap.xml') || '&#10;'}"/>
    </xsl:if>
  </xsl:template>

  <!-- A document is as new as its newest change; without one, as the edition. -->
  <xsl:function name="feeds:updated" as="xs:string" visibility="private">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="when" as="xs:string?" select="max($document/change/@when[. castable as xs:date or . castable as xs:dateTime] ! string())"/>
    <xsl:sequence select="if (empty($when)) then $moment else if (contains($when, 'T')) then $when || 'Z'[not(matches($when, '(Z|[+-]\d\d:\d\d)$'))] else substring($when, 1, 10) || 'T00:00:00Z'"/>
  </xsl:function>

  <xsl:template name="feeds:atom" as="element()" visibility="public">
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{$label:language}">
      <id><xsl:value-of select="(page:absolute('index.html')[. ne ''], $page:edition/@urn)[1]"/></id>
      <title><xsl:value-of select="$page:title"/></title>
      <updated><xsl:value-of select="max(($edition:sorted ! feeds:updated(.), $moment))"/></updated>
      <author><name><xsl:value-of select="($page:edition/publisher[. ne ''], $page:edition/editor, $page:title)[1]"/></name></author>
      <link rel="self" href="{(page:absolute('feed.xml')[. ne ''], 'feed.xml')[1]}"/>
      <link rel="alternate" href="{(page:absolute('index.html')[. ne ''], 'index.html')[1]}"/>
      <xsl:for-each select="sort($edition:sorted, (), function($d) { feeds:updated($d) }) => reverse() => subsequence(1, 50)">
        <xsl:variable name="address" as="xs:string" select="'d/' || @name || '/index.html'"/>
        <entry>
          <id><xsl:value-of select="(page:absolute($address)[. ne ''], $page:edition/@urn || '#' || @name)[1]"/></id>
          <title><xsl:value-of select="(title[. ne ''], @name)[1]"/></title>
          <updated><xsl:value-of select="feeds:updated(.)"/></updated>
          <link rel="alternate" href="{(page:absolute($address)[. ne ''], $address)[1]}"/>
          <summary><xsl:value-of select="(change[last()], abstract, date)[normalize-space()][1]/normalize-space()"/></summary>
        </entry>
      </xsl:for-each>
    </feed>
  </xsl:template>

  <xsl:template name="feeds:sitemap" as="element()" visibility="public">
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <xsl:for-each select="'index.html', $page:places?address">
        <url><loc><xsl:value-of select="page:absolute(.)"/></loc></url>
      </xsl:for-each>
      <xsl:for-each select="$edition:sorted">
        <url>
          <loc><xsl:value-of select="page:absolute('d/' || @name || '/index.html')"/></loc>
          <lastmod><xsl:value-of select="substring(feeds:updated(.), 1, 10)"/></lastmod>
        </url>
      </xsl:for-each>
    </urlset>
  </xsl:template>
</xsl:stylesheet>
