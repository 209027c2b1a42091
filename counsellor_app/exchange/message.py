"""What stands in MedCom letters, in and out: envelope, parties, people, diagnoses (domain 5.3–5.6)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from counsellor_app.exchange.formatted_text import FormattedText
from counsellor_app.kinds.cpr import Cpr
from counsellor_app.kinds.people import Relation
from counsellor_app.kinds.referral import LetterStatus, PartyCode

NAMESPACE = "http://rep.oio.dk/medcom.dk/xml/schemas/2016/12/01/"
POSITIVE_RECEIPT = "pluspositivkvitt"


@dataclass(frozen=True)
class Envelope:
    """Emessage/Envelope. `sent_on` is the date as written, `sent_at` the instant."""

    identifier: str = ""
    sent_on: date | None = None
    sent_at: datetime | None = None
    acknowledgement: str = ""

    @property
    def wants_positive_receipt(self) -> bool:
        return self.acknowledgement == POSITIVE_RECEIPT


@dataclass(frozen=True)
class Referrer:
    """The person at the sender who wrote."""

    name: str = ""
    title: str = ""
    identifier: str = ""
    identifier_code: str = ""


@dataclass(frozen=True)
class Party:
    """Sender, receiver or receiver of a copy."""

    gln: str = ""
    identifier: str = ""
    identifier_code: PartyCode | None = None
    organisation: str = ""
    department: str = ""
    unit: str = ""
    street: str = ""
    suburb: str = ""
    town: str = ""
    post_code: str = ""
    telephone: str = ""
    speciality: str = ""
    referrer: Referrer | None = None


@dataclass(frozen=True)
class Telephone:
    """`number` is ready to call (+45…), None where what was written cannot be read."""

    written: str
    kind: str = ""  # mobil, arbejde, fastnet
    number: str | None = None


@dataclass(frozen=True)
class Patient:
    """The person as the letter has her; the address may be empty because it is protected."""

    cpr: Cpr
    surname: str = ""
    given_name: str = ""
    title: str = ""
    street: str = ""
    suburb: str = ""
    town: str = ""
    post_code: str = ""
    telephones: tuple[Telephone, ...] = ()
    email: str = ""


@dataclass(frozen=True)
class Relative:
    relation: str  # uspec_paaroerende, mor, far, barn, aegtefaelle …
    surname: str = ""
    given_name: str = ""
    identifier: str = ""
    telephones: tuple[Telephone, ...] = ()

    @property
    def kind(self) -> Relation:
        return _RELATIONS.get(self.relation.lower(), Relation.RELATIVE)


_RELATIONS = {
    "aegtefaelle": Relation.SPOUSE,
    "samlevende": Relation.SPOUSE,
    "mor": Relation.MOTHER,
    "far": Relation.FATHER,
    "barn": Relation.CHILD,
    "datter": Relation.CHILD,
    "soen": Relation.CHILD,
}


@dataclass(frozen=True)
class Diagnosis:
    """`description` is empty for the main diagnosis, else bidiagnose, henv_diagnose …"""

    code: str = ""
    text: str = ""
    type_code: str = ""
    description: str = ""


@dataclass(frozen=True)
class Reference:
    """Something that lies elsewhere: an address, or a file that travels by itself."""

    description: str = ""
    url: str = ""
    object_identifier: str = ""
    object_code: str = ""
    object_extension: str = ""
    original_size: str = ""
    sup: bool = False


@dataclass(frozen=True)
class Visitation:
    code: str
    information: FormattedText


@dataclass(frozen=True)
class LetterWarning:
    """Something that a person should look at; the letter is taken in all the same."""

    letter: str | None
    line: int
    code: str
    facts: dict[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class ReferralLetter:
    """One XREF15 letter. `xml` is an Emessage that holds this letter and no other."""

    line: int
    envelope: Envelope
    identifier: str
    version_code: str
    status: LetterStatus
    sender: Party
    receiver: Party
    patient: Patient
    statistical_code: str = ""
    type_code: str = ""
    authorised_on: date | None = None
    authorised_at: datetime | None = None
    episode_of_care_identifier: str = ""
    copy_receiver: Party | None = None
    relatives: tuple[Relative, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    clinical_text: FormattedText = dataclasses.field(default_factory=FormattedText)
    references: tuple[Reference, ...] = ()
    visitations: tuple[Visitation, ...] = ()
    warnings: tuple[LetterWarning, ...] = ()
    xml: bytes = b""

    @property
    def received_on(self) -> date | None:
        """The day it was sent; where that is missing, the day the referrer approved it."""
        return self.envelope.sent_on or self.authorised_on

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two letters the same one (commands, "duplicate")."""
        return (self.sender.gln or self.sender.identifier, self.identifier, self.version_code)

    @property
    def main_diagnosis(self) -> Diagnosis | None:
        return next((found for found in self.diagnoses if not found.description), None)

    def content(self) -> dict[str, Any]:
        """The letter as it was read, ready for JSON; the bytes and the warnings lie elsewhere."""
        skipped = {"xml", "warnings"}
        return {
            entry.name: _plain(getattr(self, entry.name))
            for entry in dataclasses.fields(self)
            if entry.name not in skipped
        }


@dataclass(frozen=True)
class RejectedLetter:
    """A letter, or with `letter` None a whole file, that cannot be taken in.

    The codes: unreadable, dtd_or_entity, too_large, too_deep, not_emessage, no_letter,
    unknown_version, other_receiver, no_cpr_and_no_name.
    """

    letter: str | None
    line: int
    code: str
    facts: dict[str, str] = dataclasses.field(default_factory=dict)
    xml: bytes = b""  # what goes into the quarantine


@dataclass(frozen=True)
class ReadFile:
    """What one file held."""

    letters: tuple[ReferralLetter, ...] = ()
    rejected: tuple[RejectedLetter, ...] = ()

    @property
    def warnings(self) -> tuple[LetterWarning, ...]:
        return tuple(warning for letter in self.letters for warning in letter.warnings)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        entries = dataclasses.fields(value)
        return {entry.name: _plain(getattr(value, entry.name)) for entry in entries}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
