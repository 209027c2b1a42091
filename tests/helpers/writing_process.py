"""A process that writes into a database, or backs it up, until it has done enough or is killed.

python -m tests.helpers.writing_process DATA NAME COUNT     writes COUNT rows, tells each that was acknowledged
python -m tests.helpers.writing_process DATA backup TARGET  takes a backup
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from counsellor_app import store
from counsellor_app.store import backup


def write(data: str, name: str, count: int) -> None:
    database = store.open_database(Path(data))
    for number in range(count):
        with database.engine.execution_options(immediate=True).begin() as connection:
            for half in ("a", "b"):
                connection.execute(
                    text("INSERT INTO store_lease VALUES (:name, 'x', 'x')"),
                    {"name": f"{name}/{number}/{half}"},
                )
        print(f"{name}/{number}", flush=True)
    database.close()


def back_up(data: str, target: str) -> None:
    database = store.open_database(Path(data))
    print("ready", flush=True)
    backup.create(database, Path(target), datetime.now(UTC))
    database.close()


if __name__ == "__main__":
    if sys.argv[2] == "backup":
        back_up(sys.argv[1], sys.argv[3])
    else:
        write(sys.argv[1], sys.argv[2], int(sys.argv[3]))
