"""Databases as an installation has them: a folder with file, key slots and lock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app import store
from counsellor_app.store import key_slots


@pytest.fixture(autouse=True)
def quick_argon2(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cost of stretching is tested once, where it matters."""
    monkeypatch.setattr(key_slots, "_ARGON2", {"passes": 1, "kibibytes": 64, "lanes": 1})


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demonstration folder, made once and copied: making one imports Alembic."""
    folder = tmp_path_factory.mktemp("template") / "data"
    store.create_database(folder, demonstration=True).database.close()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that nothing has been put into."""
    return tmp_path / "data"


@pytest.fixture
def new(folder: Path) -> Iterator[store.NewDatabase]:
    """A real (not demonstration) database, just made."""
    made = store.create_database(folder)
    yield made
    made.database.close()
