"""A process that marks attendance while its memory is taken away, a little more after each mark.

python -m tests.helpers.starving_process DATABASE USER UNIT STEP_KIB ROUND

It says "try CELL NOTE" and "done CELL NOTE" as `marking_process` does; "told CLASS" is what ended it,
when anything in Python could still say so.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from counsellor_app.kinds.people import Role
from counsellor_app.services.actor import Actor
from tests.helpers import marking_process
from tests.helpers.marking_process import mark_on_and_on

SPARE = 24 << 20


def in_use() -> int:
    """The size of this process in bytes, as the limit counts it."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")


def starve(step: int, say: Callable[[str], None]) -> Callable[[str], None]:
    """Says the line, and takes a little memory away after each mark that was acknowledged."""
    left = SPARE

    def said(text: str) -> None:
        nonlocal left
        say(text)
        if text.startswith("done"):
            left -= step
            resource.setrlimit(
                resource.RLIMIT_AS, (max(1, in_use() + left), resource.RLIM_INFINITY)
            )

    return said


def main(database: Path, actor: Actor, step: int, round_name: str) -> None:
    say = marking_process.say
    setattr(marking_process, "say", starve(step, say))  # noqa: B010 - mypy knows it as a function
    try:
        mark_on_and_on(database, actor, round_name)
    except Exception as error:
        say(f"told {type(error).__name__} -")


if __name__ == "__main__":
    user, unit = UUID(sys.argv[2]), UUID(sys.argv[3])
    holm = Actor(user, "MH", "Mette Holm", Role.COUNSELLOR, unit)
    main(Path(sys.argv[1]), holm, int(sys.argv[4]) << 10, sys.argv[5])
