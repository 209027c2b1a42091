"""The page of one person: who she is, where she stands, the one next step, and tabs for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from counsellor_app.ui.colours import Tone
from counsellor_app.ui.participants.history_list import HistoryList
from counsellor_app.ui.participants.overview_tab import OverviewTab
from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, bring_up, page, scrolled
from counsellor_app.ui.widgets.chip import ChipRow
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, copyable, label
from counsellor_app.ui.widgets.progress import Step, StepBar


class PersonView(QWidget):
    """Passive: shows texts, chips and steps; tells which button was pressed."""

    primary_pressed = Signal()
    new_pathway_requested = Signal()
    reveal_requested = Signal()
    copy_requested = Signal()
    details_requested = Signal()
    pathway_chosen = Signal(UUID)
    tab_shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("personPage")
        self._keys: list[str] = []
        self._make_head()
        self.steps = StepBar(name="personSteps", title=translate("participants", "The way so far"))
        self.next = label("", "small", name="personNext")
        self.overview = OverviewTab()
        self.history = HistoryList(name="personHistory")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("personTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setAccessibleName(translate("participants", "Parts of the page"))
        self.tabs.currentChanged.connect(self._tab_changed)
        self._lay_out()

    def _make_head(self) -> None:
        self.name = copyable("", "title", name="personName")
        self.name.setWordWrap(False)
        self.age = label("", "small", wrap=False, name="personAge")
        self.cpr = copyable("", name="personCpr")
        self.cpr.setWordWrap(False)
        self.cpr.setAccessibleName(translate("participants", "CPR number"))
        self.reveal = button(
            translate("participants", "Show"), self.reveal_requested.emit, link=True, name="showCpr"
        )
        self.reveal.setAccessibleName(translate("participants", "Show the CPR number"))
        self.about = copyable("", name="personAbout")
        self.chips = ChipRow(name="personChips")
        self.pathway = Choice(
            title=translate("participants", "Pathway"),
            name="pathwayChoice",
        )
        self.pathway.currentIndexChanged.connect(self._choose_pathway)
        self.details = button(
            translate("participants", "Master data"), self.details_requested.emit, name="details"
        )
        self.copy = button(
            translate("participants", "Copy to journal"), self.copy_requested.emit, name="copy"
        )
        self.again = button(
            translate("participants", "New pathway"),
            self.new_pathway_requested.emit,
            name="newPathwayButton",
        )
        self.again.hide()
        self.primary = button("", self.primary_pressed.emit, primary=True, name="personPrimary")

    def _lay_out(self) -> None:
        area, layout = page("personArea")
        layout.addWidget(self._head())
        card = Card(name="stepsCard")
        card.body.addWidget(self.steps)
        card.body.addWidget(self.next)
        layout.addWidget(card)
        layout.addWidget(self.tabs, 100)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _head(self) -> QWidget:
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(self.name)
        title.addWidget(self.age, 0, Qt.AlignmentFlag.AlignBottom)
        title.addSpacing(px(8))
        title.addWidget(self.chips, 100)
        title.addStretch(1)
        under = QHBoxLayout()
        under.setSpacing(px(2))
        for part in (self.cpr, self.reveal):
            under.addWidget(part)
        under.addWidget(self.about, 1)
        who = QWidget()
        texts = QVBoxLayout(who)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(px(2))
        texts.addLayout(title)
        texts.addLayout(under)
        buttons = QWidget()
        acts = (self.pathway, self.details, self.copy, self.again, self.primary)
        if has_large_texts():
            flow = FlowLayout(buttons, spacing=px(8))
            for each in reversed(acts):
                flow.addWidget(each)
        else:
            row = QHBoxLayout(buttons)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(12))
            row.addStretch(1)
            for each in acts:
                row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        head = QWidget()
        beside = QVBoxLayout(head) if has_large_texts() else Columns(head)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(who, 1)
        beside.addWidget(buttons, 0)
        return head

    # --- tabs

    def add_tab(self, key: str, title: str, widget: QWidget) -> None:
        """One more tab at the end."""
        self._keys.append(key)
        self.tabs.blockSignals(True)
        self.tabs.addTab(widget, title)
        self.tabs.blockSignals(False)

    def add_history(self) -> None:
        """The last tab: the whole story."""
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, px(14), 0, 0)
        card = Card()
        card.body.addWidget(scrolled(self.history))
        layout.addWidget(card)
        self.add_tab("history", translate("participants", "History"), holder)

    def show_tab(self, key: str) -> bool:
        """Bring a tab to the front; False when there is none of that name."""
        if key not in self._keys:
            return False
        before = self.tab()
        self.tabs.setCurrentIndex(self._keys.index(key))
        if before == key:
            self._tab_changed(self._keys.index(key))
        return True

    def show_top(self) -> None:
        """Another person: her name first."""
        QTimer.singleShot(0, self, partial(bring_up, self))

    def tab(self) -> str:
        """The key of the tab in front."""
        place = self.tabs.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def _tab_changed(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self.tab_shown.emit(self._keys[place])
            # With large texts the head fills the window. By then the tab has its height.
            QTimer.singleShot(0, self, partial(bring_up, self.tabs))

    # --- what is shown

    def show_head(
        self,
        name: str,
        age: str,
        cpr: str,
        about: Sequence[str],
        chips: Sequence[tuple[str, Tone]],
        restricted: str = "",
    ) -> None:
        """Who she is. An empty CPR number hides the button that would show it."""
        self.name.setText(name)
        self.age.setText(age)
        self.show_cpr(cpr)
        self.reveal.setVisible(bool(cpr))
        start = "· " if cpr else ""
        self.about.setText(start + "  ·  ".join(about))
        self.chips.show_chips(chips, locked=restricted)

    def show_cpr(self, text: str) -> None:
        """Masked, or whole after it was asked for."""
        self.cpr.setText(text)
        self.cpr.setVisible(bool(text))

    def show_pathways(self, choices: Sequence[tuple[str, UUID]], chosen: UUID | None) -> None:
        """The chooser stands there only where there is something to choose."""
        self.pathway.blockSignals(True)
        self.pathway.set_options(list(choices))
        self.pathway.set_value(chosen)
        self.pathway.blockSignals(False)
        self.pathway.setVisible(len(choices) > 1)

    def show_way(self, steps: Sequence[Step], next_line: str, tone: Tone) -> None:
        """The bar and what is next."""
        self.steps.show_steps(steps)
        self.next.setText(translate("participants", "Next: {act}").format(act=next_line))
        self.next.setProperty("role", "error" if tone is Tone.LATE else "small")
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)

    def show_tabs(self, shown: bool) -> None:
        """Without a pathway there is nothing to tell of yet."""
        self.tabs.setVisible(shown)
        self.steps.setVisible(shown)
        self.copy.setVisible(shown)
        if not shown:
            self.show_pathways((), None)
            self.show_new_pathway(False)

    def show_copy(self, text: str) -> None:
        """With how much is not carried over yet."""
        self.copy.setText(text)

    def show_new_pathway(self, shown: bool) -> None:
        """Beside the primary button: the course is over, and something else is the next step."""
        self.again.setVisible(shown)

    def show_primary(self, text: str, enabled: bool) -> None:
        """The one primary button; nothing to do hides it."""
        self.primary.setText(text)
        self.primary.setVisible(enabled)

    def _choose_pathway(self, _index: int) -> None:
        if (chosen := self.pathway.value()) is not None:
            self.pathway_chosen.emit(chosen)
