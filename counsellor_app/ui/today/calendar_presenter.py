"""Reads a counsellor's calendar, books into it, moves and ends what stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from counsellor_app.clock import instant, local
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.services.calendars import appointments, day_calendar
from counsellor_app.services.calendars.appointments import AppointmentDraft
from counsellor_app.services.calendars.day_calendar import CalendarEntry, CalendarPage, ColleagueRow
from counsellor_app.services.calls.call_pane import CallPane
from counsellor_app.services.calls.calls import Slot
from counsellor_app.services.people import search
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.ui import format as written
from counsellor_app.ui.screen import Context
from counsellor_app.ui.today.calendar_cells import days_shown, grid_of, grid_of_team
from counsellor_app.ui.today.calendar_grid import what_is
from counsellor_app.ui.today.calendar_view import CalendarView
from counsellor_app.ui.today.row_pane_view import RowAct, RowWords
from counsellor_app.ui.today.team_week import TeamEntry, team_folds
from counsellor_app.ui.translation import translate

_DEFAULT = timedelta(minutes=45)


@dataclass(frozen=True)
class Room:
    """A room whose calendar is shown."""

    name: str


_TEAM = "team"


@dataclass
class Errand:
    """Why the calendar was opened: to book an interview in a call, or to move something."""

    call: CallPane | None = None
    book_call: Callable[[Slot], None] | None = None
    moving: CalendarEntry | None = None


class CalendarPresenter:
    """Belongs to the presenter of the day, which shows and hides it."""

    def __init__(self, ctx: Context, view: CalendarView) -> None:
        self.ctx, self._view = ctx, view
        self._day, self._look = ctx.today, "week"
        self._whose: UUID | Room | None = ctx.backend.actor.id  # none: the whole team
        self._colleagues: tuple[ColleagueRow, ...] = ()
        self._errand = Errand()
        self._entry: CalendarEntry | None = None
        self._person: PersonRow | None = None
        self._draft_id = new_id()
        view.stepped.connect(self._on_step)
        view.colleague_chosen.connect(self._on_colleague)
        view.grid.cell_chosen.connect(self._on_cell)
        view.grid.entry_opened.connect(self._on_entry)
        view.grid.time_opened.connect(self._on_time)
        view.team.row_opened.connect(lambda row: self._on_entry(row.entry))
        view.team.row_chosen.connect(self._on_team_row)
        view.entry.act_chosen.connect(self.on_act)
        booking = view.booking
        booking.person_searched.connect(self._on_search)
        booking.person_chosen.connect(self._on_person)
        booking.kind_changed.connect(self._show_person)
        booking.book_requested.connect(self._on_book)

    def show(self, look: str, errand: Errand | None = None, day: date | None = None) -> None:
        """Show a day or a week, perhaps with an errand."""
        self._look, self._errand = look, errand or Errand()
        self._day = day or (self._day if self._day >= self.ctx.today else self.ctx.today)
        self.ctx.read(day_calendar.colleagues, then=self._read_rooms)
        self.reload()
        self._view.grid.choose_day(self._day)

    def choose(self, whose: UUID | Room | None) -> None:
        """Another calendar: a colleague's, the team's (None) or a room's."""
        self._whose = whose
        self._view.who.set_value(_TEAM if whose is None else whose)
        self.reload()

    def reload(self) -> None:
        """Read the days again."""
        days = days_shown(self._day, self._look)
        span = days[0], days[-1]
        if self._whose is None:
            self.ctx.read(day_calendar.calendar_of_team, *span, then=self._show_team)
        elif isinstance(self._whose, Room):
            name = self._whose.name
            self.ctx.read(day_calendar.calendar_of_room, name, *span, then=self._show_page)
        else:
            self.ctx.read(day_calendar.calendar_of, self._whose, *span, then=self._show_page)

    def back(self) -> bool:
        """Esc leaves the form first."""
        if self._view.is_booking():
            self._view.show_entry_pane()
            self._view.take_focus()
            return True
        return False

    def press(self, key: str) -> bool:
        """A digit belongs to the entry that is chosen."""
        return not self._view.is_booking() and self._view.entry.press(key)

    # --- showing

    def _read_rooms(self, rows: tuple[ColleagueRow, ...]) -> None:
        self._colleagues = rows
        self.ctx.read(day_calendar.rooms, then=self._show_whose)

    def _show_whose(self, rooms: tuple[str, ...]) -> None:
        options: list[tuple[str, object]] = [(row.name, row.id) for row in self._colleagues]
        if len(options) > 1:
            options.append((translate("today", "The whole team"), _TEAM))
        room = translate("today", "Room: {name}")
        options += [(room.format(name=name), Room(name)) for name in rooms]
        self._view.show_whose(options, _TEAM if self._whose is None else self._whose)

    def _show_page(self, page: CalendarPage) -> None:
        days = days_shown(self._day, self._look)
        self._view.show_grid(grid_of(page, days))
        self._show_title(days)

    def _show_team(self, pages: tuple[tuple[ColleagueRow, CalendarPage], ...]) -> None:
        days = days_shown(self._day, self._look)
        if self._look == "day":
            self._view.show_grid(grid_of_team(pages, self._day))
        else:
            self._view.show_team_week(team_folds(pages, days))
        self._show_title(days)

    def _on_team_row(self, row: TeamEntry | None) -> None:
        if isinstance(row, TeamEntry):
            self._on_cell(row.entry, row.entry.starts_at)

    def _show_title(self, days: list[date]) -> None:
        if self._look == "day":
            title = written.weekday(self._day)
        else:
            week = translate("today", "Week {number}").format(number=self._day.isocalendar().week)
            title = f"{week} · {written.short_day(days[0])}–{written.short_day(days[-1])}"
        self._view.show_head(title, self._hint())

    def _hint(self) -> str:
        if self._errand.call is not None:
            text = translate("today", "Choose the time for {name} and press Enter")
            return text.format(name=self._errand.call.name)
        if self._errand.moving is not None:
            text = translate("today", "Choose the new time for {name} and press Enter")
            return text.format(name=self._errand.moving.title or what_is(self._errand.moving))
        return ""

    # --- the grid

    def _on_step(self, by: int) -> None:
        days = {"day": 1, "week": 7}[self._look]
        self._day = self.ctx.today if by == 0 else self._day + timedelta(days=by * days)
        self.reload()

    def _on_colleague(self, chosen: object) -> None:
        self._whose = chosen if isinstance(chosen, UUID | Room) else None
        self.reload()

    def _owner(self) -> UUID:
        """In whose calendar one books: the one shown, in the team's the one whose column it is."""
        if isinstance(self._whose, UUID):
            return self._whose
        return self._view.grid.owner() or self.ctx.backend.actor.id

    def _on_cell(self, entry: CalendarEntry | None, start: datetime) -> None:
        self._entry = entry
        self._view.entry.show_words(_entry_words(entry) if entry else _time_words(start))
        self._view.show_entry_pane()

    def _on_entry(self, entry: CalendarEntry) -> None:
        if entry.course_id is not None:
            self.ctx.go_to("courses", course_id=entry.course_id)
        elif entry.participant_id is not None:
            self.ctx.go_to("participants", participant_id=entry.participant_id)

    def _on_time(self, start: datetime, end: datetime | None) -> None:
        until = end or start + _DEFAULT
        if self._errand.call is not None and self._errand.book_call is not None:
            self._errand.book_call(Slot(self._owner(), start, until))
        elif self._errand.moving is not None:
            moving = self._errand.moving
            until = start + (moving.ends_at - moving.starts_at)
            self.ctx.write(
                appointments.move_appointment,
                moving.id,
                moving.version,
                start,
                until,
                then=self._moved,
            )
        else:
            self._ask(start, until)

    def _moved(self, _answer: object) -> None:
        self._errand = Errand()
        self.reload()

    # --- acts on an entry

    def on_act(self, name: str) -> None:
        """One of the keys of the entry's pane."""
        entry = self._entry
        if entry is None:
            if name == "book":
                self._view.grid.open_chosen()
            return
        acts = {
            "missed": appointments.miss_appointment,
            "cancel": appointments.cancel_appointment,
            "held": appointments.hold_appointment,
        }
        if name in acts:
            self.ctx.write(acts[name], entry.id)
        elif name == "move":
            self._errand = Errand(moving=entry)
            self._view.show_head(self._view.title.text(), self._hint())
            self._view.take_focus()
        elif name == "interview":
            self.ctx.go_to("participants", participant_id=entry.participant_id, tab="interview")
        else:
            self._on_entry(entry)

    # --- booking

    def _ask(self, start: datetime, end: datetime) -> None:
        self._person, self._draft_id = None, new_id()
        booking = self._view.booking
        booking.title.setText(_when(start, end))
        booking.search.clear()
        booking.show_people(())
        booking.form.set_values(
            {
                "kind": AppointmentKind.INTERVIEW,
                "day": local(start).date(),
                "starts": local(start).time(),
                "ends": local(end).time(),
                "place": self._whose.name if isinstance(self._whose, Room) else "",
                "note": "",
            }
        )
        self._show_person()
        self._view.show_booking_pane()
        booking.search.setFocus()

    def _on_search(self, text: str) -> None:
        self.ctx.read(search.find_people, text, 8, then=self._view.booking.show_people)

    def _on_person(self, row: PersonRow) -> None:
        if row.pathway_id is None:
            self.ctx.tell(translate("today", "This person has no open pathway to book for."))
            return
        self._person = row
        self._show_person()
        self._view.booking.book.setFocus()

    def _show_person(self) -> None:
        kind = self._view.booking.form.value("kind")
        needed = kind.needs_person
        name = self._person.name if self._person and needed else ""
        self._view.booking.show_person(name, needed=needed)

    def _on_book(self) -> None:
        form = self._view.booking.form
        if not form.check():
            return
        values = form.values()
        busy = not values["kind"].needs_person
        person = None if busy else self._person
        draft = AppointmentDraft(
            user_id=self._owner(),
            starts_at=instant(values["day"], values["starts"]),
            ends_at=instant(values["day"], values["ends"]),
            kind=values["kind"],
            pathway_id=person.pathway_id if person else None,
            place=values["place"],
            note=values["note"],
            id=self._draft_id,
        )
        self.ctx.write(appointments.book_appointment, draft, form=form, then=self._booked)

    def _booked(self, _answer: object) -> None:
        self._view.show_entry_pane()
        self._view.take_focus()


