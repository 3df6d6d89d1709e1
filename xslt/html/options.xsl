<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:label="urn:x-teipress:label" xmlns:options="urn:x-teipress:options"
  xmlns:insertion="urn:x-teipress:insertion" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- How one wants to read: radio buttons that the style sheet obeys by :has(), with no script; the script remembers them. -->

  <xsl:template name="options" as="node()*" visibility="public">
    <details class="options">
      <summary><xsl:value-of select="label:text('options')"/></summary>
      <form class="choices">
        <xsl:if test=".//*[@ana][insertion:kind(.)]">
          <xsl:call-template name="options:radios">
            <xsl:with-param name="group" select="'insertions'"/>
            <xsl:with-param name="values" select="'brackets', 'italics', 'colour', 'none'"/>
            <xsl:with-param name="chosen" select="$insertions"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="text//choice">
          <xsl:call-template name="options:radios">
            <xsl:with-param name="group" select="'choice'"/>
            <xsl:with-param name="values" select="'written', 'read'"/>
            <xsl:with-param name="chosen" select="'written'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="options:witnesses"/>
        <p class="scripted explain">
          <label><input type="checkbox" name="explain" value="yes"/><xsl:value-of select="label:text('explain')"/></label>
        </p>
      </form>
    </details>
  </xsl:template>

  <xsl:template name="options:radios" as="node()*" visibility="public">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:param name="chosen" as="xs:string"/>
    <fieldset>
      <legend><xsl:value-of select="label:text('options.' || $group)"/></legend>
      <xsl:for-each select="$values">
        <label>
          <input type="radio" name="{$group}" value="{.}">
            <xsl:if test=". eq $chosen"><xsl:attribute name="checked" select="'checked'"/></xsl:if>
          </input>
          <xsl:value-of select="label:text('options.' || $group || '.' || .)"/>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- Reading by witness needs the script: without it the apparatus at the end has all readings. -->
  <xsl:template name="options:witnesses" as="node()*" visibility="private">
    <xsl:variable name="witnesses" as="xs:string*" select="distinct-values(text//app/(lem | rdg | rdgGrp/rdg)/@wit/tokenize(.) ! replace(., '^#', ''))"/>
    <xsl:if test="exists($witnesses)">
      <fieldset class="scripted witnesses">
        <legend><xsl:value-of select="label:text('options.witness')"/></legend>
        <label><input type="radio" name="witness" value="" checked="checked"/><xsl:value-of select="label:text('options.witness.edited')"/></label>
        <xsl:for-each select="$witnesses">
          <label><input type="radio" name="witness" value="{.}"/><xsl:value-of select="."/></label>
        </xsl:for-each>
      </fieldset>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
