"""The citizens' area with its real view: list, page, interview, course, journal, master data."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from counsellor_app.ids import new_id
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.pathway import Stage
from counsellor_app.models import AuditEntry, FormDefinition, Pathway
from counsellor_app.services.follow_up import closings
from counsellor_app.services.follow_up.closings import ClosingDraft
from counsellor_app.services.interview import form_drafts, forms, interviews
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.ui import participants
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.follow_up.begin_again import BeginAgainDialog
from counsellor_app.ui.participants.presenter import ParticipantsPresenter
from counsellor_app.ui.participants.view import ParticipantsView
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.widgets.fields import ChoiceButtons, NumberEdit
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
)
from tests.helpers.medicine import a_consent
from tests.ui.conftest import SaidMessages, WentTo


@pytest.fixture
def screen(context: Context, office: Office, qtbot: QtBot) -> Screen:
    def define(session: Transaction) -> None:
        session.add(
            FormDefinition(
                id=new_id(),
                form=forms.INTERVIEW,
                valid_from=date(2000, 1, 1),
                name="Samtale",
                definition=forms.shipped(forms.INTERVIEW),
            )
        )
        audit.record(session, "define")

    office.system.write(define)
    made = participants.create(context)
    qtbot.addWidget(made.view)
    return made


def view_of(screen: Screen) -> ParticipantsView:
    assert isinstance(screen.view, ParticipantsView)
    return screen.view


def part(screen: Screen, name: str) -> Any:
    found = screen.view.findChild(QWidget, name)
    assert found is not None, name
    return found


def actions(office: Office) -> list[str]:
    def read(session: Transaction) -> list[str]:
        return list(session.scalars(select(AuditEntry.action).order_by(AuditEntry.sequence)))

    return office.backend.read(read)


def stage_of(office: Office, pathway_id: uuid.UUID) -> Stage:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id).stage)


def test_the_list_searches_while_typing_and_opens_a_person(
    screen: Screen, office: Office, navigation: WentTo
) -> None:
    sought = a_participant(office, given_name="Åse", surname="Sørensen", cpr="0101701234")
    a_pathway(office, sought)
    a_pathway(office)
    screen.open()
    view = view_of(screen).people
    assert view.table.rows.rowCount() == 2
    view.search.setText("soe")
    view.search.search_now()
    assert view.table.rows.rowCount() == 1
    row = view.table.rows.row(0)
    assert row is not None
    view.table.row_opened.emit(row)
    assert navigation.went[-1][1]["participant_id"] == sought
    assert actions(office)[-1] == "search_people"


def test_an_empty_search_says_what_to_do(screen: Screen) -> None:
    screen.open()
    view = view_of(screen).people
    view.search.setText("findes ikke")
    view.search.search_now()
    assert "Prøv de første bogstaver" in view.table._empty


def test_the_page_masks_the_number_until_it_is_asked_for(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person)
    assert part(screen, "personCpr").text() == "251248-••••"
    part(screen, "showCpr").click()
    assert part(screen, "personCpr").text() == "251248-4916"
    assert actions(office)[-2:] == ["open_person", "reveal_cpr"]


def test_the_primary_button_leads_to_the_next_step(
    screen: Screen, office: Office, navigation: WentTo
) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    screen.open(participant_id=person)
    part(screen, "personPrimary").click()
    assert navigation.went[-1][0] == "today"

    an_enrolment(office, a_course(office), pathway_id)
    screen.open(participant_id=person)
    part(screen, "personPrimary").click()
    assert view_of(screen).person.tab() == "course"


def fill(form: Any, key: str, value: object) -> None:
    field = form._form_of[key].fields[key]
    if isinstance(field, ChoiceButtons):
        field.set_value(value)
    elif isinstance(field, NumberEdit):
        field.setText(str(value))


FAGERSTROM = {
    "ftnd_hard_to_refrain": True,
    "ftnd_hardest_to_give_up": "morning",
    "ftnd_more_in_morning": True,
    "ftnd_when_ill": False,
    "per_day_cigarettes": 20,
}


def test_the_interview_sums_while_typing_and_is_held(
    screen: Screen, office: Office, messages: SaidMessages
) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    for key, value in FAGERSTROM.items():
        fill(form, key, value)
    form._form_of["ftnd_first_cigarette"].set_value("ftnd_first_cigarette", "within_5")
    fill(form, "consent_stopbase_register", True)
    found = _texts(part(screen, "interviewFindings"))
    assert "7 af 10 · høj" in found
    assert "ja" in found

    form.save.click()
    assert stage_of(office, pathway_id) is Stage.INTERVIEWED
    assert messages.texts[-1] == "Samtalen er gemt."
    given = office.backend.read(consent_state.is_given, pathway_id, ConsentKind.STOPBASE_REGISTER)
    assert given
    assert part(screen, "saveInterview").text() == "Gem rettelsen"


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_a_draft_is_kept_while_typing_and_fetched_again(
    screen: Screen, office: Office, context: Context, qtbot: QtBot
) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    fill(form, "per_day_cigarettes", 17)
    form.forms["consumption"].rested.emit()
    kept = office.backend.read(form_drafts.kept, interviews.FORM, pathway_id)
    assert kept is not None
    assert kept["answers"]["per_day_cigarettes"] == "17"

    again = participants.create(context)  # the window was closed meanwhile
    qtbot.addWidget(again.view)
    again.open(participant_id=person, tab="interview")
    assert part(again, "interviewTab").answers()["per_day_cigarettes"] == "17"
    assert "kladde" in part(again, "interviewState").text()
    part(again, "dropInterviewDraft").click()
    assert "per_day_cigarettes" not in part(again, "interviewTab").answers()


def test_a_draft_is_kept_while_somebody_types_without_a_pause(
    screen: Screen, office: Office, qtbot: QtBot
) -> None:
    """No pause is needed: two seconds after the first letter the draft is there (quality 12)."""
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    field = form._form_of["network"].fields["network"]

    def typed_on() -> None:
        field.insertPlainText("mere ")
        assert office.backend.read(form_drafts.kept, interviews.FORM, pathway_id) is not None

    started = time.monotonic()
    qtbot.waitUntil(typed_on, timeout=4000)
    assert time.monotonic() - started < 2.5


def test_what_came_beforehand_is_marked_until_it_is_confirmed(
    screen: Screen, office: Office
) -> None:
    person = a_participant(office, best_time="efter kl. 16", may_leave_message=True)
    pathway_id = a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    titles = "\n".join(_texts(part(screen, "block_contact")))
    assert titles.count("fra stamdata: bekræft") == 2
    assert form.next.text() == "2 svar skal bekræftes"

    form._form_of["best_time"].set_value("best_time", "om morgenen")  # answered anew
    assert form.next.text() == "1 svar skal bekræftes"
    part(screen, "confirm_contact").click()
    assert not form.next.isVisibleTo(form)
    kept = office.backend.read(form_drafts.kept, interviews.FORM, pathway_id)
    assert kept is not None
    assert kept["unconfirmed"] == {}


def test_what_nobody_confirmed_stays_marked_after_saving(screen: Screen, office: Office) -> None:
    person = a_participant(office, best_time="efter kl. 16")
    a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    form.save.click()
    assert form.next.text() == "1 svar skal bekræftes"
    assert "fra stamdata: bekræft" in "\n".join(_texts(part(screen, "block_contact")))


def test_the_order_of_the_keyboard_is_that_of_the_paper(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    paper = [question.text for question in forms.read(forms.shipped("interview")).questions()]
    fields = {form._form_of[key].fields[key]: key for key in form._form_of}
    asked = {q.key: q.text for q in forms.read(forms.shipped("interview")).questions()}
    met: list[str] = []
    widget = form.blocks
    for _ in range(4000):
        widget = widget.nextInFocusChain()
        key = next((k for f, k in fields.items() if widget is f or f.isAncestorOf(widget)), "")
        if key and asked[key] not in met:
            met.append(asked[key])
        if len(met) == len(paper):
            break
    assert met == paper


def test_a_colleague_goes_on_with_what_was_begun(
    screen: Screen, office: Office, context: Context
) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    begun = {"answers": {"network": "Min bror"}, "note": "Afbrudt."}
    office.as_actor(office.team_lead).write(form_drafts.keep, interviews.FORM, pathway_id, begun)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    assert "TL begyndte samtalen" in form.begun.text()
    form.take_over.click()
    assert form.answers()["network"] == "Min bror"
    mine = office.backend.read(form_drafts.kept, interviews.FORM, pathway_id)
    assert mine is not None
    assert mine["note"] == "Afbrudt."


def test_another_day_brings_the_form_of_that_day(screen: Screen, office: Office) -> None:
    """And what was answered stays, also where the other form does not ask it."""

    def newer(session: Transaction) -> None:
        definition = forms.shipped(forms.INTERVIEW)
        contact = definition["blocks"][0]["questions"]
        contact.append({"key": "sleep", "text": "Hvordan sover du?", "type": "text"})
        session.add(
            FormDefinition(
                id=new_id(),
                form=forms.INTERVIEW,
                valid_from=TODAY,
                name="Nyt skema",
                definition=definition | {"name": "Nyt skema"},
            )
        )
        audit.record(session, "define")

    office.system.write(newer)
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    assert "Nyt skema" in form.official.text()
    form._form_of["sleep"].set_value("sleep", "Dårligt")
    form._form_of["network"].set_value("network", "Min bror")
    form.held_on.set_day(TODAY - timedelta(days=1))
    assert "sleep" not in form._form_of
    assert form.answers()["network"] == "Min bror"
    assert form.frame.value("note") == "Dårligt"
    form.save.click()
    assert "Nyt skema" not in form.official.text()


def test_a_wrong_answer_is_shown_under_its_field(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    form = part(screen, "interviewTab")
    fill(form, "per_day_cigarettes", 500)
    form.save.click()
    assert part(screen, "per_day_cigarettesError").text() == "Fra 0 til 120."
    assert stage_of(office, pathway_id) is Stage.RECEIVED
    assert office.backend.read(form_drafts.kept, interviews.FORM, pathway_id) is not None


def test_enrolling_marking_and_closing_on_the_page(
    screen: Screen, office: Office, messages: SaidMessages
) -> None:
    person = a_participant(office)
    pathway_id = a_pathway(office, person)
    a_course(office, starts_on=TODAY - timedelta(days=7))
    screen.open(participant_id=person, tab="course")
    offer = part(screen, "offerCard")
    offer.table.choose(0)
    part(screen, "enrol").click()
    assert "fået plads" in messages.texts[-1]
    table = part(screen, "meetingsTable")
    assert table.rows.rowCount() == 4  # the first was held before

    part(screen, "mark_present").click()
    assert stage_of(office, pathway_id) is Stage.IN_COURSE
    assert "mødt 1 af" in part(screen, "placeOutlook").text()

    part(screen, "closeCourse").click()
    assert messages.texts[-1] == "Forløbet er afsluttet for borgeren."
    assert not part(screen, "closingForm").isVisibleTo(screen.view)


def test_a_note_is_written_corrected_and_copied(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person, tab="journal")
    tab = part(screen, "journalTab")
    tab.text.setPlainText("Ryger 20.")
    tab.save.click()
    part(screen, "correctNote").click()
    assert tab.text.toPlainText() == "Ryger 20."
    tab.text.setPlainText("Ryger 15.")
    tab.save.click()
    shown = "\n".join(_texts(part(screen, "notesCard")))
    assert "notat: Ryger 20." in shown
    assert "rettelse: Ryger 15." in shown
    assert part(screen, "copy").text() == "Kopiér til journal (2)"
    part(screen, "copy").click()
    assert "Ryger 15." in QGuiApplication.clipboard().text()
    assert part(screen, "copy").text() == "Kopiér til journal"
    tab.only_waiting.click()
    listed = part(screen, "notesCard").findChildren(QLabel)
    assert not any("Ryger 15." in each.text() for each in listed if not each.isHidden())
    assert not tab.copy_all.isVisibleTo(tab)


def test_master_data_show_errors_under_the_field_and_ask_before_leaving(
    screen: Screen, office: Office, dialogs: Dialogs
) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person)
    part(screen, "details").click()
    view = view_of(screen)
    assert view.currentWidget() is view.details
    phone = view.details.form.fields["phone"]
    assert isinstance(phone, QLineEdit)
    assert phone.text() == "20 22 23 24"
    phone.setText("hej")
    part(screen, "saveDetails").click()
    assert part(screen, "phoneError").text()
    dialogs.answer(False)
    assert screen.back()
    assert view.currentWidget() is view.details
    phone.setText("31 31 31 31")
    part(screen, "saveDetails").click()
    assert view.currentWidget() is view.person
    assert "31 31 31 31" in part(screen, "personAbout").text()


def test_a_new_citizen_is_registered_and_opened(
    screen: Screen, office: Office, dialogs: Dialogs
) -> None:
    screen.open()
    part(screen, "newCitizen").click()
    view = view_of(screen)
    view.details.form.set_value("surname", "Ny")
    view.details.form.set_value("cpr", "251248-4917")
    dialogs.answer(True)  # the check digit does not fit
    part(screen, "saveDetails").click()
    assert "Kontrolcifferet" in dialogs.shown[-1]
    assert part(screen, "personName").text() == "Ny"
    assert part(screen, "personPrimary").text() == "Nyt forløb"
    part(screen, "personPrimary").click()
    assert part(screen, "personPrimary").text() == "Ring op"
    assert part(screen, "personTabs").isVisibleTo(screen.view)


def test_esc_goes_from_the_page_to_the_list(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person)
    assert screen.back()
    view = view_of(screen)
    assert view.currentWidget() is view.people
    assert not screen.back()


def test_a_second_pathway_can_be_chosen(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    first = a_pathway(office, person, closed_on=TODAY)
    a_pathway(office, person)
    screen.open(participant_id=person)
    choice = part(screen, "pathwayChoice")
    assert choice.count() == 2
    choice.set_value(first)
    presenter = screen.presenter
    assert isinstance(presenter, ParticipantsPresenter)
    assert presenter.person.page is not None
    assert presenter.person.page.pathway is not None
    assert presenter.person.page.pathway.id == first
    assert part(screen, "personPrimary").text() == "Nyt forløb"


def test_a_relapse_opens_a_new_pathway_by_one_key(
    screen: Screen, office: Office, dialogs: Dialogs
) -> None:
    person = a_participant(office)
    former = a_pathway(office, person, closed_on=TODAY)
    a_consent(office, former, ConsentKind.SMS)
    screen.open(participant_id=person)
    assert part(screen, "newPathwayButton").isHidden(), "it is the primary button already"

    def press(key: str) -> Callable[[QDialog], bool]:
        def pressed(dialog: QDialog) -> bool:
            assert isinstance(dialog, BeginAgainDialog)
            assert dialog.face.remark.text() == "Sms"
            dialog.face.press(key)
            return dialog.result() == QDialog.DialogCode.Accepted

        return pressed

    dialogs.answer(press("9"), press("1"))
    part(screen, "personPrimary").click()
    assert part(screen, "personPrimary").text() == "Nyt forløb", "nothing was chosen"
    part(screen, "personPrimary").click()
    assert part(screen, "personPrimary").text() == "Ring op"
    assert part(screen, "newPathwayButton").isHidden(), "one runs already"
    presenter = screen.presenter
    assert isinstance(presenter, ParticipantsPresenter)
    assert presenter.person.page is not None
    assert presenter.person.page.pathway is not None
    new = presenter.person.page.pathway.id
    given = office.backend.read(
        lambda session: consent_state.is_given(session, new, ConsentKind.SMS)
    )
    assert given


def test_a_relapse_before_the_half_year_call_has_a_button(
    screen: Screen, office: Office, dialogs: Dialogs
) -> None:
    person = a_participant(office)
    former = a_pathway(office, person)
    an_enrolment(office, a_course(office), former)
    a_consent(office, former, ConsentKind.STOPBASE_FOLLOW_UP)
    screen.open(participant_id=person)
    assert part(screen, "newPathwayButton").isHidden()
    office.backend.write(closings.close_course_for, ClosingDraft(former))
    screen.open(participant_id=person)
    assert not part(screen, "newPathwayButton").isHidden()
    dialogs.answer(False)
    view_of(screen).new_pathway.trigger()
    assert part(screen, "pathwayChoice").count() == 1, "Esc leaves everything as it was"


def test_the_finder_offers_people(context: Context, office: Office) -> None:
    a_pathway(office)
    hits: list[Any] = []
    participants.finder(context)("berg", hits.extend)
    assert hits[0].title == "Berggren, Nancy Ann"


def test_every_button_of_the_page_has_a_name(screen: Screen, office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    screen.open(participant_id=person, tab="interview")
    for each in screen.view.findChildren(QPushButton):
        if not each.isVisibleTo(screen.view):
            continue  # has its words when it is shown
        assert each.text() or each.accessibleName()
