"""A made-up next step of the schema, and a process that dies at a chosen moment while it is taken.

python -m tests.helpers.second_step DATA SCRIPTS MOMENT
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from counsellor_app.store import database, migrate, schema

NEXT = f"{int(schema.NEWEST) + 1:04}"

# Rebuilds the table that most others refer to: with foreign keys on, their rows would go.
STEP = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{schema.NEWEST}"


def upgrade():
    with op.batch_alter_table("participant", recreate="always") as table:
        table.add_column(sa.Column("shoe_size", sa.Integer, nullable=False, server_default="43"))
"""


def write_scripts(folder: Path) -> Path:
    """The program's own steps, and one more."""
    scripts = folder / "migrations"
    shutil.copytree(migrate.SCRIPTS, scripts)
    (scripts / "versions" / f"{NEXT}_shoe_size.py").write_text(STEP)
    return scripts


def become_newer(scripts: Path, setattr_: Callable[[Any, str, Any], None] = setattr) -> None:
    """Makes this process the next version of the program."""
    setattr_(migrate, "SCRIPTS", scripts)
    setattr_(migrate, "NEWEST", NEXT)
    setattr_(schema, "NEWEST", NEXT)


def die_at(moment: int) -> Callable[[], int]:
    """Kills this process without warning at the n-th statement, rename or flush; tells how many there were."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1
        if count == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def ticking(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            tick()
            return real(*args, **options)

        return call

    event.listen(Engine, "before_cursor_execute", tick)
    event.listen(Engine, "commit", tick)
    for name in ("replace", "fsync"):
        setattr(os, name, ticking(getattr(os, name)))
    return lambda: count


def main(data: str, scripts: str, moment: str) -> None:
    become_newer(Path(scripts))
    moments = die_at(int(moment))
    database.open_database(Path(data)).close()
    print(moments())


if __name__ == "__main__":
    main(*sys.argv[1:])
