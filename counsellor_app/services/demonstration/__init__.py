"""The demonstration: a fictive municipality with three years of citizens, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import Engine, bindparam, select, update

from counsellor_app.clock import FixedClock, SystemClock
from counsellor_app.errors import UserError
from counsellor_app.models import DatabaseIdentity, Participant, Pathway
from counsellor_app.services.actor import SYSTEM, Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.demonstration import (
    asked_more,
    citizen_rights,
    cohorts,
    inbox_cases,
    interviews,
    looks,
    medicine,
    old_lists,
    planning,
    referrals,
    reworded,
    settlement,
    showcase,
    transfers,
    ward_visits,
)
from counsellor_app.services.demonstration.case import Wishes
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.people import People
from counsellor_app.services.demonstration.schedule import Schedule
from counsellor_app.services.demonstration.story import Stories
from counsellor_app.services.demonstration.world import PASSWORD, World, found
from counsellor_app.services.office.founding import is_founded
from counsellor_app.services.operation import use_case
from counsellor_app.services.pathway.pathway_facts import facts_of_many
from counsellor_app.services.pathway.stage import derive
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

__all__ = ["PASSWORD", "build"]

Progress = Callable[[int, int], object]
_Share = Callable[[float], None]

HISTORY = 40  # people who came before today's desk, where there are so many
_LETTERS, _ROWS = 0.35, 0.80  # how far each step brings us


def build(
    engine: Engine,
    participants: int = 200,
    seed: int = 1,
    today: date | None = None,
    progress: Progress | None = None,
) -> None:
    """Fills an empty demonstration database, all or nothing; UserError("demo.not_empty") else.

    `progress` hears how many participants of how many are done, as far as one can tell.
    """
    day = today or SystemClock().today()
    backend = Backend(engine, FixedClock(day), SYSTEM)

    def tell(share: float) -> None:
        if progress is not None:
            progress(round(share * participants), participants)

    backend.write(build_demonstration, participants, seed, tell)


@use_case(Right.SYSTEM)
def build_demonstration(
    session: Transaction, participants: int, seed: int, progress: _Share
) -> None:
    """Tells everybody's story, writes the rows in bulk, and derives the stages from them."""
    # The published password must never open anything but a demonstration.
    identity = session.scalars(select(DatabaseIdentity)).first()
    real = identity is not None and not identity.demonstration
    if real or is_founded(session) or session.scalar(select(Participant.id).limit(1)) is not None:
        raise UserError("demo.not_empty", folder="database")
    chance = Chance(f"{participants} {seed} {session.today}")
    world = found(session, chance, session.today, participants)
    asked_more.use_the_forms(session)
    schedule = Schedule(world)
    people = People(world)
    wishes = _wishes(world, schedule, participants)
    schedule.plan_series()
    stories = Stories(world, schedule, people)
    stories.tell(wishes, lambda told: progress(_LETTERS * min(1.0, told / max(1, participants))))
    inbox_cases.correct_one(world, Chance(f"corrected {participants} {seed}"))
    inbox_cases.somebody_known(world)
    people.finish()
    schedule.finish()
    referrals.refuse_one(world)
    interviews.begin_one(world, Chance(f"begun {participants} {seed}"))
    ward_visits.visit(world, Chance(f"wards {participants} {seed}"))
    old_lists.bring_in(world, Chance(f"lists {participants} {seed}"))
    reworded.reword(world, Chance(f"reworded {participants} {seed}"))
    transfers.carry_over(world, Chance(f"transfers {participants} {seed}"))
    planning.plan(world, schedule, Chance(f"planning {participants} {seed}"))
    medicine.number(world)
    settlement.settle(world)
    settlement.stock_and_budgets(world)
    world.rows.write(
        session, lambda done, total: progress(_LETTERS + (_ROWS - _LETTERS) * done / total)
    )
    citizen_rights.tell(session)
    _derive_stages(session, lambda share: progress(_ROWS + (1 - _ROWS) * share))
    looks.tell(session, world, Chance(f"looks {participants} {seed}"))
    progress(1)
    audit.record(
        session,
        "build_demonstration",
        subject="participant",
        participants=participants,
        seed=seed,
    )


def _wishes(world: World, schedule: Schedule, participants: int) -> list[Wishes]:
    """Today's desk, and the years before it spread evenly."""
    # Few people must still have a history that shows every kind of end.
    most = max(participants // 3, participants - HISTORY)
    fixed = showcase.wishes(world, schedule, most) + cohorts.wishes(world, schedule)
    others = participants - len(fixed)
    span = (world.today - world.begins).days
    history = []
    for number in range(others):
        day = world.begins + timedelta(days=span * number // max(1, others))
        history.append(Wishes(_received(world, day)))
    return fixed + history


def _received(world: World, day: date) -> date:
    """Letters come on working days; a few people write on a Sunday."""
    if world.chance.one_in(12, "weekend"):
        return day
    open_day = world.diary.open_day(day)
    return open_day if world.has_been(open_day) else world.diary.last_open_before(world.today)


def _derive_stages(session: Transaction, progress: _Share) -> None:
    ids = session.scalars(select(Pathway.id).order_by(Pathway.id)).all()
    values: list[dict[str, object]] = []
    for done, (pathway, facts) in enumerate(facts_of_many(session, ids), start=1):
        derived = derive(facts)
        values.append(
            {
                "key": pathway.id,
                "stage": derived.stage,
                "next_act": derived.next_act,
                "due_from": derived.due_from,
                "due_to": derived.due_to,
            }
        )
        if done % 400 == 0:
            session.expunge_all()
            progress(done / len(ids))
    table = Pathway.metadata.tables[Pathway.__tablename__]
    session.execute(update(table).where(table.c.id == bindparam("key")), values)
