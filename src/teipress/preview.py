"""The preview's server: the site as it was built, on the loopback address alone, with a script that follows the builds.

Whoever can load a page from here can read the edition, so three things are refused: paths that leave the site, `Host` headers
of other names (a foreign name that was bent to 127.0.0.1), requests that come from another site's page.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
import re
import secrets
import shlex
import shutil
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from socketserver import TCPServer
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from teipress.building.plan import listed

_OWN = "/-/"
_DOCUMENT = re.compile(r"^/d/([A-Za-z0-9._-]+)/")
_ID = re.compile(r"[A-Za-z_][\w.-]*")

#: Editors with a window of their own: how they are told file and line.
EDITORS: Mapping[str, tuple[str, ...]] = {
    "code": ("--goto", "{file}:{line}"),
    "codium": ("--goto", "{file}:{line}"),
    "cursor": ("--goto", "{file}:{line}"),
    "subl": ("{file}:{line}",),
    "zed": ("{file}:{line}",),
    "emacsclient": ("--no-wait", "+{line}", "{file}"),
    "gvim": ("--remote-silent", "+{line}", "{file}"),
    "gedit": ("+{line}", "{file}"),
    "kate": ("--line", "{line}", "{file}"),
    "bbedit": ("+{line}", "{file}"),
    "mate": ("--line", "{line}", "{file}"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as the page shows it: `text` with its source excerpt, `file` and `line` to open."""

    severity: str
    text: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class State:
    """What the pages are told after each build. `assets` changes when a style sheet or a script does."""

    number: int = 0
    assets: str = ""
    findings: tuple[Finding, ...] = ()


class Board:
    """Where the builder leaves the state and every open page waits for the next one."""

    def __init__(self) -> None:
        self._state = State()
        self._news = threading.Condition()

    def publish(self, assets: str, findings: tuple[Finding, ...]) -> None:
        with self._news:
            self._state = replace(
                self._state, number=self._state.number + 1, assets=assets, findings=findings
            )
            self._news.notify_all()

    def after(self, number: int, seconds: float) -> State | None:
        """The state as soon as it is newer than `number`; None when nothing comes in time."""
        with self._news:
            self._news.wait_for(lambda: self._state.number > number, seconds)
            return self._state if self._state.number > number else None


