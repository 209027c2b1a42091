"""The proposal of "ring ikke før" from the words of the referrer (screens, "Henvisninger")."""

from datetime import date

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
