"""A new recovery code and a passphrase for the open database, written down in the log without the secret."""

from __future__ import annotations

from counsellor_app import store
from counsellor_app.errors import UserError
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import Database


def new_recovery_code(backend: Backend, database: Database) -> str:
    """A flow: the code to be shown once; the former one no longer opens."""
    _demand(backend, database, "security.new_recovery_code")
    code = store.new_recovery_code(database)
    backend.write(record_new_secret, "recovery_code")
    return code


def set_passphrase(backend: Backend, database: Database, passphrase: str) -> None:
    """A flow: another way in for the organisation; a former passphrase no longer opens."""
    _demand(backend, database, "security.set_passphrase")
    store.change_slots(database, lambda slots, key: slots.with_passphrase(key, passphrase))
    backend.write(record_new_secret, "passphrase")


@use_case(Right.BACKUP)
def record_new_secret(session: Transaction, kind: str) -> None:
    """The log tells that there is a new one, and of which kind."""
    audit.record(session, "new_secret", kind=kind)


def _demand(backend: Backend, database: Database, operation: str) -> None:
    backend.actor.demand(Right.BACKUP, operation)
    if database.demonstration:
        raise UserError("security.demonstration")
