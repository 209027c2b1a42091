"""Brings a list in, a handful of rows at a time: what is acknowledged stays, whatever happens afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.spreadsheet import ListKind, RowFate
from counsellor_app.models import ImportBatch, Unit
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.spreadsheets import (
    brought_in,
    course_lists,
    follow_up_lists,
    referral_lists,
)
from counsellor_app.services.spreadsheets.list_judging import ListIntake, RowVerdict, counted
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.engine import is_sqlite

_COUNTS = {
    RowFate.NEW: "accepted",
    RowFate.KNOWN: "accepted",
    RowFate.ADDED: "corrections",
    RowFate.SAME: "duplicates",
    RowFate.REFUSED: "rejected",
}


class _Lists(Protocol):
    """What each kind of list does with its rows."""

    def judge(
        self, session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
    ) -> tuple[RowVerdict, ...]: ...

    def take_in(
        self, session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
    ) -> tuple[RowVerdict, ...]: ...


_OF_KIND: Mapping[ListKind, _Lists] = {
    ListKind.REFERRALS: referral_lists,
    ListKind.COURSE: course_lists,
    ListKind.FOLLOW_UPS: follow_up_lists,
}


@query(Right.CASE)
def judge_rows(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """What would become of these rows, after those that `intake` has seen; nothing is written."""
    _demand_unit(session)
    return _OF_KIND[intake.kind].judge(session, intake, rows)


@use_case(Right.CASE)
def begin_list(session: Transaction, kind: ListKind, file_name: str) -> uuid.UUID:
    """Opens a batch, under which everything that comes in can be taken back as a whole."""
    _demand_unit(session)
    batch = ImportBatch(
        id=new_id(),
        kind=f"{brought_in.LIST}{kind.value}",
        started_at=session.now,
        user_id=session.actor.id,
        file_name=file_name[:140],
    )
    session.add(batch)
    audit.record(session, "begin_list", subject="import_batch", subject_id=batch.id, kind=kind)
    return batch.id


@use_case(Right.CASE)
def take_rows(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """Takes these rows in, all in one transaction; rows that cannot come in are told and left out."""
    batch = _open_batch(session, intake)
    first = not batch.accepted and not batch.corrections
    verdicts = _OF_KIND[intake.kind].take_in(session, intake, rows)
    for fate, count in counted(verdicts).items():
        setattr(batch, _COUNTS[fate], getattr(batch, _COUNTS[fate]) + count)
    facts: dict[str, Any] = {fate.value: count for fate, count in counted(verdicts).items()}
    audit.record(session, "bring_in_rows", subject="import_batch", subject_id=batch.id, **facts)
    if first and (batch.accepted or batch.corrections):
        # Once, with the first that comes in: it takes back whatever came after, too.
        undo.offer(session, "bring_in_list", brought_in.undo_bring_in, batch_id=batch.id)
    return verdicts


def _open_batch(session: Transaction, intake: ListIntake) -> ImportBatch:
    """The batch, locked against somebody who brings the same list in at the same moment."""
    unit_id = _demand_unit(session)
    if intake.batch_id is None:
        raise UserError("list.not_begun")
    batch = brought_in.open_batch(session, intake.batch_id)
    if batch.user_id != session.actor.id:
        raise UserError("list.not_begun")
    if not is_sqlite(session.connection()):  # SQLite has but one writer
        session.execute(select(Unit.id).where(Unit.id == unit_id).with_for_update())
    return batch


def _demand_unit(session: Transaction) -> uuid.UUID:
    if session.actor.unit_id is None:
        raise UserError("intake.no_unit")
    return session.actor.unit_id
