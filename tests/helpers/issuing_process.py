"""A desk of its own: forks children that issue voucher after voucher as fast as they can until they are killed.

python -m tests.helpers.issuing_process DATABASE USER UNIT

A line on standard input is the pathway to issue for: a child is forked, told as "child PID". It says "done ID"
after each voucher that was acknowledged; "gone" follows its end. Forking spares the seconds in
which a new interpreter imports the program.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from uuid import UUID

from counsellor_app.clock import FixedClock
from counsellor_app.errors import StorageError
from counsellor_app.kinds.people import Role
from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.medication import vouchers
from counsellor_app.services.medication.vouchers import VoucherDraft
from counsellor_app.store.engine import open_engine
from tests.helpers.builders import TODAY
from tests.helpers.databases import KEY
from tests.helpers.marking_process import say
from tests.helpers.medicine import a_voucher_draft


def issue_on_and_on(database: Path, actor: Actor, pathway_id: UUID) -> None:
    backend = Backend(open_engine(database, KEY), FixedClock(TODAY), actor)
    while True:
        draft = a_voucher_draft(pathway_id)
        issue(backend, draft)
        say(f"done {draft.id}")
        time.sleep(0.002)  # lets the other desk to the file


def issue(backend: Backend, draft: VoucherDraft) -> None:
    """The same draft again while the other desk keeps the file busy, as a person would."""
    while True:
        try:
            backend.write(vouchers.issue_voucher, draft, confirmed=True)
            return
        except StorageError as error:
            if error.code != "storage.busy":
                raise


def main(database: Path, actor: Actor) -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            issue_on_and_on(database, actor, UUID(line.strip()))
            os._exit(0)
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    user, unit = UUID(sys.argv[2]), UUID(sys.argv[3])
    main(Path(sys.argv[1]), Actor(user, "MH", "Mette Holm", Role.COUNSELLOR, unit))
