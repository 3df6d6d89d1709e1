"""What kind of document a text is: presets for what follows, and said in the record of the conversion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from teipress.diagnostics import Diagnostic
from teipress.model import Document, Mark
from teipress.settings import Settings

_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "telegram",
        re.compile(
            r"\b(?:telegram|cable(?:gram)?|savingram|airgram|teletype|chiffriertes|телеграмма)\b", re.I
        ),
    ),
    ("interview", re.compile(r"\b(?:interview|press conference|question and answer|интервью)\b", re.I)),
    ("letter", re.compile(r"\b(?:letter|brief an|письмо|message from .{2,60} to)\b", re.I)),
)


def profile_of(document: Document, spoken: Sequence[Mark], settings: Settings) -> Document:
    """The document with its profile: the one asked for, else what its title, its labels and its address say."""
    profile = settings.profile if settings.profile != "auto" else _profile(document, spoken)
    return replace(document, profile=profile)


def told(document: Document, settings: Settings) -> tuple[Diagnostic, ...]:
    """What was decided, where nobody said it."""
    if settings.profile != "auto":
        return ()
    message = f"is read as {document.profile}"
    hint = '[convert] profile = "memorandum", "transcript", "letter", "telegram" or "interview"'
    return (Diagnostic("PROFILE-DECIDED", "info", message, document.source.path, hint=hint),)


def _profile(document: Document, spoken: Sequence[Mark]) -> str:
    labels = [mark for mark in spoken if mark.phenomenon == "speaker" and mark.kind == "label"]
    own = [block for block in document.blocks if block.class_ == "document"]
    if len(labels) >= 2:
        asked = sum("question" in mark.rule for mark in labels)
        return "interview" if asked * 3 >= len(labels) else "transcript"
    head = " ".join(block.text[:300] for block in own if block.role in ("title", "dateline", "number"))
    for profile, pattern in _TITLES:
        if pattern.search(head):
            return profile
    return "letter" if any(block.role == "salute" for block in own) else "memorandum"
