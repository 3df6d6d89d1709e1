<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:name="urn:x-teipress:name" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Entries of the authority lists (person, place, org) and pointers to them. -->

  <!-- All forms of an entry's name, as they stand, the first of a kind once. -->
  <xsl:function name="name:forms" as="element()*" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/(persName | placeName | orgName | name | geogName)"/>
  </xsl:function>

  <!-- The form to show: the preferred one (@type main, preferred, reg), else the first. -->
  <xsl:function name="name:of" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="forms" as="element()*" select="name:forms($entry)"/>
    <xsl:variable name="form" as="element()?" select="($forms[@type = ('main', 'preferred', 'reg')], $forms)[1]"/>
    <xsl:sequence select="if ($form) then name:plain($form) else string($entry/@xml:id)"/>
  </xsl:function>

  <!-- A name without office, brackets or double spaces. -->
  <xsl:function name="name:plain" as="xs:string" visibility="public">
    <xsl:param name="form" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(
      $form//text()[not(ancestor::roleName/ancestor::* intersect $form) and not(ancestor::note)]))"/>
  </xsl:function>

  <!-- What to sort by: @sortKey or @key of the form, `Family, Given` where the parts are marked, else the name. -->
  <xsl:function name="name:sort" as="xs:string" visibility="public">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="forms" as="element()*" select="name:forms($entry)"/>
    <xsl:variable name="form" as="element()?" select="($forms[@type = ('main', 'preferred', 'reg')], $forms)[1]"/>
    <xsl:sequence select="($entry/@sortKey/string(), $form/@sortKey/string(), $form/@key/string(),
      $form[surname]/normalize-space(string-join((surname, forename), ', ')), name:of($entry))[1]"/>
  </xsl:function>

  <!-- The id a pointer names: of `#kissinger` and `../lists/persons.xml#kissinger` it is `kissinger`. -->
  <xsl:function name="name:id" as="xs:string*" visibility="public">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="tokenize($pointers)[contains(., '#')] ! substring-after(., '#')"/>
  </xsl:function>
</xsl:stylesheet>
