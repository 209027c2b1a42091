"""The telephone call at the right of the list: who, what came of it, the note that is never lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import time as clock_time
from uuid import UUID

from counsellor_app.clock import add_months
from counsellor_app.kinds.call import CallDirection, CallOutcome, CallPurpose
from counsellor_app.services import call_pane, calls, form_drafts, pathway_closing
from counsellor_app.services.call_pane import CallPane
from counsellor_app.services.calls import NOTE_FORM, CallDraft, Slot
from counsellor_app.services.free_times import FreeTime
from counsellor_app.ui import format as written
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.directory import show_directory
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.answer_keys import time_words
from counsellor_app.ui.today.call_pane_view import CallPaneView
from counsellor_app.ui.today.pane_words import pane_words
from counsellor_app.ui.translation import translate

PAUSE_SECONDS = 0.4
"""After an act the next person stands there at once: a key pressed twice must not be hers."""
_NOT_NOW_MONTHS = 3


@dataclass(frozen=True)
class OnTheLine:
    """Who is being called, about what, and who rang whom."""

    pathway_id: UUID
    purpose: CallPurpose = CallPurpose.CALL_BACK
    direction: CallDirection = CallDirection.OUT


class CallDesk:
    """Belongs to the presenter of the day, which chooses whom to call."""

    def __init__(
        self,
        ctx: Context,
        view: CallPaneView,
        *,
        wants_calendar: Callable[[CallPane], None],
        done: Callable[[], None],
        took_answer: Callable[[], None],
    ) -> None:
        self.ctx, self._view = ctx, view
        self._wants_calendar, self._done = wants_calendar, done
        self._line: OnTheLine | None = None
        self._pane: CallPane | None = None
        self._outcome = CallOutcome.CALL_AGAIN
        self._note_kept = ""
        self._ready_at = 0.0
        view.note_rested.connect(self.keep_note)
        view.person_requested.connect(self._on_person)
        view.offers_requested.connect(lambda: show_directory(ctx))
        view.close_requested.connect(self._on_close)
        view.keys.outcome_chosen.connect(self._on_outcome)
        view.keys.time_chosen.connect(self._on_time)
        view.keys.other_time_wanted.connect(self._on_other_time)
        view.keys.day_given.connect(self._on_day)
        view.keys.went_back.connect(took_answer)

    @property
    def line(self) -> OnTheLine | None:
        """Who is on the telephone now."""
        return self._line

    def open(self, line: OnTheLine) -> None:
        """Another person: a look that is logged."""
        self.close()
        self._line, self._pane = line, None
        self.ctx.look(call_pane.open_call_pane, line.pathway_id, then=self._show)
        if self._pane is not None:
            self._note_kept = self._pane.kept_note
            self._view.show_note(self._note_kept)

    def refresh(self) -> None:
        """The same person again: something was written. What is typed stays."""
        if self._line is not None:
            self.ctx.read(call_pane.read_call_pane, self._line.pathway_id, then=self._show)

    def close(self) -> None:
        """The pane is left: what is typed is kept."""
        self.keep_note()
        self.ctx.presence.release("call")
        self._line = self._pane = None

    def back(self) -> bool:
        """Esc: from the times or the day to the outcomes."""
        return self._line is not None and self._view.keys.go_back()

    def press(self, key: str) -> None:
        """A digit."""
        if self._line is not None and time.monotonic() >= self._ready_at:
            self._view.keys.press(key)

    def copy(self) -> None:
        """K: the number, for half a minute."""
        if self._pane is not None and self._pane.phones:
            number = self._pane.phones[0].removeprefix("+45")
            copy_for_a_while(number, self.ctx.settings.now.clipboard_seconds)
            text = translate("today", "{phone} is copied.")
            self.ctx.tell(text.format(phone=written.telephone(number)), Tone.INFO)

    def keep_note(self) -> None:
        """Typing rests, or the pane is left."""
        text = self._view.note_text
        if self._line is None or text == self._note_kept:
            return
        self._note_kept = text
        self.ctx.presence.hold("call")
        self.ctx.write(form_drafts.keep, NOTE_FORM, self._line.pathway_id, {"note": text})

    def book(self, slot: Slot) -> None:
        """The time was agreed, here or in the calendar."""
        words = time_words(FreeTime(slot.starts_at, slot.ends_at))
        text = translate("today", "Interview booked {time}: {name}")
        name = self._pane.name if self._pane else ""
        self._log(CallOutcome.INTERVIEW_BOOKED, slot=slot, said=text.format(time=words, name=name))

    # --- answers

    def _show(self, pane: CallPane) -> None:
        self._pane = pane
        purpose = self._line.purpose if self._line else CallPurpose.CALL_BACK
        self._view.show_words(pane_words(pane, purpose, self.ctx.today))

    def _on_outcome(self, outcome: CallOutcome) -> None:
        if outcome is CallOutcome.INTERVIEW_BOOKED:
            self._view.keys.ask_time()
        elif outcome in (CallOutcome.CALL_AGAIN, CallOutcome.NOT_NOW):
            self._outcome = outcome
            title, day = self._promise(outcome)
            self._view.keys.ask_day(title, day)
        else:
            self._log(outcome)

    def _promise(self, outcome: CallOutcome) -> tuple[str, date]:
        today = self.ctx.today
        if outcome is CallOutcome.NOT_NOW:
            return translate("today", "When may we ask again?"), add_months(today, _NOT_NOW_MONTHS)
        return translate("today", "When is the next call agreed?"), today + timedelta(days=1)

    def _on_time(self, free: FreeTime) -> None:
        self.book(Slot(self.ctx.backend.actor.id, free.starts_at, free.ends_at))

    def _on_other_time(self) -> None:
        if self._pane is not None:
            self._wants_calendar(self._pane)

    def _on_day(self, day: date, at: clock_time | None) -> None:
        self._log(self._outcome, call_again_on=day, call_again_time=written.clock_time(at))

    def _on_person(self) -> None:
        if self._pane is not None:
            self.ctx.open_person(self._pane.participant_id)

    def _on_close(self) -> None:
        if self._line is not None:
            self.ctx.write(
                pathway_closing.close_not_reached,
                self._line.pathway_id,
                reason=self._view.note_text,
                then=lambda _: self._finish(""),
            )

    def _log(
        self,
        outcome: CallOutcome,
        *,
        slot: Slot | None = None,
        call_again_on: date | None = None,
        call_again_time: str = "",
        said: str = "",
    ) -> None:
        line = self._line
        if line is None or time.monotonic() < self._ready_at:
            return
        note = self._view.note_text
        draft = CallDraft(
            line.pathway_id,
            outcome,
            purpose=line.purpose,
            direction=line.direction,
            call_again_on=call_again_on,
            call_again_time=call_again_time,
            note=note,
            slot=slot,
        )
        kept, self._note_kept = self._note_kept, note  # it is saved with the call

        def failed(_error: Exception) -> bool:
            self._note_kept = kept
            return False

        self.ctx.write(
            calls.log_call,
            draft,
            form=self._view.keys.day_form,
            on_error=failed,
            then=lambda _: self._finish(said),
        )

    def _finish(self, said: str) -> None:
        self.ctx.presence.release("call")
        self._ready_at = time.monotonic() + PAUSE_SECONDS
        if said:
            self.ctx.tell(said, Tone.GOOD, undo=True)
        self._done()
