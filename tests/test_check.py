"""`check` finds nothing in what the program made, and names each planted fault on the command line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from counsellor_app import paths, store
from counsellor_app.clock import FixedClock
from counsellor_app.documents import status_page
from counsellor_app.documents.made_with import made_with
from counsellor_app.kinds.letter import ExportKind
from counsellor_app.reports import locked_tables, snapshots
from counsellor_app.reports.period import of_quarter
from counsellor_app.reports.snapshots import Drawing
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.trace import anchors
from counsellor_app.store.engine import PAGE_SIZE
from tests.helpers import command_line
from tests.helpers.demonstrations import TODAY, Demonstrations

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("participants", [200, 600])
def test_nothing_is_found_in_a_demonstration(
    demonstrations: Demonstrations, tmp_path: Path, participants: int
) -> None:
    folder = demonstrations.copy(tmp_path / "data", participants)

    assert found_by_check(folder) == (0, [])


@pytest.mark.long
@pytest.mark.timeout(600)
def test_nothing_is_found_after_ten_thousand_participants(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    folder = demonstrations.copy(tmp_path / "data", 10_000)

    assert found_by_check(folder) == (0, [])


def test_nothing_is_found_after_the_commands_have_written(
    demonstrations: Demonstrations, tmp_path: Path
) -> None:
    folder = demonstrations.copy(tmp_path / "data")
    for _ in range(3):
        out = tmp_path / "pathways.csv"
        assert command_line.run(folder, "export", "pathways", "--out", out).code == 0
    assert command_line.run(folder, "backup", tmp_path / "whole.backup").code == 0

    assert found_by_check(folder) == (0, [])
    assert command_line.run(folder, "audit", "verify").code == 0


@dataclass(frozen=True)
class Fault:
    """Statements that somebody with the key could run, and the finding that must name it."""

    code: str
    statements: tuple[str, ...]
    named: Callable[[dict[str, Any]], bool] = lambda finding: True


FREE_THE_LOG = (
    "DROP TRIGGER audit_entry_refuses_update",
    "DROP TRIGGER audit_entry_refuses_delete",
)
ON_COURSE = "SELECT id FROM pathway WHERE stage = 'in_course' ORDER BY pseudonym LIMIT 1"
THIRD_VOUCHER = "SELECT id FROM voucher WHERE year = 2025 AND serial = 3"
MARK = "SELECT id FROM attendance WHERE mark = 'present' ORDER BY id LIMIT 1"

FAULTS = {
    "another stage": Fault(
        "check.stage",
        (f"UPDATE pathway SET stage = 'waiting_list' WHERE id = ({ON_COURSE})",),
        lambda finding: finding["stored"] == "waiting_list" and finding["derived"] == "in_course",
    ),
    "a stage that does not exist": Fault(
        "check.kind",
        (f"UPDATE pathway SET stage = 'nowhere' WHERE id = ({ON_COURSE})",),
        lambda finding: finding["column"] == "stage" and finding["value"] == "nowhere",
    ),
    "another due date": Fault(
        "check.due",
        (f"UPDATE pathway SET due_to = '2031-05-01' WHERE id = ({ON_COURSE})",),
    ),
    "a voucher less": Fault(
        "check.voucher_gap",
        (
            "PRAGMA foreign_keys = OFF",
            f"DELETE FROM voucher_product WHERE voucher_id = ({THIRD_VOUCHER})",
            f"DELETE FROM redemption WHERE voucher_id = ({THIRD_VOUCHER})",
            f"DELETE FROM voucher WHERE id = ({THIRD_VOUCHER})",
        ),
        lambda finding: (finding["year"], finding["first"], finding["last"]) == (2025, 3, 3),
    ),
    "a check digit": Fault(
        "check.voucher_check_digit",
        (
            "UPDATE voucher SET number = substr(number, 1, length(number) - 1) "
            f"|| ((substr(number, -1) + 1) % 10) WHERE id = ({THIRD_VOUCHER})",
        ),
    ),
    "a redemption that is gone": Fault(
        "check.voucher_redemption",
        (
            "UPDATE voucher SET state = 'redeemed' WHERE id = "
            "(SELECT id FROM voucher WHERE state = 'issued' ORDER BY number LIMIT 1)",
        ),
        lambda finding: finding["state"] == "redeemed",
    ),
    "a receipt that nobody sent": Fault(
        "check.receipt",
        (
            "UPDATE letter SET receipt = 'not_delivered' WHERE id = "
            "(SELECT letter_id FROM letter_receipt ORDER BY id LIMIT 1)",
        ),
        lambda finding: finding["stored"] == "not_delivered",
    ),
    "another counter": Fault(
        "check.voucher_counter",
        ("UPDATE voucher_counter SET last_serial = last_serial + 1 WHERE year = 2025",),
        lambda finding: finding["year"] == 2025,
    ),
    "a mark before she joined": Fault(
        "check.attendance",
        (
            "UPDATE enrolment SET joined_on = '2031-01-01' WHERE id = "
            f"(SELECT enrolment_id FROM attendance WHERE id = ({MARK}))",
        ),
    ),
    "a mark on another course": Fault(
        "check.attendance",
        (
            "UPDATE attendance SET meeting_id = (SELECT id FROM meeting WHERE course_id <> "
            "(SELECT course_id FROM enrolment WHERE id = enrolment_id) ORDER BY id LIMIT 1) "
            f"WHERE id = ({MARK})",
        ),
    ),
    "a mark rubbed out": Fault("check.figures", (f"DELETE FROM attendance WHERE id = ({MARK})",)),
    "a log entry edited": Fault(
        "audit.changed",
        (*FREE_THE_LOG, "UPDATE audit_entry SET action = 'nothing' WHERE sequence = 2"),
        lambda finding: finding["sequence"] == 2,
    ),
    "the facts of a log entry edited": Fault(
        "audit.changed",
        (*FREE_THE_LOG, "UPDATE audit_entry SET facts = '{\"rows\": 1}' WHERE sequence = 3"),
        lambda finding: finding["sequence"] == 3,
    ),
    "a log entry deleted": Fault(
        "audit.gap",
        (*FREE_THE_LOG, "DELETE FROM audit_entry WHERE sequence = 2"),
        lambda finding: finding["sequence"] == 2,
    ),
    "the end of the log cut off": Fault(
        "audit.head",
        (
            *FREE_THE_LOG,
            "DELETE FROM audit_entry WHERE sequence = (SELECT max(sequence) FROM audit_entry)",
        ),
    ),
    "two log entries swapped": Fault(
        "audit.link",
        (
            *FREE_THE_LOG,
            "UPDATE audit_entry SET sequence = 1002 WHERE sequence = 2",
            "UPDATE audit_entry SET sequence = 2 WHERE sequence = 3",
            "UPDATE audit_entry SET sequence = 3 WHERE sequence = 1002",
        ),
    ),
    "a log entry put in": Fault(
        "audit.head",
        (
            "INSERT INTO audit_entry SELECT sequence + 1, lower(hex(randomblob(16))), request_id, at, user_id, "
            "action, participant_id, pathway_id, subject, subject_id, facts, hash, hash "
            "FROM audit_entry ORDER BY sequence DESC LIMIT 1",
        ),
    ),
    "another name in the search rows": Fault(
        "check.search",
        ("UPDATE participant_search SET folded_name = 'nobody' WHERE number = 7",),
        lambda finding: finding["number"] == 7,
    ),
    "another CPR number in the search rows": Fault(
        "check.search", ("UPDATE participant_search SET cpr = '0101010101' WHERE number = 7",)
    ),
    "a search row gone": Fault(
        "check.search",
        ("DELETE FROM participant_search WHERE number = 7",),
        lambda finding: finding["number"] == 7,
    ),
    "the index of names emptied": Fault(
        "check.full_text",
        ("INSERT INTO participant_fts (participant_fts) VALUES ('delete-all')",),
    ),
    "a column gone": Fault(
        "check.column",
        ("ALTER TABLE participant DROP COLUMN best_time",),
        lambda finding: (finding["table"], finding["column"]) == ("participant", "best_time"),
    ),
    "a column too many": Fault(
        "check.column",
        ("ALTER TABLE participant ADD COLUMN secret TEXT",),
        lambda finding: (finding["table"], finding["column"]) == ("participant", "secret"),
    ),
    "a table gone": Fault(
        "check.table_missing",
        ("DROP TABLE undo_record",),
        lambda finding: finding["table"] == "undo_record",
    ),
    "a row without its parent": Fault(
        "integrity.orphan",
        ("PRAGMA foreign_keys = OFF", "DELETE FROM scheme_grant WHERE id = "
         "(SELECT grant_id FROM voucher ORDER BY number LIMIT 1)"),
        lambda finding: finding["table"] == "voucher",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def with_a_log(demonstrations: Demonstrations, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration in whose log three exports stand beside the founding."""
    folder = demonstrations.copy(tmp_path_factory.mktemp("checked") / "data")
    for _ in range(3):
        out = folder.parent / "pathways.csv"
        assert command_line.run(folder, "export", "pathways", "--out", out).code == 0
    return folder


