"""The words of a check are compared here: English, whatever language a test before has left."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app import paths
from counsellor_app.ui.translation import load_language


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    load_language(qapp, "en", paths.resources() / "translations")
