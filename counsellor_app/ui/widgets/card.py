"""A white box with a thin border: the unit in which screens are laid out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.room import has_large_texts
from counsellor_app.ui.theme import px
from counsellor_app.ui.widgets.columns import Columns
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import label

_LEAST = 240  # px at 100 % that a column of large texts needs
_IN_SIGHT = 280  # px at 100 % of a part that was chosen; the rest may be scrolled to


class Card(QFrame):
    """A card with an optional heading; fill `body`. `flush` leaves no margin (for tables)."""

    def __init__(self, heading: str = "", *, name: str = "", flush: bool = False) -> None:
        super().__init__()
        self.setProperty("card", True)
        if name:
            self.setObjectName(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.heading: QLabel | None = None
        side = px(16)
        if heading:
            self.heading = label(heading, "heading")
            self.heading.setContentsMargins(side, px(12), side, px(8) if flush else 0)
            outer.addWidget(self.heading)
            self.setAccessibleName(heading)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        margins = (0, 0, 0, 0) if flush else (side, px(8 if heading else 14), side, px(14))
        self.body.setContentsMargins(*margins)
        outer.addLayout(self.body, 1)


class Inset(QFrame):
    """A quiet box inside a card, as for the words of a referral."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("inset", True)
        if name:
            self.setObjectName(name)
        self.body = QVBoxLayout(self)
        self.body.setSpacing(px(4))
        self.body.setContentsMargins(px(12), px(10), px(12), px(10))


class PageHead(QWidget):
    """Title and a quiet line at the left, buttons at the right; the primary one last."""

    def __init__(self, title: str = "", subtitle: str = "") -> None:
        super().__init__()
        row = Columns(self)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        self.title = label(title, "title", name="pageTitle")
        self.subtitle = label(subtitle, "small", name="pageSubtitle")
        self.title.setMinimumWidth(px(150))
        texts.addWidget(self.title)
        texts.addWidget(self.subtitle)
        row.addLayout(texts, 1)
        # Not before it has a parent: alone it would flash up as a window and take the focus.
        self.subtitle.setVisible(bool(subtitle))
        self.buttons: QLayout = (
            FlowLayout(spacing=px(12), wide=True) if has_large_texts() else Columns(spacing=12)
        )
        row.addLayout(self.buttons)

    def add_group(self, *buttons: QWidget) -> None:
        """Buttons that stay together where the head is narrow."""
        together: QLayout = self.buttons
        if isinstance(self.buttons, Columns):
            self.buttons.addLayout(group := Columns(spacing=12))
            together = group
        for each in buttons:
            together.addWidget(each)

    def show_texts(self, title: str, subtitle: str = "") -> None:
        """Another title and line."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))


def page(name: str) -> tuple[QWidget, QVBoxLayout]:
    """An empty area with the margins of the design, and its layout."""
    area = QWidget()
    area.setObjectName(name)
    layout = QVBoxLayout(area)
    layout.setContentsMargins(px(18), px(16), px(18), px(16))
    layout.setSpacing(px(12))
    return area, layout


def columns(*widgets: QWidget, stretch: tuple[int, ...] = ()) -> Columns:
    """Widgets beside each other with the space of the design; under each other where it is narrow."""
    row = Columns()
    for index, widget in enumerate(widgets):
        if has_large_texts():  # narrower than this nothing can be read, so they go under each other
            widget.setMinimumWidth(max(widget.minimumWidth(), px(_LEAST)))
        row.addWidget(widget, stretch[index] if index < len(stretch) else 1)
    return row


def scrolled(content: QWidget, name: str = "") -> QScrollArea:
    """`content` with a scroll bar when the window is low or the texts are large."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    if name:
        area.setObjectName(name)
    return area


def bring_up(widget: QWidget, *, whole: bool = False) -> None:
    """Scroll the area around until `widget` stands at its top, where too little of it is in sight.

    With large texts the parts of a page lie under each other: what was just chosen would be out of sight.
    `whole`: all of it is to be seen, and it is moved no further than that takes.
    """
    area: QWidget | None = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inside = area.widget() if area is not None else None
    if area is None or inside is None:
        return
    top, bar = widget.mapTo(inside, QPoint(0, 0)).y(), area.verticalScrollBar()
    room = area.viewport().height()
    bottom = top + min(widget.height(), room if whole else px(_IN_SIGHT))
    if not bar.value() <= top <= bottom <= bar.value() + room:
        bar.setValue(bottom - room if whole and top >= bar.value() else top)
    bring_up(area)  # which may lie in another one


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout before it is filled again."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
