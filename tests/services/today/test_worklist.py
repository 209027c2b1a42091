"""What stands in "I dag", in which fold and order, and what has gone when it is done."""

from __future__ import annotations

import uuid
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from counsellor_app.ids import new_id
from counsellor_app.kinds.call import (
    AppointmentKind,
    AppointmentState,
    CallOutcome,
    CallPurpose,
)
from counsellor_app.kinds.course import EnrolmentState, ProgrammeFormat
from counsellor_app.kinds.follow_up import FollowUpKind, FollowUpOutcome
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.work import WorkFold, WorkKind
from counsellor_app.models import (
    AuditEntry,
    Base,
    Consent,
    CourseClosing,
    Enrolment,
    FollowUp,
    Pathway,
    Referral,
)
from counsellor_app.services import access
from counsellor_app.services.backend import Backend
from counsellor_app.services.calendars.appointments import (
    AppointmentDraft,
    book_appointment,
    set_state,
)
from counsellor_app.services.calendars.day_calendar import calendar_of
from counsellor_app.services.calls import call_pane, reminders
from counsellor_app.services.calls.calls import CallDraft, log_call
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.office import typed_forms
from counsellor_app.services.office.typed_forms import TypedDraft
from counsellor_app.services.pathway import pathways
from counsellor_app.services.pathway.pathway_closing import close_declined
from counsellor_app.services.today.work_rows import WorkRow, whose_pathways
from counsellor_app.services.today.worklist import count_due, work_today
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_contact_person,
    a_course,
    a_participant,
    a_pathway,
    a_programme,
    an_enrolment,
    an_office,
    at,
    working_hours,
)
from tests.helpers.medicine import a_consent
from tests.helpers.statements import statements


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def rows(office: Office, fold: WorkFold, *, mine: bool = True) -> list[WorkRow]:
    folds = office.backend.read(work_today, mine)
    found = next(each for each in folds if each.fold is fold)
    assert found.count == len(found.rows)
    return list(found.rows)


def kinds(office: Office, fold: WorkFold) -> list[WorkKind]:
    return [row.kind for row in rows(office, fold)]


def store(office: Office, pathway_id: uuid.UUID | None, *entities: Base, **values: Any) -> None:
    """Puts facts in as another room of the house does, and derives the stage from them."""

    def write(session: Transaction) -> None:
        session.add_all(entities)
        session.flush()
        if pathway_id is not None:
            pathways.refresh(session, session.get_one(Pathway, pathway_id))
        audit.record(session, "store")

    office.system.write(write)


def person_of(office: Office, pathway_id: uuid.UUID) -> uuid.UUID:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id).participant_id)


def a_called(office: Office, name: str, waited: int, **values: Any) -> uuid.UUID:
    person = a_participant(office, surname=name, cpr=None, **values)
    return a_pathway(office, person, received_on=TODAY - timedelta(days=waited))


def test_the_longest_over_the_target_is_rung_first(office: Office) -> None:
    a_called(office, "Ny", 1)
    a_called(office, "Gammel", 9, interpreter_language="arabisk")
    due = rows(office, WorkFold.CALL_NOW)
    assert [row.name for row in due] == ["Nancy Ann Gammel", "Nancy Ann Ny"]
    assert (due[0].over_target, due[0].needs_interpreter, due[0].number) == (True, True, 1)
    assert (due[1].over_target, due[1].due_on) == (False, TODAY + timedelta(days=6))


def test_a_row_goes_when_it_is_done_and_comes_when_it_is_due(office: Office) -> None:
    pathway_id = a_called(office, "Nielsen", 8)
    office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
    assert rows(office, WorkFold.CALL_NOW) == []
    office.clock.set(TODAY + timedelta(days=1))
    again = rows(office, WorkFold.CALL_NOW)[0]
    assert (again.number, again.over_target) == (2, True)
    draft = CallDraft(
        pathway_id,
        CallOutcome.CALL_AGAIN,
        call_again_on=TODAY + timedelta(days=1),
        call_again_time="10.30",
    )
    office.backend.write(log_call, draft)
    agreed = rows(office, WorkFold.CALL_NOW)[0]
    assert (agreed.kind, agreed.agreed_time) == (WorkKind.CALL_AGAIN, "10.30")


def test_used_up_attempts_are_paperwork(office: Office) -> None:
    pathway_id = a_called(office, "Tavs", 9)
    for _ in range(3):
        office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.NO_ANSWER))
        office.clock.advance(timedelta(minutes=1))
    assert rows(office, WorkFold.CALL_NOW) == []
    row = rows(office, WorkFold.PAPERWORK)[0]
    assert (row.kind, row.number) == (WorkKind.CLOSE_NOT_REACHED, 3)


