"""Undo: every act that offers it is taken back to the same state, one by one and fifty in a row; the list; the bin."""

from __future__ import annotations

import dataclasses
import inspect
import random
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Select, delete, select
from sqlalchemy.exc import NoResultFound, SQLAlchemyError

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.errors import CounsellorError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.kinds.directory import EntryKind
from counsellor_app.kinds.letter import LetterChannel
from counsellor_app.kinds.people import Relation, Role
from counsellor_app.models import (
    Base,
    CitizenRequest,
    CourseSeries,
    DirectoryEntry,
    Letter,
    Pathway,
    Programme,
    UndoRecord,
    Unit,
    User,
    Voucher,
)
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.office import sign_in
from counsellor_app.services.operation import Door, Operation
from counsellor_app.services.pathway import pathway_planning
from counsellor_app.services.people import contact_persons
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.referrals import joining
from counsellor_app.services.trace import as_before, recycle_bin, undo, versions
from counsellor_app.services.trace.standing import NO_ACT, STANDS
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, a_participant, a_pathway, an_office
from tests.helpers.chance_acts import MAKERS, Chance
from tests.helpers.demonstrations import TODAY, Demonstrations
from tests.helpers.operations import Arguments, all_operations
from tests.helpers.torture import Torture
from tests.services.test_rights import GIVEN

# What stays although the act is taken back: the log, the way back itself, numbers, and what was
# thrown into the bin and fetched out of it again.
STAYS = {"audit_entry", "audit_head", "audit_anchor", "undo_record", "removed_thing"}
# Nothing typed is lost: drafts, notes and their earlier versions.
STAYS |= {"form_draft", "note_version"}
# Numbers are used once, and what was issued, sent or exported is cancelled, not removed.
# The products of a void voucher stay readable with it.
NUMBERS = {
    "voucher_product",
    "voucher_counter",
    "message_counter",
    "letter_counter",
    "export_record",
    "sms_left_out",
}
GROWS = {"journal_note"}  # a note that was written is never taken away
COUNTED_UP = {"version_id", "marked_at", "saved_at", "registered_at"}
# A row with one of these filled is no longer in force: it is kept for the story.
TAKEN_BACK = ("undone_at", "withdrawn_at", "withdrawn_on", "cancelled_at", "parted_at")
# An own text that is empty is the program's own.
OWN_TEXTS = {"meeting_guide"}
NOT_TRIED = {"bringing_back.bring_back"}  # needs a backup; tests/services/office tries it
# The last step of a flow, which needs letters made by the steps before.
NOT_TRIED |= {"course_epikrises.note_batch", "epikrise_queue.note_queue"}

Rows = dict[Any, dict[str, Any]]


