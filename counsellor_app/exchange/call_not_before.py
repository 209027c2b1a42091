"""Proposes a "ring ikke før" date from what a referrer wrote in Danish; a person decides.

A day is proposed only where the words around it are about calling her. Birthdays, operations, controls,
past days and "senest" are none; what waits for something without a day ("efter udskrivelse") is told as
words alone, so that somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.exchange.danish_days import SPAN, WHEN, after_span, named_day


@dataclass(frozen=True)
class Proposal:
    """`words` are those of the text, so that the person sees why."""

    on: date
    words: str


_FARTHEST = timedelta(days=2 * 366)
_FLAGS = re.IGNORECASE
_FILLERS = (
    r"(?:\s+(?:kontaktes|ringes(?:\s+op)?|forventeligt|forventet|omkring|ca\.?|efter|fra|pr\.?|om"
    r"|indlæggelsen?|operationen?|udskrivelsen?))*\s+"
)
_CALL = r"(?:kontakt\w*|ring(?:es?)?(?:\s+op)?|indkald\w*|opkald\w*|forstyrres|start(?:es?)?|opstart\w*)"
_NOT_BEFORE = (
    rf"ikke\s+(?:(?:må|bør|skal|at|blive|bliver|vil|kan|have|ønsker|{_CALL})\s+)*"
    r"(?:før(?:\s+end)?|tidligere\s+end)"
)
_DATE_TRIGGER = re.compile(
    rf"\b(?:(?P<strong>tidligst|{_NOT_BEFORE}|afvent(?:er)?(?:\s+[^.]{{0,40}}?\s+til)?"
    r"|vent(?:er)?(?:\s+med\s+[^.]{0,40}?)?\s+til|(?:bort)?rejst\s+(?:ind)?til(?:\s+og\s+med)?"
    rf"|(?:på\s+ferie|i\s+udlandet|på\s+rejse)\s+(?:ind)?til(?:\s+og\s+med)?)|efter|først|fra){_FILLERS}",
    _FLAGS,
)
# "Kontaktes i uge 49": the call itself is given a day.
_CALL_ON = re.compile(
    r"\b(?:kontakt(?:es|e)?|ring(?:es|e)?(?:\s+op)?|indkaldes|start(?:es)?|opstart)"
    r"(?:\s+(?:gerne|venligst|igen|ham|hende|dem|borgeren|patienten|pt\.?|til\s+(?:ham|hende|borgeren)))*"
    r"\s+(?=(?:i|primo|medio|ultimo|til|uge|den|d\.|på|starten|midten|slutningen|næste)\b)",
    _FLAGS,
)
_SPAN_TRIGGER = re.compile(
    r"\b(?:(?P<strong>tidligst\s+(?:om|efter)|ikke\s+før\s+om|vent(?:er|e)?|afvent(?:er)?"
    r"|ikke\s+(?:(?:ringe?s?|kontaktes)\s+)?(?:i\s+)?de\s+(?:næste|første|kommende))|om|efter)\s+",
    _FLAGS,
)
_CALLING = re.compile(
    r"\bring|kontakt|opkald|henvend|indkald|opstart|\bstart(?:es?)?\b|kaldes|telefon|træffes",
    _FLAGS,
)
_HELP = re.compile(r"hjælp|forløb|rygestop|tilbud|samtale", _FLAGS)
# What a day may be about instead of the call.
_EVENT = re.compile(
    r"operer|operation|kontrol|scann|skann|ambulatori|indlægg|indlagt|udskr[ie]v|blodprøve|kemo|stråle"
    r"|termin\b|terminsdato|fød(?:er|sel)|undersøg|røntgen|medicin|recept|plaster|røgfri|holdt\s+op"
    r"|stoppede|stopdato|ferie|arbejde",
    _FLAGS,
)
_NOT_LATER = re.compile(r"(?:senest|inden\s+for|inden|allerede|gerne\s+før)\s*$", _FLAGS)
_NEGATED = re.compile(
    r"(?:\bikke|\bingen\s+grund\s+til|unødvendigt|\buden)(?:\s+(?:at|nødvendigt|behov|længere|så|ringe?s?"
    r"|kontaktes|op|for|grund\s+til|brug\s+for|vente|afvente|til|på))*\s*$",
    _FLAGS,
)
_BIRTH = re.compile(r"(?:\bfødt|\bf\.|fødsels(?:dag|dato)|\bcpr\S*)\W*(?:\w+\W+)?$", _FLAGS)
_SENTENCE = re.compile(
    r"\n|(?<=[^\d\s.]{2})(?<!\b(?:jan|feb|mar|apr|aug|sep|okt|nov|dec))(?<!\b(?:ca|pr|kl|pt|st))(?<!\b(?:tlf|evt|ift|min|max|mdr|afd))[.!?](?:\s+|$)"
    r"|(?<=\d)\.\s+(?=[A-ZÆØÅ])"
)
_CLAUSE = re.compile(r"[;()]|,(?!\d)|\s+(?:men|og(?!\s+med\b))\s+(?=\w{3})", _FLAGS)
_AWAITED = re.compile(
    r"\b(?:(?:\d{1,2}|[a-z]{2,6})\s+(?:uger?|måned(?:er)?|mdr\.?|dage?)\s+)?"
    r"(?:efter|når|indtil|afvent\w*)\s+(?:\w+\s+){0,3}?"
    r"(?:udskr[ie]v\w*|udskrevet|opererede?|operation\w*|opereret|ferien|fødsl\w*|indlæggelse\w*)",
    _FLAGS,
)
_DISCHARGE = re.compile(r"udskr(?:iv|ev)\w*", _FLAGS)
_READ = 10_000  # characters of a text: more is no letter, and must not hold the import up
_LONGEST_CLAUSE = 400  # longer than any that a person writes without a comma
_MOST = 50  # days that are weighed against each other
_LOOK_BACK = 120  # characters before a trigger that may turn its meaning
_REACH = 40  # characters between "udskrives" and its day


def propose(text: str, written_on: date) -> Proposal | None:
    """The likeliest date after the day of writing, or None where the text names none."""
    text = text[:_READ]
    found: list[tuple[int, Proposal]] = []
    for clause in _clauses(text):
        found += _in_clause(clause, written_on)
        if len(found) > _MOST:
            break
    found += _after_discharge(text, written_on)
    reached = [
        (rank, each) for rank, each in found if written_on < each.on <= written_on + _FARTHEST
    ]
    return min(reached, key=lambda ranked: ranked[0])[1] if reached else None


def awaited(text: str) -> str:
    """What she is to be called after, where no day is given: "efter udskrivelse"; else nothing."""
    for sentence in _pieces(text[:_READ]):
        match = _AWAITED.search(sentence)
        if match is None or not (_CALLING.search(sentence) or _HELP.search(sentence)):
            continue
        before = sentence[: match.start()]
        if not (_NEGATED.search(before) or _NOT_LATER.search(before)):
            return match.group().strip()
    return ""


def _clauses(text: str) -> Iterator[str]:
    for sentence in _pieces(text):
        yield from _CLAUSE.split(sentence)


def _pieces(text: str) -> Iterator[str]:
    """The sentences, none of them longer than a person's."""
    for sentence in _SENTENCE.split(text):
        for start in range(0, max(len(sentence), 1), _LONGEST_CLAUSE):
            yield sentence[start : start + _LONGEST_CLAUSE]


