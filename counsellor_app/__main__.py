"""Starts the program: the window without a command, else the command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs what the arguments ask for and returns the exit code."""
    from counsellor_app.cli.arguments import parse
    from counsellor_app.memory_guard import no_core_dumps

    no_core_dumps()
    chosen = parse(arguments)
    if chosen.command is None:
        from counsellor_app import app

        return app.main(chosen)
    if chosen.command == "walk":
        from counsellor_app import walk

        return walk.main(chosen)
    from counsellor_app import cli

    return cli.run(chosen)


if __name__ == "__main__":
    sys.exit(main())
