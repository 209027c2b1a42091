"""Where a referral came from, by its sender."""

import pytest

from counsellor_app.exchange.message import Party, Relative
from counsellor_app.exchange.referral_source import source_of
from counsellor_app.kinds.people import Relation
from counsellor_app.kinds.referral import PartyCode, ReferralSource

_SHAK = PartyCode.HOSPITAL_DEPARTMENT


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        (Party(identifier_code=PartyCode.PRACTICE), ReferralSource.GP),
        (Party(identifier_code=_SHAK, organisation="Prøvesygehuset"), ReferralSource.HOSPITAL),
        (
            Party(identifier_code=_SHAK, organisation="Regionspsykiatrien"),
            ReferralSource.PSYCHIATRY,
        ),
        (Party(identifier_code=_SHAK, speciality="psykiatri_sygehus"), ReferralSource.PSYCHIATRY),
        (
            Party(identifier_code=PartyCode.MUNICIPALITY, department="Socialpsykiatri"),
            ReferralSource.MUNICIPALITY,
        ),
        (
            Party(identifier_code=PartyCode.LOCATION, organisation="Prøve Apotek"),
            ReferralSource.PHARMACY,
        ),
        (Party(organisation="STOPlinien"), ReferralSource.STOPLINIEN),
        (
            Party(identifier_code=PartyCode.SOR, speciality="almenlaege_laegevagt"),
            ReferralSource.GP,
        ),
        (
            Party(identifier_code=PartyCode.SOR, speciality="med_lungesygdomme"),
            ReferralSource.HOSPITAL,
        ),
        (Party(), ReferralSource.OTHER),
    ],
)
def test_source(sender: Party, source: ReferralSource) -> None:
    assert source_of(sender) is source


def test_relations_have_words_of_ours() -> None:
    assert Relative("aegtefaelle").kind is Relation.SPOUSE
    assert Relative("uspec_paaroerende").kind is Relation.RELATIVE
