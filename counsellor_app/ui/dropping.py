"""Which files and folders somebody lets fall on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

from counsellor_app.exchange import referral_files


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Referral files and folders; nothing where anything else is among them."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    fits = len(paths) == len(urls) and all(
        path.is_dir() or referral_files.is_referral_file(path) for path in paths
    )
    return paths if fits else []
