"""What is chosen on this machine: one file, replaced whole; a damaged one means defaults and a message."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from counsellor_app.files import atomic
from counsellor_app.files.json_in import read_json


@dataclass(frozen=True)
class Settings:
    """The choices, with what holds until somebody chooses. Each is text, a number or yes and no."""

    language: str = "da"
    theme: str = "system"
    text_percent: int = 100
    user: str = ""  # the initials that signed in last
    lock_minutes: int = 10
    clipboard_seconds: int = 30
    backup_folder: str = ""  # empty: beside the database
    backup_minutes: int = 30
    data_folder: str = ""  # a database elsewhere that was opened last; empty: the usual place
    watch_folder: str = ""  # where referrals arrive by themselves; empty: nothing is watched
    watch_keep_days: int = 0  # how long a file is kept in it after it came in; 0: deleted at once
    letter_folder: str = ""  # where MedCom files of letters are put; empty: asked for, then kept
    receipt_folder: str = ""  # where receipts to senders go; empty: somebody else answers them
    window: str = ""  # place and size, as Qt writes them


@dataclass(frozen=True)
class Loaded:
    """The settings, and whether the file was damaged and they are the defaults."""

    settings: Settings
    damaged: bool = False


def load(path: Path) -> Loaded:
    """Reads the file; what a newer program added is passed over."""
    try:
        content = read_json(path.read_text("utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError):
        return Loaded(Settings(), damaged=True)
    if not isinstance(content, dict) or not _fits(content):
        return Loaded(Settings(), damaged=True)
    known = {field.name for field in fields(Settings)}
    return Loaded(Settings(**{name: content[name] for name in known & content.keys()}))


def save(path: Path, settings: Settings) -> None:
    """Replaces the file whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    atomic.write_bytes(path, text.encode())


def _fits(content: Mapping[str, Any]) -> bool:
    """Whether each value is of the kind of its default; a number is not yes or no."""
    return all(
        type(content[field.name]) is type(field.default)
        for field in fields(Settings)
        if field.name in content
    )
