"""Consents: who may give them, what must be signed, and what a withdrawal does at once."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentForm, ConsentKind, WithdrawalEffect
from counsellor_app.models import Consent, ContactPerson, FollowUp
from counsellor_app.reports import stopbasen
from counsellor_app.services.interview import interviews
from counsellor_app.services.interview.interviews import InterviewDraft
from counsellor_app.services.office import typed_forms
from counsellor_app.services.office.typed_forms import TypedDraft
from counsellor_app.services.people import consent_state, consents, withdrawals
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.people.withdrawals import EffectRow
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_contact_person,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
    with_forms,
)

REGISTER = ConsentKind.STOPBASE_REGISTER


@pytest.fixture
def office(database: Engine) -> Office:
    return with_forms(an_office(database))


def give(
    office: Office,
    pathway_id: uuid.UUID,
    kind: ConsentKind,
    form: ConsentForm = ConsentForm.WRITTEN,
    more: dict[str, Any] | None = None,
) -> uuid.UUID:
    draft = ConsentDraft(pathway_id, kind, True, TODAY, form, "01.01.21", **(more or {}))
    return office.backend.write(consents.register_consent, draft)


def stands(office: Office, pathway_id: uuid.UUID, kind: ConsentKind) -> bool:
    return office.backend.read(consent_state.is_given, pathway_id, kind)


def effects(rows: tuple[EffectRow, ...]) -> list[WithdrawalEffect]:
    return [row.effect for row in rows]


def undo_last(office: Office) -> str:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)
    return row.label


@pytest.mark.parametrize("by_phone", [True, False])
def test_a_spoken_yes_to_stopbasen_waits_for_the_signature(office: Office, by_phone: bool) -> None:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    form = ConsentForm.WRITTEN if by_phone else ConsentForm.ORAL
    answers = {"consent_stopbase_register": "yes", "consent_gp_letter": "yes"}
    draft = InterviewDraft(pathway_id, answers, TODAY, by_phone=by_phone, consent_form=form)
    office.backend.write(interviews.hold_interview, draft)
    assert not stands(office, pathway_id, REGISTER)
    assert stands(office, pathway_id, ConsentKind.GP_LETTER)  # this one may be spoken
    with pytest.raises(UserError, match=r"stopbasen\.no_consent"):
        office.backend.write(typed_forms.mark_typed, TypedDraft("basis_counsellor", pathway_id))

    office.backend.write(consents.sign_registration, pathway_id)
    assert stands(office, pathway_id, REGISTER)
    office.backend.write(consents.sign_registration, pathway_id)  # a second tick is harmless
    page = office.backend.read(consents.consents_page, pathway_id)
    assert [row.form for row in page.rows if row.kind is REGISTER] == [
        ConsentForm.WRITTEN,
        ConsentForm.ORAL,
    ]
    assert page.rows[0].text_version == "01.01.21"
    assert page.rows[0].registered_by == "MH"
    assert undo_last(office) == "register_consent"
    assert not stands(office, pathway_id, REGISTER)


@pytest.mark.parametrize(
    ("born", "more", "field"),
    [
        (date(2013, 1, 1), {}, "guardian"),
        (date(2013, 1, 1), {"guardian": True}, ""),
        (date(2010, 1, 1), {}, "maturity_assessed"),
        (date(2010, 1, 1), {"maturity_assessed": True}, ""),
        (date(2008, 10, 5), {}, ""),  # eighteen today
    ],
)
def test_who_is_not_of_age(office: Office, born: date, more: dict[str, bool], field: str) -> None:
    pathway_id = a_pathway(office, a_participant(office, birth_date=born))
    if not field:
        give(office, pathway_id, REGISTER, more=more)
        assert stands(office, pathway_id, REGISTER)
        return
    with pytest.raises(FieldError) as raised:
        give(office, pathway_id, REGISTER, more=more)
    assert raised.value.field == field
    answers = {"consent_stopbase_register": "yes"}
    draft = InterviewDraft(pathway_id, answers, TODAY, form="youth")
    with pytest.raises(FieldError) as raised:
        office.backend.write(interviews.hold_interview, draft)
    assert raised.value.field == field


def test_withdrawing_the_registration_makes_a_task_and_locks_the_sheet(office: Office) -> None:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    consent_id = give(office, pathway_id, REGISTER)
    office.backend.write(typed_forms.mark_typed, TypedDraft("basis_counsellor", pathway_id))
    done = office.backend.write(withdrawals.withdraw_consent, consent_id)
    assert effects(done) == [WithdrawalEffect.DELETION_ASKED, WithdrawalEffect.SHEET_LOCKED]
    assert done[0].on == TODAY  # it was typed today
    with pytest.raises(UserError, match=r"stopbasen\.no_consent"):
        office.backend.look(stopbasen.typing_sheet, pathway_id)

    office.backend.write(withdrawals.mark_deletion_asked, consent_id)

    def asked(session: Transaction) -> date | None:
        return session.get_one(Consent, consent_id).deletion_asked_on

    assert office.backend.read(asked) == TODAY
    assert undo_last(office) == "mark_deletion_asked"
    assert undo_last(office) == "withdraw_consent"
    assert stands(office, pathway_id, REGISTER)


def test_a_withdrawal_whose_deletion_was_asked_for_is_not_undone(office: Office) -> None:
    pathway_id = a_pathway(office)
    consent_id = give(office, pathway_id, REGISTER)
    office.backend.write(withdrawals.withdraw_consent, consent_id)
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(withdrawals.mark_deletion_asked, consent_id)
    with pytest.raises(UserError, match=r"consent\.deletion_asked"):
        office.backend.write(undo.undo, row.id)


def test_withdrawing_the_follow_up_closes_it_and_undo_opens_it_again(office: Office) -> None:
    pathway_id = a_pathway(office)
    consent_id = give(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)

    def plan(session: Transaction) -> None:
        session.add(
            FollowUp(
                pathway_id=pathway_id,
                kind=FollowUpKind.HALF_YEAR,
                base_on=TODAY,
                due_from=TODAY,
                ideal_on=TODAY + timedelta(days=10),
                due_to=TODAY + timedelta(days=20),
            )
        )
        audit.record(session, "plan")

    office.system.write(plan)
    done = office.backend.write(withdrawals.withdraw_consent, consent_id)
    assert effects(done) == [WithdrawalEffect.FOLLOW_UP_CLOSED]

    def outcome(session: Transaction) -> FollowUpOutcome | None:
        return session.scalars(select(FollowUp)).one().outcome

    assert office.backend.read(outcome) is FollowUpOutcome.NO_CONSENT
    undo_last(office)
    assert office.backend.read(outcome) is None


def test_withdrawing_for_a_relative_stops_the_calls_to_her(office: Office) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    a_contact_person(office, person)
    consent_id = give(office, pathway_id, ConsentKind.RELATIVE, ConsentForm.ORAL)
    done = office.backend.write(withdrawals.withdraw_consent, consent_id)
    assert done == (EffectRow(WithdrawalEffect.CONTACT_CLOSED, words="Kim Berggren"),)

    def may(session: Transaction) -> bool:
        return session.scalars(select(ContactPerson)).one().may_be_called

    assert not office.backend.read(may)
    undo_last(office)
    assert office.backend.read(may)


@pytest.mark.parametrize(
    ("kind", "effect"),
    [
        (ConsentKind.GP_LETTER, WithdrawalEffect.NO_LETTER),
        (ConsentKind.REFERRER_LETTER, WithdrawalEffect.NO_LETTER),
        (ConsentKind.SMS, WithdrawalEffect.NO_SMS),
    ],
)
def test_each_kind_says_what_its_withdrawal_means(
    office: Office, kind: ConsentKind, effect: WithdrawalEffect
) -> None:
    pathway_id = a_pathway(office)
    consent_id = give(office, pathway_id, kind, ConsentForm.ORAL)
    assert effects(office.backend.write(withdrawals.withdraw_consent, consent_id)) == [effect]
    assert not stands(office, pathway_id, kind)
    with pytest.raises(UserError, match=r"consent\.not_given"):
        office.backend.write(withdrawals.withdraw_consent, consent_id)
