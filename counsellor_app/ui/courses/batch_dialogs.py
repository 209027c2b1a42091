"""Everyone on a course with her letter: what will be written, what is sent, and why some get none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from counsellor_app.kinds.letter import EpikriseState, InvitationState
from counsellor_app.services.attendance.course_epikrises import EpikriseLine
from counsellor_app.services.attendance.course_invitations import InvitationLine
from counsellor_app.services.letters import languages
from counsellor_app.services.letters.letter_text import DANISH
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.courses.choose_dialogs import ChooseDialog
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.theme import px
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.labels import label
from counsellor_app.ui.widgets.row_table_model import Column
from counsellor_app.ui.widgets.row_table_view import RowTableView

_TONES = {
    EpikriseState.FILE: Tone.GOOD,
    EpikriseState.PAPER: Tone.GOOD,
    EpikriseState.SENT: Tone.NEUTRAL,
    EpikriseState.NOT_WANTED: Tone.NEUTRAL,
    EpikriseState.NO_CONSENT: Tone.INFO,
    EpikriseState.NO_PRACTICE: Tone.SOON,
    EpikriseState.COURSE_OPEN: Tone.SOON,
}


class EpikrisesDialog(ChooseDialog):
    """One button writes all that are ready; Enter on a row changes nothing."""

    def __init__(
        self, course: str, lines: Sequence[EpikriseLine], parent: QWidget | None = None
    ) -> None:
        table: RowTableView[EpikriseLine] = RowTableView(
            _columns(),
            name="epikriseLines",
            title=translate("courses", "Epikrises"),
            empty=translate("courses", "Nobody is on this course."),
        )
        self.ready = [line for line in lines if line.state.ready]
        super().__init__(
            translate("courses", "Epikrises for {course}").format(course=course),
            translate("courses", "Write %n epikrise(s)", "", len(self.ready)),
            table,
            name="epikrises",
            parent=parent,
        )
        self.column.insertWidget(1, label(self._summary(lines), "small", name="epikrisesSummary"))
        table.set_rows(lines)
        table.choose(0)
        if not self.ready:
            self.forbid(translate("courses", "Nobody can get one; the list says why."))
        self.resize(px(820), px(560))

    @property
    def files(self) -> int:
        """How many become MedCom files."""
        return sum(line.state is EpikriseState.FILE for line in self.ready)

    def _summary(self, lines: Sequence[EpikriseLine]) -> str:
        papers = len(self.ready) - self.files
        parts = [
            translate("courses", "%n as MedCom file(s)", "", self.files),
            translate("courses", "%n on paper", "", papers),
            translate("courses", "%n without", "", len(lines) - len(self.ready)),
        ]
        noted = translate("courses", "All are noted as sent.")
        return f"{' · '.join(parts)}. {noted}"

    def accept(self) -> None:
        """Only with something to write."""
        if self.ready:
            super().accept()


def _columns() -> list[Column[EpikriseLine]]:
    return [
        Column(
            "name", translate("courses", "Citizen"), lead=lambda row: row.name, text=lambda row: ""
        ),
        Column("receiver", translate("courses", "To"), text=lambda row: row.receiver, width=240),
        Column(
            "state",
            translate("courses", "Epikrise"),
            text=lambda row: kind_text(row.state),
            tone=lambda row: _TONES[row.state],
            width=230,
        ),
    ]


class InvitationsDialog(ChooseDialog):
    """One button writes the letters of all who are ready, and leads on to the messages of the others."""

    def __init__(
        self, course: str, lines: Sequence[InvitationLine], parent: QWidget | None = None
    ) -> None:
        table: RowTableView[InvitationLine] = RowTableView(
            _invitation_columns(),
            name="invitationLines",
            title=translate("courses", "Invitations"),
            empty=translate("courses", "Nobody is on this course."),
        )
        self.letters = _in_state(lines, InvitationState.READY)
        self.messages = _in_state(lines, InvitationState.BY_SMS)
        super().__init__(
            translate("courses", "Invitations to {course}").format(course=course),
            _invite_words(self.letters, self.messages),
            table,
            name="invitations",
            parent=parent,
        )
        nobody = _in_state(lines, InvitationState.NO_ADDRESS)
        text = _invitations_summary(self.letters, self.messages, nobody)
        self.column.insertWidget(1, label(text, "small", name="invitationsSummary"))
        table.set_rows(lines)
        table.choose(0)
        if not self.letters and not self.messages:
            self.forbid(translate("courses", "Nobody can get one; the list says why."))
        self.resize(px(920), px(560))

    def accept(self) -> None:
        """Only with something to write."""
        if self.letters or self.messages:
            super().accept()


def _in_state(lines: Sequence[InvitationLine], state: InvitationState) -> int:
    return sum(line.state is state for line in lines)


def _invite_words(letters: int, messages: int) -> str:
    by_post = translate("courses", "Write %n letter(s)", "", letters)
    if not messages:
        return by_post
    by_sms = translate("courses", "Write %n message(s) by SMS", "", messages)
    if not letters:
        return by_sms
    text = translate("courses", "{letters}, then {count} by SMS")
    return text.format(letters=by_post, count=messages)


def _invitations_summary(letters: int, messages: int, nobody: int) -> str:
    parts = []
    if letters:
        parts.append(translate("courses", "All letters come as one document to print."))
    if messages:
        parts.append(
            translate("courses", "Who has no address gets an SMS; you see the messages first.")
        )
    if nobody:
        parts.append(
            translate("courses", "%n get(s) nothing: the reason stands in the list.", "", nobody)
        )
    return " ".join(parts)


def _invitation_text(row: InvitationLine) -> str:
    """How she is told; of who is told in no way both reasons."""
    text = kind_text(row.state)
    return text if row.no_sms is None else f"{text} · {kind_text(row.no_sms)}"


def _language_text(row: InvitationLine) -> str:
    """In which language; where hers has no text, that it is Danish for that reason."""
    if row.language != DANISH:
        return languages.languages()[row.language]
    if not row.spoken:
        return translate("courses", "Danish")
    text = translate("courses", "Danish – no text in {language}")
    return text.format(language=row.spoken)


def _invitation_columns() -> list[Column[InvitationLine]]:
    tones = {
        InvitationState.READY: Tone.GOOD,
        InvitationState.BY_SMS: Tone.GOOD,
        InvitationState.INVITED: Tone.NEUTRAL,
        InvitationState.NO_ADDRESS: Tone.SOON,
    }
    return [
        Column(
            "name", translate("courses", "Citizen"), lead=lambda row: row.name, text=lambda row: ""
        ),
        Column("language", translate("courses", "Language"), text=_language_text, width=210),
        Column(
            "state",
            translate("courses", "Invitation"),
            text=_invitation_text,
            tone=lambda row: tones[row.state],
            width=390,
        ),
    ]
