"""What stands on the printed pages, what never does, and that nothing runs out of its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PageObject, PdfReader

from counsellor_app.documents import (
    attendance_sheet,
    certificate,
    epikrise,
    fonts,
    indicators,
    letter,
    meeting_plan,
    voucher,
)
from counsellor_app.kinds.letter import TO_CITIZEN, LetterKind
from counsellor_app.kinds.pathway import CloseReason
from counsellor_app.services.letters.letter_facts import epikrise_text
from counsellor_app.services.letters.letter_text import Texts
from counsellor_app.services.letters.sheets import IndicatorLine, NameInGroup, group_names
from tests.documents.sheets_for_tests import (
    GUM,
    PATCH,
    SOME_ID,
    a_certificate_sheet,
    a_letter_sheet,
    a_plan_sheet,
    a_voucher_sheet,
    an_attendance_sheet,
    an_epikrise_sheet,
    an_indicators_page,
)

LONG_NAME = (
    "Maximiliane Konstantinopolitanskagade-Hougaard "
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers"
)
HOSTILE_NAME = 'Åse <b>&amp; "Ørsted" \U0001f6ad \u202e\x00 李 {navn} [lukket=ja] %s'
FAMILY = {"NotoSans-Regular": fonts.REGULAR, "NotoSans-SemiBold": fonts.BOLD}
CPR = "2512484916"


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def with_name(name: str) -> dict[str, bytes]:
    """Every document with this name wherever a name can stand."""
    lines = tuple(IndicatorLine(f"A{n}", name, 1, 2, Decimal("0.5")) for n in range(30))
    return {
        "voucher": voucher.to_pdf(
            [a_voucher_sheet(participant_name=name, pharmacy=name, scheme=name)]
        ),
        "epikrise": epikrise.to_pdf([an_epikrise_sheet(participant_name=name, receiver=(name,))]),
        "letter": letter.to_pdf(
            [a_letter_sheet(LetterKind.NO_CONTACT, participant_name=name, receiver=(name,) * 6)]
        ),
        "attendance_sheet": attendance_sheet.to_pdf(an_attendance_sheet((name,) * 20, course=name)),
        "indicators": indicators.to_pdf(an_indicators_page(lines=lines)),
        "certificate": certificate.to_pdf([a_certificate_sheet(participant_name=name)]),
        "meeting_plan": meeting_plan.to_pdf(a_plan_sheet(theme=name, course=name, place=name)),
    }


def fonts_of(page: PageObject) -> Iterator[tuple[str, bool]]:
    """The name of each font of a page, and whether it is in the file."""
    for reference in page["/Resources"]["/Font"].values():  # type: ignore[index]
        font = reference.get_object()
        yield font["/BaseFont"], "/FontFile2" in font["/FontDescriptor"]


def places_of(page: PageObject) -> list[tuple[float, float, float]]:
    """Where each text begins and ends and how high it stands, in points from the lower left."""
    places: list[tuple[float, float, float]] = []

    def note(text: str, _cm: Any, matrix: list[float], font: Any, size: float) -> None:
        if text.strip():
            name = str(font["/BaseFont"]).split("+")[-1]
            end = matrix[4] + fonts.width(text.strip(), FAMILY[name], size)
            places.append((matrix[4], end, matrix[5]))

    page.extract_text(visitor_text=note)
    return places


def test_a_voucher_tells_the_pharmacy_what_it_needs() -> None:
    text = text_of(voucher.to_pdf([a_voucher_sheet()]))
    for wanted in (
        "STR-2026-000123-7",
        "Nancy Ann Berggren",
        "Født 25. december 1948",
        "Nikotinplaster (24 timer)",
        "21 mg",
        "Efter apotekets rådgivning",
        "Uge 3–4 af 8 uger",
        "1.500,00 kr.",
        "Derefter 2.250,50 kr.",
        "29.09.2026 – 13.10.2026",
        "8 ugers gratis medicin, Storrygerpuljen",
        "E-faktura til EAN/GLN 5790001659592",
        "Personreference RYGESTOP",
        "Mette Hansen",
        "Alle apoteker",
        "senest tirsdag den 13. oktober 2026",
    ):
        assert wanted in text
    assert "KOPI" not in text
    assert "ANNULLERET" not in text


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"copy": 1}, "KOPI. Udskrevet igen"),
        ({"copy": 2}, "KOPI 2. Udskrevet igen"),
        (
            {"copy": 2, "cancelled_on": date(2026, 10, 3)},
            "ANNULLERET. Annulleret 3. oktober 2026. Må ikke udleveres.",
        ),
    ],
)
def test_a_copy_and_a_cancelled_voucher_say_so_on_both_parts(
    changes: dict[str, Any], word: str
) -> None:
    assert text_of(voucher.to_pdf([a_voucher_sheet(**changes)])).count(word) == 2


def test_vouchers_of_a_group_stand_in_one_file_a_page_each() -> None:
    numbers = ["STR-2026-000123-7", "STR-2026-000124-5", "STR-2026-000125-3"]
    reader = PdfReader(BytesIO(voucher.to_pdf([a_voucher_sheet(number=n) for n in numbers])))
    assert [
        number in page.extract_text() for number, page in zip(numbers, reader.pages, strict=True)
    ]
    assert len(reader.pages) == 3


def test_the_epikrise_begins_with_the_result_and_prints_the_text_that_is_sent() -> None:
    sheet = an_epikrise_sheet()
    sent = epikrise_text(sheet).lines
    assert sent[0] == "Røgfri ved afslutning: ja."
    printed = " ".join(text_of(epikrise.to_pdf([sheet])).split())
    for line in filter(None, sent):
        assert line in printed


@pytest.mark.parametrize(("cpr", "shown"), [("", "født 25.12.1948"), (CPR, "251248-4916")])
def test_the_epikrise_names_the_citizen_by_cpr_only_where_it_is_given(cpr: str, shown: str) -> None:
    pdf = epikrise.to_pdf([an_epikrise_sheet(cpr=cpr)])
    assert f"Nancy Ann Berggren, {shown}" in text_of(pdf).replace("CPR-nr. ", "")
    assert CPR[6:] not in str(PdfReader(BytesIO(pdf)).metadata)


def test_a_letter_that_was_sent_is_printed_again_as_it_was() -> None:
    sheet = an_epikrise_sheet(text="Røgfri ved afslutning: nej.\n\nGammel tekst.")
    text = text_of(epikrise.to_pdf([sheet]))
    assert "Gammel tekst." in text
    assert "Stopdato" not in text


@pytest.mark.parametrize(
    "kind",
    [LetterKind.INVITATION_INTERVIEW, LetterKind.INVITATION_COURSE, LetterKind.NO_CONTACT],
)
def test_the_window_of_the_envelope_tells_nothing_of_health(kind: LetterKind) -> None:
    page = PdfReader(BytesIO(letter.to_pdf([a_letter_sheet(kind)]))).pages[0]
    seen: list[str] = []

    def in_window(text: str, _cm: Any, matrix: list[float], _font: Any, _size: float) -> None:
        left, top = matrix[4] / 72 * 25.4, 297 - matrix[5] / 72 * 25.4
        if left < 115 and 38 < top < 92:
            seen.append(text.strip())

    page.extract_text(visitor_text=in_window)
    assert [line for line in seen if line] == [
        "Demo Kommune, Torvet 1, 7600 Demoby",
        "Nancy Ann Berggren",
        "Park Alle 48",
        "7600 Demoby",
    ]


@pytest.mark.parametrize(
    "kind",
    [kind for kind in LetterKind if not kind.is_epikrise and not kind.is_sms],
)
def test_every_kind_of_letter_has_a_text(kind: LetterKind) -> None:
    text = text_of(letter.to_pdf([a_letter_sheet(kind)]))
    assert "96 00 00 00" in text
    assert "Venlig hilsen" in text
    assert "{" not in text


def test_a_long_letter_goes_on_and_counts_its_own_pages() -> None:
    long = a_letter_sheet(LetterKind.REPLY_OTHER, remark="Et ord til. " * 600)
    short = a_letter_sheet(LetterKind.REPLY_OTHER)
    pages = [page.extract_text() for page in PdfReader(BytesIO(letter.to_pdf([long, short]))).pages]
    assert "".join(pages).count("Et ord til.") == 600
    assert f"Side 1 af {len(pages) - 1}" in pages[0]
    assert "Side 1 af 1" in pages[-1]
    assert "Mette Hansen" in pages[-2]


def test_the_attendance_sheet_of_twenty_fits_on_one_page() -> None:
    names = group_names([NameInGroup(f"Per{n} Ole", "Jensen") for n in range(20)])
    reader = PdfReader(BytesIO(attendance_sheet.to_pdf(an_attendance_sheet(names))))
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1
    assert all(name in text for name in names)
    assert "Jensen" not in text
    assert "møde 5" in text


def test_a_very_large_course_loses_nobody() -> None:
    names = tuple(f"Navn{n}." for n in range(60))
    text = text_of(attendance_sheet.to_pdf(an_attendance_sheet(names)))
    assert all(name in text for name in names)


def test_names_for_the_room_hide_surnames_and_protected_names() -> None:
    people = [
        NameInGroup("Nancy Ann", "Berggren"),
        NameInGroup("Nancy", "Bo"),
        NameInGroup("Kaj", "Holm", protected=True, alias="Solsikke"),
        NameInGroup("Ib", "Holm", protected=True),
        NameInGroup("", ""),
    ]
    assert group_names(people) == (
        "Nancy B.",
        "Nancy B. (2)",
        "Solsikke",
        "Deltager 4",
        "Deltager 5",
    )


def test_a_target_of_people_is_a_number_and_is_judged_by_it() -> None:
    lines = (
        IndicatorLine("A1", "Elektronisk henvist", 11, target=Decimal(150), is_count=True),
        IndicatorLine("C1", "Fra psykiatrien", 160, target=Decimal(150), is_count=True),
    )
    text = text_of(indicators.to_pdf(an_indicators_page(lines=lines)))
    assert "15.000" not in text
    assert text.count("150") == 2
    assert text.index("under målet") < text.index("opfyldt")


def test_the_indicators_page_has_n_target_rule_and_a_word() -> None:
    text = text_of(indicators.to_pdf(an_indicators_page()))
    for wanted in (
        "1.506 af 2.285",
        "65,9 %",
        "opfyldt",
        "under målet",
        "31 uden svar",
        "skjult",
        "Mål: Vestklyngen 2017",
        "Regel: mødt til mindst 75 % af møderne",
        "1. juli 2026 – 30. september 2026",
    ):
        assert wanted in text


@pytest.mark.parametrize("name", ["Nancy Ann Berggren", LONG_NAME, HOSTILE_NAME, "", "W" * 3000])
def test_any_name_stays_on_the_page_in_embedded_fonts(name: str) -> None:
    for document, pdf in with_name(name).items():
        for page in PdfReader(BytesIO(pdf)).pages:
            assert {font.split("+")[-1] for font, _ in fonts_of(page)} <= set(FAMILY), document
            assert all(embedded for _, embedded in fonts_of(page)), document
            for left, right, low in places_of(page):
                assert 25 < left <= right < page.mediabox.width - 20, document
                assert 25 < low < page.mediabox.height - 20, document


def test_hostile_characters_are_text_and_nothing_else() -> None:
    for document, pdf in with_name(HOSTILE_NAME).items():
        text = " ".join(text_of(pdf).split())
        assert 'Åse <b>&amp; "Ørsted"' in text or document == "attendance_sheet"
        assert "\u202e" not in text


@settings(max_examples=30)
@given(st.text(max_size=300))
def test_any_text_can_be_printed(text: str) -> None:
    voucher.to_pdf([a_voucher_sheet(participant_name=text)])
    letter.to_pdf([a_letter_sheet(LetterKind.REPLY_OTHER, remark=text, place=text)])


def test_the_same_sheet_gives_the_same_bytes_and_another_gives_others() -> None:
    first, again, other = with_name("Ib"), with_name("Ib"), with_name("Bo")
    for document, pdf in first.items():
        assert again[document] == pdf
        assert other[document] != pdf


def test_titles_are_ids() -> None:
    titles = {
        document: str(PdfReader(BytesIO(pdf)).metadata.title)  # type: ignore[union-attr]
        for document, pdf in with_name(LONG_NAME).items()
    }
    assert titles == {
        "voucher": "STR-2026-000123-7",
        "epikrise": str(SOME_ID),
        "letter": str(SOME_ID),
        "attendance_sheet": str(SOME_ID),
        "indicators": "indicators 2026-07-01 2026-09-30",
        "certificate": str(SOME_ID),
        "meeting_plan": str(SOME_ID),
    }


def test_a_municipality_can_rename_the_voucher() -> None:
    texts = Texts(copies={"voucher": "title: Værdibevis"})
    head = replace(a_voucher_sheet().letterhead, texts=texts)
    sheet = a_voucher_sheet(medicines=(PATCH, GUM), letterhead=head)
    text = text_of(voucher.to_pdf([sheet]))
    assert "Værdibevis" in text
    assert "Til apoteket".upper() in text


@pytest.mark.parametrize("reason", list(CloseReason))
@pytest.mark.parametrize("came", [True, False])
def test_every_way_to_close_has_an_epikrise(reason: CloseReason, came: bool) -> None:
    changes: dict[str, Any] = {"close_reason": reason}
    if not came:
        changes |= {"meetings_attended": 0, "meetings_planned": 0, "completed": None}
        changes |= {"smoke_free_end": None, "quit_date": None, "medicines": ()}
    lines = epikrise_text(an_epikrise_sheet(**changes)).lines
    assert lines[0]
    assert all("ikke oplyst" not in line for line in lines) or reason is CloseReason.FINISHED
    assert all("velkommen" not in line for line in lines) or reason is not CloseReason.DEAD


def test_a_letter_in_english_is_english_to_its_page_number() -> None:
    english = a_letter_sheet(LetterKind.NO_CONTACT, language="en")
    text = text_of(letter.to_pdf([english, a_letter_sheet(LetterKind.NO_CONTACT)]))
    assert "Dear Nancy Ann Berggren" in text
    assert "We called on 3 September 2026, 4 September 2026, 8 September 2026." in text
    assert "Page 1 of 1" in text
    assert "Phone 96 00 00 00" in text
    assert "Side 1 af 1" in text, "the next one is Danish again"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("kind", sorted(TO_CITIZEN))
def test_a_letter_is_in_one_language_and_breaks_no_telephone_number(
    kind: LetterKind, language: str
) -> None:
    said = text_of(letter.to_pdf([a_letter_sheet(kind, language=language)]))
    day = {"da": "22. oktober 2026", "en": "22 October 2026"}[language]
    assert day in said.splitlines()
    assert said.count("96 00 00 00") == said.count("96 00") > 1
    others = {"da": ("October", "Monday", "Phone"), "en": ("oktober", "mandag", "kl.", "Tlf.")}
    assert not [word for word in others[language] if word in said]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("−2 procentpoint", "-2 procentpoint"),
        ("≥ 15", ">= 15"),
        ("≤ 4", "<= 4"),
        ("a → b", "a -> b"),
    ],
)
def test_a_sign_that_the_font_lacks_is_printed_in_plain_ones(written: str, printed: str) -> None:
    """A dropped minus turns a figure round."""
    assert fonts.printable(written) == printed
