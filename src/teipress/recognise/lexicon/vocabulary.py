"""What editors write in brackets about text that is absent, about paper, and about people in a room: whole phrases are
made of these words, so a bracket of nothing else is judged by them."""

from __future__ import annotations

import re

WITHHELD = re.compile(
    r"\b(?:not (?:yet )?declassified|redact\w*|withheld|saniti[sz]ed|excis\w+|exempt\w*|classified|censored|expunged"
    r"|blacked out|blackened|security deletions?|deletions? for security|closed under|b ?\(\d\)|25x\d|eo ?\d{5})"
    r"|^\(b\) ?\(\d\)",
    re.I,
)
#: `1 line deleted`: a measure and "deleted" is the censor's; "deleted" alone may be the writer's.
MEASURED_DELETION = re.compile(
    r"^(?:less than |about |approximately )?[\d½¼¾–/. -]*\w* ?(?:words?|lines?|paragraphs?|pages?|sentences?|names?"
    r"|text|phrases?|portions?|dates?|figures?|amount)\b.{0,40}\b(?:deleted|removed)\.?$",
    re.I,
)
UNREAD = frozenset(
    """illegible unclear inaudible indistinct garble garbled garbles unintelligible indecipherable undecipherable
    unreadable incomprehensible mutilated unrecognizable faded missing blurred smudged untranslatable lost torn
    crosstalk noise static incoherent""".split()
)
#: May stand with one of UNREAD in a description of what cannot be read.
DESCRIPTION = UNREAD | frozenset(
    """word words phrase phrases sentence sentences line lines passage passages portion portions part parts section text
    name names figure figures number numbers character characters letter letters paragraph paragraphs page pages group
    groups exchange conversation speech voice voices remark remarks response reply comment question here several few
    some one two three four five six seven eight nine ten a an the of in on or and to by at is are was this next
    last first partially partly mostly almost largely apparently apparent possibly probably source original copy tape
    recording transmission document manuscript telegram cable due remainder rest words' handwriting handwritten
    signature date time simultaneous overlapping background seconds minutes approximately about less than more
    briefly sounds sound too faint rendered further""".split()
)
LEFT_OUT = re.compile(
    r"^(?:omitted here\b|(?:text|list|table|names?|part|excerpt|quotation)s? (?:of .{0,60} )?follows?\.?$|(?:t?here|there) (?:follows?|followed|is|are|were|was) (?:omitted\b|\w.*)|here (?:is|are) (?:inserted|printed)"
    r"|(?:the |an? )?(?:following|preceding|remainder|rest|balance|next|remaining|opening|first|last|final|second|third"
    r"|concluding|earlier|further|brief|lengthy|unrelated|long|short|matter|material|text|portion|passage|part|parts|section"
    r"|paragraph|sentence|discussion|list|table|annex|appendix|enclosure|attachment|signature|\d+|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|several|some)\b.*\b(?:omitted|omits|not (?:here )?(?:printed|reproduced|included|translated|transcribed|attached|found)|deleted"
    r"|unrelated|deals? with|dealt with|concerns?|concerned|left out|cut|skipped|irrelevant)\b"
    r"|(?:omitted|omission|omissions|cut|snip|abridged|abbreviated|not printed|unrelated|break in (?:the )?text)\b"
    r"|.{0,80}\b(?:is |are |has been |have been |was |were )?(?:omitted|not printed|not reproduced|not included)\b\W*$)",
    re.I,
)
FOLLOWS = re.compile(r"^(?:here|there) follow(?:s|ed)?\b|^here (?:is|are) (?:inserted|quoted)\b", re.I)

#: Gestures and noises, as verb, participle and noun.
GESTURES = frozenset(
    """laughter laughs laugh laughing laughed chuckle chuckles chuckling chuckled applause applauds applauding clapping
    cheers cheering pause pauses pausing paused silence sighs sighing sigh smiles smiling smiled nods nodding nodded
    grins grinning interrupts interrupting interrupted interruption interjection interjects joking jokingly jocularly
    coughs coughing cough whispers whispering whispered whistles crying weeps weeping shouts shouting shouted gestures
    gesturing gestured points pointing reads reading enters entering entered leaves leaving exits exit rises rising
    stands standing sits sitting recess adjourns break luncheon music ringing rings knock knocks toast toasts
    bows bowing shrugs shrugging shaking shakes hands handing handed looks looking turns turning shows showing
    consults consulting confers conferring translates translating interprets interpreting resumes resumed joins
    joined hesitates hesitating stammers sings singing writes writing picks dials hums murmurs murmuring murmur
    excitedly angrily ironically sarcastically emphatically softly loudly sharply smilingly heatedly laughingly
    commotion disorder hubbub stir movement""".split()
)
#: Participles and verbs of GESTURES that are common in other senses: alone they need a transcript about them.
AMBIGUOUS_GESTURES = frozenset(
    """reads reading enters entered entering leaves leaving rises rising stands standing points pointing shows showing
    looks looking turns turning writes writing picks hands joins joined break movement stir exit bows resumed
    interpreting translating rings ringing music disorder""".split()
)

ON_PAPER = re.compile(
    r"\b(?:hand-?writ\w+|hand-?written|in (?:his|her|an unknown|unknown|another) hand(?:writing)?|by hand|in (?:pencil|ink|red ink"
    r"|blue pencil|red pencil)|stamp(?:ed|s)?|seal(?:ed)?|signed|signatures?|unsigned|initial(?:s|ed|led|ing)?|checked|check ?mark(?:ed)?"
    r"|underlin\w+|underscored|crossed out|struck (?:out|through)|margin(?:al|alia)?|letterhead|watermark|logo|emblem|typed"
    r"|typewritten|carbon copy|l\.\s?s\.|facsimile|photograph|photo|map|diagram|drawing|sketch|doodle|blank(?: space| page| line)?)\b",
    re.I,
)
