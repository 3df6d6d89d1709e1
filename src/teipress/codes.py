"""What every diagnostic code means: the source of `teipress explain` and of docs/diagnostics.md."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """`summary` in one line; `explanation` why it matters; `remedy` what to do."""

    summary: str
    explanation: str
    remedy: str


CODES: dict[str, Code] = {
    "ADDRESS-UNSAFE": Code(
        "An address of a document may not stand in a page.",
        "Documents are not trusted: an address such as `javascript:` would run in the reader’s browser. The words are shown as text, without a link.",
        "Use http, https, mailto, doi or a relative address.",
    ),
    "APP-DOUBLED": Code(
        "A reading says the same as the lemma.",
        "An apparatus records where witnesses differ; a reading equal to the lemma records nothing.",
        "Take the reading away, or correct it; witnesses that agree with the lemma stand in the lemma's wit.",
    ),
    "APP-METHOD": Code(
        "An apparatus entry does not find its passage by the declared method.",
        "variantEncoding in the header names one of three methods; programs look for from and to, for loc, or for the place of the entry itself accordingly.",
        "Give the entry the attributes of the method, or correct the method in the header.",
    ),
    "APP-READING": Code(
        "An apparatus entry has a lemma and nothing beside it.",
        "An entry without a reading or a note does not say what differs.",
        "Add rdg with its witnesses, or a note.",
    ),
    "APP-WITNESS": Code(
        "A reading does not say who has it.",
        "A reading is evidence only with its witness; a conjecture needs its author.",
        "Add wit (pointers to witnesses of listWit), or resp for a conjecture.",
    ),
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
    "ATTRIBUTE-MISPLACED": Code(
        "An element cannot have this attribute.",
        "The attribute exists, but on other elements.",
        "Take one of the attributes that are allowed, or say the same by an element.",
    ),
    "ATTRIBUTE-MISSING": Code(
        "An attribute that must be there is missing.",
        "Without it the element does not say what it is for.",
        "Add the attribute.",
    ),
    "ATTRIBUTE-UNKNOWN": Code(
        "There is no attribute of this name.",
        "The name is not one of the schema's: most often a slip of the pen.",
        "Take the name that is suggested; `--fix` renames where only one name is near.",
    ),
    "ATTRIBUTE-VALUE": Code(
        "An attribute has a value that it cannot have.",
        "Its values are a closed list, or of one form such as a date.",
        "Take one of the values or the form that the message names.",
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
    "BLOCK-NESTED": Code(
        "A block stands inside a block that cannot hold it at any depth.",
        "TEI forbids paragraphs within paragraphs or verse, and divisions within either, also where other elements stand between.",
        "Close the outer block first, or use note, quote or item, which may hold paragraphs.",
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
    "CHECK-FAILED": Code(
        "A file could not be checked.",
        "The process that checked it ended before it was done, for want of memory or by a defect of a library.",
        "Run `teipress validate` on this file alone; if it happens again, it is a defect worth reporting.",
    ),
    "CITATION-MATCH": Code(
        "A level of the reference system matches from the wrong place.",
        "The first citeStructure matches from the document (its match begins with /), inner ones from the level above.",
        "Begin the match of the first level with //, and leave it away further down.",
    ),
    "CLOCK-MISSING": Code(
        "Nothing says when the edition was made.",
        "Outputs bear a date that does not depend on when they are built; without one they are dated 1980-01-01.",
        "Add `date = 'YYYY-MM-DD'` under [edition].",
    ),
    "CLOCK-UNREADABLE": Code(
        "A stated date cannot be read.",
        "SOURCE_DATE_EPOCH is a number of seconds, `[edition] date` a date; what is neither is passed over.",
        "Write YYYY-MM-DD.",
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
    "CONTENT-VALUE": Code(
        "The content of an element is not of the form that it must have.",
        "The schema asks for a datum, not for prose.",
        "Write the content in the form that the schema asks for.",
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
    "CONVERT-BASE": Code(
        "What an earlier conversion generated cannot be read.",
        "conversion/NAME.base.xml is where identifiers are kept from one conversion to the next.",
        "Restore the file from your version control, or accept new identifiers.",
    ),
    "CONVERT-EDITED": Code(
        "A TEI file was edited since it was generated.",
        "tei/documents belongs to people. A conversion replaces a file only while it is still what an earlier conversion wrote.",
        "Convert with --merge to bring your edits and the new conversion together, or with --force to replace the file; a backup is kept beside it (.bak).",
    ),
    "CONVERT-FAILED": Code(
        "The conversion of a text broke, or its process died or was stopped.",
        "Only this text is without a result; all others were converted, and nothing was written for this one.",
        "Read the reason that is given. Where a text needs longer than `build.time-limit`, raise it; where it is an internal error, report it.",
    ),
    "DATE-AMBIGUOUS": Code(
        "A date in figures can mean two days.",
        "`10.2.1965` is 10 February in most countries and 2 October in some. Only what both readings share is encoded (the year).",
        "Write the date into `@when` by hand, or answer it in `teipress review`.",
    ),
    "DATE-COMBINATION": Code(
        "Date attributes exclude each other.",
        "A date is one moment (when), a span (from, to), or somewhere between limits (notBefore, notAfter).",
        "Keep the attributes of one of the three.",
    ),
    "DATE-FAMILIES": Code(
        "An element has date attributes of both families.",
        "Dates with a clock time are in the -iso attributes, those without in the plain ones; both together can contradict each other.",
        "Keep when-iso (or from-iso, to-iso …) where the time of day is known, else when.",
    ),
    "DATE-IMPOSSIBLE": Code(
        "A date cannot be.",
        "The month has no such day, the hour does not exist, the weekday was another, or the span ends before it begins. What remains possible is encoded; the words of the source stay as they are.",
        "Compare the source. If the error is the source's own, leave it; else correct the text.",
    ),
    "DATE-ORDER": Code(
        "A span ends before it begins.",
        "Calendars and time lines would show nothing, or the wrong years.",
        "Exchange the two dates, or correct the wrong one.",
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
    "DEPOSIT-CONTACT": Code(
        "The package names nobody who can be asked.",
        "A library that has a question, now or in thirty years, needs a name with a mail address, or the address of an organisation.",
        "Set `contact` (a name and a mail address), or `contact` and `address`, under [deposit]; or make a draft with --draft.",
    ),
    "DEPOSIT-IDENTIFIER": Code(
        "The edition has no identifier, or a placeholder.",
        "A library catalogues the package under its identifier; a placeholder would be catalogued as well.",
        "Set `identifier` under [edition], or make a draft with --draft.",
    ),
    "DEPOSIT-RIGHTS": Code(
        "Rights are not stated, or not in a way that a library knows.",
        "A package whose rights nobody states cannot be shown to readers; they are for the editor to state and never guessed. Of each document one licence of the edition and one statement about the document itself are needed.",
        "Set `licence` and `rights-statement` under [edition] for all documents; where a document differs, state its own in its header: `licence` with target in `availability` (in `publicationStmt` for the edition, in `bibl` or `msDesc` of `sourceDesc` for the document).",
    ),
    "DEPOSIT-UNREVIEWED": Code(
        "Doubts of the conversion are not reviewed.",
        "What a fallible rule recognised is marked `#unreviewed` until a person has looked at it.",
        "Answer them with `teipress review`, or make a draft with --draft.",
    ),
    "ELEMENT-DOUBLED": Code(
        "An element stands directly inside another one that says the same.",
        "The second adds nothing and is usually left over from editing.",
        "Take one of the two away.",
    ),
    "ELEMENT-EMPTY": Code(
        "An element that marks words has none.",
        "Nothing will be seen where something was meant to stand.",
        "Give it words, or take it away.",
    ),
    "ELEMENT-MISPLACED": Code(
        "An element stands where it is never allowed.",
        "The element exists, but not as a part of the element round it.",
        "Move it, or put it into one of the elements that are allowed there.",
    ),
    "ELEMENT-MISSING": Code(
        "Something that must be there is missing.",
        "The element round it is not complete without it.",
        "Add one of the elements that are named.",
    ),
    "ELEMENT-NAMESPACE": Code(
        "An element is not in TEI's namespace.",
        "Names belong to a namespace; without it, `p` is not TEI's `p`.",
        'Write xmlns="http://www.tei-c.org/ns/1.0" on the document element.',
    ),
    "ELEMENT-ORDER": Code(
        "An element stands in the wrong order.",
        "It is allowed in this element, but not after what comes before it.",
        "Move it to its place among its siblings.",
    ),
    "ELEMENT-UNKNOWN": Code(
        "There is no element of this name.",
        "The name is not one of the schema's: most often a slip of the pen or a wrong capital.",
        "Take the name that is suggested, if it is meant; `--fix` renames where only one name is near.",
    ),
    "FIGURE-DESCRIPTION": Code(
        "A picture has no description.",
        "Readers who cannot see it, and the accessible PDF, need to know in words what is to be seen.",
        "Add figDesc with one sentence.",
    ),
    "FILE-UNREADABLE": Code(
        "A file cannot be opened.",
        "The system refuses to read it, or it vanished while the run was under way.",
        "Check that it is there and that its permissions let you read it.",
    ),
    "FILE-UNWRITABLE": Code(
        "A file cannot be written.",
        "The folder refuses new files, or the disk is full. What stood there before is still there: files are written whole or not at all.",
        "Check the permissions of the folder, or name another with -o.",
    ),
    "FINDINGS-MANY": Code(
        "A file has more findings than are told.",
        "So many findings have one cause as a rule, such as a schema that the file was not written for.",
        "Mend the first ones and run again.",
    ),
    "GAP-EXTENT": Code(
        "A quantity has no unit, or a unit no quantity.",
        "`2` of what, or how many lines: half of the statement says nothing.",
        "Give both, or say the extent in words with extent.",
    ),
    "GAP-MARKUP": Code(
        "The words of a gap contain markup.",
        "The description of a gap is given back as plain text; a bracket inside it stays characters.",
        "Take the markup away and leave the words.",
    ),
    "GAP-REASON": Code(
        "A gap does not say why words are absent.",
        "Withheld, left out, illegible and lost are different things, and readers rely on the difference.",
        "Add reason, or a desc with the words of the source.",
    ),
    "GRAMMAR-INVALID": Code(
        "A file does not follow its schema.",
        "The schema refuses the file for a reason that only the schema's own engine can state.",
        "Read the message; the place is the element at which the engine gave up.",
    ),
    "ID-DUPLICATE": Code(
        "Two elements of a file have the same xml:id.",
        "An id names one element: a pointer to it would be ambiguous, and pages could not be cited.",
        "Give the second element another id, and look at the pointers that meant it.",
    ),
    "ID-DUPLICATE-DOCUMENTS": Code(
        "Two documents have the same id.",
        "The id of the document element names the document in the edition.",
        "Give one of them another id; perhaps a file was copied.",
    ),
    "ID-DUPLICATE-LISTS": Code(
        "An id stands in two lists.",
        "Persons, places and organisations share one space of ids, because pages and pointers are named by them.",
        "Give one of the two entries another id, and correct the pointers to it.",
    ),
    "IDENTIFIER-CHECK": Code(
        "The check digit or form of an identifier is wrong.",
        "One mistyped character points to another person or to nobody.",
        "Compare it with the page of the authority.",
    ),
    "INPUT-MISSING": Code(
        "A file or folder that was named does not exist.",
        "Nothing was done: a mistyped path would otherwise pass in silence.",
        "Check the path.",
    ),
    "INSERTION-ELEMENT": Code(
        "The kind of an insertion does not go with its element.",
        "Stylesheets and the plain text rebuild the bracket from kind and element together.",
        "Use the element that the message names, or correct the kind.",
    ),
    "INSERTION-KIND": Code(
        "The kind of an insertion is not known.",
        "The kinds are categories of the header's taxonomy; an unknown one is neither shown nor explained to readers.",
        "Correct the spelling; the message names all kinds.",
    ),
    "INSERTION-OVERLAP": Code(
        "A bracket overlaps other mark-up and stays text.",
        "Elements nest; a bracket that begins inside a name or a label and ends outside cannot be an element.",
        "Mark it by hand where it matters; the characters are all there.",
    ),
    "INSERTION-TWICE": Code(
        "One bracket has two kinds.",
        "Every bracket is of one kind; two would be shown as two brackets.",
        "Keep the one that applies.",
    ),
    "LANGUAGE-SCRIPT": Code(
        "Words are not in the script of their language.",
        "Screen readers, hyphenation and fonts follow xml:lang; with the wrong one they fail.",
        "Give the words their own xml:lang (foreign), with -Latn where they are romanised.",
    ),
    "LINES-DECIDED": Code(
        "It was decided whether line breaks inside blocks mean anything.",
        "Lines of nearly one length that break inside sentences were wrapped by a program; others were typed on purpose and become items, rows or lb.",
        'Say lines = "wrap" or "keep" under [convert] where the decision is wrong.',
    ),
    "LINK-ENDS": Code(
        "A link joins fewer than two places.",
        "One end alone is no link.",
        "Give target two or more pointers.",
    ),
    "LIST-LABELS": Code(
        "A list of terms has no labels.",
        "A list of type gloss pairs each term (label) with its explanation (item).",
        "Add the labels, or change the type.",
    ),
    "LIST-UNREADABLE": Code(
        "A list of names cannot be read.",
        "Names in the documents are marked with the help of `tei/lists/*.xml` and of the table named in `edition.toml`.",
        "Mend the file; a table has the columns id, kind (person, place or org) and names.",
    ),
    "LIST-UNUSED": Code(
        "Nothing points at an entry of a list.",
        "It may be left over from a document that was removed, or its names are not marked yet.",
        "Nothing need be done; delete the entry if it is not wanted.",
    ),
    "MERGE-BASE": Code(
        "There is nothing to merge by.",
        "A merge needs what was generated last (`conversion/NAME.base.xml`) and three well-formed files. One of them is missing or broken.",
        "Mend the file, or take the new conversion with `--force`; the edited TEI is kept as a backup.",
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
    "NAME-COLLISION": Code(
        "Two texts would be written to one file.",
        "Their names are the same once case and accents are gone; one would replace the other.",
        "Rename one of them.",
    ),
    "NAME-EMPTY": Code(
        "A name element has no words.",
        "The index would list an empty line.",
        "Put the element round the words that name somebody.",
    ),
    "NAME-MISMATCH": Code(
        "A name points at somebody else.",
        "The words of the name are not among the names of the entry that it points at; two persons of one surname are soon mixed up.",
        "Correct the pointer, or add the form of the name to the entry if it is the same person.",
    ),
    "NOTE-MISSING": Code(
        "A sign points at a note that is not there.",
        "The note was lost, or the sign is no note sign.",
        "Compare with the source; correct the number or the text.",
    ),
    "NOTE-UNREFERENCED": Code(
        "Nothing in the text points at a note.",
        "The sign was lost (often a quotation mark or an apostrophe stands for it), or the note belongs to the title.",
        "Compare with the source; add the sign where it belongs.",
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
    "PACKAGE-RECORD": Code(
        "A record of the package does not agree with its files.",
        "mets.xml names every file with its size and sum, and bag-info.txt has the fields that the package's profile asks for; one of them was changed alone.",
        "Ask for the package again, or find out what was changed and why.",
    ),
    "PACKAGE-SUM": Code(
        "A package does not have the checksum beside it.",
        "The file was damaged or exchanged on the way.",
        "Get both files again.",
    ),
    "PACKAGE-WORDS": Code(
        "A page, a PDF or a text of a package lacks words of its TEI.",
        "Site and PDFs are made from the TEI files; where they lack words of it, they were made from another state.",
        "Ask the maker to build the edition and pack it again.",
    ),
    "PERSON-AMBIGUOUS": Code(
        "A speaker's label fits several persons.",
        "Two persons of the document bear this surname or hold this office, and the label does not say which. The speech is encoded without `@who`.",
        "Write `@who` by hand, or answer it in `teipress review`.",
    ),
    "PERSON-ASSUMED": Code(
        "Somebody is taken for the only person who fits.",
        "Initials and one office are left over when all others are explained, or a surname has a single entry in the list and the given name stands on one side only.",
        "If it is wrong, correct `@who`, or give the person another entry; `convert --merge` keeps both.",
    ),
    "PERSON-MISTYPED": Code(
        "A label is taken for a typing error.",
        "The label is rare and almost the name of a person who is listed or speaks more often.",
        "If there are two persons, correct `@who`; the correction is kept with `convert --merge`.",
    ),
    "POINTER-DANGLING": Code(
        "A pointer leads to nothing.",
        "No element of the file has this id.",
        "Correct the id, or give it to the element that is meant.",
    ),
    "POINTER-FILE": Code(
        "A pointer leads to a file that is not there.",
        "Paths are relative to the file in which the pointer stands.",
        "Correct the path, or add the file to the edition.",
    ),
    "POINTER-FORM": Code(
        "A pointer is not well written.",
        "A pointer is a URI reference: `#id` for an element of the same file, `file.xml#id` for one of another file, or an address. Several are separated by spaces.",
        "Add the missing `#`, or percent-encode characters that cannot stand in an address.",
    ),
    "POINTER-KIND": Code(
        "A pointer leads to the wrong kind of thing.",
        "The target is there, but it is not what such an attribute points at: a speaker is a person, a witness is in a listWit.",
        "Point at an element of the kind that is named.",
    ),
    "POINTER-OUTSIDE": Code(
        "A pointer leads out of the edition.",
        "Files outside of the edition's folder are not opened, so that nobody can have them read by a document; whether the target exists is not known.",
        "Copy the file into the edition, or point at its address on the web.",
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
    "PRINT-STYLE": Code(
        "A file that the print output names cannot be read.",
        "edition.toml names a print style or a font; without it the pages would look different from what was meant.",
        "Correct the name under [print] style or [fonts] files.",
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
    "PROFILE-DECIDED": Code(
        "It was decided what kind of document a text is.",
        "The title, the labels and the address of a text tell a letter from a transcript; what follows depends on it.",
        'Say profile = "transcript" (or another) under [convert] where the decision is wrong.',
    ),
    "QUOTATION-MARKS": Code(
        "The header does not say what became of quotation marks.",
        "An empty quotation element states nothing.",
        "Add marks, or a paragraph that tells.",
    ),
    "RELATION-ENDS": Code(
        "A relation lacks an end, or has ends that exclude each other.",
        "A relation is mutual, or it has an active and a passive side.",
        "Keep mutual, or active with passive.",
    ),
    "RELATION-NAME": Code(
        "A relation has no name.",
        "Without a name nobody knows what relates the two.",
        "Add name.",
    ),
    "REVIEW-OPEN": Code(
        "Decisions of the conversion wait for a person.",
        "What a fallible rule decided is marked unreviewed until somebody has looked at it.",
        "Run `teipress review`, or take the #unreviewed away where you agree.",
    ),
    "RULE-BROKEN": Code(
        "A rule without an id does not hold.",
        "The rule is one of a Schematron schema; its assertion has no `id` that could be its code.",
        "Read the message; whoever keeps the schema may give the assertion an `id`.",
    ),
    "RULE-FAILED": Code(
        "A rule could not be evaluated.",
        "Its test ended in an error of XPath, so nothing is known of what it checks.",
        "Correct the test in the Schematron schema, or the value that it cannot read.",
    ),
    "RULE-KEY": Code(
        "A rule of edition.toml has a key it cannot have.",
        "A misspelt key would leave the rule without what it was meant to say.",
        "A `[[rule]]` has pattern, kind, attributes and note; see docs/encoding/index.md.",
    ),
    "RULE-KIND": Code(
        "A rule of edition.toml names a kind of insertion that does not exist.",
        "Kinds are a closed list: the schema, the stylesheets and the taxonomy in each header know no others.",
        "Use one of the kinds listed in docs/encoding/index.md.",
    ),
    "RULE-PATTERN": Code(
        "The pattern of a rule is not a regular expression.",
        "The rule was left out; the built-in rules judged its brackets.",
        "Write the pattern in single quotes, and the brackets of the text as \\[ and \\].",
    ),
    "RULE-SLOW": Code(
        "A rule of the edition took too long on a document.",
        "Some patterns try every way to match and never end; the rule was stopped and left out, so this document was converted without it.",
        "Avoid repetition inside repetition; say what may stand between the brackets, as in \\[[^\\]]+\\].",
    ),
    "SCHEMA-AMBIGUOUS": Code(
        "A content model of an ODD is ambiguous.",
        "Where the same element could stand in two places of a model at once, XML Schema cannot state it and messages cannot say what comes next.",
        "Rewrite the content so that each element has one place at each point.",
    ),
    "SCHEMA-INVALID": Code(
        "A document does not follow a schema that was named.",
        "The message is the engine's own, since the schema cannot be matched in other words.",
        "Correct the element that is marked, or leave the schema out.",
    ),
    "SCHEMA-MISSING": Code(
        "A schema is not there.",
        "Without its schema nothing can be said about a document.",
        "Correct the path; if it is a schema of the toolkit, install teipress again.",
    ),
    "SCHEMA-MODULE": Code(
        "An ODD refers to a module that is not at hand.",
        "The compiler fetches nothing: an ODD has to specify its elements in full.",
        "Start from schemas/teipress.odd, which does, and change that.",
    ),
    "SCHEMA-OUTSIDE": Code(
        "A document names a schema that is outside of the edition.",
        "A schema is a program; only those that the edition itself has, or that the command line names, are run.",
        "Put a copy into the edition, or name it by `--schema`.",
    ),
    "SCHEMA-REFUSED": Code(
        "A schema cannot be used.",
        "The engine does not accept it as a schema; nothing was checked by it.",
        "Read the message and check the schema on its own.",
    ),
    "SCHEMA-REMOTE": Code(
        "A schema imports a file that is not fetched.",
        "Checking never uses the network and never reads outside of the folder of the schema: what a machine fetches today may be something else tomorrow.",
        "Put a copy of the imported file beside the schema and let it import that.",
    ),
    "SCHEMA-TIME": Code(
        "A schema took too long.",
        "Some schemas grow without bound in the engine that runs them, so it is stopped after a limit.",
        "Install Jing (`pip install teipress[jing]`, with java), which is fast on large RELAX NG schemas, or divide the document.",
    ),
    "SCHEMA-TWICE": Code(
        "An ODD specifies something twice.",
        "Which of the two would hold is an accident.",
        "Take one away.",
    ),
    "SCHEMA-UNSPECIFIED": Code(
        "An ODD refers to something that it does not specify.",
        "The element, class, macro or kind of value is missing, so no schema can be made.",
        "Correct the name, or add the specification.",
    ),
    "SCHEMATRON-REFUSED": Code(
        "A Schematron schema asks for something that is not done.",
        "Rules in other languages, rules on other documents and files outside the schema's folder are refused rather than passed over.",
        "Change the schema as the message says.",
    ),
    "SCHEME-MISSING": Code(
        "A version of a style language is given without the language.",
        "schemeVersion is the version of what scheme names.",
        "Add scheme.",
    ),
    "SITE-ELEMENT": Code(
        "An element has no template.",
        "The words of an element that the stylesheets do not know are shown, marked, so that nothing is lost in silence.",
        "Write a template for it in the edition’s own stylesheet (docs/customise.md).",
    ),
    "SITE-ID": Code(
        "A page has an id twice.",
        "A link to it would lead to the first one only, and the page is not valid HTML.",
        "Make the xml:ids of the document unique.",
    ),
    "SITE-LINK": Code(
        "A link of the site leads nowhere.",
        "Every link between pages is checked on every build: a reader must never be led astray.",
        "Correct the pointer in the document, or publish what it points at.",
    ),
    "SITE-REDIRECT": Code(
        "A former name of a document cannot lead on.",
        "Its page would replace a document's, or lead a reader to nothing.",
        "In [site.redirects] write old name = new name: the old one is no document any more, the new one is.",
    ),
    "SITE-STYLESHEET": Code(
        "A stylesheet could not be compiled or stopped.",
        "A page is made whole or not at all.",
        "Look at the line named; where the edition has a stylesheet of its own, look there first.",
    ),
    "SOURCE-IDENTIFIER": Code(
        "The source has no identifier.",
        "Readers have to be able to find the original.",
        "Give settlement, repository and idno, as far as they are known.",
    ),
    "SPAN-END": Code(
        "A passage that is marked by its ends has no end.",
        "spanTo has to point at an element further on in the same file.",
        "Correct the pointer, or put an anchor at the end.",
    ),
    "SPEAKER-EMPTY": Code(
        "The label of a turn is empty.",
        "The turn would be shown without a speaker.",
        "Write the label as the source has it, or leave speaker away.",
    ),
    "SPEAKER-MISSING": Code(
        "A turn has neither label nor speaker.",
        "It may be no speech at all; inventing turns falsifies a record.",
        "Give who, or make it a paragraph.",
    ),
    "SPEAKER-UNKNOWN": Code(
        "A turn does not say who speaks.",
        "The index of speakers cannot list it.",
        "Add who; where the source does not tell, add a note that says so.",
    ),
    "SUBST-PARTS": Code(
        "A substitution lacks one of its halves.",
        "A substitution is a deletion and the addition in its place.",
        "Add the missing half, or use add or del alone.",
    ),
    "TABLE-RAGGED": Code(
        "The rows of a table have different numbers of cells.",
        "Cells would stand under the wrong heading.",
        "Add the missing cells (empty ones too), or say cols where a cell spans several.",
    ),
    "TARGET-MISSING": Code(
        "The language of a target is given without a target.",
        "targetLang says in which language that is written which target points at.",
        "Add target, or take targetLang away.",
    ),
    "TARGET-TWICE": Code(
        "A reference has two targets of different kinds.",
        "target and cRef could lead to different places.",
        "Keep one.",
    ),
    "TEI-NONE": Code(
        "A file is XML but no TEI document.",
        "Its root is not TEI in the namespace http://www.tei-c.org/ns/1.0.",
        "Check that the right file was named.",
    ),
    "TEI-UNREADABLE": Code(
        "A TEI file cannot be opened.",
        "The file is missing, or the system refuses to read it.",
        "Check the path and its permissions.",
    ),
    "TEXT-BINARY": Code(
        "A file is no text.",
        "It holds NUL bytes: a word processor's file, an image, or UTF-16 without its mark.",
        "Save it as plain text in UTF-8, or name its encoding: --encoding utf-16-le.",
    ),
    "TEXT-CHANGED": Code(
        "An edited document no longer has the words of its source.",
        "A reader of the edition must be able to get back the text that was edited; the words that the conversion found there were changed, added or taken away by hand.",
        "Encode what is yours: `choice` with `sic` and `corr`, `add`, `note`, `supplied` without `#insertion`. Where the source itself was corrected, correct the file in text/ and run `teipress convert --merge`.",
    ),
    "TEXT-DIRECTION": Code(
        "A text holds characters that turn the direction of writing.",
        "They can make a line read otherwise than it is. They are kept, because they may belong to the text.",
        "Look at the place; remove them where they have no business.",
    ),
    "TEXT-EMPTY": Code(
        "A text holds nothing.",
        "There is nothing to convert; an empty TEI document would say that there was a document.",
        "Check that the file was saved.",
    ),
    "TEXT-ENCODING": Code(
        "A text is not in the encoding it is read in.",
        "Texts are UTF-8 unless another encoding is named. Guessing would turn letters into others without a word.",
        "Name the encoding with --encoding (cp1252, iso-8859-2, koi8-r, gb18030 ...), or save the file as UTF-8.",
    ),
    "TEXT-FOLDER": Code(
        "A folder was given where a text is expected.",
        "Only files are texts.",
        "Name a file, or let the command read the folder.",
    ),
    "TEXT-FORBIDDEN": Code(
        "A text holds a character that cannot stand in XML.",
        "XML 1.0 has no control characters but tab and line ends, in no notation. Dropping them would lose something.",
        "Remove the character, or name the right --encoding.",
    ),
    "TEXT-LOST": Code(
        "The TEI of a conversion does not give back its text.",
        "The law that nothing is lost or added is proven at every conversion; here it failed, so nothing was written. This is a defect of teipress.",
        "Report it with the text, please; convert the rest without this document.",
    ),
    "TEXT-MISPLACED": Code(
        "Characters stand where only elements may stand.",
        "Text belongs into a paragraph, an item, a cell and the like; loose between these it would be lost in print.",
        "Put the words into one of the elements that are allowed there, or delete a stray character.",
    ),
    "TEXT-UNREADABLE": Code(
        "A text cannot be opened.",
        "The system refuses to read it.",
        "Check its permissions.",
    ),
    "TITLE-EMPTY": Code(
        "The document has no title.",
        "Lists, pages and catalogues show the title of the header.",
        "Fill titleStmt/title.",
    ),
    "TYPE-MISSING": Code(
        "A subtype stands without a type.",
        "A kind within the kind needs the kind.",
        "Add type.",
    ),
    "VERSE-EMPTY": Code(
        "A line group has no lines.",
        "There is no stanza without verse.",
        "Add l, or take lg away.",
    ),
    "VOLUME-LARGE": Code(
        "The edition is too large for one PDF.",
        "typst holds all pages of a PDF at once, some 3 MB of memory each: a thousand documents would take the memory of the machine. Every document has its own PDF all the same.",
        "Set [print] volume = false, or volume-limit = 0 on a machine with the memory.",
    ),
    "WITNESS-UNLISTED": Code(
        "A witness is cited that no list explains.",
        "A siglum means nothing to a reader without its entry in `listWit`.",
        "Add a `witness` with this id, or correct the siglum.",
    ),
    "XML-AMPERSAND": Code(
        "An ampersand stands by itself.",
        "In XML it begins a reference such as `&amp;`.",
        "Write `&amp;` for the character; `--fix` does so.",
    ),
    "XML-ATTRIBUTE": Code(
        "An attribute is not written as XML wants it.",
        "Every attribute has a name, an equals sign and a value in quotation marks.",
        'Write name="value".',
    ),
    "XML-ATTRIBUTE-TWICE": Code(
        "An attribute stands twice in one tag.",
        "An element has each attribute once; which of the two is meant, nobody can tell.",
        "Delete one; where both values are meant and the attribute takes a list, put both into one, separated by a space.",
    ),
    "XML-COMMENT": Code(
        "A comment holds two hyphens in a row.",
        "They announce the end of the comment in XML.",
        "Put a space between the hyphens, or use a dash.",
    ),
    "XML-DEPTH": Code(
        "Elements are nested too deeply.",
        "No text needs 256 levels; a file that has them was made to exhaust programs.",
        "Look for a start tag that a script has written again and again.",
    ),
    "XML-DOCTYPE": Code(
        "A document type declaration is refused.",
        "It can define entities that read other files or that grow without bound, so documents that have one are not read any further. TEI today is checked by RELAX NG and needs none.",
        "Remove the declaration (`--fix` does so where it defines nothing) and write characters themselves instead of entities.",
    ),
    "XML-ENCODING": Code(
        "The bytes of a file are not in the encoding that it claims.",
        "Without a declaration XML is UTF-8. Bytes that do not fit are damage or another encoding, and guessing would put wrong letters into the edition.",
        "Save the file as UTF-8, or name its encoding in the XML declaration.",
    ),
    "XML-ENTITY": Code(
        "A named entity is not declared.",
        "XML itself knows five: amp, lt, gt, quot, apos. Others, such as HTML's `&nbsp;`, would need a document type.",
        "Write the character itself; `--fix` does so for the names that HTML has.",
    ),
    "XML-LESS-THAN": Code(
        "A less-than sign begins no tag.",
        "In XML it always begins a tag.",
        "Write `&lt;` for the character; `--fix` does so.",
    ),
    "XML-SYNTAX": Code(
        "A file is not well-formed XML.",
        "The place that is named is the first where the file stops being XML. Nothing that follows can be relied on.",
        "Correct the character or tag that is marked and run again.",
    ),
    "XML-TAG-BROKEN": Code(
        "A tag is not complete.",
        "Its `>` or one of its quotation marks is missing, so that text is taken for attributes.",
        "Look for the missing mark in the tag that is named or right after it.",
    ),
    "XML-TAG-MISMATCH": Code(
        "An end tag does not belong to the element that is open.",
        "Elements close in the opposite order in which they open; XML has no overlapping elements.",
        "Correct the name of the end tag, or move it before the end of the element round it. What really overlaps is encoded by empty elements such as `milestone` or by `@next` and `@prev`.",
    ),
    "XML-TAG-UNCLOSED": Code(
        "An element is not closed.",
        "Its end tag is missing, so that the end of an element round it comes first.",
        "Add the end tag where the element ends.",
    ),
    "XML-TOO-LARGE": Code(
        "A file is larger than what is read.",
        "The limit protects machines that check files of strangers: memory is some ten times the size of the file.",
        "Divide the document; one file per document is what every other tool expects, too.",
    ),
    "XSLT-MESSAGE": Code(
        "A stylesheet says something.",
        "An `xsl:message` of an edition's own stylesheet, or of one that was not written for teipress, is passed on as it is.",
        "Read the message; a stylesheet of yours can give it a code, a severity and a place by a `diagnostic` element.",
    ),
    "ZONE-TEXT": Code(
        "A zone of a facsimile holds text.",
        "Zones mark places on a picture; the words stand in the text and point at them with facs.",
        "Move the words into the text.",
    ),
}
