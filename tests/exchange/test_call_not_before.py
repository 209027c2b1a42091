"""The proposal of "ring ikke før" from the words of the referrer (screens, "Henvisninger")."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.exchange import call_not_before

_WRITTEN = date(2026, 9, 3)


@pytest.mark.parametrize(
    ("text", "on", "words"),
    [
        ("Ring tidligst 3. december 2026.", date(2026, 12, 3), "tidligst 3. december 2026"),
        ("Bedes kontaktet tidligst den 3. dec.", date(2026, 12, 3), "tidligst den 3. dec."),
        ("Ønsker opkald om 3 måneder.", date(2026, 12, 3), "om 3 måneder"),
        ("Kontaktes om tre mdr. pga. indlæggelse", date(2026, 12, 3), "om tre mdr"),
        ("Kontaktes om 6-8 uger", date(2026, 10, 15), "om 6-8 uger"),
        ("Ring om et halvt år", date(2027, 3, 3), "om et halvt år"),
        ("Ring om halvanden måned", date(2026, 10, 18), "om halvanden måned"),
        ("Ring tidligst 3. dec. 2027 kl. 10", date(2027, 12, 3), "tidligst 3. dec. 2027"),
        ("Kontakt ham efter ca. 3 uger", date(2026, 9, 24), "efter ca. 3 uger"),
        ("Ring efter 12/10 20 minutter", date(2026, 10, 12), "efter 12/10"),
        ("efter 1/2-2027", date(2027, 2, 1), "efter 1/2-2027"),
        ("Må først kontaktes fra 15.01.27", date(2027, 1, 15), "først kontaktes fra 15.01.27"),
        ("Ikke før 1/11.", date(2026, 11, 1), "Ikke før 1/11"),
        ("Ikke før 1/8", date(2027, 8, 1), "Ikke før 1/8"),
        ("Ring tidligst 2026-12-03", date(2026, 12, 3), "tidligst 2026-12-03"),
        ("Ring tidligst i uge 49.", date(2026, 11, 30), "tidligst i uge 49"),
        ("Vent med opkald til medio januar", date(2027, 1, 15), "Vent med opkald til medio januar"),
        ("Afvent 4 uger efter operationen", date(2026, 10, 1), "Afvent 4 uger"),
        ("Tidligst om 2 uger", date(2026, 9, 17), "Tidligst om 2 uger"),
        ("Udskrives 12/10. Ring efter 14/10.", date(2026, 10, 14), "efter 14/10"),
    ],
)
def test_proposes(text: str, on: date, words: str) -> None:
    assert call_not_before.propose(text, _WRITTEN) == call_not_before.Proposal(on, words)


def test_finds_the_sentence_in_a_longer_text() -> None:
    text = (
        "Indlagt siden 20. august 2026. Ønsker hjælp til rygestop efter udskrivelse.\n"
        "Bedes ringet op tidligst 3. december 2026.\nBehandles med clozapin."
    )
    proposal = call_not_before.propose(text, _WRITTEN)
    assert proposal == call_not_before.Proposal(date(2026, 12, 3), "tidligst 3. december 2026")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ryger 20 cigaretter dagligt gennem 30 år.",
        "Har sagt ja til at blive ringet op, træffes bedst efter kl. 16.",
        "Bedes kontaktet senest om 2 uger.",
        "Ring inden for 14 dage.",
        "Røgfri efter 1/2-2020, nu begyndt igen.",
        "Ring efter 31/2.",
        "Han skal til kontrol i ambulatoriet hos os om 3 måneder med nye prøver.",
        "Skal opereres i hoften i november.",
        "Ring tidligst 3. december 2036.",
    ],
)
def test_proposes_nothing(text: str) -> None:
    assert call_not_before.propose(text, _WRITTEN) is None


_WORDS = "ring tidligst om efter ikke før 31 2 / . - 2027 99 uge 53 0 februar en måned år ½ 02"


@given(st.lists(st.sampled_from(_WORDS.split())).map(" ".join))
def test_never_fails(text: str) -> None:
    proposal = call_not_before.propose(text, date(2028, 2, 29))
    assert proposal is None or proposal.on > date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Ring ikke før 3. december 2026", "2026-12-03"),
        ("Må ikke ringes op før 3/12", "2026-12-03"),
        ("Bør ikke kontaktes tidligere end 3.12.26", "2026-12-03"),
        ("Ikke før 031226", "2026-12-03"),
        ("Kontaktes tidligst d. 1/12", "2026-12-01"),
        ("Ring tidligst mandag d. 7/12", "2026-12-07"),
        ("Ring efter nytår.", "2027-01-02"),
        ("Kontaktes først efter jul", "2026-12-27"),
        ("Kontaktes tidligst i det nye år", "2027-01-02"),
        ("Ring efter sommerferien", "2027-08-16"),
        ("Ring efter påske", "2027-03-30"),
        ("Kontaktes i uge 49", "2026-11-30"),
        ("Ring i uge 49-50", "2026-11-30"),
        ("Kontaktes primo januar", "2027-01-01"),
        ("Kontaktes midten af januar", "2027-01-15"),
        ("Ring til hende i november", "2026-11-01"),
        ("Kontaktes om 3 måneder", "2026-12-03"),
        ("Kontaktes om et par uger", "2026-09-17"),
        ("Ring om 1½ måned", "2026-10-18"),
        ("Må kontaktes om et kvartal", "2026-12-03"),
        ("Ring ikke de næste 3 uger", "2026-09-24"),
        ("Vent med at ringe til 15. oktober", "2026-10-15"),
        ("Bortrejst til 10/12, ring derefter", "2026-12-10"),
        ("Er på ferie til og med 20/9. Ring gerne bagefter", "2026-09-20"),
        ("Kontaktes når hun er udskrevet (forventet 12.12.)", "2026-12-12"),
        ("Forventes udskrevet 12/12. Ring efter udskrivelse.", "2026-12-12"),
        ("Ring 3 uger efter udskrivelse. Udskrives ca. d. 12/12.", "2027-01-02"),
        ("Ring efter operationen d. 10/12", "2026-12-10"),
        ("Ring næste måned", "2026-10-01"),
        ("Kontaktes næste uge", "2026-09-07"),
        ("Kontaktes tidligst til foråret", "2027-03-01"),
        ("Ring tidligst på mandag", "2026-09-07"),
        ("Ring tidligst d. 15.", "2026-09-15"),
        ("Ønsker først kontakt efter 1. nov", "2026-11-01"),
        ("Må gerne ringes op, men tidligst 1. november", "2026-11-01"),
        ("Afvent opkald til uge 50, 2026", "2026-12-07"),
        ("Kontakt til pt. først efter d. 3/12 2026 pga. indlæggelse", "2026-12-03"),
    ],
)
def test_reads_the_day_as_danes_write_it(text: str, on: str) -> None:
    proposal = call_not_before.propose(text, _WRITTEN)
    assert proposal is not None
    assert proposal.on == date.fromisoformat(on)


@pytest.mark.parametrize(
    "text",
    [
        "Født 3. december 1960. Ring gerne.",
        "Kontaktes. CPR 031226-1234.",
        "Ring gerne før 3. december.",
        "Ring ikke efter 1/12.",
        "Behøver ikke vente til efter jul.",
        "Skal ikke afvente udskrivelse.",
        "Opereres 10/12. Ring gerne inden.",
        "Operation tidligst i uge 50.",
        "Udskrives tidligst 12/12.",
        "Kan tidligst opereres 1/12, hvis røgfri.",
        "Udskrives 12/10.",
        "Ring senest 1. december.",
        "Kontaktes til kontrol om 3 måneder i ambulatoriet.",
        "Ring ikke før kl. 10.",
        "Ring efter kl. 16.",
        "Har ikke røget siden 1/8.",
        "Er kontaktet i januar uden held.",
        "Ringede i november uden held.",
        "Terminsdato 12/12. Vil gerne ringes op hurtigst muligt.",
        "Indlagt fra 1/9 til 10/9.",
        "Må ikke ryge før operationen 10/12.",
        "Røgfri fra 1/10.",
        "Startede i medicin i januar.",
        "Starter i kemo efter 10/12, kontaktes gerne nu.",
        "Ring inden for 3 uger.",
        "Kontaktes hurtigst muligt og gerne før jul.",
        "Ryger 20 cigaretter om dagen.",
        "Ring om morgenen.",
        "Vågner om natten, ring gerne efter 12.",
        "Ring efter 1/9.",
        "Stopper på arbejde fra 1/12.",
        "Ring i dag.",
        "Træffes bedst efter 16.30.",
        "Ring 20 22 23 24 efter 15.",
        "Ring til mor fra 8 til 12.",
        "Medicin fra 1/10, ring gerne.",
        "Vi har indkaldt ham til kontrol i januar.",
        "Har ringet til ham i uge 36.",
    ],
)
def test_a_day_about_something_else_is_not_proposed(text: str) -> None:
    assert call_not_before.propose(text, _WRITTEN) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ring efter udskrivelse.", "efter udskrivelse"),
        ("Kontaktes når hun er udskrevet", "når hun er udskrevet"),
        ("Kontaktes 3 uger efter operationen", "3 uger efter operationen"),
        ("Ønsker hjælp til rygestop efter udskrivelse.", "efter udskrivelse"),
        ("Udskrives snart.", ""),
        ("Skal ikke vente til efter udskrivelse, ring nu.", ""),
        ("Ring inden udskrivelse", ""),
        ("Har det bedre efter operationen.", ""),
    ],
)
def test_what_is_waited_for_without_a_day_is_told_in_its_words(text: str, words: str) -> None:
    assert call_not_before.awaited(text) == words
    assert call_not_before.propose(text, _WRITTEN) is None


_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september"),
    *("oktober", "november", "december"),
)


def _writings(day: date) -> list[str]:
    month = _MONTHS[day.month - 1]
    return [
        f"{day.day}. {month} {day.year}",
        f"d. {day.day}. {month} {day.year}",
        f"den {day.day}. {month[:3] if month != 'juli' else month}. {day.year}",
        f"{day.day}/{day.month}-{day.year}",
        f"{day.day}/{day.month} {day.year}",
        f"d. {day.day:02}.{day.month:02}.{day.year % 100:02}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}{day.month:02}{day.year % 100:02}",
        f"{day:%Y-%m-%d}",
    ]


_AHEAD = st.integers(1, 730).map(lambda days: _WRITTEN + timedelta(days=days))
_ASKING = st.sampled_from(
    ["Ring ikke før {}", "Må ikke kontaktes før {}.", "Kontaktes tidligst {}, tak.",
     "Har KOL. Vent med at ringe til {}.", "Ønsker først opkald fra {}"]
)  # fmt: skip
_SOMETHING_ELSE = st.sampled_from(
    ["Født {}.", "Skal opereres {}.", "Kontrol hos os {}, ring gerne nu.", "Ring senest {}.",
     "Ring gerne inden {}.", "Ring ikke efter {}.", "Skal ikke vente til {}.",
     "Udskrives tidligst {}.", "Indlagt fra {}."]
)  # fmt: skip


@given(day=_AHEAD, asking=_ASKING, how=st.integers(0, 8))
def test_every_way_of_writing_gives_the_same_day(day: date, asking: str, how: int) -> None:
    text = asking.format(_writings(day)[how])
    proposal = call_not_before.propose(text, _WRITTEN)
    assert proposal is not None, text
    assert proposal.on == day, text
    assert proposal.words in text


@given(day=_AHEAD, about=_SOMETHING_ELSE, how=st.integers(0, 8))
def test_what_is_about_something_else_is_never_proposed(day: date, about: str, how: int) -> None:
    text = about.format(_writings(day)[how])
    assert call_not_before.propose(text, _WRITTEN) is None, text


@given(days=st.integers(0, 20), asking=_ASKING, how=st.integers(0, 8))
def test_a_day_that_is_over_is_never_proposed(days: int, asking: str, how: int) -> None:
    text = asking.format(_writings(_WRITTEN - timedelta(days=days))[how])
    assert call_not_before.propose(text, _WRITTEN) is None, text


@pytest.mark.parametrize("word", ["efter 3/12 ", "når hun udskrives 12.12 ", "den d. ", "f. ", " "])
def test_a_hostile_text_takes_no_longer_than_a_letter(word: str) -> None:
    text = word * (1_000_000 // len(word))
    started = time.process_time()
    call_not_before.propose(text, _WRITTEN)
    call_not_before.awaited(text)
    assert time.process_time() - started < 1.0


_PIECES = (
    "ring kontaktes ikke før efter om til tidligst vent udskrevet udskrives operation født 3. 12 "
    "3/12 uge 49 december nytår jul 2026 næste måned uger 14 dage senest inden , . ( ) og men d."
)


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=14).map(" ".join))
def test_whatever_is_written_the_words_come_from_the_text(text: str) -> None:
    proposal = call_not_before.propose(text, _WRITTEN)
    if proposal is not None:
        assert _WRITTEN < proposal.on <= _WRITTEN + timedelta(days=2 * 366)
        assert all(part in text for part in proposal.words.split(" … "))
    assert call_not_before.awaited(text) in text
