"""Retention: what is proposed, what an approval deletes, and what an old backup brings back (quality 25)."""

from __future__ import annotations

import dataclasses
import shutil
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.errors import AccessDenied, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, KeepReason, RetentionKind
from counsellor_app.kinds.letter import NoteKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import (
    AuditEntry,
    Base,
    ContactPerson,
    DatedRule,
    FormDraft,
    JournalNote,
    Participant,
    Pathway,
    SettlementLine,
    SpentVoucherNumber,
    Tombstone,
    UndoRecord,
    Voucher,
)
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import (
    deletion,
    person_tables,
    retention,
    retention_approval,
    tombstones,
)
from counsellor_app.services.citizen.retention_approval import HoldDraft
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import audit, checks
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import TODAY, Office, a_participant, a_pathway, an_office
from tests.helpers.demonstrations import TODAY as DEMO_TODAY
from tests.helpers.demonstrations import Demonstrations

OLD = date(2020, 3, 2)


def test_a_new_table_about_people_must_be_placed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(person_tables, "OFFICE", person_tables.OFFICE - {"ward_visit"})

    with pytest.raises(person_tables.ForgottenTable, match="ward_visit"):
        person_tables.demand_whole()


def test_every_loose_reference_is_known() -> None:
    """An id without a foreign key is followed, or names something that goes along with its row."""
    followed = {f"{name}.subject_id" for name in ("form_draft",)}
    beside = {f"{name}.subject_id" for name in ("journal_note", "journal_transfer", "note_version")}
    beside |= {"programme.family_id"}
    of_the_log = {
        f"audit_entry.{name}_id"
        for name in ("participant", "pathway", "request", "subject", "user")
    } | {"audit_entry.id"}
    assert set(person_tables.loose_references()) == followed | beside | of_the_log


def an_old_record(office: Office, closed_on: date = OLD, **values: Any) -> uuid.UUID:
    """Somebody whose only pathway was closed long ago, with a note and a contact person."""
    person = a_participant(office, created_at=moment(closed_on), **values)
    pathway = a_pathway(
        office,
        person,
        received_on=closed_on,
        opened_at=moment(closed_on),
        closed_on=closed_on,
        close_reason=CloseReason.MOVED,
    )

    def write(session: Transaction) -> None:
        session.add(
            ContactPerson(id=new_id(), participant_id=person, name="Bo Berg", phone="20202020")
        )
        session.add(
            JournalNote(
                id=new_id(),
                participant_id=person,
                pathway_id=pathway,
                kind=NoteKind.JOURNAL,
                text="Et notat",
                written_at=moment(closed_on),
                written_by_id=office.counsellor.id,
            )
        )
        audit.record(session, "write_note", participant_id=person)

    office.system.write(write)
    return person


def moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def lead(office: Office) -> Backend:
    return office.as_actor(office.team_lead)


def approve(backend: Backend, *people: uuid.UUID) -> uuid.UUID:
    rows = [row for row in backend.read(retention.record_proposals).rows if row.id in people]
    return backend.write(
        retention_approval.approve_records, people, retention.digest(rows), archive_duty_met=True
    )


def count(office: Office, model: type[Base]) -> int:
    return office.system.read(
        lambda session: session.scalar(select(func.count()).select_from(model)) or 0
    )


def test_a_record_is_proposed_when_its_last_entry_is_old_enough(office: Office) -> None:
    old = an_old_record(office)
    an_old_record(office, closed_on=date(2023, 1, 1))
    still_open = a_participant(office)
    a_pathway(office, still_open, received_on=OLD, opened_at=moment(OLD))

    found = lead(office).read(retention.record_proposals)

    assert [(row.id, row.last_entry_on) for row in found.rows] == [(old, OLD)]
    assert found.rows[0].due_since == date(2025, 3, 2)
    assert found.rule.record_years == 5


def test_a_newer_entry_anywhere_keeps_the_record(office: Office) -> None:
    person = an_old_record(office)

    def write(session: Transaction) -> None:
        pathway = session.scalars(select(Pathway.id).where(Pathway.participant_id == person)).one()
        session.add(
            JournalNote(
                id=new_id(),
                participant_id=person,
                pathway_id=pathway,
                kind=NoteKind.JOURNAL,
                text="Ringede igen",
                written_at=moment(date(2024, 5, 5)),
                written_by_id=office.counsellor.id,
            )
        )
        audit.record(session, "write_note")

    office.system.write(write)

    assert lead(office).read(retention.record_proposals).rows == ()


def test_looking_at_the_proposals_deletes_nothing(office: Office) -> None:
    person = an_old_record(office)
    backend = lead(office)

    backend.look(retention.open_proposals)
    counts = backend.read(retention.dry_run, [person])

    assert counts["participant"] == counts["pathway"] == counts["journal_note"] == 1
    assert count(office, Participant) == 1


