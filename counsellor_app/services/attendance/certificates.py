"""Fills the certificates of those who have completed a course; they are handed out, so nothing is kept."""

from __future__ import annotations

import uuid

from counsellor_app.errors import UserError
from counsellor_app.kinds.course import CompletionOutlook
from counsellor_app.models import Enrolment
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.courses.course_page import course_page
from counsellor_app.services.courses.course_rows import CoursePage, PersonRow
from counsellor_app.services.letters import letterheads
from counsellor_app.services.letters.sheets import CertificateSheet, Letterhead, Signature
from counsellor_app.services.operation import look
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction


@look(Right.CASE)
def certificates(session: Transaction, course_id: uuid.UUID) -> tuple[CertificateSheet, ...]:
    """One for everyone on the course who has met the programme's rule; printing is a look at them.

    UserError("certificate.nobody") while nobody has completed.
    """
    course = access.open_course(session, course_id)
    page = course_page(session, course_id)
    done = [each for each in page.people if each.outlook.state is CompletionOutlook.COMPLETED]
    if not done:
        raise UserError("certificate.nobody", needed=page.needed)
    head = letterheads.letterhead(session, course.unit_id)
    signer = course.counsellor_id or session.actor.id
    signature = letterheads.signature(session, signer, session.today)
    for person in done:
        audit.record(
            session,
            "print_certificate",
            participant_id=person.participant_id,
            pathway_id=person.pathway_id,
            subject="enrolment",
            subject_id=person.id,
        )
    return tuple(
        _sheet(page, person, session.get_one(Enrolment, person.id), head, signature)
        for person in done
    )


def _sheet(
    page: CoursePage,
    person: PersonRow,
    enrolment: Enrolment,
    head: Letterhead,
    signature: Signature,
) -> CertificateSheet:
    return CertificateSheet(
        enrolment_id=person.id,
        letterhead=head,
        participant_name=f"{person.given_name} {person.surname}".strip(),
        programme=page.programme,
        course=page.name,
        attended=person.outlook.attended,
        planned=person.outlook.planned,
        first_day=enrolment.first_meeting_on or page.starts_on,
        last_day=enrolment.last_meeting_on or page.ends_on,
        signature=signature,
    )
