<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:block="urn:x-teipress:block" xmlns:document="urn:x-teipress:document" xmlns:label="urn:x-teipress:label"
  xmlns:insertion="urn:x-teipress:insertion" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Blocks: what a page is made of from top to bottom. -->

  <xsl:template match="text | front | body | back | group" as="node()*"><xsl:apply-templates/></xsl:template>

  <!-- White space between blocks is none of the text's. -->
  <xsl:template match="(text | front | body | back | group | div | sp | list | table | row | lg | argument | opener | closer | postscript
    | app | choice | listBibl | figure | address | titlePage | docTitle | floatingText | correspAction | subst)/text()[not(normalize-space())]" as="node()*">
    <xsl:if test="parent::opener or parent::closer or parent::address"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | floatingText | titlePage | docTitle | epigraph | argument | opener | closer
    | postscript | address | trailer | byline | docImprint | listBibl | lg | castList | castGroup | set | prologue | epilogue" as="node()*">
    <div>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="local-name(), @type[matches(., '^[\w-]+$')]"/></xsl:call-template>
      <xsl:apply-templates select="." mode="words"/>
    </div>
  </xsl:template>

  <xsl:template match="head" as="node()*">
    <xsl:element name="h{block:level(.)}" namespace="">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'head'"/></xsl:call-template>
      <xsl:call-template name="block:permalink"/>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <!-- Headings begin below the page's own and never skip a level. -->
  <xsl:function name="block:level" as="xs:integer" visibility="public">
    <xsl:param name="head" as="element(head)"/>
    <xsl:variable name="depth" as="xs:integer" select="count($head/ancestor::div[head])"/>
    <xsl:variable name="lead" as="element(head)?" select="document:lead($head/ancestor::text[last()])"/>
    <xsl:sequence select="min((6, max((2, if ($lead and $head/ancestor::div[. is $lead/..]) then $depth else $depth + 1))))"/>
  </xsl:function>

  <!-- Titles of a list, a table, a verse group are no headings of the page. -->
  <xsl:template match="(list | lg | figure | listBibl | castList | argument | postscript)/head | docTitle/titlePart | docAuthor | docDate" as="node()*">
    <p>
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'caption'"/></xsl:call-template>
      <xsl:apply-templates select="." mode="words"/>
    </p>
  </xsl:template>

  <!-- A paragraph is a p; a div where it holds what HTML's p cannot hold. -->
  <xsl:template match="p | ab" as="node()*">
    <xsl:element name="{if (block:holds-blocks(.)) then 'div' else 'p'}" namespace="">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'p'[block:holds-blocks(current())]"/></xsl:call-template>
      <xsl:call-template name="block:permalink"/>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="block:holds-blocks" as="xs:boolean" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant::*[self::list or self::table or self::lg or self::p or self::figure or self::floatingText
      or self::quote[p | lg | ab] or self::sp or self::listBibl or self::address[addrLine]][not(ancestor::note[not(insertion:kind(.))])])"/>
  </xsl:function>

  <!-- The link that names a block for ever: seen on hover and focus, outside the words. -->
  <xsl:template name="block:permalink" as="element(Q{}a)?" visibility="public">
    <xsl:if test="@xml:id">
      <xsl:variable name="number" as="xs:string" select="replace(@xml:id, '^\D+', '')"/>
      <a class="permalink" href="#{@xml:id}" data-n="{($number[. ne ''], '§')[1]}" aria-label="{label:text('permalink', string(@xml:id))}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | addrLine | l | docEdition | pubPlace | publisher[ancestor::docImprint] | castItem" as="node()*">
    <xsl:element name="{if (self::l or self::addrLine or self::signed or self::dateline or self::salute) then 'span' else 'p'}" namespace="">
      <xsl:call-template name="attributes"/>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list" as="node()*">
    <xsl:apply-templates select="head"/>
    <xsl:element name="{if (@type = ('ordered', 'numbered') or @rend = ('numbered', 'ordered')) then 'ol' else 'ul'}" namespace="">
      <xsl:call-template name="attributes"><xsl:with-param name="class" select="'list', @type[matches(., '^[\w-]+$')], 'labelled'[current()/(label, item/label)]"/></xsl:call-template>
      <xsl:apply-templates select="item"/>
    </xsl:element>
  </xsl:template>

  <!-- A label that stands before its item goes into it. -->
  <xsl:template match="item" as="node()*">
    <li>
      <xsl:call-template name="attributes"/>
      <xsl:for-each select="preceding-sibling::*[1]/self::label"><xsl:call-template name="block:label"/></xsl:for-each>
      <xsl:apply-templates select="." mode="words"/>
    </li>
  </xsl:template>

  <xsl:template match="label" name="block:label" as="node()*">
    <span><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></span>
    <xsl:if test="parent::list"><xsl:text> </xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="table" as="node()*">
    <div class="scroll" role="region" tabindex="0" aria-label="{(head/normalize-space(), label:text('table'))[. ne ''][1]}">
      <table>
        <xsl:call-template name="attributes"/>
        <xsl:for-each select="head"><caption><xsl:apply-templates select="." mode="words"/></caption></xsl:for-each>
        <tbody><xsl:apply-templates select="row"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="row" as="node()*">
    <tr><xsl:call-template name="attributes"/><xsl:apply-templates select="cell"/></tr>
  </xsl:template>

  <xsl:template match="cell" as="node()*">
    <xsl:element name="{if (@role = 'label' or ../@role = 'label') then 'th' else 'td'}" namespace="">
      <xsl:call-template name="attributes"/>
      <xsl:if test="@cols[. castable as xs:positiveInteger]"><xsl:attribute name="colspan" select="@cols"/></xsl:if>
      <xsl:if test="@rows[. castable as xs:positiveInteger]"><xsl:attribute name="rowspan" select="@rows"/></xsl:if>
      <xsl:apply-templates select="." mode="words"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="quote[p | lg | ab] | cit[quote/(p | lg)]" as="node()*">
    <blockquote><xsl:call-template name="attributes"/><xsl:apply-templates select="." mode="words"/></blockquote>
  </xsl:template>
</xsl:stylesheet>
