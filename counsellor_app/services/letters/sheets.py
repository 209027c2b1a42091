"""What a printed page says, as plain data: queries fill these, `documents` draws them.

A sheet holds only what may stand on the page. None holds a CPR number but `EpikriseSheet`, which
goes to a doctor; what is protected is left out by the query that fills the sheet, not by the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from counsellor_app.clock import local
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.medication import MedicineProduct, Verdict
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.services.letters.letter_text import DANISH, Texts


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes, and in which words. `unit` stands inside the letter only, never in the envelope's window."""

    municipality: str
    unit: str
    address: tuple[str, ...] = ()
    phone: str = ""
    opening_hours: str = ""  # "mandag–torsdag kl. 9–15"
    texts: Texts = field(default_factory=Texts, repr=False, hash=False)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, and when."""

    name: str
    title: str
    on: date
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Medicine:
    """A product and a strength; an empty strength is "efter apotekets rådgivning"."""

    product: MedicineProduct
    strength: str = ""


@dataclass(frozen=True, slots=True)
class SettledLine:
    """A line of a pharmacy's list: a number, never a name."""

    number: str
    dispensed_on: date | None
    product: str
    packages: int | None
    amount: Decimal | None  # kroner including VAT
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SettlementTotal:
    """What one grant pays."""

    grant: str
    lines: tuple[SettledLine, ...]
    amount: Decimal


@dataclass(frozen=True, slots=True)
class SettlementSheet:
    """One pharmacy and month: paid lines by grant, and what is not paid with the reason."""

    letterhead: Letterhead
    pharmacy: str
    pharmacy_gln: str
    month: date
    invoice_number: str
    locked_on: date | None
    totals: tuple[SettlementTotal, ...]
    refused: tuple[SettledLine, ...]
    printed_on: date


@dataclass(frozen=True, slots=True)
class VoucherSheet:
    """A voucher for the pharmacy. It has no field for an address or a CPR number."""

    number: str
    letterhead: Letterhead
    participant_name: str
    birth_date: date | None
    scheme: str
    grant: str
    medicines: tuple[Medicine, ...]
    first_week: int
    last_week: int
    scheme_weeks: int
    amount_limit: Decimal  # kroner including VAT, for this voucher
    issued_on: date
    valid_to: date
    billing_gln: str
    billing_reference: str
    issuer: Signature
    remaining: Decimal | None = None  # left of the scheme when this voucher is used up
    pharmacy: str = ""  # empty: any pharmacy
    copy: int = 0  # 0 is the original, 1 the first reprint
    cancelled_on: date | None = None


@dataclass(frozen=True, slots=True)
class Corrected:
    """The letter that this one corrects: when it was sent, under which number."""

    on: date
    number: str


@dataclass(frozen=True, slots=True)
class EpikriseSheet:
    """The closing letter to the GP or the referring department.

    `cpr` is printed only where it is given; the text that is shared with XDIS15 never has it.
    """

    letter_id: UUID
    letterhead: Letterhead
    receiver: tuple[str, ...]  # name and address, a line each
    participant_name: str
    birth_date: date | None
    close_reason: CloseReason
    closed_on: date
    signature: Signature
    cpr: str = ""
    referred_on: date | None = None
    referred_by: str = ""
    programme: str = ""  # "gruppeforløb"
    meetings_planned: int = 0
    meetings_attended: int = 0
    completed: bool | None = None  # None: never begun
    reason_not_completed: str = ""
    quit_date: date | None = None
    smoke_free_end: bool | None = None
    nicotine_free_end: bool | None = None
    medicines: tuple[Medicine, ...] = ()
    medicine_weeks: int = 0
    paid_by_municipality: bool = False
    call_days: tuple[date, ...] = ()  # the days of calls, when not reached
    follow_up_on: date | None = None  # None: she did not want it, or there is none
    half_year_on: date | None = None
    smoke_free_half_year: bool | None = None
    from_interview: tuple[str, ...] = ()  # "Medicin, hvis dosis …: clozapin"
    remark: str = ""
    kind: LetterKind = LetterKind.EPIKRISE
    corrects: Corrected | None = None
    subject: str = ""  # as it was sent
    text: str = ""  # as it was sent or written by hand; empty: written now from the facts


