"""The lists of those we write to: units, practices, hospital departments and pharmacies."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit

from counsellor_app.kinds.office import OfficeTable
from counsellor_app.services.office import address_book, municipality
from counsellor_app.services.office.address_book import (
    DepartmentDraft,
    MunicipalDraft,
    PharmacyDraft,
    PracticeDraft,
)
from counsellor_app.services.office.municipality import UnitDraft
from counsellor_app.ui import format as written
from counsellor_app.ui.settings.list_page import ListSpec, draft_with
from counsellor_app.ui.settings.office_files import file_acts
from counsellor_app.ui.translation import translate
from counsellor_app.ui.widgets.draft_form import DraftForm
from counsellor_app.ui.widgets.fields import PhoneEdit
from counsellor_app.ui.widgets.row_table_model import Column


def units() -> ListSpec:
    """The teams of the municipality."""
    return ListSpec(
        name="units",
        title=translate("settings", "Units"),
        hint=translate("settings", "A counsellor sees the citizens of her own unit."),
        empty=translate("settings", "No units yet."),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column("town", translate("settings", "Town"), text=lambda row: row.town, width=140),
            _phone_column(),
        ],
        add_fields=_unit_fields,
        read=municipality.units,
        save=lambda _: municipality.save_unit,
        draft=draft_with(UnitDraft),
        tables=frozenset({"unit"}),
    )


def practices() -> ListSpec:
    """General practices."""
    return ListSpec(
        name="practices",
        title=translate("settings", "Practices"),
        hint=translate("settings", "New ones come by themselves with the first referral."),
        empty=translate(
            "settings",
            "No practices yet. They come with the referrals, or take a list in from a file.",
        ),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column(
                "number",
                translate("settings", "Practice number"),
                text=lambda row: row.practice_number,
                width=120,
            ),
            Column(
                "town",
                translate("settings", "Town"),
                text=lambda row: row.town,
                width=120,
                second=True,
            ),
            _phone_column(),
        ],
        add_fields=_practice_fields,
        read=partial(address_book.practices, inactive=True),
        save=lambda _: address_book.save_practice,
        draft=draft_with(PracticeDraft),
        page_acts=file_acts(OfficeTable.PRACTICES),
        tables=frozenset({"practice"}),
        fresh={"active": True},
    )


def departments() -> ListSpec:
    """Wards and clinics that refer."""
    return ListSpec(
        name="departments",
        title=translate("settings", "Hospital departments"),
        hint=translate("settings", "New ones come by themselves with the first referral."),
        empty=translate(
            "settings",
            "No departments yet. They come with the referrals, or take a list in from a file.",
        ),
        columns=[
            Column("hospital", translate("settings", "Hospital"), text=lambda row: row.hospital),
            Column("name", translate("settings", "Department"), text=lambda row: row.name),
            Column(
                "number",
                translate("settings", "SHAK number"),
                text=lambda row: row.department_number,
                width=120,
                second=True,
            ),
        ],
        add_fields=_department_fields,
        read=partial(address_book.departments, inactive=True),
        save=lambda _: address_book.save_department,
        draft=draft_with(DepartmentDraft),
        page_acts=file_acts(OfficeTable.DEPARTMENTS),
        tables=frozenset({"hospital_department"}),
        fresh={"active": True},
    )


def pharmacies() -> ListSpec:
    """Pharmacies that redeem vouchers."""
    return ListSpec(
        name="pharmacies",
        title=translate("settings", "Pharmacies"),
        hint=translate("settings", "Those with whom vouchers are settled."),
        empty=translate("settings", "No pharmacies yet. Press New and type the first one."),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column("town", translate("settings", "Town"), text=lambda row: row.town, width=140),
            _phone_column(),
        ],
        add_fields=_pharmacy_fields,
        read=partial(address_book.pharmacies, inactive=True),
        save=lambda _: address_book.save_pharmacy,
        draft=draft_with(PharmacyDraft),
        page_acts=file_acts(OfficeTable.PHARMACIES),
        tables=frozenset({"pharmacy"}),
        fresh={"active": True},
    )


def municipal_departments() -> ListSpec:
    """The parts of the municipality that send people."""
    return ListSpec(
        name="municipal",
        title=translate("settings", "Municipal departments"),
        hint=translate(
            "settings", "Who may send citizens: the job centre, home care, the health visitors …"
        ),
        empty=translate(
            "settings", "No departments yet. Press New, or take a list in from a file."
        ),
        columns=[
            Column("name", translate("settings", "Name"), text=lambda row: row.name),
            Column("area", translate("settings", "Area"), text=lambda row: row.area, width=160),
            _phone_column(),
        ],
        add_fields=_municipal_fields,
        read=partial(address_book.municipal_departments, inactive=True),
        save=lambda _: address_book.save_municipal_department,
        draft=draft_with(MunicipalDraft),
        page_acts=file_acts(OfficeTable.MUNICIPAL),
        tables=frozenset({"municipal_department"}),
        fresh={"active": True},
    )


def _municipal_fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    form.add("area", translate("settings", "Area"), QLineEdit())
    _gln(form)
    _address(form)
    _active(form)


def _phone_column() -> Column[UnitDraft | PracticeDraft | PharmacyDraft | MunicipalDraft]:
    return Column(
        "phone",
        translate("settings", "Telephone"),
        text=lambda row: written.telephone(row.phone),
        width=120,
        second=True,
    )


def _unit_fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    _address(form)


def _practice_fields(form: DraftForm) -> None:
    form.add(
        "practice_number", translate("settings", "Practice number"), QLineEdit(), required=True
    )
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    _gln(form)
    _address(form)
    _active(form)


def _department_fields(form: DraftForm) -> None:
    form.add("department_number", translate("settings", "SHAK number"), QLineEdit(), required=True)
    form.add("hospital", translate("settings", "Hospital"), QLineEdit(), required=True)
    form.add("name", translate("settings", "Department"), QLineEdit())
    _gln(form)
    _address(form)
    yes = QCheckBox(translate("settings", "Psychiatric"))
    form.add("psychiatric", translate("settings", "Kind"), yes)
    _active(form)


def _pharmacy_fields(form: DraftForm) -> None:
    form.add("name", translate("settings", "Name"), QLineEdit(), required=True)
    _gln(form)
    _address(form)
    _active(form)


def _gln(form: DraftForm) -> None:
    form.add("gln", translate("settings", "EAN/GLN number"), QLineEdit())


def _address(form: DraftForm) -> None:
    form.add("street", translate("settings", "Street"), QLineEdit())
    form.add("post_code", translate("settings", "Postcode"), QLineEdit())
    form.add("town", translate("settings", "Town"), QLineEdit())
    form.add("phone", translate("settings", "Telephone"), PhoneEdit())


def _active(form: DraftForm) -> None:
    used = QCheckBox(translate("settings", "Offered in lists"))
    form.add("active", translate("settings", "In use"), used)