def _entry_words(entry: CalendarEntry) -> RowWords:
    about = [_when(entry.starts_at, entry.ends_at), what_is(entry), entry.place]
    acts = [RowAct("open", translate("today", "Open"))]
    if entry.state is AppointmentState.BOOKED:
        if entry.kind is AppointmentKind.INTERVIEW:
            acts = [RowAct("interview", translate("today", "Hold the interview"))]
        else:
            acts = [RowAct("held", translate("today", "Was held"))]
        acts += [
            RowAct("missed", translate("today", "Did not come")),
            RowAct("cancel", translate("today", "Called off")),
            RowAct("move", translate("today", "Move")),
        ]
        if entry.participant_id is not None:
            acts.append(RowAct("open", translate("today", "Open the person")))
    return RowWords(
        title=entry.title or what_is(entry),
        about=" · ".join(part for part in about if part),
        acts=acts,
    )


def _time_words(start: datetime) -> RowWords:
    return RowWords(
        title=f"{written.short_weekday(local(start).date())} {written.moment_time(start)}",
        explained=translate("today", "Enter books from here. The arrow keys move."),
        acts=[RowAct("book", translate("today", "Book"))],
    )


def _when(start: datetime, end: datetime) -> str:
    day = written.short_weekday(local(start).date())
    return f"{day} {written.moment_time(start)}–{written.moment_time(end)}"
