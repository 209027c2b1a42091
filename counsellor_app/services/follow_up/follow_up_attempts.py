"""What "not reached" still needs: attempts on four different days, one of them late (domain 1.6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from counsellor_app.clock import local
from counsellor_app.services.listed import listed
from counsellor_app.services.office.rules import FollowUpRule


@listed
class Missing:
    """Days with an attempt that are still missing, and late attempts that are."""

    days: int
    late: int

    @property
    def nothing(self) -> bool:
        """Whether the rule is met."""
        return self.days == 0 and self.late == 0


def missing(
    attempts: Iterable[datetime], due_from: date, due_to: date, rule: FollowUpRule
) -> Missing:
    """What is missing after these attempts. Two on one day count once; those outside the window do not count."""
    attempts = tuple(attempts)
    if not attempts:
        return Missing(rule.attempts, rule.late_attempts)
    inside = [at for at in map(local, attempts) if due_from <= at.date() <= due_to]
    days = {at.date() for at in inside}
    late_days = {at.date() for at in inside if at.hour >= rule.late_hour}
    return Missing(max(0, rule.attempts - len(days)), max(0, rule.late_attempts - len(late_days)))
