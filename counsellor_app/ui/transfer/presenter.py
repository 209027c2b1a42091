"""The area of reports and files: STOPbasen's forms, the log of letters, tables to export, and old lists in."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsellor_app.kinds.letter import LogState
from counsellor_app.services.actor import Right
from counsellor_app.ui.letters.log_presenter import LetterLogPresenter
from counsellor_app.ui.letters.log_view import LetterLogView
from counsellor_app.ui.lists import ListsPresenter, ListsView
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.theme import px
from counsellor_app.ui.transfer.files_presenter import FilesPresenter
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.printing import print_forms
from counsellor_app.ui.transfer.readiness_presenter import ReadinessPresenter
from counsellor_app.ui.transfer.readiness_view import ReadinessView
from counsellor_app.ui.translation import translate


class TransferView(QWidget):
    """The pages: STOPbasen, letters, files for those who may export, and lists that are brought in."""

    def __init__(
        self,
        readiness: ReadinessView,
        letters: LetterLogView,
        files: FilesView | None,
        lists: ListsView,
    ) -> None:
        super().__init__()
        self.setObjectName("transfer")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("transferTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(readiness, translate("transfer", "STOPbasen"))
        self.letters = letters
        self.tabs.addTab(letters, translate("transfer", "Letters"))
        if files is not None:
            self.tabs.addTab(files, translate("transfer", "Files"))
        self.lists = lists
        self.tabs.addTab(lists, translate("transfer", "Bring lists in"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.addWidget(self.tabs)
        self._readiness = readiness
        self.bring_in = QAction(translate("transfer", "Bring a list in …"), self)
        self.bring_in.setObjectName("bringListIn")
        self.bring_in.setShortcut("Ctrl+O")
        self.addAction(self.bring_in)

    @property
    def first_focus(self) -> QWidget:
        """Where the keyboard works: in the page that is shown."""
        return self.lists if self.tabs.currentWidget() is self.lists else self._readiness


class TransferPresenter(Presenter):
    """Shows the pages; list_file=Path reads a spreadsheet at once, letters=state the log of letters."""

    def __init__(
        self, ctx: Context, view: TransferView, readiness: ReadinessView, files: FilesView | None
    ) -> None:
        super().__init__(ctx)
        self._view = view
        self.letters = LetterLogPresenter(ctx, view.letters)
        self.lists = ListsPresenter(ctx, view.lists)
        view.bring_in.triggered.connect(self._bring_in)
        view.tabs.currentChanged.connect(lambda _: self._on_page())
        self.readiness = ReadinessPresenter(ctx, readiness, lambda key: print_forms(ctx, key))
        self.files = FilesPresenter(ctx, files) if files is not None else None

    def _on_page(self) -> None:
        """The log of letters is opened, and logged, when its page is looked at."""
        if self._view.tabs.currentWidget() is self._view.letters:
            self.letters.open()

    def open(self, **what: Any) -> None:
        """Shown."""
        self.readiness.open()
        if self.files is not None:
            self.files.open()
        if what.get("list_file") is not None:
            self._view.tabs.setCurrentWidget(self._view.lists)
        self.lists.open(**what)
        if what.get("letters"):
            self._view.letters.choose(LogState(what["letters"]))
            self._view.tabs.setCurrentWidget(self._view.letters)
        self._on_page()

    def back(self) -> bool:
        """Esc: one page back in the guide."""
        return self._view.tabs.currentWidget() is self._view.lists and self.lists.back()

    def _bring_in(self) -> None:
        self._view.tabs.setCurrentWidget(self._view.lists)
        self.lists.choose()


def may_export(ctx: Context) -> bool:
    """Whether the files page is there for this user."""
    return ctx.backend.actor.may(Right.EXPORT)
