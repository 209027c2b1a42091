"""What has been kept long enough: proposals with who, why and since when; nothing goes without approval (quality 25).

The times are a dated rule (domain 6.4). A record is counted from its last entry. Looking at the
proposals deletes nothing: that is `retention_approval`.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final, cast

from sqlalchemy import Column, ColumnElement, Select, Table, exists, func, or_, select
from sqlalchemy.orm import aliased

from counsellor_app.clock import add_months, instant
from counsellor_app.kinds.citizen import KeepReason, RequestKind, RetentionKind
from counsellor_app.models import (
    AuditEntry,
    CitizenRequest,
    FormDraft,
    Participant,
    Pathway,
    RefusedLetter,
    RemovedThing,
    RetentionHold,
    UndoRecord,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import clock_guard, person_tables, restricted_use
from counsellor_app.services.citizen.last_entries import last_entries
from counsellor_app.services.office import rules
from counsellor_app.services.office.rules import RetentionRule
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

MOST_AT_ONCE = 200
"""So many records are proposed at a time, the oldest first: an approval is read before it is given."""

_ANY = aliased(Pathway)


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind: how long it is kept, how much is older, and since when."""

    kind: RetentionKind
    keep_number: int
    """Years for records and the log, days for the rest."""
    count: int
    oldest: date | None


@dataclass(frozen=True, slots=True)
class RecordProposal:
    """One person whose record has been kept long enough; `kept` says why it stays all the same."""

    id: uuid.UUID
    name: str
    birth_date: date | None
    pathways: int
    closed_on: date | None
    last_entry_on: date
    due_since: date
    kept: KeepReason | None = None
    kept_words: str = ""
    hold_id: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Proposals:
    """The records that are proposed, and by which rule. `more` of them come when these are settled."""

    rows: tuple[RecordProposal, ...]
    more: bool
    rule: RetentionRule
    source: str


@look(Right.DELETION)
def open_proposals(session: Transaction) -> tuple[KindRow, ...]:
    """The page was opened: what there is to decide. UserError where the clock is doubtful."""
    clock_guard.demand_right_clock(session)
    audit.record(session, "open_retention")
    return kinds(session)


@query(Right.DELETION)
def kinds(session: Transaction) -> tuple[KindRow, ...]:
    """How much of each kind is older than its time."""
    rule = rule_in_force(session)
    candidates = _candidates(session).subquery()
    records = session.execute(select(func.count(), func.min(candidates.c.closed_on))).one()
    drafts = [tuple(session.execute(each).one()) for each in _old_drafts(session, rule)]
    oldest = min((at for _, at in drafts if at is not None), default=None)
    letters = session.execute(
        select(func.count(), func.min(RefusedLetter.handled_at)).where(old_letters(session, rule))
    ).one()
    log = session.execute(
        select(func.count(), func.min(AuditEntry.at)).where(old_entries(session, rule))
    ).one()
    return (
        KindRow(RetentionKind.RECORD, rule.record_years, records[0], _day(records[1])),
        KindRow(RetentionKind.REFUSED, rule.refused_days, letters[0], _day(letters[1])),
        KindRow(
            RetentionKind.DRAFTS, rule.draft_days, sum(many for many, _ in drafts), _day(oldest)
        ),
        KindRow(RetentionKind.LOG, rule.log_years, log[0], _day(log[1])),
    )


@query(Right.DELETION)
def record_proposals(session: Transaction) -> Proposals:
    """Who, why and since when; the oldest first, those that are kept for a reason last."""
    rule = rule_in_force(session)
    found = session.execute(
        _candidates(session).order_by("closed_on", Participant.id).limit(MOST_AT_ONCE + 1)
    ).all()
    people = found[:MOST_AT_ONCE]
    last = last_entries(session, [row.id for row in people])
    held = _held(session, [row.id for row in people])
    rows = []
    for row in people:
        newest = max(last.get(row.id, row.closed_on or date.min), row.closed_on or date.min)
        due_since = add_months(newest, 12 * rule.record_years)
        if due_since > session.today:
            continue
        kept, words, hold_id = held.get(row.id, (None, "", None))
        name = f"{row.given_name} {row.surname}".strip()
        rows.append(
            RecordProposal(
                *(row.id, name, row.birth_date, row.pathways, row.closed_on, newest, due_since),
                *(kept, words, hold_id),
            )
        )
    rows.sort(key=lambda row: (row.kept is not None, row.due_since, row.id))
    return Proposals(tuple(rows), len(found) > MOST_AT_ONCE, rule, rule_source(session))


@query(Right.DELETION)
def dry_run(session: Transaction, participant_ids: Sequence[uuid.UUID]) -> dict[str, int]:
    """How many rows of which tables an approval would delete; nothing is changed."""
    keys = person_tables.keys_of(session, own(session, participant_ids))
    return {name: len(found) for name, found in keys.items() if found}


