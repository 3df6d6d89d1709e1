<?xml version="1.0" encoding="UTF-8"?>
<!-- How the reference page looks. It stands here because a stylesheet that runs behind the locked door reads no file. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:odd="urn:teipress:odd">

  <xsl:variable name="odd:style" as="xs:string" expand-text="no">
:root { color-scheme: light dark;
  --ink: light-dark(#1d1b18, #e9e5dc); --paper: light-dark(#fdfcf9, #191816); --faint: light-dark(#5d5850, #aaa396);
  --line: light-dark(#d9d3c7, #3d3a34); --wash: light-dark(#f4f1ea, #24221f); --link: light-dark(#7a2316, #f0a08e);
  --tag: light-dark(#1f4f7a, #8fc1ec); --value: light-dark(#3d6027, #a9cf8d); --warn: light-dark(#7a5200, #e6bd6a); }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
header, main { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 3rem; padding-bottom: 1rem }
h1 { font-size: 2.2rem; line-height: 1.15; font-weight: 600; margin: 0; text-wrap: balance }
.sub { color: var(--faint); font-size: 1.15rem; margin: .4rem 0 0 }
.lead { font-size: 1.1rem }
h2 { font-size: 1.5rem; line-height: 1.2; font-weight: 600; margin: 3.5rem 0 .75rem; padding-top: 1rem; border-top: 3px double var(--line); text-wrap: balance }
h3 { font-size: 1.1rem; font-weight: 400; margin: 0 0 .4rem; line-height: 1.3 }
h3 code { font-size: 1.1rem; font-weight: 600 }
h3 span { color: var(--faint); font-style: italic; margin-inline-start: .4rem }
h3 a { text-decoration: none }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: .06em }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .85em }
article, .class { margin: 2rem 0; padding-top: 1.25rem; border-top: 1px solid var(--line) }
p { margin: .5rem 0 }
.all a, dd a, .class p a, nav li a { display: inline-block; min-height: 24px; min-width: 24px }
.all a, dd details a, .class p a { margin-inline-end: .2rem }
article > dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .3rem 1rem; margin: .75rem 0 }
article > dl > dt { color: var(--faint) }
dd { margin: 0 }
.model { overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .95rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); font-weight: 400 }
thead th { color: var(--faint) }
tbody th { width: 9rem }
td:nth-child(2) { width: 9rem; color: var(--faint) }
strong { font-weight: 600; font-size: .85rem }
.values { color: var(--faint); margin: .35rem 0 .1rem }
td dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .1rem .9rem; margin: 0 }
details { margin: .4rem 0 } dd > details { margin: 0 }
summary { cursor: pointer; color: var(--faint); min-height: 24px }
.plain { list-style: none; padding: 0; margin: .4rem 0 }
.rules { margin: 1rem 0; padding: .5rem 1rem; border-inline-start: 3px solid var(--warn); background: var(--wash) }
.rules p { margin: .2rem 0; font-style: italic }
.rules ul { margin: .2rem 0; padding-inline-start: 1.1rem }
.rules code { color: var(--warn); font-weight: 600 }
pre { background: var(--wash); padding: .8rem 1rem; margin: 1rem 0; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: 3px; line-height: 1.5 }
.tag { color: var(--tag) } .name { color: var(--faint) } .value { color: var(--value) }
nav { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; font-size: .95rem }
nav ul { list-style: none; margin: .2rem 0 .6rem; padding: 0; columns: 8rem }
nav a { text-decoration: none }
.skip { position: absolute; inset-inline-start: -99rem } .skip:focus { inset-inline-start: 1rem; top: 1rem; background: var(--paper); padding: .5rem }
@media (max-width: 40rem) {
  body { overflow-wrap: anywhere } tbody th, td:nth-child(2) { width: auto } th, td { padding-inline-end: .5rem }
  article > dl, td dl { grid-template-columns: minmax(0, 1fr) } article > dl > dd, td dd { margin-inline-start: 1rem }
}
@media (min-width: 75rem) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 50rem); justify-content: center; column-gap: 2rem }
  header { grid-column: 2; margin: 0 } main { grid-column: 2; margin: 0; width: 100% }
  nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; height: 100vh; overflow-y: auto; padding-top: 3.4rem; margin: 0 }
  nav ul { columns: 2 }
}
@media print { nav, .skip { display: none } details::details-content { content-visibility: visible } article { break-inside: avoid } a { color: inherit } }
</xsl:variable>
</xsl:stylesheet>
