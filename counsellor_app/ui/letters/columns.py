"""The columns of the letters of a pathway."""

from __future__ import annotations

from counsellor_app.clock import local
from counsellor_app.services.letters.letters import LetterRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def letter_columns() -> list[Column[LetterRow]]:
    """The letters of a pathway."""
    return [
        Column("kind", translate("letters", "Letter"), text=lambda row: kind_text(row.kind)),
        Column("to", translate("letters", "To"), text=lambda row: row.receiver_name),
        Column(
            "state",
            translate("letters", "State"),
            text=_state_text,
            tone=_state_tone,
            width=190,
        ),
    ]


def _state_text(row: LetterRow) -> str:
    if row.cancelled_at is not None:
        return translate("letters", "cancelled")
    if row.sent_at is None or row.channel is None:
        return translate("letters", "not sent")
    text = translate("letters", "sent {day} · {channel}")
    day = written.day(local(row.sent_at).date())
    return text.format(day=day, channel=kind_text(row.channel).lower())


def _state_tone(row: LetterRow) -> Tone:
    if row.cancelled_at is not None:
        return Tone.NEUTRAL
    return Tone.SOON if row.sent_at is None else Tone.GOOD
