"""Every file that leaves the program goes through one place; who else writes files is named here with the reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import counsellor_app

PACKAGE = Path(counsellor_app.__file__).parent

# Calls that put bytes on a disk.
WRITERS = {"write_bytes", "write_text", "demand_place"}
MODULES_THAT_WRITE = {
    "atomic.beside",
    "atomic.writing",
    "tables.write",
    "xlsx.write",
    "xlsx.write_book",
    "shutil.copy",
}
MODULES_THAT_WRITE |= {"shutil.copyfile", "shutil.move", "shutil.copytree", "os.replace"}
CLASSES_THAT_WRITE = {"QFile", "QSaveFile", "QPdfWriter", "ZipFile", "AESZipFile", "FileIO"}

# The one place, and what writes files that do not leave the program.
MAY = {
    "services/trace/leaving.py": "the one place",
    "files/atomic.py": "how it is done",
    "files/tables.py": "how a table is made; who calls `write` is looked for here",
    "files/xlsx.py": "how a workbook is made",
    "files/locked_zip.py": "how a zip is locked",
    "settings.py": "the settings of this machine, without anybody in them",
    "ui/first_start/code_paper.py": "the recovery code, before anybody is signed in",
    "cli/papers.py": "looks whether the place can be written, before an act",
    "exchange/course_epikrises_out.py": "MedCom letters: each is its own record, with its bytes",
    "ui/letters/letter_acts.py": "a MedCom letter: it is its own record, with its bytes",
    "exchange/spreadsheet.py": "rows that could not come in, given back to who brought them: not from the database",
    "exchange/receipts.py": "MedCom receipts: no person, noted with the letter",
    "services/citizen/tombstones.py": "hashes beside the database and its backups",
    "services/office/backups.py": "encrypted backups",
    "services/demonstration/demonstration_folder.py": "a fictive municipality",
    "walk/way.py": "the walk through the demonstration",
}
FOLDERS_THAT_MAY = {
    "store": "the database itself, its keys and its backups, all encrypted",
}


def test_whoever_writes_a_file_goes_through_the_one_place() -> None:
    found = {
        f"{place}:{line} {call}"
        for place, line, call in every_writer()
        if place not in MAY and place.split("/")[0] not in FOLDERS_THAT_MAY
    }
    assert found == set(), "use services/trace/leaving.let_out…, or say here why not"


def test_the_reasons_are_of_places_that_are_there() -> None:
    assert [place for place in MAY if not (PACKAGE / place).exists()] == []


def test_the_search_finds_what_it_looks_for() -> None:
    """A writer in each of the ways that somebody might choose."""
    source = """
from pathlib import Path
path.write_bytes(b"")
path.open("w")
open(path, "xb")
path.open(mode="a")
tables.write(path, [], [])
zipfile.ZipFile(path, "w")
QSaveFile("x")
printer.setOutputFileName("x")
reader.open("rb")
open(path)
zipfile.ZipFile(path)
"""
    assert [line for line, _ in writers_in(ast.parse(source))] == [3, 4, 5, 6, 7, 8, 9, 10]


def test_every_saved_page_says_how_many_people_it_tells_of() -> None:
    """`people` is asked for by name, so that a list cannot be saved as if it were one letter."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and called(node).endswith("show_pdf"):
                assert "people" in {each.arg for each in node.keywords}, path


def every_writer() -> Iterator[tuple[str, int, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for line, call in writers_in(ast.parse(path.read_text("utf-8"))):
            yield path.relative_to(PACKAGE).as_posix(), line, call


def writers_in(tree: ast.AST) -> list[tuple[int, str]]:
    found = [
        (node.lineno, called(node))
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and writes(node)
    ]
    return sorted(found)


def writes(call: ast.Call) -> bool:
    name = called(call)
    last = name.rsplit(".", 1)[-1]
    if last == "open":
        return is_for_writing(call, 1 if name == "open" else 0)
    if last in ("ZipFile", "AESZipFile"):
        return is_for_writing(call, 1)
    if call.args and isinstance(call.args[0], ast.Name) and call.args[0].id == "file":
        return False  # into the open file that the one place gives
    return (
        last in WRITERS | CLASSES_THAT_WRITE | {"setOutputFileName"}
        or ".".join(name.split(".")[-2:]) in MODULES_THAT_WRITE
    )


def is_for_writing(call: ast.Call, place: int) -> bool:
    modes = call.args[place : place + 1] + [e.value for e in call.keywords if e.arg == "mode"]
    return any(
        isinstance(mode, ast.Constant)
        and isinstance(mode.value, str)
        and set(mode.value) & set("wax+")
        for mode in modes
    )


def called(call: ast.Call) -> str:
    try:
        return ast.unparse(call.func)
    except ValueError:
        return ""
