"""The monthly sample: twenty look-ups drawn by lot, and what the reviewer found of each (quality 18).

The lot is drawn from the log itself: its seed is the hash of the month's last entry, so that the
reviewer cannot choose, and anybody can draw the same again.
"""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import func, select

from counsellor_app.clock import add_months, instant
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.office import LookVerdict
from counsellor_app.kinds.people import LookReason
from counsellor_app.models import (
    AccessReason,
    AuditEntry,
    LookSample,
    Participant,
    Pathway,
    SampledLook,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.trace.log_kinds import LOOKS
from counsellor_app.services.transaction import Transaction

SIZE: Final = 20
_ABOUT_SOMEBODY = sorted(LOOKS)


@dataclass(frozen=True, slots=True)
class SampleRow:
    """The sample of a month and how far it is."""

    id: uuid.UUID
    month: date
    drawn_by: str
    looks: int  # from how many was drawn
    sampled: int
    open: int
    unexplained: int
    to_follow_up: int


@dataclass(frozen=True, slots=True)
class LookRow:
    """One look-up of a sample, with what explains it by itself."""

    id: uuid.UUID
    version: int
    position: int
    at: datetime
    user: str
    action: str
    about: str  # her name, where the reviewer may see her
    participant_id: uuid.UUID | None
    own_case: bool  # the user is the counsellor of one of her pathways
    of_team: bool
    reason: LookReason | None  # given at the time
    words: str
    verdict: LookVerdict | None
    note: str
    judged_by: str
    followed_up_at: datetime | None
    follow_up: str


@query(Right.LOG)
def sample_due(session: Transaction) -> date | None:
    """The first day of the month whose sample is to be drawn or finished; None where all is done."""
    month = add_months(session.today.replace(day=1), -1)
    row = _of_month(session, session.actor.unit, month)
    if row is None:
        return month if _worked_before(session, _span(month)[1]) else None
    return month if _open(session, row.id) else None


@query(Right.LOG)
def samples(session: Transaction) -> tuple[SampleRow, ...]:
    """The samples of the unit, the newest month first."""
    rows = session.execute(
        select(LookSample, User.name)
        .join(User, User.id == LookSample.drawn_by_id)
        .where(LookSample.unit_id == session.actor.unit)
        .order_by(LookSample.month.desc())
    ).all()
    return tuple(_sample_row(session, sample, name) for sample, name in rows)


@use_case(Right.LOG)
def draw_sample(session: Transaction) -> uuid.UUID:
    """Draws the sample of the month that has passed; the same one where it was drawn before.

    A month in which nobody looked at anybody has an empty sample: that, too, was looked into.
    """
    month = add_months(session.today.replace(day=1), -1)
    there = _of_month(session, session.actor.unit, month)
    if there is not None:
        return there.id
    sample, _ = draw(session, session.actor.unit, month, session.actor.id)
    audit.record(
        session,
        "draw_sample",
        subject="look_sample",
        subject_id=sample.id,
        month=month,
        looks=sample.looks,
    )
    return sample.id


def draw(
    session: Transaction, unit_id: uuid.UUID, month: date, user_id: uuid.UUID
) -> tuple[LookSample, list[SampledLook]]:
    """Draws and adds the sample of a month; part of `draw_sample`, and of the demonstration."""
    sequences = _looks_in(session, unit_id, month)
    sample = LookSample(
        id=new_id(),
        unit_id=unit_id,
        month=month,
        drawn_at=session.now,
        drawn_by_id=user_id,
        looks=len(sequences),
        seed=_seed(session, month),
    )
    session.add(sample)
    session.flush()
    rows = [
        SampledLook(id=new_id(), sample_id=sample.id, position=position, sequence=sequence)
        for position, sequence in enumerate(lot(sample.seed, sequences), start=1)
    ]
    session.add_all(rows)
    session.flush()
    return sample, rows


@look(Right.LOG)
def open_sample(session: Transaction, sample_id: uuid.UUID) -> tuple[LookRow, ...]:
    """The sample was opened: it names citizens, so it is a look."""
    rows = sampled_looks(session, sample_id)
    audit.record(
        session, "open_sample", subject="look_sample", subject_id=sample_id, count=len(rows)
    )
    return rows


@query(Right.LOG)
def sampled_looks(session: Transaction, sample_id: uuid.UUID) -> tuple[LookRow, ...]:
    """The look-ups of a sample in their order."""
    sample = _sample(session, sample_id)
    judge = {user.id: user.name for user in session.scalars(select(User))}
    found = session.execute(
        select(SampledLook, AuditEntry)
        .join(AuditEntry, AuditEntry.sequence == SampledLook.sequence)
        .where(SampledLook.sample_id == sample.id)
        .order_by(SampledLook.position)
    ).all()
    people = {entry.participant_id for _, entry in found if entry.participant_id}
    names = _names(session, people)
    cases = _cases(session, people)
    return tuple(_look_row(session, row, entry, names, cases, judge) for row, entry in found)


@use_case(Right.LOG)
@as_before.undoable("judge_look")
def judge_look(
    session: Transaction, look_id: uuid.UUID, version: int, verdict: LookVerdict, note: str = ""
) -> None:
    """What the reviewer found; nobody judges her own look-up, and what is not explained is said why.

    UserError("sample.own_look"), FieldError("note").
    """
    row = access.load_for_edit(session, SampledLook, look_id, version)
    _sample(session, row.sample_id)
    entry = session.get_one(AuditEntry, row.sequence)
    if entry.user_id == session.actor.user_id:
        raise UserError("sample.own_look")
    if verdict is not LookVerdict.EXPLAINED and not note.strip():
        raise FieldError("note", "sample.needs_note")
    row.verdict, row.note = verdict, note.strip()
    row.judged_at, row.judged_by_id = session.now, session.actor.id
    _tell(session, "judge_look", row, verdict=verdict)


@use_case(Right.LOG)
@as_before.undoable("follow_up_look")
def follow_up_look(session: Transaction, look_id: uuid.UUID, version: int, words: str) -> None:
    """What was done about a look-up that nobody could explain; FieldError("follow_up")."""
    row = access.load_for_edit(session, SampledLook, look_id, version)
    _sample(session, row.sample_id)
    if row.verdict is not LookVerdict.UNEXPLAINED:
        raise UserError("sample.nothing_to_follow_up")
    if not words.strip():
        raise FieldError("follow_up", "sample.needs_note")
    row.follow_up, row.followed_up_at = words.strip(), session.now
    _tell(session, "follow_up_look", row)


def lot(seed: str, sequences: list[int]) -> list[int]:
    """Twenty of them, or all where there are fewer, in the order of the log."""
    drawn = random.Random(seed).sample(sequences, min(SIZE, len(sequences)))
    return sorted(drawn)


def _seed(session: Transaction, month: date) -> str:
    """The hash of the last entry of the month: known to all, and nobody's choice."""
    first, last = _span(month)
    found = session.scalar(
        select(AuditEntry.hash)
        .where(AuditEntry.at >= first, AuditEntry.at < last)
        .order_by(AuditEntry.sequence.desc())
        .limit(1)
    )
    return found or ""


def _looks_in(session: Transaction, unit_id: uuid.UUID, month: date) -> list[int]:
    """The look-ups at somebody that users of the unit made in a month, in the order of the log."""
    first, last = _span(month)
    users = select(User.id).where(User.unit_id == unit_id)
    return list(
        session.scalars(
            select(AuditEntry.sequence)
            .where(
                AuditEntry.at >= first,
                AuditEntry.at < last,
                AuditEntry.action.in_(_ABOUT_SOMEBODY),
                AuditEntry.participant_id.is_not(None),
                AuditEntry.user_id.in_(users),
            )
            .order_by(AuditEntry.sequence)
        )
    )


def _worked_before(session: Transaction, end: datetime) -> bool:
    """Whether the unit was at work by then; its users' first entries lie first in their index."""
    users = select(User.id).where(User.unit_id == session.actor.unit)
    statement = select(AuditEntry.sequence).where(
        AuditEntry.user_id.in_(users), AuditEntry.at < end
    )
    return session.execute(statement.limit(1)).first() is not None


def _span(month: date) -> tuple[datetime, datetime]:
    return instant(month, time()), instant(add_months(month, 1), time())


def _of_month(session: Transaction, unit_id: uuid.UUID, month: date) -> LookSample | None:
    return session.scalars(
        select(LookSample).where(LookSample.unit_id == unit_id, LookSample.month == month)
    ).first()


def _sample(session: Transaction, sample_id: uuid.UUID) -> LookSample:
    sample = access.load(session, LookSample, sample_id)
    if sample.unit_id != session.actor.unit:
        raise UserError("entity.gone", entity="look_sample")
    return sample


def _open(session: Transaction, sample_id: uuid.UUID) -> int:
    """How many are not judged, or not explained and not followed up."""
    unfinished = SampledLook.verdict.is_(None) | (
        (SampledLook.verdict == LookVerdict.UNEXPLAINED) & SampledLook.followed_up_at.is_(None)
    )
    statement = select(func.count()).where(SampledLook.sample_id == sample_id, unfinished)
    return session.scalar(statement.select_from(SampledLook)) or 0


def _sample_row(session: Transaction, sample: LookSample, drawn_by: str) -> SampleRow:
    rows = session.scalars(select(SampledLook).where(SampledLook.sample_id == sample.id)).all()
    unexplained = [row for row in rows if row.verdict is LookVerdict.UNEXPLAINED]
    return SampleRow(
        sample.id,
        sample.month,
        drawn_by,
        sample.looks,
        len(rows),
        sum(row.verdict is None for row in rows),
        len(unexplained),
        sum(row.followed_up_at is None for row in unexplained),
    )


def _names(session: Transaction, people: set[uuid.UUID]) -> dict[uuid.UUID, str]:
    found = session.execute(
        select(Participant.id, Participant.given_name, Participant.surname).where(
            Participant.id.in_(people)
        )
    )
    return {key: f"{given} {surname}".strip() for key, given, surname in found}


def _cases(
    session: Transaction, people: set[uuid.UUID]
) -> dict[uuid.UUID, list[tuple[uuid.UUID, uuid.UUID | None]]]:
    """Unit and counsellor of each pathway, by person."""
    cases: dict[uuid.UUID, list[tuple[uuid.UUID, uuid.UUID | None]]] = {}
    found = session.execute(
        select(Pathway.participant_id, Pathway.unit_id, Pathway.counsellor_id).where(
            Pathway.participant_id.in_(people)
        )
    )
    for person, unit, counsellor in found:
        cases.setdefault(person, []).append((unit, counsellor))
    return cases


def _look_row(
    session: Transaction,
    row: SampledLook,
    entry: AuditEntry,
    names: dict[uuid.UUID, str],
    cases: dict[uuid.UUID, list[tuple[uuid.UUID, uuid.UUID | None]]],
    users: dict[uuid.UUID, str],
) -> LookRow:
    person = entry.participant_id
    hers = cases.get(person, []) if person else []
    given = _reason(session, entry)
    return LookRow(
        id=row.id,
        version=row.version_id,
        position=row.position,
        at=entry.at,
        user=users.get(entry.user_id, "") if entry.user_id else "",
        action=entry.action,
        about=names.get(person, "") if person else "",
        participant_id=person,
        own_case=any(counsellor == entry.user_id for _, counsellor in hers),
        of_team=any(unit == session.actor.unit_id for unit, _ in hers),
        reason=given.kind if given else None,
        words=given.words if given else "",
        verdict=row.verdict,
        note=row.note,
        judged_by=users.get(row.judged_by_id, "") if row.judged_by_id else "",
        followed_up_at=row.followed_up_at,
        follow_up=row.follow_up,
    )


def _reason(session: Transaction, entry: AuditEntry) -> AccessReason | None:
    """The one that was in force when she looked."""
    return session.scalars(
        select(AccessReason)
        .where(
            AccessReason.user_id == entry.user_id,
            AccessReason.participant_id == entry.participant_id,
            AccessReason.given_at <= entry.at + timedelta(seconds=1),
            AccessReason.valid_to > entry.at,
        )
        .limit(1)
    ).first()


def _tell(session: Transaction, action: str, row: SampledLook, **facts: Any) -> None:
    audit.record(
        session, action, subject="sampled_look", subject_id=row.id, sequence=row.sequence, **facts
    )
