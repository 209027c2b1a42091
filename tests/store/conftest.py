"""Databases as an installation has them: a folder with file, key slots and lock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app import store


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
