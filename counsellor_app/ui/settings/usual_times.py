"""The list of usual times: weekday, hour and place that planning proposes for a programme."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from counsellor_app.services.planning import course_series
from counsellor_app.services.planning.course_series import SeriesDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.screen import Context
from counsellor_app.ui.settings.list_page import ListSpec, draft_with
from counsellor_app.ui.settings.time_lists import weekdays
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import TimeEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.row_table_model import Column


def usual_times() -> ListSpec:
    """When programmes usually run."""
    return ListSpec(
        name="usual_times",
        title=translate("settings", "Usual times"),
        hint=translate("settings", "Planning proposes them; each course can have its own."),
        empty=translate("settings", "No usual times yet. Planning then proposes Monday at 16.30."),
        columns=[
            Column("programme", translate("settings", "Programme"), text=lambda row: row.programme),
            Column(
                "weekday",
                translate("settings", "Weekday"),
                text=lambda row: weekdays()[row.weekday][0],
                width=120,
            ),
            Column(
                "starts",
                translate("settings", "From"),
                text=lambda row: written.clock_time(row.starts),
                width=80,
            ),
            Column("place", translate("settings", "Place"), text=lambda row: row.place, width=190),
        ],
        add_fields=_add_fields,
        read=course_series.usual_times,
        save=lambda _: course_series.save_usual_time,
        draft=draft_with(SeriesDraft),
        tables=frozenset({"course_series", "programme"}),
        fresh={"weekday": 0},
        remove=course_series.remove_usual_time,
        prepare=_offer_programmes,
    )


def _add_fields(form: DraftForm) -> None:
    title = translate("settings", "Programme")
    form.add("programme_id", title, Choice(title=title), required=True)
    title = translate("settings", "Weekday")
    form.add("weekday", title, Choice(weekdays(), title=title))
    form.add("starts", translate("settings", "From"), TimeEdit(), required=True)
    form.add("place", translate("settings", "Place"), QLineEdit())


def _offer_programmes(ctx: Context, form: DraftForm) -> None:
    field = form.fields["programme_id"]
    assert isinstance(field, Choice)

    def offer(found: tuple[tuple[str, object], ...]) -> None:
        field.set_options(list(found))
        form.mark_saved()

    ctx.read(course_series.programmes_to_choose, then=offer)
