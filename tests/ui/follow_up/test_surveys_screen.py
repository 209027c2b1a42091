"""The forms at the end of a course in the window: typed in from the page of a person and from the closing."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.models import DatedRule
from counsellor_app.reports.period import Period
from counsellor_app.reports.survey_figures import survey_figures
from counsellor_app.services.courses import course_closing
from counsellor_app.services.follow_up import surveys
from counsellor_app.services.office import rules
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui.courses.closing_dialog import ClosingDialog
from counsellor_app.ui.follow_up import person_tab
from counsellor_app.ui.follow_up.survey_acts import type_survey
from counsellor_app.ui.follow_up.survey_dialog import SurveyDialog
from counsellor_app.ui.indicators.survey_card import SurveyCard
from counsellor_app.ui.screen import Context
from tests.helpers.builders import TODAY, Office, a_course, a_pathway, an_enrolment, with_forms
from tests.ui.conftest import SaidMessages


@pytest.fixture
def on_course(office: Office) -> tuple[uuid.UUID, uuid.UUID]:
    """A course and a pathway on it, in a municipality that uses the forms."""
    with_forms(office)

    def make(session: Transaction) -> None:
        rule = rules.SurveyRule(satisfaction=True)
        since = TODAY - timedelta(days=30)
        session.add(DatedRule(kind=rule.kind, valid_from=since, values=rule.values()))
        audit.record(session, "save_rule")

    office.system.write(make)
    course_id, pathway_id = a_course(office), a_pathway(office)
    an_enrolment(office, course_id, pathway_id)
    return course_id, pathway_id


def typed(dialog: QDialog, **said: object) -> bool:
    assert isinstance(dialog, SurveyDialog)
    for key, value in said.items():
        dialog.form.set_value(key, value)
    dialog.accept()
    return dialog.result() == QDialog.DialogCode.Accepted


def test_a_form_is_typed_in_on_the_page_of_a_person(
    context: Context,
    qtbot: QtBot,
    office: Office,
    on_course: tuple[uuid.UUID, uuid.UUID],
    messages: SaidMessages,
) -> None:
    tab = person_tab.create_tab(context)
    qtbot.addWidget(tab.view)
    presenter, view = tab.presenter, tab.view
    assert isinstance(presenter, person_tab.FollowUpTabPresenter)
    assert isinstance(view, person_tab.FollowUpTab)
    presenter.show_pathway(uuid.uuid4(), on_course[1], False)
    wrong: list[str] = []

    def answer(dialog: QDialog) -> bool:
        assert not typed(dialog), "nothing is answered yet"
        assert isinstance(dialog, SurveyDialog)
        told = dialog.form.findChild(QLabel, "as_a_wholeError")
        assert isinstance(told, QLabel)
        wrong.append(told.text())
        return typed(dialog, as_a_whole=5, recommend=True)

    context.dialogs.answer(answer)
    made = view.findChild(QPushButton, "survey_satisfaction")
    assert isinstance(made, QPushButton)
    made.click()
    assert wrong == ["Ingen spørgsmål er besvaret endnu."]
    (row,) = office.backend.read(surveys.surveys_of, on_course[1])
    assert row.answers == {"as_a_whole": "5", "recommend": "yes"}
    assert messages.texts == ["Skemaet er gemt."]
    shown = view.findChildren(QPushButton, "survey_satisfaction")[-1]
    assert shown.text() == "Se eller ret"


def test_the_closing_leads_to_the_forms_of_each(
    context: Context, qtbot: QtBot, office: Office, on_course: tuple[uuid.UUID, uuid.UUID]
) -> None:
    form = office.backend.read(course_closing.course_to_close, on_course[0])

    def type_forms(person: course_closing.ToClose) -> None:
        for row in office.backend.read(surveys.surveys_of, person.pathway_id):
            type_survey(context, person.pathway_id, row)

    plain = ClosingDialog(form, lambda: TODAY)
    qtbot.addWidget(plain)
    assert plain.findChild(QPushButton, "closingForms") is None
    dialog = ClosingDialog(form, lambda: TODAY, None, type_forms)
    qtbot.addWidget(dialog)
    made = dialog.findChild(QPushButton, "closingForms")
    assert isinstance(made, QPushButton)
    assert "Nancy Ann" in made.accessibleName()
    context.dialogs.answer(lambda asked: typed(asked, as_a_whole=4))
    made.click()
    (row,) = office.backend.read(surveys.surveys_of, on_course[1])
    assert row.answers == {"as_a_whole": "4"}


def test_the_team_lead_sees_them_in_a_table(
    qtbot: QtBot, office: Office, on_course: tuple[uuid.UUID, uuid.UUID]
) -> None:
    card = SurveyCard()
    qtbot.addWidget(card)
    lead = office.as_actor(office.team_lead)
    card.show_figures(lead.read(survey_figures, Period(TODAY, TODAY)))
    assert card.table.rows.rowCount() == 6
    assert "0 svar, 0 afsluttede forløb" in card.summary.text()
    card.show_figures(())
    assert card.table.isHidden()
    assert "To ligger klar" in card.summary.text()
