"""Reaches the keyring of the operating system, and only one that truly keeps a secret."""

from __future__ import annotations

import importlib
import sys
from typing import Any, Final, Protocol

SERVICE: Final = "counsellor-app"

# Named one by one: keyring's own choice may be led by an environment variable or a configuration
# file to a backend that keeps nothing, or keeps it readable.
_BACKENDS: Final = {
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "linux": (
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    ),
}


class KeyringIsLocked(Exception):
    """The keyring is there, but the user has not opened it."""


class Keyring(Protocol):
    """What the key slots need of a keyring."""

    def get(self, name: str) -> str | None:
        """The secret of that name; raises KeyringIsLocked."""

    def put(self, name: str, secret: str) -> None:
        """Keeps a secret; raises KeyringIsLocked."""

    def remove(self, name: str) -> None:
        """Forgets a secret."""


class NoKeyring:
    """Stands where the machine has none: nothing is there and nothing can be put."""

    def get(self, name: str) -> str | None:
        return None

    def put(self, name: str, secret: str) -> None:
        raise KeyringIsLocked

    def remove(self, name: str) -> None:
        return None


class SystemKeyring:
    """The Windows, macOS, Secret Service or KWallet keyring."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend
        # Loaded here: the library takes 60 ms, and a demonstration never asks for it.
        self._error: type[Exception] = importlib.import_module("keyring.errors").KeyringError

    def get(self, name: str) -> str | None:
        try:
            found = self._backend.get_password(SERVICE, name)
        except self._error:
            raise KeyringIsLocked from None
        return None if found is None else str(found)

    def put(self, name: str, secret: str) -> None:
        try:
            self._backend.set_password(SERVICE, name, secret)
        except self._error:
            raise KeyringIsLocked from None
        if self.get(name) != secret:
            raise KeyringIsLocked

    def remove(self, name: str) -> None:
        try:
            self._backend.delete_password(SERVICE, name)
        except self._error:
            return


def system_keyring() -> Keyring:
    """The first named backend that works here, or none."""
    for module, name in _BACKENDS.get(sys.platform, ()):
        try:
            backend = getattr(importlib.import_module(module), name)
            # `priority` raises where the backend cannot work on this machine.
            if backend.priority > 0:
                return SystemKeyring(backend())
        except Exception:
            continue
    return NoKeyring()


def keeps_secrets() -> bool:
    """Whether this machine has a keyring; without one a passphrase is typed at each start."""
    return not isinstance(system_keyring(), NoKeyring)
