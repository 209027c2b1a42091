"""Everybody whose epikrise is outstanding, on a course or not, to be sent in one act."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from sqlalchemy import select

from counsellor_app.kinds.pathway import NextAct
from counsellor_app.models import CourseClosing, Participant, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import course_epikrises
from counsellor_app.services.attendance.course_epikrises import EpikriseLine
from counsellor_app.services.operation import look, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

MOST = 500
"""More than this wait for the next act: nobody reads so many names."""


@look(Right.CASE)
def open_queue(session: Transaction, mine: bool = False) -> tuple[EpikriseLine, ...]:
    """Who waits longest first, with how each would go, or why it cannot."""
    statement = (
        select(Pathway, Participant, CourseClosing)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(Pathway.next_act == NextAct.SEND_EPIKRISE, access.own_pathways(session))
        .order_by(Pathway.due_to, Pathway.id)
        .limit(MOST)
    )
    if mine:
        statement = statement.where(Pathway.counsellor_id == session.actor.user_id)
    found = session.execute(statement).all()
    audit.record(session, "open_epikrise_queue", count=len(found))
    return tuple(
        course_epikrises.line(session, pathway, person, closing, {})
        for pathway, person, closing in found
    )


@use_case(Right.CASE)
def note_queue(session: Transaction, letter_ids: Sequence[uuid.UUID]) -> None:
    """The letters that were sent in one act can be taken back in one."""
    audit.record(session, "send_epikrises", subject="letter", letters=len(letter_ids))
    undo.offer(session, "epikrises", course_epikrises.undo_batch, letters=list(letter_ids))
