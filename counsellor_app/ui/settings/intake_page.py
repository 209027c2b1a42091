"""How referrals come in at this machine: the folder that is watched, how long files stay, receipts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.exchange import referral_files
from counsellor_app.services.office import municipality
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.screen import Context, Presenter, Screen
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card, PageHead
from counsellor_app.ui.widgets.fields import Choice
from counsellor_app.ui.widgets.labels import button, copyable, label

_DAYS = (0, 1, 3, 7, 14, 30)


class FolderChoice(QWidget):
    """A folder with a button for another and a link for none."""

    choose_requested = Signal()
    none_requested = Signal()

    def __init__(self, name: str, choose: str, none: str) -> None:
        super().__init__()
        self.folder = copyable("", name=f"{name}Folder")
        self.choose = button(choose, self.choose_requested.emit, name=f"{name}Choose")
        self.none = button(none, self.none_requested.emit, link=True, name=f"{name}None")
        row = QHBoxLayout()
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.none)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.folder)
        layout.addLayout(row)

    def show_folder(self, folder: str, without: str) -> None:
        """Which one, or what holds without."""
        self.folder.setText(folder or without)
        self.none.setVisible(bool(folder))


class IntakePage(QWidget):
    """Passive."""

    days_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intakePage")
        self.watch = FolderChoice(
            "watch",
            translate("settings", "Choose a folder …"),
            translate("settings", "Watch nothing"),
        )
        days = translate("settings", "Afterwards the file is")
        self.days = Choice([(_day_text(each), each) for each in _DAYS], title=days, name="keepDays")
        self.days.currentIndexChanged.connect(lambda _: self.days_chosen.emit(self.days.value()))
        self.days.setMinimumWidth(px(230))
        self.warning = label("", "error", name="keepWarning")
        self.receipts = FolderChoice(
            "receipt",
            translate("settings", "Write receipts to a folder …"),
            translate("settings", "Write none"),
        )
        self.letters = FolderChoice(
            "letter",
            translate("settings", "Choose a folder for letters …"),
            translate("settings", "Ask again"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(
            PageHead(
                translate("settings", "Referrals in"),
                translate("settings", "Holds for everybody who works at this machine."),
            )
        )
        layout.addWidget(self._watch_card(days))
        layout.addWidget(self._receipt_card())
        layout.addWidget(self._letter_card())
        layout.addStretch(1)

    def _watch_card(self, days: str) -> Card:
        card = Card(translate("settings", "The folder that is watched"), name="watchCard")
        card.body.addWidget(
            label(
                translate(
                    "settings",
                    "XML files that lie directly in it are taken in by themselves, oldest first,"
                    " while somebody is signed in. Then they are deleted here: they are in the"
                    " database, also those that cannot be read.",
                ),
                "small",
            )
        )
        card.body.addWidget(self.watch)
        row = QHBoxLayout()
        row.addWidget(label(days, wrap=False))
        row.addWidget(self.days)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addWidget(self.warning)
        return card

    def _receipt_card(self) -> Card:
        card = Card(translate("settings", "Receipts to the senders (XCTL)"), name="receiptCard")
        card.body.addWidget(
            label(
                translate(
                    "settings",
                    "Only where the files do not come from the care record (EOJ) or a VANS client"
                    " that answers the senders itself: else they would get two. The form follows"
                    " MedCom's older receipts and is not confirmed for XREF15.",
                ),
                "small",
            )
        )
        card.body.addWidget(self.receipts)
        return card

    def _letter_card(self) -> Card:
        card = Card(translate("settings", "MedCom files of our letters"), name="letterFolderCard")
        card.body.addWidget(
            label(
                translate(
                    "settings",
                    "Epikrises and replies are put here, for the care record (EOJ) or the VANS client"
                    " to send. The files hold health information in plain text: whoever may open the"
                    " folder can read them.",
                ),
                "small",
            )
        )
        card.body.addWidget(self.letters)
        return card

    def show_state(self, watch: str, days: int, receipts: str, letters: str) -> None:
        """What holds now."""
        self.watch.show_folder(watch, translate("settings", "No folder is watched."))
        self.letters.show_folder(
            letters, translate("settings", "It is asked for with the first file.")
        )
        self.receipts.show_folder(receipts, translate("settings", "No receipts are written."))
        self.days.blockSignals(True)
        self.days.set_value(days)
        self.days.blockSignals(False)
        self.warning.setText(
            translate(
                "settings",
                "The files hold health information in plain text. Whoever may open the folder"
                " “{0}” can read them for %n day(s).",
                "",
                days,
            ).format(referral_files.KEPT)
        )
        self.warning.setVisible(days > 0)


class IntakePresenter(Presenter):
    """Keeps each choice in the file of this machine; the watching hears of it by itself."""

    def __init__(self, ctx: Context, view: IntakePage) -> None:
        super().__init__(ctx)
        self._view = view
        view.watch.choose_requested.connect(self._choose_watch)
        view.watch.none_requested.connect(lambda: self._keep(watch_folder=""))
        view.receipts.choose_requested.connect(self._choose_receipts)
        view.receipts.none_requested.connect(lambda: self._keep(receipt_folder=""))
        view.letters.choose_requested.connect(self._choose_letters)
        view.letters.none_requested.connect(lambda: self._keep(letter_folder=""))
        view.days_chosen.connect(lambda days: self._keep(watch_keep_days=days))

    def open(self, **what: Any) -> None:
        now = self.ctx.settings.now
        self._view.show_state(
            now.watch_folder, now.watch_keep_days, now.receipt_folder, now.letter_folder
        )

    def _keep(self, **choices: Any) -> None:
        self.ctx.settings.change(**choices)
        self.open()

    def _choose_watch(self) -> None:
        folder = self.ctx.dialogs.choose_folder(translate("settings", "Folder to watch"))
        if folder is None:
            return
        if not folder.is_dir():
            self.ctx.tell(translate("settings", "That folder is not there."), Tone.LATE)
            return
        if self._is_ours(folder):
            text = translate("settings", "Choose another folder: the database lies in this one.")
            self.ctx.tell(text, Tone.LATE)
            return
        there = sum(map(referral_files.is_referral_file, _listed(folder)))
        question = translate(
            "settings",
            "%n XML file(s) lie in the folder. They are taken in now and then deleted there."
            " Watch it?",
            "",
            there,
        )
        if not there or self.ctx.dialogs.ask(question):
            self._keep(watch_folder=str(folder))

    def _is_ours(self, folder: Path) -> bool:
        keeping = self.ctx.keeping
        return keeping is not None and keeping.database.folder.path.resolve() == folder.resolve()

    def _choose_letters(self) -> None:
        folder = self.ctx.dialogs.choose_folder(translate("settings", "Folder for letters"))
        if folder is None:
            return
        if str(folder) == self.ctx.settings.now.watch_folder:
            text = translate("settings", "Letters cannot lie in the folder that is watched.")
            self.ctx.tell(text, Tone.LATE)
        else:
            self._keep(letter_folder=str(folder))

    def _choose_receipts(self) -> None:
        folder = self.ctx.dialogs.choose_folder(translate("settings", "Folder for receipts"))
        if folder is None:
            return
        if str(folder) == self.ctx.settings.now.watch_folder:
            text = translate("settings", "Receipts cannot lie in the folder that is watched.")
            self.ctx.tell(text, Tone.LATE)
        elif not self.ctx.backend.read(municipality.the_municipality).gln:
            text = translate(
                "settings",
                "First write the municipality's GLN (lokationsnummer): it is the sender.",
            )
            self.ctx.tell(text, Tone.LATE)
        else:
            self._keep(receipt_folder=str(folder))


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _day_text(days: int) -> str:
    if not days:
        return translate("settings", "deleted at once")
    return translate("settings", "kept for %n day(s)", "", days)


def create(ctx: Context) -> Screen:
    """The page."""
    view = IntakePage()
    return Screen(view, IntakePresenter(ctx, view))
