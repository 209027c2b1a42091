"""Drawing that takes nothing with it when it fails: the error is told like any other, and the window goes on."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from PySide6.QtGui import QPainter

P = ParamSpec("P")
S = TypeVar("S")


GUARDED: Final = "guarded_drawing"
"""The mark of a guarded method; a test finds the ones without."""
DRAWING: Final = "in_a_drawing"
"""The mark of an error that each repaint would say again."""


def drawn(draw: Callable[Concatenate[S, P], None]) -> Callable[Concatenate[S, P], None]:
    """For each `paintEvent`, `paint` and `paintSection`: the picture stays as far as it came.

    Let out into Qt, the error would leave a painter open on the window, which ends the process
    (PySide 6.12 on Python 3.11). The frames of the error are emptied for the same reason: one of
    them holds the painter.
    """

    @wraps(draw)
    def guarded(self: S, /, *args: P.args, **more: P.kwargs) -> None:
        try:
            draw(self, *args, **more)
        except Exception as error:
            traceback.clear_frames(error.__traceback__)
            setattr(error, DRAWING, True)
            sys.excepthook(type(error), error, error.__traceback__)

    setattr(guarded, GUARDED, True)
    return guarded


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Pen, brush, font and clipping are afterwards what they were, also when the drawing fails."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()
