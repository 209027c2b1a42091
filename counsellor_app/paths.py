"""Where the program keeps its files: the platform's own folders, or everything in one that was named."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "counsellor-app"


@dataclass(frozen=True)
class Places:
    """The folders of one installation."""

    data: Path  # the database, its key slots, backups
    settings: Path  # the file of this machine's settings
    anchors: Path  # how far the log had come, kept outside the database
    logs: Path


def places(data_dir: Path | None = None) -> Places:
    """The places under a named folder, or where the platform keeps such things.

    The data folder is never one that travels between machines with a roaming profile.
    """
    if data_dir is not None:
        data = data_dir.absolute()
        machine = data / "machine"
        return Places(data, machine / "settings.json", machine / "anchors.json", data / "log")
    data = platformdirs.user_data_path(_NAME, appauthor=False)
    config = platformdirs.user_config_path(_NAME, appauthor=False)
    state = platformdirs.user_state_path(_NAME, appauthor=False)
    return Places(data, config / "settings.json", state / "anchors.json", data / "log")


def resources() -> Path:
    """The folder of icons, fonts and letter texts: frozen, installed, or in a checkout."""
    package = Path(__file__).resolve().parent
    for folder in (Path(getattr(sys, "_MEIPASS", package)), package, package.parent):
        if (folder / "resources").is_dir():
            return folder / "resources"
    raise FileNotFoundError("resources")
