"""The way of one citizen, step by step, as a counsellor goes it with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from counsellor_app.clock import DayClock, add_months, local
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.calls import call_pane
from counsellor_app.services.medication import voucher_list
from counsellor_app.services.office import address_book, municipality
from counsellor_app.services.people import person_page
from counsellor_app.services.people.person_rows import PathwayPage
from counsellor_app.ui.courses.attendance_grid import AttendanceGrid
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.participants.person_view import PersonView
from counsellor_app.walk.hands import Hands, LostWay, keeping, with_enter
from counsellor_app.walk.referral_letter import (
    GIVEN_NAME,
    SURNAME,
    Correspondents,
    referral_letter,
)

NAME = f"{GIVEN_NAME} {SURNAME}"
COURSE = "Hold Gennemgang"
Tell = Callable[[str], None]


class Way:
    """Holds what the next step must know: who she is, and which day it is."""

    def __init__(self, window: MainWindow, output: Path, tell: Tell) -> None:
        self.window, self.output, self._tell = window, output, tell
        self.hands = Hands(window, output)
        self._ids: tuple[UUID, UUID] | None = None  # she herself, her pathway
        self.meetings: list[date] = []

    @property
    def ids(self) -> tuple[UUID, UUID]:
        """She herself and her pathway, once the referral is in."""
        if self._ids is None:
            raise LostWay("nobody has been referred yet")
        return self._ids

    @property
    def today(self) -> date:
        """The day of the walk."""
        return self.window.ctx.today

    def go_to_day(self, day: date) -> None:
        """Time passes."""
        self.window.ctx.backend.clock = DayClock(day)
        self.hands.press("Ctrl+1")

    # --- referral and calls

    def take_referral_in(self) -> None:
        """Ctrl+O in Henvisninger with the file that the practice sent."""
        letter = self.output / "henvisning.xml"
        letter.write_bytes(referral_letter(self._correspondents(), self.today))
        hands = self.hands
        hands.press("Ctrl+2")
        with self._answers([letter]):
            hands.press("Ctrl+O")
        hands.fill("inboxSearch", SURNAME)
        hands.wait()
        row = self._down_to("inboxTable", lambda row: row.name == NAME)
        self._ids = (row.participant_id, row.pathway_id)
        hands.picture("henvisning")
        hands.press("5")
        self._tell("referral")

    def call_without_answer(self) -> date:
        """The first call: nobody answers. The day for which the next attempt is planned."""
        self._stand_at_her_call()
        self.hands.picture("foerste-opkald")
        self.hands.press("4")
        self.hands.wait()
        pane = self.window.ctx.backend.read(call_pane.read_call_pane, self.ids[1])
        planned = pane.calls[0].call_again_on
        if planned is None:
            raise LostWay("no next attempt is planned")
        return planned

    def call_and_book(self) -> date:
        """The second call: she is reached, and the first free time is agreed."""
        self._stand_at_her_call()
        pane = self.window.ctx.backend.read(call_pane.read_call_pane, self.ids[1])
        if not pane.free_times:
            raise LostWay("no free times")
        self.hands.press("1")
        self.hands.picture("book-samtale")
        self.hands.press("1")
        self.hands.wait()
        self._tell("calls")
        return local(pane.free_times[0].starts_at).date()

    def _stand_at_her_call(self) -> None:
        self.hands.press("Ctrl+1")
        self.hands.settle()
        self._down_to("todayTable", lambda row: getattr(row, "pathway_id", None) == self.ids[1])
        self.hands.wait()

    # --- interview

    def hold_interview(self) -> None:
        """The form in blocks, filled in by Tab and typing, with the consents."""
        hands = self.hands
        self._open_her()
        hands.push("personPrimary")
        hands.choose("importance", 8)
        hands.choose("confidence", 6)
        hands.fill("per_day_cigarettes", "20")
        hands.fill("years_smoked", "40")
        hands.choose("ftnd_first_cigarette", "within_5")
        for key in ("ftnd_hard_to_refrain", "ftnd_more_in_morning"):
            hands.choose(key, True)
        hands.choose("ftnd_hardest_to_give_up", "morning")
        hands.choose("ftnd_when_ill", False)
        hands.choose("psychiatric_illness", False)
        hands.choose("education", "skilled")
        hands.choose("employment", "retired")
        for kind in ("stopbase_register", "stopbase_follow_up", "gp_letter"):
            hands.choose(f"consent_{kind}", True)
        hands.picture("samtale")
        hands.push("saveInterview")
        self._tell("interview")

    # --- course

    def plan_course(self, first_day: date) -> None:
        """A course of five meetings by the programme's own rule."""
        hands = self.hands
        hands.press("Ctrl+4")
        hands.press("Ctrl+Shift+H")
        hands.wait()
        hands.fill("name", COURSE)
        hands.fill("first_day", f"{first_day:%d.%m.%Y}")
        hands.fill("starts", "16.30")
        hands.tab_to("place")
        hands.picture("planlaeg-hold")
        hands.push("planSave")

    def enrol(self) -> None:
        """She gets a place on the course."""
        hands = self.hands
        self._open_her()
        hands.push("personPrimary")
        self._down_to("offerTable", lambda row: row.name == COURSE)
        hands.push("enrol")
        page = self._pathway()
        if page.enrolment is None or not page.enrolment.meetings:
            raise LostWay("she has no place on the course")
        self.meetings = [meeting.held_on for meeting in page.enrolment.meetings]
        self._tell("course")

    def attend(self, number: int, co_ppm: int) -> None:
        """One key marks her present, digits are her CO; from the second course on by the grid."""
        hands = self.hands
        hands.press("Ctrl+4")
        for _ in range(3):  # a message first, then the page of a course
            if not hands.sees("courseSearch"):
                hands.press("Esc")
        hands.fill("courseSearch", COURSE)
        hands.wait()
        self._down_to("courseTable", lambda row: row.name == COURSE)
        hands.press("Return")
        grid = hands.find("attendanceGrid", AttendanceGrid)
        hands.tab_to(grid)
        hands.press("M")
        hands.type(str(co_ppm))
        hands.press("Return")
        if number == 1:
            with self._answers(keeping(self._keep("fremmoedeliste.pdf"))):
                hands.press("Ctrl+P")
        hands.picture(f"fremmoede-{number}")

    # --- medicine

    def grant_and_issue(self) -> None:
        """The scheme is granted, the first voucher issued and shown."""
        hands = self.hands
        self._open_her("medication")
        hands.fill("assessment", "Individuel vurdering")
        hands.push("grant")
        with self._answers(with_enter, keeping(self._keep("rekvisition.pdf"))):
            hands.push("issueNext")
        hands.picture("medicin")
        self._tell("voucher")

    def redeem(self) -> None:
        """The pharmacy's part comes back: number, date and amount."""
        hands = self.hands
        number = self._voucher_number()
        hands.press("Ctrl+5")
        hands.fill("number", number)
        hands.fill("redeemed_on", f"{self.today:%d.%m.%Y}")
        hands.tab_to("pharmacy_id")
        hands.press("Down")
        hands.fill("amount", "349,50")
        hands.push("redeem")
        hands.picture("indloest")

    # --- ending

    def close_course(self) -> None:
        """Smoke-free, satisfied, epikrise wanted."""
        hands = self.hands
        self._open_her("course")
        answers = {"smoke_free": True, "satisfaction": 5, "epikrise_wanted": True}
        for question, answer in answers.items():
            hands.choose(question, answer, "closingForm")
        hands.push("closeCourse")
        hands.picture("afsluttet")
        self._tell("closed")

    def send_epikrise(self) -> None:
        """The MedCom file, and the same letter on paper."""
        hands = self.hands
        self._open_her("letters")
        hands.picture("epikrise")
        folder = self.output / "medcom"
        folder.mkdir()
        with self._answers(folder):
            hands.push("sendLetter")
        self._down_to("lettersTable", lambda row: row.kind is LetterKind.EPIKRISE)
        with self._answers(keeping(self._keep("epikrise.pdf"))):
            hands.push("showLetter")
        self._tell("epikrise")

    def call_after_half_a_year(self) -> None:
        """Reached; smoke-free ever since; satisfaction five; no nicotine and no medicine since."""
        hands = self.hands
        hands.press("Ctrl+6")
        self._down_to("followUpTable", lambda row: row.name == NAME)
        hands.picture("halvaarsopkald")
        for key in ("1", "1", "5", "1", "1"):
            hands.wait()
            hands.press(key)
        hands.wait()
        self._open_her("history")
        hands.picture("historik")
        self._tell("follow-up")

    # --- inside

    def half_a_year_on(self) -> date:
        """The day in the middle of the follow-up's window."""
        quit_on = self._pathway().quit_on
        return add_months(quit_on or self.meetings[-1], 6)

    def _pathway(self) -> PathwayPage:
        page = self.window.ctx.backend.read(person_page.person_page, *self.ids)
        if page.pathway is None:
            raise LostWay("her pathway is gone")
        return page.pathway

    def _voucher_number(self) -> str:
        rows = self.window.ctx.backend.read(voucher_list.vouchers_of, self.ids[1])
        return str(rows[0].number)

    def _open_her(self, tab: str = "") -> None:
        """Ctrl+K, her name, Enter; then to the tab by arrow keys."""
        hands = self.hands
        hands.press("Ctrl+K")
        hands.press("Ctrl+A")
        hands.type(NAME)
        hands.wait()
        hands.press("Return")
        if not hands.sees("personPage"):
            raise LostWay("the search did not lead to her page")
        if tab:
            self._go_to_tab(tab)

    def _go_to_tab(self, key: str) -> None:
        page = self.hands.find("personPage", PersonView)
        self.hands.tab_to(page.tabs.tabBar())
        self.hands.press("Left", page.tabs.count())
        for _ in range(page.tabs.count()):
            if page.tab() == key:
                return
            self.hands.press("Right")
        raise LostWay(f"no tab {key}")

    def _down_to(self, table: str, is_it: Callable[[Any], bool]) -> Any:
        """Arrow down until the row is hers."""
        found: Any = self.hands.find(table)
        self.hands.tab_to(found)
        self.hands.press("Ctrl+Home")
        for _ in range(2000):
            row = found.chosen()
            if row is not None and is_it(row):
                return row
            self.hands.press("Down")
        raise LostWay(f"she is not in {table}")

    @contextmanager
    def _answers(self, *answers: object) -> Iterator[None]:
        """What the user will say to the dialogs that this step opens."""
        dialogs = self.window.dialogs
        dialogs.answer(*answers)  # type: ignore[arg-type]
        yield
        self.window.activateWindow()
        self.hands.settle()
        if dialogs.answers:
            raise LostWay("a dialog did not come")

    def _keep(self, name: str) -> Callable[[bytes], None]:
        def save(content: bytes) -> None:
            (self.output / name).write_bytes(content)

        return save

    def _correspondents(self) -> Correspondents:
        read = self.window.ctx.backend.read
        practice = read(address_book.practices)[0]
        us = read(municipality.the_municipality)
        return Correspondents(
            practice.practice_number, practice.gln, practice.name, us.code, us.gln, us.name
        )


def next_monday(after: date) -> date:
    """The first Monday that lies later."""
    return after + timedelta(days=7 - after.weekday())
