"""What a closing note to a GP or department says, before it becomes a file (domain 5.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counsellor_app.exchange.message import Diagnosis, Party


@dataclass(frozen=True)
class Signature:
    on: date
    name: str
    title: str = ""


@dataclass(frozen=True)
class ClosingPatient:
    """Name and number only; the note needs no address, which may be protected."""

    cpr: str
    surname: str
    given_name: str = ""
    replacement_number: bool = False


@dataclass(frozen=True)
class ClosingLetter:
    """One note to one receiver. Identifiers are the caller's: unique, at most 14 characters."""

    envelope_identifier: str
    identifier: str
    sent_at: datetime
    sender: Party
    receiver: Party
    patient: ClosingPatient
    closed_at: date | datetime
    signature: Signature
    text: str
    referred_at: date | datetime | None = None
    authorised_at: datetime | None = None
    episode_of_care_identifier: str = ""  # carried over from the referral
    copy_receiver: Party | None = None
    diagnoses: tuple[Diagnosis, ...] = ()
    corrects_former: bool = False


@dataclass(frozen=True)
class Finding:
    """Why a note cannot be sent: a field and a stable code.

    The codes: required, too_long, gln_check_digit, number_form, code_list, cpr_form,
    dates_in_wrong_order, not_read_back.
    """

    field: str
    code: str
    limit: int | None = None
