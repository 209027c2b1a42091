"""Referrals: what is new, all of them, what could not be read, and the form to type one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.referrals.inbox_view import InboxView
from counsellor_app.ui.referrals.refused_view import RefusedView
from counsellor_app.ui.referrals.typed_view import TypedView
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import PageHead
from counsellor_app.ui.widgets.labels import button, label

NEW, ALL, REFUSED = range(3)


class ReferralsView(QWidget):
    """Passive: three tabs over two lists, and the form."""

    tab_chosen = Signal(int)
    import_requested = Signal()
    new_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName("referrals")
        self.head = PageHead(translate("referrals", "Referrals"))
        self.head.buttons.addWidget(
            button(
                translate("referrals", "Take files in …"),
                self.import_requested.emit,
                name="importFiles",
            )
        )
        self.head.buttons.addWidget(
            button(
                translate("referrals", "New referral"),
                self.new_requested.emit,
                primary=True,
                name="newReferralButton",
            )
        )
        self.watch = label("", "small", name="watchState")
        self.go_on = button("", self.go_on_requested.emit, link=True, name="watchGoOn")
        self.tabs = QTabBar()
        self.tabs.setObjectName("referralTabs")
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(translate("referrals", "Which referrals"))
        for _ in range(3):
            self.tabs.addTab("")
        self.inbox, self.refused, self.typed = InboxView(), RefusedView(), TypedView(today)
        self.lists = QStackedWidget()
        self.lists.addWidget(self.inbox)
        self.lists.addWidget(self.refused)
        self.pages = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self.tab_chosen)
        self._add_actions()
        self.show_counts(0, 0)

    def show_counts(self, new: int, refused: int) -> None:
        """How much waits, on the tabs."""
        titles = (
            _counted(translate("referrals", "New"), new),
            translate("referrals", "All"),
            _counted(translate("referrals", "Could not be read"), refused),
        )
        for place, title in enumerate(titles):
            self.tabs.setTabText(place, title)

    def show_watch(self, told: tuple[str, Tone, str]) -> None:
        """How it stands with the folder that is watched, and what can be done about it."""
        text, tone, act = told
        self.watch.setText(text)
        self.watch.setProperty("tone", tone.value)
        self.watch.style().polish(self.watch)
        self.go_on.setText(act)
        self.go_on.setVisible(bool(act))

    def show_tab(self, tab: int) -> None:
        """Put this tab in front, without telling."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(tab)
        self.tabs.blockSignals(False)
        shown = self.refused if tab == REFUSED else self.inbox
        self.lists.setCurrentWidget(shown)
        self.pages.setCurrentIndex(0)
        self.first_focus: QWidget = shown

    def show_form(self) -> None:
        """Put the form in front."""
        self.pages.setCurrentWidget(self.typed)
        self.first_focus = self.typed

    @property
    def typing(self) -> bool:
        """Whether the form is in front."""
        return self.pages.currentWidget() is self.typed

    def _lay_out(self) -> None:
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        watch = QHBoxLayout()
        watch.addWidget(self.watch, 1)
        watch.addWidget(self.go_on)
        column.addWidget(self.head)
        column.addLayout(watch)
        column.addWidget(self.tabs)
        column.addWidget(self.lists, 1)
        self.pages.addWidget(lists)
        self.pages.addWidget(self.typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.addWidget(self.pages)

    def _add_actions(self) -> None:
        take_in = QAction(translate("referrals", "Take referral files in …"), self)
        take_in.setObjectName("importReferrals")
        take_in.setShortcut("Ctrl+O")
        take_in.triggered.connect(self.import_requested)
        self.addAction(take_in)


def _counted(text: str, count: int) -> str:
    return f"{text} · {count}" if count else text
