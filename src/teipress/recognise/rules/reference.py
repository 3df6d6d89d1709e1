"""Signs of notes, citations, page numbers, headings of parts. (TEI Guidelines 3.7, 3.10.1, 3.11.3)"""

from __future__ import annotations

import re

from teipress.recognise.context import Context
from teipress.recognise.lexicon import grammar
from teipress.recognise.rules.row import Attributes, Row

_SIGN = re.compile(r"^(?:\d{1,3}[a-d]?|[*†‡§¶#]{1,3}|[ivx]{1,4}|(?:note|footnote|fn\.?) ?\d{1,3})$")
_ENUMERATOR = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)]{1,2}$")
_PAGE = re.compile(
    r"^(?:facsimile |typeset |typed |original |ms\.? |manuscript )?(?:(?:begin(?:ning)? (?:of )?|end of |start of |top of |bottom of )?(?:p|pp|pg|page|pages|col|cols|column|columns|fol|folio|ff?|s|str|c|стр|с|seite|page)\.?\s?(?P<n>\d+[a-z]?(?:\s?[–-]\s?\d+)?|[ivxl]+(?![\w.]))"
    r"|[\w-]{2,12}[- ]page number \d+|page break|new page|next page|第?\s?\d+\s?[页頁])(?: (?:of|in) (?:the )?(?:original|source|document|text))?[.:]?$",
    re.I,
)
_PART = re.compile(
    r"^(?:sub-?)?(?:[ei]nclosures?|attachments?|annex(?:es)?|append(?:ix|ices)|tabs?|schedule|exhibit|part|section|chapter|postscript)"
    r"(?:\s(?:no\.?\s?)?(?:\d{1,3}|[A-Z]|[IVX]+|[a-z]))?(?: (?:in|to|of) (?:no\.? ?)?(?:\d{1,4}|[IVX]{1,5}))?(?:\s?[—–:-]\s?\w.{0,60})?\.?$",
    re.I,
)
_SEE = re.compile(
    r"^(?:for|concerning|regarding|as to|with regard to|on) .{1,200}\bsee\b"
    r"|^(?:see|cf\.?|compare)(?: also| further)? (?:[A-Z\d(]|(?:above|below|ante|post|infra|supra|note|footnote|document|enclosure|annex"
    r"|attached|attachment|chapter|page|pp?\.|volume|vol\.|tab|telegram|despatch|para(?:graph)?s?|documents|notes|annexes|pages|cable|cablegram|letter|memorandum|report|record|minutes|the|my|our|his)\b)"
    r"|^(?:pages?|pp?\.) ?\d+(?: ?[–-] ?\d+| (?:and|to) \d+)? of (?:the|this|my|our|his|that) [a-z]"
    r"|^see (?:above|below)|^(?:extracts? |text |partly |in part |later |also )*(?:printed|published|reproduced) (?:as|in|below|above|ante|infra|supra)"
    r"|^(?:later |since |also )?(?:circulated|issued|distributed|filed) (?:as|under) [A-Z]|^reference is to|^ibid|^op\. cit"
    r"|^(?:ante|post|infra|supra)(?:[,.]|$)|^notes? \d"
    r"|^(?:[\w-]+ ){0,4}(?i:minutes?|agendum|memorandum|decision|submission|paper|resolution|order) (?:nos?\.? ?)?[A-Z(]{0,4}\d[\w/().–-]*$"
    r"|^(?:documents?|doc\.|enclosures?|attachments?|annex|appendix|tabs?|despatch|footnotes?|fn\.?|vol\.|volume|p\.|pp\.) ?"
    r"(?:nos?\.? ?)?(?:\d+|[A-Z]\b|[ivxIVX]+\b)(?:.{0,40})$"
)
_ARCHIVE = re.compile(
    r"^(?:source: ?)?[A-Z]{2,8} ?: ?[A-Z]?[\w/ .-]*\d"
    r"|\b(?:FO|CAB|PREM|DEFE|DO|CO|WO|FCO|T|DG|AN|ADM|AIR|HW|KV) ?\d{1,4}/\d+"
    r"|\bRG[ -]?\d{1,3}\b|\b(?:RGANI|RGASPI|GARF|AVPRF|AVP RF|APRF|TsKhSD|SAPMO|PAAA|PA ?AA|BArch|TNA|NAA|UKNA|PRO|NARA|MOL|AAN|AMVR|FMA|CFMA|NSArchive|NSC Files)\b.*\d"
    r"|\b(?:f|fond|op|opis|d|delo|l|ll|list)\. ?\d+, ?(?:op|opis|d|delo|l|ll|por|p)\. ?\d+"
    r"|^[A-Z]{1,3} ?\d{2,5}/\d{1,5}/\d{1,4}[A-Z]?$"
    r"|^(?:Cmd|Cmnd|C\.?[MPO]\.?) ?\(?\d+\)? ?\d*$|^(?:CAB|PREM|FO) \d+"
    r"|\bU\.?N\.? (?:doc|document)\b|\bBox \d+, Folder\b"
)


