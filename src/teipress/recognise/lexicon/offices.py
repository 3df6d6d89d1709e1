"""Titles and offices that stand before a person's name or for a person."""

from __future__ import annotations

#: Stand before a name without an article: `Ambassador Kim`, `Mr. Smith`.
TITLES = frozenset(
    """mr mrs miss ms messrs dr prof professor sir dame lord lady comrade com cde citizen señor herr frau monsieur mme m
    sec'y secy president vice-president premier prime chancellor chairman chairwoman chair secretary undersecretary under minister
    ambassador amb consul chargé counselor counsellor attaché envoy commissioner governor mayor senator congressman
    representative deputy king queen prince princess emperor shah sultan sheikh pope cardinal archbishop bishop father
    viscount earl baron baroness marquess marquis duke duchess countess
    rev marshal general gen admiral adm colonel col major maj captain capt commander cdr lieutenant lt sergeant sgt
    brigadier brig commodore director judge justice speaker foreign assistant acting vice generalissimo""".split()
)

#: Nouns for somebody in office: with an article they stand for a person.
OFFICES = TITLES | frozenset(
    """treasurer comptroller postmaster-general attorney-general commander-in-chief leader head delegate delegation spokesman adviser advisor aide commissar
    commandant officer official dictator monarch delegates representatives secretary-general director-general
    governor-general party government embassy legation department ministry side""".split()
)
#: Nouns for what somebody does: `interpreter Pak`, `Pak [the interpreter]`.
PERSONS = frozenset(
    """interpreter translator aide adviser advisor counsel counselor counsellor leader head spokesman assistant candidate
    delegate engineer correspondent journalist editor expert scientist economist official officer member attaché envoy
    negotiator chief author historian poet physicist physician president-elect premier-designate ex-president
    defector dissident guerrilla rebel banker industrialist businessman nephew brother son daughter wife widow""".split()
)
#: Nouns that close the name of an institution, a treaty or a place.
INSTITUTIONS = frozenset(
    """chamber college university school institute academy museum library theatre theater hotel hospital club society association
    company corporation bank press committee council commission conference congress assembly parliament plenum party union
    league front army navy fleet corps division brigade ministry department office bureau agency embassy legation court
    pact treaty agreement accord accords convention protocol declaration doctrine plan programme program resolution charter
    river sea ocean strait straits gulf bay canal island islands peninsula mountains valley desert province region
    district county city port airport base station street square palace castle house hall""".split()
)
#: What somebody holds: no office in which one works.
HELD = OFFICES - INSTITUTIONS
