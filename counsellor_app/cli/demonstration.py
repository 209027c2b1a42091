"""`demo`: makes the fictive municipality in an empty folder."""

from __future__ import annotations

import argparse

from counsellor_app.cli.desk import Desk
from counsellor_app.clock import SystemClock
from counsellor_app.errors import UserError
from counsellor_app.services.demonstration_folder import make_demonstration


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Refuses a folder that holds anything."""
    if chosen.participants < 1:
        raise UserError("demo.participants", participants=chosen.participants)
    if chosen.data_dir is None:
        raise UserError("demo.needs_folder")
    folder = make_demonstration(
        desk.places.data,
        participants=chosen.participants,
        seed=chosen.seed,
        today=getattr(chosen, "today", None) or SystemClock().today(),
        progress=desk.progress("participants"),
    )
    desk.tell({"participants": chosen.participants}, f"{folder}: {chosen.participants}")
    return 0
