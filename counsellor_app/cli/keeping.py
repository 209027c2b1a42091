"""`backup` and `restore`: one checked file out, and the way back with what was there kept beside."""

from __future__ import annotations

import argparse
from contextlib import suppress
from uuid import UUID

from counsellor_app import store
from counsellor_app.cli.desk import Desk
from counsellor_app.clock import SystemClock
from counsellor_app.errors import FieldError, StorageError
from counsellor_app.services.office import backups, restoring
from counsellor_app.services.trace import anchors, log_breaks
from counsellor_app.store.backup import Backup


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Writes or puts back; both verify before anything is replaced."""
    return _backup(desk, chosen) if chosen.command == "backup" else _restore(desk, chosen)


def _backup(desk: Desk, chosen: argparse.Namespace) -> int:
    outside = anchors.outside_of(desk.database, desk.places.anchors)
    log_breaks.notice(desk.system, outside)
    try:
        made = backups.make(desk.backend, desk.database, chosen.file)
    except backups.BackupNotLogged as error:
        _tell_made(desk, error.made)  # what was made is told; what was not done is told too
        raise
    with suppress(StorageError):  # the backup is made; the anchor is kept by the next one
        anchors.set_anchor(desk.system, outside.path, outside.database, outside.ring)
    _tell_made(desk, made)
    return 0


def _tell_made(desk: Desk, made: Backup) -> None:
    log = {"entry": made.log.sequence, "hash": made.log.hash} if made.log else None
    result = {"file": str(made.path), "made_at": made.made_at, "log": log}
    desk.tell(result, str(made.path))


def _restore(desk: Desk, chosen: argparse.Namespace) -> int:
    """A backup of the demonstration opens by itself, others by keyring or recovery code."""
    by = _demand_right(desk)
    desk.close()
    places, clock = desk.places, SystemClock()
    try:
        done = restoring.put_back(chosen.file, places.data, places.anchors, clock, by=by)
    except (StorageError, FieldError) as error:
        if error.code not in {"storage.key_absent", "storage.key_wrong", "storage.keyring_locked"}:
            raise
        secret = desk.secret("Recovery code")
        done = restoring.put_back(
            chosen.file, places.data, places.anchors, clock, secret=secret, by=by
        )
    former = str(done.restored.former) if done.restored.former else None
    result = {"file": str(chosen.file), "former": former, "deleted_again": done.deleted_again}
    desk.tell(result, *(line for line in (str(places.data), former) if line))
    return 0


def _demand_right(desk: Desk) -> UUID | None:
    """Who replaces a database that still opens must have the right in it; who that is."""
    if store.look(desk.places.data).opening is not store.Opening.UNLOCK:
        return None
    backups.demand_right(desk.backend)
    return desk.backend.actor.user_id
