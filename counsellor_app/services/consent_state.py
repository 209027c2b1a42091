"""Whether a consent stands: the newest answer of its kind, unless it was withdrawn (domain 1.7)."""

from __future__ import annotations

import uuid

from sqlalchemy import select

from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import Consent
from counsellor_app.services.transaction import Transaction


def newest(session: Transaction, pathway_id: uuid.UUID, kind: ConsentKind) -> Consent | None:
    """The answer that counts, None when nobody asked."""
    return session.scalars(
        select(Consent)
        .where(Consent.pathway_id == pathway_id, Consent.kind == kind)
        .order_by(Consent.given_on.desc(), Consent.registered_at.desc(), Consent.id.desc())
        .limit(1)
    ).first()


def is_given(session: Transaction, pathway_id: uuid.UUID, kind: ConsentKind) -> bool:
    """Whether there is a yes that has not been withdrawn."""
    consent = newest(session, pathway_id, kind)
    return consent is not None and consent.given and consent.withdrawn_on is None
