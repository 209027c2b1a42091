"""Runs a form as a process of its own and reads what its tests counted."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from platform import platform, python_version
from typing import Final

from tests.torture.forms import Form

ROOT: Final = Path(__file__).resolve().parents[2]
NOTHING_RAN: Final = 5  # pytest's exit code
MOST_SECONDS: Final = 3600  # for one test: at full size some take long, on a busy machine longer


@dataclass(frozen=True)
class Run:
    """What came of a form the last time it was run."""

    passed: int
    failed: int
    skipped: int
    seconds: float
    size: float
    seed: int
    on: str
    platform: str
    figures: dict[str, float] = field(default_factory=dict)


def run(form: Form, size: float, seed: int) -> Run:
    """All tests of the form, the short ones too; their figures added up by name."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.xml"
        command = [
            *(sys.executable, "-m", "pytest", "-q", "-m", "long or not long"),
            *("-o", f"timeout={MOST_SECONDS}", f"--junitxml={found}"),
            *("-o", "junit_logging=no", "-o", "junit_family=xunit1"),
            *form.tests,
        ]
        made = {"TORTURE_SIZE": str(size), "TORTURE_SEED": str(seed)}
        ended = subprocess.run(command, cwd=ROOT, env=os.environ | made, check=False)
        if ended.returncode == NOTHING_RAN or not found.exists():
            raise SystemExit(f"{form.name}: no test was run")
        cases = ET.parse(found).getroot().iter("testcase")
        return _counted(list(cases), time.monotonic() - begun, size, seed)


def _counted(cases: list[ET.Element], seconds: float, size: float, seed: int) -> Run:
    failed = sum(
        case.find("failure") is not None or case.find("error") is not None for case in cases
    )
    skipped = sum(case.find("skipped") is not None for case in cases)
    figures: dict[str, float] = {}
    for each in (found for case in cases for found in case.iter("property")):
        name = str(each.get("name"))
        figures[name] = figures.get(name, 0) + float(each.get("value") or 0)
    return Run(
        passed=len(cases) - failed - skipped,
        failed=failed,
        skipped=skipped,
        seconds=round(seconds),
        size=size,
        seed=seed,
        on=datetime.now(UTC).date().isoformat(),
        platform=f"{platform(terse=True)}, Python {python_version()}",
        figures={
            name: int(figure) if figure == int(figure) else figure
            for name, figure in figures.items()
        },
    )


def as_json(runs: dict[str, Run]) -> dict[str, dict[str, object]]:
    """For the report."""
    return {name: asdict(each) for name, each in sorted(runs.items())}
