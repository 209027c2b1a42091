"""Keeps the stored stage, next act and due span of a pathway equal to what its facts say."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from counsellor_app.models import Pathway
from counsellor_app.services.pathway_facts import facts_of, facts_of_many
from counsellor_app.services.stage import Derived, derive
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
    derived = derive(facts_of(session, pathway))
    # Assigned only when different, so that an unchanged pathway keeps its version.
    for name in ("stage", "next_act", "due_from", "due_to"):
        if getattr(pathway, name) != getattr(derived, name):
            setattr(pathway, name, getattr(derived, name))
    session.flush()


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
