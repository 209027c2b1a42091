"""Reads everything in the database again and names what is not as it must be (commands "check")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import String, and_, inspect, or_, select, type_coerce
from sqlalchemy.exc import DBAPIError

from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.models import (
    Attendance,
    Base,
    Enrolment,
    Letter,
    LetterReceipt,
    Meeting,
    Pathway,
    Redemption,
    SpentVoucherNumber,
    Voucher,
    VoucherCounter,
)
from counsellor_app.models.base import EnumText
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance import enrolment_figures
from counsellor_app.services.letters import letter_receipts
from counsellor_app.services.operation import query
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import search_index
from counsellor_app.services.trace import audit, log_breaks
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import search_index as stored_index
from counsellor_app.store.integrity import Finding


@query(Right.BACKUP)
def findings(session: Transaction) -> tuple[Finding, ...]:
    """Everything that is wrong with what is stored; pages are checked by `store/integrity`."""
    return tuple(_all(session))


@query(Right.BACKUP)
def chain_findings(session: Transaction) -> tuple[Finding, ...]:
    """What is wrong with the audit chain alone (commands "audit verify")."""
    return tuple(_chain(session))


def _all(session: Transaction) -> Iterator[Finding]:
    """Schema and kinds first: what they find is why a later part cannot be read."""
    parts: tuple[Callable[[Transaction], Iterator[Finding]], ...] = (
        *(
            _schema,
            _kinds,
            _chain,
            _stages,
            _attendance,
            _vouchers,
            _redemptions,
            _receipts,
            _search,
        ),
    )
    for part in parts:
        try:
            yield from part(session)
        except (DBAPIError, LookupError, TypeError, ValueError) as error:
            # A check that stops at the first unreadable row would hide all that comes after it.
            session.rollback()
            facts = {"part": part.__name__.strip("_"), "reason": type(error).__name__}
            yield Finding("check.part_unreadable", facts)


def _schema(session: Transaction) -> Iterator[Finding]:
    """Tables and columns against the entities of the program."""
    found = inspect(session.connection())
    names = set(found.get_table_names())
    for table in Base.metadata.sorted_tables:
        if table.name not in names:
            yield Finding("check.table_missing", {"table": table.name})
            continue
        there = {column["name"] for column in found.get_columns(table.name)}
        for column in {column.name for column in table.columns} ^ there:
            yield Finding("check.column", {"table": table.name, "column": column})


def _kinds(session: Transaction) -> Iterator[Finding]:
    """Values that are none of their kind: a stage, a state or a reason that does not exist."""
    for table in Base.metadata.sorted_tables:
        key = table.c.get("pseudonym", next(iter(table.primary_key)))
        for column in table.columns:
            if not isinstance(column.type, EnumText):
                continue
            known = {member.value for member in column.type.kind}
            text = type_coerce(column, String)
            rows = select(type_coerce(key, String), text).where(text.not_in(known))
            for row, value in session.execute(rows.limit(_MOST)):
                facts = {"table": table.name, "column": column.name, "row": row, "value": value}
                yield Finding("check.kind", facts)


_MOST = 100


def _chain(session: Transaction) -> Iterator[Finding]:
    for finding in audit.verify(session):
        yield Finding(finding.code, {"sequence": finding.sequence})
    for each in log_breaks.unsettled(session):
        yield as_finding(each)


OPEN_BREAK = "audit.broken"


def as_finding(each: log_breaks.Break) -> Finding:
    """A break that nobody has answered for."""
    facts = {"at": each.noticed_at, "sequence": each.sequence, "kept_at": each.kept_at}
    return Finding(OPEN_BREAK, facts | {"entry": each.entry, "place": each.place})


def _stages(session: Transaction) -> Iterator[Finding]:
    for finding in pathways.differences(session):
        facts = {
            "pathway": finding.pseudonym,
            "stored": finding.stored.stage,
            "derived": finding.derived.stage,
        }
        same_stage = finding.stored.stage is finding.derived.stage
        yield Finding("check.due" if same_stage else "check.stage", facts)


def _attendance(session: Transaction) -> Iterator[Finding]:
    """Marks belong to a meeting of the course, while the participant had her place."""
    outside = (
        select(Pathway.pseudonym, Meeting.held_on)
        .join(Enrolment, Enrolment.pathway_id == Pathway.id)
        .join(Attendance, Attendance.enrolment_id == Enrolment.id)
        .join(Meeting, Meeting.id == Attendance.meeting_id)
        .where(
            or_(
                Enrolment.course_id.is_(None),
                Meeting.course_id != Enrolment.course_id,
                Meeting.held_on < Enrolment.joined_on,
                Meeting.held_on > Enrolment.left_on,
            )
        )
    )
    for pseudonym, held_on in session.execute(outside):
        yield Finding("check.attendance", {"pathway": pseudonym, "day": held_on})
    for finding in enrolment_figures.differences(session):
        pseudonym = session.get_one(Pathway, finding.pathway_id).pseudonym
        yield Finding("check.figures", {"pathway": pseudonym})


def _vouchers(session: Transaction) -> Iterator[Finding]:
    """Each year's series without a gap up to its counter; each number with its check digit."""
    last: dict[int, int] = {}
    rows = session.execute(
        select(Voucher.number, Voucher.year, Voucher.serial).order_by(Voucher.year, Voucher.serial)
    )
    for number, year, serial in _with_spent(session, rows):
        expected = last.get(year, 0) + 1
        if serial > expected:
            yield Finding(
                "check.voucher_gap", {"year": year, "first": expected, "last": serial - 1}
            )
        last[year] = max(serial, expected - 1)
        if number is None:
            continue
        prefix = number.split("-")[0]
        if not voucher_number.is_valid(number):
            yield Finding("check.voucher_check_digit", {"number": number})
        elif number != voucher_number.make(prefix, year, serial):
            yield Finding("check.voucher_number", {"number": number})
    counters = {counter.year: counter.last_serial for counter in session.scalars(_COUNTERS)}
    for year in sorted(last.keys() | counters.keys()):
        if counters.get(year, 0) != last.get(year, 0):
            facts = {"year": year, "counter": counters.get(year, 0), "last": last.get(year, 0)}
            yield Finding("check.voucher_counter", facts)


