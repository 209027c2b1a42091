"""Locks a file as a zip with AES-256 that 7-Zip, WinZip and Keka open with the passphrase (quality 24)."""

from __future__ import annotations

import secrets
from typing import IO, Final

# Without letters and digits that are read wrong over a telephone.
_ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_GROUPS: Final = 6
_IN_A_GROUP: Final = 4


def new_passphrase() -> str:
    """A passphrase of 120 bits in groups of four: shown once and never stored."""
    groups = (
        "".join(secrets.choice(_ALPHABET) for _ in range(_IN_A_GROUP)) for _ in range(_GROUPS)
    )
    return "-".join(groups)


def lock(target: IO[bytes], content: bytes, name: str, passphrase: str) -> None:
    """Writes a zip with the one file `name` into `target`; what it holds is nowhere in the clear."""
    # Imported when it is used: a library of its own for what few exports ask for.
    import pyzipper  # noqa: PLC0415

    with pyzipper.AESZipFile(
        target, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(passphrase.encode())
        archive.writestr(name, content)
