"""Makes the fictive citizens: names, CPR numbers that fit their birth date, telephones, what to mind."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from counsellor_app.kinds import cpr
from counsellor_app.kinds.names import fold, person_sort_key
from counsellor_app.kinds.people import CprState, InterpreterBooking, Relation, Sex
from counsellor_app.models import ContactPerson, Participant, ParticipantSearch
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import World


@dataclass
class Person:
    """A citizen as the stories know her; `row` may still change."""

    id: uuid.UUID
    row: Row
    age: int
    number: int


class People:
    """Makes one citizen after the other; no two have the same number."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers: set[str] = set()
        self.count = 0

    def make(self, known_since: date, *, young: bool = False, reachable: bool = False) -> Person:
        """A new citizen, known to the office since a day; `reachable` has a telephone for sure."""
        world, chance = self._world, self._world.chance
        self.count += 1
        sex = chance.deal("sex", {Sex.WOMAN: 6, Sex.MAN: 5})
        age = chance.between(17, 24) if young else self._age()
        born = known_since - timedelta(days=365 * age + age // 4 + chance.between(1, 360))
        at = world.at(known_since, 8, chance.between(0, 59))
        post_code, town = chance.pick(words.TOWNS)
        given: dict[str, Any] = {
            "id": chance.id(at),
            "number": self.count,
            "pseudonym": chance.pseudonym(),
            "given_name": _given_name(chance, sex),
            "surname": chance.pick(words.SURNAMES),
            "birth_date": born,
            "sex": sex,
            "street": f"{chance.pick(words.STREETS)} {chance.between(1, 99)}",
            "post_code": post_code,
            "town": town,
            "phone": _phone(chance),
            "may_leave_message": chance.deal("message", {True: 6, False: 1, None: 3}),
            "practice_id": chance.pick(world.practices)["id"],
            "created_at": at,
        }
        self._number(given, born, sex, at)
        self._particulars(given)
        if reachable and not given["phone"]:
            given["phone"] = _phone(chance)
        row = world.rows.add(Participant, **given)
        self._contact_person(row, at)
        return Person(row["id"], row, age, self.count)

    def finish(self) -> None:
        """Writes the search rows, when names and numbers no longer change."""
        for row in self._world.rows.of(Participant):
            phones = " ".join(filter(None, (row["phone"], row["other_phone"])))
            self._world.rows.add(
                ParticipantSearch,
                number=row["number"],
                participant_id=row["id"],
                folded_name=fold(f"{row['given_name']} {row['surname']}")[:300],
                sort_key=person_sort_key(row["surname"], row["given_name"]),
                phone=phones[:60],
                cpr=row["cpr"] or "",
            )

    def _age(self) -> int:
        low, high = self._world.chance.deal(
            "age", {(25, 34): 2, (35, 49): 4, (50, 64): 6, (65, 84): 4}
        )
        return self._world.chance.between(low, high)

    def _number(self, given: dict[str, Any], born: date, sex: Sex, at: datetime) -> None:
        state = self._world.chance.deal(
            "cpr",
            {CprState.OK: 46, CprState.CHECK: 2, CprState.MISSING: 2, CprState.REPLACEMENT: 1},
            (CprState.OK, CprState.CHECK, CprState.OK, CprState.MISSING, CprState.OK),
        )
        given["cpr_state"] = state
        if state is CprState.MISSING:
            # Somebody who rang and gave a name and a telephone number.
            given |= {"cpr": None, "birth_date": None, "sex": None, "street": "", "town": ""}
            given["post_code"] = ""
        elif state is CprState.REPLACEMENT:
            given["cpr"] = f"{born.day + 60:02d}{born:%m%y}{self._serial(born, sex, None)[6:]}"
        else:
            given["cpr"] = self._serial(born, sex, state is CprState.OK)

    def _serial(self, born: date, sex: Sex, fits: bool | None) -> str:
        """A number of that birth date and sex which passes modulus 11, fails it, or either."""
        chance = self._world.chance
        seventh = "4567" if born.year >= 2000 else "0123"
        while True:
            last = 2 * chance.between(0, 4) + (sex is Sex.MAN)
            number = f"{born:%d%m%y}{chance.pick(seventh)}{chance.between(0, 99):02d}{last}"
            right = fits is None or cpr.check_digit_fits(number) == fits
            # A 1st of January needs no check digit, so it would never be doubtful.
            if right and number not in self._numbers and (fits or (born.month, born.day) != (1, 1)):
                self._numbers.add(number)
                return number
            if not fits and (born.month, born.day) == (1, 1):
                fits = True

    def _particulars(self, given: dict[str, Any]) -> None:
        chance = self._world.chance
        if chance.one_in(20, "protected"):
            given |= {"name_protected": True, "address_protected": True, "alias": "K."}
        elif chance.one_in(20, "address"):
            given["address_protected"] = True
        if chance.one_in(18, "interpreter"):
            given["interpreter_language"] = chance.pick(words.LANGUAGES)
            given["interpreter_booking"] = chance.pick(tuple(InterpreterBooking))
        if chance.one_in(12, "exempt"):
            given["digital_post_exempt"] = True
        if chance.one_in(4, "best time"):
            given["best_time"] = chance.pick(words.BEST_TIMES)
        if chance.one_in(9, "other phone"):
            given["other_phone"] = _phone(chance)
        if chance.one_in(30, "no phone"):
            given["phone"] = given["other_phone"] = ""
        if chance.one_in(15, "no practice"):
            given["practice_id"] = None

    def _contact_person(self, row: Row, at: datetime) -> None:
        chance = self._world.chance
        if not chance.one_in(10, "contact person"):
            return
        self._world.rows.add(
            ContactPerson,
            id=chance.id(at),
            participant_id=row["id"],
            name=f"{chance.pick(words.WOMEN)} {row['surname']}",
            relation=chance.pick((Relation.SPOUSE, Relation.CHILD, Relation.SUPPORT_PERSON)),
            phone=_phone(chance),
            may_be_called=chance.deal("may be called", {True: 3, False: 1}),
        )


def _given_name(chance: Chance, sex: Sex) -> str:
    names = words.WOMEN if sex is Sex.WOMAN else words.MEN
    name = chance.pick(names)
    return f"{name} {chance.pick(names)}" if chance.one_in(7, "two names") else name


def _phone(chance: Chance) -> str:
    return f"+45{chance.between(20_000_000, 61_999_999)}"
