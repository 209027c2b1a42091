"""The area of reports and files: STOPbasen's forms, and tables for those who may export."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from counsellor_app.services.actor import Right
from counsellor_app.ui.screen import Context, Presenter
from counsellor_app.ui.theme import px
from counsellor_app.ui.transfer.files_presenter import FilesPresenter
from counsellor_app.ui.transfer.files_view import FilesView
from counsellor_app.ui.transfer.printing import print_forms
from counsellor_app.ui.transfer.readiness_presenter import ReadinessPresenter
from counsellor_app.ui.transfer.readiness_view import ReadinessView
from counsellor_app.ui.translation import translate


class TransferView(QWidget):
    """Two pages: STOPbasen, and files for those who may export."""

    def __init__(self, readiness: ReadinessView, files: FilesView | None) -> None:
        super().__init__()
        self.setObjectName("transfer")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("transferTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(readiness, translate("transfer", "STOPbasen"))
        if files is not None:
            self.tabs.addTab(files, translate("transfer", "Files"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(16))
        layout.addWidget(self.tabs)
        self.first_focus = readiness


class TransferPresenter(Presenter):
    """Shows both pages."""

    def __init__(self, ctx: Context, readiness: ReadinessView, files: FilesView | None) -> None:
        super().__init__(ctx)
        self.readiness = ReadinessPresenter(ctx, readiness, lambda key: print_forms(ctx, key))
        self.files = FilesPresenter(ctx, files) if files is not None else None

    def open(self, **what: Any) -> None:
        """Shown."""
        self.readiness.open()
        if self.files is not None:
            self.files.open()


def may_export(ctx: Context) -> bool:
    """Whether the files page is there for this user."""
    return ctx.backend.actor.may(Right.EXPORT)
