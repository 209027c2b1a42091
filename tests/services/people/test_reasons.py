"""Looking outside the own team: found by who knows her already, opened by a reason, for a day (quality 17)."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from counsellor_app.clock import FixedClock
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import LookReason, Role
from counsellor_app.models import AuditEntry, Unit, User
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.calls import call_pane
from counsellor_app.services.people import person_page, reasons, restrictions, search
from counsellor_app.services.people.reasons import ReasonDraft
from counsellor_app.services.people.restrictions import RestrictionDraft
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, a_participant, a_pathway, an_office


class TwoTeams:
    """The office with a citizen, and a neighbour of another team."""

    def __init__(self, engine: Engine) -> None:
        self.office = an_office(engine)
        unit_id, self.neighbour_id = new_id(), new_id()

        def build(session: Transaction) -> None:
            unit = Unit(id=unit_id, municipality_id=self.office.municipality_id, name="Nord")
            session.add(unit)
            session.flush()
            user = User(id=self.neighbour_id, unit_id=unit_id, initials="NO", name="Nora")
            user.role = Role.COUNSELLOR
            session.add(user)
            audit.record(session, "save_unit")

        self.office.system.write(build)
        actor = Actor(self.neighbour_id, "NO", "Nora", Role.COUNSELLOR, unit_id)
        self.neighbour = self.office.as_actor(actor)
        self.person = a_participant(self.office)
        self.pathway = a_pathway(self.office, self.person)

    def give(self, kind: LookReason = LookReason.CITIZEN_CALLED, words: str = "") -> None:
        self.neighbour.write(reasons.give_reason, ReasonDraft(self.person, kind, words))


@pytest.fixture
def teams(database: Engine) -> TwoTeams:
    return TwoTeams(database)


@pytest.mark.parametrize(
    "typed",
    ["251248-4916", "2512484916", "20 22 23 24", "Nancy Ann Berggren", "berggren, nancy ann"],
)
def test_who_knows_her_finds_her(teams: TwoTeams, typed: str) -> None:
    (row,) = teams.neighbour.look(reasons.find_elsewhere, typed)

    assert (row.name, row.unit) == ("Nancy Ann Berggren", "Sundhedscenter")
    assert teams.neighbour.read(search.find_people, typed) == ()


@pytest.mark.parametrize(
    "typed", ["", "berg", "Berggren", "Nancy", "2512", "202223", "an an", "%", "_ _"]
)
def test_nobody_reads_the_list_of_another_team(teams: TwoTeams, typed: str) -> None:
    assert teams.neighbour.look(reasons.find_elsewhere, typed) == ()


def test_a_reason_opens_her_until_the_day_ends(teams: TwoTeams) -> None:
    with pytest.raises(AccessDenied):
        teams.neighbour.look(person_page.open_person, teams.person)

    teams.give()

    page = teams.neighbour.look(person_page.open_person, teams.person)
    assert page.pathway is not None
    assert page.pathway.id == teams.pathway
    assert (
        teams.neighbour.read(call_pane.read_call_pane, teams.pathway).name == "Nancy Ann Berggren"
    )
    # She stays in no list of the other team.
    assert teams.neighbour.look(search.open_people_list) == 0
    assert all(not fold.rows for fold in teams.neighbour.read(worklist.work_today))
    later = Backend(
        teams.office.engine, FixedClock(TODAY + timedelta(days=1)), teams.neighbour.actor
    )
    with pytest.raises(AccessDenied):
        later.look(person_page.open_person, teams.person)


def test_it_opens_nobody_else_and_to_nobody_else(teams: TwoTeams) -> None:
    other = a_participant(teams.office, cpr=None, surname="Dam")
    a_pathway(teams.office, other)
    teams.give()

    with pytest.raises(AccessDenied):
        teams.neighbour.look(person_page.open_person, other)
    stranger = replace(teams.neighbour.actor, user_id=new_id())
    with pytest.raises(AccessDenied):
        teams.office.as_actor(stranger).look(person_page.open_person, teams.person)


def test_other_needs_words_and_one_s_own_need_no_reason(teams: TwoTeams) -> None:
    with pytest.raises(FieldError):
        teams.give(LookReason.OTHER)
    with pytest.raises(FieldError):
        teams.give(LookReason.OTHER, "x" * 301)
    with pytest.raises(UserError) as own:
        teams.office.backend.write(reasons.give_reason, ReasonDraft(teams.person))
    assert own.value.code == "reason.not_needed"
    teams.give(LookReason.OTHER, "Klage fra borgerens søn")


def test_the_log_holds_the_kind_and_not_the_words(teams: TwoTeams) -> None:
    teams.neighbour.look(reasons.find_elsewhere, "2512484916")
    teams.give(LookReason.OTHER, "Klage fra borgerens søn")

    def facts(session: Transaction) -> dict[str, object]:
        found = session.execute(select(AuditEntry.action, AuditEntry.facts))
        return {action: dict(facts) for action, facts in found}

    told = teams.office.system.read(facts)
    assert told["search_elsewhere"] == {"criterion": "cpr", "hits": 1}
    assert told["give_reason"] == {"reason": "other", "with_words": True}
    assert "Klage" not in repr(told)


def test_a_team_of_one_is_asked_nothing(database: Engine) -> None:
    office = an_office(database)
    a_pathway(office, a_participant(office))

    assert not office.backend.read(reasons.other_teams)
    assert office.backend.look(reasons.find_elsewhere, "2512484916") == ()


def test_a_restricted_person_is_not_there_for_another_team_either(teams: TwoTeams) -> None:
    lead = teams.office.as_actor(teams.office.team_lead)
    draft = RestrictionDraft(teams.person, user_ids=(teams.office.counsellor.id,))
    lead.write(restrictions.restrict_access, draft, confirmed=True)

    assert teams.neighbour.look(reasons.find_elsewhere, "2512484916") == ()
    with pytest.raises(UserError) as gone:
        teams.give()
    assert gone.value.code == "entity.gone"


def test_a_reason_given_before_the_restriction_opens_nothing_after_it(teams: TwoTeams) -> None:
    teams.give()
    lead = teams.office.as_actor(teams.office.team_lead)
    draft = RestrictionDraft(teams.person, user_ids=(teams.office.counsellor.id,))
    lead.write(restrictions.restrict_access, draft, confirmed=True)

    with pytest.raises(UserError):
        teams.neighbour.look(person_page.open_person, teams.person)


def test_the_same_reason_sent_twice_is_one(teams: TwoTeams) -> None:
    draft = ReasonDraft(teams.person, id=uuid.uuid4())
    teams.neighbour.write(reasons.give_reason, draft)
    teams.neighbour.write(reasons.give_reason, draft)
