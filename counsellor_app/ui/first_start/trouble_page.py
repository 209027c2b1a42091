"""Says in words why the database does not open, what is safe, and what to do next (quality 5, 11)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from counsellor_app.errors import UserError
from counsellor_app.ui.error_text import sentence
from counsellor_app.ui.first_start.page import Page
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.flow_layout import FlowLayout
from counsellor_app.ui.widgets.labels import button, label


class Act(StrEnum):
    """What can be done on the page; the first one is the next step."""

    AGAIN = "again"
    MOVE = "move"
    FOLDER = "folder"
    BACKUP = "backup"


@dataclass(frozen=True)
class Advice:
    """A heading, steps in their order, and the buttons."""

    title: str
    steps: tuple[str, ...]
    acts: tuple[Act, ...]
    words: str = ""
    """What happened and what is safe, where the general sentence is made for another moment."""


class TroublePage(Page):
    """One page for every state that is neither a key nor a backup to be asked for."""

    chosen = Signal(str)

    def __init__(self, error: UserError) -> None:
        advice = advice_for(error.code)
        words = advice.words.format_map(error.facts) or sentence(error)
        super().__init__("trouble", advice.title, words, width=680)
        card = Card(translate("first_start", "What to do"), name="troubleCard")
        for number, step in enumerate(advice.steps, 1):
            card.body.addLayout(_numbered(number, step))
        self.body.addWidget(card)
        row = FlowLayout(spacing=px(8))
        for place, act in enumerate(advice.acts):
            row.addWidget(
                button(
                    _acts()[act],
                    partial(self.chosen.emit, act),
                    primary=place == 0,
                    name=f"trouble_{act}",
                )
            )
        self.body.addLayout(row)
        self.body.addStretch(1)


def _numbered(number: int, step: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(px(8))
    figure = label(f"{number}.", wrap=False)
    line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(step), 1)
    return line


def _acts() -> dict[Act, str]:
    return {
        Act.AGAIN: translate("first_start", "Try again"),
        Act.MOVE: translate("first_start", "Move it to this machine"),
        Act.FOLDER: translate("first_start", "Choose another folder …"),
        Act.BACKUP: translate("first_start", "Use a backup …"),
    }


def advice_for(code: str) -> Advice:
    """What to do about an error; one that is not known gets the general advice."""
    found = (_places() | _states()).get(code)
    return found or Advice(
        translate("first_start", "The database did not open"),
        (
            translate("first_start", "Press Try again: what stood in the way may be gone."),
            translate(
                "first_start",
                "If it happens again, tell whoever looks after the machine what stands above.",
            ),
        ),
        (Act.AGAIN, Act.FOLDER, Act.BACKUP),
    )


def _places() -> dict[str, Advice]:
    close = translate("first_start", "Close the program on every other machine.")
    move = translate(
        "first_start",
        "Press Move: the database and its keys are copied to this machine and compared. The former"
        " files get another name and stay where they are.",
    )
    backups = translate(
        "first_start", "Let backups lie there instead: choose the folder under Settings, Backup."
    )
    return {
        "storage.folder_network": Advice(
            translate("first_start", "The database lies on a network drive"),
            (close, move, backups),
            (Act.MOVE, Act.FOLDER),
        ),
        "storage.folder_synced": Advice(
            translate("first_start", "The database lies in a synchronised folder"),
            (close, move, backups),
            (Act.MOVE, Act.FOLDER),
        ),
        "storage.not_allowed": Advice(
            translate("first_start", "The database can only be read"),
            (
                translate(
                    "first_start",
                    "See whether the folder or the file is marked as read-only, or the disk is"
                    " write-protected.",
                ),
                translate(
                    "first_start",
                    "Otherwise whoever looks after the machine must let your user write in the folder.",
                ),
                translate("first_start", "Then press Try again. Nothing is lost meanwhile."),
            ),
            (Act.AGAIN, Act.FOLDER),
            translate(
                "first_start",
                "The database in {folder} is there and unharmed. But nothing may be written in the folder, so"
                " what you do could not be kept, and it is not opened.",
            ),
        ),
        "storage.disk_full": Advice(
            translate("first_start", "The disk is full"),
            (
                translate(
                    "first_start",
                    "Empty the recycle bin, or move large files to another disk. Leave the files"
                    " of this program where they are.",
                ),
                translate("first_start", "Then press Try again."),
            ),
            (Act.AGAIN,),
        ),
    }


def _states() -> dict[str, Advice]:
    support = translate("first_start", "Otherwise tell whoever looks after the machine.")
    return {
        "storage.too_new": Advice(
            translate("first_start", "A newer version of the program has been here"),
            (
                translate(
                    "first_start",
                    "Install the newest version on this machine, or ask whoever looks after it.",
                ),
                translate(
                    "first_start", "Then start the program again: everything is there, unchanged."
                ),
            ),
            (Act.AGAIN, Act.FOLDER),
        ),
        "storage.in_use": Advice(
            translate("first_start", "The database is open elsewhere"),
            (
                translate(
                    "first_start",
                    "Close the program in the other window, also where another user of this machine"
                    " is signed in.",
                ),
                translate("first_start", "Then press Try again."),
            ),
            (Act.AGAIN,),
        ),
        "storage.engine_too_old": Advice(
            translate("first_start", "The program is not whole"),
            (translate("first_start", "Install the program again. The database is untouched."),),
            (Act.AGAIN,),
        ),
        "storage.migration_failed": Advice(
            translate("first_start", "The database could not be brought up to date"),
            (
                translate("first_start", "Press Try again. The database is as it was before."),
                translate(
                    "first_start",
                    "If it happens again, go on with the former version of the program, and tell"
                    " whoever looks after the machine.",
                ),
            ),
            (Act.AGAIN,),
        ),
        "storage.key_slots_foreign": Advice(
            translate("first_start", "The key file belongs to another database"),
            (
                translate(
                    "first_start",
                    "Somebody may have copied files between folders: put the right key file back,"
                    " and press Try again.",
                ),
                translate("first_start", "Otherwise use the newest backup."),
            ),
            (Act.AGAIN, Act.BACKUP, Act.FOLDER),
        ),
        "storage.write_failed": Advice(
            translate("first_start", "The disk does not answer"),
            (
                translate(
                    "first_start",
                    "See whether the disk is connected and whole, then press Try again.",
                ),
                support,
            ),
            (Act.AGAIN, Act.FOLDER, Act.BACKUP),
        ),
        "storage.rekey_failed": Advice(
            translate("first_start", "The database keeps its former key"),
            (
                translate(
                    "first_start",
                    "Press Try again to go on working. The former recovery code still opens;"
                    " destroy the paper with the new one.",
                ),
                support,
            ),
            (Act.AGAIN,),
        ),
    }
