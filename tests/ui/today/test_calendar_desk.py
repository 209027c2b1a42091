"""The calendar of a colleague, the team and a room; files for and from Outlook; a file that is no calendar."""

from __future__ import annotations

import uuid
from datetime import time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from pytestqt.qtbot import QtBot

from counsellor_app.kinds.call import AppointmentKind
from counsellor_app.services.calendars import appointments, free_times
from counsellor_app.services.calendars.appointments import AppointmentDraft
from counsellor_app.services.planning import busy_times
from counsellor_app.ui import today
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.today.calendar_presenter import Room
from counsellor_app.ui.today.team_week import TeamEntry
from counsellor_app.ui.today.view import TodayView
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, at, working_hours
from tests.ui.conftest import SaidMessages

TOMORROW = TODAY + timedelta(days=1)
OUTLOOK = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r
BEGIN:VEVENT\r
UID:1\r
SUMMARY:Personalem\xc3\xb8de\r
DTSTART;TZID="Romance Standard Time":20261006T090000\r
DTEND;TZID="Romance Standard Time":20261006T120000\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:2\r
DTSTART:i morgen\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def booked(office: Office) -> uuid.UUID:
    """Working hours, an interview tomorrow, and a course in a room."""
    working_hours(office)
    a_course(office, place="Sal 1", starts_on=TOMORROW)
    start = at(TOMORROW, time(13))
    return office.backend.write(
        appointments.book_appointment,
        AppointmentDraft(
            office.counsellor.id,
            start,
            start + timedelta(minutes=45),
            AppointmentKind.INTERVIEW,
            a_pathway(office),
        ),
    )


@pytest.fixture
def screen(qtbot: QtBot, booked: uuid.UUID, context: Context) -> Screen:
    made = today.create(context)
    qtbot.addWidget(made.view)
    made.view.resize(1200, 800)
    made.view.show()
    made.open(look="week")
    return made


def view_of(screen: Screen) -> TodayView:
    assert isinstance(screen.view, TodayView)
    return screen.view


def test_every_calendar_can_be_chosen(screen: Screen, office: Office) -> None:
    calendar = view_of(screen).calendar
    texts = [calendar.who.itemText(number) for number in range(calendar.who.count())]
    assert texts == ["Mette Holm", "Tine Lund", "Hele teamet", "Lokale: Sal 1"]

    calendar.who.setCurrentIndex(2)
    rows = [calendar.team.rows.row(number) for number in range(calendar.team.rows.rowCount())]
    named = [row.who for row in rows if isinstance(row, TeamEntry)]
    assert named == ["MH", "MH"]

    calendar.who.setCurrentIndex(3)
    assert calendar.grid.grid is not None
    titles = [cell.entry.title for cell in calendar.grid.grid.cells.values() if cell.entry]
    assert titles == ["Hold efterår A"]

    screen.presenter.calendar.choose(Room("Sal 1"))  # type: ignore[attr-defined]
    screen.presenter.show_look("day")  # type: ignore[attr-defined]
    calendar.who.setCurrentIndex(2)
    assert calendar.grid.grid.owners == [office.counsellor.id, office.team_lead.id]


def test_outlook_is_read_and_its_bad_entry_told(
    screen: Screen, office: Office, dialogs: Dialogs, messages: SaidMessages, tmp_path: Path
) -> None:
    path = tmp_path / "kalender.ics"
    path.write_bytes(OUTLOOK)
    dialogs.answer(path)
    view_of(screen).read_calendar_requested.emit()
    assert messages.texts == [
        "1 optaget tid er læst fra Outlook. 1 kunne ikke læses og er udeladt."
    ]
    assert office.backend.read(busy_times.busy_state).ahead == 1
    slots = office.backend.read(free_times.free_slots, office.counsellor.id, TOMORROW, TOMORROW)
    assert min(slot.starts_at for slot in slots) >= at(TOMORROW, time(12))


@pytest.mark.parametrize("content", [b"", b"navn;dato\r\n", b"BEGIN:VCALENDAR\r\n" * 99])
def test_what_is_no_calendar_is_refused_in_words(
    screen: Screen,
    office: Office,
    dialogs: Dialogs,
    messages: SaidMessages,
    tmp_path: Path,
    content: bytes,
) -> None:
    path = tmp_path / "kalender.ics"
    path.write_bytes(content)
    dialogs.answer(path)
    view_of(screen).read_calendar_requested.emit()
    assert messages.texts[0].startswith("Det er ikke en kalenderfil")
    assert office.backend.read(busy_times.busy_state).ahead == 0


def test_the_calendar_is_saved_without_a_name(
    screen: Screen, dialogs: Dialogs, messages: SaidMessages, tmp_path: Path
) -> None:
    path = tmp_path / "min.ics"
    dialogs.answer(path)
    view_of(screen).save_calendar_requested.emit()
    content = path.read_bytes()
    assert b"Berggren" not in content
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [str(each["SUMMARY"]) for each in events][:2] == ["Afklarende samtale", "Møde 1"]
    assert messages.texts[-1].endswith("uden navne.")


def test_a_folder_that_is_not_there_is_told(
    screen: Screen, dialogs: Dialogs, tmp_path: Path
) -> None:
    dialogs.answer(tmp_path / "ingen" / "min.ics", True)
    view_of(screen).save_calendar_requested.emit()
    assert "ingen" in dialogs.shown[-1]
