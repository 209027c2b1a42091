"""The forms of `make torture`: which tests each runs, and how long it takes at full size on two cores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Form:
    """One thing that is done to the program again and again."""

    name: str
    words: str
    tests: tuple[str, ...]
    minutes: float
    """About, at size 1, when nothing else runs."""


FORMS: Final = (
    Form(
        "kill",
        "`kill -9` while attendance is marked, letters are taken in, rows are written",
        (
            "tests/faults/test_kill.py",
            "tests/store/test_processes.py",
            "tests/faults/test_importing.py",
            "tests/faults/test_bringing_in.py",
        ),
        15,
    ),
    Form(
        "power",
        "power cuts on a disk that drops and tears what was not flushed, with two failing controls",
        ("tests/faults/test_power_cut.py",),
        3,
    ),
    Form(
        "full",
        "a disk that is full at every n-th write",
        (
            "tests/faults/test_disk_full_at_every_write.py",
            "tests/faults/test_disk_full.py",
            "tests/files/test_atomic.py",
        ),
        18,
    ),
    Form(
        "damage", "bytes flipped in every page, files cut short", ("tests/store/test_backup.py",), 4
    ),
    Form(
        "keys",
        "killed in a first start, while a database gets a new key, or a backup takes its place",
        (
            "tests/faults/test_first_start_kill.py",
            "tests/faults/test_rekey_kill.py",
            "tests/faults/test_restore_kill.py",
        ),
        60,
    ),
    Form(
        "processes",
        "four processes write a thousand times each, two counsellors mark one evening",
        ("tests/faults/test_two_processes.py", "tests/faults/test_two_counsellors.py"),
        6,
    ),
    Form(
        "commit",
        "the line to PostgreSQL cut after every message of a write",
        ("tests/faults/test_lost_commit.py", "tests/services/test_backend.py"),
        5,
    ),
    Form(
        "drafts",
        "killed while somebody types in a form",
        (
            "tests/faults/test_draft_kill.py",
            "tests/faults/test_interview_kill.py",
            "tests/faults/test_telephone_kill.py",
        ),
        2,
    ),
    Form(
        "last",
        "memory that runs out, and a program in which everything breaks",
        (
            "tests/faults/test_memory.py",
            "tests/faults/test_broken_program.py",
            "tests/ui/test_last_resort.py",
        ),
        5,
    ),
    Form(
        "vouchers",
        "two desks issue, and are killed",
        ("tests/faults/test_kill_issuing.py", "tests/services/medication/test_vouchers.py"),
        15,
    ),
    Form(
        "undo",
        "fifty acts drawn from all of them and taken back, the tables compared",
        ("tests/services/trace/test_undo.py", "tests/services/trace/test_bulk_undo.py"),
        10,
    ),
    Form(
        "migration",
        "killed at each step of bringing a database up to date",
        ("tests/store/test_migrate.py", "tests/migrations"),
        70,
    ),
    Form(
        "hostile",
        "mutated and hostile files into every reader",
        (
            "tests/faults/test_hostile_files.py",
            "tests/exchange/test_xref15_hostile.py",
            "tests/exchange/test_mutated_import.py",
            "tests/exchange/test_spreadsheet.py",
            "tests/files/test_tables_in.py",
            "tests/files/test_names.py",
            "tests/files/test_tables.py",
        ),
        8,
    ),
    Form(
        "canary",
        "every journey watched for what it leaves readable of anybody, and what is planted found",
        ("tests/faults/test_canary.py", "tests/faults/test_watch.py", "tests/journeys"),
        12,
    ),
    Form(
        "rights",
        "every operation tried by every role, with and without a relation to the case",
        (
            "tests/services/test_rights.py",
            "tests/services/people/test_restrictions.py",
            "tests/services/people/test_reasons.py",
        ),
        2,
    ),
    Form(
        "log",
        "the chain of the log changed in every way",
        ("tests/services/trace", "tests/test_check.py", "tests/test_keeping_commands.py"),
        3,
    ),
    Form("engine", "the engine and its settings", ("tests/store/test_engine.py",), 0.2),
    Form("location", "where a database may lie", ("tests/store/test_location.py",), 0.2),
    Form(
        "signin",
        "passwords, delays, the lock",
        ("tests/services/office/test_sign_in.py", "tests/ui/sign_in"),
        1,
    ),
    Form(
        "export",
        "what leaves, and the second person",
        (
            "tests/services/trace/test_leaving_guard.py",
            "tests/test_leaving.py",
            "tests/ui/transfer",
        ),
        2,
    ),
    Form(
        "citizen",
        "subject access, retention, deletion, withdrawal",
        (
            "tests/services/citizen",
            "tests/services/people/test_consents.py",
            "tests/ui/participants/test_citizen_rights.py",
        ),
        3,
    ),
    Form(
        "screens",
        "every screen walked through: names, tab order, large texts",
        ("tests/ui/test_accessible_names.py", "tests/ui/test_large_texts.py"),
        3,
    ),
    Form("journeys", "working days by keyboard, in the real window", ("tests/journeys",), 4),
)
