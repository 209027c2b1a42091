"""Fictive sheets with defaults, so that a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.letter import LetterKind
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.services.letters.sheets import (
    AttendanceCell,
    AttendanceMeeting,
    AttendancePerson,
    AttendanceSheet,
    CertificateSheet,
    EpikriseSheet,
    IndicatorLine,
    IndicatorsPage,
    Letterhead,
    LetterMeeting,
    LetterSheet,
    Medicine,
    MeetingPlanSheet,
    PlanItem,
    Signature,
    VoucherSheet,
)

SOME_ID = UUID("019aa000-0000-7000-8000-000000000001")
LETTERHEAD = Letterhead(
    "Demo Kommune",
    "Sundhedscenter, Rygestop",
    ("Torvet 1", "7600 Demoby"),
    "96 00 00 00",
    "mandag–torsdag kl. 9–15",
)
SIGNATURE = Signature("Mette Hansen", "Rygestoprådgiver", date(2026, 10, 22))
PATCH = Medicine(MedicineProduct.PATCH_24, "21 mg")
GUM = Medicine(MedicineProduct.GUM)


def a_voucher_sheet(**changes: Any) -> VoucherSheet:
    sheet = VoucherSheet(
        number="STR-2026-000123-7",
        letterhead=LETTERHEAD,
        participant_name="Nancy Ann Berggren",
        birth_date=date(1948, 12, 25),
        scheme="8 ugers gratis medicin",
        grant="Storrygerpuljen",
        medicines=(PATCH, GUM),
        first_week=3,
        last_week=4,
        scheme_weeks=8,
        amount_limit=Decimal("1500"),
        remaining=Decimal("2250.50"),
        issued_on=date(2026, 9, 29),
        valid_to=date(2026, 10, 13),
        billing_gln="5790001659592",
        billing_reference="RYGESTOP",
        issuer=Signature("Mette Hansen", "Rygestoprådgiver", date(2026, 9, 29)),
    )
    return replace(sheet, **changes)


def an_epikrise_sheet(**changes: Any) -> EpikriseSheet:
    sheet = EpikriseSheet(
        letter_id=SOME_ID,
        letterhead=LETTERHEAD,
        receiver=("Lægerne Testgade", "Testgade 1", "7600 Demoby"),
        participant_name="Nancy Ann Berggren",
        birth_date=date(1948, 12, 25),
        close_reason=CloseReason.FINISHED,
        closed_on=date(2026, 10, 20),
        signature=SIGNATURE,
        referred_on=date(2026, 9, 1),
        programme="gruppeforløb",
        meetings_planned=5,
        meetings_attended=4,
        completed=True,
        quit_date=date(2026, 9, 20),
        smoke_free_end=True,
        medicines=(PATCH, GUM),
        medicine_weeks=8,
        paid_by_municipality=True,
        follow_up_on=date(2027, 3, 20),
    )
    return replace(sheet, **changes)


def a_letter_sheet(kind: LetterKind, **changes: Any) -> LetterSheet:
    sheet = LetterSheet(
        letter_id=SOME_ID,
        kind=kind,
        letterhead=LETTERHEAD,
        receiver=("Nancy Ann Berggren", "Park Alle 48", "7600 Demoby"),
        participant_name="Nancy Ann Berggren",
        signature=SIGNATURE,
        birth_date=date(1948, 12, 25),
        referred_on=date(2026, 9, 1),
        programme="gruppeforløb",
        meetings=five_meetings(),
        place="Torvet 1, lokale 3, 7600 Demoby",
        reply_by=date(2026, 9, 10),
        call_days=(date(2026, 9, 3), date(2026, 9, 4), date(2026, 9, 8)),
    )
    return replace(sheet, **changes)


def five_meetings() -> tuple[LetterMeeting, ...]:
    first = date(2026, 9, 15)
    return tuple(
        LetterMeeting(first + timedelta(weeks=week), time(16, 30), time(18, 30))
        for week in range(5)
    )


def an_attendance_sheet(people: tuple[str, ...], **changes: Any) -> AttendanceSheet:
    days = [date(2026, 9, 15) + timedelta(weeks=week) for week in range(5)]
    columns = [AttendanceMeeting(str(place), day) for place, day in enumerate(days, start=1)]
    columns.insert(2, AttendanceMeeting("stop", date(2026, 9, 25), counts=False))
    came = (AttendanceCell(AttendanceMark.PRESENT, 12), AttendanceCell(AttendanceMark.EXCUSED))
    sheet = AttendanceSheet(
        course_id=SOME_ID,
        course="Tirsdagsholdet, efterår 2026",
        letterhead=LETTERHEAD,
        meetings=tuple(columns),
        people=tuple(AttendancePerson(name, came) for name in people),
        place="Torvet 1, lokale 3",
        starts=time(16, 30),
        counsellors=("Mette Hansen", "Ida Olsen"),
    )
    return replace(sheet, **changes)


def an_indicators_page(**changes: Any) -> IndicatorsPage:
    completed = "mødt til mindst 75 % af møderne, Kom & Kvit mindst 50 %"
    page = IndicatorsPage(
        letterhead=LETTERHEAD,
        first_day=date(2026, 7, 1),
        last_day=date(2026, 9, 30),
        made_on=date(2026, 11, 22),
        target_set="Vestklyngen 2017",
        lines=(
            IndicatorLine(
                "A1", "Elektroniske henvisninger fra hospital og psykiatri", 1204, is_count=True
            ),
            IndicatorLine(
                "A3", "Gennemført", 1506, 2285, Decimal("0.6591"), 0, Decimal("0.65"), completed
            ),
            IndicatorLine(
                "A4",
                "Røgfri ved afslutning blandt dem, der gennemførte",
                944,
                1503,
                Decimal("0.6281"),
                31,
                Decimal("0.7"),
                f"{completed}; kun dem med svar",
                Decimal("0.601"),
            ),
            IndicatorLine("B4", "Røgfri efter et halvt år, kort uddannelse", None, rule=completed),
        ),
        notes=("Tal under 5 er skjult.",),
    )
    return replace(page, **changes)


def a_certificate_sheet(**changes: Any) -> CertificateSheet:
    sheet = CertificateSheet(
        enrolment_id=SOME_ID,
        letterhead=LETTERHEAD,
        participant_name="Nancy Ann Berggren",
        programme="Gruppeforløb",
        course="Tirsdagsholdet, efterår 2026",
        attended=4,
        planned=5,
        first_day=date(2026, 9, 1),
        last_day=date(2026, 10, 13),
        signature=SIGNATURE,
    )
    return replace(sheet, **changes)


def a_plan_sheet(**changes: Any) -> MeetingPlanSheet:
    sheet = MeetingPlanSheet(
        meeting_id=SOME_ID,
        letterhead=LETTERHEAD,
        course="Tirsdagsholdet, efterår 2026",
        number=2,
        on=date(2026, 9, 8),
        theme="Forberedelse af stoppet",
        place="Torvet 1, lokale 3",
        items=tuple(PlanItem(f"Punkt {n}", 10, time(16, 30)) for n in range(40)),
    )
    return replace(sheet, **changes)
