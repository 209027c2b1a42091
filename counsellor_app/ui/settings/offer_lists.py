"""The list of schemes of free medicine, and what it shares with the list of programmes."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.kinds.interview import Education, Employment
from counsellor_app.kinds.medication import Instalments, MedicineProduct, SupplyWay
from counsellor_app.services.courses import programme_editing
from counsellor_app.services.courses.programme_editing import SchemeDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import choices
from counsellor_app.ui.settings.list_page import ListSpec, draft_with
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, ManyButtons, NumberEdit
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
        hint=translate(
            "settings",
            "What is granted already keeps its terms: other terms begin on a later day.",
        ),
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
            "instalments": Instalments.BY_WEEKS,
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
    title = translate("settings", "Instalments")
    form.add("instalments", title, Choice(choices(Instalments), title=title))
    form.add(
        "max_per_voucher", translate("settings", "At most a voucher, kr."), NumberEdit(decimals=2)
    )
    form.add(
        "max_per_person", translate("settings", "At most a person, kr."), NumberEdit(decimals=2)
    )
    title = translate("settings", "Ways")
    form.add(
        "ways",
        title,
        ManyButtons(choices(SupplyWay), title=title),
        hint=translate("settings", "None ticked: vouchers to pharmacies"),
        span=2,
    )
    title = translate("settings", "Products that are paid")
    form.add(
        "products",
        title,
        ManyButtons(choices(MedicineProduct), title=title),
        hint=translate("settings", "None ticked: all"),
        span=2,
    )
    _condition_fields(form)
    period_fields(form)


def _condition_fields(form: DraftForm) -> None:
    form.add_heading(translate("settings", "Who may have it"))
    form.add(
        "min_per_day",
        translate("settings", "Least cigarettes a day, to be offered"),
        NumberEdit(),
        hint=translate("settings", "Or the same in nicotine"),
    )
    form.add("once_in_months", translate("settings", "Once in so many months"), NumberEdit())
    form.add("min_age", translate("settings", "Least age"), NumberEdit())
    form.add("max_age", translate("settings", "Greatest age"), NumberEdit())
    form.add(
        "enrolled",
        translate("settings", "Enrolment"),
        QCheckBox(translate("settings", "Only who is enrolled on a course")),
        span=2,
    )
    anybody = translate("settings", "None ticked: everybody")
    title = translate("settings", "Education is one of")
    form.add("education", title, ManyButtons(choices(Education), title=title), hint=anybody, span=2)
    title = translate("settings", "Occupation is one of")
    form.add(
        "employment", title, ManyButtons(choices(Employment), title=title), hint=anybody, span=2
    )
    form.add(
        "either",
        translate("settings", "Education or occupation"),
        QCheckBox(translate("settings", "One of the two is enough")),
        span=2,
    )


def period_fields(form: DraftForm) -> None:
    """The two days of the period."""
    form.add("valid_from", translate("settings", "Valid from"), DateEdit(), required=True)
    form.add("valid_to", translate("settings", "Valid to"), DateEdit())
