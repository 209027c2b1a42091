"""Shows a backup beside what is here: counts, the end of the log, and in words what would be lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.services.office.backup_contents import COUNTED, Comparison, Contents, Kinship
from counsellor_app.store.backup import Backup
from counsellor_app.ui import format as written
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.card import Card
from counsellor_app.ui.widgets.labels import copyable, label


class ContentsView(QWidget):
    """Passive: filled once."""

    def __init__(self, backup: Backup, comparison: Comparison) -> None:
        super().__init__()
        self.setObjectName("contents")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        made = translate("restoring", "Backup of {time}").format(
            time=written.moment(backup.made_at)
        )
        self.card = Card(made, name="contentsCard")
        late = comparison.kinship in (Kinship.OTHER, Kinship.UNKNOWN)
        self.verdict = label(_verdict(comparison), "error" if late else "", name="contentsVerdict")
        self.card.body.addWidget(self.verdict)
        if comparison.deleted_again:
            again = translate(
                "restoring",
                "%n citizen(s) in it were deleted since, and are deleted again at once.",
                "",
                comparison.deleted_again,
            )
            self.card.body.addWidget(label(again, name="contentsDeleted"))
        self.card.body.addLayout(_grid(comparison))
        layout.addWidget(self.card)


def _verdict(comparison: Comparison) -> str:
    if comparison.kinship is Kinship.SAME:
        return translate("restoring", "It holds exactly what is here now: nothing would be lost.")
    if comparison.kinship is Kinship.EARLIER and not comparison.acts_since:
        return translate(
            "restoring",
            "Nothing was written since, only looked up: nothing but the log of that would be lost.",
        )
    if comparison.kinship is Kinship.EARLIER:
        return translate(
            "restoring",
            "%n thing(s) were written since. They are not in the backup, and would have to be done again.",
            "",
            comparison.acts_since,
        )
    if comparison.kinship is Kinship.LATER:
        return translate("restoring", "It is newer than what is here: what is here is in it.")
    if comparison.kinship is Kinship.OTHER:
        return translate(
            "restoring",
            "Its log is another one than the log here. It belongs to another database, or the two have"
            " gone different ways since. Look twice before you put it back.",
        )
    return translate(
        "restoring", "The database here cannot be read, so the two cannot be compared."
    )


def _grid(comparison: Comparison) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(20))
    grid.setVerticalSpacing(px(5))
    grid.setColumnStretch(0, 1)
    now = comparison.now
    heads = ["", translate("restoring", "In the backup"), translate("restoring", "Here now")]
    for column, text in enumerate(heads if now else heads[:2]):
        grid.addWidget(_cell(text, "small", right=column > 0), 0, column)
    for number, key in enumerate(COUNTED, 1):
        grid.addWidget(label(counted_word(key)), number, 0)
        for column, side in enumerate(filter(None, (comparison.backup, now)), 1):
            grid.addWidget(_cell(written.number(side.counts[key]), right=True), number, column)
    _add_log(grid, len(COUNTED) + 1, comparison.backup, now)
    return grid


def _add_log(grid: QGridLayout, row: int, backup: Contents, now: Contents | None) -> None:
    for offset, title in enumerate(
        (translate("restoring", "Newest entry"), translate("restoring", "The log ends at"))
    ):
        grid.addWidget(label(title), row + offset, 0)
    for column, side in enumerate(filter(None, (backup, now)), 1):
        grid.addWidget(_cell(written.moment(side.newest_act_at), right=True), row, column)
        head = f"{written.number(side.sequence)} ({side.hash[:8]})"
        grid.addWidget(_cell(head, right=True), row + 1, column)


def _cell(text: str, role: str = "", *, right: bool) -> QLabel:
    made = copyable(text, role) if text and role != "small" else label(text, role)
    made.setWordWrap(False)
    if right:
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made


def counted_word(key: str) -> str:
    """What is counted, as it is called in the window."""
    return {
        "participants": translate("restoring", "Citizens"),
        "pathways": translate("restoring", "Pathways"),
        "calls": translate("restoring", "Calls"),
        "interviews": translate("restoring", "Interviews"),
        "attendance": translate("restoring", "Attendance marks"),
        "vouchers": translate("restoring", "Vouchers"),
        "letters": translate("restoring", "Letters and messages"),
        "notes": translate("restoring", "Notes"),
    }[key]
