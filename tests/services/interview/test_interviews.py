"""Holding the interview: everything that follows from it in one write, its undo, and corrections."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.errors import ConflictError, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import AppointmentState
from counsellor_app.kinds.interview import ConsentKind, Education, InterviewState
from counsellor_app.kinds.pathway import NextAct, Stage
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.models import (
    Appointment,
    FormDefinition,
    Interview,
    Participant,
    Pathway,
    QuitDate,
    Referral,
)
from counsellor_app.services.calendars.appointments import AppointmentDraft, book_appointment
from counsellor_app.services.interview import form_drafts, forms, interview_page, interviews
from counsellor_app.services.interview.interviews import InterviewDraft
from counsellor_app.services.people import consent_state, journal
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office, at

ANSWERS = {
    "per_day_cigarettes": "20",
    "years_smoked": "30",
    "ftnd_first_cigarette": "within_5",
    "ftnd_hard_to_refrain": "yes",
    "ftnd_hardest_to_give_up": "morning",
    "ftnd_more_in_morning": "yes",
    "ftnd_when_ill": "no",
    "education": "skilled",
    "best_time": "efter kl. 16",
    "quit_on": "2026-10-20",
    "consent_stopbase_register": "yes",
    "consent_gp_letter": "no",
}


@pytest.fixture
def office(database: Engine) -> Office:
    made = an_office(database)

    def define(session: Transaction) -> None:
        definition = forms.shipped(forms.INTERVIEW)
        session.add(
            FormDefinition(
                id=new_id(),
                form=forms.INTERVIEW,
                valid_from=date(2000, 1, 1),
                name="x",
                definition=definition,
            )
        )
        audit.record(session, "define")

    made.system.write(define)
    return made


def hold(office: Office, pathway_id: uuid.UUID, **values: Any) -> uuid.UUID:
    given: dict[str, Any] = {"answers": ANSWERS, "held_on": TODAY}
    return office.backend.write(
        interviews.hold_interview, InterviewDraft(pathway_id, **(given | values))
    )


def stage_of(office: Office, pathway_id: uuid.UUID) -> tuple[Stage, NextAct]:
    def read(session: Transaction) -> tuple[Stage, NextAct]:
        pathway = session.get_one(Pathway, pathway_id)
        return pathway.stage, pathway.next_act

    return office.backend.read(read)


def book(office: Office, pathway_id: uuid.UUID) -> uuid.UUID:
    assert office.counsellor.user_id is not None
    start = at(TODAY + timedelta(days=1), time(10, 0))
    draft = AppointmentDraft(
        office.counsellor.user_id, start, start + timedelta(minutes=45), pathway_id=pathway_id
    )
    return office.backend.write(book_appointment, draft)


def test_holding_writes_answers_figures_consents_quit_date_and_the_calendar(
    office: Office,
) -> None:
    pathway_id = a_pathway(office)
    appointment_id = book(office, pathway_id)
    interview_id = hold(office, pathway_id, note="Vil gerne i gang.")

    def check(session: Transaction) -> None:
        interview = session.get_one(Interview, interview_id)
        assert (interview.fagerstrom, interview.pack_years) == (7, Decimal(30))
        assert interview.heavy_smoker
        assert interview.education is Education.SKILLED
        assert session.get_one(Appointment, appointment_id).state is AppointmentState.HELD
        assert session.scalar(select(QuitDate.quit_on)) == date(2026, 10, 20)
        assert session.scalar(select(Participant.best_time)) == "efter kl. 16"
        given = consent_state.is_given
        assert given(session, pathway_id, ConsentKind.STOPBASE_REGISTER)
        asked = consent_state.newest(session, pathway_id, ConsentKind.GP_LETTER)
        assert asked is not None
        assert not asked.given

    office.backend.read(check)
    assert stage_of(office, pathway_id) == (Stage.INTERVIEWED, NextAct.CHOOSE_OFFER)
    assert office.backend.read(journal.notes, pathway_id)[0].text == "Vil gerne i gang."


def test_undo_makes_it_a_draft_again(office: Office) -> None:
    pathway_id = a_pathway(office)
    book(office, pathway_id)
    interview_id = hold(office, pathway_id)
    row = office.backend.read(undo.last_undoable)
    assert row is not None
    assert row.label == "hold_interview"
    office.backend.write(undo.undo, row.id)

    def check(session: Transaction) -> None:
        assert session.get_one(Interview, interview_id).state is InterviewState.DRAFT
        assert session.scalar(select(Participant.best_time)) == ""
        asked = consent_state.newest(session, pathway_id, ConsentKind.STOPBASE_REGISTER)
        assert asked is None
        kept = session.scalar(select(QuitDate.withdrawn_at))
        assert kept is not None

    office.backend.read(check)
    assert stage_of(office, pathway_id)[0] is Stage.INTERVIEW_BOOKED
    draft = office.backend.read(form_drafts.kept, interviews.FORM, pathway_id)
    assert draft is not None
    assert draft["answers"] == ANSWERS
    hold(office, pathway_id)  # and it can be held again


def test_a_repeated_write_is_harmless_and_a_second_interview_refused(office: Office) -> None:
    pathway_id = a_pathway(office)
    same = new_id()
    assert hold(office, pathway_id, id=same) == hold(office, pathway_id, id=same) == same
    with pytest.raises(UserError, match=r"interview\.already_held"):
        hold(office, pathway_id)


@pytest.mark.parametrize(
    ("key", "answer", "code"),
    [
        ("importance", "11", "interview.out_of_range"),
        ("per_day_cigarettes", "mange", "interview.not_a_number"),
        ("education", "ph.d.", "interview.not_an_option"),
        ("quit_on", "i morgen", "interview.not_a_day"),
    ],
)
def test_a_wrong_answer_is_named(office: Office, key: str, answer: str, code: str) -> None:
    with pytest.raises(FieldError, match=code) as raised:
        hold(office, a_pathway(office), answers={key: answer})
    assert raised.value.field == key


def test_a_correction_keeps_what_stood_there_and_minds_the_version(office: Office) -> None:
    pathway_id = a_pathway(office)
    hold(office, pathway_id)
    page = office.backend.read(interview_page.interview_page, pathway_id)
    corrected = dict(page.answers) | {"per_day_cigarettes": "10"}
    draft = InterviewDraft(pathway_id, corrected, page.held_on, version=page.version)
    office.backend.write(interviews.correct_interview, draft)

    again = office.backend.read(interview_page.interview_page, pathway_id)
    assert again.answers["per_day_cigarettes"] == "10"
    assert (
        "Cigaretter 20 pr. dag → 10 pr. dag"
        in office.backend.read(journal.notes, pathway_id)[0].text
    )
    with pytest.raises(ConflictError):
        office.backend.write(interviews.correct_interview, draft)


def test_the_form_begins_with_what_the_referral_says(office: Office) -> None:
    person = a_participant(office, best_time="efter kl. 16")
    pathway_id = a_pathway(office, person)

    def refer(session: Transaction) -> None:
        session.add(
            Referral(
                pathway_id=pathway_id,
                source=ReferralSource.GP,
                received_on=TODAY,
                registered_at=session.now,
                clinical_text="KOL. Ryger 15 cerutter dagligt. Røget i 40 år.",
            )
        )
        audit.record(session, "refer")

    office.system.write(refer)
    page = office.backend.read(interview_page.interview_page, pathway_id)
    assert page.answers == {
        "per_day_cheroots": "15",
        "years_smoked": "40",
        "copd": "yes",
        "best_time": "efter kl. 16",
    }
    assert page.prefilled == frozenset(page.answers)
