"""The data key of a database, wrapped once for each way of opening it, in a file beside the database."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

from counsellor_app.errors import FieldError, StorageError
from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json
from counsellor_app.store import keys
from counsellor_app.store.keyring_access import Keyring, KeyringIsLocked
from counsellor_app.store.keys import WrongSecret

FORMAT: Final = 1
_ARGON2: Final = {"passes": 3, "kibibytes": 65_536, "lanes": 4}
_LONGEST_PASSPHRASE: Final = 1024
SHORTEST_PASSPHRASE: Final = 12


class SlotKind(StrEnum):
    """The ways of opening; a file may hold kinds that a newer program knows."""

    KEYRING = "keyring"
    RECOVERY_CODE = "recovery_code"
    PASSPHRASE = "passphrase"  # for every day, where the machine has no keyring
    ORGANISATION = "organisation"  # kept where the municipality keeps its secrets
    DEMONSTRATION = "demonstration"


class KeyState(StrEnum):
    """What the machine itself (keyring, published key) can say about the data key."""

    OK = "ok"
    WRONG = "wrong"
    ABSENT = "absent"
    LOCKED = "locked"


@dataclass(frozen=True)
class Slot:
    """The data key wrapped in one way."""

    kind: str
    id: str
    wrapped: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def salt(self) -> bytes:
        """What the secret was stretched with."""
        return bytes.fromhex(str(self.facts["salt"]))


@dataclass(frozen=True)
class KeySlots:
    """The slots of one database."""

    database: UUID
    slots: tuple[Slot, ...] = ()

    def of_kind(self, kind: SlotKind) -> tuple[Slot, ...]:
        """The slots that open in this way."""
        return tuple(slot for slot in self.slots if slot.kind == kind)

    def with_recovery_code(
        self, data_key: bytes, code: str, made_on: date | None = None
    ) -> KeySlots:
        """With the printed code as the way in; a former code no longer opens.

        The code is kept beside, sealed with the data key: who has the database open may print it
        again, and nobody else can read it.
        """
        secret = keys.read_recovery_code(code)
        facts = {"sealed": keys.wrap(data_key, secret, self._seal()).hex()}
        if made_on is not None:
            facts["made_on"] = made_on.isoformat()
        return self._stretched(SlotKind.RECOVERY_CODE, data_key, secret, facts)

    def recovery_code(self, data_key: bytes) -> str | None:
        """The code once more, None where it was made before codes were kept."""
        for slot in self.of_kind(SlotKind.RECOVERY_CODE):
            sealed = slot.facts.get("sealed")
            if isinstance(sealed, str):
                secret = keys.unwrap(data_key, bytes.fromhex(sealed), self._seal())
                return keys.format_recovery_code(secret)
        return None

    @property
    def recovery_code_made_on(self) -> date | None:
        """The day that stands on the paper, None where it was not kept."""
        for slot in self.of_kind(SlotKind.RECOVERY_CODE):
            with suppress(KeyError, TypeError, ValueError):
                return date.fromisoformat(slot.facts["made_on"])
        return None

    @property
    def takes_passphrase(self) -> bool:
        """Whether a passphrase is a way in."""
        return bool(self._passphrases)

    def with_passphrase(
        self, data_key: bytes, passphrase: str, kind: SlotKind = SlotKind.PASSPHRASE
    ) -> KeySlots:
        """With a passphrase, daily or of the organisation; a former one of its kind no longer opens."""
        if len(passphrase) < SHORTEST_PASSPHRASE:
            raise FieldError("passphrase", "key.passphrase_too_short", least=SHORTEST_PASSPHRASE)
        return self._stretched(kind, data_key, _passphrase_bytes(passphrase))

    def with_keyring(self, data_key: bytes, keyring: Keyring) -> KeySlots:
        """With a way in for this user on this machine; raises KeyringIsLocked."""
        wrapping_key = keys.new_key()
        slot = self._slot(SlotKind.KEYRING, data_key, wrapping_key, {})
        keyring.put(self._entry(slot), wrapping_key.hex())
        return replace(self, slots=(*self.slots, slot))

    def with_published_key(self, data_key: bytes, published: bytes) -> KeySlots:
        """With the published key of a demonstration."""
        slot = self._slot(SlotKind.DEMONSTRATION, data_key, published, {})
        return replace(self, slots=(*self.slots, slot))

    def unlock_with_secret(self, text: str) -> bytes:
        """The data key, by recovery code or passphrase, whichever was typed."""
        passphrases = self._passphrases
        if keys.looks_like_recovery_code(text) or not passphrases:
            slots, secret = self.of_kind(SlotKind.RECOVERY_CODE), keys.read_recovery_code(text)
        else:
            slots, secret = passphrases, _passphrase_bytes(text)
        for slot in slots:
            try:
                return self._open(slot, _stretch(secret, slot.facts))
            except (WrongSecret, KeyError, TypeError, ValueError):
                continue  # not this one, or what it says of itself is damaged
        raise FieldError("secret", "key.secret_wrong")

    def unlock_with_published(self, published: bytes) -> bytes:
        """The data key of a demonstration; raises WrongSecret."""
        for slot in self.of_kind(SlotKind.DEMONSTRATION):
            return self._open(slot, published)
        raise WrongSecret

    def unlock_with_keyring(self, keyring: Keyring) -> tuple[KeyState, bytes | None]:
        """What the keyring gives: the data key, or why not."""
        worst = KeyState.ABSENT
        for slot in self.of_kind(SlotKind.KEYRING):
            try:
                found = keyring.get(self._entry(slot))
            except KeyringIsLocked:
                return KeyState.LOCKED, None
            if found is None:
                continue
            try:
                return KeyState.OK, self._open(slot, bytes.fromhex(found))
            except (WrongSecret, ValueError):
                worst = KeyState.WRONG
        return worst, None

    def forget_in_keyring(self, keyring: Keyring) -> None:
        """Removes what this machine keeps for these slots, when they no longer open anything."""
        for slot in self.of_kind(SlotKind.KEYRING):
            keyring.remove(self._entry(slot))

    @property
    def _passphrases(self) -> tuple[Slot, ...]:
        return self.of_kind(SlotKind.PASSPHRASE) + self.of_kind(SlotKind.ORGANISATION)

    def _stretched(
        self, kind: SlotKind, data_key: bytes, secret: bytes, more: dict[str, Any] | None = None
    ) -> KeySlots:
        salt = os.urandom(keys.SALT_BYTES).hex()
        facts: dict[str, Any] = {"salt": salt, **_ARGON2, **(more or {})}
        slot = self._slot(kind, data_key, _stretch(secret, facts), facts)
        others = tuple(other for other in self.slots if other.kind != kind)
        return replace(self, slots=(*others, slot))

    def _slot(
        self, kind: SlotKind, data_key: bytes, wrapping_key: bytes, facts: dict[str, Any]
    ) -> Slot:
        empty = Slot(kind, str(uuid4()), "", facts)
        wrapped = keys.wrap(wrapping_key, data_key, self._context(empty))
        return replace(empty, wrapped=wrapped.hex())

    def _open(self, slot: Slot, wrapping_key: bytes) -> bytes:
        return keys.unwrap(wrapping_key, bytes.fromhex(slot.wrapped), self._context(slot))

    def _context(self, slot: Slot) -> bytes:
        """Binds a slot to its database and its kind: moved elsewhere it does not open."""
        facts = json.dumps(slot.facts, sort_keys=True)
        return f"{FORMAT}|{self.database}|{slot.kind}|{slot.id}|{facts}".encode()

    def _seal(self) -> bytes:
        return f"{FORMAT}|{self.database}|the code itself".encode()

    def _entry(self, slot: Slot) -> str:
        return f"{self.database}/{slot.id}"


def read(path: Path) -> KeySlots | None:
    """The slots in the file, None where there is no file; an unreadable one is an error."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    return parse(data, path.parent)


