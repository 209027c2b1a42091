"""A new municipality has all that the work needs, once, and its forms fit the kinds of the program."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app.clock import FixedClock
from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.interview import (
    ChangeStage,
    ConsentKind,
    Education,
    Employment,
    NicotineProduct,
)
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import DatabaseIdentity, DatedRule, Programme, Scheme
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import forms
from counsellor_app.services.office import rules
from counsellor_app.services.office.founding import (
    FirstUser,
    FoundingDraft,
    found_municipality,
    is_founded,
)
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY

PASSWORD = "et langt kodeord"
DRAFT = FoundingDraft(
    name="Prøve Kommune",
    code="671",
    unit_name="Sundhedscenter",
    gln="5790001659592",
    users=(
        FirstUser("tl", "Tine Lund", Role.TEAM_LEAD, PASSWORD),
        FirstUser("AD", "Anders Dahl", Role.ADMINISTRATOR, PASSWORD),
    ),
)


@pytest.fixture
def backend(database: Engine) -> Backend:
    return Backend(database, FixedClock(TODAY))


def test_a_new_municipality_can_begin_to_work(backend: Backend) -> None:
    assert not backend.read(is_founded)
    founded = backend.write(found_municipality, DRAFT)

    def what_is_there(session: Transaction) -> None:
        formats = set(session.scalars(select(Programme.format)))
        assert formats == set(ProgrammeFormat)
        assert sorted(session.scalars(select(Scheme.weeks))) == [4, 8]
        stopbasen = rules.in_force(session, rules.Targets, TODAY, "STOPbasen").targets
        project = rules.in_force(session, rules.Targets, TODAY, "Projektet").targets
        assert (stopbasen["S1"], project["A3"]) == (0.80, 0.65)
        assert rules.in_force(session, rules.VoucherRule, TODAY).prefix == "PRØ"
        assert rules.in_force(session, rules.ShortEducation, TODAY).is_short(Education.SKILLED)
        assert session.scalar(select(func.count()).select_from(DatabaseIdentity)) == 1
        assert forms.in_force(session, "interview", TODAY).question("importance")

    backend.read(what_is_there)
    assert set(founded.users) == {"TL", "AD"}
    assert backend.read(is_founded)
    assert backend.read(audit.verify) == []


def test_every_rule_of_the_program_stands_where_the_team_lead_can_change_it(
    backend: Backend,
) -> None:
    backend.write(found_municipality, DRAFT)
    stored = backend.read(lambda s: set(s.scalars(select(DatedRule.kind))))
    assert stored == set(RuleKind)


def test_nobody_founds_a_second_municipality(backend: Backend) -> None:
    backend.write(found_municipality, DRAFT)
    with pytest.raises(UserError) as refused:
        backend.write(found_municipality, replace(DRAFT, name="En anden"))
    assert refused.value.code == "founding.already"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": " "}),
        ("code", {"code": "67"}),
        ("gln", {"gln": "5790001659593"}),
        ("users", {"users": DRAFT.users[:1]}),
        ("users", {"users": (*DRAFT.users, DRAFT.users[0])}),
        ("password", {"users": (*DRAFT.users, FirstUser("X", "X", Role.COUNSELLOR, "kort"))}),
    ],
)
def test_what_is_wrong_is_told_by_its_field(
    backend: Backend, field: str, wrong: dict[str, object]
) -> None:
    with pytest.raises(FieldError) as refused:
        backend.write(found_municipality, replace(DRAFT, **wrong))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert not backend.read(is_founded)


def test_the_options_of_the_forms_are_the_kinds_of_the_program() -> None:
    interview = forms.read(forms.shipped(forms.INTERVIEW))

    def options(key: str) -> set[str]:
        question = interview.question(key)
        assert question is not None
        return {option.value for option in question.options}

    assert options("education") == {kind.value for kind in Education}
    assert options("employment") == {kind.value for kind in Employment}
    assert options("change_stage") == {kind.value for kind in ChangeStage}
    sets = {question.sets for question in interview.questions()}
    assert {f"product.{kind}" for kind in NicotineProduct} <= sets
    # Passing on is asked only when it is done.
    asked = set(ConsentKind) - {ConsentKind.PASS_ON}
    assert {f"consent.{kind}" for kind in asked} <= sets


@pytest.mark.parametrize("form", forms.SHIPPED)
def test_question_keys_are_unique(form: str) -> None:
    keys = [question.key for question in forms.read(forms.shipped(form)).questions()]
    assert len(keys) == len(set(keys))


def test_only_what_is_confirmed_is_called_official() -> None:
    stopbasen = forms.read(forms.shipped(forms.STOPBASEN))
    official = {question.key for question in stopbasen.questions() if question.official}
    assert official == {"smoke_free_half_year"}
    confirmed = {o.text for q in stopbasen.questions() for o in q.options if o.official}
    assert confirmed == {"Gruppeforløb", "Kom & Kvit"}


def test_answers_of_the_interview_reach_stopbasen_by_their_keys() -> None:
    found = 0
    for block in forms.read(forms.shipped(forms.STOPBASEN)).blocks:
        interview = forms.read(forms.shipped(block.interview or forms.INTERVIEW))
        keys = {question.key for question in interview.questions()}
        wanted = {
            question.value_from.removeprefix("answer.")
            for question in block.questions
            if question.value_from.startswith("answer.")
        }
        assert wanted <= keys
        found += len(wanted)
    assert found > 10
