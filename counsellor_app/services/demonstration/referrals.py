"""Opens the pathways of the demonstration with what was sent: letters of hospitals and doctors, calls, mails."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from typing import Any
from xml.sax.saxutils import escape

from counsellor_app.clock import local
from counsellor_app.kinds.people import CprState
from counsellor_app.kinds.referral import PartyCode, ReferralSource
from counsellor_app.models import ImportBatch, Pathway, Referral, RefusedLetter
from counsellor_app.services.demonstration import words
from counsellor_app.services.demonstration.case import Case, Fate, Wishes
from counsellor_app.services.demonstration.people import Person
from counsellor_app.services.demonstration.rows import Row
from counsellor_app.services.demonstration.world import OUR_CODE, OUR_GLN, World
from counsellor_app.services.letters.danish import long_date

WITH_BYTES = timedelta(days=60)  # newer letters can be opened as they came
SOURCES = {
    ReferralSource.HOSPITAL: 9,
    ReferralSource.GP: 6,
    ReferralSource.SELF: 6,
    ReferralSource.PSYCHIATRY: 4,
    ReferralSource.MUNICIPALITY: 2,
    ReferralSource.STOPLINIEN: 2,
    ReferralSource.PHARMACY: 1,
    ReferralSource.OTHER: 1,
}
_BY_LETTER = frozenset({ReferralSource.HOSPITAL, ReferralSource.PSYCHIATRY, ReferralSource.GP})
_PARTIES: dict[str, Any] = {
    "municipality": {
        "sender_organisation": "Struer Demo Kommune",
        "sender_department": "Jobcenter",
    },
    "stoplinien": {"sender_organisation": "Stoplinien", "sender_phone": "+4580313131"},
    "pharmacy": {"sender_organisation": "Struer Apotek"},
    "other": {"sender_organisation": "Tandlægerne Bryggergade"},
}


class Referrals:
    """Opens one pathway after the other."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._serial = 0

    def open(self, wishes: Wishes, person: Person) -> Case:
        """The pathway in "Modtaget", and the referral that it came from."""
        world, chance = self._world, self._world.chance
        source = wishes.source or chance.deal("source", SOURCES, tuple(SOURCES))
        fate = wishes.fate or chance.deal("fate", FATES, FIRST_FATES)
        counsellor_id = wishes.counsellor_id or chance.pick(world.counsellors)
        electronic = source in _BY_LETTER or (
            source is ReferralSource.MUNICIPALITY and chance.one_in(2, "jobcenter")
        )
        at = world.at(wishes.received, chance.between(8, 14), chance.between(0, 59))
        not_before = wishes.not_before or self._not_before(wishes, source)
        row = world.rows.add(
            Pathway,
            id=chance.id(at),
            pseudonym=chance.pseudonym(),
            participant_id=person.id,
            unit_id=world.unit_id,
            counsellor_id=None if wishes.unassigned else counsellor_id,
            source=source,
            electronic=electronic,
            received_on=wishes.received,
            opened_at=at,
            call_not_before=not_before,
            call_not_before_reason="Efter udskrivelse" if not_before else "",
            operation_on=self._operation(wishes.received, source),
            previous_pathway_id=wishes.previous_id,
        )
        cigarettes = chance.deal("cigarettes", {(1, 9): 2, (10, 14): 4, (15, 20): 8, (21, 40): 4})
        case = Case(wishes, person, row, source, fate, counsellor_id, chance.between(*cigarettes))
        case.referral = self._referral(case, at, not_before)
        return case

    def _not_before(self, wishes: Wishes, source: ReferralSource) -> date | None:
        chance = self._world.chance
        psychiatric = source is ReferralSource.PSYCHIATRY
        if wishes.first_calls is not None or wishes.booked or wishes.interviewed:
            return None
        if not chance.one_in(2 if psychiatric else 25, f"not before {psychiatric}"):
            return None
        return wishes.received + timedelta(days=chance.between(20, 90))

    def _operation(self, received: date, source: ReferralSource) -> date | None:
        chance = self._world.chance
        if source is ReferralSource.HOSPITAL and chance.one_in(6, "operation"):
            return received + timedelta(days=chance.between(30, 80))
        return None

    def _referral(self, case: Case, at: datetime, not_before: date | None) -> Row:
        world, chance = self._world, self._world.chance
        text = chance.pick(words.CLINICAL[case.source.value]).format(n=case.cigarettes)
        language = case.person.row["interpreter_language"]
        if language:
            text += words.INTERPRETER.format(language=language)
        if not_before:
            text += words.NOT_BEFORE.format(day=long_date(not_before))
        self._serial += 1
        values: dict[str, Any] = {
            "id": chance.id(at),
            "pathway_id": case.id,
            "participant_id": case.person.id,
            "source": case.source,
            "electronic": case.row["electronic"],
            "received_on": case.received_on,
            "registered_at": at,
            "clinical_text": text,
        }
        values |= self._sender(case)
        if case.row["counsellor_id"] is not None:
            values |= {"handled_at": at, "handled_by_id": case.counsellor_id}
        if case.row["electronic"]:
            values |= self._message(case, at)
        if case.person.row["cpr_state"] is CprState.CHECK:
            values["warnings"] = ["cpr_check"]
        row = world.rows.add(Referral, **values)
        if row["electronic"] and case.received_on > world.today - WITH_BYTES:
            row["raw"] = letter_bytes(row, case.person.row)
            row["raw_sha256"] = hashlib.sha256(row["raw"]).hexdigest()
        return row

    def _sender(self, case: Case) -> dict[str, Any]:
        world, chance = self._world, self._world.chance
        if case.source is ReferralSource.GP:
            practice = chance.pick(world.practices)
            return {
                "practice_id": practice["id"],
                "sender_gln": practice["gln"],
                "sender_identifier": practice["practice_number"],
                "sender_code": PartyCode.PRACTICE,
                "sender_organisation": practice["name"],
                "sender_phone": practice["phone"],
                "referrer_name": "Hans Jensen",
            }
        if case.source in _BY_LETTER:
            psychiatric = case.source is ReferralSource.PSYCHIATRY
            known = [d for d in world.departments if d["psychiatric"] is psychiatric]
            department = chance.pick(known)
            return {
                "department_id": department["id"],
                "sender_gln": department["gln"],
                "sender_identifier": department["department_number"],
                "sender_code": PartyCode.HOSPITAL_DEPARTMENT,
                "sender_organisation": department["hospital"],
                "sender_department": department["name"],
                "sender_phone": department["phone"],
                "referrer_name": "Sygeplejerske T. Eksempel",
            }
        found: dict[str, Any] = dict(_PARTIES.get(case.source.value, {}))
        if case.source is ReferralSource.MUNICIPALITY and not case.row["electronic"]:
            part = chance.pick(world.municipal_departments)
            found |= {"municipal_department_id": part["id"], "sender_organisation": part["name"]}
            found["sender_department"] = ""
        elif case.source is ReferralSource.PHARMACY:
            pharmacy = chance.pick(world.pharmacies)
            found |= {"pharmacy_id": pharmacy["id"], "sender_organisation": pharmacy["name"]}
        return found

    def _message(self, case: Case, at: datetime) -> dict[str, Any]:
        chance = self._world.chance
        episode = f"{chance.random.getrandbits(128):032x}" if chance.one_in(2, "episode") else ""
        return {
            "letter_identifier": f"DEM{case.received_on:%y%m%d}{self._serial:05d}",
            "version_code": "XH1530R",
            "episode_identifier": episode,
            "acknowledgement_code": "pluspositivkvitt",
            "authorised_on": local(at).date(),
            "diagnosis_code": "DF172",
            "diagnosis_text": "Tobaksafhængighed",
        }


