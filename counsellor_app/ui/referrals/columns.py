"""The columns of the inbox and of what could not be read."""

from __future__ import annotations

from counsellor_app.errors import UserError
from counsellor_app.services.referrals.inbox import InboxRow
from counsellor_app.services.referrals.refused_letters import RefusedRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.referrals import words
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def inbox_columns() -> list[Column[InboxRow]]:
    """Who first, then what, from whom, and by when to call."""
    return [
        Column("name", translate("referrals", "Name"), lead=words.name, text=words.age),
        Column(
            "state",
            translate("referrals", "What"),
            text=lambda row: words.state(row)[0],
            tone=lambda row: words.state(row)[1],
            width=160,
        ),
        Column("sender", translate("referrals", "From"), text=words.origin, width=150, second=True),
        Column(
            "received",
            translate("referrals", "Sent"),
            text=lambda row: written.short_day(row.received_on),
            width=60,
        ),
        Column(
            "due",
            translate("referrals", "Call by"),
            text=words.due,
            tone=lambda row: Tone.LATE if row.late else Tone.NEUTRAL,
            width=100,
        ),
    ]


def refused_columns() -> list[Column[RefusedRow]]:
    """The file first, then what is wrong with it."""
    return [
        Column(
            "file",
            translate("referrals", "File"),
            lead=lambda row: row.file_name,
            text=lambda row: f" · {row.letter}" if row.letter else "",
        ),
        Column("reason", translate("referrals", "Why"), text=reason, width=300),
        Column(
            "state",
            translate("referrals", "What"),
            text=lambda row: refused_state(row)[0],
            tone=lambda row: refused_state(row)[1],
            width=110,
        ),
        Column(
            "line",
            translate("referrals", "Line"),
            text=lambda row: str(row.line),
            width=60,
            right=True,
            second=True,
        ),
        Column(
            "refused",
            translate("referrals", "Received"),
            text=lambda row: written.moment(row.refused_at),
            width=140,
            second=True,
        ),
    ]


def refused_state(row: RefusedRow) -> tuple[str, Tone]:
    """Whether it waits, was typed by hand, or was dealt with in another way."""
    if row.typed_referral_id is not None:
        return translate("referrals", "Typed"), Tone.GOOD
    if row.handled_at is not None:
        return translate("referrals", "Dealt with"), Tone.NEUTRAL
    return translate("referrals", "Waits"), Tone.SOON


def reason(row: RefusedRow) -> str:
    """Why it could not come in, in words."""
    return sentence(UserError(f"intake.{row.code}", **row.facts))
