"""Danish and English: `translate` for every text of the window, and the loading of catalogues."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("da", "en")


def translate(context: str, source: str, comment: str = "", count: int = -1) -> str:
    """The text in the chosen language; `context` is the name of the area.

    `source` must be a plain literal: lupdate finds `translate("today", "Call now")` by its name.
    With `count`, `%n` stands for the number and both languages have their plural.
    """
    return QCoreApplication.translate(context, source, comment, count)


def load_language(application: QCoreApplication, language: str, catalogues: Path) -> bool:
    """Show `language` from now on; False when its catalogue is not there.

    English is the language of the sources but needs its catalogue too, for plurals.
    """
    QLocale.setDefault(QLocale("da_DK" if language == "da" else "en_DK"))
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    qt_texts = QTranslator(application)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt_texts.load(f"qtbase_{language}", qt_folder):
        application.installTranslator(qt_texts)
    own_texts = QTranslator(application)
    if not own_texts.load(str(catalogues / f"{language}.qm")):
        return False
    return application.installTranslator(own_texts)
