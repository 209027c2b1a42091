"""The whole way of one citizen, from the referral file to the half-year call, by keyboard in the real window."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app import store, walk
from counsellor_app.clock import FixedClock
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period
from counsellor_app.services.backend import Backend
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import checks
from tests.helpers.pictures import dress

TODAY = date(2026, 9, 1)
STEPS = ["referral", "calls", "interview", "course", "voucher", "closed", "epikrise", "follow-up"]


_WINDOWS = (QMainWindow, QDialog, QMenu)


class Stray(QObject):
    """Notices parts of a screen that flash up as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and not isinstance(watched, _WINDOWS)
        ):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def stray(qapp: QApplication) -> Iterator[Stray]:
    watcher = Stray()
    qapp.installEventFilter(watcher)
    yield watcher
    qapp.removeEventFilter(watcher)


@pytest.mark.timeout(300)
def test_one_citizen_from_referral_to_half_year_call(
    qtbot: QtBot, tmp_path: Path, stray: Stray
) -> None:
    dress()
    data, output = tmp_path / "data", tmp_path / "output"
    make_demonstration(data, participants=60, today=TODAY, progress=lambda done, of: None)
    told: list[str] = []

    way = walk.walk(data, output, TODAY, told.append)

    assert told == [*STEPS, "export"]
    _the_papers_tell_of_her(output)
    _the_record_is_complete(data, tmp_path, way.today)
    assert [each for each in stray.seen if "ComboBox" not in each and "ToolTip" not in each] == []


def _the_papers_tell_of_her(output: Path) -> None:
    voucher = _text(output / "rekvisition.pdf")
    assert "Nancy Ann Berggren" in voucher
    assert "4916" not in voucher
    epikrise = _text(output / "epikrise.pdf")
    assert "Røgfri ved afslutning: ja" in epikrise
    (message_file,) = (output / "medcom").iterdir()
    message = message_file.read_text("utf-8")
    assert "0f1e2d3c4b5a69788796a5b4c3d2e1f0" in message  # the episode of the referral
    attendance = (output / "fremmoede.csv").read_text("utf-8-sig")
    assert attendance.count("Hold Gennemgang") == 5


def _text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def _the_record_is_complete(data: Path, folder: Path, today: date) -> None:
    database = store.open_database(data)
    try:
        backend = Backend(database.engine, FixedClock(today))
        backend.actor = backend.read(sign_in.demonstration_actor, "TL")
        out = folder / "pathways.csv"
        export(backend, ExportWish(ExportKind.PATHWAYS, Period(), out))
        assert backend.read(checks.findings) == ()
    finally:
        database.close()
    with out.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["smoke_free_half_year"] == "true"]
    row = max(rows, key=lambda each: each["received_on"])
    assert row | _EXPECTED == row


_EXPECTED = {
    "referral_source": "gp",
    "electronic": "true",
    "received_on": TODAY.isoformat(),
    "meetings_counted": "5",
    "meetings_attended": "5",
    "completed": "true",
    "cigarettes_per_day": "20",
    "heavy_smoker": "true",
    "education": "skilled",
    "smoke_free_end": "true",
    "satisfaction_end": "5",
    "weeks_redeemed": "2",
    "follow_up_outcome": "answered",
    "satisfaction_half_year": "5",
    "close_reason": "finished",
    "stopbasen_consent": "true",
    "gp_consent": "true",
    "counsellor": "MH",
}
