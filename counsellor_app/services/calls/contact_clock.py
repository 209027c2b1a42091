"""How long somebody has waited to be called: the two clocks of the service target (domain 2.4).

Both start when the referral is received, or on the day before which she must not be called. The
first stops at the first attempt, the second when she is first spoken with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.rules import DayCount
from counsellor_app.services.calendars import holidays
from counsellor_app.services.office.rules import ServiceTarget

Attempt = tuple[date, CallOutcome]


@dataclass(frozen=True, slots=True)
class ContactClock:
    """One pathway's clocks, in the days of the rule that was in force when it was received."""

    start: date
    due_by: date
    target_days: int
    working: bool
    tried_on: date | None = None
    reached_on: date | None = None

    def days_to_attempt(self, today: date) -> int:
        """Days until it was first tried; they run on while nobody has."""
        return self._days(self.tried_on or today)

    def days_to_contact(self, today: date) -> int:
        """Days until she was first spoken with; they run on while nobody has."""
        return self._days(self.reached_on or today)

    def is_late(self, today: date) -> bool:
        """Whether the first attempt came, or will now come, after the target."""
        return (self.tried_on or today) > self.due_by

    def _days(self, until: date) -> int:
        if until <= self.start:
            return 0  # deferred, or called the same day
        if not self.working:
            return (until - self.start).days
        return working_days_between(self.start, until)


def contact_clock(
    received_on: date,
    call_not_before: date | None,
    call_not_later_than: date | None,
    target: ServiceTarget,
    attempts: Iterable[Attempt] = (),
) -> ContactClock:
    """The clocks from what is known; attempts in the order of time."""
    start = max(received_on, call_not_before or received_on)
    working = target.count == DayCount.WORKING
    if call_not_later_than is not None:
        due_by = call_not_later_than
    elif working:
        due_by = holidays.add_working_days(start, target.days)
    else:
        due_by = start + timedelta(days=target.days)
    made = list(attempts)
    return ContactClock(
        start,
        due_by,
        target.days,
        working,
        made[0][0] if made else None,
        next((on for on, outcome in made if outcome.reached), None),
    )


def working_days_between(start: date, until: date) -> int:
    """Working days after `start`, up to and with `until`."""
    days = (start + timedelta(days=number) for number in range(1, (until - start).days + 1))
    return sum(holidays.is_working_day(day) for day in days)
