"""Takes every text out of the widgets while the window is locked, and puts it back as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

Restore = Callable[[], object]


def cover(roots: Iterable[QWidget]) -> Restore:
    """Empties the widgets without their presenters noticing; call the answer to fill them again.

    A widget that paints what it holds (a chip) has a `cover()` of its own; a table's model has one.
    """
    kept: list[Restore] = []
    for root in roots:
        for widget in [root, *root.findChildren(QWidget)]:
            _cover(widget, kept)

    def uncover() -> None:
        for restore in reversed(kept):
            restore()

    return uncover


def _cover(widget: QWidget, kept: list[Restore]) -> None:
    own: Callable[[], Restore] | None = getattr(widget, "cover", None)
    if own is not None:
        kept.append(own())
    elif isinstance(widget, QAbstractItemView) and hasattr(widget.model(), "cover"):
        kept.append(_cells(widget))
    for kind, take in _TAKE:
        if isinstance(widget, kind):
            # Nothing that listens may take the empty text for something typed.
            before = widget.blockSignals(True)
            kept.extend(take(widget))
            widget.blockSignals(before)
            break
    for read, write in (
        (widget.accessibleName, widget.setAccessibleName),
        (widget.accessibleDescription, widget.setAccessibleDescription),
        (widget.toolTip, widget.setToolTip),
    ):
        _swap(read(), write, kept)
    if widget.isWindow():
        _swap(widget.windowTitle(), widget.setWindowTitle, kept)


def _swap(text: str, write: Callable[[str], None], kept: list[Restore]) -> None:
    if text:
        write("")
        kept.append(partial(write, text))


def _quietly(widget: QWidget, act: Callable[..., Any], *values: object) -> Restore:
    def restore() -> None:
        before = widget.blockSignals(True)
        act(*values)
        widget.blockSignals(before)

    return restore


def _text(widget: Any) -> list[Restore]:
    text = widget.text()
    if not text:
        return []
    widget.setText("")
    return [_quietly(widget, widget.setText, text)]


def _line(widget: QLineEdit) -> list[Restore]:
    place = widget.cursorPosition()
    return [_quietly(widget, widget.setCursorPosition, place), *_text(widget)]


def _long_text(widget: Any) -> list[Restore]:
    text, place = widget.toPlainText(), widget.textCursor().position()
    if not text:
        return []
    widget.setPlainText("")

    def put_back() -> None:
        widget.setPlainText(text)
        cursor = widget.textCursor()
        cursor.setPosition(place)
        widget.setTextCursor(cursor)

    return [_quietly(widget, put_back)]


def _title(widget: QGroupBox) -> list[Restore]:
    title = widget.title()
    widget.setTitle("")
    return [_quietly(widget, widget.setTitle, title)]


def _options(widget: QComboBox) -> list[Restore]:
    texts = [widget.itemText(i) for i in range(widget.count())]
    for i in range(widget.count()):
        widget.setItemText(i, "")
    return [_quietly(widget, widget.setItemText, i, text) for i, text in enumerate(texts)]


def _tabs(widget: QTabBar) -> list[Restore]:
    texts = [widget.tabText(i) for i in range(widget.count())]
    for i in range(widget.count()):
        widget.setTabText(i, "")
    return [_quietly(widget, widget.setTabText, i, text) for i, text in enumerate(texts)]


def _cells(widget: QAbstractItemView) -> Restore:
    place, model, selection = widget.currentIndex(), widget.model(), widget.selectionModel()
    row, column = place.row(), place.column()
    # The cursor moves back and forth without anybody choosing a row.
    selection.blockSignals(True)
    put_back: Restore = model.cover()  # type: ignore[attr-defined]
    selection.blockSignals(False)

    def restore() -> None:
        selection.blockSignals(True)
        put_back()
        widget.setCurrentIndex(model.index(row, column))
        selection.blockSignals(False)

    return restore


def _items(widget: QListWidget) -> list[Restore]:
    restores: list[Restore] = []
    for i in range(widget.count()):
        item = widget.item(i)
        restores.append(_quietly(widget, item.setText, item.text()))
        item.setText("")
    return restores


_TAKE: tuple[tuple[type[QWidget], Callable[[Any], list[Restore]]], ...] = (
    (QLineEdit, _line),
    (QPlainTextEdit, _long_text),
    (QTextEdit, _long_text),
    (QLabel, _text),
    (QAbstractButton, _text),
    (QComboBox, _options),
    (QListWidget, _items),
    (QTabBar, _tabs),
    (QGroupBox, _title),
)
