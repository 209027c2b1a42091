"""The forms at the end of a course: kept, typed once more, taken back, counted for the team lead."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.models import DatedRule, SurveyAnswer
from counsellor_app.reports import survey_figures
from counsellor_app.reports.period import Period
from counsellor_app.services.follow_up import surveys
from counsellor_app.services.follow_up.surveys import SurveyDraft, SurveyRow
from counsellor_app.services.interview import forms
from counsellor_app.services.office import rules
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_pathway,
    an_enrolment,
    an_office,
    with_forms,
)

SAID = {"as_a_whole": "5", "counsellor": "4", "recommend": "yes", "best": "Gruppen"}


@pytest.fixture
def office(database: Engine) -> Office:
    return with_forms(an_office(database))


def use(office: Office, **wanted: bool) -> None:
    def make(session: Transaction) -> None:
        rule = rules.SurveyRule(**wanted)
        since = TODAY - timedelta(days=30)
        session.add(DatedRule(kind=rule.kind, valid_from=since, values=rule.values()))
        audit.record(session, "save_rule")

    office.system.write(make)


def on_course(office: Office) -> uuid.UUID:
    pathway_id = a_pathway(office)
    an_enrolment(office, a_course(office), pathway_id)
    return pathway_id


def keep(
    office: Office, pathway_id: uuid.UUID, said: dict[str, str] | None = None, **more: object
) -> uuid.UUID:
    draft = SurveyDraft(pathway_id, forms.SATISFACTION, SAID if said is None else said, **more)  # type: ignore[arg-type]
    return office.backend.write(surveys.keep_survey, draft)


def rows(office: Office, pathway_id: uuid.UUID) -> tuple[SurveyRow, ...]:
    return office.backend.read(surveys.surveys_of, pathway_id)


def undo_last(office: Office) -> None:
    found = office.backend.read(undo.last_undoable)
    assert found is not None
    assert found.label == "survey"
    office.backend.write(undo.undo, found.id)


def test_none_is_asked_for_unless_the_municipality_wants_it(office: Office) -> None:
    pathway_id = on_course(office)
    assert rows(office, pathway_id) == ()
    assert office.backend.read(surveys.survey_forms) == ()
    use(office, satisfaction=True, involvement=True)
    assert [row.form for row in rows(office, pathway_id)] == list(forms.SURVEYS)
    printed = office.backend.read(surveys.survey_forms)
    assert [len(list(form.questions())) for form in printed] == [8, 6]
    assert not any(form.official for form in printed), "no wording is confirmed"


def test_a_form_is_kept_changed_and_taken_back_by_name(office: Office) -> None:
    use(office, satisfaction=True)
    pathway_id = on_course(office)
    keep(office, pathway_id, answered_on=TODAY - timedelta(days=1))
    (row,) = rows(office, pathway_id)
    assert (row.answers, row.answered_on) == (SAID, TODAY - timedelta(days=1))
    keep(office, pathway_id, {"as_a_whole": "2"}, version=row.version)
    (row,) = rows(office, pathway_id)
    assert (row.answers, row.answered_on) == ({"as_a_whole": "2"}, TODAY)
    undo_last(office)
    (row,) = rows(office, pathway_id)
    assert (row.answers, row.answered_on) == (SAID, TODAY - timedelta(days=1))
    undo_last(office)
    (row,) = rows(office, pathway_id)
    assert (row.id, row.answers) == (None, {})
    left = office.backend.read(lambda session: session.scalars(select(SurveyAnswer)).all())
    assert left == []


def test_the_same_form_sent_twice_is_one(office: Office) -> None:
    pathway_id, id_ = on_course(office), uuid.uuid4()
    assert keep(office, pathway_id, id=id_) == id_
    assert keep(office, pathway_id, id=id_) == id_


@pytest.mark.parametrize(
    ("said", "more", "field", "code"),
    [
        ({"as_a_whole": "6"}, {}, "as_a_whole", "interview.out_of_range"),
        ({"recommend": "måske"}, {}, "recommend", "interview.not_an_option"),
        ({"as_a_whole": " "}, {}, "as_a_whole", "survey.empty"),
        (SAID, {"answered_on": TODAY + timedelta(days=1)}, "answered_on", "survey.future"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    office: Office, said: dict[str, str], more: dict[str, object], field: str, code: str
) -> None:
    pathway_id = on_course(office)
    with pytest.raises(FieldError) as wrong:
        keep(office, pathway_id, said, **more)
    assert (wrong.value.field, wrong.value.code) == (field, code)


def test_a_colleagues_form_is_not_overwritten(office: Office) -> None:
    pathway_id = on_course(office)
    keep(office, pathway_id)
    with pytest.raises(FieldError) as wrong:
        keep(office, pathway_id, {"as_a_whole": "1"})
    assert wrong.value.code == "survey.changed_since"


def test_without_a_course_there_is_nothing_to_ask_about(office: Office) -> None:
    with pytest.raises(UserError) as refused:
        keep(office, a_pathway(office))
    assert refused.value.code == "survey.no_course"


def test_an_older_database_gets_the_form_when_it_is_first_used(database: Engine) -> None:
    office = an_office(database)  # without any definition
    use(office, satisfaction=True)
    pathway_id = on_course(office)
    keep(office, pathway_id)
    assert rows(office, pathway_id)[0].answers == SAID


def test_the_team_lead_sees_answers_and_averages(office: Office) -> None:
    use(office, satisfaction=True)
    keep(office, on_course(office))
    keep(office, on_course(office), SAID | {"as_a_whole": "2", "recommend": "no"})
    lead = office.as_actor(office.team_lead)
    period = Period(TODAY.replace(day=1), TODAY)
    (figure,) = lead.read(survey_figures.survey_figures, period)
    assert (figure.answered, figure.closed) == (2, 0)
    whole = figure.questions[0]
    assert (whole.n, whole.counts, float(whole.average or 0)) == (2, {"5": 1, "2": 1}, 3.5)
    recommend = next(each for each in figure.questions if each.question.key == "recommend")
    assert (recommend.counts, recommend.average) == ({"yes": 1, "no": 1}, None)
    assert "best" not in {each.question.key for each in figure.questions}
    before = Period(date(2020, 1, 1), date(2020, 12, 31))
    assert lead.read(survey_figures.survey_figures, before)[0].answered == 0
