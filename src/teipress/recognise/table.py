"""The table of rules: rows by precedence, the first that holds decides."""

from __future__ import annotations

from teipress.recognise.context import Context
from teipress.recognise.rules import event, gap, gloss, judgement, label, name, none, reference, supplied
from teipress.recognise.rules.row import Row

#: What its own wording names comes first, then place, then neighbours, then grammar; the last row always holds.
ROWS: tuple[Row, ...] = (
    *none.ROWS,
    *gap.ROWS,
    *judgement.NAMED,
    *reference.ROWS,
    *event.ROWS,
    *label.PLACED,
    *supplied.STATED,
    *supplied.INSIDE_WORDS,
    *gloss.WORDED,
    *gloss.ABBREVIATIONS,
    *judgement.LIKE,
    *reference.LONE,
    *supplied.DOUBTED,
    *label.DATES,
    *gloss.NAMED,
    *name.ROWS,
    *gloss.PHRASES,
    *name.LATER,
    *supplied.GRAMMAR,
    *supplied.SENSE,
)


def judge(context: Context) -> Row:
    """The row that decides about a bracket. The last row of the table holds for every bracket."""
    return next(row for row in ROWS if row.when(context))
