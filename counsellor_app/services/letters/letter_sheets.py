"""Fills the sheets of closing letters and replies from the facts of a pathway."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.kinds.call import CallPurpose
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.pathway import CloseReason, QuitKind
from counsellor_app.models import (
    Call,
    CourseClosing,
    Enrolment,
    FollowUp,
    Participant,
    Pathway,
    Programme,
    QuitDate,
    Voucher,
    VoucherProduct,
)
from counsellor_app.services.attendance import completion
from counsellor_app.services.interview import interview_uses
from counsellor_app.services.interview.forms import Use
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.letter_text import DANISH
from counsellor_app.services.letters.receivers import Receiver, referral_of
from counsellor_app.services.letters.sheets import (
    Corrected,
    EpikriseSheet,
    LetterSheet,
    Medicine,
    Signature,
)
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Writing:
    """One letter in the making: to whom, who signs when, and what stays as it was sent."""

    letter_id: uuid.UUID
    receiver: Receiver
    signature: Signature
    remark: str = ""
    subject: str = ""
    text: str = ""
    language: str = DANISH
    corrects: Corrected | None = None
    more: Mapping[str, str] = field(default_factory=dict)  # facts of this kind of letter alone


def epikrise_sheet(
    session: Transaction,
    pathway: Pathway,
    writing: Writing,
    kind: LetterKind = LetterKind.EPIKRISE,
) -> EpikriseSheet:
    """The closing letter, or the one after half a year: the result first."""
    person = session.get_one(Participant, pathway.participant_id)
    closing = session.scalars(
        select(CourseClosing).where(CourseClosing.pathway_id == pathway.id)
    ).first()
    course = _course(session, pathway)
    follow_up = _half_year(session, pathway)
    answered = follow_up is not None and follow_up.outcome is FollowUpOutcome.ANSWERED
    medicines, weeks = _medicine(session, pathway)
    reason = pathway.close_reason or CloseReason.FINISHED
    return EpikriseSheet(
        letter_id=writing.letter_id,
        letterhead=letterheads.letterhead(session, pathway.unit_id),
        receiver=writing.receiver.lines,
        participant_name=f"{person.given_name} {person.surname}".strip(),
        birth_date=person.birth_date,
        cpr=person.cpr or "",
        close_reason=reason,
        closed_on=closed_on(pathway, closing) or session.today,
        signature=writing.signature,
        referred_on=pathway.received_on,
        referred_by=_referred_by(session, pathway),
        programme=course.programme if course else "",
        meetings_planned=course.counted if course else 0,
        meetings_attended=course.attended if course else 0,
        completed=course.completed if course else None,
        reason_not_completed=closing.not_completed_reason if closing else "",
        quit_date=_quit_date(session, pathway),
        smoke_free_end=closing.smoke_free if closing else None,
        medicines=medicines,
        medicine_weeks=weeks,
        from_interview=_from_interview(session, pathway),
        paid_by_municipality=bool(medicines),
        call_days=_call_days(session, pathway) if reason is CloseReason.NOT_REACHED else (),
        follow_up_on=follow_up.ideal_on if follow_up and follow_up.outcome is None else None,
        half_year_on=follow_up.closed_on if follow_up and answered else None,
        smoke_free_half_year=follow_up.smoke_free if follow_up and answered else None,
        remark=writing.remark,
        kind=kind,
        corrects=writing.corrects,
        subject=writing.subject,
        text=writing.text,
    )


def reply_sheet(
    session: Transaction,
    pathway: Pathway,
    kind: LetterKind,
    writing: Writing,
    *,
    reply_by: date | None = None,
    **facts: Any,
) -> LetterSheet:
    """The reply to the one who referred, or a letter to the citizen herself."""
    person = session.get_one(Participant, pathway.participant_id)
    not_reached = kind in (LetterKind.REPLY_NOT_REACHED, LetterKind.NO_CONTACT)
    return LetterSheet(
        letter_id=writing.letter_id,
        kind=kind,
        letterhead=letterheads.letterhead(session, pathway.unit_id),
        receiver=writing.receiver.lines,
        participant_name=f"{person.given_name} {person.surname}".strip(),
        signature=writing.signature,
        birth_date=person.birth_date,
        cpr="" if kind.is_to_citizen else person.cpr or "",
        referred_on=pathway.received_on,
        reply_by=reply_by,
        call_days=_call_days(session, pathway) if not_reached else (),
        remark=writing.remark,
        language=writing.language,
        corrects=writing.corrects,
        subject=writing.subject,
        text=writing.text,
        more=writing.more,
        **facts,
    )


def closed_on(pathway: Pathway, closing: CourseClosing | None) -> date | None:
    """When the course, or the pathway without one, was closed."""
    return closing.closed_on if closing else pathway.closed_on


@dataclass(frozen=True, slots=True)
class _CourseFacts:
    programme: str
    counted: int
    attended: int
    completed: bool | None


def _course(session: Transaction, pathway: Pathway) -> _CourseFacts | None:
    found = session.execute(
        select(Enrolment, Programme)
        .join(Programme, Programme.id == Enrolment.programme_id)
        .where(
            Enrolment.pathway_id == pathway.id,
            Enrolment.state.in_((EnrolmentState.ENROLLED, EnrolmentState.CLOSED)),
        )
        .order_by(Enrolment.listed_at.desc(), Enrolment.id.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    enrolment, programme = found
    counted, attended = enrolment.meetings_counted, enrolment.meetings_attended
    completed: bool | None = None
    if enrolment.first_meeting_on is not None:
        completed = completion.completed(programme.completion_rule, attended, counted)
    return _CourseFacts(programme.name, counted, attended, completed)


def _referred_by(session: Transaction, pathway: Pathway) -> str:
    letter = referral_of(session, pathway.id)
    if letter is None:
        return ""
    return letter.sender_department or letter.sender_organisation or letter.referrer_name


def _quit_date(session: Transaction, pathway: Pathway) -> date | None:
    return session.scalar(
        select(QuitDate.quit_on)
        .where(
            QuitDate.pathway_id == pathway.id,
            QuitDate.kind == QuitKind.SMOKE_FREE,
            QuitDate.withdrawn_at.is_(None),
        )
        .order_by(QuitDate.set_at.desc(), QuitDate.id.desc())
        .limit(1)
    )


def _half_year(session: Transaction, pathway: Pathway) -> FollowUp | None:
    return session.scalars(
        select(FollowUp)
        .where(FollowUp.pathway_id == pathway.id, FollowUp.kind == FollowUpKind.HALF_YEAR)
        .limit(1)
    ).first()


def _medicine(session: Transaction, pathway: Pathway) -> tuple[tuple[Medicine, ...], int]:
    """The products and the weeks of the vouchers that were not cancelled."""
    rows = session.execute(
        select(
            Voucher.week_from,
            Voucher.week_to,
            VoucherProduct.product,
            VoucherProduct.strength,
        )
        .join(VoucherProduct, VoucherProduct.voucher_id == Voucher.id)
        .where(Voucher.pathway_id == pathway.id, Voucher.state != VoucherState.CANCELLED)
        .order_by(Voucher.issued_at, Voucher.week_from, VoucherProduct.position)
    ).all()
    medicines = dict.fromkeys(Medicine(product, strength) for _, _, product, strength in rows)
    # Where a strength is known, the same product "on advice" tells the doctor nothing more.
    known = {medicine.product for medicine in medicines if medicine.strength}
    told = [each for each in medicines if each.strength or each.product not in known]
    weeks = {week for first, last, _, _ in rows for week in range(first, last + 1)}
    return tuple(told), len(weeks)


def _call_days(session: Transaction, pathway: Pathway) -> tuple[date, ...]:
    rows = session.scalars(
        select(Call.at)
        .where(
            Call.pathway_id == pathway.id,
            Call.purpose == CallPurpose.CALL_BACK,
            Call.undone_at.is_(None),
        )
        .order_by(Call.at)
    )
    return tuple(dict.fromkeys(local(at).date() for at in rows))


def _from_interview(session: Transaction, pathway: Pathway) -> tuple[str, ...]:
    """What the form of the interview sends to the closing letter, one answer a line."""
    said = interview_uses.said_for(session, pathway.id, Use.EPIKRISE)
    return tuple(f"{row.question}: {row.answer}." for row in said)
