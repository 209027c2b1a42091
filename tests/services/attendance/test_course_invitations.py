"""Letters to everyone on a course: in one act, with one way back, and a reason for those who get none."""

from __future__ import annotations

import uuid
from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine

from counsellor_app.documents import letter
from counsellor_app.errors import UserError
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import InvitationState, LetterKind
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.services.attendance import course_invitations
from counsellor_app.services.attendance.course_invitations import InvitationLine
from counsellor_app.services.letters import sms_batches
from counsellor_app.services.letters.sms_batches import SmsDraft
from counsellor_app.services.people import consents
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.planning import citizen_letters
from counsellor_app.services.trace import undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)

READY, BY_SMS, INVITED, NOWHERE = InvitationState


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def course_id(office: Office) -> uuid.UUID:
    course = a_course(office, starts_on=TODAY + timedelta(days=7), place="Sal 2")
    for name, street in (("Anders", "Gade 1"), ("Berit", ""), ("Carl", "Gade 3")):
        person = a_participant(
            office, given_name=name, surname="Prøve", street=street, post_code="7600", town="Struer"
        )
        an_enrolment(office, course, a_pathway(office, person))
    return course


def states(office: Office, course_id: uuid.UUID) -> list[InvitationState]:
    lines = office.backend.read(course_invitations.invitations_of_course, course_id)
    return [line.state for line in lines]


def test_one_act_writes_all_letters_and_one_takes_them_back(
    office: Office, course_id: uuid.UUID
) -> None:
    assert states(office, course_id) == [READY, NOWHERE, READY]
    ids = office.backend.write(course_invitations.invite_course, course_id)
    assert states(office, course_id) == [INVITED, NOWHERE, INVITED]
    sheets = office.backend.read(citizen_letters.citizen_sheets, ids)
    pages = [page.extract_text() for page in PdfReader(BytesIO(letter.to_pdf(sheets))).pages]
    assert len(pages) == 2
    for page, name in zip(pages, ("Anders", "Carl"), strict=True):
        for part in (f"{name} Prøve", "12. oktober 2026 kl. 16.30", "Sal 2"):
            assert part in " ".join(page.split())
    with pytest.raises(UserError, match=r"invitation\.nobody"):
        office.backend.write(course_invitations.invite_course, course_id)
    record = office.backend.read(undo.last_undoable)
    assert record is not None
    office.backend.write(undo.undo, record.id)
    assert states(office, course_id) == [READY, NOWHERE, READY]


def test_nothing_is_written_where_no_meeting_lies_ahead(
    office: Office, course_id: uuid.UUID
) -> None:
    office.clock.set(TODAY + timedelta(days=90))
    with pytest.raises(UserError, match=r"invitation\.no_meetings"):
        office.backend.write(course_invitations.invite_course, course_id)
    assert states(office, course_id)[0] is READY


def lines_of(office: Office, course_id: uuid.UUID) -> tuple[InvitationLine, ...]:
    return office.backend.read(course_invitations.invitations_of_course, course_id)


def test_who_has_no_address_gets_a_message_or_is_told_of_with_the_reason(
    office: Office, course_id: uuid.UUID
) -> None:
    _, berit, _ = lines_of(office, course_id)
    assert (berit.state, berit.no_sms) == (NOWHERE, LeftOut.NO_CONSENT)
    consent = ConsentDraft(berit.pathway_id, ConsentKind.SMS, True, TODAY, ConsentForm.ORAL)
    office.backend.write(consents.register_consent, consent)
    assert states(office, course_id) == [READY, BY_SMS, READY]
    to = office.backend.read(course_invitations.messages_of_course, course_id)
    draft = SmsDraft(LetterKind.SMS_COURSE, to)
    batch = office.backend.look(sms_batches.open_sms_batch, draft)
    (message,) = batch.messages
    assert "12. oktober" in message.text
    assert "Sal 2" in message.text
    office.backend.write(sms_batches.make_sms_batch, draft, batch.checksum, ("number",), "0" * 64)
    assert states(office, course_id) == [READY, INVITED, READY]
    record = office.backend.read(undo.last_undoable)
    assert record is not None
    office.backend.write(undo.undo, record.id)
    assert states(office, course_id) == [READY, BY_SMS, READY]
