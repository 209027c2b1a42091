"""Goes through the calls one after the other while the window shows nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from counsellor_app.kinds.call import CallPurpose
from counsellor_app.kinds.work import WorkKind
from counsellor_app.services.calls import call_scripts
from counsellor_app.services.calls.call_pane import CallPane
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.ui.follow_up.calling import Calling
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.call_desk import CallDesk, OnTheLine
from counsellor_app.ui.today.telephone_view import TelephoneView
from counsellor_app.ui.translation import translate

PURPOSES = {
    WorkKind.CALL_BACK: CallPurpose.CALL_BACK,
    WorkKind.CALL_AGAIN: CallPurpose.CALL_BACK,
    WorkKind.ABSENCE_CALL: CallPurpose.ABSENCE,
    WorkKind.FOLLOW_UP_CALL: CallPurpose.FOLLOW_UP,
}
"""The rows that are rung one after the other, and what each call is about."""


class TelephoneMode:
    """Belongs to the presenter of the day, which gives it the rows in their order."""

    def __init__(
        self,
        ctx: Context,
        view: TelephoneView,
        *,
        leave: Callable[[], None],
        wants_calendar: Callable[[CallPane], None],
        incoming: Callable[[], None],
    ) -> None:
        self.ctx, self._view = ctx, view
        self.desk = CallDesk(
            ctx, view, wants_calendar=wants_calendar, done=self._after, took_answer=view.focus_keys
        )
        self.follow_up = Calling(ctx, view, self._before_follow_up)
        self.is_on = False
        self._rows: Sequence[WorkRow] = ()
        self._order: list[str] = []
        self._handled: set[str] = set()
        self._row: WorkRow | None = None
        self._caller: OnTheLine | None = None
        view.step_wished.connect(self._on_step)
        view.incoming_wished.connect(incoming)
        view.left.connect(leave)
        view.outcome_pressed.connect(self.press)
        view.copy_requested.connect(self.desk.copy)

    def start(self, rows: Sequence[WorkRow], first: WorkRow | None = None) -> None:
        """Begin with this row, or with the first."""
        self.is_on, self._handled, self._row, self._caller = True, set(), None, None
        self.show_rows(rows)
        self._go(first if first in self._rows else next(iter(self._rows), None))

    def show_rows(self, rows: Sequence[WorkRow]) -> None:
        """The list was read again: what somebody else has done is not rung any more."""
        self._rows = [row for row in rows if row.kind in PURPOSES and row.pathway_id is not None]
        known = {row.id for row in self._rows}
        new = [row.id for row in self._rows if row.id not in self._order]
        self._order = [*self._order, *new]
        if self._row is not None and self._caller is None:
            if self._row.id in known:
                self.desk.refresh()
                self.follow_up.reload()
            elif self._row.kind is WorkKind.FOLLOW_UP_CALL and not self.desk.is_writing:
                self._after()  # the follow-up was tried or answered, here or in its own area
        self._say_place()

    def stop(self) -> None:
        """Out of the mode: what is typed is kept."""
        self.desk.close()
        self.follow_up.open(None)
        self.is_on, self._row, self._caller = False, None, None

    def back(self) -> bool:
        """Esc: out of a question; True when there was one."""
        if self._view.asks():
            was = self._view.questions.go_back()
            self._view.focus_keys()
            return was
        return self.desk.back()

    def press(self, key: str) -> None:
        """A digit."""
        if self._view.asks():
            self._on_question(key)
            return
        self.desk.press(key)
        if self._view.keys.asks_for_day:
            return
        self._view.focus_keys()

    def take_caller(self, line: OnTheLine) -> None:
        """Somebody rings in the middle: hers first, then back to where one was."""
        self._caller = line
        self._open(line)

    # --- inside

    def _go(self, row: WorkRow | None) -> None:
        self._row = row
        if row is None or row.pathway_id is None:
            self.desk.close()
            self._view.show_done(_nobody_left(bool(self._handled)))
            self._say_place()
            return
        line = OnTheLine(row.pathway_id, PURPOSES[row.kind])
        if line.purpose is CallPurpose.FOLLOW_UP:
            line = replace(line, follow_up_id=row.subject_id)
        self._open(line)

    def _before_follow_up(self) -> Callable[[], object]:
        self.desk.wait()
        return self.desk.note_goes_with_call()

    def _on_question(self, key: str) -> None:
        if not self._view.asks() or not self.desk.is_ready:
            return
        self._view.questions.press(key)
        if self._view.asks() and not self._view.questions.types_text:
            self._view.focus_keys()

    def _open(self, line: OnTheLine) -> None:
        self.desk.open(line)
        self.follow_up.show_other(line.follow_up_id)
        self.ctx.read(
            call_scripts.call_script, line.pathway_id, line.purpose, then=self._view.show_script
        )
        self._view.show_call()
        self._view.focus_keys()
        self._say_place()

    def _after(self) -> None:
        """One call is over: the next one stands there, or the one that was interrupted."""
        if self._caller is not None:
            self._caller = None
            still = self._row is not None and self._row.id in {row.id for row in self._rows}
            self._go(self._row if still else self._following())
            return
        if self._row is not None:
            self._handled.add(self._row.id)
        self._go(self._following())

    def _following(self) -> WorkRow | None:
        """The next in the order that has not been rung, from here on and then from the start."""
        waiting = {row.id: row for row in self._rows if row.id not in self._handled}
        here = self._order.index(self._row.id) if self._row and self._row.id in self._order else -1
        around = [*self._order[here + 1 :], *self._order[: here + 1]]
        return next((waiting[key] for key in around if key in waiting), None)

    def _on_step(self, step: int) -> None:
        ids = [row.id for row in self._rows]
        if self._caller is not None or not ids:
            return
        here = ids.index(self._row.id) if self._row and self._row.id in ids else -step
        place = min(max(here + step, 0), len(ids) - 1)
        if self._row is None or ids[place] != self._row.id:
            self._go(self._rows[place])

    def _say_place(self) -> None:
        if self._caller is not None:
            self._view.show_place(translate("today", "incoming call"))
            return
        left = len([row for row in self._rows if row.id not in self._handled])
        self._view.show_place(translate("today", "%n call(s) left", "", left))


def _nobody_left(any_made: bool) -> str:
    if any_made:
        return translate("today", "All calls are made. Esc leads back to the list.")
    return translate(
        "today",
        "Nobody is to be called now. New referrals come here by themselves. Esc leads back.",
    )
