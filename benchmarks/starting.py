"""Start to a usable "I dag": the real program in its own process, against a bare window with one query."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.measuring import Bar, Line
from benchmarks.town import TODAY, Town

ROUNDS = 9

_PROGRAM = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from counsellor_app import paths
from counsellor_app.app import Program
application = QApplication([])
program = Program(application, paths.places(Path(sys.argv[1])), today=date.fromisoformat(sys.argv[2]))
program.start()
while program.window is None or not program.window.isVisible():
    application.processEvents()
application.processEvents()
print("ready", flush=True)
import os
os._exit(0)
"""
_BARE = """
import sys
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
application = QApplication([])
connection = sqlcipher.connect(sys.argv[1] + "/counsellor.db")
connection.execute(f"PRAGMA key = \\"x'{sys.argv[2]}'\\"")
rows = connection.execute(
    "SELECT pseudonym, received_on FROM pathway WHERE next_act = 'call' ORDER BY due_from LIMIT 200"
).fetchall()
table = QTableWidget(len(rows), 2)
for number, row in enumerate(rows):
    for column, value in enumerate(row):
        table.setItem(number, column, QTableWidgetItem(str(value)))
window = QMainWindow()
window.setCentralWidget(table)
window.resize(1440, 900)
window.show()
application.processEvents()
print("ready", flush=True)
import os
os._exit(0)
"""


def line(folder: Path) -> Line:
    """Medians of both by turns, from the start of the process to the window."""
    town = Town(folder)
    key = town.key.hex()
    town.database.close()
    ours, floor = [], []
    for number in range(ROUNDS + 1):
        own = _until_ready(_PROGRAM, str(folder), TODAY.isoformat())
        bare = _until_ready(_BARE, str(folder), key)
        if number:  # the first one fills the caches of the machine
            ours.append(own)
            floor.append(bare)
    name = 'start to a usable "I dag"'
    return Line(name, statistics.median(ours), statistics.median(floor), Bar(factor=2))


def _as_users_have_it() -> dict[str, str]:
    """With compiled modules kept, whatever this machine says: else each start compiles anew."""
    here = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return here | {"QT_QPA_PLATFORM": "offscreen"}


def _until_ready(program: str, *arguments: str) -> float:
    begun = perf_counter()
    process = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=True,
        capture_output=True,
        env=_as_users_have_it(),
    )
    assert process.stdout.strip().endswith(b"ready"), process.stderr
    return (perf_counter() - begun) * 1000
