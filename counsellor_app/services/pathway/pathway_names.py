"""Finds a pathway by the pseudonym under which the exports tell of it."""

from __future__ import annotations

import uuid

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.models import Pathway
from counsellor_app.services import access
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query
from counsellor_app.services.transaction import Transaction


@query(Right.CASE)
def pathway_called(session: Transaction, pseudonym: str) -> uuid.UUID:
    """The pathway's id; UserError("pathway.unknown") where there is none that one may see."""
    found = session.scalar(
        select(Pathway.id).where(Pathway.pseudonym == pseudonym, access.own_pathways(session))
    )
    if found is None:
        raise UserError("pathway.unknown", pathway=pseudonym)
    return found