def _in_clause(clause: str, written_on: date) -> Iterator[tuple[int, Proposal]]:
    for trigger, match, on in _days(clause, written_on):
        rank = _rank(clause, trigger)
        if on is not None and rank is not None:
            yield rank, Proposal(on, clause[trigger.start() : match.end()].strip())


def _days(
    clause: str, written_on: date
) -> Iterator[tuple[re.Match[str], re.Match[str], date | None]]:
    for trigger in _SPAN_TRIGGER.finditer(clause):
        if match := SPAN.match(clause, trigger.end()):
            yield trigger, match, after_span(match, written_on)
    for triggers in (_DATE_TRIGGER, _CALL_ON):
        for trigger in triggers.finditer(clause):
            if match := WHEN.match(clause, trigger.end()):
                yield trigger, match, named_day(match, written_on)


def _rank(clause: str, trigger: re.Match[str]) -> int | None:
    """How sure it is that the day is that of the call; None when it is about something else."""
    before = clause[: trigger.start()]
    near = before[-_LOOK_BACK:]
    if _NOT_LATER.search(near) or _NEGATED.search(near) or _BIRTH.search(near):
        return None
    if trigger.re is _CALL_ON:
        return 1
    calling = _CALLING.search(clause)
    event = _EVENT.search(before)
    if trigger.group("strong") is not None:
        return 0 if calling or not event else None
    if calling is not None:
        between = before[calling.end() :] if calling.end() <= len(before) else ""
        return None if _EVENT.search(between) else 1
    alone = len(before.split()) <= 1 and not event
    return 2 if alone and len(clause.split()) <= 5 else None


def _after_discharge(text: str, written_on: date) -> Iterator[tuple[int, Proposal]]:
    """Called after the discharge, and its day stands somewhere: "når hun er udskrevet (forventet 12.12.)"."""
    waits = awaited(text)
    if not _DISCHARGE.search(waits):
        return
    for discharge in _DISCHARGE.finditer(text):
        window = text[discharge.end() : discharge.end() + _REACH].partition("\n")[0]
        if stop := _CALLING.search(window):
            window = window[: stop.start()]
        for place in re.finditer(r"(?<![\w/.-])(?=\d|uge|primo|medio|ultimo)", window):
            match = WHEN.match(window, place.start())
            on = named_day(match, written_on) if match else None
            if match is not None and on is not None:
                span = SPAN.match(waits)
                on = after_span(span, on) if span else on
                said = text[discharge.start() : discharge.end() + match.end()].strip()
                words = said if waits in said else f"{waits} … {said}"
                if on is not None:
                    yield 1, Proposal(on, words)
                break
