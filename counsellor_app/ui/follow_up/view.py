"""The area Opfølgning: who is in the window, and the call beside the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.follow_up.follow_up_list import FollowUpFilter, FollowUpScope
from counsellor_app.services.follow_up.follow_up_rows import FollowUpRow
from counsellor_app.ui.follow_up.call_pane import FollowUpCard
from counsellor_app.ui.follow_up.columns import follow_up_columns
from counsellor_app.ui.follow_up.question_order import Face
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead, bring_up, columns, page, scrolled
from counsellor_app.ui.widgets.charts import BarChart
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.row_table_view import RowTableView


class FollowUpView(QWidget):
    """Passive."""

    filter_changed = Signal()
    evening_requested = Signal()
    print_requested = Signal()
    sms_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("followUp")
        self.head = PageHead(translate("follow_up", "Follow-up"))
        scopes: list[tuple[str, object]] = [
            (translate("follow_up", "In the window now"), FollowUpScope.IN_WINDOW),
            (translate("follow_up", "The window has closed"), FollowUpScope.WINDOW_CLOSED),
            (translate("follow_up", "Comes later"), FollowUpScope.AHEAD),
            (translate("follow_up", "Done"), FollowUpScope.CLOSED),
        ]
        self.scope = Choice(scopes, title=translate("follow_up", "Which"), name="followUpScope")
        self.whose = Choice(
            [(translate("follow_up", "The team's"), False), (translate("follow_up", "Mine"), True)],
            title=translate("follow_up", "Whose"),
            name="followUpWhose",
        )
        self.table: RowTableView[FollowUpRow] = RowTableView(
            follow_up_columns(),
            name="followUpTable",
            title=translate("follow_up", "Follow-ups"),
        )
        self.card = FollowUpCard(today, self)
        title = translate("follow_up", "Calls in the coming weeks")
        self.load_title = label(title, "heading")
        self.load_words = label("", "small", name="loadWords")
        self.load = BarChart(name="followUpLoad", title=title, height=120)
        self._lay_out()
        self.first_focus: QWidget = self.table  # so that the digits press the keys of the call
        self.scope.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.whose.currentIndexChanged.connect(lambda _: self.filter_changed.emit())
        self.card.questions.faces.currentChanged.connect(self._on_face)
        self._add_action()

    def _on_face(self, face: int) -> None:
        """The call is over: back to the list, where the next one is chosen."""
        if face == Face.OUTCOMES:
            QTimer.singleShot(0, self, partial(bring_up, self.table))

    def wanted(self) -> FollowUpFilter:
        """What the list is to show."""
        return FollowUpFilter(self.scope.value(), bool(self.whose.value()))

    def show_scope(self, scope: FollowUpScope) -> None:
        """Another part of the list."""
        self.scope.set_value(scope)

    def show_rows(
        self, count: int, rows: Callable[[int, int], Sequence[FollowUpRow]], subtitle: str
    ) -> None:
        """The list, fetched as it is looked at."""
        self.head.show_texts(translate("follow_up", "Follow-up"), subtitle)
        self.table.set_empty(_empty(self.scope.value()))
        self.table.set_source(count, rows)

    def show_load(self, bars: Sequence[tuple[str, float]], sentence: str) -> None:
        """How many calls each of the coming weeks brings."""
        self.load.show_bars(bars)
        self.load.say(sentence)
        self.load_words.setText(sentence)

    def _acts(self) -> QWidget:
        """What is done with many at a time, each also in a menu."""
        box = QWidget()
        flow = FlowLayout(box, spacing=px(8))
        for name, text, key, wish in (
            (
                "callEvening",
                translate("follow_up", "Call the evening list"),
                "Ctrl+Shift+A",
                self.evening_requested,
            ),
            (
                "printEvening",
                translate("follow_up", "Print the evening list"),
                "Ctrl+P",
                self.print_requested,
            ),
            (
                "announceCalls",
                translate("follow_up", "SMS before the calls"),
                "Ctrl+Shift+F",
                self.sms_requested,
            ),
        ):
            action = QAction(text, self)
            action.setObjectName(name)
            action.setShortcut(key)
            action.triggered.connect(lambda _on=False, wish=wish: wish.emit())
            self.addAction(action)
            made = KeyButton(text, key, action.trigger, cap_after=True, name=f"{name}Button")
            flow.addWidget(made)
        return box

    def _lay_out(self) -> None:
        area, outer = page("followUpPage")
        card = Card(name="followUpList", flush=True)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(12), px(16), px(6))
        row.addWidget(self.scope, 2)
        row.addWidget(self.whose, 1)
        if not has_large_texts():
            row.addStretch(2)
        card.body.addLayout(row)
        self.table.setMinimumHeight(px(260))
        card.body.addWidget(self.table, 1)
        right = QWidget()
        pane = QVBoxLayout(right)
        pane.setContentsMargins(0, 0, 0, 0)
        pane.addWidget(self.card)
        pane.addStretch(1)
        load = Card(name="followUpLoadCard")
        for part in (self.load_title, self.load, self.load_words):
            load.body.addWidget(part)
        left = QWidget()
        listed = QVBoxLayout(left)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(px(12))
        listed.addWidget(card, 1)
        listed.addWidget(load)
        outer.addWidget(self.head)
        acts = self._acts()
        if not has_large_texts():
            outer.addWidget(acts)
        outer.addLayout(columns(left, right, stretch=(5, 3)), 1)
        if has_large_texts():  # the list comes into sight first; the acts have their keys
            outer.addWidget(acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(area, "followUpScroll"))

    def _add_action(self) -> None:
        action = QAction(translate("follow_up", "Open the chosen citizen"), self)
        action.setObjectName("openFollowUpPerson")
        action.setShortcut("Ctrl+O")
        action.triggered.connect(lambda: self.card.person_requested.emit())
        self.addAction(action)


def _empty(scope: FollowUpScope) -> str:
    if scope is FollowUpScope.IN_WINDOW:
        return translate(
            "follow_up",
            "Nobody is in the window now. People come here by themselves five months after the quit date.",
        )
    if scope is FollowUpScope.WINDOW_CLOSED:
        return translate("follow_up", "Nobody has been forgotten: no open window has closed.")
    if scope is FollowUpScope.AHEAD:
        return translate("follow_up", "Nobody waits. A follow-up is made when a course is closed.")
    return translate("follow_up", "No follow-up is done yet.")
