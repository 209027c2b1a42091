"""Where it comes from, in one field: type "lunge" and the ward is chosen; a tree for those who look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from counsellor_app.kinds.names import fold
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.services.referrals.origins import Origin, PlaceKind, PlaceRow
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate

_ROW, _ROWS = 28, 8
_ORIGIN = Qt.ItemDataRole.UserRole + 1
# Sources without places of their own; the others open into their places.
_PLAIN = (ReferralSource.SELF, ReferralSource.STOPLINIEN, ReferralSource.OTHER)
_TREE = (
    (ReferralSource.HOSPITAL, PlaceKind.DEPARTMENT),
    (ReferralSource.GP, PlaceKind.PRACTICE),
    (ReferralSource.MUNICIPALITY, PlaceKind.MUNICIPAL),
    (ReferralSource.PHARMACY, PlaceKind.PHARMACY),
)


def origin_text(origin: Origin) -> str:
    """Lungemedicinsk Ambulatorium · Regionshospitalet, or what kind of source it is."""
    place = origin.place
    if place is None:
        return kind_text(origin.source)
    return " · ".join(filter(None, (place.name, place.detail)))


class SourceEdit(QLineEdit):
    """The field: its arrows walk in the tree below, Enter and Tab take what is marked."""

    entered, left = Signal(), Signal()
    stepped = Signal(int)
    opened = Signal(bool)
    taken = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        at_end = not self.isModified() or self.cursorPosition() == len(self.text())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and not self.isModified() and at_end:
            self.opened.emit(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class SourcePicker(QWidget):
    """Passive but for its own list: it is given the places once, and searches in them by itself."""

    chosen = Signal()
    done = Signal()
    """Enter when nothing waits to be chosen: the form may be saved."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sourcePicker")
        self._origin = Origin()
        self._places: Sequence[PlaceRow] = ()
        self._last: Sequence[Origin] = ()
        self.edit = SourceEdit()
        self.edit.setObjectName("sourceEdit")
        self.edit.setAccessibleName(translate("referrals", "Where from"))
        self.edit.setPlaceholderText(translate("referrals", "Ward, practice, job centre …"))
        self.tree = QTreeWidget()
        self.tree.setObjectName("sourceTree")
        self.tree.setAccessibleName(translate("referrals", "Places found"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(1)
        self.tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setFixedHeight(px(_ROW * _ROWS))
        self.tree.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.edit)
        layout.addWidget(self.tree)
        self.setFocusProxy(self.edit)
        self.edit.entered.connect(self._open)
        self.edit.left.connect(self._close)
        self.edit.textEdited.connect(self._search)
        self.edit.stepped.connect(self._step)
        self.edit.opened.connect(self._unfold)
        self.edit.taken.connect(self._on_enter)
        self.tree.itemClicked.connect(lambda item, _column: self._take(item))
        self._show_text()

    # --- what is chosen

    @property
    def origin(self) -> Origin:
        """Who wishes it, and from where."""
        return self._origin

    def set_origin(self, origin: Origin) -> None:
        """This one."""
        self._origin = origin
        self._show_text()
        self.chosen.emit()

    def show_places(self, places: Sequence[PlaceRow], last: Sequence[Origin]) -> None:
        """Every place there is, and those that were used last."""
        self._places, self._last = places, last
        self._fill("")

    # --- inside

    def _show_text(self) -> None:
        self.edit.setText(origin_text(self._origin))
        self.edit.setModified(False)
        self.edit.setCursorPosition(0)

    def _open(self) -> None:
        self._fill("")
        self.tree.show()

    def _close(self) -> None:
        """Left by Tab: what was typed chooses what is marked; nothing found leaves what was."""
        if self.edit.isModified():
            self._take(self.tree.currentItem())
        self.tree.hide()

    def _on_enter(self) -> None:
        if self.edit.isModified() or self._is_elsewhere():
            self._take(self.tree.currentItem())
            self.tree.hide()
        else:
            self.done.emit()

    def _is_elsewhere(self) -> bool:
        """The arrows have marked something else than what is chosen."""
        item = self.tree.currentItem()
        marked = item.data(0, _ORIGIN) if item is not None and self.tree.isVisible() else None
        return isinstance(marked, Origin) and marked != self._origin

    def _take(self, item: QTreeWidgetItem | None) -> None:
        origin = item.data(0, _ORIGIN) if item is not None else None
        self.set_origin(origin if isinstance(origin, Origin) else self._origin)

    def _search(self, text: str) -> None:
        self._fill(text)
        self.tree.show()

    def _step(self, by: int) -> None:
        self.tree.show()
        item = self.tree.currentItem()
        following = None
        if item is not None:
            following = self.tree.itemBelow(item) if by > 0 else self.tree.itemAbove(item)
        if following is not None:
            self.tree.setCurrentItem(following)

    def _unfold(self, wide: bool) -> None:
        item = self.tree.currentItem()
        if item is None:
            return
        parent = item.parent()
        if not wide and parent is not None and not item.isExpanded():
            self.tree.setCurrentItem(parent)
        else:
            item.setExpanded(wide)

    def _fill(self, text: str) -> None:
        self.tree.clear()
        wanted = fold(text).split()
        if wanted:
            for origin in self._hits(wanted):
                self._add(origin, self.tree.invisibleRootItem())
        else:
            self._fill_tree()
        # Short when little is found, so that the fields below stay in sight.
        rows = self.tree.topLevelItemCount() if wanted else _ROWS
        self.tree.setFixedHeight(px(_ROW) * max(1, min(rows, _ROWS)) + px(4))
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _hits(self, wanted: list[str]) -> list[Origin]:
        """Those used last stand first, then the places, then the plain sources."""
        plain = [Origin(source) for source in ReferralSource]
        all_ = [*self._last, *(Origin(each.source, each) for each in self._places), *plain]
        found = [each for each in dict.fromkeys(all_) if _is_meant(each, wanted)]
        return found[:20]

    def _fill_tree(self) -> None:
        root = self.tree.invisibleRootItem()
        shown = [each for each in self._last if each != self._origin]
        for origin in (self._origin, *shown):
            self._add(origin, root)
        for source in _PLAIN:
            if Origin(source) not in (self._origin, *shown):
                self._add(Origin(source), root)
        for source, kind in _TREE:
            branch = self._add(Origin(source), root)
            for place in (each for each in self._places if each.kind is kind):
                self._add(Origin(place.source, place), branch)

    def _add(self, origin: Origin, parent: QTreeWidgetItem) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [origin_text(origin)])
        item.setData(0, _ORIGIN, origin)
        item.setSizeHint(0, QSize(0, px(_ROW)))
        return item


def _is_meant(origin: Origin, wanted: list[str]) -> bool:
    said = fold(f"{origin_text(origin)} {kind_text(origin.source)}").split()
    return all(any(word.startswith(each) for word in said) for each in wanted)
