"""Proposes the meetings of a course while programme and day are chosen, and makes the course."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from counsellor_app.ids import new_id
from counsellor_app.kinds.course import Setting
from counsellor_app.services.attendance import enrolment_candidates
from counsellor_app.services.courses import course_planning, individual_courses
from counsellor_app.services.courses.course_planning import CourseDraft, PlanningStart, UsualTime
from counsellor_app.services.courses.courses import SINGLE
from counsellor_app.services.courses.individual_courses import IndividualDraft
from counsellor_app.services.courses.meeting_plan import MeetingDraft, ProgrammeRow, day_off
from counsellor_app.services.planning import clashes
from counsellor_app.services.planning.clashes import Clash, PlanQuestion
from counsellor_app.services.planning.programme_versions import Versions
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.courses.choose_dialogs import CandidateDialog
from counsellor_app.ui.courses.view import CoursesView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate

Done = Callable[[UUID], None]
_EMPTY = PlanningStart((), (), frozenset(), Versions(()), ())


class PlanningPresenter:
    """An individual programme asks for its participant, unless she is known from her page."""

    def __init__(self, ctx: Context, view: CoursesView, done: Done, cancelled: Callable[[], None]):
        self.ctx, self._view, self._done = ctx, view, done
        self._start = _EMPTY
        self._pathway_id: UUID | None = None
        self._id = new_id()
        page = view.planning
        page.programme_chosen.connect(self._on_programme)
        page.start_changed.connect(self._propose)
        page.save_requested.connect(self._on_save)
        page.cancel_requested.connect(cancelled)
        page.meeting_added.connect(self._on_add)
        page.plan_changed.connect(self._look_for_clashes)
        page.better_requested.connect(self._on_better)

    def closed(self, day: date) -> str:
        """Why there should be no meeting on a day."""
        return day_off(day, self._start.closed_days)

    def open(self, pathway_id: UUID | None = None) -> None:
        """A new plan; for a person only the programmes that have one participant."""
        self._pathway_id, self._id = pathway_id, new_id()
        self._view.show_part(self._view.planning)
        self.ctx.read(course_planning.planning_start, then=self._show_start)

    def _show_start(self, start: PlanningStart) -> None:
        self._start = start
        programmes = [
            each for each in start.programmes if self._pathway_id is None or each.format in SINGLE
        ]
        self._view.planning.show_start(programmes, start.counsellors, start.places)
        form = self._view.planning.form
        form.set_values(
            {
                "counsellor_id": self.ctx.backend.actor.user_id,
                "second_counsellor_id": None,
                "programme_id": programmes[0].id if programmes else None,
            }
        )
        self._on_programme(programmes[0].id if programmes else None)
        form.fields["programme_id"].setFocus()
        if not programmes:
            self.ctx.tell(
                translate(
                    "courses", "No programme is in force. A team lead makes one in Settings."
                ),
                Tone.SOON,
            )

    def _programme(self) -> ProgrammeRow | None:
        """The version that holds on the first day: other rules may come into force before it."""
        page = self._view.planning
        day = page.first_day.day() or self.ctx.today
        wanted = page.programme.value()
        return None if wanted is None else self._start.versions.on(wanted, day)

    def _on_programme(self, programme_id: UUID | None) -> None:
        if programme_id is not None:
            self.ctx.read(course_planning.usual_time, programme_id, then=self._fill)

    def _fill(self, usual: UsualTime) -> None:
        programme = self._programme()
        if programme is None:
            return
        form = self._view.planning.form
        form.set_value("first_day", usual.first_day)
        form.set_value("starts", usual.starts)
        form.set_value("place", usual.place)
        form.set_value("capacity", programme.capacity)
        form.set_value("setting", programme.setting)
        form.set_value("language", "")
        form.set_value("meeting_count", programme.meetings)
        form.show_field("meeting_count", programme.as_needed)
        form.set_value("name", self._offered_name(programme, usual.first_day))
        for key in ("name", "capacity", "language"):
            form.show_field(key, programme.format not in SINGLE)
        self._propose()

    def _offered_name(self, programme: ProgrammeRow, day: date) -> str:
        month = written.long_day(day).split(" ", 1)[1]
        return f"{programme.name} {month}"

    def _propose(self) -> None:
        programme, form = self._programme(), self._view.planning.form
        first_day, starts = form.value("first_day"), form.value("starts")
        if programme is None or first_day is None or starts is None:
            return
        count = programme.agreed(form.value("meeting_count"))
        if count is not None:
            form.set_value("meeting_count", count)
        closed = self._start.closed_days
        proposal = course_planning.propose(programme, first_day, starts, closed, "", count)
        self._view.planning.show_meetings(proposal.meetings)
        form.set_value("quit_on", proposal.quit_on)

    def _on_add(self) -> None:
        drafts, form = self._view.planning.meetings(), self._view.planning.form
        starts = form.value("starts")
        if drafts is None or starts is None:
            return
        last = max((each.held_on for each in drafts), default=self.ctx.today)
        minutes = drafts[-1].minutes if drafts else 120
        more = MeetingDraft(last + timedelta(days=7), starts, minutes)
        self._view.planning.show_meetings([*drafts, more])

    # --- clashes

    def _question(self) -> PlanQuestion:
        page = self._view.planning
        values = page.form.values()
        leaders = (values["counsellor_id"], values["second_counsellor_id"])
        return PlanQuestion(
            page.readable_meetings(),
            tuple(each for each in leaders if each is not None),
            values["place"],
            values["setting"] or Setting.ROOM,
        )

    def _look_for_clashes(self) -> None:
        if self._view.currentWidget() is self._view.planning:
            self.ctx.read(clashes.clashes, self._question(), then=self._show_clashes)

    def _show_clashes(self, found: tuple[Clash, ...]) -> None:
        by_meeting: dict[UUID, list[str]] = {}
        for each in found:
            by_meeting.setdefault(each.meeting_id, []).append(words.clash(each))
        summary = ""
        if by_meeting:
            summary = translate("courses", "%n meeting(s) clash", "", len(by_meeting))
        self._view.planning.show_clashes(by_meeting, summary)

    def _on_better(self) -> None:
        closed = self._start.closed_days
        self.ctx.read(clashes.times_without_clash, self._question(), closed, then=self._show_better)

    def _show_better(self, drafts: tuple[MeetingDraft, ...]) -> None:
        before = {each.id: each for each in self._view.planning.readable_meetings()}
        moved = sum(
            (each.held_on, each.starts) != (before[each.id].held_on, before[each.id].starts)
            for each in drafts
        )
        self._view.planning.show_meetings(drafts)
        told = translate(
            "courses", "%n meeting(s) have another time. Nothing is saved yet.", "", moved
        )
        self.ctx.tell(told, Tone.INFO)

    def _on_save(self) -> None:
        page, programme = self._view.planning, self._programme()
        drafts = page.meetings()
        if programme is None or drafts is None or not page.form.check():
            return
        if programme.format in SINGLE:
            self._start_individual(programme, drafts)
            return
        values = page.form.values()
        draft = CourseDraft(
            programme_id=programme.id,
            name=values["name"],
            place=values["place"],
            capacity=values["capacity"],
            counsellor_id=values["counsellor_id"],
            second_counsellor_id=values["second_counsellor_id"],
            quit_on=values["quit_on"],
            meetings=drafts,
            setting=values["setting"],
            language=values["language"],
            id=self._id,
        )
        self.ctx.write(course_planning.plan_course, draft, then=self._made, form=page)

    def _made(self, course_id: UUID) -> None:
        self._done(course_id)
        self.ctx.tell(translate("courses", "The course is planned."), Tone.GOOD, undo=True)

    def _start_individual(self, programme: ProgrammeRow, drafts: tuple[MeetingDraft, ...]) -> None:
        pathway_id = self._pathway_id or choose_candidate(self.ctx, programme.name)
        if pathway_id is None:
            return
        values = self._view.planning.form.values()
        draft = IndividualDraft(
            pathway_id=pathway_id,
            programme_id=programme.id,
            meetings=drafts,
            place=values["place"],
            counsellor_id=values["counsellor_id"],
            quit_on=values["quit_on"],
            id=self._id,
        )
        self.ctx.write(
            individual_courses.start_individual,
            draft,
            then=self._made,
            form=self._view.planning,
        )


def choose_candidate(ctx: Context, course: str) -> UUID | None:
    """Asks who gets the place; None when nobody was chosen."""
    dialog = CandidateDialog(course, ctx.dialogs.parent)

    def search(text: str) -> None:
        ctx.read(enrolment_candidates.candidates, text, then=dialog.show_rows)

    def settle(text: str) -> None:
        if text:
            ctx.look(enrolment_candidates.search_candidates, text, then=dialog.show_rows)

    dialog.searched.connect(search)
    dialog.settled.connect(settle)
    search("")
    if not ctx.dialogs.run(dialog):
        return None
    chosen = dialog.table.chosen()
    return chosen.pathway_id if chosen is not None else None
