"""Refuses folders where a database would be torn: network shares and folders that a service copies away."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from counsellor_app.errors import StorageError

_NETWORK_TYPES: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "9p"),
        *("ceph", "lustre", "glusterfs", "fuse.glusterfs", "davfs", "fuse.davfs", "webdav"),
        *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.onedriver"),
    }
)
_SYNCED: Final = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "iCloud",
    "syncthing": "Syncthing",
    "pcloud": "pCloud",
    "box sync": "Box",
    "sharepoint": "SharePoint",
}
_MARKS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
_DRIVE_REMOTE: Final = 4


class Hazard(StrEnum):
    """Why a folder is refused."""

    NETWORK = "network"
    SYNCED = "synced"


@dataclass(frozen=True)
class Refusal:
    """A hazard, and the share or the service by name."""

    hazard: Hazard
    what: str


def require_safe(folder: Path) -> None:
    """Raises StorageError where the database must not lie; exports there are fine."""
    refusal = refusal_of(folder)
    if refusal:
        code = f"storage.folder_{refusal.hazard}"
        raise StorageError(code, folder=str(folder), what=refusal.what)


def refusal_of(folder: Path, *, mounts: str | None = None) -> Refusal | None:
    """Why the folder is refused, or None."""
    real = Path(os.path.realpath(folder))
    network = _network_share(str(folder), real, mounts)
    if network:
        return Refusal(Hazard.NETWORK, network)
    synced = _synced_by(real)
    return Refusal(Hazard.SYNCED, synced) if synced else None


def _network_share(given: str, real: Path, mounts: str | None) -> str | None:
    for text in (given, str(real)):
        if text.startswith(("\\\\", "//")) and not text.startswith(("\\\\?\\", "\\\\.\\")):
            return text
    if sys.platform == "win32":
        return _windows_share(real)
    if mounts is None:
        try:
            mounts = Path("/proc/mounts").read_text("utf-8", "replace")
        except OSError:
            return None
    return _mounted_share(real, mounts)


def _windows_share(real: Path) -> str | None:
    # The attribute exists on Windows only.
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009
    return real.anchor if kernel.GetDriveTypeW(real.anchor) == _DRIVE_REMOTE else None


def _mounted_share(real: Path, mounts: str) -> str | None:
    best = (-1, "", "")
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = _plain(parts[1])
        # A later line over the same point hides the earlier one.
        if real.is_relative_to(point) and len(point) >= best[0]:
            best = (len(point), parts[2], parts[0])
    return best[2] if best[1].lower() in _NETWORK_TYPES else None


def _plain(point: str) -> str:
    """A space in a mount point is written as \\040."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)


def _synced_by(real: Path) -> str | None:
    for part in real.parts:
        for word, service in _SYNCED.items():
            # "OneDrive - Strandby Kommune" is how a business account names its folder.
            if part.lower() == word or part.lower().startswith((word + " ", word + "-")):
                return service
    for parent in (real, *real.parents):
        for mark, service in _MARKS.items():
            # The marks lie at the top of a synced folder. In the home folder the same names are
            # only the program's own settings.
            if parent != Path.home() and (parent / mark).exists():
                return service
    return None
