"""What the user is in the middle of, so that the window does not lock during a call or an interview."""

from __future__ import annotations

import time
from collections.abc import Callable

LONGEST_SECONDS = 60 * 60


class Presence:
    """`ctx.presence.hold("interview")` when it begins, `release("interview")` when it ends."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._since: dict[str, float] = {}

    def hold(self, reason: str) -> None:
        """Something runs in which the user may not touch the machine for long."""
        self._since.setdefault(reason, self._seconds())

    def release(self, reason: str) -> None:
        """It is over."""
        self._since.pop(reason, None)

    def is_held(self) -> bool:
        """Whether something runs; what was begun over an hour ago was forgotten."""
        now = self._seconds()
        return any(now - since < LONGEST_SECONDS for since in self._since.values())
