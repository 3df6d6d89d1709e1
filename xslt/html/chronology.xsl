<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:edition="urn:x-teipress:edition" xmlns:label="urn:x-teipress:label"
  xmlns:chronology="urn:x-teipress:chronology" xmlns:date="urn:x-teipress:date" xpath-default-namespace="">

  <!-- All documents by date. The facets need the script; without it the years are the way in. -->

  <xsl:mode name="chronology" on-no-match="fail"/>
  <xsl:template match="documents" mode="chronology" as="element(html)">
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="'chronology/index.html'"/>
      <xsl:with-param name="title" select="label:text('nav.documents')"/>
      <xsl:with-param name="kind" select="'chronology'"/>
      <xsl:with-param name="description" select="label:count('chronology.intro', count(document))"/>
      <xsl:with-param name="content" as="node()*">
        <div class="sheet">
          <h1><xsl:value-of select="label:text('nav.documents')"/></h1>
          <p class="lede"><xsl:value-of select="label:count('chronology.intro', count(document))"/></p>
          <xsl:call-template name="chronology:facets"/>
          <xsl:call-template name="chronology:years"/>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="chronology:facets" as="node()*" visibility="public">
    <xsl:if test="count(document) gt 1">
      <form class="facets scripted">
        <xsl:for-each select="map{'name': 'genre', 'values': document/genre}, map{'name': 'person', 'values': document/participants/participant/name},
          map{'name': 'place', 'values': document/place}">
          <xsl:variable name="facet" as="map(*)" select="."/>
          <xsl:variable name="values" as="xs:string*" select="sort(distinct-values($facet?values ! string()))"/>
          <xsl:if test="count($values) gt 1">
            <label>
              <xsl:value-of select="label:text('facet.' || $facet?name)"/><xsl:text> </xsl:text>
              <select name="{$facet?name}">
                <option value=""><xsl:value-of select="label:text('facet.all')"/></option>
                <xsl:for-each select="$values"><option value="{.}"><xsl:value-of select="."/></option></xsl:for-each>
              </select>
            </label>
          </xsl:if>
        </xsl:for-each>
        <output data-text="{label:text('facet.shown')}"/>
      </form>
    </xsl:if>
  </xsl:template>

  <xsl:template name="chronology:years" as="node()*" visibility="public">
    <xsl:variable name="years" as="xs:string*" select="distinct-values($edition:sorted/@start ! date:year(.))"/>
    <xsl:if test="count($years) gt 1">
      <nav aria-label="{label:text('chronology.years')}">
        <ul class="facets"><xsl:for-each select="$years"><li><a href="#year:{.}"><xsl:value-of select="."/></a></li></xsl:for-each></ul>
      </nav>
    </xsl:if>
    <xsl:for-each-group select="$edition:sorted" group-by="(date:year(@start), '')[1]">
      <section class="year" aria-labelledby="year:{current-grouping-key()}">
        <h2 id="year:{current-grouping-key()}"><xsl:value-of select="(current-grouping-key()[. ne ''], label:text('chronology.undated'))[1]"/></h2>
        <ol class="entries">
          <xsl:for-each select="current-group()">
            <xsl:call-template name="chronology:item"><xsl:with-param name="to" select="'../'"/></xsl:call-template>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:for-each-group>
  </xsl:template>

  <!-- A document in a list; `to` leads back to the site's first folder. -->
  <xsl:template name="chronology:item" as="element(li)" visibility="public">
    <xsl:param name="to" as="xs:string" required="yes"/>
    <li id="{@name}" data-genre="{string-join(genre, '|')}" data-person="{string-join(participants/participant/name, '|')}" data-place="{string-join(place, '|')}">
      <a class="title" href="{$to}d/{@name}/index.html" lang="{@lang}"><xsl:value-of select="(title[. ne ''], @name)[1]"/></a>
      <xsl:text> </xsl:text>
      <span class="meta"><xsl:value-of select="date, place, genre" separator=" · "/></span>
    </li>
  </xsl:template>
</xsl:stylesheet>
