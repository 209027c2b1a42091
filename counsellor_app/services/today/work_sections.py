"""What the sections of the worklist are made of: pathways with their people, and rows that stand for many."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import Participant, Pathway, User
from counsellor_app.services.kept_statements import PAGE, Kept
from counsellor_app.services.today.work_rows import (
    NOTHING,
    PATHWAY,
    PERSON,
    WorkRow,
    WorkSection,
    cases,
    count_of,
    pathway_row,
    whose_pathways,
)
from counsellor_app.services.transaction import Transaction


def pathways_and_people(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    """Pathways with her and with the initials of who has them; what is due first stands first."""
    return (
        select(*PATHWAY, *PERSON, User.initials)
        .select_from(Pathway)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(whose_pathways(session, mine))
        .order_by(Pathway.due_to, Pathway.received_on, Pathway.id)
    )


def section_of(
    session: Transaction, kind: WorkKind, statement: Kept[Select[*tuple[Any, ...]]]
) -> WorkSection:
    """The first of those pathways as rows, and how many there are."""
    found = cases(session.rows(statement.page))
    rows = tuple(
        pathway_row(session, kind, pathway, person, initials, due_on=pathway.due_to)
        for pathway, person, initials in found
    )
    count = len(rows) if len(rows) < PAGE else count_of(session, statement.whole)
    return WorkSection(rows, count)


def one_row(kind: WorkKind, count: int) -> WorkSection:
    """A row that stands for many; in the count of the fold it is one thing to do."""
    return WorkSection((WorkRow(id=kind.value, kind=kind, people=count),), 1) if count else NOTHING
