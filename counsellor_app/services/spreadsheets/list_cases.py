"""Makes and finds the people, pathways and referrals of the smaller lists, entity by entity, with their traces."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counsellor_app.errors import FieldError
from counsellor_app.ids import new_id, new_pseudonym
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.pathway import QuitKind
from counsellor_app.kinds.referral import ReferralSource
from counsellor_app.kinds.spreadsheet import ListColumn, ListWarning, RowFate
from counsellor_app.models import Base, ImportedRow, Participant, Pathway, QuitDate, Referral
from counsellor_app.services.attendance.quit_dates import own_quit_dates
from counsellor_app.services.pathway import pathways
from counsellor_app.services.people import consents
from counsellor_app.services.people.consents import GivenConsent
from counsellor_app.services.people.participants import next_number
from counsellor_app.services.spreadsheets.list_judging import ListIntake
from counsellor_app.services.spreadsheets.list_people import Somebody
from counsellor_app.services.spreadsheets.list_places import Words
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow, consent_form
from counsellor_app.services.spreadsheets.list_writing import Trace, person_values
from counsellor_app.services.transaction import Transaction

C = ListColumn


@dataclass(slots=True)
class Case:
    """What one row makes: entities are noted as they are made, and their versions when all is done."""

    row: ListRow
    fate: RowFate
    participant_id: uuid.UUID | None = None
    pathway_id: uuid.UUID | None = None
    made: list[Base] = field(default_factory=list)
    changed: list[tuple[Base, dict[str, Any]]] = field(default_factory=list)

    def makes(self, session: Transaction, *entities: Base) -> None:
        """These are new with the row."""
        session.add_all(entities)
        self.made += entities

    def keep(self, session: Transaction, intake: ListIntake) -> None:
        """The row is in: what it made, as it stands now, is remembered."""
        assert intake.batch_id is not None
        trace = Trace(self.row.line, self.fate)
        for entity in self.made:
            trace.makes(entity)
        for entity, before in self.changed:
            trace.changes(entity, **before)
        session.add(
            ImportedRow(
                id=new_id(),
                import_batch_id=intake.batch_id,
                line=self.row.line,
                fate=self.fate,
                fingerprint=self.row.fingerprint,
                participant_id=self.participant_id,
                pathway_id=self.pathway_id,
                made=trace.made,
                changed=trace.changed,
            )
        )


def make_person(session: Transaction, case: Case) -> uuid.UUID:
    """A new person; her id."""
    person: ListPerson = case.row.person
    made = Participant(**person_values(session, person, next_number(session)))
    case.makes(session, made)
    session.flush()
    return made.id


def make_pathway(
    session: Transaction,
    case: Case,
    intake: ListIntake,
    words: Words,
    received_on: date,
    somebody: Somebody | None,
) -> Pathway:
    """A pathway with the wish that began it, which nobody need look at any more."""
    assert case.participant_id is not None
    before = [
        each for each in (somebody.pathways if somebody else []) if each.received_on < received_on
    ]
    source = case.row.values.get(C.SOURCE, ReferralSource.SELF)
    pathway = Pathway(
        id=new_id(),
        pseudonym=new_pseudonym(),
        participant_id=case.participant_id,
        unit_id=session.actor.unit,
        counsellor_id=words.colleague(case.row.values.get(C.COUNSELLOR, "")),
        source=source,
        received_on=received_on,
        opened_at=session.now,
        previous_pathway_id=before[0].id if before else None,
    )
    pathways.begin(session, pathway)
    case.makes(session, pathway)
    session.flush()
    referral = Referral(
        id=new_id(),
        pathway_id=pathway.id,
        participant_id=case.participant_id,
        import_batch_id=intake.batch_id,
        source=source,
        received_on=received_on,
        registered_at=session.now,
        clinical_text=case.row.note,
        handled_at=session.now,
        handled_by_id=session.actor.user_id,
    )
    case.makes(session, referral)
    session.flush()
    return pathway


def keep_quit_date(
    session: Transaction, case: Case, pathway: Pathway, quit_on: date | None
) -> None:
    """Her own quit date; one that stands there already is left."""
    if quit_on is None or own_quit_dates(session, [pathway.id]):
        return
    case.makes(
        session,
        QuitDate(
            id=new_id(),
            pathway_id=pathway.id,
            kind=QuitKind.SMOKE_FREE,
            quit_on=quit_on,
            set_at=session.now,
            set_by_id=session.actor.id,
        ),
    )


def keep_consents(
    session: Transaction, case: Case, pathway: Pathway, on: date
) -> tuple[ListWarning, ...]:
    """What the list says she agreed to; an answer that she may not give by herself is not kept."""
    warnings: tuple[ListWarning, ...] = ()
    for column, kind in (
        (C.CONSENT_REGISTER, ConsentKind.STOPBASE_REGISTER),
        (C.CONSENT_FOLLOW_UP, ConsentKind.STOPBASE_FOLLOW_UP),
    ):
        given = case.row.values.get(column)
        if given is None:
            continue
        said = GivenConsent(kind, given, min(on, session.today), consent_form(case.row))
        try:
            case.makes(session, consents.add(session, pathway, said))
        except FieldError:
            warnings = (ListWarning.NO_CONSENT,)
    session.flush()
    return warnings
