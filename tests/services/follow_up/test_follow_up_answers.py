"""What is asked in a follow-up call beside smoking, a new attempt in the same act, and what ends it at once."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.clock import instant
from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentForm, ConsentKind, NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.kinds.pathway import CloseReason, NextAct
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import Call, Consent, DatedRule, FollowUp, Participant, Pathway
from counsellor_app.services.attendance import quit_dates
from counsellor_app.services.attendance.quit_dates import QuitDateDraft
from counsellor_app.services.calls.calls import CallDraft, log_call
from counsellor_app.services.follow_up import (
    closings,
    follow_up_list,
    follow_up_load,
    follow_up_pane,
    follow_up_rows,
    follow_ups,
)
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.follow_up.follow_up_list import FollowUpFilter, FollowUpScope
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.services.follow_up.follow_ups import AnswerDraft, AttemptDraft
from counsellor_app.services.office import rules
from counsellor_app.services.office.rules_editing import RULES
from counsellor_app.services.pathway import pathways
from counsellor_app.services.pathway.relapse import BeginAgain
from counsellor_app.services.people import consent_state, consents
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.today import worklist_calls
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment, an_office
from tests.helpers.medicine import a_consent
from tests.helpers.statements import plans

QUIT_ON = date(2026, 9, 20)
IN_WINDOW = date(2027, 3, 1)
SIGNED = (ConsentKind.STOPBASE_REGISTER, ConsentKind.STOPBASE_FOLLOW_UP, ConsentKind.GP_LETTER)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def closed(office: Office, kinds: tuple[ConsentKind, ...] = SIGNED) -> uuid.UUID:
    """A pathway whose course is over, with its follow-up; no epikrise, so that nothing else remains."""
    pathway_id = a_pathway(office, received_on=TODAY - timedelta(days=60))
    an_enrolment(office, a_course(office, starts_on=TODAY - timedelta(days=42)), pathway_id)
    for kind in kinds:
        a_consent(office, pathway_id, kind)
    office.backend.write(quit_dates.set_quit_date, QuitDateDraft(pathway_id, QUIT_ON))
    draft = ClosingDraft(pathway_id, smoke_free=True, epikrise_wanted=False)
    office.backend.write(closings.close_course_for, draft)
    return pathway_id


def rows(office: Office, pathway_id: uuid.UUID) -> tuple[FollowUpRow, ...]:
    return office.backend.read(follow_up_list.follow_ups_of, pathway_id)


def valid(office: Office, pathway_id: uuid.UUID) -> FollowUpRow:
    return next(row for row in rows(office, pathway_id) if row.valid)


def set_rule(office: Office, rule: rules.Rule, since: date = TODAY - timedelta(days=100)) -> None:
    def make(session: Transaction) -> None:
        session.add(DatedRule(kind=rule.kind, valid_from=since, values=rule.values()))
        audit.record(session, "save_rule")

    office.system.write(make)


def undo_last(office: Office, label: str) -> None:
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    assert row.label == label
    office.backend.write(undo.undo, row.id)
    assert office.backend.read(lambda session: list(pathways.differences(session))) == []


def pathway_of(office: Office, pathway_id: uuid.UUID) -> Pathway:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id))


# Answers


def test_smoke_free_and_nicotine_free_are_kept_apart(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    row = valid(office, pathway_id)
    office.backend.write(
        follow_ups.answer,
        AnswerDraft(
            row.id,
            smoke_free=True,
            satisfaction=5,
            smoke_free_14_days=True,
            nicotine=(NicotineProduct.SNUS, NicotineProduct.E_CIGARETTES),
            medicine=(MedicineProduct.PATCH_24, MedicineProduct.GUM),
            medicine_weeks=8,
            wants_new_attempt=False,
        ),
    )
    kept = valid(office, pathway_id)
    assert (kept.smoke_free, kept.answers.nicotine_free) == (True, False)
    assert kept.answers.nicotine == (NicotineProduct.SNUS, NicotineProduct.E_CIGARETTES)
    assert kept.answers.medicine == (MedicineProduct.PATCH_24, MedicineProduct.GUM)
    assert (kept.answers.medicine_weeks, kept.answers.smoke_free_14_days) == (8, True)
    undo_last(office, "close_follow_up")
    again = valid(office, pathway_id)
    assert (again.outcome, again.smoke_free) == (None, None)
    assert again.answers == follow_up_rows.NO_ANSWERS
    stored = office.backend.read(lambda session: session.get_one(FollowUp, row.id))
    assert (stored.nicotine_free, stored.medicine_products) == (None, None)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"nicotine": (NicotineProduct.CIGARETTES,)}, "nicotine"),
        ({"smoke_free_14_days": False}, "smoke_free_14_days"),
        ({"medicine_weeks": 4}, "medicine_weeks"),
        ({"medicine": (MedicineProduct.GUM,), "medicine_weeks": 53}, "medicine_weeks"),
        ({"satisfaction": 6}, "satisfaction"),
    ],
)
def test_answers_that_cannot_be_are_told_at_their_place(
    office: Office, more: dict[str, object], field: str
) -> None:
    row = valid(office, closed(office))
    office.clock.set(IN_WINDOW)
    draft = AnswerDraft(row.id, smoke_free=True, **more)  # type: ignore[arg-type]
    with pytest.raises(FieldError) as wrong:
        office.backend.write(follow_ups.answer, draft)
    assert wrong.value.field == field


def test_the_first_question_is_stopbasens_and_cannot_be_reworded(office: Office) -> None:
    row = valid(office, closed(office))
    pane = office.backend.read(follow_up_pane.read_follow_up, row.id)
    said = pane.questions
    assert said["smoke_free"] == "Har du været røgfri lige siden ovennævnte tilbud hos os?"
    names = {"last_14_days", "nicotine", "satisfaction", "medicine", "medicine_weeks"}
    assert names | {"new_attempt", "consents"} <= set(said)
    assert not pane.asked.last_14_days, "optional until somebody wants it"


# A new attempt


def test_a_wish_opens_a_new_pathway_with_the_consents_as_they_stood(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    begin = BeginAgain(carry_consents=True)
    draft = AnswerDraft(
        valid(office, pathway_id).id, False, wants_new_attempt=True, begin_again=begin
    )
    office.backend.write(follow_ups.answer, draft)
    former, new = pathway_of(office, pathway_id), pathway_of(office, begin.id)
    assert (former.close_reason, new.previous_pathway_id) == (CloseReason.FINISHED, pathway_id)
    assert (new.received_on, new.next_act) == (IN_WINDOW, NextAct.CALL)
    carried = office.backend.read(
        lambda session: session.scalars(select(Consent).where(Consent.pathway_id == new.id)).all()
    )
    assert {each.kind for each in carried} == set(SIGNED)
    assert {(each.given_on, each.form) for each in carried} == {(TODAY, ConsentForm.WRITTEN)}
    undo_last(office, "close_follow_up")
    gone = office.backend.read(lambda session: session.get(Pathway, begin.id))
    assert gone is None
    assert valid(office, pathway_id).outcome is None
    assert pathway_of(office, pathway_id).closed_on is None


def test_consents_are_asked_again_where_she_wishes_it(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    begin = BeginAgain(carry_consents=False)
    draft = AnswerDraft(valid(office, pathway_id).id, False, begin_again=begin)
    office.backend.write(follow_ups.answer, draft)
    given = office.backend.read(
        lambda session: [consent_state.is_given(session, begin.id, kind) for kind in SIGNED]
    )
    assert given == [False, False, False]


def test_a_withdrawn_or_unsigned_consent_is_not_carried(office: Office) -> None:
    pathway_id = closed(office, (ConsentKind.STOPBASE_FOLLOW_UP,))
    oral = ConsentDraft(pathway_id, ConsentKind.STOPBASE_REGISTER, True, TODAY, ConsentForm.ORAL)
    office.backend.write(consents.register_consent, oral)
    a_consent(office, pathway_id, ConsentKind.SMS, given=False)
    pane = office.backend.read(follow_up_pane.read_follow_up, valid(office, pathway_id).id)
    assert pane.standing_consents == (ConsentKind.STOPBASE_FOLLOW_UP,)


def test_a_new_pathway_that_was_used_is_not_taken_back(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    begin = BeginAgain(carry_consents=True)
    draft = AnswerDraft(valid(office, pathway_id).id, False, begin_again=begin)
    office.backend.write(follow_ups.answer, draft)
    record = office.backend.read(undo.last_undoable)
    assert record is not None
    call = CallDraft(begin.id, CallOutcome.NO_ANSWER)
    office.as_actor(office.team_lead).write(log_call, call)
    with pytest.raises(UserError) as refused:
        office.backend.write(undo.undo, record.id)
    assert refused.value.code == "undo.changed_since"
    assert valid(office, pathway_id).outcome is FollowUpOutcome.ANSWERED


# What ends it at once


def test_a_death_ends_the_pathway_and_is_taken_back_whole(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    row = valid(office, pathway_id)
    outcome = FollowUpOutcome.DEAD_OR_ILL
    office.backend.write(follow_ups.close_without_answer, row.id, outcome, "", died=True)
    pathway = pathway_of(office, pathway_id)
    assert (pathway.close_reason, pathway.closed_on) == (CloseReason.DEAD, IN_WINDOW)
    person = office.backend.read(lambda s: s.get_one(Participant, pathway.participant_id))
    assert person.dead_on == IN_WINDOW
    undo_last(office, "close_follow_up")
    person = office.backend.read(lambda s: s.get_one(Participant, pathway.participant_id))
    assert (person.dead_on, pathway_of(office, pathway_id).closed_on) == (None, None)
    assert valid(office, pathway_id).outcome is None


def test_a_wrong_number_is_a_call_that_was_made(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    row = valid(office, pathway_id)
    office.backend.write(
        follow_ups.close_without_answer, row.id, FollowUpOutcome.WRONG_NUMBER, "Ny beboer"
    )
    (attempt,) = valid(office, pathway_id).attempts
    assert (attempt.outcome, attempt.note) == (CallOutcome.WRONG_NUMBER, "Ny beboer")
    undo_last(office, "close_follow_up")
    assert valid(office, pathway_id).attempts == ()
    undone = office.backend.read(lambda session: session.scalars(select(Call)).one())
    assert undone.undone_at is not None


def test_not_reached_fills_in_its_reason(office: Office) -> None:
    pathway_id = closed(office)
    row = valid(office, pathway_id)
    for day, hour in ((1, 10), (2, 11), (3, 12), (4, 17)):
        office.clock.set(instant(IN_WINDOW.replace(day=day), time(hour, 5)))
        office.backend.write(follow_ups.log_attempt, AttemptDraft(row.id, CallOutcome.NO_ANSWER))
    office.backend.write(follow_ups.close_without_answer, row.id, FollowUpOutcome.NOT_REACHED)
    reason = valid(office, pathway_id).reason
    assert reason.startswith("4 forsøg: 01.03.2027 kl. 10.05, 02.03.2027 kl. 11.05")
    assert reason.endswith("04.03.2027 kl. 17.05")


# Extra follow-ups, windows that follow, consent that comes later


def test_no_extra_follow_up_unless_the_municipality_wants_it(office: Office) -> None:
    assert [row.kind for row in rows(office, closed(office))] == [FollowUpKind.HALF_YEAR]


def test_extra_follow_ups_are_marked_and_let_the_valid_one_go_first(office: Office) -> None:
    set_rule(office, rules.ExtraFollowUps(after_3_months=True, after_12_months=True))
    pathway_id = closed(office)
    found = rows(office, pathway_id)
    assert [(row.after_months, row.valid) for row in found] == [(6, True), (3, False), (12, False)]
    three = found[1]
    assert (three.due_from, three.ideal_on) == (date(2026, 12, 6), date(2026, 12, 20))
    assert pathway_of(office, pathway_id).due_from == found[0].due_from
    office.clock.set(date(2026, 12, 10))
    (call,) = office.backend.read(worklist_calls.half_year_calls, False).rows
    assert (call.extra_months, call.missing_late) == (3, False)
    office.backend.write(
        follow_ups.close_without_answer, three.id, FollowUpOutcome.NOT_REACHED
    )  # no number of attempts is asked for
    office.clock.set(TODAY)


def test_closing_is_taken_back_with_its_extra_follow_ups(office: Office) -> None:
    set_rule(office, rules.ExtraFollowUps(after_3_months=True))
    pathway_id = closed(office)
    undo_last(office, "close_course")
    assert rows(office, pathway_id) == ()


def test_the_window_moves_with_the_quit_date_and_back(office: Office) -> None:
    pathway_id = closed(office)
    draft = QuitDateDraft(pathway_id, date(2026, 10, 31))
    office.backend.write(quit_dates.set_quit_date, draft)
    row = valid(office, pathway_id)
    assert (row.base_on, row.due_from, row.due_to) == (
        date(2026, 10, 31),
        date(2027, 3, 31),
        date(2027, 5, 31),
    )
    assert pathway_of(office, pathway_id).due_from == row.due_from
    undo_last(office, "set_quit_date")
    assert valid(office, pathway_id).base_on == QUIT_ON


def test_an_answered_follow_up_stays_where_it_was(office: Office) -> None:
    pathway_id = closed(office)
    office.clock.set(IN_WINDOW)
    office.backend.write(follow_ups.answer, AnswerDraft(valid(office, pathway_id).id, True))
    office.backend.write(quit_dates.set_quit_date, QuitDateDraft(pathway_id, date(2026, 11, 1)))
    assert valid(office, pathway_id).base_on == QUIT_ON


def test_consent_that_comes_later_opens_the_follow_up(office: Office) -> None:
    pathway_id = closed(office, ())
    assert valid(office, pathway_id).outcome is FollowUpOutcome.NO_CONSENT
    assert pathway_of(office, pathway_id).closed_on == TODAY
    a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)
    assert valid(office, pathway_id).outcome is None
    assert pathway_of(office, pathway_id).closed_on is None
    undo_last(office, "register_consent")
    assert valid(office, pathway_id).outcome is FollowUpOutcome.NO_CONSENT
    assert pathway_of(office, pathway_id).closed_on == TODAY


def test_after_the_window_a_consent_opens_nothing(office: Office) -> None:
    pathway_id = closed(office, ())
    office.clock.set(date(2027, 6, 1))
    a_consent(office, pathway_id, ConsentKind.STOPBASE_FOLLOW_UP)
    assert valid(office, pathway_id).outcome is FollowUpOutcome.NO_CONSENT


# The weeks ahead


def test_the_load_counts_what_is_behind_in_this_week(office: Office) -> None:
    pathway_id = closed(office)
    ideal = valid(office, pathway_id).ideal_on
    monday = ideal - timedelta(days=ideal.weekday())
    office.clock.set(monday - timedelta(weeks=2))
    load = office.backend.read(follow_up_load.load_ahead)
    assert [week.calls for week in load.weeks[:4]] == [0, 0, 1, 0]
    assert (load.behind, load.busiest.monday) == (0, monday)
    office.clock.set(monday + timedelta(weeks=2))
    load = office.backend.read(follow_up_load.load_ahead)
    assert (load.weeks[0].calls, load.behind) == (1, 1)
    closes = valid(office, pathway_id).due_to
    week = next(week for week in load.weeks if week.closing)
    assert week.monday == closes - timedelta(days=closes.weekday())
    office.clock.set(closes + timedelta(days=1))
    load = office.backend.read(follow_up_load.load_ahead)
    assert sum(week.calls for week in load.weeks) == 0


def test_rule_kinds_are_those_that_settings_show() -> None:
    kinds = {RuleKind.EXTRA_FOLLOW_UPS, RuleKind.FOLLOW_UP_QUESTIONS, RuleKind.SURVEYS}
    assert kinds <= set(RULES)


def test_years_of_closed_ones_are_paged_by_their_index_alone(sqlite_database: Engine) -> None:
    office = an_office(sqlite_database)
    wanted = FollowUpFilter(FollowUpScope.CLOSED)
    read = plans(sqlite_database, lambda: office.backend.read(follow_up_list.page, wanted))
    assert any("COVERING INDEX ix_follow_up_closed_on_id" in plan for plan in read), read
