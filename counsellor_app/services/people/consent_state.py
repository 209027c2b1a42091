"""Whether a consent stands: the newest answer of its kind, unless it was withdrawn (domain 1.7)."""

from __future__ import annotations

import uuid

from sqlalchemy import ColumnElement, and_, select

from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.models import Consent
from counsellor_app.services.transaction import Transaction

SIGNED = ConsentForm.WRITTEN


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
    return consent is not None and stands(consent)


def stands(consent: Consent) -> bool:
    """Whether this answer is a yes that holds. Registration with the CPR number must be signed:
    a yes on the telephone is kept, but is not enough (domain 1.7)."""
    signed = consent.kind is not ConsentKind.STOPBASE_REGISTER or consent.form is SIGNED
    return consent.given and consent.withdrawn_on is None and signed


def holds(kind: ConsentKind) -> ColumnElement[bool]:
    """`stands` of a row of that kind, for lists and figures."""
    signed = (Consent.form == SIGNED,) if kind is ConsentKind.STOPBASE_REGISTER else ()
    return and_(Consent.given, Consent.withdrawn_on.is_(None), *signed)


def lacks_signature(consent: Consent | None) -> bool:
    """Whether she said yes to the registration and only the signature is missing."""
    return (
        consent is not None
        and consent.kind is ConsentKind.STOPBASE_REGISTER
        and consent.given
        and consent.withdrawn_on is None
        and consent.form is not SIGNED
    )
