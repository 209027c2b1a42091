"""Letters to citizens in their own language: proposed, chosen, written by the municipality, or Danish and said so."""

from __future__ import annotations

import uuid
from datetime import date, time

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import FieldError, UserError
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.services.attendance import course_invitations
from counsellor_app.services.letters import (
    citizen_facts,
    letter_list,
    letter_sending,
    letter_texts,
    letters,
    sent_log,
)
from counsellor_app.services.letters.languages import Days, language_of, languages
from counsellor_app.services.letters.letter_text import Texts
from counsellor_app.services.letters.letter_texts import LetterTextDraft
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sent_log import LogFilter
from counsellor_app.services.letters.sheets import LetterSheet
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def her_pathway(office: Office, language: str) -> uuid.UUID:
    person = a_participant(
        office, interpreter_language=language, street="Park Alle 48", post_code="7600"
    )
    return a_pathway(office, person)


def draft(pathway_id: uuid.UUID, language: str | None = None) -> LetterDraft:
    return LetterDraft(
        pathway_id,
        LetterKind.NO_CONTACT,
        ReceiverKind.PARTICIPANT,
        language=language,
        reply_by=date(2026, 10, 19),
    )


def text(office: Office, wanted: LetterDraft) -> str:
    return letters.text_of(office.backend.read(letters.preview, wanted))


def test_who_speaks_english_is_written_to_in_english(office: Office) -> None:
    pathway_id = her_pathway(office, "Engelsk")
    written = text(office, draft(pathway_id))
    assert written.startswith("Dear Nancy Ann Berggren")
    assert "by 19 October 2026" in written
    assert text(office, draft(pathway_id, "da")).startswith("Kære Nancy Ann Berggren")
    letter_id = office.backend.write(
        letter_sending.send_on_paper, draft(pathway_id), LetterChannel.COPY
    )
    sheet = office.backend.read(letter_list.letter_sheet, letter_id)
    assert isinstance(sheet, LetterSheet)
    assert (sheet.language, sheet.subject) == ("en", "We have tried to call you")


def test_without_a_text_it_is_danish_and_said_so(office: Office) -> None:
    pathway_id = her_pathway(office, "polsk")
    choice = office.backend.read(citizen_facts.language_choice, pathway_id, LetterKind.NO_CONTACT)
    assert (choice.proposed, choice.lacking, choice.offered) == ("da", True, ("da", "en"))
    assert text(office, draft(pathway_id)).startswith("Kære")
    with pytest.raises(FieldError, match=r"letter\.no_text_in_language"):
        text(office, draft(pathway_id, "pl"))


def test_the_municipality_writes_a_text_in_another_language(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    (row,) = (r for r in lead.read(letter_texts.letter_texts, "pl") if r.name == "no_contact")
    assert (row.translated, row.own) == (False, False)
    assert "Kære {navn}" in row.body, "begun with the Danish one, to be translated"
    body = "Emne: Dzwonimy\nDzień dobry {navn}\nProszę zadzwonić do {svar_senest}."
    lead.write(letter_texts.save_letter_text, LetterTextDraft("no_contact", body, language="pl"))
    pathway_id = her_pathway(office, "polsk")
    assert text(office, draft(pathway_id)) == (
        "Dzień dobry Nancy Ann Berggren\nProszę zadzwonić do 19.10.2026."
    )
    assert "pl" in lead.read(letter_texts.languages_with_texts)
    danish = next(r for r in lead.read(letter_texts.letter_texts) if r.name == "no_contact")
    assert not danish.own, "the Danish text stays as it was"


def test_letters_to_doctors_have_no_other_language(office: Office) -> None:
    lead = office.as_actor(office.team_lead)
    with pytest.raises(UserError, match=r"letter_text\.unknown"):
        lead.write(letter_texts.save_letter_text, LetterTextDraft("epikrise", "x", language="en"))
    names = {row.name for row in lead.read(letter_texts.letter_texts, "en")}
    assert "epikrise" not in names
    assert {"no_contact", "invitation_course", "half_year_call"} <= names


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("polsk", "pl"),
        ("Engelsk, lidt dansk", "en"),
        ("tyrkisk (kurdisk dialekt)", "tr"),
        ("arabisk", None),
        ("", None),
    ],
)
def test_which_language_is_meant(said: str, code: str | None) -> None:
    assert language_of(said) == code


def test_days_without_words_are_figures() -> None:
    days = Days(Texts(), "pl")
    assert days.weekday_date(TODAY) == "05.10.2026"
    assert days.span(time(16, 30), time(18, 30)) == "16:30–18:30"
    assert Days(Texts(), "en").weekday_date(TODAY) == "Monday 5 October 2026"
    assert Days(Texts(), "da").weekday_date(TODAY) == "mandag den 5. oktober 2026"
    assert "en" in languages()


def test_hours_are_told_in_the_language_of_the_letter() -> None:
    english, hours = Days(Texts(), "en"), "mandag–torsdag kl. 9–15 og fredag kl. 9–12"
    assert english.hours(hours) == "Monday–Thursday 9–15, Friday 9–12"
    assert english.hours("Hverdage efter aftale") == "Hverdage efter aftale"
    assert Days(Texts(), "da").hours(hours) == Days(Texts(), "pl").hours(hours) == hours


def test_the_invitations_of_a_course_say_in_which_language_each_is(office: Office) -> None:
    course_id = a_course(office)
    for language in ("engelsk", "polsk", ""):
        pathway_id = her_pathway(office, language)
        an_enrolment(office, course_id, pathway_id)
    lines = office.backend.read(course_invitations.invitations_of_course, course_id)
    assert sorted((line.spoken, line.language) for line in lines) == [
        ("", "da"),
        ("engelsk", "en"),
        ("polsk", "da"),
    ]
    office.backend.write(course_invitations.invite_course, course_id)
    sent = office.backend.read(sent_log.log_page, LogFilter(), 0, 10)
    sheets = office.backend.read(letter_list.letter_sheets, [row.id for row in sent])
    assert sorted(sheet.language for sheet in sheets if isinstance(sheet, LetterSheet)) == [
        *("da", "da", "en"),
    ]
