"""The calendar of a day or a week: grid at the left, what is chosen or booked at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QVBoxLayout, QWidget

from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.today.booking_pane import BookingPane
from counsellor_app.ui.today.calendar_cells import Grid
from counsellor_app.ui.today.calendar_grid import CalendarGrid
from counsellor_app.ui.today.card_head import card_head
from counsellor_app.ui.today.row_pane_view import RowPaneView
from counsellor_app.ui.today.switches import Switch
from counsellor_app.ui.today.team_week import TeamEntry, team_columns
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, columns, scrolled
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.folds_list import Fold, FoldsList
from counsellor_app.ui.widgets.labels import Button, ElidedLabel, button, label
from counsellor_app.ui.widgets.shown_stack import ShownStack


class CalendarView(QWidget):
    """Passive. The focus goes to the grid."""

    stepped = Signal(int)
    """-1 earlier, 0 today, 1 later"""
    colleague_chosen = Signal(object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("calendar")
        self.title = label("", "title", wrap=False, name="calendarTitle")
        self.hint = ElidedLabel("", "small")
        self.hint.setObjectName("calendarHint")
        self.looks = Switch("calendarLooks", translate("today", "How the day is shown"))
        self.who = Choice((), title=translate("today", "Whose calendar"), name="calendarWho")
        self.who.setMinimumContentsLength(11)
        self.who.currentIndexChanged.connect(lambda _: self.colleague_chosen.emit(self.who.value()))
        self.grid = CalendarGrid()
        self.team: FoldsList = FoldsList(
            team_columns(), name="teamWeek", title=translate("today", "The team's week")
        )
        self._pages = ShownStack()
        for part in (self.grid, self.team):
            self._pages.addWidget(part)
        self.more = Button(translate("today", "More ▾"))
        self.more.setObjectName("calendarMore")
        self.more.setAccessibleName(translate("today", "More for the calendar"))
        self.more.setAutoDefault(False)
        self.more.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        self._acts = QMenu(self.more)
        self.more.setMenu(self._acts)
        self.entry, self.booking = RowPaneView(), BookingPane(today)
        self._lay_out()
        self.first_focus: QWidget = self.grid

    def show_head(self, title: str, hint: str = "") -> None:
        """Which days, and what is asked of the user now."""
        self.title.setText(title)
        self.hint.setText(hint)

    def show_whose(self, options: Sequence[tuple[str, object]], chosen: object) -> None:
        """Whose calendars can be looked into: a colleague's, the team's, a room's."""
        self.who.blockSignals(True)
        self.who.set_options(list(options))
        self.who.set_value(chosen)
        self.who.blockSignals(False)
        self.who.setVisible(len(options) > 1)

    def add_act(self, action: QAction) -> None:
        """One more thing to do with the whole calendar."""
        self._acts.addAction(action)

    def show_team_week(self, folds: Sequence[Fold[TeamEntry]]) -> None:
        """The week of everybody, a fold a day."""
        self.team.set_folds(folds)
        self._pages.setCurrentWidget(self.team)

    def show_grid(self, grid: Grid) -> None:
        """The days."""
        self.grid.show_grid(grid)
        self._pages.setCurrentWidget(self.grid)

    def show_entry_pane(self) -> None:
        """What is chosen in the grid stands at the right."""
        self._pane.setCurrentWidget(self.entry)

    def show_booking_pane(self) -> None:
        """The form for a new one stands at the right."""
        self._pane.setCurrentWidget(self.booking)

    def is_booking(self) -> bool:
        """Whether the form stands there."""
        return self._pane.currentWidget() is self.booking

    def take_focus(self) -> None:
        """Back to the grid, or to the list of the team's week."""
        shown = self.team if self._pages.currentWidget() is self.team else self.grid
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        words = QHBoxLayout()
        head: QLayout = FlowLayout() if has_large_texts() else QHBoxLayout()
        words.setSpacing(px(10))
        head.setSpacing(px(8))
        words.addWidget(self.title)
        words.addWidget(self.hint, 1)
        self.hint.setMinimumWidth(px(100))
        head.addWidget(self.who)
        steps = [
            ("earlier", "‹", translate("today", "Earlier"), -1),
            ("now", translate("today", "Today"), translate("today", "Today"), 0),
            ("later", "›", translate("today", "Later"), 1),
        ]
        for name, text, spoken, step in steps:
            made = button(text, partial(self.stepped.emit, step), name=f"calendar_{name}")
            made.setAccessibleName(spoken)
            made.setToolTip(spoken)
            head.addWidget(made)
        head.addWidget(self.looks)
        head.addWidget(self.more)
        card = Card(name="calendarCard", flush=True)
        card.body.addLayout(card_head(words, head))
        card.body.addWidget(self._pages, 1)
        self._pages.setMinimumHeight(px(260))
        self._pane = ShownStack()
        self._pane.addWidget(self.entry)
        self._pane.addWidget(self.booking)
        pane_card = Card(name="calendarPane")
        pane_area = scrolled(self._pane, "calendarPaneArea")
        pane_area.setMinimumHeight(px(220))
        pane_card.body.addWidget(pane_area)
        pane_card.setMinimumWidth(px(320))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(columns(card, pane_card, stretch=(5, 2)))
