"""The folder that referrals arrive in: what is ready, what is in the way, and what becomes of a file.

Looked at again and again, since a share tells nobody what happens in it. Only files directly in it are
taken: what lies deeper is somebody's archive, and what is taken is deleted here.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from counsellor_app.exchange import referral_files
from counsellor_app.exchange.referral_files import KEPT
from counsellor_app.exchange.referral_import import (
    Handling,
    ImportReport,
    Progress,
    import_referrals,
)
from counsellor_app.exchange.safe_xml import MOST_BYTES
from counsellor_app.files import names
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import background

QUIET_SECONDS: Final = 3.0  # a file is whole when it has not changed for so long
PATIENCE_SECONDS: Final = 60.0  # and one that ends in the middle waits so long for its rest
TURN, TURN_LASTS = "referral_watch", timedelta(minutes=2)
_RENEW_EACH = 20  # files
NOT_THERE, NOT_ALLOWED = "watch_not_there", "watch_not_allowed"
TOO_LARGE, STAYS = "watch_too_large", "watch_stays"


@dataclass(frozen=True, slots=True)
class Look:
    """What was found: files to take in now, files that are still arriving, and what is in the way."""

    ready: tuple[Path, ...] = ()
    arriving: int = 0
    problem: str = ""  # NOT_THERE or NOT_ALLOWED


@dataclass(slots=True)
class _Seen:
    """A file as it was met; `since` is when it was last found changed."""

    state: tuple[int, int]
    since: float
    done: bool = False  # taken in, but it could not be removed
    left: str = ""  # why it is not tried again until it changes


@dataclass(slots=True)
class WatchedFolder:
    """What is remembered between two looks. `clock` gives seconds that only go forward."""

    folder: Path
    keep_days: int
    clock: Callable[[], float]
    _seen: dict[Path, _Seen] = field(default_factory=dict)

    def look(self) -> Look:
        """Touches no file; a missing folder is told and met again when it is back."""
        try:
            entries = [each for each in os.scandir(self.folder) if _is_wanted(each)]
            states = {Path(each.path): _state(each) for each in entries}
        except (FileNotFoundError, NotADirectoryError):
            return Look(problem=NOT_THERE)
        except PermissionError:
            return Look(problem=NOT_ALLOWED)
        except OSError:  # a share that is away says it in many ways
            return Look(problem=NOT_THERE)
        now = self.clock()
        self._remember({path: state for path, state in states.items() if state}, now)
        whole = {path for path, seen in self._seen.items() if self._is_whole(path, seen, now)}
        waiting = len(self._seen) - len(whole) - len(self.in_the_way())
        return Look(tuple(sorted(whole)), max(waiting, 0))

    def in_the_way(self) -> dict[Path, str]:
        """Files that lie there for a reason that a person must look at."""
        found = {path: each.left for path, each in self._seen.items() if each.left}
        return found | {path: STAYS for path, each in self._seen.items() if each.done}

    def settle(self, path: Path, now: datetime) -> None:
        """Its letters are in the database: delete it, or keep it for some days."""
        seen = self._seen.get(path)
        try:
            if self.keep_days:
                self._keep(path, now)
            else:
                path.unlink()
        except FileNotFoundError:
            self._seen.pop(path, None)
        except OSError:
            if seen is not None:
                seen.done = True  # tried again at the next look, without reading it again
        else:
            self._seen.pop(path, None)

    def settle_again(self, now: datetime) -> None:
        """What could not be removed before."""
        for path in [path for path, seen in self._seen.items() if seen.done]:
            self.settle(path, now)

    def is_too_large(self, path: Path) -> bool:
        """Not taken: the quarantine could not keep it whole. It stays where it is."""
        seen = self._seen.get(path)
        if seen is None or seen.state[0] <= MOST_BYTES:
            return False
        seen.left = TOO_LARGE
        return True

    def thin(self, now: datetime) -> None:
        """Deletes what was kept for its days."""
        until = (now - timedelta(days=self.keep_days)).timestamp()
        with suppress(OSError):
            for each in (self.folder / KEPT).iterdir():
                if referral_files.is_referral_file(each) and each.stat().st_mtime < until:
                    each.unlink()

    def _keep(self, path: Path, now: datetime) -> None:
        kept = self.folder / KEPT
        kept.mkdir(exist_ok=True)
        target = names.free(kept, path.stem, "xml")
        path.rename(target)
        os.utime(target, (now.timestamp(), now.timestamp()))  # its days begin now

    def _remember(self, states: dict[Path, tuple[int, int]], now: float) -> None:
        self._seen = {path: seen for path, seen in self._seen.items() if path in states}
        for path, state in states.items():
            seen = self._seen.get(path)
            if seen is None or seen.state != state:
                self._seen[path] = _Seen(state, now)

    def _is_whole(self, path: Path, seen: _Seen, now: float) -> bool:
        if seen.done or seen.left or now - seen.since < QUIET_SECONDS:
            return False
        return now - seen.since >= PATIENCE_SECONDS or _ends_well(path, seen.state[0])


def take_in(
    backend: Backend,
    system: Backend,
    watched: WatchedFolder,
    holder: str,
    handling: Handling,
    progress: Progress,
    *,
    report: ImportReport | None = None,
) -> ImportReport | None:
    """A flow: takes in what is ready. None where another process is at it.

    A file goes only after its letters are committed: who is killed in between meets them as known.
    """
    now = backend.clock.now
    if not system.write(background.take_turn, TURN, holder, TURN_LASTS):
        return None
    try:
        ready = [path for path in watched.look().ready if not watched.is_too_large(path)]

        def still_ours(done: int, of: int) -> None:
            if done % _RENEW_EACH == 0:
                system.write(background.take_turn, TURN, holder, TURN_LASTS)
            progress(done, of)

        done_with = Handling(handling.receipts_to, lambda path: watched.settle(path, now()))
        watched.settle_again(now())
        watched.thin(now())
        if not ready:
            return report or ImportReport()
        return import_referrals(backend, ready, still_ours, report=report, handling=done_with)
    finally:
        system.write(background.end_turn, TURN, holder)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    return referral_files.is_referral_file(Path(entry.path)) and entry.is_file()


def _state(entry: os.DirEntry[str]) -> tuple[int, int] | None:
    """Size and time of the last change; None when it has gone between two looks."""
    try:
        # Not the entry's own: Windows keeps the size of a file that is open for writing back.
        found = os.stat(entry.path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _ends_well(path: Path, size: int) -> bool:
    """Whether it ends as XML does; what cannot be opened now is not whole yet."""
    try:
        with referral_files.opened(path) as file:
            file.seek(max(size - 64, 0))
            return file.read(64).rstrip(b"\0\r\n\t ").endswith(b">")
    except OSError:
        return True  # reading it says why it cannot be read
