"""The lists of what is offered: programmes and schemes of free medicine."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat
from counsellor_app.services import programme_editing
from counsellor_app.services.programme_editing import ProgrammeDraft, SchemeDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.settings.list_page import ListSpec, Values, draft_with
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.row_table_model import Column


def programmes() -> ListSpec:
    """Kinds of courses."""
    return ListSpec(
        name="programmes",
        title=translate("settings", "Programmes"),
        hint=translate("settings", "Courses that are planned already keep their plan."),
        empty=translate("settings", "No programmes yet."),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column(
                "format",
                translate("settings", "Form"),
                text=lambda row: kind_text(row.format),
                width=120,
            ),
            Column(
                "meetings",
                translate("settings", "Meetings"),
                text=lambda row: str(row.meetings),
                width=100,
                right=True,
            ),
            _period_column(),
        ],
        form_columns=2,
        add_fields=_programme_fields,
        read=programme_editing.programmes,
        save=lambda _: programme_editing.save_programme,
        draft=_programme_draft,
        tables=frozenset({"programme"}),
        fresh={
            "format": ProgrammeFormat.GROUP,
            "completion_rule": CompletionRule.SHARE_75,
            "meetings": 5,
            "meeting_days": "0, 7, 21, 28, 42",
            "meeting_minutes": 120,
            "capacity": 12,
        },
        values=_programme_values,
    )


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
            _period_column(),
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


def _period_column() -> Column[ProgrammeDraft | SchemeDraft]:
    return Column("period", translate("settings", "Valid"), text=_period, width=170, second=True)


def _period(row: ProgrammeDraft | SchemeDraft) -> str:
    return f"{written.day(row.valid_from)} – {written.day(row.valid_to)}".rstrip()


def _programme_fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    title = translate("settings", "Form")
    form.add("format", title, Choice(choices(ProgrammeFormat), title=title))
    form.add("meetings", translate("settings", "Meetings"), NumberEdit(), required=True)
    form.add(
        "meeting_days",
        translate("settings", "Days after the first meeting"),
        QLineEdit(),
        required=True,
        hint=translate("settings", "0, 7, 21, 28, 42: one number a meeting"),
    )
    form.add("meeting_minutes", translate("settings", "Minutes a meeting"), NumberEdit())
    form.add("capacity", translate("settings", "Places"), NumberEdit())
    form.add(
        "quit_after_meeting",
        translate("settings", "Common quit date after meeting"),
        NumberEdit(),
        hint=translate("settings", "Empty: everybody chooses her own"),
    )
    title = translate("settings", "Completed when")
    form.add("completion_rule", title, Choice(choices(CompletionRule), title=title))
    _period_fields(form)


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
    _period_fields(form)


def _period_fields(form: DraftForm) -> None:
    form.add("valid_from", translate("settings", "Valid from"), DateEdit(), required=True)
    form.add("valid_to", translate("settings", "Valid to"), DateEdit())


def _programme_values(row: ProgrammeDraft) -> Values:
    names = ("name", "format", "meetings", "meeting_minutes", "capacity", "quit_after_meeting")
    more = ("completion_rule", "valid_from", "valid_to")
    values: Values = {name: getattr(row, name) for name in names + more}
    return values | {"meeting_days": ", ".join(map(str, row.meeting_days))}


def _programme_draft(values: Values, row: ProgrammeDraft | None) -> Any:
    days = tuple(int(number) for number in re.findall(r"\d{1,4}", values["meeting_days"]))
    return draft_with(ProgrammeDraft)(values | {"meeting_days": days}, row)
