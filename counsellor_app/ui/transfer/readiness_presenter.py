"""The list of who is ready for STOPbasen: leads to the typing assistant, or to where an answer is missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from counsellor_app.kinds.stopbasen import AnswerPlace, TypingState
from counsellor_app.reports import stopbasen_readiness
from counsellor_app.reports.stopbasen_readiness import Readiness, ReadyRow
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.transfer.assistant_presenter import AssistantPresenter
from counsellor_app.ui.transfer.readiness_view import ReadinessView
from counsellor_app.ui.translation import translate

_TABLES = {
    *("typed_form", "consent", "course_closing", "interview", "follow_up", "enrolment"),
    *("participant", "quit_date", "course", "attendance", "voucher", "form_definition"),
}
_TABS = {
    AnswerPlace.PERSON: "overview",
    AnswerPlace.CONSENT: "overview",
    AnswerPlace.INTERVIEW: "interview",
    AnswerPlace.QUIT_DATE: "course",
    AnswerPlace.CLOSING: "course",
    AnswerPlace.MEDICINE: "medication",
    AnswerPlace.FOLLOW_UP: "follow_up",
}


class ReadinessPresenter(Presenter):
    """Between the doors and the list; the typing assistant is a window of its own."""

    def __init__(
        self, ctx: Context, view: ReadinessView, on_print: Callable[[UUID], object]
    ) -> None:
        super().__init__(ctx)
        self._view, self._print = view, on_print
        self._found: Readiness | None = None
        self.assistant = AssistantPresenter(ctx, self._waiting, on_print)
        view.year_chosen.connect(self._on_year)
        view.state_chosen.connect(self._show)
        view.row_chosen.connect(view.show_row)
        view.type_requested.connect(self._on_type)
        view.answer_requested.connect(self._on_answer)
        view.print_requested.connect(lambda row: self._print(row.id))
        view.next_requested.connect(self._on_next)
        ctx.watch(_TABLES, self.reload)

    def open(self, **what: Any) -> None:
        """Shown: the list of the year is opened, which is logged."""
        self._on_year(self._view.year.value())

    def reload(self) -> None:
        """The same list again."""
        if self._found is not None:
            self._find(self._found.year, opened=False)

    def _on_year(self, year: int) -> None:
        self._find(year, opened=True)

    def _find(self, year: int, *, opened: bool) -> None:
        self.ctx.jobs.start(
            self._view,
            stopbasen_readiness.find,
            self.ctx.backend,
            year,
            opened,
            title=translate("transfer", "Reading STOPbasen's forms"),
            then=self._keep,
        )

    def _keep(self, found: Readiness) -> None:
        if found.year != self._view.year.value():
            return  # another year was chosen while this one was read
        self._found = found
        self._show()
        self.assistant.reload()  # also what it missed while the window was locked

    def _show(self) -> None:
        if self._found is not None:
            self._view.show_list(self._found)
            self._view.show_row(self._view.table.chosen())

    def _waiting(self) -> list[tuple[UUID, str]]:
        """Who can be typed, in the order of the list."""
        rows = self._found.rows if self._found else ()
        ready = (TypingState.READY, TypingState.CHANGED)
        return [(row.id, row.name) for row in rows if row.state in ready]

    # --- gestures

    def _on_next(self, row: ReadyRow) -> None:
        """Enter: what the row asks for."""
        if (row.call_now and row.worth) or row.state is TypingState.MISSING:
            self._on_answer(row)
        else:
            self._on_type(row)

    def _on_type(self, row: ReadyRow) -> None:
        self.assistant.open(row.id)

    def _on_answer(self, row: ReadyRow, place: AnswerPlace | None = None) -> None:
        if place is None:
            first = row.missing[0].place if row.missing else AnswerPlace.FOLLOW_UP
            place = AnswerPlace.FOLLOW_UP if row.call_now else first
        if place is AnswerPlace.COURSE:
            self.ctx.go_to("courses", course_id=row.course_id)
        elif place is AnswerPlace.SETTINGS:
            self.ctx.go_to("settings")
        elif place is AnswerPlace.FOLLOW_UP and row.call_now:
            self.ctx.go_to("follow_up", pathway_id=row.id)
        else:
            self.ctx.go_to(
                "participants",
                participant_id=row.participant_id,
                pathway_id=row.id,
                tab=_TABS[place],
            )
