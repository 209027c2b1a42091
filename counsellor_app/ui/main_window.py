"""The frame: rail, search, areas made when first shown, messages, menus, keys, status line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from counsellor_app.services.changes import EVERYTHING, Changes
from counsellor_app.services.trace import undo
from counsellor_app.ui.areas import Area, Give, Hit, all_areas
from counsellor_app.ui.changes import ChangeBus
from counsellor_app.ui.clipboard import clear_now
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.dropping import dropped_list, dropped_paths
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.failures import Failures
from counsellor_app.ui.frame_layout import lay_out
from counsellor_app.ui.jobs import Jobs, Progress
from counsellor_app.ui.keys_dialog import KeysDialog
from counsellor_app.ui.last_resort import keep_typed
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.menus import Menus
from counsellor_app.ui.rail import Rail
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.status_line import StatusLine
from counsellor_app.ui.top_bar import TopBar
from counsellor_app.ui.translation import translate
from counsellor_app.ui.undo_text import act_text, standing_text, undo_text
from counsellor_app.ui.undoing import take_back
from counsellor_app.ui.widgets.card import scrolled
from counsellor_app.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from counsellor_app.services.backend import Backend
    from counsellor_app.ui.keeping import Keeping


_LONG_TO_UNDO = frozenset({"bring_in_list"})  # thousands of rows: beside the window
_COUNT_MS = 350  # of rest, before the counts of the rail are read again


class MainWindow(QMainWindow):
    """Everything around the areas, for one signed-in user. `go_to` is the only way to an area."""

    lock_requested = Signal()
    closing = Signal()

    def __init__(
        self,
        backend: Backend,
        settings: MachineSettings,
        *,
        database: str,
        areas: Sequence[Area] | None = None,
        dialogs: Dialogs | None = None,
        inline_jobs: bool = False,
        keeping: Keeping | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.setWindowTitle(f"{translate('frame', 'Stop-smoking')} – {database}")
        may = backend.actor.may
        self.areas = [area for area in areas or all_areas() if may(area.right)]
        self._settings = settings
        self.dialogs = dialogs or Dialogs(self)
        self.messages = MessageBar()
        self.bus = ChangeBus(backend, self)
        failures = Failures(self.dialogs, self.messages)
        self.jobs = Jobs(failures.show, self, inline=inline_jobs)
        self.ctx = Context(
            backend,
            bus=self.bus,
            jobs=self.jobs,
            dialogs=self.dialogs,
            messages=self.messages,
            navigation=self,
            settings=settings,
            keeping=keeping,
        )
        self.rail, self.top_bar = Rail(self.areas), TopBar(self, backend.actor.name)
        self.status, self.stack = StatusLine(database), QStackedWidget()
        self.ground = lay_out(self.rail, self.top_bar, self.messages, self.stack, self.status)
        self.pages = QStackedWidget()  # what is worked in, and the screen before it when locked
        self.pages.addWidget(self.ground)
        self.setCentralWidget(self.pages)
        self.asleep = False
        self.screens: dict[str, Screen] = {}
        self._pages: dict[str, QWidget] = {}
        self._way: list[str] = []
        self._undo_row: undo.UndoRow | None = None
        self._uncounted: list[tuple[Changes, int]] = [(EVERYTHING, 0)]
        self._counted: dict[str, int] = {}  # up to which news an area has told its count itself
        self._counting = QTimer(self, interval=_COUNT_MS, singleShot=True)
        self._counting.timeout.connect(self.count_rail)
        self.menus = Menus(self, self.areas)
        self._connect()
        self._set_finders()
        self._restore_geometry()
        self._counting.start()  # after the first screen is there: nobody starts for the counts
        self._read_undo()

    # --- navigation

    @property
    def area(self) -> str:
        """The key of the area that is shown; empty before the first."""
        return self._way[-1] if self._way else ""

    def go_to(self, area: str, **what: Any) -> None:
        """Show an area, made when it is first asked for."""
        if self.area and self.area != area:
            self.screens[self.area].ctx.sleep()
        fresh = area not in self.screens
        screen = self._screen(area)
        self._way = [key for key in self._way if key != area] + [area]
        self.stack.setCurrentWidget(self._pages[area])
        self.rail.choose(area)
        screen.ctx.wake()
        put = QApplication.focusWidget()
        if fresh and put is not None and screen.view.isAncestorOf(put):
            put.clearFocus()  # Qt gave it to the first button; the keys of the area work in its list
        screen.open(**what)
        self.fit_frame()
        screen.take_focus()

    def fit_frame(self) -> None:
        """Rail and search, but for what fills the whole window: telephone mode."""
        shown = self.screen_shown
        whole = shown is not None and bool(getattr(shown.presenter, "whole_window", False))
        for part in (self.rail, self.top_bar):
            part.setVisible(not whole)

    def show_count(self, area: str, count: int) -> None:
        """An area has just read what it counts: the rail need not read it a second time."""
        if area in self.rail.buttons:
            self.rail.show_count(area, count)
            self._counted[area] = self.bus.news

    def back(self) -> None:
        """Esc: close the message, a step back inside the area, or the area before."""
        if self.messages.isVisible():
            self.messages.clear()
        elif self.area and not self.screens[self.area].back() and len(self._way) > 1:
            before = self._way[-2]
            self.screens[self._way.pop()].ctx.sleep()
            self.stack.setCurrentWidget(self._pages[before])
            self.rail.choose(before)
            self.screens[before].ctx.wake()
            self.fit_frame()
            self.screens[before].take_focus()

    def sleep(self) -> None:
        """Show nothing and read nothing: the window is locked."""
        self.asleep = True
        if self.area:
            self.screens[self.area].ctx.sleep()

    def wake(self) -> None:
        """Show again, and read again what everybody wrote in the meantime."""
        self.asleep = False
        if self.area:
            self.screens[self.area].ctx.wake()
        self.bus.tell(EVERYTHING)

    @property
    def screen_shown(self) -> Screen | None:
        """The screen of the area that is shown."""
        return self.screens.get(self.area)

    def _screen(self, key: str) -> Screen:
        if key not in self.screens:
            area = next(area for area in self.areas if area.key == key)
            screen = area.create(self.ctx.for_area())
            self.screens[key] = screen
            # With large texts or in a low window an area scrolls instead of being squeezed.
            self._pages[key] = scrolled(screen.view, f"page_{key}")
            self.stack.addWidget(self._pages[key])
        return self.screens[key]

    # --- what is dropped on it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Referrals and lists may be dropped anywhere, whatever area is shown."""
        if self.asleep or not self._can_take_in():
            return
        if dropped_paths(event) or dropped_list(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event)
        if paths and not self.asleep and self._can_take_in():
            event.acceptProposedAction()
            self.go_to("referrals", files=paths)
        elif (path := dropped_list(event)) and not self.asleep and self._can_take_in():
            event.acceptProposedAction()
            self.go_to("transfer", list_file=path)

    def _can_take_in(self) -> bool:
        return any(area.key == "referrals" for area in self.areas)

    # --- acts of the frame

    def undo_last(self) -> None:
        """Ctrl+Z: take back the last act, by its name."""
        if self._undo_row is None:
            self.messages.tell(translate("frame", "There is nothing to undo."), Tone.INFO)
            return
        row = self._undo_row
        if row.final:  # not the act before it, which nobody means by Ctrl+Z now
            earlier = translate("frame", "Earlier acts: Ctrl+Shift+Z.")
            self.messages.tell(f"{standing_text(row.label)} {earlier}", Tone.INFO)
            return
        done = translate("frame", "Taken back: {what}").format(what=act_text(row))

        def told(_: object) -> None:
            self.messages.tell(done, Tone.GOOD)

        if row.label not in _LONG_TO_UNDO:
            take_back(self.ctx, self, row.id, row.label, told)
            return
        self._show_undo(None)  # pressed twice it is still one

        def undo_long(progress: Progress) -> None:
            progress(0, 0)
            self.ctx.backend.write(undo.undo, row.id)

        def failed(_error: Exception) -> bool:
            self._read_undo()
            return False

        title = translate("frame", "Taking back")
        self.jobs.start(self, undo_long, title=title, then=told, on_error=failed)

    def show_keys(self) -> None:
        """Ctrl+/"""
        here = self.screen_shown.actions() if self.screen_shown else []
        groups = [
            (translate("frame", "Everywhere"), self.menus.actions),
            (translate("frame", "Here"), here),
        ]
        self.dialogs.run(KeysDialog(groups, self))

    # --- inside

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go_to)
        self.top_bar.lock_requested.connect(self.lock_requested)
        self.messages.undo_requested.connect(self.undo_last)
        self.status.undo_requested.connect(self.undo_last)
        self.bus.changed.connect(self._on_changes)
        self.bus.unreachable.connect(lambda error: self.messages.tell(sentence(error), Tone.LATE))
        self.bus.reachable.connect(self._tell_reachable)
        self.jobs.started.connect(self.status.show_job)
        self.jobs.finished.connect(self.status.end_job)
        self.jobs.finished.connect(self.bus.tell_now)

    def _tell_reachable(self) -> None:
        text = translate("frame", "The database answers again; everything is read anew.")
        self.messages.tell(text, Tone.GOOD)

    def _set_finders(self) -> None:
        finders = [area.finder(self.ctx) for area in self.areas if area.finder]
        self.top_bar.finder.set_providers([*finders, self._find_actions])

    def _find_actions(self, text: str, give: Give) -> None:
        here = self.screen_shown.actions() if self.screen_shown else []
        found = []
        for action in [*here, *self.menus.actions]:
            title = action.text().replace("&", "")
            if action.isEnabled() and text.casefold() in title.casefold():
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.append(Hit(title, key, action.trigger))
        give(found)

    def _on_changes(self, changes: Changes, number: int) -> None:
        if self.asleep:
            return
        self.status.show_saved(self.ctx.backend.clock.now())
        self._uncounted.append((changes, number))
        self._counting.start()  # again with each act: who marks a dozen people waits for no counts
        self._read_undo()

    def count_rail(self) -> None:
        """Read the numbers of the rail that are not read yet; comes by itself after a moment of rest."""
        changed, self._uncounted = self._uncounted, []
        if not self.asleep:
            self._show_counts(changed)

    def _show_counts(self, changed: Sequence[tuple[Changes, int]]) -> None:
        for area in self.areas:
            told = self._counted.get(area.key, -1)
            stale = any(
                number > told and changes.touches(*area.tables) for changes, number in changed
            )
            if area.count is not None and stale:
                self.ctx.read(area.count, then=partial(self.rail.show_count, area.key))

    def _read_undo(self) -> None:
        self.ctx.read(undo.last_undoable, then=self._show_undo)

    def _show_undo(self, row: undo.UndoRow | None) -> None:
        self._undo_row = row
        text = undo_text(row) if row and not row.final else ""
        self.status.show_undo(text)
        self.menus.undo.setText(text or translate("frame", "&Undo"))

    def _restore_geometry(self) -> None:
        self.resize(1440, 900)
        kept = QByteArray.fromBase64(self._settings.now.window.encode())
        if not kept.isEmpty():
            self.restoreGeometry(kept)

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_typed()  # who closes a moment after the last letter loses no word of it
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        if geometry != self._settings.now.window:
            self._settings.change(window=geometry)
        self.bus.stop_polling()
        for job in list(self.jobs.running):
            job.cancel()
        self.jobs.wait(5000)
        clear_now()
        self.hide()  # what is done at the end, a backup, needs no window
        self.closing.emit()
        super().closeEvent(event)
