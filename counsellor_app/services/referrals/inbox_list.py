"""The list of referrals: which letters are in it, in which order, and the rows of one page."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from counsellor_app.clock import age_on
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import CloseReason, Stage
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus, MatchReason, ReferralSource
from counsellor_app.models import (
    Call,
    Participant,
    ParticipantSearch,
    Pathway,
    Referral,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.listed import listed
from counsellor_app.services.referrals import matching
from counsellor_app.services.transaction import Rows, Transaction
from counsellor_app.store.among import among
from counsellor_app.store.search_index import name_condition

# Made once, so that the statements with them are compiled once.
_LETTER, _PATHWAY = aliased(Referral), aliased(Pathway)


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the list shows: what is new, or every referral; with a text those of that name."""

    everything: bool = False
    text: str = ""


@listed
class InboxRow:
    """One referral in the list; without CPR number and address."""

    id: uuid.UUID
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    age: int | None
    phone: str
    source: ReferralSource
    sender: str
    received_on: date
    registered_at: datetime
    electronic: bool
    status: LetterStatus
    warnings: tuple[str, ...]
    cpr_state: CprState
    cancellation_asked: bool
    match: MatchReason | None
    stage: Stage
    close_reason: CloseReason | None
    due_to: date | None
    late: bool
    counsellor: str
    new: bool


def _is_new() -> ColumnElement[bool]:
    """Nobody has dealt with it: a first letter that nobody has called about, a correction, or the
    question whether a pathway is to be cancelled. Two ways to find them, each by an index."""
    return Referral.id.in_(union_all(_first_letters(), _later_letters()))


def _first_letters(among_these: bool = False) -> Select[uuid.UUID]:
    letter, pathway = _LETTER, _PATHWAY
    called = exists().where(Call.pathway_id == pathway.id, Call.undone_at.is_(None))
    return (
        select(letter.id)
        .join(pathway, pathway.id == letter.pathway_id)
        .where(
            pathway.stage.in_((Stage.RECEIVED, Stage.DEFERRED)),
            # Not "is null": the planner would take that index, in which nearly all letters lie.
            func.coalesce(letter.corrects_id, letter.id) == letter.id,
            letter.handled_at.is_(None),
            ~called,
            *([among(letter.id, "ids")] if among_these else []),
        )
    )


def _later_letters(among_these: bool = False) -> Select[uuid.UUID]:
    letter, pathway = _LETTER, _PATHWAY
    asks = and_(letter.cancellation_asked, pathway.closed_on.is_(None))
    return (
        select(letter.id)
        .join(pathway, pathway.id == letter.pathway_id)
        .where(
            letter.corrects_id > uuid.UUID(int=0),  # as a span the index serves it
            letter.handled_at.is_(None),
            or_(letter.status == LetterStatus.CORRECTION, asks),
            *([among(letter.id, "ids")] if among_these else []),
        )
    )


def size(session: Transaction, wanted: InboxFilter) -> int:
    """How many rows the list has."""
    counted = _kept(session, wanted, lambda: _chosen(session, wanted, select(func.count())))
    found: int = session.rows(counted)[0][0]
    return found


def page(
    session: Transaction, wanted: InboxFilter, offset: int, limit: int
) -> tuple[InboxRow, ...]:
    """Some rows of it."""
    listed_ = _kept(session, wanted, lambda: _listed(session, wanted))
    found = session.rows(listed_, {"first": offset, "most": limit})
    ids = [row[0] for row in found]
    return _rows(session, found, _new_of(session, ids) if wanted.everything else set(ids))


def row(session: Transaction, referral_id: uuid.UUID) -> InboxRow:
    """What stands in the row of one letter."""
    (found,) = _rows(
        session,
        session.rows(_ONE, {"id": referral_id}),
        _new_of(session, [referral_id]),
    )
    return found


def _rows(session: Transaction, found: Rows, new: set[uuid.UUID]) -> tuple[InboxRow, ...]:
    """The rows in their order; for the new ones also who they may be."""
    first = {row[0]: row[_PERSON] for row in found if row[0] in new and not row[_CORRECTS]}
    known = matching.candidates_of(session, set(first.values()))
    maybe = {key: known.get(person) for key, person in first.items()}
    today = session.today
    return tuple(_row(today, each[0] in new, maybe.get(each[0]), *each) for each in found)


