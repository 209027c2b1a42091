"""What is stored: one file per entity or close family; importing this package knows them all."""

from counsellor_app.models.access import AccessReason, NamedUser, RestrictedPerson
from counsellor_app.models.address_book import (
    HospitalDepartment,
    MunicipalDepartment,
    Pharmacy,
    Practice,
)
from counsellor_app.models.base import Base
from counsellor_app.models.call import Appointment, Call
from counsellor_app.models.citizen import (
    CitizenRequest,
    DeletionReceipt,
    RetentionHold,
    SpentVoucherNumber,
    Tombstone,
)
from counsellor_app.models.course import (
    Attendance,
    Course,
    CourseSeries,
    Enrolment,
    Meeting,
    MeetingGuide,
    Programme,
)
from counsellor_app.models.directory import DirectoryEntry
from counsellor_app.models.follow_up import FollowUp, Survey, SurveyAnswer
from counsellor_app.models.interview import (
    Consent,
    FormDefinition,
    Interview,
    InterviewAnswer,
)
from counsellor_app.models.letter import (
    JournalNote,
    JournalTransfer,
    Letter,
    LetterReceipt,
    LetterTextVersion,
    NoteVersion,
    SmsLeftOut,
)
from counsellor_app.models.medication import (
    Budget,
    Redemption,
    Scheme,
    SchemeGrant,
    Settlement,
    SettlementLine,
    StockMove,
    Supply,
    Voucher,
    VoucherCounter,
    VoucherProduct,
)
from counsellor_app.models.organisation import DatabaseIdentity, Municipality, Unit
from counsellor_app.models.participant import (
    ContactPerson,
    Participant,
    ParticipantSearch,
)
from counsellor_app.models.pathway import CourseClosing, Pathway, QuitDate
from counsellor_app.models.planning import (
    BusySpan,
    CallCover,
    MeetingNotice,
    PlaceOffer,
    Training,
)
from counsellor_app.models.referral import (
    ImportBatch,
    Match,
    MatchRefused,
    Referral,
    RefusedLetter,
)
from counsellor_app.models.report_snapshot import ReportSnapshot
from counsellor_app.models.rule import DatedRule
from counsellor_app.models.spreadsheet import ImportedRow, ListMapping
from counsellor_app.models.trace import (
    AuditAnchor,
    AuditCheckpoint,
    AuditEntry,
    AuditHead,
    ExportRecord,
    FormDraft,
    LockedExport,
    LockedRow,
    LookSample,
    RemovedThing,
    SampledLook,
    TypedForm,
    UndoRecord,
)
from counsellor_app.models.user import ClosedDay, User, WorkingHours
from counsellor_app.models.ward_visit import WardVisit

__all__ = [
    "AccessReason",
    "Appointment",
    "Attendance",
    "AuditAnchor",
    "AuditCheckpoint",
    "AuditEntry",
    "AuditHead",
    "Base",
    "Budget",
    "BusySpan",
    "Call",
    "CallCover",
    "CitizenRequest",
    "ClosedDay",
    "Consent",
    "ContactPerson",
    "Course",
    "CourseClosing",
    "CourseSeries",
    "DatabaseIdentity",
    "DatedRule",
    "DeletionReceipt",
    "DirectoryEntry",
    "Enrolment",
    "ExportRecord",
    "FollowUp",
    "FormDefinition",
    "FormDraft",
    "HospitalDepartment",
    "ImportBatch",
    "ImportedRow",
    "Interview",
    "InterviewAnswer",
    "JournalNote",
    "JournalTransfer",
    "Letter",
    "LetterReceipt",
    "LetterTextVersion",
    "ListMapping",
    "LockedExport",
    "LockedRow",
    "LookSample",
    "Match",
    "MatchRefused",
    "Meeting",
    "MeetingGuide",
    "MeetingNotice",
    "MunicipalDepartment",
    "Municipality",
    "NamedUser",
    "NoteVersion",
    "Participant",
    "ParticipantSearch",
    "Pathway",
    "Pharmacy",
    "PlaceOffer",
    "Practice",
    "Programme",
    "QuitDate",
    "Redemption",
    "Referral",
    "RefusedLetter",
    "RemovedThing",
    "ReportSnapshot",
    "RestrictedPerson",
    "RetentionHold",
    "SampledLook",
    "Scheme",
    "SchemeGrant",
    "Settlement",
    "SettlementLine",
    "SmsLeftOut",
    "SpentVoucherNumber",
    "StockMove",
    "Supply",
    "Survey",
    "SurveyAnswer",
    "Tombstone",
    "Training",
    "TypedForm",
    "UndoRecord",
    "Unit",
    "User",
    "Voucher",
    "VoucherCounter",
    "VoucherProduct",
    "WardVisit",
    "WorkingHours",
]
