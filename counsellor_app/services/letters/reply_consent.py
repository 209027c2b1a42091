"""Whether somebody who referred may be told what became of one citizen (domain 6.3)."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_, select, true

from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import Consent, Pathway, Referral
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.office import rules
from counsellor_app.services.people import consent_state
from counsellor_app.services.transaction import Transaction


def may_reply(session: Transaction, pathway: Pathway, to: Receiver) -> bool:
    """A GP when she agreed to a letter to the GP, anybody when she agreed to one to who referred."""
    if not rules.in_force(session, rules.ReplyRule, session.today).consent_needed:
        return True
    if consent_state.is_given(session, pathway.id, ConsentKind.REFERRER_LETTER):
        return True
    is_gp = to.practice_id is not None
    return is_gp and consent_state.is_given(session, pathway.id, ConsentKind.GP_LETTER)


def may_be_told(*, needed: bool) -> ColumnElement[bool]:
    """The same for a list of pathways with their referrals; `needed` is what the rule says."""
    if not needed:
        return true()
    gp = and_(Referral.practice_id.is_not(None), has_given(ConsentKind.GP_LETTER))
    return or_(has_given(ConsentKind.REFERRER_LETTER), gp)


def has_given(kind: ConsentKind) -> ColumnElement[bool]:
    """Whether the newest answer of a pathway in the list is a yes."""
    newest = (
        select(consent_state.holds(kind))
        .where(Consent.pathway_id == Pathway.id, Consent.kind == kind)
        .order_by(Consent.given_on.desc(), Consent.registered_at.desc(), Consent.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return newest.is_(True)
