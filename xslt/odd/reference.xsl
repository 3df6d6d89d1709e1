<?xml version="1.0" encoding="UTF-8"?>
<!-- The reference page: one HTML file that needs nothing else. Sections are those of the ODD, with its prose;
     to change how an element is presented, override `element(elementSpec)` in mode odd:article. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="reference-parts.xsl"/>
  <xsl:include href="reference-style.xsl"/>

  <xsl:function name="odd:reference" as="element()" visibility="public">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="header" as="element(teiHeader)?" select="root($schema)//teiHeader"/>
    <xsl:variable name="title" as="xs:string" select="string(($header//titleStmt/title[1], $schema/gloss, $schema/@ident)[1])"/>
    <html lang="{($schema/@docLang, 'en')[1]}">
      <xsl:sequence select="odd:head($title)"/>
      <body>
        <a class="skip" href="#content">To the content</a>
        <header>
          <h1>{$title}</h1>
          <p class="sub">{$header//titleStmt/title[2]}</p>
        </header>
        <xsl:sequence select="odd:navigation($schema)"/>
        <main id="content">
          <xsl:sequence select="odd:introduction($schema, $header), odd:sections($schema)"/>
        </main>
      </body>
    </html>
  </xsl:function>

  <xsl:function name="odd:head" as="element()" visibility="private">
    <xsl:param name="title" as="xs:string"/>
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="generator" content="teipress; sha256 of the source: {$odd:source}"/>
      <title>{$title}</title>
      <style><xsl:sequence select="$odd:style"/></style>
    </head>
  </xsl:function>

  <!-- The list of elements, by section, beside the text where there is room. -->
  <xsl:function name="odd:navigation" as="element()" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <nav aria-label="Elements">
      <xsl:for-each select="odd:groups($schema)[elementSpec]">
        <details>
          <summary>{odd:heading(.)}</summary>
          <ul>
            <xsl:for-each select="elementSpec">
              <li><a href="#{@ident}"><code>{@ident}</code></a></li>
            </xsl:for-each>
          </ul>
        </details>
      </xsl:for-each>
      <p><a href="#a-to-z">All elements, A to Z</a></p>
    </nav>
  </xsl:function>

  <xsl:function name="odd:introduction" as="element()*" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:param name="header" as="element(teiHeader)?"/>
    <xsl:for-each select="$header/encodingDesc/projectDesc/p">
      <p class="lead">{normalize-space()}</p>
    </xsl:for-each>
    <p>{count(odd:elements($schema))} elements, {count(distinct-values(odd:elements($schema) ! odd:attributes(.)/@ident))} attributes,
      {count(odd:schematron($schema)//(sch:assert | sch:report))} rules. A document begins with
      <xsl:sequence select="odd:links(tokenize($schema/@start))"/>.</p>
    <h2 id="a-to-z">All elements</h2>
    <p class="all">
      <xsl:variable name="names" as="xs:string*" select="sort(odd:elements($schema)/@ident ! string(), (), lower-case#1)"/>
      <xsl:sequence select="odd:links($names)"/>
    </p>
  </xsl:function>

  <!-- Every specification group in turn: what is said of it, then what it specifies. -->
  <xsl:function name="odd:sections" as="element()*" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="parents" as="map(xs:string, xs:string*)" select="odd:parents($schema)"/>
    <xsl:for-each select="odd:groups($schema)[elementSpec or classSpec or macroSpec or dataSpec]">
      <section aria-labelledby="{odd:section-id(.)}">
        <h2 id="{odd:section-id(.)}">{odd:heading(.)}</h2>
        <xsl:for-each select="(preceding-sibling::p, self::schemaSpec/desc)">
          <p>{normalize-space()}</p>
        </xsl:for-each>
        <xsl:apply-templates select="elementSpec | classSpec | macroSpec | dataSpec | constraintSpec" mode="odd:article">
          <xsl:with-param name="parents" select="$parents" tunnel="yes"/>
        </xsl:apply-templates>
      </section>
    </xsl:for-each>
    <xsl:where-populated>
      <section aria-labelledby="rules">
        <h2 id="rules">Rules for several elements</h2>
        <xsl:apply-templates select="$schema/constraintSpec" mode="odd:article"/>
      </section>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="odd:heading" as="xs:string" visibility="private">
    <xsl:param name="group" as="element()"/>
    <xsl:sequence select="string(($group/preceding-sibling::head, $group/gloss, $group/@ident)[1])"/>
  </xsl:function>

  <xsl:function name="odd:section-id" as="xs:string" visibility="private">
    <xsl:param name="group" as="element()"/>
    <xsl:sequence select="'section-' || ($group/@xml:id, $group/@ident)[1]"/>
  </xsl:function>

  <!-- For every element the elements in which it can stand. -->
  <xsl:function name="odd:parents" as="map(xs:string, xs:string*)" visibility="private">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:variable name="pairs" as="map(xs:string, xs:string)*">
      <xsl:for-each select="odd:elements($schema)">
        <xsl:variable name="parent" as="xs:string" select="@ident"/>
        <xsl:variable name="document" as="document-node()" select="root()"/>
        <xsl:sequence select="distinct-values(odd:model(content)//odd:leaf ! odd:names(., $document)) ! map { .: $parent }"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="map:merge($pairs, map { 'duplicates': 'combine' })"/>
  </xsl:function>
</xsl:stylesheet>
