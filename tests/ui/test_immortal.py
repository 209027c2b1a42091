"""Python 3.11 survives what PySide6 6.12 does to the references of None."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import counsellor_app.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
"""


def test_many_calls_that_return_nothing_do_not_end_python() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
