"""Undo: every act that offers it is taken back to the same state, one by one and fifty in a row; the list; the bin."""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import NoResultFound, SQLAlchemyError

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.errors import CounsellorError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.people import Relation
from counsellor_app.models import Base, UndoRecord
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import sign_in
from counsellor_app.services.operation import Door, Operation
from counsellor_app.services.people import contact_persons
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.trace import recycle_bin, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, a_participant, a_pathway, an_office
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.operations import Arguments, all_operations
from tests.services.test_rights import GIVEN

# What stays although the act is taken back: the log, the way back itself, numbers, and what was
# thrown into the bin and fetched out of it again.
STAYS = {"audit_entry", "audit_head", "audit_anchor", "undo_record", "removed_thing"}
# Numbers are used once, and what was issued, sent or exported is cancelled, not removed.
NUMBERS = {"voucher_counter", "message_counter", "letter_counter", "export_record", "sms_left_out"}
COUNTED_UP = {"version_id", "marked_at", "saved_at", "registered_at"}
# A row with one of these filled is no longer in force: it is kept for the story.
TAKEN_BACK = ("undone_at", "withdrawn_at", "cancelled_at", "parted_at")
# An own text that is empty is the program's own.
OWN_TEXTS = {"meeting_guide", "letter_text_version"}
# Acts that begin what another program or a file goes on with, and those that are no acts of a list.
NOT_TRIED = {"undo.undo", "requests.erase", "retention_approval.approve_records"}
# The last step of a flow, which needs letters made by the steps before.
NOT_TRIED |= {"course_epikrises.note_batch", "epikrise_queue.note_queue"}

Rows = dict[Any, dict[str, Any]]


class Town:
    """The demonstration in one transaction that is never kept: acts, ways back, and the rows between."""

    def __init__(self, database: store.Database) -> None:
        self.engine = database.engine
        self.arguments = Arguments(database.engine)
        backend = Backend(database.engine, FixedClock(TODAY))
        self.actor = backend.read(sign_in.demonstration_actor, "TL")
        with database.engine.connect() as connection:
            self.given = {name: _made(make, connection) for name, make in GIVEN.items()}
            self._before = {name: _rows(connection, name) for name in Base.metadata.tables}

    def begin(self) -> Transaction:
        return Transaction(self.engine, self.actor, FixedClock(TODAY), new_id())

    def act(self, session: Transaction, operation: Operation) -> UndoRecord | None:
        """The way back of the act, None when it was refused or offers none."""
        made = self.arguments.of(operation, **(self.given.get(operation.name) or {}))
        if "confirmed" in inspect.signature(operation.function).parameters:
            made["confirmed"] = True
        known = set(session.scalars(select(UndoRecord.id)))
        session.versions_before.clear()
        point = session.begin_nested()
        try:
            operation.function(session, **made)
            session.flush()
        except (
            CounsellorError,
            LookupError,
            ValueError,
            TypeError,
            AttributeError,
            SQLAlchemyError,
        ):
            point.rollback()
            session.expire_all()
            return None
        new = [each for each in session.scalars(select(UndoRecord)) if each.id not in known]
        if not new:  # what has no way back is no part of this
            point.rollback()
            session.expire_all()
        return new[-1] if new else None

    def differences(self, session: Transaction) -> list[str]:
        """Which rows of the tables that were touched are not as they were, in words."""
        session.flush()
        told: list[str] = []
        for table in sorted(session.changes.tables - STAYS - NUMBERS):
            told += compared(table, self._before[table], _rows(session.connection(), table))
        return told


def _made(make: Callable[[Connection], dict[str, Any]], connection: Connection) -> dict[str, Any]:
    try:
        return make(connection)
    except NoResultFound:
        return {}


def _rows(connection: Connection, name: str) -> Rows:
    """The rows that are in force, without versions and moments."""
    keys = [column.name for column in Base.metadata.tables[name].primary_key]
    found = connection.exec_driver_sql(f"SELECT * FROM {name}").mappings()
    return {
        tuple(row[key] for key in keys): {k: v for k, v in row.items() if k not in COUNTED_UP}
        for row in found
        if not any(row.get(each) is not None for each in TAKEN_BACK)
        and row.get("state") != "cancelled"
        and not (name in OWN_TEXTS and not (row.get("text") or row.get("body")))
    }


def compared(table: str, rows: Rows, now: Rows) -> list[str]:
    told = [f"{table}: gone {rows[key]}" for key in rows.keys() - now.keys()]
    told += [f"{table}: new {now[key]}" for key in now.keys() - rows.keys()]
    for key in rows.keys() & now.keys():
        pairs = {name: (rows[key][name], now[key][name]) for name in rows[key]}
        changed = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
        if changed:
            told.append(f"{table}: {changed}")
    return told


