"""Every page of the settings writes what survives a restart; each role sees its own pages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import counsellor_app
from counsellor_app.kinds.people import Role
from counsellor_app.kinds.rules import RuleKind
from counsellor_app.services.calendars import working_time
from counsellor_app.services.courses import course_planning, programme_editing
from counsellor_app.services.office import address_book, municipality, rules_editing, users
from counsellor_app.services.planning import programmes
from counsellor_app.settings import Settings
from counsellor_app.ui import settings as settings_area
from counsellor_app.ui.changes import ChangeBus
from counsellor_app.ui.dialogs import Dialogs
from counsellor_app.ui.failures import Failures
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.machine_settings import MachineSettings
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.settings.action_text import action_text
from counsellor_app.ui.widgets.draft_form import DraftForm
from tests.helpers.builders import Office, a_programme
from tests.ui.conftest import SaidMessages, WentTo


@pytest.fixture
def kept() -> list[Settings]:
    """What was written to the file of this machine."""
    return []


@pytest.fixture
def as_role(
    qtbot: QtBot, office: Office, dialogs: Dialogs, messages: SaidMessages, kept: list[Settings]
) -> Any:
    """`as_role(Role.TEAM_LEAD)` gives the area as that user has it."""

    def make(role: Role) -> Screen:
        actor = {
            Role.COUNSELLOR: office.counsellor,
            Role.TEAM_LEAD: office.team_lead,
            Role.LEADER: replace(office.administrator, role=Role.LEADER),
            Role.ADMINISTRATOR: office.administrator,
        }[role]
        backend = office.as_actor(actor)
        ctx = Context(
            backend,
            bus=ChangeBus(backend),
            jobs=Jobs(Failures(dialogs, messages).show, inline=True),
            dialogs=dialogs,
            messages=messages,
            navigation=WentTo(),
            settings=MachineSettings(Settings(), kept.append),
        )
        screen = settings_area.create(ctx)
        qtbot.addWidget(screen.view)
        return screen

    return make


def fill(screen: Screen, page: str, values: dict[str, Any], *, new: bool = True) -> None:
    """Open the page, type, save."""
    screen.open(page=page)
    shown = _page(screen, page)
    if new:
        _press(shown, f"{page}New")
    form = _form(screen, page)
    for key, value in values.items():
        form.set_value(key, value)
    _press(shown, f"{page}Save")


def test_each_role_has_its_pages(as_role: Any) -> None:
    pages = {role: set(as_role(role).presenter._pages) for role in Role}
    assert pages[Role.COUNSELLOR] == {"machine", "intake", "security", "rights"}
    assert {"rules", "log", "backup"} <= pages[Role.TEAM_LEAD]
    assert "users" not in pages[Role.TEAM_LEAD]
    assert "users" in pages[Role.ADMINISTRATOR]
    assert "log" not in pages[Role.ADMINISTRATOR]
    assert pages[Role.LEADER] == pages[Role.COUNSELLOR]


def test_choices_of_the_machine_hold_at_once(as_role: Any, kept: list[Settings]) -> None:
    screen = as_role(Role.COUNSELLOR)
    screen.open(page="machine")
    form = _form(screen, "machine")
    form.set_value("theme", "dark")
    form.set_value("lock_minutes", 20)
    assert kept[-1].theme == "dark"
    assert kept[-1].lock_minutes == 20


def test_the_municipality_is_renamed(as_role: Any, office: Office) -> None:
    fill(
        as_role(Role.TEAM_LEAD), "municipality", {"name": "Strandby", "town": "Strandby"}, new=False
    )
    assert office.system.read(municipality.the_municipality).name == "Strandby"


def test_a_wrong_number_stays_under_its_field(as_role: Any, office: Office) -> None:
    screen = as_role(Role.TEAM_LEAD)
    fill(screen, "municipality", {"gln": "123"}, new=False)
    form = _form(screen, "municipality")
    assert form.fields["gln"].property("wrong")
    assert office.system.read(municipality.the_municipality).gln != "123"


def test_lists_take_new_rows(as_role: Any, office: Office) -> None:
    screen = as_role(Role.TEAM_LEAD)
    fill(screen, "units", {"name": "Aftenhold"})
    fill(screen, "pharmacies", {"name": "Svane Apotek", "phone": "97 85 00 00"})
    fill(screen, "practices", {"practice_number": "12345", "name": "Lægerne Torvet"})
    fill(screen, "closed", {"first": date(2026, 12, 27), "name": "Jul"})
    fill(
        screen,
        "schemes",
        {"name": "12 uger", "weeks": 12, "valid_from": date(2026, 1, 1), "min_per_day": 15},
    )
    read = office.system.read
    assert "Aftenhold" in {unit.name for unit in read(municipality.units)}
    assert read(address_book.pharmacies)[0].name == "Svane Apotek"
    assert read(address_book.practices)[0].practice_number == "012345"
    lead = office.as_actor(office.team_lead)
    assert lead.read(working_time.closed_days)[0].last == date(2026, 12, 27)
    [scheme] = read(programme_editing.schemes)
    assert (scheme.weeks, scheme.min_per_day, scheme.min_age) == (12, 15, 18)


def test_working_hours_are_saved_and_removed(
    as_role: Any, office: Office, dialogs: Dialogs
) -> None:
    screen = as_role(Role.TEAM_LEAD)
    hours = {"weekday": 2, "starts": time(9), "ends": time(12)}
    fill(screen, "hours", hours | {"user_id": office.counsellor.id})
    lead = office.as_actor(office.team_lead)
    [row] = lead.read(working_time.working_hours)
    assert (row.user_name, row.weekday, row.slot_minutes) == ("Mette Holm", 2, 45)
    dialogs.answer(True)
    _press(_page(screen, "hours"), "hoursRemove")
    assert lead.read(working_time.working_hours) == ()


def test_the_usual_time_of_a_programme_is_what_planning_proposes(
    as_role: Any, office: Office
) -> None:
    programme_id = a_programme(office)
    screen = as_role(Role.TEAM_LEAD)
    usual = {"weekday": 3, "starts": time(10), "place": "Lokale 3"}
    fill(screen, "usual_times", usual | {"programme_id": programme_id})
    found = office.backend.read(course_planning.usual_time, programme_id)
    assert (found.first_day.weekday(), found.starts, found.place) == (3, time(10), "Lokale 3")


def test_a_programme_is_changed_and_its_plan_checked(as_role: Any, office: Office) -> None:
    a_programme(office)
    screen = as_role(Role.TEAM_LEAD)
    fill(screen, "programmes", {"meetings": 6}, new=False)
    form = _form(screen, "programmes")
    assert form.fields["meeting_days"].property("wrong")  # five days for six meetings
    fill(screen, "programmes", {"meeting_days": "0, 7, 14, 21, 28, 35"}, new=False)
    [programme] = office.system.read(programmes.programmes)
    assert programme.meeting_days == (0, 7, 14, 21, 28, 35)


def test_what_somebody_else_saved_is_compared(
    as_role: Any, office: Office, dialogs: Dialogs
) -> None:
    screen = as_role(Role.TEAM_LEAD)
    fill(screen, "pharmacies", {"name": "Svane Apotek"})
    [theirs] = office.system.read(address_book.pharmacies)
    form = _form(screen, "pharmacies")
    form.set_value("town", "Struer")
    office.system.write(address_book.save_pharmacy, replace(theirs, street="Torvet 1"))
    dialogs.answer(1)  # keep mine
    _press(_page(screen, "pharmacies"), "pharmaciesSave")
    [row] = office.system.read(address_book.pharmacies)
    assert row.town == "Struer"


def test_a_user_is_made_and_taken_out_of_use(as_role: Any, office: Office) -> None:
    screen = as_role(Role.ADMINISTRATOR)
    person = {"initials": "kb", "name": "Karen Bak", "role": Role.COUNSELLOR}
    fill(screen, "users", person | {"unit_id": office.unit_id})
    assert "KB" in {user.initials for user in office.system.read(users.all_users)}
    _press(_page(screen, "users"), "usersActive")
    [karen] = [user for user in office.system.read(users.all_users) if user.initials == "KB"]
    assert not karen.active


def test_every_rule_can_be_given_a_new_version(as_role: Any, office: Office) -> None:
    screen = as_role(Role.TEAM_LEAD)
    for kind in rules_editing.RULES:
        screen.open(page="rules")
        page = _page(screen, "rules")
        screen.presenter._screens["rules"].open(kind=kind)
        form = page.findChildren(DraftForm, "ruleForm")[-1]
        form.set_value("valid_from", date(2026, 10, 1))
        form.set_value("source", "Byrådet")
        _press(page, "ruleSave")
        [saved] = office.system.read(rules_editing.versions, kind)
        assert (saved.source, saved.in_force) == ("Byrådet", True)
        rule = rules_editing.RULES[kind]
        assert rule.read(saved.values).values().keys() == rule.read({}).values().keys()


def test_a_new_version_leaves_the_former_for_the_past(as_role: Any, office: Office) -> None:
    screen = as_role(Role.TEAM_LEAD)
    screen.open(page="rules")
    page, presenter = _page(screen, "rules"), screen.presenter._screens["rules"]
    presenter.open(kind=RuleKind.SERVICE_TARGET)
    for days, since in ((7, date(2026, 1, 1)), (3, date(2026, 10, 1))):
        if days == 3:
            _press(page, "ruleNew")
        form = page.findChildren(DraftForm, "ruleForm")[-1]
        form.set_value("valid_from", since)
        form.set_value("days", days)
        _press(page, "ruleSave")
    found = office.system.read(rules_editing.versions, RuleKind.SERVICE_TARGET)
    assert [(row.values["days"], row.in_force) for row in found] == [(3, True), (7, False)]


def test_every_act_of_the_log_has_words() -> None:
    root = Path(counsellor_app.__file__).parent
    pattern = re.compile(r'audit\.record\(\s*session,\s*"([a-z_]+)"')
    codes = {
        code
        for folder in ("services", "reports", "exchange")
        for file in (root / folder).rglob("*.py")
        for code in pattern.findall(file.read_text("utf-8"))
    }
    assert codes
    assert {code for code in codes if action_text(code) == code.replace("_", " ")} == set()


def _page(screen: Screen, key: str) -> QWidget:
    view: QWidget = screen.presenter._screens[key].view  # type: ignore[attr-defined]
    return view


def _form(screen: Screen, key: str) -> DraftForm:
    form = _page(screen, key).findChild(DraftForm, f"{key}Form")
    assert form is not None
    return form


def _press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()
