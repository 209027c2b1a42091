"""Takes every page, tab and dialog in each dress into a folder that is thrown away, and notes what is cut there.

`python -m installer.gallery FOLDER --dress light-100-da dark-200-en --people 200`: for eyes, before `make pictures`
keeps a few. What `installer.eyes` finds wrong stands in `notes.txt` beside the pictures.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from zlib import crc32

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)

from counsellor_app import paths, settings
from counsellor_app.paths import Places
from counsellor_app.services.demonstration.demonstration_folder import make_demonstration
from counsellor_app.ui.dialogs import Dialogs, prepare
from counsellor_app.ui.dressing import dress
from counsellor_app.ui.main_window import MainWindow
from counsellor_app.ui.settings.pages import all_pages
from installer.eyes import faults
from installer.pictures import ADMINISTRATOR, DAY, TEAM_LEAD, window_of
from installer.shows import Show, of_administrator, of_counsellor, of_team_lead, settle

SMALL_SCREEN, USUAL = (1280, 800), (1440, 900)
_WITH_TABS = frozenset({"person", "letters", "course", "check_in"})
_ENDS_THE_WINDOW = frozenset({"quit", "lock"})


@dataclass
class Album:
    """Where the pictures go, how large they are, and what was seen to be wrong on them."""

    folder: Path
    size: tuple[int, int]
    only: tuple[str, ...] = ()
    dialogs: bool = True
    taken: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def wants(self, name: str) -> bool:
        """Whether this is asked for and not there yet."""
        return name not in self.taken and (not self.only or name.startswith(self.only))

    def take(self, widget: QWidget, name: str, *, whole: bool = False) -> None:
        """One picture, once; `whole` in the size of the window."""
        if not self.wants(name):
            return
        self.taken.add(name)
        if isinstance(widget, QLabel) and not widget.pixmap().isNull():
            widget.pixmap().save(str(self.folder / f"{name}.png"))
            return
        if whole:
            widget.resize(*self.size)
        widget.show()
        settle()
        widget.grab().save(str(self.folder / f"{name}.png"))
        found = [f"{name}: {fault}" for fault in faults(widget)]
        self.notes += found
        with (self.folder / "notes.txt").open("a", encoding="utf-8") as file:
            file.writelines(f"{each}\n" for each in found)


class PhotographedDialogs(Dialogs):
    """Every dialog is taken as it lies there, and then left as Esc would leave it."""

    def __init__(self, album: Album) -> None:
        super().__init__()
        self._album = album
        self.taking = False
        """From when on what is asked is taken; before, a show answers itself."""

    def _run(self, dialog: QDialog, outcome: Callable[[], object]) -> object:
        if not self.taking:
            return super()._run(dialog, outcome)
        if not isinstance(dialog, QFileDialog):
            prepare(dialog)
            self._album.take(dialog, f"dialog_{_slug(dialog)}")
            dialog.hide()
        dialog.deleteLater()
        return outcome()


def _slug(dialog: QDialog) -> str:
    if isinstance(dialog, QMessageBox):
        return f"question_{crc32(dialog.text().encode()) % 10**5}"
    words = dialog.objectName() or type(dialog).__name__
    return re.sub(r"\W+", "_", f"{words}_{dialog.windowTitle().lower()}")[:60]


def main() -> None:
    """One album a dress."""
    arguments = _arguments()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    QMenu.exec = lambda *_: None  # type: ignore[method-assign,assignment]  # a menu nobody chooses from
    with tempfile.TemporaryDirectory() as temporary:
        places = paths.places(arguments.data or Path(temporary) / "demonstration")
        if not places.data.exists():
            make_demonstration(
                places.data,
                participants=arguments.people,
                today=DAY,
                progress=lambda done, of: None,
            )
        for dressed in arguments.dress:
            album = _album(arguments, dressed)
            take(application, places, dressed, album)
            print(f"{dressed}: {len(album.taken)} pictures, {len(album.notes)} notes", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dress", nargs="+", default=["light-100-da"])
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--data", type=Path, help="a demonstration that is there already")
    parser.add_argument("--no-dialogs", action="store_true", help="pages and tabs alone: quick")
    parser.add_argument("--only", nargs="*", default=[], help="names begin with one of these")
    return parser.parse_args()


def _album(arguments: argparse.Namespace, dressed: str) -> Album:
    folder = arguments.folder / dressed
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "notes.txt").unlink(missing_ok=True)
    size = USUAL if dressed.split("-")[1] == "100" else SMALL_SCREEN
    return Album(folder, size, tuple(arguments.only), not arguments.no_dialogs)


def take(application: QApplication, places: Places, dressed: str, album: Album) -> None:
    """Everything in one dress, such as light-100-da."""
    look, percent, language = dressed.split("-")
    dress(application, settings.Settings(language=language, theme=look, text_percent=int(percent)))
    with window_of(places, TEAM_LEAD, PhotographedDialogs(album)) as window:
        window.resize(*album.size)
        walk_areas(window, album)
        walk_shows(window, album, of_counsellor() | of_team_lead())
        press_everything(window, album)
    with window_of(places, ADMINISTRATOR, PhotographedDialogs(album)) as window:
        window.resize(*album.size)
        walk_shows(window, album, of_administrator())
        press_everything(window, album, "administrator_")


def walk_areas(window: MainWindow, album: Album) -> None:
    """Every area and page of the settings, with every tab that is seen there."""
    for area in window.areas:
        window.go_to(area.key)
        album.take(window, area.key, whole=True)
        for name in each_tab(window, area.key):
            album.take(window, name, whole=True)
    may = window.ctx.backend.actor.may
    for page in all_pages():
        if may(page.right):
            window.go_to("settings", page=page.key)
            album.take(window, f"settings_{page.key}", whole=True)


def walk_shows(window: MainWindow, album: Album, shows: dict[str, Show]) -> None:
    """What `make pictures` shows, with the tabs beside it."""
    for name, show in shows.items():
        if album.only and not name.startswith(album.only):
            continue
        try:
            shown = show(window)
        except (StopIteration, ValueError, IndexError, AttributeError, AssertionError) as error:
            # A small demonstration has not everything that is to be shown.
            album.notes.append(f"{name}: cannot be shown ({type(error).__name__} {error})")
            window.dialogs.answers = None
            continue
        own = shown if isinstance(shown, QWidget) else None
        album.take(own or window, name, whole=not isinstance(own, QLabel))
        if own is None and name in _WITH_TABS:
            for tab in each_tab(window, name):
                album.take(window, tab, whole=True)


def each_tab(window: MainWindow, name: str) -> Iterator[str]:
    """Opens each tab that is seen, one after another, and goes back to the first."""
    for bar in window.findChildren(QTabBar):
        if not bar.isVisible() or bar.count() < 2:
            continue
        for index in range(bar.count()):
            bar.setCurrentIndex(index)
            settle()
            yield f"{name}_{bar.objectName().removeprefix('qt_')}{index}"
        bar.setCurrentIndex(0)


def press_everything(window: MainWindow, album: Album, prefix: str = "") -> None:
    """The dialogs behind every action, and behind every button that ends in …"""
    if not album.dialogs:
        return
    assert isinstance(window.dialogs, PhotographedDialogs)
    window.dialogs.taking = True
    places: list[Callable[[], object]] = [partial(window.go_to, area.key) for area in window.areas]
    if not prefix:
        shows = of_counsellor()
        places += [partial(shows[name], window) for name in ("person", "course", "check_in")]
    for go in places:
        try:
            actions = _actions(window, go)
        except StopIteration:  # something that was opened stands in the way
            album.notes.append("a screen that was shown before is not reached any more")
            continue
        for action in actions:
            go()
            _choose_first_rows(window)
            if action.isEnabled() and action.objectName() not in _ENDS_THE_WINDOW:
                action.trigger()
                settle()
        for button in _opening_buttons(window, go):
            if button.isEnabled():
                button.click()
                settle()


def _actions(window: MainWindow, go: Callable[[], object]) -> list[QAction]:
    go()
    screen = window.screen_shown
    found = screen.view.findChildren(QAction) if screen else []
    named = [
        each
        for each in found
        if each.objectName() and not each.objectName().startswith(("_q_", "qt_"))
    ]
    return [*named, *window.menus.actions]


def _opening_buttons(window: MainWindow, go: Callable[[], object]) -> list[QPushButton]:
    go()
    _choose_first_rows(window)
    screen = window.screen_shown
    found = screen.view.findChildren(QPushButton) if screen else []
    return [each for each in found if each.text().endswith("…")]


def _choose_first_rows(window: MainWindow) -> None:
    for table in window.stack.findChildren(QTableView):
        if table.isVisible() and table.model() is not None and table.model().rowCount():
            table.setCurrentIndex(table.model().index(0, 0))
    settle()


if __name__ == "__main__":
    main()
