<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:date="urn:x-teipress:date" xmlns:label="urn:x-teipress:label"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- TEI dates: their value, the value to sort by, and words in the language of the interface. Needs label.xsl. -->

  <!-- When it begins: the first of the dating attributes that an element has (Guidelines, att.datable.w3c and att.datable.iso). -->
  <xsl:function name="date:start" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/@when, $element/@when-iso, $element/@from, $element/@from-iso,
      $element/@notBefore, $element/@notBefore-iso, $element/@notAfter, $element/@to, $element/@to-iso)[1] ! string()"/>
  </xsl:function>

  <xsl:function name="date:end" as="xs:string?" visibility="public">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/@to, $element/@to-iso, $element/@notAfter, $element/@notAfter-iso)[1] ! string()"/>
  </xsl:function>

  <!-- The year of a value, empty where it states none (- - 0 3 - 0 1 is a day of any year). -->
  <xsl:function name="date:year" as="xs:string?" visibility="public">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if (matches($value, '^-?\d{4}')) then replace($value, '^(-?\d{4,}).*$', '$1') else ()"/>
  </xsl:function>

  <!-- A value in words: 1965-02-10 is `10 February 1965` in English; clock times are left to the words of the source. -->
  <xsl:function name="date:words" as="xs:string" visibility="public">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*" select="analyze-string($value,
      '^(-?\d{4,}|-)(-(\d\d))?(-(\d\d))?')/*:match//*:group[@nr = ('1', '3', '5')]/string()"/>
    <xsl:choose>
      <xsl:when test="empty($parts)"><xsl:sequence select="string($value)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="pattern" as="xs:string" select="'date.' || string-join(
          (('y')[$parts[1] ne '-'], ('m')[$parts[2]], ('d')[$parts[3]]))"/>
        <xsl:sequence select="label:text($pattern, ($parts[1], $parts[2] ! label:text('month.' || number(.)), $parts[3] ! string(number(.))))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A beginning and an end in words; one date where they are the same. -->
  <xsl:function name="date:words" as="xs:string" visibility="public">
    <xsl:param name="start" as="xs:string?"/>
    <xsl:param name="end" as="xs:string?"/>
    <xsl:sequence select="if (empty($end) or substring($end, 1, 10) eq substring($start, 1, 10)) then date:words($start)
      else label:text('date.range', (date:words($start), date:words($end)))"/>
  </xsl:function>
</xsl:stylesheet>
