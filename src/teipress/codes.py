"""What every diagnostic code means: the source of `teipress explain` and of docs/diagnostics.md."""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """`summary` in one line; `explanation` why it matters; `remedy` what to do."""

    summary: str
    explanation: str
    remedy: str


CODES: dict[str, Code] = {
    "BRACKET-DEEP": Code(
        "Brackets stand within brackets more often than can be read.",
        "Readers of XML refuse elements that are nested hundreds deep, and no editor means it; such text is usually damaged.",
        "Look whether closing brackets are missing; the text stays as it is.",
    ),
    "BRACKET-EMPTY": Code(
        "A bracket has nothing in it.",
        "Whether a word was lost in copying or the bracket marks a blank in the source cannot be told from it; it stays text.",
        "Compare the source, and write in the bracket what it stands for.",
    ),
    "BRACKET-UNBALANCED": Code(
        "A square bracket opens or closes without its partner in the same block.",
        "Where an insertion ends cannot be guessed without risk of swallowing the document's own words; the bracket stays text.",
        "Add the missing bracket to the text, or join the paragraphs if the bracket runs over both.",
    ),
    "CONFIG-ENCODING": Code(
        "edition.toml is not UTF-8.",
        "TOML files are UTF-8 by definition; another encoding cannot be told from damage.",
        "Save the file as UTF-8.",
    ),
    "CONFIG-SYNTAX": Code(
        "edition.toml cannot be read as TOML.",
        "Nothing in the file is used until it can be read as a whole, lest half a configuration be applied.",
        "Mend the line that is named; texts stand in double quotes.",
    ),
    "CONFIG-UNKNOWN": Code(
        "A key of edition.toml is not known.",
        "A misspelt key would otherwise be ignored without a word and the default be used.",
        "Correct the spelling; the documentation lists all keys.",
    ),
    "CONFIG-UNREADABLE": Code(
        "edition.toml cannot be opened.",
        "The file exists but the system refuses to read it.",
        "Check its permissions.",
    ),
    "CONFIG-VALUE": Code(
        "A key of edition.toml has a value it cannot have.",
        "The value is of another type, or not one of the words that the key allows.",
        "Use one of the values named in the message.",
    ),
}