FATES = {
    Fate.COURSE: 39,
    Fate.NOT_REACHED: 6,
    Fate.DECLINED: 4,
    Fate.DECLINED_LATER: 2,
    Fate.LEFT: 2,
    Fate.PASSED_ON: 2,
    Fate.MOVED: 2,
    Fate.DEAD: 1,
    Fate.CANCELLED: 1,
    Fate.WRONG_REFERRAL: 1,
}
FIRST_FATES = (
    *(Fate.COURSE, Fate.NOT_REACHED, Fate.COURSE, Fate.DECLINED, Fate.COURSE, Fate.COURSE),
    *(Fate.DEAD, Fate.COURSE, Fate.COURSE, Fate.MOVED, Fate.COURSE, Fate.CANCELLED, Fate.COURSE),
    *(Fate.PASSED_ON, Fate.COURSE, Fate.WRONG_REFERRAL, Fate.COURSE, Fate.LEFT, Fate.COURSE),
)


def refuse_one(world: World) -> None:
    """One letter for somebody else lies in the quarantine, so that one sees what is done with it."""
    at = world.at(world.diary.last_open_before(world.today), 8, 15)
    newest = max(
        (row for row in world.rows.of(Referral) if row["raw"]),
        key=lambda row: (row["registered_at"], row["id"]),
        default=None,
    )
    if newest is None:
        return
    raw = newest["raw"].replace(OUR_GLN.encode(), _THEIR_GLN).replace(b">671<", b">657<")
    batch = world.rows.add(
        ImportBatch,
        id=world.chance.id(at),
        kind="referrals",
        started_at=at,
        user_id=world.users["TL"],
        rejected=1,
    )
    world.rows.add(
        RefusedLetter,
        id=world.chance.id(at),
        import_batch_id=batch["id"],
        file_name="til-nabokommunen.xml",
        letter=newest["letter_identifier"],
        line=5,
        code="other_receiver",
        facts={"gln": _THEIR_GLN.decode(), "identifier": "657"},
        raw=raw,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        refused_at=at,
    )


