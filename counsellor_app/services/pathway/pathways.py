"""Keeps the stored stage, next act and due span of a pathway equal to what its facts say."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.models import Pathway
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.office.rules import RuleBook
from counsellor_app.services.pathway.pathway_facts import facts_of, facts_of_many, first_call_by
from counsellor_app.services.pathway.stage import Derived, EnrolmentFact, PathwayFacts, derive
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class StageFinding:
    """A pathway whose stored stage differs from its facts."""

    pathway_id: uuid.UUID
    pseudonym: str
    stored: Derived
    derived: Derived


def refresh(session: Transaction, pathway: Pathway) -> None:
    """Derives the stage again and stores it; the last line of every use case that changes facts."""
    session.flush()
    with counting_everyone(session):
        _store(pathway, derive(facts_of(session, pathway)))
    session.flush()


def refresh_all(session: Transaction, pathway_ids: Iterable[uuid.UUID]) -> None:
    """The same for everybody whom an act on a course or a day concerns, seen by the actor or not."""
    with counting_everyone(session):
        for pathway_id in pathway_ids:
            refresh(session, session.get_one(Pathway, pathway_id))


def refresh_on_course(pathway: Pathway, enrolment: EnrolmentFact) -> None:
    """The same for an open pathway with this one enrolment and no closing: nothing else matters then.

    Marking attendance is done a dozen times in twenty seconds; reading every fact would be felt.
    """
    facts = PathwayFacts(
        received_on=pathway.received_on, first_call_by=pathway.received_on, enrolment=enrolment
    )
    _store(pathway, derive(facts))


def _store(pathway: Pathway, derived: Derived) -> None:
    # Assigned only when different, so that an unchanged pathway keeps its version.
    for name in ("stage", "next_act", "due_from", "due_to"):
        if getattr(pathway, name) != getattr(derived, name):
            setattr(pathway, name, getattr(derived, name))


def begin(
    session: Transaction,
    pathway: Pathway,
    book: RuleBook | None = None,
    course_closed_on: date | None = None,
) -> None:
    """What `refresh` would say of a pathway that was opened just now: it has no facts but its own.

    `book` is given where many are opened in one go; a course that is over already, with old lists.
    """
    facts = PathwayFacts(
        received_on=pathway.received_on,
        first_call_by=first_call_by(pathway, book or RuleBook(session)),
        call_not_before=pathway.call_not_before,
        course_closed_on=course_closed_on,
        closed_on=pathway.closed_on,
    )
    derived = derive(facts)
    pathway.stage, pathway.next_act = derived.stage, derived.next_act
    pathway.due_from, pathway.due_to = derived.due_from, derived.due_to


def stored(pathway: Pathway) -> Derived:
    """What the lists see."""
    return Derived(pathway.stage, pathway.next_act, pathway.due_from, pathway.due_to)


def differences(session: Transaction) -> Iterator[StageFinding]:
    """Derives every pathway again and tells which are stored otherwise (commands "check")."""
    ids = session.scalars(select(Pathway.id).order_by(Pathway.id)).all()
    for pathway, facts in facts_of_many(session, ids):
        derived = derive(facts)
        if derived != stored(pathway):
            yield StageFinding(pathway.id, pathway.pseudonym, stored(pathway), derived)
