"""A large edition as TEI, made from the sample's own sentences: `python tests/bench/large_edition.py DIR [DOCUMENTS]`.

50 documents of about 2,150 words, each with 60 entries of an apparatus, 18 historical notes and 8 source pages; names, insertions,
words in Greek and Russian. The same every time.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
PERSONS = ("Brezhnev", "Kosygin", "Khrushchev", "Shelepin", "Gromyko", "Sudarikov", "Moskovsky", "Andropov")
FOREIGN = (("ru", "запись беседы"), ("grc", "λόγος περὶ εἰρήνης"), ("ru", "социалистический лагерь"))
HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title type="main">{title}</title></titleStmt>
<publicationStmt><publisher>test</publisher></publicationStmt><sourceDesc><p>made</p></sourceDesc></fileDesc>
<profileDesc><creation><date when="1965-{month:02}-{day:02}">1965</date></creation></profileDesc></teiHeader>
<text><body><div type="document" xml:id="d"><head xml:id="h">{title}</head>
{paragraphs}
</div></body></text></TEI>
"""


def sentences() -> list[str]:
    """The sentences of the sample text."""
    text = next((ROOT / "text").glob("*.txt")).read_text(encoding="utf-8")
    found = re.split(r"(?<=[.!?])\s+(?=[A-Z])", " ".join(text.split()))
    return [one for one in found if 30 < len(one) < 400 and one.count("[") == one.count("]")]


def marked(sentence: str) -> str:
    """A sentence with its insertions and names as elements."""
    text = re.sub(r"\[([^\[\]]+)\]", r'<supplied ana="#insertion.completion">\1</supplied>', escape(sentence))
    names = "|".join(PERSONS)
    return re.sub(
        rf"\b({names})\b",
        lambda m: f'<persName ref="../lists/persons.xml#{m[1].lower()}">{m[1]}</persName>',
        text,
    )


class Maker:
    """Makes documents; every choice comes from one seeded generator."""

    def __init__(self) -> None:
        self.random = random.Random(1965)
        self.sentences = sentences()
        self.page = 70

    def document(self, number: int) -> str:
        paragraphs = []
        count = 0
        while count < 2150:
            chosen = self.random.choices(self.sentences, k=self.random.randint(3, 9))
            count += sum(len(one.split()) for one in chosen)
            paragraphs.append(" ".join(marked(one) for one in chosen))
        for _ in range(60):
            self.replaced(paragraphs, self.entry)
        for make in [self.note] * 18 + [self.source_page] * 8 + [self.foreign] * 5:
            self.inserted(paragraphs, make())
        body = "\n".join(f'<p xml:id="p{n}">{text}</p>' for n, text in enumerate(paragraphs, 1))
        title = f"Document {number}. Record of a conversation in Moscow, 1965"
        return HEAD.format(
            title=title, paragraphs=body, month=number % 12 + 1, day=self.random.randint(1, 28)
        )

    def entry(self, words: str) -> str:
        reading = self.random.choice(
            ("", words[::-1], words.upper(), f"{words} corr. ex {words[:3]}", "del.")
        )
        return f'<app><lem>{words}</lem><rdg wit="#{self.random.choice("ABCM")}">{reading}</rdg></app>'

    def note(self) -> str:
        text = " ".join(self.random.choices(self.sentences, k=self.random.choice((1, 1, 1, 2, 3))))
        return f'<note type="historical">{escape(re.sub(r"[][]", "", text))}</note>'

    def source_page(self) -> str:
        self.page += 1
        return f'<pb n="{self.page}"/>'

    def foreign(self) -> str:
        language, words = self.random.choice(FOREIGN)
        return f' <foreign xml:lang="{language}">{words}</foreign>'

    def _place(self, paragraphs: list[str], pattern: str) -> tuple[int, re.Match[str]]:
        while True:
            at = self.random.randrange(len(paragraphs))
            places = [m for m in re.finditer(pattern, paragraphs[at]) if plain(paragraphs[at], m.start())]
            if places:
                return at, self.random.choice(places)

    def replaced(self, paragraphs: list[str], make: object) -> None:
        at, found = self._place(paragraphs, r"(?<= )[A-Za-z]{4,}( [a-z]{4,})?(?= )")
        text = paragraphs[at]
        paragraphs[at] = text[: found.start()] + make(found[0]) + text[found.end() :]  # type: ignore[operator]

    def inserted(self, paragraphs: list[str], markup: str) -> None:
        at, found = self._place(paragraphs, r"(?<=[a-z])[,.;]")
        paragraphs[at] = paragraphs[at][: found.end()] + markup + paragraphs[at][found.end() :]


def plain(text: str, at: int) -> bool:
    """Whether a place is outside all inline elements."""
    before = text[:at]
    opened = len(re.findall(r"<\w[^>/]*>", before)) - len(re.findall(r"</", before))
    return opened == 0 and before.rfind("<") <= before.rfind(">")


def make_edition(folder: Path, documents: int = 50) -> None:
    """Write an edition folder."""
    maker = Maker()
    (folder / "tei" / "documents").mkdir(parents=True, exist_ok=True)
    (folder / "tei" / "lists").mkdir(exist_ok=True)
    (folder / "edition.toml").write_text(
        '[edition]\ntitle = "Documents of 1965"\ndate = "2026-01-01"\neditors = [{ name = "A. Editor" }]\n',
        encoding="utf-8",
    )
    for number in range(1, documents + 1):
        path = folder / "tei" / "documents" / f"doc-{number:03}.xml"
        path.write_text(maker.document(number), encoding="utf-8")
    persons = "".join(
        f'<person xml:id="{name.lower()}"><persName>{name}</persName></person>' for name in PERSONS
    )
    head = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>'
    text = f"{head}<listPerson>{persons}</listPerson></standOff></TEI>"
    (folder / "tei" / "lists" / "persons.xml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    make_edition(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 50)
