"""What each kind of list can have: its columns, the titles that people give them, and what holds for the whole list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from counsellor_app.kinds.names import fold
from counsellor_app.kinds.spreadsheet import ListColumn, ListKind

C = ListColumn

REPEATED = frozenset({C.MEETING, C.NOTE, C.ATTEMPT})
"""What several columns may be."""

_PERSON = (
    *(C.NAME, C.GIVEN_NAME, C.SURNAME, C.CPR, C.BIRTH_DATE, C.PHONE, C.OTHER_PHONE),
    *(C.EMAIL, C.STREET, C.POST_CODE, C.TOWN),
)


@dataclass(frozen=True, slots=True)
class ListColumns:
    """One kind of list: its columns in the order they are offered, and what is said for all rows at once."""

    columns: tuple[ListColumn, ...]
    for_all: tuple[ListColumn, ...] = ()


KINDS: Mapping[ListKind, ListColumns] = {
    ListKind.REFERRALS: ListColumns(
        (
            *_PERSON,
            *(C.RECEIVED_ON, C.SOURCE, C.REFERRER, C.COUNSELLOR, C.CALL_NOT_BEFORE),
            *(C.BEST_TIME, C.INTERPRETER, C.CLOSED_ON, C.CLOSE_REASON, C.NOTE),
        ),
        (C.RECEIVED_ON, C.SOURCE, C.COUNSELLOR),
    ),
    ListKind.COURSE: ListColumns(
        (
            *_PERSON,
            *(C.COURSE_NAME, C.MEETING, C.JOINED_ON, C.QUIT_DATE, C.RECEIVED_ON, C.SOURCE),
            *(C.CONSENT_REGISTER, C.CONSENT_FOLLOW_UP, C.ENDED_ON),
            *(C.SMOKE_FREE_END, C.SATISFACTION_END, C.NOTE),
            *(C.PROGRAMME, C.PLACE, C.COUNSELLOR),
        ),
        (
            *(C.COURSE_NAME, C.PROGRAMME, C.PLACE, C.STARTS, C.COUNSELLOR, C.QUIT_DATE),
            *(C.SOURCE, C.CONSENT_FORM, C.COURSE_OVER),
        ),
    ),
    ListKind.FOLLOW_UPS: ListColumns(
        (
            *_PERSON,
            *(C.QUIT_DATE, C.ENDED_ON, C.CONSENT_FOLLOW_UP, C.ANSWERED_ON, C.SMOKE_FREE),
            *(C.SATISFACTION, C.OUTCOME, C.ATTEMPT, C.SOURCE, C.COUNSELLOR, C.NOTE),
        ),
        (C.CONSENT_FORM, C.SOURCE, C.COUNSELLOR),
    ),
}

TITLES: Mapping[ListColumn, tuple[str, ...]] = {
    C.NAME: (
        *("Navn", "borger", "borgers navn", "borgerens navn", "deltager", "deltagernavn"),
        *("fulde navn", "navn på borger", "kursist", "patient", "klient", "name"),
    ),
    C.GIVEN_NAME: ("Fornavn", "fornavne", "for- og mellemnavn", "first name", "given name"),
    C.SURNAME: ("Efternavn", "efternavne", "last name", "surname"),
    C.CPR: (
        *("CPR-nummer", "cpr", "cpr nr", "cprnr", "cpr-nr.", "personnummer", "pnr"),
        *("person nr", "cpr-nummer (10 cifre)"),
    ),
    C.BIRTH_DATE: ("Fødselsdato", "født", "fødselsdag", "fødsdato", "fdato", "f. dato", "dob"),
    C.PHONE: (
        *("Telefon", "tlf", "tlf.", "telefonnummer", "telefonnr", "tlf nr", "tlf.nr.", "tlfnr"),
        *("mobil", "mobilnr", "mobilnummer", "mobiltelefon", "kontaktnummer", "phone", "mob"),
    ),
    C.OTHER_PHONE: (
        *("Andet telefonnummer", "anden telefon", "telefon 2", "tlf 2", "tlf2", "mobil 2"),
        *("fastnet", "fastnettelefon", "hjemmetelefon", "telefon privat", "pårørende tlf"),
    ),
    C.EMAIL: ("E-mail", "mail", "email", "mailadresse", "e-mailadresse"),
    C.STREET: ("Adresse", "vej", "vejnavn", "gade", "bopæl", "gadenavn"),
    C.POST_CODE: ("Postnummer", "postnr", "postnr.", "post nr"),
    C.TOWN: ("By", "postdistrikt", "bynavn"),
    C.RECEIVED_ON: (
        *("Henvist den", "henvist", "henvist dato", "henvisningsdato", "dato for henvisning"),
        *("modtaget", "modtaget den", "modtaget dato", "modtagelsesdato", "dato modtaget", "dato"),
        *("oprettet", "oprettet den", "henvendelsesdato", "henvendt dato", "indskrevet"),
    ),
    C.SOURCE: (
        *("Henvist fra", "kilde", "henvisningskilde", "henvisningsvej", "henvist via"),
        *("hvorfra", "henvendelsesvej", "hvordan henvist", "kommer fra", "henvisningstype"),
    ),
    C.REFERRER: (
        *("Henviser", "henvist af", "henvisende", "henvisende afdeling", "henvisende læge"),
        *("afdeling", "egen læge", "læge", "lægehus", "sygehus", "praksis", "praktiserende læge"),
    ),
    C.COUNSELLOR: (
        *("Rådgiver", "rygestoprådgiver", "initialer", "ansvarlig", "behandler", "instruktør"),
        *("rygestopinstruktør", "sundhedskonsulent", "kontaktperson", "medarbejder"),
    ),
    C.CALL_NOT_BEFORE: (
        *("Ring ikke før", "må ringes op fra", "ring tidligst", "afventer til", "kontakt tidligst"),
        *("kontaktes efter", "ring fra"),
    ),
    C.BEST_TIME: (
        *("Træffes bedst", "bedste tidspunkt", "ring kl", "træffetid", "kan træffes"),
        *("hvornår kan vi ringe", "ringetid"),
    ),
    C.INTERPRETER: ("Tolk", "tolkesprog", "sprog", "tolk (sprog)", "behov for tolk"),
    C.NOTE: (
        *("Bemærkninger", "bemærkning", "noter", "note", "notat", "kommentar", "kommentarer"),
        *("andet", "øvrigt", "info", "tekst"),
    ),
    C.CLOSED_ON: ("Lukket den", "lukket", "lukket dato", "sag lukket", "afsluttet den"),
    C.CLOSE_REASON: (
        *("Årsag til lukning", "afslutningsårsag", "lukkeårsag", "årsag", "lukket årsag"),
        *("årsag til afslutning", "begrundelse"),
    ),
    C.MEETING: ("Mødegang",),
    C.JOINED_ON: ("Tilmeldt den", "tilmeldt", "startet den", "startdato", "begyndt", "start"),
    C.QUIT_DATE: (
        *("Stopdato", "rygestopdato", "rygestop den", "dato for rygestop", "stopdag", "røgfri fra"),
        *("rygestop", "planlagt stopdato"),
    ),
    C.CONSENT_REGISTER: (
        *("Samtykke til STOPbasen", "samtykke", "samtykke stopbasen", "stopbasen"),
        *("samtykke til registrering", "samtykke registrering", "samtykkeerklæring"),
    ),
    C.CONSENT_FOLLOW_UP: (
        *("Samtykke til opfølgning", "samtykke opfølgning", "må kontaktes", "må ringes op"),
        *("samtykke til halvårsopkald", "samtykke til opkald", "må kontaktes efter 6 mdr"),
    ),
    C.ENDED_ON: (
        *("Forløb afsluttet den", "forløb afsluttet", "afsluttet", "slutdato", "forløb slut"),
        *("sidste mødegang", "afslutningsdato", "hold slut", "kursus slut", "sidste møde"),
    ),
    C.SMOKE_FREE_END: (
        *("Røgfri ved afslutning", "røgfri ved slut", "røgfri ved forløbets afslutning"),
        *("røgfri slut", "røgfri", "røgfri?", "røgfri ja/nej", "rygestop ja/nej", "stoppet"),
    ),
    C.SATISFACTION_END: (
        *("Tilfredshed ved afslutning", "tilfredshed", "tilfredshed 1-5", "tilfreds"),
        *("tilfredshed (1-5)",),
    ),
    C.SMOKE_FREE: (
        *("Røgfri efter et halvt år", "røgfri ½ år", "røgfri 6 mdr", "røgfri efter 6 måneder"),
        *("røgfri 6 mdr.", "røgfri efter 6 mdr", "røgfri halvt år", "røgfri", "røgfri?"),
        *("røgfri ved opfølgning", "stadig røgfri", "røgfri ja/nej", "røgfri 1/2 år"),
    ),
    C.SATISFACTION: (
        *("Tilfredshed efter et halvt år", "tilfredshed ½ år", "tilfredshed", "tilfreds"),
        *("tilfredshed 1-5", "tilfredshed (1-5)"),
    ),
    C.ANSWERED_ON: (
        *("Svaret den", "svardato", "dato for svar", "opfølgning den", "opfølgningsdato"),
        *("dato for opfølgning", "ringet op den", "opkaldt den", "interview dato", "dato"),
        *("opfulgt den", "talt med den", "opfølgning foretaget", "opfølgning gennemført"),
        *("fulgt op den", "opfølgning"),
    ),
    C.OUTCOME: (
        *("Resultat", "udfald", "resultat af opkald", "årsag til manglende opfølgning", "status"),
        *("truffet", "kontakt opnået", "årsag", "svar"),
    ),
    C.ATTEMPT: (
        *("Forsøg", "forsøg 1", "1. forsøg", "opkaldsforsøg", "opkald 1", "1. opkald", "opkald"),
        *("ringet", "ringet 1"),
    ),
    C.COURSE_NAME: ("Holdets navn", "hold", "holdnavn", "kursus"),
    C.PROGRAMME: ("Forløbstype", "tilbud", "kursustype"),
    C.PLACE: ("Sted", "lokale", "mødested"),
    C.STARTS: ("Klokkeslæt", "kl", "tidspunkt"),
    C.CONSENT_FORM: ("Samtykket er givet",),
    C.COURSE_OVER: ("Holdet er slut",),
}


_OF_KIND: Mapping[tuple[ListKind, ListColumn], tuple[str, ...]] = {
    (ListKind.FOLLOW_UPS, C.CONSENT_FOLLOW_UP): ("samtykke", "samtykkeerklæring"),
    (ListKind.FOLLOW_UPS, C.QUIT_DATE): ("stop",),
}
"""What a title means in one kind of list alone."""


def heading(column: ListColumn) -> str:
    """The Danish title of a column, as it stands in the file of rows that could not come in."""
    return TITLES[column][0]


@cache
def folded_titles(kind: ListKind, column: ListColumn) -> tuple[tuple[str, str], ...]:
    """The titles that a column of this kind of list may have, folded, each beside the title as written."""
    titles = TITLES[column] + _OF_KIND.get((kind, column), ())
    return tuple((fold(title), title) for title in titles)


@cache
def usual_titles() -> frozenset[str]:
    """Every title of every kind, folded: by them the line of titles is found."""
    return frozenset(fold(title) for titles in TITLES.values() for title in titles)
