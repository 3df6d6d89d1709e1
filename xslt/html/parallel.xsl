<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:parallel="urn:x-teipress:parallel" xmlns:block="urn:x-teipress:block" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Original and translation: two neighbouring divs, or two texts of a group, whose blocks point at each other by @corresp or by a
       linkGrp. They are set side by side, block against block; on a phone each block stands above its partner. -->

  <xsl:key name="parallel:points-at" match="text//*[@corresp]" use="tokenize(@corresp)[starts-with(., '#')] ! substring(., 2)"/>
  <xsl:key name="parallel:linked" match="linkGrp[@type = ('translation', 'alignment')]/link" use="tokenize(@target) ! substring-after(., '#')"/>
  <xsl:key name="parallel:block" match="text//*[@xml:id]" use="@xml:id"/>

  <!-- The blocks that say the same as this one, in either direction. -->
  <xsl:function name="parallel:partners" as="element()*" visibility="public">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="ids" as="xs:string*" select="tokenize($block/@corresp)[starts-with(., '#')] ! substring(., 2),
      $block/@xml:id/key('parallel:linked', ., root())/tokenize(@target) ! substring-after(., '#')"/>
    <xsl:sequence select="($block/@xml:id/key('parallel:points-at', ., root()) | $ids ! key('parallel:block', ., root($block))) except $block"/>
  </xsl:function>

  <!-- Whether the second holds partners of the first. -->
  <xsl:function name="parallel:pair" as="xs:boolean" visibility="public">
    <xsl:param name="first" as="element()?"/>
    <xsl:param name="second" as="element()?"/>
    <xsl:sequence select="exists($first) and exists($second)
      and (some $block in parallel:blocks($first) satisfies exists(parallel:partners($block) intersect parallel:blocks($second)))"/>
  </xsl:function>

  <xsl:function name="parallel:blocks" as="element()*" visibility="public">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="if ($part/self::text) then ($part/body/* except $part/body/child::div) | $part/body/child::div/* else $part/*"/>
  </xsl:function>

  <!-- Asked only where the document aligns anything at all. -->
  <xsl:variable name="parallel:aligned" as="xs:boolean" visibility="private"
    select="exists(//text//*[@corresp][1]) or exists(//linkGrp[@type = ('translation', 'alignment')])"/>

  <xsl:template match="(div | text[parent::group])[$parallel:aligned][parallel:pair(., following-sibling::*[1])]" as="node()*" priority="3">
    <xsl:variable name="other" as="element()" select="following-sibling::*[1]"/>
    <xsl:variable name="theirs" as="element()*" select="parallel:blocks($other)"/>
    <div class="parallel">
      <xsl:if test="@xml:id"><xsl:attribute name="id" select="@xml:id"/></xsl:if>
      <xsl:if test="$other/@xml:id"><span id="{$other/@xml:id}"/></xsl:if>
      <xsl:for-each select="parallel:blocks(.)">
        <xsl:variable name="partners" as="element()*" select="parallel:partners(.) intersect $theirs"/>
        <div class="row">
          <xsl:sequence select="parallel:side(., 'first'), parallel:side($partners, 'second')"/>
        </div>
      </xsl:for-each>
      <!-- What has no partner is not lost. -->
      <xsl:for-each select="$theirs[empty(parallel:partners(.))]">
        <div class="row"><div class="first"/><xsl:sequence select="parallel:side(., 'second')"/></div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="(div | text[parent::group])[$parallel:aligned][parallel:pair(preceding-sibling::*[1], .)]" as="node()*" priority="4"/>

  <xsl:function name="parallel:side" as="element(Q{}div)" visibility="private">
    <xsl:param name="blocks" as="element()*"/>
    <xsl:param name="side" as="xs:string"/>
    <div class="{$side}">
      <xsl:for-each select="$blocks[1]/ancestor::*[@xml:lang][1]/@xml:lang">
        <xsl:apply-templates select="." mode="attributes"/>
      </xsl:for-each>
      <xsl:apply-templates select="$blocks"/>
    </div>
  </xsl:function>
</xsl:stylesheet>
