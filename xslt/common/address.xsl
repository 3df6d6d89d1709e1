<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:address="urn:x-teipress:address">

  <!-- Every address that comes from a document passes here: relative, http(s), mailto and doi are let through, all else is text. -->

  <!-- The address as it may stand in href or src; empty where it may not. White space and control characters, which
       browsers drop before they read the scheme, are looked at first. -->
  <xsl:function name="address:safe" as="xs:string?" visibility="public">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="bare" as="xs:string" select="replace($address, '[\s\p{C}]', '')"/>
    <xsl:sequence select="
      if ($bare eq '' or contains($bare, '\') or starts-with($bare, '//')) then ()
      else if (matches($bare, '^doi:', 'i')) then 'https://doi.org/' || encode-for-uri(substring($bare, 5)) ! replace(., '%2F', '/')
      else if (matches($bare, '^(https?://|mailto:)[^&lt;&gt;&quot;]+$', 'i')) then iri-to-uri($bare)
      else if (matches($bare, '^[^:/?#]*:')) then ()
      else iri-to-uri($bare)"/>
  </xsl:function>

  <!-- From a page `d/NAME/index.html` back to the site's root: `../../`. -->
  <xsl:function name="address:root" as="xs:string" visibility="public">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="string-join(tokenize($page, '/')[position() gt 1] ! '../')"/>
  </xsl:function>
</xsl:stylesheet>
