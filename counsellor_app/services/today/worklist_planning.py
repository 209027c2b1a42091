"""What planning has for "I dag": people to tell of a meeting, offers run out, open groups to let go, training due."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from counsellor_app.clock import add_months
from counsellor_app.kinds.course import CourseState, EnrolmentState, NoticeChannel, ProgrammeFormat
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Course,
    Enrolment,
    Meeting,
    MeetingNotice,
    Participant,
    Pathway,
    PlaceOffer,
    Programme,
    QuitDate,
    User,
)
from counsellor_app.services.kept_statements import PAGE, kept
from counsellor_app.services.planning import team_capacity
from counsellor_app.services.today.work_rows import (
    NOTHING,
    WorkRow,
    WorkSection,
    count_of,
    pathway_row,
    whose_pathways,
)
from counsellor_app.services.transaction import Transaction

_SHORTEST = timedelta(days=28)  # a month at least: no rule lets go earlier


def notice_calls(session: Transaction, mine: bool) -> WorkSection:
    """Those who must be told by telephone that a meeting is moved or called off, the nearest first."""
    statement = kept(session, lambda: _to_tell(session, mine), mine)
    found = session.execute(statement.page).all()
    rows = tuple(
        replace(
            pathway_row(session, WorkKind.TELL_OF_MEETING, pathway, person, initials),
            id=f"notice:{notice.id}",
            subject_id=notice.id,
            phone=person.phone or person.other_phone,
            due_on=min(meeting.held_on, max(session.today, notice.was_at.date())),
            place=course,
            notice=notice.kind,
            was_at=notice.was_at,
            moved_to=meeting.starts_at,
        )
        for notice, meeting, course, pathway, person, initials in found
    )
    return WorkSection(rows, len(rows) if len(rows) < PAGE else count_of(session, statement.whole))


def _to_tell(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    return (
        select(MeetingNotice, Meeting, Course.name, Pathway, Participant, User.initials)
        .join(Meeting, Meeting.id == MeetingNotice.meeting_id)
        .join(Course, Course.id == Meeting.course_id)
        .join(Pathway, Pathway.id == MeetingNotice.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(
            MeetingNotice.channel == NoticeChannel.CALL,
            MeetingNotice.done_at.is_(None),
            Pathway.closed_on.is_(None),
            whose_pathways(session, mine),
        )
        .order_by(MeetingNotice.was_at, MeetingNotice.id)
    )


def offers_run_out(session: Transaction, mine: bool) -> WorkSection:
    """Places that were held until a day that has passed, and nobody answered."""
    statement = kept(session, lambda: _run_out(session, mine), mine)
    found = session.execute(statement.page).all()
    rows = tuple(
        replace(
            pathway_row(session, WorkKind.OFFER_RUN_OUT, pathway, person, initials),
            id=f"offer:{offer.id}",
            subject_id=offer.id,
            phone=person.phone or person.other_phone,
            due_on=offer.reply_by,
            place=course,
        )
        for offer, course, pathway, person, initials in found
    )
    return WorkSection(rows, len(rows) if len(rows) < PAGE else count_of(session, statement.whole))


def _run_out(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    return (
        select(PlaceOffer, Course.name, Pathway, Participant, User.initials)
        .join(Enrolment, Enrolment.id == PlaceOffer.enrolment_id)
        .join(Course, Course.id == PlaceOffer.course_id)
        .join(Pathway, Pathway.id == Enrolment.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(
            PlaceOffer.answer.is_(None),
            PlaceOffer.reply_by < session.today,
            Course.state.in_((CourseState.PLANNED, CourseState.OPEN)),
            Enrolment.state == EnrolmentState.WAITING,
            Pathway.closed_on.is_(None),
            whose_pathways(session, mine),
        )
        .order_by(PlaceOffer.reply_by, PlaceOffer.id)
    )


def rolling_to_close(session: Transaction, mine: bool) -> WorkSection:
    """Who has stayed away from an open group as long as its programme allows (domain 1.3.1)."""
    statement = kept(session, lambda: _rolling(session, mine), mine)
    found = session.execute(statement.whole).all()
    quit_dates = _quit_dates(session, [row[3].id for row in found])
    rows: list[WorkRow] = []
    for programme, course, last_seen, pathway, person, initials in found:
        due = _due(programme, last_seen, quit_dates.get(pathway.id))
        if due is not None and due <= session.today:
            row = pathway_row(session, WorkKind.ROLLING_CLOSE, pathway, person, initials)
            rows.append(replace(row, since=last_seen, due_on=due, place=course))
    return WorkSection(tuple(rows[:PAGE]), len(rows))


def _rolling(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    seen = func.coalesce(Enrolment.last_meeting_on, Enrolment.joined_on)
    return (
        select(Programme, Course.name, seen, Pathway, Participant, User.initials)
        .select_from(Pathway)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Course, Course.id == Enrolment.course_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(
            Pathway.stage.in_((Stage.ENROLLED, Stage.IN_COURSE)),
            Pathway.next_act != NextAct.CLOSE_COURSE,
            Enrolment.state == EnrolmentState.ENROLLED,
            Programme.format == ProgrammeFormat.ROLLING,
            seen <= session.today - _SHORTEST,
            whose_pathways(session, mine),
        )
        .order_by(seen, Pathway.id)
    )


def training_due(session: Transaction, _mine: bool) -> WorkSection:
    """Whose training is to be renewed: the team lead's to see to."""
    if session.actor.role is not Role.TEAM_LEAD:
        return NOTHING
    rows = tuple(
        WorkRow(
            id=f"training:{each.id}",
            kind=WorkKind.TRAINING_DUE,
            name=each.user_name,
            subject_id=each.id,
            due_on=each.renew_on,
            place=each.name,
        )
        for each in team_capacity.trainings(session)
        if each.due
    )
    return WorkSection(rows, len(rows))


def _due(programme: Programme, last_seen: date, quit_on: date | None) -> date | None:
    """From when on the group lets her go; None where its programme never does."""
    if quit_on is None:
        months = programme.absence_months
        return add_months(last_seen, months) if months else None
    return add_months(quit_on, programme.quit_months) if programme.quit_months else None


def _quit_dates(session: Transaction, pathway_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, date]:
    """The newest quit date of each that was not taken back."""
    rows = session.execute(
        select(QuitDate.pathway_id, QuitDate.quit_on)
        .where(QuitDate.pathway_id.in_(pathway_ids), QuitDate.withdrawn_at.is_(None))
        .order_by(QuitDate.set_at)
    )
    return dict(rows.all())
