"""Dated rules as the team lead changes them: a new version from a day, the former stay for the past."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError, UserError
from counsellor_app.ids import new_id
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import DatedRule, Pathway
from counsellor_app.services.actor import Right
from counsellor_app.services.backend import Backend
from counsellor_app.services.hidden_people import counting_everyone
from counsellor_app.services.office import rules
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.pathway import pathways
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction

_PORTION = 200

RULES: Final[dict[RuleKind, type[rules.Rule]]] = {
    each.kind: each
    for each in (
        rules.ServiceTarget,
        rules.CallAttempts,
        rules.FollowUpRule,
        rules.ExtraFollowUps,
        rules.FollowUpQuestions,
        rules.SurveyRule,
        rules.CompletionRules,
        rules.HeavySmoker,
        rules.ShortEducation,
        rules.NicotineFactors,
        rules.Targets,
        rules.Publication,
        rules.Population,
        rules.Potential,
        rules.CourseCosts,
        rules.EpikriseDays,
        rules.VoucherRule,
        rules.Matching,
        rules.ExportRule,
        rules.SmsRule,
        rules.DirectoryRule,
        rules.PlanningRule,
        rules.ReplyRule,
        rules.RetentionRule,
        rules.ReceiptRule,
    )
}

# What a whole number may be; everything else is a choice in the form.
BOUNDS: Final[dict[tuple[RuleKind, str], tuple[int, int]]] = {
    (RuleKind.SERVICE_TARGET, "days"): (0, 90),
    (RuleKind.CALL_ATTEMPTS, "attempts"): (1, 20),
    (RuleKind.CALL_ATTEMPTS, "days_between"): (0, 30),
    (RuleKind.CALL_ATTEMPTS, "reply_days"): (1, 90),
    (RuleKind.FOLLOW_UP, "ideal_months"): (1, 24),
    (RuleKind.FOLLOW_UP, "from_months"): (1, 24),
    (RuleKind.FOLLOW_UP, "to_months"): (1, 24),
    (RuleKind.FOLLOW_UP, "attempts"): (1, 20),
    (RuleKind.FOLLOW_UP, "late_attempts"): (0, 20),
    (RuleKind.FOLLOW_UP, "late_hour"): (12, 22),
    (RuleKind.EXTRA_FOLLOW_UPS, "days_around"): (1, 45),
    (RuleKind.HEAVY_SMOKER, "cigarettes_per_day"): (1, 100),
    (RuleKind.EPIKRISE_DAYS, "days"): (0, 365),
    (RuleKind.POTENTIAL, "daily_smokers_percent"): (0, 100),
    (RuleKind.POTENTIAL, "want_to_stop_percent"): (0, 100),
    (RuleKind.POTENTIAL, "want_help_percent"): (0, 100),
    (RuleKind.PUBLICATION, "forms"): (1, 1000),
    (RuleKind.PUBLICATION, "completers"): (1, 1000),
    (RuleKind.PUBLICATION, "answers"): (1, 1000),
    (RuleKind.PUBLICATION, "follow_up_percent"): (0, 100),
    (RuleKind.VOUCHER, "days_ahead"): (0, 60),
    (RuleKind.EXPORT, "second_person_from"): (1, 1_000_000),
    (RuleKind.RECEIPTS, "days"): (0, 90),
    (RuleKind.SMS, "from_age"): (0, 100),
    (RuleKind.DIRECTORY, "days"): (7, 1_000),
    (RuleKind.PLANNING, "letter_days"): (0, 60),
    (RuleKind.PLANNING, "reply_days"): (1, 60),
    (RuleKind.PLANNING, "training_days"): (0, 400),
    (RuleKind.RETENTION, "record_years"): (1, 100),
    (RuleKind.RETENTION, "log_years"): (1, 100),
    (RuleKind.RETENTION, "refused_days"): (7, 3_650),
    (RuleKind.RETENTION, "draft_days"): (7, 3_650),
    (RuleKind.RETENTION, "answer_months"): (1, 3),
}


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """One version of a rule, as a row and as its form."""

    kind: RuleKind
    values: dict[str, Any]
    name: str = ""
    valid_from: date | None = None
    source: str = ""
    version: int = 0
    in_force: bool = False
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.RULES)
def versions(session: Transaction, kind: RuleKind) -> tuple[RuleDraft, ...]:
    """The versions of a rule, the latest first; `in_force` says which one holds today."""
    found = session.scalars(
        select(DatedRule)
        .where(DatedRule.kind == kind)
        .order_by(DatedRule.name, DatedRule.valid_from.desc())
    ).all()
    holding: set[uuid.UUID] = set()
    names: set[str] = set()
    for row in found:
        ended = row.valid_to is not None and row.valid_to < session.today
        if row.name not in names and row.valid_from <= session.today and not ended:
            names.add(row.name)
            holding.add(row.id)
    return tuple(_draft(row, row.id in holding) for row in found)


@use_case(Right.RULES)
@as_before.undoable("save_rule")
def save_rule(session: Transaction, draft: RuleDraft) -> uuid.UUID:
    """A new version from its day, or a correction of one. Then `derive_again` is due."""
    if draft.valid_from is None:
        raise FieldError("valid_from", "field.required")
    values = _checked(draft)
    found = session.get(DatedRule, draft.id)
    if found is not None and found.version_id != draft.version:
        if not draft.version:
            return draft.id  # the same form sent twice
        raise ConflictError("dated_rule", mine=draft, theirs=_draft(found, draft.in_force))
    twin = session.scalars(
        select(DatedRule.id).where(
            DatedRule.kind == draft.kind,
            DatedRule.name == draft.name,
            DatedRule.valid_from == draft.valid_from,
            DatedRule.id != draft.id,
        )
    ).first()
    if twin is not None:
        raise FieldError("valid_from", "rule.same_day", day=draft.valid_from)
    if found is None:
        found = DatedRule(id=draft.id, kind=draft.kind, name=draft.name)
        session.add(found)
    found.valid_from, found.values = draft.valid_from, values
    found.source = draft.source.strip()[:300]
    audit.record(
        session,
        "save_rule",
        subject="dated_rule",
        subject_id=draft.id,
        kind=draft.kind,
        valid_from=draft.valid_from,
    )
    return draft.id


def derive_again(backend: Backend, progress: Callable[[int, int], object]) -> int:
    """A flow: the stage of every open pathway by the rules as they are now; how many changed."""
    ids = backend.read(open_pathways)
    changed = 0
    for first in range(0, len(ids), _PORTION):
        progress(first, len(ids))
        changed += backend.write(derive_some, ids[first : first + _PORTION])
    progress(len(ids), len(ids))
    return changed


@query(Right.RULES)
def open_pathways(session: Transaction) -> tuple[uuid.UUID, ...]:
    """The ids alone: who they are concerns nobody here."""
    statement = select(Pathway.id).where(Pathway.closed_on.is_(None)).order_by(Pathway.id)
    with counting_everyone(session):
        return tuple(session.scalars(statement))


@use_case(Right.RULES)
def derive_some(session: Transaction, ids: tuple[uuid.UUID, ...]) -> int:
    """Some of them in one transaction."""
    changed = 0
    with counting_everyone(session):
        for pathway in session.scalars(select(Pathway).where(Pathway.id.in_(ids))).all():
            before = pathways.stored(pathway)
            pathways.refresh(session, pathway)
            changed += pathways.stored(pathway) != before
    audit.record(session, "derive_again", pathways=len(ids), changed=changed)
    return changed


def _checked(draft: RuleDraft) -> dict[str, Any]:
    rule = RULES.get(draft.kind)
    if rule is None:
        raise UserError("entity.gone")
    values = rule.read(draft.values).values()
    for name, value in values.items():
        least, most = BOUNDS.get((draft.kind, name), (0, 0))
        if most and (value is None or not least <= value <= most):
            raise FieldError(name, "rule.number", least=least, most=most)
    if isinstance(rule_values := rule.read(values), rules.FollowUpRule):
        ideal = rule_values.ideal_months
        if not rule_values.from_months <= ideal <= rule_values.to_months:
            raise FieldError("from_months", "rule.follow_up_order")
    return dict(_plain(values))


def _plain(values: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        yield name, list(value) if isinstance(value, tuple) else value


def _draft(row: DatedRule, in_force: bool) -> RuleDraft:
    return RuleDraft(
        row.kind,
        dict(row.values),
        row.name,
        row.valid_from,
        row.source,
        row.version_id,
        in_force,
        row.id,
    )
