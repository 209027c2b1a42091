"""Where small databases that flush each write need not wait for a disk."""

from __future__ import annotations

import shutil
from pathlib import Path

MEMORY, ROOM_NEEDED = Path("/dev/shm"), 8 * 1024**3


def memory_folder() -> Path | None:
    """A folder in memory, where there is one with room."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM_NEEDED:
        return MEMORY
    return None
