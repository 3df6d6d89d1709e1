"""The archive's own line on where a document comes from: `PRC FMA 106-00827-02, 70-79. Obtained by A and translated by B.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from teipress.model import Field
from teipress.recognise.calendar import parse
from teipress.recognise.lexicon.languages import LANGUAGES

_DEED = re.compile(
    r"\b((?:(?:obtained|translated|transcribed|contributed|provided|edited|collected|donated)(?: and )?){1,2})"
    r"(?:\s+from\s+(?:the\s+)?[A-Z]\w+)?(?:\s+(?:for|to)\s+[^.;]{2,60}?)?\s+by\s+",
    re.I,
)
_NAME_END = re.compile(
    r"(?<=[^\W\d_]{3})\.(?:\s|$)|;|\s+(?:and|,)\s+(?=(?:obtained|translated|transcribed|contributed|provided|edited|collected)\b)",
    re.I,
)
_AND = re.compile(r"\s*,\s+(?:and\s+)?|\s+(?:and|&)\s+")
_LOCUS = re.compile(
    r"[,;]\s*(?:(?:pp|ll?|list(?:y|ov|s)?|folios?|ff|pages?|leaves|Bl)\.?\s*(?P<from>\d{1,4}[rv]?)|(?P<bare>\d{1,4})(?=\s*[-–—]\s*\d{1,4}\s*$|\s*$))"
    r"(?:\s*[-–—]\s*(?P<to>\d{1,4}[rv]?))?(?=\s*$|[,;])",
    re.I,
)
#: All that is given: there `p.` and `f.` are leaves too, which beside an `op.` would be the fond.
_LEAVES_ALONE = re.compile(
    r"(?:pp?|ll?|ff?|Bl)\.?\s*(?P<from>\d{1,4}[rv]?)(?:\s*[-–—]\s*(?P<to>\d{1,4}[rv]?))?", re.I
)
_NUMBERED = re.compile(
    r"(?:,\s*)?(?=(?:pp?|ll?|bl|ff?|fond|op|d|box|folder|file|record|rg|bestand)\b\.?\s*\d|\S*\d)", re.I
)


_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][\w-]*,\s*")  # `SAPMO-BArch, DY 30/3509`


#: `National Archives, Prague, A ÚV KSČ, f. 02/1`: where the letters of the fonds begin, behind the names of archive and town.
_FONDS = re.compile(r",\s*(?=(?:[^\W\d_a-z]{1,5}(?: al)? )*[^\W\d_a-z]{2,6}(?:,|$| ))")


def archive_fields(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of an archive page, with what its source line says of repository, number, leaves and people; dates read."""
    made: list[Field] = []
    for field in fields:
        made.append(_dated(field) if field.name in ("date", "uploaded") else field)
        if field.name == "source":
            made += _source(field)
        elif field.name == "language" and (code := LANGUAGES.get(field.value.casefold())):
            made.append(Field("source_language", code, field.block))
    return tuple(made)


def _dated(field: Field) -> Field:
    value = parse(field.value)
    name = "page_date" if field.name == "date" else field.name
    return replace(field, name=name, attributes=value.attributes if value else ())


def _source(field: Field) -> Iterator[Field]:
    first = _DEED.search(field.value)
    reference = field.value[: first.start()] if first else field.value
    yield from reference_fields(reference.strip(" .;"), field.block)
    for deed in _DEED.finditer(field.value):
        end = _NAME_END.search(field.value, deed.end())
        names = field.value[deed.end() : end.start() if end else len(field.value)].rstrip(" .")
        for what in deed[1].casefold().split(" and "):
            for name in filter(str.strip, _AND.split(names)):
                yield Field(what, name.strip(), field.block, attributes=_identified(what, name))


def _identified(deed: str, name: str) -> tuple[tuple[str, str], ...]:
    """Translators can be pointed at: whoever wrote a bracket may be one of them."""
    if deed.casefold() != "translated":
        return ()
    return (("xml:id", "translator-" + re.sub(r"\W+", "-", name.strip().casefold()).strip("-")),)


def reference_fields(reference: str, block: int | None) -> Iterator[Field]:
    """Repository, shelf mark and leaves of a reference such as `PRC FMA 106-00827-02, 70-79` or `APRF, f. 52, op. 1, ll. 1-3`."""
    colon = re.match(r"([^\d:]{2,40}?)\s*:\s*(?=\S)", reference)
    start = _NUMBERED.search(reference)
    at = colon.end() if colon else start.start() if start else len(reference)
    if not colon and (fonds := _FONDS.search(reference, 0, at)):
        at = fonds.start()
    if not colon and (acronym := _ACRONYM.match(reference, 0, at)):
        at = acronym.end()
    repository = colon[1] if colon else reference[:at].strip(" ,;")
    if repository:
        yield Field("repository", repository, block)
    number = reference[at:].strip(" ,;")
    leaves = list(_LOCUS.finditer(number))
    locus = leaves[-1] if leaves and leaves[-1].start() else _LEAVES_ALONE.fullmatch(number)
    if locus:
        first = next(filter(None, locus.groups()))
        ends = (("from", first), ("to", locus["to"] or first))
        yield Field("locus", number[locus.start() : locus.end()].lstrip(",; "), block, attributes=ends)
        number = number[: locus.start()].strip(" ,;")
    if number:
        yield Field("idno", number, block)
