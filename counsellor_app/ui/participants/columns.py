"""The columns of the list of citizens."""

from __future__ import annotations

from counsellor_app.kinds.pathway import NextAct
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def people_columns() -> list[Column[PersonRow]]:
    """Name, phone, stage, next act, due, received, course, whose case."""
    return [
        Column(
            "name",
            translate("participants", "Name"),
            lead=lambda row: row.name,
            text=lambda row: f", {row.age}" if row.age is not None else "",
            chip=_person_chip,
        ),
        Column(
            "phone",
            translate("participants", "Phone"),
            text=lambda row: written.telephone(row.phone),
            width=130,
            sortable=False,
        ),
        Column(
            "stage",
            translate("participants", "Stage"),
            text=lambda row: kind_text(row.stage) if row.stage else "",
            width=190,
        ),
        Column(
            "due",
            translate("participants", "Next"),
            text=_next_words,
            width=210,
            chip=lambda row: (translate("participants", "late"), Tone.LATE) if row.late else None,
        ),
        Column(
            "course",
            translate("participants", "Course"),
            text=lambda row: row.course,
            width=170,
            second=True,
            sortable=False,
        ),
        Column(
            "received",
            translate("participants", "Received"),
            text=lambda row: written.day(row.received_on),
            width=104,
            second=True,
        ),
        Column(
            "counsellor",
            translate("participants", "Case of"),
            text=lambda row: row.counsellor,
            width=92,
            second=True,
        ),
    ]


def _next_words(row: PersonRow) -> str:
    if row.next_act in (None, NextAct.NONE):
        return ""
    act = kind_text(row.next_act) if row.next_act else ""
    return " ".join(part for part in (act, written.short_day(row.due_to)) if part)


def _person_chip(row: PersonRow) -> tuple[str, Tone] | None:
    if row.dead:
        return translate("participants", "dead"), Tone.NEUTRAL
    if row.protected:
        return translate("participants", "protected"), Tone.LATE
    return None
