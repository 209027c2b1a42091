"""Brings one person out of a backup into the living database: what is missing comes, what stands stays (quality 7)."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Table, UniqueConstraint, and_, delete, insert, select, true, update
from sqlalchemy.exc import IntegrityError

from counsellor_app.errors import UserError
from counsellor_app.ids import new_pseudonym
from counsellor_app.models import (
    Enrolment,
    Participant,
    ParticipantSearch,
    Pathway,
    SpentVoucherNumber,
    UndoRecord,
    VoucherCounter,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.citizen import person_tables, tombstones
from counsellor_app.services.citizen.person_tables import PERSON, key_column, table_of
from counsellor_app.services.medication.counters import locked
from counsellor_app.services.office.backup_person import PersonRows, Row, in_order, references
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people.participants import next_number
from counsellor_app.services.people.search_index import search_values
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

# A sheet of a pharmacy without its lines would be wrong money: where it is gone it does not come.
_LET_GO: Final = frozenset({"settlement"})
# A name that must be one only; another one says the same.
_RENAMED: Final = {"number", "pseudonym"}
_KEPT_DIFFERENT: Final = frozenset({"version_id", "stage", "next_act", "due_from", "due_to"})


@dataclass(frozen=True, slots=True)
class Preview:
    """What bringing her back would do, by table; shown before anything is done."""

    missing: dict[str, int]
    different: dict[str, int]  # changed since; what stands here stays
    alike: int
    is_here: bool  # she herself is in the living database

    @property
    def total(self) -> int:
        """How many rows would come."""
        return sum(self.missing.values())


@dataclass(slots=True)
class _Brought:
    """What was put in, and what could not be."""

    added: list[tuple[str, Any]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    spent: list[tuple[int, int]] = field(default_factory=list)


@query(Right.BRING_BACK)
def preview(session: Transaction, person: PersonRows) -> Preview:
    """UserError("backup.person_deleted") where she was deleted for good."""
    _demand_not_deleted(session, person)
    missing, different, alike = Counter[str](), Counter[str](), 0
    for name, rows in person.hers.items():
        there = {row[key_column(table_of(name)).name]: row for row in _living(session, name, rows)}
        for row in rows:
            found = there.get(row[key_column(table_of(name)).name])
            if found is None:
                missing[name] += 1
            elif _differs(found, row):
                different[name] += 1
            else:
                alike += 1
    is_here = session.get(Participant, person.id) is not None
    return Preview(dict(missing), dict(different), alike, is_here)


@use_case(Right.BRING_BACK)
def bring_back(session: Transaction, person: PersonRows, made_at: datetime) -> dict[str, int]:
    """Adds the rows that are missing here; what stands is not touched. How many by table.

    What they point to in the office comes along where it is missing. A number that somebody else has
    by now is given anew; a voucher whose number was issued again is left out. Raises
    UserError("backup.person_deleted") for who was deleted for good, and
    UserError("backup.nothing_missing") where everything is here.
    """
    _demand_not_deleted(session, person)
    if session.get(Participant, person.id) is not None:
        access.open_participant(session, person.id)
    brought = _Brought()
    for table in in_order():
        for row in _missing(session, table, person):
            _put(session, table, row, brought)
    added = Counter(name for name, _ in brought.added if name in person.hers)
    if not added:
        raise UserError("backup.nothing_missing")
    _make_whole(session, person, brought)
    audit.record(
        session,
        "bring_back",
        participant_id=person.id,
        subject=PERSON,
        subject_id=person.id,
        made_at=made_at.isoformat(),
        rows=sum(added.values()),
        left_out=sum(brought.left_out.values()),
    )
    undo.offer(
        session,
        "bring_back",
        undo_bring_back,
        participant_id=person.id,
        person=person.id,
        added=[f"{name}:{key}" for name, key in brought.added],
        spent=[list(each) for each in brought.spent],
    )
    return dict(added)


@undo.inverse
def undo_bring_back(
    session: Transaction, person: str, added: list[str], spent: list[list[int]]
) -> None:
    """Exactly what came goes again; refused where somebody has built on it since."""
    keys: dict[str, list[uuid.UUID]] = {}
    for each in added:
        name, key = each.split(":")
        keys.setdefault(name, []).append(uuid.UUID(key))
    people = keys.get(PERSON, [])
    session.execute(
        update(UndoRecord).where(UndoRecord.participant_id.in_(people)).values(participant_id=None)
    )
    session.execute(delete(ParticipantSearch).where(ParticipantSearch.participant_id.in_(people)))
    personal = person_tables.personal_tables().keys()
    try:
        with session.begin_nested():
            for table in reversed(in_order()):
                if table.name in personal and table.name in keys:
                    session.execute(delete(table).where(key_column(table).in_(keys[table.name])))
                    session.touched(table.name)
    except IntegrityError:
        raise UserError("undo.changed_since", label="bring_back") from None
    for table in reversed(in_order()):
        if table.name not in personal:
            _take_out(session, table, keys.get(table.name, []))
    for year, serial in spent:
        session.add(SpentVoucherNumber(year=year, serial=serial))
    session.expire_all()
    _refresh(session, [uuid.UUID(person)])


def _take_out(session: Transaction, table: Table, keys: list[uuid.UUID]) -> None:
    """What came along from the office, but for what others use by now."""
    for key in keys:
        with suppress(IntegrityError), session.begin_nested():
            session.execute(delete(table).where(key_column(table) == key))
            session.touched(table.name)


def _demand_not_deleted(session: Transaction, person: PersonRows) -> None:
    for row in person.hers[PERSON]:
        if tombstones.is_deleted(session, row["id"]):
            raise UserError("backup.person_deleted")


def _living(session: Transaction, name: str, rows: list[Row]) -> list[Row]:
    table = table_of(name)
    key = key_column(table)
    wanted = [row[key.name] for row in rows]
    found: list[Row] = []
    for first in range(0, len(wanted), 500):
        statement = select(table).where(key.in_(wanted[first : first + 500]))
        found += [dict(row) for row in session.execute(statement).mappings()]
    return found


def _differs(living: Row, row: Row) -> bool:
    return any(living[name] != row[name] for name in row.keys() - _KEPT_DIFFERENT)


def _missing(session: Transaction, table: Table, person: PersonRows) -> Iterator[Row]:
    """The rows of a table that are not here, those that others of them point to first."""
    rows = person.hers.get(table.name) or person.office.get(table.name) or []
    if not rows or table.name in _LET_GO:
        return
    key = key_column(table).name
    there = {row[key] for row in _living(session, table.name, rows)}
    waiting = {row[key]: row for row in rows if row[key] not in there}
    own = [column for column, target in references(table) if target == table.name]
    while waiting:
        ready = [
            row
            for row in waiting.values()
            if not any(row[column] in waiting and row[column] != row[key] for column in own)
        ]
        for row in ready or list(waiting.values()):
            yield waiting.pop(row[key])


def _put(session: Transaction, table: Table, row: Row, brought: _Brought) -> None:
    fitted = _fitted(session, table, row, brought)
    if fitted is None:
        brought.left_out[table.name] += 1
        return
    session.execute(insert(table).values(fitted))
    session.touched(table.name)
    brought.added.append((table.name, row[key_column(table).name]))


def _fitted(session: Transaction, table: Table, row: Row, brought: _Brought) -> Row | None:
    """The row as it can be put in: references that lead nowhere emptied, numbers that are taken new."""
    fitted = dict(row)
    for column, target in references(table):
        value = fitted[column]
        if value is None or _is_here(session, target, value):
            continue
        if not table.c[column].nullable:
            return None
        fitted[column] = None
    if table.name == "app_user":
        fitted |= {"active": False, "password_hash": ""}  # her acts keep her name, and no more
    for columns, where in _unique(table):
        if not _taken(session, table, fitted, columns, where):
            continue
        if not set(columns) <= _RENAMED:
            return None
        fitted |= _other_name(session, columns[0])
    if table.name == "voucher":
        _claim_number(session, fitted, brought)
    return fitted


def _is_here(session: Transaction, target: str, value: Any) -> bool:
    table = table_of(target)
    statement = select(key_column(table)).where(key_column(table) == value)
    return session.execute(statement).first() is not None


def _unique(table: Table) -> list[tuple[tuple[str, ...], Any]]:
    """What may stand once only: columns, and the condition under which that holds."""
    found: list[tuple[tuple[str, ...], Any]] = [
        (tuple(column.name for column in each.columns), true())
        for each in table.constraints
        if isinstance(each, UniqueConstraint)
    ]
    for index in table.indexes:
        if index.unique:
            where = index.dialect_options["sqlite"].get("where")
            columns = tuple(column.name for column in index.columns)
            found.append((columns, true() if where is None else where))
    return found


def _taken(
    session: Transaction, table: Table, row: Row, columns: tuple[str, ...], where: Any
) -> bool:
    if None in [row[name] for name in columns]:
        return False
    same = and_(where, *(table.c[name] == row[name] for name in columns))
    return session.execute(select(key_column(table)).where(same)).first() is not None


def _other_name(session: Transaction, column: str) -> Row:
    return {column: next_number(session) if column == "number" else new_pseudonym()}


def _claim_number(session: Transaction, voucher: Row, brought: _Brought) -> None:
    """Her number is in use again: it is no longer spent, and no new voucher gets it."""
    year, serial = voucher["year"], voucher["serial"]
    spent = session.get(SpentVoucherNumber, (year, serial))
    if spent is not None:
        session.delete(spent)
        brought.spent.append((year, serial))
    counter = locked(session, VoucherCounter, year=year)
    counter.last_serial = max(counter.last_serial, serial)
    session.flush()


def _make_whole(session: Transaction, person: PersonRows, brought: _Brought) -> None:
    """What is kept beside the facts: search rows, figures of attendance, stages."""
    session.expire_all()
    new = {key for name, key in brought.added if name == PERSON}
    for each in session.scalars(select(Participant).where(Participant.id.in_(new))):
        if each.joined_into_id is None:
            session.add(ParticipantSearch(**search_values(each)))
    session.flush()
    _refresh(session, [row["id"] for row in person.hers[PERSON]])


def _refresh(session: Transaction, people: list[uuid.UUID]) -> None:
    hers = session.scalars(select(Pathway).where(Pathway.participant_id.in_(people))).all()
    ids = [pathway.id for pathway in hers]
    places = session.scalars(select(Enrolment).where(Enrolment.pathway_id.in_(ids))).all()
    enrolment_figures.recompute(session, places)
    for pathway in hers:
        pathways.refresh(session, pathway)


def rows_in_all(person: PersonRows) -> int:
    """How many rows the backup has about her."""
    return sum(len(rows) for rows in person.hers.values())
