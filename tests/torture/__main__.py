"""Runs the forms, or writes docs/assurance.md.

python -m tests.torture run [--size 1] [--seed 1] [--only FORM …]   counts go into build/torture/report.json
python -m tests.torture table    docs/assurance.json and docs/assurance.md from that report
python -m tests.torture list     the forms, and their minutes at full size
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Final

from tests.torture import table
from tests.torture.forms import FORMS
from tests.torture.running import ROOT, Run, as_json, run

REPORT: Final = ROOT / "build" / "torture" / "report.json"


def main() -> int:
    """Exit 1 when a test failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("what", choices=("run", "table", "list"))
    parser.add_argument("--size", type=float, default=1.0, help="1 is what the promises ask for")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=[form.name for form in FORMS], default=[])
    chosen = parser.parse_args()
    if chosen.what == "list":
        for form in FORMS:
            print(f"{form.name:12} {form.minutes:4g} min  {form.words}")
        return 0
    if chosen.what == "table":
        table.write(read(table.FIGURES) | read(REPORT))
        return 0
    return run_all(chosen.only, chosen.size, chosen.seed)


def run_all(only: list[str], size: float, seed: int) -> int:
    """One form after the other; each is in the report as soon as it has ended."""
    failed = []
    for form in FORMS:
        if only and form.name not in only:
            continue
        print(f"\n== {form.name}: {form.words}", flush=True)
        done = run(form, size, seed)
        keep(form.name, done)
        if done.failed:
            failed.append(form.name)
        print(f"   {done.passed} passed, {done.failed} failed, {done.seconds:g} s, {done.figures}")
    print(f"\nThe report: {REPORT}" + (f"\nFAILED: {', '.join(failed)}" if failed else ""))
    return bool(failed)


def read(path: Path) -> dict[str, Run]:
    """The last run of each form."""
    if not path.exists():
        return {}
    return {name: Run(**each) for name, each in json.loads(path.read_text("utf-8")).items()}


def keep(name: str, done: Run) -> None:
    """Beside what the other forms have left there."""
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(as_json(read(REPORT) | {name: done}), indent=1, ensure_ascii=False)
    REPORT.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
