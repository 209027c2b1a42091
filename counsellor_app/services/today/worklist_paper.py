"""Paperwork that is due: what must be closed, issued, written, typed or mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.pathway import CloseReason, NextAct, Stage
from counsellor_app.kinds.people import CprState, Role
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
    User,
)
from counsellor_app.services.actor import Right
from counsellor_app.services.calendars import holidays
from counsellor_app.services.directory import directory
from counsellor_app.services.letters.reply_consent import may_be_told
from counsellor_app.services.medication import grant_weeks
from counsellor_app.services.office import rules
from counsellor_app.services.people import consent_state, restrictions
from counsellor_app.services.today.work_rows import (
    NOTHING,
    PAGE,
    Kept,
    WorkRow,
    WorkSection,
    count_of,
    kept,
    pathway_row,
    senders,
    whose_pathways,
    with_person,
)
from counsellor_app.services.today.worklist_day import people_expected
from counsellor_app.services.trace import look_sample
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
        lambda: _people(session, mine).where(
            Pathway.next_act == NextAct.HOLD_INTERVIEW, Pathway.due_to < session.today
        ),
        mine,
    )
    return _section(session, WorkKind.INTERVIEW_MISSING, statement)


def interviews_to_come(session: Transaction, mine: bool) -> WorkSection:
    """Who came to a rolling group without an interview, and has none booked: the first comer first."""
    statement = kept(session, lambda: _without_interview(session, mine), mine)
    found = session.execute(statement.page).all()
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
        _people(session, mine)
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
        lambda: _people(session, mine).where(Pathway.next_act == NextAct.CHOOSE_OFFER),
        mine,
    )
    return _section(session, WorkKind.CHOOSE_OFFER, statement)


def unmarked_meetings(session: Transaction, mine: bool) -> WorkSection:
    """Courses with a meeting behind them that somebody has no mark for."""
    return _by_course(session, mine, WorkKind.ATTENDANCE_MISSING, NextAct.ATTEND_MEETING, late=True)


def courses_to_close(session: Transaction, mine: bool) -> WorkSection:
    """Courses whose last meeting is over."""
    return _by_course(session, mine, WorkKind.CLOSE_COURSE, NextAct.CLOSE_COURSE)


def epikrises(session: Transaction, mine: bool) -> WorkSection:
    """Closing letters to send, one row a course."""
    return _by_course(session, mine, WorkKind.EPIKRISE, NextAct.SEND_EPIKRISE)


def vouchers(session: Transaction, mine: bool) -> WorkSection:
    """Vouchers to issue or renew, to those who are on their way now."""
    today = session.today
    ahead = timedelta(days=rules.in_force(session, rules.VoucherRule, today).days_ahead)
    statement = kept(
        session,
        lambda: (
            _people(session, mine)
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
    found = session.execute(statement.whole).all()
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
    section = _section(session, WorkKind.REPLY, statement)
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


def _untold(session: Transaction, mine: bool, needed: bool) -> Select[Pathway, Participant, str]:
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
    statement = _people(session, mine).where(
        Pathway.stage == Stage.DROPPED,
        Pathway.received_on >= session.today - timedelta(days=_REPLY_DAYS),
        asked,
        ~answered,
    )
    return statement.order_by(None).order_by(Pathway.closed_on, Pathway.id)


def forms_to_type(session: Transaction, mine: bool) -> WorkSection:
    """How many STOPbasen forms wait to be typed: one row."""
    count = session.scalar(kept(session, lambda: _untyped(session, mine), mine).whole)
    return _one(WorkKind.STOPBASEN, count or 0)


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
        lambda: _people(session, mine).where(
            Pathway.stage.in_(_BEFORE_THE_END), Participant.cpr_state == CprState.CHECK
        ),
        mine,
    )
    silent = kept(
        session,
        lambda: _people(session, mine).where(
            Pathway.next_act == NextAct.CALL, Participant.phone == "", Participant.other_phone == ""
        ),
        mine,
    )
    first = _section(session, WorkKind.NO_PHONE, silent)
    second = _section(session, WorkKind.CPR_CHECK, check)
    return WorkSection((first.rows + second.rows)[:PAGE], first.count + second.count)


def reminders(session: Transaction, mine: bool) -> WorkSection:
    """How many are to come until the next working day: one row."""
    first = session.today + timedelta(days=1)
    last = holidays.add_working_days(session.today, 1)
    count = people_expected(session, first, last, mine)
    section = _one(WorkKind.REMINDERS, count)
    return WorkSection(tuple(replace(row, due_on=last) for row in section.rows), section.count)


def _people(session: Transaction, mine: bool) -> Select[Pathway, Participant, str]:
    return (
        select(Pathway, Participant, User.initials)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Pathway.counsellor_id, isouter=True)
        .where(whose_pathways(session, mine))
        .order_by(Pathway.due_to, Pathway.received_on, Pathway.id)
    )


def _section(
    session: Transaction, kind: WorkKind, statement: Kept[Select[Pathway, Participant, str]]
) -> WorkSection:
    found = session.execute(statement.page).all()
    rows = tuple(
        pathway_row(session, kind, pathway, person, initials, due_on=pathway.due_to)
        for pathway, person, initials in found
    )
    count = len(rows) if len(rows) < PAGE else count_of(session, statement.whole)
    return WorkSection(rows, count)


def _by_course(
    session: Transaction, mine: bool, kind: WorkKind, act: NextAct, *, late: bool = False
) -> WorkSection:
    """One row a course with how many it concerns; those without a course stand by themselves."""
    courses = kept(session, lambda: _courses(session, mine, act, late), mine, act, late)
    found = session.execute(courses.whole).all()
    rows = [
        WorkRow(
            id=f"{kind}:{course.id}",
            kind=kind,
            name=course.name,
            course_id=course.id,
            due_on=due_to,
            people=count,
            counsellor=initials or "",
        )
        for course, initials, count, due_to in found
    ]
    without = kept(session, lambda: _alone(session, mine, act, late), mine, act, late)
    alone = _section(session, kind, without)
    shown = with_person(session, rows[:PAGE])
    return WorkSection((*shown, *alone.rows), len(rows) + alone.count)


def _courses(
    session: Transaction, mine: bool, act: NextAct, late: bool
) -> Select[*tuple[Any, ...]]:
    return (
        select(Course, User.initials, func.count(Pathway.id.distinct()), func.min(Pathway.due_to))
        .join(Enrolment, Enrolment.course_id == Course.id)
        .join(Pathway, _of_course())
        .join(User, User.id == Course.counsellor_id, isouter=True)
        .where(Pathway.next_act == act, _is_due(session, late), whose_pathways(session, mine))
        .group_by(Course.id, User.initials)
        .order_by(func.min(Pathway.due_to), Course.id)
    )


def _alone(
    session: Transaction, mine: bool, act: NextAct, late: bool
) -> Select[Pathway, Participant, str]:
    return _people(session, mine).where(
        Pathway.next_act == act, _is_due(session, late), ~exists().where(_of_course())
    )


def _is_due(session: Transaction, late: bool) -> ColumnElement[bool]:
    return Pathway.due_to < session.today if late else Pathway.due_from <= session.today


def _of_course() -> ColumnElement[bool]:
    return and_(
        Enrolment.pathway_id == Pathway.id,
        Enrolment.course_id.is_not(None),
        Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
    )


def offers_to_confirm(session: Transaction, mine: bool) -> WorkSection:
    """How many entries of the directory have grown old: one row, for the one who keeps it."""
    if session.actor.role is not Role.TEAM_LEAD:
        return NOTHING
    return _one(WorkKind.DIRECTORY, directory.count_old(session))


def looks_to_review(session: Transaction, mine: bool) -> WorkSection:
    """The month's sample of look-ups, until it is drawn, judged and followed up."""
    if not session.actor.may(Right.LOG) or session.actor.unit_id is None:
        return NOTHING
    return _one(WorkKind.LOOK_SAMPLE, 1 if look_sample.sample_due(session) else 0)


def seen_by_nobody(session: Transaction, mine: bool) -> WorkSection:
    """Restricted persons whose named users have all gone: a team lead names somebody else."""
    if not session.actor.may(Right.PROTECT):
        return NOTHING
    return _one(WorkKind.SEEN_BY_NOBODY, restrictions.seen_by_nobody(session))


def _one(kind: WorkKind, count: int) -> WorkSection:
    """A row that stands for many; in the count of the fold it is one thing to do."""
    return WorkSection((WorkRow(id=kind.value, kind=kind, people=count),), 1) if count else NOTHING
