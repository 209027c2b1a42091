"""What a new machine relies on: the lock, the licence notices, the commands that the README names."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from counsellor_app.models import Base
from counsellor_app.services.citizen import person_tables

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_lock_names_no_address() -> None:
    """Where packages come from is the machine's business."""
    addresses = re.findall(r".*(?:://|--find-links|--(?:extra-)?index-url).*", LOCK)
    assert addresses == []


def test_every_locked_package_has_hashes() -> None:
    """pip refuses the whole lock otherwise, on a new machine only."""
    entries = re.split(r"\n(?=[a-z0-9])", LOCK)
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_lock_holds_what_pyproject_asks_for() -> None:
    """A dependency added without `make lock` is noticed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(line) for line in project["dependencies"]]
    asked += [Requirement(line) for line in project["optional-dependencies"]["dev"]]
    locked = dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", LOCK, flags=re.MULTILINE))
    stale = [
        str(requirement)
        for requirement in asked
        if (name := canonicalize_name(requirement.name)) not in locked
        or not requirement.specifier.contains(locked[name])
    ]
    assert stale == []


def test_what_is_shipped_has_a_notice() -> None:
    """A new dependency needs its licence in NOTICES.md."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    notices = (ROOT / "NOTICES.md").read_text(encoding="utf-8").lower()
    names = [Requirement(line).name for line in project["dependencies"]]
    assert [name for name in names if name.lower() not in notices] == []


def test_readme_names_only_targets_that_exist() -> None:
    """The README's `make …` commands stand in the Makefile."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", readme, flags=re.MULTILINE)) <= targets


def test_no_table_is_forgotten_when_somebody_asks_what_is_kept_about_her() -> None:
    """A new table is placed in services/citizen/person_tables: OWNED, LINKED, KEPT or OFFICE."""
    assert person_tables.unknown_tables() == []
    assert not person_tables.OFFICE - Base.metadata.tables.keys()
    assert not person_tables.OFFICE & person_tables.personal_tables().keys()
