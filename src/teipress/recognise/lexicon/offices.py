"""Titles and offices that stand before a person's name or for a person."""

from __future__ import annotations

#: Stand before a name without an article: `Ambassador Kim`, `Mr. Smith`.
TITLES = frozenset(
    """mr mrs miss ms messrs dr prof professor sir dame lord lady comrade com cde citizen señor herr frau monsieur mme m
    president vice-president premier prime chancellor chairman chairwoman chair secretary undersecretary under minister
    ambassador amb consul chargé counselor counsellor attaché envoy commissioner governor mayor senator congressman
    representative deputy king queen prince princess emperor shah sultan sheikh pope cardinal archbishop bishop father
    rev marshal general gen admiral adm colonel col major maj captain capt commander cdr lieutenant lt sergeant sgt
    brigadier brig commodore director judge justice speaker foreign assistant acting vice generalissimo""".split()
)

#: Nouns for somebody in office: with an article they stand for a person.
OFFICES = TITLES | frozenset(
    """attorney-general commander-in-chief leader head delegate delegation spokesman adviser advisor aide commissar
    commandant officer official dictator monarch delegates representatives secretary-general director-general
    governor-general party government embassy legation department ministry side""".split()
)
