"""The line in which an archive says where a document lies, and by whom it was brought."""

from __future__ import annotations

import pytest

from teipress.model import Field
from teipress.recognise.archive import archive_fields


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("APRF, f. 52, op. 1, ll. 1-3.", {"repository": "APRF", "idno": "f. 52, op. 1", "locus": "ll. 1-3"}),
        ("SAPMO-BArch, DY 30/3509, Bl. 74-81.", {"repository": "SAPMO-BArch", "idno": "DY 30/3509", "locus": "Bl. 74-81"}),
        ("Party Central Archives, pp. 602-611.", {"repository": "Party Central Archives", "locus": "pp. 602-611"}),
        (
            "AMFA, Folder 1515/1972. Obtained and translated by Ann Lee.",
            {"repository": "AMFA", "idno": "Folder 1515/1972", "obtained": "Ann Lee", "translated": "Ann Lee"},
        ),
    ],
)  # fmt: skip
def test_where_it_lies_and_who_brought_it(line: str, expected: dict[str, str]) -> None:
    made = archive_fields((Field("source", line, 0),))
    assert {field.name: field.value for field in made if field.name != "source"} == expected
