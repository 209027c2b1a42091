"""Asks whether anything hangs on a row by a foreign key, so that what was made by mistake may be taken out."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from sqlalchemy import exists, select

from counsellor_app.models import Base
from counsellor_app.services.transaction import Transaction


def anything_hangs_on(
    session: Transaction, table: str, *entity_ids: uuid.UUID, beside: Collection[str] = ()
) -> bool:
    """Whether a row of any table names one of these; tables in `beside` do not matter."""
    session.flush()
    for other in Base.metadata.sorted_tables:
        if other.name in beside:
            continue
        for key in other.foreign_keys:
            if key.target_fullname == f"{table}.id" and session.scalar(
                select(exists().where(key.parent.in_(entity_ids)))
            ):
                return True
    return False
