"""Gathers the texts of the window into .ts files and compiles them to the .qm files it loads.

`update` is for whoever writes texts (`make translate`); `compile` runs before the program and the
tests, because compiled catalogues are not kept in git. Each area has a file of its own, so that
two people can translate two areas at the same time; see docs/translating.md.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "counsellor_app"
CATALOGUES = ROOT / "resources" / "translations"
# English is the language of the sources: only its plurals are missing.
LANGUAGES: dict[str, list[str]] = {"da": [], "en": ["-pluralonly"]}


def units() -> dict[str, list[Path]]:
    """The name of each catalogue (and context) with the sources that it is gathered from."""
    ui = PACKAGE / "ui"
    found = {
        "app": sorted([*PACKAGE.glob("*.py"), *(PACKAGE / "cli").glob("*.py")]),
        "frame": sorted([*ui.glob("*.py"), *(ui / "widgets").glob("*.py")]),
        "kinds": sorted((ui / "kind_text").glob("*.py")),
    }
    for source in sorted((ui / "error_text").glob("*.py")):
        name = "general" if source.stem == "__init__" else source.stem
        found.setdefault(f"errors_{name}", []).append(source)
    for folder in sorted(ui.iterdir()):
        if folder.is_dir() and folder.name not in {"widgets", "kind_text", "error_text"}:
            found[folder.name] = sorted(folder.rglob("*.py"))
    return {name: sources for name, sources in found.items() if sources}


def tool(name: str) -> str:
    """The path of one of Qt's own programs, which lie in the PySide6 wheel."""
    folder = Path(PySide6.__file__).parent
    ending = ".exe" if sys.platform == "win32" else ""
    inner = folder / "Qt" / "libexec" / name
    return str(inner if inner.exists() else folder / f"{name}{ending}")


def update(wanted: list[str], into: Path = CATALOGUES) -> int:
    """Reads every `translate(…)` of the sources; keeps what is translated already."""
    for name, sources in units().items():
        if wanted and name not in wanted:
            continue
        for language, only in LANGUAGES.items():
            catalogue = into / language / f"{name}.ts"
            catalogue.parent.mkdir(parents=True, exist_ok=True)
            # The extensions must come first, else no Python file is read.
            command = [tool("lupdate"), "-silent", "-extensions", "py", *map(str, sources), *only]
            command += ["-locations", "none", "-no-obsolete", "-source-language", "en"]
            command += ["-target-language", language, "-ts", str(catalogue)]
            subprocess.run(command, check=True)
            if "<message" not in catalogue.read_text("utf-8"):
                catalogue.unlink()  # nothing to translate here
    return 0


def compile_catalogues() -> int:
    """Makes one .qm a language out of its .ts files, where one of them is newer."""
    for language in LANGUAGES:
        sources = sorted((CATALOGUES / language).glob("*.ts"))
        target = CATALOGUES / f"{language}.qm"
        newest = max((source.stat().st_mtime for source in sources), default=0.0)
        if target.exists() and target.stat().st_mtime >= newest:
            continue
        # Put in place whole: a window that is open has the old file mapped into its memory.
        beside = target.with_suffix(f".{os.getpid()}.qm")
        command = [tool("lrelease"), "-silent", *map(str, sources), "-qm", str(beside)]
        subprocess.run(command, check=True)
        beside.replace(target)
    return 0


def main() -> int:
    """Does one of the two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("act", choices=["update", "compile"])
    parser.add_argument("area", nargs="*", help="only these catalogues (update)")
    arguments = parser.parse_args()
    return update(arguments.area) if arguments.act == "update" else compile_catalogues()


if __name__ == "__main__":
    sys.exit(main())
