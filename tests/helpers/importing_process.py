"""A process that takes in from a watched folder until it is empty, as a window does; made to be killed.

python -m tests.helpers.importing_process DATABASE USER UNIT FOLDER RECEIPTS

Each line on standard input is a number of bytes that a file may grow to (0: no limit), and starts one child.
It is told as "child PID"; then "file" after each file that is done with; "full CODE" when the disk was
full; "gone" after its end. Forking spares the half second in which an interpreter imports the program.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
import time
from datetime import datetime
from pathlib import Path
from uuid import UUID

from counsellor_app.clock import FixedClock
from counsellor_app.errors import StorageError
from counsellor_app.exchange import watched_folder
from counsellor_app.exchange.referral_import import Handling
from counsellor_app.exchange.watched_folder import WatchedFolder
from counsellor_app.kinds.people import Role
from counsellor_app.services.actor import SYSTEM, Actor
from counsellor_app.services.backend import Backend
from counsellor_app.store.engine import open_engine
from tests.helpers.builders import TODAY
from tests.helpers.databases import KEY


def say(text: str) -> None:
    """One write for one line, so that the lines of two processes do not mix."""
    os.write(sys.stdout.fileno(), f"{text}\n".encode())


class Saying(WatchedFolder):
    """Tells of each file that is done with."""

    def settle(self, path: Path, now: datetime) -> None:
        WatchedFolder.settle(self, path, now)
        say("file")


def limit(most_bytes: int) -> None:
    """Files may grow no further; writing on fails as on a full disk."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))


def empty(database: Path, actor: Actor, folder: Path, receipts: Path) -> None:
    """Until nothing lies in the folder; a quarter of a minute passes at each look."""
    engine = open_engine(database, KEY)
    clock = FixedClock(TODAY)
    backend, system = Backend(engine, clock, actor), Backend(engine, clock, SYSTEM)
    ticks = itertools.count(step=15)
    watched = Saying(folder, 0, lambda: float(next(ticks)))
    while any(folder.iterdir()):
        if watched.look().ready:
            holder = f"{os.getpid()}"
            wish = Handling(receipts)
            flow = watched_folder.take_in
            if flow(backend, system, watched, holder, wish, lambda done, of: None) is None:
                time.sleep(0.05)  # another is at it


def main(database: Path, actor: Actor, folder: Path, receipts: Path) -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            if int(line):
                limit(int(line))
            try:
                empty(database, actor, folder, receipts)
            except StorageError as error:
                say(f"full {error.code}")
            os._exit(0)
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    database, user, unit, folder, receipts = sys.argv[1:]
    main(
        Path(database),
        Actor(UUID(user), "MH", "Mette Holm", Role.COUNSELLOR, UUID(unit)),
        Path(folder),
        Path(receipts),
    )
