"""A course evening by evening in the real window, by keys alone: five evenings of twelve, a rolling one, the end."""

from __future__ import annotations

import time as clockwork
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from counsellor_app import store
from counsellor_app.clock import FixedClock, instant
from counsellor_app.kinds.course import AttendanceMark, CourseState, ProgrammeFormat
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import EpikriseState
from counsellor_app.services.attendance import course_epikrises, enrolments
from counsellor_app.services.attendance.enrolments import EnrolDraft
from counsellor_app.services.backend import Backend
from counsellor_app.services.courses import course_page, course_planning, courses
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.course_rows import CoursePage
from counsellor_app.services.courses.courses import CourseFilter
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import consents, participants
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.referrals import typed_referrals
from counsellor_app.services.referrals.typed_referrals import TypedReferralDraft
from counsellor_app.services.trace import checks
from counsellor_app.settings import Settings
from counsellor_app.ui.courses.batch_dialogs import EpikrisesDialog
from counsellor_app.ui.courses.check_in_view import CheckInView
from counsellor_app.ui.courses.closing_dialog import ClosingDialog
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.walk.hands import Hands, by_keys, keeping
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.pictures import dress

NAMES = tuple(
    f"{given} Prøve"
    for given in (
        *("Anna", "Bent", "Carla", "Dorte", "Erik", "Freja"),
        *("Gorm", "Helle", "Ib", "Jytte", "Karl", "Lis"),
    )
)
SECONDS = 20.0
HANDS = 0.25  # seconds between two keys of somebody who does this every week


class Evening:
    """The window, the hands, and how many keys they have pressed."""

    def __init__(self, window: MainWindow, backend: Backend, pictures: Path) -> None:
        self.window, self.backend = window, backend
        self.hands = Hands(window, pictures)
        self.dialogs = window.dialogs

    def on(self, day: date) -> None:
        self.backend.clock = FixedClock(instant(day, time(16, 35)))

    def open(self, course_id: UUID) -> None:
        self.window.go_to("today")
        self.window.go_to("courses", course_id=course_id)
        self.hands.settle()

    def page(self, course_id: UUID) -> CoursePage:
        return self.backend.read(course_page.course_page, course_id)

    def typed(self, keys: str) -> float:
        """Types, and gives the seconds of the processor that the program needed for them."""
        began = clockwork.process_time()
        self.hands.type(keys)
        return clockwork.process_time() - began


@pytest.fixture
def evening(
    qapp: QApplication, demonstrations: Demonstrations, tmp_path: Path
) -> Iterator[Evening]:
    dress()
    database = store.open_database(demonstrations.copy(tmp_path / "demo"))
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "MH")
    dialogs = Dialogs()
    dialogs.answer()
    window = MainWindow(
        backend,
        MachineSettings(Settings(), lambda _: None),
        database="Demo",
        dialogs=dialogs,
        inline_jobs=True,
    )
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    yield Evening(window, backend, tmp_path)
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    database.close()


def a_full_course(backend: Backend) -> UUID:
    """Twelve people on a group that begins today."""
    start = backend.read(course_planning.planning_start)
    programme = next(each for each in start.programmes if each.format is ProgrammeFormat.GROUP)
    planned = course_planning.propose(programme, TODAY, time(16, 30), start.closed_days)
    course = CourseDraft(
        programme.id,
        "Hold Aften",
        meetings=planned.meetings,
        quit_on=planned.quit_on,
    )
    course_id = backend.write(course_planning.plan_course, course)
    practice = backend.read(participants.practices)[0].id
    for number, name in enumerate(NAMES):
        given, _, surname = name.partition(" ")
        typed = backend.write(
            typed_referrals.type_referral,
            TypedReferralDraft(given, surname, phone=f"2030405{number % 10}"),
            confirmed=True,
        )
        person = backend.read(participants.participant_draft, typed.participant_id)
        draft = replace(person, practice_id=practice)
        backend.write(participants.edit_participant, draft, confirmed=True)
        if number:  # one says no
            yes = ConsentDraft(
                typed.pathway_id, ConsentKind.GP_LETTER, True, TODAY, ConsentForm.WRITTEN
            )
            backend.write(consents.register_consent, yes)
        backend.write(enrolments.enrol, EnrolDraft(course_id, typed.pathway_id), confirmed=True)
    return course_id


