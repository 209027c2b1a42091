"""The half-year window and what "not reached" still needs: pure functions of days and hours (domain 1.6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.clock import add_months, local
from counsellor_app.services.rules import FollowUpRule


@dataclass(frozen=True, slots=True)
class Missing:
    """What "not reached" still needs: days with an attempt, and late attempts among them."""

    days: int
    late: int

    @property
    def nothing(self) -> bool:
        """Whether the rule is met."""
        return self.days == 0 and self.late == 0


def window(base: date, rule: FollowUpRule) -> tuple[date, date, date]:
    """First day, ideal day and last day for a quit date (or what stands in for it)."""
    return (
        add_months(base, rule.from_months),
        add_months(base, rule.ideal_months),
        add_months(base, rule.to_months),
    )


def missing(
    attempts: Iterable[datetime], due_from: date, due_to: date, rule: FollowUpRule
) -> Missing:
    """What is missing after these attempts. Two on one day count once; those outside the window do not count."""
    inside = [at for at in map(local, attempts) if due_from <= at.date() <= due_to]
    days = {at.date() for at in inside}
    late_days = {at.date() for at in inside if at.hour >= rule.late_hour}
    late = max(0, rule.late_attempts - len(late_days))
    return Missing(max(0, rule.attempts - len(days)), late)
