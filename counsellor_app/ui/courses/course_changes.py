"""Changes of a course itself: its head, its meetings, its common quit date, calling it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from counsellor_app.ids import new_id
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.attendance import quit_dates
from counsellor_app.services.courses import course_editing, course_planning, meetings
from counsellor_app.services.courses.course_planning import CourseDraft, PlanningStart
from counsellor_app.services.courses.course_rows import CoursePage, MeetingRow
from counsellor_app.services.courses.meeting_plan import MeetingDraft
from counsellor_app.services.courses.meetings import MeetingEdit
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.services.planning import citizen_letters, meeting_notices
from counsellor_app.services.planning.meeting_notices import TellRow, Told
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import form_dialog
from counsellor_app.ui.courses.letters_printed import print_letters
from counsellor_app.ui.courses.tell_dialog import TellDialog
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.sms.batch import show_batch
from counsellor_app.ui.translation import translate


class CourseChanges:
    """Each change asks in a small form and is one write."""

    def __init__(
        self, ctx: Context, view: CoursesView, shown: Callable[[], CoursePage | None]
    ) -> None:
        self.ctx, self._view, self._shown = ctx, view, shown
        view.course.grid.meeting_requested.connect(self._edit_meeting)
        view.course.meeting_requested.connect(self._edit_meeting)
        view.edit_meeting.triggered.connect(lambda: self._on_edit_meeting())
        view.add_meeting.triggered.connect(lambda: self._on_add_meeting())
        view.cancel_meeting.triggered.connect(lambda: self._on_cancel_meeting())
        view.quit_date.triggered.connect(lambda: self._on_quit_date())
        view.edit.triggered.connect(lambda: self._on_edit())
        view.cancel.triggered.connect(lambda: self._on_cancel())

    def _meeting_here(self) -> MeetingRow | None:
        """The one chosen in the list of meetings, else the one under the cursor of the sheet."""
        page = self._view.course
        if (
            page.tabs.currentWidget() is page.meetings_tab
            and (row := page.meetings.chosen()) is not None
        ):
            return row
        return page.grid.current_meeting()

    def _on_edit_meeting(self) -> None:
        if (meeting := self._meeting_here()) is not None:
            self._edit_meeting(meeting)

    def _edit_meeting(self, meeting: MeetingRow) -> None:
        page = self._shown()
        if page is None:
            return
        dialog = form_dialog.meeting_dialog(meeting, page, lambda: self.ctx.today)
        if self.ctx.dialogs.run(dialog):
            edit = MeetingEdit(_meeting_draft(meeting.id, dialog.values()), meeting.version)
            if _is_moved(meeting, edit.draft):
                self.ctx.read(
                    meeting_notices.people_to_tell,
                    meeting.id,
                    then=lambda rows: self._move(edit, rows),
                )
                return
            told = translate("courses", "The meeting is changed.")
            self.ctx.write(meetings.edit_meeting, edit, then=lambda _: self._tell(told))

    def _move(self, edit: MeetingEdit, rows: tuple[TellRow, ...]) -> None:
        """With nobody to tell it is only moved."""
        told = translate("courses", "The meeting is moved.")
        if not rows:
            self.ctx.write(meetings.edit_meeting, edit, then=lambda _: self._tell(told))
            return
        title = translate("courses", "Move the meeting: who must be told")
        save = translate("courses", "Move and tell")
        dialog = TellDialog(title, save, rows, self.ctx.dialogs.parent)
        if self.ctx.dialogs.run(dialog):
            self.ctx.write(
                meeting_notices.move_and_tell,
                edit,
                dialog.telling(),
                then=lambda made: self._told(told, LetterKind.SMS_MOVED, made),
            )

    def _told(self, text: str, message: LetterKind, made: Told) -> None:
        """The letters are shown to be printed, then the messages to be written."""
        if made.calls:
            calls = translate("courses", "%n call(s) stand in Today.", "", made.calls)
            text = f"{text} {calls}"
        self._tell(text)
        if made.letter_ids:
            self.ctx.read(
                citizen_letters.citizen_sheets,
                made.letter_ids,
                then=lambda sheets: print_letters(self.ctx, sheets),
            )
        if made.by_sms:
            moved = message is LetterKind.SMS_MOVED
            at = made.starts_at if moved else made.was_at
            before = made.was_at if moved else None
            to = [SmsTo(key, at, made.place, before) for key in made.by_sms]
            show_batch(self.ctx, SmsDraft(message, to), self._view)

    def _on_add_meeting(self) -> None:
        page = self._shown()
        if page is None:
            return
        dialog = form_dialog.meeting_dialog(None, page, lambda: self.ctx.today)
        if self.ctx.dialogs.run(dialog):
            draft = _meeting_draft(new_id(), dialog.values())
            told = translate("courses", "The meeting is added.")
            self.ctx.write(meetings.add_meeting, page.id, draft, then=lambda _: self._tell(told))

    def _on_cancel_meeting(self) -> None:
        if (meeting := self._meeting_here()) is not None:
            self.ctx.read(
                meeting_notices.people_to_tell,
                meeting.id,
                then=lambda rows: self._call_off(meeting, rows),
            )

    def _call_off(self, meeting: MeetingRow, rows: tuple[TellRow, ...]) -> None:
        told = translate("courses", "Meeting {number} is called off.").format(number=meeting.number)
        if not rows:
            self.ctx.write(meetings.cancel_meeting, meeting.id, then=lambda _: self._tell(told))
            return
        title = translate("courses", "Call the meeting off: who must be told")
        save = translate("courses", "Call off and tell")
        dialog = TellDialog(title, save, rows, self.ctx.dialogs.parent)
        if self.ctx.dialogs.run(dialog):
            self.ctx.write(
                meeting_notices.cancel_and_tell,
                meeting.id,
                dialog.telling(),
                then=lambda made: self._told(told, LetterKind.SMS_CANCELLED, made),
            )

    def _on_quit_date(self) -> None:
        page = self._shown()
        if page is None:
            return
        dialog = form_dialog.course_quit_date_dialog(page, lambda: self.ctx.today)
        if self.ctx.dialogs.run(dialog):
            self.ctx.write(
                quit_dates.set_quit_date_for_course,
                page.id,
                dialog.values()["quit_on"],
                then=lambda _: self._tell(translate("courses", "The quit date is set.")),
            )

    def _on_edit(self) -> None:
        self.ctx.read(course_planning.planning_start, then=self._edit)

    def _edit(self, start: PlanningStart) -> None:
        page = self._shown()
        if page is None:
            return
        dialog = form_dialog.course_dialog(page, start.counsellors)
        if self.ctx.dialogs.run(dialog):
            draft = CourseDraft(
                programme_id=page.programme_id,
                quit_on=page.quit_on,
                version=page.version,
                id=page.id,
                **dialog.values(),
            )
            told = translate("courses", "The course is changed.")
            self.ctx.write(course_editing.edit_course, draft, then=lambda _: self._tell(told))

    def _on_cancel(self) -> None:
        page = self._shown()
        if page is not None:
            told = translate("courses", "The course is called off.")
            self.ctx.write(course_editing.cancel_course, page.id, then=lambda _: self._tell(told))

    def _tell(self, text: str) -> None:
        self.ctx.tell(text, Tone.GOOD, undo=True)


def _is_moved(meeting: MeetingRow, draft: MeetingDraft) -> bool:
    """Whether somebody would come at the wrong time or to the wrong place."""
    return (
        draft.starts_at != meeting.starts_at
        or draft.ends_at != meeting.ends_at
        or draft.place.strip() != meeting.place
    )


def _meeting_draft(meeting_id: UUID, values: dict[str, Any]) -> MeetingDraft:
    return MeetingDraft(id=meeting_id, **values)
