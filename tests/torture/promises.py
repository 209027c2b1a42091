"""The promises of quality.md, a row each in docs/assurance.md: what shows it, and what was not tried."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from tests.torture.forms import Form

_BIG_MACHINE: Final = "Windows and macOS: the tests run there, these counts are from Linux"


@dataclass(frozen=True)
class Promise:
    """One line of quality.md."""

    number: int
    words: str
    forms: tuple[str, ...] = ()
    """Which forms of `make torture` count for it."""
    tests: tuple[str, ...] = ()
    """Tests that show it besides those of its forms."""
    not_tried: str = ""

    def all_tests(self, forms: Iterable[Form]) -> list[str]:
        """Paths, those of the forms first."""
        found = [path for form in forms for path in form.tests] + list(self.tests)
        return list(dict.fromkeys(found))


PROMISES: Final = (
    Promise(
        1,
        "An acknowledged write survives `kill -9`, and memory that runs out",
        ("kill", "last"),
        (),
        "SIGKILL does not exist on Windows",
    ),
    Promise(
        2,
        "It survives a power cut",
        ("power",),
        ("tests/store/test_engine.py",),
        "A real machine whose plug is pulled; the log with shared memory (the disk of the test opens exclusively)",
    ),
    Promise(3, "The engine is new enough, or refused in words", ("engine",)),
    Promise(
        4,
        "A full disk loses nothing acknowledged and leaves no half file",
        ("full",),
        (),
        "Windows; a quota on a network share",
    ),
    Promise(
        5,
        "Keys: sixteen states, one way on from each; a new key survives a kill",
        ("keys",),
        (
            "tests/store/test_opening.py",
            "tests/ui/first_start/test_states.py",
            "tests/store/test_keys.py",
            "tests/store/test_rekeying.py",
            "tests/store/test_secret_service.py",
        ),
        "The keyrings of Windows and macOS, KWallet",
    ),
    Promise(6, "Damage is found", ("damage",), ("tests/test_check.py",)),
    Promise(
        7,
        "Backups are whole, checked, thinned, and open alone",
        ("damage", "keys"),
        (
            "tests/store/test_backup_copies.py",
            "tests/services/office/test_backup_contents.py",
            "tests/services/office/test_bringing_back.py",
        ),
        "A real stick that is pulled, a real share that goes away",
    ),
    Promise(
        8,
        "Every write may be repeated; a lost reply leaves one row",
        ("commit",),
        (),
    ),
    Promise(9, "Several processes on one database: none lost, no lock shown", ("processes",)),
    Promise(
        10,
        "Nobody's edit is overwritten unseen",
        ("processes",),
        ("tests/services/test_stale_edits.py", "tests/services/test_backend.py"),
    ),
    Promise(
        11,
        "No database on a network share or in a synced folder",
        ("location",),
        (),
        "Real shares of Windows and macOS",
    ),
    Promise(12, "Typed text survives", ("drafts",)),
    Promise(13, "Files are whole or absent", ("full",), (), "A real virus scanner"),
    Promise(14, "Vouchers: gapless, and none twice", ("vouchers",)),
    Promise(
        15, "Migration: every stored schema, killed at each step, ends the same", ("migration",)
    ),
    Promise(16, "Nothing readable on disk", ("canary",)),
    Promise(17, "Rights are enforced in the services", ("rights",)),
    Promise(
        18,
        "Every look at a person is logged, in a chain that shows changes",
        ("rights", "log"),
        ("tests/store/test_secret_service.py", "tests/ui/settings/test_log_check.py"),
        "Somebody who has the key and all anchors; the keyrings of Windows and macOS; the owner of a server's tables",
    ),
    Promise(19, "Sign-in and lock", ("signin",), (), "The session messages of Windows and macOS"),
    Promise(
        20,
        "CPR masked, clipboard cleared, nothing in names",
        ("canary",),
        ("tests/files/test_names.py",),
    ),
    Promise(21, "Hostile referral files: refused in words, bounded", ("hostile",)),
    Promise(22, "Spreadsheets: text stays text", ("hostile",), ("tests/files/test_tables.py",)),
    Promise(
        23,
        "File names from a slug, inside the folder",
        ("hostile",),
        ("tests/files/test_names.py", "tests/ui/test_printing.py"),
    ),
    Promise(24, "Large exports need a second person, and leave a receipt", ("export",)),
    Promise(25, "Subject access, retention and withdrawal", ("citizen",)),
    Promise(
        26,
        "Every control has name, role and value; 200 % without clipping",
        ("screens",),
        (),
        "A person who uses a screen reader; AT-SPI in this run",
    ),
    Promise(
        27,
        "Every screen is looked at as a picture",
        ("screens",),
        (),
        "Eyes are not a test: `make pictures` takes them, a person looks",
    ),
    Promise(
        28,
        "A new counsellor reaches the first attendance in five minutes",
        ("journeys",),
        (),
        "A new counsellor",
    ),
)
