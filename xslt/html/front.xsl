<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:edition="urn:x-teipress:edition" xmlns:label="urn:x-teipress:label"
  xmlns:front="urn:x-teipress:front" xmlns:chronology="urn:x-teipress:chronology" xmlns:date="urn:x-teipress:date" xmlns:metadata="urn:x-teipress:metadata"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:cite="urn:x-teipress:cite" xpath-default-namespace="">

  <!-- The first page: what the edition is, its introduction (tei/front.xml), its first documents. -->

  <xsl:mode name="front" on-no-match="fail"/>
  <xsl:variable name="front:few" as="xs:integer" select="24"/>

  <xsl:template match="documents" mode="front" as="element(html)">
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="'index.html'"/>
      <xsl:with-param name="title" select="$page:title"/>
      <xsl:with-param name="kind" select="'front'"/>
      <xsl:with-param name="description" select="string-join(($page:edition/subtitle, $page:edition/abstract)[. ne ''], '. ')"/>
      <xsl:with-param name="head" as="node()*">
        <link rel="item" type="text/html" href="chronology/index.html"/>
      </xsl:with-param>
      <xsl:with-param name="data" select="edition:json-ld()"/>
      <xsl:with-param name="content" as="node()*">
        <div class="sheet">
          <xsl:call-template name="front:title"/>
          <xsl:apply-templates select="$front//tei:text"/>
          <xsl:call-template name="front:documents"/>
          <xsl:call-template name="front:cite"/>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="front:title" as="node()*" visibility="public">
    <h1><xsl:value-of select="$page:title"/></h1>
    <xsl:for-each select="$page:edition/subtitle[. ne '']"><p class="subtitle"><xsl:value-of select="."/></p></xsl:for-each>
    <xsl:if test="$page:edition/editor">
      <p class="kicker"><xsl:value-of select="label:text('front.editors', label:series($page:edition/editor))"/></p>
    </xsl:if>
    <xsl:for-each select="$page:edition/abstract[. ne '']"><p class="big"><xsl:value-of select="."/></p></xsl:for-each>
  </xsl:template>

  <xsl:template name="front:documents" as="node()*" visibility="public">
    <h2><xsl:value-of select="label:count('front.documents', count($edition:sorted))"/></h2>
    <ol class="entries">
      <xsl:for-each select="$edition:sorted[position() le $front:few]">
        <xsl:call-template name="chronology:item"><xsl:with-param name="to" select="''"/></xsl:call-template>
      </xsl:for-each>
    </ol>
    <p class="formats">
      <a href="chronology/index.html"><xsl:value-of select="label:text('front.all')"/></a>
      <xsl:if test="$page:edition/@volume = 'true'"><a href="pdf/edition.pdf" type="application/pdf"><xsl:value-of select="label:text('front.download')"/></a></xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="front:cite" as="node()*" visibility="public">
    <section class="cite" aria-labelledby="page:cite">
      <h2 id="page:cite"><xsl:value-of select="label:text('cite')"/></h2>
      <p class="citation-words">
        <xsl:value-of select="string-join((label:series(cite:editors()), $page:title,
          string-join(($page:edition/publisher, date:year($page:edition/date))[. ne ''], ', '),
          $page:edition/@identifier, page:absolute('index.html'))[. ne ''], '. ') || '.'"/>
      </p>
    </section>
  </xsl:template>

  <xsl:function name="edition:json-ld" as="xs:string" visibility="private">
    <xsl:sequence select="serialize(cite:without-empty(map{'@context': 'https://schema.org', '@type': ['Collection', 'Dataset'], 'name': $page:title,
      'description': string(($page:edition/abstract, $page:edition/subtitle)[. ne ''][1]), 'url': page:absolute('index.html'),
      'editor': array{cite:editors() ! map{'@type': 'Person', 'name': .}}, 'publisher': string($page:edition/publisher),
      'datePublished': string($page:edition/date), 'license': string($page:edition/licence), 'identifier': string($page:edition/@identifier)}),
      map{'method': 'json', 'indent': false()}) ! replace(., '&lt;', '\\u003c')"/>
  </xsl:function>
</xsl:stylesheet>
