"""Copies a number or a text, and clears the clipboard after a while if it is still ours (quality 20)."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication


def copy_for_a_while(text: str, seconds: int = 30) -> None:
    """Put `text` on the clipboard, for so long only."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    QTimer.singleShot(seconds * 1000, clipboard, lambda: _clear(text))


def _clear(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()
