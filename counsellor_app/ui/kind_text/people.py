"""Words for users, participants and those around them."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.people import (
    CaseRelation,
    CprState,
    InterpreterBooking,
    LookReason,
    Relation,
    RestrictionKind,
    Role,
    Sex,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        Role: {
            Role.COUNSELLOR: translate("kinds", "Counsellor"),
            Role.TEAM_LEAD: translate("kinds", "Team lead"),
            Role.LEADER: translate("kinds", "Leader (figures)"),
            Role.ADMINISTRATOR: translate("kinds", "Administrator"),
        },
        CaseRelation: {
            CaseRelation.OWN: translate("kinds", "Own citizen"),
            CaseRelation.TEAM: translate("kinds", "The team's citizen"),
            CaseRelation.OTHER_TEAM_WITH_REASON: translate("kinds", "Another team's, reason given"),
            CaseRelation.OTHER_TEAM: translate("kinds", "Another team's, without a reason"),
            CaseRelation.RESTRICTED_NAMED: translate("kinds", "Restricted, user is named"),
            CaseRelation.RESTRICTED: translate("kinds", "Restricted, user is not named"),
        },
        RestrictionKind: {
            RestrictionKind.COLLEAGUE: translate("kinds", "Colleague"),
            RestrictionKind.ADDRESS: translate("kinds", "Address protection"),
            RestrictionKind.RELATION: translate("kinds", "Relative of a colleague"),
            RestrictionKind.OTHER: translate("kinds", "Something else"),
        },
        LookReason: {
            LookReason.CITIZEN_CALLED: translate("kinds", "The citizen calls or stands here"),
            LookReason.COVER: translate("kinds", "I cover for a colleague"),
            LookReason.TRANSFER: translate("kinds", "The citizen changes team"),
            LookReason.REFERRAL: translate("kinds", "A referral or letter about the citizen"),
            LookReason.QUALITY: translate("kinds", "Complaint, figures or quality"),
            LookReason.OTHER: translate("kinds", "Another reason, in words"),
        },
        Sex: {
            Sex.WOMAN: translate("kinds", "Woman"),
            Sex.MAN: translate("kinds", "Man"),
        },
        CprState: {
            CprState.OK: translate("kinds", "CPR number in order"),
            CprState.CHECK: translate("kinds", "CPR number must be checked"),
            CprState.MISSING: translate("kinds", "No CPR number"),
            CprState.REPLACEMENT: translate("kinds", "Replacement number"),
        },
        Relation: {
            Relation.SPOUSE: translate("kinds", "Spouse or partner"),
            Relation.MOTHER: translate("kinds", "Mother"),
            Relation.FATHER: translate("kinds", "Father"),
            Relation.CHILD: translate("kinds", "Child"),
            Relation.RELATIVE: translate("kinds", "Relative"),
            Relation.SUPPORT_PERSON: translate("kinds", "Support person"),
            Relation.RESIDENCE: translate("kinds", "Residence"),
            Relation.WARD: translate("kinds", "Ward"),
            Relation.OTHER: translate("kinds", "Other"),
        },
        InterpreterBooking: {
            InterpreterBooking.US: translate("kinds", "We book"),
            InterpreterBooking.REFERRER: translate("kinds", "The referrer books"),
            InterpreterBooking.PARTICIPANT: translate("kinds", "The citizen brings one"),
        },
    }
