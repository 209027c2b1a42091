"""Finds the files of referrals under what was named, oldest first, and reads their bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.exchange.safe_xml import MOST_BYTES

GONE, LOCKED, FAILED = "file_gone", "file_locked", "file_failed"
# What is worth another try: nothing was wrong with the letter, only with the reading.
TRY_AGAIN = frozenset({GONE, LOCKED, FAILED})
KEPT = "modtaget"  # where a watched folder keeps what has come in
_START = 4096
_MOST_FOLDERS = 20  # deep: who drops a whole disk gets an answer
_SENT = re.compile(rb"Sent>.{0,60}?Date>(\d{4}-\d\d-\d\d).{0,60}?Time>(\d\d:\d\d)", re.DOTALL)


def is_referral_file(path: Path) -> bool:
    """By its name alone; hidden files are somebody's work in progress."""
    return path.suffix.lower() == ".xml" and not path.name.startswith(".")


def inside(folder: Path, deep: int = _MOST_FOLDERS) -> Iterator[Path]:
    """The files in a folder and in those inside it.

    Left out are hidden folders, links to folders (they may lead round), and what has come in before.
    """
    if not deep:
        return
    for each in sorted(folder.iterdir()):
        if is_referral_file(each) and not each.is_dir():
            yield each
        elif each.is_dir() and not (
            each.is_symlink() or each.name.startswith(".") or each.name == KEPT
        ):
            yield from inside(each, deep - 1)


def oldest_first(paths: Iterable[Path]) -> list[Path]:
    """By when they were sent, so that an original comes before the letter that corrects it."""
    return sorted(dict.fromkeys(paths), key=lambda path: (sent(path), str(path)))


def sent(path: Path) -> str:
    """When the file says it was sent, as far as its first bytes tell; else how old the file is."""
    try:
        with opened(path) as file:
            found = _SENT.search(file.read(_START))
        if found:
            return b" ".join(found.groups(b"")).decode("ascii")
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return "9999"
    return f"{local(written):%Y-%m-%d %H:%M}"


def opened(path: Path) -> IO[bytes]:
    """The file for reading; FileNotFoundError for what is none."""
    if not path.is_file():  # a pipe would keep us waiting for ever
        raise FileNotFoundError(path)
    return path.open("rb")


def bytes_of(path: Path) -> bytes:
    """What is in the file, one byte more than is allowed at most.

    Raises UserError with one of `TRY_AGAIN` where it cannot be read now.
    """
    try:
        with opened(path) as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UserError(GONE) from error
    except PermissionError as error:
        raise UserError(LOCKED) from error
    except OSError as error:
        raise UserError(FAILED) from error
