"""Leads one fictive citizen the whole way through the real window, and leaves what it made to look at."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counsellor_app import paths, store
from counsellor_app.clock import SystemClock
from counsellor_app.services.calendars.holidays import is_working_day
from counsellor_app.store import backup, restoring
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.dressing import dress, machine_settings
from counsellor_app.ui.opened import open_window
from counsellor_app.walk.hands import LostWay
from counsellor_app.walk.transfer import export_attendance
from counsellor_app.walk.way import Tell, Way, next_monday

COUNSELLOR, TEAM_LEAD = "MH", "TL"


def main(chosen: argparse.Namespace) -> int:
    """Walks on a copy of the demonstration; what it leaves lies in `--out`."""
    today = getattr(chosen, "today", None) or SystemClock().today()
    source = paths.places(chosen.data_dir).data
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        data = _copy(source, Path(folder))
        dress(application, machine_settings(paths.places(data))[0].now, chosen.language)
        try:
            walk(data, chosen.out, today, lambda step: print(f"  {step} ✓", flush=True))
        except LostWay as lost:
            print(lost, file=sys.stderr)
            return 2
    print(f"{chosen.out}: {', '.join(sorted(path.name for path in chosen.out.iterdir()))}")
    return 0


def walk(data: Path, output: Path, today: date, tell: Tell) -> Way:
    """The whole way, from the referral file to the half-year call, then the export."""
    output.mkdir(parents=True, exist_ok=True)
    way = _with_window(data, output, _working_day(today), tell)
    export_attendance(data, output, way.today, way.meetings, TEAM_LEAD)
    tell("export")
    return way


def _with_window(data: Path, output: Path, today: date, tell: Tell) -> Way:
    dialogs = Dialogs()
    dialogs.answer()
    window = open_window(
        paths.places(data), user=COUNSELLOR, today=today, dialogs=dialogs, inline_jobs=True
    )
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    way = Way(window, output, tell)
    try:
        _steps(way)
    except LostWay:
        way.hands.picture("faret-vild")
        raise
    finally:
        window.close()
    return way


def _steps(way: Way) -> None:
    way.hands.picture("i-dag")
    way.take_referral_in()
    way.go_to_day(way.call_without_answer())
    interview_on = way.call_and_book()
    way.go_to_day(interview_on)
    way.hold_interview()
    way.plan_course(next_monday(interview_on + timedelta(days=2)))
    way.enrol()
    for number, day in enumerate(list(way.meetings), start=1):
        way.go_to_day(day)
        way.attend(number, co_ppm=max(2, 20 - 4 * number))
        if number == 1:
            way.grant_and_issue()
        if number == 2:
            way.redeem()
    way.close_course()
    way.send_epikrise()
    way.go_to_day(way.half_a_year_on())
    way.call_after_half_a_year()


def _working_day(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def _copy(source: Path, folder: Path) -> Path:
    """The demonstration stays as it is: the walk has a checked copy."""
    database = store.open_database(source)
    now = SystemClock().now()
    try:
        if not database.demonstration:
            raise SystemExit("walk: only on a demonstration")
        made = backup.create(database, folder / f"walk{backup.ENDING}", now)
    finally:
        database.close()
    data = folder / "data"
    restoring.restore(made.path, data, now)
    shutil.rmtree(folder / "former", ignore_errors=True)
    return data
