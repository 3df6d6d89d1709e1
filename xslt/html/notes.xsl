<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:notes="urn:x-teipress:notes" xmlns:label="urn:x-teipress:label" xmlns:insertion="urn:x-teipress:insertion"
  xmlns:block="urn:x-teipress:block" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Notes stand once, at the end; each sign leads to its note and back. The script sets them beside the text where there
       is room, or opens them where they are called. -->

  <xsl:key name="notes:sign" match="ref[@type = 'note'][@target]" use="tokenize(@target)[starts-with(., '#')] ! substring(., 2)"/>
  <xsl:key name="notes:note" match="note[@xml:id]" use="@xml:id"/>

  <!-- A sign of the source. -->
  <xsl:template match="ref[@type = 'note'][key('notes:note', tokenize(@target) ! substring(., 2))]" as="node()*" priority="2">
    <a role="doc-noteref" href="{tokenize(@target)[1]}">
      <xsl:call-template name="attributes">
        <xsl:with-param name="class" select="'noteref'"/>
        <xsl:with-param name="id" select="notes:sign-id(.)"/>
      </xsl:call-template>
      <xsl:apply-templates select="." mode="words"/>
    </a>
  </xsl:template>

  <xsl:function name="notes:sign-id" as="xs:string" visibility="private">
    <xsl:param name="sign" as="element()"/>
    <xsl:sequence select="($sign/@xml:id/string(), 'sign:' || substring(tokenize($sign/@target)[1], 2) || '-'
      || index-of(key('notes:sign', substring(tokenize($sign/@target)[1], 2), root($sign)) ! generate-id(), generate-id($sign)))[1]"/>
  </xsl:function>

  <!-- The notes gathered at the end of the source. -->
  <xsl:template match="div[@type = 'notes']" as="node()*" priority="1">
    <section role="doc-endnotes" aria-label="{(head/normalize-space(), label:text('notes'))[1]}">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'notes'"/></xsl:call-template>
      <!-- In the order of the source: a paragraph between notes goes on with the one before. -->
      <xsl:for-each-group select="*" group-adjacent="exists(self::note)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()"><ol><xsl:apply-templates select="current-group()" mode="note"/></ol></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="current-group()"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <xsl:template match="note" mode="note" as="node()*">
    <li>
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="." mode="words"/>
      <xsl:for-each select="key('notes:sign', @xml:id)[self::ref]">
        <xsl:sequence select="notes:back(notes:sign-id(.), position())"/>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:function name="notes:back" as="node()*" visibility="private">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:text> </xsl:text>
    <a class="back" role="doc-backlink" href="#{$sign}" aria-label="{label:text('note.back', $number)}"/>
  </xsl:function>

  <!-- The edition's own note: a letter here, the note after the text. -->
  <xsl:template match="note" as="node()*">
    <xsl:variable name="sign" as="xs:string" select="notes:letter(.)"/>
    <a class="noteref editorial" role="doc-noteref" id="sign:{$sign}" href="#{notes:own-id(.)}" data-sign="{$sign}" aria-label="{label:text('note.own', $sign)}"/>
  </xsl:template>

  <xsl:variable name="notes:own-notes" as="element(note)*" visibility="private"
    select="//text//note[not(insertion:kind(.))][not(parent::div[@type = 'notes'])]"/>
  <xsl:variable name="notes:numbers" as="map(xs:string, xs:integer)" visibility="private" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    select="map:merge(for $n in 1 to count($notes:own-notes) return map{generate-id($notes:own-notes[$n]): $n})"/>

  <xsl:function name="notes:letter" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:number value="$notes:numbers(generate-id($note))" format="a"/>
  </xsl:function>
  <xsl:function name="notes:own-id" as="xs:string" visibility="private">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@xml:id/string(), 'note:' || notes:letter($note))[1]"/>
  </xsl:function>

  <xsl:template name="notes:own" as="node()*" visibility="private">
    <xsl:if test="exists($notes:own-notes)">
      <section class="notes own editorial" role="doc-endnotes" aria-labelledby="page:own-notes">
        <h2 id="page:own-notes"><xsl:value-of select="label:text('notes.own')"/></h2>
        <ol>
          <xsl:for-each select="$notes:own-notes">
            <li id="{notes:own-id(.)}">
              <span class="label"><xsl:value-of select="notes:letter(.)"/></span><xsl:text> </xsl:text>
              <xsl:apply-templates/>
              <xsl:sequence select="notes:back('sign:' || notes:letter(.), 1)"/>
            </li>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- A comment that was a bracket of the source stands where it stood. -->
  <xsl:template match="note[insertion:kind(.)]" as="node()*" priority="1">
    <span><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></span>
  </xsl:template>
  <xsl:template match="(body | div | sp | argument | back | front | postscript)/note[insertion:kind(.)]" as="node()*" priority="2">
    <xsl:element name="{if (block:holds-blocks(.)) then 'div' else 'p'}" namespace="">
      <xsl:call-template name="attributes"/>
      <xsl:call-template name="block:permalink"/>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
