"""The columns of the letters of a pathway."""

from __future__ import annotations

from counsellor_app.clock import local
from counsellor_app.services.letters.letter_list import LetterRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def letter_columns() -> list[Column[LetterRow]]:
    """The letters of a pathway."""
    return [
        Column("kind", translate("letters", "Letter"), text=_kind_text),
        Column("to", translate("letters", "To"), text=lambda row: row.receiver_name),
        Column(
            "state",
            translate("letters", "Sent"),
            text=_state_text,
            tone=_state_tone,
            width=190,
        ),
    ]


def _kind_text(row: LetterRow) -> str:
    text = kind_text(row.kind)
    return (
        translate("letters", "{letter} (correction)").format(letter=text)
        if row.corrects_id
        else text
    )


def _state_text(row: LetterRow) -> str:
    if row.cancelled_at is not None:
        return translate("letters", "cancelled")
    if row.sent_at is None or row.channel is None:
        return translate("letters", "not sent")
    day = written.day(local(row.sent_at).date())
    if row.replaced:
        return translate("letters", "{day} · replaced").format(day=day)
    if row.receipt is not None:
        text = translate("letters", "{day} · {receipt}")
        return text.format(day=day, receipt=kind_text(row.receipt))
    text = translate("letters", "{day} · {channel}")
    return text.format(day=day, channel=kind_text(row.channel).lower())


def _state_tone(row: LetterRow) -> Tone:
    if row.cancelled_at is not None or row.replaced:
        return Tone.NEUTRAL
    if row.receipt is not None and row.receipt.refused:
        return Tone.NEUTRAL if row.settled else Tone.LATE
    return Tone.SOON if row.sent_at is None else Tone.GOOD