def test_an_approval_deletes_everything_and_leaves_a_receipt_and_a_stone(office: Office) -> None:
    person, other = an_old_record(office), an_old_record(office, surname="Anden")
    backend = lead(office)

    receipt_id = approve(backend, person)

    left = office.system.read(person_tables.keys_of, [person])
    assert {name: keys for name, keys in left.items() if keys} == {"participant": {person}}
    assert count(office, Participant) == 1
    assert office.system.read(person_tables.keys_of, [other])["journal_note"]
    receipt = backend.read(retention_approval.receipts)[0]
    assert (receipt.id, receipt.subjects, receipt.by) == (receipt_id, 1, "TL")
    stone = office.system.read(tombstones.kept)[0]
    assert stone.id_hash == tombstones.id_hash(person)
    assert str(person) not in repr(stone)
    assert office.system.read(checks.chain_findings) == ()


def test_what_was_not_seen_is_not_deleted(office: Office) -> None:
    person, other = an_old_record(office), an_old_record(office, surname="Anden")
    backend = lead(office)
    seen = backend.read(retention.record_proposals).rows

    for people, shown in (
        ([person], retention.digest(seen)),
        ([person, other, new_id()], retention.digest(seen)),
        ([], retention.digest([])),
    ):
        with pytest.raises(UserError, match=r"retention\.changed"):
            backend.write(retention_approval.approve_records, people, shown, archive_duty_met=True)
    assert count(office, Participant) == 2


def test_the_duty_to_preserve_must_be_met(office: Office) -> None:
    person = an_old_record(office)
    backend = lead(office)
    shown = retention.digest(backend.read(retention.record_proposals).rows)

    with pytest.raises(FieldError, match=r"retention\.archive_duty"):
        backend.write(retention_approval.approve_records, [person], shown, archive_duty_met=False)


def test_a_hold_keeps_a_record_until_it_is_lifted(office: Office) -> None:
    person = an_old_record(office)
    backend = lead(office)
    hold_id = backend.write(retention_approval.hold, HoldDraft(person, "Klagesag"))

    row = backend.read(retention.record_proposals).rows[0]
    assert (row.kept, row.kept_words) == (KeepReason.HOLD, "Klagesag")
    with pytest.raises(UserError, match=r"retention\.changed"):
        approve(backend, person)

    backend.write(retention_approval.lift_hold, hold_id)
    approve(backend, person)
    assert count(office, Participant) == 0


def test_only_a_team_lead_deletes(office: Office) -> None:
    person = an_old_record(office)

    for actor in (office.counsellor, office.administrator):
        backend = office.as_actor(actor)
        with pytest.raises(AccessDenied):
            backend.look(retention.open_proposals)
        with pytest.raises(AccessDenied):
            backend.write(retention_approval.approve_records, [person], "", archive_duty_met=True)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (TODAY - timedelta(days=1), "retention.clock_behind"),
        (TODAY + timedelta(days=3650), "retention.clock_ahead"),
    ],
)
def test_a_doubtful_clock_deletes_nothing(office: Office, day: date, code: str) -> None:
    person = an_old_record(office)
    office.system.write(lambda session: audit.record(session, "sign_in"))
    wrong = Backend(office.engine, FixedClock(day), office.team_lead)
    # Whoever signs in leaves an entry with the wrong time before she comes to the page.
    wrong.write(lambda session: audit.record(session, "sign_in"))

    with pytest.raises(UserError, match=code):
        wrong.look(retention.open_proposals)
    shown = retention.digest(wrong.read(retention.record_proposals).rows)
    with pytest.raises(UserError, match=code):
        wrong.write(retention_approval.approve_records, [person], shown, archive_duty_met=True)
    assert count(office, Participant) == 1


def test_a_clock_that_runs_on_is_believed(office: Office) -> None:
    later = Backend(office.engine, FixedClock(TODAY + timedelta(days=60)), office.team_lead)

    assert later.look(retention.open_proposals)


def test_the_log_is_cut_and_its_chain_stays_whole(database: Engine) -> None:
    began = date(2019, 5, 6)
    office = an_office(database, began)
    for days in range(60, (TODAY - began).days, 60):  # in steps that no clock jumps over
        step = Backend(office.engine, FixedClock(began + timedelta(days=days)), office.team_lead)
        step.write(lambda session: audit.record(session, "sign_in"))
    backend = Backend(office.engine, FixedClock(TODAY), office.team_lead)
    found = {row.kind: row for row in backend.read(retention.kinds)}[RetentionKind.LOG]
    before = count(office, AuditEntry)

    backend.write(retention_approval.approve_kind, RetentionKind.LOG, found.count)

    assert found.count > 3
    assert count(office, AuditEntry) == before - found.count + 1
    assert office.system.read(checks.chain_findings) == ()
    assert backend.read(retention.kinds)[3].count == 0


