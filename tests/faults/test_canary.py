"""A canary goes the whole way and is searched for on the disk: only the encrypted files know her (quality 16)."""

from __future__ import annotations

import itertools
import logging
import tempfile
from pathlib import Path

import pytest

from counsellor_app import log, paths, store
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
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import journal, search
from counsellor_app.services.people.journal import NoteDraft
from counsellor_app.services.referrals import typed_referrals
from counsellor_app.services.referrals.typed_referrals import TypedReferralDraft
from tests.exchange.xref15_files import a_letter, a_message
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations

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
