"""Forms as dated data: checked with the place of each fault, taken in from a day, and kept by old interviews."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from counsellor_app.documents.interview_form import interview_pdf
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.models import Interview
from counsellor_app.reports import stopbasen
from counsellor_app.reports.period import Period
from counsellor_app.services.interview import (
    form_check,
    form_definitions,
    forms,
    interview_page,
    interview_sheets,
    interviews,
)
from counsellor_app.services.interview.form_definitions import FormFileDraft
from counsellor_app.services.interview.interviews import InterviewDraft
from counsellor_app.services.people import consents, journal_transfer
from counsellor_app.services.trace import undo
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.error_text import all_sentences
from tests.helpers.builders import (
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
    with_forms,
)

NEW_YEAR = date(2027, 1, 1)


def changed(change: Any) -> bytes:
    """The shipped interview after `change(definition)`, as a file."""
    definition = forms.shipped(forms.INTERVIEW)
    change(definition)
    return form_definitions.written(definition)


def question(definition: dict[str, Any], key: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        q for block in definition["blocks"] for q in block["questions"] if q["key"] == key
    )
    return found


@pytest.fixture
def office(database: Engine) -> Office:
    return with_forms(an_office(database, date(2026, 12, 28)))


@pytest.mark.parametrize("form", forms.SHIPPED)
def test_the_shipped_forms_have_no_fault_and_are_nowhere_called_official(form: str) -> None:
    content = form_definitions.written(forms.shipped(form))
    data, faults = form_check.check(content)
    assert faults == []
    assert forms.read(data) == forms.read(forms.shipped(form))
    assert not forms.read(data).official


@pytest.mark.parametrize(
    ("key", "change", "code"),
    [
        ("education", {"type": "radio"}, "form_file.unknown_type"),
        ("importance", {"low": 10, "high": 0}, "form_file.bounds"),
        ("importance", {"high": 99}, "form_file.scale_too_long"),
        ("reason_now", {"text": ""}, "form_file.text_needed"),
        ("reason_now", {"txet": "?"}, "form_file.unknown_name"),
        ("reason_now", {"used_in": ["avis"]}, "form_file.unknown_use"),
        ("reason_now", {"sets": "participant.cpr"}, "form_file.unknown_target"),
        ("quit_on", {"type": "text"}, "form_file.target_type"),
        ("education", {"options": []}, "form_file.options_needed"),
        ("reason_now", {"key": "importance"}, "form_file.key_twice"),
        ("reason_now", {"key": "Årsag"}, "form_file.question_key"),
        ("reason_now", {"official": "nej"}, "form_file.true_or_false"),
        ("importance", {"low": "0"}, "form_file.number_needed"),
    ],
)
def test_each_fault_is_named_with_its_place(key: str, change: dict[str, Any], code: str) -> None:
    content = changed(lambda definition: question(definition, key).update(change))
    _, faults = form_check.check(content)
    assert code in [fault.code for fault in faults]
    fault = next(fault for fault in faults if fault.code == code)
    assert fault.where
    lines = content.decode().splitlines()
    if fault.line:
        assert f'"{change.get("key", key)}"' in lines[fault.line - 1]


@pytest.mark.parametrize(
    ("block", "change", "code"),
    [
        ("follow_up", {"moment": "later"}, "form_file.unknown_value"),
        ("follow_up", {"moment": ["followed_up"]}, "form_file.unknown_value"),
        ("registration", {"scope": "unit"}, "form_file.unknown_value"),
        ("registration", {"own_for": ["drop_in"]}, "form_file.unknown_value"),
        ("youth", {"interview": "stopbasen"}, "form_file.unknown_value"),
        ("youth", {"instead_of": ["basis"]}, "form_file.unknown_value"),
        ("youth", {"instead_of": ["youth"]}, "form_file.unknown_value"),
        ("youth", {"instead_of": "basis_participant"}, "form_file.unknown_value"),
        ("youth", {"numbered": 1}, "form_file.true_or_false"),
        ("youth", {"colour": "red"}, "form_file.block_shape"),
    ],
)
def test_what_a_form_of_stopbasen_says_of_itself_is_checked(
    block: str, change: dict[str, Any], code: str
) -> None:
    definition = forms.shipped(forms.STOPBASEN)
    next(each for each in definition["blocks"] if each["key"] == block).update(change)
    _, faults = form_check.check(form_definitions.written(definition))
    assert code in [fault.code for fault in faults]


@pytest.mark.parametrize(
    ("key", "change", "code"),
    [
        ("sex", {"value_from": "course.weather"}, "form_file.unknown_source"),
        ("sex", {"value_from": "answer."}, "form_file.unknown_source"),
        ("sex", {"key": "typed_on"}, "form_file.key_twice"),
        ("sex", {"evidence": "sure"}, "form_file.unknown_value"),
        ("sex", {"evidence": {}}, "form_file.unknown_value"),
        ("sex", {"not_for": ["drop_in"]}, "form_file.unknown_value"),
    ],
)
def test_what_a_field_of_stopbasen_says_of_itself_is_checked(
    key: str, change: dict[str, Any], code: str
) -> None:
    definition = forms.shipped(forms.STOPBASEN)
    question(definition, key).update(change)
    _, faults = form_check.check(form_definitions.written(definition))
    assert code in [fault.code for fault in faults]


def test_a_file_that_is_no_form_is_refused_with_line_and_column() -> None:
    broken = form_definitions.written(forms.shipped(forms.INTERVIEW)).replace(b'"sets"', b"sets", 1)
    _, faults = form_check.check(broken)
    assert [fault.code for fault in faults] == ["form_file.not_json"]
    assert faults[0].line == 10
    for content, code in (
        (b"\xff\xfe", "form_file.not_text"),
        (b"[]", "form_file.not_a_form"),
        (b"[" * 100_000, "form_file.not_text"),
        (b"x" * (form_check.LARGEST + 1), "form_file.too_large"),
    ):
        assert [fault.code for fault in form_check.check(content)[1]] == [code]


def test_every_fault_has_a_sentence() -> None:
    assert form_check.__file__ is not None
    source = Path(form_check.__file__).read_text("utf-8")
    codes = set(re.findall(r'"(form_file\.\w+)"', source))
    assert len(codes) > 20
    assert codes <= set(all_sentences())


@pytest.mark.parametrize("worse", ["9" * 5000, "[" * 100_000])
def test_a_number_too_long_or_lists_too_deep_are_refused_in_words(worse: str) -> None:
    """Found by damage: Python reads no number of 5,000 digits, and says so by an error of its own."""
    data, faults = form_check.check(f'{{"form": "interview", "blocks": {worse}}}'.encode())
    assert data is None
    assert [fault.code for fault in faults] == ["form_file.not_text"]


def test_a_new_years_form_leaves_the_old_interviews_their_own(office: Office) -> None:
    """The year turns between two interviews; each is read, printed and copied by its own form."""
    old = a_pathway(office, a_participant(office, given_name="Karen"))
    held = InterviewDraft(old, {"network": "Min bror", "per_day_cigarettes": "20"}, None)
    office.backend.write(interviews.hold_interview, held)

    def change(definition: dict[str, Any]) -> None:
        definition["valid_from"] = "2027-01-01"
        definition["name"] = "Afklarende samtale 2027"
        social = next(b for b in definition["blocks"] if b["key"] == "social")
        social["questions"] = [q for q in social["questions"] if q["key"] != "network"]
        social["questions"].append(
            {"key": "sleep", "text": "Hvordan sover du?", "type": "text", "used_in": ["journal"]}
        )

    lead = office.as_actor(office.team_lead)
    content = changed(change)
    checked = lead.read(form_definitions.check_file, content)
    assert checked.faults == ()
    assert checked.added == ("Hvordan sover du?",)
    assert checked.removed == ("Hvem kan støtte dig?",)
    lead.write(form_definitions.take_in_form, FormFileDraft(content))

    # Not in force yet: an interview of today is still asked by the old one.
    waiting = a_pathway(office, a_participant(office))
    page = office.backend.read(interview_page.interview_page, waiting)
    assert page.definition.name == "Afklarende samtale"

    office.clock.set(date(2027, 1, 4))
    page = office.backend.read(interview_page.interview_page, waiting)
    assert page.definition.name == "Afklarende samtale 2027"
    assert page.definition.question("network") is None
    new = InterviewDraft(waiting, {"sleep": "Dårligt"}, None)
    office.backend.write(interviews.hold_interview, new)

    # An interview of the old year that is typed in the new one has the old form.
    late = a_pathway(office, a_participant(office))
    on = date(2026, 12, 30)
    page = office.backend.read(interview_page.interview_page, late, on)
    assert page.definition.question("network") is not None
    wrong = InterviewDraft(late, {"sleep": "Godt"}, on)
    with pytest.raises(FieldError, match=r"interview\.other_form"):
        office.backend.write(interviews.hold_interview, wrong)

    # The old one is read, copied, printed and corrected by its own.
    page = office.backend.read(interview_page.interview_page, old)
    assert page.definition.name == "Afklarende samtale"
    assert page.answers["network"] == "Min bror"
    assert "Hvem kan støtte dig: Min bror" in office.backend.write(
        journal_transfer.copy_waiting, old
    )
    sheet = office.backend.look(interview_sheets.interview_sheet, old)
    assert sheet.definition.question("network") is not None
    assert interview_pdf(sheet).startswith(b"%PDF")
    corrected = InterviewDraft(old, {"network": "Min søster"}, None, version=page.version)
    office.backend.write(interviews.correct_interview, corrected)

    def definitions(session: Transaction) -> int:
        return len({each.form_definition_id for each in session.query(Interview)})

    assert office.backend.read(definitions) == 2


def test_last_year_is_typed_and_exported_by_last_years_form(office: Office) -> None:
    def change(definition: dict[str, Any]) -> None:
        definition["valid_from"] = "2027-01-01"
        definition["blocks"][0]["questions"].append(
            {"key": "ward", "text": "Afdeling", "type": "text", "value_from": "constant.x"}
        )

    definition = forms.shipped(forms.STOPBASEN)
    change(definition)
    lead = office.as_actor(office.team_lead)
    content = form_definitions.written(definition)
    lead.write(form_definitions.take_in_form, FormFileDraft(content))
    office.clock.set(date(2027, 3, 1))
    pathways = {}
    for starts_on in (date(2026, 11, 2), date(2027, 2, 1)):
        pathway_id = a_pathway(office)
        an_enrolment(office, a_course(office, starts_on=starts_on), pathway_id)
        office.backend.write(consents.sign_registration, pathway_id)
        pathways[starts_on.year] = pathway_id

    def columns(session: Transaction) -> list[bool]:
        spans = [Period(date(year, 1, 1), date(year, 12, 31)) for year in (2026, 2027)]
        return ["ward" in stopbasen.stopbasen_columns(session, span) for span in spans]

    assert lead.read(columns) == [False, True]
    for year, there in ((2026, False), (2027, True)):
        sheet = office.backend.look(stopbasen.typing_sheet, pathways[year])
        assert ("ward" in sheet.values) is there
        assert (sheet.definition.question("ward") is not None) is there


@pytest.mark.parametrize("form", forms.INTERVIEWS)
def test_what_says_that_it_goes_to_stopbasen_goes_there_and_nothing_else(form: str) -> None:
    """»bruges i STOPbasen« is true: the typing sheet takes its values from just these questions."""
    sheet = forms.read(forms.shipped(forms.STOPBASEN))
    sources = {question.value_from for question in sheet.questions()}
    sources |= {"consent.stopbase_register", "quit_date.smoke_free"}  # who may be typed; quit_on

    def is_taken(question: forms.Question) -> bool:
        return f"answer.{question.key}" in sources or question.sets in sources

    for question in forms.read(forms.shipped(form)).questions():
        assert (forms.Use.STOPBASEN in question.used_in) is is_taken(question), question.key


def test_a_key_keeps_its_type_and_a_day_its_form(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    other = changed(lambda d: question(d, "network").update(type="yes_no"))
    checked = lead.read(form_definitions.check_file, other)
    assert [fault.code for fault in checked.faults] == ["form_file.key_changed"]
    with pytest.raises(UserError, match=r"form_file\.wrong"):
        lead.write(form_definitions.take_in_form, FormFileDraft(other, NEW_YEAR))

    same = form_definitions.written(forms.shipped(forms.INTERVIEW))
    with pytest.raises(FieldError, match=r"form_file\.day_taken"):
        lead.write(form_definitions.take_in_form, FormFileDraft(same))
    lead.write(form_definitions.take_in_form, FormFileDraft(same, NEW_YEAR))
    rows = lead.read(form_definitions.form_definitions)
    assert [row.valid_from for row in rows if row.form == "interview"] == [
        NEW_YEAR,
        date(2000, 1, 1),
    ]
    last = lead.read(undo.last_undoable)
    assert last is not None
    lead.write(undo.undo, last.id)
    rows = lead.read(form_definitions.form_definitions)
    assert [row.valid_from for row in rows if row.form == "interview"] == [date(2000, 1, 1)]


def test_a_form_that_was_used_is_not_undone_and_a_counsellor_takes_none_in(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    content = form_definitions.written(forms.shipped(forms.INTERVIEW))
    draft = FormFileDraft(content, date(2026, 12, 1))
    with pytest.raises(AccessDenied):
        office.backend.write(form_definitions.take_in_form, draft)
    lead.write(form_definitions.take_in_form, draft)
    office.backend.write(interviews.hold_interview, InterviewDraft(a_pathway(office), {}, None))
    last = lead.read(undo.last_undoable)
    assert last is not None
    with pytest.raises(UserError, match=r"undo\.changed_since"):
        lead.write(undo.undo, last.id)


def test_the_form_given_out_to_edit_comes_back_the_same(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    row = next(
        row for row in lead.read(form_definitions.form_definitions) if row.form == forms.YOUTH
    )
    given = lead.read(form_definitions.form_file, forms.YOUTH, row.definition_id)
    assert json.loads(given) == forms.shipped(forms.YOUTH)


def test_young_people_are_offered_their_own_form(office: Office) -> None:
    young = a_pathway(office, a_participant(office, birth_date=date(2006, 5, 1)))
    page = office.backend.read(interview_page.interview_page, young)
    assert page.form == forms.YOUTH
    assert [form for form, _ in page.choices] == [forms.YOUTH, forms.INTERVIEW]
    plain = office.backend.read(interview_page.interview_page, young, None, forms.INTERVIEW)
    assert plain.form == forms.INTERVIEW
    grown = a_pathway(office, a_participant(office, birth_date=date(1999, 5, 1)))
    page = office.backend.read(interview_page.interview_page, grown)
    assert [form for form, _ in page.choices] == [forms.INTERVIEW]
    draft = InterviewDraft(
        young, {"first_use": "within_5", "per_day_snus": "10"}, None, form="youth"
    )
    office.backend.write(interviews.hold_interview, draft)
    held = office.backend.read(interview_page.interview_page, young)
    assert held.definition.form == forms.YOUTH
