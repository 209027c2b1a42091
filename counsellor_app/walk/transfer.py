"""The last step of the walk: the team lead saves the attendance of the course as a table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QTabWidget

from counsellor_app import paths
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.opened import open_window
from counsellor_app.walk.hands import Hands


def export_attendance(
    data: Path, output: Path, today: date, meetings: list[date], user: str
) -> None:
    """Ctrl+8, the page of files, the period, Ctrl+S."""
    dialogs = Dialogs()
    dialogs.answer(output / "fremmoede.csv")
    window = open_window(
        paths.places(data), user=user, today=today, dialogs=dialogs, inline_jobs=True
    )
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    hands = Hands(window, output)
    try:
        hands.press("Ctrl+8")
        tabs = hands.find("transferTabs", QTabWidget)
        hands.tab_to(tabs.tabBar())
        for _ in range(tabs.count()):
            if hands.sees("first"):
                break
            hands.press("Right")
        hands.fill("first", f"{meetings[0]:%d.%m.%Y}")
        hands.fill("last", f"{meetings[-1]:%d.%m.%Y}")
        hands.fill("purpose", "Rygestopbasen")
        hands.press("Ctrl+S")
        hands.picture("eksport")
    finally:
        window.close()
