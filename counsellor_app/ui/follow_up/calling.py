"""The acts of a half-year call that the area and the page of a person share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.services.follow_up import follow_up_list, follow_ups
from counsellor_app.services.follow_up.follow_up_list import FollowUpPane
from counsellor_app.services.follow_up.follow_ups import AnswerDraft, AttemptDraft
from counsellor_app.ui.follow_up.call_pane import FollowUpCard
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class Calling:
    """Held by a presenter; knows whom the pane shows."""

    def __init__(self, ctx: Context, card: FollowUpCard) -> None:
        self._ctx, self._card = ctx, card
        self.shown: FollowUpPane | None = None
        questions = card.questions
        questions.attempt_made.connect(self._on_attempt)
        questions.call_again_given.connect(self._on_call_again)
        questions.answered.connect(self._on_answers)
        questions.given_up.connect(self._on_given_up)
        card.person_requested.connect(self._on_person)

    def open(self, follow_up_id: UUID | None) -> None:
        """Somebody is chosen, which is logged; the same one again is only read."""
        if follow_up_id is None:
            self._show(None)
        elif self.shown is not None and self.shown.row.id == follow_up_id:
            self.reload()
        else:
            self._card.take_note()
            self._ctx.look(follow_up_list.open_follow_up, follow_up_id, then=self._show)

    def reload(self) -> None:
        """Something was written."""
        if self.shown is not None:
            self._ctx.read(follow_up_list.read_follow_up, self.shown.row.id, then=self._show)

    def _show(self, pane: FollowUpPane | None) -> None:
        self.shown = pane
        self._card.show_pane(pane)

    def _on_attempt(self, outcome: CallOutcome) -> None:
        self._with_id(
            lambda id_: self._log(AttemptDraft(id_, outcome, note=self._card.take_note()))
        )

    def _on_call_again(self, day: date, time_text: str) -> None:
        def log(id_: UUID) -> None:
            draft = AttemptDraft(
                id_,
                CallOutcome.CALL_AGAIN,
                call_again_on=day,
                call_again_time=time_text,
                note=self._card.take_note(),
            )
            self._ctx.write(
                follow_ups.log_attempt, draft, form=self._card.questions.day_form, then=self._said
            )

        self._with_id(log)

    def _log(self, draft: AttemptDraft) -> None:
        self._ctx.write(follow_ups.log_attempt, draft, then=self._said)

    def _said(self, _: object) -> None:
        self._ctx.tell(translate("follow_up", "The attempt is kept."), undo=True)

    def _on_answers(self, smoke_free: bool | None, satisfaction: int | None) -> None:
        def write(id_: UUID) -> None:
            draft = AnswerDraft(id_, smoke_free, satisfaction, self._card.take_note())
            self._ctx.write(
                follow_ups.answer,
                draft,
                then=lambda _: self._ctx.tell(
                    translate("follow_up", "The answers are kept."), undo=True
                ),
            )

        self._with_id(write)

    def _on_given_up(self, outcome: FollowUpOutcome) -> None:
        def write(id_: UUID) -> None:
            self._ctx.write(
                follow_ups.close_without_answer,
                id_,
                outcome,
                self._card.take_note(),
                then=lambda _: self._ctx.tell(
                    translate("follow_up", "The follow-up is closed."), undo=True
                ),
            )

        self._with_id(write)

    def _on_person(self) -> None:
        if self.shown is not None:
            row = self.shown.row
            self._ctx.go_to(
                "participants",
                participant_id=row.participant_id,
                pathway_id=row.pathway_id,
                tab="follow_up",
            )

    def _with_id(self, act: Callable[[UUID], None]) -> None:
        if self.shown is not None:
            act(self.shown.row.id)
