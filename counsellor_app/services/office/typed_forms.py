"""Remembers which STOPbasen forms have been typed into its web page, when and by whom (domain 1.2).

The program sends nothing to STOPbasen: what is kept here is what a person says she has typed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import exists, or_, select

from counsellor_app.clock import local
from counsellor_app.errors import FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import EnrolmentState
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.models import Consent, Enrolment, TypedForm, User
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.citizen import restricted_use
from counsellor_app.services.interview import form_drafts
from counsellor_app.services.operation import use_case
from counsellor_app.services.people import consent_state
from counsellor_app.services.trace import audit, undo
from counsellor_app.services.transaction import Transaction

LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class TypedDraft:
    """One form as it was typed: of a participant, or of a course.

    `values` is what stood on the page, by question, as text. Of a form that was typed straight from
    paper nobody knows what was typed: then nothing is kept, and nothing counts as changed since.
    """

    form: str
    pathway_id: uuid.UUID | None = None
    course_id: uuid.UUID | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    from_paper: bool = False
    id: uuid.UUID = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that has been typed."""

    id: uuid.UUID
    on: date
    by: str
    number: str = ""
    from_paper: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


Key = tuple[uuid.UUID, str]  # of a pathway or a course, and the form


def draft_name(form: str) -> str:
    """Under which name it is kept which answers of a form have been ticked off."""
    return f"typing_{form}"[:40]


@use_case(Right.CASE)
def mark_typed(session: Transaction, draft: TypedDraft) -> uuid.UUID:
    """The form has been typed, perhaps once more. UserError("stopbasen.no_consent") where it must
    not be (domain 1.7), ("stopbasen.only_kept") where her data may not be used."""
    if session.get(TypedForm, draft.id) is not None:
        return draft.id  # the same wish sent twice
    participant_id = _who_may(session, draft)
    number = _number(draft.number) or _former_number(session, draft)
    typed = TypedForm(
        id=draft.id,
        pathway_id=draft.pathway_id,
        course_id=draft.course_id,
        form=draft.form,
        number=number,
        from_paper=draft.from_paper,
        values={} if draft.from_paper else dict(draft.values),
        typed_at=session.now,
        typed_by_id=session.actor.id,
    )
    session.add(typed)
    form_drafts.drop(session, draft_name(draft.form), draft.pathway_id or draft.course_id)
    audit.record(
        session,
        "mark_typed",
        participant_id=participant_id,
        pathway_id=draft.pathway_id,
        subject="typed_form",
        subject_id=typed.id,
        form=draft.form,
        course=draft.course_id,
        from_paper=draft.from_paper,
    )
    undo.offer(
        session,
        "mark_typed",
        undo_mark_typed,
        participant_id=participant_id,
        typed_id=typed.id,
    )
    return typed.id


@undo.inverse
def undo_mark_typed(session: Transaction, typed_id: str) -> None:
    """It was not typed after all; what was typed before it counts again."""
    typed = access.load(session, TypedForm, uuid.UUID(typed_id))
    _open(session, typed.pathway_id, typed.course_id)
    typed.undone_at = session.now


@use_case(Right.CASE)
def keep_number(session: Transaction, typed_id: uuid.UUID, number: str) -> None:
    """STOPbasen's own number for a form that is typed already."""
    typed = access.load(session, TypedForm, typed_id)
    participant_id = _open(session, typed.pathway_id, typed.course_id)
    former, typed.number = typed.number, _number(number)
    audit.record(
        session,
        "keep_stopbasen_number",
        participant_id=participant_id,
        pathway_id=typed.pathway_id,
        subject="typed_form",
        subject_id=typed.id,
    )
    undo.offer(
        session,
        "keep_stopbasen_number",
        undo_keep_number,
        participant_id=participant_id,
        typed_id=typed.id,
        former=former,
    )


@undo.inverse
def undo_keep_number(session: Transaction, typed_id: str, former: str) -> None:
    """The number that stood there before."""
    typed = access.load(session, TypedForm, uuid.UUID(typed_id))
    _open(session, typed.pathway_id, typed.course_id)
    typed.number = former


