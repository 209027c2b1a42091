"""`backup` and `restore`: one checked file out, and the way back with what was there kept beside."""

from __future__ import annotations

import argparse

from counsellor_app import store
from counsellor_app.cli.desk import Desk
from counsellor_app.clock import SystemClock
from counsellor_app.errors import FieldError, StorageError
from counsellor_app.services.office import backups
from counsellor_app.store import anchor, restoring


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Writes or puts back; both verify before anything is replaced."""
    return _backup(desk, chosen) if chosen.command == "backup" else _restore(desk, chosen)


def _backup(desk: Desk, chosen: argparse.Namespace) -> int:
    made = backups.make(desk.backend, desk.database, chosen.file)
    desk.tell({"file": str(made.path), "made_at": made.made_at}, str(made.path))
    return 0


def _restore(desk: Desk, chosen: argparse.Namespace) -> int:
    """A backup of the demonstration opens by itself, others by keyring or recovery code."""
    now = SystemClock().now()
    data = desk.places.data
    _demand_right(desk)
    desk.close()
    try:
        restored = restoring.restore(chosen.file, data, now)
    except (StorageError, FieldError) as error:
        if error.code not in {"storage.key_absent", "storage.key_wrong", "storage.keyring_locked"}:
            raise
        secret = desk.secret("Recovery code")
        restored = restoring.restore(chosen.file, data, now, secret=secret)
    anchor.forget(desk.places.anchors, restored.backup.database)  # it goes back on purpose
    former = str(restored.former) if restored.former else None
    result = {"file": str(chosen.file), "former": former}
    desk.tell(result, *(line for line in (str(data), former) if line))
    return 0


def _demand_right(desk: Desk) -> None:
    """Who replaces a database that still opens must have the right in it."""
    if store.look(desk.places.data).opening is store.Opening.UNLOCK:
        backups.demand_right(desk.backend)
