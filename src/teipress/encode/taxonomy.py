"""The categories that `@ana` points at, with a sentence each for a reader."""

from __future__ import annotations

KINDS: dict[str, str] = {
    "completion": "Words needed for grammar or sense that the text does not have.",
    "qualifier": "A word before a noun that narrows it: a country, an office, a side.",
    "name": "The part that completes a proper name.",
    "attribution": "Words that say who is speaking.",
    "date": "The part that completes a date, a number or a reference.",
    "dateline": "The place or date of a dateline.",
    "letters": "Letters that complete a word.",
    "speaker": "A speaker's label, or what completes or explains it.",
    "punctuation": "A mark of punctuation.",
    "restoration": "Words or letters restored from elsewhere.",
    "conjecture": "A doubtful word that is added.",
    "identification": "Who or what is meant by the words before.",
    "variant": "Another form or romanisation of the name before.",
    "original": "The word of the language translated from.",
    "alternative": "Another translation of the words before.",
    "correction": "The right word for the wrong word before.",
    "sic": "The word before stands so in the source.",
    "doubt": "The word before is doubtful.",
    "redaction": "Text withheld by whoever released the document.",
    "omission": "Text left out by an editor.",
    "illegible": "Text that cannot be read or heard.",
    "ellipsis": "Points for text that is absent.",
    "event": "Something that happened and was not said.",
    "physical": "A stamp, a hand, a signature, the lay-out of the page.",
    "note": "A comment by an editor, a translator or a note-taker.",
    "noteref": "The number or sign of a note.",
    "citation": "A reference to a document, an archive, a tab or an enclosure.",
    "page": "A page of the source.",
    "part": "The heading of a part, or an enumerator.",
    "deletion": "Words struck out or proposed to be.",
}  # fmt: skip

UNREVIEWED = "Recognised by a rule that can be wrong, and not yet reviewed by a person."
