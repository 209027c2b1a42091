"""The columns of the list of follow-ups."""

from __future__ import annotations

from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.ui.follow_up.words import (
    attempts_text,
    kind_words,
    missing_text,
    name_and_age,
    short_kind,
    window_text,
    window_tone,
)
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def follow_up_columns() -> list[Column[FollowUpRow]]:
    """Who, until when, what was tried, what is missing, whose."""
    return [
        Column(
            "name",
            translate("follow_up", "Citizen"),
            lead=lambda row: row.name,
            text=name_and_age,
        ),
        Column(
            "kind", translate("follow_up", "Follow-up"), text=short_kind, second=True, width=110
        ),
        Column(
            "window",
            translate("follow_up", "Window"),
            text=window_text,
            tone=window_tone,
            width=170,
        ),
        Column(
            "missing",
            translate("follow_up", "Not reached"),
            text=missing_text,
            width=210,
            second=has_large_texts(),  # then the call under the list has to tell it
        ),
        Column(
            "attempts",
            translate("follow_up", "Attempts"),
            text=attempts_text,
            second=True,
            width=190,
        ),
        Column(
            "counsellor",
            translate("follow_up", "Case"),
            text=lambda row: row.counsellor,
            second=True,
            width=50,
        ),
    ]


def person_columns() -> list[Column[FollowUpRow]]:
    """The follow-ups of one person."""
    return [
        Column("kind", translate("follow_up", "Follow-up"), text=kind_words),
        Column(
            "window",
            translate("follow_up", "Window"),
            text=window_text,
            tone=window_tone,
            width=190,
        ),
        Column("missing", translate("follow_up", "Result"), text=missing_text, width=230),
        Column(
            "attempts",
            translate("follow_up", "Attempts"),
            text=attempts_text,
            second=True,
            width=190,
        ),
    ]
