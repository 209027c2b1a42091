"""A list of referrals: each row a wish for help, of somebody new or of somebody we know."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import select

from counsellor_app.errors import UserError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.spreadsheet import ListColumn, ListWarning, RowFate
from counsellor_app.models import CourseClosing, ImportedRow, Participant, Pathway, Referral
from counsellor_app.services.office import rules
from counsellor_app.services.pathway import pathways
from counsellor_app.services.spreadsheets.list_judging import ListIntake, RowVerdict, refusal
from counsellor_app.services.spreadsheets.list_people import (
    Found,
    PathwayFact,
    Somebody,
    find_people,
)
from counsellor_app.services.spreadsheets.list_places import (
    PLACE_COLUMNS,
    ListPlace,
    Words,
    words_of,
)
from counsellor_app.services.spreadsheets.list_rows import ListRow
from counsellor_app.services.spreadsheets.list_writing import ListWriter, Trace
from counsellor_app.services.trace import audit
from counsellor_app.services.transaction import Transaction

C = ListColumn


@dataclass(frozen=True, slots=True)
class Decision:
    """What a row means, before anything is written."""

    verdict: RowVerdict
    somebody: Somebody | None = None
    onto: PathwayFact | None = None  # the pathway that is running


def judge(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """What would become of some rows; nothing is written, and the file is remembered in `intake.seen`."""
    words = _words(session, intake)
    made: list[RowVerdict] = []
    for row, decision in _decided(session, intake, rows, words):
        made.append(decision.verdict)
        _remember(intake, row, decision, None, session.today)
    return tuple(made)


def take_in(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow]
) -> tuple[RowVerdict, ...]:
    """The same, and what is new is written."""
    assert intake.batch_id is not None
    words, book = _words(session, intake), rules.RuleBook(session)
    writer = ListWriter(session, intake.batch_id)
    made: list[RowVerdict] = []
    for row, decision in _decided(session, intake, rows, words):
        made.append(decision.verdict)
        pathway: Pathway | None = None
        if decision.verdict.fate in (RowFate.NEW, RowFate.KNOWN, RowFate.ADDED):
            pathway = _write(session, writer, intake, row, decision, words, book)
        _remember(intake, row, decision, pathway, session.today)
    writer.write()
    return tuple(made)


def _words(session: Transaction, intake: ListIntake) -> Words:
    if intake.words is None:
        intake.words = words_of(session)
    return intake.words


def _decided(
    session: Transaction, intake: ListIntake, rows: Sequence[ListRow], words: Words
) -> Any:
    """Row and decision, one after the other: what the row before was decided to be is remembered by then."""
    good = [row for row in rows if not row.problems]
    known_rows = _known_rows(session, [row.fingerprint for row in good])
    found = find_people(session, good, intake.seen, alike=intake.join_alike)
    for row in rows:
        if row.problems:
            yield row, Decision(refusal(row))
            continue
        above = intake.seen.find(row.person, alike=intake.join_alike)
        who = Found(above) if above is not None else found[row.line]
        again = row.fingerprint in known_rows or row.fingerprint in intake.seen.fingerprints
        yield row, _decide(intake, row, who, words, again=again)


def _known_rows(session: Transaction, fingerprints: Sequence[str]) -> set[str]:
    statement = select(ImportedRow.fingerprint).where(ImportedRow.fingerprint.in_(fingerprints))
    return set(session.scalars(statement))


def _decide(intake: ListIntake, row: ListRow, who: Found, words: Words, *, again: bool) -> Decision:
    somebody = who.somebody
    warnings = (*row.warnings, *_warnings(row, words))
    told = RowVerdict(row.line, RowFate.NEW, row.person.name, warnings=warnings)
    if somebody is None:
        if again:
            twin = intake.seen.fingerprints.get(row.fingerprint, 0)
            return Decision(replace(told, fate=RowFate.SAME, twin_line=twin))
        if who.may_be_known:
            told = replace(told, warnings=(*warnings, ListWarning.MAY_BE_KNOWN))
        return Decision(told)
    told = replace(
        told,
        known_name=somebody.name if somebody.name != row.person.name else "",
        twin_line=somebody.line,
    )
    if somebody.dead:
        return Decision(refusal(row, UserError("list.dead")))
    received, running = row.day(C.RECEIVED_ON), _running(somebody)
    same_day = any(each.received_on == received for each in somebody.pathways)
    if again or same_day or (received is None and running is not None):
        return Decision(replace(told, fate=RowFate.SAME), somebody)
    if running is not None and row.day(C.CLOSED_ON) is None:
        return Decision(replace(told, fate=RowFate.ADDED), somebody, running)
    return Decision(replace(told, fate=RowFate.KNOWN), somebody)


def _warnings(row: ListRow, words: Words) -> tuple[ListWarning, ...]:
    colleague = row.values.get(C.COUNSELLOR, "")
    if colleague and words.colleague(colleague) is None:
        return (ListWarning.COUNSELLOR_UNKNOWN,)
    return ()


def _running(somebody: Somebody) -> PathwayFact | None:
    """The pathway to which a new wish belongs; none after a course is closed."""
    return next((each for each in somebody.pathways if each.open), None)


def _remember(
    intake: ListIntake, row: ListRow, decision: Decision, pathway: Pathway | None, today: date
) -> None:
    fate = decision.verdict.fate
    if fate is RowFate.REFUSED:
        return
    intake.seen.fingerprints.setdefault(row.fingerprint, row.line)
    somebody = decision.somebody
    if somebody is None:
        if fate is RowFate.SAME:
            return
        person = row.person
        trusted = person.cpr_state in (CprState.OK, CprState.REPLACEMENT)
        key = pathway.participant_id if pathway else None
        somebody = Somebody(key, person.name, person.cpr, trusted, row.line)
    elif not somebody.line:
        somebody.line = row.line
    if fate in (RowFate.NEW, RowFate.KNOWN):
        closed = row.day(C.CLOSED_ON) is not None
        received = row.day(C.RECEIVED_ON) or today
        key = pathway.id if pathway else new_id()
        somebody.pathways.insert(0, PathwayFact(key, received, not closed, closed))
    intake.seen.add(row.person, somebody)


def _write(
    session: Transaction,
    writer: ListWriter,
    intake: ListIntake,
    row: ListRow,
    decision: Decision,
    words: Words,
    book: rules.RuleBook,
) -> Pathway | None:
    verdict = decision.verdict
    trace = Trace(row.line, verdict.fate, row.fingerprint)
    if decision.somebody is None:
        person_id = writer.person(row.person, row, trace)
    else:
        assert decision.somebody.id is not None
        person_id = trace.participant_id = decision.somebody.id
        _add_phone(session, person_id, row, trace, decision)
    pathway: Pathway | None = None
    pathway_id = decision.onto.id if decision.onto else None
    if pathway_id is None:
        pathway = _pathway(session, row, person_id, decision, words)
        _open(session, writer, row, pathway, trace, book)
        pathway_id = pathway.id
    trace.pathway_id = pathway_id
    referral = _referral(session, intake, row, words, pathway_id, person_id)
    if ListWarning.MAY_BE_KNOWN not in verdict.warnings:
        referral |= {"handled_at": session.now, "handled_by_id": session.actor.user_id}
    writer.add(Referral, trace, referral)
    writer.keep(trace)
    audit.record(
        session,
        "bring_in_referral",
        participant_id=person_id,
        pathway_id=pathway_id,
        subject="referral",
        subject_id=referral["id"],
        fate=verdict.fate,
    )
    session.touched(participant_id=person_id)
    return pathway


def _add_phone(
    session: Transaction, person_id: uuid.UUID, row: ListRow, trace: Trace, decision: Decision
) -> None:
    """Another number is put beside the first; nothing that stands there is overwritten."""
    number = row.person.phone
    if not number or decision.verdict.twin_line:
        return
    person = session.get(Participant, person_id)
    if person is None or number in (person.phone, person.other_phone):
        return
    field = "other_phone" if person.phone else "phone"
    if getattr(person, field):
        return
    setattr(person, field, number)
    trace.changes(person, **{field: ""})


def _open(
    session: Transaction,
    writer: ListWriter,
    row: ListRow,
    pathway: Pathway,
    trace: Trace,
    book: rules.RuleBook,
) -> None:
    """The pathway with its stage; one that was finished has a course that is over."""
    finished = pathway.close_reason is CloseReason.FINISHED
    pathways.begin(session, pathway, book, pathway.closed_on if finished else None)
    writer.add(Pathway, trace, vars(pathway))
    if finished:
        assert pathway.closed_on is not None
        closing = {
            "id": new_id(),
            "pathway_id": pathway.id,
            "closed_on": pathway.closed_on,
            "epikrise_wanted": False,
            "closed_by_id": session.actor.id,
            "closed_at": session.now,
        }
        writer.add(CourseClosing, trace, closing)


def _pathway(
    session: Transaction, row: ListRow, person_id: uuid.UUID, decision: Decision, words: Words
) -> Pathway:
    received = row.day(C.RECEIVED_ON) or session.today
    before = [each for each in _facts(decision) if each.received_on <= received]
    closed_on = row.day(C.CLOSED_ON)
    reason = row.values.get(C.CLOSE_REASON, CloseReason.FINISHED) if closed_on else None
    not_before = row.day(C.CALL_NOT_BEFORE)
    made = SimpleNamespace(  # no entity: making twenty thousand takes longer than writing them
        id=new_id(),
        pseudonym=new_pseudonym(),
        participant_id=person_id,
        unit_id=session.actor.unit,
        counsellor_id=words.colleague(row.values.get(C.COUNSELLOR, "")),
        source=_source(row, words.place(row.values.get(C.REFERRER, ""))),
        received_on=received,
        opened_at=session.now,
        call_not_before=not_before if not_before and not_before > received else None,
        previous_pathway_id=before[0].id if before else None,
        call_not_later_than=None,
        closed_on=closed_on,
        close_reason=reason,
    )
    return cast("Pathway", made)


def _facts(decision: Decision) -> list[PathwayFact]:
    return decision.somebody.pathways if decision.somebody else []


def _source(row: ListRow, place: ListPlace | None) -> ReferralSource:
    """What the list says, else what the place is; a wish of which nothing is said is the citizen's own."""
    said = row.values.get(C.SOURCE)
    if place is not None and said in (None, ReferralSource.OTHER, ReferralSource.HOSPITAL):
        return place.source
    if said is not None:
        return ReferralSource(said)
    return ReferralSource.OTHER if row.values.get(C.REFERRER) else ReferralSource.SELF


def _referral(
    session: Transaction,
    intake: ListIntake,
    row: ListRow,
    words: Words,
    pathway_id: uuid.UUID,
    person_id: uuid.UUID,
) -> dict[str, Any]:
    said = row.values.get(C.REFERRER, "")
    place = words.place(said)
    made: dict[str, Any] = {
        "id": new_id(),
        "pathway_id": pathway_id,
        "participant_id": person_id,
        "import_batch_id": intake.batch_id,
        "source": _source(row, place),
        "received_on": row.day(C.RECEIVED_ON) or session.today,
        "registered_at": session.now,
        "sender_organisation": (place.organisation if place else said)[:70],
        "sender_department": place.department[:70] if place else "",
        "clinical_text": row.note,
        **dict.fromkeys(PLACE_COLUMNS),
        "handled_at": None,
        "handled_by_id": None,
    }
    return made | {place.column: place.id} if place else made
