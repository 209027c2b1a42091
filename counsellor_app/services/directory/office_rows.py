"""What each of the office's lists has as a table: its columns, the key of a row, and how a cell is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counsellor_app.errors import FieldError, UserError
from counsellor_app.files import cell_values
from counsellor_app.kinds import gln as gln_numbers
from counsellor_app.kinds import phone as phone_numbers
from counsellor_app.kinds.directory import EntryKind, OfferFormat
from counsellor_app.kinds.names import fold
from counsellor_app.kinds.office import OfficeTable, RowWarning
from counsellor_app.models import (
    Base,
    DirectoryEntry,
    HospitalDepartment,
    MunicipalDepartment,
    Pharmacy,
    Practice,
)

Cells = Mapping[str, str]
Values = dict[str, Any]
_PRACTICE_NUMBER = 6
_SHAK_LENGTHS = (4, 6, 7)
_LONGEST = {"post_code": 9, "town": 70, "place": 300, "note": 4000, "department_number": 17}
_LONG = 140


@dataclass(frozen=True)
class OfficeRows:
    """One list: its entity, its columns in their order with the titles that people write."""

    model: type[Base]
    columns: Mapping[str, tuple[str, ...]]
    """Field and its titles; the first is written, all are read."""
    number: str
    """The field by which a row is known; empty in the file, the name decides."""
    names: tuple[str, ...]
    """The fields that name a row; the first must be filled."""
    fresh: Values = field(default_factory=dict)


_ADDRESS = {
    "gln": ("EAN/GLN", "lokationsnummer", "ean", "gln", "ean-nummer", "lokationsnr"),
    "street": ("Vej", "adresse", "gade", "vejnavn"),
    "post_code": ("Postnr.", "postnr", "postnummer"),
    "town": ("By", "postdistrikt", "bynavn"),
    "phone": ("Telefon", "tlf", "telefonnummer", "telefonnr"),
}
_ACTIVE = {"active": ("I brug", "aktiv")}

TABLES: Mapping[OfficeTable, OfficeRows] = {
    OfficeTable.PRACTICES: OfficeRows(
        Practice,
        {
            "practice_number": ("Ydernummer", "ydernr", "yder nr", "ynr"),
            "name": ("Navn", "praksis", "klinik", "lægepraksis", "praksisnavn"),
            **_ADDRESS,
            **_ACTIVE,
        },
        "practice_number",
        ("name",),
    ),
    OfficeTable.DEPARTMENTS: OfficeRows(
        HospitalDepartment,
        {
            "department_number": ("SHAK", "shak-kode", "sygehusafdelingsnummer", "afdelingsnummer"),
            "hospital": ("Hospital", "sygehus", "hospitalsnavn"),
            "name": ("Afdeling", "afdelingsnavn", "afsnit", "navn"),
            "psychiatric": ("Psykiatri", "psykiatrisk"),
            **_ADDRESS,
            **_ACTIVE,
        },
        "department_number",
        ("hospital", "name"),
    ),
    OfficeTable.PHARMACIES: OfficeRows(
        Pharmacy,
        {"name": ("Navn", "apotek", "apoteksnavn"), **_ADDRESS, **_ACTIVE},
        "gln",
        ("name", "town"),
    ),
    OfficeTable.MUNICIPAL: OfficeRows(
        MunicipalDepartment,
        {
            "name": ("Navn", "afdeling", "enhed"),
            "area": ("Område", "forvaltning", "center"),
            **_ADDRESS,
            **_ACTIVE,
        },
        "",
        ("name",),
    ),
    OfficeTable.DIRECTORY: OfficeRows(
        DirectoryEntry,
        {
            "name": ("Navn", "tilbud"),
            "kind": ("Slags", "type"),
            "municipality": ("Kommune",),
            "municipality_code": ("Kommunenummer", "kommunenr", "kommunekode"),
            "gln": _ADDRESS["gln"],
            "formats": ("Former", "tilbudsformer"),
            "place": ("Sted", "adresse"),
            "phone": _ADDRESS["phone"],
            "email": ("E-mail", "mail"),
            "web": ("Hjemmeside", "web", "www"),
            "hours": ("Åbningstid", "telefontid"),
            "waiting": ("Ventetid", "sædvanlig ventetid"),
            "note": ("Bemærkning", "note"),
            "confirmed_on": ("Sidst bekræftet", "bekræftet"),
            **_ACTIVE,
        },
        "",
        ("name", "municipality"),
        {"kind": EntryKind.MUNICIPALITY, "formats": []},
    ),
}

_KINDS = {
    EntryKind.OWN: ("vores eget", "eget", "egen", "own"),
    EntryKind.MUNICIPALITY: ("anden kommune", "kommune", "nabokommune", "municipality"),
    EntryKind.NATIONAL: ("hele landet", "landsdækkende", "national"),
    EntryKind.OTHER: ("andet tilbud", "andet", "other"),
}
_FORMATS = {
    OfferFormat.GROUP: ("gruppe", "hold", "group"),
    OfferFormat.INDIVIDUAL: ("individuel", "individuelt", "enkelt"),
    OfferFormat.ROLLING: ("løbende hold", "åbent hold", "kom & kvit", "rolling"),
    OfferFormat.TELEPHONE: ("telefon", "telephone"),
    OfferFormat.VIDEO: ("video", "online"),
    OfferFormat.APP: ("app",),
    OfferFormat.YOUTH: ("for unge", "unge", "youth"),
}


@dataclass(frozen=True, slots=True)
class ReadRow:
    """The values of a row as they would be kept, and what to look at."""

    values: Values
    warnings: tuple[RowWarning, ...] = ()


def read_row(table: OfficeTable, cells: Cells, today: date) -> ReadRow:
    """The filled cells of a row as values; what is empty is not among them.

    FieldError where the row cannot be kept: no name, no such number, too long a text.
    """
    rows, warnings = TABLES[table], list[RowWarning]()
    values: Values = {}
    for name in rows.columns:
        text = cells.get(name, "").strip()
        if not text:
            continue
        reader = _READERS.get(name)
        value = reader(text, warnings, today) if reader is not None else text
        if value is not None:
            values[name] = value
    for name, value in values.items():
        longest = _LONGEST.get(name, _LONG)
        if isinstance(value, str) and len(value) > longest:
            raise FieldError(name, "address_book.too_long", longest=longest)
    return ReadRow(values, tuple(dict.fromkeys(warnings)))


def demand_whole(table: OfficeTable, values: Values) -> None:
    """FieldError when a new row has no name, or no number where it is known by one."""
    rows = TABLES[table]
    if table in (OfficeTable.PRACTICES, OfficeTable.DEPARTMENTS) and not values.get(rows.number):
        raise FieldError(rows.number, f"address_book.{rows.number}")
    if not values.get(rows.names[0]):
        raise FieldError(rows.names[0], "address_book.name_missing")


def written(name: str, value: Any) -> str:
    """A value as a cell of the table that goes out; read again it gives the same."""
    if name == "formats":
        words = {kind.value: texts[0] for kind, texts in _FORMATS.items()}
        return ", ".join(words.get(each, each) for each in value)
    if isinstance(value, EntryKind):
        return _KINDS[value][0]
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if name == "phone" and value:
        return phone_numbers.show(value)
    return str(value or "")


_Reader = Callable[[str, list[RowWarning], date], Any]


def _practice_number(text: str, _warnings: list[RowWarning], _today: date) -> str:
    number = text.replace(" ", "").zfill(_PRACTICE_NUMBER)
    if not (number.isascii() and number.isdigit() and len(number) == _PRACTICE_NUMBER):
        raise FieldError("practice_number", "address_book.practice_number")
    if not int(number):
        raise FieldError("practice_number", "address_book.practice_number")
    return number


def _department_number(text: str, warnings: list[RowWarning], _today: date) -> str:
    number = text.replace(" ", "").upper()
    if len(number) not in _SHAK_LENGTHS or not number.isalnum():
        warnings.append(RowWarning.SHAK)
    return number


def _gln(text: str, warnings: list[RowWarning], _today: date) -> str | None:
    number = text.replace(" ", "")
    if gln_numbers.is_valid(number):
        return number
    warnings.append(RowWarning.GLN)
    return None


def _phone(text: str, warnings: list[RowWarning], _today: date) -> str | None:
    number = phone_numbers.read(text)
    if number is None:
        warnings.append(RowWarning.PHONE)
    return number


def _code(text: str, _warnings: list[RowWarning], _today: date) -> str:
    number = text.zfill(3)
    if not (number.isascii() and number.isdigit() and len(number) == 3):
        raise FieldError("municipality_code", "founding.municipality_code")
    return number


def _yes(text: str, _warnings: list[RowWarning], _today: date) -> bool | None:
    return cell_values.yes_or_no(text)


def _kind(text: str, _warnings: list[RowWarning], _today: date) -> EntryKind:
    wanted = fold(text)
    for kind, words in _KINDS.items():
        if wanted in [fold(word) for word in (*words, kind.value)]:
            return kind
    raise FieldError("kind", "office.kind", text=text[:40])


def _formats(text: str, warnings: list[RowWarning], _today: date) -> list[str]:
    found: dict[str, None] = {}
    for part in text.replace(";", ",").replace("/", ",").replace(" og ", ",").split(","):
        wanted = fold(part)
        if not wanted:
            continue
        for kind, words in _FORMATS.items():
            if wanted in [fold(word) for word in (*words, kind.value)]:
                found[kind.value] = None
                break
        else:
            warnings.append(RowWarning.FORMAT)
    return [each.value for each in OfferFormat if each.value in found]


def _day(text: str, warnings: list[RowWarning], today: date) -> date | None:
    try:
        day = cell_values.day(text, today=today)
    except UserError:
        day = None
    if day is None or day > today:
        warnings.append(RowWarning.DAY)
        return None
    return day


_READERS: dict[str, _Reader] = {
    "practice_number": _practice_number,
    "department_number": _department_number,
    "gln": _gln,
    "phone": _phone,
    "municipality_code": _code,
    "active": _yes,
    "psychiatric": _yes,
    "kind": _kind,
    "formats": _formats,
    "confirmed_on": _day,
}
