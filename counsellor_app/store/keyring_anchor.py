"""The same anchor in the keyring of the operating system, beside the key: whoever can write files cannot move it.

A keyring may be locked, away, or may ask the user something: it is waited for briefly, and after it
has once not answered it is left alone, so that it never keeps anybody from opening the database.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar
from uuid import UUID

from counsellor_app import collecting
from counsellor_app.files.json_in import read_json
from counsellor_app.store import anchor, keyring_access
from counsellor_app.store.anchor import Anchor
from counsellor_app.store.keyring_access import Keyring, KeyringIsLocked, NoKeyring

T = TypeVar("T")
_PATIENCE: Final = 3.0  # seconds; a keyring answers in some milliseconds


class RingState(StrEnum):
    """How the keyring answered last."""

    OK = "ok"
    ABSENT = "absent"  # this machine has none
    LOCKED = "locked"  # locked, or it did not answer


class AnchorRing:
    """The place of one database's anchor in the keyring of this user."""

    def __init__(
        self,
        database: UUID,
        folder: Path,
        keyring: Keyring | None = None,
        *,
        patience: float = _PATIENCE,
    ) -> None:
        self._database, self._keyring, self._patience = database, keyring, patience
        # By its place too: a copy that is opened elsewhere, as in the yearly drill, has its own.
        place = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]
        self._name = f"{database}/anchor/{place}"
        self.state = RingState.OK

    def read(self) -> Anchor | None:
        """What is kept there; None also where the keyring does not answer (see `state`)."""
        text = self._ask(lambda ring: ring.get(self._name))
        try:
            facts = read_json(text.encode()) if text else None
        except ValueError:
            return None
        return anchor.from_facts(self._database, facts)

    def write(self, kept: Anchor) -> None:
        """Keeps it there, if the keyring takes it."""
        text = json.dumps(anchor.as_facts(kept), separators=(",", ":"))
        self._ask(lambda ring: ring.put(self._name, text))

    def _ask(self, question: Callable[[Keyring], T]) -> T | None:
        if self.state is not RingState.OK:
            return None
        answers: list[T] = []

        def ask() -> None:
            try:
                ring = self._keyring or keyring_access.system_keyring()
                if isinstance(ring, NoKeyring):
                    self.state = RingState.ABSENT
                else:
                    answers.append(question(ring))
            except KeyringIsLocked:
                self.state = RingState.LOCKED

        asking = threading.Thread(target=ask, daemon=True, name="keyring")
        with collecting.elsewhere():
            asking.start()
            asking.join(self._patience)
        if asking.is_alive():
            self.state = RingState.LOCKED
        return answers[0] if answers else None
