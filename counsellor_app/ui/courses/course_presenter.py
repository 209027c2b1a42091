"""The page of one course: each key on the sheet is one write, each wish of the page one use case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from counsellor_app.errors import ConflictError, UserError
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.letter import TransferSubject
from counsellor_app.services.attendance import attendance, enrolments, quit_dates
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.attendance.enrolments import EnrolDraft
from counsellor_app.services.attendance.quit_dates import QuitDateDraft
from counsellor_app.services.attendance.waiting_list import WaitingRow
from counsellor_app.services.courses import course_closing, course_page, courses
from counsellor_app.services.courses.course_closing import CourseToClose, ToClose
from counsellor_app.services.courses.course_rows import Cell, CoursePage, MeetingRow, PersonRow
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.services.follow_up import surveys
from counsellor_app.services.follow_up.surveys import SurveyRow
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.ui import smoked
from counsellor_app.ui.carrying import carry_one
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import form_dialog, words
from counsellor_app.ui.courses.cell_editor import Smoked
from counsellor_app.ui.courses.check_in_presenter import CheckInPresenter
from counsellor_app.ui.courses.choose_dialogs import course_choice
from counsellor_app.ui.courses.closing_dialog import ClosingDialog
from counsellor_app.ui.courses.course_changes import CourseChanges
from counsellor_app.ui.courses.course_papers import CoursePapers
from counsellor_app.ui.courses.planning_presenter import choose_candidate
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.follow_up.survey_acts import type_survey
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class CoursePresenter:
    """Reads the page again whenever something on it was written."""

    def __init__(self, ctx: Context, view: CoursesView) -> None:
        self.ctx, self._view = ctx, view
        self.page: CoursePage | None = None
        self._check_in = CheckInPresenter(ctx, view.course.check_in, lambda: self.page)
        self._papers = CoursePapers(ctx, view, lambda: self.page)
        self._changes = CourseChanges(ctx, view, lambda: self.page)
        grid = view.course.grid
        grid.mark_requested.connect(self._on_mark)
        grid.clear_requested.connect(self._on_clear)
        grid.rest_requested.connect(self._on_rest)
        grid.measured.connect(self._on_measured)
        grid.smoked_requested.connect(self._on_smoked)
        grid.details_requested.connect(self._on_details)
        grid.quit_date_requested.connect(self._on_quit_date)
        grid.person_requested.connect(lambda person: ctx.open_person(person.participant_id))
        grid.menu_requested.connect(self._on_menu)
        view.rest.triggered.connect(lambda: self._on_rest_action())
        view.enrol.triggered.connect(lambda: self._on_enrol())
        view.course.enrol_requested.connect(self._on_enrol)
        view.course.offer_requested.connect(self._on_offer)
        view.course.leave_queue_requested.connect(self._on_leave_queue)
        view.course.waiting.row_opened.connect(lambda row: ctx.open_person(row.participant_id))
        view.close_course.triggered.connect(lambda: self._on_close())
        view.carry.triggered.connect(lambda: self._on_carry())

    def open(self, course_id: UUID) -> None:
        """The page of this course, a logged look."""
        self.ctx.look(course_page.open_course, course_id, then=self._opened)

    def reload(self) -> None:
        """The same page again."""
        if self.page is not None:
            self.ctx.read(course_page.course_page, self.page.id, then=self._show)

    def _opened(self, page: CoursePage) -> None:
        self._view.show_part(self._view.course)
        self._show(page)
        self._view.course.begin(page)

    def _show(self, page: CoursePage) -> None:
        self.page = page
        self._view.course.show_page(page)
        self._check_in.show_page(page)
        self._papers.show_plan()

    # --- the sheet

    def _on_mark(self, person: PersonRow, meeting: MeetingRow, mark: AttendanceMark) -> None:
        self._mark(person, meeting, {"mark": mark}, then=self._step)

    def _on_measured(self, person: PersonRow, meeting: MeetingRow, numbers: dict[str, int]) -> None:
        self._mark(person, meeting, numbers)

    def _on_smoked(self, person: PersonRow, meeting: MeetingRow, how: Smoked) -> None:
        def tell(_: object) -> None:
            if how is Smoked.RELAPSE:
                text = translate("courses", "Relapse: press D to agree on a new quit date.")
                self.ctx.tell(text, Tone.SOON, undo=True)

        self._mark(person, meeting, how.values, then=tell)

    def _on_clear(self, person: PersonRow, meeting: MeetingRow) -> None:
        seen = self._cell(person, meeting)
        self.ctx.write(
            attendance.clear_attendance,
            meeting.id,
            person.id,
            seen,
            on_error=self._read_again,
        )

    def _mark(
        self,
        person: PersonRow,
        meeting: MeetingRow,
        values: Mapping[str, Any],
        *,
        then: Callable[[object], object] | None = None,
    ) -> None:
        """One act on a cell; what a colleague has written there since is shown, not written over."""
        draft = MarkDraft(meeting.id, person.id, seen=self._cell(person, meeting), **values)
        self.ctx.write(attendance.mark_attendance, draft, then=then, on_error=self._read_again)

    def _cell(self, person: PersonRow, meeting: MeetingRow) -> Cell | None:
        page = self.page
        ids = [each.id for each in page.meetings] if page else []
        return person.cells[ids.index(meeting.id)] if meeting.id in ids else None

    def _read_again(self, error: Exception) -> bool:
        """Somebody else was at it: show what stands there now, and let the sentence be told."""
        meanwhile = isinstance(error, UserError) and error.code == "attendance.changed_meanwhile"
        if meanwhile or isinstance(error, ConflictError):
            self.reload()
        return False

    def _step(self, _: object) -> None:
        self._view.course.grid.step()

    def _on_rest_action(self) -> None:
        if (meeting := self._view.course.grid.current_meeting()) is not None:
            self._on_rest(meeting.id)

    def _on_rest(self, meeting_id: UUID) -> None:
        def tell(count: int) -> None:
            told = translate("courses", "%n marked present.", "", count)
            self.ctx.tell(told, Tone.GOOD, undo=count > 0)

        self.ctx.write(attendance.mark_rest_present, meeting_id, then=tell)

    def _on_details(self, person: PersonRow, meeting: MeetingRow) -> None:
        page = self.page
        if page is None or meeting not in page.meetings:
            return
        cell = person.cells[page.meetings.index(meeting)]
        head = words.meeting_head(meeting, page.today)
        dialog = form_dialog.details_dialog(person.name, head, cell)
        if self.ctx.dialogs.run(dialog):
            self._mark(person, meeting, smoked.mark_values(dialog.values()))

    def _on_quit_date(self, person: PersonRow) -> None:
        dialog = form_dialog.quit_date_dialog(person.name, person.quit_on, lambda: self.ctx.today)
        if self.ctx.dialogs.run(dialog):
            draft = QuitDateDraft(person.pathway_id, **dialog.values())
            self.ctx.write(quit_dates.set_quit_date, draft)

    def _on_carry(self) -> None:
        """Ctrl+J: the meeting of the person under the cursor. The check-in has no cursor of its own."""
        course = self._view.course
        person, meeting = course.grid.current_person(), course.grid.current_meeting()
        if course.tabs.currentWidget() is not course.sheet_tab or person is None or meeting is None:
            text = translate("courses", "Choose the person in the attendance sheet first.")
            self.ctx.tell(text, Tone.INFO)
            return
        self._carry(person, meeting)

    def _carry(self, person: PersonRow, meeting: MeetingRow) -> None:
        cell = self._cell(person, meeting)
        if cell is None or cell.id is None or cell.mark is None:
            text = translate("courses", "{name} has no mark at this meeting, so nothing is copied.")
            self.ctx.tell(text.format(name=person.name), Tone.INFO)
            return
        carry_one(self.ctx, person.pathway_id, TransferSubject.MEETING, cell.id, whose=person.name)

    def _on_menu(self, person: PersonRow, where: QPoint) -> None:
        menu = self.person_menu(person)
        menu.popup(where)

    def person_menu(self, person: PersonRow) -> QMenu:
        """What can be done with one person on the course, by mouse."""
        menu = QMenu(self._view.course.grid)
        menu.setObjectName("personMenu")
        self._view.course.grid.fill_menu(menu)
        for text, act in (
            (translate("courses", "Open the citizen"), self._open_person),
            (translate("courses", "Quit date …"), self._on_quit_date),
            (translate("courses", "Copy the meeting to the journal"), self._on_carry_of),
            (translate("courses", "Move to another course …"), self._on_move),
            (translate("courses", "Gives the place up"), self._on_leave),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act(person))
        return menu

    def _open_person(self, person: PersonRow) -> None:
        self.ctx.open_person(person.participant_id)

    def _on_carry_of(self, person: PersonRow) -> None:
        if (meeting := self._view.course.grid.current_meeting()) is not None:
            self._carry(person, meeting)

    # --- places

    def _on_enrol(self) -> None:
        if self.page is None:
            return
        pathway_id = choose_candidate(self.ctx, self.page.name)
        if pathway_id is not None:
            self._enrol(pathway_id)

    def _on_offer(self, row: WaitingRow) -> None:
        self._enrol(row.pathway_id)

    def _enrol(self, pathway_id: UUID) -> None:
        if self.page is not None:
            self.ctx.write(
                enrolments.enrol,
                EnrolDraft(self.page.id, pathway_id),
                then=lambda _: self._tell(translate("courses", "Enrolled.")),
            )

    def _on_leave_queue(self, row: WaitingRow) -> None:
        self.ctx.write(enrolments.leave, row.id, then=lambda _: self._tell_left(row.name))

    def _on_leave(self, person: PersonRow) -> None:
        self.ctx.write(enrolments.leave, person.id, then=lambda _: self._tell_left(person.name))

    def _tell_left(self, name: str) -> None:
        self._tell(translate("courses", "{name} has given the place up.").format(name=name))

    def _on_move(self, person: PersonRow) -> None:
        page = self.page
        if page is None:
            return

        def choose(found: tuple[CourseRow, ...]) -> None:
            others = [each for each in found if each.id != page.id]
            self._choose_move(person, others)

        self.ctx.read(courses.choices, then=choose)

    def _choose_move(self, person: PersonRow, others: list[CourseRow]) -> None:
        title = translate("courses", "Move {name} to").format(name=person.name)
        parent = self.ctx.dialogs.parent
        dialog = course_choice(title, translate("courses", "Move"), others, parent)
        if not self.ctx.dialogs.run(dialog) or (chosen := dialog.table.chosen()) is None:
            return
        told = translate("courses", "{name} is on {course} now.").format(
            name=person.name, course=chosen.name
        )
        self.ctx.write(enrolments.move, person.id, chosen.id, then=lambda _: self._tell(told))

    # --- the end

    def _on_close(self) -> None:
        if self.page is not None:
            self.ctx.read(course_closing.course_to_close, self.page.id, then=self._ask_closing)

    def _ask_closing(self, form: CourseToClose) -> None:
        used: list[FormDefinition] = []
        self.ctx.read(surveys.survey_forms, then=used.extend)
        type_forms = self._type_forms if used else None
        dialog = ClosingDialog(form, lambda: self.ctx.today, self.ctx.dialogs.parent, type_forms)
        if not self.ctx.dialogs.run(dialog):
            return
        drafts = dialog.drafts()
        if drafts:
            self.ctx.write(
                course_closing.close_course,
                form.course_id,
                drafts,
                then=lambda count: self._tell(
                    translate("courses", "The course is closed for %n.", "", count)
                ),
            )

    def _type_forms(self, person: ToClose) -> None:
        """The forms of one citizen one after the other; what was typed before stands in them."""

        def show(rows: tuple[SurveyRow, ...]) -> None:
            for row in rows:
                type_survey(self.ctx, person.pathway_id, row)

        self.ctx.read(surveys.surveys_of, person.pathway_id, then=show)

    def _tell(self, text: str) -> None:
        self.ctx.tell(text, Tone.GOOD, undo=True)
