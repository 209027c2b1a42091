"""Where a pathway stands, in short Danish words at the head of what is copied into the journal."""

from __future__ import annotations

from sqlalchemy import select

from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.models import (
    Course,
    CourseClosing,
    Enrolment,
    Interview,
    Pathway,
    QuitDate,
)
from counsellor_app.services.letters import danish
from counsellor_app.services.letters.letter_texts import texts_in_force
from counsellor_app.services.people.journal_words import JournalWords
from counsellor_app.services.transaction import Transaction


def status(session: Transaction, pathway: Pathway) -> str:
    """Where the pathway stands. No CPR number: it is pasted where the person is already chosen."""
    words = JournalWords(texts_in_force(session))
    lines = [
        words.phrase("status", dato=danish.short_date(session.today)),
        words.phrase("referred", dato=danish.short_date(pathway.received_on)),
    ]
    found = (part(session, pathway) for part in (_interview, _course, _quit_date, _closing))
    return "\n".join([*lines, *filter(None, found)])


def _interview(session: Transaction, pathway: Pathway) -> str:
    held = session.scalars(
        select(Interview)
        .where(Interview.pathway_id == pathway.id, Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on.desc())
        .limit(1)
    ).first()
    if held is None or held.held_on is None:
        return ""
    parts = [f"Afklarende samtale {danish.short_date(held.held_on)}"]
    if held.cigarettes_per_day is not None:
        parts.append(danish.counted(held.cigarettes_per_day, "cigaret", "cigaretter") + " om dagen")
    if held.fagerstrom is not None:
        parts.append(f"Fagerström {held.fagerstrom}")
    if held.pack_years is not None:
        parts.append(f"{danish.number(held.pack_years)} pakkeår")
    return ", ".join(parts) + "."


def _course(session: Transaction, pathway: Pathway) -> str:
    found = session.execute(
        select(Enrolment, Course.name)
        .outerjoin(Course, Course.id == Enrolment.course_id)
        .where(
            Enrolment.pathway_id == pathway.id,
            Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
        )
        .order_by(Enrolment.listed_at.desc())
        .limit(1)
    ).first()
    if found is None:
        return ""
    enrolment, name = found
    attended, counted = enrolment.meetings_attended, enrolment.meetings_counted
    met = f", mødt {attended} af {counted} gange" if counted else ""
    return f"Forløb: {name or 'individuelt'}{met}."


def _quit_date(session: Transaction, pathway: Pathway) -> str:
    day = session.scalars(
        select(QuitDate.quit_on)
        .where(
            QuitDate.pathway_id == pathway.id,
            QuitDate.kind == QuitKind.SMOKE_FREE,
            QuitDate.withdrawn_at.is_(None),
        )
        .order_by(QuitDate.set_at.desc())
        .limit(1)
    ).first()
    return f"Stopdato {danish.short_date(day)}." if day else ""


def _closing(session: Transaction, pathway: Pathway) -> str:
    closing = session.scalars(
        select(CourseClosing).where(CourseClosing.pathway_id == pathway.id)
    ).first()
    if closing is None:
        return ""
    smoke_free = {True: "ja", False: "nej", None: "ikke oplyst"}[closing.smoke_free]
    return f"Forløbet afsluttet {danish.short_date(closing.closed_on)}, røgfri: {smoke_free}."
