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
from counsellor_app.kinds.letter import InvitationState
from counsellor_app.services.attendance import course_invitations
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

READY, INVITED, NOWHERE = InvitationState


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
