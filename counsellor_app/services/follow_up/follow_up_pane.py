"""One person on the telephone about her follow-up: the row, how she is reached, and what is asked."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.medication import MedicineProduct, VoucherState
from counsellor_app.models import FollowUp, Participant, Voucher, VoucherProduct
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.calls import no_contact
from counsellor_app.services.follow_up import follow_up_rows, follow_up_words
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.services.letters import letter_proposals
from counsellor_app.services.letters.letter_proposals import HalfYearLetter
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query
from counsellor_app.services.pathway import relapse
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@dataclass(frozen=True, slots=True)
class FollowUpPane:
    """One person on the telephone about her follow-up, with the questions as they are asked today."""

    row: FollowUpRow
    phones: tuple[str, ...]
    may_leave_message: bool | None
    best_time: str
    interpreter_language: str
    consent_given: bool
    late_hour: int
    asked: rules.FollowUpQuestions
    questions: Mapping[str, str]
    standing_consents: tuple[ConsentKind, ...]
    has_new_pathway: bool
    announced_on: date | None = None  # by SMS
    issued: tuple[MedicineProduct, ...] = ()  # by voucher or handed out, during the course
    issued_weeks: int | None = None
    letter: HalfYearLetter | None = None  # that may be written when she has answered


@look(Right.CASE)
def open_follow_up(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpPane:
    """The row was chosen: a look at the person."""
    pane = read_follow_up(session, follow_up_id)
    audit.record(
        session,
        "open_follow_up",
        participant_id=pane.row.participant_id,
        pathway_id=pane.row.pathway_id,
        subject="follow_up",
        subject_id=follow_up_id,
    )
    return pane


@query(Right.CASE)
def read_follow_up(session: Transaction, follow_up_id: uuid.UUID) -> FollowUpPane:
    """The same, read again because something was written."""
    follow_up = access.load(session, FollowUp, follow_up_id)
    pathway = access.open_pathway(session, follow_up.pathway_id)
    person = session.get_one(Participant, pathway.participant_id)
    row = follow_up_rows.of_one(session, follow_up_id)
    today = session.today
    issued, weeks = _issued(session, pathway.id)
    return FollowUpPane(
        row=row,
        phones=tuple(filter(None, (person.phone, person.other_phone))),
        may_leave_message=person.may_leave_message,
        best_time=person.best_time,
        interpreter_language=person.interpreter_language,
        consent_given=consent_state.is_given(session, pathway.id, ConsentKind.STOPBASE_FOLLOW_UP),
        late_hour=rules.in_force(session, rules.FollowUpRule, today).late_hour,
        asked=rules.in_force(session, rules.FollowUpQuestions, today),
        questions=follow_up_words.questions(session, today),
        standing_consents=relapse.standing_consents(session, pathway.id),
        has_new_pathway=relapse.is_running(session, person.id),
        announced_on=no_contact.announced(session, [pathway.id]).get(pathway.id),
        issued=issued,
        issued_weeks=weeks,
        letter=letter_proposals.half_year_letter(session, pathway) if row.valid else None,
    )


def _issued(
    session: Transaction, pathway_id: uuid.UUID
) -> tuple[tuple[MedicineProduct, ...], int | None]:
    """The products of her vouchers in their order, and up to which week they went."""
    found = session.execute(
        select(VoucherProduct.product, Voucher.week_to)
        .join(Voucher, Voucher.id == VoucherProduct.voucher_id)
        .where(Voucher.pathway_id == pathway_id, Voucher.state != VoucherState.CANCELLED)
        .order_by(Voucher.week_from, Voucher.number, VoucherProduct.position)
    ).all()
    products = tuple(dict.fromkeys(row.product for row in found))
    return products, max((row.week_to for row in found), default=None)
