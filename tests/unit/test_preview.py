"""The preview serves the site to its own pages and to nobody else."""

from __future__ import annotations

import http.client
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from teipress.preview import Board, Finding, Preview

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text>\n<p\n xml:id="p1">one</p>\n<p xml:id="p12">two</p>\n</text>\n</TEI>\n'


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    for name, text in {
        "edition.toml": "secret",
        "tei/documents/a.xml": TEI,
        "build/site/index.html": "<html><body>front</body></html>",
        "build/site/d/a/index.html": "<html><body>page</body></html>",
        "build/site/assets/a.css": "p {}",
        "build/pdf/a.pdf": "%PDF",
        "build/.teipress/manifest.sqlite": "secret",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "build" / "site" / "out").symlink_to(tmp_path / "edition.toml")
    server = Preview(tmp_path, Board())
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def ask(
    preview: Preview, path: str, method: str = "GET", **headers: str
) -> tuple[int, str, http.client.HTTPMessage]:
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=5)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.headers


def test_pages_come_with_the_script(preview: Preview) -> None:
    status, page, headers = ask(preview, "/d/a/index.html")
    assert status == 200
    assert page.startswith("<html><body>page")
    assert 'data-name="a"' in page and page.endswith("</script></body></html>")
    assert headers["ETag"].strip('"') in page
    assert ask(preview, "/")[1].startswith("<html><body>front")
    assert ask(preview, "/assets/a.css")[1] == "p {}"
    assert ask(preview, "/pdf/a.pdf")[1] == "%PDF"


@pytest.mark.parametrize(
    "path",
    [
        "/../../edition.toml",
        "/..%2f..%2fedition.toml",
        "/%2e%2e/%2e%2e/edition.toml",
        "/pdf/../.teipress/manifest.sqlite",
        "/pdf/%2e%2e/.teipress/manifest.sqlite",
        "//etc/passwd",
        "/out",
        "/a%00b",
        "/-/../../../edition.toml",
        "/-/nothing",
        "/-/source?name=../../edition",
        "/-/place?name=..%2f..%2fedition",
    ],
)
def test_nothing_outside_of_the_site_is_served(preview: Preview, path: str) -> None:
    status, text, _ = ask(preview, path)
    assert status == 404
    assert "secret" not in text and "root:" not in text


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": ""},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
    ],
)
def test_strangers_are_refused(preview: Preview, headers: dict[str, str]) -> None:
    for path in ("/", "/-/events", "/-/source?name=a"):
        assert ask(preview, path, **headers)[0] == 403


def test_a_place_names_file_and_line(preview: Preview) -> None:
    assert json.loads(ask(preview, "/-/place?name=a&id=p12")[1])["line"] == 5
    place = json.loads(ask(preview, "/-/place?name=a&id=p1")[1])
    assert (place["file"], place["line"]) == ("tei/documents/a.xml", 3)
    assert place["link"].startswith("vscode://file/") and place["link"].endswith("/tei/documents/a.xml:3")
    assert json.loads(ask(preview, "/-/place?name=a&id=.*")[1])["line"] == 1
    assert json.loads(ask(preview, "/-/source?name=a&id=p12")[1])["lines"][1] == "<text>"


@pytest.mark.skipif(os.name == "nt", reason="writes a shell script")
def test_the_editor_opens_only_what_our_own_page_asks_for(preview: Preview, tmp_path: Path) -> None:
    editor = tmp_path / "bin" / "code"
    editor.parent.mkdir()
    editor.write_text(
        f'#!/bin/sh\necho "$@" > {tmp_path}/opened.tmp && mv {tmp_path}/opened.tmp {tmp_path}/opened\n'
    )
    editor.chmod(0o755)
    preview.editor = [str(editor)]
    path = "/-/open?name=a&id=p12"
    assert ask(preview, path, "POST")[0] == 403
    assert ask(preview, path, "POST", X_Teipress="guess")[0] == 403
    assert ask(preview, path, "POST", X_Teipress=preview.key, Origin="http://evil.example")[0] == 403
    assert ask(preview, "/-/open?name=../x", "POST", X_Teipress=preview.key)[0] == 404
    assert not (tmp_path / "opened").exists()
    assert ask(preview, path, "POST", X_Teipress=preview.key)[0] == 200
    for _ in range(200):
        if (tmp_path / "opened").exists():
            break
        threading.Event().wait(0.01)
    assert (tmp_path / "opened").read_text() == f"--goto {tmp_path.resolve()}/tei/documents/a.xml:5\n"


def test_an_editor_without_a_window_is_not_started(preview: Preview) -> None:
    preview.editor = ["vim"]
    assert ask(preview, "/-/open?name=a&id=p1", "POST", X_Teipress=preview.key)[0] == 404


def test_events_tell_every_state(preview: Preview) -> None:
    preview.board.publish("first", ())
    connection = http.client.HTTPConnection("127.0.0.1", preview.server_port, timeout=5)
    connection.request("GET", "/-/events")
    answer = connection.getresponse()
    told = [json.loads(answer.readline().removeprefix(b"data: "))]
    assert answer.readline() == b"\n"
    preview.board.publish("second", (Finding("error", "wrong", "tei/documents/a.xml", 3),))
    told.append(json.loads(answer.readline().removeprefix(b"data: ")))
    assert [state["assets"] for state in told] == ["first", "second"]
    assert told[1]["findings"][0]["line"] == 3
