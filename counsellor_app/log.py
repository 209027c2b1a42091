"""The program's log: ids and class names in a file that stays small, never a name, a number or a note."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, Final

ROOT: Final = "counsellor_app"
_BYTES: Final = 1_000_000
_KEPT: Final = 3
# The last defence, not the first: what looks like a CPR number or a Danish phone number.
_CPR: Final = re.compile(r"(?<![0-9a-fA-F])[0-9]{6}[- ]?[0-9]{4}(?![0-9a-fA-F])")
_PHONE: Final = re.compile(r"(?<![0-9a-fA-F-])(?:\+45 ?)?[0-9]{2}(?: ?[0-9]{2}){3}(?![0-9a-fA-F-])")
_HIDDEN: Final = "•"


class Veil(logging.Formatter):
    """Formats a line and hides what looks like a person's number, also in the trace of an error."""

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have kept its own trace on the record, with the error's text.
        record.exc_text = None
        line = veiled(super().format(record))
        record.exc_text = None
        return line

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name is logging's
        """The places in the code and the class, without the error's text: it may quote a form."""
        kind, _, trace = ei
        lines = []
        while trace is not None:
            code = trace.tb_frame.f_code
            lines.append(f"  {Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        return "\n".join([*lines, f"  {kind.__name__}"])


def veiled(text: str) -> str:
    """The text with every CPR-like and phone-like number hidden."""
    return _PHONE.sub(_HIDDEN * 8, _CPR.sub(_HIDDEN * 10, text))


def start(folder: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Begins to write `counsellor.log` in the folder; the handler is for whoever closes it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(
        folder / "counsellor.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(Veil("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger(ROOT)
    logger.setLevel(level)
    logger.addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Lets the file go."""
    logging.getLogger(ROOT).removeHandler(handler)
    handler.close()
