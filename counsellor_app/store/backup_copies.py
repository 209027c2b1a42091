"""Backups carried on to a share or a stick, which may be away and come back; and what went wrong last (quality 7)."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from counsellor_app.errors import StorageError
from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json
from counsellor_app.store import backup
from counsellor_app.store.backup import Backup

MARK: Final = "counsellor.backups"
_STATE: Final = "state.json"
_WORDS: Final = (
    "Sikkerhedskopier fra Stopforløb bliver lagt i denne mappe. De er krypterede.\n"
    "Lad denne fil ligge: uden den regnes mappen for væk, så intet lander det forkerte sted.\n"
)


@dataclass(frozen=True)
class BackupState:
    """What is known beside the last verified backup; kept in the folder of the backups."""

    copied_to: str = ""
    copied_made_at: str = ""  # of the newest backup that was checked over there
    away_since: str = ""  # the other folder has not been reached since then
    failed_at: str = ""  # the last try to take one; empty after one that went well
    failed_code: str = ""

    def copied(self, folder: Path) -> datetime | None:
        """From when the newest backup in this other folder is."""
        return _instant(self.copied_made_at) if self.copied_to == str(folder) else None

    @property
    def away(self) -> datetime | None:
        """Since when the other folder is away."""
        return _instant(self.away_since)

    @property
    def failed(self) -> datetime | None:
        """When taking a backup failed, if none was taken since."""
        return _instant(self.failed_at)


def prepare(folder: Path) -> None:
    """Marks a folder as the chosen one. StorageError where nothing can be written.

    The mark tells the stick from the empty folder that is left when it is pulled.
    """
    if not folder.is_dir():
        raise StorageError("storage.folder_missing", folder=str(folder))
    atomic.write_bytes(folder / MARK, _WORDS.encode())


def is_there(folder: Path) -> bool:
    """Whether the chosen folder is reached; on a share this may take its time."""
    try:
        return (folder / MARK).is_file()
    except OSError:
        return False


def carry(made: Backup, folder: Path) -> Backup:
    """Copies a checked backup, reads it back over there, and only then gives it its name.

    StorageError("storage.backup_folder_away") where the stick or the share is not there.
    """
    if not is_there(folder):
        raise StorageError("storage.backup_folder_away", folder=str(folder))
    target = folder / made.path.name
    there = replace(made, path=target)
    if target.exists() and backup.is_whole(target) and backup.describe(target) == there:
        return there
    try:
        # `beside` puts it in place only when the block ends well: what is not whole has no name.
        with atomic.beside(target) as draft:
            shutil.copyfile(made.path, draft)
            if not backup.is_whole(draft):
                raise StorageError("storage.backup_damaged", folder=str(folder))
    except StorageError as error:
        if not is_there(folder):
            raise StorageError("storage.backup_folder_away", folder=str(folder)) from error
        raise
    return there


def read_state(backups: Path) -> BackupState:
    """What was noted; a damaged note counts as none."""
    try:
        content: dict[str, Any] = read_json((backups / _STATE).read_bytes())
        return BackupState(**{name: str(content[name]) for name in asdict(BackupState())})
    except (OSError, ValueError, KeyError, TypeError):
        return BackupState()


def note_copied(backups: Path, there: Backup) -> None:
    """The newest backup lies in the other folder too."""
    made_at = there.made_at.astimezone(UTC).isoformat()
    copied_to = str(there.path.parent)
    _note(backups, copied_to=copied_to, copied_made_at=made_at, away_since="")


def note_away(backups: Path, now: datetime) -> bool:
    """The other folder is away; True when that is news."""
    if read_state(backups).away_since:
        return False
    _note(backups, away_since=now.astimezone(UTC).isoformat())
    return True


def note_taken(backups: Path) -> None:
    """Taking one went well."""
    if read_state(backups).failed_at:
        _note(backups, failed_at="", failed_code="")


def note_failed(backups: Path, now: datetime, code: str) -> None:
    """Taking one did not go well."""
    with suppress(StorageError, OSError):  # the disk may be full for the note too
        backups.mkdir(exist_ok=True, mode=0o700)
        _note(backups, failed_at=now.astimezone(UTC).isoformat(), failed_code=code)


def forget_other_folder(backups: Path) -> None:
    """Another one is chosen, or none: what is known of the former does not matter."""
    _note(backups, copied_to="", copied_made_at="", away_since="")


def not_yet_there(backups: Path, folder: Path, database: UUID) -> Backup | None:
    """The newest checked backup of this database where it does not lie in the other folder."""
    made = backup.last_verified(backups.parent)
    if made is None or made.database != database or not made.path.exists():
        return None
    copied = read_state(backups).copied(folder)
    return made if copied is None or copied < made.made_at else None


def _note(backups: Path, **changes: str) -> None:
    content = asdict(replace(read_state(backups), **changes))
    atomic.write_bytes(backups / _STATE, json.dumps(content).encode())


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
