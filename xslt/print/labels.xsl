<?xml version="1.0" encoding="UTF-8"?>
<!-- The few words the page has of its own. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:print="urn:x-teipress:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The language of the page's own words; English where there are none in it. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>

  <xsl:variable name="print:words" as="map(xs:string, map(xs:string, xs:string))" select="map{
    'en': map{'source': 'Source', 'obtained': 'Obtained by', 'translated': 'Translated by', 'edited': 'Edited by', 'contributed': 'Contributed by',
      'funder': 'Supported by', 'summary': 'Abstract', 'rights': 'Rights', 'licence': 'Licence', 'edition': 'Edition', 'page': 'Archive page',
      'om': 'om.', 'add': 'add.', 'see': 'see'},
    'de': map{'source': 'Quelle', 'obtained': 'Beschafft von', 'translated': 'Übersetzt von', 'edited': 'Herausgegeben von', 'contributed': 'Beigetragen von',
      'funder': 'Gefördert von', 'summary': 'Regest', 'rights': 'Rechte', 'licence': 'Lizenz', 'edition': 'Ausgabe', 'page': 'Archivseite',
      'om': 'om.', 'add': 'add.', 'see': 'siehe'},
    'fr': map{'source': 'Source', 'obtained': 'Obtenu par', 'translated': 'Traduit par', 'edited': 'Édité par', 'contributed': 'Fourni par',
      'funder': 'Avec le soutien de', 'summary': 'Résumé', 'rights': 'Droits', 'licence': 'Licence', 'edition': 'Édition', 'page': 'Page d’archive',
      'om': 'om.', 'add': 'add.', 'see': 'voir'}
    }"/>

  <xsl:function name="print:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="(($print:words($language), $print:words('en'))[1]($key), $key)[1]"/>
  </xsl:function>
</xsl:stylesheet>