@pytest.fixture
def folder(with_a_log: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(with_a_log, tmp_path / "data"))


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_named(folder: Path, name: str) -> None:
    fault = FAULTS[name]
    plant(folder, fault.statements)

    code, findings = found_by_check(folder)

    assert code == 1
    named = [finding for finding in findings if finding["code"] == fault.code]
    assert any(fault.named(finding) for finding in named), findings
    assert all(finding["meaning"] for finding in findings)


@pytest.fixture(scope="module")
def with_locked_reports(with_a_log: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two quarters and the vouchers of one are locked."""
    folder = Path(shutil.copytree(with_a_log, tmp_path_factory.mktemp("locked") / "data"))
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, "TL")
    for number in (1, 2):
        quarter = of_quarter(TODAY.year - 1, number)
        snapshots.lock(backend, quarter, "", Drawing(status_page.to_pdf, made_with))
    locked_tables.lock(backend, ExportKind.VOUCHERS, of_quarter(TODAY.year - 1, 1))
    database.close()
    return folder


ONE_BYTE = {  # each writes another byte into what is kept of the second quarter, or of the table
    "a figure": (
        "check.locked_figures",
        "UPDATE report_snapshot SET figures = replace(figures, '\"A3\": [', '\"A3\": [1')",
    ),
    "a word of the page": (
        "check.locked_figures",
        'UPDATE report_snapshot SET sheet = replace(sheet, \'"label": "2\', \'"label": "3\')',
    ),
    "what is no JSON any more": (
        "check.locked_figures",
        "UPDATE report_snapshot SET sheet = '(' || substr(sheet, 2)",
    ),
    "the page": (
        "check.locked_page",
        "UPDATE report_snapshot SET pages = CAST(substr(pages, 1, 99) || X'7F' || "
        "substr(pages, 101) AS BLOB)",
    ),
}


@pytest.mark.parametrize("name", ONE_BYTE)
def test_one_altered_byte_of_a_locked_report_is_named(
    with_locked_reports: Path, tmp_path: Path, name: str
) -> None:
    folder = Path(shutil.copytree(with_locked_reports, tmp_path / "data"))
    assert found_by_check(folder) == (0, [])
    second = of_quarter(TODAY.year - 1, 2)
    code, statement = ONE_BYTE[name]
    plant(folder, (f"{statement} WHERE first_day = '{second.first}'",))

    ran = command_line.run(folder, "check", "--json")

    (finding,) = ran.result["findings"]
    assert (ran.code, finding["code"]) == (1, code)
    assert (finding["first"], finding["last"]) == (str(second.first), str(second.last))
    assert f"{second.first:%d.%m.%Y}" in finding["meaning"]


def test_an_altered_row_of_a_locked_table_is_named(
    with_locked_reports: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(with_locked_reports, tmp_path / "data"))
    plant(
        folder,
        (
            "UPDATE locked_row SET cells = replace(cells, '[\"', '[\"x') "
            "WHERE position = (SELECT max(position) FROM locked_row)",
        ),
    )

    _, (finding,) = found_by_check(folder)

    assert (finding["code"], finding["kind"]) == ("check.locked_table", "vouchers")


@pytest.mark.parametrize("name", [name for name in FAULTS if FAULTS[name].code[:5] == "audit"])
def test_the_log_alone_can_be_verified(folder: Path, name: str) -> None:
    plant(folder, FAULTS[name].statements)

    ran = command_line.run(folder, "audit", "verify", "--json")

    assert ran.code == 1
    assert FAULTS[name].code in {finding["code"] for finding in ran.result["findings"]}


def test_a_log_that_was_cut_and_fits_itself_is_found_by_the_anchor_outside(folder: Path) -> None:
    database = store.open_database(folder)
    backend = Backend(database.engine, FixedClock(TODAY))
    anchors.set_anchor(backend, paths.places(folder).anchors, database.id)
    database.close()
    assert found_by_check(folder) == (0, [])
    last = "(SELECT max(sequence) FROM audit_entry)"
    plant(
        folder,
        (
            *FREE_THE_LOG,
            f"DELETE FROM audit_entry WHERE sequence = {last}",
            f"UPDATE audit_head SET sequence = {last}, "
            f"hash = (SELECT hash FROM audit_entry WHERE sequence = {last})",
        ),
    )

    code, findings = found_by_check(folder)

    assert (code, [finding["code"] for finding in findings]) == (1, ["audit.anchor"])


@pytest.mark.parametrize("page", [0, 1, 40, -1], ids=lambda page: f"page {page}")
def test_a_flipped_byte_is_found_on_any_page(folder: Path, page: int) -> None:
    path = folder / "counsellor.db"
    content = bytearray(path.read_bytes())
    pages = len(content) // PAGE_SIZE
    content[(page % pages) * PAGE_SIZE + 1_234] ^= 0x10
    path.write_bytes(content)

    code, findings = found_by_check(folder)

    assert code == 1
    assert any(finding["code"].startswith("integrity.") for finding in findings)
    assert all(finding["meaning"] for finding in findings)


@pytest.mark.parametrize("missing", [1, PAGE_SIZE, 100 * PAGE_SIZE + 17])
def test_a_truncated_file_is_found(folder: Path, missing: int) -> None:
    path = folder / "counsellor.db"
    path.write_bytes(path.read_bytes()[:-missing])

    code, findings = found_by_check(folder)

    assert code == 1
    assert any(finding["code"].startswith("integrity.") for finding in findings)


def test_without_json_each_finding_is_one_line_in_words(folder: Path) -> None:
    plant(folder, FAULTS["another counter"].statements + FAULTS["a search row gone"].statements)

    ran = command_line.run(folder, "check")

    assert (ran.code, ran.err) == (1, "")
    assert len(ran.out.splitlines()) == 2


def found_by_check(folder: Path) -> tuple[int, list[dict[str, Any]]]:
    ran = command_line.run(folder, "check", "--json")
    assert ran.err == ""
    return ran.code, ran.result["findings"]


def plant(folder: Path, statements: tuple[str, ...]) -> None:
    """Writes past the program, with the key, as whoever wants to hide something would."""
    database = store.open_database(folder)
    raw: Any = database.engine.raw_connection()
    try:
        for statement in statements:
            raw.driver_connection.execute(statement)
    finally:
        raw.close()
        database.close()
