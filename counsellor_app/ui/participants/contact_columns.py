"""The columns of the list of contact persons."""

from __future__ import annotations

from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def contact_columns() -> list[Column[ContactDraft]]:
    """Name, who it is, phone, whether she may be called."""
    return [
        Column("name", translate("participants", "Name"), text=lambda row: row.name),
        Column(
            "relation",
            translate("participants", "Who"),
            text=lambda row: kind_text(row.relation),
            width=110,
        ),
        Column(
            "phone",
            translate("participants", "Phone"),
            text=lambda row: written.telephone(row.phone),
            width=110,
        ),
        Column(
            "allowed",
            translate("participants", "May be called"),
            text=lambda row: (
                translate("participants", "yes")
                if row.may_be_called
                else translate("participants", "no")
            ),
            tone=lambda row: Tone.GOOD if row.may_be_called else Tone.SOON,
            width=110,
        ),
    ]
