"""The acts of a follow-up call that the area, the page of a person and telephone mode share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.services.follow_up import follow_up_pane, follow_ups
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.services.follow_up.follow_ups import AnswerDraft, AttemptDraft
from counsellor_app.services.pathway.relapse import BeginAgain
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.follow_up.half_year_letter import write_letter
from counsellor_app.ui.follow_up.question_order import Answers, LetterWish
from counsellor_app.ui.follow_up.questions import Questions
from counsellor_app.ui.follow_up.words import missing_text
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class CallingView(Protocol):
    """Where the call is shown, with its note."""

    @property
    def questions(self) -> Questions: ...

    @property
    def note_text(self) -> str: ...

    def show_pane(self, pane: FollowUpPane | None) -> None: ...

    def clear_note(self) -> None: ...


class Calling:
    """Held by a presenter; knows whom the pane shows.

    `before_write` is told that the note goes with the call, and gives back what restores it when
    nothing was kept.
    """

    def __init__(
        self,
        ctx: Context,
        view: CallingView,
        before_write: Callable[[], Callable[[], object]] | None = None,
    ) -> None:
        self._ctx, self._view, self._before = ctx, view, before_write
        self.shown: FollowUpPane | None = None
        questions = view.questions
        questions.attempt_made.connect(self._on_attempt)
        questions.call_again_given.connect(self._on_call_again)
        questions.answered.connect(self._on_answers)
        questions.given_up.connect(self._on_given_up)
        questions.not_yet_pressed.connect(self._on_not_yet)
        questions.letter_wished.connect(self._on_letter)

    def open(self, follow_up_id: UUID | None) -> None:
        """Somebody is chosen, which is logged; the same one again is only read."""
        if follow_up_id is None:
            self._show(None)
        elif self.shown is not None and self.shown.row.id == follow_up_id:
            self.reload()
        else:
            self._view.clear_note()
            self._ctx.look(follow_up_pane.open_follow_up, follow_up_id, then=self._show)

    def show_other(self, follow_up_id: UUID | None) -> None:
        """As `open`, where the note belongs to somebody else who keeps it."""
        if follow_up_id is None:
            self._show(None)
        else:
            self._ctx.look(follow_up_pane.open_follow_up, follow_up_id, then=self._show)

    def reload(self) -> None:
        """Something was written."""
        if self.shown is not None:
            self._ctx.read(follow_up_pane.read_follow_up, self.shown.row.id, then=self._show)

    def go_to_person(self) -> None:
        """Her page, with this follow-up."""
        if self.shown is not None:
            row = self.shown.row
            self._ctx.go_to(
                "participants",
                participant_id=row.participant_id,
                pathway_id=row.pathway_id,
                tab="follow_up",
            )

    def _show(self, pane: FollowUpPane | None) -> None:
        self.shown = pane
        self._view.show_pane(pane)

    def _on_attempt(self, outcome: CallOutcome) -> None:
        if self.shown is not None:
            self._log(AttemptDraft(self.shown.row.id, outcome, note=self._view.note_text))

    def _on_call_again(self, day: date, time_text: str) -> None:
        if self.shown is not None:
            draft = AttemptDraft(
                self.shown.row.id,
                CallOutcome.CALL_AGAIN,
                call_again_on=day,
                call_again_time=time_text,
                note=self._view.note_text,
            )
            self._log(draft, form=self._view.questions.day_form)

    def _log(self, draft: AttemptDraft, **more: Any) -> None:
        said = translate("follow_up", "The attempt is kept.")
        self._write(said, follow_ups.log_attempt, draft, **more)

    def _on_answers(self, answers: Answers) -> None:
        if self.shown is None:
            return
        begins = BeginAgain(answers.carries_consents) if answers.begins_now else None
        draft = AnswerDraft(
            self.shown.row.id,
            answers.smoke_free,
            answers.satisfaction,
            self._view.note_text,
            smoke_free_14_days=_two_weeks(answers, self.shown),
            nicotine=answers.nicotine,
            medicine=answers.medicine,
            medicine_weeks=answers.medicine_weeks if answers.medicine else None,
            wants_new_attempt=answers.wants_new_attempt,
            begin_again=begins,
        )
        kept = translate("follow_up", "The answers are kept.")
        opened = translate("follow_up", "The answers are kept, and a new pathway is open.")
        write = partial(self._write_letter, self.shown, answers.letter)
        self._write(opened if begins else kept, follow_ups.answer, draft, after=write)

    def _on_letter(self, wish: LetterWish) -> None:
        if self.shown is not None:
            self._write_letter(self.shown, wish)

    def _write_letter(self, pane: FollowUpPane, wish: LetterWish) -> None:
        write_letter(self._ctx, self._view.questions, pane, wish)

    def _on_given_up(self, outcome: FollowUpOutcome, died: bool) -> None:
        if self.shown is not None:
            self._write(
                translate("follow_up", "The follow-up is closed."),
                follow_ups.close_without_answer,
                self.shown.row.id,
                outcome,
                self._view.note_text,
                died=died,
            )

    def _on_not_yet(self) -> None:
        """In words what is missing; the service would say the same."""
        if self.shown is not None:
            text = translate("follow_up", "“Not reached” {what}.")
            what = missing_text(self.shown.row, self.shown.late_hour)
            self._ctx.tell(text.format(what=what), Tone.INFO)

    def _write(
        self,
        said: str,
        use_case: Callable[..., Any],
        *args: Any,
        after: Callable[[], object] | None = None,
        **more: Any,
    ) -> None:
        """The note stays until it is kept. The news of the write may bring the next person first."""
        restore = self._before() if self._before else None
        whose = self.shown

        def failed(_error: Exception) -> bool:
            if restore is not None:
                restore()
            return False

        def done(_: object) -> None:
            if self.shown is whose or (whose and self.shown and self.shown.row.id == whose.row.id):
                self._view.clear_note()
            self._ctx.tell(said, undo=True)
            if after is not None:
                after()

        self._ctx.write(use_case, *args, on_error=failed, then=done, **more)


def _two_weeks(answers: Answers, pane: FollowUpPane) -> bool | None:
    """Where it is asked for, who was smoke-free ever since need not be asked."""
    if pane.asked.last_14_days and answers.smoke_free:
        return True
    return answers.smoke_free_14_days
