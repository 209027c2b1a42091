"""The lists about time: when counsellors can be booked, and when the unit is closed."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit

from counsellor_app.services.calendars import working_time
from counsellor_app.services.calendars.working_time import ClosedDraft, HoursDraft
from counsellor_app.services.office import users
from counsellor_app.ui import format as written
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings.list_page import ListSpec, draft_with
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit, TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit
from counsellor_app.ui.widgets.row_table_model import Column


def hours() -> ListSpec:
    """Weekly hours from which the free times are proposed."""
    return ListSpec(
        name="hours",
        title=translate("settings", "Working hours"),
        hint=translate("settings", "The free times for interviews are proposed from these."),
        empty=translate(
            "settings", "No hours yet. Without them no free times can be proposed: press New."
        ),
        columns=[
            Column("who", translate("settings", "Counsellor"), text=lambda row: row.user_name),
            Column(
                "day",
                translate("settings", "Day"),
                text=lambda row: _weekday(row.weekday),
                width=120,
            ),
            Column("hours", translate("settings", "Hours"), text=_span, width=130),
        ],
        add_fields=_hours_fields,
        read=working_time.working_hours,
        save=lambda _: working_time.save_hours,
        draft=draft_with(HoursDraft),
        tables=frozenset({"working_hours", "app_user"}),
        fresh={"weekday": 0, "slot_minutes": 45},
        remove=working_time.remove_hours,
        prepare=_offer_colleagues,
    )


def closed() -> ListSpec:
    """School holidays and the like."""
    return ListSpec(
        name="closed",
        title=translate("settings", "Closed days"),
        hint=translate("settings", "Public holidays are known already."),
        empty=translate("settings", "No closed days beside the public holidays."),
        columns=[
            Column("name", translate("settings", "Reason"), text=lambda row: row.name),
            Column(
                "first",
                translate("settings", "First day"),
                text=lambda row: written.day(row.first),
                width=120,
            ),
            Column(
                "last",
                translate("settings", "Last day"),
                text=lambda row: written.day(row.last),
                width=120,
            ),
        ],
        add_fields=_closed_fields,
        read=working_time.closed_days,
        save=lambda _: working_time.save_closed_days,
        draft=draft_with(ClosedDraft),
        tables=frozenset({"closed_day"}),
        remove=working_time.remove_closed_days,
    )


def weekdays() -> list[tuple[str, object]]:
    """Monday to Sunday with their numbers, to choose from."""
    return [(_weekday(number), number) for number in range(7)]


def _weekday(number: int) -> str:
    text = QLocale().standaloneDayName(number + 1)
    return text[:1].upper() + text[1:]


def _span(row: HoursDraft) -> str:
    return f"{written.clock_time(row.starts)}–{written.clock_time(row.ends)}"


def _hours_fields(form: DraftForm) -> None:
    who, day = translate("settings", "Counsellor"), translate("settings", "Day")
    form.add("user_id", who, Choice(title=who), required=True)
    form.add("weekday", day, Choice(weekdays(), title=day))
    form.add("starts", translate("settings", "From"), TimeEdit(), required=True)
    form.add("ends", translate("settings", "To"), TimeEdit(), required=True)
    form.add(
        "slot_minutes", translate("settings", "Minutes an interview"), NumberEdit(), required=True
    )


def _closed_fields(form: DraftForm) -> None:
    form.add("first", translate("settings", "First day"), DateEdit(), required=True)
    form.add(
        "last",
        translate("settings", "Last day"),
        DateEdit(),
        hint=translate("settings", "Empty: one day"),
    )
    form.add("name", translate("settings", "Reason"), QLineEdit())


def _offer_colleagues(ctx: Context, form: DraftForm) -> None:
    field = form.fields["user_id"]
    assert isinstance(field, Choice)

    def offer(found: tuple[users.Colleague, ...]) -> None:
        field.set_options([(each.name, each.id) for each in found])
        form.mark_saved()

    ctx.read(users.colleagues, then=offer)