def parse(data: bytes, folder: Path) -> KeySlots:
    """The slots in these bytes."""
    try:
        content = read_json(data)
        if content["format"] > FORMAT:
            raise StorageError("storage.too_new", folder=str(folder))
        slots = tuple(Slot(**slot) for slot in content["slots"])
        for slot in slots:
            bytes.fromhex(slot.wrapped)
        return KeySlots(UUID(content["database"]), slots)
    except (ValueError, KeyError, TypeError):
        raise StorageError("storage.key_slots_damaged", folder=str(folder)) from None


def write(path: Path, slots: KeySlots) -> None:
    """Replaces the file whole."""
    content = {
        "format": FORMAT,
        "database": str(slots.database),
        "slots": [vars(slot) for slot in slots.slots],
    }
    atomic.write_bytes(path, json.dumps(content, indent=1).encode())


def write_published(path: Path, published: bytes) -> None:
    """Writes the key of a demonstration where everybody can read it, and says what it is."""
    text = (
        "# The published key of a demonstration database: everybody may read it.\n"
        "# Keep no real citizens in such a database.\n"
        f"kind: demonstration\nkey: {published.hex()}\n"
    )
    atomic.write_bytes(path, text.encode())


def read_published(path: Path) -> bytes | None:
    """The published key beside a demonstration."""
    try:
        lines = path.read_text("utf-8").splitlines()
        return next(bytes.fromhex(line[4:].strip()) for line in lines if line.startswith("key:"))
    except (OSError, ValueError, StopIteration):
        return None


def _stretch(secret: bytes, facts: dict[str, Any]) -> bytes:
    numbers = {name: int(facts[name]) for name in _ARGON2}
    # The numbers come from a file that anybody may have changed: they must not eat the machine.
    if not (1 <= numbers["passes"] <= 20 and numbers["lanes"] <= 16):
        raise WrongSecret
    if not 8 * numbers["lanes"] <= numbers["kibibytes"] <= 1_048_576:
        raise WrongSecret
    return keys.stretch(secret, bytes.fromhex(str(facts["salt"])), **numbers)


def _passphrase_bytes(text: str) -> bytes:
    return text[:_LONGEST_PASSPHRASE].encode()
