"""Kinds of letters that leave the house and of notes that stay."""

from enum import StrEnum


class LetterKind(StrEnum):
    EPIKRISE = "epikrise"
    REPLY_NOT_REACHED = "reply_not_reached"
    REPLY_DECLINED = "reply_declined"
    REPLY_OTHER = "reply_other"
    REPLY_PASSED_ON = "reply_passed_on"
    REPLY_REJECTED = "reply_rejected"
    PASS_ON = "pass_on"  # to the municipality that goes on with the referral
    INVITATION_INTERVIEW = "invitation_interview"
    INVITATION_COURSE = "invitation_course"
    MEETING_MOVED = "meeting_moved"
    MEETING_CANCELLED = "meeting_cancelled"
    NO_CONTACT = "no_contact"  # to the citizen who could not be reached
    HALF_YEAR = "half_year"  # to the GP or the one who referred: how it went after half a year
    HALF_YEAR_CALL = "half_year_call"  # to the citizen: we are going to call
    SMS_REMINDER = "sms_reminder"
    SMS_MOVED = "sms_moved"
    SMS_CANCELLED = "sms_cancelled"
    SMS_CALL_US = "sms_call_us"  # as NO_CONTACT, in one message
    SMS_PLACE = "sms_place"
    SMS_COURSE = "sms_course"  # as INVITATION_COURSE, in one message
    SMS_FOLLOW_UP = "sms_follow_up"

    @property
    def is_sms(self) -> bool:
        """Whether it is one message of 160 characters, sent by the municipality's own gateway."""
        return self.value.startswith("sms_")

    @property
    def is_epikrise(self) -> bool:
        """Whether it tells a doctor how it went: at the end, or half a year later."""
        return self in (LetterKind.EPIKRISE, LetterKind.HALF_YEAR)

    @property
    def is_to_citizen(self) -> bool:
        """Whether the citizen herself reads it on paper, so that it may be in her language."""
        return self in TO_CITIZEN


TO_CITIZEN = frozenset(
    {
        LetterKind.INVITATION_INTERVIEW,
        LetterKind.INVITATION_COURSE,
        LetterKind.MEETING_MOVED,
        LetterKind.MEETING_CANCELLED,
        LetterKind.NO_CONTACT,
        LetterKind.HALF_YEAR_CALL,
    }
)


class ReceiverKind(StrEnum):
    PRACTICE = "practice"
    DEPARTMENT = "department"
    PARTICIPANT = "participant"
    REFERRER = "referrer"
    MUNICIPALITY = "municipality"


class LetterChannel(StrEnum):
    MEDCOM = "medcom"
    PRINT = "print"
    COPY = "copy"  # copied into the municipality's own system
    SMS = "sms"  # in a file for the municipality's own gateway


class ReceiptState(StrEnum):
    """What was answered to a MedCom letter; technical, nobody has read it yet (domain 5.11)."""

    POSITIVE = "positive"  # XCTL03, or PositiveMessage
    NEGATIVE = "negative"  # XCTL02, or NegativeMessage: the receiver's system refused it
    NOT_DELIVERED = "not_delivered"  # XCTL01, or NegativeVans: it never came there

    @property
    def refused(self) -> bool:
        """Whether somebody must do something about it."""
        return self is not ReceiptState.POSITIVE


class LogState(StrEnum):
    """Which letters of the log are looked at."""

    SENT = "sent"
    NO_RECEIPT = "no_receipt"
    REFUSED = "refused"
    RECEIVED = "received"
    UNSENT = "unsent"
    CANCELLED = "cancelled"


class EpikriseState(StrEnum):
    """Where the epikrise of somebody on a closed course stands, and why none is written."""

    FILE = "file"  # can go as a MedCom file
    PAPER = "paper"  # can only be printed: the practice has no address for files
    SENT = "sent"
    NOT_WANTED = "not_wanted"
    NO_CONSENT = "no_consent"
    NO_PRACTICE = "no_practice"
    COURSE_OPEN = "course_open"

    @property
    def ready(self) -> bool:
        """Whether it is written now."""
        return self in (EpikriseState.FILE, EpikriseState.PAPER)


class InvitationState(StrEnum):
    """How somebody on a course is told of its dates: by letter, else by SMS, or in no way."""

    READY = "ready"
    BY_SMS = "by_sms"  # no address, and a message may be sent
    INVITED = "invited"
    NO_ADDRESS = "no_address"  # nor may she be sent a message


class NoteKind(StrEnum):
    JOURNAL = "journal"
    CALL = "call"
    INTERVIEW = "interview"
    MEETING = "meeting"
    CLOSING = "closing"
    FOLLOW_UP = "follow_up"


class NoteSubject(StrEnum):
    """What a note is about that has earlier versions."""

    NOTE = "note"  # of the journal
    INTERVIEW = "interview"
    MEETING = "meeting"
    CONTACT = "contact"
    CLOSING = "closing"


class TransferSubject(StrEnum):
    """What "Kopiér til journal" carries over, each by itself."""

    CALL = "call"
    INTERVIEW = "interview"
    MEETING = "meeting"
    CLOSING = "closing"
    FOLLOW_UP = "follow_up"
    NOTE = "note"


class ExportKind(StrEnum):
    PATHWAYS = "pathways"
    ATTENDANCE = "attendance"
    STOPBASEN = "stopbasen"
    VOUCHERS = "vouchers"
    INDICATORS = "indicators"
    TYPING_SHEET = "typing_sheet"
    CLUSTER = "cluster"  # counts of a municipality, without persons
    WARD_FEEDBACK = "ward_feedback"  # one page a department and period
    SMS = "sms"
    SETTLEMENT = "settlement"  # a pharmacy's list with what was found
    OFFICE_LIST = "office_list"  # practices, wards, pharmacies: no citizens
    CALENDAR = "calendar"  # one's own, without names
    PAPER = "paper"  # a page that was saved instead of printed
    SUBJECT_ACCESS = "subject_access"  # everything about one citizen, for herself
    SUPPORT = "support"  # versions, settings and log, nothing of anyone


class LetterPart(StrEnum):
    """What must be mended before a MedCom letter can leave."""

    SENDER = "sender"
    RECEIVER = "receiver"
    PATIENT = "patient"
    CONTENT = "content"
