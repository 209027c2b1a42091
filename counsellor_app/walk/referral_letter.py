"""The referral letter that the walk begins with: a fictive citizen, sent by a practice of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

GIVEN_NAME, SURNAME = "Nancy Ann", "Berggren"
CPR = "2512484916"  # MedCom's own test person
PHONE = "20222324"


@dataclass(frozen=True, slots=True)
class Correspondents:
    """Who writes to whom."""

    practice_number: str
    practice_gln: str
    practice_name: str
    municipality_code: str
    municipality_gln: str
    municipality_name: str


def referral_letter(between: Correspondents, sent_on: date) -> bytes:
    """An XREF15 file of one letter (domain 5.8)."""
    facts = {
        "day": sent_on.isoformat(),
        "short": f"{sent_on:%y%m%d}",
        "practice_number": between.practice_number,
        "practice_gln": between.practice_gln,
        "practice_name": escape(between.practice_name[:35]),
        "code": between.municipality_code,
        "gln": between.municipality_gln,
        "municipality": escape(between.municipality_name[:35]),
        "given_name": GIVEN_NAME,
        "surname": SURNAME,
        "cpr": CPR,
        "phone": PHONE,
    }
    return _TEMPLATE.format_map(facts).encode()


_TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Fictive -->
<Emessage xmlns="http://rep.oio.dk/medcom.dk/xml/schemas/2016/12/01/">
  <Envelope>
    <Sent><Date>{day}</Date><Time>08:15</Time></Sent>
    <Identifier>WALK{short}01</Identifier>
    <AcknowledgementCode>pluspositivkvitt</AcknowledgementCode>
  </Envelope>
  <MunicipalityReferral>
    <Letter>
      <Identifier>WALK{short}02</Identifier>
      <VersionCode>XH1530R</VersionCode>
      <StatisticalCode>XREF15</StatisticalCode>
      <Authorisation><Date>{day}</Date><Time>08:10</Time></Authorisation>
      <TypeCode>XREF15</TypeCode>
      <StatusCode>nytbrev</StatusCode>
      <EpisodeOfCareIdentifier>0f1e2d3c4b5a69788796a5b4c3d2e1f0</EpisodeOfCareIdentifier>
    </Letter>
    <Sender>
      <EANIdentifier>{practice_gln}</EANIdentifier>
      <Identifier>{practice_number}</Identifier>
      <IdentifierCode>ydernummer</IdentifierCode>
      <OrganisationName>{practice_name}</OrganisationName>
      <MedicalSpecialityCode>almenlaege_laegevagt</MedicalSpecialityCode>
      <Referrer><PersonName>Læge P. Eksempel</PersonName><PersonTitle>Læge</PersonTitle></Referrer>
    </Sender>
    <Receiver>
      <EANIdentifier>{gln}</EANIdentifier>
      <Identifier>{code}</Identifier>
      <IdentifierCode>kommunenummer</IdentifierCode>
      <OrganisationName>{municipality}</OrganisationName>
    </Receiver>
    <Patient>
      <CivilRegistrationNumber>{cpr}</CivilRegistrationNumber>
      <PersonSurnameName>{surname}</PersonSurnameName>
      <PersonGivenName>{given_name}</PersonGivenName>
      <TelephoneSubscriber>
        <TelephoneSubscriberIdentifier>{phone}</TelephoneSubscriberIdentifier>
        <TelephoneSubscriberCode>mobil</TelephoneSubscriberCode>
      </TelephoneSubscriber>
    </Patient>
    <Referral>
      <Refer>
        <DiagnoseCode>DF172</DiagnoseCode>
        <DiagnoseTypeCode>SKSdiagnosekode</DiagnoseTypeCode>
        <DiagnoseText>Tobaksafhængighed</DiagnoseText>
      </Refer>
    </Referral>
    <RelevantClinicalInformation>
      <Anamnesis><Bold>Rygestop</Bold><Break/>Ryger 20 cigaretter dagligt.<Break/>Ring efter kl. 16.</Anamnesis>
    </RelevantClinicalInformation>
  </MunicipalityReferral>
</Emessage>
"""
