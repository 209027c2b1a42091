"""Tells from the sender of a letter which kind of place referred; a person may correct it."""

from __future__ import annotations

from counsellor_app.exchange.message import Party
from counsellor_app.kinds.referral import PartyCode, ReferralSource

_BY_WORD = {
    "stoplinie": ReferralSource.STOPLINIEN,
    "apotek": ReferralSource.PHARMACY,
    "psyk": ReferralSource.PSYCHIATRY,
}
_BY_CODE = {
    PartyCode.HOSPITAL_DEPARTMENT: ReferralSource.HOSPITAL,
    PartyCode.PRACTICE: ReferralSource.GP,
    PartyCode.MUNICIPALITY: ReferralSource.MUNICIPALITY,
}
_NOT_A_REGION = (PartyCode.PRACTICE, PartyCode.MUNICIPALITY)


def source_of(sender: Party) -> ReferralSource:
    """By what the place calls itself, then by how it is numbered, then by its speciality."""
    names = f"{sender.organisation} {sender.department} {sender.speciality}".lower()
    by_word = next((source for word, source in _BY_WORD.items() if word in names), None)
    if by_word is ReferralSource.PSYCHIATRY and sender.identifier_code in _NOT_A_REGION:
        by_word = None  # "socialpsykiatri" belongs to the municipality
    if by_word is not None:
        return by_word
    if sender.identifier_code in _BY_CODE:
        return _BY_CODE[sender.identifier_code]
    if "almenlaege" in names:
        return ReferralSource.GP
    if sender.speciality.startswith(("med_", "kir_")) or "sygehus" in names or "hospital" in names:
        return ReferralSource.HOSPITAL
    return ReferralSource.OTHER
