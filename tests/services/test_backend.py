"""The three doors: what is committed, told, chained and refused."""

from __future__ import annotations

import uuid

import pytest
from sqlalchemy import Engine, select, text

from counsellor_app.errors import AccessDenied, ConflictError, UserError
from counsellor_app.models import AuditEntry, Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.changes import EVERYTHING, Changes
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import Office, a_participant, a_pathway, an_office


@pytest.fixture
def office(database: Engine) -> Office:
    return an_office(database)


def rename(session: Transaction, pathway_id: uuid.UUID, version: int, reason: str) -> None:
    pathway = access.load_for_edit(session, Pathway, pathway_id, version)
    before = pathway.call_not_before_reason
    pathway.call_not_before_reason = reason
    audit.record(session, "rename", pathway_id=pathway_id)
    undo.offer(
        session,
        "rename",
        undo_rename,
        expects=[pathway],
        participant_id=pathway.participant_id,
        pathway_id=pathway_id,
        before=before,
    )


@undo.inverse
def undo_rename(session: Transaction, pathway_id: str, before: str) -> None:
    pathway = access.load(session, Pathway, uuid.UUID(pathway_id))
    pathway.call_not_before_reason = before


def reason_of(session: Transaction, pathway_id: uuid.UUID) -> str:
    return session.get_one(Pathway, pathway_id).call_not_before_reason


def version_of(office: Office, pathway_id: uuid.UUID) -> int:
    return office.backend.read(lambda session: session.get_one(Pathway, pathway_id).version_id)


def test_a_write_is_committed_told_and_chained(office: Office) -> None:
    pathway_id = a_pathway(office)
    backend = office.backend
    heard: list[Changes] = []
    backend.subscribe(heard.append)

    backend.write(rename, pathway_id, version_of(office, pathway_id), "efter jul")

    assert backend.read(reason_of, pathway_id) == "efter jul"
    assert heard[0].touches("pathway")
    assert not heard[0].touches("voucher")
    assert backend.read(audit.verify) == []
    entries = backend.read(lambda session: session.scalars(select(AuditEntry)).all())
    assert entries[-1].user_id == office.counsellor.user_id


def test_a_failed_write_leaves_nothing(office: Office) -> None:
    pathway_id = a_pathway(office)

    version = version_of(office, pathway_id)

    def fail(session: Transaction) -> None:
        rename(session, pathway_id, version, "halvt")
        session.flush()
        raise UserError("anything")

    with pytest.raises(UserError):
        office.backend.write(fail)
    assert office.backend.read(reason_of, pathway_id) == ""
    assert office.backend.read(audit.verify) == []


def test_a_write_without_an_audit_entry_is_refused(office: Office) -> None:
    pathway_id = a_pathway(office)

    def silent(session: Transaction) -> None:
        session.get_one(Pathway, pathway_id).call_not_before_reason = "stille"

    with pytest.raises(RuntimeError, match="audit"):
        office.backend.write(silent)
    assert office.backend.read(reason_of, pathway_id) == ""


def test_a_stale_draft_is_a_conflict(office: Office) -> None:
    pathway_id = a_pathway(office)
    seen = version_of(office, pathway_id)
    office.backend.write(rename, pathway_id, seen, "først")
    with pytest.raises(ConflictError):
        office.backend.write(rename, pathway_id, seen, "for sent")
    assert office.backend.read(reason_of, pathway_id) == "først"


def test_undo_takes_the_act_back_by_name(office: Office) -> None:
    pathway_id = a_pathway(office)
    backend = office.backend
    backend.write(rename, pathway_id, version_of(office, pathway_id), "efter jul")
    row = backend.read(undo.last_undoable)
    assert row is not None
    assert (row.label, row.who) == ("rename", "Nancy Ann Berggren")

    backend.write(undo.undo, row.id)

    assert backend.read(reason_of, pathway_id) == ""
    assert backend.read(undo.last_undoable) is None
    assert backend.read(audit.verify) == []


def test_undo_is_refused_when_somebody_built_on_the_act(office: Office) -> None:
    pathway_id = a_pathway(office)
    backend = office.backend
    backend.write(rename, pathway_id, version_of(office, pathway_id), "efter jul")
    row = backend.read(undo.last_undoable)
    assert row is not None
    office.as_actor(office.team_lead).write(
        rename, pathway_id, version_of(office, pathway_id), "efter nytår"
    )
    with pytest.raises(UserError) as refused:
        backend.write(undo.undo, row.id)
    assert refused.value.code == "undo.changed_since"
    assert backend.read(reason_of, pathway_id) == "efter nytår"


def test_another_process_is_heard(office: Office) -> None:
    pathway_id = a_pathway(office)
    here, there = office.backend, office.as_actor(office.team_lead)
    heard: list[Changes] = []
    here.subscribe(heard.append)
    here.poll()
    there.write(rename, pathway_id, version_of(office, pathway_id), "derfra")
    here.poll()
    here.poll()
    assert heard == [EVERYTHING]


def test_rights_are_checked_below_the_window(office: Office) -> None:
    @use_case(Right.USERS)
    def only_administrators(session: Transaction) -> None:
        audit.record(session, "anything")

    with pytest.raises(AccessDenied):
        office.backend.write(only_administrators)
    office.as_actor(office.administrator).write(only_administrators)


def test_a_case_of_another_unit_is_closed(office: Office) -> None:
    pathway_id = a_pathway(office)
    stranger = Backend(
        office.engine,
        office.clock,
        type(office.counsellor)(
            office.counsellor.user_id, "XX", "Fremmed", office.counsellor.role, uuid.uuid4()
        ),
    )
    with pytest.raises(AccessDenied):
        stranger.read(access.open_pathway, pathway_id)


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("UPDATE audit_entry SET action = 'x' WHERE sequence = 2", "audit.changed"),
        ("DELETE FROM audit_entry WHERE sequence = 2", "audit.gap"),
        ("DELETE FROM audit_entry WHERE sequence = 3", "audit.head"),
        ("UPDATE audit_head SET hash = 'x'", "audit.head"),
    ],
)
def test_a_broken_chain_is_found(office: Office, fault: str, code: str) -> None:
    a_participant(office)
    a_participant(office, given_name="Bo")
    with office.engine.execution_options(immediate=True).begin() as connection:
        _without_triggers(connection)
        connection.execute(text(fault))
    codes = {finding.code for finding in office.backend.read(audit.verify)}
    assert code in codes


def _without_triggers(connection) -> None:  # type: ignore[no-untyped-def]
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET session_replication_role = replica"))
        return
    names = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'")
    )
    for (name,) in names.all():
        connection.execute(text(f'DROP TRIGGER "{name}"'))
