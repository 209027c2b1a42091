"""Paperwork that is due: what must be closed, issued, written, typed or mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.pathway import CloseReason, NextAct, Stage
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    Appointment,
    Consent,
    Course,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    Letter,
    Participant,
    Pathway,
    Programme,
    Referral,
    Scheme,
    SchemeGrant,
    TypedForm,
)
from counsellor_app.services.calendars import holidays
from counsellor_app.services.kept_statements import PAGE, kept
from counsellor_app.services.letters.reply_consent import may_be_told
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.office import rules
from counsellor_app.services.people import consent_state
from counsellor_app.services.today.work_rows import (
    NOTHING,
    WorkSection,
    cases,
    count_of,
    pathway_row,
    senders,
    whose_pathways,
)
from counsellor_app.services.today.work_sections import one_row, pathways_and_people, section_of
from counsellor_app.services.today.worklist_day import people_expected
from counsellor_app.services.transaction import Transaction

_BEFORE_THE_END = (
    Stage.RECEIVED,
    Stage.DEFERRED,
    Stage.CALLING,
    Stage.INTERVIEW_BOOKED,
    Stage.INTERVIEWED,
    Stage.WAITING_LIST,
    Stage.ENROLLED,
    Stage.IN_COURSE,
    Stage.COURSE_CLOSED,
)
_REPLIES = (
    LetterKind.REPLY_NOT_REACHED,
    LetterKind.REPLY_DECLINED,
    LetterKind.REPLY_OTHER,
    LetterKind.REPLY_PASSED_ON,
    LetterKind.REPLY_REJECTED,
)
_TELL_OF_HER = (CloseReason.NOT_REACHED, CloseReason.DECLINED)
_REPLY_DAYS = 400  # of older ones nobody waits for an answer
_TYPING_DAYS = 180


def overdue_interviews(session: Transaction, mine: bool) -> WorkSection:
    """Interviews whose day has passed without a form: held, moved or missed?"""
    statement = kept(
        session,
        lambda: pathways_and_people(session, mine).where(
            Pathway.next_act == NextAct.HOLD_INTERVIEW, Pathway.due_to < session.today
        ),
        mine,
    )
    return section_of(session, WorkKind.INTERVIEW_MISSING, statement)


def interviews_to_come(session: Transaction, mine: bool) -> WorkSection:
    """Who came to a rolling group without an interview, and has none booked: the first comer first."""
    statement = kept(session, lambda: _without_interview(session, mine), mine)
    found = cases(session.rows(statement.page))
    rows = tuple(
        pathway_row(
            session,
            WorkKind.INTERVIEW_LATER,
            pathway,
            person,
            initials,
            since=first_meeting_on,
            place=course,
        )
        for pathway, person, initials, first_meeting_on, course in found
    )
    return WorkSection(rows, len(rows) if len(rows) < PAGE else count_of(session, statement.whole))


def _without_interview(session: Transaction, mine: bool) -> Select[*tuple[Any, ...]]:
    asked = exists().where(
        Interview.pathway_id == Pathway.id, Interview.state == InterviewState.HELD
    )
    booked = exists().where(
        Appointment.pathway_id == Pathway.id,
        Appointment.kind == AppointmentKind.INTERVIEW,
        Appointment.state == AppointmentState.BOOKED,
    )
    return (
        pathways_and_people(session, mine)
        .add_columns(Enrolment.first_meeting_on, Course.name)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .join(Course, Course.id == Enrolment.course_id)
        .where(
            Enrolment.state == EnrolmentState.ENROLLED,
            Enrolment.first_meeting_on.is_not(None),
            Programme.format == ProgrammeFormat.ROLLING,
            Pathway.closed_on.is_(None),
            ~asked,
            ~booked,
        )
        .order_by(None)
        .order_by(Enrolment.first_meeting_on, Pathway.id)
    )


def offers_to_choose(session: Transaction, mine: bool) -> WorkSection:
    """Interviews held, and no course chosen yet."""
    statement = kept(
        session,
        lambda: pathways_and_people(session, mine).where(Pathway.next_act == NextAct.CHOOSE_OFFER),
        mine,
    )
    return section_of(session, WorkKind.CHOOSE_OFFER, statement)


def vouchers(session: Transaction, mine: bool) -> WorkSection:
    """Vouchers to issue or renew, to those who are on their way now."""
    today = session.today
    ahead = timedelta(days=rules.in_force(session, rules.VoucherRule, today).days_ahead)
    statement = kept(
        session,
        lambda: (
            pathways_and_people(session, mine)
            .add_columns(SchemeGrant, Scheme)
            .join(SchemeGrant, SchemeGrant.pathway_id == Pathway.id)
            .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
            .where(
                Pathway.stage.in_((Stage.INTERVIEWED, Stage.ENROLLED, Stage.IN_COURSE)),
                SchemeGrant.withdrawn_on.is_(None),
            )
        ),
        mine,
    )
    found = cases(session.execute(statement.whole))
    if not found:
        return NOTHING
    standing = grant_weeks.following(session, [(grant, scheme) for *_, grant, scheme in found])
    rows = []
    for pathway, person, initials, grant, scheme in found:
        following = standing[grant.id]
        if following is None or following.waits_for_meeting or following.due_on - ahead > today:
            continue
        more = {"due_on": following.due_on, "place": scheme.name, "people": grant.weeks}
        more |= {"number": following.week_from, "of": following.week_to}
        rows.append(pathway_row(session, WorkKind.VOUCHER, pathway, person, initials, **more))
    rows.sort(key=lambda row: (row.due_on, row.name))
    return WorkSection(tuple(rows[:PAGE]), len(rows))


def replies(session: Transaction, mine: bool) -> WorkSection:
    """Referrers who were told nothing of somebody who never began."""
    needed = rules.in_force(session, rules.ReplyRule, session.today).consent_needed
    statement = kept(session, lambda: _untold(session, mine, needed), mine, needed)
    section = section_of(session, WorkKind.REPLY, statement)
    ids = [row.pathway_id for row in section.rows if row.pathway_id]
    if not ids:
        return section
    closed = dict(
        session.execute(select(Pathway.id, Pathway.closed_on).where(Pathway.id.in_(ids))).all()
    )
    sent_by = senders(session, ids)
    return WorkSection(
        tuple(
            replace(row, since=closed[row.pathway_id], place=sent_by.get(row.pathway_id, ""))
            for row in section.rows
            if row.pathway_id
        ),
        section.count,
    )


def _untold(session: Transaction, mine: bool, needed: bool) -> Select[*tuple[Any, ...]]:
    asked = exists().where(
        Referral.pathway_id == Pathway.id,
        Referral.replied_at.is_(None),
        or_(
            Referral.electronic,
            Referral.practice_id.is_not(None),
            Referral.department_id.is_not(None),
            Referral.municipal_department_id.is_not(None),
        ),
        or_(Pathway.close_reason.not_in(_TELL_OF_HER), may_be_told(needed=needed)),
    )
    answered = exists().where(
        Letter.pathway_id == Pathway.id,
        Letter.kind.in_(_REPLIES),
        Letter.sent_at.is_not(None),
        Letter.cancelled_at.is_(None),
    )
    statement = pathways_and_people(session, mine).where(
        Pathway.stage == Stage.DROPPED,
        Pathway.received_on >= session.today - timedelta(days=_REPLY_DAYS),
        asked,
        ~answered,
    )
    return statement.order_by(None).order_by(Pathway.closed_on, Pathway.id)


def forms_to_type(session: Transaction, mine: bool) -> WorkSection:
    """How many STOPbasen forms wait to be typed: one row."""
    count = session.scalar(kept(session, lambda: _untyped(session, mine), mine).whole)
    return one_row(WorkKind.STOPBASEN, count or 0)


def _untyped(session: Transaction, mine: bool) -> Select[int]:
    """People, not forms: those whose course or half-year call was closed, and nothing typed since."""
    since = session.today - timedelta(days=_TYPING_DAYS)
    registered = (
        select(consent_state.holds(ConsentKind.STOPBASE_REGISTER))
        .where(
            Consent.pathway_id == Pathway.id,
            Consent.kind == ConsentKind.STOPBASE_REGISTER,
        )
        .order_by(Consent.given_on.desc(), Consent.registered_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    people = select(func.count(Pathway.id)).where(
        whose_pathways(session, mine), registered.is_(True)
    )
    closed = people.join(CourseClosing, CourseClosing.pathway_id == Pathway.id).where(
        CourseClosing.closed_on >= since, ~_typed_since(CourseClosing.closed_at)
    )
    called = (
        people.join(FollowUp, FollowUp.pathway_id == Pathway.id)
        .join(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(
            FollowUp.kind == FollowUpKind.HALF_YEAR,
            FollowUp.closed_on >= since,
            _typed_since(CourseClosing.closed_at),  # else she is counted already
            ~_typed_since(FollowUp.closed_at),
        )
    )
    return select(closed.scalar_subquery() + called.scalar_subquery())


def _typed_since(moment: Any) -> ColumnElement[bool]:
    return exists().where(
        TypedForm.pathway_id == Pathway.id,
        TypedForm.undone_at.is_(None),
        TypedForm.typed_at >= moment,
    )


def missing_data(session: Transaction, mine: bool) -> WorkSection:
    """CPR numbers to check, and people to be called without a number to call."""
    check = kept(
        session,
        lambda: pathways_and_people(session, mine).where(
            Pathway.stage.in_(_BEFORE_THE_END), Participant.cpr_state == CprState.CHECK
        ),
        mine,
    )
    silent = kept(
        session,
        lambda: pathways_and_people(session, mine).where(
            Pathway.next_act == NextAct.CALL, Participant.phone == "", Participant.other_phone == ""
        ),
        mine,
    )
    first = section_of(session, WorkKind.NO_PHONE, silent)
    second = section_of(session, WorkKind.CPR_CHECK, check)
    return WorkSection((first.rows + second.rows)[:PAGE], first.count + second.count)


def reminders(session: Transaction, mine: bool) -> WorkSection:
    """How many are to come until the next working day: one row."""
    first = session.today + timedelta(days=1)
    last = holidays.add_working_days(session.today, 1)
    count = people_expected(session, first, last, mine)
    section = one_row(WorkKind.REMINDERS, count)
    return WorkSection(tuple(replace(row, due_on=last) for row in section.rows), section.count)
