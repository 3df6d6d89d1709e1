<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:label="urn:x-teipress:label" xmlns:edition="urn:x-teipress:edition"
  xmlns:moved="urn:x-teipress:moved" xpath-default-namespace="">

  <!-- A renamed document keeps its old address: a page there leads to the new one, without a script, and no list names it.
       <edition> has a <redirect from="" to=""/> for each row of [site.redirects]. -->

  <xsl:template name="moved:pages" as="map(xs:string, xs:string)*" visibility="private">
    <xsl:for-each select="$page:edition/redirect">
      <xsl:variable name="redirect" as="element(redirect)" select="."/>
      <xsl:for-each select="$edition:documents/document[@name = $redirect/@to]">
        <xsl:variable name="page" as="element(html)">
          <xsl:call-template name="moved:page"><xsl:with-param name="from" select="string($redirect/@from)"/></xsl:call-template>
        </xsl:variable>
        <xsl:sequence select="map{'d/' || $redirect/@from || '/index.html': page:text($page)}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- The page at the old name of the context document. -->
  <xsl:template name="moved:page" as="element(html)" visibility="public">
    <xsl:param name="from" as="xs:string" required="yes"/>
    <xsl:variable name="target" as="xs:string" select="'../' || encode-for-uri(@name) || '/index.html'"/>
    <xsl:call-template name="page:frame">
      <xsl:with-param name="address" select="'d/' || $from || '/index.html'"/>
      <xsl:with-param name="canonical" select="'d/' || @name || '/index.html'"/>
      <xsl:with-param name="title" select="label:text('moved')"/>
      <xsl:with-param name="kind" select="'moved'"/>
      <xsl:with-param name="head" as="element(meta)"><meta http-equiv="refresh" content="0; url={$target}"/></xsl:with-param>
      <xsl:with-param name="content" as="element(div)">
        <div class="sheet">
          <h1><xsl:value-of select="label:text('moved')"/></h1>
          <p class="lede"><a href="{$target}" lang="{@lang}"><xsl:value-of select="(title[. ne ''], @name)[1]"/></a></p>
        </div>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