def _number(text: str) -> str:
    found = re.search(r"\d+[a-d]?|[*†‡§¶#]+|[ivx]+$", text)
    return found[0] if found else text


def _sign_n(c: Context) -> Attributes:
    return (("n", _number(c.low)),)


def _page_n(c: Context) -> Attributes:
    found = _PAGE.match(c.low)
    return (("n", re.sub(r"\s", "", found["n"])),) if found and found["n"] else ()


def _sign(c: Context) -> bool:
    return c.length <= 14 and _SIGN.match(c.inside) is not None


def _page_stated(c: Context) -> bool:
    """`[45]`, where the document says that numbers in brackets are those of pages."""
    return c.inside.isdigit() and "page" in c.around.facts.statements and not c.adjacent


_BEFORE_DAYS = frozenset("on of from by until till since before after".split())  # `on [6] November`


def known_sign(c: Context) -> bool:
    """A sign whose note the document has, or one of a run of signs."""
    if not _sign(c) or (c.next.casefold() in grammar.MONTHS and c.previous.casefold() in _BEFORE_DAYS):
        return False
    return (c.block.number, c.start) in c.around.signs or _number(c.low) in c.around.notes


def _bare(number: str) -> str:
    """The figures of `12,500`, `4th`."""
    if not number[:1].isdigit():
        return number
    return re.sub(r"[,.]|(?<=[0-9])(?:st|nd|rd|th)$", "", number.replace("l", "1").replace("O", "0"))


def number_in_words(c: Context) -> bool:
    """`ten [14] days`: figures after a number in words."""
    return c.inside.isdigit() and len(c.inside) > 1 and c.previous.casefold() in grammar.NUMERALS


def number_for_number(c: Context) -> bool:
    """`May 2 [3]`: a number after a number, of its length, where no note has it."""
    number, before = _bare(c.low.rstrip("?")), _bare(c.previous)
    if not number.isdigit() or not before.isdigit() or known_sign(c) or c.text[c.start - 1].isdigit():
        return False
    if len(number) <= 2 >= len(before):
        return True
    longer, shorter = sorted((number, before), key=len, reverse=True)
    return longer.startswith(shorter) or (len(number) == len(before) and number[0] == before[0])


def day_for_day(c: Context) -> bool:
    """`2 [3] May`, `May 2 [3]`: beside the name of a month the numbers are days."""
    months = grammar.MONTHS
    following = c.words_after[1:2] if c.next == "of" else [c.next]
    return number_for_number(c) and not months.isdisjoint(w.casefold() for w in (*following, c.second))


def number_ends(c: Context) -> bool:
    """`No. 12[6]`: digits close to a number of a telegram or article."""
    return (
        c.low.isdigit()
        and c.text[max(0, c.start - 1) : c.start].isdigit()
        and c.second.casefold() in _NUMBERED
    )


_NUMBERED = frozenset(
    "no nos number telegram cable cablegram despatch article paragraph para section page".split()
)


def _lone_sign(c: Context) -> bool:
    """`[4]`, `[*]`: a number or sign that nothing else explains."""
    if c.low.isdigit() and c.part_before == "determiner" and c.next:
        return False  # `the [17] countries`
    return _sign(c) and not (c.low.isalpha() and (c.glued_left or c.glued_right)) and not c.glued_right


def _enumerator(c: Context) -> bool:
    """`[4.]`, `[c)]` at the head of a sentence."""
    return c.initial and _ENUMERATOR.match(c.inside) is not None and not c.whole


def _letter_at_start(c: Context) -> bool:
    """`[b]` at the head of a line."""
    return (
        c.at_line_start
        and len(c.inside) == 1
        and c.inside.isalnum()
        and not c.glued_right
        and not known_sign(c)
        and not c.whole
    )


