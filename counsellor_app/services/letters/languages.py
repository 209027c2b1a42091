"""Languages that a letter to a citizen can be written in beside Danish, and how days are written there.

A language has a name of ours and, where somebody wrote them, letters: shipped ones in
`resources/letters/<code>/`, the municipality's own in the database. Without its own words for days a
language gets figures (10.11.2026, 16:30), which nobody misreads.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from functools import cache

from counsellor_app import paths
from counsellor_app.kinds.names import fold
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_text import DANISH, Texts, fill_phrase, phrases_of

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_WORD = re.compile(r"[^\W\d_]+")
CALENDAR = "calendar"  # the phrases of a language for days and hours


@cache
def languages() -> Mapping[str, str]:
    """Codes and Danish names of languages that the paper's font can print; Danish is not among them."""
    file = paths.resources() / "letters" / "languages.txt"
    return phrases_of(file.read_text(encoding="utf-8"))


def language_of(spoken: str) -> str | None:
    """The code for what stands as somebody's language ("polsk", "Engelsk (lidt dansk)"); else None."""
    said = fold(spoken).replace(",", " ").split()[:1]
    return next((code for code, name in languages().items() if said == [fold(name)]), None)


class Days:
    """Days and hours as a letter in one language has them."""

    def __init__(self, texts: Texts, language: str) -> None:
        self._danish = language == DANISH
        known = not self._danish and texts.has(CALENDAR, language)
        self._words = texts.phrases(CALENDAR, language) if known else {}

    def long_date(self, day: date) -> str:
        """1. september 2026, 1 September 2026, 01.09.2026"""
        if self._danish:
            return danish.long_date(day)
        if not self._words:
            return danish.short_date(day)
        month = self._words[f"month_{day.month}"]
        parts = {"day": str(day.day), "month": month, "year": str(day.year)}
        return fill_phrase(self._words["date"], **parts)

    def weekday_date(self, day: date) -> str:
        """tirsdag den 1. september 2026, Tuesday 1 September 2026, 01.09.2026"""
        if self._danish:
            return danish.weekday_date(day)
        if not self._words:
            return danish.short_date(day)
        weekday = self._words[f"weekday_{day.isoweekday()}"]
        return fill_phrase(self._words["weekday_date"], weekday=weekday, date=self.long_date(day))

    def span(self, starts: time, ends: time | None) -> str:
        """kl. 16.30–18.30, 16:30–18:30"""
        if self._danish:
            text = danish.clock_time(starts)
            return f"{text}–{danish.clock_time(ends).removeprefix('kl. ')}" if ends else text
        return f"{starts:%H:%M}–{ends:%H:%M}" if ends else f"{starts:%H:%M}"

    def hours(self, text: str) -> str:
        """mandag–torsdag kl. 9–15, Monday–Thursday 9–15; as it stands where more than days is told."""
        words = [word.lower() for word in _WORD.findall(text)]
        if not self._words or not set(words) <= {*_WEEKDAYS, "kl", "og"}:
            return text
        plain = re.sub(r"\bkl\.?\s*", "", text).replace(" og ", ", ")
        return _WORD.sub(self._weekday, plain)

    def _weekday(self, found: re.Match[str]) -> str:
        return self._words[f"weekday_{_WEEKDAYS.index(found[0].lower()) + 1}"]

    def listed(self, days: Sequence[date]) -> str:
        """den 1. september 2026 og den 3. september 2026"""
        if self._danish:
            return danish.listed([f"den {danish.long_date(day)}" for day in days])
        return ", ".join(self.long_date(day) for day in days)
