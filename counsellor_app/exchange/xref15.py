"""Reads municipal referrals (XREF15): bytes in, letters and refusals out, never an exception."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from counsellor_app.exchange import emessage
from counsellor_app.exchange.letter_parts import IDENTIFIER, LetterParts
from counsellor_app.exchange.message import (
    Envelope,
    LetterWarning,
    Party,
    Patient,
    ReadFile,
    ReferralLetter,
    RejectedLetter,
)
from counsellor_app.exchange.safe_xml import Element, RefusedXml
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import LetterStatus, PartyCode

LETTER = "MunicipalityReferral"
VERSION = "XH1530R"
_STATUSES = {str(status): status for status in LetterStatus}


@dataclass(frozen=True)
class OurAddress:
    """By what a letter knows that it is for us: one of our GLNs, or our kommunenummer."""

    glns: frozenset[str] = frozenset()
    municipality_code: str = ""

    def is_meant_by(self, receiver: Party) -> bool:
        """Both are not needed: DNHF fills in the one or the other."""
        if receiver.gln in self.glns:
            return True
        if receiver.identifier_code is PartyCode.MUNICIPALITY:
            ours = self.municipality_code.lstrip("0")
            return bool(ours) and receiver.identifier.lstrip("0") == ours
        return receiver.identifier_code is PartyCode.LOCATION and receiver.identifier in self.glns


def read(data: bytes, ours: OurAddress, today: date | None = None) -> ReadFile:
    """Everything in one file; each letter stands or falls by itself.

    With `today` a CPR number whose birth date is in the future is warned about.
    """
    try:
        message = emessage.open_message(data)
    except RefusedXml as refused:
        facts = {"detail": refused.detail} if refused.detail else {}
        return ReadFile(rejected=(RejectedLetter(None, refused.line, refused.code, facts, data),))
    letters: list[ReferralLetter] = []
    rejected: list[RejectedLetter] = []
    for element, xml in message.letters:
        found = _read_letter(element, xml, message.envelope, ours, today)
        if isinstance(found, ReferralLetter):
            letters.append(found)
        else:
            rejected.append(found)
    if not letters and not rejected:
        rejected.append(RejectedLetter(None, message.line, "no_letter", xml=data))
    return ReadFile(tuple(letters), tuple(rejected))


def _read_letter(
    element: Element, xml: bytes, envelope: Envelope, ours: OurAddress, today: date | None
) -> ReferralLetter | RejectedLetter:
    identifier = element.text("Letter", "Identifier")[:IDENTIFIER]
    version = element.text("Letter", "VersionCode")
    parts = LetterParts(element, identifier or None, today)
    receiver = parts.party("Receiver") or Party()
    patient = parts.patient()

    def refused(code: str, at: Element | None, **facts: str) -> RejectedLetter:
        return RejectedLetter(identifier or None, (at or element).line, code, facts, xml)

    if element.name != LETTER or version != VERSION:
        at = element.child("Letter", "VersionCode")
        return refused("unknown_version", at, version=version[:IDENTIFIER])
    if not ours.is_meant_by(receiver):
        at = element.child("Receiver")
        return refused("other_receiver", at, gln=receiver.gln, identifier=receiver.identifier)
    if not (patient.surname or patient.given_name or patient.cpr.number):
        return refused("no_cpr_and_no_name", element.child("Patient"))
    return _letter(element, xml, envelope, parts, receiver, patient)


def _letter(
    element: Element,
    xml: bytes,
    envelope: Envelope,
    parts: LetterParts,
    receiver: Party,
    patient: Patient,
) -> ReferralLetter:
    head = element.child("Letter") or element
    authorised = head.child("Authorisation")
    letter = ReferralLetter(
        line=element.line,
        envelope=envelope,
        identifier=parts.text(head, "Identifier", IDENTIFIER) or _identifier_of(xml),
        version_code=VERSION,
        status=_STATUSES.get(head.text("StatusCode"), LetterStatus.NEW),
        sender=parts.party("Sender") or Party(),
        receiver=receiver,
        patient=patient,
        statistical_code=parts.text(head, "StatisticalCode", IDENTIFIER),
        type_code=parts.text(head, "TypeCode", IDENTIFIER),
        authorised_on=emessage.day(authorised),
        authorised_at=emessage.instant(authorised),
        episode_of_care_identifier=parts.text(head, "EpisodeOfCareIdentifier", IDENTIFIER),
        copy_receiver=parts.party("CCReceiver"),
        relatives=parts.relatives(),
        diagnoses=parts.diagnoses(),
        clinical_text=parts.clinical_text(),
        references=parts.references(),
        visitations=parts.visitations(),
        xml=xml,
    )
    _look_over(letter, head, element, parts)
    return replace(letter, warnings=_by_line(parts.warnings))


def _look_over(letter: ReferralLetter, head: Element, element: Element, parts: LetterParts) -> None:
    """Notes what a person should look at; nothing here keeps the letter out."""
    patient, at = letter.patient, element.child("Patient")
    if not head.text("Identifier"):
        parts.warn("identifier_missing", head)
    if head.text("StatusCode") not in _STATUSES:
        parts.warn("status_unknown", head.child("StatusCode") or head)
    if not (letter.sender.gln or letter.sender.identifier):
        parts.warn("sender_missing", element.child("Sender"))
    if letter.received_on is None:
        parts.warn("date_missing", head)
    if patient.cpr.state is CprState.MISSING:
        parts.warn("cpr_missing", at)
    elif patient.cpr.state is CprState.CHECK:
        number = at.child("CivilRegistrationNumber") if at else None
        parts.warn("cpr_check", number or at, problem=patient.cpr.problem)
    if not (patient.surname or patient.given_name):
        parts.warn("name_missing", at)
    if not patient.telephones:
        parts.warn("no_telephone", at)


def _identifier_of(xml: bytes) -> str:
    """A letter without its number is known by what it holds, so that it is taken in once."""
    return hashlib.sha256(xml).hexdigest()[:IDENTIFIER]


def _by_line(warnings: list[LetterWarning]) -> tuple[LetterWarning, ...]:
    return tuple(sorted(warnings, key=lambda warning: warning.line))
