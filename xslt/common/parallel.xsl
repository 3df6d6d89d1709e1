<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:parallel="urn:x-teipress:parallel" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Original and translation: two neighbouring divs, or two texts of a group, whose blocks point at each other by @corresp or by a
       linkGrp of type translation or alignment. -->

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
  <xsl:variable name="parallel:aligned" as="xs:boolean" visibility="public"
    select="exists(//text//*[@corresp][1]) or exists(//linkGrp[@type = ('translation', 'alignment')])"/>

  <!-- What stands side by side, from top to bottom: each block of the first with its partners, each once; a block of the second
       without a partner has a row of its own, before the next that has one. -->
  <xsl:function name="parallel:rows" as="map(xs:string, element()*)*" visibility="public">
    <xsl:param name="first" as="element()"/>
    <xsl:param name="second" as="element()"/>
    <xsl:variable name="mine" as="element()*" select="parallel:blocks($first)"/>
    <xsl:variable name="theirs" as="element()*" select="parallel:blocks($second)"/>
    <xsl:iterate select="$mine">
      <xsl:param name="alone" as="element()*" select="$theirs[empty(parallel:partners(.) intersect $mine)]"/>
      <xsl:param name="set" as="element()*" select="()"/>
      <xsl:on-completion select="$alone ! map{'first': (), 'second': .}"/>
      <xsl:variable name="partners" as="element()*" select="(parallel:partners(.) intersect $theirs) except $set"/>
      <xsl:variable name="before" as="element()*" select="$alone[. &lt;&lt; $partners[1]]"/>
      <xsl:sequence select="$before ! map{'first': (), 'second': .}, map{'first': ., 'second': $partners}"/>
      <xsl:next-iteration>
        <xsl:with-param name="alone" select="$alone except $before"/>
        <xsl:with-param name="set" select="$set | $partners"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>
</xsl:stylesheet>
