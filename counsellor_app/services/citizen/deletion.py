"""Deletes people for good: every row about them goes, and what stays is a receipt and tombstones.

The log stays (it holds ids alone), the settlement of a pharmacy stays without the link to the
voucher, the stock stays, and the series of voucher numbers stays without a gap.
"""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Table, delete, insert, select, update

from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, RetentionKind, TombstoneSubject
from counsellor_app.models import (
    Base,
    DeletionReceipt,
    Participant,
    RefusedLetter,
    SpentVoucherNumber,
    Tombstone,
    Voucher,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import person_tables, tombstones
from counsellor_app.services.citizen.person_tables import PERSON, Keys, key_column, table_of
from counsellor_app.services.citizen.tombstones import Stone
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

_PORTION = 100


@dataclass(slots=True)
class Deleted:
    """What went: how many rows of each table, and the ids whose hashes the receipt sums up."""

    counts: Counter[str] = field(default_factory=Counter)
    people: set[uuid.UUID] = field(default_factory=set)
    letters: set[uuid.UUID] = field(default_factory=set)

    @property
    def sha256(self) -> str:
        """Over the hashes of all ids in their order."""
        hashes = sorted(tombstones.id_hash(each) for each in self.people | self.letters)
        return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


def delete_people(session: Transaction, participant_ids: Sequence[uuid.UUID]) -> Deleted:
    """Part of an approved deletion: every row about these people, joined records too."""
    session.flush()
    deleted = Deleted()
    ids = list(participant_ids)
    for first in range(0, len(ids), _PORTION):
        _delete(session, person_tables.keys_of(session, ids[first : first + _PORTION]), deleted)
    return deleted


def delete_letters(session: Transaction, ids: Iterable[uuid.UUID]) -> Deleted:
    """Letters in quarantine, with their bytes."""
    deleted = Deleted(letters=set(ids))
    table = table_of(RefusedLetter.__tablename__)
    _delete_rows(session, table, deleted.letters, deleted)
    return deleted


def write_receipt(
    session: Transaction,
    kind: RetentionKind,
    deleted: Deleted,
    *,
    reason: DeletionReason,
    note: str = "",
    rule: dict[str, Any] | None = None,
    subjects: int | None = None,
    again: bool = False,
) -> uuid.UUID:
    """Tells what was done, and places a stone for each that is gone."""
    many = len(deleted.people | deleted.letters) if subjects is None else subjects
    receipt = DeletionReceipt(
        id=new_id(),
        kind=kind,
        reason=reason,
        note=note,
        rule=rule or {},
        approved_at=session.now,
        approved_by_id=session.actor.user_id,
        subjects=many,
        counts=dict(sorted(deleted.counts.items())),
        sha256=deleted.sha256,
        again=again,
    )
    session.add(receipt)
    session.flush()
    if not again:
        for subject, ids in (
            (TombstoneSubject.PARTICIPANT, deleted.people),
            (TombstoneSubject.REFUSED_LETTER, deleted.letters),
        ):
            tombstones.place(session, subject, ids, receipt.id, reason, session.now)
    audit.record(
        session,
        "delete_for_good",
        subject="deletion_receipt",
        subject_id=receipt.id,
        kind=kind,
        reason=reason,
        subjects=many,
        again=again,
        sha256=deleted.sha256,
    )
    return receipt.id


@use_case(Right.BACKUP)
def carry_out_again(session: Transaction, stones: Sequence[Stone]) -> int:
    """After a restore: who was deleted since the backup goes again; how many that were.

    `stones` come from `tombstones.kept` of the former database, or from `read_file`.
    """
    have = set(session.scalars(select(Tombstone.id_hash)))
    new = {stone.id_hash: stone for stone in stones if stone.id_hash not in have}
    audit.record(session, "carry_out_deletions", subject="tombstone", known=len(new))
    if not new:
        return 0
    people = _named(session, Participant, new, TombstoneSubject.PARTICIPANT)
    deleted = delete_people(session, people)
    left = _named(session, RefusedLetter, new, TombstoneSubject.REFUSED_LETTER)
    letters = delete_letters(session, left)
    deleted.letters, deleted.counts = letters.letters, deleted.counts + letters.counts
    receipt_id = write_receipt(
        session, RetentionKind.RECORD, deleted, reason=DeletionReason.RETENTION, again=True
    )
    _carry_over(session, list(new.values()), receipt_id)
    return len(deleted.people) + len(deleted.letters)


def _named(
    session: Transaction, model: Any, stones: dict[str, Stone], subject: TombstoneSubject
) -> list[uuid.UUID]:
    wanted = {hash_ for hash_, stone in stones.items() if stone.subject is subject}
    if not wanted:
        return []
    ids = session.scalars(select(model.id).order_by(model.id))
    return [each for each in ids if tombstones.id_hash(each) in wanted]


def _carry_over(session: Transaction, stones: Sequence[Stone], receipt_id: uuid.UUID) -> None:
    session.add_all(
        Tombstone(
            id=new_id(),
            subject=stone.subject,
            id_hash=stone.id_hash,
            deleted_at=stone.deleted_at,
            reason=stone.reason,
            receipt_id=receipt_id,
        )
        for stone in stones
    )


def _delete(session: Transaction, keys: Keys, deleted: Deleted) -> None:
    _keep_numbers(session, keys.get(Voucher.__tablename__, set()))
    for table, column, targets in person_tables.references_from_outside(keys):
        hers = keys.get(table.name, set())
        _empty(session, table, column, targets, hers)
    for table in reversed(Base.metadata.sorted_tables):
        if keys.get(table.name):
            _delete_rows(session, table, keys[table.name], deleted)
    deleted.people |= keys[PERSON]
    session.expire_all()


def _empty(
    session: Transaction, table: Table, column: Any, targets: set[Any], hers: set[Any]
) -> None:
    """References in rows that stay; those in rows that go need no care."""
    key = key_column(table) if len(table.primary_key.columns) == 1 else None
    pointing = column.in_(targets)
    if key is None:
        session.execute(update(table).where(pointing).values({column.name: None}))
        return
    rows = set(session.scalars(select(key).where(pointing))) - hers
    if rows:
        session.execute(update(table).where(key.in_(rows)).values({column.name: None}))
        session.touched(table.name)


def _delete_rows(session: Transaction, table: Table, keys: Iterable[Any], deleted: Deleted) -> None:
    found = set(keys)
    if not found:
        return
    # In one statement: rows of one table may point at each other.
    session.execute(delete(table).where(key_column(table).in_(found)))
    session.touched(table.name)
    deleted.counts[table.name] += len(found)


def _keep_numbers(session: Transaction, voucher_ids: set[Any]) -> None:
    if not voucher_ids:
        return
    spent = session.execute(
        select(Voucher.year, Voucher.serial).where(Voucher.id.in_(voucher_ids))
    ).all()
    rows = [{"year": year, "serial": serial} for year, serial in spent]
    session.execute(insert(cast("Table", SpentVoucherNumber.__table__)), rows)
    session.touched(SpentVoucherNumber.__tablename__)
