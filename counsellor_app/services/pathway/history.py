"""The whole story of one pathway in time order: what was done, by whom, and what was said."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import select

from counsellor_app.clock import instant, local
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.history import EventKind
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.models import (
    Appointment,
    Attendance,
    Call,
    Consent,
    Course,
    CourseClosing,
    Enrolment,
    FollowUp,
    Interview,
    JournalNote,
    Letter,
    Meeting,
    Pathway,
    Pharmacy,
    QuitDate,
    Redemption,
    Referral,
    Scheme,
    SchemeGrant,
    Supply,
    User,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Event:
    """One line: `about` is the outcome or mark, `words` a name or number, `note` what was said."""

    kind: EventKind
    on: date
    at: datetime
    about: StrEnum | None = None
    words: str = ""
    note: str = ""
    number: int | None = None
    second_number: int | None = None
    yes: bool | None = None
    details: tuple[tuple[StrEnum, str], ...] = ()
    who: str = ""
    id: uuid.UUID | None = None


@query(Right.CASE)
def history(session: Transaction, pathway_id: uuid.UUID) -> tuple[Event, ...]:
    """Everything that happened, newest first."""
    pathway = access.open_pathway(session, pathway_id)
    told = [event for part in _PARTS for event in part(session, pathway)]
    return tuple(sorted(told, key=lambda event: (event.on, event.at), reverse=True))


def _referrals(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = select(Referral).where(Referral.pathway_id == pathway.id)
    for each in session.scalars(statement):
        sender = each.sender_department or each.sender_organisation or each.referrer_name
        yield Event(
            EventKind.REFERRAL,
            each.received_on,
            _morning(each.received_on),
            about=each.source,
            words=sender,
            note=each.clinical_text,
            yes=each.electronic,
            id=each.id,
        )


def _calls(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Call, User.initials)
        .join(User, User.id == Call.user_id)
        .where(Call.pathway_id == pathway.id, Call.undone_at.is_(None))
    )
    for call, who in session.execute(statement):
        yield Event(
            EventKind.CALL,
            local(call.at).date(),
            call.at,
            about=call.outcome,
            words=call.spoke_with,
            note=call.note,
            details=((call.purpose, ""), (call.direction, "")),
            who=who,
            id=call.id,
        )


def _appointments(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Appointment, User.initials)
        .join(User, User.id == Appointment.user_id)
        .where(
            Appointment.pathway_id == pathway.id,
            Appointment.state.in_((AppointmentState.MISSED, AppointmentState.CANCELLED)),
        )
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.APPOINTMENT,
            local(each.starts_at).date(),
            each.starts_at,
            about=each.state,
            note=each.note,
            details=((each.kind, ""),),
            who=who,
            id=each.id,
        )


def _interviews(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Interview, User.initials)
        .join(User, User.id == Interview.user_id)
        .where(Interview.pathway_id == pathway.id, Interview.state == InterviewState.HELD)
    )
    for each, who in session.execute(statement):
        on = each.held_on or local(each.saved_at).date()
        yield Event(
            EventKind.INTERVIEW,
            on,
            _moment(on, each.saved_at),
            number=each.fagerstrom,
            yes=each.by_phone,
            who=who,
            id=each.id,
        )


def _consents(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = select(Consent, User.initials).join(User, User.id == Consent.withdrawn_by_id)
    for each, who in session.execute(statement.where(Consent.pathway_id == pathway.id)):
        if each.withdrawn_on is not None:
            on = each.withdrawn_on
            yield Event(EventKind.CONSENT, on, _morning(on), about=each.kind, who=who, id=each.id)


def _enrolments(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Enrolment, Course.name)
        .outerjoin(Course, Course.id == Enrolment.course_id)
        .where(Enrolment.pathway_id == pathway.id)
    )
    for each, name in session.execute(statement):
        waiting = each.state is EnrolmentState.WAITING
        kind = EventKind.WAITING if waiting else EventKind.ENROLLED
        on = local(each.listed_at).date()
        yield Event(kind, on, each.listed_at, words=name or "", id=each.id)
        if each.left_on is not None and each.state is EnrolmentState.LEFT:
            left = each.left_on
            yield Event(EventKind.LEFT, left, _morning(left), words=name or "", id=each.id)


def _meetings(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Attendance, Meeting.number, Meeting.starts_at, Meeting.held_on, User.initials)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .join(Enrolment, Enrolment.id == Attendance.enrolment_id)
        .join(User, User.id == Attendance.marked_by_id)
        .where(Enrolment.pathway_id == pathway.id, Attendance.mark.is_not(None))
    )
    for mark, number, starts_at, held_on, who in session.execute(statement):
        yield Event(
            EventKind.MEETING,
            held_on,
            starts_at,
            about=mark.mark,
            note=mark.note,
            number=number,
            second_number=mark.co_ppm,
            yes=mark.smoke_free,
            details=((mark.lapse, ""),) if mark.lapse else (),
            who=who,
            id=mark.id,
        )


def _quit_dates(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(QuitDate, User.initials)
        .join(User, User.id == QuitDate.set_by_id)
        .where(QuitDate.pathway_id == pathway.id, QuitDate.withdrawn_at.is_(None))
        .order_by(QuitDate.kind, QuitDate.set_at.desc())
    )
    told: set[StrEnum] = set()
    for each, who in session.execute(statement):
        if each.kind not in told:  # an earlier one was moved
            told.add(each.kind)
            on = each.quit_on
            yield Event(EventKind.QUIT_DATE, on, _morning(on), about=each.kind, who=who, id=each.id)


def _grants(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(SchemeGrant, Scheme.name, User.initials)
        .join(Scheme, Scheme.id == SchemeGrant.scheme_id)
        .join(User, User.id == SchemeGrant.granted_by_id)
        .where(SchemeGrant.pathway_id == pathway.id, SchemeGrant.withdrawn_on.is_(None))
    )
    for each, name, who in session.execute(statement):
        on = each.granted_on
        yield Event(
            EventKind.GRANT,
            on,
            _morning(on),
            words=name,
            note=each.assessment,
            number=each.weeks,
            who=who,
            id=each.id,
        )


def _vouchers(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    products: dict[uuid.UUID, list[tuple[StrEnum, str]]] = {}
    found = session.scalars(
        select(VoucherProduct)
        .join(Voucher, Voucher.id == VoucherProduct.voucher_id)
        .where(Voucher.pathway_id == pathway.id)
        .order_by(VoucherProduct.position)
    )
    for product in found:
        products.setdefault(product.voucher_id, []).append((product.product, product.strength))
    statement = (
        select(Voucher, User.initials)
        .join(User, User.id == Voucher.issued_by_id)
        .where(Voucher.pathway_id == pathway.id)
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.VOUCHER,
            each.issued_on,
            each.issued_at,
            about=each.state,
            words=each.number,
            note=each.cancelled_reason,
            number=each.week_from,
            second_number=each.week_to,
            details=tuple(products.get(each.id, ())),
            who=who,
            id=each.id,
        )


def _redemptions(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Redemption, Voucher.number, Pharmacy.name, User.initials)
        .join(Voucher, Voucher.id == Redemption.voucher_id)
        .join(Pharmacy, Pharmacy.id == Redemption.pharmacy_id)
        .join(User, User.id == Redemption.registered_by_id)
        .where(Voucher.pathway_id == pathway.id, Redemption.undone_at.is_(None))
    )
    for each, number, pharmacy, who in session.execute(statement):
        on, at = each.redeemed_on, _moment(each.redeemed_on, each.registered_at)
        yield Event(EventKind.REDEMPTION, on, at, words=number, note=pharmacy, who=who, id=each.id)


def _supplies(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Supply, User.initials)
        .join(User, User.id == Supply.registered_by_id)
        .where(Supply.pathway_id == pathway.id, Supply.undone_at.is_(None))
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.SUPPLY,
            each.supplied_on,
            _moment(each.supplied_on, each.registered_at),
            about=each.way,
            words=each.receipt,
            number=each.week_from,
            second_number=each.week_to,
            details=((each.product, each.strength),),
            who=who,
            id=each.id,
        )


def _closing(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(CourseClosing, User.initials)
        .join(User, User.id == CourseClosing.closed_by_id)
        .where(CourseClosing.pathway_id == pathway.id)
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.CLOSING,
            each.closed_on,
            each.closed_at,
            note=each.not_completed_reason,
            number=each.satisfaction,
            yes=each.smoke_free,
            who=who,
            id=each.id,
        )
    if pathway.closed_on is not None:
        on = pathway.closed_on
        yield Event(
            EventKind.PATHWAY_CLOSED,
            on,
            _evening(on),
            about=pathway.close_reason,
            note=pathway.close_note,
            id=pathway.id,
        )


def _letters(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(Letter, User.initials)
        .join(User, User.id == Letter.made_by_id)
        .where(Letter.pathway_id == pathway.id, Letter.cancelled_at.is_(None))
    )
    for each, who in session.execute(statement):
        at = each.sent_at or each.made_at
        yield Event(
            EventKind.LETTER,
            local(at).date(),
            at,
            about=each.kind,
            words=each.receiver_name,
            yes=each.sent_at is not None,
            who=who,
            id=each.id,
        )


def _follow_ups(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(FollowUp, User.initials)
        .outerjoin(User, User.id == FollowUp.closed_by_id)
        .where(FollowUp.pathway_id == pathway.id, FollowUp.outcome.is_not(None))
    )
    for each, who in session.execute(statement):
        on = each.closed_on or each.ideal_on
        yield Event(
            EventKind.FOLLOW_UP,
            on,
            _moment(on, each.closed_at),
            about=each.outcome,
            note=each.reason,
            number=each.satisfaction,
            yes=each.smoke_free,
            who=who or "",
            id=each.id,
        )


def _notes(session: Transaction, pathway: Pathway) -> Iterator[Event]:
    statement = (
        select(JournalNote, User.initials)
        .join(User, User.id == JournalNote.written_by_id)
        .where(JournalNote.pathway_id == pathway.id)
    )
    for each, who in session.execute(statement):
        yield Event(
            EventKind.NOTE,
            local(each.written_at).date(),
            each.written_at,
            about=each.kind,
            note=each.text,
            yes=each.corrects_id is not None,
            who=who,
            id=each.id,
        )


_PARTS: tuple[Callable[[Transaction, Pathway], Iterator[Event]], ...] = (
    _referrals,
    _calls,
    _appointments,
    _interviews,
    _consents,
    _enrolments,
    _meetings,
    _quit_dates,
    _grants,
    _vouchers,
    _redemptions,
    _supplies,
    _closing,
    _letters,
    _follow_ups,
    _notes,
)


def _morning(on: date) -> datetime:
    """A day without an hour stands before what has one."""
    return instant(on, time(0, 0))


def _evening(on: date) -> datetime:
    return instant(on, time(23, 59))


def _moment(on: date, at: datetime | None) -> datetime:
    """The instant if it lies on the day, else the morning of it (typed in afterwards)."""
    return at if at is not None and local(at).date() == on else _morning(on)
