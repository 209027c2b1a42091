"""Words for the citizen's rights and for the recycle bin."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.citizen import (
    DeletionReason,
    KeepReason,
    RequestKind,
    RequestOutcome,
    RetentionKind,
    TombstoneSubject,
)
from counsellor_app.kinds.removed import RemovedKind
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        RetentionKind: {
            RetentionKind.RECORD: translate("kinds", "Citizens' records"),
            RetentionKind.REFUSED: translate("kinds", "Refused letters that are dealt with"),
            RetentionKind.DRAFTS: translate("kinds", "Drafts, the recycle bin, and old ways back"),
            RetentionKind.LOG: translate("kinds", "The log"),
        },
        DeletionReason: {
            DeletionReason.RETENTION: translate("kinds", "kept long enough"),
            DeletionReason.ASKED: translate("kinds", "the citizen asked for it"),
        },
        TombstoneSubject: {
            TombstoneSubject.PARTICIPANT: translate("kinds", "a citizen"),
            TombstoneSubject.REFUSED_LETTER: translate("kinds", "a refused letter"),
        },
        KeepReason: {
            KeepReason.HOLD: translate("kinds", "is kept"),
            KeepReason.REQUEST: translate("kinds", "a request waits for its answer"),
            KeepReason.RESTRICTED: translate("kinds", "the use of the data is restricted"),
        },
        RequestKind: {
            RequestKind.ACCESS: translate("kinds", "access to her own data"),
            RequestKind.CORRECTION: translate("kinds", "correction"),
            RequestKind.ERASURE: translate("kinds", "deletion"),
            RequestKind.RESTRICTION: translate("kinds", "restricted use"),
            RequestKind.OBJECTION: translate("kinds", "objection"),
        },
        RequestOutcome: {
            RequestOutcome.GRANTED: translate("kinds", "granted"),
            RequestOutcome.PARTLY: translate("kinds", "granted in part"),
            RequestOutcome.REFUSED: translate("kinds", "refused"),
            RequestOutcome.WITHDRAWN: translate("kinds", "withdrawn by the citizen"),
        },
        RemovedKind: {
            RemovedKind.DRAFT: translate("kinds", "draft"),
            RemovedKind.CONTACT: translate("kinds", "contact person"),
            RemovedKind.WORKING_HOURS: translate("kinds", "working hours"),
            RemovedKind.CLOSED_DAY: translate("kinds", "closed day"),
            RemovedKind.USUAL_TIME: translate("kinds", "usual time"),
            RemovedKind.TRAINING: translate("kinds", "training"),
            RemovedKind.MAPPING: translate("kinds", "mapping of a list"),
        },
    }