class Town:
    """The demonstration in one transaction that is never kept: acts, ways back, and the rows between."""

    def __init__(self, database: store.Database) -> None:
        self.engine = database.engine
        self.arguments = Arguments(database.engine)
        self.refusals: dict[str, list[str]] = {}
        backend = Backend(database.engine, FixedClock(TODAY))
        self.actor = backend.read(sign_in.demonstration_actor, "TL")
        self.administrator = backend.read(sign_in.demonstration_actor, "AD")
        backend.actor = SYSTEM
        backend.write(what_the_demonstration_lacks)
        with database.engine.connect() as connection:
            self.given = {name: _made(make, connection) for name, make in GIVEN.items()}
            self._pathways = set(connection.scalars(select(Pathway.id)))
            self._before = {name: rows_in_force(connection, name) for name in Base.metadata.tables}

    def begin(self) -> Transaction:
        return Transaction(self.engine, self.actor, FixedClock(TODAY), new_id())

    def act(self, session: Transaction, operation: Operation, chance: Chance) -> UndoRecord | None:
        """The way back of the act, None when it was refused or offers none."""
        lead = self.actor.may(operation.right)
        session.actor = self.actor if lead else self.administrator
        known = set(session.scalars(select(UndoRecord.id)))
        session.versions_before.clear()
        point = session.begin_nested()
        try:
            operation.function(session, **self.made(operation, chance))
            session.flush()
        except _REFUSALS as refused:
            self.refusals.setdefault(operation.name, []).append(repr(refused)[:300])
            point.rollback()
            session.expire_all()
            return None
        session.expire_all()  # read again, as the next transaction of a user does
        new = [each for each in session.scalars(select(UndoRecord)) if each.id not in known]
        # What has no way back is no part of this, nor a paper about somebody who is new: a cancelled
        # letter and a void voucher stay, and hold whom they are about.
        if not new or new[-1].inverse == undo.FINAL or self._paper_of_somebody_new(session):
            self.refusals.setdefault(operation.name, []).append("no way back")
            point.rollback()
            session.expire_all()
            return None
        offered_last(session, new[-1])
        return new[-1]

    def _paper_of_somebody_new(self, session: Transaction) -> bool:
        about = (*session.scalars(select(Letter.pathway_id)), *session.scalars(_VOUCHERS))
        return not self._pathways.issuperset(about)

    def undo(self, session: Transaction, way_back: UndoRecord) -> None:
        """By whoever did it, and as a transaction of its own."""
        session.versions_before.clear()
        session.actor = self.actor if way_back.user_id == self.actor.id else self.administrator
        undo.undo(session, way_back.id)

    def made(self, operation: Operation, chance: Chance) -> dict[str, Any]:
        """What the act is given: drawn by lot where a maker is known, else what the annotations say."""
        maker = MAKERS.get(operation.name)
        given = maker(chance) if maker else self.given.get(operation.name) or {}
        made = self.arguments.of(operation, **given)
        made |= {name: given[name] for name in given.keys() & _parameters(operation)}
        for name, value in made.items():
            if dataclasses.is_dataclass(value) and name not in given:
                own = {each.name for each in dataclasses.fields(value) if each.init}
                made[name] = dataclasses.replace(
                    value,  # type: ignore[type-var]
                    **{key: given[key] for key in given.keys() & own},
                )
        if "confirmed" in _parameters(operation):
            made["confirmed"] = True
        return made

    def differences(self, session: Transaction) -> list[str]:
        """Which rows of the tables that were touched are not as they were, in words."""
        session.flush()
        told: list[str] = []
        for table in sorted(session.changes.tables - STAYS - NUMBERS):
            told += compared(table, self._before[table], rows_in_force(session.connection(), table))
        return told


def what_the_demonstration_lacks(session: Transaction) -> None:
    """A usual time, two who were joined, a message without receipt, a restriction, a missing service."""
    programme = session.scalars(select(Programme).where(Programme.valid_to.is_(None))).first()
    unit = session.scalars(select(Unit)).first()
    lead = session.scalars(select(User).where(User.role == Role.TEAM_LEAD)).first()
    assert programme
    assert unit
    assert lead
    session.add(
        CourseSeries(
            id=new_id(), unit_id=unit.id, programme_id=programme.id, weekday=1, starts=time(16)
        )
    )
    first, second = session.scalars(
        select(Pathway).where(Pathway.closed_on.is_(None)).order_by(Pathway.id).limit(2)
    )
    session.actor = Actor(lead.id, lead.initials, lead.name, lead.role, unit.id)
    joining.join(session, first.id, second.participant_id)
    session.execute(delete(UndoRecord))
    letter = session.scalars(select(Letter).where(Letter.sent_at.is_not(None))).first()
    assert letter
    letter.channel = LetterChannel.MEDCOM
    session.add(
        CitizenRequest(
            id=new_id(),
            participant_id=second.participant_id,
            kind=RequestKind.RESTRICTION,
            received_on=TODAY,
            due_on=TODAY,
            outcome=RequestOutcome.GRANTED,
            made_at=session.now,
            made_by_id=lead.id,
        )
    )
    for entry in session.scalars(
        select(DirectoryEntry).where(DirectoryEntry.kind == EntryKind.NATIONAL)
    ).all():
        session.delete(entry)


