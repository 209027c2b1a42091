"""The columns of "I dag": who, how long, what, from where, whose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.today import row_words
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def work_columns(today: Callable[[], date]) -> list[Column[WorkRow]]:
    """Name and age first; a colour always with a word."""

    def waiting_text(row: WorkRow) -> str:
        chip = row_words.waiting(row, today())
        return chip[0] if chip else ""

    def waiting_tone(row: WorkRow) -> Tone | None:
        chip = row_words.waiting(row, today())
        return chip[1] if chip else None

    return [
        Column(
            "name",
            translate("today", "Who"),
            row_words.name_rest,
            width=200,
            lead=row_words.name_lead,
        ),
        Column(
            "waiting", translate("today", "Waiting"), waiting_text, width=142, tone=waiting_tone
        ),
        Column("what", translate("today", "What"), row_words.what, chip=_interpreter),
        Column("place", translate("today", "From"), row_words.where, width=92, second=True),
        Column(
            "whose",
            translate("today", "Whose"),
            lambda row: row.counsellor,
            width=44,
            second=True,
        ),
    ]


def _interpreter(row: WorkRow) -> tuple[str, Tone] | None:
    return (translate("today", "needs interpreter"), Tone.INFO) if row.needs_interpreter else None
