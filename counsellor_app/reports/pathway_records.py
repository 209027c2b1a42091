"""Reads pathway records from the database, a dozen statements for each thousand pathways."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, select

from counsellor_app.clock import age_on, local
from counsellor_app.kinds.call import CallPurpose
from counsellor_app.kinds.course import CompletionRule, EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind
from counsellor_app.kinds.interview import ConsentKind, InterviewState
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.models import (
    Call,
    Consent,
    Course,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    Participant,
    Pathway,
    Programme,
    QuitDate,
    Referral,
    SchemeGrant,
    User,
    Voucher,
)
from counsellor_app.reports.pathway_record import PathwayRecord
from counsellor_app.reports.period import Period
from counsellor_app.services import access
from counsellor_app.services.attendance.completion import completed
from counsellor_app.services.office import rules
from counsellor_app.services.people.consent_state import SIGNED
from counsellor_app.services.transaction import Transaction

CHUNK = 1000
Records = dict[uuid.UUID, PathwayRecord]


def records(session: Transaction, *conditions: ColumnElement[bool]) -> Iterator[PathwayRecord]:
    """The pathways that meet the conditions, by the day received; joined ones are left out."""
    statement = (
        select(Pathway.id)
        .where(access.own_pathways(session), Pathway.joined_into_id.is_(None), *conditions)
        .order_by(Pathway.received_on, Pathway.pseudonym)
    )
    reader = _Reader(session)
    ids = iter(session.scalars(statement).all())
    while chunk := list(islice(ids, CHUNK)):
        yield from reader.read(chunk)


def by_id(session: Transaction, ids: Sequence[uuid.UUID]) -> Records:
    """The records of these pathways, by id."""
    reader = _Reader(session)
    chunks = [ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK)]
    return {
        key: record
        for chunk in chunks
        for key, record in zip(chunk, reader.read(chunk), strict=True)
    }


def received_in(period: Period) -> list[ColumnElement[bool]]:
    """The pathways received in a period, all when it is everything."""
    if period.is_everything:
        return []
    return [Pathway.received_on.between(period.first, period.last)]


def course_started_in(period: Period) -> ColumnElement[bool]:
    """The pathways on a course that started in a period."""
    started = (
        select(Enrolment.pathway_id)
        .join(Course, Course.id == Enrolment.course_id)
        .where(Course.starts_on.between(period.first, period.last))
    )
    return Pathway.id.in_(started)


class _Reader:
    """Fills records from one subject after the other; later rows of a subject win."""

    def __init__(self, session: Transaction) -> None:
        self._session = session
        self._book = rules.RuleBook(session)
        self._education = self._book.in_force(rules.ShortEducation, session.today)

    def read(self, ids: Sequence[uuid.UUID]) -> Iterable[PathwayRecord]:
        """The records of these pathways, in their order."""
        found: Records = {}
        for row in self._session.execute(_pathways(ids)):
            found[row.id] = _first(row)
        for read in (
            self._referrals,
            self._calls,
            self._interviews,
            self._enrolments,
            self._quit_dates,
            self._closings,
            self._medicine,
            self._follow_ups,
            self._consents,
        ):
            read(ids, found)
        return [found[key] for key in ids]

    def _rows(self, statement: Any) -> Iterable[Any]:
        return self._session.execute(statement)

    def _referrals(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = (
            select(Referral.pathway_id, Referral.sender_department, Referral.sender_organisation)
            .where(Referral.pathway_id.in_(ids), Referral.corrects_id.is_(None))
            .order_by(Referral.registered_at.desc(), Referral.id.desc())
        )
        for key, department, organisation in self._rows(statement):
            found[key].referral_department = department or organisation

    def _calls(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = (
            select(Call.pathway_id, Call.at, Call.outcome)
            .where(
                Call.pathway_id.in_(ids),
                Call.purpose == CallPurpose.CALL_BACK,
                Call.undone_at.is_(None),
            )
            .order_by(Call.at.desc())
        )
        for key, at, outcome in self._rows(statement):
            day = local(at).date()
            found[key].first_call_on = day
            if outcome.reached:
                found[key].reached_on = day

    def _interviews(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = (
            select(
                Interview.pathway_id,
                Interview.held_on,
                Interview.cigarettes_per_day,
                Interview.nicotine_equivalents,
                Interview.education,
                Interview.psychiatric_illness,
            )
            .where(Interview.pathway_id.in_(ids), Interview.state == InterviewState.HELD)
            .order_by(Interview.held_on, Interview.saved_at, Interview.id)
        )
        for row in self._rows(statement):
            record = found[row.pathway_id]
            record.interview_on = record.interview_on or row.held_on
            record.cigarettes_per_day = row.cigarettes_per_day
            record.nicotine_equivalents = row.nicotine_equivalents
            record.education = row.education
            record.short_education = self._education.is_short(row.education)
            record.psychiatric_illness = row.psychiatric_illness
            if row.cigarettes_per_day is not None:
                limit = self._book.in_force(rules.HeavySmoker, record.received_on)
                record.heavy_smoker = row.cigarettes_per_day >= limit.cigarettes_per_day

    def _enrolments(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = (
            select(
                Enrolment.pathway_id,
                Enrolment.state,
                Enrolment.meetings_counted,
                Enrolment.meetings_attended,
                Enrolment.first_meeting_on,
                Enrolment.last_meeting_on,
                Programme.name,
                Programme.format,
                Programme.completion_rule,
                Course.starts_on,
            )
            .join(Programme, Programme.id == Enrolment.programme_id)
            .outerjoin(Course, Course.id == Enrolment.course_id)
            .where(Enrolment.pathway_id.in_(ids), Enrolment.state != EnrolmentState.MOVED)
            .order_by(Enrolment.listed_at, Enrolment.id)
        )
        for row in self._rows(statement):
            record = found[row.pathway_id]
            record.programme, record.format = row.name, row.format
            record.course_started_on = row.starts_on
            record.first_meeting_on = row.first_meeting_on
            record.last_meeting_on = row.last_meeting_on
            if row.starts_on is not None:
                _fill_completion(record, row)

    def _quit_dates(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = (
            select(QuitDate.pathway_id, QuitDate.quit_on)
            .where(
                QuitDate.pathway_id.in_(ids),
                QuitDate.kind == QuitKind.SMOKE_FREE,
                QuitDate.withdrawn_at.is_(None),
            )
            .order_by(QuitDate.set_at, QuitDate.id)
        )
        for key, quit_on in self._rows(statement):
            found[key].quit_date = quit_on

    def _closings(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = select(
            CourseClosing.pathway_id,
            CourseClosing.closed_on,
            CourseClosing.smoke_free,
            CourseClosing.satisfaction,
        ).where(CourseClosing.pathway_id.in_(ids))
        for key, closed_on, smoke_free, satisfaction in self._rows(statement):
            record = found[key]
            record.course_closed_on = closed_on
            record.smoke_free_end, record.satisfaction_end = smoke_free, satisfaction
        # The programme's own rule speaks only when the course is over for her.
        for record in found.values():
            if record.course_closed_on is None:
                record.completed = None

    def _medicine(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        grants = (
            select(SchemeGrant.pathway_id, SchemeGrant.weeks)
            .where(SchemeGrant.pathway_id.in_(ids), SchemeGrant.withdrawn_on.is_(None))
            .order_by(SchemeGrant.granted_on, SchemeGrant.id)
        )
        for key, weeks in self._rows(grants):
            found[key].scheme_weeks = weeks
            found[key].weeks_redeemed = 0
        redeemed = select(Voucher.pathway_id, Voucher.week_from, Voucher.week_to).where(
            Voucher.pathway_id.in_(ids), Voucher.state.in_(_REDEEMED)
        )
        covered: dict[uuid.UUID, set[int]] = {}
        for key, first, last in self._rows(redeemed):
            covered.setdefault(key, set()).update(range(first, last + 1))
        for key, weeks_covered in covered.items():
            found[key].weeks_redeemed = len(weeks_covered)

    def _follow_ups(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = select(FollowUp).where(
            FollowUp.pathway_id.in_(ids), FollowUp.kind == FollowUpKind.HALF_YEAR
        )
        windows: dict[uuid.UUID, FollowUp] = {}
        for follow_up in self._session.scalars(statement):
            windows[follow_up.id] = follow_up
            record = found[follow_up.pathway_id]
            record.follow_up_due_from = follow_up.due_from
            record.follow_up_due_to = follow_up.due_to
            record.follow_up_attempts = 0
            record.follow_up_on = follow_up.closed_on
            record.follow_up_outcome = follow_up.outcome
            record.smoke_free_half_year = follow_up.smoke_free
            record.satisfaction_half_year = follow_up.satisfaction
        attempts = select(Call.follow_up_id, Call.at).where(
            Call.pathway_id.in_(ids), Call.follow_up_id.is_not(None), Call.undone_at.is_(None)
        )
        for key, at in self._rows(attempts):
            follow_up_of_call = windows.get(key)
            if follow_up_of_call and _within(follow_up_of_call, local(at).date()):
                record = found[follow_up_of_call.pathway_id]
                record.follow_up_attempts = (record.follow_up_attempts or 0) + 1

    def _consents(self, ids: Sequence[uuid.UUID], found: Records) -> None:
        statement = (
            select(
                Consent.pathway_id,
                Consent.kind,
                Consent.given,
                Consent.withdrawn_on,
                Consent.form,
            )
            .where(Consent.pathway_id.in_(ids), Consent.kind.in_(_CONSENTS))
            .order_by(Consent.given_on, Consent.registered_at, Consent.id)
        )
        for key, kind, given, withdrawn_on, form in self._rows(statement):
            stands = given and withdrawn_on is None
            if kind is ConsentKind.STOPBASE_REGISTER:  # as consent_state.stands: it must be signed
                stands = stands and form is SIGNED
            setattr(found[key], _CONSENTS[kind], stands)


_REDEEMED = (VoucherState.REDEEMED, VoucherState.INVOICED, VoucherState.SETTLED)
_CONSENTS = {
    ConsentKind.STOPBASE_FOLLOW_UP: "follow_up_consent",
    ConsentKind.STOPBASE_REGISTER: "stopbasen_consent",
    ConsentKind.GP_LETTER: "gp_consent",
}


def _pathways(ids: Sequence[uuid.UUID]) -> Any:
    return (
        select(
            Pathway.id,
            Pathway.pseudonym,
            Pathway.source,
            Pathway.electronic,
            Pathway.received_on,
            Pathway.call_not_before,
            Pathway.closed_on,
            Pathway.close_reason,
            Participant.pseudonym.label("person"),
            Participant.sex,
            Participant.birth_date,
            User.initials,
        )
        .join(Participant, Participant.id == Pathway.participant_id)
        .outerjoin(User, User.id == Pathway.counsellor_id)
        .where(Pathway.id.in_(ids))
    )


def _first(row: Any) -> PathwayRecord:
    return PathwayRecord(
        pathway=row.pseudonym,
        person=row.person,
        received_on=row.received_on,
        referral_source=row.source,
        electronic=row.electronic,
        call_not_before=row.call_not_before,
        sex=row.sex,
        age=age_on(row.birth_date, row.received_on) if row.birth_date else None,
        closed_on=row.closed_on,
        close_reason=row.close_reason,
        counsellor=row.initials or "",
    )


def _fill_completion(record: PathwayRecord, row: Any) -> None:
    counted, attended = row.meetings_counted, row.meetings_attended
    record.meetings_counted, record.meetings_attended = counted, attended
    record.completed_75 = completed(CompletionRule.SHARE_75, attended, counted)
    record.completed_50 = completed(CompletionRule.SHARE_50, attended, counted)
    record.completed_4 = completed(CompletionRule.MEETINGS_4, attended, counted)
    record.completed = completed(row.completion_rule, attended, counted)


def _within(follow_up: FollowUp, day: date) -> bool:
    return follow_up.due_from <= day <= follow_up.due_to
