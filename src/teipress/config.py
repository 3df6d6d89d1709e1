"""edition.toml: the one configuration file, read into a frozen value.

The keys are rows of `KEYS`; reading, the messages for unknown keys and the published JSON Schema come from it.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from teipress.diagnostics import Diagnostic, at_offset

FILE = "edition.toml"


class Key(NamedTuple):
    """One key: dotted name, type (`str bool int list[str] table tables`), default, closed values, meaning."""

    name: str
    type: str
    default: Any
    values: tuple[str, ...]
    meaning: str


KEYS: tuple[Key, ...] = (
    Key("edition.title", "str", "", (), "Title of the edition"),
    Key("edition.subtitle", "str", "", (), "Subtitle"),
    Key(
        "edition.editors",
        "tables",
        (),
        (),
        "Who is responsible: name, role (a MARC relator such as edt), orcid",
    ),
    Key("edition.publisher", "str", "", (), "Who publishes the edition"),
    Key("edition.place", "str", "", (), "Place of publication"),
    Key("edition.date", "str", "", (), "Date of this version, YYYY-MM-DD: the clock of all outputs"),
    Key("edition.version", "str", "", (), "Version of the edition"),
    Key("edition.identifier", "str", "", (), "DOI, ARK or other identifier of the edition"),
    Key("edition.url", "str", "", (), "Address under which the web edition is published"),
    Key("edition.language", "str", "en", (), "Language of the documents (BCP 47)"),
    Key("edition.languages", "tables", (), (), "Languages used: code, name"),
    Key("edition.source-language", "str", "", (), "Language translated from, where it is known (BCP 47)"),
    Key(
        "edition.licence",
        "str",
        "",
        (),
        "Address (URI) of the licence of the encoding and the edition's own words; a header may state another",
    ),
    Key("edition.licence-text", "str", "", (), "The licence in words"),
    Key("edition.rights", "str", "", (), "Rights of the documents, in words"),
    Key(
        "edition.rights-statement",
        "str",
        "",
        (),
        "Rights of the documents: a URI of rightsstatements.org; a header may state another",
    ),
    Key("edition.funder", "str", "", (), "Who paid for the edition"),
    Key("edition.abstract", "str", "", (), "What the edition is, in a few sentences"),
    Key("edition.keywords", "list[str]", (), (), "Keywords"),
    Key(
        "convert.lines",
        "str",
        "auto",
        ("auto", "wrap", "keep"),
        "Whether line breaks in a paragraph are spaces",
    ),
    Key(
        "convert.profile",
        "str",
        "auto",
        ("auto", "memorandum", "transcript", "letter", "telegram", "interview"),
        "What kind of document the texts are",
    ),
    Key(
        "convert.archive-page",
        "str",
        "auto",
        ("auto", "yes", "no"),
        "Whether the texts are saved archive pages",
    ),
    Key("convert.encoding", "str", "", (), "Encoding of the texts where it is not UTF-8"),
    Key("brackets.by", "str", "", (), "xml:id or name of who wrote the brackets (@resp)"),
    Key("brackets.restoration", "bool", False, (), "Whether brackets restore lost words"),
    Key("brackets.deletion", "bool", False, (), "Whether brackets mean deleted words"),
    Key("rule", "tables", (), (), "An edition's own rules: pattern, kind, attributes, note"),
    Key("names.csv", "str", "", (), "A table of names kept by the editor: id, kind, names"),
    Key("build.outputs", "list[str]", ("site", "pdf"), ("site", "pdf", "text"), "What `build` makes"),
    Key("build.time-limit", "int", 600, (), "Seconds that one piece of work may take before it is given up"),
    Key("xslt.html", "str", "", (), "Stylesheet for pages that imports the toolkit's"),
    Key("xslt.print", "str", "", (), "Stylesheet for print data that imports the toolkit's"),
    Key("schema.extra", "list[str]", (), (), "Schemas checked beside the toolkit's (.rng .xsd .sch)"),
    Key(
        "site.labels",
        "str",
        "",
        ("", "en", "de", "fr", "zh"),
        "Language of the interface; the edition's by default",
    ),
    Key(
        "site.insertions",
        "str",
        "brackets",
        ("brackets", "italics", "colour", "none"),
        "How insertions are shown",
    ),
    Key("site.draft", "bool", False, (), "Whether what is unreviewed is marked in the pages"),
    Key("site.search", "bool", True, (), "Whether the site can be searched"),
    Key("site.css", "str", "", (), "A style sheet added to the toolkit's (theme.css)"),
    Key("site.redirects", "table", {}, (), "Former names of documents: old name = new name"),
    Key("print.style", "str", "", (), "A Typst file that sets page, faces, order of layers"),
    Key(
        "print.insertions",
        "str",
        "brackets",
        ("brackets", "italics", "colour", "none"),
        "How insertions are printed",
    ),
    Key(
        "print.line-numbers",
        "str",
        "document",
        ("document", "page", "none"),
        "Where line numbers start again",
    ),
    Key(
        "print.parallel",
        "str",
        "columns",
        ("columns", "facing"),
        "Whether parallel texts stand in columns or on facing pages",
    ),
    Key("print.index", "str", "page", ("page", "line"), "Whether indices name pages, or pages and lines"),
    Key("print.volume", "bool", True, (), "Whether the whole edition is one PDF, too"),
    Key("print.volume-limit", "int", 4, (), "MB of TEI above which no volume is made; 0 for no limit"),
    Key(
        "pdf.system-fonts",
        "bool",
        False,
        (),
        "Whether fonts of the machine may be used (gives up equal bytes)",
    ),
    Key("fonts.files", "list[str]", (), (), "Fonts used, under fonts/"),
    Key("fonts.licence", "str", "", (), "Licence of the fonts"),
    Key("deposit.contact", "str", "", (), "Whom a library may ask (name and mail)"),
    Key("deposit.address", "str", "", (), "Address of the organisation: by post, or on the web"),
    Key("deposit.organisation", "str", "", (), "Source organisation of the package"),
)
_BY_NAME = {key.name: key for key in KEYS}
_SECTIONS = {key.name.split(".")[0] for key in KEYS}
_TYPES: dict[str, type | tuple[type, ...]] = {
    "str": str,
    "bool": bool,
    "int": int,
    "list[str]": list,
    "table": dict,
    "tables": list,
}


#: What these name runs, or decides what runs: an edition of unknown origin is built without them.
CODE = ("rule", "schema.extra", "site.css", "print.style", "xslt.html", "xslt.print")


@dataclass(frozen=True)
class Config:
    """The values of edition.toml by dotted name; `config["edition.title"]`. A missing key has its default."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name, _BY_NAME[name].default)

    def without_code(self) -> Config:
        """The same without stylesheets, schemas, styles and rules of the edition."""
        return Config({name: value for name, value in self.values.items() if name not in CODE})

    def text(self, name: str) -> str:
        return str(self[name])


