"""The fictive municipality of the demonstration: founded as any other, with its neighbours and its calendar."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from counsellor_app.clock import instant
from counsellor_app.kinds import gln
from counsellor_app.kinds.medication import SupplyWay
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.models import (
    ClosedDay,
    CourseSeries,
    DatedRule,
    HospitalDepartment,
    Pharmacy,
    Practice,
    Programme,
    Scheme,
    WorkingHours,
)
from counsellor_app.services.demonstration import directory, words
from counsellor_app.services.demonstration.chance import Chance
from counsellor_app.services.demonstration.diary import Diary
from counsellor_app.services.demonstration.rows import Row, Rows
from counsellor_app.services.interview import forms
from counsellor_app.services.interview.forms import FormDefinition
from counsellor_app.services.office import rules
from counsellor_app.services.office.founding import (
    FirstUser,
    Founded,
    FoundingDraft,
    found_municipality,
)
from counsellor_app.services.transaction import Transaction

YEARS = 3
OUR_GLN = "5790001659592"
OUR_CODE = "671"
PREFIX = "STR"
PASSWORD = "demonstration"  # published; these users exist in demonstration databases only
HEAVY_SMOKERS, POPULATION = 1_900, 17_500

COUNSELLORS = (
    ("MH", "Mette Holm"),
    ("SL", "Søren Lund"),
    ("KB", "Karen Bak"),
    ("JP", "Jens Poulsen"),
)
ONE_MORE_FOR_EVERY = 900  # participants: the calendars of four are full then


def team(participants: int) -> tuple[FirstUser, ...]:
    """The users: a team lead, an administrator, and counsellors enough for so many participants."""
    more = [
        (f"R{number}", f"{words.WOMEN[number % len(words.WOMEN)]} {words.SURNAMES[-number]}")
        for number in range(1, participants // ONE_MORE_FOR_EVERY + 1)
    ]
    return (
        FirstUser("TL", "Tine Lund", Role.TEAM_LEAD, PASSWORD, "Teamleder"),
        *(
            FirstUser(initials, name, Role.COUNSELLOR, PASSWORD, "Rygestoprådgiver")
            for initials, name in (*COUNSELLORS, *more)
        ),
        FirstUser("AD", "Anders Dahl", Role.ADMINISTRATOR, PASSWORD, "Systemadministrator"),
    )


@dataclass
class World:
    """Everything that the stories of the citizens take place in."""

    chance: Chance
    rows: Rows
    diary: Diary
    today: date
    begins: date
    participants: int
    unit_id: uuid.UUID
    users: dict[str, uuid.UUID]
    programmes: dict[str, Programme]
    schemes: dict[int, Scheme]
    interview_form: FormDefinition
    youth_form: FormDefinition
    satisfaction_form: FormDefinition
    involvement_form: FormDefinition
    follow_up_rule: rules.FollowUpRule
    practices: list[Row] = field(default_factory=list)
    departments: list[Row] = field(default_factory=list)
    pharmacies: list[Row] = field(default_factory=list)
    municipal_departments: list[Row] = field(default_factory=list)
    neighbours: list[Row] = field(default_factory=list)  # in the directory of offers

    @property
    def counsellors(self) -> list[uuid.UUID]:
        """Those who have cases."""
        return [key for initials, key in self.users.items() if initials not in ("TL", "AD")]

    def at(self, day: date, hour: int | time, minute: int = 0) -> datetime:
        """The instant of an hour in Copenhagen."""
        return instant(day, hour if isinstance(hour, time) else time(hour, minute))

    def has_been(self, day: date) -> bool:
        """Whether a day lies in the past of the demonstration; today's work is still to be done."""
        return day < self.today


def found(session: Transaction, chance: Chance, today: date, participants: int) -> World:
    """Founds the municipality, as the first start does, and adds what the office has gathered."""
    begins = date(today.year - YEARS, today.month, min(today.day, 28))
    opened = instant(begins, time(8))
    draft = FoundingDraft(
        name="Struer Demo Kommune",
        code=OUR_CODE,
        unit_name="Sundhedscenter Struer",
        users=team(participants),
        gln=OUR_GLN,
        street="Østergade 11",
        post_code="7600",
        town="Struer",
        phone="+4596848484",
        voucher_prefix=PREFIX,
        valid_from=date(begins.year - 1, 1, 1),
        # More participants than heavy smokers would make a share of more than one.
        heavy_smokers=max(HEAVY_SMOKERS, participants),
        demonstration=True,
    )
    founded = found_municipality(session, draft, lambda: chance.id(opened))
    session.flush()
    world = _world(session, chance, today, begins, participants, founded)
    for scheme in world.schemes.values():  # here medicine comes in every way
        scheme.ways = [way.value for way in SupplyWay]
    _set_what_costs_and_potential_need(session, participants)
    session.flush()
    _hours_and_holidays(world, opened)
    _address_book(world, opened)
    directory.neighbours(world, opened)
    return world


def _set_what_costs_and_potential_need(session: Transaction, participants: int) -> None:
    """What nobody but the municipality knows: how many live there, and what a meeting costs."""
    known: dict[RuleKind, rules.Rule] = {
        RuleKind.POTENTIAL: rules.Potential(population=max(POPULATION, 25 * participants)),
        RuleKind.COURSE_COSTS: rules.CourseCosts(
            group_meeting=1_450, individual_meeting=390, telephone_meeting=240
        ),
    }
    rows = session.scalars(select(DatedRule).where(DatedRule.kind.in_(known)))
    for row in rows:
        row.values = known[RuleKind(row.kind)].values()


