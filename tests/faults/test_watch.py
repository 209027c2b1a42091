"""The search that watches every journey finds what is planted, in each dress and each kind of place (quality 16)."""

from __future__ import annotations

import base64
import gzip
import io
import json
import logging
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from counsellor_app.clock import FixedClock
from counsellor_app.kinds.names import fold
from counsellor_app.models import Participant
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import support_file
from tests.helpers.builders import TODAY, an_office
from tests.helpers.canary import Needles
from tests.helpers.demonstrations import Demonstrations
from tests.helpers.every_area import whole_window
from tests.helpers.journey_watch import Watch
from tests.helpers.pictures import dress
from tests.helpers.postgres import Cluster

NAME, CPR, PHONE, NOTE = "Søren Østergård", "0101801234", "51525354", "Dybgule fjer på ryggen"
WORDS = Needles((NAME, CPR, PHONE, NOTE))


def zipped(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sheet1.xml", data)
    return packed.getvalue()


DRESSES: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "capitals": lambda text: text.upper().encode(),
    "latin-1": lambda text: text.encode("latin-1"),
    "utf-16": lambda text: b"x" + text.encode("utf-16-le"),
    "utf-16 the other way": lambda text: text.encode("utf-16-be"),
    "base64": lambda text: base64.b64encode(f"ab{text} med mere".encode()),
    "base64 in lines": lambda text: base64.encodebytes((f"{text} " * 9).encode()),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(f"a{text}?>~".encode()),
    "percent": lambda text: quote(text).encode(),
    "json": lambda text: json.dumps({"a": text}).encode(),
    "hex": lambda text: text.encode().hex().encode(),
    "zip": lambda text: zipped(text.encode()),
    "zip in a zip": lambda text: zipped(zipped(text.encode("utf-16-le"))),
    "deflated": lambda text: b"stream\n" + zlib.compress(text.encode() * 3),
    "gzip": lambda text: gzip.compress(text.encode()),
}


@pytest.mark.parametrize("dress", DRESSES)
def test_a_word_is_found_in_every_dress(dress: str) -> None:
    around = bytes(range(256)) * 3
    data = around + DRESSES[dress](f"{NAME}, {NOTE}") + around
    assert {leak.word for leak in WORDS.find(data, "x")} == {NAME, NOTE}


def test_a_number_is_found_however_it_is_grouped() -> None:
    for written in ("0101801234", "010180-1234", "010180 1234"):
        assert {leak.word for leak in WORDS.find(f"nr {written}.".encode(), "x")} == {CPR}
    for written in ("51525354", "51 52 53 54", "5152 5354", "+4551525354"):
        assert {leak.word for leak in WORDS.find(f"tlf. {written}!".encode(), "x")} == {PHONE}
    assert not WORDS.find(b"0101801235 51 52 53 55", "x")


# --- in each kind of place


@pytest.fixture
def watch(
    qapp: object, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Watch]:
    made = Watch(tmp_path, home, monkeypatch)
    yield made
    made.stop()


@pytest.mark.expects_log
def test_what_is_planted_is_found_in_every_kind_of_place(
    watch: Watch,
    demonstrations: Demonstrations,
    tmp_path: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Beside the surname of somebody in the database a journey could not have left anywhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(watch, "_here", set())
    dress()
    with whole_window(demonstrations.copy(tmp_path / "data"), "TL") as window:
        backend = window.ctx.backend
        her = backend.read(lambda session: session.query(Participant).first())
        assert her is not None
        name = f"{her.given_name} {her.surname}"
        window.setWindowTitle(name)
        QGuiApplication.clipboard().setText(name)
        window.ctx.dialogs.save_file("Gem", f"{name}.pdf")
        QPrinter().setDocName(name)
        logging.getLogger("counsellor_app.canary").warning("hun hedder %s", name)
        real = support_file.support_text
        monkeypatch.setattr(support_file, "support_text", lambda *parts: real(*parts) + name)
    for place in (
        *(home / ".local" / "state" / "recent.xbel", home / ".config" / "settings.json"),
        *(Path(tempfile.mkdtemp()) / "preview.pdf", tmp_path / "data" / "machine" / "anchors.json"),
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(zipped(name.encode()))
    (tmp_path / f"brev til {name}.pdf").write_bytes(b"")
    (tmp_path / "core.4711").write_bytes(b"")
    (tmp_path / "data" / "counsellor.db").write_bytes(name.encode("utf-16"))

    found, _, _ = watch.leaks(f"hej {name}")
    hers = {fold(each) for each in (name, her.surname)} | {""}
    places = {Path(leak.place).name for leak in found if fold(leak.word) in hers}
    assert places >= {
        *("title", "offered name", "print job", "clipboard after the lock", "console"),
        *("recent.xbel", "settings.json", "preview.pdf", "anchors.json", "counsellor.db"),
        *(f"brev til {name}.pdf", "core.4711", "supportfil-1.txt", "counsellor.log"),
    }


# --- the log of a team's server


def fail_in_the_database(engine: Engine, actor: Actor) -> None:
    """A statement that the server refuses: its own message quotes the whole row."""

    def without_a_number(session: Transaction) -> None:
        table = Participant.__table__
        session.execute(table.insert().values(given_name=NAME, cpr=CPR, phone=PHONE))  # type: ignore[attr-defined]
        audit.record(session, "edit_participant")

    with pytest.raises(DBAPIError) as refused:
        Backend(engine, FixedClock(TODAY), actor).write(without_a_number)
    assert not WORDS.find(str(refused.value.statement).encode(), "x")


@pytest.mark.skipif(sys.platform == "win32", reason="no private server there")
def test_the_log_of_the_server_quotes_nobody_when_it_is_set_as_the_guide_says(
    postgres: Cluster, postgres_database: Engine
) -> None:
    """`log_error_verbosity = terse`; before that the control finds her."""
    counsellor, log = an_office(postgres_database).counsellor, postgres.folder / "log"
    before = log.stat().st_size
    fail_in_the_database(postgres_database, counsellor)
    quoted = log.read_bytes()[before:]
    assert WORDS.find(quoted, "log"), "the control: as the server is delivered it quotes the row"

    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        name = postgres_database.url.database
        connection.execute(f"ALTER DATABASE {name} SET log_error_verbosity = 'terse'".encode())
    postgres_database.dispose()  # the next line to the server begins with the setting
    before = log.stat().st_size
    fail_in_the_database(postgres_database, counsellor)
    quoted = log.read_bytes()[before:]
    assert b"ERROR" in quoted
    assert WORDS.find(quoted, "log") == set()
