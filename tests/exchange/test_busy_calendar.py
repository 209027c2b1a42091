"""Calendar files from Outlook: repetitions, zones, whole days, private entries; hostile and huge ones are bounded."""

from __future__ import annotations

import contextlib
import random
import time as clock
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any

import pytest
from dateutil import rrule  # type: ignore[import-untyped]
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from counsellor_app.clock import instant
from counsellor_app.errors import UserError
from counsellor_app.exchange import busy_calendar, calendar_file, recurrence
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentKind
from counsellor_app.services.calendars.day_calendar import CalendarEntry

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)


def calendar(*events: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Microsoft//Outlook 16.0//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.strip().splitlines(), "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def spans(*events: str) -> list[tuple[datetime, datetime]]:
    return list(busy_calendar.read(calendar(*events), FIRST, LAST).spans)


def here(day: date, hour: int, minute: int = 0) -> datetime:
    return instant(day, time(hour, minute))


def test_a_meeting_with_a_windows_zone_repeats_by_the_clock_on_the_wall() -> None:
    found = spans(
        "UID:1\nSUMMARY:Lægebesøg Nancy\nCLASS:PRIVATE\n"
        "DTSTART;TZID=Romance Standard Time:20261019T090000\n"
        "DTEND;TZID=Romance Standard Time:20261019T100000\n"
        "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO;WKST=MO"
    )
    days = (date(2026, 10, 19), date(2026, 10, 26), date(2026, 11, 2))
    assert found == [(here(day, 9), here(day, 10)) for day in days]
    assert [start.hour for start, _ in found] == [7, 8, 8]  # UTC: summer time ends between


def test_exceptions_take_the_place_of_what_they_replace() -> None:
    found = spans(
        "UID:1\nDTSTART:20261005T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261008T235959Z\n"
        "EXDATE:20261006T070000Z",
        "UID:1\nRECURRENCE-ID:20261007T070000Z\nDTSTART:20261007T120000Z\nDTEND:20261007T130000Z",
    )
    assert [(start.day, start.hour) for start, _ in found] == [(5, 7), (7, 12), (8, 7)]


@pytest.mark.parametrize(
    ("what", "busy"),
    [
        ("TRANSP:OPAQUE", True),
        ("TRANSP:TRANSPARENT", False),
        ("STATUS:CANCELLED", False),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", False),
        ("X-MICROSOFT-CDO-BUSYSTATUS:OOF", True),
        ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", True),
    ],
)
def test_what_counts_as_busy(what: str, busy: bool) -> None:
    event = f"UID:1\nDTSTART:20261005T070000Z\nDTEND:20261005T080000Z\n{what}"
    assert bool(spans(event)) is busy


def test_a_whole_day_lasts_from_midnight_to_midnight_also_when_the_clocks_go_back() -> None:
    [(start, end)] = spans("UID:1\nDTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026")
    assert (start, end) == (here(date(2026, 10, 25), 0), here(date(2026, 10, 26), 0))
    assert end - start == timedelta(hours=25)


def test_a_time_without_a_zone_is_ours_and_free_busy_lists_are_read() -> None:
    [(start, _)] = spans("UID:1\nDTSTART:20261005T090000\nDTEND:20261005T100000")
    assert start == here(date(2026, 10, 5), 9)
    published = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VFREEBUSY\r\nUID:9\r\n"
        b"FREEBUSY;FBTYPE=BUSY:20261005T070000Z/20261005T080000Z,20261006T070000Z/PT30M\r\n"
        b"FREEBUSY;FBTYPE=FREE:20261007T070000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n"
    )
    found = busy_calendar.read(published, FIRST, LAST).spans
    assert [(s.day, (e - s).total_seconds() / 60) for s, e in found] == [(5, 60), (6, 30)]


def test_one_bad_entry_does_not_hide_the_others() -> None:
    read = busy_calendar.read(
        calendar(
            "UID:1\nDTSTART:20261005T070000Z\nDTEND:20261005T080000Z",
            "UID:2\nDTSTART:noget andet\nDTEND:20261005T080000Z",
            "UID:3\nDTSTART:20261005T070000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY",
            "UID:4\nSUMMARY:uden tid",
        ),
        FIRST,
        LAST,
    )
    assert (len(read.spans), read.entries, read.unread) == (1, 4, 3)


