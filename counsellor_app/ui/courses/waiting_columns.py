"""The columns of the queue, of the places that fit somebody, and of the waiting figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from counsellor_app.clock import local
from counsellor_app.services.attendance.waiting_list import WaitingRow
from counsellor_app.services.planning.waiting_figures import ProgrammeWaiting, WhatIf
from counsellor_app.services.planning.waiting_fit import Fit
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses import words
from counsellor_app.ui.courses.columns import wait_tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.row_table_model import Column


def queue_columns(today: Callable[[], date]) -> list[Column[WaitingRow]]:
    """Who waits, how long, for what, with which wishes, and what was offered."""
    return [
        Column(
            "name",
            translate("courses", "Citizen"),
            lead=lambda row: row.name,
            text=lambda row: words.with_age(row.name, row.age),
        ),
        Column(
            "waited",
            translate("courses", "Has waited"),
            text=lambda row: translate("courses", "%n day(s)", "", row.waiting_days),
            tone=wait_tone,
            order=lambda row: row.waiting_days,
            width=110,
        ),
        Column(
            "programme",
            translate("courses", "Waits for"),
            text=lambda row: row.course or row.programme,
            width=170,
        ),
        Column("wish", translate("courses", "Wishes"), text=wishes, width=240),
        Column(
            "offer",
            translate("courses", "Offer"),
            text=lambda row: offer(row, today()),
            tone=lambda row: _offer_tone(row, today()),
            width=250,
        ),
        Column(
            "phone",
            translate("courses", "Telephone"),
            text=lambda row: written.telephone(row.phone),
            width=110,
            second=True,
        ),
    ]


def wishes(row: WaitingRow) -> str:
    """om aftenen · Lemvig · arabisk · med ledsager · kun onsdag"""
    parts = [
        kind_text(row.wish_time) if row.wish_time else "",
        row.wish_place,
        row.wish_language,
        translate("courses", "with a companion") if row.companion else "",
        row.wish,
    ]
    return " · ".join(part for part in parts if part)


def offer(row: WaitingRow, today: date) -> str:
    """Hold efterår A, svar senest 12. okt."""
    if row.reply_by is None:
        return ""
    if row.reply_by < today:
        text = translate("courses", "{course}: no answer by {day}")
    else:
        text = translate("courses", "{course}: answer by {day}")
    return text.format(course=row.offered_course, day=written.short_day(row.reply_by))


def _offer_tone(row: WaitingRow, today: date) -> Tone | None:
    if row.reply_by is None:
        return None
    if row.reply_by < today:
        return Tone.LATE
    return Tone.SOON if row.reply_by == today else Tone.INFO


def fit_columns() -> list[Column[Fit]]:
    """A course with its free places and why it suits her."""
    return [
        Column(
            "name",
            translate("courses", "Course"),
            lead=lambda row: row.place.name,
            text=lambda row: "",
            width=200,
        ),
        Column(
            "next",
            translate("courses", "Next meeting"),
            text=lambda row: (
                f"{written.short_weekday(local(row.place.next_at).date())} "
                f"{written.moment_time(row.place.next_at)}"
            ),
            width=170,
        ),
        Column(
            "free",
            translate("courses", "Free"),
            text=lambda row: translate("courses", "%n free", "", row.place.free),
            width=90,
        ),
        Column(
            "fits",
            translate("courses", "Suits her?"),
            text=lambda row: (
                translate("courses", "suits") if row.suits else translate("courses", "partly")
            ),
            tone=lambda row: Tone.GOOD if row.suits else Tone.SOON,
            width=110,
        ),
        Column("why", translate("courses", "Why"), text=why),
    ]


def why(fit: Fit) -> str:
    """What speaks for it, then what speaks against it."""
    ordered = sorted(fit.points, key=lambda point: not point.is_good)
    return " · ".join(kind_text(point) for point in ordered)


def figure_columns() -> list[Column[ProgrammeWaiting]]:
    """One programme a row."""

    def days(value: float | None) -> str:
        return "–" if value is None else translate("courses", "%n day(s)", "", round(value))

    return [
        Column(
            "name", translate("courses", "Programme"), lead=lambda row: row.name, text=lambda _: ""
        ),
        Column(
            "waiting",
            translate("courses", "Wait now"),
            text=lambda row: str(row.waiting),
            width=90,
            right=True,
        ),
        Column(
            "median",
            translate("courses", "Median so far"),
            text=lambda row: days(row.median_days),
            width=130,
        ),
        Column(
            "longest",
            translate("courses", "Longest"),
            text=lambda row: days(row.longest_days if row.waiting else None),
            width=110,
        ),
        Column(
            "began",
            translate("courses", "Waited, last year"),
            text=lambda row: days(row.began_median_days),
            width=170,
        ),
        Column(
            "free",
            translate("courses", "Free places"),
            text=lambda row: (
                translate("courses", "{free} ({held} held)").format(free=row.free, held=row.held)
                if row.held
                else str(row.free)
            ),
            tone=lambda row: Tone.GOOD if row.free >= row.waiting else Tone.SOON,
            width=150,
        ),
        Column(
            "arrivals",
            translate("courses", "New a week"),
            text=lambda row: written.number(row.arrivals_per_week, 1),
            width=110,
            right=True,
        ),
    ]


def answer(found: WhatIf) -> str:
    """The one sentence about one more course, with its spread."""
    result = found.forecast
    if not found.waiting and not found.arrivals_per_week:
        return translate(
            "courses", "Nobody waits and nobody has come lately: one more course changes nothing."
        )
    text = translate(
        "courses",
        "With one more course ({programme}, {places} places from {day}) the median wait goes from"
        " {before} to {after} days: in eight of ten runs of the next half year, with people"
        " arriving as lately, it lies between {low} and {high} days.",
    )
    return text.format(
        programme=found.programme,
        places=result.extra.places,
        day=written.long_day(result.extra.starts_on),
        before=round(result.planned.median),
        after=round(result.with_one_more.median),
        low=round(result.with_one_more.low),
        high=round(result.with_one_more.high),
    )