class Preview(ThreadingHTTPServer):
    """Serves an edition's build/ on 127.0.0.1. `port` 0 takes a free one.

    Raises: OSError where the port is taken.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, root: Path, board: Board, port: int = 0, editor: str = "") -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.root = root.resolve()
        self.board = board
        self.editor = shlex.split(editor)
        self.key = secrets.token_urlsafe(16)
        names = ("127.0.0.1", "localhost")
        self.hosts = {f"{name}:{self.server_port}" for name in names}

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def file(self, path: str) -> Path | None:
        """The file of build/site (or a PDF) at an address, if it is there and lies in it."""
        name = unquote(path).lstrip("/") or "index.html"
        folder, _, rest = name.partition("/")
        if folder == "pdf":
            base, name = self.root / "build" / "pdf", rest
        else:
            base = self.root / "build" / "site"
        if "\0" in name:
            return None
        file = (base / name).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() and file.is_relative_to(base) and file != base else None

    def document(self, name: str) -> Path | None:
        """The TEI of a document, by its name."""
        found = (path for path in listed(self.root / "tei" / "documents", ".xml") if path.stem == name)
        return next(found, None)

    def opens(self) -> bool:
        """Whether the editor has a window of its own, so that it can be told to open a file."""
        return (
            bool(self.editor) and Path(self.editor[0]).name in EDITORS and bool(shutil.which(self.editor[0]))
        )

    def open(self, path: Path, line: int) -> bool:
        """Let the editor show a line."""
        if not self.opens():
            return False
        pattern = EDITORS[Path(self.editor[0]).name]
        subprocess.Popen([*self.editor, *(part.format(file=path, line=line) for part in pattern)])
        return True


class _Handler(BaseHTTPRequestHandler):
    server: Preview
    server_version = "teipress"
    sys_version = ""
    _PAGES: ClassVar[Mapping[str, str]] = {
        "events": "_events",
        "preview.js": "_asset",
        "preview.css": "_asset",
        "place": "_place",
        "source": "_source",
    }

    def do_GET(self) -> None:
        if not self._is_welcome():
            return
        path = urlsplit(self.path).path
        if path.startswith(_OWN):
            getattr(self, self._PAGES.get(path.removeprefix(_OWN), "_missing"))()
        else:
            self._page(path)

    do_HEAD = do_GET

    def do_POST(self) -> None:
        if not self._is_welcome():
            return
        if urlsplit(self.path).path != f"{_OWN}open" or self.headers.get("X-Teipress") != self.server.key:
            self._refuse("this address takes nothing")
            return
        place = self._asked()
        done = place is not None and self.server.open(*place)
        self._send("{}", "application/json", HTTPStatus.OK if done else HTTPStatus.NOT_FOUND)

    def _is_welcome(self) -> bool:
        """Our own name, and no other site's page asking."""
        if self.headers.get("Host", "") not in self.server.hosts:
            self._refuse("this is not the address of the preview")
        elif self._is_foreign():
            self._refuse("another site may not ask here")
        else:
            return True
        return False

    def _is_foreign(self) -> bool:
        """Whether another site's page asks (Fetch Metadata; Origin for browsers that do not send it)."""
        origin = self.headers.get("Origin")
        site = self.headers.get("Sec-Fetch-Site", "none")
        named = origin is not None and urlsplit(origin).netloc not in self.server.hosts
        return named or site not in ("none", "same-origin")

    def _refuse(self, reason: str) -> None:
        self._send(reason + "\n", "text/plain", HTTPStatus.FORBIDDEN)

    def _missing(self) -> None:
        self._send("nothing here\n", "text/plain", HTTPStatus.NOT_FOUND)

    # The site

    def _page(self, path: str) -> None:
        file = self.server.file(path)
        if file is None:
            body = self._followed(_EMPTY.encode(), "")
            self._send(body, "text/html", HTTPStatus.NOT_FOUND)
            return
        content = file.read_bytes()
        mark = hashlib.sha256(content).hexdigest()[:32]
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._send(self._followed(content, mark) if kind == "text/html" else content, kind, mark=mark)

    def _followed(self, page: bytes, mark: str) -> bytes:
        """A page with the script that follows the builds."""
        document = _DOCUMENT.match(urlsplit(self.path).path)
        name = document[1] if document else ""
        script = (
            f'<link rel="stylesheet" href="{_OWN}preview.css"><script src="{_OWN}preview.js" defer '
            f'data-mark="{mark}" data-name="{name}" data-key="{self.server.key}"></script>'
        )
        head, end, tail = page.rpartition(b"</body>")
        return head + script.encode() + end + tail if end else page + script.encode()

    # What the script asks for

    def _events(self) -> None:
        """Server-sent events (HTML standard, 9.2): the state now, and after every build."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        number = -1
        try:
            while True:
                state = self.server.board.after(number, 10)
                self.wfile.write(_event(state) if state else b":\n\n")
                self.wfile.flush()
                number = state.number if state else number
        except OSError:
            return

    def _asset(self) -> None:
        name = urlsplit(self.path).path.removeprefix(_OWN)
        data = resources.files("teipress").joinpath("templates", "preview", name).read_bytes()
        self._send(data, "text/javascript" if name.endswith(".js") else "text/css")

    def _asked(self) -> tuple[Path, int] | None:
        """The file and line that `name` and `id` (or `line`) ask for."""
        query = parse_qs(urlsplit(self.path).query)
        path = self.server.document(query.get("name", [""])[0])
        if path is None:
            return None
        if (line := query.get("line", [""])[0]).isdecimal():
            return path, int(line)
        return path, _line(path, query.get("id", [""])[0])

    def _place(self) -> None:
        place = self._asked()
        if place is None:
            self._missing()
            return
        path, line = place
        row = {
            "file": path.relative_to(self.server.root).as_posix(),
            "line": line,
            "link": f"vscode://file{path.as_posix()}:{line}",
            "opens": self.server.opens(),
        }
        self._send(json.dumps(row), "application/json")

    def _source(self) -> None:
        place = self._asked()
        if place is None:
            self._missing()
            return
        lines = place[0].read_text("utf-8", errors="replace").split("\n")
        self._send(json.dumps({"lines": lines, "line": place[1]}, ensure_ascii=False), "application/json")

    def _send(self, body: bytes | str, kind: str, status: HTTPStatus = HTTPStatus.OK, mark: str = "") -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        text = kind.startswith("text/") or kind == "application/json"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if mark:
            self.send_header("ETag", f'"{mark}"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth a line on the terminal."""


_EMPTY = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Not built</title></head>'
    "<body><main><h1>There is no such page</h1><p>It appears here as soon as it is built.</p></main></body></html>"
)


def _event(state: State) -> bytes:
    return f"data: {json.dumps(asdict(state), ensure_ascii=False)}\n\n".encode()


def _line(path: Path, identity: str) -> int:
    """The line on which the element with an `xml:id` begins, 1 where there is none."""
    if not _ID.fullmatch(identity):
        return 1
    text = path.read_bytes()
    found = re.search(rb"""\sxml:id\s*=\s*["']%s["']""" % re.escape(identity.encode()), text)
    return text.count(b"\n", 0, text.rfind(b"<", 0, found.start()) + 1) + 1 if found else 1
