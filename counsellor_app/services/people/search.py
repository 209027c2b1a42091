"""Finds citizens: as you type by name, phone or CPR number, and the filtered, sorted list of all of them."""

from __future__ import annotations

import uuid
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select, true

from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.models import Participant, ParticipantSearch, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query
from counsellor_app.services.people.person_lists import (
    PersonRow,
    current_pathway,
    has_place,
    person_rows,
    sorting,
)
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.search_index import name_condition, starts_with

FIRST = 50
MOST_HITS = 500
_DIGITS_OF_A_NUMBER = 3  # shorter runs of digits find nothing
_CPR_DIGITS = 10
_PHONE_DIGITS = 8


class Criterion(StrEnum):
    """By what somebody was searched; this is logged, never the text itself."""

    NOTHING = "nothing"
    NAME = "name"
    NUMBER = "number"  # of a telephone, or the beginning of a CPR number
    CPR = "cpr"


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """What the list shows, and how it is sorted."""

    text: str = ""
    stages: frozenset[Stage] = frozenset()
    counsellor_id: uuid.UUID | None = None
    course_id: uuid.UUID | None = None
    late: bool = False
    sort: str = "name"  # a key of person_lists.SORTS
    descending: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether a filter besides the text is set."""
        return bool(self.stages or self.counsellor_id or self.course_id or self.late)


def criterion(text: str) -> Criterion:
    """What kind of thing was typed."""
    bare = _digits(text)
    if not text.strip():
        return Criterion.NOTHING
    if bare is None:
        return Criterion.NAME
    return Criterion.CPR if len(bare) == _CPR_DIGITS else Criterion.NUMBER


@query(Right.CASE)
def find_people(session: Transaction, text: str, limit: int = FIRST) -> tuple[PersonRow, ...]:
    """The first hits while somebody types, by name."""
    if not text.strip():
        return ()
    search = PersonFilter(text=text)
    numbers = session.numbers(_numbers(session, search).limit(min(limit, MOST_HITS)))
    return person_rows(session, numbers)


@query(Right.CASE)
def people_numbers(session: Transaction, wanted: PersonFilter) -> array[int]:
    """The numbers of everybody on the list in its order; a search stops at `MOST_HITS`.

    Four bytes a person, so that a list of a million scrolls like one of ten.
    """
    statement = _numbers(session, wanted)
    if wanted.text.strip():
        statement = statement.limit(MOST_HITS)
    return session.numbers(statement)


@query(Right.CASE)
def people_page(session: Transaction, numbers: Sequence[int]) -> tuple[PersonRow, ...]:
    """The rows of a page, in the order of their numbers."""
    return person_rows(session, numbers)


@look(Right.CASE)
def open_people_list(session: Transaction) -> int:
    """The list was opened: how many people stand on it."""
    count = session.scalar(_counted(session)) or 0
    audit.record(session, "open_people_list", count=count)
    return count


@look(Right.CASE)
def settle_search(session: Transaction, wanted: PersonFilter) -> int:
    """A search came to rest: logged by its kind and the number of hits, without what was typed."""
    statement = _numbers(session, wanted).limit(MOST_HITS).subquery()
    hits = session.scalar(select(func.count()).select_from(statement)) or 0
    audit.record(
        session,
        "search_people",
        criterion=criterion(wanted.text),
        narrowed=wanted.narrowed,
        hits=hits,
    )
    return hits


def _numbers(session: Transaction, wanted: PersonFilter) -> Select[int]:
    statement = select(ParticipantSearch.number)
    if wanted.narrowed and wanted.sort == "name":
        # First who meets the filter, then their names: few are left to be sorted.
        met = select(Pathway.participant_id).where(
            current_pathway(), access.own_pathways(session), *_filters(session.today, wanted)
        )
        statement = statement.where(ParticipantSearch.participant_id.in_(met))
    elif wanted.narrowed or wanted.sort != "name":
        statement = statement.join(
            Pathway, Pathway.participant_id == ParticipantSearch.participant_id
        ).where(current_pathway(), access.own_pathways(session))
        statement = statement.where(*_filters(session.today, wanted))
    else:
        statement = statement.where(_own(session))
    statement = statement.where(text_condition(session, wanted.text))
    return statement.order_by(*sorting(wanted.sort, wanted.descending))


def _filters(today: date, wanted: PersonFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.stages:
        conditions.append(Pathway.stage.in_(sorted(wanted.stages)))
    if wanted.counsellor_id is not None:
        conditions.append(Pathway.counsellor_id == wanted.counsellor_id)
    if wanted.course_id is not None:
        conditions.append(has_place(wanted.course_id))
    if wanted.late:
        conditions.append(Pathway.next_act != NextAct.NONE)
        conditions.append(Pathway.due_to < today)
    return conditions


def text_condition(session: Transaction, text: str) -> ColumnElement[bool]:
    """Whose search row begins like this, or has words that do."""
    connection = session.connection()
    digits = _digits(text)
    if digits is None:
        words = fold(text).split()
        if text.strip() and not words:
            return false()  # only signs: nobody is called that
        return name_condition(
            connection, ParticipantSearch.number, ParticipantSearch.folded_name, words
        )
    phone, cpr = ParticipantSearch.phone, ParticipantSearch.cpr
    ways = [
        starts_with(connection, phone, digits),
        starts_with(connection, phone, f"+45{digits}"),
        starts_with(connection, cpr, digits),
    ]
    begins = or_(*ways)
    if len(digits) == _PHONE_DIGITS and not session.scalar(select(exists().where(begins))):
        # Nobody's first number, but perhaps the second of somebody.
        second = phone.contains(digits, autoescape=True)
        return ParticipantSearch.number.in_(select(ParticipantSearch.number).where(second))
    return begins


def _digits(text: str) -> str | None:
    """The digits of a phone or CPR number, None when it is something else."""
    bare = "".join(text.split()).replace("-", "").removeprefix("+45").removeprefix("0045")
    return bare if bare.isdigit() and len(bare) >= _DIGITS_OF_A_NUMBER else None


def _own(session: Transaction) -> ColumnElement[bool]:
    """Where there is but one unit, everybody is its own, and the list needs no join."""
    if access.sees_everybody(session):
        return true()
    return ParticipantSearch.participant_id.in_(
        select(Participant.id).where(access.own_participants(session))
    )


def _counted(session: Transaction) -> Select[int]:
    return select(func.count()).select_from(ParticipantSearch).where(_own(session))
