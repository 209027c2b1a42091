"""Reads the days that Danes write in a letter: 3/12, uge 49, medio januar, efter nytår, om 3 måneder."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from counsellor_app import clock

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WEEKDAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
_NUMBERS = {
    "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "par": 2, "tre": 3, "fire": 4, "fem": 5,
    "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
}  # fmt: skip
_SEASONS = {"forår": 3, "sommer": 6, "efterår": 9, "vinter": 12}
_MONTH = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli|jul(?=\.)|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:20\d\d)"
_JUST_PAST = timedelta(days=21)  # without a year such a day is over, not meant for next year

WHEN = re.compile(
    r"(?:(?:til|d\.|den|dag|i|på|hele|(?:man|tirs|ons|tors|fre|lør|søn)dag(?=\s+d))\s*(?<=[\s.]))*(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<day>\d{{1,2}})\.?\s*(?P<month>{_MONTH})(?:\s*(?P<year>{_YEAR}))?"
    rf"|(?P<day_number>\d{{1,2}})\s*[./-]\s*(?P<month_number>\d{{1,2}})(?!\d)"
    rf"(?:\s*[./-]\s*(?P<number_year>{_YEAR}|\d\d)(?!\d)|\s+(?P<spaced_year>{_YEAR}))?"
    r"|(?P<run>\d{2}[01]\d(?:20)?\d{2})(?![\d-])"
    rf"|(?:uge|u\.)\s*(?P<week>\d{{1,2}})(?!\d)(?:\s*[,/-]?\s*(?P<week_year>{_YEAR}))?"
    r"|(?P<part>primo|medio|ultimo|(?:star|mid)ten\s+af|begyndelsen\s+af|slutningen\s+af)?\s*"
    rf"(?P<only_month>{_MONTH})(?:\s*(?P<month_year>{_YEAR}))?"
    r"|(?P<feast>nytår|det\s+nye\s+år|jul(?:en|edagene)?(?!i)|påsken?|pinsen?|sommerferien"
    r"|efterårsferien|vinterferien|weekenden)\b"
    r"|næste\s+(?P<next>uge|måned|år)\b"
    rf"|(?P<season>{'|'.join(_SEASONS)})et\b"
    r"|(?P<weekday>(?:man|tirs|ons|tors|fre|lør|søn)dag)\b(?!\s*d)"
    r"|(?:(?<=d\.)|(?<=d\.\s)|(?<=den\s))(?P<only_day>\d{1,2})\.(?=\s*(?:$|[^\d\w\s]|[a-zæøå]{2}))(?!\s*(?:gang|dag|uge|møde))"
    r")",
    re.IGNORECASE | re.ASCII,
)
SPAN = re.compile(
    r"(?:ca\.?\s*|cirka\s+|tidligst\s+|først\s+|mindst\s+|minimum\s+)*"
    r"(?P<count>\d{1,2}(?:½|\s*1/2)?|½|1/2|halvanden|(?:et\s+)?halvt|et\s+par|et\s+kvartal|[a-zé]{2,6})"
    r"(?:\s*(?:-|–|til)\s*\d{1,2})?\s*"
    r"(?P<unit>måned(?:er)?|mdr?|mån|uger?|dage?|døgn|år|(?<=kvartal))\b",
    re.IGNORECASE,
)


def after_span(match: re.Match[str], start: date) -> date | None:
    """The day that lies a span after `start`; None where the words are no number."""
    unit = match.group("unit").lower()
    months = {"m": 1, "å": 12}.get(unit[:1], 0)
    count = " ".join(match.group("count").lower().split())
    if count == "et kvartal":
        return clock.add_months(start, 3)
    if count in ("½", "1/2", "halvt", "et halvt"):
        return clock.add_months(start, months // 2) if months > 1 else None
    if count == "halvanden":
        return _and_a_half(start, 1, months, unit)
    if half := re.fullmatch(r"(\d{1,2})\s*(?:½|1/2)", count):
        return _and_a_half(start, int(half[1]), months, unit)
    word = count.removeprefix("et ") if count == "et par" else count
    number = int(word) if word.isdigit() else _NUMBERS.get(word)
    if number is None:
        return None
    if months:
        return clock.add_months(start, number * months)
    return start + timedelta(days=number * (7 if unit.startswith("u") else 1))


def _and_a_half(start: date, whole: int, months: int, unit: str) -> date:
    """Half a month is fifteen days, half a week three."""
    all_months = whole * months + (months // 2 if months > 1 else 0)
    days = {"m": 15, "u": 3}.get(unit[0], 0) + (7 * whole if unit[0] == "u" else 0)
    return clock.add_months(start, all_months) + timedelta(days=days)


def named_day(match: re.Match[str], written_on: date) -> date | None:
    """The day that `WHEN` has found; None where there is no such day, or it is just over."""
    try:
        return next(
            read(match, written_on) for name, read in _READERS if match.group(name) is not None
        )
    except (ValueError, StopIteration):
        return None


def _read_month(match: re.Match[str], written_on: date) -> date | None:
    part = (match.group("part") or "").lower()
    day = {"medio": 15, "midten": 15, "ultimo": 25, "slutni": 25}.get(part[:6].strip(), 1)
    return _in_year(day, _month(match.group("only_month")), match.group("month_year"), written_on)


def _read_numbers(match: re.Match[str], written_on: date) -> date | None:
    year = match.group("number_year") or match.group("spaced_year")
    day, month = int(match.group("day_number")), int(match.group("month_number"))
    return _in_year(day, month, year, written_on)


def _read_run(match: re.Match[str], written_on: date) -> date | None:
    run = match.group("run")
    return date(2000 + int(run[-2:]), int(run[2:4]), int(run[:2]))


def _read_feast(match: re.Match[str], written_on: date) -> date | None:
    """The first day after it on which one would call."""
    word = " ".join(match.group("feast").lower().split())
    if word == "weekenden":
        return written_on + timedelta(days=7 - written_on.weekday())
    for year in (written_on.year, written_on.year + 1):
        day = _day_after(word, year)
        if day > written_on:
            return day
    return None


def _day_after(word: str, year: int) -> date:
    easter = _easter(year)
    begins = {
        "nytår": date(year, 1, 2),
        "det nye år": date(year, 1, 2),
        "påske": easter + timedelta(days=2),
        "pinse": easter + timedelta(days=51),
        "sommerferien": date.fromisocalendar(year, 33, 1),
        "efterårsferien": date.fromisocalendar(year, 43, 1),
        "vinterferien": date.fromisocalendar(year, 9, 1),
    }
    if word.startswith("jul"):
        return date(year, 12, 27)
    return begins[word.removesuffix("n") if word in ("påsken", "pinsen") else word]


def _easter(year: int) -> date:
    """Easter Sunday by the rule of Gauss, in the form of Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * e) // 451
    month, day = divmod(h + e - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _read_next(match: re.Match[str], written_on: date) -> date | None:
    unit = match.group("next").lower()
    if unit == "uge":
        return written_on + timedelta(days=7 - written_on.weekday())
    if unit == "år":
        return date(written_on.year + 1, 1, 2)
    return clock.add_months(written_on.replace(day=1), 1)


def _read_season(match: re.Match[str], written_on: date) -> date | None:
    month = _SEASONS[match.group("season").lower()]
    year = written_on.year if date(written_on.year, month, 1) > written_on else written_on.year + 1
    return date(year, month, 1)


def _read_weekday(match: re.Match[str], written_on: date) -> date | None:
    wanted = _WEEKDAYS.index(match.group("weekday")[:3].lower())
    return written_on + timedelta(days=(wanted - written_on.weekday() - 1) % 7 + 1)


def _read_day(match: re.Match[str], written_on: date) -> date | None:
    day = int(match.group("only_day"))
    for months in range(3):
        first = clock.add_months(written_on.replace(day=1), months)
        if clock.add_months(first, 1) - first >= timedelta(days=day):
            found = first.replace(day=day)
            if found > written_on:
                return found
    return None


def _read_week(match: re.Match[str], written_on: date) -> date | None:
    number, year = int(match.group("week")), match.group("week_year")
    if year:
        return date.fromisocalendar(int(year), number, 1)
    this_year = date.fromisocalendar(written_on.year, number, 1)
    if this_year > written_on:
        return this_year
    return date.fromisocalendar(written_on.year + 1, number, 1)


_Read = Callable[[re.Match[str], date], date | None]
_READERS: tuple[tuple[str, _Read], ...] = (
    ("iso", lambda match, _on: date.fromisoformat(match.group("iso"))),
    ("week", _read_week),
    ("only_month", _read_month),
    (
        "month",
        lambda match, on: _in_year(
            int(match.group("day")), _month(match.group("month")), match.group("year"), on
        ),
    ),
    ("day_number", _read_numbers),
    ("run", _read_run),
    ("feast", _read_feast),
    ("next", _read_next),
    ("season", _read_season),
    ("weekday", _read_weekday),
    ("only_day", _read_day),
)


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _in_year(day: int, month: int, year: str | None, written_on: date) -> date | None:
    """Without a year the next such day is meant, unless it was only just."""
    if year:
        return date(2000 + int(year) % 100, month, day)
    this_year = date(written_on.year, month, day)
    if this_year > written_on:
        return this_year
    if written_on - this_year <= _JUST_PAST:
        return None
    return date(written_on.year + 1, month, day)
