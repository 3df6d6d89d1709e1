"""Saxon behind a locked door: what is compiled may read its own modules, what is run may read nothing.

The order matters and was measured: catalog files, extension functions off (which also stops `xsl:result-document`
and environment variables), compile, no allowed protocols, run. A processor cannot be opened again once its protocols
are closed, so each stylesheet has a processor of its own (half a millisecond).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from teipress.diagnostics import Diagnostic

_FEATURE = "http://saxon.sf.net/feature/"
#: xsl:default (XSLT 3.0, 6.7): named each time, for a mode that was set once stays set.
_DEFAULT_MODE = "{http://www.w3.org/1999/XSL/Transform}default"


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A value as Saxon holds it: made once by a Stylesheet for many of its runs."""

    item: Any


#: What a stylesheet may be given: strings, booleans, whole numbers, trees, sequences of strings.
Value = str | bool | int | etree._Element | etree._ElementTree | Sequence[str] | Prepared


class StylesheetError(Exception):
    """A stylesheet that does not compile or that stopped at run time; `str()` is Saxon's message."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a transformation made: `pages` where it returned a map (name -> text), else one page named ''."""

    pages: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def text(self) -> str:
        return self.pages[""]


class Stylesheet:
    """A compiled XSLT 3.0 stylesheet. Not shared between threads or processes.

    A door's initial template returns either a map from relative address to text (already serialised by the
    stylesheet's own `serialize()`), or one string. `xsl:message` with `<diagnostic code severity xpath hint>text</diagnostic>`
    comes back as a Diagnostic.

    Raises: StylesheetError where it does not compile.
    """

    def __init__(self, path: Path, catalog: Path | None = None) -> None:
        from saxonche import PySaxonApiError, PySaxonProcessor

        self.path = path
        self._error = PySaxonApiError
        self._processor = PySaxonProcessor(license=False)
        if catalog is not None:
            self._processor.set_catalog_files([str(catalog)])
        self._set("allow-external-functions", "off")
        compiler = self._processor.new_xslt30_processor()
        try:
            self._compiled = compiler.compile_stylesheet(stylesheet_file=str(path))
        except PySaxonApiError as error:
            raise StylesheetError(_tidy(error)) from None
        self._set("allowedProtocols", "")
        self._compiled.set_save_xsl_message(True)
        self._compiled.set_result_as_raw_value(True)

    def _set(self, feature: str, value: str) -> None:
        self._processor.set_configuration_property(_FEATURE + feature, value)

    def run(
        self,
        tree: etree._Element | etree._ElementTree | None,
        parameters: Mapping[str, Value] | None = None,
        *,
        mode: str | None = None,
        template: str | None = None,
    ) -> Result:
        """Transform a tree (or call the named `template` without one). Parameter names may be `{uri}local`.

        Raises: StylesheetError.
        """
        run = self._compiled
        run.clear_parameters()
        run.clear_xsl_messages()
        for name, value in (parameters or {}).items():
            run.set_parameter(name, self._item(value))
        try:
            run.set_initial_mode(mode or _DEFAULT_MODE)
            if tree is not None:
                node = self._node(tree)
                run.set_global_context_item(xdm_item=node)
                value = (
                    run.call_template_returning_value(template)
                    if template
                    else run.apply_templates_returning_value(xdm_value=node)
                )
            else:
                value = run.call_template_returning_value(template)
            return Result(_pages(value), tuple(self._messages()))
        except self._error as error:
            raise StylesheetError(_tidy(error)) from None

    def call(self, function: str, arguments: Sequence[Value] = ()) -> str:
        """The string value of a `visibility="public"` function named `{uri}local`. Raises: StylesheetError."""
        try:
            value = self._compiled.call_function_returning_value(function, [self._item(a) for a in arguments])
        except self._error as error:
            raise StylesheetError(_tidy(error)) from None
        return "" if value is None or value.size == 0 else _joined(value)

    def prepared(self, value: Value) -> Prepared:
        """A value that many runs are given. Later changes of a tree are not seen. Raises: StylesheetError."""
        return Prepared(self._item(value))

    def _node(self, tree: etree._Element | etree._ElementTree) -> Any:
        if (etree.ElementTree(tree) if isinstance(tree, etree._Element) else tree).docinfo.doctype:
            raise StylesheetError("a document type declaration is refused")
        return self._processor.parse_xml(xml_text=etree.tostring(tree, encoding="unicode"))

    def _item(self, value: Value) -> Any:
        make = self._processor
        if isinstance(value, Prepared):
            return value.item
        if isinstance(value, bool):
            return make.make_boolean_value(value)
        if isinstance(value, int):
            return make.make_integer_value(value)
        if isinstance(value, str):
            return make.make_string_value(value)
        if isinstance(value, etree._Element | etree._ElementTree):
            return self._node(value)
        # An array atomises to its members where a parameter wants a sequence.
        return make.make_array([make.make_string_value(entry) for entry in value])

    def _messages(self) -> list[Diagnostic]:
        messages = self._compiled.get_xsl_messages()
        count = 0 if messages is None else messages.size
        return [_diagnostic(str(messages.item_at(i)), self.path) for i in range(count)]


def _pages(value: Any) -> dict[str, str]:
    if value is None or value.size == 0:
        return {"": ""}
    first = value.item_at(0)
    if first.is_map:
        return {str(key): _joined(first.get(key)) for key in first.keys()}  # noqa: SIM118
    return {"": _joined(value)}


def _joined(value: Any) -> str:
    items = (value.item_at(i) for i in range(value.size))
    return "".join(item.string_value if item.is_atomic else str(item) for item in items)


def _diagnostic(message: str, path: Path) -> Diagnostic:
    try:
        node = etree.fromstring(message)
    except etree.XMLSyntaxError:
        return Diagnostic("XSLT-MESSAGE", "info", message, file=str(path))
    severity = node.get("severity", "warning")
    return Diagnostic(
        node.get("code", "XSLT-MESSAGE"),
        severity if severity in ("error", "warning", "doubt", "info") else "warning",  # type: ignore[arg-type]
        " ".join("".join(node.itertext()).split()),
        file=node.get("file", ""),
        xpath=node.get("xpath", ""),
        hint=node.get("hint", ""),
        anchor=node.get("anchor", ""),
    )


def _tidy(error: Exception) -> str:
    return " ".join(str(error).split())
