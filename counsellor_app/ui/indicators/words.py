"""Names of the indicators and of the periods to choose from, in the language of the window."""

from __future__ import annotations

from datetime import date

from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.interview import Education
from counsellor_app.kinds.people import Sex
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.reports import cuts
from counsellor_app.reports.cuts import MONTHS, Cut
from counsellor_app.reports.figures import Figure
from counsellor_app.reports.indicator import BY_ID
from counsellor_app.reports.indicator.definition import Measure
from counsellor_app.reports.period import Period, of_month, of_quarter
from counsellor_app.reports.statistics import Interval
from counsellor_app.ui import format as written
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate


def indicator_name(key: str) -> str:
    """What the card is headed."""
    return {
        "A1": translate("indicators", "Referred electronically, hospitals"),
        "A2": translate("indicators", "Heavy smokers who began"),
        "A3": translate("indicators", "Completed"),
        "A4": translate("indicators", "Smoke-free at the end"),
        "A5": translate("indicators", "Smoke-free after ½ year"),
        "B1": translate("indicators", "No or short education"),
        "B2": translate("indicators", "Completed, short education"),
        "B3": translate("indicators", "Smoke-free at the end, short education"),
        "B4": translate("indicators", "Smoke-free after ½ year, short education"),
        "C1": translate("indicators", "Referred electronically, psychiatry"),
        "Q1": translate("indicators", "Satisfied"),
        "S1": translate("indicators", "Completed"),
        "S2": translate("indicators", "Smoke-free at the end"),
        "S3": translate("indicators", "Followed up"),
        "S4": translate("indicators", "Smoke-free after ½ year"),
        "S5": translate("indicators", "Satisfied"),
    }[key]


def section_titles() -> list[tuple[str, tuple[str, ...]]]:
    """The cards in the order of the page, under their headings."""
    return [
        (
            translate("indicators", "The project's indicators"),
            ("A1", "A2", "A3", "A4", "A5", "Q1", "C1"),
        ),
        (translate("indicators", "Equal access"), ("B1", "B2", "B3", "B4")),
        (translate("indicators", "STOPbasen's indicators"), ("S1", "S2", "S3", "S4", "S5")),
    ]


def periods(today: date) -> list[tuple[str, Period]]:
    """The running quarter, the eight before it, four months, and three years."""
    offered: list[tuple[str, Period]] = []
    year, number = today.year, (today.month - 1) // 3 + 1
    for _ in range(9):
        text = translate("indicators", "Quarter {number}, {year}").format(number=number, year=year)
        offered.append((text, quarter(year, number)))
        year, number = (year - 1, 4) if number == 1 else (year, number - 1)
    year, month = today.year, today.month
    for _ in range(4):
        text = f"{written.month_name(month)} {year}"
        offered.append((text, of_month(year, month)))
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    for back in range(3):
        first = today.year - back
        text = translate("indicators", "The year {year}").format(year=first)
        offered.append((text, Period(date(first, 1, 1), date(first, 12, 31))))
    return offered


def quarter(year: int, number: int) -> Period:
    """The days of a quarter, counted from 1."""
    return of_quarter(year, number)


def period_name(period: Period) -> str:
    """Quarter 3, 2026, August 2026, the year 2026, else both days."""
    first, last = period.first, period.last
    if period == Period(date(first.year, 1, 1), date(first.year, 12, 31)):
        return str(first.year)
    number = (first.month - 1) // 3 + 1
    if period == of_quarter(first.year, number):
        text = translate("indicators", "Quarter {number}, {year}")
        return text.format(number=number, year=first.year)
    if period == of_month(first.year, first.month):
        return f"{written.month_name(first.month)} {first.year}"
    return f"{written.day(first)} – {written.day(last)}"


def short_period(period: Period) -> str:
    """For the axis of a chart: 3/26 is the third quarter, 08.26 a month, 2026 a year."""
    first = period.first
    months = (period.last - first).days // 28
    if months >= 11:
        return str(first.year)
    if months >= 2:
        return translate("indicators", "{number}Q {year}").format(
            number=(first.month - 1) // 3 + 1, year=f"{first:%y}"
        )
    return f"{first:%m.%y}"


def interval_words(interval: Interval) -> str:
    """95 %: 58–76 %"""
    low, high = (written.number(edge * 100) for edge in (interval.low, interval.high))
    return translate("indicators", "95 % sure: {low}–{high} %").format(low=low, high=high)


def value_words(key: str, value: float | None) -> str:
    """A figure as its indicator is told: 24, 67 % or 0,3 %."""
    if value is None:
        return "–"
    if BY_ID[key].measure is Measure.COUNT:
        return written.number(value)
    return written.percent(value, 1 if key == "A2" else 0)


def count_words(value: int | None) -> str:
    """A number, or a dash where there is none."""
    return "–" if value is None else written.number(value)


def rate_words(figure: Figure) -> str:
    """The share of those who answered."""
    return written.percent(figure.rate)


_KINDS: dict[Cut, type[ReferralSource | Education | Sex | ProgrammeFormat]] = {
    Cut.SOURCE: ReferralSource,
    Cut.EDUCATION: Education,
    Cut.SEX: Sex,
    Cut.FORMAT: ProgrammeFormat,
}


def value_name(cut: Cut, value: str, period: Period) -> str:
    """A value of a cut in words."""
    if not value:
        return translate("indicators", "not known")
    if cut in MONTHS:
        parts = period.split(MONTHS[cut])
        return next(period_name(part) for part in parts if part.first.isoformat() == value)
    if cut in _KINDS:
        return kind_text(_KINDS[cut](value))
    if cut is Cut.AGE:
        return _age(value)
    if cut is Cut.SCHEME:
        return translate("indicators", "%n week(s)", "", int(value))
    if value in (cuts.YES, cuts.NO):
        return (
            translate("indicators", "yes") if value == cuts.YES else translate("indicators", "no")
        )
    return value


def _age(value: str) -> str:
    if value.endswith("+"):
        text = translate("indicators", "{age} years and more")
        return text.format(age=value.removesuffix("+"))
    low, _, high = value.partition("-")
    if low == "0":
        return translate("indicators", "under {age} years").format(age=int(high) + 1)
    return translate("indicators", "{low}–{high} years").format(low=low, high=high)


def condition_name(key: str) -> str:
    """Whom a condition leaves out."""
    return {
        "course_known": translate("indicators", "Course not known (brought in from a list)"),
        "attended": translate("indicators", "Attended no meeting"),
        "completed": translate("indicators", "Not completed"),
        "short": translate("indicators", "Not no or short education"),
        "registration": translate("indicators", "No consent to registration"),
        "completed_stopbasen": translate("indicators", "Not completed by STOPbasen's rule"),
        "course_closed": translate("indicators", "Course not closed"),
        "follow_up_consent": translate("indicators", "No consent to follow-up"),
        "window_closed": translate("indicators", "The window of the follow-up is still open"),
        "from_hospital": translate("indicators", "Not from hospital or psychiatry"),
        "from_psychiatry": translate("indicators", "Not from psychiatry"),
        "electronic": translate("indicators", "Not electronic"),
        "heavy": translate("indicators", "Not a heavy smoker"),
    }[key]