def _with_spent(session: Transaction, vouchers: Iterable[Any]) -> list[tuple[str | None, int, int]]:
    """The series with the numbers of deleted vouchers in their places, which have no number any more."""
    spent = session.execute(select(SpentVoucherNumber.year, SpentVoucherNumber.serial))
    whole = [(number, year, serial) for number, year, serial in vouchers]
    whole += [(None, year, serial) for year, serial in spent]
    return sorted(whole, key=lambda row: row[1:])


def _redemptions(session: Transaction) -> Iterator[Finding]:
    """A voucher is redeemed when a redemption of it lives; what stands in a settlement is invoiced."""
    rows = session.execute(
        select(Voucher.number, Voucher.state, Redemption.id, Redemption.settlement_id).outerjoin(
            Redemption,
            and_(Redemption.voucher_id == Voucher.id, Redemption.undone_at.is_(None)),
        )
    )
    for number, state, redemption, settlement in rows:
        invoiced = state in (VoucherState.INVOICED, VoucherState.SETTLED)
        redeemed = invoiced or state is VoucherState.REDEEMED
        if redeemed != (redemption is not None) or (settlement is not None and not invoiced):
            yield Finding("check.voucher_redemption", {"number": number, "state": state})


def _receipts(session: Transaction) -> Iterator[Finding]:
    """What a letter says of its receipt is what its newest receipt says."""
    came: dict[object, list[LetterReceipt]] = {}
    for receipt in session.scalars(select(LetterReceipt).order_by(LetterReceipt.letter_id)):
        came.setdefault(receipt.letter_id, []).append(receipt)
    letters = select(Letter.id, Letter.letter_identifier, Letter.receipt).where(
        or_(Letter.receipt.is_not(None), Letter.id.in_(select(LetterReceipt.letter_id)))
    )
    for letter_id, number, stored in session.execute(letters):
        derived = letter_receipts.newest_state(came.get(letter_id, []))
        if stored is not derived:
            facts = {"number": number, "stored": stored or "", "derived": derived or ""}
            yield Finding("check.receipt", facts)


_COUNTERS = select(VoucherCounter).order_by(VoucherCounter.year)


def _search(session: Transaction) -> Iterator[Finding]:
    for finding in search_index.differences(session):
        yield Finding("check.search", {"number": finding.number})
    if stored_index.disagrees(session.connection()):
        yield Finding("check.full_text", {})