def test_mine_leaves_out_what_a_colleague_has_and_keeps_what_nobody_has(office: Office) -> None:
    a_called(office, "Min", 3)
    for name, counsellor in (("Tines", office.team_lead.user_id), ("Ingens", None)):
        a_pathway(office, a_participant(office, surname=name), counsellor_id=counsellor)
    names = {row.name.split()[-1] for row in rows(office, WorkFold.CALL_NOW)}
    assert names == {"Min", "Ingens"}
    assert len(rows(office, WorkFold.CALL_NOW, mine=False)) == 3
    assert office.backend.read(count_due) == 2


def test_another_unit_sees_nothing(office: Office) -> None:
    a_called(office, "Min", 3)
    actor = type(office.counsellor)(
        office.counsellor.user_id, "XX", "Fremmed", office.counsellor.role, uuid.uuid4()
    )
    stranger = Backend(office.engine, office.clock, actor)
    assert stranger.read(count_due) == 0


def test_half_year_calls_stand_in_their_window_until_tried_today(office: Office) -> None:
    late, early = (a_called(office, name, 250) for name in ("Snart", "Siden"))
    for pathway_id, left in ((early, 30), (late, 4)):
        store(
            office,
            pathway_id,
            CourseClosing(
                id=new_id(),
                pathway_id=pathway_id,
                closed_on=TODAY - timedelta(days=170),
                epikrise_wanted=False,
                closed_by_id=office.counsellor.id,
                closed_at=office.clock.now(),
            ),
            FollowUp(
                id=new_id(),
                pathway_id=pathway_id,
                kind=FollowUpKind.HALF_YEAR,
                base_on=TODAY - timedelta(days=180),
                due_from=TODAY - timedelta(days=20),
                ideal_on=TODAY,
                due_to=TODAY + timedelta(days=left),
            ),
        )
    due = rows(office, WorkFold.CALL_NOW)
    assert [row.pathway_id for row in due] == [late, early]
    assert (due[0].number, due[0].missing_late) == (1, True)
    tried = CallDraft(
        late,
        CallOutcome.NO_ANSWER,
        purpose=CallPurpose.FOLLOW_UP,
        follow_up_id=due[0].subject_id,
    )
    office.backend.write(log_call, tried)
    assert [row.pathway_id for row in rows(office, WorkFold.CALL_NOW)] == [early]
    office.clock.set(TODAY + timedelta(days=1))
    assert [row.number for row in rows(office, WorkFold.CALL_NOW)] == [2, 1]


def test_an_absence_stands_until_she_is_called(office: Office) -> None:
    pathway_id = a_called(office, "Højgaard", 30)
    course_id = a_course(office, starts_on=TODAY - timedelta(days=8))
    enrolment_id = an_enrolment(office, course_id, pathway_id)

    def miss(session: Transaction) -> None:
        session.get_one(Enrolment, enrolment_id).absent_since = TODAY - timedelta(days=1)
        audit.record(session, "mark")

    office.system.write(miss)
    row = rows(office, WorkFold.CALL_NOW)[0]
    assert (row.kind, row.number, row.place) == (WorkKind.ABSENCE_CALL, 2, "Hold efterår A")
    draft = CallDraft(pathway_id, CallOutcome.NO_ANSWER, purpose=CallPurpose.ABSENCE)
    office.backend.write(log_call, draft)
    assert rows(office, WorkFold.CALL_NOW) == []


def test_the_agreements_of_the_day_stand_in_clock_order(office: Office) -> None:
    a_course(office, starts_on=TODAY)
    for hour, kind in ((13, AppointmentKind.MEETING), (14, AppointmentKind.BUSY)):
        start = at(TODAY, time(hour, 0))
        pathway_id = a_called(office, "Møller", 2) if kind is AppointmentKind.MEETING else None
        office.backend.write(
            book_appointment,
            AppointmentDraft(
                office.counsellor.id, start, start + timedelta(minutes=30), kind, pathway_id
            ),
        )
    agreed = rows(office, WorkFold.TODAY)
    assert [row.kind for row in agreed] == [
        WorkKind.INDIVIDUAL_MEETING,
        WorkKind.BUSY,
        WorkKind.COURSE_MEETING,
    ]
    assert (agreed[2].number, agreed[2].of) == (1, 5)
    page = office.backend.read(calendar_of, office.counsellor.id, TODAY, TODAY)
    assert len(page.entries) == 3


def test_an_interview_without_its_form_is_not_forgotten(office: Office) -> None:
    pathway_id = a_called(office, "Berg", 5)
    start = at(TODAY, time(13, 0))
    draft = AppointmentDraft(
        office.counsellor.id, start, start + timedelta(minutes=45), pathway_id=pathway_id
    )
    appointment_id = office.backend.write(book_appointment, draft)
    office.clock.set(TODAY + timedelta(days=1))
    assert kinds(office, WorkFold.PAPERWORK) == [WorkKind.INTERVIEW_MISSING]

    def miss(session: Transaction) -> None:
        set_state(session, appointment_id, AppointmentState.MISSED)
        audit.record(session, "miss")

    office.system.write(miss)
    assert kinds(office, WorkFold.CALL_NOW) == [WorkKind.CALL_BACK]


