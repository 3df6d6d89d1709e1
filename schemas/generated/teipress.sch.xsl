<xsl:stylesheet xmlns:rules="urn:teipress:schematron"
                xmlns:tei="http://www.tei-c.org/ns/1.0"
                xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                version="3.0">
   <xsl:template match="/" as="xs:string">
      <xsl:variable name="rules:found" as="map(*)*"/>
      <xsl:sequence select="serialize(array { $rules:found }, map { 'method': 'json' })"/>
   </xsl:template>
</xsl:stylesheet>
