<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:record="urn:x-teipress:record" xmlns:label="urn:x-teipress:label" xmlns:date="urn:x-teipress:date"
  xmlns:name="urn:x-teipress:name" xmlns:phrase="urn:x-teipress:phrase" xmlns:insertion="urn:x-teipress:insertion"
  xmlns:document="urn:x-teipress:document" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The record of a document: header and mentions in plain words. Card, citation, metadata, indices, chronology and feed read it,
       and nothing else reads the header. Its elements are in no namespace. -->

  <xsl:template match="TEI" mode="record" as="element(Q{}document)">
    <xsl:variable name="dating" as="element()?" select="record:dating(.)"/>
    <document name="{$name}" lang="{(@xml:lang, 'en')[1]}">
      <xsl:copy-of select="record:range($dating)"/>
      <title><xsl:value-of select="record:plain((teiHeader/fileDesc/titleStmt/title[@type = 'main'], teiHeader/fileDesc/titleStmt/title)[1])"/></title>
      <xsl:apply-templates select="teiHeader" mode="record"/>
      <xsl:apply-templates select="text" mode="record"/>
    </document>
  </xsl:template>

  <xsl:function name="record:plain" as="xs:string" visibility="public">
    <xsl:param name="element" as="node()*"/>
    <xsl:sequence select="normalize-space(string-join($element))"/>
  </xsl:function>

  <!-- The date of a document: when it was made, else its setting, else its dateline. -->
  <xsl:function name="record:dating" as="element()?" visibility="public">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="($tei/teiHeader/profileDesc/creation/date, $tei/teiHeader/profileDesc/settingDesc//date,
      $tei/teiHeader/profileDesc/correspDesc//date, $tei/text//dateline//date)[date:start(.)][1]"/>
  </xsl:function>

  <xsl:function name="record:range" as="attribute()*" visibility="private">
    <xsl:param name="dating" as="element()?"/>
    <xsl:if test="$dating"><xsl:attribute name="start" select="date:start($dating)"/></xsl:if>
    <xsl:if test="$dating/date:end(.)"><xsl:attribute name="end" select="date:end($dating)"/></xsl:if>
  </xsl:function>

  <!-- The header, in the order of the card. -->
  <xsl:template match="teiHeader" mode="record" as="element()*">
    <xsl:variable name="dating" as="element()?" select="record:dating(..)"/>
    <xsl:variable name="profile" as="element()?" select="profileDesc"/>
    <xsl:for-each select="$dating"><date><xsl:value-of select="record:date(.)"/></date></xsl:for-each>
    <xsl:for-each select="($profile/settingDesc//(placeName | name[@type = 'place'] | locale), $profile/correspDesc/correspAction/placeName)[1]">
      <place><xsl:copy-of select="record:pointer(.)"/><xsl:value-of select="record:plain(.)"/></place>
    </xsl:for-each>
    <xsl:for-each select="$profile/textClass/keywords/term[@type = 'genre']"><genre><xsl:value-of select="record:plain(.)"/></genre></xsl:for-each>
    <xsl:for-each select="$profile/textClass/keywords/term[not(@type = 'genre')]"><keyword><xsl:value-of select="record:plain(.)"/></keyword></xsl:for-each>
    <xsl:apply-templates select="$profile/particDesc, $profile/correspDesc, fileDesc/sourceDesc/(msDesc, bibl, biblStruct, biblFull, p),
      fileDesc/titleStmt/(author, respStmt, funder), fileDesc/publicationStmt/availability/licence" mode="record"/>
    <xsl:for-each select="$profile/abstract"><abstract><xsl:for-each select="(p, .[not(p)])"><p><xsl:value-of select="record:plain(.)"/></p></xsl:for-each></abstract></xsl:for-each>
    <xsl:for-each select="fileDesc/publicationStmt/idno"><identifier type="{@type}"><xsl:value-of select="record:plain(.)"/></identifier></xsl:for-each>
    <xsl:for-each select="revisionDesc//change[@when]"><change when="{@when}"><xsl:value-of select="record:plain(.)"/></change></xsl:for-each>
  </xsl:template>

  <!-- The words of the source where it has them, with its clock time; else the value in words. -->
  <xsl:function name="record:date" as="xs:string" visibility="public">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="date:words(date:start($date), date:end($date))"/>
  </xsl:function>

  <!-- kind and id of the list's entry that an element names. -->
  <xsl:function name="record:pointer" as="attribute()*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="phrase:entry($element)"/>
    <xsl:if test="$entry">
      <xsl:attribute name="kind" select="phrase:folder($entry)"/>
      <xsl:attribute name="ref" select="$entry/@xml:id"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="particDesc" mode="record" as="element()*">
    <xsl:variable name="people" as="element()*" select=".//(person | personGrp)"/>
    <xsl:if test="$people">
      <participants>
        <xsl:for-each select="$people">
          <participant>
            <xsl:for-each select="@xml:id"><xsl:attribute name="id" select="."/></xsl:for-each>
            <name><xsl:copy-of select="record:entry(.)"/><xsl:value-of select="name:of(.)"/></name>
            <role><xsl:value-of select="record:plain((persName/roleName, occupation)[1])"/></role>
          </participant>
        </xsl:for-each>
      </participants>
    </xsl:if>
  </xsl:template>

  <xsl:function name="record:entry" as="attribute()*" visibility="private">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="(for $id in (name:id($person/@sameAs), $person/@xml:id/string()), $list in $persons
      return key('phrase:entry', $id, $list))[1]"/>
    <xsl:if test="$entry">
      <xsl:attribute name="kind" select="'persons'"/>
      <xsl:attribute name="ref" select="$entry/@xml:id"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="correspDesc" mode="record" as="element()*">
    <xsl:variable name="names" as="xs:string*" select="
      for $type in ('sent', 'received') return label:series(correspAction[@type = $type]/(persName | orgName | name) ! record:plain(.))"/>
    <xsl:if test="$names != ''"><correspondents><xsl:value-of select="$names[. ne '']" separator=" → "/></correspondents></xsl:if>
  </xsl:template>

  <!-- Where the document is kept, as one would write it. -->
  <xsl:template match="msDesc" mode="record" as="element()*">
    <xsl:variable name="place" as="xs:string" select="string-join(msIdentifier/(settlement, institution, repository, collection) ! record:plain(.), ', ')"/>
    <xsl:variable name="shelf" as="xs:string" select="string-join(($place, msIdentifier/idno ! record:plain(.))[. ne ''], ' ')"/>
    <source><xsl:value-of select="$shelf, (msContents/msItem/locus)[1] ! record:locus(.)" separator=", "/></source>
    <xsl:for-each select="msContents/msItem/textLang[@mainLang]"><original-language><xsl:value-of select="if (label:has('language.' || @mainLang)) then label:text('language.' || @mainLang) else (record:plain(.), @mainLang)[. ne ''][1]"/></original-language></xsl:for-each>
    <xsl:for-each select="additional/adminInfo/availability"><rights><xsl:value-of select="record:plain(.)"/></rights></xsl:for-each>
  </xsl:template>

  <xsl:function name="record:locus" as="xs:string" visibility="private">
    <xsl:param name="locus" as="element(locus)"/>
    <xsl:sequence select="if (normalize-space($locus)) then record:plain($locus)
      else string-join(distinct-values(($locus/@from, $locus/@to) ! string()), '–')"/>
  </xsl:function>

  <!-- The archive's page that the text was taken from; any other source. -->
  <xsl:template match="sourceDesc/bibl | sourceDesc/biblStruct | sourceDesc/biblFull | sourceDesc/p" mode="record" as="element()*">
    <xsl:variable name="target" as="xs:string?" select="(@source, .//ptr/@target, .//ref/@target, .//idno[starts-with(., 'http')])[1] ! string()"/>
    <xsl:variable name="words" as="xs:string" select="string-join((title, publisher, funder, idno[not(starts-with(., 'http'))], text()[normalize-space()]) ! record:plain(.), ', ')"/>
    <xsl:choose>
      <xsl:when test="$target"><archive-page target="{$target}"><xsl:value-of select="if (self::bibl) then $words else record:plain(.)"/></archive-page></xsl:when>
      <xsl:when test="not(../msDesc)"><source><xsl:value-of select="record:plain(.)"/></source></xsl:when>
    </xsl:choose>
    <xsl:if test="not(../msDesc//availability)">
      <xsl:for-each select="availability"><rights><xsl:value-of select="record:plain(.)"/></rights></xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template match="respStmt" mode="record" as="element()*">
    <xsl:variable name="deed" as="xs:string" select="record:plain(resp)"/>
    <responsible deed="{upper-case(substring($deed, 1, 1)) || substring($deed, 2)}">
      <xsl:if test="matches($deed, 'translat|übersetz|tradu|译', 'i') or resp/@key = 'trl'"><xsl:attribute name="role" select="'translator'"/></xsl:if>
      <xsl:for-each select="persName | orgName | name"><name><xsl:value-of select="record:plain(.)"/></name></xsl:for-each>
    </responsible>
  </xsl:template>
  <xsl:template match="titleStmt/author" mode="record" as="element()*"><author><xsl:value-of select="record:plain(.)"/></author></xsl:template>
  <xsl:template match="titleStmt/funder" mode="record" as="element()*"><funder><xsl:value-of select="record:plain(.)"/></funder></xsl:template>
  <xsl:template match="licence" mode="record" as="element()*"><licence target="{@target}"><xsl:value-of select="record:plain(.)"/></licence></xsl:template>

  <!-- The text: who and what is named in which paragraph, and how often each kind of insertion stands there. -->
  <xsl:template match="text" mode="record" as="element()*">
    <xsl:for-each-group select=".//*[insertion:kind(.)]" group-by="insertion:kind(.)">
      <xsl:sort select="current-grouping-key()"/>
      <insertion kind="{current-grouping-key()}" count="{count(current-group())}"/>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Who and what is named where, from the finished page, so that the context reads as the page does: a name that leads to
       an entry, a speech of a known person. -->
  <xsl:template name="record:mentions" as="element(Q{}mention)*" visibility="private">
    <xsl:param name="page" as="element(Q{}html)"/>
    <xsl:for-each-group select="$page/Q{}body/Q{}main//Q{}div[@class = 'text'] ! (.//Q{}a[starts-with(@class, 'entity')] | .//Q{}div[@data-who])"
      group-adjacent="generate-id(record:block(.))">
      <xsl:variable name="block" as="element()" select="record:block(.)"/>
      <xsl:variable name="end" as="node()?" select="$block/following::node()[1]"/>
      <xsl:variable name="added" as="text()*" select="($block/ancestor-or-self::* | $block//*)[contains(@class, 'editorial')]//text()"/>
      <xsl:for-each select="current-group()">
        <xsl:variable name="words" as="element()?" select="if (self::Q{}div) then Q{}p[@class = 'speaker'] else ."/>
        <xsl:variable name="steps" as="xs:string*" select="record:named(.)"/>
        <mention kind="{$steps[1]}" ref="{$steps[2]}" at="{(self::Q{}div/(Q{}p/@id, @id), ancestor::*[@id][1]/@id)[1]}">
          <before><xsl:value-of select="record:shortened(record:read($words/preceding::text()[position() le 14][. >> $block], $added), true())"/></before>
          <words><xsl:value-of select="record:read($words//text(), $added)"/></words>
          <after><xsl:value-of select="record:shortened(record:read($words/following::text()[position() le 14][empty($end) or . &lt;&lt; $end], $added), false())"/></after>
        </mention>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:template>

  <!-- What is read of texts: without those that the edition adds. Most paragraphs have none of these. -->
  <xsl:function name="record:read" as="xs:string" visibility="private">
    <xsl:param name="texts" as="text()*"/>
    <xsl:param name="added" as="text()*"/>
    <xsl:sequence select="string-join(if (empty($added)) then $texts else $texts except $added)"/>
  </xsl:function>

  <!-- The paragraph that a name stands in; a speech is its own. -->
  <xsl:function name="record:block" as="element()" visibility="private">
    <xsl:param name="named" as="element()"/>
    <xsl:sequence select="($named/self::Q{}div, $named/ancestor::*[local-name() = ('p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div')
      or @class = ('dateline', 'salute', 'signed', 'addrLine', 'l')][1], $named/..)[1]"/>
  </xsl:function>

  <!-- Folder and id of the entry. -->
  <xsl:function name="record:named" as="xs:string*" visibility="private">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="steps" as="xs:string*" select="tokenize(($element/@data-who ! concat(., '/'), $element/@href)[1], '/')"/>
    <xsl:sequence select="$steps[last() - 2], $steps[last() - 1]"/>
  </xsl:function>

  <!-- Some words before or after a name, cut between words. -->
  <xsl:function name="record:shortened" as="xs:string" visibility="private">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="end" as="xs:boolean"/>
    <!-- Cut first, and by words: regular expressions over paragraphs are what takes time. -->
    <xsl:variable name="cut" as="xs:boolean" select="string-length($text) gt 120"/>
    <xsl:variable name="near" as="xs:string" select="if ($end) then substring($text, string-length($text) - 119) else substring($text, 1, 120)"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($near)"/>
    <xsl:variable name="whole" as="xs:string" select="string-join(
      if (not($cut)) then $words else if ($end) then tail($words) else $words[position() lt last()], ' ')"/>
    <xsl:sequence select="'… '[$cut and $end] || ' '[not($cut and $end) and starts-with($near, ' ')] || $whole
      || ' …'[$cut and not($end)] || ' '[not($cut and not($end)) and ends-with($near, ' ')]"/>
  </xsl:function>

  <!-- What others ask of a record. -->
  <xsl:function name="record:title" as="xs:string" visibility="public">
    <xsl:param name="record" as="element()"/>
    <xsl:sequence select="($record/*:title[. ne '']/string(), string($record/@name))[1]"/>
  </xsl:function>
  <xsl:function name="record:description" as="xs:string" visibility="public">
    <xsl:param name="record" as="element()"/>
    <xsl:sequence select="string-join(($record/*:genre, $record/*:date, $record/*:abstract), '. ')"/>
  </xsl:function>
  <!-- The words of a row, linked to the list's entry it names; seen from d/NAME/. -->
  <xsl:function name="record:link" as="node()*" visibility="public">
    <xsl:param name="row" as="element()"/>
    <xsl:choose>
      <xsl:when test="$row/@ref"><a href="../../{$row/@kind}/{$row/@ref}/index.html"><xsl:value-of select="$row"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="$row"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
