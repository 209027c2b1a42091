"""When a counsellor is busy elsewhere: the spans of her Outlook calendar, without what they are about."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import delete, func, insert, select

from counsellor_app.clock import instant, local
from counsellor_app.ids import new_id
from counsellor_app.models import BusySpan
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

AHEAD = timedelta(days=400)
_DAY = timedelta(days=1)

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class BusyState:
    """When the signed-in counsellor's calendar was read, and how many spans lie ahead."""

    read_at: datetime | None
    ahead: int


@query(Right.CASE)
def busy_state(session: Transaction) -> BusyState:
    """What is known of one's own calendar."""
    mine = BusySpan.user_id == session.actor.id
    read_at = session.scalar(select(func.max(BusySpan.read_at)).where(mine))
    ahead = session.scalar(
        select(func.count(BusySpan.id)).where(mine, BusySpan.ends_at > session.now)
    )
    return BusyState(read_at, ahead or 0)


@use_case(Right.CASE)
def keep_busy_times(session: Transaction, spans: Sequence[Span]) -> int:
    """One's own calendar as the file has it: what was read before is replaced. Gives the number."""
    me = session.actor.id
    first = instant(session.today, time.min)
    pieces = merged(piece for span in spans for piece in by_day(span) if piece[1] > first)
    session.execute(delete(BusySpan).where(BusySpan.user_id == me))
    if pieces:
        session.execute(
            insert(BusySpan),
            [
                {
                    "id": new_id(),
                    "user_id": me,
                    "starts_at": starts_at,
                    "ends_at": ends_at,
                    "read_at": session.now,
                }
                for starts_at, ends_at in pieces
            ],
        )
    session.touched("busy_span")
    audit.record(session, "keep_busy_times", subject="app_user", subject_id=me, spans=len(pieces))
    undo.offer(session, "keep_busy_times", undo_keep_busy_times, user_id=me)
    return len(pieces)


@undo.inverse
def undo_keep_busy_times(session: Transaction, user_id: str) -> None:
    """The calendar is as if none had been read; it can be read again from its file."""
    session.execute(delete(BusySpan).where(BusySpan.user_id == uuid.UUID(user_id)))
    session.touched("busy_span")


def by_day(span: Span) -> list[Span]:
    """A span cut at each midnight of Copenhagen: nothing in a calendar lasts longer than a day."""
    starts_at, ends_at = span
    pieces: list[Span] = []
    while starts_at < ends_at:
        midnight = instant(local(starts_at).date() + _DAY, time.min)
        until = min(ends_at, midnight)
        pieces.append((starts_at, until))
        starts_at = until
    return pieces


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in their order, those that overlap as one, but never over a midnight."""
    found: list[Span] = []
    for starts_at, ends_at in sorted(spans):
        if found and starts_at < found[-1][1] and _day(found[-1]) == _day((starts_at, ends_at)):
            found[-1] = (found[-1][0], max(found[-1][1], ends_at))
        else:
            found.append((starts_at, ends_at))
    return found


def _day(span: Span) -> date:
    return local(span[0]).date()
