"""What editors write in brackets about text that is absent, about paper, and about people in a room: whole phrases are
made of these words, so a bracket of nothing else is judged by them."""

from __future__ import annotations

import re

from teipress.recognise.lexicon import grammar

WITHHELD = re.compile(
    r"\b(?:not (?:yet )?declassified|redact\w*|withheld|saniti[sz]ed|excis\w+|exempt\w*|classified|censored|expunged|withdrawn (?:item|from)|withdrawal\b.{0,40}\d|expletives? deleted|closed at (?:the )?request|sealed until|privacy restriction"
    r"|blacked out|blackened|security deletions?|deletions? for security|(?:closed|retained) under|retained by the department|closed until|deleted at the request|b ?\(\d\)|25x\d|eo ?\d{5})"
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
    unreadable incomprehensible corrupt corrupted undecypherable undeciphered indecypherable unrecovered mutilated unrecognizable faded missing blurred smudged untranslatable lost torn
    crosstalk noise static incoherent undec undecyph indec""".split()
)
#: May stand with one of UNREAD in a description of what cannot be read.
DESCRIPTION = UNREAD | frozenset(
    """half quarter gp gps grp grps word words phrase phrases sentence sentences line lines passage passages portion portions part parts section text
    name names figure figures number numbers character characters letter letters paragraph paragraphs page pages group
    groups cipher code exchange conversation speech voice voices remark remarks response reply comment question here several few
    some one two three four five six seven eight nine ten a an the of in on or and to by at is are was this next
    last first partially partly mostly almost largely apparently apparent possibly probably source original copy tape
    recording transmission document manuscript telegram cable due remainder rest words' handwriting handwritten
    signature date time simultaneous overlapping background second seconds minute minutes approximately about less than more
    briefly sounds sound matter too faint rendered further transcript typescript microfilm photocopy print fold""".split()
)
LEFT_OUT = re.compile(
    r"^(?:omitted here\b|(?:apparent )?(?:omissions?|ellips[ie]s|points) in (?:the )?(?:original|source|text|transmission|document)|apparent omission|(?:text|list|table|names?|part|excerpt|quotation)s? (?:of .{0,60} )?follows?\.?$|t?here follow(?:s|ed)?\b|t?here (?:is|are|was|were) (?:omitted|inserted|printed|not printed)\b"
    r"|(?:the |an? )?(?:following|preceding|remainder|rest|balance|next|remaining|opening|first|last|final|second|third"
    r"|concluding|earlier|further|brief|lengthy|unrelated|long|short|matter|material|text|portion|passage|part|parts|section"
    r"|paragraph|sentence|discussion|list|table|annex|appendix|enclosure|attachment|signature|\d+|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|several|some)\b.*\b(?:omitted|omits|not (?:here )?(?:printed|recorded|reproduced|included|translated|transcribed|attached|found)|deleted"
    r"|unrelated|deals? with|dealt with|concerns?|concerned|left out|cut|skipped|irrelevant)\b"
    r"|(?:omitted|omission|omissions|cut|snip|abridged|abbreviated|not printed|unrelated|break in (?:the )?text)\b"
    r"|.{0,80}\b(?:is |are |has been |have been |was |were )?(?:omitted|not (?:printed|reproduced|included|transcribed|translated))(?: here)?\b\W*$"
    r"|(?:an? |the |some |further |brief |long |short |general )*(?:discussion|exchange|debate|conversation|account|description|passage|section|list|report|speech)\b.{0,80}\bfollow(?:s|ed)\W*$)",
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
    hangs hanging indicating excitedly angrily ironically sarcastically emphatically softly loudly sharply smilingly heatedly laughingly
    commotion disorder hubbub animation merriment hilarity stir movement assent""".split()
)
#: Participles and verbs of GESTURES that are common in other senses: alone they need a transcript about them.
AMBIGUOUS_GESTURES = frozenset(
    """reads reading enters entered entering leaves leaving rises rising stands standing points pointing shows showing
    looks looking turns turning writes writing picks hands joins joined break movement stir exit bows resumed
    interpreting translating rings ringing music disorder indicating""".split()
)