def test_old_drafts_and_ways_back_go(office: Office) -> None:
    def write(session: Transaction) -> None:
        for days in (1, 100):
            session.add(
                FormDraft(
                    id=new_id(),
                    user_id=office.counsellor.id,
                    form=f"call{days}",
                    content={},
                    saved_at=session.now - timedelta(days=days),
                )
            )
        session.add(
            UndoRecord(
                id=new_id(),
                user_id=office.counsellor.id,
                label="call",
                inverse="undo_call",
                done_at=session.now - timedelta(days=100),
            )
        )
        audit.record(session, "sign_in")

    office.system.write(write)
    backend = lead(office)

    backend.write(retention_approval.approve_kind, RetentionKind.DRAFTS, 2)

    assert (count(office, FormDraft), count(office, UndoRecord)) == (1, 0)
    assert backend.read(retention_approval.receipts)[0].rows == 2


# --- on the demonstration, which has every kind of row


@pytest.fixture
def town(demonstrations: Demonstrations, tmp_path: Path) -> Iterator[store.Database]:
    database = store.open_database(demonstrations.copy(tmp_path / "data"))
    yield database
    database.close()


def team_lead_of(database: store.Database) -> Backend:
    backend = Backend(database.engine, FixedClock(DEMO_TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    return backend


def shorten(backend: Backend) -> None:
    """Records are kept for one year, so that a young demonstration has some to delete."""

    def write(session: Transaction) -> None:
        for rule in session.scalars(select(DatedRule).where(DatedRule.kind == RuleKind.RETENTION)):
            rule.values = dict(rule.values) | {"record_years": 1}
        audit.record(session, "save_rule")

    system = Backend(
        backend._engine, backend.clock, dataclasses.replace(backend.actor, system=True)
    )
    system.write(write)


def test_after_deleting_every_old_record_the_check_is_silent(town: store.Database) -> None:
    backend = team_lead_of(town)
    shorten(backend)
    rows = backend.read(retention.record_proposals).rows
    people = [row.id for row in rows if row.kept is None]
    vouchers = backend.read(retention.dry_run, people).get("voucher", 0)

    approve(backend, *people)

    assert len(people) > 10
    assert vouchers > 0
    assert backend.read(checks.findings) == ()
    with town.engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        spent = connection.scalar(select(func.count()).select_from(SpentVoucherNumber))
        lines = connection.scalar(select(func.count()).select_from(SettlementLine))
    assert spent == vouchers
    assert lines


def test_who_was_deleted_does_not_come_back_with_an_old_backup(
    town: store.Database, tmp_path: Path
) -> None:
    backend = team_lead_of(town)
    shorten(backend)
    shutil.copytree(tmp_path / "data", tmp_path / "older")
    people = [row.id for row in backend.read(retention.record_proposals).rows if not row.kept]
    approve(backend, *people)
    beside = backend.read(tombstones.write_file, tmp_path)
    assert beside is not None

    older = store.open_database(tmp_path / "older")
    restored = team_lead_of(older)
    stones = tombstones.read_file(tmp_path, older.id)
    gone = restored.write(deletion.carry_out_again, stones)

    assert gone >= len(people)
    assert restored.read(_people, people) == []
    assert restored.read(checks.findings) == ()
    assert restored.write(deletion.carry_out_again, stones) == 0
    assert restored.read(tombstones.is_deleted, people[0])
    assert {each.id_hash for each in restored.read(tombstones.kept)} == {
        each.id_hash for each in backend.read(tombstones.kept)
    }
    older.close()


def _people(session: Transaction, ids: list[uuid.UUID]) -> list[uuid.UUID]:
    return list(session.scalars(select(Participant.id).where(Participant.id.in_(ids))))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"database": 1}', b"\xff\xfe"])
def test_a_damaged_file_of_stones_stops_no_restore(tmp_path: Path, content: bytes) -> None:
    (tmp_path / tombstones.FILE).write_bytes(content)

    assert tombstones.read_file(tmp_path, new_id()) == ()


def test_the_stones_of_another_database_are_not_taken(office: Office, tmp_path: Path) -> None:
    approve(lead(office), an_old_record(office))
    office.system.read(tombstones.write_file, tmp_path)

    assert tombstones.read_file(tmp_path, new_id()) == ()
    assert count(office, Tombstone) == 1
    assert count(office, Voucher) == 0
    assert DeletionReason.RETENTION in {each.reason for each in office.system.read(tombstones.kept)}
