"""Triggers that keep append-only tables append-only, on both databases."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

from counsellor_app.store import server_anchor
from counsellor_app.store.engine import is_sqlite

# An entry of the log may go only when a checkpoint stands at or after it, written by retention.
_UNCHECKED: Final = (
    "NOT EXISTS (SELECT 1 FROM audit_checkpoint WHERE audit_checkpoint.sequence >= OLD.sequence)"
)
# Table, event, condition (empty: always refused).
RULES: Final = (
    ("audit_entry", "UPDATE", ""),
    ("audit_entry", "DELETE", _UNCHECKED),
    ("audit_checkpoint", "UPDATE", ""),
    ("audit_checkpoint", "DELETE", ""),
    ("audit_anchor", "UPDATE", ""),
    ("audit_anchor", "DELETE", ""),
    ("journal_note", "UPDATE OF text, written_at, written_by_id, corrects_id", ""),
    ("note_version", "UPDATE OF text, written_at, written_by_id, replaced_at, replaced_by_id", ""),
)


def install(connection: Connection) -> None:
    """Makes the triggers again, whatever was there: a rebuilt table has lost its own."""
    if is_sqlite(connection):
        _install_sqlite(connection)
    else:
        _install_postgresql(connection)


def _name(table: str, event: str) -> str:
    return f"{table}_refuses_{event.split()[0].lower()}"


def _install_sqlite(connection: Connection) -> None:
    for table, event, condition in RULES:
        name = _name(table, event)
        when = f"WHEN {condition} " if condition else ""
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when}"
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def _install_postgresql(connection: Connection) -> None:
    for table, event, condition in RULES:
        name = _name(table, event)
        refuse = f"RAISE EXCEPTION '{table} is append-only';"
        body = f"IF {condition} THEN {refuse} END IF;" if condition else refuse
        connection.exec_driver_sql(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} RETURN OLD; END $$"
        )
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        connection.exec_driver_sql(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
    server_anchor.install(connection)
