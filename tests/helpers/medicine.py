"""Makes fictive schemes, grants, pharmacies, consents and quit dates for tests."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.models import Pharmacy, Practice, Scheme
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import schemes
from counsellor_app.services.medication.schemes import GrantDraft
from counsellor_app.services.medication.vouchers import VoucherDraft
from counsellor_app.services.people import consents
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office

PATCH_AND_GUM = (
    Medicine(MedicineProduct.PATCH_24, "21 mg"),
    Medicine(MedicineProduct.GUM, ""),
)


def a_scheme(office: Office, **values: Any) -> uuid.UUID:
    """Eight weeks, two on a voucher, 250 kr. a week."""
    given: dict[str, Any] = {
        "name": "8 ugers ordning",
        "grant_name": "Rygestoppuljen",
        "weeks": 8,
        "weeks_per_voucher": 2,
        "amount_per_week": Decimal("250.00"),
        "eligibility": {},
        "valid_from": date(2020, 1, 1),
    }
    return _added(office, Scheme, given | values)


def a_pharmacy(office: Office, **values: Any) -> uuid.UUID:
    """The pharmacy in town."""
    return _added(office, Pharmacy, {"name": "Prøve Apotek", "town": "Prøveby"} | values)


def a_practice(office: Office, **values: Any) -> uuid.UUID:
    """A general practice with a number and a GLN."""
    given = {"practice_number": "079741", "gln": "5790000121526", "name": "Lægerne Testgade"}
    return _added(office, Practice, given | values)


def a_grant(office: Office, pathway_id: uuid.UUID, **scheme: Any) -> uuid.UUID:
    """A scheme granted to the pathway today."""
    draft = GrantDraft(pathway_id, a_scheme(office, **scheme))
    return office.backend.write(schemes.grant_scheme, draft)


def a_voucher_draft(pathway_id: uuid.UUID, **values: Any) -> VoucherDraft:
    """Patch and gum for the next weeks."""
    return VoucherDraft(pathway_id, **({"products": PATCH_AND_GUM} | values))


def a_consent(
    office: Office, pathway_id: uuid.UUID, kind: ConsentKind, *, given: bool = True
) -> uuid.UUID:
    """A written yes, or no, of today."""
    on = office.clock.today()
    draft = ConsentDraft(pathway_id, kind, given, on, ConsentForm.WRITTEN)
    return office.backend.write(consents.register_consent, draft)


def _added(office: Office, model: Any, values: dict[str, Any]) -> uuid.UUID:
    entity_id = new_id()

    def make(session: Transaction) -> None:
        session.add(model(**({"id": entity_id} | values)))
        audit.record(session, "make")

    office.system.write(make)
    return entity_id
