"""The log of letters: what was sent to whom, which receipt came, and which epikrises are still missing."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select, true

from counsellor_app.kinds.letter import LetterChannel, LetterKind, LogState, ReceiptState
from counsellor_app.kinds.names import fold
from counsellor_app.models import (
    Letter,
    Participant,
    ParticipantSearch,
    Pathway,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.kept_statements import kept
from counsellor_app.services.letters import letter_receipts
from counsellor_app.services.listed import listed
from counsellor_app.services.operation import look, query
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

_LETTERS_OF_A_WORD = 60  # of what is typed in the search


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What the log is narrowed to; `text` is a receiver, a number of a letter, or a citizen's name."""

    state: LogState = LogState.SENT
    text: str = ""
    kind: LetterKind | None = None
    mine: bool = False


@listed
class LogRow:
    """One letter: about whom, to whom, when, how, and what was answered; in the order of `_COLUMNS`."""

    id: uuid.UUID
    participant_id: uuid.UUID
    pathway_id: uuid.UUID
    kind: LetterKind
    receiver: str
    number: str
    channel: LetterChannel | None
    made_at: datetime
    sent_at: datetime | None
    cancelled_at: datetime | None
    receipt: ReceiptState | None
    settled: bool
    counsellor: str
    name: str
    refused: str = ""

    @property
    def waits(self) -> bool:
        """Whether no good receipt has come, and nobody has seen to it."""
        answered = self.receipt is not None and not self.receipt.refused
        by_message = self.channel is LetterChannel.MEDCOM and self.sent_at is not None
        return by_message and not (answered or self.settled or self.cancelled_at)


@look(Right.CASE)
def open_log(session: Transaction, wanted: LogFilter) -> int:
    """The log was opened, or a search in it came to rest: how many letters stand there."""
    count = session.scalar(_counted(session, wanted)) or 0
    audit.record(
        session, "open_letter_log", state=wanted.state, searched=bool(wanted.text), count=count
    )
    return count


@query(Right.CASE)
def count_log(session: Transaction, wanted: LogFilter) -> int:
    """How many letters there are like this."""
    return session.scalar(_counted(session, wanted)) or 0


@query(Right.CASE)
def log_page(
    session: Transaction, wanted: LogFilter, first: int, how_many: int
) -> tuple[LogRow, ...]:
    """A page of the log, the newest first."""
    listed = _kept(session, wanted, lambda: _listed(session, wanted))
    found = session.rows(listed, {"first": first, "most": how_many})
    refused = [row[0] for row in found if row[_RECEIPT] and row[_RECEIPT].refused]
    reasons = letter_receipts.refusals(session, refused)
    return tuple(_row(reasons, *row) for row in found)


def _row(reasons: Mapping[uuid.UUID, str], *read: Any) -> LogRow:
    *stored, given_name, surname = read
    made = (*stored, f"{given_name} {surname}".strip(), reasons.get(stored[0], ""))
    return LogRow(*made)


# The columns that a row is made of, in its order: entities of 200 letters take several times as long as
# their rows, and a column asked for by its name takes ten times as long as one in its place.
_COLUMNS = (
    Letter.id,
    Pathway.participant_id,
    Letter.pathway_id,
    Letter.kind,
    Letter.receiver_name,
    Letter.letter_identifier,
    Letter.channel,
    Letter.made_at,
    Letter.sent_at,
    Letter.cancelled_at,
    Letter.receipt,
    Letter.receipt_settled_at.is_not(None).label("settled"),
    User.initials,
    Participant.given_name,
    Participant.surname,
)
_RECEIPT = _COLUMNS.index(Letter.receipt)
_ORDER = (Letter.sent_at.desc(), Letter.id.desc())  # as its index has it; ids grow with the time


def _counted(session: Transaction, wanted: LogFilter) -> Select[*tuple[Any, ...]]:
    return _kept(session, wanted, lambda: _letters(session, wanted, func.count(Letter.id)), "count")


def _listed(session: Transaction, wanted: LogFilter) -> Select[*tuple[Any, ...]]:
    """First the ids of the page, which the index gives in their order; then what their rows say."""
    ids = _letters(session, wanted, Letter.id).order_by(*_ORDER)
    shown = ids.offset(bindparam("first")).limit(bindparam("most")).subquery()
    return (
        select(*_COLUMNS)
        .select_from(Letter)
        .join(shown, shown.c.id == Letter.id)
        .join(Pathway, Pathway.id == Letter.pathway_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .join(User, User.id == Letter.made_by_id)
        .order_by(*_ORDER)
    )


def _kept(
    session: Transaction,
    wanted: LogFilter,
    build: Callable[[], Select[*tuple[Any, ...]]],
    what: str = "",
) -> Select[*tuple[Any, ...]]:
    """Put together once a day; a search is typed once, and a receipt is late from an hour on."""
    if wanted.text or wanted.state is LogState.NO_RECEIPT:
        return build()
    return kept(session, build, "sent_log", what, wanted, access.sees_all_rows(session)).whole


def _letters(session: Transaction, wanted: LogFilter, *columns: Any) -> Select[*tuple[Any, ...]]:
    """Letters of the actor's cases; an SMS is no letter."""
    statement = select(*columns).select_from(Letter)
    if not access.sees_all_rows(session) or wanted.mine or wanted.text:
        joined = statement.join(Pathway, Pathway.id == Letter.pathway_id)
        statement = joined.where(access.own_pathways(session))
    statement = statement.where(
        _state(session, wanted.state),
        or_(Letter.channel.is_(None), Letter.channel != LetterChannel.SMS),
    )
    if wanted.kind is not None:
        statement = statement.where(Letter.kind == wanted.kind)
    if wanted.mine:
        statement = statement.where(Pathway.counsellor_id == session.actor.user_id)
    for word in wanted.text[:_LETTERS_OF_A_WORD].split():
        statement = statement.where(_said(word))
    return statement


def _state(session: Transaction, state: LogState) -> ColumnElement[bool]:
    sent = Letter.sent_at.is_not(None) & Letter.cancelled_at.is_(None)
    if state is LogState.NO_RECEIPT:
        unanswered = letter_receipts.is_unanswered(session)
        return ~true() if unanswered is None else unanswered
    return {
        LogState.SENT: sent,
        LogState.REFUSED: letter_receipts.is_refused(),
        LogState.RECEIVED: sent & (Letter.receipt == ReceiptState.POSITIVE),
        LogState.UNSENT: Letter.sent_at.is_(None) & Letter.cancelled_at.is_(None),
        LogState.CANCELLED: Letter.cancelled_at.is_not(None),
    }[state]


def _said(word: str) -> ColumnElement[bool]:
    """A word of the receiver's or the citizen's name, or the number of the letter."""
    folded = fold(word)
    hers = select(ParticipantSearch.participant_id).where(
        or_(
            ParticipantSearch.folded_name.startswith(folded, autoescape=True),
            ParticipantSearch.folded_name.contains(f" {folded}", autoescape=True),
        )
    )
    return or_(
        Letter.letter_identifier == word.upper(),
        Letter.receiver_name.icontains(word, autoescape=True),
        Pathway.participant_id.in_(hers),
    )
