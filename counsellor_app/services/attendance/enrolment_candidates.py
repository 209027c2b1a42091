"""Who can be given a place: interviewed and waiting first, found by the beginning of a name or by phone."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import case, select

from counsellor_app.clock import age_on
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import CourseClosing, Participant, ParticipantSearch, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

FIRST = (Stage.WAITING_LIST, Stage.INTERVIEWED)
BEFORE = (Stage.INTERVIEW_BOOKED, Stage.CALLING, Stage.RECEIVED, Stage.DEFERRED)
MOST = 50


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pathway without a place."""

    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    age: int | None
    stage: Stage

    @property
    def id(self) -> uuid.UUID:
        """Her pathway."""
        return self.pathway_id


@query(Right.CASE)
def candidates(session: Transaction, text: str = "") -> tuple[Candidate, ...]:
    """Those who can be enrolled; without a text only those who are ready."""
    words = fold(text).split()
    order = case((Pathway.stage.in_(FIRST), 0), else_=1)
    statement = (
        select(Pathway, Participant)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(ParticipantSearch, ParticipantSearch.participant_id == Participant.id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(
            access.own_pathways(session),
            Pathway.closed_on.is_(None),
            CourseClosing.id.is_(None),
            Pathway.stage.in_((*FIRST, *BEFORE) if words else FIRST),
        )
    )
    for word in words:
        begins = ParticipantSearch.folded_name.startswith(word, autoescape=True)
        inside = ParticipantSearch.folded_name.contains(f" {word}", autoescape=True)
        phone = ParticipantSearch.phone.startswith(word, autoescape=True)
        statement = statement.where(begins | inside | phone)
    rows = session.execute(
        statement.order_by(order, ParticipantSearch.sort_key, Pathway.id).limit(MOST)
    )
    return tuple(
        Candidate(
            pathway.id,
            person.id,
            ", ".join(filter(None, (person.surname, person.given_name))),
            age_on(person.birth_date, session.today) if person.birth_date else None,
            pathway.stage,
        )
        for pathway, person in rows
    )


@look(Right.CASE)
def search_candidates(session: Transaction, text: str) -> tuple[Candidate, ...]:
    """The same for a search that has settled: a look at those who were found."""
    found = candidates(session, text)
    audit.record(session, "search_candidates", letters=len(text), found=len(found))
    return found
