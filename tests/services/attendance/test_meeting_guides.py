"""What a meeting is made of: the proposal, the municipality's own text, and the certificate at the end."""

from __future__ import annotations

import uuid
from datetime import time, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine

from counsellor_app.documents import certificate, meeting_plan
from counsellor_app.errors import AccessDenied, ConflictError, UserError
from counsellor_app.kinds.course import AttendanceMark, ProgrammeFormat
from counsellor_app.services.attendance import attendance, certificates, meeting_guides
from counsellor_app.services.attendance.attendance import MarkDraft
from counsellor_app.services.attendance.meeting_guides import GuideDraft, GuideRow, items_of
from counsellor_app.services.courses import course_page
from counsellor_app.services.trace import undo
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_programme,
    an_enrolment,
    an_office,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def text_of_pdf(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def guide(office: Office, course_id: uuid.UUID, number: int = 1) -> GuideRow:
    page = office.backend.read(course_page.course_page, course_id)
    return office.backend.read(meeting_guides.guide_of, page.meetings[number - 1].id)


def test_the_clock_runs_on_as_long_as_minutes_are_given() -> None:
    items = items_of("10 Velkomst\n- 25 min. Runde\n\nPause\n5 Farvel")
    assert [(item.minutes, item.text) for item in items] == [
        (10, "Velkomst"),
        (25, "Runde"),
        (None, "Pause"),
        (5, "Farvel"),
    ]


def test_an_own_text_holds_for_every_course_of_the_programme(office: Office) -> None:
    programme = a_programme(office, stopbasen_type="gsp")
    first, second = a_course(office, programme), a_course(office, programme)
    proposed = guide(office, first)
    assert not proposed.own
    assert (proposed.items[0].text, proposed.items[1].starts) == (
        "Velkomst og introduktion",
        time(16, 40),
    )
    lead = office.as_actor(office.team_lead)
    draft = GuideDraft(proposed.programme_id, 1, "20 Kaffe og navne\n60 Snak")
    with pytest.raises(AccessDenied):
        office.backend.write(meeting_guides.save_guide, draft)
    lead.write(meeting_guides.save_guide, draft)
    own = guide(office, second)
    assert (own.own, [item.text for item in own.items]) == (True, ["Kaffe og navne", "Snak"])
    assert not guide(office, second, 2).own
    stale = GuideDraft(proposed.programme_id, 1, "Noget andet", version=0)
    with pytest.raises(ConflictError):
        lead.write(meeting_guides.save_guide, stale)
    record = lead.read(undo.last_undoable)
    assert record is not None
    lead.write(undo.undo, record.id)
    assert guide(office, first).text == proposed.text


def test_a_rolling_group_has_one_plan_for_every_evening(office: Office) -> None:
    programme = a_programme(office, format=ProgrammeFormat.ROLLING, stopbasen_type="kom_og_kvit")
    course_id = a_course(office, programme)
    assert guide(office, course_id, 1).items
    assert guide(office, course_id, 4).number == 0


def test_the_plan_is_printed_with_its_times(office: Office) -> None:
    course_id = a_course(office, a_programme(office, stopbasen_type="gsp"))
    found = guide(office, course_id)
    sheet = office.backend.read(meeting_guides.plan_sheet, found.meeting_id)
    text = text_of_pdf(meeting_plan.to_pdf(sheet))
    for part in ("Møde 1", "16.30", "Velkomst og introduktion", "I alt 120 min."):
        assert part in text


def test_certificates_are_for_those_who_have_completed(office: Office) -> None:
    course_id = a_course(office, starts_on=TODAY - timedelta(days=42))
    done = an_enrolment(office, course_id)
    an_enrolment(office, course_id)
    with pytest.raises(UserError, match=r"certificate\.nobody"):
        office.backend.look(certificates.certificates, course_id)
    page = office.backend.read(course_page.course_page, course_id)
    for meeting in page.meetings[:4]:
        office.backend.write(
            attendance.mark_attendance, MarkDraft(meeting.id, done, AttendanceMark.PRESENT)
        )
    (sheet,) = office.backend.look(certificates.certificates, course_id)
    assert (sheet.enrolment_id, sheet.attended, sheet.planned) == (done, 4, 5)
    text = text_of_pdf(certificate.to_pdf([sheet]))
    for part in ("Deltagerbevis", "Nancy Ann Berggren", "4 af 5 møder", "Mette Holm"):
        assert part in text
    assert "251248" not in text
