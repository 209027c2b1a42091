"""Letters that were made, as sheets to print again as they were: one, or a thousand by a few statements."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import LetterKind, ReceiverKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import (
    Base,
    CourseClosing,
    HospitalDepartment,
    Letter,
    Municipality,
    Participant,
    Pathway,
    Practice,
    Unit,
    User,
)
from counsellor_app.services import access
from counsellor_app.services.letters import letterheads, receivers
from counsellor_app.services.letters.letter_sheets import Writing, epikrise_sheet, reply_sheet
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import (
    EpikriseSheet,
    Letterhead,
    LetterSheet,
    Signature,
)
from counsellor_app.services.transaction import Transaction
from counsellor_app.store.among import among

_CHUNK = 500
Sheet = EpikriseSheet | LetterSheet


def sheet_of(session: Transaction, letter_id: uuid.UUID) -> Sheet:
    """One letter as it was sent; UserError("letter.is_message") for an SMS, which has no paper."""
    access.load(session, Letter, letter_id)
    return sheets_of(session, (letter_id,))[0]


def sheets_of(session: Transaction, letter_ids: Sequence[uuid.UUID]) -> tuple[Sheet, ...]:
    """Many letters in this order, read in portions."""
    found: dict[uuid.UUID, Sheet] = {}
    for first in range(0, len(letter_ids), _CHUNK):
        found.update(_Portion(session, letter_ids[first : first + _CHUNK]).sheets())
    return tuple(found[letter_id] for letter_id in letter_ids if letter_id in found)


class _Sent(NamedTuple):
    """What a sheet says of a letter and its person, in the order of `_SENT`."""

    id: uuid.UUID
    kind: LetterKind
    made_at: datetime
    made_by_id: uuid.UUID
    practice_id: uuid.UUID | None
    department_id: uuid.UUID | None
    receiver_kind: ReceiverKind
    receiver_name: str
    subject: str
    text: str
    language: str
    reply_by: date | None
    pathway_id: uuid.UUID
    unit_id: uuid.UUID
    received_on: date
    close_reason: CloseReason | None
    closed_on: date | None
    participant_id: uuid.UUID
    given_name: str
    surname: str
    birth_date: date | None
    cpr: str | None


# Columns, not entities: a thousand letters with persons and pathways are three thousand of those.
_SENT: Select[*tuple[Any, ...]] = (
    select(
        Letter.id,
        Letter.kind,
        Letter.made_at,
        Letter.made_by_id,
        Letter.practice_id,
        Letter.department_id,
        Letter.receiver_kind,
        Letter.receiver_name,
        Letter.subject,
        Letter.text,
        Letter.language,
        Letter.reply_by,
        Pathway.id,
        Pathway.unit_id,
        Pathway.received_on,
        Pathway.close_reason,
        Pathway.closed_on,
        Participant.id,
        Participant.given_name,
        Participant.surname,
        Participant.birth_date,
        Participant.cpr,
    )
    .join(Pathway, Pathway.id == Letter.pathway_id)
    .join(Participant, Participant.id == Pathway.participant_id)
    .where(among(Letter.id, "ids"))
)
_CLOSED = select(CourseClosing.pathway_id, CourseClosing.closed_on).where(
    among(CourseClosing.pathway_id, "ids")
)


class _Portion:
    """What the letters of a portion share is read once and kept, since the session forgets it."""

    def __init__(self, session: Transaction, letter_ids: Sequence[uuid.UUID]) -> None:
        self._session = session
        self._kept: list[Sequence[Base]] = []
        self._heads: dict[uuid.UUID, Letterhead] = {}
        self._signatures: dict[tuple[uuid.UUID, date], Signature] = {}
        self._places: dict[tuple[uuid.UUID, ReceiverKind, str], Receiver] = {}
        found = {row[0]: _Sent._make(row) for row in session.rows(_SENT, {"ids": letter_ids})}
        self._letters = [found[key] for key in letter_ids if key in found]
        for key in letter_ids:
            if key not in found and (unseen := session.get(Letter, key)) is not None:
                access.open_pathway(session, unseen.pathway_id)  # says why it is not shown
        self._read_shared()
        pathway_ids = {each.pathway_id for each in self._letters}
        self._closed = dict(map(tuple, session.rows(_CLOSED, {"ids": pathway_ids})))

    def sheets(self) -> Iterator[tuple[uuid.UUID, Sheet]]:
        """Each letter that is there, as it was sent."""
        for letter in self._letters:
            yield letter.id, self._sheet(letter)

    def _read_shared(self) -> None:
        letters = self._letters
        self._all(Practice, [each.practice_id for each in letters])
        self._all(HospitalDepartment, [each.department_id for each in letters])
        self._all(User, [each.made_by_id for each in letters])
        # To whom they went is looked for along the pathway, or their text is written anew from it.
        alone = [each for each in letters if not (_place(each) and each.subject)]
        self._all(Pathway, [each.pathway_id for each in alone])
        self._all(Participant, [each.participant_id for each in alone])
        self._kept.append(self._session.scalars(select(Unit)).all())
        self._kept.append(self._session.scalars(select(Municipality)).all())

    def _sheet(self, letter: _Sent) -> Sheet:
        """The letter as it was sent; facts that only its text tells are left out."""
        access.demand_case(self._session, letter.pathway_id, letter.unit_id, letter.participant_id)
        if letter.kind.is_sms:
            raise UserError("letter.is_message")
        made_on = local(letter.made_at).date()
        signature = self._signature(letter.made_by_id, made_on)
        to = self._receiver(letter)
        if not letter.subject:
            return self._written_before(letter, to, signature)
        common = self._common(letter, to, signature)
        if not letter.kind.is_epikrise:
            return LetterSheet(
                kind=letter.kind,
                language=letter.language,
                reply_by=letter.reply_by,
                referred_on=letter.received_on,
                **common,
            )
        closed_on = self._closed.get(letter.pathway_id, letter.closed_on)
        return EpikriseSheet(
            kind=letter.kind,
            close_reason=letter.close_reason or CloseReason.FINISHED,
            closed_on=closed_on or made_on,
            **common,
        )

    def _common(self, letter: _Sent, to: Receiver, signature: Signature) -> dict[str, Any]:
        return {
            "letter_id": letter.id,
            "letterhead": self._head(letter.unit_id),
            "receiver": to.lines,
            "participant_name": f"{letter.given_name} {letter.surname}".strip(),
            "birth_date": letter.birth_date,
            "cpr": "" if letter.kind.is_to_citizen else letter.cpr or "",
            "signature": signature,
            "subject": letter.subject,
            "text": letter.text,
        }

    def _written_before(self, letter: _Sent, to: Receiver, signature: Signature) -> Sheet:
        """From before subjects were kept: that alone is written anew."""
        pathway = access.open_pathway(self._session, letter.pathway_id)
        writing = Writing(letter.id, to, signature, text=letter.text, language=letter.language)
        if letter.kind.is_epikrise:
            return epikrise_sheet(self._session, pathway, writing, letter.kind)
        return reply_sheet(self._session, pathway, letter.kind, writing, reply_by=letter.reply_by)

    def _head(self, unit_id: uuid.UUID) -> Letterhead:
        if unit_id not in self._heads:
            self._heads[unit_id] = letterheads.letterhead(self._session, unit_id)
        return self._heads[unit_id]

    def _signature(self, user_id: uuid.UUID, on: date) -> Signature:
        if (user_id, on) not in self._signatures:
            self._signatures[user_id, on] = letterheads.signature(self._session, user_id, on)
        return self._signatures[user_id, on]

    def _receiver(self, letter: _Sent) -> Receiver:
        """Many letters go to the same few practices and wards."""
        place = _place(letter)
        if place is None:
            pathway = access.open_pathway(self._session, letter.pathway_id)
            return receivers.of_letter(self._session, letter, pathway)
        key = place, letter.receiver_kind, letter.receiver_name
        if key not in self._places:
            self._places[key] = receivers.of_letter(self._session, letter)
        return self._places[key]

    def _all(self, model: Any, ids: Sequence[uuid.UUID | None]) -> None:
        wanted = list(dict.fromkeys(each for each in ids if each is not None))
        if wanted:
            found = select(model).where(among(model.id, "ids"))
            self._kept.append(self._session.scalars(found, {"ids": wanted}).all())


def _place(letter: _Sent) -> uuid.UUID | None:
    return letter.practice_id or letter.department_id