RULES = st.fixed_dictionaries(
    {"FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])},
    optional={
        "INTERVAL": st.integers(1, 5),
        "COUNT": st.integers(1, 30),
        # Every Tuesday beside the second one is understood as nothing by dateutil: not mixed here.
        "BYDAY": st.sampled_from(
            [["MO"], ["TU", "FR"], ["MO", "TU", "SU"], ["1MO"], ["2TU", "-1FR"]]
        ),
        # Days that no month has would keep dateutil busy until the year 9999.
        "BYMONTHDAY": st.lists(st.sampled_from([1, 2, 15, -1, -3]), min_size=1, max_size=3),
        "BYMONTH": st.lists(st.integers(1, 12), min_size=1, max_size=3),
        "BYSETPOS": st.lists(st.sampled_from([1, 2, -1]), min_size=1, max_size=2),
        "WKST": st.sampled_from(["MO", "SU"]),
    },
)


@settings(max_examples=40)
@given(parts=RULES, start=st.dates(date(2026, 8, 1), date(2026, 12, 31)))
def test_repetitions_are_those_of_the_standard(parts: dict[str, Any], start: date) -> None:
    """Compared with dateutil, day by day over two years."""
    plain = {k: v if isinstance(v, list) else [v] for k, v in parts.items()}
    if parts["FREQ"] in ("DAILY", "WEEKLY"):
        assume(not any(len(day) > 2 for day in parts.get("BYDAY", ())))
        assume("BYSETPOS" not in parts)
    if parts["FREQ"] == "WEEKLY":
        assume("BYMONTHDAY" not in parts)  # the standard forbids it
    assume("BYMONTHDAY" not in parts or "BYDAY" not in parts)
    if "BYSETPOS" in parts:
        assume("BYDAY" in parts or "BYMONTHDAY" in parts)
    text = ";".join(f"{k}={','.join(map(str, v))}" for k, v in plain.items())
    wanted = rrule.rrulestr(text, dtstart=datetime.combine(start, time(9)))
    first, last = start, start + timedelta(days=730)
    expected = [each.date() for each in islice(wanted, 1500) if first <= each.date() <= last]
    found = list(recurrence.days_of(recurrence.read_rule(start, plain, None), first, last))
    assert found == expected


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=99999",
        "FREQ=DAILY;INTERVAL=999999999",
        "FREQ=MINUTELY",
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYSECOND=0,1,2,3,4,5",
        "FREQ=DAILY;COUNT=1000000000",
    ],
)
def test_a_rule_without_end_ends_with_the_span(rule: str) -> None:
    began = clock.process_time()
    event = f"UID:1\nDTSTART:20000101T070000Z\nDURATION:PT1H\nRRULE:{rule}"
    busy_calendar.read(calendar(event), FIRST, LAST)
    assert clock.process_time() - began < 1


def test_files_that_are_too_large_too_deep_or_no_calendar_are_refused_in_words() -> None:
    def code(content: bytes) -> str:
        with pytest.raises(UserError) as refused:
            busy_calendar.read(content, FIRST, LAST)
        return refused.value.code

    assert code(b"x" * (busy_calendar.LARGEST + 1)) == "calendar.too_large"
    assert code(b"BEGIN:VCALENDAR\r\n" * 5000) == "calendar.unreadable"
    for other in (b"", b"\x89PNG\r\n\x1a\n", b"navn;dato\r\nNancy;1.1.2026\r\n", b"\xff\xfe\x00"):
        assert code(other) == "calendar.unreadable"


def test_mutated_files_never_do_more_than_refuse() -> None:
    chance = random.Random(7)
    whole = calendar(
        "UID:1\nDTSTART;TZID=Romance Standard Time:20261019T090000\nDURATION:PT1H\n"
        "RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270101T000000Z\nEXDATE:20261110T080000Z",
        "UID:2\nDTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026",
    )
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with contextlib.suppress(UserError):  # any other error fails the test
            read = busy_calendar.read(bytes(content), FIRST, LAST)
            assert all(start < end for start, end in read.spans)


def test_what_we_write_has_no_name_and_is_read_back() -> None:
    starts_at = here(date(2026, 10, 6), 9)
    entries = [
        CalendarEntry(
            new_id(), starts_at, starts_at + timedelta(minutes=45), "Nancy Ann Berggren",
            "Lokale 3", AppointmentKind.INTERVIEW, None, 1,
        )
    ]  # fmt: skip
    content = calendar_file.to_ics(entries, lambda _: "Samtale", datetime(2026, 10, 5, tzinfo=UTC))
    assert b"Berggren" not in content
    assert b"SUMMARY:Samtale" in content
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["LOCATION"]) == "Lokale 3"
    read = busy_calendar.read(content, FIRST, LAST)
    assert read.spans == ((starts_at, starts_at + timedelta(minutes=45)),)
