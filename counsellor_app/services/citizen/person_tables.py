"""Which rows of which tables are about one person, found by walking the schema, so that none is forgotten.

Every table is one of four: it hangs on a person by a reference that is always there; it is named
in `OWNED`, because its reference may be empty or is no foreign key; it only mentions a person and
stays (`LINKED`, `KEPT`); or it belongs to the office (`OFFICE`). `unknown_tables` names any other:
a new table must say which it is before anything is shown or deleted.
"""

from __future__ import annotations

import functools
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, Table, Uuid, or_, select

from counsellor_app.models import Base
from counsellor_app.services.transaction import Transaction

PERSON: Final = "participant"

# Hers although the reference may be empty, or is none that the database knows of.
OWNED: Final[dict[str, tuple[str, ...]]] = {
    "appointment": ("pathway_id->pathway",),
    "referral": ("pathway_id->pathway", "participant_id->participant"),
    "refused_letter": ("typed_referral_id->referral",),
    "undo_record": ("participant_id->participant",),
    "removed_thing": ("participant_id->participant",),
    "imported_row": ("participant_id->participant", "pathway_id->pathway"),
    "typed_form": ("pathway_id->pathway",),
    "form_draft": (
        *("subject_id->participant", "subject_id->pathway", "subject_id->interview"),
        *("subject_id->follow_up", "subject_id->refused_letter", "subject_id->referral"),
    ),
}
# They mention what is hers and stay when it goes; the reference is emptied.
LINKED: Final = frozenset({"settlement_line", "stock_move"})
# It names ids alone and must stay whole.
KEPT: Final = frozenset({"audit_entry"})
# About the office, its rules and its partners, or about nobody.
OFFICE: Final = frozenset(
    {
        "app_user",
        "audit_anchor",
        "audit_checkpoint",
        "audit_head",
        "budget",
        "busy_span",
        "closed_day",
        "course",
        "course_series",
        "database_identity",
        "dated_rule",
        "deletion_receipt",
        "directory_entry",
        "export_record",
        "form_definition",
        "hospital_department",
        "import_batch",
        "letter_text_version",
        "list_mapping",
        "locked_export",
        "look_sample",
        "meeting",
        "meeting_guide",
        "municipal_department",
        "municipality",
        "pharmacy",
        "practice",
        "programme",
        "report_snapshot",
        "sampled_look",
        "scheme",
        "settlement",
        "spent_voucher_number",
        "tombstone",
        "training",
        "unit",
        "voucher_counter",
        "ward_visit",
        "working_hours",
    }
)


@dataclass(frozen=True, slots=True)
class Way:
    """A column by which a row is somebody's, and the table that it points to."""

    column: str
    parent: str


Keys = dict[str, set[Any]]
"""The primary keys of the rows that are hers, by table."""


class ForgottenTable(LookupError):
    """A table of which nobody has said whether it is about people."""


@functools.cache
def personal_tables() -> dict[str, tuple[Way, ...]]:
    """The tables about people in an order in which what is pointed to comes first, with their ways."""
    found: dict[str, tuple[Way, ...]] = {}
    for table in Base.metadata.sorted_tables:
        ways = [
            Way(key.parent.name, key.column.table.name)
            for key in table.foreign_keys
            if not key.parent.nullable and key.column.table.name in found
        ]
        if table.name in OWNED:
            ways = [Way(*each.split("->")) for each in OWNED[table.name]]
        if table.name == PERSON or (ways and table.name not in LINKED):
            found[table.name] = tuple(ways)
    return _in_order(found)


def unknown_tables() -> list[str]:
    """The tables that are in no group, or mention a person from the office's; empty when all is well."""
    personal = personal_tables().keys()
    of_office = {
        name
        for name in OFFICE
        if not any(key.column.table.name in personal for key in table_of(name).foreign_keys)
    }
    return sorted(Base.metadata.tables.keys() - personal - LINKED - KEPT - of_office)


def demand_whole() -> None:
    """ForgottenTable where a table belongs to no group: nothing is shown or deleted by halves."""
    if forgotten := unknown_tables():
        raise ForgottenTable(", ".join(forgotten))


def keys_of(session: Transaction, participant_ids: Iterable[uuid.UUID]) -> Keys:
    """Everything about these people, with the records that were joined into theirs."""
    demand_whole()
    keys: Keys = {PERSON: with_joined(session, participant_ids)}
    for name, ways in personal_tables().items():
        if name != PERSON:
            keys[name] = _keys(session, name, ways, keys)
    return keys


def with_joined(session: Transaction, participant_ids: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """These people and every record that was joined into one of theirs."""
    table = table_of(PERSON)
    found = set(participant_ids)
    newest = set(found)
    while newest:
        joined = select(table.c.id).where(table.c.joined_into_id.in_(newest))
        newest = set(session.scalars(joined)) - found
        found |= newest
    return found


def references_from_outside(keys: Keys) -> Iterator[tuple[Table, Column[Any], set[Any]]]:
    """Columns that may be empty and may point at hers: emptied before hers are deleted."""
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            target = key.column.table.name
            if key.parent.nullable and keys.get(target):
                yield table, key.parent, keys[target]


def table_of(name: str) -> Table:
    """The table with this name."""
    return Base.metadata.tables[name]


def key_column(table: Table) -> Column[Any]:
    """The one column of the primary key; every table about people has just one."""
    (column,) = table.primary_key.columns
    return column


def _keys(session: Transaction, name: str, ways: Sequence[Way], keys: Keys) -> set[Any]:
    table = table_of(name)
    hers = [table.c[way.column].in_(keys[way.parent]) for way in ways if keys.get(way.parent)]
    if not hers:
        return set()
    return set(session.scalars(select(key_column(table)).where(or_(*hers))))


def _in_order(found: dict[str, tuple[Way, ...]]) -> dict[str, tuple[Way, ...]]:
    """A way that is no foreign key may point at a table that comes later: such tables go last."""
    placed: dict[str, tuple[Way, ...]] = {}
    waiting = dict(found)
    while waiting:
        ready = [
            name
            for name, ways in waiting.items()
            if all(way.parent in placed or way.parent == name for way in ways)
        ]
        if not ready:
            raise ForgottenTable(", ".join(waiting))
        for name in ready:
            placed[name] = waiting.pop(name)
    return placed


def loose_references() -> list[str]:
    """Columns that name a row without a foreign key, in tables about people or kept: for a test."""
    return sorted(
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Uuid) and not column.foreign_keys and not column.primary_key
    )
