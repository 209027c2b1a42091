"""Refuses to delete by a clock that may be wrong: behind the log, or far ahead of it (quality 25)."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.models import AuditEntry, DatabaseIdentity
from counsellor_app.services.transaction import Transaction

_TOLERANCE = timedelta(minutes=5)  # two machines of one office
_ONE_DAY = timedelta(days=1)  # a demonstration is made at one hour of its day and shown at any
_RECENT = timedelta(days=30)
LONGEST_PAUSE = timedelta(days=90)
"""A pause of the log longer than this is a clock that jumped, or an office that was shut for so long."""


def demand_right_clock(session: Transaction) -> None:
    """UserError("retention.clock_behind") or ("retention.clock_ahead") when the clock is doubtful.

    The log is the witness: somebody who works leaves entries. When the clock jumped, the first entry
    after the jump already stands there, so the pauses of the last thirty days are looked at too.
    """
    later = session.now
    tolerance = _ONE_DAY if _is_demonstration(session) else _TOLERANCE
    with closing(session.scalars(_NEWEST)) as entries:
        for at in entries:
            if at > session.now + tolerance:
                raise UserError("retention.clock_behind", now=session.now, entry=at)
            if later - at > LONGEST_PAUSE and not _is_demonstration(session):
                raise UserError("retention.clock_ahead", before=at, after=later)
            if at < session.now - _RECENT:
                return
            later = at


# Columns, the newest first, a few at a time: the look back ends after thirty days.
_NEWEST = (
    select(AuditEntry.at).order_by(AuditEntry.sequence.desc()).execution_options(yield_per=500)
)


def _is_demonstration(session: Transaction) -> bool:
    """Its history was made on one day: there the log is no witness of a jump."""
    return bool(session.scalar(select(DatabaseIdentity.demonstration)))
