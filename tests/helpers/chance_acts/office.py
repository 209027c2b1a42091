"""Acts of the office: rules, users, letters, half-year calls, lists and samples."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import exists, select

from counsellor_app.ids import new_id
from counsellor_app.kinds.call import CallOutcome
from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import ConsentKind
from counsellor_app.kinds.letter import LetterChannel, LetterKind, ReceiverKind
from counsellor_app.kinds.office import LookVerdict
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind
from counsellor_app.models import (
    Consent,
    CourseClosing,
    FollowUp,
    FormDefinition,
    Letter,
    Municipality,
    Pathway,
    SampledLook,
    Unit,
    User,
)
from counsellor_app.services.interview import forms
from counsellor_app.services.letters import letter_texts, sms_batches
from counsellor_app.services.letters.letters import LetterDraft
from counsellor_app.services.letters.sms_batches import SmsDraft, SmsTo
from counsellor_app.services.office import address_book, municipality, rules_editing
from counsellor_app.services.office.municipality import UnitDraft, units
from counsellor_app.services.office.users import UserChange
from counsellor_app.services.spreadsheets import bringing_in
from counsellor_app.services.spreadsheets.list_judging import ListIntake
from counsellor_app.services.spreadsheets.list_rows import ListPerson, ListRow
from tests.helpers.chance_acts.drawing import Chance, Made
from tests.helpers.demonstrations import TODAY


def _closing(chance: Chance) -> Made:
    return {"pathway_id": chance.enrolled(), "smoke_free": chance.yes(), "satisfaction": 4}


def _drop_epikrise(chance: Chance) -> Made:
    wanted = exists().where(
        CourseClosing.pathway_id == Pathway.id, CourseClosing.epikrise_wanted.is_(True)
    )
    return {"pathway_id": chance.pathway(wanted)}


def _follow_up(chance: Chance) -> Any:
    due = FollowUp.outcome.is_(None) & (FollowUp.due_from <= TODAY) & (FollowUp.due_to >= TODAY)
    return chance.one(select(FollowUp.id).where(due))


def _answer(chance: Chance) -> Made:
    made: Made = {"follow_up_id": _follow_up(chance), "smoke_free": chance.yes()}
    return made | {"satisfaction": 5, "note": chance.words()}


def _without_answer(chance: Chance) -> Made:
    made: Made = {"follow_up_id": _follow_up(chance), "outcome": FollowUpOutcome.REFUSED}
    return made | {"reason": chance.words()}


def _attempt(chance: Chance) -> Made:
    return {"follow_up_id": _follow_up(chance), "outcome": CallOutcome.NO_ANSWER}


def _extra(chance: Chance) -> Made:
    closed = exists().where(CourseClosing.pathway_id == Pathway.id)
    day = TODAY + timedelta(days=chance.lot.randint(20, 90))
    made: Made = {"pathway_id": chance.pathway(closed), "ideal_on": day}
    return made | {"due_from": day - timedelta(days=7), "due_to": day + timedelta(days=7)}


def _receipt(chance: Chance) -> Made:
    sent = (
        (Letter.channel == LetterChannel.MEDCOM)
        & Letter.sent_at.is_not(None)
        & Letter.receipt_settled_at.is_(None)
        & Letter.cancelled_at.is_(None)
    )
    return {"letter_id": chance.one(select(Letter.id).where(sent))}


def _letter(chance: Chance) -> Made:
    kinds = (LetterKind.REPLY_OTHER, LetterKind.REPLY_NOT_REACHED, LetterKind.EPIKRISE)
    kind = chance.lot.choice(kinds)
    receivers = (ReceiverKind.PRACTICE, ReceiverKind.REFERRER)
    pathway = chance.one(select(Pathway.id).where(Pathway.joined_into_id.is_(None)))
    text = chance.words() if chance.yes() else None
    draft = LetterDraft(pathway, kind, chance.lot.choice(receivers), text=text)
    return {"draft": draft, "channel": LetterChannel.PRINT}


def _cancel_letter(chance: Chance) -> Made:
    sent = Letter.sent_at.is_not(None) & Letter.cancelled_at.is_(None)
    return {"letter_id": chance.one(select(Letter.id).where(sent))}


def _letter_text(chance: Chance) -> Made:
    found = chance.lot.choice(letter_texts.letter_texts(chance.session))
    return {"draft": letter_texts.LetterTextDraft(found.name, found.body + "\nVenlig hilsen", None)}


def _lock(chance: Chance) -> Made:
    first = date(2020 + chance.lot.randint(0, 3), chance.lot.randint(1, 12), 1)
    return {"first": first, "last": first + timedelta(days=20), "rows": (), "columns": ("pathway",)}


def _judge(chance: Chance) -> Made:
    row = chance.one(select(SampledLook))
    verdict = chance.lot.choice(list(LookVerdict))
    made: Made = {"look_id": row.id, "version": row.version_id}
    return made | {"verdict": verdict, "note": chance.words()}


def _follow_look(chance: Chance) -> Made:
    row = chance.one(select(SampledLook).where(SampledLook.verdict == LookVerdict.UNEXPLAINED))
    return {"look_id": row.id, "version": row.version_id, "words": chance.words()}


def _municipality(chance: Chance) -> Made:
    chance.one(select(Municipality.id))
    form = municipality.the_municipality(chance.session)
    return {"form": dataclasses.replace(form, street=f"Torvet {chance.lot.randint(1, 99)}")}


def _unit(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": UnitDraft(f"Enhed {chance.lot.randint(1, 9999)}")}
    chance.one(select(Unit.id))
    found = chance.lot.choice(units(chance.session))
    return {"draft": dataclasses.replace(found, town="Holstebro")}


def _rule(chance: Chance) -> Made:
    kinds = (RuleKind.SERVICE_TARGET, RuleKind.CALL_ATTEMPTS, RuleKind.SMS, RuleKind.DIRECTORY)
    found = chance.lot.choice(rules_editing.versions(chance.session, chance.lot.choice(kinds)))
    if chance.yes():
        later = TODAY + timedelta(days=chance.lot.randint(1, 300))
        return {"draft": dataclasses.replace(found, valid_from=later, version=0, id=new_id())}
    return {"draft": dataclasses.replace(found, source=chance.words())}


def _sms(chance: Chance) -> Made:
    agreed = exists().where(
        Consent.pathway_id == Pathway.id, Consent.kind == ConsentKind.SMS, Consent.given
    )
    to = tuple(SmsTo(each) for each in {chance.pathway(agreed) for _ in range(6)})
    draft = SmsDraft(LetterKind.SMS_CALL_US, to, reply_by=TODAY + timedelta(days=14))
    batch = sms_batches.read_sms_batch(chance.session, draft)
    return {"draft": draft, "checksum": batch.checksum, "columns": (), "sha256": "0" * 64}


def _survey(chance: Chance) -> Made:
    form = chance.lot.choice(list(forms.SURVEYS))
    definition = chance.one(select(FormDefinition).where(FormDefinition.form == form))
    questions = forms.read(definition.definition).questions()
    answers = {q.key: "3" for q in questions if q.type.value in ("scale", "number")}
    answers |= {q.key: q.options[0].value for q in questions if q.options}
    return {"pathway_id": chance.enrolled(), "form": form, "answers": answers, "version": 0}


def _change_user(chance: Chance) -> Made:
    user = chance.one(select(User).where(User.role == Role.COUNSELLOR))
    change = UserChange(
        user.id, user.version_id, user.name, "Sygeplejerske", user.role, user.unit_id
    )
    return {"change": change}


def _new_user(chance: Chance) -> Made:
    made: Made = {"initials": f"N{chance.lot.randint(10, 99)}", "name": "Ny Kollega"}
    return made | {"role": Role.COUNSELLOR}


def _active(chance: Chance) -> Made:
    user = chance.one(select(User).where(User.role == Role.COUNSELLOR))
    return {"user_id": user.id, "active": not user.active}


def _practice(chance: Chance) -> Made:
    if chance.yes():
        number = str(chance.lot.randint(100000, 999999))
        return {"draft": address_book.PracticeDraft(practice_number=number, name="Ny praksis")}
    found = chance.lot.choice(address_book.practices(chance.session))
    return {"draft": dataclasses.replace(found, street="Nygade 3")}


def _department(chance: Chance) -> Made:
    if chance.yes():
        number = str(chance.lot.randint(100000, 999999))
        return {"draft": address_book.DepartmentDraft(department_number=number, hospital="Nyt")}
    found = chance.lot.choice(address_book.departments(chance.session))
    return {"draft": dataclasses.replace(found, name="Nyt afsnit")}


def _pharmacy(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": address_book.PharmacyDraft(name=f"Apotek {chance.lot.randint(1, 999)}")}
    found = chance.lot.choice(address_book.pharmacies(chance.session))
    return {"draft": dataclasses.replace(found, street="Nygade 4")}


def _municipal(chance: Chance) -> Made:
    if chance.yes():
        return {"draft": address_book.MunicipalDraft(name=f"Center {chance.lot.randint(1, 999)}")}
    found = chance.lot.choice(address_book.municipal_departments(chance.session))
    return {"draft": dataclasses.replace(found, area="Sundhed")}


def _take_rows(chance: Chance) -> Made:
    batch = bringing_in.begin_list(chance.session, ListKind.REFERRALS, "liste.xlsx")
    rows = tuple(
        ListRow(
            line,
            ListPerson(given_name="Ny", surname=f"Række {line}", phone=f"+452030{line:04}"),
            {ListColumn.RECEIVED_ON: TODAY},
            fingerprint=f"{chance.lot.random()}",
        )
        for line in range(2, 6)
    )
    return {"intake": ListIntake(ListKind.REFERRALS, batch_id=batch), "rows": rows}


MAKERS: dict[str, Callable[[Chance], Made]] = {
    "address_book.save_department": _department,
    "address_book.save_municipal_department": _municipal,
    "address_book.save_pharmacy": _pharmacy,
    "address_book.save_practice": _practice,
    "bringing_in.take_rows": _take_rows,
    "closings.close_course_for": _closing,
    "closings.drop_epikrise": _drop_epikrise,
    "follow_ups.answer": _answer,
    "follow_ups.close_without_answer": _without_answer,
    "follow_ups.log_attempt": _attempt,
    "follow_ups.plan_extra": _extra,
    "letter_receipts.settle_receipt": _receipt,
    "letter_texts.save_letter_text": _letter_text,
    "letter_sending.cancel_letter": _cancel_letter,
    "letter_sending.send_on_paper": _letter,
    "locked_exports.lock_export": _lock,
    "look_sample.follow_up_look": _follow_look,
    "look_sample.judge_look": _judge,
    "municipality.change_municipality": _municipality,
    "municipality.save_unit": _unit,
    "rules_editing.save_rule": _rule,
    "sms_batches.make_sms_batch": _sms,
    "surveys.keep_survey": _survey,
    "users.change_user": _change_user,
    "users.create_user": _new_user,
    "users.set_user_active": _active,
}
