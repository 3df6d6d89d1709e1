"""teipress: scholarly editions in TEI XML from plain text. The library uses the words of the command line."""

__version__ = "0.1.0"
