<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:record="urn:x-teipress:record" xmlns:label="urn:x-teipress:label" xmlns:page="urn:x-teipress:page" xmlns:card="urn:x-teipress:card"
  xmlns:address="urn:x-teipress:address" xpath-default-namespace="">

  <!-- The header card: a row for each thing the record knows. Override a row by its element: match="place" mode="card". -->

  <xsl:template match="document" mode="card" as="node()*">
    <section class="card" aria-label="{label:text('card')}">
      <dl>
        <xsl:apply-templates select="date, place, participants, correspondents, source, original-language" mode="card"/>
        <xsl:apply-templates select="responsible, funder, archive-page, rights, licence" mode="card"/>
      </dl>
      <xsl:call-template name="card:formats"/>
    </section>
  </xsl:template>

  <xsl:template match="date | place | source | original-language | funder | correspondents" mode="card" as="node()*">
    <div class="{local-name()}">
      <dt><xsl:value-of select="label:text('card.' || local-name())"/></dt>
      <dd><xsl:sequence select="record:link(.)"/></dd>
    </div>
  </xsl:template>

  <xsl:template match="responsible" mode="card" as="node()*">
    <div class="responsible">
      <dt><xsl:value-of select="@deed"/></dt>
      <dd><xsl:value-of select="label:series(name)"/></dd>
    </div>
  </xsl:template>

  <xsl:template match="participants" mode="card" as="node()*">
    <div class="participants">
      <dt><xsl:value-of select="label:text('card.participants')"/></dt>
      <dd>
        <ul>
          <xsl:for-each select="participant">
            <li>
              <xsl:if test="@id"><xsl:attribute name="id" select="@id"/></xsl:if>
              <xsl:sequence select="record:link(name)"/>
              <xsl:if test="role[. ne ''][not(contains(lower-case(../name), lower-case(.)))]"><span class="role"><xsl:value-of select="', ' || role"/></span></xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </dd>
    </div>
  </xsl:template>

  <xsl:template match="licence | archive-page" mode="card" as="node()*">
    <div class="{local-name()}">
      <dt><xsl:value-of select="label:text('card.' || local-name())"/></dt>
      <dd>
        <xsl:choose>
          <xsl:when test="address:safe(@target)">
            <a href="{address:safe(@target)}"><xsl:value-of select="card:licence-name(.)"/></a>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="., @target" separator=" "/></xsl:otherwise>
        </xsl:choose>
      </dd>
    </div>
  </xsl:template>

  <!-- Rights are often long: they open on demand. -->
  <xsl:template match="rights" mode="card" as="node()*">
    <div class="rights">
      <dt><xsl:value-of select="label:text('card.rights')"/></dt>
      <dd>
        <details>
          <summary><xsl:value-of select="page:shortened(., 70)"/></summary>
          <p><xsl:value-of select="."/></p>
        </details>
      </dd>
    </div>
  </xsl:template>
  <xsl:template match="rights[string-length() le 90]" mode="card" as="node()*">
    <div class="rights"><dt><xsl:value-of select="label:text('card.rights')"/></dt><dd><xsl:value-of select="."/></dd></div>
  </xsl:template>

  <!-- Creative Commons licences by their short names; others in their words. -->
  <xsl:function name="card:licence-name" as="xs:string" visibility="public">
    <xsl:param name="licence" as="element()"/>
    <xsl:variable name="target" as="xs:string" select="string($licence/@target)"/>
    <xsl:sequence select="
      if (contains($target, 'creativecommons.org/publicdomain/zero/')) then 'CC0 ' || replace($target, '^.*/zero/([\d.]+).*$', '$1')
      else if (contains($target, 'creativecommons.org/licenses/')) then upper-case(replace($target, '^.*/licenses/([a-z-]+)/([\d.]+).*$', 'CC $1 $2'))
      else ($licence/string()[. ne ''], $target)[1]"/>
  </xsl:function>

  <xsl:template match="abstract" mode="card" as="node()*">
    <div class="abstract editorial">
      <xsl:for-each select="p"><p><xsl:value-of select="."/></p></xsl:for-each>
    </div>
  </xsl:template>

  <!-- TEI, plain text and PDF beside the page. -->
  <xsl:template name="card:formats" as="node()*" visibility="public">
    <p class="formats">
      <span><xsl:value-of select="label:text('formats')"/></span>
      <a href="../../tei/{$name}.xml" type="application/tei+xml">TEI XML</a>
      <a href="../../text/{$name}.txt" type="text/plain"><xsl:value-of select="label:text('format.text')"/></a>
      <xsl:if test="$pdf"><a href="../../pdf/{$name}.pdf" type="application/pdf">PDF</a></xsl:if>
      <a href="#page:cite"><xsl:value-of select="label:text('cite')"/></a>
    </p>
  </xsl:template>
</xsl:stylesheet>
