"""Restores a backup until it is killed: `python -m tests.helpers.restoring_process FOLDER BACKUP`.

Each line on standard input begins it once more, in a child of its own.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from counsellor_app.store import restoring
from tests.helpers.marking_process import say


def main(folder: Path, file: Path) -> None:
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            restoring.restore(file, folder, datetime.now(UTC))
            os._exit(0)
        say(f"child {child}")
        _, status = os.waitpid(child, 0)
        say(f"gone {status}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
