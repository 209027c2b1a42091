"""What each question of a half-year call says, and its answers, for the person who is on the telephone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from counsellor_app.kinds.follow_up import FollowUpOutcome
from counsellor_app.kinds.interview import NicotineProduct
from counsellor_app.kinds.medication import MedicineProduct
from counsellor_app.services.follow_up.closings import SATISFACTION as SCALE
from counsellor_app.services.follow_up.follow_up_pane import FollowUpPane
from counsellor_app.services.letters.letter_proposals import HalfYearLetter
from counsellor_app.services.pathway.relapse import ConsentsToCarry
from counsellor_app.ui.follow_up.begin_again import ask_for_consents
from counsellor_app.ui.follow_up.outcome_face import OutcomeFace
from counsellor_app.ui.follow_up.question_faces import (
    Answer,
    ChoiceFace,
    NumberFace,
    SeveralFace,
)
from counsellor_app.ui.follow_up.question_order import Answers, Face, LetterWish
from counsellor_app.ui.kind_text import kind_text
from counsellor_app.ui.translation import translate

_NICOTINE = (
    NicotineProduct.SNUS,
    NicotineProduct.NICOTINE_POUCHES,
    NicotineProduct.E_CIGARETTES,
    NicotineProduct.HEATED_TOBACCO,
    NicotineProduct.CIGARETTES,
)
_MEDICINE = (
    MedicineProduct.PATCH_24,
    MedicineProduct.GUM,
    MedicineProduct.LOZENGE,
    MedicineProduct.MOUTH_SPRAY,
    MedicineProduct.INHALATOR,
    MedicineProduct.VARENICLINE,
    MedicineProduct.BUPROPION,
    MedicineProduct.CYTISINE,
    MedicineProduct.PATCH_16,
    MedicineProduct.SUBLINGUAL_TABLET,
    MedicineProduct.POUCH,
)


@dataclass(slots=True)
class Asking:
    """The faces that are filled, what was answered so far, and where an answer goes."""

    outcomes: OutcomeFace
    choices: Mapping[Face, ChoiceFace]
    nicotine: SeveralFace
    medicine: SeveralFace
    weeks: NumberFace
    say: Callable[..., object]
    """Takes answers by their names in `Answers`."""
    wish: Callable[[LetterWish], object]
    give_up: Callable[[FollowUpOutcome, bool], object]
    answers: Answers
    is_over: bool = False
    """Whether the call has been made; only its letter may be left to write."""


def fill(face: Face, asking: Asking, pane: FollowUpPane) -> None:
    """Puts the words and the answers of a question on its face."""
    _FILL[face](asking, pane)


def _yes_no(
    asking: Asking, pane: FollowUpPane, face: Face, name: str, text: str, remark: str
) -> None:
    shown = asking.choices[face]
    shown.ask(pane.questions[text], remark)
    shown.show_answers(
        [
            Answer(said, key, partial(asking.say, **{name: value}))
            for said, key, value in (
                (translate("follow_up", "Yes"), "1", True),
                (translate("follow_up", "No"), "2", False),
                (translate("follow_up", "Does not want to say"), "3", None),
            )
        ]
    )


def _fill_smoking(asking: Asking, pane: FollowUpPane) -> None:
    _yes_no(asking, pane, Face.SMOKING, "smoke_free", "smoke_free", "")


def _fill_last_14_days(asking: Asking, pane: FollowUpPane) -> None:
    name, text = "smoke_free_14_days", "last_14_days"
    _yes_no(asking, pane, Face.LAST_14_DAYS, name, text, _own_words())


def _fill_satisfaction(asking: Asking, pane: FollowUpPane) -> None:
    face = asking.choices[Face.SATISFACTION]
    face.ask(pane.questions["satisfaction"], _own_words())
    ends = {
        SCALE[0]: translate("follow_up", "1 – very dissatisfied"),
        SCALE[-1]: translate("follow_up", "5 – very satisfied"),
    }
    said = [
        Answer(ends.get(each, str(each)), str(each), partial(asking.say, satisfaction=each))
        for each in SCALE
    ]
    unsaid = translate("follow_up", "Does not want to say")
    last = str(SCALE[-1] + 1)
    face.show_answers([*said, Answer(unsaid, last, partial(asking.say, satisfaction=None))])


def _fill_nicotine(asking: Asking, pane: FollowUpPane) -> None:
    asking.nicotine.ask(pane.questions["nicotine"], _own_words())
    none = translate("follow_up", "Nothing with nicotine")
    options: list[tuple[str, object]] = [(kind_text(each), each) for each in _NICOTINE]
    asking.nicotine.show_options(none, options, asking.answers.nicotine or ())
    smokes = asking.answers.smoke_free is not True
    asking.nicotine.allow(NicotineProduct.CIGARETTES, smokes)


def _fill_medicine(asking: Asking, pane: FollowUpPane) -> None:
    asking.medicine.ask(pane.questions["medicine"], _issued_words(pane))
    none = translate("follow_up", "No medicine")
    options: list[tuple[str, object]] = [(kind_text(each), each) for each in _MEDICINE]
    known = asking.answers.medicine
    asking.medicine.show_options(none, options, pane.issued if known is None else known)


def _fill_weeks(asking: Asking, pane: FollowUpPane) -> None:
    asking.weeks.ask(pane.questions["medicine_weeks"], _own_words())
    known = asking.answers.medicine_weeks
    asking.weeks.show_number(pane.issued_weeks if known is None else known)


def _fill_new_attempt(asking: Asking, pane: FollowUpPane) -> None:
    face = asking.choices[Face.NEW_ATTEMPT]
    running = translate("follow_up", "She has an open pathway already.")
    face.ask(pane.questions["new_attempt"], running if pane.has_new_pathway else _own_words())
    wish = partial(asking.say, begins_now=False, carries_consents=False)
    face.show_answers(
        [
            Answer(
                translate("follow_up", "Yes: open a new pathway now"),
                "1",
                partial(asking.say, wants_new_attempt=True, begins_now=True),
                enabled=not pane.has_new_pathway,
            ),
            Answer(
                translate("follow_up", "Yes, but not now"),
                "2",
                partial(wish, wants_new_attempt=True),
            ),
            Answer(translate("follow_up", "No"), "3", partial(wish, wants_new_attempt=False)),
            Answer(
                translate("follow_up", "Does not want to say"),
                "4",
                partial(wish, wants_new_attempt=None),
            ),
        ]
    )


def _fill_consents(asking: Asking, pane: FollowUpPane) -> None:
    asked = ConsentsToCarry(pane.questions["consents"], pane.standing_consents)
    carry, ask_again = (partial(asking.say, carries_consents=each) for each in (True, False))
    ask_for_consents(asking.choices[Face.CONSENTS], asked, carry, ask_again)


def _fill_letter(asking: Asking, pane: FollowUpPane) -> None:
    assert pane.letter is not None
    face = asking.choices[Face.LETTER]
    text = translate("follow_up", "Epikrise after half a year to {receiver}")
    face.ask(text.format(receiver=pane.letter.receiver), _way(pane.letter))
    first = translate("follow_up", "Read it on her page, and send it")
    answers = [
        Answer(first, "1", partial(asking.wish, LetterWish.READ), primary=pane.letter.asked_for),
        Answer(translate("follow_up", "Send it now"), "2", partial(asking.wish, LetterWish.SEND)),
    ]
    if not asking.is_over:
        later = translate("follow_up", "Later: it waits under Today")
        answers.append(Answer(later, "3", partial(asking.wish, LetterWish.LATER)))
    face.show_back(not asking.is_over)
    face.show_answers(answers)


def _fill_death(asking: Asking, _pane: FollowUpPane) -> None:
    face = asking.choices[Face.DEATH]
    face.ask(translate("follow_up", "What were you told?"))
    face.show_answers(asking.outcomes.death_answers(asking.give_up))


def _own_words() -> str:
    return translate("follow_up", "Our own words, not STOPbasen's.")


def _way(letter: HalfYearLetter) -> str:
    if letter.electronic:
        return translate("follow_up", "Goes as a MedCom file. Only what she agreed to is told.")
    return translate("follow_up", "Goes on paper. Only what she agreed to is told.")


def _issued_words(pane: FollowUpPane) -> str:
    if not pane.issued:
        return _own_words()
    text = translate("follow_up", "Vouchers were issued for: {products}")
    return text.format(products=", ".join(map(kind_text, pane.issued)))


_FILL: dict[Face, Callable[[Asking, FollowUpPane], None]] = {
    Face.SMOKING: _fill_smoking,
    Face.LAST_14_DAYS: _fill_last_14_days,
    Face.SATISFACTION: _fill_satisfaction,
    Face.NICOTINE: _fill_nicotine,
    Face.MEDICINE: _fill_medicine,
    Face.WEEKS: _fill_weeks,
    Face.NEW_ATTEMPT: _fill_new_attempt,
    Face.CONSENTS: _fill_consents,
    Face.LETTER: _fill_letter,
    Face.DEATH: _fill_death,
}
