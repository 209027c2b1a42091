"""Writes a calendar as an .ics file for one's own Outlook or telephone: what and where, never a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from icalendar import Calendar, Event

from counsellor_app.services.calendars.day_calendar import CalendarEntry

PRODUCT = "-//Stopforløb//Kalender//DA"


def to_ics(
    entries: Iterable[CalendarEntry], what: Callable[[CalendarEntry], str], made_at: datetime
) -> bytes:
    """One event an entry. `what` says what it is ("Samtale"): the title, which may be a name, is left out."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.id}@stopforloeb")
        event.add("dtstamp", made_at)
        event.add("dtstart", entry.starts_at)
        event.add("dtend", entry.ends_at)
        event.add("summary", what(entry))
        if entry.place:
            event.add("location", entry.place)
        event.add("class", "PRIVATE")
        made.add_component(event)
    content: bytes = made.to_ical()
    return content