ON_PAPER = re.compile(
    r"\b(?:hand-?writ\w+|hand-?written|in (?:(?:his|her|an unknown|unknown|another)|[\w.-]+['’]s) (?:own )?hand(?:writing)?|by hand|in (?:pencil|ink|red ink"
    r"|blue pencil|red pencil)|stamp(?:ed|s)?|seal(?:ed)?|signed|sgd\.?|resolution:|signatures?|unsigned|annotations?|annotated|initial(?:s|ed|led|ing)?|checked|check ?mark(?:ed)?"
    r"|underlin\w+|underscored|crossed out|struck (?:out|through)|margin(?:al|alia)?|letterhead|watermark|logo|emblem|typed"
    r"|typewritten|carbon copy|l\.\s?s\.|facsimile|photograph|photo|map|diagram|drawing|sketch|doodle|blank(?: space| page| line)?)\b",
    re.I,
)

#: Words of these vocabularies that are ordinary in a sentence: alone in the midst of one they complete it.
ORDINARY = frozenset(
    """signed checked sealed typed map photo photograph stamp stamped seal initial initials drawing diagram sketch lost
    missing torn faded static noise blurred corrupt classified censored exempt exempted withheld removed author
    translator interpreter editor reporter drafter archivist note notes comment remark draft copy summary extract
    extracts excerpt translation original section part chapter page pages post document documents volume movement
    break stir exit points reads leaves enters stands shows looks turns writes hands joins joined resumed entered
    left cut skipped compare annex appendix tab enclosure schedule exhibit toast toasts disorder printed attached
    found included reproduced concerns corrected received heard home next previous back top close show hide more
    print share search name""".split()
)

#: Words that a bracket named by its own wording has at least one of, where it is of one to three plain words.
TELLING = (
    UNREAD
    | GESTURES
    | frozenset(
        """sic so thus as should read recte correctly corrected rather spelling phonetic uncertain unsure heard received
        not declassified redacted withheld sanitized sanitised excised excision exempt exempted classified censored
        expunged withdrawn privacy deleted deletion removed blank etc cetera forth omitted omission omissions omits cut
        snip abridged abbreviated unrelated follow follows followed printed reproduced included translated transcribed
        attached found left skipped irrelevant deals concerns here there break gap tape see cf compare ibid ante post
        infra supra document doc enclosure enclosures attachment attachments annex annexes appendix appendices tab tabs
        despatch inclosure inclosures annotation annotations annotated corrupt footnote footnotes fn note notes volume vol page pages section part chapter exhibit schedule postscript
        sub subenclosure p pp pg fol folio source translator editor transcriber interpreter author drafter reporter
        notetaker archivist comment remark fyi emphasis original originals italics underlined underlining underscored
        end ends begin begins beginning continued translation extract extracts excerpt excerpts copy paraphrase draft summary
        referring refers alluding reference handwritten handwriting hand pencil ink stamp stamped stamps seal sealed
        signed sgd resolution signature signatures unsigned initial initials initialed initialled initialing checked
        check checkmark crossed struck margin marginal marginalia letterhead watermark logo emblem typed typewritten
        carbon facsimile photograph photo map diagram drawing sketch doodle aside apart turning speaking pointing
        addressing directed looking to at by in from who whom what which where when why how edit home next previous
        back top menu close show hide more download print share search name email protected unchecked x""".split()
    )
)
#: Words one of which every date in letters has.
#: `the 26th ultimo`
OF_THIS_MONTH = frozenset("ultimo ult instant inst proximo prox".split())
OF_DATES = (
    grammar.MONTHS
    | grammar.WEEKDAYS
    | frozenset("noon midnight hours hrs am pm no nos number".split())
    | OF_THIS_MONTH
    | frozenset(
        "message telegram cablegram cable despatch dispatch letter note memorandum para paragraph article section".split()
    )
)
#: First words of a gloss that says what it is.
OPENING = frozenset(
    "i i.e ie that namely viz meaning in a aka a.k.a also known hereafter hereinafter formerly now or alternatively alternate lit"
    " literally variant alt".split()
)
#: Endings that may be set apart from their word.
ENDINGS = frozenset(
    "ism ist ists ing ed ly ment ments ness er ers al ally ity ion ions ation ations es graph graphs able ible ful ish like s t d st nd rd th".split()
)
