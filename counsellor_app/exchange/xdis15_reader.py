"""Reads a closing note as a receiving system would, and holds it against what was meant before it leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counsellor_app.errors import UserError
from counsellor_app.exchange import formatted_text, safe_xml, xdis15
from counsellor_app.exchange.closing_letter import ClosingLetter, Finding
from counsellor_app.exchange.safe_xml import Element, RefusedXml
from counsellor_app.kinds.referral import LetterStatus

NOTE = "MunicipalityLetter"
ORDER: Mapping[str, tuple[str, ...]] = {
    "Emessage": ("Envelope", NOTE),
    "Envelope": ("Sent", "Identifier", "AcknowledgementCode"),
    NOTE: (
        *("Letter", "Sender", "Receiver", "CCReceiver", "Patient", "Referral"),
        *("Admission", "Discharge", "ClinicalInformation"),
    ),
    "Letter": (
        *("Identifier", "VersionCode", "StatisticalCode", "Authorisation", "TypeCode"),
        *("StatusCode", "EpisodeOfCareIdentifier"),
    ),
    "Referral": ("Received", "Refer", "ReferralAdditional"),
    "ClinicalInformation": ("Signed", "Text01"),
    "Signed": ("Date", "SignedBy", "JobTitle"),
}
"""What may stand in each element, in this order (domain 5.7; reconstructed, not official)."""


@dataclass(frozen=True, slots=True)
class ReadNote:
    """The values of a note that decide whom it is about, who gets it and what it says."""

    envelope: str
    identifier: str
    version: str
    status: str
    episode: str
    sender: str
    receiver: str
    receiver_number: str
    patient: str
    surname: str
    given_name: str
    signed_by: str
    text: str


def read(data: bytes) -> ReadNote:
    """The note in the bytes; RefusedXml where they are none."""
    root = safe_xml.parse(data)
    note = root.child(NOTE)
    if note is None:
        raise RefusedXml("no_letter", root.line)
    patient = note.text("Patient", "CivilRegistrationNumber")
    return ReadNote(
        envelope=root.text("Envelope", "Identifier"),
        identifier=note.text("Letter", "Identifier"),
        version=note.text("Letter", "VersionCode"),
        status=note.text("Letter", "StatusCode"),
        episode=note.text("Letter", "EpisodeOfCareIdentifier"),
        sender=note.text("Sender", "EANIdentifier"),
        receiver=note.text("Receiver", "EANIdentifier"),
        receiver_number=note.text("Receiver", "Identifier"),
        patient=patient or note.text("Patient", "AlternativeIdentifier"),
        surname=note.text("Patient", "PersonSurnameName"),
        given_name=note.text("Patient", "PersonGivenName"),
        signed_by=note.text("ClinicalInformation", "Signed", "SignedBy"),
        text=formatted_text.read(note.child("ClinicalInformation", "Text01")).plain,
    )


def meant(letter: ClosingLetter) -> ReadNote:
    """The same values as the letter has them, as far as the format can carry them."""
    status = LetterStatus.CORRECTION if letter.corrects_former else LetterStatus.NEW
    return ReadNote(
        envelope=letter.envelope_identifier,
        identifier=letter.identifier,
        version=xdis15.VERSION,
        status=status.value,
        episode=letter.episode_of_care_identifier,
        sender=letter.sender.gln,
        receiver=letter.receiver.gln,
        receiver_number=letter.receiver.identifier,
        patient=letter.patient.cpr,
        surname=xdis15.kept_line(letter.patient.surname),
        given_name=xdis15.kept_line(letter.patient.given_name),
        signed_by=xdis15.kept_line(letter.signature.name, xdis15.LONGEST_NAME),
        text=xdis15.kept_text(letter.text),
    )


def demand_same(letter: ClosingLetter, data: bytes) -> None:
    """Raises UserError("closing_letter.cannot_be_sent") unless the file says what was meant, in order."""
    try:
        found, wanted = read(data), meant(letter)
        wrong = [
            name for name in ReadNote.__slots__ if getattr(found, name) != getattr(wanted, name)
        ]
        wrong += misplaced(data)
    except RefusedXml as refused:
        wrong = [refused.code]
    if wrong:
        findings = tuple(Finding(name, "not_read_back") for name in wrong)
        raise UserError("closing_letter.cannot_be_sent", findings=findings)


def misplaced(data: bytes) -> list[str]:
    """Elements that stand where they may not, or not in their order."""
    return list(_misplaced(safe_xml.parse(data)))


def _misplaced(element: Element) -> Iterator[str]:
    order = ORDER.get(element.name)
    names = [part.name for part in element.children()]
    if order is not None:
        places = [order.index(name) if name in order else -1 for name in names]
        if -1 in places or places != sorted(places):
            yield element.name
    for part in element.children():
        yield from _misplaced(part)
