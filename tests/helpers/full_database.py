"""A small demonstration with a row in every table, for `tests/data/databases` (decision 0015).

python -m tests.helpers.full_database FOLDER

The demonstration leaves some tables empty, since nothing of theirs has happened in it. Here it has, once each:
a migration that would lose a table loses something. Beside the database lie the exports that tell it.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.ids import new_id
from counsellor_app.kinds.citizen import DeletionReason, RetentionKind
from counsellor_app.kinds.course import NoticeChannel, NoticeKind
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.kinds.people import LookReason, Relation
from counsellor_app.kinds.referral import MatchReason
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.models import (
    AccessReason,
    AuditAnchor,
    AuditCheckpoint,
    AuditEntry,
    Base,
    CallCover,
    ExportRecord,
    LetterTextVersion,
    Match,
    MatchRefused,
    Meeting,
    MeetingGuide,
    MeetingNotice,
    Participant,
    Pathway,
    Programme,
    SmsLeftOut,
    Voucher,
)
from counsellor_app.reports import locked_tables
from counsellor_app.services.backend import Backend
from counsellor_app.services.citizen import deletion
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.letters import report_snapshots
from counsellor_app.services.letters.report_snapshots import SnapshotDraft
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import contact_persons
from counsellor_app.services.people.contact_persons import ContactDraft
from counsellor_app.services.trace import audit, locked_exports
from counsellor_app.services.trace.locked_exports import LockDraft, OwnedRow
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import migrate
from counsellor_app.store.database import Database
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY

PARTICIPANTS = 16
TABLES = ("pathways", "attendance", "vouchers", "stopbasen")
PERIOD = ("--from", "2020-01-01", "--to", "2026-12-31")
_LAST_YEAR = (date(TODAY.year - 1, 1, 1), date(TODAY.year - 1, 12, 31))
_CHECKED = 3  # the first entries of the log, gone by its retention


def counts(database: Database) -> dict[str, int]:
    """How many rows each table has."""
    with database.engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in Base.metadata.sorted_tables
        }


def fill(database: Database) -> None:
    """What the demonstration has not seen happens, once each."""
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    backend.write(_delete_one)
    _another_note(backend)
    for act in (_people, _courses, _papers, _log):
        backend.write(_logged(act))
    backend.write(form_drafts.keep, "call", None, {"note": "Halvt skrevet"})
    backend.write(form_drafts.throw_away, "call", None)
    backend.write(form_drafts.keep, "call", None, {"note": "Halvt skrevet igen"})
    figures = {"A1": [3, 10, 0]}
    backend.write(report_snapshots.lock_report, SnapshotDraft(*_LAST_YEAR, figures, b"%PDF-1.4"))
    pathway = backend.read(lambda session: session.scalars(_pathways()).first())
    assert pathway is not None
    row = OwnedRow(pathway.id, ("x", None))
    columns = ("pathway", "person")
    digest = locked_tables.checksum(columns, [row.cells])
    draft = LockDraft(ExportKind.PATHWAYS, *_LAST_YEAR, columns, [row], digest)
    backend.write(locked_exports.lock_export, draft)


def _another_note(backend: Backend) -> None:
    """A note says something else than at first: what it said before is kept."""
    person = backend.read(lambda session: session.scalars(_pathways()).first())
    assert person is not None
    draft = ContactDraft(person.participant_id, "Bo Berg", Relation.SPOUSE, "20212223", note="Mand")
    contact = backend.write(contact_persons.save_contact, draft)
    backend.write(contact_persons.save_contact, replace(draft, id=contact, note="Gift med hende"))


def _logged(act: Callable[[Transaction], None]) -> Callable[[Transaction], None]:
    def write(session: Transaction) -> None:
        act(session)
        session.flush()
        audit.record(session, "build_demonstration", subject="participant")

    return write


def _delete_one(session: Transaction) -> None:
    """With a voucher, so that its number stays spent; the stones and the receipt stay too."""
    person_id = session.scalars(
        select(Pathway.participant_id)
        .join(Voucher, Voucher.pathway_id == Pathway.id)
        .where(Pathway.closed_on.is_not(None))
        .order_by(Pathway.received_on, Pathway.id)
    ).first()
    assert person_id is not None
    deleted = deletion.delete_people(session, [person_id])
    deletion.write_receipt(session, RetentionKind.RECORD, deleted, reason=DeletionReason.ASKED)


def _people(session: Transaction) -> None:
    first, second = session.scalars(select(Participant.id).order_by(Participant.number).limit(2))
    pathway = session.scalars(_pathways()).first()
    assert pathway is not None
    who, now = session.actor.id, session.now
    day = now + timedelta(hours=8)
    session.add_all(
        (
            AccessReason(
                id=new_id(),
                user_id=who,
                participant_id=first,
                kind=LookReason.OTHER,
                words="Set",
                given_at=now,
                valid_to=day,
            ),
            MatchRefused(
                id=new_id(),
                participant_id=first,
                other_id=second,
                decided_at=now,
                decided_by_id=who,
            ),
            Match(
                id=new_id(),
                pathway_id=pathway.id,
                from_participant_id=second,
                to_participant_id=first,
                reason=MatchReason.CPR,
                decided_at=now,
                decided_by_id=who,
                parted_at=now,
                moved={"contacts": []},
            ),
            CallCover(id=new_id(), on_day=TODAY, pathway_id=pathway.id, user_id=who),
        )
    )


def _courses(session: Transaction) -> None:
    meeting = session.scalars(select(Meeting).order_by(Meeting.starts_at.desc())).first()
    pathway = session.scalars(_pathways()).first()
    programme = session.scalars(select(Programme).order_by(Programme.id)).first()
    assert meeting is not None
    assert pathway is not None
    assert programme is not None
    session.add_all(
        (
            MeetingGuide(id=new_id(), programme_id=programme.id, number=1, text="10 Velkomst"),
            MeetingNotice(
                id=new_id(),
                meeting_id=meeting.id,
                pathway_id=pathway.id,
                kind=NoticeKind.MOVED,
                channel=NoticeChannel.SMS,
                was_at=session.now,
                reason="Sygdom",
                made_at=session.now,
                made_by_id=session.actor.id,
                done_at=session.now,
            ),
        )
    )


def _papers(session: Transaction) -> None:
    pathway = session.scalars(_pathways()).first()
    assert pathway is not None
    record = ExportRecord(
        id=new_id(),
        kind=ExportKind.SMS,
        made_at=session.now,
        made_by_id=session.actor.id,
        purpose="sms",
        columns=["phone"],
        row_count=1,
        sha256="0" * 64,
    )
    session.add(record)
    session.flush()
    session.add_all(
        (
            SmsLeftOut(
                id=new_id(), export_id=record.id, pathway_id=pathway.id, reason=LeftOut.NO_MOBILE
            ),
            LetterTextVersion(
                id=new_id(),
                name="no_contact",
                body="Kære {navn}",
                saved_at=session.now,
                saved_by_id=session.actor.id,
            ),
        )
    )


def _log(session: Transaction) -> None:
    """The oldest entries are gone by their retention; the head is anchored, as on a team's server."""
    chain: Any = select(AuditEntry.sequence, AuditEntry.hash)
    last = session.execute(chain.where(AuditEntry.sequence == _CHECKED)).one()
    head = session.execute(chain.order_by(AuditEntry.sequence.desc()).limit(1)).one()
    who, now = session.actor.id, session.now
    session.add(
        AuditCheckpoint(
            id=new_id(), sequence=last.sequence, hash=last.hash, made_at=now, made_by_id=who
        )
    )
    session.add(AuditAnchor(id=new_id(), sequence=head.sequence, hash=head.hash, at=now))
    session.flush()
    session.execute(delete(AuditEntry).where(AuditEntry.sequence <= last.sequence))


