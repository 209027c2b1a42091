"""The sentence for an error where there is no window: the command line speaks as the window does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counsellor_app import paths
from counsellor_app.errors import ConflictError, CounsellorError, UserError
from counsellor_app.ui import error_text, translation


def in_words(error: CounsellorError, language: str) -> str:
    """What happened, what is safe and what to do, in the chosen language."""
    prepare(language)
    if isinstance(error, UserError):
        return error_text.sentence(error)
    if isinstance(error, ConflictError):
        return error_text.conflict_texts(error)[0]
    return type(error).__name__


def of_code(code: str, facts: dict[str, object], language: str) -> str:
    """The sentence for a code that was kept, as the reason of a refused letter."""
    prepare(language)
    return error_text.sentence(UserError(code, **facts))


def prepare(language: str) -> None:
    """Loads the catalogue once; without a window Qt needs its bare application for that."""
    application = QCoreApplication.instance()
    if application is None:
        application = QCoreApplication([])
        _kept.append(application)
        translation.load_language(application, language, paths.resources() / "translations")


_kept: list[QCoreApplication] = []  # Qt forgets its application when nobody holds it
