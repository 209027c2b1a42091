"""Fictive referral letters, as many as are asked for, each of another person."""

from __future__ import annotations

from pathlib import Path

from counsellor_app.exchange.message import NAMESPACE

_LETTER = """<?xml version="1.0" encoding="UTF-8"?>
<Emessage xmlns="{namespace}"><Envelope><Sent><Date>2026-10-01</Date><Time>08:15</Time></Sent>
<Identifier>EKS{key}</Identifier></Envelope>
<MunicipalityReferral><Letter><Identifier>BRV{key}</Identifier><VersionCode>XH1530R</VersionCode>
<StatusCode>nytbrev</StatusCode></Letter>
<Sender><EANIdentifier>5790000121526</EANIdentifier><Identifier>079741</Identifier>
<IdentifierCode>ydernummer</IdentifierCode></Sender>
<Receiver><EANIdentifier>5790001659592</EANIdentifier></Receiver>
<Patient><CivilRegistrationNumber>{cpr}</CivilRegistrationNumber>
<PersonSurnameName>Prøve{key}</PersonSurnameName><TelephoneSubscriber>
<TelephoneSubscriberIdentifier>{phone}</TelephoneSubscriberIdentifier></TelephoneSubscriber></Patient>
<RelevantClinicalInformation><Anamnesis>Ryger 12 om dagen, vil gerne stoppe.</Anamnesis>
</RelevantClinicalInformation></MunicipalityReferral></Emessage>
"""


def letters_in(folder: Path, count: int, part: int) -> list[Path]:
    """Writes the files and tells where they are."""
    folder.mkdir()
    paths = []
    for number in range(count):
        key = f"{part}{number:06d}"
        cpr = (
            f"{1 + number % 28:02d}{1 + number % 12:02d}{50 + number % 40}{4000 + number % 999:04d}"
        )
        text = _LETTER.format(namespace=NAMESPACE, key=key, cpr=cpr, phone=f"2{part}{number:06d}")
        paths.append(folder / f"{key}.xml")
        paths[-1].write_text(text, encoding="utf-8")
    return paths
