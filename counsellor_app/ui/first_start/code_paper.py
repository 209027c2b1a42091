"""Shows the recovery code as a page to print; it is made in memory and kept nowhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counsellor_app.documents import recovery_code
from counsellor_app.files import atomic
from counsellor_app.services.trace.exports import ExportDraft
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.failures import Failures
from counsellor_app.ui.printing import show_pdf
from counsellor_app.ui.widgets.message_bar import MessageBar


class _Desk:
    """What showing a paper needs, before there is a window with a context."""

    def __init__(self, dialogs: Dialogs) -> None:
        self.dialogs = dialogs
        self._messages = MessageBar()
        self.failures = Failures(dialogs, self._messages)

    def put_down(self, path: Path, content: bytes, about: ExportDraft) -> bool:
        """Nobody is signed in yet, and nothing of anyone stands on it: there is nothing to record."""
        del about
        atomic.write_bytes(path, content)
        return True

    def tell(self, text: str) -> None:
        """The preview stays open, so nothing need be said."""


def show_code_paper(dialogs: Dialogs, code: str, municipality: str, today: date) -> None:
    """Preview, print, save."""
    content = recovery_code.to_pdf(code, municipality, today)
    show_pdf(
        _Desk(dialogs), content, title="recovery-code", offered="genoprettelseskode.pdf", people=0
    )
