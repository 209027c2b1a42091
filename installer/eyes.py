"""Finds what eyes would not like: cut texts, columns too narrow, bars that need not be, the wrong language."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from xml.etree import ElementTree

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from counsellor_app import paths
from counsellor_app.ui.theme import font, px
from counsellor_app.ui.widgets.chip import Chip, chip_width
from counsellor_app.ui.widgets.key_button import KeyButton
from counsellor_app.ui.widgets.labels import ElidedLabel
from counsellor_app.ui.widgets.row_table_view import RowTableView

_CELL_SIDES = 14  # what RowDelegate leaves at the sides of a text


def faults(root: QWidget) -> Iterator[str]:
    """One sentence a fault, for everything that is seen of the widget and inside it."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or not _on_screen(widget, root) or _in_frame(widget):
            continue
        yield from (f"{_name(widget)}: {fault}" for fault in of_part(widget))


def _on_screen(widget: QWidget, root: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty() or widget is root


_GIVES_WAY = frozenset(
    {"rail", "topBar", "statusLine"}
)  # the frame makes itself small for large texts


def _in_frame(widget: QWidget) -> bool:
    parent: QWidget | None = widget
    while parent is not None and parent.objectName() not in _GIVES_WAY:
        parent = parent.parentWidget()
    return parent is not None


def _name(widget: QWidget) -> str:
    named = widget
    while not named.objectName() and (parent := named.parentWidget()) is not None:
        named = parent
    return f"{type(widget).__name__} in {named.objectName() or '?'}"


def of_part(widget: QWidget) -> Iterator[str]:
    """What is wrong with this widget alone, also where it is scrolled out of sight."""
    if isinstance(widget, ElidedLabel):
        if widget._elided() != widget.text():
            yield f"elided: {widget.text()!r}"
    elif isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, Chip):
        if widget.width() < chip_width(widget.text):
            yield f"chip elided: {widget.text!r}"
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, RowTableView):
        yield from _table(widget)
    elif isinstance(widget, QComboBox):
        yield from _choice(widget)
    elif isinstance(widget, QTabBar):
        if any(part.isVisible() for part in widget.findChildren(QToolButton)):
            yield "tabs do not fit"
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield from _field(widget)
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().isVisible():
        yield f"scrolls sideways, {widget.horizontalScrollBar().maximum()} px"
    if not isinstance(widget, QAbstractScrollArea):
        yield from _language(widget)


def _label(widget: QLabel) -> Iterator[str]:
    if not widget.text() or widget.textFormat() == Qt.TextFormat.RichText:
        return
    room = widget.contentsRect()
    metrics = QFontMetrics(widget.font())
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + 1:
            yield f"cut below ({needed} > {widget.height()}): {widget.text()[:60]!r}"
        longest = max(map(metrics.horizontalAdvance, widget.text().split()), default=0)
        if longest > room.width() + 1:
            yield f"a word does not fit ({longest} > {room.width()}): {widget.text()[:60]!r}"
    elif max(map(metrics.horizontalAdvance, widget.text().split("\n"))) > room.width() + 1:
        yield f"cut at the side: {widget.text()[:60]!r}"


def _button(widget: QAbstractButton) -> Iterator[str]:
    if not widget.text():
        return
    wanted: QSize = widget.sizeHint()
    slack = 2 if isinstance(widget, KeyButton) else 1
    if widget.width() + slack < wanted.width():
        yield f"cut ({wanted.width()} > {widget.width()}): {widget.text()!r}"
    if widget.height() + 1 < wanted.height():
        yield f"squeezed ({wanted.height()} > {widget.height()}): {widget.text()!r}"
    if isinstance(widget, QPushButton) and not widget.isEnabled() and not widget.toolTip():
        yield f"disabled, no reason: {widget.text()!r}"


def _choice(widget: QComboBox) -> Iterator[str]:
    room = widget.width() - px(9) - px(28)
    longest = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
    if longest > room:
        yield f"choice cut ({longest} > {room}): {widget.currentText()!r}"


def _field(widget: QLineEdit | QPlainTextEdit) -> Iterator[str]:
    text = widget.placeholderText()
    if isinstance(widget, QLineEdit) and text and not widget.text():
        room = widget.width() - 2 * px(9) - 4
        if QFontMetrics(widget.font()).horizontalAdvance(text) > room:
            yield f"placeholder cut: {text!r}"


def _table(table: RowTableView[object]) -> Iterator[str]:
    rows = table.rows
    for number, column in enumerate(rows.columns):
        if table.isColumnHidden(number):
            yield f"column left out: {column.key}"
            continue
        heading = QFontMetrics(font(12.5, bold=True)).horizontalAdvance(column.title) + 2 * px(10)
        if heading > table.columnWidth(number) + 1:
            yield f"heading cut: {column.title!r}"
        cut: list[str] = []
        shown = 0
        for place in range(min(rows.rowCount(), 60)):
            row = rows.row(place)
            if row is None:
                continue
            shown += 1
            text, room = column.text(row), table.columnWidth(number) - px(_CELL_SIDES)
            if column.tone and column.tone(row) is not None:
                wide = chip_width(text)
            else:
                wide = QFontMetrics(font()).horizontalAdvance(text)
                if column.lead:
                    wide += QFontMetrics(font(bold=True)).horizontalAdvance(column.lead(row))
                chip = column.chip(row) if column.chip else None
                wide += chip_width(chip[0]) + px(6) if chip else 0
            if wide > room + 1:
                cut.append(text)
        if cut:
            yield f"column {column.key}: {len(cut)} of {shown} cut, as {max(cut, key=len)!r}"


@functools.cache
def _wrong_words(language: str) -> frozenset[str]:
    """What stands on the other language's side and not on this one's."""
    sources: set[str] = set()
    danish: set[str] = set()
    for file in (paths.resources() / "translations" / "da").glob("*.ts"):
        for message in ElementTree.parse(file).iter("message"):
            sources.add(message.findtext("source") or "")
            danish.add(message.findtext("translation") or "")
    return frozenset(sources - danish if language == "da" else danish - sources)


def _language(widget: QWidget) -> Iterator[str]:
    language = "da" if QLocale().language() is QLocale.Language.Danish else "en"
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    said = {text, widget.accessibleName(), widget.toolTip()} - {""}
    for each in said & _wrong_words(language):
        yield f"other language: {each!r}"
