"""`demo`: makes the fictive municipality in an empty folder."""

from __future__ import annotations

import argparse

from counsellor_app.cli.desk import Desk
from counsellor_app.clock import SystemClock
from counsellor_app.errors import UserError
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration

_YEARS = range(2010, 2051)  # three years back there must be forms and holidays


def run(desk: Desk, chosen: argparse.Namespace) -> int:
    """Refuses a folder that holds anything."""
    if chosen.participants < 1:
        raise UserError("demo.participants", participants=chosen.participants)
    if chosen.data_dir is None:
        raise UserError("demo.needs_folder")
    today = getattr(chosen, "today", None) or SystemClock().today()
    if today.year not in _YEARS:
        raise UserError("demo.day", first=str(_YEARS[0]), last=str(_YEARS[-1]))
    folder = make_demonstration(
        desk.places.data,
        participants=chosen.participants,
        seed=chosen.seed,
        today=today,
        progress=desk.progress("participants"),
    )
    desk.tell({"participants": chosen.participants}, f"{folder}: {chosen.participants}")
    return 0
