"""Keeps None, True and False alive on Python 3.11, where PySide6 6.12 gives them away.

From 3.12 on they are immortal and PySide6 counts on that: each of its methods that returns nothing
takes one reference of None away. After some ten thousand calls Python 3.11 would stop with
"none_dealloc: deallocating None". See docs/decisions/.
"""

from __future__ import annotations

import ctypes
import sys

_HEADROOM = 1 << 40  # a million lost references a second would take twelve days


def keep_alive() -> None:
    """Give the singletons more references than a long day can lose."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _HEADROOM // 2:
        return
    for singleton in (None, True, False, Ellipsis, NotImplemented):
        # In CPython an object begins with its number of references.
        ctypes.c_ssize_t.from_address(id(singleton)).value += _HEADROOM
