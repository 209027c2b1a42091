"""Who looked at whom in the last months, a sample that was reviewed, and two persons with restricted access."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import add_months
from counsellor_app.kinds.office import LookVerdict
from counsellor_app.kinds.people import RestrictionKind
from counsellor_app.models import NamedUser, Pathway, RestrictedPerson
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.world import World
from counsellor_app.services.trace import audit, look_sample
from counsellor_app.services.trace.audit import PendingEntry
from counsellor_app.services.transaction import Transaction

_MONTHS = 2
_A_DAY = 6
_RESTRICTED = 2
_NOTES = {
    LookVerdict.ASKED: "Vikarierede for Mette den dag.",
    LookVerdict.UNEXPLAINED: "Kan ikke huske hvorfor. Borgeren bor på samme vej.",
}
_FOLLOW_UP = "Samtale om opslag uden for egne borgere. Ingen gentagelse siden."


def tell(session: Transaction, world: World, chance: Chance) -> None:
    """After everything is written: the log of two months, and the review of the first of them."""
    begins = add_months(world.today.replace(day=1), -_MONTHS)
    cases = session.execute(
        select(Pathway.id, Pathway.participant_id, Pathway.counsellor_id, Pathway.received_on)
        .where(Pathway.counsellor_id.is_not(None))
        .order_by(Pathway.received_on, Pathway.pseudonym)
    ).all()
    day = begins
    while day < world.today:
        known = [case for case in cases if case.received_on < day]
        if known and world.diary.open_day(day) == day:
            _of_a_day(session, world, chance, day, known[-60:])
        day += timedelta(days=1)
    audit.append_pending(session)
    _review(session, world, begins)
    _restrict(session, world, chance)


def _of_a_day(
    session: Transaction, world: World, chance: Chance, day: date, known: Sequence[Any]
) -> None:
    for number in range(_A_DAY):
        case = chance.pick(known)
        action = chance.deal(
            "look", {"open_person": 6, "open_call_pane": 3, "reveal_cpr": 1, "open_referral": 1}
        )
        session.pending_audit.append(
            PendingEntry(
                action,
                case.participant_id,
                case.id,
                "",
                None,
                {},
                at=world.at(day, 9 + number, 5 * number),
                user_id=case.counsellor_id if number % 3 else chance.pick(world.counsellors),
            )
        )


def _review(session: Transaction, world: World, month: date) -> None:
    """Two months ago: all judged, one of them not explained and followed up. Last month waits."""
    reviewer = world.users["TL"]
    sample, rows = look_sample.draw(session, world.unit_id, month, reviewer)
    judged = world.at(add_months(month, 1) + timedelta(days=3), 10, 15)
    sample.drawn_at = judged
    for number, row in enumerate(rows):
        row.verdict = {4: LookVerdict.ASKED, 11: LookVerdict.UNEXPLAINED}.get(
            number, LookVerdict.EXPLAINED
        )
        row.note = _NOTES.get(row.verdict, "")
        row.judged_at, row.judged_by_id = judged, reviewer
        if row.verdict is LookVerdict.UNEXPLAINED:
            row.follow_up, row.followed_up_at = _FOLLOW_UP, judged + timedelta(days=2)


def _restrict(session: Transaction, world: World, chance: Chance) -> None:
    """Two whose pathway is over: a colleague, and somebody who is threatened."""
    over = session.scalars(
        select(Pathway.participant_id)
        .where(Pathway.closed_on.is_not(None))
        .order_by(Pathway.received_on, Pathway.pseudonym)
    ).all()
    people = list(dict.fromkeys(over))[3 : 3 + _RESTRICTED]
    kinds = (RestrictionKind.COLLEAGUE, RestrictionKind.ADDRESS)
    named = [world.users["TL"], world.users["MH"]]
    since = world.at(add_months(world.today, -1), 11)
    for person, kind in zip(people, kinds, strict=False):
        session.add(
            RestrictedPerson(
                id=chance.id(since),
                participant_id=person,
                kind=kind,
                set_at=since,
                set_by_id=named[0],
            )
        )
        session.flush()
        for user in named:
            session.add(
                NamedUser(
                    id=chance.id(since),
                    participant_id=person,
                    user_id=user,
                    named_at=since,
                    named_by_id=named[0],
                )
            )
