"""Every reader is given damaged and hostile files: an answer or an error in words, soon and small (quality 21).

`READERS` names each module that reads a file; a new one is found by its source and fails until it stands here.
"""

from __future__ import annotations

import ast
import gc
import io
import random
import resource
import sys
import time
import uuid
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import counsellor_app
from counsellor_app import settings, store
from counsellor_app.errors import FieldError, UserError
from counsellor_app.exchange import busy_calendar, xref15
from counsellor_app.files import tables_in
from counsellor_app.reports import cluster
from counsellor_app.services.citizen import tombstones
from counsellor_app.services.interview import form_check
from counsellor_app.services.letters import letter_text, letter_texts
from counsellor_app.store import anchor, backup, backup_copies, key_slots
from counsellor_app.store.keyring_access import SystemKeyring
from counsellor_app.store.keyring_anchor import AnchorRing
from counsellor_app.ui.error_text import sentence
from tests.exchange.xref15_files import DATA, OURS
from tests.helpers.memory_keyring import MemoryKeyring
from tests.helpers.torture import Torture

ROOT = Path(counsellor_app.__file__).parent
TODAY = date(2026, 11, 20)
MOST_SECONDS = 1.0
MOST_BYTES = 100_000_000
MEGABYTE = 1 << 20

Read = Callable[[bytes, Path], object]


@dataclass(frozen=True)
class Reader:
    """How a kind of file is read, good ones to damage, and the modules that this covers."""

    read: Read
    seeds: Sequence[bytes]
    modules: tuple[str, ...]


def ring_anchor(data: bytes, place: Path) -> object:
    """What the keyring gives is text, whatever stands in it."""
    backend = MemoryKeyring()
    ring = AnchorRing(uuid.UUID(int=7), place, SystemKeyring(backend))
    ring.write(anchor.Anchor(uuid.UUID(int=7), 1, "ab", datetime(2026, 11, 26, tzinfo=UTC)))
    (name,) = backend.entries
    backend.entries[name] = data.decode(errors="replace")
    found = AnchorRing(uuid.UUID(int=7), place, SystemKeyring(backend)).read()
    assert found is None or 0 < found.sequence < 2**31
    return found


def at(name: str, read: Callable[[Path], object]) -> Read:
    """A reader that wants a path: the bytes are put there under a name."""

    def from_file(data: bytes, place: Path) -> object:
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return read(path)

    return from_file


def in_vans(data: bytes) -> bytes:
    import base64

    packed = base64.b64encode(data)
    return b"<VANSEnvelope><Message><Data>" + packed + b"</Data></Message></VANSEnvelope>"


def a_book() -> bytes:
    import openpyxl

    book, stored = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in (["Nr", "Dato", "Beløb"], ["20260001", TODAY, 12.5], ["=1+1", "x", None]):
        sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(stored, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))  # unpacked, so that the XML is hit
    return stored.getvalue()


def a_backup() -> bytes:
    packed = io.BytesIO()
    about = b'{"database": "%s", "made_at": "2026-11-20T10:00:00+00:00", "schema": "0001"}'
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("backup.json", about % str(uuid.UUID(int=7)).encode())
        archive.writestr("counsellor.keys", SLOTS)
        archive.writestr("counsellor.db", bytes(5000))
    return packed.getvalue()


SLOTS = (
    b'{"format": 1, "database": "00000000-0000-0000-0000-000000000007", "slots": [{"id": "a",'
    b' "kind": "passphrase", "wrapped": "00ff", "facts": {"passes": 1, "kibibytes": 64,'
    b' "lanes": 1, "salt": "0011223344556677"}}]}'
)
ICS = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//DA\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    b"DTSTAMP:20261101T080000Z\r\nDTSTART:20261120T080000Z\r\nDTEND:20261120T090000Z\r\n"
    b"RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,FR\r\nSUMMARY:Optaget\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
