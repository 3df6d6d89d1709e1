"""The divisions of a document while it is written, kept to what TEI allows where.

Headings, openers and arguments stand before the first paragraph of a division, closers after the last, nothing beside
a child division but further divisions; a speech holds paragraphs, lists and stage directions. (Guidelines, 4.1 and 7.2)
"""

from __future__ import annotations

from lxml import etree

from teipress.encode.tei import child, last_child, local, qualified, root

_TOP = frozenset("head opener argument".split())
_BOTTOM = frozenset("closer postscript trailer".split())
_ANYWHERE = frozenset("note gap pb lb".split())  # model.global: no content of a division by themselves
_NESTED = frozenset({"section", "part"})


class Outline:
    """Hands out the element into which the next unit goes."""

    def __init__(self) -> None:
        self.text = root("text")
        self._body = child(self.text, "body")
        self._div = child(self._body, "div", type="document")
        self._back: etree._Element | None = None
        self._speech: etree._Element | None = None
        self._interrupted: etree._Element | None = None
        self._in_aside = False
        self.resumed: list[tuple[etree._Element, etree._Element]] = []

    @property
    def in_back(self) -> bool:
        return self._back is not None

    def top(self, name: str) -> etree._Element:
        """A new `head`, or the `opener` that is being filled, or a new `argument`."""
        self.end_speech()
        if any(local(part) not in _TOP for part in self._div):
            self.open_div("section")
        last = last_child(self._div)
        if name == "opener" and last is not None and local(last) == name:
            return last
        return child(self._div, name)

    def argument(self, going_on: bool = False) -> etree._Element:
        """A new `argument`, or the last one where it has only its head so far, or where its list is `going_on`."""
        last = last_child(self._div)
        if last is None or local(last) != "argument":
            return self.top("argument")
        return last if going_on or all(local(part) == "head" for part in last) else self.top("argument")

    def content(self) -> etree._Element:
        """Where a paragraph goes: the open speech, else the division; after a closer a new one is opened."""
        if self._speech is not None:
            return self._speech
        if self._is_closed():
            self.open_div("section")
        return self._div

    def bottom(self, name: str) -> etree._Element:
        """A `closer` and the like; where a division has no paragraph yet, TEI allows only a paragraph."""
        self.end_speech()
        if all(local(part) in _TOP or local(part) in _ANYWHERE for part in self._div):
            return child(self._div, "p")
        last = last_child(self._div)
        if name == "closer" and last is not None and local(last) == name:
            return last
        return child(self._div, name)

    def open_div(self, kind: str) -> etree._Element:
        """A section inside the document or enclosure, or another division beside it."""
        self.end_speech()
        parent: etree._Element | None = self._body
        if kind in _NESTED:
            beside = self._div.get("type") in _NESTED or self._is_closed()
            parent = self._div.getparent() if beside else self._div
        self._div = child(self._body if parent is None else parent, "div", type=kind)
        return self._div

    def _is_closed(self) -> bool:
        """Whether a closer has ended the division: nothing but further closers may follow in it."""
        last = last_child(self._div)
        return last is not None and local(last) in _BOTTOM

    def back(self, kind: str) -> etree._Element:
        """The division of the back matter that is being filled."""
        self.end_speech()
        if self._back is None:
            self._back = child(self.text, "back")
        last = last_child(self._back)
        if last is not None and last.get("type") == kind:
            return last
        return child(self._back, "div", type=kind)

    def speak(self, who: str, rend: str, aside: bool) -> etree._Element:
        """Open a speech; an aside keeps the speech that it interrupts."""
        before = self._interrupted if self._in_aside or self._interrupted is not None else self._speech
        self._speech = None
        self._interrupted, self._in_aside = before if aside else None, aside
        self._speech = child(self.content(), "sp", who=who, rend=rend)
        return self._speech

    def end_aside(self) -> None:
        self._speech, self._in_aside = None, False

    def resume(self) -> None:
        """Go on with the speech that an aside interrupted, if there was one."""
        if self._speech is None and self._interrupted is not None:
            before, self._interrupted = self._interrupted, None
            self._speech = child(self.content(), "sp", who=before.get("who", ""))
            self.resumed.append((self._speech, before))

    def end_speech(self) -> None:
        self._speech = self._interrupted = None
        self._in_aside = False

    def finish(self) -> etree._Element:
        """Fill what TEI does not allow to be empty."""
        for speech in self.text.iter(qualified("sp")):
            if all(local(part) in ("speaker", "stage", "note") for part in speech):
                child(speech, "p")
        for argument in self.text.iter(qualified("argument")):
            if all(local(part) == "head" for part in argument):
                for part in argument:
                    part.tag = qualified("p")
        for division in self.text.iter(qualified("div")):
            if not len(division):
                child(division, "p")
        return self.text
