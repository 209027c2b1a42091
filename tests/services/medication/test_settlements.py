"""Settlement with pharmacies: what each line is told, that nothing is paid twice, and that money adds up."""

from __future__ import annotations

import contextlib
import random
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, update

from counsellor_app.errors import ConflictError, FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import voucher_number
from counsellor_app.kinds.medication import LineState, Verdict, VoucherState
from counsellor_app.models import Redemption, Settlement, SettlementLine, Voucher
from counsellor_app.services.medication import (
    redemptions,
    settlement_list,
    settlement_paying,
    settlements,
    voucher_list,
    vouchers,
)
from counsellor_app.services.medication.redemptions import RedemptionDraft
from counsellor_app.services.medication.settlement_lines import PAYING, LineDraft
from counsellor_app.services.medication.settlement_list import LineFilter, LineRow
from counsellor_app.services.medication.settlements import SettlementDraft
from counsellor_app.services.medication.voucher_list import VoucherFilter, VoucherRow
from counsellor_app.services.trace import checks, undo
from tests.helpers.builders import TODAY, Office, a_pathway, an_office
from tests.helpers.databases import SqliteTemplate
from tests.helpers.medicine import a_grant, a_pharmacy, a_voucher_draft

MONTH = TODAY.replace(day=1)
FULL = Decimal("500.00")


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def pharmacy_id(office: Office) -> uuid.UUID:
    return a_pharmacy(office)


def a_voucher(office: Office, pathway_id: uuid.UUID | None = None, **draft: Any) -> VoucherRow:
    if pathway_id is None:
        pathway_id = a_pathway(office)
        a_grant(office, pathway_id)
    given = a_voucher_draft(pathway_id, **draft)
    office.backend.write(vouchers.issue_voucher, given, confirmed=True)
    return voucher(office, given.id)


def voucher(office: Office, voucher_id: uuid.UUID) -> VoucherRow:
    rows = office.backend.read(voucher_list.page, VoucherFilter())
    return next(row for row in rows if row.id == voucher_id)


def a_line(number: str, **values: Any) -> LineDraft:
    given: dict[str, Any] = {"dispensed_on": TODAY, "amount": Decimal("489.95")}
    return LineDraft(number, **(given | values))


def take_in(office: Office, pharmacy_id: uuid.UUID, *lines: LineDraft) -> uuid.UUID:
    draft = SettlementDraft(pharmacy_id, MONTH, lines)
    return office.backend.write(settlements.take_in, draft)


def lines_of(office: Office, settlement_id: uuid.UUID) -> list[LineRow]:
    found = office.backend.read(settlement_list.lines, LineFilter(settlement_id))
    return sorted(found, key=lambda row: row.line or 0)


def verdict_of(office: Office, pharmacy_id: uuid.UUID, line: LineDraft) -> Verdict:
    (row,) = lines_of(office, take_in(office, pharmacy_id, line))
    return row.verdict


