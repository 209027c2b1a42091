"""Finds one person in a backup and reads every row about her, by the walk of the schema (quality 7, 25)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Table, or_, select

from counsellor_app.kinds.names import fold
from counsellor_app.models import Base, Participant, ParticipantSearch, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import person_tables
from counsellor_app.services.citizen.person_tables import key_column, table_of
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

# What is hers and does not come along: how acts were taken back, what was being typed, what was
# thrown away, how a list was brought in, and the search row, which is made anew.
LEFT: Final = frozenset(
    {"undo_record", "form_draft", "removed_thing", "imported_row", "participant_search"}
)
_MOST: Final = 50
_PORTION: Final = 500

Row = dict[str, Any]
Rows = dict[str, list[Row]]
"""Rows by table, each a value a column."""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person in a backup, as she is chosen from."""

    id: uuid.UUID
    number: int
    name: str
    birth_date: date | None
    pathways: int
    newest_on: date | None  # when her newest pathway was received


@dataclass(frozen=True, slots=True)
class PersonRows:
    """Everything about one person, and the rows of the office that it points to."""

    id: uuid.UUID
    hers: Rows
    office: Rows


@look(Right.BRING_BACK)
def note_search(session: Transaction, found: int) -> None:
    """In the living database: somebody looked for people in a backup, and how many she saw."""
    audit.record(session, "search_backup", found=found)


@query(Right.BRING_BACK)
def people_like(session: Transaction, text: str) -> tuple[FoundPerson, ...]:
    """By beginning of a name, CPR number, telephone or number; in the backup, of the actor's unit."""
    typed = text.strip()
    if len(typed) < 2:
        return ()
    words = [f"%{word}%" for word in fold(typed).split()]
    digits = "".join(each for each in typed if each.isdigit())
    search = ParticipantSearch
    ways = [*([] if not words else [_all_in(search.folded_name, words)])]
    if digits:
        ways += [search.cpr.startswith(digits), search.phone.contains(digits)]
        ways += [search.number == int(digits)] if len(digits) < 10 else []
    statement = (
        select(Participant)
        .join(search, search.participant_id == Participant.id)
        .where(or_(*ways), access.own_participants(session))
        .order_by(search.sort_key, search.number)
        .limit(_MOST)
    )
    return tuple(_found(session, person) for person in session.scalars(statement))


@query(Right.BRING_BACK)
def read_person(session: Transaction, participant_id: uuid.UUID) -> PersonRows:
    """Every row about her in the backup, joined records too, and what they point to in the office.

    AccessDenied where she is another unit's; ForgottenTable where a table belongs to no group.
    """
    access.open_participant(session, participant_id)
    keys = person_tables.keys_of(session, [participant_id])
    hers = {
        name: _read(session, table_of(name), found)
        for name, found in keys.items()
        if found and name not in LEFT
    }
    return PersonRows(participant_id, hers, _office(session, hers))


def _all_in(column: Any, words: list[str]) -> Any:
    condition = column.like(words[0])
    for word in words[1:]:
        condition &= column.like(word)
    return condition


def _found(session: Transaction, person: Participant) -> FoundPerson:
    statement = select(Pathway.received_on).where(Pathway.participant_id == person.id)
    received = session.scalars(statement.order_by(Pathway.received_on.desc())).all()
    name = f"{person.given_name} {person.surname}".strip()
    newest = received[0] if received else None
    return FoundPerson(person.id, person.number, name, person.birth_date, len(received), newest)


def _read(session: Transaction, table: Table, keys: Iterable[Any]) -> list[Row]:
    column, wanted = key_column(table), list(keys)
    rows: list[Row] = []
    for first in range(0, len(wanted), _PORTION):
        some = select(table).where(column.in_(wanted[first : first + _PORTION]))
        rows += [dict(row) for row in session.execute(some).mappings()]
    return rows


def _office(session: Transaction, hers: Rows) -> Rows:
    """The rows that hers point to outside of what is about people, and what those point to in turn."""
    personal = person_tables.personal_tables().keys()
    found: dict[str, dict[Any, Row]] = {}
    newest = hers
    while newest:
        wanted: dict[str, set[Any]] = {}
        for name, rows in newest.items():
            for column, target in references(table_of(name)):
                if target not in personal:
                    values = {row[column] for row in rows} - {None}
                    wanted.setdefault(target, set()).update(values - found.get(target, {}).keys())
        newest = {}
        for target, keys in wanted.items():
            rows = _read(session, table_of(target), keys)
            if rows:
                key = key_column(table_of(target)).name
                found.setdefault(target, {}).update({row[key]: row for row in rows})
                newest[target] = rows
    return {name: list(rows.values()) for name, rows in found.items()}


def references(table: Table) -> list[tuple[str, str]]:
    """The columns of a table that point to another row, and the tables they point to."""
    return [(key.parent.name, key.column.table.name) for key in table.foreign_keys]


def in_order() -> list[Table]:
    """Every table, with what is pointed to first."""
    return list(Base.metadata.sorted_tables)
