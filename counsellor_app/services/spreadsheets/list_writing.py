"""Writes what the rows of a list make: many rows in few statements, each row with what it made beside it."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Insert, Table, insert

from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.spreadsheet import ListColumn, RowFate
from counsellor_app.models import (
    Base,
    CourseClosing,
    ImportedRow,
    Participant,
    ParticipantSearch,
    Pathway,
    Referral,
)
from counsellor_app.services.people.participants import next_number
from counsellor_app.services.people.search_index import search_values
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow
from counsellor_app.services.trace.plain_values import plain
from counsellor_app.services.transaction import Transaction

_ORDER: tuple[type[Base], ...] = (
    *(Participant, ParticipantSearch, Pathway, CourseClosing, Referral, ImportedRow),
)
_INSERTS: dict[type[Base], Insert] = {
    kind: insert(cast("Table", kind.__table__)) for kind in _ORDER
}


@dataclass(slots=True)
class Trace:
    """What one row has made and changed, for the day on which it is taken back."""

    line: int
    fate: RowFate
    fingerprint: str = ""
    participant_id: uuid.UUID | None = None
    pathway_id: uuid.UUID | None = None
    made: list[list[Any]] = field(default_factory=list)
    changed: list[list[Any]] = field(default_factory=list)

    def makes(self, entity: Base) -> None:
        """This entity is new with the row."""
        row: Any = entity
        self.made.append([entity.__tablename__, str(row.id), getattr(row, "version_id", None) or 1])

    def changes(self, entity: Base, **before: Any) -> None:
        """These fields of something that was there held this before; what they hold now is kept, too."""
        row: Any = entity
        after = {name: plain(getattr(entity, name)) for name in before}
        kept = {name: plain(value) for name, value in before.items()}
        self.changed.append([entity.__tablename__, str(row.id), kept, after])


def person_values(session: Transaction, person: ListPerson, number: int) -> dict[str, Any]:
    """What is kept of somebody new whom a row tells of."""
    return {
        "id": new_id(),
        "number": number,
        "pseudonym": new_pseudonym(),
        "cpr": person.cpr or None,
        "cpr_state": person.cpr_state,
        "given_name": person.given_name,
        "surname": person.surname,
        "birth_date": person.birth_date,
        "sex": person.sex,
        "street": person.street,
        "post_code": person.post_code,
        "town": person.town,
        "phone": person.phone,
        "other_phone": person.other_phone,
        "email": person.email,
        "created_at": session.now,
    }


class ListWriter:
    """Gathers what a handful of rows makes and writes it in one go."""

    def __init__(self, session: Transaction, batch_id: uuid.UUID) -> None:
        self._session, self._batch_id = session, batch_id
        self._rows: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
        self._next_number = 0

    def person(self, person: ListPerson, row: ListRow, trace: Trace) -> uuid.UUID:
        """A new person, found by the search from the moment she is written; her id."""
        self._next_number = (self._next_number or next_number(self._session) - 1) + 1
        made = SimpleNamespace(  # no entity: making twenty thousand takes longer than writing them
            **person_values(self._session, person, self._next_number),
            best_time=str(row.values.get(ListColumn.BEST_TIME, ""))[:140],
            interpreter_language=str(row.values.get(ListColumn.INTERPRETER, ""))[:70],
        )
        self.add(Participant, trace, vars(made))
        self._rows[ParticipantSearch].append(search_values(cast("Participant", made)))
        self._session.touched(participant_id=made.id)
        trace.participant_id = made.id
        return made.id  # type: ignore[no-any-return]

    def add(self, kind: type[Base], trace: Trace, values: dict[str, Any]) -> None:
        """Something new; all of a kind are given the same fields."""
        self._rows[kind].append(values)
        trace.made.append([kind.__tablename__, str(values["id"]), 1])

    def keep(self, trace: Trace) -> None:
        """The row is in: what it made is remembered."""
        self._rows[ImportedRow].append(
            {
                "id": new_id(),
                "import_batch_id": self._batch_id,
                "line": trace.line,
                "fate": trace.fate,
                "fingerprint": trace.fingerprint,
                "participant_id": trace.participant_id,
                "pathway_id": trace.pathway_id,
                "made": trace.made,
                "changed": trace.changed,
            }
        )

    def write(self) -> None:
        """Everything that was gathered, parents before children."""
        self._session.flush()
        for kind in _ORDER:
            if rows := self._rows.pop(kind, []):
                self._session.execute(_INSERTS[kind], rows)
                self._session.touched(kind.__tablename__)
