<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:apparatus="urn:x-teipress:apparatus" xmlns:label="urn:x-teipress:label" xmlns:notes="urn:x-teipress:notes"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Apparatus (Guidelines 13): the lemma is read, its variants are listed after the text; the script reads by witness. -->

  <xsl:variable name="apparatus:entries" as="element(app)*" visibility="private" select="//text//app"/>

  <!-- In the text: the lemma (the first reading where there is none), the others hidden, a sign that leads to the entry. -->
  <xsl:template match="app" as="node()*">
    <xsl:variable name="read" as="element()?" select="(lem, rdg, rdgGrp/rdg)[1]"/>
    <span class="app" id="app:{apparatus:number(.)}">
      <xsl:for-each select="(lem, rdg, rdgGrp/rdg)">
        <span class="reading{' editorial'[not(current() is $read)]}" data-witness="{apparatus:witnesses(.)}">
          <xsl:if test="not(. is $read)"><xsl:attribute name="hidden" select="'hidden'"/></xsl:if>
          <xsl:apply-templates/>
        </span>
      </xsl:for-each>
      <a class="appref editorial" role="doc-noteref" href="#entry:{apparatus:number(.)}" aria-label="{label:text('apparatus.sign', apparatus:number(.))}"/>
    </span>
  </xsl:template>

  <xsl:function name="apparatus:witnesses" as="xs:string" visibility="public">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="string-join(tokenize($reading/@wit) ! replace(., '^.*#', ''), ' ')"/>
  </xsl:function>

  <xsl:variable name="apparatus:numbers" as="map(xs:string, xs:integer)" visibility="private" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    select="map:merge(for $n in 1 to count($apparatus:entries) return map{generate-id($apparatus:entries[$n]): $n})"/>
  <xsl:function name="apparatus:number" as="xs:integer" visibility="private">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$apparatus:numbers(generate-id($app))"/>
  </xsl:function>

  <xsl:template name="apparatus" as="node()*" visibility="private">
    <xsl:if test="exists($apparatus:entries)">
      <section class="notes apparatus editorial" role="doc-endnotes" aria-labelledby="page:apparatus">
        <h2 id="page:apparatus"><xsl:value-of select="label:text('apparatus')"/></h2>
        <xsl:call-template name="apparatus:witness-list"/>
        <ol><xsl:apply-templates select="$apparatus:entries" mode="apparatus"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="apparatus:witness-list" as="node()*" visibility="private">
    <xsl:for-each select="/TEI/teiHeader//listWit">
      <dl class="witnesses">
        <xsl:for-each select=".//witness">
          <div><dt><xsl:value-of select="@xml:id"/></dt><dd><xsl:value-of select="normalize-space(.)"/></dd></div>
        </xsl:for-each>
      </dl>
    </xsl:for-each>
  </xsl:template>

  <!-- lemma] A B; reading C -->
  <xsl:template match="app" mode="apparatus" as="node()*">
    <li id="entry:{apparatus:number(.)}">
      <xsl:for-each select="lem, rdg, rdgGrp/rdg">
        <span class="{local-name()}">
          <xsl:apply-templates select="." mode="apparatus"/>
          <xsl:if test="self::lem">]</xsl:if>
        </span>
        <xsl:text> </xsl:text>
        <span class="wit"><xsl:value-of select="apparatus:witnesses(.)"/></span>
        <xsl:if test="position() ne last()"><xsl:text>; </xsl:text></xsl:if>
      </xsl:for-each>
      <xsl:text> </xsl:text>
      <a class="back" role="doc-backlink" href="#app:{apparatus:number(.)}" aria-label="{label:text('note.back', 1)}"/>
    </li>
  </xsl:template>

  <!-- Words only: ids and links of the text stand once. -->
  <xsl:template match="lem | rdg" mode="apparatus" as="node()*"><xsl:value-of select="normalize-space(.)"/></xsl:template>
  <xsl:template match="(lem | rdg)[not(normalize-space())]" mode="apparatus" as="node()*">
    <i><xsl:value-of select="label:text('apparatus.omitted')"/></i>
  </xsl:template>
</xsl:stylesheet>
