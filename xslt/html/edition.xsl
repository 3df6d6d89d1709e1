<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:moved="urn:x-teipress:moved" xmlns:entries="urn:x-teipress:entries" xmlns:edition="urn:x-teipress:edition" xpath-default-namespace="">

  <!-- The pages of the edition, from the records of its documents: <documents><document/>...</documents>. -->

  <xsl:template match="document-node(element(documents))" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:sequence select="edition:entry('index.html', .)"/>
      <xsl:sequence select="edition:entry('chronology/index.html', .)"/>
      <xsl:sequence select="edition:entry('principles/index.html', .)"/>
      <xsl:if test="$search"><xsl:sequence select="edition:entry('search/index.html', .)"/></xsl:if>
      <xsl:for-each select="'persons'[$persons], 'places'[$places], 'organisations'[$organisations]">
        <xsl:call-template name="entries:pages">
          <xsl:with-param name="kind" select="."/>
          <xsl:with-param name="documents" select="$edition:documents"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="moved:pages"/>
      <xsl:call-template name="feeds"/>
    </xsl:map>
  </xsl:template>

  <xsl:variable name="edition:documents" as="element(documents)?" visibility="public" select="/documents"/>

  <!-- By date, undated last, then by title. -->
  <xsl:variable name="edition:sorted" as="element(document)*" visibility="public">
    <xsl:perform-sort select="$edition:documents/document">
      <xsl:sort select="empty(@start)"/>
      <xsl:sort select="string(@start)"/>
      <xsl:sort select="string(title)"/>
      <xsl:sort select="string(@name)"/>
    </xsl:perform-sort>
  </xsl:variable>

  <!-- A page of its own template: match="documents" in the mode that the address names. -->
  <xsl:function name="edition:entry" as="map(xs:string, xs:string)" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="tree" as="document-node()"/>
    <xsl:variable name="html" as="element(html)">
      <xsl:choose>
        <xsl:when test="$address eq 'index.html'"><xsl:apply-templates select="$tree/*" mode="front"/></xsl:when>
        <xsl:when test="$address eq 'chronology/index.html'"><xsl:apply-templates select="$tree/*" mode="chronology"/></xsl:when>
        <xsl:when test="$address eq 'principles/index.html'"><xsl:apply-templates select="$tree/*" mode="principles"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="$tree/*" mode="search"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="map{$address: page:text($html)}"/>
  </xsl:function>
</xsl:stylesheet>
