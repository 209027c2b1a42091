"""Exports with a data dictionary; a locked period gives the same file byte for byte, whatever changes."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import Engine, select, update

from counsellor_app.errors import AccessDenied, UserError
from counsellor_app.files.cells import Cell
from counsellor_app.files.tables import Dialect, Written
from counsellor_app.kinds.interview import ConsentForm, ConsentKind
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.models import LockedRow, Participant
from counsellor_app.reports import data_dictionary, locked_tables, tables
from counsellor_app.reports.export import ExportWish, export
from counsellor_app.reports.period import Period
from counsellor_app.services.backend import Backend
from counsellor_app.services.people import consents, restrictions, withdrawals
from counsellor_app.services.people.consents import ConsentDraft
from counsellor_app.services.people.restrictions import RestrictionDraft
from counsellor_app.services.trace import audit, exports, locked_exports, undo
from counsellor_app.services.trace.locked_exports import LockDraft, OwnedRow
from counsellor_app.services.transaction import Transaction
from tests.helpers.builders import (
    TODAY,
    Office,
    a_course,
    a_participant,
    a_pathway,
    an_enrolment,
    an_office,
    with_forms,
)

STARTED = TODAY - timedelta(days=60)
PERIOD = Period(STARTED, TODAY - timedelta(days=1))


@pytest.fixture
def office(database: Engine) -> Office:
    """Two on a course, both registered, with all their meetings in the period."""
    made = with_forms(an_office(database))
    course_id = a_course(made, starts_on=STARTED)
    for surname in ("Berg", "Åse"):
        person = a_participant(made, surname=surname, given_name="=Anna; »x«")
        pathway_id = a_pathway(made, person)
        an_enrolment(made, course_id, pathway_id, first_meeting_on=STARTED)
        draft = ConsentDraft(
            pathway_id, ConsentKind.STOPBASE_REGISTER, True, STARTED, ConsentForm.WRITTEN
        )
        made.backend.write(consents.register_consent, draft)
    return made


@pytest.fixture
def lead(office: Office) -> Backend:
    return office.as_actor(office.team_lead)


def change(office: Office, act: Callable[[Transaction], object]) -> None:
    def write(session: Transaction) -> None:
        act(session)
        audit.record(session, "set_up")

    office.system.write(write)


def rename(session: Transaction) -> None:
    for person in session.scalars(select(Participant)):
        person.surname = "Helt anderledes"
        person.pseudonym = person.pseudonym[::-1]


def written(
    backend: Backend, folder: Path, kind: ExportKind, name: str, **more: Any
) -> tuple[bytes, Written]:
    path = folder / name
    done = export(backend, ExportWish(kind, PERIOD, path, purpose="Indberetning", **more))
    return path.read_bytes(), done


FILES = (
    ("a.csv", Dialect.MACHINE),
    ("a.csv", Dialect.EXCEL),
    ("a.xlsx", Dialect.EXCEL),
)


@pytest.mark.parametrize("kind", [ExportKind.ATTENDANCE, ExportKind.STOPBASEN])
def test_a_locked_table_is_the_same_bytes_and_a_provisional_one_is_not(
    office: Office, lead: Backend, tmp_path: Path, kind: ExportKind
) -> None:
    before = [written(lead, tmp_path, kind, name, dialect=how)[0] for name, how in FILES]
    locked_tables.lock(lead, kind, PERIOD)
    locked = [written(lead, tmp_path, kind, name, dialect=how)[0] for name, how in FILES]
    assert locked[:2] == before[:2]  # the workbook says in its dictionary that it is locked
    change(office, rename)
    office.clock.set(TODAY + timedelta(days=400))
    again = [written(lead, tmp_path, kind, name, dialect=how) for name, how in FILES]
    assert [content for content, _ in again] == locked
    for content, done in again:
        assert done.sha256 == hashlib.sha256(content).hexdigest()
    last = lead.read(undo.last_undoable)
    assert last is None  # the offer is long past, and a file was made of it

    other = Period(PERIOD.first, PERIOD.last - timedelta(days=1))
    path = tmp_path / "other.csv"
    export(lead, ExportWish(kind, other, path, purpose="Indberetning"))
    assert path.read_bytes() != locked[0]


def test_the_receipt_says_the_period_and_finds_the_file_again(
    office: Office, lead: Backend, tmp_path: Path
) -> None:
    written(lead, tmp_path, ExportKind.ATTENDANCE, "a.csv")
    locked_tables.lock(lead, ExportKind.ATTENDANCE, PERIOD)
    content, done = written(lead, tmp_path, ExportKind.ATTENDANCE, "a.xlsx", recipient="Klyngen")
    newest, former = lead.read(exports.export_log)
    assert (newest.first, newest.last, newest.of_locked_period) == (
        PERIOD.first,
        PERIOD.last,
        True,
    )
    assert not former.of_locked_period
    assert newest.sha256 == done.sha256 == hashlib.sha256(content).hexdigest()
    (found,) = lead.read(exports.exports_with, done.sha256)
    assert found.id == newest.id
    assert lead.read(exports.exports_with, hashlib.sha256(content + b" ").hexdigest()) == ()


def test_a_workbook_tells_what_each_column_means(
    office: Office, lead: Backend, tmp_path: Path
) -> None:
    locked_tables.lock(lead, ExportKind.STOPBASEN, PERIOD)
    written(lead, tmp_path, ExportKind.STOPBASEN, "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Data", "Dataordbog"]
    header = [cell.value for cell in book["Data"][1]]
    lines = [[cell.value or "" for cell in row] for row in book["Dataordbog"].iter_rows()]
    assert lines[0] == ["Kolonne", "Betydning", "Værdier", "Kilde"]
    assert "låst 05.10.2026 af TL" in lines[1][2]
    assert [line[0] for line in lines[2:]] == header
    by_name = {line[0]: line for line in lines}
    assert by_name["course_format"][1] == "Registreringsskema: 8a. Kursusform"
    assert "group = Gruppeforløb" in by_name["course_format"][2]
    assert by_name["smoke_free_half_year"][3].startswith("ordlyden er bekræftet")
    assert by_name["name"][3].startswith("ikke bekræftet")


@pytest.mark.parametrize("kind", locked_exports.LOCKABLE)
def test_no_column_is_without_a_meaning(office: Office, lead: Backend, kind: ExportKind) -> None:
    def told(session: Transaction) -> Any:
        columns = tables.TABLES[kind].columns_of(session, PERIOD)
        return columns, data_dictionary.dictionary(session, kind, PERIOD, columns)

    columns, sheet = lead.read(told)
    lines = list(sheet.rows)[1:]
    assert [line[0] for line in lines] == list(columns)
    assert all(line[1] and line[2] for line in lines)


def test_who_withdrew_her_consent_is_left_out_and_the_file_says_so(
    office: Office, lead: Backend, tmp_path: Path
) -> None:
    locked_tables.lock(lead, ExportKind.STOPBASEN, PERIOD)
    locked, _ = written(lead, tmp_path, ExportKind.STOPBASEN, "a.csv")
    pathways = lead.read(locked_tables.owned_rows, ExportKind.STOPBASEN, PERIOD)[1]
    page = office.backend.read(consents.consents_page, pathways[0].pathway_id)
    office.backend.write(withdrawals.withdraw_consent, page.rows[0].id)
    later, done = written(lead, tmp_path, ExportKind.STOPBASEN, "a.csv")
    assert done.rows == 1
    assert later != locked
    written(lead, tmp_path, ExportKind.STOPBASEN, "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert "1 rækker er ikke med mere" in str(book["Dataordbog"]["D2"].value)


def test_whom_the_reader_may_not_see_is_not_in_her_file(
    office: Office, lead: Backend, tmp_path: Path
) -> None:
    locked_tables.lock(lead, ExportKind.ATTENDANCE, PERIOD)
    _, before = written(lead, tmp_path, ExportKind.ATTENDANCE, "a.csv")

    def somebody(session: Transaction) -> uuid.UUID:
        return session.scalars(select(Participant.id).limit(1)).one()

    draft = RestrictionDraft(lead.read(somebody), user_ids=(office.counsellor.id,))
    lead.write(restrictions.restrict_access, draft, confirmed=True)
    _, after = written(lead, tmp_path, ExportKind.ATTENDANCE, "a.csv")
    assert after.rows == before.rows // 2 > 0


def test_locked_rows_that_were_tampered_with_are_not_written(
    office: Office, lead: Backend, tmp_path: Path
) -> None:
    locked_tables.lock(lead, ExportKind.ATTENDANCE, PERIOD)
    content, _ = written(lead, tmp_path, ExportKind.ATTENDANCE, "a.csv")

    def tamper(session: Transaction) -> None:
        session.execute(update(LockedRow).where(LockedRow.position == 0).values(cells=[None] * 12))

    change(office, tamper)
    with pytest.raises(UserError, match=r"locked_export\.damaged"):
        written(lead, tmp_path, ExportKind.ATTENDANCE, "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == content


def test_a_period_is_locked_once_after_it_is_over_by_a_team_lead(
    office: Office, lead: Backend, tmp_path: Path
) -> None:
    with pytest.raises(AccessDenied):
        locked_tables.lock(office.backend, ExportKind.ATTENDANCE, PERIOD)
    with pytest.raises(UserError, match=r"locked_export\.not_over"):
        locked_tables.lock(lead, ExportKind.ATTENDANCE, Period(STARTED, TODAY))
    locked_tables.lock(lead, ExportKind.ATTENDANCE, PERIOD)
    with pytest.raises(UserError, match=r"locked_export\.locked"):
        locked_tables.lock(lead, ExportKind.ATTENDANCE, PERIOD)

    last = lead.read(undo.last_undoable)
    assert last is not None
    assert last.label == "lock_export"
    lead.write(undo.undo, last.id)  # a slip of the hand
    locked_tables.lock(lead, ExportKind.ATTENDANCE, PERIOD)
    written(lead, tmp_path, ExportKind.ATTENDANCE, "a.csv")
    last = lead.read(undo.last_undoable)
    assert last is not None
    with pytest.raises(UserError, match=r"locked_export\.was_made"):
        lead.write(undo.undo, last.id)


def test_every_kind_of_cell_comes_back_as_it_was(office: Office, lead: Backend) -> None:
    pathway_id = a_pathway(office)
    cells: list[Cell] = [
        *(None, "", "0012", "=1+1", "æøå\n", 7, -3, 0.1, True, False),
        *(Decimal("12.50"), date(2026, 2, 28), datetime(2026, 2, 28, 12, 30, tzinfo=UTC)),
    ]
    columns = [f"c{place}" for place in range(len(cells))]
    rows = [OwnedRow(pathway_id, cells)]
    draft = LockDraft(ExportKind.PATHWAYS, PERIOD.first, PERIOD.last, columns, rows, "")
    lead.write(locked_exports.lock_export, draft)

    def kept(session: Transaction) -> list[Cell]:
        locked = locked_exports.locked_table(session, draft.kind, draft.first, draft.last)
        assert locked is not None
        (row,) = locked_exports.rows_of(session, locked)
        return list(row.cells)

    found = lead.read(kept)
    assert found == cells
    assert [type(cell) for cell in found] == [type(cell) for cell in cells]


def test_days_of_the_period_are_inclusive(office: Office, lead: Backend) -> None:
    first = Period(date(STARTED.year, STARTED.month, STARTED.day), STARTED)
    _, rows = lead.read(locked_tables.owned_rows, ExportKind.ATTENDANCE, first)
    assert len(rows) == 2
