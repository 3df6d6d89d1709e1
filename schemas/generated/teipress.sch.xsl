<xsl:stylesheet xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:rules="urn:teipress:schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0"
                exclude-result-prefixes="#all">
   <xsl:variable name="method" select="//tei:variantEncoding/@method/string()"/>
   <xsl:variable name="elements"
                 select="map {                 'completion': 'supplied',                 'qualifier': 'supplied',                 'name': 'supplied',                 'attribution': 'supplied',                 'date': 'supplied',                 'dateline': 'supplied',                 'speaker': 'supplied',                 'punctuation': 'supplied',                 'restoration': 'supplied',                 'conjecture': 'supplied',                 'letters': 'supplied ex',                 'identification': 'gloss',                 'variant': 'gloss',                 'alternative': 'gloss',                 'original': 'foreign',                 'correction': 'choice',                 'sic': 'sic',                 'doubt': 'unclear',                 'redaction': 'gap',                 'omission': 'gap',                 'illegible': 'gap',                 'ellipsis': 'gap',                 'event': 'stage note sp',                 'physical': 'note stamp add',                 'note': 'note',                 'noteref': 'ref',                 'citation': 'ref bibl',                 'page': 'pb',                 'part': 'head label',                 'deletion': 'del' }"/>
   <xsl:variable name="several-scripts"
                 select="matches(string(//tei:text[1]), '[Ͱ-ԯ֐-ۿऀ-๿ᄀ-ᇿ぀-㆏㐀-鿿가-힣]')"/>
   <xsl:variable name="latin-languages"
                 select="tokenize('en de fr es it pt nl sv da no nb nn fi pl cs sk hu ro hr sl lt lv et vi tr id ms sw la')"/>
   <xsl:variable name="other-languages"
                 select="tokenize('zh ja ko ru uk bg mk be mn el ar fa ur he hi th')"/>
   <xsl:key name="rules:named" match="*" use="local-name()"/>
   <xsl:variable name="rules:numbers"
                 as="map(xs:string, xs:integer)"
                 select="       Q{http://www.w3.org/2005/xpath-functions/map}merge(//* ! Q{http://www.w3.org/2005/xpath-functions/map}entry(generate-id(), position()))"/>
   <xsl:function name="rules:place" as="xs:string">
      <xsl:param name="node" as="node()"/>
      <xsl:variable name="number"
                    as="xs:integer?"
                    select="$rules:numbers(generate-id($node/(self::*, self::attribute()/..)))"/>
      <xsl:sequence select="         if (empty($number)) then path($node)         else '#' || $number || $node/self::attribute() ! ('/@' || replace(path(.), '^.*/@', ''))"/>
   </xsl:function>
   <xsl:template match="/" as="xs:string">
      <xsl:variable name="rules:found" as="map(*)*">
         <xsl:apply-templates select="key('rules:named', ('sp'))" mode="rules:pattern1"/>
         <xsl:apply-templates select="key('rules:named', ('list'))" mode="rules:pattern4"/>
         <xsl:apply-templates select="key('rules:named', ('table'))" mode="rules:pattern6"/>
         <xsl:apply-templates select="key('rules:named', ('figure'))" mode="rules:pattern8"/>
         <xsl:apply-templates select="key('rules:named', ('gap'))" mode="rules:pattern10"/>
         <xsl:apply-templates select="key('rules:named', ('subst'))" mode="rules:pattern12"/>
         <xsl:apply-templates select="key('rules:named', ('app'))" mode="rules:pattern14"/>
         <xsl:apply-templates select="key('rules:named', ('rdg'))" mode="rules:pattern16"/>
         <xsl:apply-templates select="key('rules:named', ('quotation'))" mode="rules:pattern18"/>
         <xsl:apply-templates select="key('rules:named', ('citeStructure'))" mode="rules:pattern20"/>
         <xsl:apply-templates select="key('rules:named', ('variantEncoding', 'app'))"
                              mode="rules:pattern23"/>
         <xsl:apply-templates select="key('rules:named', ('msIdentifier'))" mode="rules:pattern28"/>
         <xsl:apply-templates select="key('rules:named', ('relation'))" mode="rules:pattern30"/>
         <xsl:apply-templates select="key('rules:named', ('zone'))" mode="rules:pattern32"/>
         <xsl:apply-templates select="//*[(@when-iso or @from-iso or @to-iso or @notBefore-iso or @notAfter-iso) or (@when) or (@from or @to)]"
                              mode="rules:pattern34"/>
         <xsl:apply-templates select="//*[(@from and @to) or (@notBefore and @notAfter) or (@from-iso and @to-iso)]"
                              mode="rules:pattern38"/>
         <xsl:apply-templates select="key('rules:named', ('gap', 'supplied', 'space', 'damage', 'unclear', 'add', 'del'))"
                              mode="rules:pattern42"/>
         <xsl:apply-templates select="key('rules:named', ('persName', 'placeName', 'orgName', 'name', 'rs', 'forename', 'surname'))"
                              mode="rules:pattern44"/>
         <xsl:apply-templates select="//*[(@ana)]" mode="rules:pattern46"/>
         <xsl:apply-templates select="key('rules:named', ('p', 'ab', 'l', 'lg', 'div'))"
                              mode="rules:pattern48"/>
         <xsl:apply-templates select="//*[(@subtype) or (@targetLang) or (@schemeVersion) or self::tei:ptr or self::tei:ref or self::tei:link]"
                              mode="rules:pattern53"/>
         <xsl:apply-templates select="//*[(@spanTo)]" mode="rules:pattern60"/>
         <xsl:apply-templates select="key('rules:named', ('supplied', 'gloss', 'foreign', 'sic', 'unclear', 'hi', 'emph', 'q', 'quote', 'head', 'note', 'stage', 'title', 'label', 'item', 'date', 'signed', 'salute', 'seg', 'term', 'mentioned', 'soCalled', 'ex', 'p', 'titleStmt'))"
                              mode="rules:pattern62"/>
         <xsl:apply-templates select="key('rules:named', ('supplied', 'hi', 'emph', 'persName', 'placeName', 'orgName', 'foreign', 'gloss', 'sic', 'unclear', 'date'))"
                              mode="rules:pattern66"/>
         <xsl:apply-templates select="//(tei:*)" mode="rules:pattern68"/>
         <xsl:apply-templates select="key('rules:named', ('TEI'))" mode="rules:pattern71"/>
      </xsl:variable>
      <xsl:sequence select="serialize(array { $rules:found }, map { 'method': 'json' })"/>
   </xsl:template>
   <xsl:mode name="rules:pattern1" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern1"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:sp[@who]"
                 mode="rules:pattern1"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="tei:speaker and not(normalize-space(tei:speaker)) and not(tei:speaker/tei:gap)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'SPEAKER-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'speaker'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'tei:speaker and not(normalize-space(tei:speaker)) and not(tei:speaker/tei:gap)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((tei:speaker)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the label of this turn is empty
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
               <xsl:map-entry key="'fixes'">
                  <xsl:variable name="rules:members" as="map(*)*">
                     <xsl:map>
                        <xsl:map-entry key="'id'" select="'no-label'"/>
                        <xsl:map-entry key="'title'">
                           <xsl:variable name="rules:text" as="xs:string">
                              <xsl:value-of>
                                 <xsl:text>Take the empty label away</xsl:text>
                              </xsl:value-of>
                           </xsl:variable>
                           <xsl:sequence select="normalize-space($rules:text)"/>
                        </xsl:map-entry>
                        <xsl:map-entry key="'operations'">
                           <xsl:variable name="rules:operations" as="map(*)*">
                              <xsl:map>
                                 <xsl:map-entry key="'operation'" select="'delete'"/>
                                 <xsl:map-entry key="'node-type'" select="''"/>
                                 <xsl:map-entry key="'position'" select="''"/>
                                 <xsl:map-entry key="'regex'" select="''"/>
                                 <xsl:map-entry key="'flags'" select="''"/>
                                 <xsl:map-entry key="'target'" select="''"/>
                                 <xsl:map-entry key="'paths'" select="array { (tei:speaker) ! rules:place(.) }"/>
                                 <xsl:map-entry key="'content'">
                                    <xsl:variable name="rules:new" as="item()*">
                                       <xsl:for-each select="(tei:speaker)[1]"/>
                                    </xsl:variable>
                                    <xsl:sequence select="string-join($rules:new ! (if (. instance of node()) then serialize(.) else string(.)))"/>
                                 </xsl:map-entry>
                              </xsl:map>
                           </xsl:variable>
                           <xsl:sequence select="array { $rules:operations }"/>
                        </xsl:map-entry>
                     </xsl:map>
                  </xsl:variable>
                  <xsl:sequence select="array { $rules:members }"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SPEAKER-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'speaker'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'tei:speaker and not(normalize-space(tei:speaker)) and not(tei:speaker/tei:gap)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((tei:speaker)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:sp" mode="rules:pattern1" priority="1" as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@prev or tei:speaker[tei:gap or contains(., '?')] or @ana or                     @rend[contains-token(., 'bracket')] or tei:note or matches(lower-case(tei:speaker),                     '^\W*(an? )?(voices?|others?|all|several|unidentified|unknown|participants?|audience|operator|members?)(\W|$)'))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'SPEAKER-UNKNOWN'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'speaker'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@prev or tei:speaker[tei:gap or contains(., ''?'')] or @ana or                     @rend[contains-token(., ''bracket'')] or tei:note or matches(lower-case(tei:speaker),                     ''^\W*(an? )?(voices?|others?|all|several|unidentified|unknown|participants?|audience|operator|members?)(\W|$)'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  nobody is named as the speaker of this turn: add who, or an ana or note that says why
                  not
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SPEAKER-UNKNOWN'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'speaker'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@prev or tei:speaker[tei:gap or contains(., ''?'')] or @ana or                     @rend[contains-token(., ''bracket'')] or tei:note or matches(lower-case(tei:speaker),                     ''^\W*(an? )?(voices?|others?|all|several|unidentified|unknown|participants?|audience|operator|members?)(\W|$)'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(tei:speaker) and not(@prev) and not(@ana)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'SPEAKER-MISSING'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'speaker'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'not(tei:speaker) and not(@prev) and not(@ana)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a turn without label and without who: is it speech at all?
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SPEAKER-MISSING'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'speaker'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'not(tei:speaker) and not(@prev) and not(@ana)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern4" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern4"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:list[@type = 'gloss']"
                 mode="rules:pattern4"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(tei:label)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'LIST-LABELS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'lists'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'tei:label'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a list of type gloss has a label before each item
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'LIST-LABELS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'lists'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'tei:label'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern6" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern6"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:table[not(.//@rows) and not(.//tei:cell/@cols)]"
                 mode="rules:pattern6"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(count(distinct-values(tei:row ! count(tei:cell))) le 1)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'TABLE-RAGGED'"/>
               <xsl:map-entry key="'role'" select="'info'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'tables'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'count(distinct-values(tei:row ! count(tei:cell))) le 1'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the rows have different numbers of cells:
                  </xsl:text>
                        <xsl:value-of select="string-join(distinct-values(tei:row ! count(tei:cell)), ', ')"/>
                        <xsl:text>
         </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'TABLE-RAGGED'"/>
               <xsl:map-entry key="'role'" select="'info'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'tables'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'count(distinct-values(tei:row ! count(tei:cell))) le 1'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern8" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern8"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:figure[tei:graphic]"
                 mode="rules:pattern8"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(tei:figDesc[normalize-space()])">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'FIGURE-DESCRIPTION'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'pictures'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'tei:figDesc[normalize-space()]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  say in figDesc what is to be seen: not every reader sees the picture
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'FIGURE-DESCRIPTION'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'pictures'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'tei:figDesc[normalize-space()]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern10" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern10"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:gap"
                 mode="rules:pattern10"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@reason or tei:desc)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'GAP-REASON'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'gap-reason'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@reason or tei:desc'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a gap says why the words are absent: add reason, such as redacted, omitted or illegible
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'GAP-REASON'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'gap-reason'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@reason or tei:desc'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="contains(@ana, '#insertion.') and tei:desc/*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'GAP-MARKUP'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'gap-reason'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'contains(@ana, ''#insertion.'') and tei:desc/*'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((tei:desc)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the words of a gap are plain text: a bracket inside them stays characters
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'GAP-MARKUP'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'gap-reason'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'contains(@ana, ''#insertion.'') and tei:desc/*'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((tei:desc)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern12" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern12"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:subst"
                 mode="rules:pattern12"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(tei:add and (tei:del or tei:surplus))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'SUBST-PARTS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'substitution'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'tei:add and (tei:del or tei:surplus)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a substitution needs what was struck (del) and what took its place (add)
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SUBST-PARTS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'substitution'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'tei:add and (tei:del or tei:surplus)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern14" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern14"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:app[not(parent::tei:listApp)]"
                 mode="rules:pattern14"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(tei:rdg or tei:rdgGrp or tei:note or tei:witDetail)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'APP-READING'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'tei:rdg or tei:rdgGrp or tei:note or tei:witDetail'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  an apparatus entry needs a reading beside its lemma (rdg), or a note
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-READING'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'tei:rdg or tei:rdgGrp or tei:note or tei:witDetail'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern16" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern16"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:rdg"
                 mode="rules:pattern16"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@wit or @resp or @source or following-sibling::*[1][self::tei:wit] or                     parent::tei:rdgGrp[@resp or @source])">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'APP-WITNESS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'readings'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@wit or @resp or @source or following-sibling::*[1][self::tei:wit] or                     parent::tei:rdgGrp[@resp or @source]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a reading says where it stands: add wit (or resp, for a conjecture)
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-WITNESS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'readings'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@wit or @resp or @source or following-sibling::*[1][self::tei:wit] or                     parent::tei:rdgGrp[@resp or @source]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="parent::tei:app/tei:lem[deep-equal(node(), current()/node())] and not(*)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'APP-DOUBLED'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'readings'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'parent::tei:app/tei:lem[deep-equal(node(), current()/node())] and not(*)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  this reading is the same as the lemma
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-DOUBLED'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'readings'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'parent::tei:app/tei:lem[deep-equal(node(), current()/node())] and not(*)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern18" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern18"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:quotation"
                 mode="rules:pattern18"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@marks or tei:p)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'QUOTATION-MARKS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'quotation-marks'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@marks or tei:p'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  say in marks or in a paragraph what became of the quotation marks
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'QUOTATION-MARKS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'quotation-marks'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@marks or tei:p'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern20" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern20"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:citeStructure[not(parent::tei:citeStructure)]"
                 mode="rules:pattern20"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(starts-with(@match, '/'))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'CITATION-MATCH'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'citation'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'starts-with(@match, ''/'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@match)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the first level matches from the document: its match begins with /
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'CITATION-MATCH'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'citation'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'starts-with(@match, ''/'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@match)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:citeStructure"
                 mode="rules:pattern20"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="starts-with(@match, '/')">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'CITATION-MATCH.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'citation'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'starts-with(@match, ''/'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@match)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  an inner level matches inside the level above: its match does not begin with /
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'CITATION-MATCH.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'citation'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'starts-with(@match, ''/'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@match)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern23" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern23"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:variantEncoding"
                 mode="rules:pattern23"
                 priority="4"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="@location eq 'external' and @method eq 'parallel-segmentation'">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@location eq ''external'' and @method eq ''parallel-segmentation'''"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@location)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  with parallel segmentation the readings stand in the text: location has to be internal
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@location eq ''external'' and @method eq ''parallel-segmentation'''"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@location)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:app[$method = 'double-end-point']"
                 mode="rules:pattern23"
                 priority="3"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@from or (@to and preceding-sibling::*) or not(parent::tei:listApp))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@from or (@to and preceding-sibling::*) or not(parent::tei:listApp)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  with the double end-point method an entry says where its passage begins: add from (and
                  to)
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@from or (@to and preceding-sibling::*) or not(parent::tei:listApp)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:app[$method = 'location-referenced']"
                 mode="rules:pattern23"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@loc or @from)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@loc or @from'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  with the location-referenced method an entry cites its passage: add loc (or from)
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@loc or @from'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:app[$method = 'parallel-segmentation']"
                 mode="rules:pattern23"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="@from or @to or @loc">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD.4'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@from or @to or @loc'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@from | @to | @loc)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  with parallel segmentation an entry stands at its passage: from, to and loc say it twice
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'APP-METHOD.4'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'apparatus-method'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@from or @to or @loc'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@from | @to | @loc)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern28" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern28"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:msIdentifier"
                 mode="rules:pattern28"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(normalize-space() and *[1][not(self::tei:altIdentifier)])">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'SOURCE-IDENTIFIER'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'source-identifier'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'normalize-space() and *[1][not(self::tei:altIdentifier)]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  say where the source is: settlement, repository and idno, as far as they are known
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SOURCE-IDENTIFIER'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'source-identifier'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'normalize-space() and *[1][not(self::tei:altIdentifier)]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern30" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern30"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:relation"
                 mode="rules:pattern30"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@name or @ref or @key)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'RELATION-NAME'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@name or @ref or @key'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a relation needs a name
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'RELATION-NAME'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@name or @ref or @key'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="@active and @mutual">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'RELATION-ENDS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@active and @mutual'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@mutual)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a relation is mutual, or it has an active side: not both
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'RELATION-ENDS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@active and @mutual'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@mutual)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="@passive and not(@active)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'RELATION-ENDS.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@passive and not(@active)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@passive)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a passive side needs an active one
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'RELATION-ENDS.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@passive and not(@active)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@passive)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(@active or @mutual)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'RELATION-ENDS.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@active or @mutual'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a relation needs those who stand in it: active (and passive), or mutual
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'RELATION-ENDS.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'relations'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@active or @mutual'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern32" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern32"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:facsimile//tei:zone"
                 mode="rules:pattern32"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="text()[normalize-space()]">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'ZONE-TEXT'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'zone-text'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'text()[normalize-space()]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a zone of a facsimile marks a place and holds no text
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'ZONE-TEXT'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'zone-text'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'text()[normalize-space()]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern34" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern34"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:*[@when-iso or @from-iso or @to-iso or @notBefore-iso or                 @notAfter-iso]"
                 mode="rules:pattern34"
                 priority="3"
                 as="map(*)*">
      <xsl:variable name="impossible"
                    select="@*[ends-with(name(), '-iso')][matches(.,                   '^[0-9]{4}-[0-9]{2}-[0-9]{2}T')][not(substring(., 1, 10) castable as xs:date)]"/>
      <xsl:try>
         <xsl:if test="@when or @from or @to or @notBefore or @notAfter">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'DATE-FAMILIES'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@when or @from or @to or @notBefore or @notAfter'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@when | @from | @to | @notBefore | @notAfter)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
            </xsl:text>
                        <xsl:value-of select="name()"/>
                        <xsl:text> has dates with a clock time (…-iso) and dates without: keep one family
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-FAMILIES'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@when or @from or @to or @notBefore or @notAfter'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@when | @from | @to | @notBefore | @notAfter)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(empty($impossible))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'DATE-IMPOSSIBLE'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'empty($impossible)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place((($impossible)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the calendar has no such day: </xsl:text>
                        <xsl:value-of select="$impossible"/>
                        <xsl:text>
         </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-IMPOSSIBLE'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'empty($impossible)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place((($impossible)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="@when-iso and (@from-iso or @to-iso or @notBefore-iso or @notAfter-iso)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'DATE-COMBINATION.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@when-iso and (@from-iso or @to-iso or @notBefore-iso or @notAfter-iso)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@when-iso)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a date at one moment (when-iso) has no beginning and no end
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-COMBINATION.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'@when-iso and (@from-iso or @to-iso or @notBefore-iso or @notAfter-iso)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@when-iso)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@when]"
                 mode="rules:pattern34"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="@from or @to or @notBefore or @notAfter">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'DATE-COMBINATION'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@from or @to or @notBefore or @notAfter'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@when)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a single date (when) has no beginning and no end: use when, or from and to, or notBefore
                  and notAfter
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-COMBINATION'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@from or @to or @notBefore or @notAfter'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@when)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@from or @to][@notBefore or @notAfter]"
                 mode="rules:pattern34"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="@from and @notBefore or @to and @notAfter">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'DATE-COMBINATION.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@from and @notBefore or @to and @notAfter'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@notBefore | @notAfter)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  a span (from, to) and the limits of one date (notBefore, notAfter) exclude each other
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-COMBINATION.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-families'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@from and @notBefore or @to and @notAfter'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@notBefore | @notAfter)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern38" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern38"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:*[@from and @to][not(self::tei:locus or self::tei:biblScope or                 self::tei:citedRange)][starts-with(@from, '1') or starts-with(@from, '2')][starts-with(@to,                 '1') or starts-with(@to, '2')]"
                 mode="rules:pattern38"
                 priority="3"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(let $n := min((string-length(@from), string-length(@to))) return substring(@from,                     1, $n) le substring(@to, 1, $n))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'DATE-ORDER'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-order'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'let $n := min((string-length(@from), string-length(@to))) return substring(@from,                     1, $n) le substring(@to, 1, $n)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(((@to)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the span begins (</xsl:text>
                        <xsl:value-of select="@from"/>
                        <xsl:text>) after its end
                  (</xsl:text>
                        <xsl:value-of select="@to"/>
                        <xsl:text>)
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-ORDER'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-order'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'let $n := min((string-length(@from), string-length(@to))) return substring(@from,                     1, $n) le substring(@to, 1, $n)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(((@to)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@notBefore and @notAfter][starts-with(@notBefore, '1') or                 starts-with(@notBefore, '2')][starts-with(@notAfter, '1') or starts-with(@notAfter,                 '2')]"
                 mode="rules:pattern38"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(let $n := min((string-length(@notBefore), string-length(@notAfter))) return                     substring(@notBefore, 1, $n) le substring(@notAfter, 1, $n))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'DATE-ORDER.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-order'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'let $n := min((string-length(@notBefore), string-length(@notAfter))) return                     substring(@notBefore, 1, $n) le substring(@notAfter, 1, $n)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@notAfter)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  not before </xsl:text>
                        <xsl:value-of select="@notBefore"/>
                        <xsl:text> and not after
                  </xsl:text>
                        <xsl:value-of select="@notAfter"/>
                        <xsl:text>: there is no such date
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-ORDER.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-order'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'let $n := min((string-length(@notBefore), string-length(@notAfter))) return                     substring(@notBefore, 1, $n) le substring(@notAfter, 1, $n)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@notAfter)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@from-iso and @to-iso]"
                 mode="rules:pattern38"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(let $n := min((string-length(@from-iso), string-length(@to-iso))) return                     substring(@from-iso, 1, $n) le substring(@to-iso, 1, $n))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'DATE-ORDER.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-order'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'let $n := min((string-length(@from-iso), string-length(@to-iso))) return                     substring(@from-iso, 1, $n) le substring(@to-iso, 1, $n)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@to-iso)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  the span begins (</xsl:text>
                        <xsl:value-of select="@from-iso"/>
                        <xsl:text>) after its end
                  (</xsl:text>
                        <xsl:value-of select="@to-iso"/>
                        <xsl:text>)
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'DATE-ORDER.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'date-order'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'let $n := min((string-length(@from-iso), string-length(@to-iso))) return                     substring(@from-iso, 1, $n) le substring(@to-iso, 1, $n)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@to-iso)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern42" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern42"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:gap[@quantity or @unit] | tei:supplied[@quantity or @unit] |                 tei:space[@quantity or @unit] | tei:damage[@quantity or @unit] | tei:unclear[@quantity or                 @unit] | tei:add[@quantity or @unit] | tei:del[@quantity or @unit]"
                 mode="rules:pattern42"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(not(@quantity) or @unit)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'GAP-EXTENT'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'extents'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'not(@quantity) or @unit'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@quantity)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
            </xsl:text>
                        <xsl:value-of select="@quantity"/>
                        <xsl:text> of what? quantity needs a unit, such as line or word
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'GAP-EXTENT'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'extents'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'not(@quantity) or @unit'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@quantity)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(not(@unit) or @quantity or @extent or @atLeast or @atMost or @min or @max)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'GAP-EXTENT.2'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'extents'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'not(@unit) or @quantity or @extent or @atLeast or @atMost or @min or @max'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@unit)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                  how many? the unit </xsl:text>
                        <xsl:value-of select="@unit"/>
                        <xsl:text> needs a quantity
                </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'GAP-EXTENT.2'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'extents'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'not(@unit) or @quantity or @extent or @atLeast or @atMost or @min or @max'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@unit)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern44" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern44"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:persName | tei:placeName | tei:orgName | tei:name | tei:rs |               tei:forename | tei:surname"
                 mode="rules:pattern44"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(text()[normalize-space()] or normalize-space() or tei:gap)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'NAME-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'names'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'text()[normalize-space()] or normalize-space() or tei:gap'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
            </xsl:text>
                        <xsl:value-of select="name()"/>
                        <xsl:text> has no words: a name stands on the words that name somebody
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'NAME-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'names'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'text()[normalize-space()] or normalize-space() or tei:gap'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern46" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern46"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:*[@ana][contains(@ana, '#insertion.')]"
                 mode="rules:pattern46"
                 priority="1"
                 as="map(*)*">
      <xsl:variable name="kinds"
                    select="tokenize(@ana)[starts-with(., '#insertion.')] !                 substring-after(., '#insertion.')"/>
      <xsl:try>
         <xsl:if test="not(every $kind in $kinds satisfies map:contains($elements, $kind))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'INSERTION-KIND'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'insertions'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'every $kind in $kinds satisfies map:contains($elements, $kind)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(((@ana)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
            </xsl:text>
                        <xsl:value-of select="$kinds[not(map:contains($elements, .))]"/>
                        <xsl:text> is no kind of
                insertion; the kinds are
                </xsl:text>
                        <xsl:value-of select="string-join(sort(map:keys($elements)), ', ')"/>
                        <xsl:text>
         </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'INSERTION-KIND'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'insertions'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'every $kind in $kinds satisfies map:contains($elements, $kind)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(((@ana)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(every $kind in $kinds[map:contains($elements, .)] satisfies local-name() =                   tokenize($elements($kind)))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'INSERTION-ELEMENT'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'insertions'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'every $kind in $kinds[map:contains($elements, .)] satisfies local-name() =                   tokenize($elements($kind))'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                an insertion of kind </xsl:text>
                        <xsl:value-of select="$kinds[1]"/>
                        <xsl:text> is encoded as
                </xsl:text>
                        <xsl:value-of select="string-join(tokenize($elements($kinds[1])), ' or ')"/>
                        <xsl:text>,
                not as </xsl:text>
                        <xsl:value-of select="name()"/>
                        <xsl:text>
         </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'INSERTION-ELEMENT'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'insertions'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'every $kind in $kinds[map:contains($elements, .)] satisfies local-name() =                   tokenize($elements($kind))'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(count($kinds) le 1)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'INSERTION-TWICE'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'insertions'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'count($kinds) le 1'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(((@ana)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                one bracket has one kind, not </xsl:text>
                        <xsl:value-of select="count($kinds)"/>
                        <xsl:text>
         </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'INSERTION-TWICE'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'insertions'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'count($kinds) le 1'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(((@ana)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern48" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern48"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:p | tei:ab"
                 mode="rules:pattern48"
                 priority="4"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="(ancestor::tei:p or ancestor::tei:ab) and not(parent::tei:item or parent::tei:note                   or parent::tei:q or parent::tei:quote or parent::tei:said or parent::tei:sp or                   parent::tei:stage or parent::tei:cell or parent::tei:figure)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'(ancestor::tei:p or ancestor::tei:ab) and not(parent::tei:item or parent::tei:note                   or parent::tei:q or parent::tei:quote or parent::tei:said or parent::tei:sp or                   parent::tei:stage or parent::tei:cell or parent::tei:figure)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a paragraph cannot stand inside another one
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'(ancestor::tei:p or ancestor::tei:ab) and not(parent::tei:item or parent::tei:note                   or parent::tei:q or parent::tei:quote or parent::tei:said or parent::tei:sp or                   parent::tei:stage or parent::tei:cell or parent::tei:figure)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="(ancestor::tei:l or ancestor::tei:lg) and not(parent::tei:figure or                   parent::tei:note)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'(ancestor::tei:l or ancestor::tei:lg) and not(parent::tei:figure or                   parent::tei:note)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a paragraph cannot stand inside verse
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'(ancestor::tei:l or ancestor::tei:lg) and not(parent::tei:figure or                   parent::tei:note)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:l" mode="rules:pattern48" priority="3" as="map(*)*">
      <xsl:try>
         <xsl:if test="ancestor::tei:l[not(.//tei:note//tei:l[. = current()])]">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'ancestor::tei:l[not(.//tei:note//tei:l[. = current()])]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a verse line cannot stand inside another one
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.3'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'ancestor::tei:l[not(.//tei:note//tei:l[. = current()])]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:lg" mode="rules:pattern48" priority="2" as="map(*)*">
      <xsl:try>
         <xsl:if test="ancestor::tei:l[not(.//tei:note//tei:lg[. = current()])]">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.4'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'ancestor::tei:l[not(.//tei:note//tei:lg[. = current()])]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a line group cannot stand inside a verse line
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.4'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'ancestor::tei:l[not(.//tei:note//tei:lg[. = current()])]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
      <xsl:try>
         <xsl:if test="not(descendant::tei:lg or descendant::tei:l or descendant::tei:gap)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'VERSE-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'descendant::tei:lg or descendant::tei:l or descendant::tei:gap'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a line group needs lines
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'VERSE-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'descendant::tei:lg or descendant::tei:l or descendant::tei:gap'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:div"
                 mode="rules:pattern48"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="ancestor::tei:p or ancestor::tei:ab or ancestor::tei:l or ancestor::tei:lg">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.5'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'ancestor::tei:p or ancestor::tei:ab or ancestor::tei:l or ancestor::tei:lg'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a division cannot stand inside a paragraph or verse
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'BLOCK-NESTED.5'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'nesting'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'ancestor::tei:p or ancestor::tei:ab or ancestor::tei:l or ancestor::tei:lg'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern53" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern53"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:*[@subtype][not(@type)]"
                 mode="rules:pattern53"
                 priority="6"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@type)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'TYPE-MISSING'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@type'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@subtype)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a kind within the kind (subtype) needs the kind (type)
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'TYPE-MISSING'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@type'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@subtype)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@targetLang][not(@target)]"
                 mode="rules:pattern53"
                 priority="5"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@target)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'TARGET-MISSING'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@target'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@targetLang)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                targetLang is the language of a target, and there is none
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'TARGET-MISSING'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@target'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@targetLang)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@schemeVersion]"
                 mode="rules:pattern53"
                 priority="4"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@scheme and not(@scheme = 'free'))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'SCHEME-MISSING'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@scheme and not(@scheme = ''free'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@schemeVersion)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                schemeVersion is the version of a scheme, and there is none
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SCHEME-MISSING'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@scheme and not(@scheme = ''free'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@schemeVersion)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:ptr | tei:ref"
                 mode="rules:pattern53"
                 priority="3"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="@target and @cRef">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'TARGET-TWICE'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@target and @cRef'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@cRef)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a reference has a target or a canonical reference (cRef), not both
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'TARGET-TWICE'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@target and @cRef'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@cRef)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:link[@target]"
                 mode="rules:pattern53"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(contains(normalize-space(@target), ' '))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'LINK-ENDS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'contains(normalize-space(@target), '' '')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@target)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a link joins at least two places
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'LINK-ENDS'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'contains(normalize-space(@target), '' '')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@target)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:link"
                 mode="rules:pattern53"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(@target)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'LINK-ENDS.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@target'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                a link without target joins nothing
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'LINK-ENDS.2'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'attributes'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'@target'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern60" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern60"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:*[@spanTo]"
                 mode="rules:pattern60"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(following::*[@xml:id = substring-after(current()/@spanTo, '#')])">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'SPAN-END'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'spans'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'following::*[@xml:id = substring-after(current()/@spanTo, ''#'')]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@spanTo)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                no element that follows in this file is </xsl:text>
                        <xsl:value-of select="@spanTo"/>
                        <xsl:text>
         </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'SPAN-END'"/>
               <xsl:map-entry key="'role'" select="'error'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'spans'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'following::*[@xml:id = substring-after(current()/@spanTo, ''#'')]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@spanTo)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern62" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern62"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:supplied | tei:gloss | tei:foreign | tei:sic | tei:unclear | tei:hi |               tei:emph | tei:q | tei:quote | tei:head | tei:note | tei:stage | tei:title | tei:label |               tei:item | tei:date | tei:signed | tei:salute | tei:seg | tei:term | tei:mentioned |               tei:soCalled | tei:ex"
                 mode="rules:pattern62"
                 priority="3"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(* or text()[normalize-space()] or @sameAs or not(ancestor::tei:text))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'ELEMENT-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'empty'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'* or text()[normalize-space()] or @sameAs or not(ancestor::tei:text)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
            </xsl:text>
                        <xsl:value-of select="name()"/>
                        <xsl:text> is empty: give it words, or take it away
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'ELEMENT-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'empty'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'* or text()[normalize-space()] or @sameAs or not(ancestor::tei:text)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:text//tei:p"
                 mode="rules:pattern62"
                 priority="2"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(* or text()[normalize-space()] or parent::tei:sp)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'ELEMENT-EMPTY.2'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'empty'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'* or text()[normalize-space()] or parent::tei:sp'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                an empty paragraph
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'ELEMENT-EMPTY.2'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'empty'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'* or text()[normalize-space()] or parent::tei:sp'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:titleStmt"
                 mode="rules:pattern62"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="not(some $title in tei:title satisfies normalize-space($title))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'assert'"/>
               <xsl:map-entry key="'id'" select="'TITLE-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'empty'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'some $title in tei:title satisfies normalize-space($title)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                the document has no title
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'TITLE-EMPTY'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'empty'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'some $title in tei:title satisfies normalize-space($title)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern66" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern66"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:supplied | tei:hi | tei:emph | tei:persName | tei:placeName |               tei:orgName | tei:foreign | tei:gloss | tei:sic | tei:unclear | tei:date"
                 mode="rules:pattern66"
                 priority="1"
                 as="map(*)*">
      <xsl:try>
         <xsl:if test="parent::*[not(*[2])][node-name() = node-name(current())][deep-equal(@*, current()/@*)]                   [not(text()[normalize-space()])]">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'ELEMENT-DOUBLED'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'doubled'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'parent::*[not(*[2])][node-name() = node-name(current())][deep-equal(@*, current()/@*)]                   [not(text()[normalize-space()])]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
            </xsl:text>
                        <xsl:value-of select="name()"/>
                        <xsl:text> stands directly inside another </xsl:text>
                        <xsl:value-of select="name()"/>
                        <xsl:text> that says the same
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'ELEMENT-DOUBLED'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'doubled'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'parent::*[not(*[2])][node-name() = node-name(current())][deep-equal(@*, current()/@*)]                   [not(text()[normalize-space()])]'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern68" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern68"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:text//tei:*[boolean($several-scripts)][text()[matches(.,               '[Ͱ-ԯ֐-ۿऀ-๿ᄀ-ᇿ぀-㆏㐀-鿿가-힣]')]]"
                 mode="rules:pattern68"
                 priority="2"
                 as="map(*)*">
      <xsl:variable name="lang"
                    select="string(ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
      <xsl:variable name="tag" select="lower-case($lang)"/>
      <xsl:variable name="code" select="tokenize($tag, '-')[1]"/>
      <xsl:try>
         <xsl:if test="$code = $latin-languages or ends-with($tag, '-latn')">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'LANGUAGE-SCRIPT'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'script'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'$code = $latin-languages or ends-with($tag, ''-latn'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                these words are not in the Latin script, but their language is given as
                </xsl:text>
                        <xsl:value-of select="$lang"/>
                        <xsl:text>: mark them with foreign and their own xml:lang
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'LANGUAGE-SCRIPT'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'script'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'$code = $latin-languages or ends-with($tag, ''-latn'')'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'" select="rules:place(.)"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:template match="tei:*[@xml:lang][not(self::tei:TEI)]"
                 mode="rules:pattern68"
                 priority="1"
                 as="map(*)*">
      <xsl:variable name="tag" select="lower-case(@xml:lang)"/>
      <xsl:variable name="code" select="tokenize($tag, '-')[1]"/>
      <xsl:variable name="words"
                    select="string-join(.//text()[ancestor::*[@xml:lang][1] is                 current()])"/>
      <xsl:try>
         <xsl:if test="$code = $other-languages and not(contains($tag, '-latn')) and matches($words,                   '[A-Za-zÀ-ɏḀ-ỿ]') and not(matches($words,                   '[Ͱ-ԯ֐-ۿऀ-๿ᄀ-ᇿ぀-㆏㐀-鿿가-힣]'))">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'LANGUAGE-SCRIPT.2'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'script'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'$code = $other-languages and not(contains($tag, ''-latn'')) and matches($words,                   ''[A-Za-zÀ-ɏḀ-ỿ]'') and not(matches($words,                   ''[Ͱ-ԯ֐-ۿऀ-๿ᄀ-ᇿ぀-㆏㐀-鿿가-힣]''))'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@xml:lang)[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                these words are in the Latin script: a romanised form has
                xml:lang="</xsl:text>
                        <xsl:value-of select="$tag"/>
                        <xsl:text>-Latn"
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
               <xsl:map-entry key="'fixes'">
                  <xsl:variable name="rules:members" as="map(*)*">
                     <xsl:map>
                        <xsl:map-entry key="'id'" select="'latin'"/>
                        <xsl:map-entry key="'title'">
                           <xsl:variable name="rules:text" as="xs:string">
                              <xsl:value-of>
                                 <xsl:text>Mark the words as romanised</xsl:text>
                              </xsl:value-of>
                           </xsl:variable>
                           <xsl:sequence select="normalize-space($rules:text)"/>
                        </xsl:map-entry>
                        <xsl:map-entry key="'operations'">
                           <xsl:variable name="rules:operations" as="map(*)*">
                              <xsl:map>
                                 <xsl:map-entry key="'operation'" select="'replace'"/>
                                 <xsl:map-entry key="'node-type'" select="'attribute'"/>
                                 <xsl:map-entry key="'position'" select="''"/>
                                 <xsl:map-entry key="'regex'" select="''"/>
                                 <xsl:map-entry key="'flags'" select="''"/>
                                 <xsl:map-entry key="'target'" select="'xml:lang'"/>
                                 <xsl:map-entry key="'paths'" select="array { (@xml:lang) ! rules:place(.) }"/>
                                 <xsl:map-entry key="'content'">
                                    <xsl:variable name="rules:new" as="item()*">
                                       <xsl:for-each select="(@xml:lang)[1]">
                                          <xsl:sequence select=". || '-Latn'"/>
                                       </xsl:for-each>
                                    </xsl:variable>
                                    <xsl:sequence select="string-join($rules:new ! (if (. instance of node()) then serialize(.) else string(.)))"/>
                                 </xsl:map-entry>
                              </xsl:map>
                           </xsl:variable>
                           <xsl:sequence select="array { $rules:operations }"/>
                        </xsl:map-entry>
                     </xsl:map>
                  </xsl:variable>
                  <xsl:sequence select="array { $rules:members }"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'LANGUAGE-SCRIPT.2'"/>
               <xsl:map-entry key="'role'" select="'warning'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'script'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'"
                              select="'$code = $other-languages and not(contains($tag, ''-latn'')) and matches($words,                   ''[A-Za-zÀ-ɏḀ-ỿ]'') and not(matches($words,                   ''[Ͱ-ԯ֐-ۿऀ-๿ᄀ-ᇿ぀-㆏㐀-鿿가-힣]''))'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place(((@xml:lang)[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
   <xsl:mode name="rules:pattern71" on-multiple-match="use-last"/>
   <xsl:template match="node() | @* | /"
                 mode="rules:pattern71"
                 priority="-9"
                 as="map(*)*"/>
   <xsl:template match="tei:TEI"
                 mode="rules:pattern71"
                 priority="1"
                 as="map(*)*">
      <xsl:variable name="open" select="//@ana[contains(., '#unreviewed')]/.."/>
      <xsl:try>
         <xsl:if test="exists($open)">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'report'"/>
               <xsl:map-entry key="'id'" select="'REVIEW-OPEN'"/>
               <xsl:map-entry key="'role'" select="'info'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'review'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'exists($open)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place((($open[1])[. instance of node()], .)[1])"/>
               <xsl:map-entry key="'text'">
                  <xsl:variable name="rules:text" as="xs:string">
                     <xsl:value-of>
                        <xsl:text>
                decisions of the conversion that wait for review: </xsl:text>
                        <xsl:value-of select="count($open)"/>
                        <xsl:text>
                (teipress review)
              </xsl:text>
                     </xsl:value-of>
                  </xsl:variable>
                  <xsl:sequence select="normalize-space($rules:text)"/>
               </xsl:map-entry>
            </xsl:map>
         </xsl:if>
         <xsl:catch errors="*">
            <xsl:map>
               <xsl:map-entry key="'kind'" select="'failure'"/>
               <xsl:map-entry key="'id'" select="'REVIEW-OPEN'"/>
               <xsl:map-entry key="'role'" select="'info'"/>
               <xsl:map-entry key="'severity'" select="''"/>
               <xsl:map-entry key="'flag'" select="''"/>
               <xsl:map-entry key="'see'" select="''"/>
               <xsl:map-entry key="'pattern'" select="'review'"/>
               <xsl:map-entry key="'rule'" select="''"/>
               <xsl:map-entry key="'test'" select="'exists($open)'"/>
               <xsl:map-entry key="'lang'" select="''"/>
               <xsl:map-entry key="'path'"
                              select="rules:place((($open[1])[. instance of node()], .)[1])"/>
               <xsl:map-entry xmlns:err="http://www.w3.org/2005/xqt-errors"
                              key="'text'"
                              select="$err:description"/>
            </xsl:map>
         </xsl:catch>
      </xsl:try>
   </xsl:template>
</xsl:stylesheet>
