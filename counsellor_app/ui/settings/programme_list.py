"""The list of programmes: every version with its rules, and the form that changes them from a day."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat, Setting
from counsellor_app.services.planning import programmes as editing
from counsellor_app.services.planning.programmes import ProgrammeDraft
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.settings.list_page import ListSpec, Values, draft_with
from counsellor_app.ui.settings.offer_lists import period_column, period_fields
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.row_table_model import Column

_LISTS = ("meeting_days", "uncounted")


def programmes() -> ListSpec:
    """Kinds of courses."""
    return ListSpec(
        name="programmes",
        title=translate("settings", "Programmes"),
        hint=translate(
            "settings",
            "Write a later »Valid from« to change the rules from a day: running courses keep theirs.",
        ),
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
                text=_number_of_meetings,
                width=100,
                right=True,
            ),
            period_column(),
        ],
        form_columns=2,
        add_fields=_add_fields,
        read=editing.programmes,
        save=lambda _: editing.save_programme,
        draft=_draft,
        tables=frozenset({"programme"}),
        fresh={
            "format": ProgrammeFormat.GROUP,
            "setting": Setting.ROOM,
            "completion_rule": CompletionRule.SHARE_75,
            "meetings": 5,
            "meeting_days": "0, 7, 21, 28, 42",
            "meeting_minutes": 120,
            "capacity": 12,
            "quit_days_after": 6,
            "phone_counts": False,
            "stopbasen_type": "",
        },
        values=_values,
    )


def _number_of_meetings(row: ProgrammeDraft) -> str:
    if row.fewest_meetings is None:
        return str(row.meetings)
    return f"{row.fewest_meetings}–{row.most_meetings}"


def _add_fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    for key, title, kind in (
        ("format", translate("settings", "Form"), ProgrammeFormat),
        ("setting", translate("settings", "Takes place"), Setting),
    ):
        form.add(key, title, Choice(choices(kind), title=title))
    form.add("capacity", translate("settings", "Places"), NumberEdit())
    _add_meetings(form)
    _add_completion(form)
    title = translate("settings", "Kind of course at STOPbasen")
    form.add("stopbasen_type", title, Choice(_stopbasen_types(), title=title), span=2)
    period_fields(form)


def _stopbasen_types() -> list[tuple[str, object]]:
    """The answers of item 8b as the form of the program has them; not confirmed by STOPbasen."""
    return [
        (translate("settings", "not chosen"), ""),
        (translate("settings", "Standard course (Gold Standard)"), "gsp"),
        (translate("settings", "Kom & Kvit"), "kom_og_kvit"),
        (translate("settings", "Crash course"), "crash"),
        (translate("settings", "Brief counselling"), "brief"),
        (translate("settings", "Other"), "other"),
    ]


def _add_meetings(form: DraftForm) -> None:
    form.add("meetings", translate("settings", "Meetings"), NumberEdit(), required=True)
    form.add(
        "meeting_days",
        translate("settings", "Days after the first meeting"),
        QLineEdit(),
        required=True,
        hint=translate("settings", "0, 7, 21, 28, 42: one number a meeting"),
    )
    hint = translate("settings", "As needed: the number is agreed with her at the start")
    form.add("fewest_meetings", translate("settings", "Fewest meetings"), NumberEdit(), hint=hint)
    form.add("most_meetings", translate("settings", "Most meetings"), NumberEdit())
    form.add("meeting_minutes", translate("settings", "Minutes a meeting"), NumberEdit())
    form.add(
        "uncounted",
        translate("settings", "Meetings that do not count"),
        QLineEdit(),
        hint=translate("settings", "Their numbers; empty: all count"),
    )
    themes = QPlainTextEdit()
    themes.setTabChangesFocus(True)
    themes.setMaximumHeight(px(96))
    form.add(
        "themes",
        translate("settings", "Themes"),
        themes,
        span=2,
        hint=translate("settings", "One line a meeting"),
    )


def _add_completion(form: DraftForm) -> None:
    form.add(
        "quit_after_meeting",
        translate("settings", "Common quit date after meeting"),
        NumberEdit(),
        hint=translate("settings", "Empty: everybody chooses her own"),
    )
    form.add(
        "quit_days_after", translate("settings", "So many days after that meeting"), NumberEdit()
    )
    title = translate("settings", "Completed when")
    form.add("completion_rule", title, Choice(choices(CompletionRule), title=title), span=2)
    form.add(
        "phone_counts",
        translate("settings", "By telephone or video"),
        QCheckBox(translate("settings", "The call is the attendance")),
        span=2,
    )
    form.add(
        "absence_months",
        translate("settings", "Close after months away"),
        NumberEdit(),
        hint=translate("settings", "Open groups, without a planned quit date"),
    )
    form.add(
        "quit_months",
        translate("settings", "Close months after the quit date"),
        NumberEdit(),
        hint=translate("settings", "Open groups, with a quit date"),
    )


def _values(row: ProgrammeDraft) -> Values:
    values: Values = {each.name: getattr(row, each.name) for each in fields(row)}
    numbers = {name: ", ".join(map(str, values[name])) for name in _LISTS}
    return values | numbers | {"themes": "\n".join(row.themes)}


def _draft(values: Values, row: ProgrammeDraft | None) -> Any:
    numbers = {name: _numbers(values[name]) for name in _LISTS}
    themes = tuple(line.strip() for line in values["themes"].splitlines())
    return draft_with(ProgrammeDraft)(values | numbers | {"themes": themes}, row)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d{1,4}", text))
