"""The ways into the open database: code, passphrases, a new key; in the log without the secret (quality 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counsellor_app import store
from counsellor_app.errors import UserError
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.operation import use_case
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction
from counsellor_app.store import Database, keys
from counsellor_app.store.key_slots import SlotKind


@dataclass(frozen=True, slots=True)
class WaysIn:
    """What opens the database beside the machine that it is open on."""

    code_made_on: date | None  # the day on the paper; None where it was not kept
    code_kept: bool  # it can be printed once more
    keyrings: int  # users on machines that open it by themselves
    passphrase: bool
    organisation: bool


def ways_in(backend: Backend, database: Database) -> WaysIn:
    """A flow: which secrets there are, and none of them."""
    backend.actor.demand(Right.BACKUP, "security.ways_in")
    slots = store.read_slots(database)
    return WaysIn(
        slots.recovery_code_made_on,
        slots.recovery_code(database.key) is not None,
        len(slots.of_kind(SlotKind.KEYRING)),
        bool(slots.of_kind(SlotKind.PASSPHRASE)),
        bool(slots.of_kind(SlotKind.ORGANISATION)),
    )


def propose_recovery_code(backend: Backend, database: Database) -> str:
    """A flow: a code to be printed. It opens nothing until `renew_recovery_code`."""
    _demand(backend, database, "security.propose_recovery_code")
    return keys.new_recovery_code()


def renew_recovery_code(backend: Backend, database: Database, code: str) -> None:
    """A flow: the code that now is on paper opens; the former one no longer does.

    Backups that were made before keep the code of their time.
    """
    _demand(backend, database, "security.renew_recovery_code")
    store.renew_recovery_code(database, code, backend.clock.today())
    backend.write(record_new_secret, SlotKind.RECOVERY_CODE)


def reprint_recovery_code(backend: Backend, database: Database) -> str:
    """A flow: the code that opens now, once more on paper; the log tells who asked for it.

    UserError("key.code_not_kept") where it was made before codes were kept.
    """
    _demand(backend, database, "security.reprint_recovery_code")
    code = store.read_slots(database).recovery_code(database.key)
    if code is None:
        raise UserError("key.code_not_kept")
    backend.write(record_reprint)
    return code


def set_passphrase(
    backend: Backend,
    database: Database,
    passphrase: str,
    kind: SlotKind = SlotKind.ORGANISATION,
) -> None:
    """A flow: another way in, for every day or for the organisation; a former one no longer opens."""
    _demand(backend, database, "security.set_passphrase")
    store.change_slots(database, lambda slots, key: slots.with_passphrase(key, passphrase, kind))
    backend.write(record_new_secret, kind)


def ask_for_new_key(backend: Backend, database: Database) -> None:
    """A flow: written down before the window closes for it; whoever may not is refused."""
    _demand(backend, database, "security.ask_for_new_key")
    backend.write(record_new_key)


@use_case(Right.BACKUP)
def record_new_secret(session: Transaction, kind: str) -> None:
    """The log tells that there is a new one, and of which kind."""
    audit.record(session, "new_secret", kind=kind)


@use_case(Right.BACKUP)
def record_reprint(session: Transaction) -> None:
    """The log tells that the code was printed again."""
    audit.record(session, "reprint_recovery_code")


@use_case(Right.BACKUP)
def record_new_key(session: Transaction) -> None:
    """The log tells who gave the database a new key."""
    audit.record(session, "new_data_key")


def _demand(backend: Backend, database: Database, operation: str) -> None:
    backend.actor.demand(Right.BACKUP, operation)
    if database.demonstration:
        raise UserError("security.demonstration")
