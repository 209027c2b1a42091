"""Finds a practice, a ward or a pharmacy while one types; the chosen one stands below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counsellor_app.services.referrals.origins import PlaceRow
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.search_box import SearchBox

_ROWS, _ROW = 4, 30


class PlacePicker(QWidget):
    """Passive: tells what is searched, shows the hits, remembers the chosen one."""

    searched = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("placePicker")
        self.place: PlaceRow | None = None
        self._hits: Sequence[PlaceRow] = ()
        self.search = SearchBox(
            translate("referrals", "Practice, ward or pharmacy …"), name="placeSearch"
        )
        self.hits = QListWidget()
        self.hits.setObjectName("placeHits")
        self.hits.setAccessibleName(translate("referrals", "Places found"))
        self.hits.hide()
        self.chosen = label("", "heading", name="placeChosen")
        self.chosen.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        over = label(translate("referrals", "Where from"), "small")
        over.setBuddy(self.search)
        for part in (over, self.search, self.hits, self.chosen):
            layout.addWidget(part)
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(self.hits.setFocus)
        self.hits.itemActivated.connect(self._take)
        self.hits.itemClicked.connect(self._take)

    def show_hits(self, hits: Sequence[PlaceRow]) -> None:
        """What was found; nothing while the field is empty."""
        self._hits = hits if self.search.text().strip() else ()
        self.hits.clear()
        for each in self._hits:
            text = " · ".join(filter(None, (each.name, each.detail)))
            item = QListWidgetItem(text)
            item.setSizeHint(QSize(0, px(_ROW)))
            self.hits.addItem(item)
        if self._hits:
            self.hits.setCurrentRow(0)
        self.hits.setFixedHeight(px(_ROW) * min(len(self._hits), _ROWS) + 2)
        self.hits.setVisible(bool(self._hits))

    def choose(self, place: PlaceRow | None) -> None:
        """This one, or none."""
        self.place = place
        text = " · ".join(filter(None, (place.name, place.detail))) if place else ""
        self.chosen.setText(text)
        self.chosen.setVisible(place is not None)
        self.search.clear()
        self.show_hits(())

    def _take(self, item: QListWidgetItem) -> None:
        self.choose(self._hits[self.hits.row(item)])
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
