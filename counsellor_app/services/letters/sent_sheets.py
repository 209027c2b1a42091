"""Letters that were made, as sheets to print again as they were: one, or a thousand by a few statements."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.clock import local
from counsellor_app.errors import UserError
from counsellor_app.kinds.letter import ReceiverKind
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
from counsellor_app.services.letters.letter_sheets import (
    Writing,
    closed_on,
    epikrise_sheet,
    reply_sheet,
)
from counsellor_app.services.letters.receivers import Receiver
from counsellor_app.services.letters.sheets import (
    EpikriseSheet,
    Letterhead,
    LetterSheet,
    Signature,
)
from counsellor_app.services.transaction import Transaction

_CHUNK = 500
Sheet = EpikriseSheet | LetterSheet


def sheet_of(session: Transaction, letter_id: uuid.UUID) -> Sheet:
    """One letter as it was sent; UserError("letter.is_message") for an SMS, which has no paper."""
    letter = access.load(session, Letter, letter_id)
    return _Printed(session).sheet(letter)


def sheets_of(session: Transaction, letter_ids: Sequence[uuid.UUID]) -> tuple[Sheet, ...]:
    """Many letters in this order, read in portions."""
    found: dict[uuid.UUID, Sheet] = {}
    for first in range(0, len(letter_ids), _CHUNK):
        printed = _Printed(session)
        for letter in printed.read(letter_ids[first : first + _CHUNK]):
            found[letter.id] = printed.sheet(letter)
    return tuple(found[letter_id] for letter_id in letter_ids if letter_id in found)


class _Printed:
    """What the letters of a portion share is read once and kept, since the session forgets it."""

    def __init__(self, session: Transaction) -> None:
        self._session = session
        self._kept: list[Sequence[Base]] = []
        self._closings: dict[uuid.UUID, CourseClosing] | None = None
        self._heads: dict[uuid.UUID, Letterhead] = {}
        self._signatures: dict[tuple[uuid.UUID, date], Signature] = {}
        self._places: dict[tuple[uuid.UUID, ReceiverKind, str], Receiver] = {}

    def read(self, ids: Sequence[uuid.UUID]) -> Sequence[Letter]:
        """The letters, with everybody that their sheets name."""
        letters: Sequence[Letter] = self._all(Letter, ids)
        pathways = self._all(Pathway, [each.pathway_id for each in letters])
        self._all(Participant, [each.participant_id for each in pathways])
        self._all(Practice, [each.practice_id for each in letters])
        self._all(HospitalDepartment, [each.department_id for each in letters])
        self._all(User, [each.made_by_id for each in letters])
        self._kept.append(self._session.scalars(select(Unit)).all())
        self._kept.append(self._session.scalars(select(Municipality)).all())
        closings = select(CourseClosing).where(
            CourseClosing.pathway_id.in_([each.id for each in pathways])
        )
        self._closings = {each.pathway_id: each for each in self._session.scalars(closings)}
        return letters

    def sheet(self, letter: Letter) -> Sheet:
        """The letter as it was sent; facts that only its text tells are left out."""
        pathway = access.open_pathway(self._session, letter.pathway_id)
        if letter.kind.is_sms:
            raise UserError("letter.is_message")
        made_on = local(letter.made_at).date()
        signature = self._signature(letter.made_by_id, made_on)
        to = self._receiver(letter, pathway)
        if not letter.subject:
            return self._written_before(letter, pathway, to, signature)
        common = self._common(letter, pathway, to, signature)
        if not letter.kind.is_epikrise:
            return LetterSheet(
                kind=letter.kind,
                language=letter.language,
                reply_by=letter.reply_by,
                referred_on=pathway.received_on,
                **common,
            )
        closing = self._closing(pathway.id)
        return EpikriseSheet(
            kind=letter.kind,
            close_reason=pathway.close_reason or CloseReason.FINISHED,
            closed_on=closed_on(pathway, closing) or made_on,
            **common,
        )

    def _common(
        self, letter: Letter, pathway: Pathway, to: Receiver, signature: Signature
    ) -> dict[str, Any]:
        person = self._session.get_one(Participant, pathway.participant_id)
        return {
            "letter_id": letter.id,
            "letterhead": self._head(pathway.unit_id),
            "receiver": to.lines,
            "participant_name": f"{person.given_name} {person.surname}".strip(),
            "birth_date": person.birth_date,
            "cpr": "" if letter.kind.is_to_citizen else person.cpr or "",
            "signature": signature,
            "subject": letter.subject,
            "text": letter.text,
        }

    def _written_before(
        self, letter: Letter, pathway: Pathway, to: Receiver, signature: Signature
    ) -> Sheet:
        """From before subjects were kept: that alone is written anew."""
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

    def _receiver(self, letter: Letter, pathway: Pathway) -> Receiver:
        """Many letters go to the same few practices and wards."""
        place = letter.practice_id or letter.department_id
        if place is None:
            return receivers.of_letter(self._session, letter, pathway)
        key = place, letter.receiver_kind, letter.receiver_name
        if key not in self._places:
            self._places[key] = receivers.of_letter(self._session, letter, pathway)
        return self._places[key]

    def _closing(self, pathway_id: uuid.UUID) -> CourseClosing | None:
        if self._closings is not None:
            return self._closings.get(pathway_id)
        found = select(CourseClosing).where(CourseClosing.pathway_id == pathway_id)
        return self._session.scalars(found).first()

    def _all(self, model: Any, ids: Sequence[uuid.UUID | None]) -> Any:
        wanted = list(dict.fromkeys(each for each in ids if each is not None))
        if not wanted:
            return ()
        found = self._session.scalars(select(model).where(model.id.in_(wanted))).all()
        self._kept.append(found)
        return found
