"""Planning by keyboard in the real window: Easter with a clash, the queue, a meeting moved, a colleague's day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from counsellor_app import paths
from counsellor_app.clock import FixedClock, instant, local
from counsellor_app.kinds.course import EnrolmentState, MeetingState, NoticeChannel, ProgrammeFormat
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Appointment, Enrolment, MeetingNotice
from counsellor_app.services.attendance import waiting_list
from counsellor_app.services.courses import course_page, course_planning, courses
from counsellor_app.services.courses.course_planning import CourseDraft
from counsellor_app.services.courses.courses import CourseFilter, CourseRow
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.office import sign_in
from counsellor_app.services.today import worklist
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.services.trace import checks
from counsellor_app.ui.courses.attendance_grid import AttendanceGrid
from counsellor_app.ui.courses.form_dialog import FormDialog
from counsellor_app.ui.courses.offer_dialog import OfferDialog
from counsellor_app.ui.courses.tell_dialog import TellDialog
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.today.takeover_dialog import TakeoverDialog
from counsellor_app.walk.hands import Hands, by_keys, with_enter
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.pictures import dress

BEFORE_EASTER = date(2027, 3, 22)
ROOM = "Sundhedscenter, sal"


class Desk:
    """The window, hands on its keyboard, and what the database says."""

    def __init__(self, window: MainWindow, pictures: Path) -> None:
        self.window, self.pictures = window, pictures
        self.hands = Hands(window, pictures)
        self.backend = window.ctx.backend

    def go_to_day(self, day: date) -> None:
        self.backend.clock = FixedClock(instant(day, time(9)))
        self.hands.press("Ctrl+1")

    @contextmanager
    def answering(self, *answers: Any) -> Iterator[None]:
        self.window.dialogs.answer(*answers)
        yield
        self.window.activateWindow()
        self.hands.settle()
        assert not self.window.dialogs.answers, "a dialog did not come"

    def by_keys(self, act: Callable[[Hands], object]) -> Callable[[QDialog], bool]:
        return by_keys(act, self.pictures)

    def do(self, action: str) -> None:
        """An action by its name, found with Ctrl+K."""
        self.hands.press("Ctrl+K")
        for letter in action:  # the name of an act is no word about anybody: not to be searched for
            self.hands.type(letter)
        self.hands.wait()
        self.hands.press("Return")
        self.hands.settle()

    def down_to(self, table: str, is_it: Callable[[Any], bool]) -> Any:
        found: Any = self.hands.find(table)
        self.hands.tab_to(found)
        self.hands.press("Ctrl+Home")
        for _ in range(300):
            row = found.chosen()
            if row is not None and is_it(row):
                return row
            self.hands.press("Down")
        raise AssertionError(f"no such row in {table}")

    def course(self, name: str) -> CourseRow:
        rows = self.backend.read(courses.page, CourseFilter(text=name, states=()))
        return next(row for row in rows if row.name == name)


@pytest.fixture
def desk(qtbot: QtBot, demonstrations: Demonstrations, tmp_path: Path) -> Iterator[Desk]:
    dress()
    data = demonstrations.copy(tmp_path / "data")
    places = paths.places(data)
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.clock = FixedClock(instant(TODAY, time(9)))
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, "MH")
    window = make_window(opened, machine, inline_jobs=True)
    window.closing.connect(opened.keeping.close)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    yield Desk(window, tmp_path)
    window.close()
    window.deleteLater()
    QApplication.processEvents()


@pytest.mark.timeout(240)
def test_a_course_over_easter_is_planned_around_a_clash(desk: Desk) -> None:
    hands = desk.hands
    clash = CourseDraft(
        desk.backend.read(course_planning.planning_start).programmes[0].id,
        "Hold i vejen",
        place=ROOM,
        meetings=(MeetingDraft(BEFORE_EASTER, time(16, 30)),),
    )
    desk.backend.write(course_planning.plan_course, clash)

    hands.press("Ctrl+4")
    hands.press("Ctrl+Shift+H")
    hands.fill("name", "Påskehold")
    hands.fill("first_day", "22.03.2027")
    hands.fill("starts", "16.30")
    hands.fill("place", ROOM)
    hands.settle()
    assert "Anden påskedag" in hands.find("why2").text()
    assert "Hold i vejen" in hands.find("clash1").text()
    hands.push("planBetter")
    assert not hands.sees("clash1")
    hands.push("planSave")

    page = desk.backend.read(course_page.course_page, desk.course("Påskehold").id)
    first = local(page.meetings[0].starts_at)
    assert (first.date(), first.time()) == (BEFORE_EASTER, time(18, 30))
    assert [each.held_on for each in page.meetings][1] == date(2027, 4, 5)


@pytest.mark.timeout(240)
def test_the_queue_is_offered_places_says_yes_and_no_and_one_runs_out(desk: Desk) -> None:
    hands = desk.hands
    queue = desk.backend.read(waiting_list.waiting_list)
    assert queue, "the demonstration has a queue"
    hands.press("Ctrl+4")
    hands.push("showWaiting")

    def first_offer(dialog: QDialog) -> bool:
        assert isinstance(dialog, OfferDialog)
        assert dialog.table.chosen() is not None
        return with_enter(dialog)

    somebody = next(row for row in queue if row.programme == "Gruppeforløb")
    desk.down_to("waitingTable", lambda row: row.id == somebody.id)
    with desk.answering(first_offer):
        hands.press("Return")
    hands.press("J")
    state = desk.backend.read(lambda s: s.get_one(Enrolment, somebody.id).state)
    assert state is EnrolmentState.ENROLLED
    hands.press("Ctrl+Z")
    [again] = [r for r in desk.backend.read(waiting_list.waiting_list) if r.id == somebody.id]
    assert again.offer_id is not None
    desk.down_to("waitingTable", lambda row: row.id == somebody.id)
    hands.press("U")
    [longer] = [r for r in desk.backend.read(waiting_list.waiting_list) if r.id == somebody.id]
    assert again.reply_by is not None
    assert longer.reply_by is not None
    assert again.reply_by < longer.reply_by <= again.reply_by + timedelta(weeks=1)
    hands.press("N")
    [declined] = [r for r in desk.backend.read(waiting_list.waiting_list) if r.id == somebody.id]
    assert (declined.offer_id, declined.waiting_days) == (None, somebody.waiting_days)

    with desk.answering(first_offer):
        hands.press("Return")
    [offered] = [r for r in desk.backend.read(waiting_list.waiting_list) if r.id == somebody.id]
    assert offered.reply_by is not None
    desk.go_to_day(offered.reply_by + timedelta(days=1))
    hands.press("Ctrl+Shift+T")
    work: WorkRow = desk.down_to(
        "todayTable",
        lambda row: (
            getattr(row, "kind", None) is WorkKind.OFFER_RUN_OUT
            and row.subject_id == offered.offer_id
        ),
    )
    hands.press("3")
    left = desk.backend.read(worklist.work_today, False)[2].rows
    assert work.id not in {each.id for each in left}


@pytest.mark.timeout(240)
def test_a_meeting_is_moved_and_everybody_told_in_one_step(desk: Desk) -> None:
    hands = desk.hands
    found = next(
        (row, meeting)
        for row in desk.backend.read(courses.page, CourseFilter())
        for meeting in desk.backend.read(course_page.course_page, row.id).meetings
        if row.taken > 2
        and row.format is ProgrammeFormat.GROUP
        and meeting.state is MeetingState.PLANNED
        and meeting.held_on > TODAY + timedelta(days=6)
    )
    row, meeting = found
    desk.window.go_to("courses", course_id=row.id)
    new_day = meeting.held_on + timedelta(days=1)

    def another_day(dialog: Hands) -> None:
        assert isinstance(dialog.window, FormDialog)
        dialog.fill("held_on", f"{new_day:%d.%m.%Y}")

    seen: list[int] = []
    before = len(noticed(desk, meeting.id))

    def tell(dialog: Hands) -> None:
        assert isinstance(dialog.window, TellDialog)
        seen.append(dialog.window.table.rows.rowCount())
        dialog.press("T", 2)  # the first two are called instead

    more = [lambda _: True, lambda _: False]  # the letters, and the messages for the gateway
    grid = hands.find("attendanceGrid", AttendanceGrid)
    hands.tab_to(grid)
    for _ in range(20):
        here = grid.current_meeting()
        if here is not None and here.id == meeting.id:
            break
        hands.press("Right")
    desk.window.dialogs.answer(desk.by_keys(another_day), desk.by_keys(tell), *more)
    hands.press("Ctrl+Shift+F")
    desk.window.activateWindow()
    hands.settle()

    notices = noticed(desk, meeting.id)[before:]
    assert notices.count(NoticeChannel.CALL) >= 2
    assert len(notices) == seen[0]
    page = desk.backend.read(course_page.course_page, row.id)
    assert new_day in [each.held_on for each in page.meetings]
    hands.press("Ctrl+1")
    hands.press("Ctrl+Shift+T")
    desk.down_to("todayTable", lambda one: getattr(one, "kind", None) is WorkKind.TELL_OF_MEETING)
    hands.press("1")


@pytest.mark.timeout(240)
def test_a_sick_colleagues_day_is_taken_over_and_given_back(desk: Desk) -> None:
    hands = desk.hands
    before = owners(desk)
    mine = desk.backend.actor.id
    away = next(user for user in before.values() if user != mine)

    def take(dialog: Hands) -> None:
        assert isinstance(dialog.window, TakeoverDialog)
        dialog.choose("takeoverAway", away)
        for box in dialog.window.taking.values():
            if box.isEnabled() and not box.isChecked():
                dialog.tab_to(box)
                dialog.press("Space")

    hands.press("Ctrl+1")
    with desk.answering(desk.by_keys(take)):
        desk.do("Overtag en kollegas")
    after = owners(desk)
    assert away not in after.values()
    hands.press("Ctrl+Z")
    assert owners(desk) == before
    lead = desk.backend.beside()
    lead.actor = lead.read(sign_in.demonstration_actor, "TL")
    assert lead.read(checks.findings) == ()


def noticed(desk: Desk, meeting_id: UUID) -> list[NoticeChannel]:
    """How people were told of a meeting, in the order in which it was done."""

    def read(session: Any) -> list[NoticeChannel]:
        found = session.query(MeetingNotice).where(MeetingNotice.meeting_id == meeting_id)
        return [each.channel for each in found.order_by(MeetingNotice.made_at, MeetingNotice.id)]

    return desk.backend.read(read)


def owners(desk: Desk) -> dict[Any, Any]:
    """Who has each appointment of the day that is agreed with somebody."""
    start, end = instant(TODAY, time()), instant(TODAY + timedelta(days=1), time())

    def read(session: Any) -> dict[Any, Any]:
        found = session.query(Appointment).where(
            Appointment.starts_at >= start,
            Appointment.starts_at < end,
            Appointment.pathway_id.is_not(None),
            Appointment.state == "booked",
        )
        return {each.id: each.user_id for each in found}

    return desk.backend.read(read)
