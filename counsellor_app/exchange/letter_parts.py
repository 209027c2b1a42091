"""Reads the parts of a MedCom letter from its elements: tolerant of what is missing or too long."""

from __future__ import annotations

from datetime import date

from counsellor_app.exchange import formatted_text
from counsellor_app.exchange.message import (
    Diagnosis,
    LetterWarning,
    Party,
    Patient,
    Reference,
    Referrer,
    Relative,
    Telephone,
    Visitation,
)
from counsellor_app.exchange.safe_xml import Element
from counsellor_app.kinds import cpr, gln, phone
from counsellor_app.kinds.referral import PartyCode

NAME, LINE, CODE, IDENTIFIER, GLN_CODE, POST_CODE, TELEPHONE, URL = 70, 35, 17, 35, 35, 9, 25, 350
_ADDITIONAL = ("ReferralAdditional", "ReferalAdditional")  # older schemas spell it with one r
_PARTY_CODES = {str(code): code for code in PartyCode}


class LetterParts:
    """Reads the parts of one letter and gathers what a person should look at."""

    def __init__(self, letter: Element, identifier: str | None, today: date | None) -> None:
        self._letter = letter
        self._identifier = identifier
        self._today = today
        self.warnings: list[LetterWarning] = []

    def warn(self, code: str, at: Element | None = None, **facts: str) -> None:
        """Notes a finding with the line where it stands."""
        line = (at or self._letter).line
        self.warnings.append(LetterWarning(self._identifier, line, code, facts))

    def text(self, element: Element, name: str, longest: int) -> str:
        """The text of a child, cut (and told) where it is longer than the format allows."""
        text = element.text(name)
        if len(text) > longest:
            self.warn("text_cut", element.child(name), element=name)
            return text[:longest].rstrip()
        return text

    def party(self, name: str) -> Party | None:
        element = self._letter.child(name)
        if element is None:
            return None
        address = self.text(element, "EANIdentifier", GLN_CODE)
        if address and not gln.is_valid(address):
            self.warn("gln_check_digit", element.child("EANIdentifier"), party=name)
        return Party(
            gln=address,
            identifier=self.text(element, "Identifier", CODE),
            identifier_code=_PARTY_CODES.get(element.text("IdentifierCode")),
            organisation=self.text(element, "OrganisationName", NAME),
            department=self.text(element, "DepartmentName", NAME),
            unit=self.text(element, "UnitName", NAME),
            street=self.text(element, "StreetName", NAME),
            suburb=self.text(element, "SuburbName", NAME),
            town=self.text(element, "DistrictName", NAME),
            post_code=self.text(element, "PostCodeIdentifier", POST_CODE),
            telephone=self.text(element, "TelephoneSubscriberIdentifier", TELEPHONE),
            speciality=self.text(element, "MedicalSpecialityCode", NAME),
            referrer=self._referrer(element.child("Referrer") or element.child("Contact")),
        )

    def _referrer(self, element: Element | None) -> Referrer | None:
        if element is None:
            return None
        return Referrer(
            name=self.text(element, "PersonName", NAME),
            title=self.text(element, "PersonTitle", NAME),
            identifier=self.text(element, "Identifier", CODE),
            identifier_code=self.text(element, "IdentifierCode", LINE),
        )

    def patient(self) -> Patient:
        element = self._letter.child("Patient")
        if element is None:
            return Patient(cpr.read(None))
        return Patient(
            cpr=self._cpr(element),
            surname=self.text(element, "PersonSurnameName", NAME),
            given_name=self.text(element, "PersonGivenName", NAME),
            title=self.text(element, "PersonTitle", NAME),
            street=self.text(element, "StreetName", NAME),
            suburb=self.text(element, "SuburbName", NAME),
            town=self.text(element, "DistrictName", NAME),
            post_code=self.text(element, "PostCodeIdentifier", POST_CODE),
            telephones=self._telephones(element),
            email=self.text(element, "EmailIdentifier", NAME),
        )

    def _cpr(self, patient: Element) -> cpr.Cpr:
        """A number that cannot be used is kept as written: someone must look at it."""
        written = patient.text("CivilRegistrationNumber")
        if written:
            return cpr.read(written[:LINE], self._today)
        return cpr.read(patient.text("AlternativeIdentifier")[:LINE], alternative=True)

    def _telephones(self, person: Element) -> tuple[Telephone, ...]:
        found: dict[str, Telephone] = {}
        for element in (*person.children("TelephoneSubscriber"), person):
            written = element.text("TelephoneSubscriberIdentifier")
            kind = element.text("TelephoneSubscriberCode")[:LINE]
            numbers = phone.read_all(written)
            if written and not numbers:
                self.warn("telephone_check", element)
                found.setdefault(written, Telephone(written[:TELEPHONE], kind))
            for number in numbers:
                found.setdefault(number, Telephone(written[:TELEPHONE], kind, number))
        return tuple(found.values())

    def relatives(self) -> tuple[Relative, ...]:
        """They stand beside the patient, or inside in some versions."""
        patient = self._letter.child("Patient")
        inside = patient.children("Relative") if patient else ()
        return tuple(
            Relative(
                relation=self.text(element, "RelationCode", LINE),
                surname=self.text(element, "PersonSurnameName", NAME),
                given_name=self.text(element, "PersonGivenName", NAME),
                identifier=self.text(element, "PersonIdentifier", CODE),
                telephones=self._telephones(element),
            )
            for element in (*self._letter.children("Relative"), *inside)
        )

    def diagnoses(self) -> tuple[Diagnosis, ...]:
        """The main diagnosis first."""
        referral = self._letter.child("Referral")
        if referral is None:
            return ()
        others = [part for part in referral.children() if part.name in _ADDITIONAL]
        return tuple(self._diagnosis(part) for part in (*referral.children("Refer"), *others))

    def _diagnosis(self, element: Element) -> Diagnosis:
        main = element.name == "Refer"
        return Diagnosis(
            code=self.text(element, "DiagnoseCode", CODE),
            text=self.text(element, "DiagnoseText", 2 * NAME),
            type_code=self.text(element, "DiagnoseTypeCode", LINE),
            description="" if main else element.text("DiagnoseDescriptionCode")[:LINE] or "-",
        )

    def clinical_text(self) -> formatted_text.FormattedText:
        """The Anamnesis; should it be missing, whatever else the sender wrote there."""
        blocks = list(self._letter.children("RelevantClinicalInformation"))
        told = [part for block in blocks for part in block.children("Anamnesis")]
        return formatted_text.read(*(told or blocks))

    def references(self) -> tuple[Reference, ...]:
        return tuple(
            Reference(
                description=self.text(element, "RefDescription", 2 * NAME),
                url=self.text(element, "URL", URL),
                object_identifier=element.text("BIN", "ObjectIdentifier")[:LINE],
                object_code=element.text("BIN", "ObjectCode")[:LINE],
                object_extension=element.text("BIN", "ObjectExtensionCode")[:LINE],
                original_size=element.text("BIN", "OriginalObjectSize")[:LINE],
                sup=element.text("SUP") in ("true", "1"),
            )
            for element in self._letter.children("Reference")
        )

    def visitations(self) -> tuple[Visitation, ...]:
        return tuple(
            Visitation(
                code=element.text("InformationCode")[:LINE],
                information=formatted_text.read(element.child("Information")),
            )
            for element in self._letter.children("MunicipalityVisitation")
        )
