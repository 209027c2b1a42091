"""Checks in who comes: each Enter is one act, and the field is empty for the next one in the queue."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from counsellor_app.ids import new_id
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.services.attendance import attendance, check_in, check_in_hits
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.attendance.check_in import CheckedIn, CheckInDraft
from counsellor_app.services.attendance.check_in_hits import CheckInHit, HereRow
from counsellor_app.services.attendance.completion import Outlook
from counsellor_app.services.courses.course_rows import CoursePage, MeetingRow
from counsellor_app.services.people import search
from counsellor_app.services.people.person_lists import PersonRow as KnownRow
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.ui import format as written
from counsellor_app.ui.courses import words
from counsellor_app.ui.courses.check_in_view import CheckInView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate

_MOST = 20


class CheckInPresenter:
    """Part of the page of a course, for rolling groups alone."""

    def __init__(
        self, ctx: Context, view: CheckInView, shown: Callable[[], CoursePage | None]
    ) -> None:
        self.ctx, self._view, self._shown = ctx, view, shown
        self._face = new_id()  # made once for a form, so that a double Enter makes one person
        view.search.searched.connect(self._on_search)
        view.search.settled.connect(self._on_settled)
        view.chosen.connect(self._on_chosen)
        view.new_face_requested.connect(self._on_new_face)
        view.new_face_saved.connect(self._on_save_face)
        view.take_out_requested.connect(self._on_take_out)
        view.here.row_opened.connect(lambda row: ctx.open_person(row.participant_id))

    def show_page(self, page: CoursePage) -> None:
        """Who is here, again, after something was written."""
        meeting = page.current_meeting
        if page.format is not ProgrammeFormat.ROLLING or meeting is None:
            return
        self._view.evening.setText(_evening_words(page, meeting))
        self._view.show_here(check_in_hits.here_tonight(page, meeting))
        if text := self._view.search.text().strip():
            self._on_search(text)

    # --- finding

    def _on_search(self, text: str) -> None:
        page = self._shown()
        if page is None:
            return
        if not text:
            self._view.show_hits((), typed=False)
            return

        def show(known: tuple[KnownRow, ...]) -> None:
            self._view.show_hits(check_in_hits.hits(page, known, text), typed=True)

        self.ctx.read(search.find_people, text, _MOST, then=show)

    def _on_settled(self, text: str) -> None:
        if text:
            self.ctx.look(search.settle_search, PersonFilter(text=text), then=lambda _: None)

    # --- checking in

    def _on_chosen(self, hit: CheckInHit) -> None:
        meeting = self._meeting()
        if hit.here:
            self._view.say(
                translate("courses", "{name} is checked in already.").format(name=hit.name)
            )
        elif meeting is not None:
            draft = CheckInDraft(meeting.id, hit.id)
            self.ctx.write(check_in.check_in, draft, then=lambda done: self._said(hit.name, done))

    def _on_new_face(self, text: str) -> None:
        given_name, _, surname = text.partition(" ")
        self._face = new_id()
        is_number = any(letter.isdigit() for letter in text)
        self._view.ask_face("" if is_number else _as_name(given_name), _as_name(surname))
        if is_number:
            self._view.form.set_value("phone", text)

    def _on_save_face(self) -> None:
        form, meeting = self._view.form, self._meeting()
        if meeting is None or not form.check():
            return
        draft = CheckInDraft(meeting.id, **form.values(), id=self._face)
        name = f"{draft.given_name} {draft.surname}".strip()

        def done(answer: CheckedIn) -> None:
            self._view.hide_form()
            self._said(name, answer)

        self.ctx.write(check_in.check_in, draft, then=done, form=form)

    def _said(self, name: str, done: CheckedIn) -> None:
        """3 fremmøder, mangler 1 – in large type, and the field is ready for the next one."""
        outlook = self._outlook(done.enrolment_id)
        parts = [name, words.times_here(outlook) if outlook else ""]
        if done.new_pathway:
            parts.append(translate("courses", "new pathway, the interview comes later"))
        self._view.say(" · ".join(filter(None, parts)))

    def _outlook(self, enrolment_id: UUID) -> Outlook | None:
        page = self._shown()
        people = page.people if page else ()
        return next((each.outlook for each in people if each.id == enrolment_id), None)

    def _on_take_out(self, row: HereRow) -> None:
        meeting = self._meeting()
        if meeting is not None:
            text = translate("courses", "{name} is taken out.").format(name=row.name)
            self.ctx.write(
                attendance.mark_attendance,
                MarkDraft(meeting.id, row.id, mark=None),
                then=lambda _: self.ctx.tell(text, undo=True),
            )

    def _meeting(self) -> MeetingRow | None:
        page = self._shown()
        return page.current_meeting if page else None


def _as_name(word: str) -> str:
    """Typed in a hurry without capitals; what has some is left alone."""
    return word.title() if word.islower() else word


def _evening_words(page: CoursePage, meeting: MeetingRow) -> str:
    day = written.weekday(meeting.held_on)
    if meeting.held_on == page.today:
        return translate("courses", "{day} · tonight").format(day=day)
    text = translate("courses", "{day} · there is no meeting today, so you check in for this one")
    return text.format(day=day)
