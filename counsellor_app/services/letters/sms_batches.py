"""Messages by SMS for many people: who gets which text, who is left out and why, and the trace of it.

The program sends nothing: the municipality's own gateway takes the file that `exchange/sms_file`
writes. Another subject makes an `SmsDraft` (whom, about which time) and shows it with
`ui/sms/batch_dialog`.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select

from counsellor_app.clock import age_on, local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds import phone, sms
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import ExportKind, LetterChannel, LetterKind, ReceiverKind
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.models import (
    Consent,
    ExportRecord,
    Letter,
    Municipality,
    Participant,
    Pathway,
    SmsLeftOut,
    Unit,
)
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import restricted_use
from counsellor_app.services.letters import (
    danish,
    letter_text,
    letter_texts,
    message_numbers,
    neutral_text,
)
from counsellor_app.services.office import rules
from counsellor_app.services.operation import look, query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import audit, exports, undo
from counsellor_app.services.trace.exports import ExportDraft
from counsellor_app.services.transaction import Transaction

CHUNK = 400


@dataclass(frozen=True, slots=True)
class SmsTo:
    """One person, and the time that the message is about: `before` is the one it had."""

    pathway_id: uuid.UUID
    starts_at: datetime | None = None
    place: str = ""
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class SmsDraft:
    """A batch as it is asked for; `text` are the words for this batch alone, else those in force."""

    kind: LetterKind
    to: Sequence[SmsTo]
    text: str = ""
    reply_by: date | None = None
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class SmsRow:
    """One person of the batch: her message, or why she gets none."""

    id: str
    pathway_id: uuid.UUID
    participant_id: uuid.UUID
    name: str
    phone: str
    text: str
    length: sms.SmsLength
    left_out: LeftOut | None = None
    starts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SmsBatch:
    """What would be written now."""

    kind: LetterKind
    template: str  # without the notes for the one who edits
    fields: tuple[str, ...]
    rows: tuple[SmsRow, ...]

    @property
    def messages(self) -> tuple[SmsRow, ...]:
        """Who gets one."""
        return tuple(row for row in self.rows if row.left_out is None)

    @property
    def left_out(self) -> tuple[SmsRow, ...]:
        """Who gets none."""
        return tuple(row for row in self.rows if row.left_out is not None)

    @property
    def checksum(self) -> str:
        """Of numbers and texts: what is noted must be what was written."""
        lines = "\n".join(f"{row.pathway_id} {row.phone} {row.text}" for row in self.messages)
        return hashlib.sha256(lines.encode()).hexdigest()


@look(Right.CASE)
def open_sms_batch(session: Transaction, draft: SmsDraft) -> SmsBatch:
    """The batch with names and numbers on the screen: a look at everybody in it."""
    batch = read_sms_batch(session, draft)
    audit.record(session, "open_sms_batch", kind=draft.kind, count=len(batch.rows))
    return batch


@query(Right.CASE)
def read_sms_batch(session: Transaction, draft: SmsDraft) -> SmsBatch:
    """The same, read again because the words were changed."""
    opened = {to.pathway_id: access.open_pathway(session, to.pathway_id) for to in draft.to}
    if not draft.kind.is_sms:
        raise FieldError("kind", "letter.kind")
    template = draft.text.strip() or letter_texts.texts_in_force(session).template(draft.kind.value)
    writer = _Writer(session, draft, template, opened)
    lines = (line for line in template.splitlines() if not line.startswith("#"))
    fields = sorted(letter_text.fields_of(letter_text.bundled(draft.kind.value)))
    rows = tuple(writer.row(to) for to in draft.to)
    return SmsBatch(draft.kind, "\n".join(lines).strip(), tuple(fields), rows)


@use_case(Right.CASE)
def make_sms_batch(
    session: Transaction,
    draft: SmsDraft,
    checksum: str,
    columns: Sequence[str],
    sha256: str,
    second_person_id: uuid.UUID | None = None,
) -> uuid.UUID:
    """Notes each message as sent and everybody who was left out; called while the file is written."""
    one_after_the_other(session)
    if session.get(ExportRecord, draft.id) is not None:
        return draft.id
    batch = read_sms_batch(session, draft)
    if not batch.messages:
        raise UserError("sms.nobody")
    if batch.checksum != checksum:
        raise UserError("sms.changed_meanwhile")
    exports.add_record(
        session,
        ExportDraft(
            ExportKind.SMS,
            columns,
            len(batch.messages),
            sha256,
            people=len({row.pathway_id for row in batch.messages}),
            purpose=draft.kind.value,
            second_person_id=second_person_id,
            id=draft.id,
        ),
    )
    for row in batch.messages:
        session.add(_letter(session, draft, row))
        _tell(session, "send_sms", row, draft)
    for row in batch.left_out:
        session.add(
            SmsLeftOut(
                id=new_id(), export_id=draft.id, pathway_id=row.pathway_id, reason=row.left_out
            )
        )
    _refresh(session, [row.pathway_id for row in batch.messages])
    undo.offer(session, "sms_batch", undo_sms_batch, export_id=draft.id)
    return draft.id


@undo.inverse
def undo_sms_batch(session: Transaction, export_id: str) -> None:
    """The file was not given to the gateway: no message counts as sent."""
    found = session.scalars(
        select(Letter).where(
            Letter.export_id == uuid.UUID(export_id), Letter.cancelled_at.is_(None)
        )
    ).all()
    for letter in found:
        pathway = access.open_pathway(session, letter.pathway_id)
        letter.cancelled_at = session.now
        session.touched("letter", participant_id=pathway.participant_id)
    _refresh(session, [letter.pathway_id for letter in found])


class _Writer:
    """Reads what all messages need once, then writes each."""

    def __init__(
        self,
        session: Transaction,
        draft: SmsDraft,
        template: str,
        opened: dict[uuid.UUID, Pathway],
    ) -> None:
        self._session, self._draft, self._template = session, draft, template
        self._rule = rules.in_force(session, rules.SmsRule, session.today)
        self._pathways, ids = opened, list(opened)
        people = {pathway.participant_id for pathway in self._pathways.values()}
        self._people = {
            person.id: person
            for some in _portions(list(people))
            for person in session.scalars(select(Participant).where(Participant.id.in_(some)))
        }
        self._restricted = restricted_use.restricted(session, list(people))
        self._agreed = _agreed(session, ids)
        self._sent_today = _sent_today(session, ids, draft.kind)
        self._units: dict[uuid.UUID, tuple[str, str, str]] = {}

    def row(self, to: SmsTo) -> SmsRow:
        """Her message, or the first reason why she gets none."""
        pathway = self._pathways[to.pathway_id]
        person = self._people[pathway.participant_id]
        number = next(
            (each for each in (person.phone, person.other_phone) if each and phone.is_mobile(each)),
            "",
        )
        text = self._text(pathway, to)
        return SmsRow(
            f"{to.pathway_id}:{to.starts_at or ''}:{to.before or ''}",
            pathway.id,
            person.id,
            f"{person.given_name} {person.surname}".strip(),
            number or person.phone or person.other_phone,
            text,
            sms.length(text),
            self._reason(pathway, person, number, text),
            to.starts_at,
        )

    def _reason(
        self, pathway: Pathway, person: Participant, number: str, text: str
    ) -> LeftOut | None:
        born, today, rule = person.birth_date, self._session.today, self._rule
        reasons = {
            LeftOut.CLOSED: pathway.closed_on is not None,
            LeftOut.DEAD: person.dead_on is not None,
            LeftOut.RESTRICTED: person.id in self._restricted,
            LeftOut.NO_MOBILE: not number,
            LeftOut.NO_CONSENT: not self._agreed.get(pathway.id, False),
            LeftOut.PROTECTED: not rule.to_protected
            and (person.name_protected or person.address_protected),
            LeftOut.UNDER_AGE: born is not None and age_on(born, today) < rule.from_age,
            LeftOut.EXEMPT: not rule.to_exempt and person.digital_post_exempt,
            LeftOut.ALREADY: (pathway.id, text) in self._sent_today,
            LeftOut.TELLS: bool(neutral_text.telling_word(text)),
            LeftOut.TOO_LONG: not text or not sms.length(text).fits,
        }
        return next((reason for reason, holds in reasons.items() if holds), None)

    def _text(self, pathway: Pathway, to: SmsTo) -> str:
        unit, municipality, telephone = self._unit(pathway.unit_id)
        place = "" if to.place == self._session.get_one(Unit, pathway.unit_id).name else to.place
        reply_by = self._draft.reply_by
        facts = {
            "dag": danish.weekday_and_month(local(to.starts_at).date()) if to.starts_at else "",
            "tid": danish.clock_time(local(to.starts_at).time()) if to.starts_at else "",
            "sted": place or unit,
            "før_dag": danish.weekday_and_month(local(to.before).date()) if to.before else "",
            "før_tid": danish.clock_time(local(to.before).time()) if to.before else "",
            "svar_senest": danish.weekday_and_month(reply_by) if reply_by else "",
            "telefon": telephone,
            "enhed": unit,
            "kommune": municipality,
        }
        try:
            return letter_text.one_message(self._template, facts)
        except KeyError as unknown:
            raise FieldError("text", "text.unknown_field", name=unknown.args[0]) from None

    def _unit(self, unit_id: uuid.UUID) -> tuple[str, str, str]:
        if unit_id not in self._units:
            unit = self._session.get_one(Unit, unit_id)
            municipality = self._session.get_one(Municipality, unit.municipality_id)
            number = phone.show(phone.read(unit.phone or municipality.phone) or "")
            # "Sundhedscenter, Rygestop" would tell what it is about.
            name = municipality.name if neutral_text.telling_word(unit.name) else unit.name
            self._units[unit_id] = name, municipality.name, number
        return self._units[unit_id]


def _agreed(session: Transaction, ids: list[uuid.UUID]) -> dict[uuid.UUID, bool]:
    """Whether each has said yes to SMS; the newest answer counts (domain 1.7)."""
    agreed: dict[uuid.UUID, bool] = {}
    for some in _portions(ids):
        statement = (
            select(Consent.pathway_id, Consent.given, Consent.withdrawn_on)
            .where(Consent.pathway_id.in_(some), Consent.kind == ConsentKind.SMS)
            .order_by(Consent.given_on, Consent.registered_at, Consent.id)
        )
        for pathway_id, given, withdrawn_on in session.execute(statement):
            agreed[pathway_id] = given and withdrawn_on is None
    return agreed


def _sent_today(
    session: Transaction, ids: list[uuid.UUID], kind: LetterKind
) -> set[tuple[uuid.UUID, str]]:
    """A second batch of the same reminders reaches nobody twice."""
    sent: set[tuple[uuid.UUID, str]] = set()
    for some in _portions(ids):
        statement = select(Letter.pathway_id, Letter.text, Letter.made_at).where(
            Letter.pathway_id.in_(some), Letter.kind == kind, Letter.cancelled_at.is_(None)
        )
        for pathway_id, text, made_at in session.execute(statement):
            if local(made_at).date() == session.today:
                sent.add((pathway_id, text))
    return sent


def _portions(ids: list[uuid.UUID]) -> list[list[uuid.UUID]]:
    return [ids[first : first + CHUNK] for first in range(0, len(ids), CHUNK)]


def one_after_the_other(session: Transaction) -> None:
    """Two of a team who write messages at the same moment: the second sees what the first has sent."""
    if session.actor.unit_id is not None:
        own = select(Unit.id).where(Unit.id == session.actor.unit_id)
        session.execute(own.with_for_update(key_share=True))


def _letter(session: Transaction, draft: SmsDraft, row: SmsRow) -> Letter:
    letter_id = new_id()
    return Letter(
        id=letter_id,
        pathway_id=row.pathway_id,
        kind=draft.kind,
        receiver_kind=ReceiverKind.PARTICIPANT,
        receiver_name=phone.show(row.phone),
        **message_numbers.numbers(letter_id),
        text=row.text,
        channel=LetterChannel.SMS,
        made_at=session.now,
        made_by_id=session.actor.id,
        sent_at=session.now,
        reply_by=draft.reply_by,
        export_id=draft.id,
    )


def _refresh(session: Transaction, ids: list[uuid.UUID]) -> None:
    """A reply-by date moves what comes next."""
    for pathway_id in dict.fromkeys(ids):
        pathways.refresh(session, access.open_pathway(session, pathway_id))


def _tell(session: Transaction, action: str, row: SmsRow, draft: SmsDraft) -> None:
    session.touched("letter", participant_id=row.participant_id)
    audit.record(
        session,
        action,
        participant_id=row.participant_id,
        pathway_id=row.pathway_id,
        subject="export_record",
        subject_id=draft.id,
        kind=draft.kind,
    )
