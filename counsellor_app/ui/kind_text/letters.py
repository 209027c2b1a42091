"""Words for letters, notes and exports."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.letter import (
    ExportKind,
    LetterChannel,
    LetterKind,
    LetterPart,
    NoteKind,
    ReceiverKind,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        LetterKind: {
            LetterKind.EPIKRISE: translate("kinds", "Epikrise"),
            LetterKind.REPLY_NOT_REACHED: translate("kinds", "Reply: not reached"),
            LetterKind.REPLY_DECLINED: translate("kinds", "Reply: does not want"),
            LetterKind.REPLY_OTHER: translate("kinds", "Reply to the referrer"),
            LetterKind.INVITATION_INTERVIEW: translate("kinds", "Invitation to the interview"),
            LetterKind.INVITATION_COURSE: translate("kinds", "Invitation to the course"),
            LetterKind.NO_CONTACT: translate("kinds", "We could not reach you"),
        },
        ReceiverKind: {
            ReceiverKind.PRACTICE: translate("kinds", "GP"),
            ReceiverKind.DEPARTMENT: translate("kinds", "Hospital department"),
            ReceiverKind.PARTICIPANT: translate("kinds", "Citizen"),
            ReceiverKind.REFERRER: translate("kinds", "Referrer"),
        },
        LetterChannel: {
            LetterChannel.MEDCOM: translate("kinds", "MedCom"),
            LetterChannel.PRINT: translate("kinds", "Print"),
            LetterChannel.COPY: translate("kinds", "Copy text"),
        },
        LetterPart: {
            LetterPart.SENDER: translate("kinds", "our own GLN and municipality number"),
            LetterPart.RECEIVER: translate("kinds", "the receiver's GLN and number"),
            LetterPart.PATIENT: translate("kinds", "the citizen's CPR number and name"),
            LetterPart.CONTENT: translate("kinds", "the text, its signature or its dates"),
        },
        NoteKind: {
            NoteKind.JOURNAL: translate("kinds", "Journal note"),
            NoteKind.CALL: translate("kinds", "Call note"),
            NoteKind.INTERVIEW: translate("kinds", "Interview note"),
            NoteKind.MEETING: translate("kinds", "Meeting note"),
            NoteKind.CLOSING: translate("kinds", "Closing note"),
            NoteKind.FOLLOW_UP: translate("kinds", "Follow-up note"),
        },
        ExportKind: {
            ExportKind.PATHWAYS: translate("kinds", "Pathways"),
            ExportKind.ATTENDANCE: translate("kinds", "Attendance"),
            ExportKind.STOPBASEN: translate("kinds", "STOPbasen"),
            ExportKind.VOUCHERS: translate("kinds", "Vouchers"),
            ExportKind.INDICATORS: translate("kinds", "Indicators"),
            ExportKind.TYPING_SHEET: translate("kinds", "Typing sheet"),
        },
    }
