"""docs/assurance.md is true: a row a promise, tests that exist, and no figure that no run has given."""

from __future__ import annotations

import re

import pytest

from tests.torture import table
from tests.torture.__main__ import read
from tests.torture.forms import FORMS
from tests.torture.promises import PROMISES
from tests.torture.running import ROOT

PROMISED = range(1, 29)


def test_every_promise_has_a_row() -> None:
    assert [promise.number for promise in PROMISES] == list(PROMISED)
    rows = re.findall(r"^\| (\d+) \|", table.PAGE.read_text("utf-8"), flags=re.MULTILINE)
    assert [int(number) for number in rows] == list(PROMISED)


def test_every_promise_names_what_shows_it() -> None:
    named = {form.name: form for form in FORMS}
    for promise in PROMISES:
        forms = [named[name] for name in promise.forms]
        assert promise.all_tests(forms), f"nothing shows promise {promise.number}"


@pytest.mark.parametrize(
    "path", sorted({path for each in (*FORMS, *PROMISES) for path in each.tests})
)
def test_what_a_row_names_is_there(path: str) -> None:
    assert (ROOT / path.split("::")[0]).exists()


def test_the_page_says_what_the_runs_counted() -> None:
    """Written by `make assurance`, not by hand."""
    assert table.PAGE.read_text("utf-8") == table.page(read(table.FIGURES))


def test_every_long_fault_test_belongs_to_a_form() -> None:
    """A new one is run by `make torture`, or it is said here why not."""
    run = {path for form in FORMS for path in form.tests}
    elsewhere = {
        "tests/services/medication/test_settlements.py",  # money, not loss: `make test-long`
        "tests/reports/test_figures.py",
    }
    marked = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "tests").rglob("test_*.py")
        if "mark.long" in path.read_text("utf-8") and path.name != "test_assurance.py"
    }
    forgotten = {
        path
        for path in marked - elsewhere
        if not any(path == each or path.startswith(f"{each}/") for each in run)
    }
    assert forgotten == set()
