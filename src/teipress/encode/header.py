"""The TEI header: what the edition says of itself, what the archive says, what the document says."""

from __future__ import annotations

import re
from copy import deepcopy
from functools import cache

from lxml import etree

from teipress import __version__
from teipress.encode.dated import dated
from teipress.encode.taxonomy import KINDS, UNREVIEWED
from teipress.encode.tei import child, local, qualified, root
from teipress.levels import level
from teipress.model import FAMILIES, Field, Reading
from teipress.recognise.names import slug
from teipress.settings import Settings

#: Field -> what the deed was, as `respStmt/resp` says it.
DEEDS = {
    "obtained": "Obtained by",
    "translated": "Translated by",
    "transcribed": "Transcribed by",
    "contributed": "Contributed by",
    "provided": "Provided by",
    "edited": "Edited by",
    "collected": "Collected by",
    "donated": "Donated by",
}
_ROLES = {"edt": "Editor", "aut": "Author", "trl": "Translator", "trc": "Transcriber", "cmp": "Compiler"}


class Fields:
    """The fields of a reading by name."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self._all = fields

    def first(self, name: str) -> Field | None:
        return next((field for field in self._all if field.name == name), None)

    def value(self, name: str) -> str:
        field = self.first(name)
        return field.value if field else ""

    def all(self, name: str) -> list[Field]:
        return [field for field in self._all if field.name == name]


def header(reading: Reading, settings: Settings) -> etree._Element:
    """A `teiHeader`."""
    fields = Fields(reading.fields)
    made = root("teiHeader")
    file_desc = child(made, "fileDesc")
    _title_stmt(file_desc, reading, fields, settings)
    _publication_stmt(file_desc, reading, settings)
    _notes_stmt(file_desc, fields)
    _source_desc(file_desc, reading, fields)
    _encoding_desc(made, reading, settings)
    _profile_desc(made, reading, fields, settings)
    _revision_desc(made)
    return made


_SIGN = re.compile(r"\s*\[(?:\d{1,3}|[*†‡]|sic!?|\?)\]")


def _title(reading: Reading, fields: Fields) -> str:
    """The title with its brackets resolved; a document without one has the name of its file."""
    title = _SIGN.sub("", fields.value("title"))
    return title.replace("[", "").replace("]", "").strip() or reading.document.source.name


def _title_stmt(file_desc: etree._Element, reading: Reading, fields: Fields, settings: Settings) -> None:
    statement = child(file_desc, "titleStmt")
    child(statement, "title", _title(reading, fields), type="main")
    for editor in settings.config["edition.editors"]:
        role = str(editor.get("role", "edt"))
        person = child(statement, "editor", str(editor.get("name", "")), role=role)
        if orcid := str(editor.get("orcid", "")):
            person.set("ref", orcid if orcid.startswith("http") else f"https://orcid.org/{orcid}")
    for funder in fields.all("funder")[:1]:
        child(statement, "funder", funder.value)
    for deed, words in DEEDS.items():
        people = fields.all(deed)
        if people:
            responsibility = child(statement, "respStmt")
            child(responsibility, "resp", words)
            for person_field in people:
                child(responsibility, "persName", person_field.value, dict(person_field.attributes))
    _bracketer(statement, reading.facts.brackets_by, fields)


def _bracketer(statement: etree._Element, name: str, fields: Fields) -> None:
    """Who wrote the brackets, where the edition names somebody who is not pointed at already."""
    known = {dict(field.attributes).get("xml:id") for deed in DEEDS for field in fields.all(deed)}
    if name and name not in known:
        responsibility = child(statement, "respStmt")
        child(responsibility, "resp", "Square brackets by")
        child(responsibility, "persName", name, {"xml:id": slug(name)})


def _publication_stmt(file_desc: etree._Element, reading: Reading, settings: Settings) -> None:
    config = settings.config
    statement = child(file_desc, "publicationStmt")
    child(statement, "publisher", config.text("edition.publisher") or "Unpublished")
    if place := config.text("edition.place"):
        child(statement, "pubPlace", place)
    if date := config.text("edition.date"):
        child(statement, "date", date, when=date)
    child(statement, "idno", reading.document.source.name, type="document")
    if identifier := config.text("edition.identifier"):
        child(statement, "idno", identifier, type="edition")
    licence, words = config.text("edition.licence"), config.text("edition.licence-text")
    if licence or words:
        availability = child(statement, "availability")
        child(availability, "licence", words or licence, target=licence)


def _notes_stmt(file_desc: etree._Element, fields: Fields) -> None:
    remarks = [*fields.all("remark"), *fields.all("creator"), *fields.all("language")]
    if remarks:
        statement = child(file_desc, "notesStmt")
        for remark in remarks:
            child(statement, "note", remark.value, type="archive")


def _source_desc(file_desc: etree._Element, reading: Reading, fields: Fields) -> None:
    """The original as `msDesc`, the archive page (or the text file) as `bibl`."""
    description = child(file_desc, "sourceDesc")
    if any(field.block is not None for name in _PAGE for field in fields.all(name)):
        _page(description, fields)
    if fields.first("idno") or fields.first("repository"):
        _manuscript(description, reading, fields)
    if not len(description):
        child(description, "p", "Converted from a plain text.")


_PAGE = ("record_id", "uploaded", "page_funder", "page_rights", "funder", "source")


def _page(description: etree._Element, fields: Fields) -> None:
    page = child(description, "bibl", type="archive-page")
    if title := fields.value("page_title"):
        child(page, "title", title)
    if record := fields.value("record_id"):
        child(page, "idno", record, type="record")
    if uploaded := fields.first("uploaded"):
        child(page, "date", uploaded.value, dict(uploaded.attributes))
    for funder in fields.all("funder")[:1]:
        child(page, "funder", funder.value)
    for source in fields.all("source"):
        child(page, "note", source.value, type="source")
    rights = fields.all("rights")
    if rights:
        availability = child(page, "availability")
        for right in rights:
            child(availability, "p", right.value)


def _manuscript(description: etree._Element, reading: Reading, fields: Fields) -> None:
    manuscript = child(description, "msDesc")
    identifier = child(manuscript, "msIdentifier")
    if repository := fields.value("repository"):
        child(identifier, "repository", repository)
    if number := fields.value("idno"):
        child(identifier, "idno", number)
    contents = child(child(manuscript, "msContents"), "msItem")
    if locus := fields.first("locus"):
        child(contents, "locus", locus.value, dict(locus.attributes))
    child(contents, "title", _title(reading, fields))
    if language := fields.value("source_language"):
        child(contents, "textLang", mainLang=language)


_DECLARED = (
    ("correction", "Nothing in the text was corrected by the conversion."),
    ("normalization", "Spelling, capitals and punctuation stand as in the plain text."),
    ("hyphenation", "Hyphens stand as in the plain text."),
    ("quotation", "Quotation marks stand as characters."),
)


def _encoding_desc(made: etree._Element, reading: Reading, settings: Settings) -> None:
    description = child(made, "encodingDesc")
    application = child(child(description, "appInfo"), "application", ident="teipress", version=_version())
    child(application, "label", "teipress")
    declaration = child(description, "editorialDecl")
    for name, sentence in _DECLARED:
        child(child(declaration, name), "p", sentence)
    child(child(declaration, "interpretation"), "p", _interpretation(reading))
    description.append(deepcopy(_class_decl()))


@cache
def _class_decl() -> etree._Element:
    """The kinds of insertions and the states of review: the same in every document."""
    classes = root("classDecl")
    taxonomy = child(classes, "taxonomy", attributes={"xml:id": "insertion"})
    child(taxonomy, "desc", "Kinds of bracketed insertions")
    for family in dict.fromkeys(FAMILIES.values()):
        category = child(taxonomy, "category", attributes={"xml:id": f"insertion-{family}"})
        child(category, "catDesc", _FAMILY[family])
        for kind, of in FAMILIES.items():
            if of == family:
                part = child(category, "category", attributes={"xml:id": f"insertion.{kind}"})
                child(part, "catDesc", KINDS[kind])
    review = child(classes, "taxonomy", attributes={"xml:id": "review"})
    child(review, "desc", "State of review")
    child(child(review, "category", attributes={"xml:id": "unreviewed"}), "catDesc", UNREVIEWED)
    return classes


_FAMILY = {
    "supplied": "Words that were not there",
    "gloss": "Explanations of words that stand",
    "judgement": "Judgements on words that stand",
    "gap": "Text that is absent",
    "event": "What is not words",
    "note": "Comments",
    "reference": "References",
    "draft": "Drafts",
}


def _version() -> str:
    """Major and minor number: a new conversion by a repaired tool need not differ from the old one."""
    return ".".join(__version__.split(".")[:2])


def _interpretation(reading: Reading) -> str:
    return (
        "Words in square brackets are encoded by what they do; the kind of each stands in @ana and is explained in the"
        " taxonomy. Speeches, dates and names were recognised by rules; what the rules doubted is marked #unreviewed."
    )


def _profile_desc(made: etree._Element, reading: Reading, fields: Fields, settings: Settings) -> None:
    description = child(made, "profileDesc")
    if abstract := fields.all("abstract"):
        holder = child(description, "abstract")
        for paragraph in abstract:
            child(holder, "p", paragraph.value)
    _creation(description, fields)
    _languages(description, settings)
    _participants(description, reading, settings)
    _setting(description, fields)
    _keywords(description, fields, settings)
    _correspondence(description, fields)


def _creation(description: etree._Element, fields: Fields) -> None:
    date = fields.first("page_date") or fields.first("date")
    if date:
        _date(child(description, "creation"), date)


def _date(parent: etree._Element, field: Field) -> None:
    name, attributes = dated(dict(field.attributes))
    child(parent, name if local(parent) == "setting" else "date", field.value, attributes)


def _languages(description: etree._Element, settings: Settings) -> None:
    languages = settings.config["edition.languages"]
    usage = child(description, "langUsage")
    for language in languages or ({"code": settings.config.text("edition.language"), "name": ""},):
        code = str(language.get("code", ""))
        child(usage, "language", str(language.get("name", "")) or code, ident=code)


def _participants(description: etree._Element, reading: Reading, settings: Settings) -> None:
    if not reading.persons:
        return
    people = child(child(description, "particDesc"), "listPerson")
    for person in reading.persons:
        entry = child(people, "person", attributes={"xml:id": person.id})
        if person.listable:
            entry.set("sameAs", f"../lists/persons.xml#{person.id}")
        for name in person.names:
            child(entry, "persName", name)
        if person.role:
            child(entry, "occupation", person.role)


def _setting(description: etree._Element, fields: Fields) -> None:
    place, date = fields.all("place"), fields.first("held") or fields.first("date")
    if not place and not date:
        return
    setting = child(child(description, "settingDesc"), "setting")
    for field in place:
        child(setting, "placeName", field.value)
    if date:
        _date(setting, date)
    clock = next((field for field in fields.all("date") if field is not date and _is_time(field)), None)
    if clock and not (date and any("T" in value for _, value in date.attributes)):
        _date(setting, clock)


def _is_time(field: Field) -> bool:
    """`Time: 10:15 a.m.`, beside the field of the date."""
    return bool(field.attributes) and all(value.startswith("T") for _, value in field.attributes)


def _keywords(description: etree._Element, fields: Fields, settings: Settings) -> None:
    terms = [(name, field.value) for name in ("genre", "subject") for field in fields.all(name)]
    if terms:
        keywords = child(child(description, "textClass"), "keywords")
        for kind, term in terms:
            child(keywords, "term", term, type=kind)


def _correspondence(description: etree._Element, fields: Fields) -> None:
    """Letters and telegrams: who wrote, from where and when, to whom. (Guidelines, 2.4.6)"""
    sent, received = fields.value("from"), fields.value("to")
    if not (sent and received):
        return
    correspondence = child(description, "correspDesc")
    action = child(correspondence, "correspAction", type="sent")
    child(action, "name", sent)
    for place in fields.all("place")[:1]:
        child(action, "placeName", place.value)
    if date := fields.first("date"):
        _date(action, date)
    child(child(correspondence, "correspAction", type="received"), "name", received)


def _revision_desc(made: etree._Element) -> None:
    statement = child(made, "revisionDesc")
    child(statement, "change", f"Converted from plain text by teipress {_version()}.")


def state_level(tree: etree._Element) -> None:
    """Say in the header which level of encoding the document reaches (`editorialDecl/@n`)."""
    declaration = tree.find(f".//{qualified('editorialDecl')}")
    if declaration is not None:
        declaration.set("n", str(level(tree.getroottree())))