def own(session: Transaction, participant_ids: Sequence[uuid.UUID]) -> list[uuid.UUID]:
    """Those of these people whom the actor may see."""
    return list(
        session.scalars(
            select(Participant.id)
            .where(Participant.id.in_(participant_ids), access.own_participants(session))
            .order_by(Participant.id)
        )
    )


def digest(rows: Sequence[RecordProposal]) -> str:
    """What was shown, in short: an approval holds only for that."""
    shown = sorted(f"{row.id} {row.last_entry_on} {row.pathways}" for row in rows)
    return hashlib.sha256("\n".join(shown).encode()).hexdigest()


def rule_in_force(session: Transaction) -> RetentionRule:
    """The times that hold today."""
    return rules.in_force(session, RetentionRule, session.today)


def rule_source(session: Transaction) -> str:
    """Who says so."""
    row = rules.row_in_force(session, RetentionRule.kind, session.today)
    return row.source if row else ""


def old_letters(session: Transaction, rule: RetentionRule) -> ColumnElement[bool]:
    """Refused letters that somebody has dealt with, long enough ago."""
    return RefusedLetter.handled_at < session.now - timedelta(days=rule.refused_days)


def old_entries(session: Transaction, rule: RetentionRule) -> ColumnElement[bool]:
    """The beginning of the log up to the first entry that is kept: only a beginning can be cut off."""
    first = instant(add_months(session.today, -12 * rule.log_years), time())
    kept = select(func.min(AuditEntry.sequence)).where(AuditEntry.at >= first)
    return AuditEntry.sequence < kept.scalar_subquery()


def _old_drafts(session: Transaction, rule: RetentionRule) -> list[Select[*tuple[Any, ...]]]:
    before = drafts_before(session, rule)
    return [select(func.count(), func.min(each)).where(each < before) for each in DRAFTS]


# What belongs to the drafts, by the column that says how old each is.
DRAFTS: Final[tuple[Column[datetime], ...]] = tuple(
    cast("Table", model.__table__).c[name]
    for model, name in (
        *((FormDraft, "saved_at"), (RemovedThing, "removed_at")),
        (UndoRecord, "done_at"),
    )
)


def drafts_before(session: Transaction, rule: RetentionRule) -> datetime:
    """Drafts from before this instant are old."""
    return session.now - timedelta(days=rule.draft_days)


def _candidates(session: Transaction) -> Select[*tuple[Any, ...]]:
    """People with closed pathways alone, the newest closed long enough ago."""
    first = add_months(session.today, -12 * rule_in_force(session).record_years)
    still_open = exists().where(
        _ANY.participant_id == Participant.id,
        or_(_ANY.closed_on.is_(None), _ANY.closed_on > first),
    )
    return (
        select(
            Participant.id,
            Participant.given_name,
            Participant.surname,
            Participant.birth_date,
            func.count(Pathway.id).label("pathways"),
            func.max(Pathway.closed_on).label("closed_on"),
        )
        .join(Pathway, Pathway.participant_id == Participant.id)
        .where(
            Participant.joined_into_id.is_(None),
            Pathway.closed_on <= first,
            ~still_open,
            access.own_participants(session),
        )
        .group_by(
            Participant.id, Participant.given_name, Participant.surname, Participant.birth_date
        )
    )


def _held(
    session: Transaction, ids: Sequence[uuid.UUID]
) -> dict[uuid.UUID, tuple[KeepReason, str, uuid.UUID | None]]:
    """Why a record stays: a hold, a request without an answer, a restriction that is not lifted."""
    found: dict[uuid.UUID, tuple[KeepReason, str, uuid.UUID | None]] = {}
    requests = session.execute(
        select(CitizenRequest.participant_id, CitizenRequest.closed_on).where(
            CitizenRequest.participant_id.in_(ids), in_the_way()
        )
    )
    for participant_id, closed_on in requests:
        open_ = closed_on is None
        found[participant_id] = (
            *(KeepReason.REQUEST if open_ else KeepReason.RESTRICTED, ""),
            None,
        )
    holds = session.execute(
        select(RetentionHold.participant_id, RetentionHold.reason, RetentionHold.id).where(
            RetentionHold.participant_id.in_(ids), holding(session)
        )
    )
    for participant_id, reason, hold_id in holds:
        found[participant_id] = (KeepReason.HOLD, reason, hold_id)
    return found


def holding(session: Transaction) -> ColumnElement[bool]:
    """A hold that is neither lifted nor over."""
    over = RetentionHold.until_on < session.today
    return RetentionHold.lifted_at.is_(None) & (RetentionHold.until_on.is_(None) | ~over)


def in_the_way() -> ColumnElement[bool]:
    """A request that is not answered, or a restriction in force; erasure asked for is none."""
    unanswered = CitizenRequest.closed_on.is_(None) & (CitizenRequest.kind != RequestKind.ERASURE)
    return unanswered | restricted_use.holds()


def _day(value: date | datetime | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value
