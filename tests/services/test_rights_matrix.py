"""The matrix that people read says what the program does: role × operation, role × relation (quality 17)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.kinds.people import SEES_CITIZENS, CaseRelation, LookReason, Role
from counsellor_app.services import rights_matrix
from counsellor_app.services.actor import RIGHTS, Actor, Right
from counsellor_app.services.people import person_page, reasons, restrictions
from counsellor_app.services.people.reasons import ReasonDraft
from counsellor_app.services.people.restrictions import RestrictionDraft
from tests.helpers.builders import a_pathway
from tests.helpers.operations import all_operations
from tests.services.people.test_reasons import TwoTeams

OPERATIONS = all_operations()


def test_each_operation_stands_in_the_matrix_once() -> None:
    rows = rights_matrix.rights(OPERATIONS)
    named = [name for row in rows for name in row.operations]

    assert sorted(named) == sorted(
        name for name, found in OPERATIONS.items() if found.right is not Right.SYSTEM
    )
    for row in rows:
        assert row.looks + row.reads + row.writes == len(row.operations)
        assert row.roles == {role for role in Role if row.right in RIGHTS[role]}


@pytest.mark.parametrize("role", Role, ids=str)
@pytest.mark.parametrize("relation", CaseRelation, ids=str)
def test_each_cell_of_role_and_relation_is_what_happens(
    sqlite_database: Engine, role: Role, relation: CaseRelation
) -> None:
    teams = TwoTeams(sqlite_database)
    office, person = teams.office, teams.person
    here = {
        Role.COUNSELLOR: office.counsellor,
        Role.TEAM_LEAD: office.team_lead,
        Role.LEADER: replace(office.administrator, role=Role.LEADER),
        Role.ADMINISTRATOR: office.administrator,
    }[role]
    there = Actor(teams.neighbour_id, "NO", "Nora", role, teams.neighbour.actor.unit_id)
    other_team = (CaseRelation.OTHER_TEAM, CaseRelation.OTHER_TEAM_WITH_REASON)
    backend = office.as_actor(there if relation in other_team else here)
    if relation is CaseRelation.OWN:
        a_pathway(office, person, counsellor_id=here.user_id)
    if relation is CaseRelation.OTHER_TEAM_WITH_REASON and role in SEES_CITIZENS:
        backend.write(reasons.give_reason, ReasonDraft(person, LookReason.COVER))
    if relation in (CaseRelation.RESTRICTED, CaseRelation.RESTRICTED_NAMED):
        named = office.counsellor if role is Role.TEAM_LEAD else office.team_lead
        if relation is CaseRelation.RESTRICTED_NAMED and role in SEES_CITIZENS:
            named = here
        draft = RestrictionDraft(person, user_ids=(named.id,))
        office.as_actor(office.team_lead).write(restrictions.restrict_access, draft, confirmed=True)

    try:
        backend.look(person_page.open_person, person)
        opened = True
    except (AccessDenied, UserError):
        opened = False

    (row,) = [each for each in rights_matrix.relations() if each.relation is relation]
    assert opened is (role in row.roles)
