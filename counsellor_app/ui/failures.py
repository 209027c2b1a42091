"""What the user is told when something cannot be done, by the class of the error."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from counsellor_app.errors import (
    ConflictError,
    FieldError,
    NeedsConfirmation,
    StorageError,
    UserError,
)
from counsellor_app.ids import new_id
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.dialogs import Dialogs, Keep
from counsellor_app.ui.error_text import conflict_texts, sentence

_log = logging.getLogger(__name__)


class Messages(Protocol):
    """The message bar of the window."""

    def tell(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None: ...


class ErrorFields(Protocol):
    """A form that can show a sentence under one of its fields; False when it has no such field."""

    def show_error(self, field: str, sentence: str) -> bool: ...


@dataclass(frozen=True)
class Attempt:
    """The act that failed, so that it can be done again after an answer."""

    again: Callable[[dict[str, Any]], None]
    """Call it once more with these keyword arguments besides."""
    form: ErrorFields | None = None
    on_conflict: Callable[[Keep], object] | None = None


class Failures:
    """Sorts errors by class; the one place where an exception becomes a sentence."""

    told = 0
    """How many errors were shown since the start, by all windows together."""

    silent = False
    """Nothing is shown meanwhile: a question that waits for an answer would hold the lock up."""

    def __init__(self, dialogs: Dialogs, messages: Messages) -> None:
        self._dialogs, self._messages = dialogs, messages

    def show(self, error: Exception, attempt: Attempt | None = None) -> None:
        """Under the field, in the message bar, as a question, as advice, or as a crash."""
        Failures.told += 1
        if Failures.silent:
            log_crash(error)
        elif isinstance(error, NeedsConfirmation) and attempt is not None:
            if self._dialogs.ask(sentence(error)):
                attempt.again({"confirmed": True})
        elif isinstance(error, FieldError):
            form = attempt.form if attempt else None
            if form is None or not form.show_error(error.field, sentence(error)):
                self._messages.tell(sentence(error), Tone.LATE)
        elif isinstance(error, StorageError):
            self._dialogs.advise(sentence(error))
        elif isinstance(error, UserError):
            self._messages.tell(sentence(error), Tone.LATE)
        elif isinstance(error, ConflictError):
            self._compare(error, attempt)
        else:
            self.crash(error)

    def crash(self, error: BaseException) -> None:
        """Log where it happened under a number, and show that number."""
        self._dialogs.crash(log_crash(error))

    def _compare(self, error: ConflictError, attempt: Attempt | None) -> None:
        summary, theirs, mine = conflict_texts(error)
        if attempt is None or attempt.on_conflict is None:
            self._messages.tell(summary, Tone.SOON)
            return
        choice = self._dialogs.compare(summary, theirs, mine)
        if choice is not Keep.NEITHER:
            attempt.on_conflict(choice)


def log_crash(error: BaseException) -> str:
    """Where it happened, in the log under the returned number.

    Never the text of the exception: it may hold what somebody typed.
    """
    number = str(new_id())[-8:].upper()
    _log.error("crash %s %s\n%s", number, type(error).__name__, _places(error))
    return number


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return "\n".join(f"  {each.filename}:{each.lineno} {each.name}" for each in frames)
