"""Kinds around the referral: where it comes from, what the letter is, what became of the match."""

from enum import StrEnum


class ReferralSource(StrEnum):
    """Where the wish for help came from; the values are those of `export pathways`."""

    HOSPITAL = "hospital"
    PSYCHIATRY = "psychiatry"
    GP = "gp"
    MUNICIPALITY = "municipality"
    SELF = "self"
    STOPLINIEN = "stoplinien"
    PHARMACY = "pharmacy"
    OTHER = "other"


class LetterStatus(StrEnum):
    """MedCom's StatusCode (domain 5.3)."""

    NEW = "nytbrev"
    CORRECTION = "rettetbrev"
    CANCELLED = "annulleretbrev"


class PartyCode(StrEnum):
    """MedCom's IdentifierCode (domain 5.4)."""

    HOSPITAL_DEPARTMENT = "sygehusafdelingsnummer"
    PRACTICE = "ydernummer"
    LOCATION = "lokationsnummer"
    MUNICIPALITY = "kommunenummer"
    COUNTY = "amt"
    SOR = "sorkode"


class RejectReason(StrEnum):
    """Why a referral is not taken up; the words of the reply are the municipality's own."""

    NOT_RESIDENT = "not_resident"
    NOT_IN_TARGET = "not_in_target"
    ALREADY_HERE = "already_here"
    TOO_YOUNG = "too_young"
    NOT_AGREED = "not_agreed"
    UNCLEAR = "unclear"
    OTHER = "other"  # said in the remark


class MatchReason(StrEnum):
    """Why two records may be the same person."""

    CPR = "cpr"
    BIRTH_DATE_AND_NAME = "birth_date_and_name"
    PHONE_AND_NAME = "phone_and_name"
    PHONE = "phone"
