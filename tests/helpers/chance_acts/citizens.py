"""Acts on citizens and their pathways: referrals, calls, interviews, consents, closing."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import exists, select

from counsellor_app import paths
from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.citizen import RequestKind, RequestOutcome
from counsellor_app.kinds.interview import InterviewState
from counsellor_app.kinds.letter import LetterChannel, TransferSubject
from counsellor_app.kinds.office import OfficeTable
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.models import (
    Call,
    CitizenRequest,
    Consent,
    DirectoryEntry,
    FormDraft,
    Interview,
    Match,
    Participant,
    Pathway,
    Referral,
    RestrictedPerson,
)
from counsellor_app.services.directory import directory
from counsellor_app.services.directory.directory import EntryDraft
from counsellor_app.services.directory.office_tables import TypedRow
from counsellor_app.services.interview import forms
from counsellor_app.services.interview.interviews import InterviewDraft, answers_of
from counsellor_app.services.people import participants
from counsellor_app.services.people.participants import ParticipantDraft
from tests.helpers.chance_acts.drawing import Chance, Made
from tests.helpers.demonstrations import TODAY


def _call(chance: Chance) -> Made:
    outcome = chance.lot.choice(
        (CallOutcome.NO_ANSWER, CallOutcome.VOICE_MAIL, CallOutcome.OTHER, CallOutcome.DECLINED)
    )
    return {"pathway_id": chance.pathway(), "outcome": outcome, "note": chance.words()}


def _sign(chance: Chance) -> Made:
    signed = exists().where(Consent.pathway_id == Pathway.id)
    return {"pathway_id": chance.pathway(~signed)}


def _contact(chance: Chance) -> Made:
    person = chance.one(select(Participant.id).where(Participant.joined_into_id.is_(None)))
    return {
        "participant_id": person,
        "name": "Bo Berg",
        "phone": "20212223",
        "note": chance.words(),
    }


def _entry(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": EntryDraft(name=f"Tilbud {chance.lot.randint(1, 9999)}", phone="70201010")}
    found = directory.entry(chance.session, chance.one(select(DirectoryEntry.id)))
    return {"draft": dataclasses.replace(found, note=chance.words())}


def _form_file(chance: Chance) -> Made:
    content = json.loads((paths.resources() / "forms" / "interview.json").read_text("utf-8"))
    if isinstance(content, list):
        content = content[-1]
    day = TODAY + timedelta(days=chance.lot.randint(1, 900))
    return {"content": json.dumps(content).encode(), "valid_from": day}


def _throw_draft(chance: Chance) -> Made:
    draft = FormDraft(
        id=new_id(),
        user_id=chance.session.actor.id,
        form="call",
        subject_id=chance.pathway(),
        content={"note": chance.words()},
        saved_at=chance.session.now,
    )
    chance.session.add(draft)
    chance.session.flush()
    return {"form": draft.form, "subject_id": draft.subject_id}


def _handle(chance: Chance) -> Made:
    open_ = Referral.handled_at.is_(None) & Referral.pathway_id.is_not(None)
    return {"referral_id": chance.one(select(Referral.id).where(open_)), "take": chance.yes()}


def _correct_interview(chance: Chance) -> Made:
    held = chance.one(select(Interview).where(Interview.state == InterviewState.HELD))
    answers = answers_of(chance.session, held.id)
    definition = forms.by_id(chance.session, held.form_definition_id)
    for question in definition.questions():
        if question.type.value in ("text", "long_text") and chance.yes():
            answers[question.key] = chance.words()
    return {
        "draft": InterviewDraft(
            held.pathway_id,
            answers,
            held.held_on,
            not held.by_phone,
            note="",
            version=held.version_id,
            form=definition.form,
        )
    }


def _hold_interview(chance: Chance) -> Made:
    held = exists().where(
        Interview.pathway_id == Pathway.id, Interview.state == InterviewState.HELD
    )
    return {"draft": InterviewDraft(chance.pathway(~held), {}, TODAY, chance.yes())}


def _join(chance: Chance) -> Made:
    pathway = chance.one(select(Pathway).where(Pathway.closed_on.is_(None)))
    known = chance.one(
        select(Participant.id).where(
            Participant.id != pathway.participant_id, Participant.joined_into_id.is_(None)
        )
    )
    return {"pathway_id": pathway.id, "known_id": known, "same_pathway_id": None}


def _copy_one(chance: Chance) -> Made:
    call = chance.one(select(Call).where(Call.undone_at.is_(None)))
    return {
        "pathway_id": call.pathway_id,
        "subject": TransferSubject.CALL,
        "subject_id": call.id,
    }


def _copy_waiting(chance: Chance) -> Made:
    return {"pathway_id": chance.pathway(exists().where(Call.pathway_id == Pathway.id))}


def _ask(chance: Chance) -> Made:
    channel = chance.lot.choice((LetterChannel.PRINT, LetterChannel.SMS, LetterChannel.COPY))
    called = exists().where(Call.pathway_id == Pathway.id)
    made: Made = {"pathway_id": chance.pathway(called), "channel": channel}
    return made | {"reply_by": TODAY + timedelta(days=14)}


def _person(chance: Chance) -> Made:
    key = chance.one(
        select(Pathway.participant_id)
        .join(Participant, Participant.id == Pathway.participant_id)
        .where(Participant.joined_into_id.is_(None))
    )
    draft = participants.participant_draft(chance.session, key)
    street = f"Søndergade {chance.lot.randint(1, 99)}"
    return {"draft": dataclasses.replace(draft, street=street, best_time="efter 16")}


def _new_person(chance: Chance) -> Made:
    return {"draft": ParticipantDraft(given_name="Ida", surname="Prøve", phone="20304050")}


def _pass_on(chance: Chance) -> Made:
    new = ~exists().where(Interview.pathway_id == Pathway.id)
    entry = chance.one(select(DirectoryEntry.id).where(DirectoryEntry.active))
    made: Made = {"pathway_id": chance.pathway(new), "entry_id": entry}
    made |= {"letter_id": new_id(), "reply_id": new_id()}
    return made | {"agreed": True, "reply": chance.yes()}


def _reject(chance: Chance) -> Made:
    new = ~exists().where(Interview.pathway_id == Pathway.id)
    return {"pathway_id": chance.pathway(new), "reply": chance.yes(), "reply_id": new_id()}


def _close(chance: Chance) -> Made:
    reasons = (CloseReason.MOVED, CloseReason.DEAD, CloseReason.WRONG_REFERRAL)
    made: Made = {"pathway_id": chance.pathway(), "reason": chance.lot.choice(reasons)}
    return made | {"note": chance.words()}


def _not_reached(chance: Chance) -> Made:
    return {"pathway_id": chance.pathway(), "reason": chance.words()}


def _reopen(chance: Chance) -> Made:
    closed = Pathway.closed_on.is_not(None) & (Pathway.close_reason != CloseReason.FINISHED)
    kept = closed & Pathway.joined_into_id.is_(None)
    return {"pathway_id": chance.one(select(Pathway.id).where(kept))}


def _request(chance: Chance) -> Made:
    granted = CitizenRequest.outcome == RequestOutcome.GRANTED
    restricts = CitizenRequest.kind == RequestKind.RESTRICTION
    open_ = CitizenRequest.lifted_on.is_(None)
    return {"request_id": chance.one(select(CitizenRequest.id).where(granted, restricts, open_))}


def _restrict(chance: Chance) -> Made:
    free = ~exists().where(RestrictedPerson.participant_id == Participant.id)
    person = chance.one(
        select(Participant.id).where(free, exists().where(Pathway.participant_id == Participant.id))
    )
    return {"participant_id": person, "user_ids": (chance.counsellor(),)}


def _lift(chance: Chance) -> Made:
    return {"participant_id": chance.one(select(RestrictedPerson.participant_id))}


def _hold_record(chance: Chance) -> Made:
    person = chance.one(select(Pathway.participant_id).where(Pathway.joined_into_id.is_(None)))
    return {"participant_id": person, "reason": chance.words()}


def _typed(chance: Chance) -> Made:
    made: Made = {"given_name": "Ny", "surname": f"Henvist {chance.lot.randint(1, 999)}"}
    return made | {"phone": f"20{chance.lot.randint(100000, 999999)}", "refused_id": None}


def _deletion_asked(chance: Chance) -> Made:
    asked = Consent.withdrawn_on.is_not(None) & Consent.deletion_asked_on.is_(None)
    return {"consent_id": chance.one(select(Consent.id).where(asked))}


def _match(chance: Chance) -> Made:
    parted = Match.parted_at.is_(None)
    return {"match_id": chance.one(select(Match.id).where(parted))}


def _office_rows(chance: Chance) -> Made:
    name = f"Apotek {chance.lot.randint(1, 9999)}"
    return {"table": OfficeTable.PHARMACIES, "rows": (TypedRow(2, {"name": name}),)}


MAKERS: dict[str, Callable[[Chance], Made]] = {
    "calls.log_call": _call,
    "consents.sign_registration": _sign,
    "contact_persons.save_contact": _contact,
    "directory.save_entry": _entry,
    "form_definitions.take_in_form": _form_file,
    "form_drafts.throw_away": _throw_draft,
    "inbox.handle_referral": _handle,
    "interviews.correct_interview": _correct_interview,
    "interviews.hold_interview": _hold_interview,
    "joining.join": _join,
    "joining.part": _match,
    "journal_transfer.copy_one": _copy_one,
    "journal_transfer.copy_waiting": _copy_waiting,
    "no_contact.ask_to_call": _ask,
    "office_tables.take_in": _office_rows,
    "participants.edit_participant": _person,
    "participants.register_participant": _new_person,
    "passing_on.pass_on": _pass_on,
    "passing_on.reject": _reject,
    "pathway_closing.close_declined": _not_reached,
    "pathway_closing.close_for": _close,
    "pathway_closing.close_not_reached": _not_reached,
    "pathway_closing.reopen_pathway": _reopen,
    "requests.end_restriction": _request,
    "restrictions.lift_restriction": _lift,
    "restrictions.restrict_access": _restrict,
    "retention_approval.hold": _hold_record,
    "typed_referrals.type_referral": _typed,
    "withdrawals.mark_deletion_asked": _deletion_asked,
}
