"""A process that goes a first start in the real pages, and dies on the way without warning; it forks for each.

python -m tests.helpers.founding_process

A line on standard input is "WHEN FOLDER KEYRING": the child dies when it stands at the page WHEN (`STEPS`), or, where
WHEN is a number, at that moment after the code has been typed back: a statement, a commit, a rename or a flush.
It says "code CODE" when the code is shown; "lived MOMENTS" when nothing killed it. "gone" follows its end.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from counsellor_app import paths
from counsellor_app.settings import Settings
from counsellor_app.store import keyring_access
from counsellor_app.store.keyring_access import SystemKeyring
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.first_start.choice_page import ChoicePage
from counsellor_app.ui.first_start.code_page import CodePage
from counsellor_app.ui.first_start.founding_page import FoundingPage
from counsellor_app.ui.first_start.start_window import StartWindow
from counsellor_app.ui.first_start.way_in import WayIn
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.opened import open_places
from tests.helpers.file_keyring import FileKeyring
from tests.helpers.marking_process import say
from tests.helpers.quick_secrets import make_quick
from tests.helpers.second_step import die_at
from tests.services.office.test_founding import DRAFT

P = TypeVar("P")
STEPS = ("choice", "founding", "shown", "half", "typed")
"""Before anything, the municipality filled in, the code shown, one group typed back, both."""


def go(when: str, folder: Path, keyring: Path) -> None:
    """The whole first start, until the database is open."""
    make_quick()
    setattr(keyring_access, "system_keyring", lambda: SystemKeyring(FileKeyring(keyring)))  # noqa: B010
    QApplication([])
    window, machine = StartWindow(), MachineSettings(Settings(), lambda _: None)
    places = paths.places(folder)
    opened: list[Path] = []

    def open_(data: Path, secret: str | None) -> None:
        found = open_places(paths.places(data), machine, secret=secret)
        found.keeping.close()
        opened.append(data)

    way = WayIn(window, places, machine, open_, dialogs=Dialogs(), inline_jobs=True)
    window.show()
    way.look()
    _stand(way, ChoicePage, when == "choice").new_requested.emit()
    page = _stand(way, FoundingPage, when == "founding")
    page.found_requested.emit(DRAFT, "")
    shown = _stand(way, CodePage, False)
    say(f"code {'-'.join(shown._groups)}")
    _die(when == "shown")
    for place in shown._asked:
        shown.form.set_value(f"group{place}", shown._groups[place])
        _die(when == "half")
    _die(when == "typed")
    moments = die_at(int(when) if when.isdigit() else 0)
    shown.go_on.click()
    assert opened == [folder]
    say(f"lived {moments()}")


def _stand(way: WayIn, kind: type[P], last: bool) -> P:
    assert isinstance(way.page, kind), type(way.page).__name__
    _die(last)
    return way.page


def _die(now: bool) -> None:
    if now:
        os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    for line in sys.stdin:
        when, folder, keyring = line.split()
        child = os.fork()
        if child == 0:
            go(when, Path(folder), Path(keyring))
            os._exit(0)
        os.waitpid(child, 0)
        say("gone")


if __name__ == "__main__":
    main()
