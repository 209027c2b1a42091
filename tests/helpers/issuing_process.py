"""A desk of its own: issues voucher after voucher as fast as it can until it is killed.

python -m tests.helpers.issuing_process DATABASE USER UNIT PATHWAY

It says "ready" when it has opened the database, begins with a line on standard input, and says
"done ID" after each voucher that was acknowledged.
"""

from __future__ import annotations

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
from tests.helpers.medicine import a_voucher_draft


def main(database: Path, actor: Actor, pathway_id: UUID) -> None:
    backend = Backend(open_engine(database, KEY), FixedClock(TODAY), actor)
    print("ready", flush=True)
    sys.stdin.readline()
    while True:
        draft = a_voucher_draft(pathway_id)
        issue(backend, draft)
        print(f"done {draft.id}", flush=True)
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


if __name__ == "__main__":
    user, unit, pathway = (UUID(each) for each in sys.argv[2:5])
    main(Path(sys.argv[1]), Actor(user, "MH", "Mette Holm", Role.COUNSELLOR, unit), pathway)
