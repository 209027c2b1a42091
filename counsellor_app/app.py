"""The composition root: the only module that knows every layer. It opens the window, and shuts it.

Heavy libraries are imported inside the functions, after the first window is on the screen.
"""

from __future__ import annotations

import argparse
import logging
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app import log, paths
from counsellor_app.paths import Places
from counsellor_app.ui.dressing import dress, machine_settings
from counsellor_app.ui.first_start.start_window import StartWindow
from counsellor_app.ui.last_resort import LastResort
from counsellor_app.ui.theme import Look, Theme

if TYPE_CHECKING:
    from counsellor_app.services.actor import Actor
    from counsellor_app.ui.dialogs import Dialogs
    from counsellor_app.ui.first_start.errand import Errand
    from counsellor_app.ui.first_start.way_in import WayIn
    from counsellor_app.ui.main_window import MainWindow
    from counsellor_app.ui.opened import Opened


def main(chosen: argparse.Namespace) -> int:
    """Opens the window and stays until it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    program = Program(
        application,
        paths.places(chosen.data_dir),
        user=chosen.user,
        today=getattr(chosen, "today", None),
        language=chosen.language,
    )
    program.start()
    code = application.exec()
    program.stop()
    return code


class Program:
    """The windows one after the other: opening, signing in, working, the next user."""

    def __init__(
        self,
        application: QApplication,
        places: Places,
        *,
        user: str | None = None,
        today: date | None = None,
        language: str | None = None,
        dialogs: Dialogs | None = None,
    ) -> None:
        self.application, self.places = application, places
        self._user, self._today, self._language = user, today, language
        self._dialogs = dialogs
        self._log = _start_log(places)
        self.settings, self._damaged = machine_settings(places)
        dress(application, self.settings.now, language)
        self.settings.changed.connect(self._dress_again)
        self.start_window: StartWindow | None = None
        self.window: MainWindow | None = None
        self.opened: Opened | None = None
        self.way_in: WayIn | None = None
        self.last_resort = LastResort(self._any_dialogs, application.quit)

    def start(self) -> None:
        """Something is on the screen at once; what takes longer comes after."""
        self._show_start().show()
        QTimer.singleShot(0, self.look)

    def look(self) -> None:
        """Goes the way that fits what lies in the folder."""
        from counsellor_app.ui.first_start.way_in import WayIn

        elsewhere = self.settings.now.data_folder
        if elsewhere and not (self.places.data / "counsellor.db").exists():
            self.places = replace(self.places, data=Path(elsewhere))
        start = self._show_start()
        self.way_in = WayIn(start, self.places, self.settings, self._open, dialogs=self._dialogs)
        self.way_in.look()

    def _open(self, folder: Path, secret: str | None) -> None:
        """The folder holds a database that opens; `way_in` has asked for what was needed."""
        from counsellor_app.ui.opened import DEMONSTRATION_USER, open_places

        self.places = replace(self.places, data=folder)
        self.opened = open_places(
            self.places, self.settings, secret=secret or None, today=self._today
        )
        self.opened.keeping.leave_requested.connect(self._leave)
        if self.opened.database.demonstration:
            self._be_in_demonstration(self._user or DEMONSTRATION_USER)
        else:
            self.ask_who()

    def _be_in_demonstration(self, initials: str) -> None:
        from counsellor_app.errors import UserError
        from counsellor_app.services.office import sign_in

        assert self.opened is not None
        try:
            actor = self.opened.backend.read(sign_in.demonstration_actor, initials)
        except UserError:
            self.ask_who()
            return
        self.enter(actor)

    def ask_who(self) -> None:
        """The sign-in page."""
        from counsellor_app.ui.sign_in.sign_in_presenter import SignInPresenter
        from counsellor_app.ui.sign_in.sign_in_view import SignInView

        assert self.opened is not None
        presenter = SignInPresenter(self.opened.backend, SignInView())
        presenter.signed_in.connect(self.enter)
        start = self._show_start()
        start.show_page(presenter.view)
        start.show()
        presenter.ask(self.opened.name, self._user or self.settings.now.user)

    def enter(self, actor: Actor) -> None:
        """The window of this user takes the place of what was shown."""
        from counsellor_app.ui.opened import make_window
        from counsellor_app.ui.sign_in.lock import Lock

        assert self.opened is not None
        self.opened.backend.actor = actor
        if not self.opened.database.demonstration:
            self.settings.change(user=actor.initials)
        self.window = make_window(self.opened, self.settings, dialogs=self._dialogs)
        lock = Lock(self.window)
        lock.switched.connect(self._switch)
        lock.locked.connect(self.opened.keeping.set_anchor)
        self.window.closing.connect(self._shut)
        self.window.show()
        if self.start_window is not None:
            self.start_window.close()
            self.start_window.deleteLater()
            self.start_window = None
        self._tell_what_was_found()

    def _leave(self, errand: Errand) -> None:
        """The window closes, the errand is done while nobody has the database open, and it opens again."""
        from counsellor_app.ui.first_start.way_in import WayIn

        assert self.window is not None
        former, self.window = self.window, None
        start = self._show_start()
        start.show()
        former.close()  # which shuts the database, with its backup and its anchor
        former.deleteLater()
        self.way_in = WayIn(start, self.places, self.settings, self._open, dialogs=self._dialogs)
        self.way_in.run(errand)

    def _switch(self, actor: Actor | None) -> None:
        assert self.window is not None
        assert self.opened is not None
        former, self.window = self.window, None
        former.closing.disconnect(self._shut)
        self.opened.keeping.detach()
        if actor is None:
            self.ask_who()
        else:
            self.enter(actor)
        former.close()
        former.deleteLater()

    def _tell_what_was_found(self) -> None:
        from counsellor_app.services.office import founding
        from counsellor_app.ui.colours import Tone
        from counsellor_app.ui.error_text import sentence
        from counsellor_app.ui.translation import translate

        assert self.opened is not None
        assert self.window is not None
        if self._damaged:
            text = translate("app", "The settings of this machine were damaged; they are as new.")
            self.window.messages.tell(text, Tone.SOON)
            self._damaged = False
        if self.way_in is not None and self.way_in.news:
            self.window.messages.tell(self.way_in.news, Tone.GOOD)
            self.way_in.news = ""
        elif self.opened.backend.read(founding.is_empty):
            self.window.messages.tell(_first_steps(self.opened.backend.actor), Tone.NEUTRAL)
        broken = self.opened.keeping.tell_broken()
        if broken is not None:
            self.window.dialogs.advise(sentence(broken))

    def _shut(self) -> None:
        if self.opened is not None:
            opened, self.opened = self.opened, None
            opened.keeping.close()

    def stop(self) -> None:
        """After the last window."""
        self._shut()
        self.last_resort.stop()
        if self._log is not None:
            log.stop(self._log)

    def _show_start(self) -> StartWindow:
        if self.start_window is None:
            self.start_window = StartWindow()
        return self.start_window

    def _dress_again(self) -> None:
        theme = self.application.property("theme")
        now = self.settings.now
        if isinstance(theme, Theme) and (theme.look, theme.scale) != (
            now.theme,
            now.text_percent / 100,
        ):
            theme.apply(Look(now.theme), now.text_percent / 100)

    def _any_dialogs(self) -> Dialogs:
        """Those of the window that is there."""
        from counsellor_app.ui.dialogs import Dialogs

        return self.window.dialogs if self.window else self._dialogs or Dialogs()


def _first_steps(actor: Actor) -> str:
    """What to do first in an empty database, by what this user may do."""
    from counsellor_app.services.actor import Right
    from counsellor_app.ui.translation import translate

    if actor.may(Right.CASE):
        return translate(
            "app",
            "Welcome. First: bring in your referrals under Referrals (Ctrl+O), set your service"
            " target under Settings, Rules, and plan a course under Courses.",
        )
    return translate(
        "app", "Welcome. First: make the users under Settings, Users, and give them their password."
    )


def _start_log(places: Places) -> logging.Handler | None:
    try:
        return log.start(places.logs)
    except OSError:
        return None  # a disk that takes no log must not keep anybody from working
