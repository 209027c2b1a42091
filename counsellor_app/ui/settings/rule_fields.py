"""Which fields each kind of rule has in its form, and how they become the stored values."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.kinds.course import CompletionRule
from counsellor_app.kinds.interview import Education, NicotineProduct
from counsellor_app.kinds.rules import DayCount, RuleKind
from counsellor_app.services.office import rules
from counsellor_app.services.office.rules_editing import RULES
from counsellor_app.ui.indicators.words import indicator_name
from counsellor_app.ui.kind_text import choices, kind_text
from counsellor_app.ui.room import beside
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.date_edit import DateEdit
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import Choice, NumberEdit

_COUNTS = {"A1"}  # a number of people; every other target is a share


def make_form(kind: RuleKind, values: dict[str, Any]) -> DraftForm:
    """An empty form for this kind; of targets, those that the set has."""
    form = DraftForm(columns=beside(2), name="ruleForm")
    form.add("valid_from", translate("settings", "Valid from"), DateEdit(), required=True)
    form.add("source", translate("settings", "Who says so"), QLineEdit())
    _FIELDS.get(kind, _add_numbers)(form, kind, values)
    return form


def to_form(kind: RuleKind, values: dict[str, Any]) -> dict[str, Any]:
    """The stored values as the form shows them."""
    rule = RULES[kind].read(values)
    shown = rule.values()
    if isinstance(rule, rules.ShortEducation):
        return {f"short_{each.value}": each.value in rule.short for each in Education}
    if isinstance(rule, rules.NicotineFactors):
        return {
            f"factor_{each.value}": Decimal(rule.factors.get(each.value, "0"))
            for each in NicotineProduct
        }
    if isinstance(rule, rules.Targets):
        return {
            f"target_{key}": target if key in _COUNTS else round(target * 100, 2)
            for key, target in rule.targets.items()
        }
    return shown


def to_values(kind: RuleKind, shown: dict[str, Any]) -> dict[str, Any]:
    """What the form says, as it is stored."""
    if kind is RuleKind.SHORT_EDUCATION:
        return {"short": [e.value for e in Education if shown[f"short_{e.value}"]]}
    if kind is RuleKind.NICOTINE_FACTORS:
        factors = {each.value: shown[f"factor_{each.value}"] for each in NicotineProduct}
        return {"factors": {key: str(number or 0) for key, number in factors.items()}}
    if kind is RuleKind.TARGETS:
        typed = {k.removeprefix("target_"): v for k, v in shown.items() if k.startswith("target_")}
        return {
            "targets": {
                key: float(number) if key in _COUNTS else float(number) / 100
                for key, number in typed.items()
                if number is not None
            }
        }
    return {k: v for k, v in shown.items() if k not in {"valid_from", "source"}}


def _add_numbers(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    for key, title in _titles(kind).items():
        form.add(key, title, NumberEdit())


def _add_service_target(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    form.add("days", _titles(kind)["days"], NumberEdit())
    title = translate("settings", "Counted in")
    form.add("count", title, Choice(_by_value(DayCount), title=title))


def _add_completion(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    for key, title in (
        ("region", translate("settings", "The region, courses")),
        ("region_rolling", translate("settings", "The region, open groups")),
        ("stopbasen", translate("settings", "STOPbasen, courses")),
        ("stopbasen_rolling", translate("settings", "STOPbasen, open groups")),
    ):
        form.add(key, title, Choice(_by_value(CompletionRule), title=title))
    phone = QCheckBox(translate("settings", "A contact by telephone counts as attended"))
    form.add("phone_counts", translate("settings", "Telephone"), phone, span=2)


def _add_education(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    for each in Education:
        short = QCheckBox(translate("settings", "Counts as short"))
        form.add(f"short_{each.value}", kind_text(each), short)


def _add_factors(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    unit = translate("settings", "Cigarettes that one stands for")
    for each in NicotineProduct:
        form.add(f"factor_{each.value}", kind_text(each), NumberEdit(decimals=1), hint=unit)


def _add_targets(form: DraftForm, _kind: RuleKind, values: dict[str, Any]) -> None:
    share = translate("settings", "Per cent")
    count = translate("settings", "Number")
    for key in sorted(values.get("targets", {})):
        decimals = 0 if key in _COUNTS else 1
        hint = count if key in _COUNTS else share
        title = f"{key} {indicator_name(key)}"
        form.add(f"target_{key}", title, NumberEdit(decimals=decimals), hint=hint)


def _add_voucher(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    prefix = QLineEdit()
    prefix.setMaxLength(5)
    form.add("prefix", translate("settings", "Letters before the number"), prefix, required=True)
    form.add("days_ahead", _titles(kind)["days_ahead"], NumberEdit())


def _add_matching(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    joined = QCheckBox(translate("settings", "Join at once when the CPR number is known"))
    form.add("join_same_cpr", translate("settings", "Known persons"), joined, span=2)


def _add_replies(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    needed = QCheckBox(translate("settings", "Only with her consent"))
    title = translate("settings", "Reply about one citizen")
    form.add("consent_needed", title, needed, span=2)


def _add_epikrise(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    form.add("days", _titles(kind)["days"], NumberEdit())
    again = QCheckBox(translate("settings", "Another epikrise is asked for"))
    form.add("half_year", translate("settings", "After the half-year call"), again, span=2)


def _add_receipts(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    expected = QCheckBox(translate("settings", "Receipts come to this program"))
    form.add("expected", translate("settings", "Missing receipts"), expected, span=2)
    form.add("days", _titles(kind)["days"], NumberEdit())


def _add_sms(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    form.add("from_age", _titles(kind)["from_age"], NumberEdit())
    protected = QCheckBox(translate("settings", "May get an SMS"))
    form.add("to_protected", translate("settings", "Name or address protected"), protected)
    exempt = QCheckBox(translate("settings", "May get an SMS"))
    form.add("to_exempt", translate("settings", "Exempt from Digital Post"), exempt)


def _add_extra_follow_ups(form: DraftForm, kind: RuleKind, _values: dict[str, Any]) -> None:
    for key, title in (
        ("after_3_months", translate("settings", "After 3 months")),
        ("after_12_months", translate("settings", "After 12 months")),
    ):
        form.add(key, title, QCheckBox(translate("settings", "Call then too")))
    form.add("days_around", _titles(kind)["days_around"], NumberEdit())


def _add_follow_up_questions(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    for key, title in (
        ("last_14_days", translate("settings", "Smoke-free the last 14 days")),
        ("nicotine", translate("settings", "Nicotine, such as snus and e-cigarettes")),
        ("medicine", translate("settings", "Medicine used during the course")),
        ("new_attempt", translate("settings", "Wish for a new attempt")),
    ):
        form.add(key, title, QCheckBox(translate("settings", "Is asked")))


def _add_surveys(form: DraftForm, _kind: RuleKind, _values: dict[str, Any]) -> None:
    for key, title in (
        ("satisfaction", translate("settings", "Satisfaction with the course")),
        ("involvement", translate("settings", "Involvement in the course")),
    ):
        form.add(key, title, QCheckBox(translate("settings", "Is answered when a course ends")))


_FIELDS: dict[RuleKind, Callable[[DraftForm, RuleKind, dict[str, Any]], None]] = {
    RuleKind.SERVICE_TARGET: _add_service_target,
    RuleKind.COMPLETION: _add_completion,
    RuleKind.SHORT_EDUCATION: _add_education,
    RuleKind.NICOTINE_FACTORS: _add_factors,
    RuleKind.TARGETS: _add_targets,
    RuleKind.VOUCHER: _add_voucher,
    RuleKind.MATCHING: _add_matching,
    RuleKind.REPLIES: _add_replies,
    RuleKind.SMS: _add_sms,
    RuleKind.EXTRA_FOLLOW_UPS: _add_extra_follow_ups,
    RuleKind.FOLLOW_UP_QUESTIONS: _add_follow_up_questions,
    RuleKind.SURVEYS: _add_surveys,
    RuleKind.EPIKRISE_DAYS: _add_epikrise,
    RuleKind.RECEIPTS: _add_receipts,
}


def _titles(kind: RuleKind) -> dict[str, str]:
    return {
        RuleKind.SERVICE_TARGET: {"days": translate("settings", "Days to the first call")},
        RuleKind.CALL_ATTEMPTS: {
            "attempts": translate("settings", "Attempts before it may be closed"),
            "days_between": translate("settings", "Days between two attempts"),
            "reply_days": translate("settings", "Days to call back after the letter"),
        },
        RuleKind.FOLLOW_UP: {
            "ideal_months": translate("settings", "Months after the quit date, at best"),
            "from_months": translate("settings", "Window from, months"),
            "to_months": translate("settings", "Window to, months"),
            "attempts": translate("settings", "Attempts on different days"),
            "late_attempts": translate("settings", "Of these late in the day"),
            "late_hour": translate("settings", "Late means after the hour"),
        },
        RuleKind.EXTRA_FOLLOW_UPS: {
            "days_around": translate("settings", "Days before and after the day")
        },
        RuleKind.HEAVY_SMOKER: {
            "cigarettes_per_day": translate("settings", "From cigarettes a day")
        },
        RuleKind.POPULATION: {
            "heavy_smokers": translate("settings", "Heavy smokers in the municipality")
        },
        RuleKind.POTENTIAL: {
            "population": translate("settings", "People in the population"),
            "daily_smokers_percent": translate("settings", "Smoke daily, per cent"),
            "want_to_stop_percent": translate("settings", "Of these want to stop, per cent"),
            "want_help_percent": translate("settings", "Of these want help, per cent"),
        },
        RuleKind.COURSE_COSTS: {
            "group_meeting": translate("settings", "Kroner for a meeting of a group"),
            "individual_meeting": translate("settings", "Kroner for an individual meeting"),
            "telephone_meeting": translate("settings", "Kroner for a meeting by telephone"),
        },
        RuleKind.PUBLICATION: {
            "forms": translate("settings", "From forms in the year"),
            "completers": translate("settings", "From completers"),
            "answers": translate("settings", "From answers after half a year"),
            "follow_up_percent": translate("settings", "Answers of the completers, per cent"),
        },
        RuleKind.EPIKRISE_DAYS: {"days": translate("settings", "Days after closing")},
        RuleKind.RECEIPTS: {"days": translate("settings", "Days until a receipt is missing")},
        RuleKind.VOUCHER: {
            "days_ahead": translate("settings", "Days before its week that it may be issued")
        },
        RuleKind.EXPORT: {
            "second_person_from": translate("settings", "A second person is needed from people")
        },
        RuleKind.SMS: {"from_age": translate("settings", "From the age of")},
        RuleKind.DIRECTORY: {
            "days": translate("settings", "Days until an offer is to be confirmed again")
        },
        RuleKind.PLANNING: {
            "letter_days": translate("settings", "Days that a letter needs"),
            "reply_days": translate("settings", "Days that an offered place is held"),
            "training_days": translate("settings", "Days before training is to be renewed"),
        },
        RuleKind.RETENTION: {
            "record_years": translate("settings", "Years from the last entry about a citizen"),
            "log_years": translate("settings", "Years that the log is kept"),
            "refused_days": translate("settings", "Days after a refused letter was dealt with"),
            "draft_days": translate("settings", "Days that a draft is kept"),
            "answer_months": translate("settings", "Months to answer a citizen's request"),
        },
    }.get(kind, {})


def _by_value(kind: type[DayCount] | type[CompletionRule]) -> list[tuple[str, object]]:
    return [(text, member.value) for text, member in choices(kind)]
