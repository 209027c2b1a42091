"""Kinds of people: roles of users, sex, who a contact person is."""

from enum import StrEnum


class Role(StrEnum):
    """What a user may do (quality 17)."""

    COUNSELLOR = "counsellor"
    TEAM_LEAD = "team_lead"
    ADMINISTRATOR = "administrator"


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
