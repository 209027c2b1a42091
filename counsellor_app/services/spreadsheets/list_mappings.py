"""The mappings that the municipality remembers by name, and those that the program has from the start."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.kinds.spreadsheet import ListKind
from counsellor_app.models import ListMapping, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.spreadsheets.list_plan import ListMeaning
from counsellor_app.services.trace import audit, recycle_bin, undo
from counsellor_app.services.transaction import Transaction

_LONGEST = 60
BUILT_IN: Mapping[ListKind, tuple[str, ...]] = {
    ListKind.REFERRALS: ("henvisninger", "referrals"),
    ListKind.COURSE: ("hold", "course"),
    ListKind.FOLLOW_UPS: ("halvår", "follow_ups"),
}
"""Names of mappings that remember nothing: the columns are recognised by their usual titles."""


@dataclass(frozen=True, slots=True)
class MappingRow:
    """One remembered mapping."""

    id: uuid.UUID
    name: str
    meaning: ListMeaning
    saved_at: datetime
    who: str


@query(Right.CASE)
def mappings(session: Transaction) -> tuple[MappingRow, ...]:
    """Those that are remembered, by name."""
    rows = session.execute(
        select(ListMapping, User.initials)
        .join(User, User.id == ListMapping.saved_by_id)
        .order_by(ListMapping.folded_name)
    )
    return tuple(
        MappingRow(
            each.id, each.name, ListMeaning.read(each.kind, each.content), each.saved_at, initials
        )
        for each, initials in rows
    )


@query(Right.CASE)
def meaning_named(session: Transaction, name: str) -> ListMeaning:
    """The remembered mapping of this name, else the built-in one; UserError("list.no_mapping")."""
    found = _named(session, name)
    if found is not None:
        return ListMeaning.read(found.kind, found.content)
    for kind, names in BUILT_IN.items():
        if fold(name) in map(fold, names):
            return ListMeaning(kind)
    remembered = session.scalars(select(ListMapping.name).order_by(ListMapping.folded_name))
    known = [*remembered, *(names[0] for names in BUILT_IN.values())]
    raise UserError("list.no_mapping", name=name, known=", ".join(known))


@use_case(Right.CASE)
def remember(session: Transaction, name: str, meaning: ListMeaning) -> uuid.UUID:
    """Keeps a mapping under a name; the one of the same name is replaced, and comes back by undo."""
    name = " ".join(name.split())
    if not fold(name):
        raise FieldError("name", "list.mapping_name")
    if len(name) > _LONGEST:
        raise FieldError("name", "participant.too_long", longest=_LONGEST)
    found = _named(session, name)
    before = None if found is None else [found.name, found.kind.value, json.dumps(found.content)]
    if found is None:
        found = ListMapping(id=new_id(), folded_name=fold(name)[:_LONGEST])
        session.add(found)
    found.name, found.kind, found.content = name, meaning.kind, meaning.content()
    found.saved_at, found.saved_by_id = session.now, session.actor.id
    session.flush()
    audit.record(session, "remember_mapping", subject="list_mapping", subject_id=found.id)
    undo.offer(
        session,
        "remember_mapping",
        undo_remember,
        expects=[found],
        mapping_id=found.id,
        before=before,
    )
    return found.id


@undo.inverse
def undo_remember(session: Transaction, mapping_id: str, before: list[str] | None) -> None:
    """The mapping is what it was before, or gone where it was new."""
    found = access.load(session, ListMapping, uuid.UUID(mapping_id))
    if before is None:
        session.delete(found)
        return
    name, kind, content = before
    found.name, found.kind, found.content = name, ListKind(kind), json.loads(content)


@use_case(Right.CASE)
def forget(session: Transaction, mapping_id: uuid.UUID) -> None:
    """A mapping that nobody needs any more; what was brought in by it stays."""
    found = access.load(session, ListMapping, mapping_id)
    audit.record(session, "forget_mapping", subject="list_mapping", subject_id=mapping_id)
    recycle_bin.put_row(session, RemovedKind.MAPPING, found, words=found.name)


def _demand_free(session: Transaction, mapping: ListMapping) -> None:
    """UserError where another mapping bears the name by now."""
    with session.no_autoflush:
        if _named(session, mapping.name) is not None:
            raise UserError("undo.changed_since", label="forget_mapping")


recycle_bin.restores_rows(RemovedKind.MAPPING, ListMapping, _demand_free)


def _named(session: Transaction, name: str) -> ListMapping | None:
    return session.scalars(
        select(ListMapping).where(ListMapping.folded_name == fold(name)[:_LONGEST])
    ).first()
