"""Writes the closing note to the referrer (XDIS15): checked first, UTF-8, nothing left open.

The form is reconstructed from MedCom's sibling letters (domain 5.7), not the official schema.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from xml.etree import ElementTree

from counsellor_app import clock
from counsellor_app.errors import UserError
from counsellor_app.exchange import xdis15_check
from counsellor_app.exchange.closing_letter import ClosingLetter, ClosingPatient, Signature
from counsellor_app.exchange.message import NAMESPACE, POSITIVE_RECEIPT, Diagnosis, Party
from counsellor_app.kinds.referral import LetterStatus

VERSION = "XD1530L"
TYPE = "XDIS15"
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t]+")
LONGEST_NAME = xdis15_check.LINE
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write(letter: ClosingLetter) -> bytes:
    """The file, or UserError "closing_letter.cannot_be_sent" with what must be mended first."""
    findings = xdis15_check.check(letter)
    if findings:
        raise UserError("closing_letter.cannot_be_sent", findings=findings)
    root = ElementTree.Element("Emessage", {"xmlns": NAMESPACE})
    _envelope(root, letter)
    note = _inside(root, "MunicipalityLetter")
    _head(note, letter)
    _party(note, "Sender", letter.sender)
    _party(note, "Receiver", letter.receiver)
    if letter.copy_receiver is not None:
        _party(note, "CCReceiver", letter.copy_receiver)
    _patient(note, letter.patient)
    _referral(note, letter)
    if letter.referred_at is not None:
        _moment(_inside(note, "Admission"), letter.referred_at)
    _moment(_inside(note, "Discharge"), letter.closed_at)
    _clinical(note, letter.signature, letter.text)
    written: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"


def _envelope(root: ElementTree.Element, letter: ClosingLetter) -> None:
    envelope = _inside(root, "Envelope")
    _moment(_inside(envelope, "Sent"), letter.sent_at)
    _line(envelope, "Identifier", letter.envelope_identifier)
    _line(envelope, "AcknowledgementCode", POSITIVE_RECEIPT)


def _head(note: ElementTree.Element, letter: ClosingLetter) -> None:
    head = _inside(note, "Letter")
    _line(head, "Identifier", letter.identifier)
    _line(head, "VersionCode", VERSION)
    _line(head, "StatisticalCode", TYPE)
    _moment(_inside(head, "Authorisation"), letter.authorised_at or letter.sent_at)
    _line(head, "TypeCode", TYPE)
    status = LetterStatus.CORRECTION if letter.corrects_former else LetterStatus.NEW
    _line(head, "StatusCode", status)
    _line(head, "EpisodeOfCareIdentifier", letter.episode_of_care_identifier)


def _party(note: ElementTree.Element, name: str, party: Party) -> None:
    """Names that are too long are shortened; what addresses the party was checked."""
    copy = name == "CCReceiver"
    element = _inside(note, name)
    if not copy:
        _line(element, "EANIdentifier", party.gln)
    _line(element, "Identifier", party.identifier)
    _line(element, "IdentifierCode", party.identifier_code or "")
    longest = xdis15_check.LINE
    _line(element, "OrganisationName", party.organisation, longest)
    _line(element, "DepartmentName", party.department, longest)
    _line(element, "UnitName", party.unit, longest)
    _line(element, "StreetName", party.street, longest)
    _line(element, "SuburbName", party.suburb, longest)
    _line(element, "DistrictName", party.town, longest)
    _line(element, "PostCodeIdentifier", party.post_code, 9)
    if name == "Sender":
        _line(element, "TelephoneSubscriberIdentifier", party.telephone, 25)


def _patient(note: ElementTree.Element, patient: ClosingPatient) -> None:
    """No address: nobody needs it here, and it may be protected (domain 6.2)."""
    element = _inside(note, "Patient")
    name = "AlternativeIdentifier" if patient.replacement_number else "CivilRegistrationNumber"
    _line(element, name, patient.cpr)
    _line(element, "PersonSurnameName", patient.surname)
    _line(element, "PersonGivenName", patient.given_name)


def _referral(note: ElementTree.Element, letter: ClosingLetter) -> None:
    if letter.referred_at is None and not letter.diagnoses:
        return
    element = _inside(note, "Referral")
    if letter.referred_at is not None:
        _moment(_inside(element, "Received"), letter.referred_at)
    main = [found for found in letter.diagnoses if not found.description][:1]
    others = [found for found in letter.diagnoses if found.description]
    for diagnosis in main + others[: xdis15_check.MOST_ADDITIONAL]:
        _diagnosis(element, diagnosis)


def _diagnosis(referral: ElementTree.Element, diagnosis: Diagnosis) -> None:
    element = _inside(referral, "ReferralAdditional" if diagnosis.description else "Refer")
    if diagnosis.description not in ("", "-"):
        _line(element, "DiagnoseDescriptionCode", diagnosis.description)
    elif diagnosis.description:
        _line(element, "DiagnoseDescriptionCode", "uspec_diagnose")
    _line(element, "DiagnoseCode", diagnosis.code)
    _line(element, "DiagnoseTypeCode", diagnosis.type_code or "uspecificeretkode")
    _line(element, "DiagnoseText", diagnosis.text or diagnosis.code, xdis15_check.NAME)


def _clinical(note: ElementTree.Element, signature: Signature, text: str) -> None:
    element = _inside(note, "ClinicalInformation")
    signed = _inside(element, "Signed")
    _line(signed, "Date", signature.on.isoformat())
    _line(signed, "SignedBy", signature.name, xdis15_check.LINE)
    _line(signed, "JobTitle", signature.title, xdis15_check.LINE)
    _formatted(_inside(element, "Text01"), text)


def _formatted(element: ElementTree.Element, text: str) -> None:
    """Line ends become Break, which is the only way that the format knows."""
    first, *others = kept_text(text).split("\n")
    element.text = first
    for line in others:
        _inside(element, "Break").tail = line


def _moment(element: ElementTree.Element, at: date | datetime) -> None:
    """Danish time, without seconds; a day alone begins at midnight."""
    shown = clock.local(at) if isinstance(at, datetime) else None
    _line(element, "Date", (shown.date() if shown else at).isoformat())
    _line(element, "Time", f"{shown:%H:%M}" if shown else "00:00")


def _inside(parent: ElementTree.Element, name: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, name)


def _line(parent: ElementTree.Element, name: str, text: str, longest: int | None = None) -> None:
    """An element with one line of text, left out where there is none."""
    value = kept_line(text, longest)
    if value:
        _inside(parent, name).text = value


def kept_line(text: str, longest: int | None = None) -> str:
    """A line as the format carries it: single blanks, nothing that XML forbids, cut at its length."""
    return " ".join(_clean(text).split())[:longest].rstrip()


def kept_text(text: str) -> str:
    """A text of several lines as the format carries it."""
    lines = _LINE_ENDS.sub("\n", text).split("\n")
    return "\n".join(_BLANKS.sub(" ", _clean(line)).strip(" ") for line in lines).strip("\n")


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
