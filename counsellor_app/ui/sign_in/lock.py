"""Locks a window and opens it again: nothing is lost, and nothing of anybody is in a widget meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from counsellor_app.services.actor import Actor
from counsellor_app.services.backend import Backend
from counsellor_app.services.office import sign_in
from counsellor_app.ui import clipboard
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.last_resort import keep_typed_silently
from counsellor_app.ui.sign_in.away import SleepClock, away_of_this_system
from counsellor_app.ui.sign_in.cover import Restore, cover
from counsellor_app.ui.sign_in.idle import WARNING_SECONDS, IdleWatch
from counsellor_app.ui.sign_in.sign_in_presenter import SignInPresenter
from counsellor_app.ui.sign_in.sign_in_view import SignInView
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate

if TYPE_CHECKING:
    from counsellor_app.ui.main_window import MainWindow


class Lock(QObject):
    """By Ctrl+L, by the button, when nobody has touched the machine for a while, or when the system
    says that nobody is there."""

    locked = Signal()
    switched = Signal(object)
    """Another user has come, or None when she is still to be asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._backend: Backend = window.ctx.backend
        self._actor = self._backend.actor
        self._uncover: Restore | None = None
        self._listens = False
        self._host: QDialog | None = None
        self._focus: QWidget | None = None
        self._hidden: list[QWidget] = []
        self._copied = ""
        self.view = SignInView("lockScreen")
        self.presenter = SignInPresenter(self._backend, self.view)
        self.presenter.signed_in.connect(self._come_back)
        self.presenter.switch_requested.connect(self._ask_to_switch)
        settings = window.ctx.settings
        self.idle = IdleWatch(lambda: settings.now.lock_minutes, window.ctx.presence, self)
        self.idle.warned.connect(self._warn)
        self.idle.returned.connect(window.messages.clear)
        self.idle.ran_out.connect(self.lock)
        self.away, self.clock = away_of_this_system(self), SleepClock(self)
        for news in (self.away.gone, self.clock.slept, window.lock_requested):
            news.connect(self.lock)
        window.closing.connect(self.idle.stop)
        window.closing.connect(self.stop_listening)
        # The bus is asked after the first screen is there.
        QTimer.singleShot(0, self, self._listen)
        window.pages.addWidget(self.view)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self.idle)
        self.idle.start()

    def _listen(self) -> None:
        self._listens = True
        self.clock.start()
        self.away.start(self._window)

    def stop_listening(self) -> None:
        """The window closes: the system has nothing more to say to it."""
        if self._listens:
            self._listens = False
            self.clock.stop()
            self.away.stop()

    @property
    def is_locked(self) -> bool:
        """Whether the lock screen is shown."""
        return self._uncover is not None

    def lock(self) -> None:
        """Cover everything and ask who is there."""
        if self.is_locked:
            return
        self.idle.stop()
        keep_typed_silently()  # before the fields are emptied and the user signed out
        window = self._window
        window.messages.clear()
        window.top_bar.finder.close_list()
        self._focus = QApplication.focusWidget()
        window.sleep()
        dialogs = self._open_dialogs()
        self._uncover = cover([window.ground, *dialogs])
        self._hide_inside(dialogs)
        window.menuBar().hide()
        for action in window.menus.actions:
            action.setEnabled(False)
        self._copied = clipboard.put_aside()
        self._backend.write(sign_in.sign_out)
        self._show_view(dialogs)
        self.presenter.lock(self._actor)
        self.locked.emit()

    def _show_view(self, dialogs: list[QDialog]) -> None:
        if not dialogs:
            self._window.pages.setCurrentWidget(self.view)
            return
        # A dialog that waits for an answer takes every key: the question must lie over it.
        self._host = QDialog(dialogs[-1])
        self._host.setObjectName("lockDialog")
        self._host.setModal(True)
        self._host.rejected.connect(self._host.show)  # Esc does not unlock
        QVBoxLayout(self._host).addWidget(self.view)
        self._host.resize(px(480), px(420))
        self._host.show()
        self.view.show()

    def _come_back(self, actor: Actor) -> None:
        if actor.user_id != self._actor.user_id:
            if self._may_leave():
                self.switched.emit(actor)
            else:
                self._backend.actor = self._actor
            return
        self._put_back_view()
        for action in self._window.menus.actions:
            action.setEnabled(True)
        self._window.menuBar().show()
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        if self._uncover is not None:
            self._uncover()
        self._uncover = None
        clipboard.put_back(self._copied)
        self._copied = ""
        self._window.wake()
        if self._focus is not None:
            self._focus.setFocus()
        self.idle.start()

    def _put_back_view(self) -> None:
        self._window.pages.setCurrentWidget(self._window.ground)
        if self._host is not None:
            self._window.pages.addWidget(self.view)
            self._host.rejected.disconnect()
            self._host.deleteLater()
            self._host = None

    def _ask_to_switch(self) -> None:
        if self._may_leave():
            self.switched.emit(None)

    def _may_leave(self) -> bool:
        return self._window.dialogs.ask(
            translate(
                "sign_in",
                "What {name} has typed and not saved is lost when another user signs in.",
            ).format(name=self._actor.name),
            yes=translate("sign_in", "Sign in another user"),
        )

    def _warn(self) -> None:
        text = translate("sign_in", "The window locks in %n second(s).", "", WARNING_SECONDS)
        self._window.messages.tell(text, Tone.SOON)

    def _open_dialogs(self) -> list[QDialog]:
        tops = QApplication.topLevelWidgets()
        return [each for each in tops if isinstance(each, QDialog) and each.isVisible()]

    def _hide_inside(self, dialogs: list[QDialog]) -> None:
        # Not the dialog itself: hidden, it would count as answered.
        for dialog in dialogs:
            for child in dialog.children():
                if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
                    child.hide()
                    self._hidden.append(child)
