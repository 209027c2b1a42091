"""Pathways that letters are written about: referred by a ward, closed after a course."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from sqlalchemy import Engine

from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.referral import PartyCode, ReferralSource
from counsellor_app.models import Municipality, Participant, Pathway, Referral
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment, an_office
from tests.helpers.medicine import a_consent, a_practice

EPISODE = "7cfa37fbe41546f39c38157523cfc477"


def a_letter_office(database: Engine) -> Office:
    """An office that MedCom can address."""
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
        "letter_identifier": f"HEN{pathway_id.hex[-10:]}",
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


def closed(
    office: Office,
    *,
    practice: bool = True,
    consent: bool = True,
    practice_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """A referred pathway whose course is closed."""
    pathway_id = referred(office)
    an_enrolment(office, a_course(office, starts_on=TODAY - timedelta(days=42)), pathway_id)
    if practice:
        practice_id = practice_id or a_practice(office)

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