_THEIR_GLN = b"5790009876540"


def letter_bytes(referral: Row, person: Row) -> bytes:
    """The referral as an XREF15 message, so that it can be opened as it came."""
    at = local(referral["registered_at"])
    sent = f"<Date>{at:%Y-%m-%d}</Date><Time>{at:%H:%M}</Time>"
    number = f"<CivilRegistrationNumber>{person['cpr']}</CivilRegistrationNumber>"
    if not person["cpr"]:
        number = ""
    phone = person["phone"].removeprefix("+45")
    telephone = (
        f"<TelephoneSubscriber><TelephoneSubscriberIdentifier>{phone}"
        "</TelephoneSubscriberIdentifier><TelephoneSubscriberCode>mobil</TelephoneSubscriberCode>"
        "</TelephoneSubscriber>"
    )

    def of(name: str, value: str | None) -> str:
        return f"<{name}>{escape(value)}</{name}>" if value else ""

    letter = (
        of("Identifier", referral["letter_identifier"])
        + "<VersionCode>XH1530R</VersionCode><StatisticalCode>XREF15</StatisticalCode>"
        + f"<Authorisation>{sent}</Authorisation><TypeCode>XREF15</TypeCode>"
        + "<StatusCode>nytbrev</StatusCode>"
        + of("EpisodeOfCareIdentifier", referral["episode_identifier"])
    )
    sender = (
        of("EANIdentifier", referral["sender_gln"])
        + of("Identifier", referral["sender_identifier"])
        + of("IdentifierCode", referral["sender_code"] and referral["sender_code"].value)
        + of("OrganisationName", referral["sender_organisation"])
        + of("DepartmentName", referral["sender_department"])
    )
    receiver = (
        of("EANIdentifier", OUR_GLN)
        + of("Identifier", OUR_CODE)
        + "<IdentifierCode>kommunenummer</IdentifierCode>"
        + of("OrganisationName", "Struer Demo Kommune")
    )
    patient = (
        number
        + of("PersonSurnameName", person["surname"])
        + of("PersonGivenName", person["given_name"])
        + (telephone if phone else "")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Emessage xmlns="http://rep.oio.dk/medcom.dk/xml/schemas/2016/12/01/">\n'
        f"<Envelope><Sent>{sent}</Sent>{of('Identifier', referral['letter_identifier'])}"
        "<AcknowledgementCode>pluspositivkvitt</AcknowledgementCode></Envelope>\n"
        f"<MunicipalityReferral><Letter>{letter}</Letter>\n"
        f"<Sender>{sender}</Sender>\n<Receiver>{receiver}</Receiver>\n"
        f"<Patient>{patient}</Patient>\n"
        "<Referral><Refer><DiagnoseCode>DF172</DiagnoseCode><DiagnoseTypeCode>SKSdiagnosekode"
        "</DiagnoseTypeCode><DiagnoseText>Tobaksafhængighed</DiagnoseText></Refer></Referral>\n"
        f"<RelevantClinicalInformation><Anamnesis>{escape(referral['clinical_text'])}</Anamnesis>"
        "</RelevantClinicalInformation></MunicipalityReferral></Emessage>\n"
    ).encode()
