"""A page has the words of its document, all of them and no others, in their order."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree, html

from teipress.convert import convert
from teipress.plaintext import text_of

sys.path.insert(0, str(Path(__file__).parents[1] / "xslt"))
from reading import sheets, words


@pytest.mark.corpus
@pytest.mark.slow
def test_every_page_of_the_corpus(shared: Path) -> None:
    texts = sorted((shared / "corpus").glob("*/*.txt"))
    assert len(texts) > 30
    for path in texts:
        conversion, _ = convert(path)
        assert conversion, path
        tree = etree.parse(BytesIO(conversion.tei))
        result = sheets().page(tree, "x")
        assert result.diagnostics == (), path
        read = words(html.document_fromstring(result.pages["d/x/index.html"]))
        # A bar stands between cells; where turns ran on without a space, the page sets each apart.
        assert "".join(read).replace("|", "") == "".join(text_of(tree).replace("|", "").split()), path
