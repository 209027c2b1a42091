"""The way back of a list that was brought in: which rows have been worked with since, and taking the others out."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, delete, select, update

from counsellor_app.models import (
    Base,
    Course,
    Enrolment,
    ImportBatch,
    ImportedRow,
    NoteVersion,
    Participant,
    ParticipantSearch,
    Pathway,
    UndoRecord,
)
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.courses import course_state
from counsellor_app.services.follow_up import closings
from counsellor_app.services.people import participants
from counsellor_app.services.trace import left_behind, versions
from counsellor_app.services.trace.plain_values import from_plain, plain
from counsellor_app.services.transaction import Transaction

_CHUNK = 500
# What names a row and does not hold it: some goes with the person, the trace is our own.
_BESIDE = (*participants.HERS, ImportedRow.__tablename__)
_TABLES = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


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


class WayBack:
    """The rows of one list with everything that they made."""

    def __init__(self, session: Transaction, batch: ImportBatch) -> None:
        self._session, self._since = session, batch.started_at
        found = session.execute(
            select(
                ImportedRow.id,
                ImportedRow.participant_id,
                ImportedRow.pathway_id,
                ImportedRow.made,
                ImportedRow.changed,
            ).where(ImportedRow.import_batch_id == batch.id)
        )
        self._traces = {row.id: _Trace(*row) for row in found}
        self._made: dict[str, _Made] = defaultdict(_Made)
        self._restored: list[uuid.UUID] = []
        for trace in self._traces.values():
            for table, key, version in trace.made:
                made = self._made[table]
                made.rows[uuid.UUID(key)] = trace.id
                made.versions[uuid.UUID(key)] = version
        self._adopt_left_behind()

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
                _let_go(session, ids)
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

    def _adopt_left_behind(self) -> None:
        """What undone acts have left goes with the row that it hangs on, as if that had made it."""
        for table in left_behind.tables():
            for column in table.c:
                for key in column.foreign_keys:
                    parent = self._made.get(key.column.table.name)
                    if parent is not None:
                        self._adopt(table, column, parent)

    def _adopt(self, table: Table, column: Any, parent: _Made) -> None:
        for some in _chunks(list(parent.rows)):
            for row_id, parent_id in left_behind.hanging_on(self._session, column, some):
                self._made[table.name].rows.setdefault(row_id, parent.rows[parent_id])

    def _changed_since(self) -> Iterator[uuid.UUID]:
        """Entities at another version, unless what was done with them has been taken back."""
        moved: dict[versions.Place, int] = {}
        for name, made in self._made.items():
            model: Any = _TABLES[name]
            if not hasattr(model, "version_id"):
                continue
            for some in _chunks(list(made.versions)):
                found = self._session.execute(
                    select(model.id, model.version_id).where(model.id.in_(some))
                )
                moved |= {
                    (name, key): made.versions[key]
                    for key, version in found
                    if version != made.versions[key]
                }
        for name, key in moved.keys() - versions.as_they_were(self._session, moved, self._since):
            yield self._made[name].rows[key]

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


def _let_go(session: Transaction, people: Sequence[uuid.UUID]) -> None:
    """As of one person who never was: what may hang on her goes, or names her no more."""
    for some in _chunks(people):
        named = UndoRecord.participant_id.in_(some)
        session.execute(update(UndoRecord).where(named).values(participant_id=None))
    for model in (ParticipantSearch, NoteVersion):
        _delete(session, model, "participant_id", people)


def _delete(session: Transaction, model: Any, name: str, ids: Sequence[uuid.UUID]) -> None:
    column = getattr(model, name)
    for some in _chunks(ids):
        session.execute(
            delete(model).where(column.in_(some)).execution_options(synchronize_session=False)
        )


def _chunks(ids: Sequence[uuid.UUID]) -> Iterable[Sequence[uuid.UUID]]:
    return (ids[first : first + _CHUNK] for first in range(0, len(ids), _CHUNK))