def test_five_evenings_of_twelve_and_the_end_by_keys(evening: Evening, tmp_path: Path) -> None:
    backend, dialogs = evening.backend, evening.dialogs
    course_id = a_full_course(backend)
    days = [meeting.held_on for meeting in evening.page(course_id).meetings]
    evenings = (
        "m" * 10 + "ua",
        "mmmmmmmmmmum",
        "8rm" * 4 + "12sm" + "m" * 6 + "t",
        "/5m" + "m" * 11,
        "m" * 12,
    )
    for day, keys in zip(days, evenings, strict=True):
        evening.on(day)
        evening.open(course_id)
        needed = evening.typed(keys)
        page = evening.page(course_id)
        at = days.index(day)
        assert None not in [person.cells[at].mark for person in page.people]
        # Twelve people are done while the program waits for the hands, not the hands for it.
        assert len(keys) * HANDS + needed < SECONDS, (len(keys), needed)
        assert needed < len(keys) * HANDS
    people = evening.page(course_id).people
    assert people[0].cells[2].co_ppm == 8
    assert people[0].cells[2].smoke_free is True
    assert people[3].cells[3].cigarettes_per_day is None
    assert people[0].cells[3].cigarettes_per_day == 5
    assert people[10].absences_running == 0
    assert people[11].cells[2].mark is AttendanceMark.PHONE

    def close(dialog: Hands) -> None:
        assert isinstance(dialog.window, ClosingDialog)
        for line in dialog.window.lines:
            dialog.choose(line.smoke_free, True)
            dialog.choose(line.satisfaction, 5)

    dialogs.answer(by_keys(close, tmp_path))
    evening.hands.push("closeCourse")
    assert evening.page(course_id).state is CourseState.CLOSED
    folder = tmp_path / "medcom"
    folder.mkdir()

    def write(dialog: QDialog) -> bool:
        assert isinstance(dialog, EpikrisesDialog)
        assert (len(dialog.ready), dialog.files) == (11, 0)
        return True

    papers: list[bytes] = []
    dialogs.answer(write, keeping(papers.append))
    evening.hands.push("courseEpikrises")
    states = [each.state for each in backend.read(course_epikrises.epikrises_of_course, course_id)]
    assert states.count(EpikriseState.SENT) == 11
    assert states.count(EpikriseState.NO_CONSENT) == 1
    assert len(papers) == 1
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    assert backend.read(checks.findings) == ()


def test_a_rolling_evening_by_three_letters(evening: Evening) -> None:
    backend, hands = evening.backend, evening.hands
    groups = backend.read(courses.page, CourseFilter(formats=(ProgrammeFormat.ROLLING,)))
    group = max(groups, key=lambda each: each.taken)
    evening.open(group.id)
    page = evening.page(group.id)
    meeting = page.current_meeting
    assert meeting is not None
    evening.on(meeting.held_on + timedelta(days=7))  # the next evening
    evening.open(group.id)
    view = hands.find("checkIn", CheckInView)
    known = next(each for each in evening.page(group.id).people if each.state.value == "enrolled")

    hands.type(known.given_name[:3].lower() + " " + known.surname[:3].lower())
    hands.press("Return")
    assert known.surname in view.said.text()
    hands.type("zyg lind")
    hands.press("Return")
    hands.type("40506070")
    hands.press("Return")
    assert "Zyg Lind" in view.said.text()
    assert view.here.rows.rowCount() == 2
    hands.press("Ctrl+Z")
    assert view.here.rows.rowCount() == 1
    hands.type("zyg")
    assert view.hits.rows.rowCount() == 0  # who was a mistake is gone altogether
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    assert backend.read(checks.findings) == ()
