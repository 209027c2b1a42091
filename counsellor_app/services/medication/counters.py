"""Locks the counters that numbers without gaps come from: always before the audit head, by everybody."""

from __future__ import annotations

import contextlib

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from counsellor_app.models import VoucherCounter
from counsellor_app.services.transaction import Transaction


def locked(session: Transaction, counter: type[VoucherCounter], **key: int | str) -> VoucherCounter:
    """The counter of a year, locked until the end of the transaction; made when it is the first."""
    statement = select(counter).filter_by(**key).with_for_update()
    found = session.scalars(statement, execution_options=_FRESH).one_or_none()
    if found is not None:
        return found
    # Somebody else may make the first one at the same moment.
    with contextlib.suppress(IntegrityError), session.begin_nested():
        session.execute(insert(counter).values(**key, last_serial=0))
    return session.scalars(statement, execution_options=_FRESH).one()


_FRESH = {"populate_existing": True}
