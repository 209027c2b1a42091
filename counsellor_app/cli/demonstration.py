"""`demo`: makes the fictive municipality in an empty folder."""

from __future__ import annotations

import argparse
import shutil

from counsellor_app import store
from counsellor_app.cli.desk import Desk
from counsellor_app.clock import SystemClock
from counsellor_app.errors import UserError
from counsellor_app.services import demonstration


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Refuses a folder that holds anything; what a failed making left is removed again."""
    if chosen.participants < 1:
        raise UserError("demo.participants", participants=chosen.participants)
    if chosen.data_dir is None:
        raise UserError("demo.needs_folder")
    folder = desk.places.data
    existed = folder.exists()
    if existed and any(folder.iterdir()):
        raise UserError("demo.not_empty", folder=str(folder))
    today = getattr(chosen, "today", None) or SystemClock().today()
    new = store.create_database(folder, demonstration=True)
    try:
        demonstration.build(
            new.database.engine,
            participants=chosen.participants,
            seed=chosen.seed,
            today=today,
            progress=desk.progress("participants"),
        )
    except BaseException:
        new.database.close()
        shutil.rmtree(folder)
        if existed:
            folder.mkdir()
        raise
    new.database.close()
    desk.tell({"participants": chosen.participants}, f"{folder}: {chosen.participants}")
    return 0