def _new_of(session: Transaction, ids: Sequence[uuid.UUID]) -> set[uuid.UUID]:
    return {row[0] for row in session.rows(_NEW_OF, {"ids": ids})}


def _kept(
    session: Transaction, wanted: InboxFilter, build: Callable[[], Select[Any]]
) -> Select[Any]:
    """Put together once a day; a search is typed once."""
    if wanted.text:
        return build()
    return kept(session, build, wanted, access.sees_everybody(session)).whole


def _listed(session: Transaction, wanted: InboxFilter) -> Select[Any]:
    """First the ids of the page, which an index gives in their order; then what stands in just these."""
    ids = _chosen(session, wanted, select(Referral.id)).order_by(*_order(wanted))
    shown = ids.offset(bindparam("first")).limit(bindparam("most")).subquery()
    return _SHOWN.join(shown, shown.c.id == Referral.id).order_by(*_order(wanted))


_NEW_OF = union_all(_first_letters(True), _later_letters(True))
_COLUMNS = (
    Referral.id,
    Referral.corrects_id,
    Pathway.id,
    Pathway.participant_id,
    Referral.source,
    Referral.sender_organisation,
    Referral.sender_department,
    Referral.received_on,
    Referral.registered_at,
    Referral.electronic,
    Referral.status,
    Referral.warnings,
    Referral.cancellation_asked,
    Pathway.stage,
    Pathway.close_reason,
    Pathway.closed_on,
    Pathway.due_to,
    Participant.given_name,
    Participant.surname,
    Participant.birth_date,
    Participant.phone,
    Participant.cpr_state,
    func.coalesce(User.initials, ""),
)
_CORRECTS, _PERSON = 1, 3  # their places
_SHOWN = (
    select(*_COLUMNS)
    .select_from(Referral)
    .join(Pathway, Pathway.id == Referral.pathway_id)
    .join(Participant, Participant.id == Pathway.participant_id)
    .outerjoin(User, User.id == Pathway.counsellor_id)
)
_ONE = _SHOWN.where(Referral.id == bindparam("id"))


def _chosen(session: Transaction, wanted: InboxFilter, statement: Select[Any]) -> Select[Any]:
    """Of referrals alone where that is enough: a list of a hundred thousand is walked by its index."""
    statement = statement.select_from(Referral).where(Referral.pathway_id.is_not(None))
    if not wanted.everything:
        statement = statement.where(_is_new())
    asked = []
    if not access.sees_everybody(session):
        asked.append(access.own_pathways(session))
    words = fold(wanted.text).split()
    if wanted.text.strip():
        search = ParticipantSearch
        named = name_condition(session.connection(), search.number, search.folded_name, words)
        asked.append(Pathway.participant_id.in_(select(search.participant_id).where(named)))
    if asked:
        statement = statement.join(Pathway, Pathway.id == Referral.pathway_id).where(*asked)
    return statement


def _order(wanted: InboxFilter) -> tuple[Any, ...]:
    """Cancellations first, then the newest; the long list by an index."""
    if wanted.everything:
        return Referral.received_on.desc(), Referral.id.desc()
    return Referral.cancellation_asked.desc(), Referral.registered_at.desc(), Referral.id.desc()


_STRENGTH = list(MatchReason)


def _row(
    today: date, new: bool, known: Mapping[uuid.UUID, MatchReason] | None, *found: Any
) -> InboxRow:
    own_id, _, pathway_id, participant_id, source, organisation, department, *letter = found[:13]
    received_on, registered_at, electronic, status, warnings, cancellation_asked = letter
    stage, close_reason, closed_on, due_to, *person = found[13:]
    given_name, surname, born, phone, cpr_state, counsellor = person
    is_open = closed_on is None
    return InboxRow(
        own_id,
        pathway_id,
        participant_id,
        f"{given_name} {surname}".strip(),
        age_on(born, today) if born else None,
        phone,
        source,
        " · ".join(filter(None, (organisation, department))),
        received_on,
        registered_at,
        electronic,
        status,
        tuple(map(str, warnings)),
        cpr_state,
        cancellation_asked and is_open,
        min(known.values(), key=_STRENGTH.index) if known else None,
        stage,
        close_reason,
        due_to,
        bool(is_open and due_to and due_to < today),
        counsellor,
        new,
    )
