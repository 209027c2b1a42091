"""On a team's PostgreSQL the server itself keeps the head of the log, where the users' role cannot write.

Each fiftieth entry by a trigger, and the newest whenever a client asks for it (each minute). The head only
grows. Both hold against the role that `let_work` gives the users; the owner of the tables can do everything.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

_EACH: Final = 50

# They run with the rights of their owner, who alone may write the table.
_FUNCTIONS: Final = (
    """
    CREATE OR REPLACE FUNCTION keep_audit_anchor() RETURNS void LANGUAGE sql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
        INSERT INTO audit_anchor (id, sequence, hash, at)
        SELECT gen_random_uuid(), head.sequence, head.hash, clock_timestamp() FROM audit_head head
        WHERE NOT EXISTS (SELECT 1 FROM audit_anchor kept
            WHERE kept.sequence = head.sequence AND kept.hash = head.hash)
    $$
    """,
    f"""
    CREATE OR REPLACE FUNCTION audit_head_moves() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$ BEGIN
        IF TG_OP = 'DELETE' OR NEW.sequence <= OLD.sequence THEN
            RAISE EXCEPTION 'audit_head only grows';
        END IF;
        IF NEW.sequence / {_EACH} > OLD.sequence / {_EACH} THEN
            INSERT INTO audit_anchor (id, sequence, hash, at)
            VALUES (gen_random_uuid(), NEW.sequence, NEW.hash, clock_timestamp());
        END IF;
        RETURN NEW;
    END $$
    """,
)
_TRIGGER: Final = (
    "DROP TRIGGER IF EXISTS audit_head_moves ON audit_head",
    "CREATE TRIGGER audit_head_moves BEFORE UPDATE OR DELETE ON audit_head "
    "FOR EACH ROW EXECUTE FUNCTION audit_head_moves()",
)
_OWNERS_ALONE: Final = ("alembic_version", "audit_anchor")
_ADDED_TO: Final = ("audit_entry", "audit_checkpoint", "audit_head")


def install(connection: Connection) -> None:
    """Makes the functions and the trigger again; PostgreSQL alone has them."""
    for statement in (*_FUNCTIONS, *_TRIGGER):
        connection.exec_driver_sql(statement)


def let_work(connection: Connection, role: str) -> None:
    """Gives the role under which the program of the users works what it needs, and no more.

    It reads and writes everything but the log, which it adds to (retention removes what a checkpoint
    covers), and the anchors, which it reads. To be called by the owner after each migration.
    """
    quote = connection.dialect.identifier_preparer.quote
    name = quote(role)
    schema = quote(str(connection.exec_driver_sql("SELECT current_schema()").scalar_one()))
    for statement in (
        "REVOKE ALL ON FUNCTION keep_audit_anchor() FROM PUBLIC",
        f"GRANT EXECUTE ON FUNCTION keep_audit_anchor() TO {name}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {name}",
        *(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {name}" for table in _OWNERS_ALONE),
        *(f"REVOKE UPDATE ON {table} FROM {name}" for table in _ADDED_TO),
        f"REVOKE DELETE ON audit_checkpoint, audit_head FROM {name}",
        # The head is moved on by each write, and the trigger sees to it that it only grows.
        f"GRANT UPDATE ON audit_head TO {name}",
    ):
        connection.exec_driver_sql(statement)
