"""The quick way to type a referral: a name and a telephone are enough, also for somebody we know."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from sqlalchemy import select

from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.names import split_name
from counsellor_app.models import CourseClosing, Participant, Pathway, Referral
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.attendance.attached import anything_hangs_on
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people.person_lists import PersonRow
from counsellor_app.services.people.search import find_people
from counsellor_app.services.referrals import typed_referrals
from counsellor_app.services.referrals.origins import Origin
from counsellor_app.services.referrals.typed_referrals import TypedReferral, TypedReferralDraft
from counsellor_app.services.trace import audit, left_behind, undo
from counsellor_app.services.transaction import Transaction

FORM = "quick_add"  # under which what is typed survives
_MOST_KNOWN = 4
_LEAST_LETTERS, _LEAST_DIGITS = 3, 5


@dataclass(frozen=True, slots=True)
class QuickDraft:
    """What is typed; with `participant_id` it is about somebody we know."""

    name: str = ""
    phone: str = ""
    origin: Origin = field(default_factory=Origin)
    text: str = ""
    participant_id: uuid.UUID | None = None
    id: uuid.UUID = field(default_factory=new_id)

    @property
    def whole(self) -> TypedReferralDraft:
        """The same as the long form has it."""
        given_name, surname = split_name(self.name)
        place = self.origin.place
        return TypedReferralDraft(
            given_name=given_name,
            surname=surname,
            phone=self.phone,
            source=self.origin.source,
            place_kind=place.kind if place else None,
            place_id=place.id if place else None,
            text=self.text,
            id=self.id,
        )


@query(Right.CASE)
def known_people(session: Transaction, name: str, phone: str) -> tuple[PersonRow, ...]:
    """Whom we may know already: those with this telephone first, then those who are called so."""
    digits = "".join(filter(str.isdigit, phone.removeprefix("+45")))
    found: dict[uuid.UUID, PersonRow] = {}
    if len(digits) >= _LEAST_DIGITS:
        found |= {row.id: row for row in find_people(session, digits, _MOST_KNOWN)}
    words = name.replace(",", " ").split()
    if words and max(map(len, words)) >= _LEAST_LETTERS:
        for row in find_people(session, " ".join(words), _MOST_KNOWN):
            found.setdefault(row.id, row)
    return tuple(found.values())[:_MOST_KNOWN]


@use_case(Right.CASE)
def add_quickly(session: Transaction, draft: QuickDraft) -> TypedReferral:
    """A new person with her pathway, or a referral of a known one; undone by name.

    FieldError("name" or "phone", …) says what is missing or cannot be read.
    """
    if not draft.name.strip() and draft.participant_id is None:
        raise FieldError("name", "referral.needs_name")
    if draft.participant_id is not None:
        made = _for_known(session, draft, draft.participant_id)
    else:
        made = _for_new(session, draft)
    form_drafts.drop(session, FORM, None)
    return made


@undo.inverse
def undo_add_for_known(
    session: Transaction, referral_id: str, pathway_id: str | None, phone_added: bool
) -> None:
    """The referral was never typed, and a pathway that it opened is none."""
    referral = access.load(session, Referral, uuid.UUID(referral_id))
    if phone_added and referral.participant_id is not None:
        access.load(session, Participant, referral.participant_id).other_phone = ""
    session.delete(referral)
    session.flush()
    if pathway_id is not None:
        pathway = access.open_pathway(session, uuid.UUID(pathway_id))
        left_behind.clear(session, "pathway", pathway.id)
        if anything_hangs_on(session, "pathway", pathway.id):
            raise UserError("undo.changed_since", label="type_referral")
        session.delete(pathway)


def _for_new(session: Transaction, draft: QuickDraft) -> TypedReferral:
    try:
        return typed_referrals.type_referral(session, draft.whole, confirmed=True)
    except FieldError as refused:
        named = refused.field in ("given_name", "surname")
        raise FieldError(
            "name" if named else refused.field, refused.code, **refused.facts
        ) from refused


def _for_known(session: Transaction, draft: QuickDraft, person_id: uuid.UUID) -> TypedReferral:
    there = session.get(Referral, draft.id)
    if there is not None and there.pathway_id and there.participant_id:
        return TypedReferral(there.id, there.pathway_id, there.participant_id, False)
    person = access.open_participant(session, person_id)
    if person.dead_on is not None:
        raise UserError("relapse.dead")
    running = _running(session, person)
    pathway = running or _new_pathway(session, draft, person)
    referral = typed_referrals.referral_from(session, draft.whole)
    referral.pathway_id, referral.participant_id = pathway.id, person.id
    referral.handled_at, referral.handled_by_id = session.now, session.actor.user_id
    session.add(referral)
    phone_added = _add_phone(person, draft.phone)
    audit.record(
        session,
        "type_referral",
        participant_id=person.id,
        pathway_id=pathway.id,
        subject="referral",
        subject_id=referral.id,
        source=referral.source,
    )
    undo.offer(
        session,
        "type_referral",
        undo_add_for_known,
        expects=[person, pathway, referral],
        participant_id=person.id,
        referral_id=referral.id,
        pathway_id=None if running else pathway.id,
        phone_added=phone_added,
    )
    return TypedReferral(referral.id, pathway.id, person.id, False)


def _running(session: Transaction, person: Participant) -> Pathway | None:
    """The pathway that she is on, and to which a new wish belongs; none after a course is closed."""
    return session.scalars(
        select(Pathway)
        .outerjoin(CourseClosing, CourseClosing.pathway_id == Pathway.id)
        .where(
            Pathway.participant_id == person.id,
            Pathway.closed_on.is_(None),
            CourseClosing.id.is_(None),
            access.own_pathways(session),
        )
        .order_by(Pathway.opened_at.desc(), Pathway.id.desc())
        .limit(1)
    ).first()


def _new_pathway(session: Transaction, draft: QuickDraft, person: Participant) -> Pathway:
    if session.actor.unit_id is None:
        raise UserError("intake.no_unit")
    former = session.scalars(
        select(Pathway.id)
        .where(Pathway.participant_id == person.id, Pathway.joined_into_id.is_(None))
        .order_by(Pathway.opened_at.desc(), Pathway.id.desc())
        .limit(1)
    ).first()
    pathway = Pathway(
        id=new_id(),
        pseudonym=new_pseudonym(),
        participant_id=person.id,
        unit_id=session.actor.unit_id,
        source=draft.origin.source,
        received_on=session.today,
        opened_at=session.now,
        previous_pathway_id=former,
    )
    session.add(pathway)
    pathways.begin(session, pathway)
    session.flush()
    return pathway


def _add_phone(person: Participant, typed: str) -> bool:
    """Another number is put beside the first; nothing that stands there is overwritten."""
    number = phone_numbers.read(typed)
    if number is None or number in (person.phone, person.other_phone) or person.other_phone:
        return False
    person.other_phone = number
    return True
