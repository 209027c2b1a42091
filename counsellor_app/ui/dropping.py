"""Which files and folders somebody lets fall on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent

from counsellor_app.exchange import referral_files, spreadsheet


def dropped_paths(event: QDropEvent) -> list[Path]:
    """Referral files and folders; nothing where anything else is among them."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    fits = len(paths) == len(urls) and all(
        path.is_dir() or referral_files.is_referral_file(path) for path in paths
    )
    return paths if fits else []


def dropped_list(event: QDropEvent) -> Path | None:
    """The spreadsheet, where one and nothing else is let fall."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.is_file() and spreadsheet.is_list(path) else None
