<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of the reference page: elements, classes, kinds of values, rules, contents and examples. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:odd="urn:teipress:odd" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="elementSpec" mode="odd:article" as="element()">
    <xsl:param name="parents" as="map(xs:string, xs:string*)" tunnel="yes"/>
    <xsl:variable name="own" as="element(attDef)*" select="attList//attDef"/>
    <article aria-labelledby="{@ident}">
      <h3 id="{@ident}"><a href="#{@ident}"><code>&lt;{@ident}></code></a>{' '}<span>{gloss}</span></h3>
      <p>{odd:line(desc)}</p>
      <dl>
        <dt>Contains</dt>
        <dd class="model"><xsl:apply-templates select="content/*" mode="odd:words"/></dd>
        <dt>Stands in</dt>
        <dd><xsl:sequence select="odd:folded(sort($parents(@ident), (), lower-case#1), 'elements')"/></dd>
      </dl>
      <xsl:sequence select="odd:attribute-table($own), odd:class-attributes(odd:attributes(.) except $own)"/>
      <xsl:apply-templates select="constraintSpec" mode="#current"/>
      <xsl:for-each select="exemplum/eg:egXML">
        <pre><code><xsl:apply-templates mode="odd:sample"/></code></pre>
      </xsl:for-each>
    </article>
  </xsl:template>

  <xsl:template match="classSpec[@type eq 'model']" mode="odd:article" as="element()">
    <div class="class" id="{@ident}">
      <h3><code>{@ident}</code>{' '}<span>{gloss}</span></h3>
      <p><xsl:sequence select="odd:links(odd:members(.)/@ident ! string())"/></p>
    </div>
  </xsl:template>

  <xsl:template match="classSpec" mode="odd:article" as="element()">
    <div class="class" id="{@ident}">
      <h3><code>{@ident}</code>{' '}<span>{gloss}</span></h3>
      <xsl:sequence select="odd:attribute-table(attList//attDef)"/>
      <xsl:for-each select="odd:attribute-classes(.)">
        <p>With all of <a href="#{@ident}"><code>{@ident}</code></a>.</p>
      </xsl:for-each>
      <xsl:apply-templates select="constraintSpec" mode="#current"/>
    </div>
  </xsl:template>

  <xsl:template match="macroSpec" mode="odd:article" as="element()">
    <div class="class" id="{@ident}">
      <h3><code>{@ident}</code>{' '}<span>{gloss}</span></h3>
      <p class="model"><xsl:apply-templates select="content/*" mode="odd:words"/></p>
    </div>
  </xsl:template>

  <xsl:template match="dataSpec" mode="odd:article" as="element()">
    <div class="class" id="{@ident}">
      <h3><code>{@ident}</code>{' '}<span>{gloss}</span></h3>
      <xsl:for-each select="content//@restriction">
        <p>Pattern: <code>{.}</code></p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- Rules as they speak; what they compute is shown as three points. -->
  <xsl:template match="constraintSpec" mode="odd:article" as="element()">
    <section class="rules" aria-label="{odd:line(desc)}">
      <p>{odd:line(desc)}</p>
      <ul>
        <xsl:for-each select="constraint//(sch:assert | sch:report)">
          <li><code class="{@role}">{replace(@id, '\.[0-9]+$', '')}</code>{' '}<xsl:value-of separator="">
            <xsl:sequence select="node() ! (if (self::text()) then string() else if (self::sch:name) then 'the element' else '…')"/>
          </xsl:value-of></li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:function name="odd:attribute-table" as="element()?" visibility="private">
    <xsl:param name="attributes" as="element(attDef)*"/>
    <xsl:if test="exists($attributes)">
      <table>
        <thead><tr><th scope="col">Attribute</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
        <tbody>
          <xsl:for-each select="$attributes">
            <tr>
              <th scope="row"><code>{@ident}</code><xsl:if test="@usage eq 'req'"><br/><strong>required</strong></xsl:if></th>
              <td><xsl:sequence select="odd:value-in-words(.)"/></td>
              <td>{odd:line(desc)}<xsl:sequence select="odd:value-list(valList)"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:function>

  <xsl:function name="odd:value-in-words" as="node()*" visibility="private">
    <xsl:param name="attribute" as="element(attDef)"/>
    <xsl:choose>
      <xsl:when test="$attribute/valList[@type eq 'closed']">one of the list</xsl:when>
      <xsl:otherwise>
        <a href="#{$attribute/datatype/dataRef/@key}">{odd:line(odd:spec($attribute/datatype/dataRef)/gloss)}</a>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$attribute/datatype/@maxOccurs eq 'unbounded'">, or several</xsl:if>
  </xsl:function>

  <xsl:function name="odd:value-list" as="element()*" visibility="private">
    <xsl:param name="list" as="element(valList)?"/>
    <xsl:for-each select="$list">
      <p class="values">{if (@type eq 'closed') then 'Only:' else 'For instance:'}</p>
      <dl>
        <xsl:for-each select="valItem">
          <dt><code>{@ident}</code></dt>
          <dd>{odd:line(desc)}</dd>
        </xsl:for-each>
      </dl>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="odd:class-attributes" as="element()?" visibility="private">
    <xsl:param name="attributes" as="element(attDef)*"/>
    <xsl:if test="exists($attributes)">
      <details>
        <summary>{count($attributes)} attributes of classes</summary>
        <ul class="plain">
          <xsl:for-each-group select="$attributes" group-by="string(ancestor::classSpec/@ident)">
            <li><a href="#{current-grouping-key()}"><code>{current-grouping-key()}</code></a>: {string-join(current-group()/@ident, ', ')}</li>
          </xsl:for-each-group>
        </ul>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- Names with links; many of them folded. -->
  <xsl:function name="odd:folded" as="node()*" visibility="private">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="what" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="empty($names)">nothing: it is the root</xsl:when>
      <xsl:when test="count($names) le 12">
        <xsl:sequence select="odd:links($names)"/>
      </xsl:when>
      <xsl:otherwise>
        <details>
          <summary>{count($names)} {$what}</summary>
          <xsl:sequence select="odd:links($names)"/>
        </details>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="odd:links" as="node()*" visibility="private">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:for-each select="$names">
      <a href="#{.}"><code>{.}</code></a>
      <xsl:if test="position() ne last()">{' '}</xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- Contents in the notation that everybody knows: commas, bars, and signs for how often. -->
  <xsl:template match="sequence | alternate" mode="odd:words" as="node()*">
    <xsl:variable name="brackets" as="xs:boolean" select="odd:sign(.) ne '' or parent::sequence or parent::alternate"/>
    <xsl:if test="$brackets">( </xsl:if>
    <xsl:for-each select="*">
      <xsl:if test="position() gt 1">{if (parent::sequence) then ', ' else ' | '}</xsl:if>
      <xsl:apply-templates select="." mode="#current"/>
    </xsl:for-each>
    <xsl:if test="$brackets"> )</xsl:if>
    <xsl:text>{odd:sign(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="elementRef | classRef | macroRef" mode="odd:words" as="node()*">
    <a href="#{@key}" title="{odd:line(odd:spec(.)/gloss)}"><code>{@key}</code></a>
    <xsl:text>{odd:sign(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="textNode" mode="odd:words" as="node()">
    <em>text</em>
  </xsl:template>

  <xsl:template match="empty" mode="odd:words" as="node()">
    <em>nothing</em>
  </xsl:template>

  <xsl:function name="odd:sign" as="xs:string" visibility="private">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string(map { '0 1': '?', '0 unbounded': '*', '1 unbounded': '+' }(odd:occurrence($part)))"/>
  </xsl:function>

  <!-- Markup as it is written. -->
  <xsl:template match="eg:*" mode="odd:sample" as="node()*">
    <span class="tag">&lt;{local-name()}</span>
    <xsl:for-each select="@*">{' '}<span class="name">{name()}</span>=<span class="value">"{.}"</span></xsl:for-each>
    <span class="tag">{if (node()) then '>' else '/>'}</span>
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="node()"><span class="tag">&lt;/{local-name()}></span></xsl:if>
  </xsl:template>

  <!-- Line breaks of the ODD give way to those of the example itself: two spaces for each level. -->
  <xsl:template match="text()" mode="odd:sample" as="text()">
    <xsl:text>{replace(., '\s*\n\s*', ' ')}</xsl:text>
  </xsl:template>

  <xsl:template match="text()[not(normalize-space())][contains(., '&#10;')]" mode="odd:sample" as="text()?">
    <xsl:variable name="level" as="xs:integer" select="count(ancestor::eg:*) - 1 - (if (following-sibling::*) then 0 else 1)"/>
    <xsl:if test="$level ge 0 and (preceding-sibling::* or not(parent::eg:egXML))">
      <xsl:text>{'&#10;' || string-join((1 to $level) ! '  ')}</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
