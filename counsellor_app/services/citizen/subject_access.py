"""Everything that is kept about one person, found by walking the schema, with the log (domain 6.6; quality 25).

Other people's data are left out: relatives by name and number. Where a text seems to name somebody
else, the place is pointed out, for whoever sends it to read first.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Table, or_, select

from counsellor_app.models import AuditEntry, Participant, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import access_words, person_tables, third_persons
from counsellor_app.services.citizen.access_values import ANSWERS, Reader, Word
from counsellor_app.services.citizen.person_tables import PERSON, key_column, table_of
from counsellor_app.services.citizen.third_persons import Mention
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import Letterhead
from counsellor_app.services.operation import look
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

# Data of somebody else: shown as left out, so that nobody thinks that there is nothing.
OTHERS: Final = frozenset({("contact_person", "name"), ("contact_person", "phone")})
OTHERS_TEXT: Final = frozenset({("contact_person", "note")})


@dataclass(frozen=True, slots=True)
class AccessWish:
    """Whose data; `staff_names` shows who did what, `leave_out` names that are blacked out."""

    participant_id: uuid.UUID
    staff_names: bool = False
    relatives: bool = False
    leave_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One value: what it is called in Danish, what it says, and how it is kept."""

    column: str
    label: str
    text: str
    value: Any


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one table; `heading` is empty for what is only in the file."""

    table: str
    heading: str
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry of the log about her."""

    at: datetime
    action: str
    who: str


@dataclass(frozen=True, slots=True)
class AccessSheet:
    """Everything, ready to be drawn and written."""

    participant_id: uuid.UUID
    name: str
    made_on: date
    letterhead: Letterhead
    sections: tuple[Section, ...]
    log: tuple[LogLine, ...]
    mentions: tuple[Mention, ...] = field(default=())

    @property
    def columns(self) -> list[str]:
        """The tables that are in it, for the receipt."""
        return [section.table for section in self.sections if section.rows]

    @property
    def row_count(self) -> int:
        """How many rows there are, the log too."""
        return sum(len(section.rows) for section in self.sections) + len(self.log)


@look(Right.EXPORT)
def subject_access(session: Transaction, wish: AccessWish, word: Word = str) -> AccessSheet:
    """Reads everything about the person, kinds by their `word`.

    Raises ForgottenTable where a table has no place: a part of the truth is none.
    """
    person = access.open_participant(session, wish.participant_id)
    keys = person_tables.keys_of(session, [person.id])
    reader = Reader(session, wish.staff_names, wish.leave_out, word)
    sections = tuple(_section(session, reader, name, keys[name], wish) for name in _order(keys))
    log = tuple(_log(session, reader, keys))
    audit.record(
        session,
        "subject_access",
        participant_id=person.id,
        subject="participant",
        subject_id=person.id,
        staff_names=wish.staff_names,
        relatives=wish.relatives,
        left_out=len(wish.leave_out),
        rows=sum(len(section.rows) for section in sections),
    )
    return AccessSheet(
        participant_id=person.id,
        name=f"{person.given_name} {person.surname}".strip(),
        made_on=session.today,
        letterhead=letterheads.letterhead(session, session.actor.unit),
        sections=sections,
        log=log,
        mentions=tuple(_mentions(session, person, sections)),
    )


def _order(keys: person_tables.Keys) -> list[str]:
    """As people read it; what has no heading comes last."""
    told = list(access_words.words().sections)
    return sorted(keys, key=lambda name: (told.index(name) if name in told else len(told), name))


def _section(
    session: Transaction, reader: Reader, name: str, keys: set[Any], wish: AccessWish
) -> Section:
    words = access_words.words()
    heading = words.sections.get(name, "" if name in words.technical else name)
    if not keys:
        return Section(name, heading, ())
    table = table_of(name)
    key = key_column(table)
    found = session.execute(select(*table.columns).where(key.in_(keys)).order_by(*_sorting(table)))
    rows = [row._mapping for row in found]
    if name in ANSWERS:
        rows.sort(key=lambda row: (str(row[_of_form(name)]), reader.place_of(row)))
    return Section(name, heading, tuple(tuple(_lines(reader, table, row, wish)) for row in rows))


def _of_form(name: str) -> str:
    return f"{name.removesuffix('_answer')}_id"


def _sorting(table: Table) -> list[Any]:
    """By time where the table has one, so that the story reads from its beginning."""
    names = ("received_on", "opened_at", "at", "starts_at", "made_at", "given_on", "written_at")
    times = [table.c[name] for name in names if name in table.c][:1]
    return [*times, key_column(table)]


def _lines(reader: Reader, table: Table, row: Any, wish: AccessWish) -> Iterator[Line]:
    left_out = access_words.words().phrases["left_out_person"]
    for column in table.columns:
        value = row[column.name]
        if value is None or value in ("", [], {}):
            continue
        place = (table.name, column.name)
        if not wish.relatives and place in OTHERS | OTHERS_TEXT:
            yield Line(column.name, access_words.label(column.name), left_out, left_out)
            continue
        label = access_words.label(column.name)
        if table.name in ANSWERS and column.name == "answer":
            label = reader.text(table, table.c.question, row["question"], row)
        yield Line(
            column.name,
            label,
            reader.text(table, column, value, row),
            reader.plain(column, value),
        )


def _log(session: Transaction, reader: Reader, keys: person_tables.Keys) -> Iterator[LogLine]:
    """Who looked at her and who changed something; staff by name only where that was chosen."""
    about = [AuditEntry.participant_id.in_(keys[PERSON])]
    if keys.get("pathway"):
        about.append(AuditEntry.pathway_id.in_(keys["pathway"]))
    statement = (
        select(AuditEntry.at, AuditEntry.action, User.name)
        .outerjoin(User, User.id == AuditEntry.user_id)
        .where(or_(*about))
        .order_by(AuditEntry.sequence)
    )
    for at, action, name in session.execute(statement):
        yield LogLine(at, action, reader.staff(name))


def _mentions(
    session: Transaction, person: Participant, sections: Sequence[Section]
) -> Iterator[Mention]:
    known = third_persons.Known(session, person)
    for section in sections:
        if not section.heading:
            continue
        for row in section.rows:
            for line in row:
                if third_persons.is_free_text(section.table, line.column):
                    yield from known.mentions(section.heading, line.label, line.text)
