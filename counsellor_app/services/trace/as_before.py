"""Undo of acts that write rows and nothing else, such as the settings: each row is put back as it was.

What has consequences elsewhere (a stage, a letter, an appointment) has an inverse of its own beside it.
"""

from __future__ import annotations

import functools
import importlib
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Concatenate, Final, ParamSpec, TypeVar, cast

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import UOWTransaction

from counsellor_app.errors import UserError
from counsellor_app.models import Base
from counsellor_app.services.attendance.attached import anything_hangs_on
from counsellor_app.services.trace import left_behind, undo
from counsellor_app.services.trace.plain_values import from_plain, plain
from counsellor_app.services.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

# Derived from what stands beside them, or no part of the act.
_FOLLOWS: Final = frozenset({"participant_search", "undo_record", "form_draft", "note_version"})
# Counted by the program, and what must lie in no second place.
_NOT_KEPT: Final = frozenset({"version_id", "password_hash"})
# What names a row, the first that is there.
_NAMES: Final = ("name", "number", "initials", "grant_name", "hospital", "kind")
_CHUNK = 500
_TABLES = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}

Values = dict[str, Any]
Guard = Callable[[Transaction, Any, Values], None]
Clear = Callable[[Transaction, Any], None]
GUARDS: dict[str, Guard] = {}
CLEARS: dict[str, Clear] = {}
# Where they are registered: after a restart nobody may have read that module yet.
WATCHED: Final = {"app_user": "office.users", "participant": "people.participants"}


@dataclass(slots=True)
class Written:
    """One row that an act wrote: the entity, its former columns (None: it is new), whether it went."""

    entity: Any
    before: Values | None
    gone: bool = False


def guards(model: type[Base]) -> Callable[[Guard], Guard]:
    """Registers what must hold before a changed row of `model` gets its former values (entity, values)."""

    def mark(function: Guard) -> Guard:
        GUARDS[model.__tablename__] = function
        return function

    return mark


def clears(model: type[Base]) -> Callable[[Clear], Clear]:
    """Registers what goes with a row of `model` that was new and is taken out again."""

    def mark(function: Clear) -> Clear:
        CLEARS[model.__tablename__] = function
        return function

    return mark


def undoable(
    label: str,
) -> Callable[[Callable[Concatenate[Transaction, P], T]], Callable[Concatenate[Transaction, P], T]]:
    """Every row that the use case writes is put back by Ctrl+Z, if nobody has changed it since.

    Inside another act nothing is offered: that act has its own way back.
    """

    def mark(
        function: Callable[Concatenate[Transaction, P], T],
    ) -> Callable[Concatenate[Transaction, P], T]:
        @functools.wraps(function)
        def kept(session: Transaction, *args: P.args, **kwargs: P.kwargs) -> T:
            if not undo.is_own_act(session):
                return function(session, *args, **kwargs)
            with watching(session) as written:
                result = function(session, *args, **kwargs)
            offer(session, label, written)
            return result

        return cast("Callable[Concatenate[Transaction, P], T]", kept)

    return mark


@contextmanager
def watching(session: Transaction) -> Iterator[list[Written]]:
    """The rows that are written inside, in their order, each as it was before the first write."""
    rows: dict[Any, Written] = {}

    def gather(_session: Any, _context: UOWTransaction, _instances: Any) -> None:
        for entity in (*session.new, *session.dirty, *session.deleted):
            if entity.__tablename__ in _FOLLOWS:
                continue
            if entity not in rows:
                rows[entity] = Written(entity, None if entity in session.new else _former(entity))
            rows[entity].gone = entity in session.deleted

    found: list[Written] = []
    event.listen(session, "before_flush", gather)
    try:
        yield found
        session.flush()
        found += rows.values()
    finally:
        event.remove(session, "before_flush", gather)


def offer(session: Transaction, label: str, written: Sequence[Written]) -> None:
    """Offers to put these rows back; nothing where nothing has changed."""
    rows = [row for row in map(_changes, written) if row is not None]
    if not rows:
        return
    people = {_person(each) for each in written} - {None}
    undo.offer(
        session,
        label,
        undo_as_before,
        participant_id=people.pop() if len(people) == 1 else None,
        about=_name(written[0]),
        rows=rows,
    )


