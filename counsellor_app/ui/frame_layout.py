"""Where the parts of the frame lie."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.theme import px


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
    notice = QVBoxLayout()
    notice.setContentsMargins(px(18), px(8), px(18), 0)
    notice.addWidget(messages)
    column.addLayout(notice)
    column.addWidget(areas, 1)
    column.addWidget(status)
    return ground
