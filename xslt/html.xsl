<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" default-mode="#unnamed"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">

  <!-- TEI -> pages of the web edition: the door. docs/customise.md says what an edition's own stylesheet may use.

       A TEI document gives a map from address to text: its page, its citation files, and the record that indices are made
       from. <documents>, the records of all documents, gives the pages of the edition: html/edition.xsl. -->

  <xsl:param name="name" as="xs:string" select="'document'"/>        <!-- the document's name in addresses -->
  <xsl:param name="root" as="xs:string" select="'../../'"/>          <!-- from the page back to the site's first folder -->
  <xsl:param name="edition" as="node()?" select="()"/>               <!-- <edition>: what edition.toml says -->
  <xsl:param name="persons" as="node()?" select="()"/>               <!-- the authority lists, whole or the part that is used -->
  <xsl:param name="places" as="node()?" select="()"/>
  <xsl:param name="organisations" as="node()?" select="()"/>
  <xsl:param name="front" as="node()?" select="()"/>                 <!-- tei/front.xml: the edition's own introduction -->
  <xsl:param name="header" as="node()?" select="()"/>                <!-- a document whose header has the taxonomy and the practice -->
  <xsl:param name="insertions" as="xs:string" select="'brackets'"/>  <!-- brackets | italics | colour | none -->
  <xsl:param name="draft" as="xs:boolean" select="false()"/>         <!-- show what is unreviewed -->
  <xsl:param name="pdf" as="xs:boolean" select="false()"/>           <!-- there is a PDF of each document -->
  <xsl:param name="search" as="xs:boolean" select="true()"/>         <!-- there is a search page -->
  <xsl:param name="theme" as="xs:boolean" select="false()"/>         <!-- there is a style sheet of the edition's own -->

  <xsl:mode on-no-match="shallow-copy" on-multiple-match="fail" warning-on-no-match="false"/>  <!-- TEI text -> HTML -->
  <xsl:mode name="words" on-no-match="shallow-skip"/>                <!-- an element's content, with its brackets -->
  <xsl:mode name="record" on-no-match="shallow-skip"/>               <!-- TEI -> the record of a document -->
  <xsl:mode name="card" on-no-match="shallow-skip"/>                 <!-- record -> rows of the header card -->
  <xsl:mode name="note" on-no-match="shallow-skip"/>                 <!-- notes, at their place at the end -->
  <xsl:mode name="apparatus" on-no-match="shallow-skip"/>            <!-- entries of the apparatus -->
  <xsl:mode name="hook-head" on-no-match="shallow-skip"/>            <!-- hooks: empty, for an edition to fill -->
  <xsl:mode name="hook-before-text" on-no-match="shallow-skip"/>
  <xsl:mode name="hook-after-text" on-no-match="shallow-skip"/>
  <xsl:mode name="hook-footer" on-no-match="shallow-skip"/>

  <xsl:include href="common/insertion.xsl"/>
  <xsl:include href="common/label.xsl"/>
  <xsl:include href="common/date.xsl"/>
  <xsl:include href="common/name.xsl"/>
  <xsl:include href="common/address.xsl"/>
  <xsl:include href="common/parallel.xsl"/>
  <xsl:include href="common/title.xsl"/>

  <xsl:include href="html/page.xsl"/>          <!-- the frame of every page -->
  <xsl:include href="html/document.xsl"/>      <!-- the page of a document: its parts in order -->
  <xsl:include href="html/card.xsl"/>          <!-- · what the header says of it -->
  <xsl:include href="html/options.xsl"/>       <!-- · how one wants to read it -->
  <xsl:include href="html/attributes.xsl"/>    <!-- id, lang, class of every element -->
  <xsl:include href="html/blocks.xsl"/>        <!-- div head p lg list table ... -->
  <xsl:include href="html/speech.xsl"/>        <!-- sp speaker stage -->
  <xsl:include href="html/phrases.xsl"/>       <!-- hi foreign date names ref ... -->
  <xsl:include href="html/insertions.xsl"/>    <!-- brackets of the source -->
  <xsl:include href="html/notes.xsl"/>         <!-- notes and their signs -->
  <xsl:include href="html/apparatus.xsl"/>     <!-- app lem rdg -->
  <xsl:include href="html/facsimile.xsl"/>     <!-- pb graphic figure -->
  <xsl:include href="html/parallel.xsl"/>      <!-- original and translation side by side -->
  <xsl:include href="html/unknown.xsl"/>       <!-- an element without a template -->
  <xsl:include href="html/record.xsl"/>        <!-- what is known of a document, for card, citation and indices -->
  <xsl:include href="html/citation.xsl"/>      <!-- Cite this: text, BibTeX, RIS, CSL-JSON -->
  <xsl:include href="html/metadata.xsl"/>      <!-- what machines read in the head -->

  <xsl:include href="html/edition.xsl"/>       <!-- the pages of the edition: which there are -->
  <xsl:include href="html/front.xsl"/>         <!-- · its first page -->
  <xsl:include href="html/chronology.xsl"/>    <!-- · all documents by date, with facets -->
  <xsl:include href="html/entries.xsl"/>       <!-- · persons, places, organisations -->
  <xsl:include href="html/principles.xsl"/>    <!-- · practice and kinds of insertions, counted -->
  <xsl:include href="html/search.xsl"/>        <!-- · the search page -->
  <xsl:include href="html/moved.xsl"/>         <!-- · where a document was before it was renamed -->
  <xsl:include href="html/feeds.xsl"/>         <!-- · Atom feed and sitemap -->
</xsl:stylesheet>
