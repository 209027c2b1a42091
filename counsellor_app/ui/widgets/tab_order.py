"""Tab goes through a dialog as it is read, whatever was made first (quality 26)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

_WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit, QPlainTextEdit)
"""What has parts that Tab must not be led into one by one."""


def order_by_reading(root: QWidget) -> None:
    """Chain what the keyboard can enter in the order of the layouts, then the first field has the focus."""
    stops = list(reading_order(root))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def first_field(root: QWidget) -> QWidget | None:
    """Where somebody begins to type or choose: the first stop that is no button and can be used."""
    return next(
        (
            stop
            for stop in reading_order(root)
            if stop.isEnabled() and not stop.isHidden() and not isinstance(stop, QPushButton)
        ),
        None,
    )


def reading_order(root: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside `root`, by its layouts."""
    inside = root.widget() if isinstance(root, QScrollArea) else None
    layout = root.layout()
    if inside is not None:
        yield from reading_order(inside)
        return
    if isinstance(root, _WHOLE) or layout is None:
        if root.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield root
        elif not isinstance(root, _WHOLE):
            for part in root.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            ):
                yield from reading_order(part)
        return
    yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        grid = layout
        places.sort(key=lambda place: grid.getItemPosition(place)[:2])  # type: ignore[index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from reading_order(widget)
        elif inner is not None:
            yield from _of_layout(inner)
