"""The database itself: opened, made, brought up to date, backed up, checked.

The front door::

    new = store.create_database(folder, demonstration=True)   # NewDatabase(database, recovery_code)
    database = store.open_database(folder, secret=None)       # Database(engine, folder, key, id, …)
    store.look(folder).opening                                # unlock, recovery code, restore, first start

`database.engine` is a SQLAlchemy engine. A connection writes when it carries the execution option
`immediate=True`: it then takes BEGIN IMMEDIATE on SQLite.
"""

from counsellor_app.store.database import (
    Database,
    NewDatabase,
    change_slots,
    create_database,
    open_database,
    read_slots,
    renew_recovery_code,
)
from counsellor_app.store.engine import open_engine, open_postgresql
from counsellor_app.store.keyring_access import keeps_secrets
from counsellor_app.store.opening import FileState, Opening, Situation, look, opening_state

__all__ = [
    "Database",
    "FileState",
    "NewDatabase",
    "Opening",
    "Situation",
    "change_slots",
    "create_database",
    "keeps_secrets",
    "look",
    "open_database",
    "open_engine",
    "open_postgresql",
    "opening_state",
    "read_slots",
    "renew_recovery_code",
]