def _world(
    session: Transaction,
    chance: Chance,
    today: date,
    begins: date,
    participants: int,
    founded: Founded,
) -> World:
    closed = [first + timedelta(days=n) for first, n_days, _ in _closed(begins, today)
              for n in range(n_days)]  # fmt: skip
    form = forms.in_force(session, forms.INTERVIEW, today)
    return World(
        chance=chance,
        rows=Rows(),
        diary=Diary(closed),
        today=today,
        begins=begins,
        participants=participants,
        unit_id=founded.unit_id,
        users=founded.users,
        programmes={p.name: p for p in session.scalars(select(Programme))},
        schemes={scheme.weeks: scheme for scheme in session.scalars(select(Scheme))},
        interview_form=form,
        youth_form=forms.in_force(session, forms.YOUTH, today),
        satisfaction_form=forms.in_force(session, forms.SATISFACTION, today),
        involvement_form=forms.in_force(session, forms.INVOLVEMENT, today),
        follow_up_rule=rules.in_force(session, rules.FollowUpRule, today),
    )


def _closed(begins: date, today: date) -> list[tuple[date, int, str]]:
    """School holidays in which no course meets; not around today, which is a working day."""
    spans: list[tuple[date, int, str]] = []
    for year in range(begins.year, today.year + 2):
        for week, days, name in (
            (7, 5, "Vinterferie"),
            (29, 12, "Sommerferie"),
            (42, 5, "Efterårsferie"),
        ):
            first = date.fromisocalendar(year, week, 1)
            if abs((first - today).days) > 45:
                spans.append((first, days, name))
    return spans


def _hours_and_holidays(world: World, opened: datetime) -> None:
    rows, make_id = world.rows, world.chance.id
    for first, days, name in _closed(world.begins, world.today):
        last = first + timedelta(days=days - 1)
        rows.add(
            ClosedDay, id=make_id(opened), unit_id=world.unit_id, first=first, last=last, name=name
        )
    for user_id in world.counsellors:
        for weekday in range(5):
            ends = time(13) if weekday == 4 else time(16)
            rows.add(
                WorkingHours,
                id=make_id(opened),
                user_id=user_id,
                weekday=weekday,
                starts=time(9),
                ends=ends,
            )
    for name, weekday, starts in (("Gruppeforløb", 0, time(16, 30)), ("Kom & Kvit", 1, time(17))):
        rows.add(
            CourseSeries,
            id=make_id(opened),
            unit_id=world.unit_id,
            programme_id=world.programmes[name].id,
            weekday=weekday,
            starts=starts,
            place="Sundhedscenter, sal",
        )


_PRACTICES = (
    ("079741", "Lægerne Testgade", "Testgade 4"),
    ("079758", "Lægehuset Havnegade", "Havnegade 12"),
    ("079766", "Lægerne i Hjerm", "Jernbanegade 2"),
    ("079774", "Praksis Thyholm", "Kirkegade 9"),
    ("079782", "Lægeklinikken Ringgade", "Ringgade 31"),
)
_DEPARTMENTS = (
    ("6650130", "Regionshospitalet Testby", "Lungemedicinsk Ambulatorium", False),
    ("6650140", "Regionshospitalet Testby", "Ortopædkirurgisk Sengeafsnit", False),
    ("6650150", "Regionshospitalet Testby", "Hjertemedicinsk Afdeling", False),
    ("6650160", "Regionshospitalet Testby", "Svangreambulatoriet", False),
    ("6650951", "Regionspsykiatrien Testby", "Sengeafsnit P3", True),
    ("6650952", "Regionspsykiatrien Testby", "Psykoseambulatoriet", True),
)
_PHARMACIES = (
    ("Struer Apotek", "Søndergade 18", "7600", "Struer"),
    ("Hjerm Apoteksudsalg", "Jernbanegade 5", "7560", "Hjerm"),
    ("Thyholm Apotek", "Vestergade 3", "7790", "Thyholm"),
)


def _address_book(world: World, opened: datetime) -> None:
    rows, make_id = world.rows, world.chance.id
    for serial, (number, name, street) in enumerate(_PRACTICES):
        place = {"street": street, "post_code": "7600", "town": "Struer", "phone": "+4597000000"}
        row = rows.add(
            Practice,
            id=make_id(opened),
            practice_number=number,
            name=name,
            gln=_gln(1000 + serial),
            **place,
        )
        world.practices.append(row)
    for serial, (number, hospital, name, psychiatric) in enumerate(_DEPARTMENTS):
        row = rows.add(
            HospitalDepartment,
            id=make_id(opened),
            department_number=number,
            hospital=hospital,
            name=name,
            psychiatric=psychiatric,
            gln=_gln(2000 + serial),
            phone="+4578430000",
        )
        world.departments.append(row)
    for serial, (name, street, post_code, town) in enumerate(_PHARMACIES):
        row = rows.add(
            Pharmacy,
            id=make_id(opened),
            name=name,
            gln=_gln(3000 + serial),
            street=street,
            post_code=post_code,
            town=town,
            phone="+4597850000",
        )
        world.pharmacies.append(row)


def _gln(serial: int) -> str:
    first_twelve = f"57900099{serial:04d}"
    return first_twelve + gln.check_digit(first_twelve)
