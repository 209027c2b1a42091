"""The figures of the card "Rygning" and the chips of the consents in words."""

from __future__ import annotations

from counsellor_app.kinds.interview import ConsentKind, NicotineProduct
from counsellor_app.services.interview import smoking
from counsellor_app.services.interview.smoking import Dependence
from counsellor_app.services.people.person_rows import (
    ConsentState,
    GrantRow,
    PathwayPage,
    SmokingRow,
)
from counsellor_app.ui import format as written
from counsellor_app.ui.colours import Tone
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate


def facts(pathway: PathwayPage) -> list[tuple[str, str]]:
    """Title and value of each fact, three in a line."""
    found = pathway.smoking
    heavy = translate("participants", "Heavy smoker (≥ {limit}/day)")
    limit = found.heavy_limit if found else 15
    return [
        (translate("participants", "Consumption"), consumption(found)),
        (translate("participants", "Fagerström"), fagerstrom(found.fagerstrom if found else None)),
        (
            translate("participants", "Pack-years"),
            written.number(found.pack_years) if found and found.pack_years is not None else "–",
        ),
        (heavy.format(limit=limit), heavy_words(found)),
        (translate("participants", "Quit date"), _quit_date(pathway)),
        (translate("participants", "Scheme"), scheme(pathway.grant)),
    ]


def consumption(found: SmokingRow | None) -> str:
    """15 cerutter = 45 g/dag"""
    if found is None:
        return "–"
    products = ", ".join(f"{amount} {kind_text(kind).lower()}" for kind, amount in found.per_day)
    if not products:
        return translate("participants", "none")
    only_cigarettes = all(kind is NicotineProduct.CIGARETTES for kind, _ in found.per_day)
    if only_cigarettes or found.equivalents is None:
        return translate("participants", "{products} a day").format(products=products)
    text = translate("participants", "{products} = {grams} g/day")
    return text.format(products=products, grams=written.number(found.equivalents))


def fagerstrom(total: int | None) -> str:
    """7 · høj"""
    if total is None:
        return "–"
    return f"{total} · {dependence_words(smoking.dependence(total))}"


def dependence_words(dependence: Dependence) -> str:
    """Low, medium or high."""
    return {
        Dependence.LOW: translate("participants", "low"),
        Dependence.MEDIUM: translate("participants", "medium"),
        Dependence.HIGH: translate("participants", "high"),
    }[dependence]


def heavy_words(found: SmokingRow | None) -> str:
    """ja, nej, or ja efter nikotin."""
    if found is None or (found.heavy_smoker is None and found.heavy_by_equivalents is None):
        return "–"
    if found.heavy_smoker:
        return translate("participants", "yes")
    if found.heavy_by_equivalents:
        return translate("participants", "yes, by nicotine")
    return translate("participants", "no")


def scheme(grant: GrantRow | None) -> str:
    """8 uger · 2 brugt"""
    if grant is None:
        return translate("participants", "none")
    weeks = translate("participants", "%n week(s)", "", grant.weeks)
    used = translate("participants", "{used} used").format(used=grant.used)
    return f"{weeks} · {used}"


def consent_chip(consent: ConsentState) -> tuple[str, Tone]:
    """STOPbasen: ja – SMS: ikke spurgt."""
    name = consent_name(consent.kind)
    if consent.withdrawn_on is not None:
        return translate("participants", "{consent}: withdrawn").format(consent=name), Tone.LATE
    if consent.given is None:
        return translate("participants", "{consent}: not asked").format(consent=name), Tone.SOON
    if not consent.given:
        return translate("participants", "{consent}: no").format(consent=name), Tone.NEUTRAL
    if consent.lacks_signature:
        text = translate("participants", "{consent}: signature missing")
        return text.format(consent=name), Tone.SOON
    return translate("participants", "{consent}: yes").format(consent=name), Tone.GOOD


def consent_detail(consent: ConsentState) -> str:
    """skriftligt 07.09.2026 · information 2024-1"""
    if consent.withdrawn_on is not None:
        return written.day(consent.withdrawn_on)
    if consent.given is None:
        return ""
    form = kind_text(consent.form) if consent.form else ""
    detail = f"{form} {written.day(consent.given_on)}".strip()
    if consent.text_version:
        version = translate("participants", "information {version}")
        detail = f"{detail} · {version.format(version=consent.text_version)}"
    return detail


def consent_name(kind: ConsentKind) -> str:
    """Short enough for a chip."""
    return {
        ConsentKind.STOPBASE_REGISTER: translate("participants", "STOPbasen"),
        ConsentKind.STOPBASE_FOLLOW_UP: translate("participants", "follow-up"),
        ConsentKind.GP_LETTER: translate("participants", "letter to the GP"),
        ConsentKind.REFERRER_LETTER: translate("participants", "letter to the referrer"),
        ConsentKind.SMS: translate("participants", "SMS"),
        ConsentKind.RELATIVE: translate("participants", "relative"),
        ConsentKind.PASS_ON: translate("participants", "passing on"),
    }[kind]


def _quit_date(pathway: PathwayPage) -> str:
    if pathway.quit_on is None:
        return "–"
    day = written.day(pathway.quit_on)
    if pathway.own_quit_date:
        return day
    return translate("participants", "{day} (the course's)").format(day=day)
