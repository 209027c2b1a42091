"""Clarifying interviews of the demonstration: answers, what follows from them, and the consents given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from counsellor_app.clock import age_on
from counsellor_app.kinds.call import AppointmentKind, AppointmentState
from counsellor_app.kinds.interview import (
    ConsentForm,
    ConsentGiver,
    ConsentKind,
    Education,
    Employment,
    InterviewState,
)
from counsellor_app.kinds.letter import NoteKind
from counsellor_app.kinds.people import Sex
from counsellor_app.models import (
    Appointment,
    Consent,
    FormDraft,
    Interview,
    InterviewAnswer,
    JournalNote,
)
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.case import Case
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.schedule import (
    CRASH,
    GROUP,
    INDIVIDUAL,
    ROLLING,
    TELEPHONE,
    YOUTH,
)
from counsellor_app.services.demonstration.world import World
from counsellor_app.services.interview import smoking
from counsellor_app.services.interview.interview_answers import NO, YES
from counsellor_app.services.office import rules
from counsellor_app.services.people.consents import MATURITY_UNTIL, OWN_CONSENT_FROM

YOUTH_BELOW = 25
_OFFERS = {GROUP: "group", INDIVIDUAL: "individual", ROLLING: "rolling", YOUTH: "youth", CRASH: "group",
           TELEPHONE: "telephone"}  # fmt: skip
_EDUCATION = {
    Education.PRIMARY_SCHOOL: 6,
    Education.SKILLED: 6,
    Education.SHORT_COURSES: 2,
    Education.OTHER_VOCATIONAL: 1,
    Education.UPPER_SECONDARY: 1,
    Education.HIGHER_SHORT: 1,
    Education.HIGHER_MEDIUM: 2,
    Education.HIGHER_LONG: 1,
    None: 1,
}
_EMPLOYMENT = {
    Employment.IN_WORK: 8,
    Employment.DISABILITY_PENSION: 3,
    Employment.RETIRED: 4,
    Employment.UNEMPLOYED: 2,
    Employment.CASH_BENEFIT: 2,
    Employment.EARLY_RETIREMENT: 1,
    Employment.STUDENT: 1,
    Employment.LEAVE: 1,
    Employment.HOMEMAKER: 1,
    Employment.OTHER: 1,
    None: 1,
}
# Register, follow up, letter to the GP: yes, no, or never asked.
_CONSENTS: dict[tuple[bool | None, ...], int] = {
    (True, True, True): 14,
    (True, True, False): 2,
    (True, False, True): 1,
    (False, True, True): 1,
    (False, False, False): 1,
    (None, None, None): 1,
}
_FIRST_CONSENTS: tuple[tuple[bool | None, ...], ...] = (
    (True, True, True),
    (True, True, True),
    (False, False, False),
    (True, True, False),
    (True, True, True),
    (None, None, None),
)
_KINDS = (ConsentKind.STOPBASE_REGISTER, ConsentKind.STOPBASE_FOLLOW_UP, ConsentKind.GP_LETTER)


def choose_programme(world: World, case: Case) -> str:
    """What is agreed in the interview."""
    if case.wishes.programme:
        return case.wishes.programme
    if case.person.age < YOUTH_BELOW:
        return YOUTH
    cards = {GROUP: 11, INDIVIDUAL: 5, ROLLING: 4, TELEPHONE: 2, CRASH: 1}
    return world.chance.deal("programme", cards, tuple(cards))


def hold(world: World, case: Case, day: date, programme: str) -> None:
    """The interview with its answers, consents and note."""
    at = world.at(day, 9, 40)
    young = _age(case, day) <= (world.youth_form.to_age or 0)
    form = world.youth_form if young else world.interview_form
    asked = {question.key for question in form.questions()}
    given = _consents(world, case)
    answers = dict(_answers(world, case, day, programme)) | _consent_answers(given)
    answers = {key: answer for key, answer in answers.items() if key in asked}
    dice = Chance(f"young {case.id}")  # of their own, so that nobody else's story changes
    more = dict(_young_answers(dice, case)) if young else {}
    only_young = {key: answer for key, answer in more.items() if key not in answers}
    answers |= only_young
    factors, heavy = rules.NicotineFactors(), rules.HeavySmoker()
    found = smoking.work_out(form, answers, factors, heavy)
    education, employment = answers.get("education"), answers.get("employment")
    case.interviewed_on = day
    case.interview = world.rows.add(
        Interview,
        id=world.chance.id(at),
        pathway_id=case.id,
        form_definition_id=form.id,
        state=InterviewState.HELD,
        held_on=day,
        by_phone=programme == TELEPHONE,
        user_id=case.counsellor_id,
        saved_at=at,
        cigarettes_per_day=found.cigarettes_per_day,
        nicotine_equivalents=found.nicotine_equivalents,
        fagerstrom=found.fagerstrom,
        pack_years=found.pack_years,
        heavy_smoker=found.heavy_smoker,
        education=Education(education) if education else None,
        employment=Employment(employment) if employment else None,
        psychiatric_illness=_YES_NO.get(answers.get("psychiatric_illness", "")),
    )
    for question, answer in answers.items():
        world.rows.add(
            InterviewAnswer,
            id=(dice if question in only_young else world.chance).id(at),
            interview_id=case.interview["id"],
            question=question,
            answer=answer,
        )
    told = note(
        world, case, NoteKind.INTERVIEW, at, words.INTERVIEW_NOTES, programme=programme.lower()
    )
    told["subject_id"] = case.interview["id"]


def _young_answers(dice: Chance, case: Case) -> Iterator[tuple[str, str]]:
    """What their own form asks besides: pouches and snus before cigarettes."""
    yield "years_nicotine", str(max(1, case.person.age - dice.between(13, 16)))
    if dice.between(1, 6) > 1:
        yield "first_use", dice.pick(("within_5", "within_30", "within_60", "later"))
    used = dice.pick(("nicotine_pouches", "snus", "e_cigarettes", "nicotine_pouches"))
    for product in ("nicotine_pouches", "snus", "e_cigarettes", "heated_tobacco"):
        if product == used:
            yield f"per_day_{product}", str(dice.between(4, 15))
        elif dice.between(1, 3) > 1:
            yield f"per_day_{product}", "0"


def ask_consents(world: World, case: Case, day: date) -> None:
    """Keeps what she said, each kind with its day; a withdrawn one among many.

    A yes on the telephone is spoken: who took part by telephone signs some days later.
    """
    chance = world.chance
    by_phone = case.interview is not None and case.interview["by_phone"]
    given = case.said
    withdrawn = (
        given.get(ConsentKind.STOPBASE_REGISTER)
        and not case.wishes.consents
        and chance.one_in(30, "withdrawn")
    )
    for kind, answer in given.items():
        if answer is None:
            continue
        written = kind in _KINDS and not by_phone
        row = _consent(world, case, kind, day, ConsentForm.WRITTEN if written else ConsentForm.ORAL)
        row["given"] = answer
        if kind is ConsentKind.STOPBASE_REGISTER and answer and by_phone:
            signed_on = world.diary.after(day, 7)
            answer = world.has_been(signed_on) and not chance.one_in(6, "never signed")
            if answer:
                row = _consent(world, case, kind, signed_on, ConsentForm.WRITTEN)
        later = day + timedelta(days=20)
        if withdrawn and kind is ConsentKind.STOPBASE_REGISTER and world.has_been(later):
            row |= {"withdrawn_on": later, "withdrawn_by_id": case.counsellor_id}
            asked_on = later + timedelta(days=4)
            waits = chance.deal("deletion", {False: 2, True: 1}, (True, False))
            if not waits and world.has_been(asked_on):
                row |= {"deletion_asked_on": asked_on, "deletion_asked_by_id": case.counsellor_id}
            answer = False
        case.consents[kind] = answer


def _consent(world: World, case: Case, kind: ConsentKind, day: date, form: ConsentForm) -> Row:
    at = world.at(day, 9, 45)
    age = _age(case, day)
    return world.rows.add(
        Consent,
        id=world.chance.id(at),
        participant_id=case.person.id,
        pathway_id=case.id,
        kind=kind,
        given=True,
        given_on=day,
        form=form,
        text_version=world.interview_form.information,
        registered_at=at,
        registered_by_id=case.counsellor_id,
        given_by=ConsentGiver.GUARDIAN if age < OWN_CONSENT_FROM else ConsentGiver.CITIZEN,
        maturity_assessed=OWN_CONSENT_FROM <= age <= MATURITY_UNTIL,
    )


def _age(case: Case, day: date) -> int:
    """As the program knows it: without a birth date nobody is young."""
    born: date | None = case.person.row["birth_date"]
    return age_on(born, day) if born else 99


def _consents(world: World, case: Case) -> dict[ConsentKind, bool | None]:
    chance = world.chance
    given = case.wishes.consents or chance.deal("consents", _CONSENTS, _FIRST_CONSENTS)
    case.said = dict(zip(_KINDS, given, strict=True))
    case.said[ConsentKind.SMS] = chance.deal("sms", {True: 5, False: 1, None: 3})
    case.said[ConsentKind.REFERRER_LETTER] = given[2] if case.row["electronic"] else None
    return case.said


def _consent_answers(given: dict[ConsentKind, bool | None]) -> dict[str, str]:
    return {
        f"consent_{kind.value}": YES if answer else NO
        for kind, answer in given.items()
        if answer is not None
    }


def begin_one(world: World, chance: Chance) -> None:
    """An interview that was begun and not saved: it can be taken up on another day."""
    booked = [
        each
        for each in world.rows.of(Appointment)
        if each["kind"] is AppointmentKind.INTERVIEW and each["state"] is AppointmentState.BOOKED
    ]
    if not booked:
        return
    chosen = min(booked, key=lambda each: (each["starts_at"], each["id"]))
    at = world.at(world.diary.last_open_before(world.today), 14, 35)
    world.rows.add(
        FormDraft,
        id=chance.id(at),
        user_id=chosen["user_id"],
        form="interview",
        subject_id=chosen["pathway_id"],
        content={
            "answers": {
                "reason_now": words.REASONS[0],
                "importance": "8",
                "per_day_cigarettes": "18",
                "ftnd_first_cigarette": "within_30",
            },
            "note": "Vi blev afbrudt og fortsætter ved aftalen.",
        },
        saved_at=at,
    )


def note(
    world: World, case: Case, kind: NoteKind, at: datetime, texts: tuple[str, ...], **facts: str
) -> Row:
    """A signed note in the journal."""
    return world.rows.add(
        JournalNote,
        id=world.chance.id(at),
        participant_id=case.person.id,
        pathway_id=case.id,
        kind=kind,
        text=world.chance.pick(texts).format(**facts),
        written_at=at,
        written_by_id=case.counsellor_id,
    )


def _answers(world: World, case: Case, day: date, programme: str) -> Iterator[tuple[str, str]]:
    chance = world.chance
    yield from _contact(case)
    yield "readiness", str(chance.between(4, 10))
    yield "importance", str(chance.between(5, 10))
    yield "confidence", str(chance.between(2, 9))
    yield "reason_now", chance.pick(words.REASONS)
    yield "change_stage", chance.deal("stage", {"preparation": 5, "decision": 3, "action": 1})
    yield from _consumption(world, case)
    tried = chance.deal("tried", {0: 2, 1: 4, 2: 4, 3: 3, 6: 1, None: 1})
    if tried is not None:
        yield "attempts_count", str(tried)
    if tried:
        yield "longest_smoke_free", chance.pick(("3 uger", "2 måneder", "et år", "3 dage"))
        yield "what_worked", chance.pick(words.WORKED)
        yield "relapse_cause", chance.pick(words.RELAPSED)
    yield from _health(world, case)
    education = case.wishes.education or chance.deal("education", _EDUCATION)
    if education is not None:
        yield "education", education.value
    employment = chance.deal("employment", _EMPLOYMENT)
    if employment is not None:
        yield "employment", employment.value
    for key in ("lives_with_smoker", "recommended_by_health_staff"):
        answered = chance.deal(key, {"yes": 3, "no": 4, None: 1})
        if answered:
            yield key, answered
    if chance.one_in(3, "network"):
        yield "network", chance.pick(words.NETWORKS)
    yield "offer_format", _OFFERS[programme]
    yield "offer_time", chance.deal("time", {"evening": 3, "day": 2, "any": 1})
    yield "medicine_wish", chance.deal("medicine wish", {"yes": 4, "no": 2})
    yield "decision", "individual" if programme in (INDIVIDUAL, TELEPHONE) else "course"


def _contact(case: Case) -> Iterator[tuple[str, str]]:
    person = case.person.row
    for key in ("best_time", "interpreter_language"):
        if person[key]:
            yield key, person[key]
    if person["interpreter_language"] and person["interpreter_booking"]:
        yield "interpreter_booking", person["interpreter_booking"].value
    if person["may_leave_message"] is not None:
        yield "may_leave_message", YES if person["may_leave_message"] else NO
    yield "address_protected", YES if person["address_protected"] else NO


def _consumption(world: World, case: Case) -> Iterator[tuple[str, str]]:
    chance = world.chance
    if case.wishes.products:
        for product, count in case.wishes.products.items():
            yield f"per_day_{product}", str(count)
        yield "years_smoked", str(max(1, case.person.age - 17))
        yield from _fagerstrom(world)
        return
    kind = chance.deal(
        "product",
        {"cigarettes": 22, "snus": 1, "cheroots": 1, "both": 2, "unknown": 1},
        ("cigarettes", "both", "cigarettes", "cheroots", "snus", "cigarettes", "unknown"),
    )
    if kind in ("cigarettes", "both"):
        yield "per_day_cigarettes", str(case.cigarettes)
    if kind in ("snus", "both"):
        yield "per_day_snus", str(chance.between(3, 15))
        rare = chance.deal("rare", {"nicotine_pouches": 1, "e_cigarettes": 1, "heated_tobacco": 1})
        yield f"per_day_{rare}", str(chance.between(2, 20))
    if kind == "cheroots":
        yield "per_day_cheroots", str(chance.between(5, 15))
        rare = chance.deal("rare smoked", {"cigars": 1, "pipe": 1})
        yield f"per_day_{rare}", str(chance.between(1, 6))
    if kind != "unknown":
        yield "years_smoked", str(max(1, case.person.age - chance.between(14, 19)))
        yield from _fagerstrom(world)
    if chance.one_in(2, "co"):
        yield "co_ppm", str(min(60, case.cigarettes + chance.between(0, 9)))


def _fagerstrom(world: World) -> Iterator[tuple[str, str]]:
    chance = world.chance
    cards = {"within_5": 3, "within_30": 4, "within_60": 2, "later": 1}
    yield "ftnd_first_cigarette", chance.deal("first cigarette", cards)
    yield "ftnd_hardest_to_give_up", chance.deal("hardest", {"morning": 3, "other": 2})
    for key in ("ftnd_hard_to_refrain", "ftnd_more_in_morning", "ftnd_when_ill"):
        answer = chance.deal(key, {"yes": 4, "no": 5, None: 1})
        if answer:
            yield key, answer


def _health(world: World, case: Case) -> Iterator[tuple[str, str]]:
    chance = world.chance
    psychiatric = chance.deal("psychiatric", {"yes": 3, "no": 11, None: 1})
    if psychiatric:
        yield "psychiatric_illness", psychiatric
    if psychiatric == "yes" and chance.one_in(2, "dose"):
        yield "dose_dependent_medicine", chance.pick(("clozapin", "olanzapin"))
        yield "treating_doctor_told", chance.pick(("us", "participant", "done"))
    for key, number in (("copd", 4), ("heart_disease", 6), ("diabetes", 8)):
        yield key, "yes" if chance.one_in(number, key) else "no"
    if case.person.row["sex"] is Sex.WOMAN and 18 <= case.person.age < 42:
        yield "pregnant_or_nursing", "yes" if chance.one_in(6, "pregnant") else "no"


_YES_NO = {YES: True, NO: False}
