<?xml version="1.0" encoding="UTF-8"?>
<!-- PREMIS 3: each file as an object with its fixity and format, the events, the agents. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:tei="http://www.tei-c.org/ns/1.0"
    xmlns:dep="urn:x-teipress:deposit"
    xmlns="http://www.loc.gov/premis/v3"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    exclude-result-prefixes="xsl xs map array tei dep">

  <xsl:template match="file" mode="premis" as="element()">
    <object xsi:type="file">
      <objectIdentifier>
        <objectIdentifierType>path</objectIdentifierType>
        <objectIdentifierValue><xsl:value-of select="@path"/></objectIdentifierValue>
      </objectIdentifier>
      <objectCharacteristics>
        <compositionLevel>0</compositionLevel>
        <fixity><messageDigestAlgorithm>SHA-256</messageDigestAlgorithm><messageDigest><xsl:value-of select="@sha256"/></messageDigest></fixity>
        <size><xsl:value-of select="@size"/></size>
        <format>
          <formatDesignation><formatName><xsl:value-of select="@label || ' (' || @mime || ')'"/></formatName></formatDesignation>
          <xsl:for-each select="@pronom">
            <formatRegistry><formatRegistryName>PRONOM</formatRegistryName><formatRegistryKey><xsl:value-of select="."/></formatRegistryKey></formatRegistry>
          </xsl:for-each>
        </format>
      </objectCharacteristics>
    </object>
  </xsl:template>

  <xsl:template match="event" mode="premis" as="element()">
    <event>
      <eventIdentifier><eventIdentifierType>local</eventIdentifierType><eventIdentifierValue><xsl:value-of select="@id"/></eventIdentifierValue></eventIdentifier>
      <eventType><xsl:value-of select="@type"/></eventType>
      <eventDateTime><xsl:value-of select="(@date, ancestor::inventory/@date)[1]"/></eventDateTime>
      <eventDetailInformation><eventDetail><xsl:value-of select="@detail"/></eventDetail></eventDetailInformation>
      <eventOutcomeInformation><eventOutcome>success</eventOutcome></eventOutcomeInformation>
      <xsl:for-each select="agent">
        <linkingAgentIdentifier><linkingAgentIdentifierType>software</linkingAgentIdentifierType><linkingAgentIdentifierValue><xsl:value-of select="@name"/></linkingAgentIdentifierValue></linkingAgentIdentifier>
      </xsl:for-each>
      <xsl:for-each select="@object">
        <linkingObjectIdentifier><linkingObjectIdentifierType>path</linkingObjectIdentifierType><linkingObjectIdentifierValue><xsl:value-of select="."/></linkingObjectIdentifierValue></linkingObjectIdentifier>
      </xsl:for-each>
    </event>
  </xsl:template>

  <xsl:template match="part" mode="premis" as="element()">
    <agent>
      <agentIdentifier><agentIdentifierType>software</agentIdentifierType><agentIdentifierValue><xsl:value-of select="@name"/></agentIdentifierValue></agentIdentifier>
      <agentName><xsl:value-of select="@name"/></agentName>
      <agentType>software</agentType>
      <agentVersion><xsl:value-of select="@version"/></agentVersion>
    </agent>
  </xsl:template>

</xsl:stylesheet>
