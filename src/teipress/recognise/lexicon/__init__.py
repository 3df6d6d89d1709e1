"""Closed classes of English and of the offices' own language: data, no behaviour beyond looking up."""
