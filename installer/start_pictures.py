"""Takes pictures of what keeps a database from opening, and of what is asked for then: no database is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from counsellor_app import settings
from counsellor_app.errors import StorageError
from counsellor_app.store import FileState, Situation
from counsellor_app.store.key_slots import KeyState
from counsellor_app.store.keys import format_recovery_code
from counsellor_app.ui.dressing import dress
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.first_start.restore_page import RestorePage, words_for
from counsellor_app.ui.first_start.start_window import StartWindow
from counsellor_app.ui.first_start.trouble_page import TroublePage
from counsellor_app.ui.first_start.unlock_page import UnlockPage
from counsellor_app.ui.theme import Look
from installer.pictures import keep

FOLDER = "C:\\Users\\mette\\OneDrive - Prøve Kommune\\stopforloeb"


def pages() -> dict[str, Callable[[], Page]]:
    """The pages by the names of their pictures."""
    damaged = words_for(Situation(FileState.DAMAGED, KeyState.OK))
    return {
        "start-code": lambda: CodePage(format_recovery_code(bytes(range(20)))),
        "start-locked": lambda: UnlockPage(FOLDER, state=KeyState.LOCKED),
        "start-unlock": lambda: UnlockPage(FOLDER, state=KeyState.ABSENT),
        "start-passphrase": lambda: UnlockPage(FOLDER, state=KeyState.ABSENT, passphrase=True),
        "start-damaged": lambda: RestorePage(damaged, FOLDER),
        "start-synced": lambda: TroublePage(
            StorageError("storage.folder_synced", folder=FOLDER, what="OneDrive")
        ),
        "start-network": lambda: TroublePage(
            StorageError("storage.folder_network", folder="H:\\stopforloeb", what="SMB")
        ),
        "start-read-only": lambda: TroublePage(StorageError("storage.not_allowed", folder=FOLDER)),
        "start-too-new": lambda: TroublePage(StorageError("storage.too_new", folder=FOLDER)),
    }


def main() -> None:
    """All of them, in light."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    dress(application, settings.Settings(language="da", theme=Look.LIGHT.value))
    for name, make in pages().items():
        window = StartWindow()
        window.show_page(make())
        keep(window, f"{name}-light", window.size().width(), 700)
        window.close()


if __name__ == "__main__":
    main()