LETTERS = [path.read_bytes() for path in sorted(DATA.rglob("*.xml"))][:12]
FORM = (ROOT.parent / "resources" / "forms" / "interview.json").read_bytes()
CSV = "Rekv. nr.;Dato;Beløb\n20260001;20.11.2026;1.234,50\n=1+1;;\n".encode()
PART = ";".join(cluster.COLUMNS).encode() + (
    b"\n%s;671;Struer;2026-01-01;2026-12-31;A3;10;5;1;0\n" % str(cluster.VERSION).encode()
)
STONES = (
    b'{"database": "00000000-0000-0000-0000-000000000007", "deleted":'
    b' [["participant", "abc", "2026-01-01T00:00:00+00:00", "retention"]]}'
)


def letter_words(data: bytes, _place: Path) -> object:
    body = data.decode("utf-8", "replace")
    letter_texts.check("epikrise", body)
    return letter_texts.preview("epikrise", body)


def unlocked(data: bytes, place: Path) -> object:
    """Read, and tried with a passphrase that does not fit."""
    slots = key_slots.parse(data, place)
    with pytest.raises(FieldError):
        slots.unlock_with_secret("en sætning der ikke passer")
    return slots.recovery_code_made_on


READERS: dict[str, Reader] = {
    "referral": Reader(
        lambda data, _: xref15.read(data, OURS, TODAY),
        LETTERS,
        ("exchange/safe_xml.py", "exchange/xref15.py"),
    ),
    "referral in a VANSEnvelope": Reader(
        lambda data, _: xref15.read(data, OURS, TODAY),
        [in_vans(letter) for letter in LETTERS[:4]],
        ("exchange/vans.py",),
    ),
    "table": Reader(
        lambda data, _: tables_in.read_table(data),
        [CSV, CSV.decode().encode("utf-16"), a_book()],
        ("files/csv_reading.py", "files/xlsx_reading.py", "files/table_reading.py"),
    ),
    "cluster": Reader(at("part.csv", cluster.read), [PART], ("reports/cluster.py",)),
    "calendar": Reader(
        lambda data, _: busy_calendar.read(data, TODAY, date(2027, 1, 1)),
        [ICS],
        ("exchange/busy_calendar.py",),
    ),
    "form": Reader(
        lambda data, _: form_check.check(data),
        [FORM, b'{"form": "interview", "blocks": [{"key": "a", "questions": []}]}'],
        (
            *("services/interview/form_check.py", "services/interview/form_definitions.py"),
            *("services/interview/forms.py", "ui/settings/forms_page.py"),
        ),
    ),
    "letter text": Reader(
        letter_words,
        [letter_text.bundled("epikrise").encode()],
        ("services/letters/letter_text.py", "services/letters/letter_texts.py"),
    ),
    "backup": Reader(
        at("x.backup", backup.describe), [a_backup()], ("store/backup.py", "store/restoring.py")
    ),
    "settings": Reader(
        at("settings.json", settings.load),
        [b'{"language": "da", "text_percent": 125, "data_folder": "/x"}'],
        ("settings.py",),
    ),
    "key slots": Reader(unlocked, [SLOTS], ("store/key_slots.py",)),
    "published key": Reader(
        at("demo.key", key_slots.read_published), [b"kind: demonstration\nkey: 00ff\n"], ()
    ),
    "anchor": Reader(
        at("anchor.json", lambda path: anchor.read(path, uuid.UUID(int=7))),
        [b'{"00000000-0000-0000-0000-000000000007": {"sequence": 5, "hash": "ab"}}'],
        ("store/anchor.py",),
    ),
    "anchor in the keyring": Reader(
        ring_anchor,
        [b'{"sequence":5,"hash":"ab","at":"2026-11-26T10:00:00+00:00","restored_at":null}'],
        ("store/keyring_anchor.py",),
    ),
    "tombstones": Reader(
        at(tombstones.FILE, lambda path: tombstones.read_file(path.parent, uuid.UUID(int=7))),
        [STONES],
        ("services/citizen/tombstones.py",),
    ),
    "last backup": Reader(
        at("backups/last.json", lambda path: backup.last_verified(path.parent.parent)),
        [b'{"path": "/x", "database": "x", "made_at": "2026-01-01", "schema": "1"}'],
        (),
    ),
    "state of the backups": Reader(
        at("state.json", lambda path: backup_copies.read_state(path.parent)),
        [b'{"copied_to": "/x", "copied_made_at": "", "away_since": ""}'],
        ("store/backup_copies.py",),
    ),
    "a pair that waits": Reader(
        at("counsellor.pending", lambda path: store.look(path.parent)),
        [b'{"former": "before-0001"}', b'{"former": null}'],
        ("store/folder.py",),
    ),
}
# They read nothing that comes from outside, or hand it to one of the above.
NOT_FROM_OUTSIDE = {
    "services/spreadsheets/list_mappings.py": "what the program wrote into its own database",
    "services/trace/leaving.py": "the file that the program has just written",
    "ui/support_file.py": "the log, which the program writes; shown as text",
    "files/tables.py": "the file that the program has just written",
    "files/xlsx.py": "writes",
    "files/locked_zip.py": "writes",
    "services/citizen/access_words.py": "the program's own words",
    "services/trace/chain_text.py": "rows of the log, which its hashes guard",
    "files/json_in.py": "the way in of the others",
    "exchange/referral_files.py": "finds files for xref15 and bounds their size",
    "exchange/calendar_file.py": "writes",
    "services/directory/office_rows.py": "rows of a table that was read",
    "reports/stopbasen_sources.py": "rows of the database",
    "ui/transfer/files_presenter.py": "adds up a file without reading anything into it",
    "store/location.py": "the list of mounts of the system",
    "documents/made_with.py": "the program's own files, for a checksum of how it draws",
    "services/letters/kept_sheets.py": "what it has just written itself",
}


