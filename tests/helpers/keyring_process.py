"""Makes or looks at a database with the keyring of the machine: `keyring_process FOLDER make|look`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from counsellor_app import store
from counsellor_app.store import key_slots, keyring_access
from counsellor_app.store.keyring_access import SystemKeyring


def main(folder: Path, act: str) -> None:
    key_slots._ARGON2 = {"passes": 1, "kibibytes": 64, "lanes": 1}  # type: ignore[misc]
    keyring = keyring_access.system_keyring()
    backend = type(keyring._backend).__module__ if isinstance(keyring, SystemKeyring) else ""
    if act == "make":
        store.create_database(folder).database.close()
    situation = store.look(folder)
    told = {"backend": backend, "state": situation.key, "opens": situation.opening}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
