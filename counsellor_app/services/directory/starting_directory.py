"""The national services that a new directory of offers starts with, to be confirmed and edited (domain 2.8)."""

from __future__ import annotations

from typing import Any

from counsellor_app.kinds.directory import EntryKind, OfferFormat


def national_entries() -> tuple[dict[str, Any], ...]:
    """Stoplinien and the app; unconfirmed, since hours and text numbers may have changed."""
    stoplinien = {
        "kind": EntryKind.NATIONAL,
        "name": "Stoplinien",
        "municipality": "Hele landet",
        "formats": [OfferFormat.TELEPHONE.value],
        "phone": "+4580313131",
        "web": "stoplinien.dk",
        "hours": "Mandag–torsdag 10–20, fredag 10–16 (oplyst 2017)",
        "note": "Rådgivning i telefonen, gratis for borgeren. Stoplinien kan også tilmelde til"
        " kommunens forløb. SMS »rygestop« til 1231 gav i 2017 et opkald tilbage: spørg, om det"
        " stadig gælder.",
    }
    app = {
        "kind": EntryKind.NATIONAL,
        "name": "E-kvit (app)",
        "municipality": "Hele landet",
        "formats": [OfferFormat.APP.value],
        "phone": "",
        "hours": "Altid åben",
        "note": "App til den, der vil stoppe på egen hånd eller have støtte mellem møderne. Hentes"
        " gratis til telefonen.",
    }
    return stoplinien, app
