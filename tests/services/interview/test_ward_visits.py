"""Visits at a ward: logged, shown beside the referrals of that ward, and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import HospitalDepartment, Referral
from counsellor_app.services.interview import ward_visits
from counsellor_app.services.interview.ward_visits import WardVisitDraft
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, a_pathway, an_office


def test_a_visit_stands_beside_the_referrals_of_its_ward(database: Engine) -> None:
    office = an_office(database)
    pathway_id, ward_id, referral_id, other_id = a_pathway(office), new_id(), new_id(), new_id()

    def build(session: Transaction) -> None:
        ward = HospitalDepartment(
            id=ward_id, department_number="6600P3", hospital="Gødstrup", name="P3", psychiatric=True
        )
        session.add(ward)
        session.flush()
        for key, department in ((referral_id, ward_id), (other_id, None)):
            session.add(
                Referral(
                    id=key,
                    pathway_id=pathway_id,
                    department_id=department,
                    source=ReferralSource.PSYCHIATRY,
                    received_on=TODAY,
                    registered_at=session.now,
                )
            )
        audit.record(session, "build")

    office.system.write(build)
    assert office.backend.read(ward_visits.ward_of, other_id) is None
    with pytest.raises(FieldError, match=r"ward_visit\.in_future"):
        office.backend.write(
            ward_visits.log_ward_visit, WardVisitDraft(ward_id, TODAY + timedelta(days=1))
        )
    for days, people in ((40, 3), (5, 6)):
        draft = WardVisitDraft(ward_id, TODAY - timedelta(days=days), people, " Morgenmøde. ")
        office.backend.write(ward_visits.log_ward_visit, draft)
    ward = office.backend.read(ward_visits.ward_of, referral_id)
    assert ward is not None
    assert ward.name == "P3, Gødstrup"
    assert [(visit.people, visit.note, visit.who) for visit in ward.visits] == [
        (6, "Morgenmøde.", "MH"),
        (3, "Morgenmøde.", "MH"),
    ]
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    assert len(office.backend.read(ward_visits.visits_at, ward_id)) == 1
