"""Where the parts of the frame lie."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def lay_out(
    rail: QWidget, top_bar: QWidget, messages: QWidget, areas: QWidget, status: QWidget
) -> QWidget:
    """The rail at the left; top bar, message, area and status line above each other."""
    ground = QWidget()
    ground.setObjectName("ground")
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row.addLayout(column, 1)
    column.addWidget(top_bar)
    column.addWidget(messages)
    column.addWidget(areas, 1)
    column.addWidget(status)
    return ground
