"""`export … --encrypt`: a zip that its passphrase alone opens; the passphrase is never an argument (quality 24)."""

from __future__ import annotations

import csv
import getpass
import hashlib
import io
import sys
from pathlib import Path

import openpyxl
import pytest
import pyzipper

from counsellor_app import store
from counsellor_app.cli import passphrases
from counsellor_app.clock import SystemClock
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import exports
from tests.helpers import command_line
from tests.helpers.demonstrations import Demonstrations

PHRASE = "en lang sætning til filen"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def data(demonstrations: Demonstrations, tmp_path: Path) -> Path:
    return demonstrations.copy(tmp_path / "data", participants=20)


def inside(path: Path, phrase: str = PHRASE) -> tuple[str, bytes]:
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(phrase.encode())
        (name,) = archive.namelist()
        return name, archive.read(name)


def test_a_file_with_the_passphrase_locks_and_the_log_says_so(data: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(f"{PHRASE}\n", "utf-8")
    out = tmp_path / "pathways.csv.zip"
    words = ("export", "pathways", "--out", out, "--passphrase-file", secret, "--json")
    ran = command_line.run(data, *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.result["encrypted"]
    name, content = inside(out)
    assert name == "pathways.csv"
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert len(rows) == ran.result["rows"] > 0
    assert hashlib.sha256(content).hexdigest() == ran.result["sha256"]
    with pytest.raises(RuntimeError):
        inside(out, "en anden sætning")
    database = store.open_database(data)
    backend = Backend(database.engine, SystemClock())
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    newest = backend.read(exports.exports_with, ran.result["sha256"])[0]
    assert newest.encrypted
    database.close()


def test_the_environment_standard_input_and_the_terminal(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "forloeb.zip"
    words = ("export", "pathways", "--out", out, "--encrypt")
    with monkeypatch.context() as patch:
        patch.setenv(passphrases.VARIABLE, PHRASE)
        assert command_line.run(data, *words).code == 0
    name, content = inside(out)
    assert name == "forloeb.xlsx"
    assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames

    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO(f"{PHRASE} to\n"))
        assert command_line.run(data, "--secret-stdin", *words).code == 0
    inside(out, f"{PHRASE} to")

    answers = [PHRASE, "noget andet ikke det samme"]
    with monkeypatch.context() as patch:
        patch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        patch.setattr(getpass, "getpass", lambda _question: answers.pop(0))
        refused = command_line.run(data, *words)
    assert refused.code == 2
    assert refused.err
    assert "Traceback" not in refused.err
    inside(out, f"{PHRASE} to")  # what was there stands


@pytest.mark.parametrize(
    ("more", "name", "said"),
    [
        ((), "a.zip", "--encrypt"),
        (("--encrypt",), "a.csv", ".zip"),
        (("--encrypt",), "a.zip", "12"),
    ],
)
def test_what_does_not_fit_is_refused_in_words_and_nothing_is_written(
    data: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    more: tuple[str, ...],
    name: str,
    said: str,
) -> None:
    monkeypatch.setenv(passphrases.VARIABLE, "kort")
    ran = command_line.run(data, "export", "pathways", "--out", tmp_path / name, *more)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not (tmp_path / name).exists()