@undo.inverse
def undo_as_before(session: Transaction, rows: list[list[Any]]) -> None:
    """The rows are as before the act; refused where one was changed, or something hangs on a new one."""
    if not stand_as_left(session, rows):
        raise UserError("undo.changed_since")
    for table, some in groupby(reversed(rows), key=lambda row: str(row[0])):
        _put_back(session, _TABLES[table], [(uuid.UUID(key), before) for _, key, before, _ in some])
        session.flush()  # what names a row goes before it


@undo.possible(undo_as_before)
def stand_as_left(session: Transaction, rows: list[list[Any]]) -> bool:
    """Whether every row still says what the act wrote."""
    for table, some in groupby(rows, key=lambda row: str(row[0])):
        wanted = {uuid.UUID(key): after for _, key, _, after in some}
        found = _found(session, _TABLES[table], list(wanted))
        if not all(_says(found.get(key), after) for key, after in wanted.items()):
            return False
    return True


def row_of(entity: Base) -> Values:
    """The columns of a row as they can be kept."""
    return {
        column.name: plain(getattr(entity, column.name))
        for column in entity.__table__.columns
        if column.name not in _NOT_KEPT
    }


def add_again(session: Transaction, model: type[Base], values: Values) -> Base:
    """A row that was removed stands there again."""
    entity = model(**{name: from_plain(model, name, value) for name, value in values.items()})
    session.add(entity)
    return entity


def _changes(row: Written) -> list[Any] | None:
    """[table, key, columns before, columns after]: of a changed row only the columns that changed."""
    before, after = row.before, None if row.gone else row_of(row.entity)
    if before is not None and after is not None:
        changed = [name for name in after if before[name] != after[name]]
        before = {name: before[name] for name in changed}
        after = {name: after[name] for name in changed}
    if not before and not after:
        return None
    return [row.entity.__tablename__, row.entity.id, before, after]


def _former(entity: Any) -> Values:
    state = inspect(entity)
    values = row_of(entity)
    for name in values:
        gone = state.attrs[name].history.deleted
        if gone:
            values[name] = plain(gone[0])
    return values


def _put_back(
    session: Transaction, model: type[Base], rows: Sequence[tuple[uuid.UUID, Values | None]]
) -> None:
    table = model.__tablename__
    if table in WATCHED:
        importlib.import_module(f"counsellor_app.services.{WATCHED[table]}")
    new = [key for key, before in rows if before is None]
    for some in _chunks(new):
        left_behind.clear(session, table, *some)
        if anything_hangs_on(session, table, *some, beside=_FOLLOWS):
            raise UserError("undo.built_on")
    found = _found(session, model, [key for key, _ in rows])
    for key, before in rows:
        entity = found.get(key)
        if before is None:
            if table in CLEARS:
                CLEARS[table](session, entity)
            session.delete(entity)
        elif entity is None:
            add_again(session, model, before)
        else:
            _change_back(session, model, entity, before)


def _change_back(session: Transaction, model: type[Base], entity: Any, before: Values) -> None:
    values = {name: from_plain(model, name, value) for name, value in before.items()}
    if (guard := GUARDS.get(model.__tablename__)) is not None:
        guard(session, entity, values)
    for name, value in values.items():
        setattr(entity, name, value)


def _found(session: Transaction, model: Any, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID, Any]:
    """Many rows by a few statements."""
    found: dict[uuid.UUID, Any] = {}
    for some in _chunks(keys):
        found |= {
            each.id: each for each in session.scalars(select(model).where(model.id.in_(some)))
        }
    return found


def _chunks(keys: Sequence[uuid.UUID]) -> Iterator[Sequence[uuid.UUID]]:
    return (keys[first : first + _CHUNK] for first in range(0, len(keys), _CHUNK))


def _says(entity: Any, after: Values | None) -> bool:
    if entity is None or after is None:
        return entity is None and after is None
    return all(plain(getattr(entity, name)) == value for name, value in after.items())


def _person(row: Written) -> uuid.UUID | None:
    if row.entity.__tablename__ == "participant":
        return row.entity.id  # type: ignore[no-any-return]
    return getattr(row.entity, "participant_id", None)


def _name(row: Written) -> str:
    """What the row is called; a code of a kind where it has no name."""
    values = row.before if row.gone and row.before else row_of(row.entity)
    return next((str(values[name]) for name in _NAMES if values.get(name)), "")
