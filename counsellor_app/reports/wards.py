"""What became of the referrals of each department and practice, beside its hospital; nobody can be recognised."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from counsellor_app.kinds.letter import ExportKind
from counsellor_app.models import (
    ExportRecord,
    HospitalDepartment,
    Pathway,
    Practice,
    Referral,
    User,
)
from counsellor_app.reports import arrivals, case_rows
from counsellor_app.reports.arrivals import Arrival
from counsellor_app.reports.funnel import CAME, Stop
from counsellor_app.reports.hiding import shown_counts
from counsellor_app.reports.period import Period, label
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


class WardKind(StrEnum):
    """Who refers."""

    DEPARTMENT = "department"
    PRACTICE = "practice"


# Each lies in the one before it. Settled are those who do not wait to be reached any more.
NESTED = ("referred", "settled", "reached", "started", "completed", "smoke_free")
_PRIORITY = (0, 3, 5, 2, 1, 4)  # what a ward asks for first when not everything may be shown


@dataclass(frozen=True, slots=True)
class WardCounts:
    """The figures that may be shown; None is hidden."""

    referred: int | None
    reached: int | None
    waiting: int | None
    started: int | None
    completed: int | None
    smoke_free: int | None

    def share(self, count: int | None) -> float | None:
        """Of those referred."""
        return count / self.referred if count is not None and self.referred else None


@dataclass(frozen=True, slots=True)
class Ward:
    """One department or practice: its figures and those of the hospital, or of all practices."""

    id: uuid.UUID
    kind: WardKind
    name: str
    hospital: str  # "" for practices
    counts: WardCounts
    together: WardCounts
    wards: int  # how many there are together


@dataclass(frozen=True, slots=True)
class WardRow:
    """A ward as the team itself sees it, with everything, and when it last got its page."""

    id: uuid.UUID
    kind: WardKind
    name: str
    hospital: str
    referred: int
    reached: int
    started: int
    hidden: bool  # something of it is left out on its page
    sent: Any  # when the page of this period was last made; None not yet


@query(Right.NUMBERS)
def feedback(session: Transaction, period: Period) -> tuple[Ward, ...]:
    """The pages of all who referred in the period, by hospital and name."""
    return tuple(ward for group in _grouped(session, period).values() for ward in _of_group(group))


@query(Right.NUMBERS)
def ward_rows(session: Transaction, period: Period) -> tuple[WardRow, ...]:
    """The list of the team, the largest first."""
    sent = _sent(session, period)
    rows = []
    for group in _grouped(session, period).values():
        for plain, ward in zip(group, _of_group(group), strict=True):
            rows.append(
                WardRow(
                    ward.id,
                    ward.kind,
                    ward.name,
                    ward.hospital,
                    plain.counts[0],
                    plain.counts[2],
                    plain.counts[3],
                    None in _cells(ward.counts),
                    sent.get(recipient(ward)),
                )
            )
    return tuple(sorted(rows, key=lambda row: (-row.referred, row.hospital, row.name)))


def recipient(ward: Ward | WardRow) -> str:
    """Who the page is for, as the log of exports has it."""
    return ", ".join(filter(None, (ward.hospital, ward.name)))


@dataclass(frozen=True, slots=True)
class _Plain:
    """A ward with its counts, nothing hidden."""

    id: uuid.UUID
    kind: WardKind
    name: str
    hospital: str
    counts: tuple[int, ...]


def _grouped(session: Transaction, period: Period) -> dict[str, list[_Plain]]:
    """The wards by hospital; practices are one group."""
    by_ward: dict[uuid.UUID, list[Arrival]] = {}
    sender = _senders(session, period)
    for arrival in arrivals.read(session, period):
        ward_id = sender.get(arrival.key)
        if ward_id is not None:
            by_ward.setdefault(ward_id, []).append(arrival)
    groups: dict[str, list[_Plain]] = {}
    for ward_id, kind, name, hospital in _known(session):
        if ward_id in by_ward:
            counts = _counts(by_ward[ward_id])
            groups.setdefault(hospital, []).append(_Plain(ward_id, kind, name, hospital, counts))
    return groups


def _senders(session: Transaction, period: Period) -> dict[Any, uuid.UUID]:
    """The department or practice of each pathway's first referral."""
    statement = (
        select(case_rows.plain(Referral.pathway_id), Referral.department_id, Referral.practice_id)
        .join(Pathway, Pathway.id == Referral.pathway_id)
        .where(
            access.own_pathways(session),
            Pathway.received_on.between(period.first, period.last),
            Referral.corrects_id.is_(None),
        )
        .order_by(Referral.registered_at.desc(), Referral.id.desc())
    )
    found = session.connection().execute(statement)
    return {key: department or practice for key, department, practice in found}


def _known(session: Transaction) -> list[tuple[uuid.UUID, WardKind, str, str]]:
    departments = select(
        HospitalDepartment.id, HospitalDepartment.name, HospitalDepartment.hospital
    ).order_by(HospitalDepartment.hospital, HospitalDepartment.name, HospitalDepartment.id)
    practices = select(Practice.id, Practice.name).order_by(Practice.name, Practice.id)
    return [
        *(
            (key, WardKind.DEPARTMENT, name or hospital, hospital)
            for key, name, hospital in session.execute(departments)
        ),
        *((key, WardKind.PRACTICE, name, "") for key, name in session.execute(practices)),
    ]


def _counts(found: Sequence[Arrival]) -> tuple[int, ...]:
    def came(stop: Stop) -> int:
        return sum(CAME[stop](each) for each in found)

    settled = sum(each.closed_on is not None or CAME[Stop.REACHED](each) for each in found)
    return (
        len(found),
        settled,
        came(Stop.REACHED),
        came(Stop.STARTED),
        came(Stop.COMPLETED),
        came(Stop.SMOKE_FREE),
    )


def _of_group(group: Sequence[_Plain]) -> list[Ward]:
    total = tuple(sum(column) for column in zip(*(ward.counts for ward in group), strict=True))
    shown = shown_counts([ward.counts for ward in group], total, _PRIORITY)
    together = _masked(total, shown.total)
    return [
        Ward(
            ward.id,
            ward.kind,
            ward.name,
            ward.hospital,
            _masked(ward.counts, mask),
            together,
            len(group),
        )
        for ward, mask in zip(group, shown.rows, strict=True)
    ]


def _masked(counts: Sequence[int], mask: Sequence[bool]) -> WardCounts:
    cell = {
        name: count if is_shown else None
        for name, count, is_shown in zip(NESTED, counts, mask, strict=True)
    }
    referred, settled = cell["referred"], cell["settled"]
    waiting = None if referred is None or settled is None else referred - settled
    return WardCounts(
        referred,
        cell["reached"],
        waiting,
        cell["started"],
        cell["completed"],
        cell["smoke_free"],
    )


def _cells(counts: WardCounts) -> tuple[int | None, ...]:
    return (
        *(counts.referred, counts.reached, counts.waiting),
        *(counts.started, counts.completed, counts.smoke_free),
    )


def _sent(session: Transaction, period: Period) -> dict[str, Any]:
    statement = (
        select(ExportRecord.recipient, ExportRecord.made_at)
        .join(User, User.id == ExportRecord.made_by_id)
        .where(
            User.unit_id == session.actor.unit,  # what another unit sent is not what we sent
            ExportRecord.kind == ExportKind.WARD_FEEDBACK,
            ExportRecord.purpose == label(period),
        )
        .order_by(ExportRecord.made_at)
    )
    return {row.recipient: row.made_at for row in session.execute(statement)}
