"""A process that brings a list in and tells how many rows are in, until it is done or is killed.

python -m tests.helpers.bringing_process DATABASE USER UNIT FILE MOST_BYTES

Each number is told when so many rows are acknowledged; at the end "done", or the code of what stopped it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

from counsellor_app.clock import FixedClock
from counsellor_app.errors import StorageError
from counsellor_app.exchange import spreadsheet
from counsellor_app.kinds.people import Role
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.store.engine import open_engine
from tests.helpers.builders import TODAY
from tests.helpers.databases import KEY
from tests.helpers.importing_process import limit, say


def main(database: Path, actor: Actor, path: Path, most_bytes: int) -> None:
    backend = Backend(open_engine(database, KEY), FixedClock(TODAY), actor)
    if most_bytes:
        limit(most_bytes)
    try:
        opened = spreadsheet.open_list(backend, path)
        spreadsheet.bring_in(backend, opened, progress=lambda done, of: say(f"{done}"))
        say("done")
    except StorageError as error:
        say(error.code)


if __name__ == "__main__":
    database, user, unit, path, most = sys.argv[1:]
    actor = Actor(UUID(user), "MH", "Mette Holm", Role.COUNSELLOR, UUID(unit))
    main(Path(database), actor, Path(path), int(most))
