"""What is done with a whole calendar: saved without names, read from Outlook, a colleague's day taken over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.services.calendars import day_calendar
from counsellor_app.services.calendars.day_calendar import CalendarPage, ColleagueRow
from counsellor_app.services.planning import busy_times, day_takeover
from counsellor_app.services.planning.day_takeover import TakeoverPlan
from counsellor_app.services.trace import exports
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.saving import save_bytes
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.calendar_grid import what_is
from counsellor_app.ui.today.takeover_dialog import TakeoverDialog
from counsellor_app.ui.today.view import TodayView
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.exchange.busy_calendar import BusyCalendar

_AHEAD = timedelta(days=182)
_ICS = "iCalendar (*.ics)"


class CalendarDesk:
    """Belongs to the presenter of the day."""

    def __init__(self, ctx: Context, view: TodayView, taken_over: Callable[[], object]) -> None:
        self.ctx, self._view, self._taken_over = ctx, view, taken_over
        view.takeover_requested.connect(self.take_over)
        view.save_calendar_requested.connect(self.save)
        view.read_calendar_requested.connect(self.read)

    # --- files

    def save(self) -> None:
        """One's own next half year, for Outlook or a telephone."""
        ctx = self.ctx
        me, last = ctx.backend.actor.id, ctx.today + _AHEAD
        ctx.read(day_calendar.calendar_of, me, ctx.today, last, then=self._save)

    def _save(self, page: CalendarPage) -> None:
        offered = f"kalender-{self.ctx.today.isoformat()}.ics"
        # What was read from Outlook stands there already.
        ours = [each for each in page.entries if each.state is not None or each.kind is None]
        from counsellor_app.exchange import calendar_file  # noqa: PLC0415 - as below

        content = calendar_file.to_ics(ours, what_is, self.ctx.backend.clock.now())
        about = exports.about(ExportKind.CALENDAR, (), purpose=offered)
        if save_bytes(self.ctx, content, offered, _ICS, about) is None:
            return
        told = translate("today", "%n appointment(s) are saved, without a name.", "", len(ours))
        self.ctx.tell(told, Tone.GOOD)

    def read(self) -> None:
        """The file that Outlook saved: only when she is busy is kept."""
        title = translate("today", "Choose the calendar that you saved from Outlook")
        path = self.ctx.dialogs.open_file(title, _ICS)
        if path is not None:
            first = self.ctx.today
            self.ctx.jobs.start(
                self._view,
                _read_job,
                path,
                first,
                first + busy_times.AHEAD,
                title=translate("today", "The calendar is read"),
                then=self._keep,
            )

    def _keep(self, found: BusyCalendar) -> None:
        told = translate("today", "%n busy time(s) are read from Outlook.", "", len(found.spans))
        if found.unread:
            left = translate("today", "%n could not be read and are left out.", "", found.unread)
            told = f"{told} {left}"
        tone = Tone.SOON if found.unread else Tone.GOOD
        self.ctx.write(
            busy_times.keep_busy_times,
            found.spans,
            then=lambda _: self.ctx.tell(told, tone, undo=True),
        )

    # --- a colleague's day

    def take_over(self) -> None:
        """Ask whose day, and who shares it."""
        self.ctx.read(day_calendar.colleagues, then=self._ask)

    def _ask(self, rows: tuple[ColleagueRow, ...]) -> None:
        if len(rows) < 2:
            self.ctx.tell(translate("today", "There is no colleague in the unit."), Tone.SOON)
            return
        me = self.ctx.backend.actor.id
        dialog = TakeoverDialog(rows, me, lambda: self.ctx.today, self.ctx.dialogs.parent)
        dialog.changed.connect(lambda: self._plan(dialog))
        self._plan(dialog)
        if not self.ctx.dialogs.run(dialog) or (draft := dialog.draft()) is None:
            return
        self.ctx.write(day_takeover.take_over_day, draft, then=self._done)

    def _plan(self, dialog: TakeoverDialog) -> None:
        draft = dialog.draft()
        if draft is None:
            return

        def refuse(error: Exception) -> bool:
            if not isinstance(error, UserError):
                return False
            dialog.show_problem(sentence(error))
            return True

        self.ctx.read(day_takeover.takeover_plan, draft, then=dialog.show_plan, on_error=refuse)

    def _done(self, plan: TakeoverPlan) -> None:
        count = len(plan.moved) + len(plan.calls)
        told = translate("today", "%n thing(s) are taken over.", "", count)
        if plan.left:
            left = translate(
                "today", "%n could not be moved: nobody was free then.", "", len(plan.left)
            )
            names = ", ".join(row.title for row in plan.left[:3])
            told = f"{told} {left} ({names})"
        self.ctx.tell(told, Tone.SOON if plan.left else Tone.GOOD, undo=True)
        self._taken_over()


def _read_job(path: Path, first: date, last: date, progress: object) -> BusyCalendar:
    """A large file takes seconds; it has no steps to tell of."""
    del progress
    # Imported here: a calendar is read now and then, and the first screen waits for no library.
    from counsellor_app.exchange import busy_calendar  # noqa: PLC0415

    return busy_calendar.read_file(path, first, last)
