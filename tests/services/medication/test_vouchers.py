"""Vouchers: which weeks come next, numbers without gaps or duplicates, what is refused, redemptions."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import Employment
from counsellor_app.kinds.medication import VoucherState
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import Redemption, Voucher, VoucherCounter
from counsellor_app.services.interview.eligibility import Facts, judge
from counsellor_app.services.medication import (
    redemptions,
    schemes,
    voucher_proposals,
    voucher_replacing,
    vouchers,
)
from counsellor_app.services.medication.redemptions import RedemptionDraft
from counsellor_app.services.medication.schemes import GrantDraft
from counsellor_app.services.medication.voucher_sheets import voucher_sheet
from counsellor_app.services.medication.voucher_weeks import Issued, next_weeks
from counsellor_app.services.pathway import pathway_closing
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office
from tests.helpers.medicine import a_grant, a_pharmacy, a_scheme, a_voucher_draft
from tests.helpers.torture import Torture


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    pathway_id = a_pathway(office)
    a_grant(office, pathway_id)
    return pathway_id


def issue(office: Office, pathway_id: uuid.UUID) -> uuid.UUID:
    return office.backend.write(vouchers.issue_voucher, a_voucher_draft(pathway_id), confirmed=True)


def of(session: Transaction, voucher_id: uuid.UUID) -> Voucher:
    return session.get_one(Voucher, voucher_id)


def serials(session: Transaction) -> list[int]:
    return list(session.scalars(select(Voucher.serial).order_by(Voucher.serial)))


def undo_last(office: Office) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    office.backend.write(undo.undo, row.id)


def test_the_next_weeks_within_the_scheme(office: Office, pathway_id: uuid.UUID) -> None:
    voucher = office.backend.read(of, issue(office, pathway_id))
    assert voucher.number == f"STR-2026-000001-{voucher.number[-1]}"
    assert (voucher.week_from, voucher.week_to) == (1, 2)
    assert voucher.amount_limit == Decimal(500)
    assert voucher.valid_to == TODAY + timedelta(days=14)
    later = [office.backend.read(of, issue(office, pathway_id)) for _ in range(3)]
    assert [(one.week_from, one.week_to) for one in later] == [(3, 4), (5, 6), (7, 8)]
    with pytest.raises(UserError) as refused:
        issue(office, pathway_id)
    assert refused.value.code == "voucher.scheme_used_up"
    assert office.backend.read(serials) == [1, 2, 3, 4]


def test_the_next_one_may_be_issued_a_week_ahead(office: Office, pathway_id: uuid.UUID) -> None:
    issue(office, pathway_id)
    for day, allowed in ((TODAY + timedelta(days=6), False), (TODAY + timedelta(days=7), True)):
        office.clock.set(day)
        draft = a_voucher_draft(pathway_id)
        if allowed:
            assert office.backend.write(vouchers.issue_voucher, draft) == draft.id
        else:
            with pytest.raises(NeedsConfirmation) as asked:
                office.backend.write(vouchers.issue_voucher, draft)
            assert asked.value.facts["due_on"] == TODAY + timedelta(days=14)


def test_no_voucher_without_a_scheme_or_after_closing(office: Office) -> None:
    pathway_id = a_pathway(office)
    with pytest.raises(UserError) as refused:
        issue(office, pathway_id)
    assert refused.value.code == "voucher.no_scheme"
    a_grant(office, pathway_id)
    office.backend.write(pathway_closing.close_for, pathway_id, CloseReason.MOVED)
    with pytest.raises(UserError) as refused:
        issue(office, pathway_id)
    assert refused.value.code == "pathway.closed"
    assert office.backend.read(serials) == []


def test_the_same_draft_again_is_the_same_voucher(office: Office, pathway_id: uuid.UUID) -> None:
    draft = a_voucher_draft(pathway_id)
    assert {office.backend.write(vouchers.issue_voucher, draft) for _ in range(3)} == {draft.id}
    assert office.backend.read(serials) == [1]


def test_a_refusal_leaves_no_gap(office: Office, pathway_id: uuid.UUID) -> None:
    issue(office, pathway_id)
    with pytest.raises(FieldError):
        office.backend.write(vouchers.issue_voucher, a_voucher_draft(pathway_id, products=()))
    issue(office, pathway_id)
    assert office.backend.read(serials) == [1, 2]
    counter = office.backend.read(lambda session: session.get_one(VoucherCounter, 2026))
    assert counter.last_serial == 2


def test_a_cancelled_voucher_gives_its_weeks_back_but_not_its_number(
    office: Office, pathway_id: uuid.UUID
) -> None:
    first = issue(office, pathway_id)
    issue(office, pathway_id)
    with pytest.raises(FieldError):
        office.backend.write(vouchers.cancel_voucher, first, "  ")
    office.backend.write(vouchers.cancel_voucher, first, "Forkert styrke")
    again = office.backend.read(of, issue(office, pathway_id))
    assert (again.week_from, again.week_to, again.serial) == (1, 2, 3)
    assert office.backend.read(of, first).state is VoucherState.CANCELLED
    with pytest.raises(UserError):
        office.backend.write(vouchers.reprint, first)


def test_a_reprint_says_that_it_is_a_copy(office: Office, pathway_id: uuid.UUID) -> None:
    voucher_id = issue(office, pathway_id)
    assert office.backend.read(voucher_sheet, voucher_id).copy == 0
    assert office.backend.write(vouchers.reprint, voucher_id) == 1
    sheet = office.backend.read(voucher_sheet, voucher_id)
    assert sheet.copy == 1
    assert sheet.remaining == Decimal(1500)
    assert "2512484916" not in repr(sheet)


def test_what_ran_out_is_renewed_with_a_new_number(office: Office, pathway_id: uuid.UUID) -> None:
    old = issue(office, pathway_id)
    with pytest.raises(UserError) as refused:
        office.backend.write(voucher_replacing.renew_voucher, old, new_id())
    assert refused.value.code == "voucher.still_valid"
    office.clock.set(TODAY + timedelta(days=15))
    new = office.backend.read(
        of, office.backend.write(voucher_replacing.renew_voucher, old, new_id())
    )
    assert (new.week_from, new.week_to, new.serial) == (1, 2, 2)
    assert office.backend.read(of, old).state is VoucherState.CANCELLED


def test_a_gap_in_the_weeks_is_filled_first() -> None:
    issued = [Issued(1, 2, date(2026, 9, 1)), Issued(4, 4, date(2026, 9, 20))]
    found = next_weeks(issued, date(2026, 8, 30), 8, 2)
    assert found is not None
    assert (found.week_from, found.week_to, found.due_on) == (3, 3, date(2026, 9, 15))


LONG = (pytest.mark.long, pytest.mark.timeout(1800))


@pytest.mark.parametrize("runs", [50, pytest.param(1000, marks=LONG)])
def test_no_number_twice_whoever_issues(office: Office, runs: int, torture: Torture) -> None:
    """Two desks issue the same draft (a retry) and their own, at the same moment."""
    runs = torture.times(runs)
    pathways = [a_pathway(office, a_participant(office, cpr=None)) for _ in range(2)]
    for pathway_id in pathways:
        a_grant(office, pathway_id, weeks=4 * runs, weeks_per_voucher=1)
    shared = [a_voucher_draft(pathways[0]) for _ in range(runs)]
    own = [a_voucher_draft(pathways[1]) for _ in range(runs)]

    def desk(own_drafts: list[vouchers.VoucherDraft]) -> None:
        backend = office.backend
        for ours, other in zip(shared, own_drafts, strict=True):
            backend.write(vouchers.issue_voucher, ours, confirmed=True)
            backend.write(vouchers.issue_voucher, other, confirmed=True)

    with ThreadPoolExecutor(2) as desks:
        list(desks.map(desk, (own, own)))
    assert office.backend.read(serials) == list(range(1, 2 * runs + 1))
    torture.count(vouchers_issued_by_two_desks=2 * runs, numbers_missing_or_twice=0)


# Redemptions (domain 8 no. 11)


def line(office: Office, voucher_id: uuid.UUID, **values: object) -> RedemptionDraft:
    number = office.backend.read(of, voucher_id).number
    given: dict[str, object] = {
        "number": number,
        "pharmacy_id": a_pharmacy(office),
        "redeemed_on": TODAY,
        "amount": Decimal("480.50"),
    }
    return RedemptionDraft(**(given | values))  # type: ignore[arg-type]


def test_a_redemption_and_its_undo(office: Office, pathway_id: uuid.UUID) -> None:
    voucher_id = issue(office, pathway_id)
    office.backend.write(redemptions.redeem, line(office, voucher_id))
    assert office.backend.read(of, voucher_id).state is VoucherState.REDEEMED
    undo_last(office)
    assert office.backend.read(of, voucher_id).state is VoucherState.ISSUED
    office.backend.write(redemptions.redeem, line(office, voucher_id))


def test_the_second_claim_is_told_from_the_first(office: Office, pathway_id: uuid.UUID) -> None:
    voucher_id = issue(office, pathway_id)
    office.backend.write(redemptions.redeem, line(office, voucher_id))
    with pytest.raises(UserError) as refused:
        office.backend.write(redemptions.redeem, line(office, voucher_id))
    assert refused.value.code == "voucher.already_redeemed"


def test_above_the_limit_it_asks_and_stays_flagged(office: Office, pathway_id: uuid.UUID) -> None:
    draft = line(office, issue(office, pathway_id), amount=Decimal("500.01"))
    with pytest.raises(NeedsConfirmation):
        office.backend.write(redemptions.redeem, draft)
    office.backend.write(redemptions.redeem, draft, confirmed=True)
    kept = office.backend.read(lambda session: session.get_one(Redemption, draft.id))
    assert kept.over_limit


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"number": "STR-2026-000001-0"}, "voucher.check_digit"),
        ({"number": "STR-2026-000123-7"}, "voucher.unknown"),
        ({"redeemed_on": TODAY + timedelta(days=15)}, "voucher.expired"),
        ({"redeemed_on": TODAY - timedelta(days=1)}, "voucher.before_issue"),
        ({"amount": Decimal(0)}, "voucher.amount_needed"),
        ({"pharmacy_id": None}, "voucher.pharmacy_needed"),
    ],
)
def test_a_line_that_cannot_be_right_says_why(
    office: Office, pathway_id: uuid.UUID, values: dict[str, object], code: str
) -> None:
    draft = line(office, issue(office, pathway_id), **values)
    office.clock.set(TODAY + timedelta(days=20))
    with pytest.raises(UserError) as refused:
        office.backend.write(redemptions.redeem, draft)
    assert refused.value.code == code


def test_a_cancelled_voucher_is_not_redeemed(office: Office, pathway_id: uuid.UUID) -> None:
    voucher_id = issue(office, pathway_id)
    office.backend.write(vouchers.cancel_voucher, voucher_id, "Tabt")
    with pytest.raises(UserError) as refused:
        office.backend.write(redemptions.redeem, line(office, voucher_id))
    assert refused.value.code == "voucher.cancelled"


# Schemes


def test_a_rule_is_judged_with_its_reasons() -> None:
    rule = {"min_per_day": 15, "employment": ["disability_pension", "cash_benefit"]}
    pensioner = Facts(Decimal(15), 60, Employment.DISABILITY_PENSION)
    assert judge(rule, pensioner).met is True
    assert judge(rule, Facts(Decimal(14), 60, Employment.DISABILITY_PENSION)).met is False
    unknown = judge(rule, Facts(None, 60, Employment.DISABILITY_PENSION))
    assert unknown.met is None
    assert [reason.met for reason in unknown.reasons] == [None, True]


def test_against_the_rule_a_team_lead_says_why(office: Office) -> None:
    scheme_id = a_scheme(office, eligibility={"min_age": 90})
    pathway_id = a_pathway(office)
    draft = GrantDraft(pathway_id, scheme_id, 4, "Økonomisk barriere")
    with pytest.raises(UserError) as not_hers:
        office.backend.write(schemes.grant_scheme, draft)
    assert not_hers.value.code == "scheme.exception_needed"
    lead = office.as_actor(office.team_lead)
    with pytest.raises(FieldError) as refused:
        lead.write(schemes.grant_scheme, GrantDraft(pathway_id, scheme_id))
    assert refused.value.code == "scheme.assessment_needed"
    lead.write(schemes.grant_scheme, draft)
    granted = office.backend.read(voucher_proposals.granted, pathway_id)
    assert granted is not None
    assert (granted.exception, granted.assessment) == (True, "Økonomisk barriere")
    with pytest.raises(UserError) as refused_again:
        office.backend.write(schemes.grant_scheme, GrantDraft(pathway_id, scheme_id, 4, "igen"))
    assert refused_again.value.code == "scheme.already_granted"
    office.backend.write(schemes.withdraw_grant, draft.id)
    with pytest.raises(UserError):
        issue(office, pathway_id)
    undo_last(office)
    issue(office, pathway_id)
