"""What a page is drawn with, so that it can be said why the same data give other bytes one day."""

from __future__ import annotations

import hashlib
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import reportlab

from counsellor_app import paths

Makings = dict[str, str]
"""By "program", "reportlab", "zlib" and "fonts": a version, or a short checksum."""


@cache
def _makings() -> tuple[tuple[str, str], ...]:
    fonts = sorted((paths.resources() / "fonts").glob("*.ttf"))
    drawing = sorted(Path(__file__).parent.glob("*.py"))  # none in an installed program
    return (
        ("program", f"{_version()} {_checksum(drawing)}".strip()),
        ("reportlab", str(reportlab.Version)),
        ("zlib", zlib.ZLIB_RUNTIME_VERSION),
        ("fonts", _checksum(fonts)),
    )


def made_with() -> Makings:
    """Of this program as it runs now."""
    return dict(_makings())


def _version() -> str:
    try:
        return version("counsellor-app")
    except PackageNotFoundError:
        return ""


def _checksum(files: list[Path]) -> str:
    if not files:
        return ""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
