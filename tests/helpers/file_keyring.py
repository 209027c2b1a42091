"""A keyring in a file, for processes that are killed: each of them finds what the one before kept."""

from __future__ import annotations

import json
from pathlib import Path

from keyring.backend import KeyringBackend

from counsellor_app.files import atomic


class FileKeyring(KeyringBackend):
    """Stands in for the system's keyring, which also outlives the program."""

    priority = -1  # never chosen by keyring itself

    def __init__(self, path: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._path = path

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._keep(self._entries() | {f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        entries.pop(f"{service} {username}", None)
        self._keep(entries)

    def _entries(self) -> dict[str, str]:
        return dict(json.loads(self._path.read_text())) if self._path.exists() else {}

    def _keep(self, entries: dict[str, str]) -> None:
        atomic.write_bytes(self._path, json.dumps(entries).encode())
