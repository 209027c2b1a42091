"""The commands without a window: one module a family, each run with the desk that it asks for."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys

from counsellor_app.cli.desk import Desk
from counsellor_app.errors import CounsellorError

DONE, FOUND_SOMETHING, NOT_DONE = 0, 1, 2

_FAMILIES = {
    "demo": "demonstration",
    "import": "intake",
    "export": "figures",
    "report": "figures",
    "voucher": "papers",
    "epikrise": "papers",
    "backup": "keeping",
    "restore": "keeping",
    "check": "checking",
    "audit": "checking",
}


def run(chosen: argparse.Namespace) -> int:
    """Runs the command. The reason of a refusal goes to stderr in words, never a traceback."""
    family = importlib.import_module(f"counsellor_app.cli.{_FAMILIES[chosen.command]}")
    desk = Desk(chosen)
    try:
        desk.demand_folder()
        return int(family.run(desk, chosen))
    except CounsellorError as error:
        print(desk.words(error), file=sys.stderr)
        return NOT_DONE
    except BrokenPipeError:
        # `… | head` stopped reading: no disk refused anything, and what was done stays done.
        _let_go_of_output()
        print(desk.words_of("command.not_read", {}), file=sys.stderr)
        return NOT_DONE
    except OSError as error:
        print(desk.system_words(error), file=sys.stderr)
        return NOT_DONE
    except KeyboardInterrupt:
        return NOT_DONE
    except Exception as error:
        print(desk.unexpected(error), file=sys.stderr)
        return NOT_DONE
    finally:
        desk.close()


def _let_go_of_output() -> None:
    """What is still to be written goes nowhere; else Python complains once more at its end."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