_VOUCHERS = select(Voucher.pathway_id)


def offered_last(session: Transaction, way_back: UndoRecord) -> None:
    """What the act changed after it offered its way back is unknown to that, and stands in the way later."""
    late = [
        (table, before, after)
        for table, key, before, after in way_back.moved
        if versions.version_of(session, table, uuid.UUID(key)) not in (after, None)
    ]
    assert not late, f"{way_back.label} is offered before the last write: {late}"


_REFUSALS = (
    CounsellorError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    SQLAlchemyError,
)


def _parameters(operation: Operation) -> set[str]:
    return set(inspect.signature(operation.function).parameters)


def _made(make: Callable[[Connection], dict[str, Any]], connection: Connection) -> dict[str, Any]:
    try:
        return make(connection)
    except NoResultFound:
        return {}


def rows_in_force(connection: Connection, name: str) -> Rows:
    """The rows that are in force, without versions and moments."""
    keys = [column.name for column in Base.metadata.tables[name].primary_key]
    found = connection.exec_driver_sql(f"SELECT * FROM {name}").mappings()
    if name == "letter_text_version":  # each wording is a version; the newest one holds
        newest = sorted(found, key=lambda row: (row["saved_at"], row["id"]))
        texts = {(row["name"], row["language"]): {"body": row["body"]} for row in newest}
        return {key: text for key, text in texts.items() if text["body"]}  # else the program's own
    if name == "interview_answer":  # written anew with each correction
        return {(row["interview_id"], row["question"]): {"answer": row["answer"]} for row in found}
    return {
        tuple(row[key] for key in keys): {k: v for k, v in row.items() if k not in COUNTED_UP}
        for row in found
        if not any(row.get(each) is not None for each in TAKEN_BACK)
        and row.get("state") != "cancelled"
        and not (name == "interview" and row["state"] == "draft")
        and not (name in OWN_TEXTS and not (row.get("text") or row.get("body")))
    }


def compared(table: str, rows: Rows, now: Rows) -> list[str]:
    told = [f"{table}: gone {rows[key]}" for key in rows.keys() - now.keys()]
    if table not in GROWS:
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


# Writes that are drawn: those that have a way back.
ACTS = [
    operation
    for name, operation in all_operations().items()
    if operation.door is Door.WRITE and name not in NOT_TRIED | STANDS.keys() | NO_ACT.keys()
]
TRIES = 12


@pytest.mark.long
@pytest.mark.timeout(600)
def test_each_act_is_taken_back_to_the_state_before(town: Town) -> None:
    """Every write that does not stand, each with what the lot gives it in the demonstration."""
    tried, wrong = set(), {}
    for operation in ACTS:
        for seed in range(TRIES):
            with town.begin() as session:
                way_back = town.act(session, operation, Chance(session, random.Random(seed)))
                if way_back is not None:
                    tried.add(operation.name)
                    if told := _taken_back(town, session, way_back):
                        wrong[operation.name] = told
                session.rollback()
            if way_back is not None:
                break
    missing = {each.name: town.refusals.get(each.name) for each in ACTS if each.name not in tried}
    assert (wrong, missing) == ({}, {}), "\n".join(
        f"{k}: {v}" for k, v in (wrong | missing).items()
    )


def _taken_back(town: Town, session: Transaction, way_back: UndoRecord) -> list[str]:
    try:
        town.undo(session, way_back)
        return town.differences(session)[:3]
    except CounsellorError as refused:
        return [repr(refused)]


