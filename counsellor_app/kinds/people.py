"""Kinds of people: roles of users, sex, who a contact person is, who may look at whom and why."""

from enum import StrEnum


class Role(StrEnum):
    """What a user may do (quality 17)."""

    COUNSELLOR = "counsellor"
    TEAM_LEAD = "team_lead"
    LEADER = "leader"  # sees the figures, and pseudonyms behind them
    ADMINISTRATOR = "administrator"


SEES_CITIZENS = frozenset({Role.COUNSELLOR, Role.TEAM_LEAD})
"""The roles to whom a case, an appointment or a name on a restricted case is of use."""


class Sex(StrEnum):
    """As the forms ask (domain 1.3.3)."""

    WOMAN = "woman"
    MAN = "man"


class CprState(StrEnum):
    """How far the CPR number can be trusted (domain 6.1)."""

    OK = "ok"
    CHECK = "check"  # failed modulus 11 or an impossible date: "CPR skal kontrolleres"
    MISSING = "missing"
    REPLACEMENT = "replacement"


class Relation(StrEnum):
    """Who may be called instead (domain 5.5, screens "I dag")."""

    SPOUSE = "spouse"
    MOTHER = "mother"
    FATHER = "father"
    CHILD = "child"
    RELATIVE = "relative"
    SUPPORT_PERSON = "support_person"  # bostøtte, mentor
    RESIDENCE = "residence"  # bosted
    WARD = "ward"
    OTHER = "other"


class InterpreterBooking(StrEnum):
    """Who books the interpreter."""

    US = "us"
    REFERRER = "referrer"
    PARTICIPANT = "participant"


class CaseRelation(StrEnum):
    """How a user stands to a case; what each opens stands in `services/rights_matrix`."""

    OWN = "own"
    TEAM = "team"
    OTHER_TEAM_WITH_REASON = "other_team_with_reason"
    OTHER_TEAM = "other_team"
    RESTRICTED_NAMED = "restricted_named"
    RESTRICTED = "restricted"


class RestrictionKind(StrEnum):
    """Why only named users see a person (quality 17)."""

    COLLEAGUE = "colleague"
    ADDRESS = "address"  # name and address protection of the threatened (domain 6.2)
    RELATION = "relation"  # a relative or neighbour of somebody who works here
    OTHER = "other"


class LookReason(StrEnum):
    """Why somebody outside the own team is looked at."""

    CITIZEN_CALLED = "citizen_called"  # she is on the telephone, or stands at the counter
    COVER = "cover"  # for a colleague of the other team
    TRANSFER = "transfer"  # she moves to this team, or back
    REFERRAL = "referral"  # a new referral or letter about her
    QUALITY = "quality"  # complaint, figures, data quality
    OTHER = "other"  # said in words