def test_courses_to_close_and_letters_stand_once_a_course(office: Office) -> None:
    course_id = a_course(office, starts_on=TODAY - timedelta(days=50), days=(0,))
    people = [a_called(office, name, 60) for name in ("Et", "To")]
    for pathway_id in people:
        an_enrolment(office, course_id, pathway_id)
    assert [(row.kind, row.people) for row in rows(office, WorkFold.PAPERWORK)] == [
        (WorkKind.ATTENDANCE_MISSING, 2)
    ]
    for pathway_id in people:
        consents = (ConsentKind.GP_LETTER, ConsentKind.STOPBASE_REGISTER)
        participant_id = person_of(office, pathway_id)
        store(
            office,
            pathway_id,
            CourseClosing(
                id=new_id(),
                pathway_id=pathway_id,
                closed_on=TODAY,
                closed_by_id=office.counsellor.id,
                closed_at=office.clock.now(),
            ),
            *(
                Consent(
                    id=new_id(),
                    participant_id=participant_id,
                    pathway_id=pathway_id,
                    kind=kind,
                    given=True,
                    given_on=TODAY,
                    form=ConsentForm.WRITTEN,
                    registered_at=office.clock.now(),
                    registered_by_id=office.counsellor.id,
                )
                for kind in consents
            ),
        )
    assert [(row.kind, row.people) for row in rows(office, WorkFold.PAPERWORK)] == [
        (WorkKind.EPIKRISE, 2),
        (WorkKind.STOPBASEN, 2),
    ]


def test_who_answered_after_half_a_year_is_typed_once_more(office: Office) -> None:
    """The forms of the course are typed; the half-year answer is another form, and counts again."""
    pathway_id = a_called(office, "Berg", 300)
    store(
        office,
        pathway_id,
        CourseClosing(
            id=new_id(),
            pathway_id=pathway_id,
            closed_on=TODAY - timedelta(days=220),
            closed_by_id=office.counsellor.id,
            closed_at=at(TODAY - timedelta(days=220), time(12)),
            epikrise_wanted=False,
        ),
        Consent(
            id=new_id(),
            participant_id=person_of(office, pathway_id),
            pathway_id=pathway_id,
            kind=ConsentKind.STOPBASE_REGISTER,
            given=True,
            given_on=TODAY - timedelta(days=290),
            form=ConsentForm.WRITTEN,
            registered_at=at(TODAY - timedelta(days=290), time(12)),
            registered_by_id=office.counsellor.id,
        ),
        FollowUp(
            id=new_id(),
            pathway_id=pathway_id,
            kind=FollowUpKind.HALF_YEAR,
            base_on=TODAY - timedelta(days=210),
            due_from=TODAY - timedelta(days=60),
            ideal_on=TODAY - timedelta(days=30),
            due_to=TODAY,
            outcome=FollowUpOutcome.ANSWERED,
            closed_on=TODAY,
            closed_at=at(TODAY, time(8)),
            closed_by_id=office.counsellor.id,
        ),
    )

    def waiting() -> list[int]:
        found = rows(office, WorkFold.PAPERWORK)
        return [row.people for row in found if row.kind is WorkKind.STOPBASEN]

    assert waiting() == []  # the course lies so far back that nobody types it any more
    draft = TypedDraft("basis_counsellor", pathway_id)
    office.clock.set(TODAY - timedelta(days=200))
    office.backend.write(typed_forms.mark_typed, draft)
    office.clock.set(TODAY)
    assert waiting() == [1]
    office.clock.set(TODAY + timedelta(days=1))
    office.backend.write(typed_forms.mark_typed, TypedDraft("follow_up", pathway_id))
    assert waiting() == []


def test_a_referrer_waits_for_the_answer_about_somebody_who_declined(office: Office) -> None:
    pathway_id = a_called(office, "Nej", 3)
    referral = Referral(
        id=new_id(),
        pathway_id=pathway_id,
        source=office.backend.read(lambda s: s.get_one(Pathway, pathway_id).source),
        electronic=True,
        letter_identifier="1",
        sender_department="Lungemedicin",
        received_on=TODAY,
        registered_at=office.clock.now(),
    )
    store(office, None, referral)
    office.backend.write(close_declined, pathway_id)
    assert rows(office, WorkFold.PAPERWORK) == [], "without her consent nobody is told"
    a_consent(office, pathway_id, ConsentKind.REFERRER_LETTER)
    row = rows(office, WorkFold.PAPERWORK)[0]
    assert (row.kind, row.place, row.since) == (WorkKind.REPLY, "Lungemedicin", TODAY)


