<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:search="urn:x-teipress:search" xmlns:page="urn:x-teipress:page" xmlns:label="urn:x-teipress:label" xpath-default-namespace="">

  <!-- The search page. It says why it cannot search where it cannot, and leads to the lists. -->

  <xsl:mode name="search" on-no-match="fail"/>
  <xsl:template match="documents" mode="search" as="element(html)">
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="'search/index.html'"/>
      <xsl:with-param name="title" select="label:text('nav.search')"/>
      <xsl:with-param name="kind" select="'search'"/>
      <xsl:with-param name="description" select="label:text('nav.search') || ' · ' || $page:title"/>
      <xsl:with-param name="content" as="node()*">
        <div class="sheet">
          <h1><xsl:value-of select="label:text('nav.search')"/></h1>
          <xsl:call-template name="search:form"/>
          <p class="status" role="status"/>
          <ol class="entries results"/>
          <noscript><p><xsl:value-of select="label:text('search.noscript')"/></p><xsl:call-template name="search:lists"/></noscript>
          <div class="from-file" hidden="hidden"><p><xsl:value-of select="label:text('search.file')"/></p><xsl:call-template name="search:lists"/></div>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="search:form" as="element(form)" visibility="private">
    <form class="search scripted" role="search" data-shards="{$page:edition/@shards}" data-names="{exists(($persons, $places, $organisations))}">
      <xsl:for-each select="'none', 'found', 'found.one', 'loading', 'more', 'failed', 'filter'">
        <xsl:attribute name="data-{translate(., '.', '-')}" select="label:text('search.' || .)"/>
      </xsl:for-each>
      <label for="page:query"><xsl:value-of select="label:text('search.label')"/></label>
      <input id="page:query" type="search" name="q" autocomplete="off"/>
      <button><xsl:value-of select="label:text('search.submit')"/></button>
      <div class="facets" hidden="hidden">
        <xsl:for-each select="'year', 'person', 'place', 'kind'">
          <label hidden="hidden">
            <xsl:value-of select="label:text('search.filter.' || .)"/><xsl:text> </xsl:text>
            <select name="{.}"><option value=""><xsl:value-of select="label:text('facet.all')"/></option></select>
          </label>
        </xsl:for-each>
      </div>
    </form>
  </xsl:template>

  <xsl:template name="search:lists" as="element(ul)" visibility="private">
    <ul>
      <xsl:for-each select="$page:places[not(?address = 'search/index.html')]">
        <li><a href="../{?address}"><xsl:value-of select="label:text(?label)"/></a></li>
      </xsl:for-each>
    </ul>
  </xsl:template>
</xsl:stylesheet>
