"""Writes docs/assurance.md: the words stand in `promises`, every figure comes from a run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from tests.torture.forms import FORMS, Form
from tests.torture.promises import PROMISES, Promise
from tests.torture.running import ROOT, Run, as_json

FIGURES: Final = ROOT / "docs" / "assurance.json"
PAGE: Final = ROOT / "docs" / "assurance.md"

_HEAD: Final = """# What is promised, and what shows it

One row a promise of the project's specification (quality 1–28): the tests, the command that runs them hard,
what its last run counted, where that was, and what has not been tried. No figure here was typed: `make torture`
runs the forms one after the other and leaves its counts in `build/torture/report.json`; `make assurance` writes
this page from it, and keeps the counts in `assurance.json`. Smaller, or with another seed:
`make torture SIZE=0.1 SEED=7 ONLY="kill power"`. The short forms run with every `make test`.
"""
_COLUMNS: Final = ("no.", "promise", "tests", "command", "last run", "where", "not tried")


def write(runs: dict[str, Run]) -> None:
    """The page, and the counts that it shows."""
    text = json.dumps(as_json(runs), indent=1, ensure_ascii=False)
    FIGURES.write_text(text + "\n", "utf-8")
    PAGE.write_text(page(runs), "utf-8")


def page(runs: dict[str, Run]) -> str:
    """What docs/assurance.md must say for these runs."""
    lines = [_HEAD, _row(_COLUMNS), _row(["---"] * len(_COLUMNS))]
    lines += [_row(_cells(promise, runs)) for promise in PROMISES]
    lines += [
        "",
        "## The forms",
        "",
        _row(("form", "what it does", "minutes at full size")),
        _row(["---"] * 3),
    ]
    lines += [_row((f"`{form.name}`", form.words, f"{form.minutes:g}")) for form in FORMS]
    return "\n".join(lines) + "\n"


def _cells(promise: Promise, runs: dict[str, Run]) -> list[str]:
    forms = [form for form in FORMS if form.name in promise.forms]
    return [
        str(promise.number),
        promise.words,
        "<br>".join(f"`{path}`" for path in promise.all_tests(forms)),
        f'`make torture ONLY="{" ".join(promise.forms)}"`' if forms else "`make test`",
        "<br>".join(_told(form, runs.get(form.name)) for form in forms)
        or "runs with every `make test`",
        "<br>".join(sorted({runs[form.name].platform for form in forms if form.name in runs})),
        promise.not_tried,
    ]


def _told(form: Form, run: Run | None) -> str:
    if run is None:
        return f"{form.name}: not run yet"
    counts = [f"{figure:,g} {name}" for name, figure in run.figures.items()]
    counts.append(f"{run.passed} tests passed")
    counts += [f"**{run.failed} FAILED**"] if run.failed else []
    counts += [f"{run.skipped} skipped"] if run.skipped else []
    return f"{form.name} ({run.on}, size {run.size:g}): {', '.join(counts)}"


def _row(cells: object) -> str:
    assert isinstance(cells, list | tuple)
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def tests_exist(path: str) -> bool:
    """Whether a test that a row names is there."""
    return (ROOT / Path(path.split("::")[0])).exists()
