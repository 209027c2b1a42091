"""Gives a database new keys until it is killed: `python -m tests.helpers.rekeying_process FOLDER KEYRING`.

Each line on standard input is a recovery code; a child of its own begins a rekey with it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from counsellor_app.store import rekeying
from counsellor_app.store.keyring_access import SystemKeyring
from tests.helpers.file_keyring import FileKeyring
from tests.helpers.marking_process import say
from tests.helpers.quick_secrets import make_quick


def main(folder: Path, keyring: Path) -> None:
    make_quick()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            rekeying.rekey(folder, line.strip(), keyring=SystemKeyring(FileKeyring(keyring)))
            os._exit(0)
        say(f"child {child}")
        _, status = os.waitpid(child, 0)
        say(f"gone {status}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
