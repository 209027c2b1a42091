"""Sees to the system libraries that Qt and the tests need: installs them as root, else says how.

Runs with the system's own Python before `.venv` exists, so it uses the standard library only. When
everything is there it only loads the libraries and returns at once.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

# The file that is loaded, and the Debian packages that may carry it: newer releases say t64.
OFFSCREEN = {
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
}
WINDOW = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
POSTGRESQL = ("postgresql",)
# The keyring of a desktop on a bus of its own: the test of the real thing.
KEYRING = {"gnome-keyring-daemon": ("gnome-keyring",), "dbus-run-session": ("dbus-daemon",)}
OLDEST_PYTHON = (3, 11)

Candidates = tuple[str, ...]


def is_loadable(library: str) -> bool:
    """Whether the system finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_postgresql() -> bool:
    """Whether the programs of a PostgreSQL server are there (Debian keeps them off the path)."""
    return bool(shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")))


def has_venv() -> bool:
    """Debian's own Python lacks `venv` (in fact ensurepip) until python3-venv is installed."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def missing(window: bool, tests: bool) -> tuple[list[Candidates], list[Candidates]]:
    """The packages that are needed, and those that only some tests need: PostgreSQL, a keyring."""
    libraries = OFFSCREEN | (WINDOW if window else {})
    needed = [packages for library, packages in libraries.items() if not is_loadable(library)]
    if not has_venv():
        needed.append((f"python3.{sys.version_info.minor}-venv", "python3-venv"))
    optional: list[Candidates] = [POSTGRESQL] if tests and not has_postgresql() else []
    if tests:
        optional += [packages for program, packages in KEYRING.items() if not shutil.which(program)]
    return needed, optional


def available(package: str) -> bool:
    """Whether apt could install a package of this name."""
    found = subprocess.run(
        ["apt-cache", "show", "--no-all-versions", package], capture_output=True, check=False
    )
    return found.returncode == 0 and bool(found.stdout)


def chosen(candidates: list[Candidates]) -> list[str]:
    """For each need the first package name that this release knows."""
    return [next(filter(available, names), names[-1]) for names in candidates]


def install(packages: list[Candidates]) -> bool:
    """Installs with apt, which needs root."""
    print("Installing system packages:", ", ".join(names[-1] for names in packages), flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    subprocess.run(update, env=environment, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *chosen(packages)]
    return subprocess.run(command, env=environment, check=False).returncode == 0


def advice(packages: list[Candidates]) -> str:
    """The one command to run, or the names where there is no apt."""
    if shutil.which("apt-get"):
        return "    sudo apt-get update && sudo apt-get install -y " + " ".join(chosen(packages))
    return "    " + " ".join(names[-1] for names in packages) + "  (as Debian calls them)"


def main() -> int:
    """0 when what is needed is there, 2 when somebody has to install it first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="also what a real window needs")
    parser.add_argument(
        "--tests", action="store_true", help="also a PostgreSQL server and a keyring for tests"
    )
    options = parser.parse_args()
    if sys.version_info < OLDEST_PYTHON:
        print("Python 3.11 or newer is needed; choose one with: make PYTHON=python3.12 …")
        return 2
    needed, optional = missing(options.window, options.tests)
    if not needed + optional:
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install(needed + optional)
        importlib.invalidate_caches()
        needed, optional = missing(options.window, options.tests)
    if needed:
        if not has_venv():
            print("Python's venv module is missing, so no environment can be made.")
        print("Please install the missing system packages, then run make again:")
        print(advice(needed + optional))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
