"""What was brought in from lists, when and by whom; and taking a whole list back, across restarts."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, select, update

from counsellor_app.errors import AccessDenied, NeedsConfirmation, UserError
from counsellor_app.kinds.spreadsheet import ListKind
from counsellor_app.models import (
    Base,
    Course,
    Enrolment,
    ImportBatch,
    ImportedRow,
    Participant,
    ParticipantSearch,
    Pathway,
    UndoRecord,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.courses import course_state
from counsellor_app.services.follow_up import closings
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.trace.plain_values import from_plain, plain
from counsellor_app.services.trace.standing import Standing
from counsellor_app.services.transaction import Transaction

LIST = "list_"
"""How the kind of a batch begins that is a list."""

_CHUNK = 500
_MOST = 200
# What names a row and does not hold it: the search row goes with the person, the trace is our own.
_BESIDE = (ParticipantSearch.__tablename__, ImportedRow.__tablename__)
_TABLES = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """One list that was brought in."""

    id: uuid.UUID
    kind: ListKind
    file_name: str
    at: datetime
    who: str
    accepted: int
    added: int
    same: int
    refused: int
    undone_at: datetime | None

    @property
    def may_be_undone(self) -> bool:
        """Whether anything of it is in."""
        return self.undone_at is None and bool(self.accepted or self.added)


@query(Right.CASE)
def brought_in(session: Transaction) -> tuple[BroughtIn, ...]:
    """The lists that people of the actor's unit have brought in, the newest first."""
    rows = session.execute(
        select(ImportBatch, User.initials)
        .join(User, User.id == ImportBatch.user_id)
        .where(ImportBatch.kind.startswith(LIST), User.unit_id == session.actor.unit_id)
        .order_by(ImportBatch.started_at.desc(), ImportBatch.id.desc())
        .limit(_MOST)
    )
    return tuple(
        BroughtIn(
            batch.id,
            ListKind(batch.kind.removeprefix(LIST)),
            batch.file_name,
            batch.started_at,
            initials,
            batch.accepted,
            batch.corrections,
            batch.duplicates,
            batch.rejected,
            batch.undone_at,
        )
        for batch, initials in rows
    )


@use_case(Right.CASE)
def take_back(session: Transaction, batch_id: uuid.UUID, *, confirmed: bool = False) -> int:
    """Takes a whole list back; how many rows of it stay because somebody has worked with them since.

    NeedsConfirmation("list.worked_with") first where there are such rows.
    """
    batch = open_batch(session, batch_id)
    rows = _Rows(session, batch.id)
    kept = rows.worked_with()
    if kept and not confirmed:
        raise NeedsConfirmation("list.worked_with", count=len(kept), all=len(rows))
    rows.take_back(kept)
    _settle(session, batch, kept)
    spent = (
        update(UndoRecord)
        .where(
            UndoRecord.inverse == undo_bring_in.__name__,
            UndoRecord.undone_at.is_(None),
            UndoRecord.arguments["batch_id"].as_string() == str(batch.id),
        )
        .values(undone_at=session.now)
    )
    session.execute(spent)
    undo.final(session, Standing.TAKEN_BACK)
    return len(kept)


@undo.inverse
def undo_bring_in(session: Transaction, batch_id: str) -> None:
    """The whole list was never brought in; UserError where somebody has worked with a row of it since."""
    batch = open_batch(session, uuid.UUID(batch_id))
    rows = _Rows(session, batch.id)
    if kept := rows.worked_with():
        raise UserError("list.worked_with_some", count=len(kept))
    rows.take_back(kept)
    _settle(session, batch, kept)


def open_batch(session: Transaction, batch_id: uuid.UUID) -> ImportBatch:
    """A list that somebody of the actor's unit brought in and that is not taken back."""
    batch = access.load(session, ImportBatch, batch_id)
    if access.load(session, User, batch.user_id).unit_id != session.actor.unit_id:
        raise AccessDenied("access.case", import_batch=batch_id)
    if not batch.kind.startswith(LIST):
        raise UserError("entity.gone", entity="import_batch")
    if batch.undone_at is not None:
        raise UserError("undo.gone")
    return batch


def _settle(session: Transaction, batch: ImportBatch, kept: set[uuid.UUID]) -> None:
    batch.undone_at, batch.undone_by_id = session.now, session.actor.user_id
    audit.record(
        session, "take_back_list", subject="import_batch", subject_id=batch.id, kept=len(kept)
    )


@dataclass(frozen=True, slots=True)
class _Trace:
    id: uuid.UUID
    participant_id: uuid.UUID | None
    pathway_id: uuid.UUID | None
    made: Sequence[Sequence[Any]]
    changed: Sequence[Sequence[Any]]


@dataclass(slots=True)
class _Made:
    """The entities of one table: the row of the list that made each, and the version it had then."""

    rows: dict[uuid.UUID, uuid.UUID] = field(default_factory=dict)
    versions: dict[uuid.UUID, int] = field(default_factory=dict)


