<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:edition="urn:x-teipress:edition" xmlns:label="urn:x-teipress:label"
  xmlns:entries="urn:x-teipress:entries" xmlns:name="urn:x-teipress:name" xmlns:address="urn:x-teipress:address"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xpath-default-namespace="">

  <!-- Persons, places and organisations: a list of each, and a page for each entry with every occurrence in context. -->

  <xsl:key name="entries:mention" match="mention" use="entries:pointer(.)"/>
  <xsl:key name="entries:participant" match="participant" use="name/entries:pointer(.)"/>

  <!-- Which entry a mention or the name of a participant means: `persons/zhou`. -->
  <xsl:function name="entries:pointer" as="xs:string" visibility="private">
    <xsl:param name="naming" as="element()"/>
    <xsl:sequence select="$naming/@kind || '/' || $naming/@ref"/>
  </xsl:function>

  <xsl:function name="entries:of" as="element()*" visibility="public">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="(map{'persons': $persons, 'places': $places, 'organisations': $organisations}($kind))
      //(tei:person | tei:personGrp | tei:place | tei:org)[@xml:id]"/>
  </xsl:function>

  <xsl:template name="entries:pages" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="documents" as="element(documents)"/>
    <xsl:variable name="entries" as="element()*" select="sort(entries:of($kind), (), function($e) { lower-case(name:sort($e)), string($e/@xml:id) })"/>
    <xsl:variable name="list" as="element(html)">
      <xsl:call-template name="entries:list">
        <xsl:with-param name="kind" select="$kind"/>
        <xsl:with-param name="entries" select="$entries"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="map{$kind || '/index.html': page:text($list)}"/>
    <xsl:for-each select="$entries">
      <xsl:variable name="page" as="element(html)">
        <xsl:apply-templates select="." mode="entry">
          <xsl:with-param name="kind" select="$kind" tunnel="yes"/>
          <xsl:with-param name="documents" select="$documents" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:variable>
      <xsl:sequence select="map{$kind || '/' || @xml:id || '/index.html': page:text($page)}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="entries:list" as="element(html)" visibility="public">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="$kind || '/index.html'"/>
      <xsl:with-param name="title" select="label:text('nav.' || $kind)"/>
      <xsl:with-param name="kind" select="'list'"/>
      <xsl:with-param name="description" select="label:text('nav.' || $kind) || ' · ' || $page:title"/>
      <xsl:with-param name="content" as="node()*">
        <div class="sheet">
          <h1><xsl:value-of select="label:text('nav.' || $kind)"/></h1>
          <xsl:call-template name="entries:initials"><xsl:with-param name="entries" select="$entries"/></xsl:call-template>
          <xsl:for-each-group select="$entries" group-adjacent="if (count($entries) gt 30) then entries:initial(.) else ''">
            <xsl:if test="current-grouping-key()"><h2 id="initial:{position()}"><xsl:value-of select="current-grouping-key()"/></h2></xsl:if>
            <ul class="entries"><xsl:apply-templates select="current-group()" mode="entry-item"><xsl:with-param name="kind" select="$kind" tunnel="yes"/></xsl:apply-templates></ul>
          </xsl:for-each-group>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="entries:initial" as="xs:string" visibility="private">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="upper-case(substring(normalize-unicode(name:sort($entry), 'NFD'), 1, 1))"/>
  </xsl:function>

  <xsl:template name="entries:initials" as="node()*" visibility="private">
    <xsl:param name="entries" as="element()*"/>
    <xsl:if test="count($entries) gt 30">
      <nav aria-label="{label:text('entries.letters')}">
        <ul class="facets">
          <xsl:for-each-group select="$entries" group-adjacent="entries:initial(.)">
            <li><a href="#initial:{position()}"><xsl:value-of select="current-grouping-key()"/></a></li>
          </xsl:for-each-group>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="entry-item" on-no-match="fail"/>
  <xsl:template match="tei:*" mode="entry-item" as="element(li)">
    <xsl:param name="kind" as="xs:string" tunnel="yes"/>
    <xsl:variable name="count" as="xs:integer" select="count(key('entries:mention', $kind || '/' || @xml:id, root($edition:documents)))"/>
    <li>
      <a class="title" href="{@xml:id}/index.html"><xsl:value-of select="name:of(.)"/></a>
      <xsl:text> </xsl:text>
      <span class="meta">
        <xsl:value-of select="entries:description(.), label:count('entry.occurrences', $count)[$count gt 0]" separator=" · "/>
      </span>
    </li>
  </xsl:template>

  <xsl:function name="entries:description" as="xs:string?" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="($entry/(tei:note | tei:desc | tei:occupation) ! normalize-space())[. ne ''][1]"/>
  </xsl:function>

  <!-- The page of an entry. -->
  <xsl:mode name="entry" on-no-match="fail"/>
  <xsl:template match="tei:*" mode="entry" as="element(html)">
    <xsl:param name="kind" as="xs:string" tunnel="yes"/>
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="$kind || '/' || @xml:id || '/index.html'"/>
      <xsl:with-param name="title" select="name:of(.)"/>
      <xsl:with-param name="kind" select="'entry'"/>
      <xsl:with-param name="description" select="string-join((name:of(.), entries:description(.)), '. ')"/>
      <xsl:with-param name="content" as="node()*">
        <div class="sheet">
          <p class="kicker"><xsl:value-of select="label:text('nav.' || $kind)"/></p>
          <h1>
            <xsl:for-each select="index-of(name:forms(.) ! name:plain(.), name:of(.))"><span id="form:{.}"/></xsl:for-each>
            <xsl:value-of select="name:of(.)"/>
          </h1>
          <xsl:for-each select="entries:description(.)"><p class="lede"><xsl:value-of select="."/></p></xsl:for-each>
          <xsl:call-template name="entries:forms"/>
          <xsl:call-template name="entries:authorities"/>
          <xsl:call-template name="entries:occurrences"/>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="entries:forms" as="node()*" visibility="public">
    <xsl:variable name="shown" as="xs:string" select="name:of(.)"/>
    <xsl:variable name="forms" as="element()*" select="name:forms(.)"/>
    <xsl:variable name="others" as="element()*" select="$forms[name:plain(.) ne $shown]"/>
    <xsl:if test="$others">
      <h2><xsl:value-of select="label:text('entry.forms')"/></h2>
      <ul class="forms">
        <xsl:for-each-group select="$others" group-by="name:plain(.)">
          <li>
            <xsl:apply-templates select="@xml:lang" mode="attributes"/>
            <xsl:for-each select="current-group() ! index-of($forms ! generate-id(), generate-id(.))"><span id="form:{.}"/></xsl:for-each>
            <xsl:value-of select="current-grouping-key()"/></li>
        </xsl:for-each-group>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- Where each authority keeps its record; any other identifier is text. -->
  <xsl:variable name="entries:authority" as="map(xs:string, xs:string)" visibility="public" select="map{
    'viaf': 'https://viaf.org/viaf/', 'gnd': 'https://d-nb.info/gnd/', 'wikidata': 'https://www.wikidata.org/wiki/',
    'geonames': 'https://www.geonames.org/', 'orcid': 'https://orcid.org/', 'isni': 'https://isni.org/isni/',
    'lccn': 'https://id.loc.gov/authorities/names/', 'tgn': 'http://vocab.getty.edu/tgn/'}"/>

  <xsl:template name="entries:authorities" as="node()*" visibility="public">
    <xsl:if test="tei:idno">
      <h2><xsl:value-of select="label:text('entry.authority')"/></h2>
      <ul class="forms">
        <xsl:for-each select="tei:idno">
          <xsl:variable name="base" as="xs:string?" select="$entries:authority(lower-case(@type))"/>
          <xsl:variable name="address" as="xs:string?" select="if (matches(., '^\s*[a-z]+:', 'i')) then address:safe(.) else $base ! (. || encode-for-uri(normalize-space(current())))"/>
          <li>
            <xsl:choose>
              <xsl:when test="$address"><a href="{$address}"><xsl:value-of select="(@type, .)[1]"/></a></xsl:when>
              <xsl:otherwise><xsl:value-of select="@type, ." separator=" "/></xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template name="entries:occurrences" as="node()*" visibility="public">
    <xsl:param name="kind" as="xs:string" tunnel="yes"/>
    <xsl:param name="documents" as="element(documents)" tunnel="yes"/>
    <xsl:variable name="pointer" as="xs:string" select="$kind || '/' || @xml:id"/>
    <xsl:variable name="mentions" as="element(mention)*" select="key('entries:mention', $pointer, root($documents))"/>
    <xsl:variable name="parts" as="element(participant)*" select="key('entries:participant', $pointer, root($documents))"/>
    <h2><xsl:value-of select="if ($mentions or $parts) then label:count('entry.occurrences', count($mentions)) else label:text('entry.none')"/></h2>
    <xsl:for-each select="$edition:sorted intersect ($mentions | $parts)/ancestor::document">
      <section aria-labelledby="in:{@name}">
        <h3 id="in:{@name}"><a href="../../d/{@name}/index.html" lang="{@lang}"><xsl:value-of select="title"/></a></h3>
        <p class="meta"><xsl:value-of select="date, label:text('entry.participant')[current()/participants/participant/name/entries:pointer(.) = $pointer]" separator=" · "/></p>
        <ul class="entries" lang="{@lang}"><xsl:apply-templates select="mention[entries:pointer(.) = $pointer]" mode="occurrence"/></ul>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="occurrence" on-no-match="fail"/>
  <xsl:template match="mention" mode="occurrence" as="element(li)">
    <li class="occurrence">
      <xsl:value-of select="before"/>
      <a href="../../d/{../@name}/index.html#{@at}"><b><xsl:value-of select="words"/></b></a>
      <xsl:value-of select="' '[not(matches(current()/words, '\s$') or matches(current()/after, '^[\s\p{P}]'))][current()/before = ''], after" separator=""/>
    </li>
  </xsl:template>
</xsl:stylesheet>
