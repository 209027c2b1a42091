"""A process with the real window in telephone mode in which somebody types a note until it is killed.

python -m tests.helpers.telephoning_process DATA INITIALS
Prints the note as far as it is typed, word by word, and "ready" before the first.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor_app import paths
from counsellor_app.services.office import sign_in
from counsellor_app.ui.dressing import machine_settings
from counsellor_app.ui.opened import make_window, open_places
from counsellor_app.ui.today.telephone_view import TelephoneView
from tests.helpers.demonstrations import TODAY
from tests.helpers.interviewing_process import rest


def main(data: str, initials: str) -> None:
    """Types one word after the other, without a pause that is longer than a breath."""
    _application = QApplication([])
    places = paths.places(Path(data))
    machine, _ = machine_settings(places)
    opened = open_places(places, machine, today=TODAY)
    opened.backend.actor = opened.backend.read(sign_in.demonstration_actor, initials)
    window = make_window(opened, machine, inline_jobs=True)
    window.show()
    window.go_to("today", telephone=True)
    view = window.findChild(TelephoneView)
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_N)
    print("ready", flush=True)
    for number in count():
        for sign in f"ord{number} ":
            QTest.keyClicks(view.note, sign)
            rest(0.02)
        print(view.note_text, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
