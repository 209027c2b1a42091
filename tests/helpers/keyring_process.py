"""Makes or looks at a database with the keyring of the machine: `keyring_process FOLDER make|look`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from counsellor_app import store
from counsellor_app.store import keyring_access
from counsellor_app.store.keyring_access import SystemKeyring
from tests.helpers.quick_secrets import make_quick


def main(folder: Path, act: str) -> None:
    make_quick()
    keyring = keyring_access.system_keyring()
    backend = type(keyring._backend).__module__ if isinstance(keyring, SystemKeyring) else ""
    if act == "make":
        store.create_database(folder).database.close()
    situation = store.look(folder)
    told = {"backend": backend, "state": situation.key, "opens": situation.opening}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
