"""Tells the story of one pathway after the other, from the referral as far as the demonstration's today."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import Enrolment
from counsellor_app.services.demonstration import attendance, contact, ending, interviews, medicine
from counsellor_app.services.demonstration.case import Case, Fate, Wishes
from counsellor_app.services.demonstration.people import People
from counsellor_app.services.demonstration.referrals import Referrals
from counsellor_app.services.demonstration.schedule import (
    INDIVIDUAL,
    TELEPHONE,
    PlannedCourse,
    Schedule,
)
from counsellor_app.services.demonstration.world import World

Told = Callable[[int], None]
_ONE_TO_ONE = frozenset({INDIVIDUAL, TELEPHONE})


class Stories:
    """Everybody who comes, in the order in which they come; some come back."""

    def __init__(self, world: World, schedule: Schedule, people: People) -> None:
        self._world = world
        self._schedule = schedule
        self._people = people
        self._referrals = Referrals(world)

    def tell(self, wishes: Iterable[Wishes], told: Told) -> None:
        """Tells all of them; a relapse is told when its day has come."""
        queue = [(each.received, number, each) for number, each in enumerate(wishes)]
        heapq.heapify(queue)
        number = len(queue)
        done = 0
        while queue:
            _, _, next_one = heapq.heappop(queue)
            case = self._tell(next_one)
            again = self._comes_back(case)
            if again is not None:
                number += 1
                heapq.heappush(queue, (again.received, number, again))
            done += 1
            if done % 100 == 0:
                told(self._people.count)

    def _tell(self, wishes: Wishes) -> Case:
        world = self._world
        person = wishes.person
        if person is None:
            young = world.chance.one_in(16, "young")
            calls = wishes.first_calls is not None or wishes.follow_up_calls is not None
            person = self._people.make(wishes.received, young=young, reachable=calls)
        case = self._referrals.open(wishes, person)
        day = contact.interview_day(world, case)
        if day is not None:
            self._go_on(case, day)
        return case

    def _go_on(self, case: Case, day: date) -> None:
        """From the interview on."""
        world, wishes = self._world, case.wishes
        programme = interviews.choose_programme(world, case)
        interviews.hold(world, case, day, programme)
        interviews.ask_consents(world, case, day)
        if wishes.stays_interviewed:
            return
        if case.fate is Fate.DECLINED_LATER:
            later = world.diary.after(day, 3)
            if world.has_been(later):
                contact.decline(world, case, later)
            return
        kind = world.programmes[programme]
        found = None if wishes.waits else self._place(case, day, programme)
        if found is None:
            attendance.wait(world, case, kind.id)
            return
        attendance.place(world, case, *found)
        if wishes.course is None and world.chance.one_in(24, "moved course"):
            self._move(case, programme)
        self._on_course(case)

    def _place(self, case: Case, day: date, programme: str) -> tuple[PlannedCourse, date] | None:
        world, wishes = self._world, case.wishes
        if wishes.course is not None:
            return wishes.course, wishes.course.starts_on
        earliest = day + timedelta(days=world.chance.between(3, 9))
        if programme in _ONE_TO_ONE:
            course = self._schedule.one_to_one(programme, earliest, case.counsellor_id)
            return course, course.starts_on
        return self._schedule.find(programme, earliest)

    def _on_course(self, case: Case) -> None:
        world = self._world
        ending.set_quit_date(world, case)
        attendance.attend(world, case, self._schedule)
        if case.fate is Fate.LEFT:
            left_on = attendance.leave(world, case, self._schedule)
            medicine.grant(world, case)
            if left_on is not None:
                contact.decline(world, case, left_on)
            return
        ending.close_course(world, case, self._schedule)
        medicine.grant(world, case)

    def _move(self, case: Case, programme: str) -> None:
        """Before the course begins she gets a place on a later one; the row there counts."""
        former_course, former = case.course, case.enrolment
        assert former_course is not None
        assert former is not None
        if former_course.programme.format is not ProgrammeFormat.GROUP:
            return
        found = self._schedule.find(programme, former_course.starts_on + timedelta(days=1))
        moved_on = former_course.starts_on - timedelta(days=1)
        if found is None or not self._world.has_been(moved_on):
            return
        former |= {"state": EnrolmentState.MOVED, "left_on": moved_on}
        attendance.settle(self._world, case, self._schedule)
        row = attendance.place(self._world, case, *found)
        row["listed_at"] = self._world.at(moved_on, 12)
        former["moved_to_id"] = row["id"]
        # The row that is named is written before the one that names it.
        enrolments = self._world.rows.of(Enrolment)
        enrolments[-2:] = reversed(enrolments[-2:])

    def _comes_back(self, case: Case) -> Wishes | None:
        """After a relapse, or when somebody who could not be reached calls us."""
        world = self._world
        closed_on, reason = case.row["closed_on"], case.row["close_reason"]
        if reason not in _MAY_COME_BACK or case.wishes.person is not None:
            return None
        if not world.chance.one_in(7, "comes back"):
            return None
        received = closed_on + timedelta(days=world.chance.between(20, 200))
        if not world.has_been(received):
            return None
        source = world.chance.pick((ReferralSource.SELF, ReferralSource.GP))
        return Wishes(received, case.person, previous_id=case.id, source=source)


_MAY_COME_BACK = frozenset({CloseReason.FINISHED, CloseReason.NOT_REACHED, CloseReason.DECLINED})
