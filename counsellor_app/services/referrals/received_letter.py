"""A referral letter as the intake needs it: plain values, whatever format it came in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from counsellor_app.kinds.people import CprState, Relation, Sex
from counsellor_app.kinds.referral import LetterStatus, PartyCode, ReferralSource
from counsellor_app.services.office.address_book import Address


@dataclass(frozen=True, slots=True)
class LetterPerson:
    """The person as the letter has her; telephones are ready to call where they could be read."""

    cpr: str | None = None
    cpr_state: CprState = CprState.MISSING
    birth_date: date | None = None
    sex: Sex | None = None
    given_name: str = ""
    surname: str = ""
    street: str = ""
    post_code: str = ""
    town: str = ""
    phone: str = ""
    other_phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class LetterRelative:
    """Somebody whom the letter names beside her; whether they may be called is asked later."""

    name: str
    relation: Relation
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedLetter:
    """One letter. `sender_key` with identifier and version code makes two letters the same one."""

    sender_key: str
    letter_identifier: str
    version_code: str
    status: LetterStatus
    source: ReferralSource
    person: LetterPerson
    sender: Address
    sender_code: PartyCode | None = None
    referrer_name: str = ""
    received_on: date | None = None
    authorised_on: date | None = None
    episode_identifier: str = ""
    acknowledgement_code: str = ""
    diagnosis_code: str = ""
    diagnosis_text: str = ""
    clinical_text: str = ""
    relatives: tuple[LetterRelative, ...] = ()
    content: dict[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    raw: bytes = b""
    line: int = 1


class Outcome(StrEnum):
    """What became of a letter (commands "import referrals")."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CORRECTION = "correction"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
