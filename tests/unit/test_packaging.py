"""The toolkit's stylesheets and schemas travel: wheel, sdist -> wheel, editable."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from teipress.files import toolkit_files

PROOF = "from teipress.files import toolkit_files as t; print(t())"
LEFT_OUT = ("text/", "tei/", "conversion/", "build/")


def test_a_checkout_uses_its_own_stylesheets(root: Path) -> None:
    assert toolkit_files() == root
    assert (toolkit_files() / "xslt").is_dir()


def test_the_current_folder_is_never_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("xslt", "schemas"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    assert toolkit_files.__wrapped__() != tmp_path


def build(root: Path, out: Path, *what: str) -> Path:
    command = [sys.executable, "-m", "build", "--outdir", str(out), *what, str(root)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return next(out.iterdir())


def names_in(archive: Path) -> list[str]:
    if archive.suffix == ".whl":
        return zipfile.ZipFile(archive).namelist()
    with tarfile.open(archive) as tar:
        return [name.split("/", 1)[-1] for name in tar.getnames()]


def installed_in(folder: Path, wheel: Path) -> Path:
    """A new environment with the wheel alone; the other parts come from the running environment, after it."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "--no-deps", str(wheel)], check=True, timeout=300)
    site = subprocess.check_output(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], text=True
    )
    paths = [path for path in sys.path if path.endswith("site-packages")]
    Path(site.strip(), "others.pth").write_text("\n".join(paths))
    return python


@pytest.mark.slow
@pytest.mark.parametrize("way", ["wheel", "sdist-wheel"])
def test_an_installation_builds_an_edition(way: str, root: Path, tmp_path: Path) -> None:
    pytest.importorskip("build", reason="needs the package `build` (extra `check`)")
    sdist_or_wheel = ("--wheel",) if way == "wheel" else ()
    out = tmp_path / "dist"
    build(root, out, *sdist_or_wheel)
    for archive in out.iterdir():
        assert not [name for name in names_in(archive) if name.startswith(LEFT_OUT)]
    python = installed_in(tmp_path / "env", next(out.glob("*.whl")))
    edition = tmp_path / "edition"
    run = [str(python), "-m", "teipress"]
    text = tmp_path / "talk.txt"
    text.write_text(
        "Memorandum of Conversation\n\nMoscow, 3 May 1965\n\nSmith: We agree [to this].\n\nJones: Good.\n"
    )
    subprocess.run([*run, "new", str(edition), str(text)], check=True, cwd=tmp_path, timeout=120)
    subprocess.run([*run, "build"], check=True, cwd=edition, timeout=300)
    used = subprocess.check_output([python, "-c", PROOF], cwd=edition, text=True)
    assert str(tmp_path / "env") in used
    assert (edition / "build/site/d/talk/index.html").is_file()
    assert (edition / "build/pdf/talk.pdf").is_file()
    assert not (edition / "xslt").exists()
