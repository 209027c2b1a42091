"""The whole program with a window in which somebody types a note while everything breaks, one after the other.

python -m tests.helpers.failing_program DATA

It prints "told N" with the number of dialogs that there were, and ends as the program does when its window is closed.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app import paths
from counsellor_app.app import Program
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.drawing import drawn
from counsellor_app.ui.today.telephone_view import TelephoneView
from tests.helpers.demonstrations import TODAY
from tests.helpers.interviewing_process import rest

NOTE = "halvt skrevet, og så gik alt galt"


class Painted(QWidget):
    @drawn
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawLine(0, 0, 9, 9)
        raise IndexError


class Pressed(QWidget):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        raise KeyError


class Breaking:
    """The ways in which it breaks; what it shows must live on."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.shown: list[QWidget] = []

    def slot(self) -> None:
        QTimer.singleShot(0, lambda: 1 / 0)

    def paint(self) -> None:
        self.shown.append(Painted())
        self.shown[-1].show()

    def press(self) -> None:
        self.shown.append(Pressed())
        self.shown[-1].show()
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        QApplication.postEvent(self.shown[-1], key)

    def thread(self) -> None:
        threading.Thread(target=lambda: [][0]).start()

    def job(self) -> None:
        def broken(progress: object) -> None:
            raise RuntimeError

        window = self.program.window
        assert window is not None
        window.jobs.start(window, broken)

    def ways(self) -> list[Callable[[], None]]:
        return [self.slot, self.paint, self.press, self.thread, self.job]


def main(data: Path) -> int:
    application = QApplication([])
    dialogs = Dialogs()
    dialogs.answer()
    program = Program(application, paths.places(data), user="MH", today=TODAY, dialogs=dialogs)
    program.start()
    while program.window is None:
        rest(0.05)
    program.window.go_to("today", telephone=True)
    view = program.window.findChild(TelephoneView)
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_N)
    QTest.keyClicks(view.note, NOTE)
    breaking = Breaking(program)
    for number, way in enumerate(breaking.ways(), 1):
        way()
        for _ in range(100):
            rest(0.02)
            if len(dialogs.shown) >= number:
                break
    print(f"told {len(dialogs.shown)}", flush=True)
    assert program.window.isVisible()
    for widget in breaking.shown:
        widget.close()
    program.window.close()
    program.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
