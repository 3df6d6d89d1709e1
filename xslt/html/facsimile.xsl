<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:facsimile="urn:x-teipress:facsimile" xmlns:label="urn:x-teipress:label" xmlns:address="urn:x-teipress:address"
  xmlns:insertion="urn:x-teipress:insertion" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Pages of the source and pictures of them. Images beside the edition are shown; images elsewhere are linked,
       since a page of the edition loads nothing from another place. -->

  <xsl:template match="pb" as="node()*">
    <span role="separator">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'pb', 'editorial'[not(insertion:kind(current()))]"/></xsl:call-template>
      <xsl:if test="not(insertion:kind(.))">
        <xsl:attribute name="aria-label" select="label:text('page', string(@n))"/>
        <xsl:attribute name="data-n" select="@n"/>
      </xsl:if>
      <xsl:apply-templates select="." mode="words"/>
    </span>
    <xsl:sequence select="facsimile:figure(., facsimile:image(.), label:text('facsimile', string(@n)))"/>
  </xsl:template>
  <xsl:template match="pb[insertion:kind(.)]" mode="words" as="node()*" priority="3">
    <xsl:sequence select="insertion:bracketed(insertion:surface(.))"/>
  </xsl:template>

  <!-- A page break between blocks is a block. -->
  <xsl:template match="(div | body | front | back | sp | list | table)/pb" as="node()*" priority="1">
    <div class="page-break"><xsl:next-match/></div>
  </xsl:template>

  <xsl:key name="facsimile:surface" match="surface | zone | graphic | media" use="@xml:id"/>

  <!-- The image that @facs names: an address, or a surface of the facsimile. -->
  <xsl:function name="facsimile:image" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="facs" as="xs:string?" select="tokenize($element/@facs)[1]"/>
    <xsl:variable name="surface" as="element()?" select="$facs[starts-with(., '#')] ! key('facsimile:surface', substring(., 2), root($element))[1]"/>
    <xsl:sequence select="if ($surface) then string(($surface/descendant-or-self::*[self::graphic or self::media]/@url)[1])
      else $facs[not(starts-with(., '#'))]"/>
  </xsl:function>

  <xsl:function name="facsimile:figure" as="node()*" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="url" as="xs:string?"/>
    <xsl:param name="caption" as="xs:string"/>
    <xsl:variable name="address" as="xs:string?" select="address:safe($url)"/>
    <xsl:choose>
      <xsl:when test="empty($url)"/>
      <xsl:when test="empty($address)">
        <span class="editorial"><xsl:value-of select="$url"/></span>
        <xsl:message><diagnostic code="ADDRESS-UNSAFE" severity="warning" xpath="{path($element)}"
          hint="name an image beside the edition, or one by http or https"><xsl:value-of select="$url"/> is no address for a page; it is shown as text</diagnostic></xsl:message>
      </xsl:when>
      <xsl:when test="matches($address, '^[a-z]+:', 'i')">
        <a class="facs editorial" href="{$address}"><xsl:value-of select="$caption"/></a>
      </xsl:when>
      <xsl:otherwise>
        <a class="facs editorial" href="{$address}"><img src="{$address}" loading="lazy" alt="{$caption}"/></a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template match="figure" as="node()*">
    <div>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="graphic | head | p | figure | table | note[insertion:kind(.)]"/>
    </div>
  </xsl:template>
  <xsl:template match="figDesc" as="empty-sequence()"/>
  <xsl:template match="graphic | media" as="node()*">
    <xsl:sequence select="facsimile:figure(., @url, string((../figDesc/normalize-space(), ../head/normalize-space(), label:text('picture'))[1]))"/>
  </xsl:template>
</xsl:stylesheet>
