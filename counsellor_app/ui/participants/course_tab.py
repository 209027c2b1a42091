"""Gives her a place, marks her meetings, sets quit dates and closes the course for her."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from counsellor_app.kinds.course import (
    AttendanceMark,
    CompletionOutlook,
    EnrolmentState,
    ProgrammeFormat,
)
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.services.attendance import attempts, attendance, enrolments, quit_dates
from counsellor_app.services.attendance.attempts import Attempt
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.attendance.enrolments import EnrolDraft, WaitingDraft
from counsellor_app.services.attendance.quit_dates import QuitDateDraft
from counsellor_app.services.courses import course_planning, courses, individual_courses
from counsellor_app.services.courses.course_planning import PlanningStart, UsualTime
from counsellor_app.services.courses.courses import CourseRow
from counsellor_app.services.courses.individual_courses import IndividualDraft
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.people import person_page
from counsellor_app.services.people.person_rows import EnrolmentRow, PathwayPage, PersonPage
from counsellor_app.ui import format as written
from counsellor_app.ui import smoked
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.course_view import CourseView
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.translation import translate

_TABLES = {"enrolment", "attendance", "meeting", "course", "quit_date", "course_closing", "pathway"}
_SINGLE = (ProgrammeFormat.INDIVIDUAL, ProgrammeFormat.TELEPHONE)


class CoursePresenter(Presenter):
    """Between the doors and the tab."""

    def __init__(self, ctx: Context, view: CourseView) -> None:
        super().__init__(ctx)
        self._view = view
        self._ids: tuple[UUID, UUID] | None = None
        self._pathway: PathwayPage | None = None
        self._planning: PlanningStart | None = None
        view.mark_requested.connect(self._on_mark)
        view.values_saved.connect(self._on_values)
        view.quit_dates_saved.connect(self._on_quit_dates)
        view.close_requested.connect(self._on_close)
        view.leave_requested.connect(self._on_leave)
        view.course_requested.connect(self._on_course)
        view.offer.enrol_requested.connect(self._on_enrol)
        view.offer.wait_requested.connect(self._on_wait)
        view.offer.individual_requested.connect(self._on_individual)
        view.offer.programme_chosen.connect(self._on_programme)
        ctx.watch(_TABLES, self.reload)

    def open(self, **what: Any) -> None:
        """The page of the person opens it."""

    def show_pathway(self, participant_id: UUID, pathway_id: UUID, closed: bool) -> None:
        """The course of this pathway."""
        if self._ids != (participant_id, pathway_id):
            self._view.close_form.clear()
        self._ids = (participant_id, pathway_id)
        self.reload()

    def reload(self) -> None:
        """Read again what the tab shows."""
        if self._ids is not None:
            self.ctx.read(person_page.person_page, *self._ids, then=self._show)

    # --- showing

    def _show(self, page: PersonPage) -> None:
        pathway = page.pathway
        if pathway is None:
            return
        self._pathway = pathway
        place = pathway.enrolment
        view = self._view
        view.place.setVisible(place is not None)
        if place is not None:
            self._show_place(place)
        wants_offer = pathway.closed_on is None and pathway.closing is None
        waiting = place is not None and place.state is EnrolmentState.WAITING
        offering = wants_offer and (place is None or waiting)
        view.offer.setVisible(offering)
        if offering:
            self.ctx.read(courses.choices, then=view.offer.table.set_rows)
            self.ctx.read(course_planning.planning_start, then=self._offer_programmes)
        if not view.quit_dates.is_changed():
            view.quit_dates.set_values(
                {
                    "quit_on": pathway.quit_on,
                    "nicotine_free_on": pathway.nicotine_free_on,
                }
            )
        if not view.close_form.is_changed():  # the day may have changed since the program started
            view.close_form.set_values({"epikrise_wanted": True, "closed_on": self.ctx.today})
        self.ctx.read(attempts.attempts_of, pathway.id, then=self._show_attempts)
        enrolled = place is not None and place.state is EnrolmentState.ENROLLED
        view.show_closing(_closing_words(pathway), can_close=enrolled and wants_offer)

    def _show_attempts(self, found: tuple[Attempt, ...]) -> None:
        """Only where there is more to say than one quit date."""
        told = len(found) > 1 or any(each.relapsed_on for each in found)
        lines = [attempt_words(each) for each in found] if told else []
        self._view.attempts.setText("\n".join(lines))
        self._view.attempts.setVisible(told)

    def _show_place(self, place: EnrolmentRow) -> None:
        title = " · ".join(part for part in (place.course, place.programme, place.place) if part)
        waiting = place.state is EnrolmentState.WAITING
        running = place.state in (EnrolmentState.ENROLLED, EnrolmentState.WAITING)
        self._view.show_place(
            title,
            _waiting_words(place) if waiting else outlook_words(place),
            place.meetings,
            enrolled=not waiting,
            running=running,
        )

    def _offer_programmes(self, planning: PlanningStart) -> None:
        if planning == self._planning:
            return
        self._planning = planning
        rows = planning.programmes
        self._view.offer.offer(
            [(each.name, each.id) for each in rows if each.format not in _SINGLE],
            [(each.name, each.id) for each in rows if each.format in _SINGLE],
        )

    def _on_programme(self, programme_id: UUID | None) -> None:
        programmes = self._planning.programmes if self._planning else ()
        chosen = next((each for each in programmes if each.id == programme_id), None)

        def fill(usual: UsualTime) -> None:
            form = self._view.offer.individual
            known = {"first_day": usual.first_day, "starts": usual.starts, "place": usual.place}
            form.set_values(known | {"count": chosen.meetings if chosen else None})
            form.show_field("count", chosen is not None and chosen.as_needed)

        if programme_id is not None:
            self.ctx.read(course_planning.usual_time, programme_id, then=fill)

    # --- a place

    def _on_enrol(self, row: CourseRow) -> None:
        if self._pathway is not None:
            text = translate("participants", "The citizen has a place on {course}.").format(
                course=row.name
            )
            self.ctx.write(
                enrolments.enrol,
                EnrolDraft(row.id, self._pathway.id),
                then=lambda _: self.ctx.tell(text, undo=True),
            )

    def _on_wait(self) -> None:
        values = self._view.offer.waiting.values()
        if self._pathway is None or values["programme_id"] is None:
            return
        draft = WaitingDraft(self._pathway.id, **values)
        text = translate("participants", "The citizen is on the waiting list.")
        self.ctx.write(
            enrolments.put_on_waiting_list,
            draft,
            then=lambda _: self.ctx.tell(text, undo=True),
            form=self._view.offer.waiting,
        )

    def _on_individual(self) -> None:
        form = self._view.offer.individual
        if self._pathway is None or self._planning is None or not form.check():
            return
        values = form.values()
        programme = next(p for p in self._planning.programmes if p.id == values["programme_id"])
        proposal = course_planning.propose(
            programme,
            values["first_day"],
            values["starts"],
            self._planning.closed_days,
            values["place"],
            programme.agreed(values["count"]),
        )
        draft = IndividualDraft(
            self._pathway.id,
            programme.id,
            proposal.meetings,
            place=values["place"],
            quit_on=self._pathway.quit_on or proposal.quit_on,
        )
        count = len(proposal.meetings)
        text = translate("participants", "The course is started with %n meeting(s).", "", count)
        self.ctx.write(
            individual_courses.start_individual,
            draft,
            then=lambda _: self.ctx.tell(text, undo=True),
            form=form,
        )

    def _on_leave(self) -> None:
        if (place := self._place()) is not None:
            text = translate("participants", "The place is given up.")
            self.ctx.write(
                enrolments.leave, place.id, then=lambda _: self.ctx.tell(text, undo=True)
            )

    def _on_course(self) -> None:
        if (place := self._place()) is not None and place.course_id is not None:
            self.ctx.go_to("courses", course_id=place.course_id)

    def _place(self) -> EnrolmentRow | None:
        return self._pathway.enrolment if self._pathway else None

    # --- marks, quit dates, closing

    def _on_mark(self, mark: AttendanceMark) -> None:
        place, meeting = self._place(), self._view.table.chosen()
        if place is not None and meeting is not None:
            draft = MarkDraft(meeting.id, place.id, mark)
            self.ctx.write(attendance.mark_attendance, draft)

    def _on_values(self) -> None:
        place, meeting = self._place(), self._view.table.chosen()
        if place is None or meeting is None or not self._view.values.check():
            return
        draft = MarkDraft(meeting.id, place.id, **smoked.mark_values(self._view.values.values()))
        self._view.values.mark_saved()
        self.ctx.write(attendance.mark_attendance, draft, form=self._view.values)

    def _on_quit_dates(self) -> None:
        form = self._view.quit_dates
        if self._pathway is None or not form.check():
            return
        values = form.values()
        drafts = [
            QuitDateDraft(self._pathway.id, values[key], kind)
            for key, kind, before in (
                ("quit_on", QuitKind.SMOKE_FREE, self._pathway.quit_on),
                ("nicotine_free_on", QuitKind.NICOTINE_FREE, self._pathway.nicotine_free_on),
            )
            if values[key] is not None and values[key] != before
        ]
        form.mark_saved()
        for draft in drafts:
            self.ctx.write(
                quit_dates.set_quit_date,
                draft,
                then=lambda _: self.ctx.tell(
                    translate("participants", "The quit date is kept."), undo=True
                ),
                form=form,
            )

    def _on_close(self) -> None:
        form = self._view.close_form
        if self._pathway is None or not form.check():
            return
        values = form.values() | {"epikrise_wanted": form.value("epikrise_wanted") is not False}
        text = translate("participants", "The course is closed for this citizen.")
        self.ctx.write(
            closings.close_course_for,
            ClosingDraft(self._pathway.id, **values),
            then=lambda _: self.ctx.tell(text, undo=True),
            form=form,
        )


def attempt_words(attempt: Attempt) -> str:
    """1. forsøg: 20/9, tilbagefald 13/10"""
    day = written.short_day(attempt.quit_on)
    text = translate("participants", "Attempt {number}: {day}")
    words = text.format(number=attempt.number, day=day)
    if attempt.relapsed_on is None:
        return words
    relapse = translate("participants", "relapse told {day}")
    return f"{words}, {relapse.format(day=written.short_day(attempt.relapsed_on))}"


def outlook_words(place: EnrolmentRow) -> str:
    """3 af 5 · kan stadig gennemføre: mangler 1, kan gå glip af 1"""
    found = place.outlook
    met = translate("participants", "met {attended} of {planned}")
    words = [
        met.format(attended=found.attended, planned=found.planned),
        kind_text(found.state),
    ]
    if found.state is CompletionOutlook.CAN:
        more = translate("participants", "needs {missing} more, can miss {spare}")
        words.append(more.format(missing=found.missing, spare=found.spare))
    return " · ".join(words)


def _waiting_words(place: EnrolmentRow) -> str:
    since = translate("participants", "On the waiting list since {day}")
    words: Sequence[str] = (since.format(day=written.day(place.listed_on)), place.wish)
    return " · ".join(part for part in words if part)


def _closing_words(pathway: PathwayPage) -> str:
    closing = pathway.closing
    if closing is None:
        return ""
    free = {
        True: translate("participants", "smoke-free at the end"),
        False: translate("participants", "not smoke-free at the end"),
        None: translate("participants", "smoking at the end not known"),
    }[closing.smoke_free]
    closed = translate("participants", "Closed on {day}").format(day=written.day(closing.closed_on))
    satisfied = translate("participants", "satisfaction {number} of 5")
    words = [closed, free]
    if closing.satisfaction is not None:
        words.append(satisfied.format(number=closing.satisfaction))
    if closing.not_completed_reason:
        words.append(closing.not_completed_reason)
    return " · ".join(words)


def create_tab(ctx: Context) -> Screen:
    """The tab of a person's page."""
    view = CourseView(lambda: ctx.today)
    return Screen(view, CoursePresenter(ctx, view))
