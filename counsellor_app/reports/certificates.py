"""How the year's five certificates of STOPbasen stand: what is missing, by when, whom to call (domain 1.5, 1.6).

Certificates are given for courses that started in a calendar year. Worked out anew each time it is
asked; what can no longer be reached is said.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counsellor_app.kinds.course import CompletionOutlook
from counsellor_app.reports.behind import Answer, Entry
from counsellor_app.reports.case_rows import key_of
from counsellor_app.reports.certificate_cases import Case, Parted, parted_by, read_cases
from counsellor_app.reports.period import of_year
from counsellor_app.services.actor import Right
from counsellor_app.services.office import rules
from counsellor_app.services.office.starting_rules import STOPBASEN_STANDARD, STOPBASEN_TARGETS
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


class Standing(StrEnum):
    """Whether the target can be met."""

    SURE = "sure"  # whatever comes
    POSSIBLE = "possible"
    LOST = "lost"  # even if everything goes well
    EMPTY = "empty"  # nobody yet


class Publication(StrEnum):
    """Whether STOPbasen publishes the figure of the unit (domain 1.5)."""

    YES = "yes"
    POSSIBLE = "possible"
    NO = "no"


IDS = ("S1", "S2", "S3", "S4", "S5")


@dataclass(frozen=True, slots=True)
class Certificate:
    """One of the five. `needed` of the `open` ones must still go well for the target."""

    id: str
    target: float
    yes: int
    no: int
    open: int
    needed: int
    standing: Standing
    publication: Publication
    missing_for_publication: int  # forms, completers or answers that are still missing
    first_day: date | None  # the first day on which one of the open ones is lost
    last_day: date | None

    @property
    def rate(self) -> float | None:
        """As it is now."""
        return self.yes / (self.yes + self.no) if self.yes + self.no else None

    @property
    def best(self) -> float | None:
        """If everything that is open goes well."""
        among = self.yes + self.no + self.open
        return (self.yes + self.open) / among if among else None


@query(Right.NUMBERS)
def forecast(session: Transaction, year: int) -> tuple[Certificate, ...]:
    """The five, for courses started in the year."""
    return certificates_of(session, year, read_cases(session, year))


def certificates_of(
    session: Transaction, year: int, cases: Sequence[Case]
) -> tuple[Certificate, ...]:
    """The five, from cases that have been read already."""
    limits = rules.in_force(session, rules.Publication, session.today)
    targets = rules.in_force(session, rules.Targets, of_year(year).last, STOPBASEN_TARGETS).targets
    return tuple(
        certificate_of(key, targets.get(key, STOPBASEN_STANDARD[key]), cases, limits, session.today)
        for key in IDS
    )


@look(Right.NUMBERS)
def to_call(session: Transaction, year: int, certificate_id: str) -> tuple[Entry, ...]:
    """Those who are still open, the most urgent first; opening the list is logged."""
    parted = parted_by(certificate_id, read_cases(session, year), session.today)
    entries = tuple(
        sorted(
            (
                Entry(key_of(case.key), Answer.UNKNOWN, case.by(certificate_id, session.today))
                for case in parted.open
            ),
            key=lambda entry: entry.day,
        )
    )
    audit.record(session, "open_figure_list", figure=certificate_id, year=year, count=len(entries))
    return entries


def certificate_of(
    key: str,
    target: float,
    cases: Sequence[Case],
    limits: rules.Publication,
    today: date,
) -> Certificate:
    parted = parted_by(key, cases, today)
    yes, no, still = len(parted.yes), len(parted.no), len(parted.open)
    days = [case.by(key, today) for case in parted.open]
    needed = needed_of(yes, no, still, target)
    publication, missing = _published(key, parted, cases, limits)
    return Certificate(
        id=key,
        target=target,
        yes=yes,
        no=no,
        open=still,
        needed=needed,
        standing=standing_of(yes, no, still, needed),
        publication=publication,
        missing_for_publication=missing,
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def needed_of(yes: int, no: int, still: int, target: float) -> int:
    """How many of the open ones must go well, when all of them come to count."""
    return max(0, math.ceil(target * (yes + no + still) - 1e-9) - yes)


def standing_of(yes: int, no: int, still: int, needed: int) -> Standing:
    """From the counts alone."""
    if not yes + no + still:
        return Standing.EMPTY
    if not needed:
        return Standing.SURE
    return Standing.POSSIBLE if needed <= still else Standing.LOST


def _published(
    key: str, parted: Parted, cases: Sequence[Case], limits: rules.Publication
) -> tuple[Publication, int]:
    """Whether there are enough forms, completers or answers; and how many are missing."""
    completers = [case for case in cases if case.facts.completed_stopbasen]
    may = [case for case in cases if case.can is CompletionOutlook.CAN]
    if key == "S1":
        return _enough(len(cases), 0, limits.forms)
    if key == "S2":
        return _enough(len(completers), len(may), limits.completers)
    answered = sum(bool(case.facts.answered) for case in completers)
    share = math.ceil(len(completers) * limits.follow_up_percent / 100)
    return _enough(answered, len(parted.open), max(limits.answers, share))


def _enough(there: int, still: int, least: int) -> tuple[Publication, int]:
    missing = max(0, least - there)
    if not missing:
        return Publication.YES, 0
    return (Publication.POSSIBLE if missing <= still else Publication.NO), missing
