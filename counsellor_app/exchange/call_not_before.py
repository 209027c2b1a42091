"""Proposes a "ring ikke før" date from what a referrer wrote in Danish; a person decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app import clock


@dataclass(frozen=True)
class Proposal:
    """`words` are those of the text, so that the person sees why."""

    on: date
    words: str


_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NUMBERS = {
    "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
}  # fmt: skip
_MONTH = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:20\d\d)"
_WHEN = re.compile(
    r"(?:(?:til|d\.|den|i|starten af|begyndelsen af)\s+)*(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<day>\d{{1,2}})\.?\s*(?P<month>{_MONTH})(?:\s*(?P<year>{_YEAR}))?"
    rf"|(?P<day_number>\d{{1,2}})\s*[./-]\s*(?P<month_number>\d{{1,2}})(?!\d)"
    rf"(?:\s*[./-]\s*(?P<number_year>{_YEAR}|\d\d)(?!\d)|\s+(?P<spaced_year>{_YEAR}))?"
    rf"|uge\s+(?P<week>\d{{1,2}})(?!\d)(?:\s*[,/-]?\s*(?P<week_year>{_YEAR}))?"
    rf"|(?P<part>primo|medio|ultimo)?\s*(?P<only_month>{_MONTH})(?:\s*(?P<month_year>{_YEAR}))?"
    r")",
    re.IGNORECASE | re.ASCII,
)
_SPAN = re.compile(
    r"(?:ca\.?\s*|cirka\s+|tidligst\s+|først\s+|mindst\s+)*"
    r"(?P<count>\d{1,2}|½|1/2|halvanden|(?:et\s+)?halvt|[a-zé]{2,6})"
    r"(?:\s*(?:-|–|til)\s*\d{1,2})?\s*"
    r"(?P<unit>måned(?:er)?|mdr?|uger?|dage?|år)\b",
    re.IGNORECASE,
)
_DATE_TRIGGER = re.compile(
    r"\b(?:(?P<strong>tidligst|ikke\s+før(?:\s+end)?|afvent(?:er)?|vent(?:er)?(?:\s+med\s+[^.]{0,40}?)?"
    r"\s+til)|efter|først|fra|udskrives|udskrivelse)"
    r"(?:\s+(?:kontaktes|ringes(?:\s+op)?|forventeligt|forventet|omkring|ca\.?|efter|fra|pr\.?|om))*\s+",
    re.IGNORECASE,
)
_SPAN_TRIGGER = re.compile(
    r"\b(?:(?P<strong>tidligst\s+(?:om|efter)|ikke\s+før\s+om|vent(?:er|e)?|afvent(?:er)?)|om|efter)\s+",
    re.IGNORECASE,
)
_ABOUT_CALLING = re.compile(
    r"ring|kontakt|opkald|henvend|indkald|opstart|start|kaldes|\bvent|tidligst",
    re.IGNORECASE,
)
_NOT_LATER = re.compile(r"(?:senest|inden\s+for|inden)\s*$", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\n|(?<=[^\d\s.]{2})(?<!\b(?:jan|feb|mar|apr|aug|sep|okt|nov|dec))(?<!\b(?:ca|pr))[.!?](?:\s+|$)"
    r"|(?<=\d)\.\s+(?=[A-ZÆØÅ])"
)
_SHORT = 5  # words: "efter 1/2-2027" by itself can mean nothing else
_FARTHEST = timedelta(days=2 * 366)


def propose(text: str, written_on: date) -> Proposal | None:
    """The likeliest date after the day of writing, or None where the text names none."""
    found: list[tuple[int, Proposal]] = []
    for sentence in _SENTENCE.split(text):
        about_calling = bool(_ABOUT_CALLING.search(sentence))
        short = len(sentence.split()) <= _SHORT
        for strong, proposal in _in_sentence(sentence, written_on):
            in_reach = written_on < proposal.on <= written_on + _FARTHEST
            if in_reach and (strong or about_calling or short):
                found.append((0 if strong else 1 if about_calling else 2, proposal))
    return min(found, key=lambda ranked: ranked[0])[1] if found else None


def _in_sentence(sentence: str, written_on: date) -> Iterator[tuple[bool, Proposal]]:
    for triggers, what, resolve in (
        (_SPAN_TRIGGER, _SPAN, _after_span),
        (_DATE_TRIGGER, _WHEN, _named_day),
    ):
        for trigger in triggers.finditer(sentence):
            match = what.match(sentence, trigger.end())
            if match is None or _NOT_LATER.search(sentence[: trigger.start()]):
                continue
            on = resolve(match, written_on)
            if on is not None:
                words = sentence[trigger.start() : match.end()].strip()
                yield trigger.group("strong") is not None, Proposal(on, words)


def _after_span(match: re.Match[str], written_on: date) -> date | None:
    unit = match.group("unit").lower()
    months = {"m": 1, "å": 12}.get(unit[0], 0)
    count = " ".join(match.group("count").lower().split())
    if count in ("½", "1/2", "halvt", "et halvt"):
        return clock.add_months(written_on, months // 2) if months > 1 else None
    if count == "halvanden":
        days = {"m": 15, "u": 3}.get(unit[0], 0)
        whole = months + months // 2 if months > 1 else months
        weeks = 7 if unit[0] == "u" else 0
        return clock.add_months(written_on, whole) + timedelta(days=days + weeks)
    number = int(count) if count.isdigit() else _NUMBERS.get(count)
    if number is None:
        return None
    if months:
        return clock.add_months(written_on, number * months)
    return written_on + timedelta(days=number * (7 if unit.startswith("u") else 1))


def _named_day(match: re.Match[str], written_on: date) -> date | None:
    try:
        if match.group("iso"):
            return date.fromisoformat(match.group("iso"))
        if match.group("week"):
            return _week(int(match.group("week")), match.group("week_year"), written_on)
        if match.group("only_month"):
            day = {"medio": 15, "ultimo": 25}.get((match.group("part") or "").lower(), 1)
            month = _month(match.group("only_month"))
            return _in_year(day, month, match.group("month_year"), written_on)
        if match.group("month"):
            month = _month(match.group("month"))
            return _in_year(int(match.group("day")), month, match.group("year"), written_on)
        day, month = int(match.group("day_number")), int(match.group("month_number"))
        year = match.group("number_year") or match.group("spaced_year")
        return _in_year(day, month, year, written_on)
    except ValueError:
        return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _in_year(day: int, month: int, year: str | None, written_on: date) -> date:
    """Without a year the next such day is meant."""
    if year:
        return date(2000 + int(year) % 100, month, day)
    this_year = date(written_on.year, month, day)
    return this_year if this_year > written_on else date(written_on.year + 1, month, day)


def _week(number: int, year: str | None, written_on: date) -> date:
    if year:
        return date.fromisocalendar(int(year), number, 1)
    this_year = date.fromisocalendar(written_on.year, number, 1)
    if this_year > written_on:
        return this_year
    return date.fromisocalendar(written_on.year + 1, number, 1)
