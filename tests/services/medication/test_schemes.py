"""Schemes as dated rules: who may have one, how it is parted, what it pays at most, and new terms from a day."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError, NeedsConfirmation, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import AttendanceMark
from counsellor_app.kinds.interview import Education, Employment
from counsellor_app.kinds.medication import Instalments, MedicineProduct, SupplyWay, VoucherState
from counsellor_app.models import Attendance, Enrolment, Meeting
from counsellor_app.services.courses import programme_editing
from counsellor_app.services.courses.programme_editing import SchemeDraft
from counsellor_app.services.interview.eligibility import Facts, judge
from counsellor_app.services.letters.sheets import Medicine
from counsellor_app.services.medication import (
    schemes,
    voucher_list,
    voucher_proposals,
    voucher_replacing,
    vouchers,
)
from counsellor_app.services.medication.schemes import GrantDraft
from counsellor_app.services.medication.voucher_list import VoucherRow
from counsellor_app.services.medication.voucher_weeks import Issued, next_weeks
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.medicine import a_grant, a_pharmacy, a_scheme, a_voucher_draft


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


@pytest.fixture
def pathway_id(office: Office) -> uuid.UUID:
    return a_pathway(office)


def issue(office: Office, pathway_id: uuid.UUID) -> VoucherRow:
    draft = a_voucher_draft(pathway_id)
    office.backend.write(vouchers.issue_voucher, draft, confirmed=True)
    return office.backend.read(voucher_list.voucher, draft.id)


EITHER = {
    "education": [Education.PRIMARY_SCHOOL.value],
    "employment": [Employment.UNEMPLOYED.value],
}


@pytest.mark.parametrize(
    ("rule", "facts", "met"),
    [
        ({"max_age": 25}, Facts(age=25), True),
        ({"max_age": 25}, Facts(age=26), False),
        ({"max_age": 25}, Facts(), None),
        (EITHER, Facts(education=Education.PRIMARY_SCHOOL, employment=Employment.IN_WORK), False),
        (EITHER | {"either": True}, Facts(education=Education.PRIMARY_SCHOOL), True),
        (EITHER | {"either": True}, Facts(employment=Employment.UNEMPLOYED), True),
        (EITHER | {"either": True}, Facts(employment=Employment.IN_WORK), None),
        (
            EITHER | {"either": True},
            Facts(education=Education.HIGHER_LONG, employment=Employment.IN_WORK),
            False,
        ),
        ({"once_in_months": 12}, Facts(today=TODAY), True),
        (
            {"once_in_months": 12},
            Facts(today=TODAY, granted_before=TODAY - timedelta(days=300)),
            False,
        ),
        (
            {"once_in_months": 12},
            Facts(today=TODAY, granted_before=TODAY - timedelta(days=366)),
            True,
        ),
    ],
)
def test_the_rule_decides_and_explains(
    rule: dict[str, object], facts: Facts, met: bool | None
) -> None:
    judged = judge(rule, facts)
    assert judged.met is met
    assert len(judged.reasons) == len(rule.keys() - {"either"})
    assert all(reason.alternative == ("either" in rule) for reason in judged.reasons)


def test_once_in_twelve_months_counts_the_persons_other_pathways(office: Office) -> None:
    person = a_participant(office)
    first, again = a_pathway(office, person), a_pathway(office, person)
    a_grant(office, first)
    scheme_id = a_scheme(office, eligibility={"once_in_months": 12})
    with pytest.raises(UserError) as refused:
        office.backend.write(schemes.grant_scheme, GrantDraft(again, scheme_id))
    assert refused.value.code == "scheme.exception_needed"
    office.clock.set(TODAY.replace(year=TODAY.year + 1))
    office.backend.write(schemes.grant_scheme, GrantDraft(again, scheme_id))


def test_what_is_not_known_is_asked_for(office: Office, pathway_id: uuid.UUID) -> None:
    scheme_id = a_scheme(office, eligibility={"min_per_day": 15})
    with pytest.raises(FieldError) as refused:
        office.backend.write(schemes.grant_scheme, GrantDraft(pathway_id, scheme_id))
    assert (refused.value.field, refused.value.code) == ("assessment", "scheme.not_known")
    draft = GrantDraft(pathway_id, scheme_id, assessment="Samtalen kommer i morgen")
    office.backend.write(schemes.grant_scheme, draft)


def test_all_weeks_at_once(office: Office, pathway_id: uuid.UUID) -> None:
    a_grant(office, pathway_id, instalments=Instalments.ALL_AT_ONCE, max_per_voucher=Decimal(1500))
    row = issue(office, pathway_id)
    assert (row.week_from, row.week_to, row.amount_limit) == (1, 8, Decimal(1500))


def attended(office: Office, pathway_id: uuid.UUID, *days: date) -> None:
    course_id = a_course(office, days=tuple((day - TODAY).days for day in days))
    an_enrolment(office, course_id, pathway_id)

    def mark(session: Transaction) -> None:
        place = session.query(Enrolment).filter_by(pathway_id=pathway_id).one()
        for meeting in session.query(Meeting).filter_by(course_id=course_id):
            session.add(
                Attendance(
                    id=new_id(),
                    meeting_id=meeting.id,
                    enrolment_id=place.id,
                    mark=AttendanceMark.PRESENT,
                    marked_at=session.now,
                    marked_by_id=office.counsellor.id,
                )
            )
        audit.record(session, "mark")

    office.system.write(mark)


def test_one_instalment_for_each_meeting_attended(office: Office, pathway_id: uuid.UUID) -> None:
    a_grant(office, pathway_id, instalments=Instalments.AFTER_MEETING)
    draft = a_voucher_draft(pathway_id)
    with pytest.raises(NeedsConfirmation) as asked:
        office.backend.write(vouchers.issue_voucher, draft)
    assert asked.value.code == "voucher.after_meeting"
    assert office.backend.read(voucher_proposals.next_voucher, pathway_id).waits_for_meeting
    attended(office, pathway_id, TODAY, TODAY + timedelta(days=7))
    office.backend.write(vouchers.issue_voucher, draft)
    following = office.backend.read(voucher_proposals.next_voucher, pathway_id)
    assert (following.due_on, following.waits_for_meeting) == (TODAY + timedelta(days=7), False)


def test_instalments_by_meetings_as_a_pure_function() -> None:
    day = date(2026, 3, 2)
    meetings = (day - timedelta(days=7), day, day + timedelta(days=7))
    issued = (Issued(1, 2, day),)
    first = next_weeks((), day, 4, 2, meetings)
    assert first is not None
    assert first.due_on == day  # the meeting before the grant gives nothing
    second = next_weeks(issued, day, 4, 2, meetings)
    assert second is not None
    assert (second.week_from, second.due_on) == (3, day + timedelta(days=7))
    waits = next_weeks(issued, day, 4, 2, meetings[:2])
    assert waits is not None
    assert waits.waits_for_meeting


def test_the_amount_of_the_person_is_never_promised_twice(
    office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id, max_per_person=Decimal(900))
    assert [issue(office, pathway_id).amount_limit for _ in range(2)] == [500, 400]
    with pytest.raises(UserError) as refused:
        issue(office, pathway_id)
    assert refused.value.code == "voucher.amount_used_up"


def test_only_products_and_ways_of_the_scheme(office: Office, pathway_id: uuid.UUID) -> None:
    a_grant(office, pathway_id, products=[MedicineProduct.GUM.value])
    with pytest.raises(FieldError) as refused:
        issue(office, pathway_id)
    assert refused.value.code == "voucher.product_not_paid"
    proposal = office.backend.read(voucher_proposals.next_voucher, pathway_id)
    assert proposal.products == (Medicine(MedicineProduct.GUM),)
    other = a_pathway(office)
    a_grant(office, other, ways=[SupplyWay.HAND_OUT.value])
    with pytest.raises(UserError) as no_vouchers:
        issue(office, other)
    assert no_vouchers.value.code == "voucher.other_way"
    assert other not in {row.id for row in office.backend.read(voucher_proposals.due)}


def test_a_lost_one_and_another_product_get_new_numbers_and_leave_a_trace(
    office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    pharmacy_id = a_pharmacy(office)
    draft = a_voucher_draft(pathway_id, pharmacy_id=pharmacy_id)
    office.backend.write(vouchers.issue_voucher, draft)
    second_id = new_id()
    for _ in range(2):  # a double click
        office.backend.write(voucher_replacing.replace_lost, draft.id, second_id)
    lost = office.backend.read(voucher_list.voucher, draft.id)
    second = office.backend.read(voucher_list.voucher, second_id)
    assert (lost.state, lost.replaced_by) == (VoucherState.CANCELLED, second.number)
    assert (second.replaces, second.week_from, second.week_to) == (lost.number, 1, 2)
    assert (second.products, second.pharmacy) == (lost.products, "Prøve Apotek")
    third_id, spray = new_id(), (Medicine(MedicineProduct.MOUTH_SPRAY, "1 mg"),)
    office.backend.write(voucher_replacing.change_products, second_id, spray, third_id)
    third = office.backend.read(voucher_list.voucher, third_id)
    assert (third.products, third.week_from) == (spray, 1)
    assert [int(row.number[9:15]) for row in (lost, second, third)] == [1, 2, 3]
    with pytest.raises(UserError):
        office.backend.write(voucher_replacing.replace_lost, draft.id, new_id())
    with pytest.raises(FieldError):
        office.backend.write(voucher_replacing.change_products, third_id, (), new_id())


def test_a_group_is_one_act_and_who_cannot_have_one_is_told_of(office: Office) -> None:
    ready, without = [a_pathway(office) for _ in range(3)], a_pathway(office)
    scheme_id = a_scheme(office)
    for pathway_id in ready:
        office.backend.write(schemes.grant_scheme, GrantDraft(pathway_id, scheme_id))
    found = office.backend.read(voucher_proposals.group_proposals, (*ready, without))
    assert [(each.pathway_id, each.products) for each in found] == [(one, ()) for one in ready]
    drafts = tuple(a_voucher_draft(each) for each in (ready[0], without, *ready[1:]))
    answer = office.backend.write(vouchers.issue_for_group, drafts)
    assert answer.issued == tuple(draft.id for draft in drafts if draft.pathway_id != without)
    assert [(each.pathway_id, each.code) for each in answer.refused] == [
        (without, "voucher.no_scheme")
    ]
    again = office.backend.write(vouchers.issue_for_group, drafts)
    assert again.issued == answer.issued
    numbers = [office.backend.read(voucher_list.voucher, one).number for one in answer.issued]
    assert [int(number[9:15]) for number in numbers] == [1, 2, 3]


def test_a_course_is_one_act_and_says_why_somebody_gets_none(office: Office) -> None:
    course_id = a_course(office)
    names = ("Anna", "Bente", "Carl", "Dorte", "Erik", "Finn")
    on_it: dict[str, uuid.UUID] = {}
    for name in names:
        person = a_participant(office, given_name=name, surname="Prøve", cpr=None)
        on_it[name] = a_pathway(office, person)
        an_enrolment(office, course_id, on_it[name])
    elsewhere = a_pathway(office, a_participant(office, given_name="Gitte", cpr=None))
    vouchers_only, by_hand = (
        a_scheme(office),
        a_scheme(office, name="Udlevering", ways=["hand_out"]),
    )
    whole = a_scheme(office, name="Alt på én gang", weeks_per_voucher=8)
    for name, scheme_id in (
        ("Anna", vouchers_only),
        ("Bente", vouchers_only),
        ("Dorte", by_hand),
        ("Erik", whole),
        ("Finn", vouchers_only),
    ):
        office.backend.write(schemes.grant_scheme, GrantDraft(on_it[name], scheme_id))
    office.backend.write(schemes.grant_scheme, GrantDraft(elsewhere, vouchers_only))
    issue(office, on_it["Finn"])
    office.clock.set(TODAY + timedelta(days=1))
    issue(office, on_it["Bente"])
    issue(office, on_it["Erik"])
    office.clock.set(TODAY + timedelta(days=15))  # Finn's ran out, Bente's next weeks are due
    found = office.backend.read(voucher_proposals.vouchers_of_course, course_id)
    assert [(each.name, each.week_from) for each in found.due] == [
        ("Anna Prøve", 1),
        ("Bente Prøve", 3),
    ]
    assert [(each.name.split()[0], each.code) for each in found.left_out] == [
        ("Carl", "voucher.no_scheme"),
        ("Dorte", "voucher.other_way"),
        ("Erik", "voucher.scheme_used_up"),
        ("Finn", "voucher.ran_out"),
    ]
    drafts = tuple(a_voucher_draft(each.pathway_id) for each in found.due)
    assert len(office.backend.write(vouchers.issue_for_group, drafts).issued) == 2
    again = office.backend.read(voucher_proposals.vouchers_of_course, course_id)
    assert again.due == ()
    not_due = {each.name: each for each in again.left_out}["Anna Prøve"]
    assert (not_due.code, not_due.facts) == (
        "voucher.not_due",
        {"due_on": TODAY + timedelta(days=29)},
    )


def test_a_voucher_is_found_by_its_number_typed_or_scanned(
    office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    row = issue(office, pathway_id)
    for typed in (row.number, row.number.lower().replace("-", ""), row.number.replace("-", "+")):
        found = office.backend.read(voucher_list.voucher_with_number, typed)
        assert found is not None
        assert found.id == row.id
    for typed in ("", "Nancy", "STR-2026-000999-1", row.number[:-1]):
        assert office.backend.read(voucher_list.voucher_with_number, typed) is None


def test_new_terms_begin_on_a_day_and_who_has_the_scheme_keeps_the_old(
    office: Office, pathway_id: uuid.UUID
) -> None:
    a_grant(office, pathway_id)
    lead = office.as_actor(office.team_lead)
    (draft,) = lead.read(programme_editing.schemes)
    changed = SchemeDraft(
        **{name: getattr(draft, name) for name in draft.__slots__}
        | {"amount_per_week": Decimal(300)}
    )
    with pytest.raises(FieldError) as refused:
        lead.write(programme_editing.save_scheme, changed)
    assert refused.value.code == "scheme.new_from"
    begins = TODAY + timedelta(days=30)
    values = {name: getattr(changed, name) for name in changed.__slots__}
    lead.write(programme_editing.save_scheme, SchemeDraft(**values | {"valid_from": begins}))
    found = {row.valid_from: row for row in lead.read(programme_editing.schemes)}
    assert found[begins].amount_per_week == Decimal(300)
    assert found[date(2020, 1, 1)].valid_to == begins - timedelta(days=1)
    assert issue(office, pathway_id).amount_limit == Decimal(500)
    office.clock.set(begins)
    (row,) = office.backend.read(schemes.schemes_in_force)
    assert row.amount_per_week == Decimal(300)
