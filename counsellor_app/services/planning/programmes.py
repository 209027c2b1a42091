"""Programmes as the team lead changes them: other rules from a day leave running courses on their own."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from sqlalchemy import select

from counsellor_app.errors import ConflictError, FieldError
from counsellor_app.ids import new_id
from counsellor_app.kinds.course import CompletionRule, ProgrammeFormat, Setting
from counsellor_app.models import Programme
from counsellor_app.services.actor import Right
from counsellor_app.services.operation import query, use_case
from counsellor_app.services.planning.field_checks import check_named_period, check_number
from counsellor_app.services.planning.programme_versions import courses_by, end_before
from counsellor_app.services.trace import as_before, audit
from counsellor_app.services.transaction import Transaction

_MOST_MEETINGS = 52
_MOST_MONTHS = 24
# What decides over a course that is running: never changed under its feet.
_RULES = ("format", "meetings", "completion_rule", "phone_counts", "absence_months", "quit_months")


@dataclass(frozen=True, slots=True)
class ProgrammeDraft:
    """A programme as a row and as its form; the days are counted from the first meeting."""

    name: str = ""
    format: ProgrammeFormat = ProgrammeFormat.GROUP
    setting: Setting = Setting.ROOM
    meetings: int = 5
    meeting_days: tuple[int, ...] = ()
    uncounted: tuple[int, ...] = ()
    fewest_meetings: int | None = None
    most_meetings: int | None = None
    meeting_minutes: int = 120
    themes: tuple[str, ...] = ()
    capacity: int = 12
    quit_after_meeting: int | None = None
    quit_days_after: int = 6
    completion_rule: CompletionRule = CompletionRule.SHARE_75
    phone_counts: bool = False  # the call is the attendance
    stopbasen_type: str = ""  # item 8b of its registration form, by the form's own value
    absence_months: int | None = None
    quit_months: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    version: int = 0
    id: uuid.UUID = field(default_factory=new_id)


@query(Right.RULES)
def programmes(session: Transaction) -> tuple[ProgrammeDraft, ...]:
    """Every version of every programme, those that have ended last."""
    found = session.scalars(
        select(Programme).order_by(
            Programme.valid_to.is_not(None), Programme.name, Programme.valid_from.desc()
        )
    )
    return tuple(_draft_of(each) for each in found)


@use_case(Right.RULES)
@as_before.undoable("save_programme")
def save_programme(session: Transaction, draft: ProgrammeDraft) -> uuid.UUID:
    """A new programme, or other rules; gives the id of the version that holds them.

    A later "valid from" makes a new version: the former one ends the day before and courses keep
    it. FieldError("programme.in_use") when the rules of courses would change without a day.
    """
    _check(draft)
    found = session.get(Programme, draft.id)
    if found is None:
        return _add(session, draft, None)
    if found.version_id != draft.version:
        if not draft.version:
            return found.id  # the same form sent twice
        raise ConflictError("programme", mine=draft, theirs=_draft_of(found))
    assert draft.valid_from is not None
    if draft.valid_from > found.valid_from and courses_by(session, found.id):
        return _next_version(session, found, draft)
    changed = any(getattr(found, name) != getattr(draft, name) for name in _RULES)
    if changed and (count := courses_by(session, found.id)):
        raise FieldError("valid_from", "programme.in_use", courses=count)
    for name, value in _values(draft).items():
        setattr(found, name, value)
    _record(session, found.id)
    return found.id


def _next_version(session: Transaction, found: Programme, draft: ProgrammeDraft) -> uuid.UUID:
    assert draft.valid_from is not None
    made = new_id()
    family = found.family_id or found.id
    if found.valid_to is None or found.valid_to >= draft.valid_from:
        end_before(session, found, draft.valid_from)
    return _add(session, draft, family, made)


def _add(
    session: Transaction,
    draft: ProgrammeDraft,
    family_id: uuid.UUID | None,
    programme_id: uuid.UUID | None = None,
) -> uuid.UUID:
    key = programme_id or draft.id
    session.add(Programme(id=key, family_id=family_id, **_values(draft)))
    _record(session, key)
    return key


def _record(session: Transaction, programme_id: uuid.UUID) -> None:
    audit.record(session, "save_programme", subject="programme", subject_id=programme_id)


def _check(draft: ProgrammeDraft) -> None:
    check_named_period(draft)
    if not 1 <= (draft.meetings or 0) <= _MOST_MEETINGS:
        raise FieldError("meetings", "programme.meetings", least=1, most=_MOST_MEETINGS)
    days = list(draft.meeting_days)
    if len(days) != draft.meetings or days != sorted(set(days)) or days[0] != 0:
        raise FieldError("meeting_days", "programme.meeting_days", meetings=draft.meetings)
    if any(not 1 <= number <= draft.meetings for number in draft.uncounted):
        raise FieldError("uncounted", "programme.uncounted", meetings=draft.meetings)
    if len(set(draft.uncounted)) >= draft.meetings:
        raise FieldError("uncounted", "programme.none_counts")
    _check_as_needed(draft)
    check_number("capacity", draft.capacity, 1, 500)
    check_number("meeting_minutes", draft.meeting_minutes, 10, 480)
    check_number("quit_days_after", draft.quit_days_after, 0, 90)
    if draft.quit_after_meeting is not None:
        check_number("quit_after_meeting", draft.quit_after_meeting, 1, draft.meetings)
    for name in ("absence_months", "quit_months"):
        if (months := getattr(draft, name)) is not None:
            check_number(name, months, 1, _MOST_MONTHS)


def _check_as_needed(draft: ProgrammeDraft) -> None:
    """From and to belong together, and the usual number lies between them."""
    fewest, most = draft.fewest_meetings, draft.most_meetings
    if fewest is None and most is None:
        return
    if fewest is None or most is None:
        missing = "fewest_meetings" if fewest is None else "most_meetings"
        raise FieldError(missing, "field.required")
    check_number("fewest_meetings", fewest, 1, draft.meetings)
    check_number("most_meetings", most, draft.meetings, _MOST_MEETINGS)


def _values(draft: ProgrammeDraft) -> dict[str, Any]:
    values = {name: getattr(draft, name) for name in _STORED}
    values["name"] = draft.name.strip()
    for name in ("meeting_days", "uncounted", "themes"):
        values[name] = list(values[name])
    return values


def _draft_of(found: Programme) -> ProgrammeDraft:
    values = {name: getattr(found, name) for name in _STORED}
    for name in ("meeting_days", "uncounted", "themes"):
        values[name] = tuple(values[name])
    return ProgrammeDraft(**values, version=found.version_id, id=found.id)


_STORED = tuple(each.name for each in fields(ProgrammeDraft) if each.name not in ("id", "version"))
