"""Gathers the texts of the window into .ts files and compiles them to the .qm files it loads.

`update` is for whoever writes texts (`make translate`); `compile` runs before the program and the
tests, because compiled catalogues are not kept in git.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
# English is the language of the sources: only its plurals are missing.
LANGUAGES: dict[str, list[str]] = {"da": [], "en": ["-pluralonly"]}


def tool(name: str) -> str:
    """The path of one of Qt's own programs, which lie in the PySide6 wheel."""
    folder = Path(PySide6.__file__).parent
    ending = ".exe" if sys.platform == "win32" else ""
    inner = folder / "Qt" / "libexec" / name
    return str(inner if inner.exists() else folder / f"{name}{ending}")


def update() -> int:
    """Reads every `translate(…)` and `tr(…)` of the sources; keeps what is translated already."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for language, only in LANGUAGES.items():
        catalogue = CATALOGUES / f"{language}.ts"
        # The extensions must come before the folder, else no Python file is read.
        command = [tool("lupdate"), "-extensions", "py", str(ROOT / "counsellor_app"), *only]
        command += ["-locations", "none", "-no-obsolete", "-source-language", "en"]
        command += ["-target-language", language, "-ts", str(catalogue)]
        subprocess.run(command, check=True)
    return 0


def compile_catalogues() -> int:
    """Makes each .qm that is older than its .ts."""
    for source in sorted(CATALOGUES.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        command = [tool("lrelease"), "-silent", str(source), "-qm", str(target)]
        subprocess.run(command, check=True)
    return 0


def main() -> int:
    """Does one of the two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=["update", "compile"])
    act = parser.parse_args().act
    return update() if act == "update" else compile_catalogues()


if __name__ == "__main__":
    sys.exit(main())
