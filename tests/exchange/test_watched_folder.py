"""The watched folder: whole files only, oldest first, gone after the commit, told when in the way."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from counsellor_app.exchange import receipts, watched_folder
from counsellor_app.exchange.referral_files import KEPT, LOCKED
from counsellor_app.exchange.referral_import import NO_RECEIPT, Handling, ImportReport
from counsellor_app.exchange.watched_folder import (
    NOT_THERE,
    PATIENCE_SECONDS,
    QUIET_SECONDS,
    STAYS,
    TOO_LARGE,
    WatchedFolder,
)
from counsellor_app.services.office import background
from counsellor_app.services.referrals import inbox, refused_letters
from counsellor_app.services.referrals.inbox import InboxFilter
from tests.exchange.xref15_files import DATA, a_letter, a_message
from tests.helpers.builders import Office, an_office

QUIET = QUIET_SECONDS + 0.1


@dataclass
class Desk:
    """A folder with a clock that the test moves."""

    office: Office
    watched: WatchedFolder
    now: float = 0.0

    @property
    def folder(self) -> Path:
        return self.watched.folder

    def put(self, name: str, *letters: str, sent: str = "") -> Path:
        path = self.folder / name
        path.write_bytes(a_message(*letters, sent=sent) if sent else a_message(*letters))
        return path

    def wait(self, seconds: float = QUIET) -> None:
        self.watched.look()
        self.now += seconds

    def take_in(self, handling: Handling | None = None) -> ImportReport:
        report = watched_folder.take_in(
            self.office.backend,
            self.office.system,
            self.watched,
            "me",
            handling or Handling(),
            lambda done, of: None,
        )
        assert report is not None
        return report

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()}

    def new(self) -> list[str]:
        rows = self.office.backend.read(inbox.inbox_page, InboxFilter())
        return [row.name for row in rows]


@pytest.fixture
def desk(database: Engine, tmp_path: Path) -> Desk:
    folder = tmp_path / "ind"
    folder.mkdir()
    made = Desk(an_office(database), WatchedFolder(folder, 0, lambda: made.now))
    return made


def test_a_file_comes_in_once_it_is_whole_and_is_gone_afterwards(desk: Desk) -> None:
    desk.put("a.xml", a_letter())
    assert desk.watched.look().ready == ()
    desk.now += QUIET_SECONDS / 2
    desk.put("a.xml", a_letter(surname="Prøvesen-Lang"))  # somebody is still writing
    assert desk.watched.look().arriving == 1
    desk.wait()
    assert desk.take_in().accepted == 1
    assert (desk.names(), desk.new()) == (set(), ["Prøvesen-Lang"])


def test_a_file_that_ends_in_the_middle_waits_for_its_rest(desk: Desk) -> None:
    whole = a_message(a_letter())
    path = desk.folder / "slow.xml"
    path.write_bytes(whole[:300])
    desk.wait()
    assert desk.take_in().rejected == []
    path.write_bytes(whole)
    desk.wait()
    assert desk.take_in().accepted == 1
    path.write_bytes(whole[:300])
    desk.wait(PATIENCE_SECONDS + 1)
    assert [each.code for each in desk.take_in().rejected] == ["unreadable"]
    assert desk.names() == set()
    assert desk.office.backend.read(refused_letters.count_refused) == 1


def test_the_oldest_comes_first_so_that_a_correction_meets_its_original(desk: Desk) -> None:
    later = "<Date>2026-10-02</Date><Time>08:00</Time>"
    desk.put("a.xml", a_letter("EKS2", status="rettetbrev", telephone="20222399"), sent=later)
    desk.put("b.xml", a_letter("EKS1"))
    desk.wait()
    report = desk.take_in()
    assert (report.accepted, report.corrections) == (1, 1)


def test_good_and_bad_go_their_ways_and_only_files_of_referrals_are_touched(desk: Desk) -> None:
    desk.put("good.xml", a_letter())
    shutil.copy(DATA / "one-good-one-bad.xml", desk.folder)
    for name in ("note.txt", ".hidden.xml", "half.xml.part"):
        (desk.folder / name).write_text("x")
    deeper = desk.folder / "arkiv"
    deeper.mkdir()
    shutil.copy(DATA / "gp.xml", deeper)
    desk.wait()
    report = desk.take_in()
    assert (report.accepted, len(report.rejected)) == (2, 1)
    assert desk.names() == {"note.txt", ".hidden.xml", "half.xml.part", "arkiv"}
    assert (deeper / "gp.xml").exists()


def test_files_are_kept_for_their_days_and_not_met_again(desk: Desk) -> None:
    desk.watched.keep_days = 3
    desk.put("a.xml", a_letter())
    desk.wait()
    desk.take_in()
    assert desk.names() == {KEPT}
    assert [path.name for path in (desk.folder / KEPT).iterdir()] == ["a.xml"]
    desk.wait()
    assert desk.watched.look().ready == ()
    desk.watched.thin(desk.office.clock.now() + timedelta(days=2))
    assert len(list((desk.folder / KEPT).iterdir())) == 1
    desk.watched.thin(desk.office.clock.now() + timedelta(days=4))
    assert list((desk.folder / KEPT).iterdir()) == []


def test_a_share_that_goes_away_is_told_and_met_again(desk: Desk) -> None:
    desk.put("a.xml", a_letter())
    away = desk.folder.rename(desk.folder.with_name("away"))
    assert desk.watched.look().problem == NOT_THERE
    away.rename(desk.folder)
    desk.wait()
    assert desk.take_in().accepted == 1


def test_a_file_that_is_held_or_vanishes_is_told_and_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, gone = desk.put("a.xml", a_letter()), desk.put("b.xml", a_letter("EKS2"))
    desk.wait()
    real = Path.open

    def refuse(path: Path, *args: object, **more: object) -> object:
        if path == held:
            raise PermissionError(13, "held")
        if path == gone and gone.exists() and path.stat().st_size:
            gone.unlink()
            raise FileNotFoundError(2, "gone")
        return real(path, *args, **more)  # type: ignore[call-overload]

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        report = desk.take_in()
    assert LOCKED in {each.code for each in report.rejected}
    assert desk.names() == {"a.xml"}
    assert desk.take_in().accepted == 1


def test_a_file_that_cannot_be_deleted_is_not_read_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.put("a.xml", a_letter())
    desk.wait()

    def refuse(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "held")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert desk.take_in().accepted == 1
        desk.wait()
        assert desk.watched.look().ready == ()
        assert desk.watched.in_the_way() == {path: STAYS}
    desk.take_in()
    assert (desk.names(), desk.watched.in_the_way()) == (set(), {})


def test_what_the_quarantine_could_not_keep_whole_stays(desk: Desk) -> None:
    path = desk.folder / "large.xml"
    path.write_bytes(b"<a>" + b" " * 5_000_001 + b"</a>")
    desk.wait()
    assert desk.take_in().rejected == []
    assert desk.names() == {"large.xml"}
    assert desk.watched.in_the_way() == {path: TOO_LARGE}
    assert desk.watched.look().ready == ()


def test_one_at_a_time(desk: Desk) -> None:
    desk.put("a.xml", a_letter())
    desk.wait()
    lasts = watched_folder.TURN_LASTS
    assert desk.office.system.write(background.take_turn, watched_folder.TURN, "other", lasts)
    taken = watched_folder.take_in(
        desk.office.backend, desk.office.system, desk.watched, "me", Handling(), lambda d, o: None
    )
    assert taken is None
    assert desk.names() == {"a.xml"}
    desk.office.system.write(background.end_turn, watched_folder.TURN, "other")
    assert desk.take_in().accepted == 1


@pytest.mark.parametrize("stop_at", [0, 1, 2, 3])
def test_what_is_stopped_goes_on_where_it_was(desk: Desk, stop_at: int) -> None:
    for number in range(4):
        desk.put(f"{number}.xml", a_letter(f"EKS{number}", surname=f"Prøve{number}"))
    desk.wait()

    class Stopped(Exception):
        pass

    def stop(done: int, of: int) -> None:
        if of and done == stop_at:
            raise Stopped

    office = desk.office
    with pytest.raises(Stopped):
        watched_folder.take_in(office.backend, office.system, desk.watched, "me", Handling(), stop)
    assert len(desk.names()) == 4 - stop_at
    assert desk.take_in().accepted == 4 - stop_at
    assert sorted(desk.new()) == [f"Prøve{number}" for number in range(4)]


def test_a_file_stays_until_its_receipt_is_written(desk: Desk, tmp_path: Path) -> None:
    shutil.copy(DATA / "gp.xml", desk.folder)
    desk.wait()
    report = desk.take_in(Handling(tmp_path / "ud"))
    assert [each.code for each in report.warnings] == [NO_RECEIPT]
    assert desk.names() == {"gp.xml"}
    (tmp_path / "ud").mkdir()
    report = desk.take_in(Handling(tmp_path / "ud"))
    assert (report.duplicates, report.receipts) == (1, 1)
    assert desk.names() == set()
    (written,) = (tmp_path / "ud").iterdir()
    assert receipts.POSITIVE[2] in written.name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_is_left_alone(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.xml")
    desk.wait()
    assert desk.watched.look().ready == ()
