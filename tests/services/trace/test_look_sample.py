"""The log is searched, and twenty of its look-ups a month are drawn by lot and judged (quality 18)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine, func, select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.kinds.office import LogKind, LookVerdict
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.work import WorkKind
from counsellor_app.models import AuditEntry
from counsellor_app.services.backend import Backend
from counsellor_app.services.people import person_page, search
from counsellor_app.services.today import worklist
from counsellor_app.services.trace import audit_log, look_sample, undo
from counsellor_app.services.trace.audit_log import LogFilter
from counsellor_app.services.trace.log_kinds import LOOKS
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, a_participant, a_pathway, an_office
from tests.helpers.demonstrations import Demonstrations
from tests.services.test_rights import GIVEN, OPERATIONS, Town, values
from tests.services.test_rights import LOOKS as LOOK_OPERATIONS

SEPTEMBER = date(2026, 9, 1)


class Month:
    """September, in which the counsellor looked at thirty citizens; today is the fifth of October."""

    def __init__(self, engine: Engine, looks: int = 30) -> None:
        self.office = an_office(engine, date(2026, 9, 14))
        people = [a_participant(self.office, cpr=None, surname=f"Nr {n}") for n in range(3)]
        for person in people:
            a_pathway(self.office, person)
        for number in range(looks):
            self.office.backend.look(person_page.open_person, people[number % 3])
        self.people = people
        self.lead = self.at(TODAY, self.office.team_lead)

    def at(self, day: date, actor: object) -> Backend:
        return Backend(self.office.engine, FixedClock(day), actor)  # type: ignore[arg-type]

    def drawn(self) -> tuple[look_sample.LookRow, ...]:
        return self.lead.look(look_sample.open_sample, self.lead.write(look_sample.draw_sample))


@pytest.fixture
def month(database: Engine) -> Month:
    return Month(database)


def test_twenty_are_drawn_by_a_lot_that_nobody_chooses(month: Month) -> None:
    rows = month.drawn()

    assert len(rows) == look_sample.SIZE
    assert [row.position for row in rows] == list(range(1, 21))
    assert month.drawn() == rows  # drawing again gives the same
    (sample,) = month.lead.read(look_sample.samples)
    assert (sample.month, sample.looks, sample.open) == (SEPTEMBER, 30, 20)
    assert {(row.user, row.action, row.own_case, row.of_team) for row in rows} == {
        ("Mette Holm", "open_person", True, True)
    }


def test_the_lot_is_the_same_for_everybody() -> None:
    numbers = list(range(500))

    assert look_sample.lot("abc", numbers) == look_sample.lot("abc", numbers)
    assert look_sample.lot("abc", numbers) != look_sample.lot("abd", numbers)
    assert look_sample.lot("abc", [3, 1]) == [1, 3]


def test_it_is_due_until_everything_is_judged_and_followed_up(month: Month) -> None:
    def due() -> bool:
        folds = month.lead.read(worklist.work_today)
        return any(row.kind is WorkKind.LOOK_SAMPLE for fold in folds for row in fold.rows)

    assert due()
    rows = month.drawn()
    for row in rows[1:]:
        month.lead.write(look_sample.judge_look, row.id, row.version, LookVerdict.EXPLAINED)
    assert due()
    first = rows[0]
    with pytest.raises(FieldError):
        month.lead.write(look_sample.judge_look, first.id, first.version, LookVerdict.UNEXPLAINED)
    month.lead.write(
        look_sample.judge_look, first.id, first.version, LookVerdict.UNEXPLAINED, "Ikke på arbejde"
    )
    assert due()
    (sample,) = month.lead.read(look_sample.samples)
    assert (sample.open, sample.unexplained, sample.to_follow_up) == (0, 1, 1)
    row = month.lead.read(look_sample.sampled_looks, sample.id)[0]
    month.lead.write(look_sample.follow_up_look, row.id, row.version, "Samtale den 6. oktober")
    assert not due()
    assert month.lead.read(look_sample.sample_due) is None


def test_a_verdict_is_taken_back_by_name(month: Month) -> None:
    row = month.drawn()[0]
    month.lead.write(look_sample.judge_look, row.id, row.version, LookVerdict.ASKED, "Vikar")
    offered = month.lead.read(undo.last_undoable)
    assert offered is not None
    assert offered.label == "judge_look"

    month.lead.write(undo.undo, offered.id)

    (sample,) = month.lead.read(look_sample.samples)
    assert sample.open == 20


def test_nobody_judges_herself_and_no_counsellor_judges_anybody(month: Month) -> None:
    month.office.as_actor(month.office.team_lead).look(person_page.open_person, month.people[0])
    for _ in range(60):
        month.office.as_actor(month.office.team_lead).look(person_page.open_person, month.people[0])
    own = next(row for row in month.drawn() if row.user == "Tine Lund")

    with pytest.raises(UserError) as refused:
        month.lead.write(look_sample.judge_look, own.id, own.version, LookVerdict.EXPLAINED)
    assert refused.value.code == "sample.own_look"
    with pytest.raises(AccessDenied):
        month.at(TODAY, month.office.counsellor).write(look_sample.draw_sample)


def test_a_month_without_looks_is_looked_into_as_well(database: Engine) -> None:
    month = Month(database, looks=0)
    month.office.backend.look(search.open_people_list)
    assert month.lead.read(look_sample.sample_due) == SEPTEMBER

    assert month.drawn() == ()

    assert month.lead.read(look_sample.sample_due) is None


def test_a_new_office_has_no_sample_to_draw(database: Engine) -> None:
    office = an_office(database)
    office.backend.look(search.open_people_list)

    assert office.as_actor(office.team_lead).read(look_sample.sample_due) is None


# --- searching


def found(month: Month, **wanted: object) -> list[str]:
    rows = month.lead.read(audit_log.page, LogFilter(**wanted), 0, 500)  # type: ignore[arg-type]
    return [row.action for row in rows]


def test_the_log_is_searched_by_user_person_kind_and_span(month: Month) -> None:
    assert found(month, user_id=month.office.counsellor.user_id).count("open_person") == 30
    assert found(month, about="nr 1").count("open_person") == 10
    assert found(month, participant_id=month.people[2]).count("open_person") == 10
    assert set(found(month, kind=LogKind.LOOKS)) == {"open_person"}
    assert "open_person" not in found(month, kind=LogKind.ACTS)
    assert found(month, first=TODAY) == []
    end = SEPTEMBER + timedelta(days=29)
    assert found(month, kind=LogKind.LOOKS, first=SEPTEMBER, last=end) == ["open_person"] * 30
    assert found(month, about="nobody at all") == []
    counted = month.lead.read(audit_log.count, LogFilter(kind=LogKind.LOOKS))
    pages = [
        month.lead.read(audit_log.page, LogFilter(kind=LogKind.LOOKS), at, 7)
        for at in range(0, counted, 7)
    ]
    assert sum(map(len, pages)) == counted


def test_pages_of_the_log_lead_through_all_of_it_once_the_newest_first(month: Month) -> None:
    for wanted in (LogFilter(), LogFilter(kind=LogKind.LOOKS), LogFilter(last=TODAY)):
        counted = month.lead.read(audit_log.count, wanted)
        rows = [
            row.sequence
            for at in range(0, counted, 7)
            for row in month.lead.read(audit_log.page, wanted, at, 7)
        ]
        assert rows == sorted(set(rows), reverse=True)
        assert len(rows) == counted
        assert month.lead.read(audit_log.page, wanted, counted, 7) == ()
    everything = month.lead.read(lambda session: session.scalar(select(func.count(AuditEntry.id))))
    assert month.lead.read(audit_log.count, LogFilter()) == everything


def test_searching_the_log_stands_in_it_without_what_was_typed(month: Month) -> None:
    month.lead.look(audit_log.settle_log_search, LogFilter(about="Nr 1"))

    newest = month.lead.read(audit_log.page, LogFilter(), 0, 1)[0]
    assert newest.action == "search_log"
    assert "Nr" not in repr(newest.facts)


def test_the_log_of_one_leaves_with_or_without_the_names_of_staff(month: Month) -> None:
    withheld = month.lead.look(audit_log.log_of_person, month.people[0], False)
    named = month.lead.look(audit_log.log_of_person, month.people[0], True)

    assert {who for _, who, _ in withheld} <= {"", Role.COUNSELLOR.value, Role.TEAM_LEAD.value}
    assert "Mette Holm" in {who for _, who, _ in named}
    assert [act for _, _, act in named if act == "open_person"] == ["open_person"] * 10


@pytest.fixture(scope="module")
def town(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    folder = demonstrations.copy(tmp_path_factory.mktemp("looks") / "data")
    database = store.open_database(folder)
    yield Town(database)
    database.close()


@pytest.mark.parametrize("name", LOOK_OPERATIONS)
def test_every_look_is_known_as_one(town: Town, name: str) -> None:
    """So that the search by kind and the monthly sample miss none that is added tomorrow."""
    operation = OPERATIONS[name]
    with town.engine.connect() as connection:
        given = GIVEN.get(name, values())(connection)
    made = town.arguments.of(operation, **given)
    with Transaction(
        town.engine, town.somebody(Role.TEAM_LEAD), town.clock, uuid.uuid4()
    ) as session:
        operation.function(session, **made)
        told = {entry.action for entry in session.pending_audit}
        session.rollback()
    assert told & LOOKS
