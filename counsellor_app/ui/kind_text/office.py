"""Words for the office's lists as tables."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.office import (
    AnchorPlace,
    LogKind,
    LookVerdict,
    OfficeTable,
    RowState,
    RowWarning,
)
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        OfficeTable: {
            OfficeTable.PRACTICES: translate("kinds", "Practices"),
            OfficeTable.DEPARTMENTS: translate("kinds", "Hospital departments"),
            OfficeTable.PHARMACIES: translate("kinds", "Pharmacies"),
            OfficeTable.MUNICIPAL: translate("kinds", "Municipal departments"),
            OfficeTable.DIRECTORY: translate("kinds", "Directory of offers"),
        },
        LogKind: {
            LogKind.LOOKS: translate("kinds", "Look-ups"),
            LogKind.ACTS: translate("kinds", "Acts"),
            LogKind.LEAVING: translate("kinds", "What left the house"),
            LogKind.RIGHTS: translate("kinds", "Users and rights"),
            LogKind.SIGN_IN: translate("kinds", "Signing in and out"),
        },
        AnchorPlace: {
            AnchorPlace.MACHINE: translate("kinds", "kept on this machine"),
            AnchorPlace.KEYRING: translate("kinds", "kept in the keyring"),
            AnchorPlace.BACKUP: translate("kinds", "kept in a backup"),
            AnchorPlace.SERVER: translate("kinds", "kept by the server"),
        },
        LookVerdict: {
            LookVerdict.EXPLAINED: translate("kinds", "Belongs to the work"),
            LookVerdict.ASKED: translate("kinds", "Asked, and explained"),
            LookVerdict.UNEXPLAINED: translate("kinds", "Not explained"),
        },
        RowState: {
            RowState.REFUSED: translate("kinds", "cannot come in"),
            RowState.NEW: translate("kinds", "new"),
            RowState.CHANGED: translate("kinds", "is changed"),
            RowState.SAME: translate("kinds", "as it is"),
        },
        RowWarning: {
            RowWarning.GLN: translate("kinds", "check digit of the GLN is wrong: left out"),
            RowWarning.PHONE: translate("kinds", "telephone cannot be read: left out"),
            RowWarning.SHAK: translate("kinds", "SHAK numbers have 4, 6 or 7 signs"),
            RowWarning.FORMAT: translate("kinds", "a form of help is not known: left out"),
            RowWarning.DAY: translate("kinds", "the day cannot be: left out"),
        },
    }
