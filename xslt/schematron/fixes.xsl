<?xml version="1.0" encoding="UTF-8"?>
<!-- Schematron QuickFixes, read as data: which nodes, which operation, which new content. Whoever gets them decides.
     { id, title, operations: [{ operation, paths: [..], target, node-type, regex, content }] } -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:rules="urn:teipress:schematron" xmlns:out="urn:teipress:xslt"
  xmlns:sqf="http://www.schematron-quickfix.com/validator/process"
  xpath-default-namespace="http://purl.oclc.org/dsdl/schematron">

  <!-- The fixes that an assertion names: of its rule first, then those of the whole schema. -->
  <xsl:function name="rules:fixes" as="element()*" visibility="private">
    <xsl:param name="assertion" as="element()"/>
    <xsl:for-each select="tokenize($assertion/@sqf:fix)">
      <xsl:apply-templates mode="rules:fix" select="
        ($assertion/ancestor::rule/(sqf:fix | sqf:group/sqf:fix), $assertion/ancestor::schema/sqf:fixes/(sqf:fix | sqf:group/sqf:fix))[@id = current()][1]"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="sqf:fix" mode="rules:fix" as="element()">
    <xsl:variable name="operations" as="element()*" select="sqf:delete, sqf:add, sqf:replace, sqf:stringReplace"/>
    <xsl:variable name="fix" as="element()">
      <out:map>
        <xsl:sequence select="rules:constant('id', @id), rules:entry('title', rules:text(sqf:description/sqf:title))"/>
        <out:map-entry key="'operations'">
          <out:variable name="rules:operations" as="map(*)*">
            <xsl:sequence select="sqf:let ! rules:variable-of-fix(.)"/>
            <xsl:apply-templates select="$operations" mode="#current"/>
          </out:variable>
          <out:sequence select="array {{ $rules:operations }}"/>
        </out:map-entry>
      </out:map>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@use-when">
        <out:if test="{@use-when}">
          <xsl:sequence select="$fix"/>
        </out:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$fix"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="sqf:*" mode="rules:fix" as="element()">
    <out:map>
      <xsl:sequence select="
        rules:constant('operation', local-name()),
        rules:constant('node-type', @node-type),
        rules:constant('position', @position),
        rules:constant('regex', @regex),
        rules:constant('flags', @flags)"/>
      <out:map-entry key="'target'" select="{if (@target) then rules:attribute-value(@target) else ''''''}"/>
      <out:map-entry key="'paths'" select="array {{ ({(@match, '.')[1]}) ! rules:place(.) }}"/>
      <xsl:sequence select="rules:entry('content', rules:content(.))"/>
    </out:map>
  </xsl:template>

  <xsl:function name="rules:variable-of-fix" as="element(xsl:variable)" visibility="private">
    <xsl:param name="let" as="element(sqf:let)"/>
    <out:variable name="{$let/@name}" select="{$let/@value}"/>
  </xsl:function>

  <!-- The name of a new node: a QName, or an expression in braces. -->
  <xsl:function name="rules:attribute-value" as="xs:string" visibility="private">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if (matches($value, '^\{.*\}$')) then 'string(' || substring($value, 2, string-length($value) - 2) || ')' else '''' || $value || ''''"/>
  </xsl:function>

  <!-- The new content as text: what `select` gives for the node concerned, else the markup that stands in the operation. -->
  <xsl:function name="rules:content" as="element()*" visibility="private">
    <xsl:param name="operation" as="element()"/>
    <out:variable name="rules:new" as="item()*">
      <out:for-each select="({($operation/@match, '.')[1]})[1]">
        <xsl:choose>
          <xsl:when test="$operation/@select">
            <out:sequence select="{$operation/@select}"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:copy-of select="$operation/node()" copy-namespaces="no"/>
          </xsl:otherwise>
        </xsl:choose>
      </out:for-each>
    </out:variable>
    <out:sequence select="string-join($rules:new ! (if (. instance of node()) then serialize(.) else string(.)))"/>
  </xsl:function>
</xsl:stylesheet>