def undo_last(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def test_a_right_line_is_paid_at_once(office: Office, pharmacy_id: uuid.UUID) -> None:
    issued = a_voucher(office)
    settlement_id = take_in(office, pharmacy_id, a_line(issued.number.lower().replace("-", "+")))
    (line,) = lines_of(office, settlement_id)
    assert (line.verdict, line.state) == (Verdict.OK, LineState.PAID)
    paid = voucher(office, issued.id)
    assert (paid.state, paid.amount, paid.redeemed_on) == (
        VoucherState.INVOICED,
        Decimal("489.95"),
        TODAY,
    )
    row = office.backend.read(settlement_list.settlement, settlement_id)
    assert (row.lines, row.paid, row.waiting) == (1, Decimal("489.95"), 0)


def _wrong_digit(office: Office, number: str, pharmacy: uuid.UUID) -> LineDraft:
    return a_line(number[:-1] + str((int(number[-1]) + 1) % 10))


def _cancelled(office: Office, number: str, pharmacy: uuid.UUID) -> LineDraft:
    row = next(
        r for r in office.backend.read(voucher_list.page, VoucherFilter()) if r.number == number
    )
    office.backend.write(vouchers.cancel_voucher, row.id, "Bortkommet")
    return a_line(number)


def _redeemed(office: Office, number: str, pharmacy: uuid.UUID) -> LineDraft:
    other = a_pharmacy(office, name="Andet Apotek")
    office.backend.write(redemptions.redeem, RedemptionDraft(number, other, TODAY, Decimal(100)))
    return a_line(number)


def _paid(office: Office, number: str, pharmacy: uuid.UUID) -> LineDraft:
    take_in(office, pharmacy, a_line(number))
    return a_line(number)


BAD: dict[Verdict, Callable[[Office, str, uuid.UUID], LineDraft]] = {
    Verdict.UNKNOWN: lambda _o, _n, _p: a_line(voucher_number.make("STR", 2026, 999_999)),
    Verdict.CHECK_DIGIT: _wrong_digit,
    Verdict.UNREADABLE: lambda _o, n, _p: a_line(n, amount=None),
    Verdict.CANCELLED: _cancelled,
    Verdict.REDEEMED_BEFORE: _redeemed,
    Verdict.ALREADY_PAID: _paid,
    Verdict.BEFORE_ISSUE: lambda _o, n, _p: a_line(n, dispensed_on=TODAY - timedelta(days=1)),
    Verdict.IN_FUTURE: lambda _o, n, _p: a_line(n, dispensed_on=TODAY + timedelta(days=1)),
    Verdict.OTHER_PRODUCT: lambda _o, n, _p: a_line(n, product_text="Nicorette Mundspray 1 mg"),
    Verdict.OVER_LIMIT: lambda _o, n, _p: a_line(n, amount=FULL + Decimal("0.01")),
}


@pytest.mark.parametrize("verdict", BAD, ids=str)
def test_a_wrong_line_is_told_why_and_pays_nothing(
    office: Office, pharmacy_id: uuid.UUID, verdict: Verdict
) -> None:
    issued = a_voucher(office)
    line = BAD[verdict](office, issued.number, pharmacy_id)
    before = _paid_kroner(office)
    settlement_id = take_in(office, pharmacy_id, line)
    (row,) = lines_of(office, settlement_id)
    assert (row.verdict, row.state) == (verdict, LineState.OPEN)
    assert _paid_kroner(office) == before


def test_too_late_wrong_pharmacy_and_over_the_scheme(
    office: Office, pharmacy_id: uuid.UUID
) -> None:
    other = a_pharmacy(office, name="Andet Apotek")
    bound = a_voucher(office, pharmacy_id=other)
    pathway_id = a_pathway(office)
    a_grant(office, pathway_id, max_per_person=Decimal(700))
    first, second = a_voucher(office, pathway_id), a_voucher(office, pathway_id)
    assert second.amount_limit == Decimal(200)  # what is left of 700 when 500 are promised
    assert verdict_of(office, pharmacy_id, a_line(bound.number)) is Verdict.WRONG_PHARMACY
    assert verdict_of(office, pharmacy_id, a_line(first.number, amount=FULL)) is Verdict.OK
    assert verdict_of(office, pharmacy_id, a_line(second.number, amount=FULL)) is Verdict.OVER_LIMIT

    def cheaper(session: Any) -> None:
        session.get(Voucher, second.id).amount_limit = FULL
        from counsellor_app.services.trace import audit

        audit.record(session, "make")

    office.system.write(cheaper)
    assert (
        verdict_of(office, pharmacy_id, a_line(second.number, amount=FULL)) is Verdict.OVER_SCHEME
    )
    office.clock.set(TODAY + timedelta(days=20))
    late = a_line(bound.number, dispensed_on=TODAY + timedelta(days=15))
    assert verdict_of(office, other, late) is Verdict.TOO_LATE


def test_patch_and_gum_on_two_lines_are_one_voucher(office: Office, pharmacy_id: uuid.UUID) -> None:
    issued = a_voucher(office)
    settlement_id = take_in(
        office,
        pharmacy_id,
        a_line(issued.number, amount=Decimal(300), product_text="Nicotinell depotplaster", line=2),
        a_line(issued.number, amount=Decimal(150), product_text="Tyggegummi 4 mg", line=3),
        a_line(issued.number, amount=Decimal(150), product_text="tyggegummi 4 MG", line=4),
        a_line(issued.number, amount=Decimal(60), product_text="Plaster og gummi", line=5),
    )
    found = [row.verdict for row in lines_of(office, settlement_id)]
    assert found == [Verdict.OK, Verdict.OK, Verdict.TWICE, Verdict.OVER_LIMIT]
    assert voucher(office, issued.id).amount == Decimal(450)
    undo_last(office)
    back = voucher(office, issued.id)
    assert (back.state, back.amount) == (VoucherState.ISSUED, None)


def test_an_invoice_confirms_what_was_typed_before(office: Office, pharmacy_id: uuid.UUID) -> None:
    issued = a_voucher(office)
    typed = RedemptionDraft(issued.number, pharmacy_id, TODAY, Decimal(450))
    office.backend.write(redemptions.redeem, typed)
    settlement_id = take_in(
        office,
        pharmacy_id,
        a_line(issued.number, amount=Decimal(300), product_text="Plaster", line=1),
        a_line(issued.number, amount=Decimal(150), product_text="Tyggegummi", line=2),
    )
    assert [row.state for row in lines_of(office, settlement_id)] == [LineState.PAID] * 2
    assert voucher(office, issued.id).amount == Decimal(450)
    office.backend.write(settlements.undo_settlement, settlement_id)
    back = voucher(office, issued.id)
    assert (back.state, back.amount) == (VoucherState.REDEEMED, Decimal(450))


def test_a_line_is_accepted_with_a_reason_corrected_or_refused(
    office: Office, pharmacy_id: uuid.UUID
) -> None:
    first, second, third = a_voucher(office), a_voucher(office), a_voucher(office)
    settlement_id = take_in(
        office,
        pharmacy_id,
        a_line(first.number, amount=Decimal(600), line=1),
        a_line(second.number[:-1] + "x", line=2),
        a_line("999", line=3),
        a_line(third.number, dispensed_on=None, line=4),
    )
    over, digit, unknown, undated = lines_of(office, settlement_id)
    with pytest.raises(FieldError):
        office.backend.write(settlements.accept_line, over.id, " ")
    office.backend.write(settlements.accept_line, over.id, "Aftalt i telefonen")
    assert voucher(office, first.id).over_limit
    for row in (unknown, undated):
        with pytest.raises(UserError) as refused:
            office.backend.write(settlements.accept_line, row.id, "fordi")
        assert refused.value.code == "settlement.not_acceptable"
    fixed = office.backend.write(settlements.correct_line, digit.id, a_line(second.number))
    assert fixed is Verdict.OK
    with pytest.raises(UserError):
        office.backend.write(settlements.refuse_line, digit.id)
    office.backend.write(settlements.refuse_line, unknown.id, "Ikke vores")

    with pytest.raises(NeedsConfirmation) as asked:
        office.backend.write(settlements.lock_settlement, settlement_id)
    assert asked.value.facts == {"count": 1}
    office.backend.write(settlements.lock_settlement, settlement_id, confirmed=True)
    states = [row.state for row in lines_of(office, settlement_id)]
    assert states == [LineState.ACCEPTED, LineState.PAID, LineState.REFUSED, LineState.REFUSED]
    assert voucher(office, second.id).state is VoucherState.SETTLED
    for act in (settlements.undo_settlement, settlements.lock_settlement):
        with pytest.raises(UserError) as locked:
            office.backend.write(act, settlement_id)
        assert locked.value.code == "settlement.locked"
    sheet = office.backend.look(settlement_list.settlement_sheet, settlement_id)
    assert [(each.grant, each.amount) for each in sheet.totals] == [
        ("Rygestoppuljen", Decimal("1089.95"))
    ]
    assert [line.verdict for line in sheet.refused] == [Verdict.UNKNOWN, Verdict.UNREADABLE]
    assert "Nancy" not in repr(sheet)


def test_accepting_instead_of_what_was_typed_before_and_back_again(
    office: Office, pharmacy_id: uuid.UUID
) -> None:
    issued = a_voucher(office)
    typed = RedemptionDraft(issued.number, pharmacy_id, TODAY, Decimal(100))
    office.backend.write(redemptions.redeem, typed)
    settlement_id = take_in(office, pharmacy_id, a_line(issued.number))
    (line,) = lines_of(office, settlement_id)
    assert line.verdict is Verdict.REDEEMED_BEFORE
    office.backend.write(settlements.accept_line, line.id, "Tastet forkert første gang")
    assert voucher(office, issued.id).amount == Decimal("489.95")
    undo_last(office)
    back = voucher(office, issued.id)
    assert (back.state, back.amount) == (VoucherState.REDEEMED, Decimal(100))


def test_lines_are_typed_one_by_one_and_taken_back_by_name(
    office: Office, pharmacy_id: uuid.UUID
) -> None:
    issued = a_voucher(office)
    settlement_id = take_in(office, pharmacy_id)
    draft = a_line(issued.number, amount=Decimal(200), product_text="Plaster", id=new_id())
    office.backend.write(settlements.type_line, settlement_id, draft)
    office.backend.write(settlements.type_line, settlement_id, draft)  # a double click
    more = a_line(issued.number, amount=Decimal(200), product_text="Tyggegummi", id=new_id())
    office.backend.write(settlements.type_line, settlement_id, more)
    assert voucher(office, issued.id).amount == Decimal(400)
    undo_last(office)
    assert voucher(office, issued.id).amount == Decimal(200)
    undo_last(office)
    assert voucher(office, issued.id).state is VoucherState.ISSUED
    assert lines_of(office, settlement_id) == []


def test_the_same_list_twice_is_one_and_another_pays_nothing(
    office: Office, pharmacy_id: uuid.UUID
) -> None:
    issued = a_voucher(office)
    draft = SettlementDraft(pharmacy_id, MONTH, (a_line(issued.number),))
    for _ in range(2):
        office.backend.write(settlements.take_in, draft)
    again = replace(draft, id=new_id())
    office.backend.write(settlements.take_in, again)
    assert [row.verdict for row in lines_of(office, again.id)] == [Verdict.ALREADY_PAID]
    assert _paid_kroner(office) == Decimal("489.95")


def test_a_voucher_that_somebody_changed_meanwhile_is_not_written_over(
    office: Office, pharmacy_id: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = a_voucher(office)
    settle = settlement_paying.Payments.write

    def write(self: settlement_paying.Payments) -> None:
        changed = update(Voucher).values(version_id=Voucher.version_id + 1)
        self._session.connection().execute(changed)
        settle(self)

    monkeypatch.setattr(settlement_paying.Payments, "write", write)
    with pytest.raises(ConflictError):
        take_in(office, pharmacy_id, a_line(issued.number))
    assert voucher(office, issued.id).state is VoucherState.ISSUED
    assert office.backend.read(settlement_list.settlements) == ()


def test_who_stops_it_leaves_nothing(office: Office, pharmacy_id: uuid.UUID) -> None:
    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done >= total / 2:
            raise StoppedError

    issued = a_voucher(office)
    draft = SettlementDraft(pharmacy_id, MONTH, (a_line(issued.number),))
    with pytest.raises(StoppedError):
        office.backend.write(settlements.take_in, draft, progress=stop)
    assert voucher(office, issued.id).state is VoucherState.ISSUED
    assert office.backend.read(settlement_list.settlements) == ()


def _paid_kroner(office: Office) -> Decimal:
    def read(session: Any) -> Any:
        return session.scalar(
            select(func.coalesce(func.sum(Redemption.amount), 0)).where(
                Redemption.undone_at.is_(None), Redemption.settlement_id.is_not(None)
            )
        )

    return Decimal(str(office.system.read(read))).quantize(Decimal("0.01"))


class Pharmacy:
    """A history of random acts on some vouchers; after each of them the books must agree."""

    def __init__(self, office: Office, seed: int) -> None:
        self.office, self.chance = office, random.Random(seed)
        self.pharmacies = [a_pharmacy(office), a_pharmacy(office, name="Andet Apotek")]
        self.vouchers: list[VoucherRow] = []
        self.settlements: list[uuid.UUID] = []
        for _ in range(3):
            pathway_id = a_pathway(office)
            a_grant(office, pathway_id, max_per_person=Decimal(900))
            self.vouchers += [a_voucher(office, pathway_id) for _ in range(2)]

    def step(self) -> None:
        acts = [self.take, self.take, self.type, self.accept, self.refuse, self.redeem]
        acts.extend([self.take_back, self.lock, self.undo, self.cancel])
        with contextlib.suppress(UserError):
            self.chance.choice(acts)()
        self.agree()

    def a_line(self) -> LineDraft:
        row = self.chance.choice(self.vouchers)
        amount = Decimal(self.chance.choice([100, 200, 250, 500, 600]))
        product = self.chance.choice(["", "Plaster", "Tyggegummi", "Mundspray"])
        return a_line(row.number, amount=amount, product_text=product)

    def take(self) -> None:
        lines = tuple(self.a_line() for _ in range(self.chance.randint(1, 5)))
        pharmacy = self.chance.choice(self.pharmacies)
        self.settlements.append(take_in(self.office, pharmacy, *lines))

    def type(self) -> None:
        if self.settlements:
            self.office.backend.write(
                settlements.type_line, self.chance.choice(self.settlements), self.a_line()
            )

    def some_line(self) -> uuid.UUID:
        def ids(session: Any) -> list[uuid.UUID]:
            return list(session.scalars(select(SettlementLine.id).order_by(SettlementLine.id)))

        found = self.office.system.read(ids)
        if not found:
            raise UserError("nothing")
        return self.chance.choice(found)

    def accept(self) -> None:
        self.office.backend.write(settlements.accept_line, self.some_line(), "aftalt")

    def refuse(self) -> None:
        self.office.backend.write(settlements.refuse_line, self.some_line())

    def redeem(self) -> None:
        row, pharmacy = self.chance.choice(self.vouchers), self.chance.choice(self.pharmacies)
        draft = RedemptionDraft(row.number, pharmacy, TODAY, Decimal(200))
        self.office.backend.write(redemptions.redeem, draft)

    def take_back(self) -> None:
        if self.settlements:
            chosen = self.chance.choice(self.settlements)
            self.office.backend.write(settlements.undo_settlement, chosen)

    def lock(self) -> None:
        if self.settlements and self.chance.random() < 0.3:
            chosen = self.chance.choice(self.settlements)
            self.office.backend.write(settlements.lock_settlement, chosen, confirmed=True)

    def undo(self) -> None:
        undo_last(self.office)

    def cancel(self) -> None:
        row = self.chance.choice(self.vouchers)
        self.office.backend.write(vouchers.cancel_voucher, row.id, "forkert")

    def agree(self) -> None:
        """No voucher has two living redemptions; lines, redemptions and states tell the same sums."""

        def read(session: Any) -> tuple[list[Any], list[Any], dict[Any, Any]]:
            living = session.scalars(select(Redemption).where(Redemption.undone_at.is_(None))).all()
            paying = session.execute(
                select(SettlementLine, Settlement)
                .join(Settlement, Settlement.id == SettlementLine.settlement_id)
                .where(SettlementLine.state.in_(PAYING), Settlement.undone_at.is_(None))
            ).all()
            states = {row.id: row.state for row in session.scalars(select(Voucher))}
            return list(living), list(paying), states

        living, paying, states = self.office.system.read(read)
        assert max(Counter(one.voucher_id for one in living).values(), default=1) == 1
        by_settlement: Counter[uuid.UUID] = Counter()
        for one in living:
            if one.settlement_id is not None:
                by_settlement[one.settlement_id] += one.amount
        by_lines: Counter[uuid.UUID] = Counter()
        for line, settlement in paying:
            by_lines[settlement.id] += line.amount
        assert by_settlement == by_lines
        redeemed = {one.voucher_id: one.settlement_id for one in living}
        for voucher_id, state in states.items():
            paid = state in (VoucherState.INVOICED, VoucherState.SETTLED)
            assert paid == (redeemed.get(voucher_id) is not None)
            assert (state is VoucherState.REDEEMED) == (
                voucher_id in redeemed and redeemed[voucher_id] is None
            )


def _random_history(office: Office, seed: int, steps: int) -> None:
    books = Pharmacy(office, seed)
    for _ in range(steps):
        books.step()
    found = [each for each in office.system.read(checks.findings) if "voucher" in each.code]
    assert found == []


def test_money_adds_up_over_a_random_history(sqlite_database: Engine) -> None:
    _random_history(an_office(sqlite_database), seed=7, steps=60)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(20))
def test_money_adds_up_over_many_random_histories(
    sqlite_template: SqliteTemplate, tmp_path: Path, seed: int
) -> None:
    with sqlite_template.copy(tmp_path) as engine:
        _random_history(an_office(engine), seed, steps=200)
