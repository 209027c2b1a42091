"""The programmes, schemes and dated rules that a new municipality starts with, with who says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat, Setting
from counsellor_app.services.office import rules

STOPBASEN_TARGETS = "STOPbasen"
PROJECT_TARGETS = "Projektet"
OWN_TARGETS = "Egne mål"

_GSP_THEMES = [
    "Introduktion, motivation og fælles stopdato",
    "Forberedelse af stoppet, abstinenser og medicin",
    "De første røgfri dage og risikosituationer",
    "Fortsat røgfri: motivation, motion og vægt",
    "Stress, humør, tilbagefald og fremtiden",
]


def programmes(since: date) -> tuple[dict[str, Any], ...]:
    """The standard programmes (domain 2.6); the weekly rolling group has no planned end."""
    group = {
        "name": "Gruppeforløb",
        "format": ProgrammeFormat.GROUP,
        "meetings": 5,
        "meeting_days": [0, 7, 21, 28, 42],
        "meeting_minutes": 120,
        "themes": _GSP_THEMES,
        "capacity": 12,
        "quit_after_meeting": 2,
        "quit_days_after": 6,
        "completion_rule": CompletionRule.SHARE_75,
        "stopbasen_type": "gsp",
    }
    individual = group | {
        "name": "Individuelt forløb",
        "format": ProgrammeFormat.INDIVIDUAL,
        "meeting_minutes": 45,
        "capacity": 1,
        "fewest_meetings": 3,
        "most_meetings": 8,
    }
    rolling = {
        "name": "Kom & Kvit",
        "format": ProgrammeFormat.ROLLING,
        "meetings": 8,
        "meeting_days": [0, 7, 14, 21, 28, 35, 42, 49],
        "meeting_minutes": 90,
        "themes": [],
        "capacity": 20,
        "quit_after_meeting": None,
        "completion_rule": CompletionRule.MEETINGS_4,
        "absence_months": 2,
        "quit_months": 3,
        "stopbasen_type": "kom_og_kvit",
    }
    telephone = individual | {
        "name": "Telefonforløb",
        "format": ProgrammeFormat.TELEPHONE,
        "setting": Setting.TELEPHONE,
        "meeting_minutes": 30,
        "phone_counts": True,
        "stopbasen_type": "other",
    }
    youth = group | {"name": "Ungeforløb", "meeting_minutes": 60, "capacity": 8}
    crash = group | {
        "name": "Lynkursus",
        "meetings": 2,
        "meeting_days": [0, 7],
        "meeting_minutes": 180,
        "themes": ["Forberedelse og fælles stopdato", "De første røgfri dage og det videre forløb"],
        "quit_after_meeting": 1,
        "quit_days_after": 3,
        "stopbasen_type": "crash",
    }
    found = (group, individual, rolling, telephone, youth, crash)
    return tuple(values | {"valid_from": since} for values in found)


def schemes(since: date) -> tuple[dict[str, Any], ...]:
    """The four- and the eight-week scheme (domain 3.2, 3.4); amounts are a proposal."""
    common: dict[str, Any] = {
        "weeks_per_voucher": 2,
        "amount_per_week": Decimal("200.00"),
        "voucher_valid_days": 14,
        "valid_from": since,
    }
    four = {
        "name": "4 uger",
        "grant_name": "Kommunens egne midler",
        "weeks": 4,
        "eligibility": {"min_per_day": 10, "min_age": 18},
    }
    eight = {
        "name": "8 uger",
        "grant_name": "Storrygerpuljen",
        "weeks": 8,
        "eligibility": {"min_per_day": 15, "min_age": 18, "enrolled": True},
    }
    return (four | common, eight | common)


def dated_rules(since: date, prefix: str, heavy_smokers: int | None) -> Iterator[dict[str, Any]]:
    """Every dated rule once, from `since` on, so that the team lead finds it to change."""
    ours = "Forslag ved oprettelsen"
    yield _row(since, rules.ServiceTarget(), "Region Hovedstadens aftale: højst en uge")
    yield _row(since, rules.CallAttempts(), ours)
    yield _row(since, rules.FollowUpRule(), "stopbasen.dk/opfolgning")
    yield _row(since, rules.ExtraFollowUps(), ours)
    yield _row(since, rules.FollowUpQuestions(), ours)
    yield _row(since, rules.SurveyRule(), ours)
    yield _row(since, rules.CompletionRules(), "STOPbasens kvalitetsmål; referat 2017 (50 %)")
    yield _row(since, rules.HeavySmoker(), "Storrygerpuljen: mindst 15 cigaretter dagligt")
    yield _row(since, rules.ShortEducation(), "Referat 2017: ingen eller under 3 år")
    yield _row(since, rules.NicotineFactors(), "Gram tobak i danske undersøgelser, ubekræftet")
    yield _row(since, rules.Targets(STOPBASEN_STANDARD), "STOPbasens standarder", STOPBASEN_TARGETS)
    yield _row(since, rules.Targets(_PROJECT), "Driverdiagram 9. juni 2017", PROJECT_TARGETS)
    yield _row(
        since, rules.Targets(_PROJECT), "Projektets mål, til I sætter jeres egne", OWN_TARGETS
    )
    yield _row(since, rules.Publication(), "stopbasen.dk: STOPbasen som kvalitetsværktøj")
    yield _row(since, rules.Population(heavy_smokers), ours)
    yield _row(since, rules.Potential(), "Projektets opgørelse (16, 71 og 47 %), ubekræftet")
    yield _row(since, rules.CourseCosts(), ours)
    yield _row(since, rules.EpikriseDays(), ours)
    yield _row(since, rules.VoucherRule(prefix=prefix), ours)
    yield _row(since, rules.Matching(), ours)
    yield _row(since, rules.PlanningRule(), ours)
    yield _row(since, rules.ExportRule(), ours)
    yield _row(
        since, rules.ReplyRule(), "Uden samtykke fortæller kun månedens tal afdelingen noget"
    )
    yield _row(since, rules.ReceiptRule(), ours)
    yield _row(since, rules.SmsRule(), "Digital Post gælder fra 15 år; resten er et forslag")
    yield _row(since, rules.DirectoryRule(), ours)
    yield _row(
        since,
        rules.RetentionRule(),
        "Autoriserede sundhedspersoner: mindst 5 eller 10 år; resten er et forslag. Spørg arkivet",
    )


STOPBASEN_STANDARD = {"S1": 0.80, "S2": 0.80, "S3": 0.80, "S4": 0.50, "S5": 0.90}
_PROJECT = {
    "A1": 150,
    "A2": 0.01,
    "A3": 0.65,
    "A4": 0.60,
    "A5": 0.40,
    "B1": 0.80,
    "B2": 0.65,
    "B3": 0.60,
    "B4": 0.40,
    "Q1": 0.90,
}


def _row(since: date, rule: rules.Rule, source: str, name: str = "") -> dict[str, Any]:
    values = {key: list(v) if isinstance(v, tuple) else v for key, v in rule.values().items()}
    return {
        "kind": rule.kind,
        "name": name,
        "valid_from": since,
        "values": values,
        "source": source,
    }
