"""The interpreter of the interview: which language, who books, for when, and whether it is done."""

from __future__ import annotations

from uuid import UUID

from counsellor_app.services.interview import interpreters
from counsellor_app.services.interview.interpreters import InterpreterRow
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.participants.interview_view import InterviewView
from counsellor_app.ui.screen import Context
from counsellor_app.ui.translation import translate


class InterpreterLine:
    """Reads it beside the form and writes the tick at once; it is no part of the interview's draft."""

    def __init__(self, ctx: Context, view: InterviewView) -> None:
        self._ctx, self._view = ctx, view
        self._row: InterpreterRow | None = None
        view.interpreter_toggled.connect(self._on_toggled)

    def read(self, pathway_id: UUID) -> None:
        """Show what holds for this pathway now."""
        self._ctx.read(interpreters.interpreter_for, pathway_id, then=self._show)

    def _show(self, row: InterpreterRow | None) -> None:
        self._row = row
        if row is None:
            self._view.show_interpreter("", None)
            return
        words = row.language
        if row.booking is not None:
            booked_by = translate("participants", "{language} · booked by: {who}")
            words = booked_by.format(language=row.language, who=kind_text(row.booking))
        if row.starts_at is None:
            self._view.show_interpreter(words, None)
            return
        when = translate("participants", "Appointment {when}")
        words = f"{words}\n{when.format(when=written.moment(row.starts_at))}"
        self._view.show_interpreter(words, row.booked_on is not None)

    def _on_toggled(self) -> None:
        row = self._row
        if row is not None and row.appointment_id is not None:
            booked = self._view.interpreter_booked.isChecked()
            self._ctx.write(interpreters.mark_interpreter_booked, row.appointment_id, booked)
