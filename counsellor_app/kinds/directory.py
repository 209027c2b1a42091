"""Kinds of the directory of offers: whose an offer is, and how the help is given (domain 2.8)."""

from enum import StrEnum


class EntryKind(StrEnum):
    """Whose offer it is; the order is that of the list and of the printed card."""

    OWN = "own"
    MUNICIPALITY = "municipality"  # another municipality, to which a referral can be passed on
    NATIONAL = "national"
    OTHER = "other"


class OfferFormat(StrEnum):
    """How the help is given; wider than our own programmes, since it tells of others' too."""

    GROUP = "group"
    INDIVIDUAL = "individual"
    ROLLING = "rolling"
    TELEPHONE = "telephone"
    VIDEO = "video"
    APP = "app"
    YOUTH = "youth"
