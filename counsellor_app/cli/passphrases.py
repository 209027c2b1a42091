"""The passphrase of a locked export: from a file, the environment, standard input or the terminal, no argument."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Final

from counsellor_app.cli.desk import Desk
from counsellor_app.errors import FieldError, UserError
from counsellor_app.services.actor import Right
from counsellor_app.services.trace import leaving
from counsellor_app.store.key_slots import SHORTEST_PASSPHRASE

VARIABLE: Final = "COUNSELLOR_EXPORT_PASSPHRASE"
_LONGEST: Final = 1024


def of_export(desk: Desk, chosen: argparse.Namespace) -> str:
    """What the file is to be locked with; empty where it is not to be locked.

    UserError where the name of the file says something else, or the passphrase is too short.
    """
    locked = chosen.encrypt or chosen.passphrase_file is not None
    is_zip = chosen.out.suffix.lower() == leaving.LOCKED
    if not locked:
        if is_zip:
            raise UserError("export.zip_needs_encrypt")
        return ""
    if not is_zip:
        raise UserError("export.locked_is_zip", ending=chosen.out.suffix)
    # Who acts has signed in before: her secrets come first on standard input.
    desk.backend.actor.demand(Right.EXPORT, "export.export")
    passphrase = _found(desk, chosen.passphrase_file)
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise FieldError("passphrase", "key.passphrase_too_short", least=SHORTEST_PASSPHRASE)
    return passphrase


def _found(desk: Desk, file: Path | None) -> str:
    if file is not None:
        with file.open(encoding="utf-8") as lines:
            return lines.readline(_LONGEST).rstrip("\r\n")
    if VARIABLE in os.environ:
        return os.environ[VARIABLE]
    return desk.new_secret("Passphrase for the file", "The same again")
