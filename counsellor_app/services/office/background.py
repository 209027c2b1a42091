"""Lets one process at a time do the work that nobody asked for: the automatic backup."""

from __future__ import annotations

from datetime import timedelta

from counsellor_app.services.actor import Right
from counsellor_app.services.operation import use_case
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import lease


@use_case(Right.SYSTEM)
def take_turn(session: Transaction, work: str, holder: str, last: timedelta) -> bool:
    """True for the one holder who may do `work` until the time is over or renewed."""
    session.unlogged = True
    return lease.take(session.connection(), work, holder, session.now, last)


@use_case(Right.SYSTEM)
def end_turn(session: Transaction, work: str, holder: str) -> None:
    """Lets another process take over at once."""
    session.unlogged = True
    lease.give_back(session.connection(), work, holder)
