"""A process that writes notes into a demonstration, one act each, and tells how many were acknowledged.

python -m tests.helpers.noting_process DATA INITIALS COUNT
"""

from __future__ import annotations

import sys
from pathlib import Path

from sqlalchemy import select

from counsellor_app import store
from counsellor_app.clock import FixedClock
from counsellor_app.models import Pathway
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.services.people import journal
from counsellor_app.services.people.journal import NoteDraft
from tests.helpers.demonstrations import TODAY


def main(data: str, initials: str, count: int) -> None:
    """Writes notes to the journals of the first pathways, over and over."""
    database = store.open_database(Path(data))
    backend = Backend(database.engine, FixedClock(TODAY))
    backend.actor = backend.read(sign_in.demonstration_actor, initials)
    # Asked through the door: whom the user may not see are not among them.
    pathways = backend.read(lambda session: session.scalars(select(Pathway.id).limit(20)).all())
    for number in range(count):
        text = f"{initials} {number}"
        backend.write(journal.write_note, NoteDraft(pathways[number % 20], text=text))
        print(text, flush=True)
    database.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