def _part_block(c: Context) -> bool:
    """`[Enclosure]`, `[Tab A]`, alone on its line."""
    return (
        c.whole_line and _PART.match(c.inside) is not None and not c.low.startswith(("section of", "part of"))
    )


def _see(c: Context) -> bool:
    """`[see Document 14]`, `[printed as ...]`, `[Document 88]`."""
    return c.length > 4 and _SEE.match(c.inside[:1].lower() + c.inside[1:]) is not None


_SYMBOL = re.compile(
    r"^[A-Z]{1,5}(?:/[\w.()-]+)*/[\w.()-]*\d[\w./()-]*(?:,? (?:paras?|pp?)\. ?[\d–-]+| and (?:Add|Corr|Rev)\.[\w.-]*)*$"
    r"|^\d{1,4}(?:st|nd|rd|th) (?:plenary )?(?:meeting|session)(?:, (?:pp?|paras?)\. ?[\d–-]+)?$"
    r"|^(?:(?:Security Council|General Assembly) )?[Rr]esolution \d[\w/ ()-]*\.?$|\b(?:[Vv]ol|Bd)\. ?[IVX\d]+, (?:pp?|S)\. ?\d"
    r"|^[A-Z][^\[\]]{2,80}\bVol(?:ume|\.) ?\d+.{0,40}$"
)


_SEVERAL = re.compile(r"; (?:and )?|,? and (?!(?:Add|Corr|Rev)\b)|, (?=[A-Z]+/)")


def _symbol(c: Context) -> bool:
    """`[S/1817]`, `[S/7553 and S/7572]`, `[505th meeting, para. 3; 507th meeting]`: documents or sittings by their numbers."""
    if c.length > 120 or not any(map(str.isdigit, c.inside)):
        return False
    return bool(_SYMBOL.match(c.inside)) or all(map(_SYMBOL.match, _SEVERAL.split(c.inside)))


_MESSAGE = re.compile(
    r"^para(?:graph)?s? \d[\d–, -]* (?:of|in) .{2,40}$"
    r"|^(?:tel(?:egram)?|cable(?:gram)?|despatch|dispatch|airgram|message|letter|memorandum|deptel|embtel) (?:no\.? ?|number )?[A-Z]{0,5}-?\d[\w/-]*(?: (?:to|from|of) .{1,40})?$",
    re.I,
)


def _message(c: Context) -> bool:
    """`the directive [telegram No. 4091]`: by which message, after a word."""
    return bool(c.previous) and _MESSAGE.match(c.inside) is not None


def _archive(c: Context) -> bool:
    """`[FO 371/93828]`, `[RGANI, f. 2, op. 1]`: a shelf mark."""
    return 4 < c.length < 160 and "[" not in c.inside and _ARCHIVE.search(c.inside) is not None


def _part_inline(c: Context) -> bool:
    """`[Tab B]` within a sentence."""
    return (
        not c.whole_line
        and _PART.match(c.inside) is not None
        and bool(re.search(r"\d|\b[A-Z]\.?$", c.inside))
    )


def _page(c: Context) -> bool:
    """`[p. 71]`, `[Page 3]`."""
    return _PAGE.match(c.low) is not None


ROWS = (
    Row("page-stated", "page", _page_stated, attributes=lambda c: (("n", c.inside),)),
    Row("known-note-sign", "noteref", known_sign, attributes=_sign_n),
    Row("page-number", "page", _page, attributes=_page_n),
    Row("archive-reference", "citation", _archive, attributes=lambda c: (("element", "bibl"),)),
    Row("document-symbol", "citation", _symbol),
    Row("message-named", "citation", _message, sure=False, also=("identification", "date")),
    Row("enumerator", "part", _enumerator),
    Row("part-heading", "part", _part_block),
    Row("part-named", "citation", _part_inline, sure=False, also=("part",)),
    Row("see", "citation", _see),
)
#: Signs that nothing in the document confirms: after the corrections of one number by another.
LONE = (
    Row("number-ends", "date", number_ends, sure=False, also=("noteref",)),
    Row("letter-at-start", "part", _letter_at_start, sure=False, also=("letters",)),
    Row(
        "lone-note-sign",
        "noteref",
        _lone_sign,
        sure=False,
        also=("date",),
        attributes=_sign_n,
    ),
)
