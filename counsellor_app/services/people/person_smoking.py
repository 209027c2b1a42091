"""Smoking and consents for the page of a person: the interview's findings and each measurement since."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from sqlalchemy import select

from counsellor_app.kinds.interview import ConsentKind, InterviewState, NicotineProduct
from counsellor_app.models import Consent, Interview, InterviewAnswer
from counsellor_app.services.interview.smoking import is_heavy, whole
from counsellor_app.services.office.rules import HeavySmoker
from counsellor_app.services.people import consent_state
from counsellor_app.services.people.person_rows import (
    ConsentState,
    EnrolmentRow,
    SmokingPoint,
    SmokingRow,
)
from counsellor_app.services.transaction import Transaction

_PER_DAY = {f"per_day_{product.value}": product for product in NicotineProduct}
_CO = "co_ppm"
PerDay = Mapping[NicotineProduct, int]


def interview_of(
    session: Transaction, pathway_id: uuid.UUID
) -> tuple[Interview | None, PerDay, int | None]:
    """The newest held interview with its consumption and CO, by one statement."""
    rows = session.execute(
        select(Interview, InterviewAnswer.question, InterviewAnswer.answer)
        .outerjoin(
            InterviewAnswer,
            (InterviewAnswer.interview_id == Interview.id)
            & InterviewAnswer.question.in_([*_PER_DAY, _CO]),
        )
        .where(Interview.pathway_id == pathway_id, Interview.state == InterviewState.HELD)
        .order_by(Interview.held_on, Interview.id)
    ).all()
    if not rows:
        return None, {}, None
    newest = rows[-1][0]
    answers = {key: answer for interview, key, answer in rows if interview is newest and key}
    per_day = {
        product: amount
        for key, product in _PER_DAY.items()
        if (amount := whole(answers.get(key))) is not None
    }
    return newest, per_day, whole(answers.get(_CO))


def smoking_row(
    interview: Interview | None, per_day: PerDay, heavy: HeavySmoker
) -> SmokingRow | None:
    """The card "Rygning"; None before the interview."""
    if interview is None:
        return None
    return SmokingRow(
        held_on=interview.held_on,
        per_day=tuple((product, amount) for product, amount in per_day.items() if amount),
        cigarettes_per_day=interview.cigarettes_per_day,
        equivalents=interview.nicotine_equivalents,
        fagerstrom=interview.fagerstrom,
        pack_years=interview.pack_years,
        heavy_smoker=interview.heavy_smoker,
        heavy_by_equivalents=is_heavy(interview.nicotine_equivalents, heavy),
        heavy_limit=heavy.cigarettes_per_day,
    )


def points(
    interview: Interview | None,
    per_day: PerDay,
    co_ppm: int | None,
    enrolment: EnrolmentRow | None,
) -> tuple[SmokingPoint, ...]:
    """The curve from the interview through the meetings."""
    found: list[SmokingPoint] = []
    if interview is not None and interview.held_on is not None and (per_day or co_ppm is not None):
        total = sum(per_day.values()) if per_day else None
        found.append(SmokingPoint(interview.held_on, total, co_ppm))
    for meeting in enrolment.meetings if enrolment else ():
        smoked = meeting.cigarettes_per_day
        if smoked is None and meeting.smoke_free:
            smoked = 0
        if smoked is not None or meeting.co_ppm is not None or meeting.lapse is not None:
            found.append(SmokingPoint(meeting.held_on, smoked, meeting.co_ppm, meeting.lapse))
    return tuple(found)


def consent_states(session: Transaction, pathway_id: uuid.UUID) -> tuple[ConsentState, ...]:
    """Each kind once: the answer that counts, or not asked; passing on is asked only when it is done."""
    rows = session.scalars(
        select(Consent)
        .where(Consent.pathway_id == pathway_id)
        .order_by(Consent.given_on, Consent.registered_at, Consent.id)
    )
    newest = {each.kind: each for each in rows}
    wanted = [kind for kind in ConsentKind if kind in newest or kind is not ConsentKind.PASS_ON]
    return tuple(_state(kind, newest.get(kind)) for kind in wanted)


def _state(kind: ConsentKind, consent: Consent | None) -> ConsentState:
    if consent is None:
        return ConsentState(kind)
    return ConsentState(
        kind,
        consent.given and consent.withdrawn_on is None,
        consent.given_on,
        consent.form,
        consent.text_version,
        consent.withdrawn_on,
        consent.id,
        consent_state.lacks_signature(consent),
        consent.kind is ConsentKind.STOPBASE_REGISTER
        and consent.withdrawn_on is not None
        and consent.deletion_asked_on is None,
    )
