"""Fictive referral files: those in tests/data, and built ones where a test needs a variation."""

from pathlib import Path

from counsellor_app.exchange.message import NAMESPACE
from counsellor_app.exchange.xref15 import OurAddress

DATA = Path(__file__).parents[1] / "data" / "xref15"
OURS = OurAddress(frozenset({"5790001659592"}), "671")
SENT = "<Date>2026-10-01</Date><Time>08:15</Time>"


def a_letter(
    identifier: str = "EKS1",
    status: str = "nytbrev",
    cpr: str = "2512484916",
    surname: str = "Prøvesen",
    telephone: str = "20222324",
    text: str = "Ryger 12 om dagen.",
) -> str:
    """One MunicipalityReferral, with one value or another changed."""
    return (
        f"<MunicipalityReferral><Letter><Identifier>{identifier}</Identifier>"
        f"<VersionCode>XH1530R</VersionCode><StatusCode>{status}</StatusCode></Letter>"
        "<Sender><EANIdentifier>5790000121526</EANIdentifier><Identifier>079741</Identifier>"
        "<IdentifierCode>ydernummer</IdentifierCode></Sender>"
        "<Receiver><EANIdentifier>5790001659592</EANIdentifier></Receiver>"
        f"<Patient><CivilRegistrationNumber>{cpr}</CivilRegistrationNumber>"
        f"<PersonSurnameName>{surname}</PersonSurnameName><TelephoneSubscriber>"
        f"<TelephoneSubscriberIdentifier>{telephone}</TelephoneSubscriberIdentifier>"
        "</TelephoneSubscriber></Patient><RelevantClinicalInformation>"
        f"<Anamnesis>{text}</Anamnesis></RelevantClinicalInformation></MunicipalityReferral>"
    )


def a_message(*letters: str, sent: str = SENT) -> bytes:
    """An Emessage around the letters."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Emessage xmlns="{NAMESPACE}"><Envelope>'
        f"<Sent>{sent}</Sent><Identifier>EKS0</Identifier></Envelope>{''.join(letters)}</Emessage>"
    ).encode()
