"""What every diagnostic code means: the source of `teipress explain` and of docs/diagnostics.md."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """`summary` in one line; `explanation` why it matters; `remedy` what to do."""

    summary: str
    explanation: str
    remedy: str


CODES: dict[str, Code] = {
    "ARCHIVE-BOMB": Code(
        "An archive would grow beyond measure.",
        "A small archive can be made to fill a disk. Packages of editions never grow like that.",
        "Ask where the file comes from; do not open it with other tools either.",
    ),
    "ARCHIVE-DAMAGED": Code(
        "An archive cannot be read.",
        "The zip's directory or one of its files is broken, so nothing can be said of the content.",
        "Get the file again and compare its checksum.",
    ),
    "ARCHIVE-DOUBLE": Code(
        "Two entries of an archive have one name.",
        "Names that differ in case or Unicode form only are one file on many systems: one would silently replace the other.",
        "Ask the maker for a package with distinct names.",
    ),
    "ARCHIVE-EMPTY": Code(
        "An archive holds nothing.",
        "There is nothing to verify.",
        "Get the file again.",
    ),
    "ARCHIVE-LINK": Code(
        "An archive holds a link or a device.",
        "A link can lead out of the folder when it is unpacked.",
        "Ask the maker for a package of plain files.",
    ),
    "ARCHIVE-PATH": Code(
        "A name in an archive leaves its folder.",
        "Unpacked carelessly, such an entry overwrites files elsewhere; nothing was written.",
        "Do not open the file with other tools; ask where it comes from.",
    ),
    "ARCHIVE-ROOTS": Code(
        "An archive has several folders at its top.",
        "A serialised bag is one folder (RFC 8493, section 4).",
        "Ask the maker for a package with one folder.",
    ),
    "BAG-FIXITY": Code(
        "A file of a bag is missing, additional or altered.",
        "The manifests name every file with its sums; this one does not agree.",
        "Get the package again; where that does not help, ask its maker.",
    ),
    "BAG-INVALID": Code(
        "A package is not a bag.",
        "Its tag files are missing or cannot be read (RFC 8493, section 2).",
        "Ask the maker for a BagIt bag.",
    ),
    "BRACKET-DEEP": Code(
        "Brackets stand within brackets more often than can be read.",
        "Readers of XML refuse elements that are nested hundreds deep, and no editor means it; such text is usually damaged.",
        "Look whether closing brackets are missing; the text stays as it is.",
    ),
    "BRACKET-EMPTY": Code(
        "A bracket has nothing in it.",
        "Whether a word was lost in copying or the bracket marks a blank in the source cannot be told from it; it stays text.",
        "Compare the source, and write in the bracket what it stands for.",
    ),
    "BRACKET-UNBALANCED": Code(
        "A square bracket opens or closes without its partner in the same block.",
        "Where an insertion ends cannot be guessed without risk of swallowing the document's own words; the bracket stays text.",
        "Add the missing bracket to the text, or join the paragraphs if the bracket runs over both.",
    ),
    "BUILD-CLASH": Code(
        "Two documents have one name.",
        "A document's page stands at an address made of its file name; case and accents do not tell two of them apart everywhere.",
        "Rename one of the files, in tei/documents/ and in conversion/.",
    ),
    "BUILD-FAILED": Code(
        "A piece of the work broke, or its process died or was stopped.",
        "Only this piece is missing from build/; everything else was made. It is tried again by the next build.",
        "Read the reason that is given. Where it names a time limit, raise `build.time-limit`; where it is an internal error, report it.",
    ),
    "BUILD-UNWRITABLE": Code(
        "build/ cannot be written.",
        "The disk is full or the folder may not be written. What was made before is kept and is right.",
        "Free some room or mend the permissions, then build again.",
    ),
    "CONFIG-ENCODING": Code(
        "edition.toml is not UTF-8.",
        "TOML files are UTF-8 by definition; another encoding cannot be told from damage.",
        "Save the file as UTF-8.",
    ),
    "CONFIG-SYNTAX": Code(
        "edition.toml cannot be read as TOML.",
        "Nothing in the file is used until it can be read as a whole, lest half a configuration be applied.",
        "Mend the line that is named; texts stand in double quotes.",
    ),
    "CONFIG-UNKNOWN": Code(
        "A key of edition.toml is not known.",
        "A misspelt key would otherwise be ignored without a word and the default be used.",
        "Correct the spelling; the documentation lists all keys.",
    ),
    "CONFIG-UNREADABLE": Code(
        "edition.toml cannot be opened.",
        "The file exists but the system refuses to read it.",
        "Check its permissions.",
    ),
    "CONFIG-VALUE": Code(
        "A key of edition.toml has a value it cannot have.",
        "The value is of another type, or not one of the words that the key allows.",
        "Use one of the values named in the message.",
    ),
    "CONVERSION-MISSING": Code(
        "A text has not been converted.",
        "The outputs are made from tei/documents/; a text that has no TEI there appears in none of them.",
        "Run `teipress convert`.",
    ),
    "CONVERSION-STALE": Code(
        "A text, or the rules it was converted by, has changed since its conversion.",
        "The TEI says what the text said then. `build` never converts: the TEI may hold the work of people.",
        "Run `teipress convert`; where the TEI was edited, `--merge` brings both together.",
    ),
    "DATE-AMBIGUOUS": Code(
        "A date in figures can mean two days.",
        "`10.2.1965` is 10 February in most countries and 2 October in some. Only what both readings share is encoded (the year).",
        "Write the date into `@when` by hand, or answer it in `teipress review`.",
    ),
    "DATE-IMPOSSIBLE": Code(
        "A date cannot be.",
        "The month has no such day, the hour does not exist, the weekday was another, or the span ends before it begins. What remains possible is encoded; the words of the source stay as they are.",
        "Compare the source. If the error is the source's own, leave it; else correct the text.",
    ),
    "DECISION-STALE": Code(
        "An answer fits nothing any more.",
        "The words that it was given for, with those round them, are not in the text; perhaps these were edited. The answer is kept and has no effect.",
        "Answer the question again, or delete the answer from `conversion/NAME.decisions.toml`.",
    ),
    "DECISION-UNREADABLE": Code(
        "A file of decisions cannot be read.",
        "Answers that were given are kept in `conversion/NAME.decisions.toml`. Converting without them would ask all questions anew.",
        "Mend the line that is named, or restore the file.",
    ),
    "DEPOSIT-IDENTIFIER": Code(
        "The edition has no identifier, or a placeholder.",
        "A library catalogues the package under its identifier; a placeholder would be catalogued as well.",
        "Set `identifier` under [edition], or make a draft with --draft.",
    ),
    "DEPOSIT-RIGHTS": Code(
        "Rights are not stated.",
        "A package whose rights nobody states cannot be shown to readers; they are for the editor to state and never guessed.",
        "Set `licence` and `rights-statement` under [edition], and `availability` in each header.",
    ),
    "DEPOSIT-UNREVIEWED": Code(
        "Doubts of the conversion are not reviewed.",
        "What a fallible rule recognised is marked `#unreviewed` until a person has looked at it.",
        "Answer them with `teipress review`, or make a draft with --draft.",
    ),
    "IDENTIFIER-CHECK": Code(
        "The check digit or form of an identifier is wrong.",
        "One mistyped character points to another person or to nobody.",
        "Compare it with the page of the authority.",
    ),
    "LIST-UNREADABLE": Code(
        "A list of names cannot be read.",
        "Names in the documents are marked with the help of `tei/lists/*.xml` and of the table named in `edition.toml`.",
        "Mend the file; a table has the columns id, kind (person, place or org) and names.",
    ),
    "MERGE-CONFLICT": Code(
        "Text and edited TEI were changed in the same place.",
        "Both the edited TEI and a new conversion differ here from the last conversion. The edited form is kept; nothing is overwritten.",
        "Compare the two forms and write the right one into the TEI, then convert again with `--merge`.",
    ),
    "NAME-AMBIGUOUS": Code(
        "A name can mean several entries of the lists.",
        "Two persons, places or organisations of the lists bear this name. It is marked as a name, without a reference.",
        "Write the id into `@ref` by hand, or answer it in `teipress review`.",
    ),
    "PACKAGE-BYTES": Code(
        "A package made again from its files has other bytes.",
        "The zip was altered after it was written, if only in its headers.",
        "Get the package again.",
    ),
    "PACKAGE-REBUILD": Code(
        "A file made again from the package has other bytes.",
        "With the versions named in README.txt the outputs are equal byte for byte.",
        "Install those versions and verify again.",
    ),
    "PACKAGE-SUM": Code(
        "A package does not have the checksum beside it.",
        "The file was damaged or exchanged on the way.",
        "Get both files again.",
    ),
    "PERSON-AMBIGUOUS": Code(
        "A speaker's label fits several persons.",
        "Two persons of the document bear this surname or hold this office, and the label does not say which. The speech is encoded without `@who`.",
        "Write `@who` by hand, or answer it in `teipress review`.",
    ),
    "PERSON-ASSUMED": Code(
        "Initials are taken for the only person who is left.",
        "All other initials are explained, and one office speaks under no initials: the two are taken for one person.",
        "If it is wrong, correct `@who`; the correction is kept with `convert --merge`.",
    ),
    "PERSON-MISTYPED": Code(
        "A label is taken for a typing error.",
        "The label is rare and almost the name of a person who is listed or speaks more often.",
        "If there are two persons, correct `@who`; the correction is kept with `convert --merge`.",
    ),
    "PRINT-CRASH": Code(
        "The typesetter ended without an answer.",
        "typst runs in a process of its own; this one died. No PDF was made; the others are not touched.",
        "Run again with --verbose. If it repeats, report the document to the developers of teipress.",
    ),
    "PRINT-FIGURE": Code(
        "A picture cannot be printed.",
        "`graphic/@url` names a file that is not there, lies outside the edition or is no PNG, JPEG, GIF, WebP or SVG; a frame is printed in its place.",
        "Put the picture into the edition's folder and name it relative to the document.",
    ),
    "PRINT-FONT": Code(
        "Characters of the text are in none of the fonts.",
        "An archival PDF refuses what it cannot draw. typst brings Latin, Greek and Cyrillic; other scripts need a font.",
        "Put a font with these characters into fonts/ and name it under [fonts] files, or set [pdf] system-fonts = true and give up equal bytes.",
    ),
    "PRINT-LOST": Code(
        "Words of the document are not in its PDF, or stand in another order.",
        "Every PDF is read again through its structure tree and compared with the data it was made from. This one failed and was not kept.",
        "Report the document to the developers of teipress, or look at your own stylesheet and print style.",
    ),
    "PRINT-PACKAGE": Code(
        "A print style imports a package.",
        "Packages would be fetched from the network; an edition is made of its own files alone.",
        "Copy what you need into the style file.",
    ),
    "PRINT-TIME": Code(
        "Typesetting took too long.",
        "typst has a time limit, lest a style that never ends hold up the build.",
        "Look for a loop in the print style, or divide the document.",
    ),
    "PRINT-TYPST": Code(
        "typst refuses the pages.",
        "The message is the compiler's; the place is the element of the TEI that it could be traced to.",
        "Look at the element, or at the print style where the message names it.",
    ),
    "PRINT-UNANCHORED": Code(
        "An entry of the apparatus has no place in the text.",
        "`app` outside the text points with from, to or loc at something that is not there; it would be lost.",
        "Correct the pointer: from and to name an xml:id, loc an @n of a line or paragraph.",
    ),
    "PRINT-UNKNOWN": Code(
        "An element has no template for print.",
        "Its words are printed, without any distinction.",
        "Add a template for it in mode print:inline or print:block in your own stylesheet.",
    ),
    "PRINT-UNREADABLE": Code(
        "The document or a stylesheet cannot be read.",
        "The PDF is made from valid TEI by xslt/print.xsl; one of the two stopped.",
        "Run `teipress validate`; look at your own stylesheet where [xslt] names one.",
    ),
    "PRINT-UNSTEADY": Code(
        "The pages do not come to rest.",
        "Line numbers depend on page breaks and page breaks on notes. After four passes they still moved.",
        "Move the entry that is named, or shorten the note, by a word or two.",
    ),
}