def _pathways() -> Any:
    return select(Pathway).order_by(Pathway.received_on.desc(), Pathway.id)


def make(folder: Path) -> dict[str, int]:
    """The database without what it has emptied, and its exports; how many rows each table has."""
    make_demonstration(
        folder, participants=PARTICIPANTS, today=TODAY, progress=lambda done, of: None
    )
    database = store.open_database(folder)
    fill(database)
    found = counts(database)
    with database.engine.connect() as connection:
        connection.connection.cursor().execute("VACUUM")
    database.close()
    migrate.leave_wal(database.folder.database, database.key)
    for name in ("counsellor.lock", "counsellor.users"):
        (folder / name).unlink(missing_ok=True)
    return found


def export(folder: Path) -> None:
    """The tables that tell it, as the program of its day makes them; its files stay as they are."""
    aside = folder.with_name(folder.name + ".aside")
    shutil.copytree(folder, aside)
    try:
        for table in TABLES:
            out = folder / f"{table}.csv"
            assert command_line.run(aside, "export", table, *PERIOD, "--out", out).code == 0, table
    finally:
        shutil.rmtree(aside)


if __name__ == "__main__":
    place = Path(sys.argv[1])
    empty = [name for name, many in make(place).items() if not many]
    export(place)
    size = (place / "counsellor.db").stat().st_size
    checksum = hashlib.sha256((place / "counsellor.db").read_bytes()).hexdigest()
    print(f"{size} bytes, {checksum[:8]}; without rows: {empty or 'none'}")
