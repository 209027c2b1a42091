"""Keeps what stands typed in a form until it is saved, so that nothing typed is lost (quality 12)."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import delete, select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.models import FormDraft
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.trace import audit, recycle_bin
from counsellor_app.services.transaction import Transaction


@use_case(Right.SIGNED_IN)
def keep(
    session: Transaction, form: str, subject_id: uuid.UUID | None, content: dict[str, Any]
) -> None:
    """Stores what stands typed now. No act, so nothing is logged and no screen hears of it."""
    session.unlogged = True
    draft = _find(session, form, subject_id)
    if draft is None:
        draft = FormDraft(id=new_id(), user_id=session.actor.id, form=form, subject_id=subject_id)
        session.add(draft)
    draft.content, draft.saved_at = dict(content), session.now


@query(Right.SIGNED_IN)
def kept(session: Transaction, form: str, subject_id: uuid.UUID | None) -> dict[str, Any] | None:
    """What this user had typed here and not saved."""
    draft = _find(session, form, subject_id)
    return dict(draft.content) if draft else None


@use_case(Right.SIGNED_IN)
def throw_away(session: Transaction, form: str, subject_id: uuid.UUID | None) -> None:
    """The user does not want it any more; it lies in the recycle bin for a while."""
    draft = _find(session, form, subject_id)
    if draft is not None and any(draft.content.values()):
        content = {
            "form": form,
            "subject_id": str(subject_id) if subject_id else None,
            "content": dict(draft.content),
        }
        recycle_bin.put(session, RemovedKind.DRAFT, content, words=_first_words(draft.content))
    drop(session, form, subject_id)
    audit.record(session, "drop_draft", subject="form_draft", form=form, about=subject_id)


def drop(session: Transaction, form: str, subject_id: uuid.UUID | None) -> None:
    """Part of a use case that saved what was typed."""
    session.execute(
        delete(FormDraft).where(
            FormDraft.user_id == session.actor.user_id,
            FormDraft.form == form,
            FormDraft.subject_id == subject_id,
        )
    )


@recycle_bin.restores(RemovedKind.DRAFT)
def bring_draft_back(session: Transaction, content: dict[str, Any]) -> None:
    """It is offered again where it was typed; what stands typed there by now is not overwritten."""
    subject = content["subject_id"]
    subject_id = uuid.UUID(subject) if subject else None
    if _find(session, content["form"], subject_id) is not None:
        raise UserError("bin.draft_there")
    keep(session, content["form"], subject_id, content["content"])


def _first_words(content: dict[str, Any]) -> str:
    texts = (value for value in content.values() if isinstance(value, str) and value.strip())
    return next(texts, "")[:60]


def _find(session: Transaction, form: str, subject_id: uuid.UUID | None) -> FormDraft | None:
    return session.scalars(
        select(FormDraft).where(
            FormDraft.user_id == session.actor.id,
            FormDraft.form == form,
            FormDraft.subject_id == subject_id,
        )
    ).first()
