"""Authority lists: read from XML and tables, extended without touching what stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from teipress.edition import Edition
from teipress.lists import Entry, extended, propose, read_lists
from teipress.model import Entity, Person

LIST = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>
\t<listPerson>
\t\t<!-- mine -->
\t\t<person xml:id="pan-zili" ><persName><surname>Pan</surname> Zili</persName>
\t\t\t<persName>P'an Tzu-li</persName></person>
\t</listPerson>
</standOff></TEI>
"""


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "A & B"\n[names]\ncsv = "names.csv"\n')
    (tmp_path / "tei" / "lists").mkdir(parents=True)
    (tmp_path / "tei" / "lists" / "persons.xml").write_text(LIST)
    (tmp_path / "names.csv").write_text(
        "id,kind,names\nmoscow,place,Moscow|Moskva\npan-zili,person,Pan\nno,thing,X\n"
    )
    return Edition.open(tmp_path)


def test_lists_and_table_are_one(edition: Edition) -> None:
    entities, found = read_lists(edition)
    assert not found
    assert entities == (
        Entity("person", "pan-zili", ("Pan Zili", "P'an Tzu-li", "Pan")),
        Entity("place", "moscow", ("Moscow", "Moskva")),
    )


@pytest.mark.parametrize(
    ("file", "content"),
    [("tei/lists/persons.xml", "<TEI>"), ("names.csv", "id,kind\nx,person\n"), ("names.csv", "\xff")],
)
def test_a_broken_list_is_a_finding_and_the_others_are_read(
    edition: Edition, file: str, content: str
) -> None:
    (edition.root / file).write_bytes(content.encode("latin-1"))
    entities, found = read_lists(edition)
    assert [(d.code, d.file) for d in found] == [("LIST-UNREADABLE", file)] and entities


def test_no_entity_is_expanded(edition: Edition) -> None:
    bomb = '<!DOCTYPE TEI [<!ENTITY x "boom">]>' + LIST.replace("Pan<", "&x;<")
    (edition.lists / "persons.xml").write_text(bomb)
    entities, _ = read_lists(edition)
    assert "boom" not in str(entities)


def test_a_proposal_adds_lines_and_changes_none(edition: Edition) -> None:
    persons = (
        Person("pan-zili", ("Pan Zili",)),
        Person("oneill", ("Mr. Tom O'Neill", "ON"), "Minister <of> State"),
        Person("the-president", ("The President",), listable=False),
    )
    assert propose(edition, persons, "doc-1") == ()
    after = (edition.lists / "persons.xml").read_text()
    added = [line for line in after.splitlines() if line not in LIST.splitlines()]
    assert [line for line in after.splitlines() if line not in added] == LIST.splitlines()
    assert [line.strip() for line in added] == [
        '<person xml:id="oneill">',
        "<persName>Tom O'Neill</persName>",
        "<occupation>Minister &lt;of&gt; State</occupation>",
        '<note type="provenance">Proposed from doc-1; not checked.</note>',
        "</person>",
    ]
    assert propose(edition, persons, "doc-2") == ()
    assert (edition.lists / "persons.xml").read_text() == after


def test_the_first_proposal_makes_the_list(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text('[edition]\ntitle = "A & B"\n')
    edition = Edition.open(tmp_path)
    assert propose(edition, (Person("hill", ("Ann Hill",)),), "doc-1") == ()
    assert read_lists(edition)[0] == (Entity("person", "hill", ("Ann Hill",)),)


def test_what_only_the_table_knows_is_listed_when_it_is_used(edition: Edition) -> None:
    used = [entity for entity in read_lists(edition)[0] if entity.id == "moscow"]
    assert propose(edition, (), "doc-1", used) == ()
    (edition.root / "names.csv").write_text("id,kind,names\n")
    assert Entity("place", "moscow", ("Moscow", "Moskva")) in read_lists(edition)[0]
    assert (edition.lists / "persons.xml").read_text() == LIST


def test_nothing_new_makes_no_list(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").write_text("")
    assert propose(Edition.open(tmp_path), (), "doc-1") == ()
    assert not (tmp_path / "tei").exists()


def test_a_list_that_cannot_be_extended_is_a_finding_and_stays(edition: Edition) -> None:
    path = edition.lists / "persons.xml"
    path.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    found = propose(edition, (Person("hill", ("Ann Hill",)),), "doc-1")
    assert [d.code for d in found] == ["LIST-UNREADABLE"]
    assert path.read_text() == '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'


text = st.text(st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(text, text, text)
def test_any_words_stay_well_formed(name: str, role: str, document: str) -> None:
    result = extended(LIST.encode(), [Entry("person", "new", (name,), role, document)])
    assert etree.fromstring(result).xpath("count(//*[local-name() = 'person'])") == 2
