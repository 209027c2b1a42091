"""The pages of the settings, in their order and with the right that each asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from counsellor_app.services.actor import Right
from counsellor_app.ui.screen import Context, Screen
from counsellor_app.ui.settings import (
    address_lists,
    backup_page,
    directory_page,
    forms_page,
    intake_page,
    letter_texts_page,
    log_page,
    machine_page,
    municipality_page,
    offer_lists,
    programme_list,
    restricted_page,
    retention_presenter,
    rights_page,
    rules_page,
    sample_page,
    security_page,
    time_lists,
    users_page,
    usual_times,
)
from counsellor_app.ui.settings.list_page import ListSpec, create_list
from counsellor_app.ui.translation import translate


@dataclass(frozen=True)
class Page:
    """One line of the list at the left."""

    key: str
    title: str
    right: Right
    create: Callable[[Context], Screen]


def all_pages() -> list[Page]:
    """Every page there is."""
    rules, people = Right.RULES, Right.USERS
    return [
        Page(
            "machine", translate("settings", "This machine"), Right.SIGNED_IN, machine_page.create
        ),
        Page("intake", translate("settings", "Referrals in"), Right.SIGNED_IN, intake_page.create),
        Page(
            "municipality", translate("settings", "Municipality"), rules, municipality_page.create
        ),
        Page("units", translate("settings", "Units"), rules, _list(address_lists.units)),
        Page(
            "programmes",
            translate("settings", "Programmes"),
            rules,
            _list(programme_list.programmes),
        ),
        Page(
            "usual_times",
            translate("settings", "Usual times"),
            rules,
            _list(usual_times.usual_times),
        ),
        Page("rules", translate("settings", "Rules"), rules, rules_page.create),
        Page(
            "letter_texts",
            translate("settings", "Letter texts"),
            rules,
            letter_texts_page.create,
        ),
        Page("forms", translate("settings", "Question forms"), rules, forms_page.create),
        Page("schemes", translate("settings", "Schemes"), rules, _list(offer_lists.schemes)),
        Page(
            "practices", translate("settings", "Practices"), rules, _list(address_lists.practices)
        ),
        Page(
            "departments",
            translate("settings", "Hospital departments"),
            rules,
            _list(address_lists.departments),
        ),
        Page(
            "pharmacies",
            translate("settings", "Pharmacies"),
            rules,
            _list(address_lists.pharmacies),
        ),
        Page(
            "municipal",
            translate("settings", "Municipal departments"),
            rules,
            _list(address_lists.municipal_departments),
        ),
        Page(
            "directory",
            translate("settings", "Directory of offers"),
            rules,
            _list(directory_page.directory_list),
        ),
        Page("users", translate("settings", "Users"), people, users_page.create),
        Page("hours", translate("settings", "Working hours"), rules, _list(time_lists.hours)),
        Page("closed", translate("settings", "Closed days"), rules, _list(time_lists.closed)),
        Page("security", translate("settings", "Security"), Right.SIGNED_IN, security_page.create),
        Page("rights", translate("settings", "Rights"), Right.SIGNED_IN, rights_page.create),
        Page(
            "restricted",
            translate("settings", "Restricted access"),
            Right.PROTECT,
            restricted_page.create,
        ),
        Page("backup", translate("settings", "Backup"), Right.BACKUP, backup_page.create),
        Page("log", translate("settings", "Log"), Right.LOG, log_page.create),
        Page(
            "retention",
            translate("settings", "Deletion"),
            Right.DELETION,
            retention_presenter.create,
        ),
        Page("sample", translate("settings", "Sample of the log"), Right.LOG, sample_page.create),
    ]


def _list(spec: Callable[[], ListSpec]) -> Callable[[Context], Screen]:
    return partial(create_list, spec)
