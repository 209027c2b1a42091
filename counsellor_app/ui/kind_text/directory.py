"""Words for the directory of offers."""

from collections.abc import Mapping
from enum import Enum

from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.ui.translation import translate


def texts() -> dict[type[Enum], Mapping[Enum, str]]:
    """The words by enum and member."""
    return {
        EntryKind: {
            EntryKind.OWN: translate("kinds", "Our own"),
            EntryKind.MUNICIPALITY: translate("kinds", "Other municipality"),
            EntryKind.NATIONAL: translate("kinds", "National"),
            EntryKind.OTHER: translate("kinds", "Other offer"),
        },
        OfferFormat: {
            OfferFormat.GROUP: translate("kinds", "Group"),
            OfferFormat.INDIVIDUAL: translate("kinds", "Individual"),
            OfferFormat.ROLLING: translate("kinds", "Rolling group"),
            OfferFormat.TELEPHONE: translate("kinds", "By telephone"),
            OfferFormat.VIDEO: translate("kinds", "By video"),
            OfferFormat.APP: translate("kinds", "App"),
            OfferFormat.YOUTH: translate("kinds", "For young people"),
        },
    }
