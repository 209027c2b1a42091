"""Words for letters, notes and exports."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.letter import (
    EpikriseState,
    ExportKind,
    InvitationState,
    LetterChannel,
    LetterKind,
    LetterPart,
    NoteKind,
    ReceiptState,
    ReceiverKind,
    TransferSubject,
)
from counsellor_app.kinds.sms import LeftOut
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        LetterKind: {
            LetterKind.EPIKRISE: translate("kinds", "Epikrise"),
            LetterKind.REPLY_NOT_REACHED: translate("kinds", "Reply: not reached"),
            LetterKind.REPLY_DECLINED: translate("kinds", "Reply: does not want"),
            LetterKind.REPLY_OTHER: translate("kinds", "Reply to the referrer"),
            LetterKind.REPLY_PASSED_ON: translate("kinds", "Reply: passed on"),
            LetterKind.REPLY_REJECTED: translate("kinds", "Reply: cannot be taken up"),
            LetterKind.PASS_ON: translate("kinds", "Referral passed on"),
            LetterKind.INVITATION_INTERVIEW: translate("kinds", "Invitation to the interview"),
            LetterKind.INVITATION_COURSE: translate("kinds", "Invitation to the course"),
            LetterKind.MEETING_MOVED: translate("kinds", "Your meeting is moved"),
            LetterKind.MEETING_CANCELLED: translate("kinds", "Your meeting is called off"),
            LetterKind.NO_CONTACT: translate("kinds", "We could not reach you"),
            LetterKind.HALF_YEAR: translate("kinds", "Epikrise after half a year"),
            LetterKind.HALF_YEAR_CALL: translate("kinds", "We call soon"),
            LetterKind.SMS_REMINDER: translate("kinds", "SMS: reminder"),
            LetterKind.SMS_MOVED: translate("kinds", "SMS: appointment moved"),
            LetterKind.SMS_CANCELLED: translate("kinds", "SMS: appointment called off"),
            LetterKind.SMS_CALL_US: translate("kinds", "SMS: please call us"),
            LetterKind.SMS_PLACE: translate("kinds", "SMS: a place is offered"),
            LetterKind.SMS_FOLLOW_UP: translate("kinds", "SMS: we call soon"),
        },
        ReceiptState: {
            ReceiptState.POSITIVE: translate("kinds", "received"),
            ReceiptState.NEGATIVE: translate("kinds", "refused by the receiver"),
            ReceiptState.NOT_DELIVERED: translate("kinds", "not delivered"),
        },
        EpikriseState: {
            EpikriseState.FILE: translate("kinds", "as a MedCom file"),
            EpikriseState.PAPER: translate("kinds", "on paper"),
            EpikriseState.SENT: translate("kinds", "sent"),
            EpikriseState.NOT_WANTED: translate("kinds", "not wanted"),
            EpikriseState.NO_CONSENT: translate("kinds", "no consent"),
            EpikriseState.NO_PRACTICE: translate("kinds", "no GP known"),
            EpikriseState.COURSE_OPEN: translate("kinds", "not closed yet"),
        },
        InvitationState: {
            InvitationState.READY: translate("kinds", "gets a letter"),
            InvitationState.INVITED: translate("kinds", "has got one"),
            InvitationState.NO_ADDRESS: translate("kinds", "no address known"),
        },
        ReceiverKind: {
            ReceiverKind.PRACTICE: translate("kinds", "GP"),
            ReceiverKind.DEPARTMENT: translate("kinds", "Hospital department"),
            ReceiverKind.PARTICIPANT: translate("kinds", "Citizen"),
            ReceiverKind.REFERRER: translate("kinds", "Referrer"),
            ReceiverKind.MUNICIPALITY: translate("kinds", "Other municipality"),
        },
        LetterChannel: {
            LetterChannel.MEDCOM: translate("kinds", "MedCom"),
            LetterChannel.PRINT: translate("kinds", "Print"),
            LetterChannel.COPY: translate("kinds", "Copy text"),
            LetterChannel.SMS: translate("kinds", "SMS"),
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
        TransferSubject: {
            TransferSubject.CALL: translate("kinds", "Call"),
            TransferSubject.INTERVIEW: translate("kinds", "Interview"),
            TransferSubject.MEETING: translate("kinds", "Meeting"),
            TransferSubject.CLOSING: translate("kinds", "Course closed"),
            TransferSubject.FOLLOW_UP: translate("kinds", "Half-year follow-up"),
            TransferSubject.NOTE: translate("kinds", "Note"),
        },
        ExportKind: {
            ExportKind.PATHWAYS: translate("kinds", "Pathways"),
            ExportKind.ATTENDANCE: translate("kinds", "Attendance"),
            ExportKind.STOPBASEN: translate("kinds", "STOPbasen"),
            ExportKind.VOUCHERS: translate("kinds", "Vouchers"),
            ExportKind.INDICATORS: translate("kinds", "Indicators"),
            ExportKind.TYPING_SHEET: translate("kinds", "Typing sheet"),
            ExportKind.CLUSTER: translate("kinds", "Counts for the cluster"),
            ExportKind.WARD_FEEDBACK: translate("kinds", "Feedback to departments"),
            ExportKind.SMS: translate("kinds", "Messages by SMS"),
            ExportKind.SETTLEMENT: translate("kinds", "Settlement with a pharmacy"),
            ExportKind.OFFICE_LIST: translate("kinds", "List of the office"),
            ExportKind.CALENDAR: translate("kinds", "Calendar"),
            ExportKind.PAPER: translate("kinds", "Saved pages"),
            ExportKind.SUBJECT_ACCESS: translate("kinds", "Access for a citizen"),
            ExportKind.SUPPORT: translate("kinds", "Support file"),
        },
        LeftOut: {
            LeftOut.CLOSED: translate("kinds", "left out: pathway closed"),
            LeftOut.DEAD: translate("kinds", "left out: is dead"),
            LeftOut.RESTRICTED: translate("kinds", "left out: the use of the data is restricted"),
            LeftOut.NO_MOBILE: translate("kinds", "left out: no mobile number"),
            LeftOut.NO_CONSENT: translate("kinds", "left out: no consent to SMS"),
            LeftOut.PROTECTED: translate("kinds", "left out: name or address protected"),
            LeftOut.UNDER_AGE: translate("kinds", "left out: too young"),
            LeftOut.EXEMPT: translate("kinds", "left out: exempt from Digital Post"),
            LeftOut.ALREADY: translate("kinds", "left out: got it today"),
            LeftOut.TOO_LONG: translate("kinds", "left out: text too long"),
            LeftOut.TELLS: translate("kinds", "left out: the text tells too much"),
        },
    }
