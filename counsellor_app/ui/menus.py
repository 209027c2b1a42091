"""The menus: everything that can be done, with its key, stands here too."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from counsellor_app.ui.areas import Area
from counsellor_app.ui.directory import show_directory
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.main_window import MainWindow


class Menus:
    """Builds the menu bar of the window and keeps the actions of the frame."""

    def __init__(self, window: MainWindow, areas: list[Area]) -> None:
        self._window = window
        self.actions: list[QAction] = []
        keys = {area.key for area in areas}
        self._fill_file(keys)
        self._fill_edit()
        self._fill_go(areas)
        self._here = self._menu(translate("frame", "&Actions"))
        self._here.aboutToShow.connect(self.fill_here)
        # Its actions belong to the area: left in a menu their keys would work when it is hidden.
        self._here.aboutToHide.connect(lambda: QTimer.singleShot(0, self._here.clear))
        help_menu = self._menu(translate("frame", "&Help"))
        self._add(
            help_menu,
            "supportFile",
            translate("frame", "&Support file …"),
            "",
            lambda: _support_file(window),
        )
        self._add(help_menu, "keys", translate("frame", "All &keys"), "Ctrl+/", window.show_keys)

    def fill_here(self) -> None:
        """What can be done in the area that is shown."""
        self._here.clear()
        screen = self._window.screen_shown
        self._here.addActions(screen.actions() if screen else [])
        if self._here.isEmpty():
            nothing = self._here.addAction(translate("frame", "Nothing to do here"))
            nothing.setEnabled(False)

    def _fill_file(self, keys: set[str]) -> None:
        window, menu = self._window, self._menu(translate("frame", "&File"))
        if "referrals" in keys:
            self._add(
                menu,
                "newReferral",
                translate("frame", "&New referral"),
                "Ctrl+N",
                lambda: _type_referral(window),
            )
        if "today" in keys:
            self._add(
                menu,
                "telephoneMode",
                translate("frame", "&Telephone mode"),
                "F8",
                lambda: window.go_to("today", telephone=True),
            )
            self._add(
                menu,
                "incomingCall",
                translate("frame", "&Incoming call"),
                "F9",
                lambda: window.go_to("today", incoming_call=True),
            )
        menu.addSeparator()
        self._add(menu, "lock", translate("frame", "&Lock"), "Ctrl+L", window.lock_requested.emit)
        self._add(menu, "quit", translate("frame", "&Quit"), "Ctrl+Q", window.close)

    def _fill_edit(self) -> None:
        window, menu = self._window, self._menu(translate("frame", "&Edit"))
        self.undo = self._add(menu, "undo", translate("frame", "&Undo"), "Ctrl+Z", window.undo_last)
        self._add(
            menu,
            "takeBack",
            translate("frame", "&Last acts and recycle bin …"),
            "Ctrl+Shift+Z",
            lambda: _take_back(window),
        )
        self._add(
            menu,
            "find",
            translate("frame", "&Search everything"),
            "Ctrl+K",
            window.top_bar.finder.start,
        )

    def _fill_go(self, areas: list[Area]) -> None:
        window, menu = self._window, self._menu(translate("frame", "&Go to"))
        for number, area in enumerate(areas, start=1):
            self._add(
                menu,
                f"goTo_{area.key}",
                area.title(),
                f"Ctrl+{number}" if number < 10 else "",
                partial(window.go_to, area.key),
            )
        menu.addSeparator()
        self._add(
            menu,
            "directory",
            translate("frame", "&Directory of offers"),
            "Ctrl+T",
            lambda: show_directory(window.ctx),
        )
        self._add(menu, "back", translate("frame", "&Back"), "Esc", window.back)
        self._add(
            menu, "fullScreen", translate("frame", "&Full screen"), "F11", self._toggle_full_screen
        )

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _add(
        self, menu: QMenu, name: str, text: str, key: str, act: Callable[[], object]
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: act())
        menu.addAction(action)
        self._window.addAction(action)
        self.actions.append(action)
        return action


def _support_file(window: MainWindow) -> None:
    importlib.import_module("counsellor_app.ui.support_file").show_support_file(window.ctx)


def _take_back(window: MainWindow) -> None:
    importlib.import_module("counsellor_app.ui.take_back").show_take_back(window.ctx)


def _type_referral(window: MainWindow) -> None:
    """Over whatever is shown; its modules are read when it is first asked for."""
    importlib.import_module("counsellor_app.ui.referrals.quick_add").show(window.ctx)
