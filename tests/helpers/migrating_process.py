"""A process that forks for each database it brings up to date; the child dies at a chosen moment, without warning.

A line on standard input is "MOMENT FOLDER"; 0 lets it live. "lived MOMENTS" tells how many moments there were,
"gone" follows the end of each child. A moment is a statement, a commit, a rename or a flush.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from counsellor_app.store import database
from tests.helpers.marking_process import say
from tests.helpers.second_step import die_at


def main() -> None:
    for line in sys.stdin:
        moment, _, folder = line.strip().partition(" ")
        child = os.fork()
        if child == 0:
            moments = die_at(int(moment))
            database.open_database(Path(folder)).close()
            say(f"lived {moments()}")
            os._exit(0)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