def looks_like_reading(path: Path) -> bool:
    """Whether the module opens a file to read, or parses a format."""
    parses = {"read_bytes", "read_text", "loads", "read_json", "ParserCreate", "ZipFile"}
    parses |= {"load_workbook", "reader", "from_ical", "fromstring", "AESZipFile"}
    source = path.read_text("utf-8")
    if not any(f"{each}(" in source for each in (*parses, "open")):
        return False
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        if name == "read_text" and "resources()" in source:
            continue  # a text that the program brings along
        if name in parses:
            return True
        modes = [each.value for each in node.args if isinstance(each, ast.Constant)]
        if name in ("open", "fdopen") and any(mode in ("rb", "r") for mode in modes):
            return True
    return False


def test_no_reader_is_forgotten() -> None:
    known = {module for reader in READERS.values() for module in reader.modules}
    found = {
        str(path.relative_to(ROOT)).replace("\\", "/")
        for path in ROOT.rglob("*.py")
        if looks_like_reading(path)
    }
    assert found - known - set(NOT_FROM_OUTSIDE) == set(), "give it a place in READERS"
    assert {
        module for module in known | set(NOT_FROM_OUTSIDE) if not (ROOT / module).exists()
    } == set()


# --- damage

TOKENS = [
    *(
        b"<",
        b">",
        b"&",
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b'"',
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
    ),
    *(b"null", b"true", b"NaN", b"Infinity", b"-1", b"1e999", b"9" * 40, b"9" * 5000, b'"\\ud800"'),
    *(
        b"\r\n",
        b";",
        b"\t",
        b"=cmd|' /C calc'!A0",
        b"../../x",
        b"BEGIN:VEVENT\r\n",
        b"END:VEVENT\r\n",
    ),
    *(
        b"RRULE:FREQ=SECONDLY\r\n",
        b"DTSTART:99991231T235959Z\r\n",
        b"TZID=Europe/Nowhere:",
        b"{name}",
    ),
    *(b"[", b"0001-01-01", b"9999-12-31", "æøå".encode("latin-1"), b" ", b"%s%n"),
]


