"""A canary goes the whole way and is searched for on the disk: only the encrypted files know her (quality 16)."""

from __future__ import annotations

import itertools
import logging
import tempfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from counsellor_app import log, paths, store, walk
from counsellor_app.clock import FixedClock
from counsellor_app.errors import CounsellorError
from counsellor_app.exchange import watched_folder
from counsellor_app.exchange.referral_import import Handling
from counsellor_app.exchange.watched_folder import WatchedFolder
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.services.actor import SYSTEM
from counsellor_app.services.backend import Backend
from counsellor_app.services.calls import calls
from counsellor_app.services.calls.calls import CallDraft
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import journal, search
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.referrals import typed_referrals
from counsellor_app.services.referrals.typed_referrals import TypedReferralDraft
from counsellor_app.walk.referral_letter import CPR, PHONE, SURNAME
from tests.exchange.xref15_files import a_letter, a_message
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations

WALKED_ON = date(2026, 9, 1)
CANARY = ("Kanarifugl", "Zwxqsen", "0101801234", "010180-1234", "51525354", "Dybgule fjer")


def everything_on_disk(*places: Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for place in places
        for path in place.rglob("*")
        if path.is_file()
    }


@pytest.mark.expects_log
@pytest.mark.usefixtures("qapp")
def test_the_canary_is_in_no_file_that_is_not_encrypted(
    demonstrations: Demonstrations, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    folder = demonstrations.copy(tmp_path / "data")
    handler = log.start(paths.places(folder).logs, level=logging.DEBUG)

    drive_through(folder)
    for kind in ("attendance", "vouchers"):
        out = tmp_path / f"{kind}.csv"
        assert command_line.run(folder, "export", kind, "--year", "2026", "--out", out).code == 0
    assert command_line.run(folder, "backup", tmp_path / "whole.backup").code == 0
    log.stop(handler)

    files = everything_on_disk(tmp_path, home)
    assert any(name.endswith("counsellor.log") for name in files), "the log was not written"
    found = {
        (name, word)
        for name, content in files.items()
        for word in CANARY
        if word.encode() in content or word in name
    }
    assert found == set()


def drive_through(folder: Path) -> None:
    """Typed, searched for, called, noted, drafted, and refused with errors that could quote her."""
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "MH")
    given, surname, cpr, _, phone, note = CANARY
    draft = TypedReferralDraft(given_name=given, surname=surname, cpr=cpr, phone=phone, text=note)
    typed = backend.write(typed_referrals.type_referral, draft, confirmed=True)
    assert backend.read(search.find_people, surname[:4])
    backend.write(calls.log_call, CallDraft(typed.pathway_id, CallOutcome.NO_ANSWER, note=note))
    backend.write(journal.write_note, NoteDraft(typed.pathway_id, text=f"{given}: {note}"))
    backend.write(form_drafts.keep, "call", typed.pathway_id, {"note": note})
    logger = logging.getLogger("counsellor_app.canary")
    try:
        backend.write(
            calls.log_call, CallDraft(typed.pathway_id, CallOutcome.CALL_AGAIN, note=note)
        )
    except CounsellorError as error:
        logger.error("refused", exc_info=error)
    try:
        raise RuntimeError(f"{given} {surname} {cpr} {phone}")
    except RuntimeError as error:
        logger.error("unexpected, %s", cpr, exc_info=error)
    arrive(folder, backend, Backend(database.engine, FixedClock(TODAY), SYSTEM))
    database.close()


def arrive(folder: Path, backend: Backend, system: Backend) -> None:
    """In a letter, in one that cannot be read, and answered with receipts: the files go."""
    given, surname, cpr, _, phone, note = CANARY
    inbox, out = folder.parent / "ind", folder.parent / "ud"
    for place in (inbox, out):
        place.mkdir()
    letter = a_letter("KAN1", cpr=cpr, surname=f"{given} {surname}", telephone=phone, text=note)
    data = a_message(letter)
    (inbox / "hel.xml").write_bytes(data)
    (inbox / "halv.xml").write_bytes(data.replace(b"</Emessage>", b"<x>"))
    ticks = itertools.count(step=100)
    watched = WatchedFolder(inbox, 0, lambda: float(next(ticks)))
    watched.look()
    report = watched_folder.take_in(
        backend, system, watched, "me", Handling(out), lambda done, of: None
    )
    assert report is not None
    assert (report.accepted, len(report.rejected)) == (1, 1)


class Titles(QObject):
    """What windows and dialogs are called while somebody works."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowTitleChange):
            self.seen.add(str(watched.property("windowTitle") or ""))
        return False


@pytest.mark.long
@pytest.mark.timeout(600)
def test_the_whole_way_of_a_citizen_leaves_nothing_readable_behind(
    qapp: QApplication, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the referral to the half-year call in the real window: only what was saved on purpose names her."""
    temporary, data, output = tmp_path / "temporary", tmp_path / "data", tmp_path / "output"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    make_demonstration(data, participants=60, today=WALKED_ON, progress=lambda done, of: None)
    handler = log.start(paths.places(data).logs, level=logging.DEBUG)
    titles = Titles()
    qapp.installEventFilter(titles)

    walk.walk(data, output, WALKED_ON, lambda step: None)

    qapp.removeEventFilter(titles)
    log.stop(handler)
    words = (SURNAME, CPR, f"{CPR[:6]}-{CPR[6:]}", PHONE)
    files = everything_on_disk(data, temporary, home)
    found = {
        (name, word)
        for name, content in files.items()
        for word in words
        if word.encode() in content or word in name
    }
    assert found == set()
    assert titles.seen
    assert [title for title in titles.seen if any(word in title for word in words)] == []
    assert [
        path.name for path in output.rglob("*") if any(word in path.name for word in words)
    ] == []