def standing(
    session: Transaction, pathway_ids: Sequence[uuid.UUID], course_ids: Iterable[uuid.UUID] = ()
) -> dict[Key, Typed]:
    """What has been typed of these, the last time of each form.

    What was typed before STOPbasen's secretariat was asked to delete it is not there any more.
    """
    deleted = _deleted(session, pathway_ids)
    statement = (
        select(TypedForm, User.initials)
        .join(User, User.id == TypedForm.typed_by_id)
        .where(
            or_(
                TypedForm.pathway_id.in_(pathway_ids),
                TypedForm.course_id.in_(list(course_ids)),
            ),
            TypedForm.undone_at.is_(None),
        )
        .order_by(TypedForm.typed_at, TypedForm.id)
    )
    found: dict[Key, Typed] = {}
    for row, initials in session.execute(statement):
        key, on = row.pathway_id or row.course_id, local(row.typed_at).date()
        assert key is not None  # the table demands one of them
        if row.pathway_id in deleted and on <= deleted[row.pathway_id]:
            continue
        found[key, row.form] = Typed(
            row.id, on, initials, row.number, row.from_paper, dict(row.values)
        )
    return found


def demand_use(session: Transaction, participant_id: uuid.UUID) -> None:
    """UserError("stopbasen.only_kept") where a restriction holds (GDPR art. 18)."""
    if restricted_use.restricted(session, [participant_id]):
        raise UserError("stopbasen.only_kept")


def _deleted(session: Transaction, pathway_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, date]:
    statement = select(Consent.pathway_id, Consent.deletion_asked_on).where(
        Consent.pathway_id.in_(pathway_ids),
        Consent.kind == ConsentKind.STOPBASE_REGISTER,
        Consent.deletion_asked_on.is_not(None),
    )
    rows = session.execute(statement.order_by(Consent.deletion_asked_on))
    return {key: day for key, day in rows if day is not None}


def _who_may(session: Transaction, draft: TypedDraft) -> uuid.UUID | None:
    """Whom the act is about; refused without a consent, of a course without anybody's."""
    participant_id = _open(session, draft.pathway_id, draft.course_id)
    if participant_id is not None:
        demand_use(session, participant_id)
    if draft.pathway_id is not None:
        if not consent_state.is_given(session, draft.pathway_id, ConsentKind.STOPBASE_REGISTER):
            raise UserError("stopbasen.no_consent")
    elif not _somebody_consents(session, draft.course_id):
        raise UserError("stopbasen.no_consent")
    return participant_id


def _open(
    session: Transaction, pathway_id: uuid.UUID | None, course_id: uuid.UUID | None
) -> uuid.UUID | None:
    if pathway_id is not None:
        return access.open_pathway(session, pathway_id).participant_id
    if course_id is None:
        raise UserError("entity.gone", entity=TypedForm.__tablename__)
    access.open_course(session, course_id)
    return None


def _somebody_consents(session: Transaction, course_id: uuid.UUID | None) -> bool:
    given = exists().where(
        Consent.pathway_id == Enrolment.pathway_id,
        Consent.kind == ConsentKind.STOPBASE_REGISTER,
        consent_state.holds(ConsentKind.STOPBASE_REGISTER),
    )
    statement = select(Enrolment.pathway_id).where(
        Enrolment.course_id == course_id, Enrolment.state != EnrolmentState.MOVED, given
    )
    return any(
        consent_state.is_given(session, key, ConsentKind.STOPBASE_REGISTER)
        for key in session.scalars(statement)
    )


def _number(text: str) -> str:
    number = " ".join(text.split())
    if len(number) > LONGEST_NUMBER:
        raise FieldError("number", "typed_form.number_too_long", longest=LONGEST_NUMBER)
    return number


def _former_number(session: Transaction, draft: TypedDraft) -> str:
    """A form that is typed once more keeps the number that it has."""
    pathways = [draft.pathway_id] if draft.pathway_id else []
    courses = [draft.course_id] if draft.course_id else []
    known = standing(session, pathways, courses)
    former = next((known[key] for key in known if key[1] == draft.form), None)
    return former.number if former else ""