def damaged(seed: bytes, chance: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(chance.randint(1, 6)):
        at, to = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        match chance.choice(("flip", "cut", "token", "double", "end", "noise", "token", "flip")):
            case "flip" if data:
                data[at % len(data)] = chance.randrange(256)
            case "cut":
                del data[at : at + chance.randint(1, 60)]
            case "token":
                data[at:at] = chance.choice(TOKENS)
            case "double":
                data[at:at] = data[at : min(to, at + 2000)]
            case "end":
                del data[max(at, 1) :]
            case "noise":
                data[at:at] = chance.randbytes(chance.randint(1, 20))
    return bytes(data)


def ask(reader: Reader, data: bytes, place: Path) -> None:
    """An answer, or an error for which there is a sentence; within a second."""
    began = time.process_time()
    try:
        reader.read(data, place)
    except UserError as error:
        told = sentence(error).strip()
    else:
        told = "an answer"
    assert told
    assert time.process_time() - began < MOST_SECONDS


def memory() -> int:
    """The most that this process has had, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def fuzz(name: str, rounds: int, chance: random.Random, place: Path) -> None:
    reader = READERS[name]
    before = memory()
    for number in range(rounds):
        data = damaged(chance.choice(reader.seeds), chance)
        try:
            ask(reader, data, place)
        except Exception as error:
            (place / "culprit").write_bytes(data)
            raise AssertionError(f"number {number}, kept in {place / 'culprit'}") from error
    gc.collect()
    assert memory() - before < MOST_BYTES


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", READERS)
def test_a_good_file_is_read(name: str, tmp_path: Path) -> None:
    """Else the damage would hit nothing."""
    for seed in READERS[name].seeds:
        READERS[name].read(seed, tmp_path)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", READERS)
def test_damaged_files_get_an_answer(name: str, tmp_path: Path, torture: Torture) -> None:
    fuzz(name, 60, torture.chance(name), tmp_path)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", READERS)
def test_ten_thousand_damaged_files_get_an_answer(
    name: str, tmp_path: Path, torture: Torture
) -> None:
    rounds = torture.times(10_000)
    fuzz(name, rounds, torture.chance(name, "long"), tmp_path)
    torture.count(damaged_files_of_all_kinds=rounds, unexpected_errors=0)


# --- made to harm


def zip_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (
            "backup.json",
            "[Content_Types].xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
        ):
            archive.writestr(name, bytes(40 * MEGABYTE))
    return packed.getvalue()


BOMBS: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "zeros": lambda: bytes(6 * MEGABYTE),
    "one long line": lambda: b"a" * (6 * MEGABYTE),
    "lists in lists": lambda: b"[" * 1_000_000,
    "objects in objects": lambda: b'{"a":' * 500_000,
    "a deep value at its place": lambda: b'{"language": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
    "tags in tags": lambda: b"<a>" * 500_000,
    "events in events": lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 100_000,
    "for ever": lambda: ICS.replace(
        b"RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,FR", b"RRULE:FREQ=SECONDLY"
    ),
    "a long number": lambda: b'{"text_percent": ' + b"9" * 3_000_000 + b"}",
    "separators": lambda: b";" * (4 * MEGABYTE),
    "quotes": lambda: b'"' * (4 * MEGABYTE + 1),
    "braces": lambda: b"{x}" * MEGABYTE,
    "a zip that swells": zip_bomb,
}
HARD_SECONDS = 2.0


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", READERS)
def test_what_was_made_to_harm_is_answered_soon_and_small(name: str, tmp_path: Path) -> None:
    reader = READERS[name]
    for bomb, make in BOMBS.items():
        data, before, told = make(), memory(), "an answer"
        began = time.process_time()
        try:
            reader.read(data, tmp_path)
        except UserError as error:
            told = sentence(error).strip()
        except Exception as error:
            raise AssertionError(bomb) from error
        took = time.process_time() - began
        assert told
        assert took < HARD_SECONDS, f"{bomb}: {took:.1f} s"
        assert memory() - before < MOST_BYTES + len(data), bomb


@pytest.mark.parametrize("former", ['"../../ud"', '"/tmp/ud"', "7", "[[", '"a\\u0000b"', '"CON:"'])
def test_a_marker_that_leads_out_of_the_folder_leads_nowhere(former: str, tmp_path: Path) -> None:
    """What was there before is kept beside under a name of our own."""
    folder = tmp_path / "data" / "inside"
    folder.mkdir(parents=True)
    (folder / "counsellor.db").write_bytes(b"before")
    (folder / "counsellor.db.new").write_bytes(b"after")
    (folder / "counsellor.pending").write_text(f'{{"former": {former}}}')

    store.look(folder)

    assert (folder / "counsellor.db").read_bytes() == b"after"
    assert (folder / "before-interrupted.db").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["data"]
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["inside"]
