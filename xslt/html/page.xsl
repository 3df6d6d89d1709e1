<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:page="urn:x-teipress:page" xmlns:label="urn:x-teipress:label" xmlns:address="urn:x-teipress:address">

  <!-- The frame of every page: head, skip link, site header, main, footer.
       Ids of the frame contain a colon, which no xml:id can, so that they never meet an id of the text. -->

  <xsl:variable name="page:edition" as="element()" visibility="public">
    <xsl:variable name="none" as="element(edition)"><edition/></xsl:variable>
    <xsl:sequence select="($edition/descendant-or-self::edition, $none)[1]"/>
  </xsl:variable>

  <xsl:variable name="page:title" as="xs:string" visibility="public" select="string($page:edition/title)"/>

  <!-- The places of the site's navigation: address and key of its label, in order. -->
  <xsl:variable name="page:places" as="map(xs:string, xs:string)*" visibility="public" select="
    map{'address': 'chronology/index.html', 'label': 'nav.documents'},
    map{'address': 'persons/index.html', 'label': 'nav.persons'}[$page:edition/@persons = 'true'],
    map{'address': 'places/index.html', 'label': 'nav.places'}[$page:edition/@places = 'true'],
    map{'address': 'organisations/index.html', 'label': 'nav.organisations'}[$page:edition/@organisations = 'true'],
    map{'address': 'principles/index.html', 'label': 'nav.principles'},
    map{'address': 'search/index.html', 'label': 'nav.search'}[$search]"/>

  <!-- The address of a page as it will be for ever, or the empty string where the edition has no address. -->
  <xsl:function name="page:absolute" as="xs:string" visibility="public">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="if ($page:edition/@url ne '')
      then replace($page:edition/@url, '/$', '') || '/' || replace($address, '(^|/)index\.html$', '$1') else ''"/>
  </xsl:function>

  <!-- A page as text. No indentation: white space would enter the edition's lines. -->
  <xsl:function name="page:text" as="xs:string" visibility="public">
    <xsl:param name="html" as="element(html)"/>
    <xsl:sequence select="serialize($html, map{'method': 'html', 'html-version': 5.0, 'indent': false(),
      'include-content-type': false(), 'escape-uri-attributes': false()}) || '&#10;'"/>
  </xsl:function>

  <!-- A page: `kind` is its class, `head` further elements for head, `data` JSON-LD, `content` what stands in main.
       A long text is named as `article` instead and made in its place, lest it be copied. -->
  <xsl:template name="page:frame" as="element(html)" visibility="public">
    <xsl:param name="address" as="xs:string" required="yes"/>
    <xsl:param name="title" as="xs:string" required="yes"/>
    <xsl:param name="kind" as="xs:string" required="yes"/>
    <xsl:param name="canonical" as="xs:string" select="$address"/>
    <xsl:param name="description" as="xs:string" select="''"/>
    <xsl:param name="head" as="node()*" select="()"/>
    <xsl:param name="data" as="xs:string?" select="()"/>
    <xsl:param name="content" as="node()*" select="()"/>
    <xsl:param name="article" as="element()?" select="()"/>
    <html lang="{$label:language}" dir="{$label:direction}" class="page-{$kind}" data-copied="{label:text('copied')}" data-close="{label:text('close')}">
      <head>
        <xsl:call-template name="page:head">
          <xsl:with-param name="root" select="address:root($address)"/>
          <xsl:with-param name="title" select="if ($title eq $page:title) then $title else $title || ' · ' || $page:title"/>
          <xsl:with-param name="description" select="$description"/>
          <xsl:with-param name="url" select="page:absolute($canonical)"/>
          <xsl:with-param name="data" select="$data"/>
        </xsl:call-template>
        <xsl:sequence select="$head"/>
        <xsl:apply-templates select="." mode="hook-head"/>
      </head>
      <body>
        <xsl:call-template name="page:body">
          <xsl:with-param name="address" select="$address"/>
          <xsl:with-param name="content" select="$content"/>
          <xsl:with-param name="article" select="$article"/>
        </xsl:call-template>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="page:body" visibility="private">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="article" as="element()?"/>
    <a class="skip" href="#page:main"><xsl:value-of select="label:text('skip')"/></a>
    <xsl:call-template name="page:header"><xsl:with-param name="address" select="$address"/></xsl:call-template>
    <main id="page:main" tabindex="-1">
      <xsl:sequence select="$content"/>
      <xsl:apply-templates select="$article" mode="article"/>
    </main>
    <xsl:call-template name="page:footer"><xsl:with-param name="root" select="address:root($address)"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="page:head" visibility="private">
    <xsl:param name="root" as="xs:string"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="description" as="xs:string"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:param name="data" as="xs:string?"/>
    <meta charset="utf-8"/>
    <!-- Data, no script: it stands before the policy, which checkers apply to any script element after it. -->
    <xsl:if test="$data"><script type="application/ld+json"><xsl:value-of select="$data"/></script></xsl:if>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta http-equiv="Content-Security-Policy" content="{$page:policy}"/>
    <meta name="color-scheme" content="light dark"/>
    <title><xsl:value-of select="$title"/></title>
    <xsl:if test="normalize-space($description)">
      <meta name="description" content="{page:shortened($description, 180)}"/>
    </xsl:if>
    <xsl:if test="$url"><link rel="canonical" href="{$url}"/></xsl:if>
    <link rel="icon" href="{$root}assets/mark.svg" type="image/svg+xml"/>
    <link rel="stylesheet" href="{$root}assets/edition.css"/>
    <xsl:if test="$theme"><link rel="stylesheet" href="{$root}assets/theme.css"/></xsl:if>
    <link rel="alternate" type="application/atom+xml" href="{$root}feed.xml" title="{label:text('feed')}"/>
    <script src="{$root}assets/edition.js" defer="defer"></script>
  </xsl:template>

  <!-- What a page may load: its own files, nothing else; pagefind compiles WebAssembly. -->
  <xsl:variable name="page:policy" as="xs:string" visibility="public" select="
    'default-src ''none''; script-src ''self'' ''wasm-unsafe-eval''; style-src ''self''; img-src ''self''; font-src ''self''; connect-src ''self''; base-uri ''none''; form-action ''none'''"/>

  <xsl:template name="page:header" visibility="public">
    <xsl:param name="address" as="xs:string" required="yes"/>
    <xsl:variable name="root" as="xs:string" select="address:root($address)"/>
    <header class="site">
      <a class="home" href="{$root}index.html"><xsl:value-of select="$page:title"/></a>
      <nav aria-label="{label:text('nav')}">
        <ul>
          <xsl:for-each select="$page:places">
            <li>
              <a href="{$root}{?address}">
                <xsl:if test="?address eq $address"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                <xsl:value-of select="label:text(?label)"/>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </header>
  </xsl:template>

  <xsl:template name="page:footer" visibility="public">
    <xsl:param name="root" as="xs:string" required="yes"/>
    <footer class="site">
      <p>
        <xsl:value-of select="$page:title, $page:edition/publisher[. ne ''], $page:edition/date[. ne ''],
          $page:edition/version[. ne ''] ! label:text('version', string(.))" separator=" · "/>
      </p>
      <xsl:if test="$page:edition/licence[. ne ''] or $page:edition/licence-text[. ne '']">
        <p class="licence">
          <xsl:value-of select="$page:edition/licence-text"/>
          <xsl:for-each select="$page:edition/licence ! address:safe(.)">
            <xsl:text> </xsl:text>
            <a rel="license" href="{.}"><xsl:value-of select="label:text('licence')"/></a>
          </xsl:for-each>
        </p>
      </xsl:if>
      <xsl:apply-templates select="." mode="hook-footer"/>
    </footer>
  </xsl:template>

  <xsl:function name="page:shortened" as="xs:string" visibility="public">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="plain" as="xs:string" select="normalize-space($text)"/>
    <xsl:sequence select="if (string-length($plain) le $length) then $plain
      else replace(substring($plain, 1, $length), '\s+\S*$', '') || '…'"/>
  </xsl:function>
</xsl:stylesheet>
