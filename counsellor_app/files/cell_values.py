"""Reads what Danes write in a cell: 1.234,50 kr., 1/3 or 010326, a number that Excel has made of a day, ja and nej."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from counsellor_app.errors import UserError
from counsellor_app.files.cells import FORMULA_STARTS
from counsellor_app.files.table_reading import Value

_FIRST_DAY, _FIRST_DAY_1904 = date(1899, 12, 30), date(1904, 1, 1)
_EARLIEST, _LATEST = 10_000, 80_000  # 1927 to 2119 as Excel counts days
_BY_FAR = timedelta(days=10 * 365)
_CURRENCY = re.compile(r"(?i)\b(?:dkk|kr|kroner)\b\.?|,-+$|kr\.?$")
_DANISH = re.compile(r"-?(?:\d{1,3}(?:[. ']\d{3})+|\d+)(?:,\d+)?")
_ENGLISH = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+")
_YES, _NO = (
    frozenset({"ja", "j", "yes", "y", "x", "1", "true", "sand"}),
    frozenset({"nej", "n", "no", "0", "false", "falsk"}),
)
_TIME_OF_DAY = re.compile(
    r"(?:[ t]| kl\.? ?)\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:[.,]\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$"
)
_DAY_OF_WEEK = re.compile(
    r"^(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag)?\.?,? ?)?(?:d(?:\.|en(?= )) ?)?"
)
_WITH_MONTH = re.compile(r"(\d{1,2})\.?[ -]?([a-zæøå]{3})[a-zæøå]*\.?(?:,?[ -]?(\d{4}|\d{2}))?")
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


class CellError(UserError):
    """The cell says something else than is wanted: `table.not_a_number`, `table.not_a_day`, `table.not_yes_or_no`."""


def text(value: Value) -> str:
    """The words of a cell; whole numbers without decimals, days as 01.03.2026, without Excel's apostrophe."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return format(value.to_integral_value() if whole else value, "f").replace(".", ",")
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H.%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    words = str(value).strip()
    protected = words[:1] == "'" and (words[1:].startswith(FORMULA_STARTS) or words[1:2].isdigit())
    return words[1:] if protected else words


def number(value: Value) -> Decimal | None:
    """1.234,50, 1234.5, 1 234,50 kr. and (250,00); None when empty. CellError when it is no number.

    1.234 is one thousand and so on, as a Dane means it. A bracket or a minus at the end is a minus.
    """
    if isinstance(value, Decimal):
        return value
    if value is None:
        return None
    if not isinstance(value, str):
        raise CellError("table.not_a_number")
    written = _CURRENCY.sub("", text(value)).replace("\N{NO-BREAK SPACE}", " ").strip()
    written = written.replace("\N{MINUS SIGN}", "-").replace("- ", "-")
    if not written and not text(value):
        return None
    if written.startswith("(") and written.endswith(")"):
        written = "-" + written[1:-1].strip()
    elif written.endswith("-"):
        written = "-" + written[:-1].strip()
    if _DANISH.fullmatch(written):
        return _decimal(re.sub(r"[. ']", "", written).replace(",", "."))
    if _ENGLISH.fullmatch(written):
        return _decimal(written.replace(",", ""))
    raise CellError("table.not_a_number")


def whole(value: Value) -> int | None:
    """A number without decimals; None when empty."""
    found = number(value)
    if found is None:
        return None
    if found != found.to_integral_value():
        raise CellError("table.not_a_number")
    return int(found)


def kroner(value: Value) -> Decimal | None:
    """An amount with two decimals, halves away from zero; None when empty."""
    found = number(value)
    if found is None:
        return None
    try:
        return found.quantize(Decimal("0.01"), "ROUND_HALF_UP")
    except InvalidOperation as error:
        raise CellError("table.not_a_number") from error


def day(value: Value, *, today: date, days_from_1904: bool = False) -> date | None:
    """1/3, d. 1. marts 2026, 010326, 2026-03-01, or a day that stands there as Excel's number; None when empty.

    Without a year the day nearest to `today` is meant. CellError when it is no day, or could be two.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date) or value is None:
        return value
    if isinstance(value, Decimal) and value == value.to_integral_value() and value >= 0:
        return _counted_day(int(value), today, days_from_1904)
    found = _written_day(text(value), today) if isinstance(value, str) else None
    if found is None:
        raise CellError("table.not_a_day")
    return found


def yes_or_no(value: Value) -> bool | None:
    """ja, x, 1 and their like; None when empty."""
    if isinstance(value, bool) or value is None:
        return value
    word = text(value).lower().rstrip(".")
    if word in _YES or word in _NO:
        return word in _YES
    raise CellError("table.not_yes_or_no")


def _counted_day(number_: int, today: date, days_from_1904: bool) -> date:
    """Excel's number of a day, or 010326 of which Excel has made 10326: what lies by far nearer to today."""
    first = _FIRST_DAY_1904 if days_from_1904 else _FIRST_DAY
    counted = first + timedelta(days=number_) if _EARLIEST <= number_ <= _LATEST else None
    written = _written_day(f"{number_:06d}", today)
    if written is None and number_ > 999_999:
        written = _written_day(f"{number_:08d}", today)
    found = sorted(filter(None, {counted, written}), key=lambda each: abs(each - today))
    if not found:
        raise CellError("table.not_a_day")
    nearest, *other = found
    if other and abs(other[0] - today) - abs(nearest - today) < _BY_FAR:
        raise CellError("table.which_day")
    return nearest


def _written_day(written: str, today: date) -> date | None:
    words = _TIME_OF_DAY.sub("", " ".join(written.lower().split()))
    words = _DAY_OF_WEEK.sub("", words)
    if iso := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", words):
        return _civil(int(iso[1]), int(iso[2]), int(iso[3]))
    if named := _WITH_MONTH.fullmatch(words):
        month = _MONTHS.index(named[2]) + 1 if named[2] in _MONTHS else 0
        return _near(int(named[1]), month, named[3], today)
    run = re.fullmatch(r"(20\d{2}|19\d{2})(\d{2})(\d{2})", words)
    if run and (found := _civil(int(run[1]), int(run[2]), int(run[3]))) is not None:
        return found
    parts = re.fullmatch(r"(\d{1,2})[./\- ]+(\d{1,2})\.?(?:[./\- ]+(\d{4}|\d{2}))?", words)
    parts = parts or re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})", words)
    return _near(int(parts[1]), int(parts[2]), parts[3], today) if parts else None


def _near(number_of_day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        century = today.year // 100 * 100
        chosen = int(year) if len(year) == 4 else century + int(year)
        return _civil(
            chosen - 100 if chosen > today.year + 10 and len(year) == 2 else chosen,
            month,
            number_of_day,
        )
    years = (today.year - 1, today.year, today.year + 1)
    days = [found for each in years if (found := _civil(each, month, number_of_day))]
    return min(days, key=lambda each: abs(each - today), default=None)


def _civil(year: int, month: int, number_of_day: int) -> date | None:
    try:
        return date(year, month, number_of_day)
    except ValueError:
        return None


def _decimal(written: str) -> Decimal:
    try:
        return Decimal(written)
    except InvalidOperation as error:
        raise CellError("table.not_a_number") from error