def test_missing_data_and_reminders(office: Office) -> None:
    a_called(office, "Stum", 2, phone="")
    a_called(office, "Tvivl", 2, cpr_state=CprState.CHECK)
    course_id = a_course(office, starts_on=TODAY + timedelta(days=1))
    an_enrolment(office, course_id, a_called(office, "Kommer", 2))
    found = {row.kind: row.people for row in rows(office, WorkFold.PAPERWORK)}
    assert set(found) == {WorkKind.NO_PHONE, WorkKind.CPR_CHECK, WorkKind.REMINDERS}
    assert found[WorkKind.REMINDERS] == 1
    listed = office.backend.look(reminders.reminders_due)
    assert [row.name for row in listed] == ["Nancy Ann Kommer"]


def test_the_statements_of_the_day_are_put_together_once(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list is read again after every key, and making a statement takes longer than running it."""
    backend = office.as_actor(office.team_lead)
    before = backend.read(work_today, False)

    def made_again(_session: object) -> None:
        raise AssertionError("a source makes its statement each time")

    monkeypatch.setattr(access, "own_pathways", made_again)
    assert backend.read(work_today, False) == before


@pytest.mark.parametrize("hours", [True, False])
def test_a_call_is_opened_in_few_statements(office: Office, hours: bool) -> None:
    """Also by somebody who has no hours, so that there is no free time to find."""
    if hours:
        working_hours(office)
    pathway_id = a_pathway(office, a_participant(office))
    with statements(office.engine) as seen:
        pane = office.backend.read(call_pane.read_call_pane, pathway_id)
    assert bool(pane.free_times) is hours
    assert len(seen) <= 15, seen


def test_the_call_pane_has_everything_and_is_logged(office: Office) -> None:
    working_hours(office)
    person = a_participant(office, best_time="efter 16", may_leave_message=True)
    a_contact_person(office, person)
    pathway_id = a_pathway(office, person, received_on=TODAY - timedelta(days=9))
    office.backend.write(log_call, CallDraft(pathway_id, CallOutcome.VOICE_MAIL))
    pane = office.backend.look(call_pane.open_call_pane, pathway_id)
    assert (pane.name, pane.age, pane.phones) == ("Nancy Ann Berggren", 77, ("20222324",))
    waited = pane.clock.days_to_contact(TODAY)
    assert (waited, pane.clock.target_days, pane.attempts) == (9, 7, 1)
    assert [each.name for each in pane.contacts] == ["Kim Berggren"]
    assert len(pane.free_times) == 5
    assert not pane.attempts_used
    actions = office.backend.read(
        lambda session: list(
            session.scalars(select(AuditEntry.action).order_by(AuditEntry.sequence))
        )
    )
    assert actions[-1] == "open_call_pane"


def test_a_left_place_needs_no_call(office: Office) -> None:
    pathway_id = a_called(office, "Væk", 30)
    course_id = a_course(office, starts_on=date(2026, 9, 28))
    an_enrolment(
        office,
        course_id,
        pathway_id,
        state=EnrolmentState.LEFT,
        absent_since=TODAY - timedelta(days=1),
    )
    assert WorkKind.ABSENCE_CALL not in kinds(office, WorkFold.CALL_NOW)


def test_an_individual_course_goes_by_the_name_of_its_person(office: Office) -> None:
    programme_id = a_programme(office, format=ProgrammeFormat.INDIVIDUAL, name="Individuelt")
    course_id = a_course(office, programme_id, starts_on=TODAY, name="Individuelt 001")
    pathway_id = a_called(office, "Alene", 9)
    an_enrolment(office, course_id, pathway_id)
    row = rows(office, WorkFold.TODAY)[0]
    assert (row.name, row.pathway_id, row.number) == ("Nancy Ann Alene", pathway_id, 1)
    page = office.backend.read(calendar_of, office.counsellor.id, TODAY, TODAY)
    assert [entry.title for entry in page.entries] == ["Nancy Ann Alene"]


def test_a_statement_is_put_together_once_a_day_for_each_user(office: Office) -> None:
    made: list[str] = []

    def ask(backend: Backend, mine: bool = True) -> object:
        def build() -> Any:
            made.append("again")
            return select(Pathway.id).where(whose_pathways(session_of[0], mine))

        session_of: list[Any] = []

        def query(session: Any) -> object:
            session_of.append(session)
            return kept(session, build, mine).page

        return backend.read(query)

    first = ask(office.backend)
    assert ask(office.backend) is first
    assert ask(office.backend, mine=False) is not first
    assert ask(office.as_actor(office.team_lead)) is not first
    office.clock.set(TODAY + timedelta(days=1))
    assert ask(office.backend) is not first
    assert len(made) == 4
