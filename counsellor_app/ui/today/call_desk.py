"""The telephone call at the right of the list: who, what came of it, the note that is never lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from datetime import time as clock_time
from uuid import UUID

from counsellor_app.clock import add_months
from counsellor_app.documents import letter as letter_paper
from counsellor_app.kinds.call import CallDirection, CallOutcome, CallPurpose
from counsellor_app.kinds.letter import LetterChannel, TransferSubject
from counsellor_app.services.attendance.call_meetings import CallMeeting
from counsellor_app.services.calendars.free_times import FreeTime
from counsellor_app.services.calls import call_pane, calls, no_contact
from counsellor_app.services.calls.call_attempts import NextAttempt
from counsellor_app.services.calls.call_pane import CallPane
from counsellor_app.services.calls.calls import NOTE_FORM, CallDraft, Slot
from counsellor_app.services.calls.no_contact import NoContactDraft, Written
from counsellor_app.services.follow_up import follow_ups
from counsellor_app.services.follow_up.follow_ups import AttemptDraft
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.letters import letter_list
from counsellor_app.services.letters.sheets import EpikriseSheet, LetterSheet
from counsellor_app.services.pathway import pathway_closing
from counsellor_app.ui import format as written
from counsellor_app.ui.carrying import carry_one
from counsellor_app.ui.clipboard import copy_for_a_while
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.directory import show_directory
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.answer_keys import time_words
from counsellor_app.ui.today.call_pane_view import CallPaneView
from counsellor_app.ui.today.pane_words import meeting_marked, meeting_words, pane_words
from counsellor_app.ui.translation import translate

PAUSE_SECONDS = 0.4
"""After an act the next person stands there at once: a key pressed twice must not be hers."""
_NOT_NOW_MONTHS = 3
_MAY_BE_MEETING = (CallPurpose.SUPPORT, CallPurpose.OTHER)
_CHANNELS = {
    "print": LetterChannel.PRINT,
    "copy": LetterChannel.COPY,
    "sms": LetterChannel.SMS,
}


@dataclass(frozen=True)
class OnTheLine:
    """Who is being called, about what, and who rang whom."""

    pathway_id: UUID
    purpose: CallPurpose = CallPurpose.CALL_BACK
    direction: CallDirection = CallDirection.OUT
    follow_up_id: UUID | None = None


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
        self._next: NextAttempt | None = None
        self._meeting: CallMeeting | None = None
        self._note_kept = ""
        self._ready_at = 0.0
        self._made: tuple[UUID, UUID, str] | None = None
        """The last call that was logged here: its pathway, itself, and the name."""
        self.is_writing = False
        """While the news of our own write goes round."""
        view.note_rested.connect(self.keep_note)
        view.person_requested.connect(self._on_person)
        view.offers_requested.connect(lambda: show_directory(ctx))
        view.after.act_chosen.connect(self._on_after)
        view.next_try.change_wished.connect(self._on_next)
        view.keys.outcome_chosen.connect(self._on_outcome)
        view.keys.time_chosen.connect(self._on_time)
        view.keys.other_time_wanted.connect(self._on_other_time)
        view.keys.day_given.connect(self._on_day)
        view.keys.went_back.connect(took_answer)
        view.carry_requested.connect(self.carry)

    @property
    def line(self) -> OnTheLine | None:
        """Who is on the telephone now."""
        return self._line

    def open(self, line: OnTheLine) -> None:
        """Another person: a look that is logged."""
        self.close()
        self._line, self._pane, self._next, self._meeting = line, None, None, None
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

    def press_letter(self, key: str) -> None:
        """B, S and L after the attempts; +, - and T for the next one; M whether it is the meeting."""
        if self._line is None or time.monotonic() < self._ready_at:
            return
        if key == "M":
            self._view.switch_meeting()
            return
        if not self._view.after.press(key):
            self._view.next_try.press(key)

    def copy(self) -> None:
        """K: the number, for half a minute; the call begins."""
        if self._pane is not None and self._pane.phones:
            self.ctx.presence.hold("call")
            number = self._pane.phones[0].removeprefix("+45")
            copy_for_a_while(number, self.ctx.settings.now.clipboard_seconds)
            text = translate("today", "{phone} is copied.")
            self.ctx.tell(text.format(phone=written.telephone(number)), Tone.INFO)

    def carry(self) -> None:
        """Ctrl+J: the call that was just logged, as the journal system has it."""
        if self._made is None:
            text = translate("today", "No call is logged yet. Ctrl+J copies the last one.")
            self.ctx.tell(text, Tone.INFO)
            return
        pathway_id, call_id, name = self._made
        carry_one(self.ctx, pathway_id, TransferSubject.CALL, call_id, whose=name)

    def keep_note(self) -> None:
        """Typing rests, or the pane is left."""
        text = self._view.note_text
        if self._line is None or text == self._note_kept:
            return
        self.ctx.presence.hold("call")
        self.ctx.write(
            form_drafts.keep,
            NOTE_FORM,
            self._line.pathway_id,
            {"note": text},
            then=lambda _done: self._on_kept(text),
        )

    def _on_kept(self, text: str) -> None:
        self._note_kept = text

    def book(self, slot: Slot) -> None:
        """The time was agreed, here or in the calendar."""
        words = time_words(FreeTime(slot.starts_at, slot.ends_at))
        text = translate("today", "Interview booked {time}: {name}")
        name = self._pane.name if self._pane else ""
        self._log(CallOutcome.INTERVIEW_BOOKED, slot=slot, said=text.format(time=words, name=name))

    def note_goes_with_call(self) -> Callable[[], object]:
        """Another presenter keeps the note with its own write; the way back when that fails."""
        kept, self._note_kept = self._note_kept, self._view.note_text

        def restore() -> None:
            self._note_kept = kept

        return restore

    def wait(self) -> None:
        """The next person stands there: a key pressed twice must not be hers."""
        self._ready_at = time.monotonic() + PAUSE_SECONDS

    @property
    def is_ready(self) -> bool:
        """Whether a key counts again."""
        return time.monotonic() >= self._ready_at

    # --- answers

    def _show(self, pane: CallPane) -> None:
        self._pane = pane
        purpose = self._line.purpose if self._line else CallPurpose.CALL_BACK
        incoming = self._is_incoming()
        self._view.show_words(pane_words(pane, purpose, self.ctx.today, incoming=incoming))
        self._show_meeting(pane, purpose)
        if self._next is None:
            self._next = pane.next_attempt
        self._view.next_try.show_next(self._next if self._plans_next() else None)

    def _show_meeting(self, pane: CallPane, purpose: CallPurpose) -> None:
        """On the day itself the call is the meeting unless one says otherwise, later only if one says so."""
        found = pane.meeting if purpose in _MAY_BE_MEETING else None
        if found == self._meeting and found is not None:
            return  # read again: what was switched stays
        self._meeting = found
        words = "" if found is None else meeting_words(found)
        self._view.show_meeting(words, found is not None and found.held_on == self.ctx.today)

    def _plans_next(self) -> bool:
        """Whether no answer would bring another attempt, and not the end of the attempts."""
        pane, line = self._pane, self._line
        if pane is None or line is None or line.purpose is not CallPurpose.CALL_BACK:
            return False
        if self._is_incoming():
            return False
        return bool(pane.phones) and pane.attempts + 1 < pane.attempts_needed

    def _is_incoming(self) -> bool:
        return self._line is not None and self._line.direction is CallDirection.IN

    def _is_half_year(self) -> bool:
        return self._line is not None and self._line.purpose is CallPurpose.FOLLOW_UP

    def _on_next(self, key: str) -> None:
        if self._next is None or not self._plans_next():
            return
        if key == "T":
            changed = self._next.other_part()
        else:
            changed = self._next.later(1 if key == "+" else -1)
        if changed.on > self.ctx.today:
            self._next = changed
            self._view.next_try.show_next(changed)

    def _on_outcome(self, outcome: CallOutcome) -> None:
        if self._is_half_year() and outcome is CallOutcome.ANSWERED:
            self.keep_note()
            if self._line is not None:
                self.ctx.go_to("follow_up", pathway_id=self._line.pathway_id)
        elif outcome is CallOutcome.INTERVIEW_BOOKED:
            self._view.keys.ask_time()
        elif outcome in (CallOutcome.CALL_AGAIN, CallOutcome.NOT_NOW):
            self._outcome = outcome
            title, day = self._promise(outcome)
            self._view.keys.ask_day(title, day)
        elif outcome.in_vain and self._next is not None and self._plans_next():
            next_try = self._next
            self._log(outcome, call_again_on=next_try.on, call_again_time=next_try.part.value)
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

    def _on_after(self, name: str) -> None:
        """A step after the attempts: written to, or closed."""
        if self._line is None or self._pane is None or self._pane.after is None:
            return
        if name == "close":
            self._close_pathway(self._line.pathway_id)
            return
        channel = _CHANNELS[name]
        draft = NoContactDraft(self._line.pathway_id, channel, self._pane.after.reply_by)
        self.keep_note()
        self.ctx.write(no_contact.ask_to_call, draft, then=self._written)

    def _close_pathway(self, pathway_id: UUID) -> None:
        name = self._pane.name if self._pane else ""
        said = translate("today", "Closed as not reached: {name}").format(name=name)
        self.ctx.write(
            pathway_closing.close_not_reached,
            pathway_id,
            reason=self._view.note_text,
            then=lambda _: self._finish(said),
        )

    def _written(self, letter: Written) -> None:
        if letter.channel is LetterChannel.PRINT:
            said = translate("today", "The letter is noted as sent.")
            self.ctx.read(letter_list.letter_sheet, letter.letter_id, then=self._show_paper)
        else:
            copy_for_a_while(letter.text, self.ctx.settings.now.clipboard_seconds)
            said = translate("today", "The text is copied and noted as sent. Paste it now.")
        self._finish(said)

    def _show_paper(self, sheet: EpikriseSheet | LetterSheet) -> None:
        if isinstance(sheet, LetterSheet):
            name = str(sheet.letter_id)
            content = letter_paper.to_pdf([sheet])
            show_pdf(self.ctx, content, title=name, offered=f"brev-{name}.pdf", people=1)

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
        is_meeting = self._meeting is not None and self._view.is_meeting
        is_meeting = is_meeting and outcome is CallOutcome.ANSWERED
        if is_meeting and self._meeting is not None:
            said = meeting_marked(self._meeting)
        draft = CallDraft(
            line.pathway_id,
            outcome,
            purpose=line.purpose,
            direction=line.direction,
            call_again_on=call_again_on,
            call_again_time=call_again_time,
            note=note,
            slot=slot,
            follow_up_id=line.follow_up_id,
            meeting_id=self._meeting.meeting_id if self._meeting and is_meeting else None,
        )
        kept, self._note_kept = self._note_kept, note  # it is saved with the call

        def failed(_error: Exception) -> bool:
            self._note_kept, self.is_writing = kept, False
            return False

        self.is_writing = True
        # The news of the write brings the next person before its answer comes.
        name = self._pane.name if self._pane else ""
        self.ctx.write(
            *_logged(draft),
            form=self._view.keys.day_form,
            on_error=failed,
            then=lambda call_id: self._is_logged((line.pathway_id, call_id, name), said),
        )

    def _is_logged(self, made: tuple[UUID, UUID, str], said: str) -> None:
        self._made = made
        self._view.show_carried(made[2])
        self._finish(said)

    def _finish(self, said: str) -> None:
        self.is_writing = False
        self.ctx.presence.release("call")
        self._ready_at = time.monotonic() + PAUSE_SECONDS
        if said:
            self.ctx.tell(said, Tone.GOOD, undo=True)
        self._done()


def _logged(draft: CallDraft) -> tuple[Callable[..., UUID], CallDraft | AttemptDraft]:
    """A half-year call is an attempt of its follow-up, every other call stands by itself."""
    if draft.follow_up_id is None:
        return calls.log_call, draft
    attempt = AttemptDraft(
        draft.follow_up_id,
        draft.outcome,
        call_again_on=draft.call_again_on,
        call_again_time=draft.call_again_time,
        note=draft.note,
        id=draft.id,
    )
    return follow_ups.log_attempt, attempt
