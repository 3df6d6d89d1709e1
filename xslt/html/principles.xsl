<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:label="urn:x-teipress:label" xmlns:principles="urn:x-teipress:principles"
  xmlns:tei="http://www.tei-c.org/ns/1.0" xpath-default-namespace="">

  <!-- Editorial principles: what the header declares (editorialDecl, the taxonomy of insertions), with how often each kind stands
       in the documents published. -->

  <xsl:mode name="principles" on-no-match="fail"/>
  <xsl:template match="documents" mode="principles" as="element(html)">
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="'principles/index.html'"/>
      <xsl:with-param name="title" select="label:text('nav.principles')"/>
      <xsl:with-param name="kind" select="'principles'"/>
      <xsl:with-param name="description" select="label:text('principles.intro')"/>
      <xsl:with-param name="content" as="node()*">
        <div class="sheet wide">
          <h1><xsl:value-of select="label:text('nav.principles')"/></h1>
          <p class="lede"><xsl:value-of select="label:text('principles.intro')"/></p>
          <xsl:apply-templates select="$header//tei:encodingDesc/tei:editorialDecl" mode="principles"/>
          <xsl:call-template name="principles:insertions"/>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tei:editorialDecl" mode="principles" as="node()*">
    <h2><xsl:value-of select="label:text('principles.practice')"/></h2>
    <div lang="{(ancestor::tei:TEI/@xml:lang, 'en')[1]}">
      <xsl:for-each select=".//tei:p"><p><xsl:value-of select="normalize-space(.)"/></p></xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template name="principles:insertions" as="node()*" visibility="public">
    <xsl:variable name="counts" as="map(xs:string, xs:integer)">
      <xsl:map>
        <xsl:for-each-group select="document/insertion" group-by="@kind">
          <xsl:map-entry key="string(current-grouping-key())" select="sum(current-group() ! xs:integer(@count))"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:variable name="taxonomy" as="element()?" select="($header//tei:taxonomy[@xml:id = 'insertion'])[1]"/>
    <xsl:if test="$taxonomy">
      <h2><xsl:value-of select="label:text('principles.insertions')"/></h2>
      <div class="scroll" role="region" tabindex="0" aria-label="{label:text('principles.insertions')}">
        <table>
          <thead><tr>
            <th scope="col"><xsl:value-of select="label:text('principles.kind')"/></th>
            <th scope="col"><xsl:value-of select="label:text('principles.meaning')"/></th>
            <th scope="col"><xsl:value-of select="label:text('principles.count')"/></th>
          </tr></thead>
          <tbody>
            <xsl:apply-templates select="$taxonomy//tei:category[starts-with(@xml:id, 'insertion.')]" mode="principles">
              <xsl:with-param name="counts" select="$counts"/>
            </xsl:apply-templates>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="tei:category" mode="principles" as="element(tr)">
    <xsl:param name="counts" as="map(xs:string, xs:integer)"/>
    <xsl:variable name="kind" as="xs:string" select="substring-after(@xml:id, 'insertion.')"/>
    <tr id="{@xml:id}">
      <th scope="row"><xsl:value-of select="$kind"/></th>
      <td><xsl:value-of select="normalize-space(tei:catDesc[1])"/></td>
      <td><xsl:value-of select="($counts($kind), 0)[1]"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
