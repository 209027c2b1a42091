"""Epikrises and replies: when they may be written, what they carry, and what sending them ends."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import UserError
from counsellor_app.exchange import closing_letter_out
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.pathway import NextAct
from counsellor_app.kinds.referral import PartyCode, ReferralSource
from counsellor_app.models import Letter, Municipality, Participant, Pathway, Referral
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.letters import letters
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sheets import EpikriseSheet, Medicine
from counsellor_app.services.medication import vouchers
from counsellor_app.services.pathway import pathway_closing
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment, an_office
from tests.helpers.medicine import a_consent, a_grant, a_practice, a_voucher_draft

EPISODE = "7cfa37fbe41546f39c38157523cfc477"


@pytest.fixture
def office(database: Engine) -> Office:
    office = an_office(database)

    def address(session: Transaction) -> None:
        session.get_one(Municipality, office.municipality_id).gln = "5790001659592"
        audit.record(session, "edit_municipality")

    office.system.write(address)
    return office


def referred(office: Office, **values: Any) -> uuid.UUID:
    """A pathway that came with a letter from a hospital department."""
    pathway_id = a_pathway(office, received_on=TODAY - timedelta(days=50))
    given: dict[str, Any] = {
        "id": new_id(),
        "pathway_id": pathway_id,
        "source": ReferralSource.HOSPITAL,
        "electronic": True,
        "received_on": TODAY - timedelta(days=50),
        "sender_gln": "5790000121526",
        "sender_identifier": "6620151",
        "sender_code": PartyCode.HOSPITAL_DEPARTMENT,
        "sender_organisation": "Prøve Sygehus",
        "sender_department": "Lungemedicinsk Ambulatorium",
        "letter_identifier": "HEN1",
        "version_code": "XH1530R",
        "episode_identifier": EPISODE,
        "diagnosis_code": "DF172",
        "diagnosis_text": "Tobaksafhængighed",
    }

    def make(session: Transaction) -> None:
        session.add(Referral(**(given | values), registered_at=session.now))
        audit.record(session, "receive_referral")

    office.system.write(make)
    return pathway_id


def closed(office: Office, *, practice: bool = True, consent: bool = True) -> uuid.UUID:
    """A referred pathway whose course is closed."""
    pathway_id = referred(office)
    an_enrolment(office, a_course(office, starts_on=TODAY - timedelta(days=42)), pathway_id)
    if practice:
        practice_id = a_practice(office)

        def choose(session: Transaction) -> None:
            person_id = session.get_one(Pathway, pathway_id).participant_id
            session.get_one(Participant, person_id).practice_id = practice_id
            audit.record(session, "edit_participant")

        office.system.write(choose)
    a_consent(office, pathway_id, ConsentKind.GP_LETTER, given=consent)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id, smoke_free=True))
    return pathway_id


def pathway_of(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


def refusal(office: Office, draft: LetterDraft) -> str:
    with pytest.raises(UserError) as refused:
        office.backend.write(letters.make_letter, draft)
    return refused.value.code


def test_each_reason_against_an_epikrise_is_told(office: Office) -> None:
    assert refusal(office, LetterDraft(referred(office, letter_identifier="2"))) == (
        "letter.course_open"
    )


def test_no_epikrise_without_consent_or_receiver(office: Office) -> None:
    pathway_id = closed(office, practice=False)
    assert refusal(office, LetterDraft(pathway_id)) == "letter.no_receiver"
    a_consent(office, pathway_id, ConsentKind.GP_LETTER, given=False)
    assert refusal(office, LetterDraft(pathway_id)) == "letter.no_consent"


def test_the_file_carries_episode_and_diagnosis_and_ends_the_pathway(office: Office) -> None:
    pathway_id = closed(office)
    assert pathway_of(office, pathway_id).next_act is NextAct.SEND_EPIKRISE
    sent = closing_letter_out.send(office.backend, LetterDraft(pathway_id))
    root = ElementTree.fromstring(sent.content)
    texts = {element.tag.rsplit("}", 1)[-1]: element.text for element in root.iter()}
    assert texts["EpisodeOfCareIdentifier"] == EPISODE
    assert texts["DiagnoseCode"] == "DF172"
    assert texts["CivilRegistrationNumber"] == "2512484916"
    assert sent.name == "RS261005000002.xml"
    assert office.backend.read(letters.message_of, sent.letter_id) == sent.content
    assert pathway_of(office, pathway_id).closed_on == TODAY


def test_a_letter_that_cannot_be_addressed_is_not_kept(office: Office) -> None:
    pathway_id = closed(office, practice=False)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)

    def spoil(session: Transaction) -> None:
        session.get_one(Municipality, office.municipality_id).gln = "5790001659593"
        audit.record(session, "edit_municipality")

    office.system.write(spoil)
    draft = LetterDraft(pathway_id, receiver_kind=ReceiverKind.REFERRER)
    with pytest.raises(UserError) as refused:
        closing_letter_out.send(office.backend, draft)
    assert refused.value.code == "letter.not_sendable"
    assert office.backend.read(letters.letters_of, pathway_id) == ()


def test_a_cancelled_epikrise_is_outstanding_again(office: Office) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, remark="Har fået en god plan med hjem.")
    letter_id = office.backend.write(letters.send_on_paper, draft, LetterChannel.PRINT)
    assert office.backend.write(letters.send_on_paper, draft, LetterChannel.PRINT) == letter_id
    assert office.backend.read(letters.sent_epikrise, pathway_id) == letter_id
    assert pathway_of(office, pathway_id).closed_on == TODAY
    office.backend.write(letters.cancel_letter, letter_id)
    pathway = pathway_of(office, pathway_id)
    assert (pathway.closed_on, pathway.next_act) == (None, NextAct.SEND_EPIKRISE)
    assert office.backend.read(letters.sent_epikrise, pathway_id) is None


def test_it_is_printed_again_as_it_was_sent(office: Office) -> None:
    pathway_id = closed(office)
    draft = LetterDraft(pathway_id, remark="Ring gerne om medicin.")
    letter_id = office.backend.write(letters.send_on_paper, draft, LetterChannel.PRINT)
    sheet = office.backend.read(letters.letter_sheet, letter_id)
    assert isinstance(sheet, EpikriseSheet)
    assert sheet.receiver[0] == "Lægerne Testgade"
    assert "Ring gerne om medicin." in sheet.text
    assert "Røgfri ved afslutning: ja." in sheet.text


def test_each_product_is_told_once_with_its_strength(office: Office) -> None:
    pathway_id = referred(office)
    an_enrolment(office, a_course(office), pathway_id)
    a_grant(office, pathway_id)
    for strength in ("", "21 mg", "21 mg", "14 mg"):
        patch = (Medicine(MedicineProduct.PATCH_24, strength),)
        voucher = a_voucher_draft(pathway_id, products=patch, weeks=1)
        office.backend.write(vouchers.issue_voucher, voucher, confirmed=True)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)
    office.backend.write(closings.close_course_for, ClosingDraft(pathway_id))
    draft = LetterDraft(pathway_id, receiver_kind=ReceiverKind.REFERRER)
    sheet = office.backend.read(letters.preview, draft)
    assert isinstance(sheet, EpikriseSheet)
    assert [each.strength for each in sheet.medicines] == ["21 mg", "14 mg"]
    assert sheet.medicine_weeks == 4


def test_the_referrer_is_told_that_she_was_not_reached(office: Office) -> None:
    pathway_id = referred(office)
    office.as_actor(office.team_lead).write(
        pathway_closing.close_not_reached, pathway_id, reason="flyttet", confirmed=True
    )
    draft = LetterDraft(pathway_id, LetterKind.REPLY_NOT_REACHED, ReceiverKind.REFERRER)
    assert refusal(office, draft) == "letter.no_reply_consent", "a ward is not told unasked"
    a_consent(office, pathway_id, ConsentKind.GP_LETTER)
    assert refusal(office, draft) == "letter.no_reply_consent", "a yes about the GP is none here"
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)
    sent = closing_letter_out.send(office.backend, draft)
    letter = office.backend.read(lambda session: session.get_one(Letter, sent.letter_id))
    assert letter.receiver_name == "Lungemedicinsk Ambulatorium"
    row = office.backend.read(letters.letters_of, pathway_id)[0]
    assert (row.kind, row.channel) == (LetterKind.REPLY_NOT_REACHED, LetterChannel.MEDCOM)
    replied = office.backend.read(lambda session: session.get_one(Referral, _referral(session)))
    assert replied.replied_at is not None


def _referral(session: Transaction) -> uuid.UUID:
    return session.query(Referral.id).scalar()  # type: ignore[no-any-return]


def test_who_said_no_is_not_written_about(office: Office) -> None:
    pathway_id = referred(office)
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER, given=False)
    draft = LetterDraft(pathway_id, LetterKind.REPLY_OTHER, ReceiverKind.REFERRER)
    assert refusal(office, draft) == "letter.no_referrer_consent"