class _Rows:
    """The rows of one list with everything that they made."""

    def __init__(self, session: Transaction, batch_id: uuid.UUID) -> None:
        self._session, self._batch_id = session, batch_id
        found = session.execute(
            select(
                ImportedRow.id,
                ImportedRow.participant_id,
                ImportedRow.pathway_id,
                ImportedRow.made,
                ImportedRow.changed,
            ).where(ImportedRow.import_batch_id == batch_id)
        )
        self._traces = {row.id: _Trace(*row) for row in found}
        self._made: dict[str, _Made] = defaultdict(_Made)
        self._restored: list[uuid.UUID] = []
        for trace in self._traces.values():
            for table, key, version in trace.made:
                made = self._made[table]
                made.rows[uuid.UUID(key)] = trace.id
                made.versions[uuid.UUID(key)] = version

    def __len__(self) -> int:
        return len(self._traces)

    def worked_with(self) -> set[uuid.UUID]:
        """The rows that must stay: changed since, or something hangs on what they made."""
        kept = set(self._changed_since()) | set(self._fields_changed_since())
        parents: dict[uuid.UUID, set[uuid.UUID]] = defaultdict(set)
        for owner, child in self._hanging():
            if child is None:
                kept.add(owner)
            elif child != owner:
                parents[child].add(owner)  # what a row that stays stands on stays, too
        waiting = list(kept)
        while waiting:
            for owner in parents[waiting.pop()] - kept:
                kept.add(owner)
                waiting.append(owner)
        return kept

    def take_back(self, kept: set[uuid.UUID]) -> None:
        """Everything that the others made goes; what they changed is as before."""
        session = self._session
        gone = [trace for trace in self._traces.values() if trace.id not in kept]
        left = {trace.pathway_id for trace in gone if trace.pathway_id is not None}
        courses = set[uuid.UUID]()
        for trace in gone:
            self._restore(trace, courses)
        session.flush()
        _delete(session, ImportedRow, "id", [trace.id for trace in gone])
        for table in reversed(Base.metadata.sorted_tables):
            made = self._made.get(table.name)
            if made is None:
                continue
            # The youngest first: a pathway after a relapse names the one before it.
            ids = sorted((key for key, row in made.rows.items() if row not in kept), reverse=True)
            if table.name == Participant.__tablename__:
                _delete(session, ParticipantSearch, "participant_id", ids)
            _delete(session, _TABLES[table.name], "id", ids)
            session.touched(table.name)
            if table.name == Pathway.__tablename__:
                left -= set(ids)
            if table.name == Course.__tablename__:
                courses -= set(ids)
        session.expire_all()
        for person_id in {trace.participant_id for trace in gone}:
            session.touched(participant_id=person_id)
        self._derive_again(left, courses)

    def _restore(self, trace: _Trace, courses: set[uuid.UUID]) -> None:
        for table, key, before, _after in trace.changed:
            entity = self._session.get(_TABLES[table], uuid.UUID(key))
            if entity is None:
                continue
            if table == Enrolment.__tablename__:
                self._restored.append(uuid.UUID(key))
            for name, value in before.items():
                setattr(entity, name, from_plain(_TABLES[table], name, value))
        for table, key, _version in trace.made:
            if table == Course.__tablename__:
                courses.add(uuid.UUID(key))

    def _derive_again(self, left: set[uuid.UUID], courses: set[uuid.UUID]) -> None:
        """Stages and figures of what was there before and had something taken away."""
        session = self._session
        for course_id in courses:
            if session.get(Course, course_id) is not None:
                enrolment_figures.recompute_course(session, course_id)
                course_state.settle(session, course_id)
        for enrolment in self._restored:
            enrolment_figures.recompute(session, [session.get_one(Enrolment, enrolment)])
        for pathway_id in left:
            pathway = session.get(Pathway, pathway_id)
            if pathway is not None:
                closings.reopen(session, pathway)

    def _changed_since(self) -> Iterator[uuid.UUID]:
        for name, made in self._made.items():
            model: Any = _TABLES[name]
            if not hasattr(model, "version_id"):
                continue
            for some in _chunks(list(made.rows)):
                found = self._session.execute(
                    select(model.id, model.version_id).where(model.id.in_(some))
                )
                for key, version in found:
                    if version != made.versions[key]:
                        yield made.rows[key]

    def _fields_changed_since(self) -> Iterator[uuid.UUID]:
        """Somebody wrote something else where a row had filled something in."""
        for trace in self._traces.values():
            for change in trace.changed:
                table, key, _before, after = change
                entity = self._session.get(_TABLES[table], uuid.UUID(key))
                if entity is not None and any(
                    plain(getattr(entity, name)) != value for name, value in after.items()
                ):
                    yield trace.id

    def _hanging(self) -> Iterator[tuple[uuid.UUID, uuid.UUID | None]]:
        """The row that made something, and the row that made what hangs on it (none: another hand did)."""
        for table in Base.metadata.sorted_tables:
            if table.name in _BESIDE:
                continue
            for key in table.foreign_keys:
                parent = self._made.get(key.column.table.name)
                if parent is not None and key.column.name == "id":
                    yield from self._hanging_in(table, key.parent, parent)

    def _hanging_in(
        self, table: Table, column: Any, parent: _Made
    ) -> Iterator[tuple[uuid.UUID, uuid.UUID | None]]:
        children = self._made.get(table.name, _Made()).rows
        own = next(iter(table.primary_key))
        for some in _chunks(list(parent.rows)):
            for child_id, parent_id in self._session.execute(
                select(own, column).where(column.in_(some))
            ):
                yield parent.rows[parent_id], children.get(child_id)


def _delete(session: Transaction, model: Any, name: str, ids: Sequence[uuid.UUID]) -> None:
    column = getattr(model, name)
    for some in _chunks(ids):
        session.execute(
            delete(model).where(column.in_(some)).execution_options(synchronize_session=False)
        )


def _chunks(ids: Sequence[uuid.UUID]) -> Iterable[Sequence[uuid.UUID]]:
    return (ids[first : first + _CHUNK] for first in range(0, len(ids), _CHUNK))
