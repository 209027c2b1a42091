"""STOPbasen's forms: when each can be typed, what is missing, what was typed, and what changed since."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, select

from counsellor_app.documents.interview_form import interview_pdf
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.kinds.course import ProgrammeFormat
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.stopbasen import AnswerPlace, TypingState
from counsellor_app.models import CitizenRequest, CourseClosing, Enrolment, Participant
from counsellor_app.reports import stopbasen, stopbasen_readiness, stopbasen_sheets
from counsellor_app.reports.stopbasen import FilledForm
from counsellor_app.reports.stopbasen_pages import Page, text_of
from counsellor_app.services.interview import forms, interview_sheets, interviews
from counsellor_app.services.interview.interviews import InterviewDraft
from counsellor_app.services.office import typed_forms
from counsellor_app.services.office.typed_forms import TypedDraft
from counsellor_app.services.people import consents, withdrawals
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
    with_forms,
)

STARTED = TODAY - timedelta(days=60)


@pytest.fixture
def office(database: Engine) -> Office:
    return with_forms(an_office(database))


def change(office: Office, act: Callable[[Transaction], object]) -> None:
    def write(session: Transaction) -> None:
        act(session)
        audit.record(session, "set_up")

    office.system.write(write)


def registered(
    office: Office, course_id: uuid.UUID, *, came: bool = True, **person: Any
) -> uuid.UUID:
    """Somebody on the course who has signed, and has come to its meetings."""
    pathway_id = a_pathway(office, a_participant(office, **person))
    first = STARTED if came else None
    an_enrolment(
        office,
        course_id,
        pathway_id,
        first_meeting_on=first,
        last_meeting_on=first,
        meetings_attended=5 if came else 0,
        meetings_counted=5,
    )
    for kind in (ConsentKind.STOPBASE_REGISTER, ConsentKind.STOPBASE_FOLLOW_UP):
        draft = ConsentDraft(pathway_id, kind, True, TODAY, ConsentForm.WRITTEN)
        office.backend.write(consents.register_consent, draft)
    return pathway_id


def close(office: Office, pathway_id: uuid.UUID, smoke_free: bool | None = True) -> None:
    change(
        office,
        lambda session: session.add(
            CourseClosing(
                pathway_id=pathway_id,
                closed_on=TODAY,
                smoke_free=smoke_free,
                satisfaction=5,
                closed_by_id=office.counsellor.id,
                closed_at=session.now,
            )
        ),
    )


def sheet(office: Office, pathway_id: uuid.UUID) -> FilledForm:
    return office.backend.look(stopbasen.typing_sheet, pathway_id)


def states(office: Office, pathway_id: uuid.UUID) -> dict[str, TypingState]:
    return {page.block.key: page.state for page in sheet(office, pathway_id).pages}


def page_of(office: Office, pathway_id: uuid.UUID, form: str) -> Page:
    pages = sheet(office, pathway_id).pages
    return next(page for page in pages if page.block.key == form)


def mark(office: Office, pathway_id: uuid.UUID, form: str, **more: Any) -> uuid.UUID:
    """Typed as it stood on the page."""
    shown = sheet(office, pathway_id)
    page = next(page for page in shown.pages if page.block.key == form)
    draft = TypedDraft(
        form,
        pathway_id=None if page.is_of_course else page.about,
        course_id=page.about if page.is_of_course else None,
        values={each.key: text_of(shown.values[each.key]) for each in page.questions},
        **more,
    )
    return office.backend.write(typed_forms.mark_typed, draft)


def test_each_form_waits_for_its_moment(office: Office) -> None:
    course_id = a_course(office, starts_on=STARTED)
    pathway_id = registered(office, course_id)
    assert states(office, pathway_id) == {
        "registration": TypingState.MISSING,  # the programme has no type, 8b
        "basis_counsellor": TypingState.WAITING,
        "basis_participant": TypingState.MISSING,
        "follow_up": TypingState.WAITING,
    }
    close(office, pathway_id, smoke_free=None)
    page = page_of(office, pathway_id, "basis_counsellor")
    assert page.state is TypingState.MISSING
    assert {each.key for each in page.missing} == {"quit_on", "smoke_free_end"}


def test_the_form_of_a_course_is_typed_once_for_everybody_and_keeps_its_number(
    office: Office,
) -> None:
    course_id = a_course(office, a_programme(office, stopbasen_type="gsp"), starts_on=STARTED)
    first, second = registered(office, course_id), registered(office, course_id, surname="Holm")
    assert page_of(office, first, "registration").is_of_course
    mark(office, first, "registration", number=" K 4711 ")
    typed = page_of(office, second, "registration").typed
    assert typed is not None
    assert (typed.number, typed.on, typed.by) == ("K 4711", TODAY, "MH")
    assert states(office, second)["registration"] is TypingState.TYPED
    third = registered(office, course_id, surname="Kjær")  # one more took part
    changes = page_of(office, third, "registration").changes
    assert [(each.question.key, each.then, each.now) for each in changes] == [
        ("course_participants", "2", "3")
    ]
    mark(office, third, "registration")  # typed once more: the number stays
    again = page_of(office, first, "registration").typed
    assert again is not None
    assert again.number == "K 4711"
    assert states(office, first)["registration"] is TypingState.TYPED


def test_in_an_open_group_everybody_has_her_own_without_items_10_and_11(office: Office) -> None:
    programme = a_programme(office, format=ProgrammeFormat.ROLLING, stopbasen_type="kom_og_kvit")
    course_id = a_course(office, programme, starts_on=STARTED)
    first, second = registered(office, course_id), registered(office, course_id, surname="Holm")
    page = page_of(office, first, "registration")
    assert not page.is_of_course
    assert {"course_participants", "course_meetings"}.isdisjoint(q.key for q in page.questions)
    assert page.state is TypingState.READY
    mark(office, first, "registration")
    assert states(office, first)["registration"] is TypingState.TYPED
    assert states(office, second)["registration"] is TypingState.READY


def test_who_was_asked_by_the_young_peoples_form_has_the_ungeskema(office: Office) -> None:
    course_id = a_course(office, starts_on=STARTED)
    young = registered(office, course_id, birth_date=date(2006, 5, 1))
    answers = {"first_use": "within_5", "years_nicotine": "4", "education": "upper_secondary"}
    draft = InterviewDraft(young, answers, TODAY, form=forms.YOUTH)
    office.backend.write(interviews.hold_interview, draft)
    shown = sheet(office, young)
    assert [page.block.key for page in shown.pages] == [
        *("registration", "basis_counsellor", "youth", "follow_up")
    ]
    assert shown.values["youth_first_use"] == "within_5"
    grown = registered(office, course_id)
    assert sheet(office, grown).values["youth_sex"] is None
    assert "youth" not in states(office, grown)


def test_only_what_changed_since_it_was_typed_is_told(office: Office) -> None:
    course_id = a_course(office, starts_on=STARTED)
    pathway_id = registered(office, course_id)
    close(office, pathway_id)
    mark(office, pathway_id, "basis_counsellor")
    assert states(office, pathway_id)["basis_counsellor"] is TypingState.TYPED

    def move(session: Transaction) -> None:
        session.scalars(select(Participant)).one().phone = "30313233"
        session.scalars(select(Enrolment)).one().meetings_attended = 4

    change(office, move)
    page = page_of(office, pathway_id, "basis_counsellor")
    assert page.state is TypingState.CHANGED
    assert page.to_type
    assert [(each.question.key, each.then, each.now) for each in page.changes] == [
        ("phone", "20222324", "30313233"),
        ("meetings_attended", "5", "4"),
    ]
    mark(office, pathway_id, "basis_counsellor")
    assert states(office, pathway_id)["basis_counsellor"] is TypingState.TYPED
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    assert last.label == "mark_typed"
    office.backend.write(undo.undo, last.id)
    assert states(office, pathway_id)["basis_counsellor"] is TypingState.CHANGED


def test_what_was_typed_from_paper_is_never_told_as_changed(office: Office) -> None:
    pathway_id = registered(office, a_course(office, starts_on=STARTED))
    close(office, pathway_id)
    mark(office, pathway_id, "basis_counsellor", from_paper=True)
    change(
        office, lambda session: setattr(session.scalars(select(Participant)).one(), "phone", "1")
    )
    page = page_of(office, pathway_id, "basis_counsellor")
    assert page.state is TypingState.TYPED
    assert page.typed is not None
    assert page.typed.from_paper


def test_the_number_is_kept_afterwards_and_taken_back(office: Office) -> None:
    pathway_id = registered(office, a_course(office, starts_on=STARTED))
    close(office, pathway_id)
    typed_id = mark(office, pathway_id, "basis_counsellor")
    office.backend.write(typed_forms.keep_number, typed_id, "815")
    typed = page_of(office, pathway_id, "basis_counsellor").typed
    assert typed is not None
    assert typed.number == "815"
    last = office.backend.read(undo.last_undoable)
    assert last is not None
    office.backend.write(undo.undo, last.id)
    typed = page_of(office, pathway_id, "basis_counsellor").typed
    assert typed is not None
    assert typed.number == ""
    with pytest.raises(FieldError, match=r"typed_form\.number_too_long"):
        office.backend.write(typed_forms.keep_number, typed_id, "9" * 41)


def test_a_withdrawal_locks_and_after_the_deletion_everything_is_to_be_typed_anew(
    office: Office,
) -> None:
    course_id = a_course(office, starts_on=STARTED)
    pathway_id = registered(office, course_id)
    mark(office, pathway_id, "registration")
    close(office, pathway_id)
    mark(office, pathway_id, "basis_counsellor")
    page = office.backend.read(consents.consents_page, pathway_id)
    consent = next(row for row in page.rows if row.kind is ConsentKind.STOPBASE_REGISTER)
    office.backend.write(withdrawals.withdraw_consent, consent.id)
    draft = TypedDraft("basis_participant", pathway_id)
    for refused in (
        lambda: sheet(office, pathway_id),
        lambda: office.backend.look(stopbasen_sheets.printed_forms, pathway_id),
        lambda: office.backend.write(typed_forms.mark_typed, draft),
        lambda: office.backend.write(
            typed_forms.mark_typed, TypedDraft("registration", course_id=course_id)
        ),
    ):
        with pytest.raises(UserError, match=r"stopbasen\.no_consent"):
            refused()
    assert office.backend.look(stopbasen_readiness.open_readiness, STARTED.year).rows == ()
    office.backend.write(withdrawals.mark_deletion_asked, consent.id)
    office.clock.set(TODAY + timedelta(days=3))
    again = ConsentDraft(
        *(pathway_id, ConsentKind.STOPBASE_REGISTER, True, TODAY + timedelta(days=3)),
        ConsentForm.WRITTEN,
    )
    office.backend.write(consents.register_consent, again)
    assert states(office, pathway_id)["basis_counsellor"] is TypingState.MISSING


def test_nobody_without_a_place_or_of_another_unit_is_typed(office: Office) -> None:
    lonely = a_pathway(office)
    office.backend.write(
        consents.register_consent,
        ConsentDraft(lonely, ConsentKind.STOPBASE_REGISTER, True, TODAY, ConsentForm.WRITTEN),
    )
    with pytest.raises(UserError, match=r"stopbasen\.no_course"):
        sheet(office, lonely)
    administrator = office.as_actor(office.administrator)
    with pytest.raises(AccessDenied):
        administrator.read(stopbasen.typing_pages, lonely)


def test_whose_data_may_only_be_kept_is_not_typed(office: Office) -> None:
    pathway_id = registered(office, a_course(office, starts_on=STARTED))

    def restrict(session: Transaction) -> None:
        person = session.scalars(select(Participant)).one()
        session.add(
            CitizenRequest(
                participant_id=person.id,
                kind=RequestKind.RESTRICTION,
                outcome=RequestOutcome.GRANTED,
                received_on=TODAY,
                due_on=TODAY,
                made_at=session.now,
                made_by_id=office.team_lead.id,
            )
        )

    change(office, restrict)
    for refused in (
        lambda: sheet(office, pathway_id),
        lambda: office.backend.write(
            typed_forms.mark_typed, TypedDraft("basis_participant", pathway_id)
        ),
    ):
        with pytest.raises(UserError, match=r"stopbasen\.only_kept"):
            refused()
    assert office.backend.read(stopbasen_readiness.readiness, STARTED.year).rows == ()


def test_a_protected_address_is_not_written(office: Office) -> None:
    course_id = a_course(office, starts_on=STARTED)
    pathway_id = registered(office, course_id, street="Havnegade 2", address_protected=True)
    assert sheet(office, pathway_id).values["address"] is None
    printed = office.backend.look(stopbasen_sheets.printed_forms, pathway_id)
    assert "Havnegade" not in _text(interview_pdf(printed))


def test_the_list_puts_first_what_is_worth_most_and_says_where_it_is_answered(
    office: Office,
) -> None:
    course_id = a_course(office, starts_on=STARTED)
    done = registered(office, course_id, given_name="Anne")
    lacking = registered(office, course_id, given_name="Åse")
    close(office, done)
    close(office, lacking, smoke_free=None)
    found = office.backend.look(stopbasen_readiness.open_readiness, STARTED.year)
    assert [row.id for row in found.rows] == [lacking, done]
    row = found.rows[0]
    assert row.worth is not None
    assert row.worth.certificates == ("S2",)
    assert [each.id for each in found.near if each.id == "S2"] == ["S2"]
    near = next(each for each in found.near if each.id == "S2")
    assert (near.needed, near.open) == (1, 1)
    places = {answer.key: answer.place for answer in row.missing}
    assert places["smoke_free_end"] is AnswerPlace.CLOSING
    assert places["quit_on"] is AnswerPlace.QUIT_DATE
    assert places["education"] is AnswerPlace.INTERVIEW
    assert places["course_type"] is AnswerPlace.SETTINGS


def test_the_pages_for_paper_have_the_order_and_the_stamp(office: Office) -> None:
    course_id = a_course(office, starts_on=STARTED)
    pathway_id = registered(office, course_id)
    close(office, pathway_id)
    mark(office, pathway_id, "basis_counsellor", number="815")
    pdf = interview_pdf(office.backend.look(stopbasen_sheets.printed_forms, pathway_id))
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    titles = [block.title for block in forms.read(forms.shipped(forms.STOPBASEN)).blocks]
    order = [title for page in pages for title in titles if title in page]
    assert order == [title for title in titles if title in order]
    stamped = next(page for page in pages if "udfyldes af rådgiver" in page)
    assert "Tastet i STOPbasen 05.10.2026 af MH, nummer 815" in stamped
    assert "251248-4916" in stamped
    empty = office.backend.read(interview_sheets.empty_sheet, forms.STOPBASEN)
    text = _text(interview_pdf(empty))
    assert all(title in text for title in titles)
    assert "Tastet den" in text


def _text(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
