"""Makes the database of a new municipality in a folder: whole, with its users, or not at all."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from counsellor_app import store
from counsellor_app.clock import SystemClock
from counsellor_app.services.actor import NOBODY
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import founding
from counsellor_app.services.office.founding import FoundingDraft


def found_in(
    folder: Path, draft: FoundingDraft, recovery_code: str, passphrase: str | None = None
) -> None:
    """Founds the municipality in a database that this code opens, on paper since before.

    Raises FieldError for a wrong draft, StorageError where a database is or cannot be.
    """
    founding.check(draft)

    def fill(engine: Engine) -> None:
        Backend(engine, SystemClock(), NOBODY).write(founding.found_municipality, draft)

    new = store.create_database(
        folder, recovery_code=recovery_code, passphrase=passphrase, fill=fill
    )
    new.database.close()
