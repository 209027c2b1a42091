"""Lets Python collect its garbage on the thread of the window alone, while others work.

Qt's objects die on the thread on which Python lets them go. A window or a timer that waits in a cycle of
Python objects is let go by the collector, and that runs on whatever thread has just made enough objects:
a job, or the thread that asks the keyring. Qt's widgets do not survive that, nor does the program (decision 0035).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

MANY: Final = 20_000  # young objects, before somebody collects them by hand

_lock = Lock()
_held: list[bool] = []
"""One for each who holds; the first says whether it is to go on afterwards."""


def hold() -> None:
    """Another thread begins: from now on nothing is collected by itself."""
    with _lock:
        _held.append(gc.isenabled())
        gc.disable()


def release() -> None:
    """It has ended; the last one lets the collector go on, on the thread of the window first of all."""
    with _lock:
        was_on = _held[0]
        _held.pop()
        if not _held and was_on:
            gc.enable()


@contextmanager
def elsewhere() -> Iterator[None]:
    """While the block waits for a thread of its own."""
    hold()
    try:
        yield
    finally:
        release()


def collect_if_many() -> None:
    """For the thread of the window, now and then while others work: the young, which is soon done."""
    if gc.get_count()[0] > MANY:
        gc.collect(1)
