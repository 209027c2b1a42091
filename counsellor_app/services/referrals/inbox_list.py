"""The list of referrals: which letters are in it, in which order, and the rows of one page."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
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
from counsellor_app.services.referrals import matching
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.search_index import name_condition

# Made once, so that the statements with them are compiled once.
_LETTER, _PATHWAY = aliased(Referral), aliased(Pathway)


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What the list shows: what is new, or every referral; with a text those of that name."""

    everything: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
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


def _first_letters(these: Any = None) -> Select[uuid.UUID]:
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
            *([] if these is None else [letter.id.in_(these)]),
        )
    )


def _later_letters(these: Any = None) -> Select[uuid.UUID]:
    letter, pathway = _LETTER, _PATHWAY
    asks = and_(letter.cancellation_asked, pathway.closed_on.is_(None))
    return (
        select(letter.id)
        .join(pathway, pathway.id == letter.pathway_id)
        .where(
            letter.corrects_id > uuid.UUID(int=0),  # as a span the index serves it
            letter.handled_at.is_(None),
            or_(letter.status == LetterStatus.CORRECTION, asks),
            *([] if these is None else [letter.id.in_(these)]),
        )
    )


def size(session: Transaction, wanted: InboxFilter) -> int:
    """How many rows the list has."""
    return session.scalar(_chosen(session, wanted, select(func.count()))) or 0


def page(
    session: Transaction, wanted: InboxFilter, offset: int, limit: int
) -> tuple[InboxRow, ...]:
    """Some rows of it: their ids by an index alone, then what stands in just these."""
    statement = _chosen(session, wanted, select(Referral.id)).order_by(*_order(wanted))
    ids = session.scalars(statement.offset(offset).limit(limit)).all()
    new = set(session.scalars(_NEW_OF, {"ids": ids})) if wanted.everything else set(ids)
    return rows(session, ids, new)


def is_new(session: Transaction, referral_id: uuid.UUID) -> bool:
    """Whether nobody has dealt with it."""
    return bool(session.scalars(_NEW_OF, {"ids": [referral_id]}).all())


def rows(
    session: Transaction, ids: Sequence[uuid.UUID], new: set[uuid.UUID]
) -> tuple[InboxRow, ...]:
    """What stands in these rows, in this order; for the new ones also who they may be."""
    found = {row.id: row for row in session.execute(_COLUMNS_OF, {"ids": ids})}
    waiting = {
        row.participant_id for row in found.values() if row.id in new and not row.corrects_id
    }
    known = matching.candidates_of(session, waiting)
    return tuple(
        _row(session.today, found[key], known, new=key in new) for key in ids if key in found
    )


_THESE: BindParameter[uuid.UUID] = bindparam("ids", expanding=True)
_NEW_OF = union_all(_first_letters(_THESE), _later_letters(_THESE))
_COLUMNS_OF = (
    select(
        Referral.id,
        Referral.corrects_id,
        Referral.source,
        Referral.sender_organisation,
        Referral.sender_department,
        Referral.received_on,
        Referral.registered_at,
        Referral.electronic,
        Referral.status,
        Referral.warnings,
        Referral.cancellation_asked,
        Pathway.id.label("pathway_id"),
        Pathway.participant_id,
        Pathway.stage,
        Pathway.close_reason,
        Pathway.closed_on,
        Pathway.due_to,
        Participant.given_name,
        Participant.surname,
        Participant.birth_date,
        Participant.phone,
        Participant.cpr_state,
        User.initials,
    )
    .join(Pathway, Pathway.id == Referral.pathway_id)
    .join(Participant, Participant.id == Pathway.participant_id)
    .outerjoin(User, User.id == Pathway.counsellor_id)
    .where(Referral.id.in_(_THESE))
)


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


def _row(today: date, found: Any, known: matching.Candidates, *, new: bool) -> InboxRow:
    first = new and not found.corrects_id
    reasons = known.get(found.participant_id, {}).values() if first else ()
    is_open = found.closed_on is None
    return InboxRow(
        id=found.id,
        pathway_id=found.pathway_id,
        participant_id=found.participant_id,
        name=f"{found.given_name} {found.surname}".strip(),
        age=age_on(found.birth_date, today) if found.birth_date else None,
        phone=found.phone,
        source=found.source,
        sender=" · ".join(filter(None, (found.sender_organisation, found.sender_department))),
        received_on=found.received_on,
        registered_at=found.registered_at,
        electronic=found.electronic,
        status=found.status,
        warnings=tuple(str(each) for each in found.warnings),
        cpr_state=found.cpr_state,
        cancellation_asked=found.cancellation_asked and is_open,
        match=min(reasons, key=_STRENGTH.index) if reasons else None,
        stage=found.stage,
        close_reason=found.close_reason,
        due_to=found.due_to,
        late=bool(is_open and found.due_to and found.due_to < today),
        counsellor=found.initials or "",
        new=new,
    )
