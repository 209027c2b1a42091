"""Restricted persons: who is not named finds them nowhere, by whichever operation (quality 17)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, select, update

from counsellor_app import store
from counsellor_app.errors import (
    AccessDenied,
    CounsellorError,
    FieldError,
    NeedsConfirmation,
    UserError,
)
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import RestrictionKind, Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import (
    AuditEntry,
    NamedUser,
    Participant,
    ParticipantSearch,
    RestrictedPerson,
    User,
)
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.courses import meetings
from counsellor_app.services.courses.course_page import course_page
from counsellor_app.services.follow_up import follow_up_list
from counsellor_app.services.office import users
from counsellor_app.services.operation import Door
from counsellor_app.services.people import participants, person_page, restrictions, search
from counsellor_app.services.people.participants import ParticipantDraft
from counsellor_app.services.people.restrictions import RestrictionDraft
from counsellor_app.services.people.search import PersonFilter
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit, checks, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
)
from tests.helpers.demonstrations import Demonstrations
from tests.services.test_rights import OF_A_CASE, OPERATIONS, STEPS, Town

CANARY = "Kanariefugl"


def another(
    office: Office, role: Role = Role.COUNSELLOR, unit_id: uuid.UUID | None = None
) -> Actor:
    """One more user of the unit."""
    key = new_id()
    unit = unit_id or office.unit_id

    def make(session: Transaction) -> None:
        initials = f"X{session.query(User).count()}"
        session.add(User(id=key, unit_id=unit, initials=initials, name="Kit Dam", role=role))
        audit.record(session, "create_user")

    office.system.write(make)
    return Actor(key, "X", "Kit Dam", role, unit)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def restrict(office: Office, person: uuid.UUID, *named: Actor) -> None:
    draft = RestrictionDraft(person, RestrictionKind.COLLEAGUE, tuple(each.id for each in named))
    office.as_actor(office.team_lead).write(restrictions.restrict_access, draft, confirmed=True)


def found_by(backend: Backend) -> list[list[str]]:
    """What search and lists say, each by itself."""
    numbers = backend.read(search.people_numbers, PersonFilter())
    late = backend.read(search.people_numbers, PersonFilter(sort="due"))
    return [
        [row.name for row in backend.read(search.find_people, "berg")],
        [row.name for row in backend.read(search.find_people, "2512484916")],
        [row.name for row in backend.read(search.find_people, "20222324")],
        [row.name for row in backend.read(search.people_page, numbers)],
        [row.name for row in backend.read(search.people_page, late)],
    ]


def test_only_the_named_find_a_restricted_person(office: Office) -> None:
    person = a_participant(office)
    pathway = a_pathway(office, person)
    other = office.as_actor(another(office))
    assert all(found_by(other))

    restrict(office, person, office.counsellor)

    assert not any(found_by(other))
    assert all(found_by(office.backend))
    with pytest.raises(UserError) as gone:
        other.look(person_page.open_person, person)
    assert gone.value.code == "entity.gone"
    with pytest.raises(UserError):
        other.look(participants.reveal_cpr, person)
    with pytest.raises(UserError):
        other.read(restrictions.restriction_of, person)
    assert other.look(search.open_people_list) == 0
    assert office.backend.look(person_page.open_person, person).pathway.id == pathway  # type: ignore[union-attr]


def test_the_team_lead_names_and_is_not_named_by_herself(office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    lead = office.as_actor(office.team_lead)
    draft = RestrictionDraft(person, RestrictionKind.RELATION, (office.counsellor.id,))

    with pytest.raises(NeedsConfirmation):
        lead.write(restrictions.restrict_access, draft)
    lead.write(restrictions.restrict_access, draft, confirmed=True)

    assert not any(found_by(lead))
    (row,) = lead.look(restrictions.open_restricted)
    assert (row.name, row.users, row.seen_by_me) == ("Nancy Ann Berggren", ("MH",), False)
    lead.write(
        restrictions.restrict_access,
        RestrictionDraft(
            person, RestrictionKind.RELATION, (office.counsellor.id, office.team_lead.id)
        ),
    )
    assert all(found_by(lead))
    lead.write(restrictions.lift_restriction, person)
    assert all(found_by(office.as_actor(another(office))))
    assert lead.read(restrictions.restricted_people) == ()


def test_every_step_stands_in_the_log_and_is_taken_back_by_name(office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    lead = office.as_actor(office.team_lead)
    restrict(office, person, office.counsellor, office.team_lead)
    restrict(office, person, office.counsellor)

    for expected in (("MH", "TL"), ()):
        row = lead.read(undo.last_undoable)
        assert row is not None
        assert row.label == "restrict_access"
        lead.write(undo.undo, row.id)
        users = [row.users for row in lead.read(restrictions.restricted_people)]
        assert users == ([expected] if expected else [])

    def actions(session: Transaction) -> list[str]:
        statement = select(AuditEntry.action).where(AuditEntry.participant_id == person)
        return list(session.scalars(statement.order_by(AuditEntry.sequence)))

    assert office.system.read(actions)[1:] == [
        "restrict_access",
        "change_named_users",
        "undo",
        "undo",
    ]


def test_somebody_must_be_named_who_can_sign_in_and_sees_cases(office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    lead = office.as_actor(office.team_lead)

    for nobody in ((), (office.administrator.id,), (new_id(),)):
        with pytest.raises(FieldError):
            lead.write(restrictions.restrict_access, RestrictionDraft(person, user_ids=nobody))
    with pytest.raises(AccessDenied):
        office.backend.write(
            restrictions.restrict_access, RestrictionDraft(person, user_ids=(office.counsellor.id,))
        )


def test_a_new_record_with_the_number_is_restricted_from_its_first_moment(office: Office) -> None:
    person = a_participant(office)
    a_pathway(office, person)
    restrict(office, person, office.counsellor)
    other = office.as_actor(another(office))

    # Whoever types it in is not told that the number is known.
    made = other.write(
        participants.register_participant,
        ParticipantDraft(surname="Berggren", cpr="251248-4916", phone="20222324"),
    )

    assert not any(found_by(other))
    assert other.write(participants.register_participant, ParticipantDraft(surname="Dam")) != made
    named = office.backend.read(restrictions.restriction_of, made)
    assert named is not None
    assert named.user_ids == (office.counsellor.id,)


def test_acts_on_a_whole_course_keep_everybody_right(office: Office) -> None:
    """A meeting is moved by somebody who does not see one of the participants."""
    course = a_course(office)
    person = a_participant(office)
    enrolment = an_enrolment(office, course, a_pathway(office, person))
    an_enrolment(office, course, a_pathway(office, a_participant(office, surname="Dam", cpr=None)))
    restrict(office, person, office.counsellor)
    other = office.as_actor(another(office))

    page = other.read(course_page, course)
    assert [each.surname for each in page.people] == ["Dam"]
    assert page.not_shown == 1
    assert page.taken == 2
    other.write(meetings.cancel_meeting, page.meetings[-1].id, confirmed=True)
    assert office.backend.read(course_page, course).not_shown == 0
    assert enrolment in {each.id for each in office.backend.read(course_page, course).people}
    assert office.as_actor(office.team_lead).read(checks.findings) == ()


def test_the_whole_unit_is_closed_to_who_is_not_named(database: Engine) -> None:
    """Nothing is remembered for longer than a moment, and an own act is known at once."""
    office = an_office(database)
    person = a_participant(office)
    a_pathway(office, person)
    lead = office.as_actor(office.team_lead)
    assert all(found_by(lead))

    lead.write(
        restrictions.restrict_access,
        RestrictionDraft(person, user_ids=(office.counsellor.id,)),
        confirmed=True,
    )

    assert not any(found_by(lead))
    assert lead.read(follow_up_list.count_in_window) == 0


# --- every operation there is


@pytest.fixture(scope="module")
def closed_town(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    """The demonstration in which everybody has one surname and is restricted to one user."""
    folder = demonstrations.copy(tmp_path_factory.mktemp("restricted") / "data")
    database = store.open_database(folder)
    town = Town(database)
    only = new_id()

    def close(session: Transaction) -> None:
        session.add(
            User(id=only, unit_id=town.unit_id, initials="EN", name="Eneste", role=Role.TEAM_LEAD)
        )
        session.flush()
        session.execute(update(Participant).values(surname=CANARY, given_name=CANARY, alias=""))
        session.execute(update(ParticipantSearch).values(folded_name=CANARY.lower()))
        there = set(session.scalars(select(RestrictedPerson.participant_id)))
        session.execute(NamedUser.__table__.delete())  # type: ignore[attr-defined]
        for key in session.scalars(select(Participant.id)).all():
            if key not in there:
                session.add(
                    RestrictedPerson(
                        id=new_id(),
                        participant_id=key,
                        kind=RestrictionKind.OTHER,
                        set_at=session.now,
                    )
                )
            session.add(
                NamedUser(id=new_id(), participant_id=key, user_id=only, named_at=session.now)
            )
        audit.record(session, "restrict_access")

    Backend(town.engine, town.clock, SYSTEM).write(close)
    town.users["EN"] = only
    yield town
    database.close()


READS = sorted(
    name for name, found in OF_A_CASE.items() if found.door is not Door.WRITE and name not in STEPS
)
NAMING = [*READS, "behind.behind", "audit_log.page", "audit_log.count"]


@pytest.mark.parametrize("name", NAMING)
def test_no_list_search_or_print_tells_of_somebody_who_is_restricted(
    closed_town: Town, name: str
) -> None:
    assert CANARY not in what_comes(closed_town, name, Role.TEAM_LEAD)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(OF_A_CASE.keys() - STEPS))
@pytest.mark.parametrize("role", [Role.COUNSELLOR, Role.TEAM_LEAD], ids=str)
def test_no_operation_tells_of_somebody_who_is_restricted(
    closed_town: Town, role: Role, name: str
) -> None:
    assert CANARY not in what_comes(closed_town, name, role)


def test_the_canary_is_found_by_who_is_named(closed_town: Town) -> None:
    """The tests above can fail: the named user meets the canary in the same lists."""
    named = Actor(closed_town.users["EN"], "EN", "Eneste", Role.TEAM_LEAD, closed_town.unit_id)

    met = [name for name in NAMING if CANARY in what_comes(closed_town, name, named)]

    assert len(met) > 20


def what_comes(town: Town, name: str, who: Role | Actor) -> str:
    """All that the operation gives, or what its refusal holds."""
    actor = who if isinstance(who, Actor) else town.somebody(who)
    try:
        result, _ = town.run(OPERATIONS[name], actor)
    except CounsellorError as refused:
        return repr((refused, getattr(refused, "facts", "")))
    return repr(result)


def test_who_may_be_seen_by_nobody_any_more_stands_in_the_work_of_the_team_lead(
    database: Engine,
) -> None:
    office = an_office(database)
    lead, admin = office.as_actor(office.team_lead), office.as_actor(office.administrator)
    person = a_participant(office)
    a_pathway(office, person)
    named = another(office)
    lead.write(restrictions.restrict_access, RestrictionDraft(person, user_ids=(named.id,)), True)
    assert due(lead) == []

    assert admin.write(users.set_user_active, named.id, False) == 1

    assert due(lead) == [1]
    assert due(office.as_actor(office.counsellor)) == []
    assert not lead.read(restrictions.restricted_people)[0].can_be_seen
    both = (office.counsellor.id,)
    lead.write(restrictions.restrict_access, RestrictionDraft(person, user_ids=both), True)
    assert due(lead) == []
    assert admin.write(users.set_user_active, named.id, True) == 0


def test_the_page_says_who_may_see_her(database: Engine) -> None:
    office = an_office(database)
    lead = office.as_actor(office.team_lead)
    person = a_participant(office)
    both = (office.team_lead.id, office.counsellor.id)
    assert lead.read(person_page.person_page, person).head.seen_by == ()
    lead.write(restrictions.restrict_access, RestrictionDraft(person, user_ids=both))
    head = lead.read(person_page.person_page, person).head
    assert head.restricted
    assert set(head.seen_by) == {office.team_lead.initials, office.counsellor.initials}


def due(backend: Backend) -> list[int]:
    """What the row in "I dag" stands for."""
    folds = backend.read(worklist.work_today, False)
    rows = (row for fold in folds for row in fold.rows)
    return [row.people for row in rows if row.kind is WorkKind.SEEN_BY_NOBODY]
