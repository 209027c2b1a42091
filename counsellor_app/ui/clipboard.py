"""Copies a number or a text, and clears the clipboard after a while if it is still ours (quality 20)."""

from __future__ import annotations

import atexit
from typing import Final

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

_OURS: Final = "copiedForAWhile"
# What keepers of former clipboards ask for before they keep one, or send it to other machines:
# KDE, macOS, and Windows' own history.
_NOT_TO_BE_KEPT: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ("application/x-nspasteboard-concealed-type", b"secret"),
    ("ExcludeClipboardContentFromMonitorProcessing", b"1"),
    ("CanIncludeInClipboardHistory", bytes(4)),
    ("CanUploadToCloudClipboard", bytes(4)),
)


def copy_for_a_while(text: str, seconds: int = 30) -> None:
    """Put `text` on the clipboard, for so long only, and not into its history."""
    clipboard = QGuiApplication.clipboard()
    content = QMimeData()
    content.setText(text)
    for kind, value in _NOT_TO_BE_KEPT:
        content.setData(kind, value)
    clipboard.setMimeData(content)
    # Left there, it would outlive Python, and die by a call into it: a crash at the very end.
    if not _for_a_while(clipboard):
        atexit.register(clear_now)
    clipboard.setProperty(_OURS, text)
    QTimer.singleShot(seconds * 1000, clipboard, lambda: _clear(text))


def clear_now() -> None:
    """What was put there for a while goes at once: nobody will be here to clear it."""
    if QGuiApplication.instance() is None:
        return
    text = _for_a_while(QGuiApplication.clipboard())
    if text:
        _clear(text)


def put_aside() -> str:
    """Somebody else may come: nothing that was copied in this program stays on the clipboard.

    Gives what its user may have again, such as a sentence that was cut out of a note; what was
    there for a while only is gone.
    """
    clipboard = QGuiApplication.clipboard()
    text, for_a_while = clipboard.text(), _for_a_while(clipboard)
    if not text or not (text == for_a_while or clipboard.ownsClipboard()):
        return ""
    clipboard.clear()
    return "" if text == for_a_while else text


def put_back(text: str) -> None:
    """The same user is here again; what has been copied elsewhere meanwhile stays."""
    clipboard = QGuiApplication.clipboard()
    if text and not clipboard.text():
        clipboard.setText(text)


def _for_a_while(clipboard: QClipboard) -> str:
    return str(clipboard.property(_OURS) or "")


def _clear(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if clipboard.text() == text:
        clipboard.clear()
