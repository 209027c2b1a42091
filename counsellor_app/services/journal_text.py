"""The Danish text that is copied into the municipality's own journal: status in short, then the new notes."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.models import (
    Course,
    CourseClosing,
    Enrolment,
    Interview,
    JournalNote,
    Pathway,
    QuitDate,
    User,
)
from counsellor_app.services import danish
from counsellor_app.services.transaction import Transaction


def compose(session: Transaction, pathway: Pathway, notes: Sequence[JournalNote]) -> str:
    """Without the CPR number: the text is pasted where the person is already chosen."""
    lines = [f"Rygestopforløb, status {danish.short_date(session.today)}"]
    lines.append(f"Henvist {danish.short_date(pathway.received_on)}.")
    for part in (_interview, _course, _quit_date, _closing):
        if line := part(session, pathway):
            lines.append(line)
    names = _names(session, notes)
    for note in notes:
        on = danish.short_date(local(note.written_at).date())
        corrected = " (rettelse)" if note.corrects_id else ""
        lines.extend(["", f"{on}, {names.get(note.written_by_id, '')}{corrected}:", note.text])
    return "\n".join(lines) + "\n"


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


def _names(session: Transaction, notes: Sequence[JournalNote]) -> dict[uuid.UUID, str]:
    ids = {note.written_by_id for note in notes}
    found = session.execute(select(User.id, User.name).where(User.id.in_(ids)))
    return {key: value for key, value in found}  # noqa: C416 - typed rows
