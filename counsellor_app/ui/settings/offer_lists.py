"""The list of schemes of free medicine, and what it shares with the list of programmes."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.services import programme_editing
from counsellor_app.services.programme_editing import SchemeDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.settings.list_page import ListSpec, draft_with
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import NumberEdit
from counsellor_app.ui.widgets.row_table_model import Column


class Dated(Protocol):
    """A row that holds for a span of days."""

    @property
    def valid_from(self) -> date | None: ...

    @property
    def valid_to(self) -> date | None: ...


def schemes() -> ListSpec:
    """Schemes with the grant that pays."""
    return ListSpec(
        name="schemes",
        title=translate("settings", "Schemes"),
        hint=translate("settings", "What is granted already keeps its terms."),
        empty=translate("settings", "No schemes yet."),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name, width=140),
            Column("grant", translate("settings", "Who pays"), text=lambda row: row.grant_name),
            Column(
                "weeks",
                translate("settings", "Weeks"),
                text=lambda row: str(row.weeks),
                width=80,
                right=True,
            ),
            period_column(),
        ],
        form_columns=2,
        add_fields=_scheme_fields,
        read=programme_editing.schemes,
        save=lambda _: programme_editing.save_scheme,
        draft=draft_with(SchemeDraft),
        tables=frozenset({"scheme"}),
        fresh={
            "weeks": 4,
            "weeks_per_voucher": 2,
            "amount_per_week": 200,
            "voucher_valid_days": 14,
            "min_age": 18,
        },
    )


def period_column() -> Column[Any]:
    """From when until when."""
    return Column("period", translate("settings", "Valid"), text=_period, width=170, second=True)


def _period(row: Dated) -> str:
    return f"{written.day(row.valid_from)} – {written.day(row.valid_to)}".rstrip()


def _scheme_fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    form.add("grant_name", translate("settings", "Who pays"), QLineEdit())
    form.add("weeks", translate("settings", "Weeks"), NumberEdit(), required=True)
    form.add("weeks_per_voucher", translate("settings", "Weeks a voucher"), NumberEdit())
    form.add("amount_per_week", translate("settings", "Kroner a week"), NumberEdit(decimals=2))
    form.add("voucher_valid_days", translate("settings", "Days a voucher is valid"), NumberEdit())
    form.add(
        "min_per_day", translate("settings", "Least cigarettes a day, to be offered"), NumberEdit()
    )
    form.add("min_age", translate("settings", "Least age"), NumberEdit())
    form.add(
        "enrolled",
        translate("settings", "Enrolment"),
        QCheckBox(translate("settings", "Only who is enrolled on a course")),
    )
    period_fields(form)


def period_fields(form: DraftForm) -> None:
    """The two days of the period."""
    form.add("valid_from", translate("settings", "Valid from"), DateEdit(), required=True)
    form.add("valid_to", translate("settings", "Valid to"), DateEdit())
