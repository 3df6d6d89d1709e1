"""Links: pointers that arrive, ids that are unique, names that fit."""

from __future__ import annotations

from pathlib import Path

import pytest
from validation import PEOPLE, codes, findings, marked, tei

from teipress.config import Config
from teipress.edition import Edition
from teipress.validate import links, validate

LIST = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">Persons</title></titleStmt>
<publicationStmt><p>Not published.</p></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader>
<standOff><listPerson>{}</listPerson></standOff></TEI>
"""


def person(identity: str, name: str) -> str:
    return f'<person xml:id="{identity}"><persName>{name}</persName></person>\n'


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """An edition with two persons in its list."""
    lists = tmp_path / "tei" / "lists"
    lists.mkdir(parents=True)
    (lists / "persons.xml").write_text(
        LIST.format(person("kim-il-sung", "Kim Il Sung") + person("kim-gu", "Kim Gu"))
    )
    return Edition(tmp_path, Config())


CASES = [
    ('<p corresp="#p2">A</p>', "POINTER-DANGLING", "#p2", "did you mean `#p1`?", ""),
    ('<p corresp="p1">A</p>', "POINTER-FORM", "p1", "did you mean `#p1`?", "#p1"),
    ('<p corresp="#p1 # #p1">A</p>', "POINTER-FORM", "#", "a pointer is", ""),
    ('<p corresp="">A</p>', "POINTER-FORM", 'corresp=""', "is empty", ""),
    ('<p><ref target="http://x.org/a|b">A</ref></p>', "POINTER-FORM", "http://x.org/a|b", "a pointer is", ""),
    ('<p><ref target="http://x.org/%zz">A</ref></p>', "POINTER-FORM", "http://x.org/%zz", "a pointer is", ""),
    ('<p><ref target="b.xml#x">A</ref></p>', "POINTER-FILE", "b.xml#x", "no file `b.xml`", ""),
    ('<sp who="#p1"><p>A</p></sp>', "POINTER-KIND", "#p1", "`who` points at a `p`", ""),
    ('<sp who="#ann-lind"><p>A</p></sp>', "POINTER-DANGLING", "#ann-lind", "did you mean `#anna-lind`?", ""),
    ('<p><app><lem wit="#A">A</lem></app></p>', "WITNESS-UNLISTED", "#A", "nothing has the id `A`", ""),
    ('<p xml:id="p1">A</p>', "ID-DUPLICATE", 'xml:id="p1"', "there already", ""),
    ('<p><persName ref="#bo-lind">Anna Lind</persName></p>', "NAME-MISMATCH", "#bo-lind", "`#anna-lind`", ""),
    (
        '<p><persName ref="#bo-lind">Nobody Else</persName></p>',
        "NAME-MISMATCH",
        "#bo-lind",
        "no word in common",
        "",
    ),
    (
        '<sp who="#bo-lind"><speaker>Anna:</speaker><p>A</p></sp>',
        "NAME-MISMATCH",
        "#bo-lind",
        "`#anna-lind`",
        "",
    ),
]


@pytest.mark.parametrize(("body", "code", "words", "says", "fix"), CASES)
def test_what_does_not_arrive(tmp_path: Path, body: str, code: str, words: str, says: str, fix: str) -> None:
    found = findings(tmp_path, tei(f'<p xml:id="p1">first</p>\n{body}', PEOPLE))
    assert codes(found) == [code]
    assert marked(found[0]) == words
    assert says in f"{found[0].message} {found[0].hint}"
    assert (found[0].fix.text if found[0].fix else "") == fix


GOOD = [
    '<p corresp="#p1">A</p>',
    '<p><ref target="https://example.org/a?b=c#d">A</ref> <ref target="mailto:a@example.org">B</ref></p>',
    '<p><ref target="https://example.org/caf%C3%A9/日本">A</ref></p>',
    '<p><ref target="#xpath(//p[1])">A</ref></p>',
    '<p><persName ref="#bo-lind">Ambassador Lind</persName> and <persName ref="#bo-lind">Lind</persName></p>',
    '<p><persName ref="#bo-lind">BL</persName></p>',
    '<sp who="#bo-lind"><speaker>LIDN:</speaker><p>A</p></sp>',
    '<sp who="#bo-lind #anna-lind"><speaker>Both (together):</speaker><p>A</p></sp>',
    '<p><ref target="a.xml#p1">A</ref></p>',
]


@pytest.mark.parametrize("body", GOOD)
def test_what_arrives(tmp_path: Path, body: str) -> None:
    found = findings(tmp_path, tei(f'<p xml:id="p1">first</p>\n{body}', PEOPLE))
    assert [each for each in found if each.severity == "error"] == []
    assert [each for each in found if each.code == "NAME-MISMATCH"] == []


def test_a_prefix_of_the_document(tmp_path: Path) -> None:
    definition = (
        '<encodingDesc><listPrefixDef><prefixDef ident="psn" matchPattern="(.+)" replacementPattern="#$1"><p>Persons.</p>'
        "</prefixDef></listPrefixDef></encodingDesc>"
    )
    body = '<p xml:id="p1">A <ref target="psn:p1">B</ref> <ref target="psn:p2">C</ref></p>'
    found = [each for each in findings(tmp_path, tei(body, definition)) if each.code.startswith("POINTER")]
    assert [marked(each) for each in found] == ["psn:p2"]


def test_nothing_outside_of_the_edition_is_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text('<a xml:id="x"/>')
    inner = tmp_path / "edition"
    inner.mkdir()
    (inner / "link.xml").symlink_to(tmp_path / "secret.xml")
    body = '<p><ref target="../secret.xml#y">A</ref> <ref target="link.xml#y">B</ref> <ref target="/etc/passwd">C</ref></p>'
    path = inner / "a.xml"
    path.write_text(tei(body))
    found = validate([path], Edition(inner, Config()))
    assert [(each.code, each.severity) for each in found] == [("POINTER-OUTSIDE", "info")] * 3


def test_a_pointer_whose_target_got_the_id_of_another_names_the_id_given_twice(tmp_path: Path) -> None:
    body = '<p xml:id="harbour">A</p>\n<p xml:id="harbour">B</p>\n<p><ref target="#zoo">C</ref></p>'
    found = {each.code: each for each in findings(tmp_path, tei(body))}
    hint = found["POINTER-DANGLING"].hint
    assert hint.startswith("the id `harbour` is there twice (line ")
    assert str(found["ID-DUPLICATE"].line) in hint


def test_lists_are_searched(tmp_path: Path, edition: Edition) -> None:
    body = '<p><persName ref="#kim-gu">Kim Gu</persName> <persName ref="../lists/persons.xml#kim-g">Kim</persName></p>'
    found = findings(tmp_path, tei(body), "tei/documents/a.xml", edition)
    assert codes(found) == ["POINTER-DANGLING"] * 2
    assert found[0].fix is not None
    assert found[0].fix.text == "../lists/persons.xml#kim-gu"
    assert "did you mean `#kim-gu`?" in found[1].hint


def test_two_of_one_surname(tmp_path: Path, edition: Edition) -> None:
    name = '<persName ref="../lists/persons.xml#{}">{}</persName>'
    body = f"<p>{name.format('kim-gu', 'Kim Il Sung')} {name.format('kim-gu', 'Premier Kim')}</p>"
    found = findings(tmp_path, tei(body), "tei/documents/a.xml", edition)
    assert [(each.code, each.severity) for each in found] == [("NAME-MISMATCH", "warning")]
    assert "#kim-il-sung" in found[0].hint


def test_entries_without_pointers_and_ids_given_twice(tmp_path: Path, edition: Edition) -> None:
    (edition.lists / "places.xml").write_text(LIST.format(person("kim-gu", "Kim Gu")))
    documents = [edition.documents / name for name in ("a.xml", "b.xml")]
    edition.documents.mkdir()
    for path in documents:
        body = '<p><persName ref="../lists/persons.xml#kim-gu">Kim Gu</persName></p>'
        path.write_text(tei(body).replace("<TEI ", '<TEI xml:id="same" '))
    found = {each.code: each for each in links(documents, edition)}
    assert set(found) == {"ID-DUPLICATE-LISTS", "ID-DUPLICATE-DOCUMENTS", "LIST-UNUSED"}
    assert found["ID-DUPLICATE-LISTS"].file == "tei/lists/places.xml"
    assert "tei/lists/persons.xml, line 4" in found["ID-DUPLICATE-LISTS"].hint
    assert found["ID-DUPLICATE-DOCUMENTS"].file == str(documents[1])
    assert str(documents[0]) in found["ID-DUPLICATE-DOCUMENTS"].hint
    assert [each.code for each in links(documents[:1], edition)] == ["ID-DUPLICATE-LISTS"]


def test_unused_is_not_said_while_a_document_cannot_be_read(tmp_path: Path, edition: Edition) -> None:
    edition.documents.mkdir()
    (edition.documents / "a.xml").write_text("<TEI>")
    found = validate([edition.documents / "a.xml"], edition)
    assert "LIST-UNUSED" not in [each.code for each in found]


def test_the_table_of_pointers_is_that_of_the_schema(root: Path) -> None:
    """Every attribute that is a pointer in the schema is followed, `schemaLocation` and prefixes of other schemes apart."""
    from teipress.validate.pointers import POINTERS
    from teipress.validate.relaxng import RNG, read_grammar

    grammar = read_grammar(str(root / "schemas" / "generated" / "teipress.rng"))
    nodes = grammar.root.iter(f"{{{RNG}}}attribute")
    pointers = {
        str(node.get("name")) for node in nodes if any(t.get("type") == "anyURI" for t in grammar.types(node))
    }
    assert pointers - POINTERS - {"xml:base"} == set()


def test_the_small_documents_are_valid(tmp_path: Path) -> None:
    assert findings(tmp_path, tei("<p>A</p>", PEOPLE)) == []
    assert findings(tmp_path, LIST.format(person("a", "A")), "list.xml") == []
