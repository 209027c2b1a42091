""" "I dag": the folds at the left, the pane of the chosen row at the right; or the calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from counsellor_app.kinds.letter import LetterKind
from counsellor_app.services.today.work_rows import WorkRow
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import is_theme_change, px
from counsellor_app.ui.today.calendar_view import CalendarView
from counsellor_app.ui.today.call_pane_view import CallPaneView
from counsellor_app.ui.today.card_head import card_head
from counsellor_app.ui.today.columns import work_columns
from counsellor_app.ui.today.row_pane_view import RowPaneView
from counsellor_app.ui.today.switches import Switch
from counsellor_app.ui.today.telephone_view import TelephoneView
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.folds_list import Fold, FoldsList
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import ElidedLabel, button, label
from counsellor_app.ui.widgets.shown_stack import ShownStack

DIGITS, LETTERS = "123456789", "BSLTM+-"
_PANE_WIDTH, _LEAST_LIST, _LEAST_PANE = 380, 180, 300


class TodayView(QWidget):
    """Passive: shows what it is given, tells what was wished."""

    look_chosen = Signal(str)
    """list, day or week"""
    team_chosen = Signal(bool)
    reminders_requested = Signal()
    batch_requested = Signal(object)
    """A kind of message for everybody in the list whom it concerns."""
    telephone_requested = Signal()
    print_requested = Signal()
    takeover_requested = Signal()
    save_calendar_requested = Signal()
    read_calendar_requested = Signal()
    key_pressed = Signal(str)
    letter_pressed = Signal(str)
    copy_requested = Signal()
    carry_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("today")
        self.title = label("", "title", wrap=False, name="todayTitle")
        self.count = ElidedLabel("", "small")
        self.count.setObjectName("todayCount")
        self.looks = Switch("todayLooks", translate("today", "How the day is shown"))
        self.whose = Switch("todayWhose", translate("today", "Whose work is shown"))
        self.table = FoldsList(
            work_columns(today),
            name="todayTable",
            title=translate("today", "What is to be done today"),
        )
        self.calendar = CalendarView(today)
        self.call, self.row = CallPaneView(today), RowPaneView()
        self.telephone = TelephoneView(today)
        self._lay_out()
        self._add_actions()
        self._add_keys()
        self.first_focus: QWidget = self.table

    # --- what is shown

    def show_head(self, title: str, count: str) -> None:
        """The day and how much there is."""
        self.title.setText(title)
        self.count.setText(count)

    def show_folds(self, folds: Sequence[Fold[WorkRow]]) -> None:
        """The list; the cursor stays on its row or goes to the next."""
        self.table.set_folds(folds)

    def show_look(self, look: str) -> None:
        """The list, or the calendar of a day or a week."""
        if look != "telephone":
            self.looks.choose(look)
        page = {"list": 0, "evening": 0, "telephone": 2}.get(look, 1)
        self._pages.setCurrentIndex(page)
        self.first_focus = (self.table, self.calendar, self.telephone)[page]
        margins = (0, 0, 0, 0) if page == 2 else (px(18), px(16), px(18), px(16))
        self._outer.setContentsMargins(*margins)
        self._print.setVisible(look == "evening")

    def show_pane(self, pane: QWidget | None) -> None:
        """The pane of the chosen row, or the words for when there is nothing."""
        self._pane.setCurrentWidget(pane or self._nothing)
        self._pane_area.verticalScrollBar().setValue(0)

    def show_whose(self, *, team: bool) -> None:
        """Whose rows these are."""
        self.whose.choose("team" if team else "mine")

    def show_nothing(self, text: str) -> None:
        """Why the pane is empty."""
        self._nothing_text.setText(text)
        self.show_pane(None)

    def focus_list(self) -> None:
        """A question of the pane is answered: the keyboard works in the list again."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def pane_shown(self) -> QWidget | None:
        """Which pane stands there."""
        return self._pane.currentWidget()

    # --- parts

    def _lay_out(self) -> None:
        self.count.setMinimumWidth(px(100))
        words = QHBoxLayout()
        head: QLayout = FlowLayout() if has_large_texts() else QHBoxLayout()
        for row in (words, head):
            row.setSpacing(px(10))
        words.addWidget(self.title)
        words.addWidget(self.count, 1)
        self._call_all = KeyButton(
            translate("today", "Call"), "F8", self.telephone_requested.emit, name="startTelephone"
        )
        self._print = button(
            translate("today", "Print"), self.print_requested.emit, name="printEvening"
        )
        self._print.hide()
        for part in (self.looks, self.whose, self._print, self._call_all):
            head.addWidget(part)
        list_card = Card(name="todayCard", flush=True)
        list_card.body.addLayout(card_head(words, head))
        list_card.body.addWidget(self.table, 1)
        self._nothing = QWidget()
        inside = QVBoxLayout(self._nothing)
        inside.setContentsMargins(0, 0, 0, 0)
        self._nothing_text = label("", name="todayNothing")
        inside.addWidget(self._nothing_text)
        inside.addStretch(1)
        self._pane = ShownStack()
        for pane in (self._nothing, self.call, self.row):
            self._pane.addWidget(pane)
        self._pane_area = scrolled(self._pane, "todayPaneArea")
        pane_card = Card(name="todayPane")
        pane_card.body.addWidget(self._pane_area)
        self._pane_card = pane_card
        list_page = QWidget()
        list_page.setLayout(columns(list_card, pane_card, stretch=(5, 3)))
        self._pages = ShownStack()
        self._list_page = list_page
        self._pages.addWidget(list_page)
        self._pages.addWidget(self.calendar)
        self._pages.addWidget(self.telephone)
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(px(18), px(16), px(18), px(16))
        outer.addWidget(self._pages)
        self._measure()

    def _add_actions(self) -> None:
        looks = [
            ("list", translate("today", "List"), "Ctrl+Shift+L"),
            ("day", translate("today", "Day"), "Ctrl+Shift+D"),
            ("week", translate("today", "Week"), "Ctrl+Shift+U"),
            ("evening", translate("today", "Phone evening"), "Ctrl+Shift+A"),
        ]
        whose = [
            ("mine", translate("today", "Mine"), "Ctrl+Shift+M"),
            ("team", translate("today", "The team's"), "Ctrl+Shift+T"),
        ]
        for name, text, key in looks:
            act = self._action(f"look_{name}", text, key)
            act.triggered.connect(lambda _on=False, look=name: self.look_chosen.emit(look))
            self.looks.add(name, act)
            if name != "evening":
                self.calendar.looks.add(name, act)
        for name, text, key in whose:
            act = self._action(f"whose_{name}", text, key)
            team = name == "team"
            act.triggered.connect(lambda _on=False, team=team: self.team_chosen.emit(team))
            self.whose.add(name, act)
        for kind, text, key in (
            (
                LetterKind.SMS_CALL_US,
                translate("today", "SMS to those we could not reach"),
                "Ctrl+Shift+S",
            ),
            (
                LetterKind.SMS_FOLLOW_UP,
                translate("today", "SMS before half-year calls"),
                "Ctrl+Shift+F",
            ),
        ):
            act = self._action(f"batch_{kind.value}", text, key)
            act.triggered.connect(lambda _on=False, kind=kind: self.batch_requested.emit(kind))
        printed = self._action(
            "print_evening", translate("today", "Print the phone evening"), "Ctrl+P"
        )
        printed.triggered.connect(self.print_requested)
        for name, text, wish in (
            (
                "takeOverDay",
                translate("today", "Take over a colleague's day …"),
                self.takeover_requested,
            ),
            (
                "readCalendar",
                translate("today", "Read my Outlook calendar …"),
                self.read_calendar_requested,
            ),
            (
                "saveCalendar",
                translate("today", "Save my calendar without names …"),
                self.save_calendar_requested,
            ),
        ):
            act = self._action(name, text, "")
            act.triggered.connect(lambda _on=False, wish=wish: wish.emit())
            self.calendar.add_act(act)
        carry = self._action(
            "carry_call", translate("today", "Copy the last call to the journal"), "Ctrl+J"
        )
        carry.triggered.connect(self.carry_requested)
        remind = self._action(
            "reminders", translate("today", "Reminders for the next day"), "Ctrl+Shift+R"
        )
        remind.triggered.connect(self.reminders_requested)

    def _action(self, name: str, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(key)
        self.addAction(action)
        return action

    def _add_keys(self) -> None:
        """Digits and K work wherever the focus is but in a field: fields take their own letters."""
        for digit in DIGITS:
            shortcut = QShortcut(QKeySequence(digit), self)
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=digit: self.key_pressed.emit(key))
        for letter in LETTERS:
            shortcut = QShortcut(QKeySequence(letter), self)
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda key=letter: self.letter_pressed.emit(key))
        # On the page of the list alone: telephone mode has its own, and of two neither would answer.
        note = QShortcut(QKeySequence("N"), self._list_page)
        note.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        note.activated.connect(self._go_to_note)
        copy = QShortcut(QKeySequence("K"), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy_requested)
        self.call.copy_requested.connect(self.copy_requested)

    def _go_to_note(self) -> None:
        if self.call.note.isVisible():
            self.call.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave_note(self) -> bool:
        """Esc in the note leads back to the list; False when the focus is elsewhere."""
        if not self.call.note.hasFocus():
            return False
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _measure(self) -> None:
        self._pane_card.setMinimumWidth(px(_PANE_WIDTH))
        # With large texts they stand under each other: then the area scrolls.
        self.table.setMinimumHeight(px(_LEAST_LIST))
        self._pane_area.setMinimumHeight(px(_LEAST_PANE))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_theme_change(event) and hasattr(self, "_pane_card"):
            self._measure()
