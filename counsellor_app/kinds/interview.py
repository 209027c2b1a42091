"""Kinds of the interview: products, education, employment, stages of change, consents (domain 1.3, 2.5)."""

from enum import StrEnum


class NicotineProduct(StrEnum):
    CIGARETTES = "cigarettes"
    CHEROOTS = "cheroots"
    CIGARS = "cigars"
    PIPE = "pipe"
    SNUS = "snus"
    NICOTINE_POUCHES = "nicotine_pouches"
    E_CIGARETTES = "e_cigarettes"
    HEATED_TOBACCO = "heated_tobacco"


class Education(StrEnum):
    """The options of the Odense page; the higher ones are not confirmed (domain 1.3.3)."""

    PRIMARY_SCHOOL = "primary_school"  # Folkeskole
    UPPER_SECONDARY = "upper_secondary"  # Gymnasium
    SHORT_COURSES = "short_courses"  # Et eller flere kortere kurser
    SKILLED = "skilled"  # Faglært inden for håndværk, kontor mm.
    OTHER_VOCATIONAL = "other_vocational"  # Anden faglig uddannelse
    HIGHER_SHORT = "higher_short"  # under 3 år
    HIGHER_MEDIUM = "higher_medium"  # 3–4 år
    HIGHER_LONG = "higher_long"  # over 4 år


class Employment(StrEnum):
    IN_WORK = "in_work"
    HOMEMAKER = "homemaker"
    DISABILITY_PENSION = "disability_pension"
    EARLY_RETIREMENT = "early_retirement"
    UNEMPLOYED = "unemployed"
    CASH_BENEFIT = "cash_benefit"
    STUDENT = "student"
    LEAVE = "leave"
    RETIRED = "retired"
    OTHER = "other"


class ChangeStage(StrEnum):
    """SOC stages from the manual for individual courses (domain 2.5)."""

    PRECONTEMPLATION = "precontemplation"
    CONTEMPLATION = "contemplation"
    DECISION = "decision"
    PREPARATION = "preparation"
    ACTION = "action"
    MAINTENANCE = "maintenance"
    RELAPSE = "relapse"


class InterviewState(StrEnum):
    DRAFT = "draft"
    HELD = "held"


class AnswerType(StrEnum):
    """How an answer to a question of a form definition is given."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DECIMAL = "decimal"
    YES_NO = "yes_no"
    DATE = "date"
    CHOICE = "choice"
    SCALE = "scale"  # whole number between `low` and `high`


class AnswerOrigin(StrEnum):
    """Where an answer came from that nobody has confirmed with the citizen yet."""

    PERSON = "person"  # the master data
    REFERRAL = "referral"
    EARLIER = "earlier"  # an earlier pathway


class ConsentKind(StrEnum):
    """Five consents at least (domain 1.7)."""

    STOPBASE_REGISTER = "stopbase_register"
    STOPBASE_FOLLOW_UP = "stopbase_follow_up"
    GP_LETTER = "gp_letter"
    REFERRER_LETTER = "referrer_letter"
    SMS = "sms"
    RELATIVE = "relative"
    PASS_ON = "pass_on"  # what we know, to another municipality; asked only when it is done


class ConsentForm(StrEnum):
    WRITTEN = "written"
    ORAL = "oral"


class ConsentGiver(StrEnum):
    """Who gave it: under 15 years a parent does (domain 1.3.6)."""

    CITIZEN = "citizen"
    GUARDIAN = "guardian"


class WithdrawalEffect(StrEnum):
    """What the withdrawal of a consent does at once, or finds that it cannot undo (domain 1.7)."""

    DELETION_ASKED = "deletion_asked"  # a task: ask STOPbasen's secretariat to delete
    SHEET_LOCKED = "sheet_locked"
    FOLLOW_UP_CLOSED = "follow_up_closed"
    NO_FOLLOW_UP = "no_follow_up"  # none is open; none will be planned
    LETTER_CANCELLED = "letter_cancelled"
    NO_LETTER = "no_letter"
    LETTER_WAS_SENT = "letter_was_sent"
    NO_SMS = "no_sms"
    CONTACT_CLOSED = "contact_closed"
    NO_CONTACT = "no_contact"