@pytest.fixture(scope="module")
def town(
    demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    folder = demonstrations.copy(tmp_path_factory.mktemp("undo") / "data")
    database = store.open_database(folder)
    yield Town(database)
    database.close()


ACTS = [
    operation
    for name, operation in all_operations().items()
    if operation.door is Door.WRITE and name not in NOT_TRIED
]


def test_each_act_is_taken_back_to_the_state_before(town: Town) -> None:
    tried, wrong = [], {}
    for operation in ACTS:
        with town.begin() as session:
            way_back = town.act(session, operation)
            if way_back is not None:
                tried.append(operation.name)
                try:
                    undo.undo(session, way_back.id)
                    told = town.differences(session)
                except CounsellorError as refused:
                    told = [repr(refused)]
                if told:
                    wrong[operation.name] = told[:3]
            session.rollback()
    print("NOT TRIED", sorted({op.name for op in ACTS} - set(tried)))
    assert wrong == {}
    assert len(tried) >= 30


@pytest.mark.parametrize("seed", [1, 2])
def test_fifty_acts_taken_back_one_by_one_leave_the_state_before(town: Town, seed: int) -> None:
    chance = random.Random(seed)
    ways_back: list[UndoRecord] = []
    done: list[str] = []
    with town.begin() as session:
        while len(done) < 50:
            operation = chance.choice(ACTS)
            if (way_back := town.act(session, operation)) is not None:
                ways_back.append(way_back)
                done.append(operation.name)
        for way_back in reversed(ways_back):
            session.versions_before.clear()  # each act of a user is a transaction of its own
            undo.undo(session, way_back.id)
        assert town.differences(session) == []
        session.rollback()
    assert len(set(done)) >= 10, done


# --- across restarts, in the list, and out of the bin


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def a_contact(office: Office) -> ContactDraft:
    draft = ContactDraft(
        a_participant(office), "Bo Berg", Relation.SPOUSE, "20212223", True, "Mand"
    )
    office.backend.write(contact_persons.save_contact, draft)
    return draft


def test_what_was_done_before_a_restart_is_taken_back_after_it(office: Office) -> None:
    draft = a_contact(office)
    office.backend.write(contact_persons.remove_contact, draft.id)

    restarted = office.as_actor(office.counsellor)
    last = restarted.read(undo.last_undoable)

    assert last is not None
    assert (last.label, last.who) == ("remove_contact", "Nancy Ann Berggren")
    restarted.write(undo.undo, last.id)
    (found,) = restarted.read(contact_persons.contact_persons, draft.participant_id)
    assert (found.name, found.phone, found.note) == ("Bo Berg", "+4520212223", "Mand")


def test_the_list_says_what_can_be_taken_back(office: Office) -> None:
    draft = a_contact(office)
    office.backend.write(contact_persons.remove_contact, draft.id)
    (row,) = office.backend.read(undo.last_acts)
    assert row.possible

    office.backend.write(undo.undo, row.id)

    (row,) = office.backend.read(undo.last_acts)
    assert (row.possible, row.undone_at is None) == (False, False)
    assert office.as_actor(office.team_lead).read(undo.last_acts) == ()


def test_the_bin_brings_back_once_and_only_ones_own(office: Office) -> None:
    draft = a_contact(office)
    office.backend.write(contact_persons.remove_contact, draft.id)
    (row,) = office.backend.read(recycle_bin.removed_things)
    assert (row.words, row.who) == ("Bo Berg", "Nancy Ann Berggren")

    with pytest.raises(UserError, match=r"bin\.gone"):
        office.as_actor(office.team_lead).write(recycle_bin.bring_back, row.id)
    office.backend.write(recycle_bin.bring_back, row.id)
    with pytest.raises(UserError, match=r"bin\.gone"):
        office.backend.write(recycle_bin.bring_back, row.id)
    assert office.backend.read(recycle_bin.removed_things) == ()


def test_a_draft_comes_back_but_overwrites_nothing(office: Office) -> None:
    backend, pathway = office.backend, a_pathway(office)
    backend.write(form_drafts.keep, "call", pathway, {"note": "Det første"})
    backend.write(form_drafts.throw_away, "call", pathway)
    assert backend.read(form_drafts.kept, "call", pathway) is None
    (row,) = backend.read(recycle_bin.removed_things)
    assert row.words == "Det første"

    backend.write(form_drafts.keep, "call", pathway, {"note": "Det andet"})
    with pytest.raises(UserError, match=r"bin\.draft_there"):
        backend.write(recycle_bin.bring_back, row.id)
    backend.write(form_drafts.throw_away, "call", pathway)
    backend.write(recycle_bin.bring_back, row.id)
    assert backend.read(form_drafts.kept, "call", pathway) == {"note": "Det første"}
