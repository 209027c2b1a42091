"""The week of the whole team as a list, a fold a day: when, who, what, where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counsellor_app.clock import local
from counsellor_app.services.calendars.day_calendar import CalendarEntry, CalendarPage, ColleagueRow
from counsellor_app.ui import format as written
from counsellor_app.ui.today.calendar_grid import what_is
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.folds_list import Fold
from counsellor_app.ui.widgets.row_table_model import Column


@dataclass(frozen=True, slots=True)
class TeamEntry:
    """What stands in somebody's calendar; a meeting that two lead stands once with both."""

    entry: CalendarEntry
    who: str  # initials

    @property
    def id(self) -> str:
        """Where the cursor stays."""
        return str(self.entry.id)


def team_folds(
    pages: Sequence[tuple[ColleagueRow, CalendarPage]], days: Sequence[date]
) -> list[Fold[TeamEntry]]:
    """A fold a day in clock order; a day off says why."""
    initials = {row.id: row.initials for row, _ in pages}
    entries = {each.id: each for _, page in pages for each in page.entries}
    rows = [
        TeamEntry(each, ", ".join(initials[user] for user in each.users if user in initials))
        for each in sorted(
            entries.values(), key=lambda one: (one.starts_at, one.ends_at, one.title)
        )
    ]
    off = pages[0][1].days_off if pages else {}
    return [
        Fold(
            day.isoformat(),
            _title(day, off),
            [row for row in rows if local(row.entry.starts_at).date() == day],
            translate("today", "Nothing stands in anybody's calendar."),
        )
        for day in days
    ]


def _title(day: date, off: dict[date, str]) -> str:
    title = written.weekday(day)
    return f"{title} · {off[day]}" if day in off else title


def team_columns() -> list[Column[TeamEntry]]:
    """The hour first."""

    def span(row: TeamEntry) -> str:
        entry = row.entry
        return f"{written.moment_time(entry.starts_at)}–{written.moment_time(entry.ends_at)}"

    return [
        Column("when", translate("today", "When"), lambda _: "", lead=span, width=140),
        Column("who", translate("today", "Whose"), lambda row: row.who, width=90),
        Column("what", translate("today", "What"), _what),
        Column("place", translate("today", "Place"), lambda row: row.entry.place, width=190),
    ]


def _what(row: TeamEntry) -> str:
    kind = what_is(row.entry)
    return f"{kind}: {row.entry.title}" if row.entry.title else kind
