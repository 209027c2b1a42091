"""Finds the data key of a folder: by published key, typed secret, or the keyring of this machine."""

from __future__ import annotations

from counsellor_app.errors import StorageError
from counsellor_app.store import key_slots, keyring_access
from counsellor_app.store.folder import DatabaseFolder
from counsellor_app.store.key_slots import KeySlots, KeyState
from counsellor_app.store.keyring_access import Keyring, KeyringIsLocked
from counsellor_app.store.keys import WrongSecret


def unlock(folder: DatabaseFolder, secret: str | None, keyring: Keyring | None) -> bytes:
    """The data key of a folder; raises StorageError or FieldError when nothing opens it."""
    slots = key_slots.read(folder.keys)
    if slots is None:
        raise StorageError("storage.key_slots_missing", folder=str(folder.path))
    published = key_slots.read_published(folder.demonstration_key)
    data_key = recognise(folder, slots, published, secret, keyring)
    if secret is not None and not published:
        _remember(folder, slots, data_key, keyring)
    return data_key


def recognise(
    folder: DatabaseFolder,
    slots: KeySlots,
    published: bytes | None,
    secret: str | None,
    keyring: Keyring | None,
) -> bytes:
    """The data key behind these slots: by published key, typed secret, or keyring."""
    if published:
        try:
            return slots.unlock_with_published(published)
        except WrongSecret:
            raise StorageError("storage.key_wrong", folder=str(folder.path)) from None
    if secret is not None:
        return slots.unlock_with_secret(secret)
    return _from_keyring(folder, slots, keyring or keyring_access.system_keyring())


def with_keyring(slots: KeySlots, data_key: bytes, keyring: Keyring | None) -> KeySlots:
    """With a way in for this user on this machine, where the machine keeps secrets."""
    try:
        return slots.with_keyring(data_key, keyring or keyring_access.system_keyring())
    except KeyringIsLocked:
        return slots


def _remember(
    folder: DatabaseFolder, slots: KeySlots, data_key: bytes, keyring: Keyring | None
) -> None:
    keyring = keyring or keyring_access.system_keyring()
    if slots.unlock_with_keyring(keyring)[0] is KeyState.OK:
        return
    changed = with_keyring(slots, data_key, keyring)
    if changed is not slots:
        key_slots.write(folder.keys, changed)


def _from_keyring(folder: DatabaseFolder, slots: KeySlots, keyring: Keyring) -> bytes:
    state, data_key = slots.unlock_with_keyring(keyring)
    if state is KeyState.OK and data_key is not None:
        return data_key
    code = {
        KeyState.LOCKED: "storage.keyring_locked",
        KeyState.WRONG: "storage.key_wrong",
    }.get(state, "storage.key_absent")
    raise StorageError(code, folder=str(folder.path))