def read_config(path: Path) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read an edition.toml. Whatever is wrong is a diagnostic of severity `error`; the rest is still read."""
    try:
        text = path.read_bytes().decode("utf-8")
        data = tomllib.loads(text)
    except OSError as error:
        return Config(), (
            Diagnostic("CONFIG-UNREADABLE", "error", f"cannot be read: {error.strerror}", str(path)),
        )
    except UnicodeDecodeError as error:
        message = f"is not UTF-8: byte {error.start} cannot be decoded"
        return Config(), (Diagnostic("CONFIG-ENCODING", "error", message, str(path)),)
    except tomllib.TOMLDecodeError as error:
        return Config(), (_syntax(text, str(error), path),)
    values: dict[str, Any] = {}
    found: list[Diagnostic] = []
    for name, value in _flat(data):
        key = _BY_NAME.get(name)
        if key is None:
            found.append(_unknown(name, text, path))
        elif problem := _problem(key, value):
            found.append(
                _place(name, text, Diagnostic("CONFIG-VALUE", "error", problem, str(path), hint=key.meaning))
            )
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    return Config(values), tuple(found)


def _flat(data: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = []
    for name, value in data.items():
        dotted = prefix + name
        if isinstance(value, dict) and dotted not in _BY_NAME and (prefix or dotted in _SECTIONS):
            rows.extend(_flat(value, dotted + "."))
        else:
            rows.append((dotted, value))
    return rows


def _problem(key: Key, value: Any) -> str:
    expected = _TYPES[key.type]
    if not isinstance(value, expected) or (expected is int and isinstance(value, bool)):
        return f"`{key.name}` must be {_described(key)}, not {type(value).__name__}"
    entries = value if isinstance(value, list) else [value]
    if key.type == "list[str]" and not all(isinstance(entry, str) for entry in entries):
        return f"`{key.name}` must be {_described(key)}"
    if key.type == "tables" and not all(isinstance(entry, dict) for entry in entries):
        return f"`{key.name}` must be {_described(key)}"
    for entry in entries:
        if key.values and entry not in key.values:
            near = difflib.get_close_matches(str(entry), key.values, 1)
            ask = f"; did you mean `{near[0]}`?" if near else ""
            return f"`{key.name}` is one of {', '.join(v for v in key.values if v)}, not `{entry}`{ask}"
    return ""


def _described(key: Key) -> str:
    return {
        "str": "a text",
        "bool": "true or false",
        "int": "a whole number",
        "list[str]": "a list of texts",
    }.get(key.type, "a table" if key.type == "table" else "a list of tables")


def _unknown(name: str, text: str, path: Path) -> Diagnostic:
    near = difflib.get_close_matches(name, _BY_NAME, 1, 0.6) or difflib.get_close_matches(
        name.rsplit(".", 1)[-1], [k.rsplit(".", 1)[-1] for k in _BY_NAME], 1, 0.7
    )
    hint = f"did you mean `{near[0]}`?" if near else "see docs/configuration.md for the keys"
    return _place(
        name, text, Diagnostic("CONFIG-UNKNOWN", "error", f"unknown key `{name}`", str(path), hint=hint)
    )


def _place(name: str, text: str, diagnostic: Diagnostic) -> Diagnostic:
    """Put a diagnostic on the line of its key (the first line that begins with the key, after its table's head)."""
    *section, last = name.split(".")
    offset = max(text.find(f"[{'.'.join(section)}]"), 0)
    for line in text[offset:].splitlines(keepends=True):
        bare = line.strip().strip("[]\"' ")
        if bare == name or bare.split("=")[0].strip().strip("\"'") == last:
            start = offset + len(line) - len(line.lstrip())
            return at_offset(text, start, start + len(line.strip().split("=")[0].rstrip()), diagnostic)
        offset += len(line)
    return at_offset(text, 0, 1, diagnostic)


def _syntax(text: str, message: str, path: Path) -> Diagnostic:
    import re

    where = re.search(r"\(at line (\d+), column (\d+)\)", message)
    plain = re.sub(r"\s*\(at .*\)", "", message)
    diagnostic = Diagnostic("CONFIG-SYNTAX", "error", plain, str(path), hint="edition.toml is a TOML file")
    lines = text.split("\n")
    line, column = (int(where[1]), int(where[2])) if where else (len(lines), 1)
    start = sum(len(row) + 1 for row in lines[: line - 1]) + column - 1
    return at_offset(text, min(start, len(text)), min(start, len(text)) + 1, diagnostic)