def fifty(town: Town, lot: random.Random, acts: int = 50) -> list[str]:
    """Acts drawn from all of them, taken back in the opposite order; what differs, and what was done."""
    ways_back: list[UndoRecord] = []
    done: list[str] = []
    with town.begin() as session:
        while len(done) < acts:
            operation = lot.choice(ACTS)
            way_back = town.act(session, operation, Chance(session, lot))
            if way_back is not None:
                ways_back.append(way_back)
                done.append(operation.name)
        for number, way_back in reversed(list(enumerate(ways_back))):
            try:
                town.undo(session, way_back)
            except CounsellorError as refused:
                pytest.fail(f"{refused!r} at {done[number]}, after {done[number + 1 :]}")
            session.flush()
            session.expire_all()
        told = town.differences(session)
        session.rollback()
    assert told == [], done
    return done


def test_fifty_acts_taken_back_one_by_one_leave_the_state_before(town: Town) -> None:
    assert len(set(fifty(town, random.Random(1)))) >= 25


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_many_times_fifty_acts_leave_the_state_before(town: Town, torture: Torture) -> None:
    done: list[str] = []
    for number in range(torture.times(40)):
        done += fifty(town, torture.chance(number))
    torture.count(acts_taken_back=len(done), kinds_of_acts_taken_back=len(set(done)))


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


_AFTER_A_RESTART = """
import sys
from pathlib import Path
from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import undo
from tests.helpers.demonstrations import TODAY

backend = Backend(store.open_database(Path(sys.argv[1])).engine, FixedClock(TODAY))
backend.actor = backend.read(sign_in.demonstration_actor, "TL")
assert "undo_call_not_before" not in undo.INVERSES, "something has read it already: choose another"
for _ in range(2):
    (last, *_others) = backend.read(undo.last_acts)
    last = next(each for each in (last, *_others) if each.undone_at is None)
    assert last.possible, last
    backend.write(undo.undo, last.id)
    print(last.label)
    undo.INVERSES.pop("undo_call_not_before")  # as if nobody had read it
    sys.modules.pop("counsellor_app.services.pathway.pathway_planning")
"""


def test_a_way_back_is_known_before_its_area_has_been_opened(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    """A program that has just started has read few modules; of an older one a record may name another."""
    folder = demonstrations.copy(tmp_path / "data")
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    first, second = backend.read(lambda session: session.scalars(_open_pathways()).all())

    def forget_where(session: Transaction) -> None:
        record = session.scalars(select(UndoRecord).order_by(UndoRecord.done_at)).all()[-1]
        assert record.inverse == "pathway.pathway_planning:undo_call_not_before"
        record.inverse = "pathway.elsewhere:undo_call_not_before"
        session.unlogged = True

    backend.write(pathway_planning.call_not_before, first, TODAY + timedelta(days=9))
    backend.write(forget_where)
    backend.write(pathway_planning.call_not_before, second, TODAY + timedelta(days=9))
    database.close()
    ran = subprocess.run(
        [sys.executable, "-c", _AFTER_A_RESTART, folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout.split()) == (0, ["call_not_before"] * 2), ran.stderr


def _open_pathways() -> Select[uuid.UUID]:
    return select(Pathway.id).where(Pathway.closed_on.is_(None)).order_by(Pathway.id).limit(2)


def test_every_guard_of_a_row_says_where_it_is() -> None:
    """Else undo after a restart would pass it by."""
    assert as_before.GUARDS.keys() | as_before.CLEARS.keys() == as_before.WATCHED.keys()


def test_the_list_says_what_can_be_taken_back(office: Office) -> None:
    draft = a_contact(office)
    office.backend.write(contact_persons.remove_contact, draft.id)
    row, saved = office.backend.read(undo.last_acts)
    assert (row.label, row.about, row.possible) == ("remove_contact", "Bo Berg", True)
    assert (saved.label, saved.about, saved.possible) == ("save_contact", "Bo Berg", False)

    office.backend.write(undo.undo, row.id)

    row, saved = office.backend.read(undo.last_acts)
    assert (row.possible, row.undone_at is None) == (False, False)
    assert saved.possible
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