@dataclass(frozen=True, slots=True)
class LetterMeeting:
    """One appointment or meeting that a letter names."""

    on: date
    starts: time | None = None
    ends: time | None = None
    title: str = ""  # "Stopdag"

    @classmethod
    def of(cls, starts_at: datetime, ends_at: datetime) -> LetterMeeting:
        """A meeting between two instants, in Danish time."""
        starts, ends = local(starts_at), local(ends_at)
        return cls(starts.date(), starts.time(), ends.time())


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """Any other letter: an invitation, a reply to the referrer, "vi fik ikke fat i dig".

    Several meetings are an invitation to a course, one is an interview.
    """

    letter_id: UUID
    kind: LetterKind
    letterhead: Letterhead
    receiver: tuple[str, ...]
    participant_name: str
    signature: Signature
    birth_date: date | None = None
    cpr: str = ""  # only in replies to those who referred
    referred_on: date | None = None
    programme: str = ""
    meetings: tuple[LetterMeeting, ...] = ()
    before: LetterMeeting | None = None  # the time that a moved meeting had
    place: str = ""
    reply_by: date | None = None
    call_days: tuple[date, ...] = ()
    call_span: tuple[date, date] | None = None  # between which days we are going to call
    remark: str = ""
    language: str = DANISH
    corrects: Corrected | None = None
    subject: str = ""  # as it was sent
    text: str = ""  # as it was sent or written by hand; empty: written now from the facts
    more: Mapping[str, str] = field(default_factory=dict)  # facts of this kind of letter alone


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """One call of the list for an evening at the telephone."""

    name: str
    age: int | None
    phones: tuple[str, ...]
    best_time: str
    half_year: bool
    attempt: int
    by: date | None
    interpreter: str
    may_leave_message: bool | None
    extra_months: int | None = None  # an extra follow-up; 0 for one planned by hand


@dataclass(frozen=True, slots=True)
class PhoneList:
    """Whom to call this evening: names and numbers, no address and no CPR number."""

    letterhead: Letterhead
    on: date
    lines: tuple[PhoneLine, ...]


@dataclass(frozen=True, slots=True)
class AttendanceMeeting:
    """A column of the sheet for the group room."""

    label: str  # "1" or "stop"
    on: date | None = None
    counts: bool = True  # the quit day is no meeting


@dataclass(frozen=True, slots=True)
class AttendanceCell:
    """What is known already about one person at one meeting."""

    mark: AttendanceMark | None = None
    co_ppm: int | None = None


@dataclass(frozen=True, slots=True)
class AttendancePerson:
    """A line of the sheet; `name` comes from `group_names`."""

    name: str
    cells: tuple[AttendanceCell, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """One course on one page for the table of the group room."""

    course_id: UUID
    course: str
    letterhead: Letterhead
    meetings: tuple[AttendanceMeeting, ...]
    people: tuple[AttendancePerson, ...]
    place: str = ""
    starts: time | None = None
    counsellors: tuple[str, ...] = ()
    empty_lines: int = 2  # for a new face


@dataclass(frozen=True, slots=True)
class NameInGroup:
    """What is needed to write a name that the others in the room may read."""

    given_name: str
    surname: str
    protected: bool = False
    alias: str = ""


def group_names(people: Sequence[NameInGroup]) -> tuple[str, ...]:
    """First name and initial; an alias where the name is protected; alike names are numbered."""
    seen: dict[str, int] = {}
    names = []
    for place, person in enumerate(people, start=1):
        name = _name_in_group(person, place)
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def _name_in_group(person: NameInGroup, place: int) -> str:
    if person.protected:
        return person.alias.strip() or f"Deltager {place}"
    first = (person.alias.split() or person.given_name.split() or [f"Deltager {place}"])[0]
    initial = person.surname.strip()[:1].upper()
    return f"{first} {initial}." if initial else first


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """What somebody who has completed takes home: her name, the course and how often she came."""

    enrolment_id: UUID
    letterhead: Letterhead
    participant_name: str
    programme: str
    course: str
    attended: int
    planned: int
    first_day: date
    last_day: date
    signature: Signature


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One point of a meeting; `starts` is when the clock says it begins."""

    text: str
    minutes: int | None = None
    starts: time | None = None


@dataclass(frozen=True, slots=True)
class MeetingPlanSheet:
    """What one meeting is made of, for the counsellor's table."""

    meeting_id: UUID
    letterhead: Letterhead
    course: str
    number: int
    on: date
    theme: str
    place: str
    items: tuple[PlanItem, ...]


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """One indicator with all that is needed to judge it: n, target and the rule that was used."""

    id: str
    name: str
    numerator: int | None  # None: hidden because the number is small
    denominator: int | None = None
    rate: Decimal | None = None  # between 0 and 1
    unknown: int | None = None  # None: not told, as it would give another figure away
    target: Decimal | None = None
    rule: str = ""
    last_year: Decimal | None = None  # None: hidden, or there was none
    is_count: bool = False  # a number of pathways with its target, not a share


@dataclass(frozen=True, slots=True)
class IndicatorsPage:
    """The figures of a period as one table to print."""

    letterhead: Letterhead
    first_day: date
    last_day: date
    made_on: date
    target_set: str
    lines: tuple[IndicatorLine, ...]
    notes: tuple[str, ...] = ()  # what holds for the whole table: small numbers, missing answers


@dataclass(frozen=True, slots=True)
class DirectoryLine:
    """One offer on the printed card."""

    kind: EntryKind
    name: str
    municipality: str = ""
    formats: tuple[OfferFormat, ...] = ()
    phone: str = ""
    hours: str = ""
    waiting: str = ""
    place: str = ""
    web: str = ""
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True)
class DirectorySheet:
    """The directory of offers on one card; no citizen stands on it."""

    letterhead: Letterhead
    lines: tuple[DirectoryLine, ...]
    printed_on: date
