"""Whatever a file holds, validation says what is wrong with it, in places that exist, and never fails itself."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from teipress.config import Config
from teipress.diagnostics import SEVERITIES
from teipress.edition import Edition
from teipress.report import FORMS, report
from teipress.validate import Task, check, fixing

_TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>{}</body></text></TEI>"""
_PIECES = (
    "<p>", "</p>", "<p xml:id='a'>", "<sp who='#a'>", "</sp>", "<gap", "/>", "&amp;", "&x;", "&", "<", ">", '"', "<!--", "-->", "<![CDATA[",
    "]]>", "<?a", "?>", " ref='b.xml#c'", "é", "周", "\u202e", "\t", "\r", "\n", " ", "words ", "<persNam>", "</persNam>", "<x xmlns='u'/>",
    " when='1965-13'", "<app><lem wit='#A'>", "</lem></app>", "<div/>", "<!DOCTYPE a>",
)  # fmt: skip


def _cut(body: str, at: int, new: bytes) -> bytes:
    """A document with some bytes replaced."""
    data = _TEI.format(body).encode()
    return data[:at] + new + data[at + len(new) :]


_BODIES = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)
_DOCUMENTS = st.one_of(
    st.binary(max_size=60),
    _BODIES.map(str.encode),
    _BODIES.map(lambda body: _TEI.format(body).encode()),
    st.tuples(_BODIES, st.integers(0, 400), st.binary(max_size=3)).map(lambda row: _cut(*row)),
)


@settings(max_examples=150, deadline=None)
@given(data=_DOCUMENTS)
def test_any_bytes_yield_findings_in_places_that_exist(data: bytes) -> None:
    path = Path("a.xml")
    found = check(Task(path, "a.xml", Edition(Path("/nowhere"), Config()), data=data)).diagnostics
    for each in found:
        assert each.severity in SEVERITIES
        assert "\n" not in each.message
        if each.line:
            assert 1 <= each.column <= len(each.excerpt) + 1
            assert (each.line, each.column) <= (each.end_line, each.end_column)
        if each.fix:
            assert 0 <= each.fix.start <= each.fix.end <= len(data)
    assert [len(report(form, found)) >= 0 for form in FORMS] == [True] * 7
    fixing.apply(data, [each.fix for each in found if each.fix])
