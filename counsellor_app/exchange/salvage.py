"""Reads what can be read from a letter that was refused: to answer its sender, and to type it by hand.

No XML parser: what is cut off or damaged has none. Each value is only ever proposed to a person.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from dataclasses import dataclass
from datetime import date

from counsellor_app.services.referrals.refused_letters import readable

_STYLES = re.compile(r"</?(?:[\w.-]+:)?(?:Bold|Italic|Underline|FixedFont|Center|Right)\b[^<>]*>")
_BREAK = re.compile(r"<(?:[\w.-]+:)?Break\b[^<>]*>")
_SPACE = re.compile(r"<(?:[\w.-]+:)?Space\b[^<>]*>")
_DATA = re.compile(r"<(?:[\w.-]+:)?Data\b[^<>]*>([A-Za-z0-9+/=\s]+)")
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What the bytes say, as it is written there; empty where nothing was found."""

    text: str = ""  # the letter as text, out of its envelope
    envelope: str = ""
    sender_gln: str = ""
    sender_number: str = ""
    sender_code: str = ""
    sender_name: str = ""
    speciality: str = ""
    referrer: str = ""
    receiver_gln: str = ""
    letter: str = ""
    version: str = ""
    acknowledgement: str = ""
    cpr: str = ""
    given_name: str = ""
    surname: str = ""
    phone: str = ""
    told: str = ""
    sent_on: date | None = None
    is_receipt: bool = False


def salvage(raw: bytes) -> Salvaged:
    """Whatever the bytes are; never fails."""
    text = _unpacked(raw)
    sender, receiver = _part(text, "Sender"), _part(text, "Receiver")
    patient, head = _part(text, "Patient"), _part(text, "Letter")
    return Salvaged(
        text=text,
        envelope=_value(_part(text, "Envelope"), "Identifier"),
        sender_gln=_value(sender, "EANIdentifier"),
        sender_number=_value(sender, "Identifier"),
        sender_code=_value(sender, "IdentifierCode"),
        speciality=_value(sender, "MedicalSpecialityCode"),
        sender_name=_value(sender, "OrganisationName"),
        referrer=_value(_part(sender, "Referrer"), "PersonName"),
        receiver_gln=_value(receiver, "EANIdentifier"),
        letter=_value(head, "Identifier"),
        version=_value(head, "VersionCode"),
        acknowledgement=_value(text, "AcknowledgementCode"),
        cpr=_value(patient, "CivilRegistrationNumber") or _value(patient, "AlternativeIdentifier"),
        given_name=_value(patient, "PersonGivenName"),
        surname=_value(patient, "PersonSurnameName"),
        phone=_value(patient, "TelephoneSubscriberIdentifier"),
        told=_told(text),
        sent_on=_day(_value(_part(text, "Sent"), "Date")),
        is_receipt=bool(
            re.search(r"<(?:[\w.-]+:)?(?:Positive|Negative)\w*(?:Receipt|Vans)\b", text)
        ),
    )


def _unpacked(raw: bytes) -> str:
    """Out of a VANSEnvelope, as far as its base64 goes."""
    text = readable(raw)
    packed = _DATA.search(text)
    if packed is None:
        return text
    letters = "".join(packed[1].split()).rstrip("=")
    try:
        inner = base64.b64decode(letters[: len(letters) // 4 * 4])
    except (binascii.Error, ValueError):
        return text
    return readable(inner) if b"<" in inner else text


def _part(text: str, name: str) -> str:
    """From the first start tag of this name to its end tag, or as far as there is anything."""
    start = re.search(rf"<(?:[\w.-]+:)?{name}(?:\s[^<>]*)?>", text)
    if start is None:
        return ""
    end = re.compile(rf"</(?:[\w.-]+:)?{name}\s*>").search(text, start.end())
    return text[start.end() : end.start() if end else len(text)]


def _value(text: str, name: str) -> str:
    found = re.search(rf"<(?:[\w.-]+:)?{name}(?:\s[^<>]*)?>([^<]*)", text)
    return " ".join(html.unescape(found[1]).split())[:_LONGEST] if found else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _told(text: str) -> str:
    """The clinical text with its breaks, as far as it is there."""
    part = _part(text, "Anamnesis") or _part(text, "RelevantClinicalInformation")
    part = _SPACE.sub(" ", _STYLES.sub("", part))
    lines = (" ".join(html.unescape(line).split()) for line in _BREAK.split(part))
    return "\n".join(re.sub(r"<[^<>]*>?", " ", line).strip() for line in lines).strip()
