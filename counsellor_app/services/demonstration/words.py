"""Fictive names, streets, letters and notes that the demonstration is made of."""

from __future__ import annotations

WOMEN = (
    *("Anne", "Birgit", "Birthe", "Camilla", "Charlotte", "Dorthe", "Ellen", "Else", "Emma"),
    *("Gerda", "Grethe", "Hanne", "Helle", "Ida", "Inge", "Inger", "Jette", "Josefine", "Karen"),
    *("Karin", "Kirsten", "Kirstine", "Lene", "Lis", "Lisbeth", "Lone", "Louise", "Maja", "Maria"),
    *("Marianne", "Mathilde", "Mette", "Pia", "Rikke", "Ruth", "Sanne", "Sara", "Signe", "Sofie"),
    *("Susanne", "Tove", "Trine", "Ulla", "Vibeke", "Åse", "Amina", "Fatima", "Zahra", "Danuta"),
)
MEN = (
    *("Aksel", "Allan", "Anders", "Arne", "Bent", "Bjarne", "Bo", "Brian", "Carl", "Christian"),
    *("Claus", "Dennis", "Egon", "Emil", "Erik", "Finn", "Flemming", "Frank", "Hans", "Henrik"),
    *("Ib", "Jan", "Jens", "Jesper", "Jonas", "Jørgen", "Kaj", "Karsten", "Kim", "Kjeld", "Kurt"),
    *("Lars", "Leif", "Mads", "Michael", "Mikkel", "Niels", "Ole", "Per", "Peter", "Poul"),
    *("Rasmus", "Steen", "Svend", "Søren", "Thomas", "Torben", "Viggo", "Ahmad", "Piotr"),
)
SURNAMES = (
    *("Andersen", "Andreasen", "Bach", "Bak", "Bang", "Berg", "Bertelsen", "Bjerre", "Bruun"),
    *("Christensen", "Dahl", "Dam", "Enevoldsen", "Eskildsen", "Frandsen", "Frederiksen"),
    *("Gregersen", "Hald", "Hansen", "Hedegaard", "Hjort", "Holm", "Højgaard", "Iversen"),
    *("Jacobsen", "Jensen", "Jeppesen", "Jespersen", "Johansen", "Juhl", "Jørgensen", "Kjær"),
    *("Knudsen", "Kragh", "Kristensen", "Larsen", "Lauritsen", "Lund", "Madsen", "Mikkelsen"),
    *("Mortensen", "Munk", "Møller", "Nielsen", "Nørgaard", "Olesen", "Olsen", "Overgaard"),
    *("Pedersen", "Petersen", "Poulsen", "Rasmussen", "Ravn", "Schmidt", "Simonsen", "Skov"),
    *("Svendsen", "Søndergaard", "Sørensen", "Thomsen", "Thygesen", "Toft", "Vestergaard"),
    *("Villadsen", "Winther", "Ærø", "Ørskov", "Østergaard", "Aagaard", "Kowalska", "Yilmaz"),
)
STREETS = (
    *("Anlægsvej", "Bakkevej", "Bryggergade", "Fjordvejen", "Grønnegade", "Gimsinghoved"),
    *("Havnegade", "Jernbanegade", "Kirkegade", "Markvænget", "Nørregade", "Parkvej"),
    *("Ringgade", "Skolegade", "Søndergade", "Strandvejen", "Vestergade", "Ølbyvej"),
)
TOWNS = (
    ("7600", "Struer"),
    ("7600", "Struer"),
    ("7600", "Struer"),
    ("7560", "Hjerm"),
    ("7790", "Thyholm"),
)
LANGUAGES = ("polsk", "arabisk", "tyrkisk", "tigrinya", "ukrainsk")
BEST_TIMES = ("efter kl. 16", "om formiddagen", "før kl. 9", "ikke onsdag", "mellem 12 og 13")

CLINICAL = {
    "hospital": (
        "Ryger {n} cigaretter dagligt. KOL. Har sagt ja til at blive ringet op.",
        "Skal opereres i hoften. Ryger {n} om dagen og vil gerne stoppe inden.",
        "Indlagt med forværring i KOL. Motiveret for rygestop, {n} cigaretter dagligt.",
        "Blodprop i hjertet i sidste uge. Ryger {n}. Ønsker hjælp hurtigst muligt.",
        "Diabetes med sår på foden. Ryger {n} cigaretter dagligt. Ønsker kontakt.",
    ),
    "psychiatry": (
        "Indlagt. Ønsker hjælp til rygestop efter udskrivelse. Behandles med clozapin.",
        "Ryger {n} dagligt. Følges i ambulatoriet, kontaktperson må gerne ringes op.",
        "Motiveret. Angst for grupper, foretrækker individuelt forløb. Ryger {n}.",
    ),
    "gp": (
        "Ryger {n} cigaretter dagligt. Ønsker hjælp til rygestop. Træffes bedst efter kl. 16.",
        "Begyndende KOL ved lungefunktion i dag. Ryger {n} dagligt. Motiveret.",
        "Gravid i uge 9, ryger {n} om dagen. Ønsker kontakt hurtigst muligt.",
        "Har prøvet at stoppe flere gange. Ønsker kommunens tilbud. {n} cigaretter dagligt.",
    ),
    "municipality": (
        "Borger i aktivering, ryger {n} dagligt og vil gerne stoppe.",
        "Bruger snus og cigaretter. Talt med jobcenter om rygestop.",
    ),
    "stoplinien": ("Har ringet til Stoplinien. Ønsker plads på hold. Ryger {n} dagligt.",),
    "pharmacy": ("Har talt om nikotinerstatning på apoteket. Ryger {n} dagligt.",),
    "other": ("Opfordret af tandlægen. Ryger {n} dagligt.",),
    "self": ("Har selv ringet. Ryger {n} dagligt og vil gerne i gang.", "Skrev via hjemmesiden."),
}
INTERPRETER = " Kræver tolk ({language})."
NOT_BEFORE = " Bedes ringet op tidligst {day}."

REASONS = (
    "Vil have bedre luft og kunne lege med børnebørnene.",
    "Skal opereres og er bange for komplikationer.",
    "Det er blevet for dyrt.",
    "Lægen har sagt det i årevis, nu er tiden inde.",
    "Gravid og vil beskytte barnet.",
    "Har mistet en bror til lungekræft.",
)
WORKED = ("Plaster hjalp på trangen.", "At sige det til alle.", "Motion og nikotintyggegummi.")
RELAPSED = ("Stress på arbejdet.", "Fester og alkohol.", "Tog på i vægt.", "Skilsmisse.")
NETWORKS = (
    "Ægtefællen støtter.",
    "Datteren er selv stoppet og hepper.",
    "Bor alene, har en god nabo.",
)
INTERVIEW_NOTES = (
    "Motiveret og realistisk. Vælger {programme}. Information udleveret.",
    "Usikker på om det lykkes, men vil prøve. Aftalt {programme}.",
    "Har prøvet flere gange. Vi taler om abstinenser og risikosituationer. Vi vælger {programme}.",
)
MEETING_NOTES = (
    "Et par enkelte cigaretter, siger selv smuttere.",
    "Sover dårligt, abstinenserne aftager.",
    "Glad og stolt. Trangen kommer om aftenen.",
    "Har taget 2 kg på, taler om motion.",
)
REWORDED = (
    "{text} Ægtefællen ryger også og vil gerne ringes op.",
    "{text} Rettet: bruger plaster, ikke tyggegummi.",
)
NOT_COMPLETED = ("Syg i flere uger", "Nyt arbejde, kunne ikke deltage", "Mistede motivationen", "")
PLACES = ("Sundhedscenter, sal", "Sundhedscenter, lokale 2", "Thyholm bibliotek")
CALL_NOTES = ("Ringer igen.", "Ægtefælle tog telefonen.", "Bad om opkald senere.", "")
CLOSING = {
    "passed_on": "Henvist videre til hjemkommunen.",
    "moved": "Flyttet til anden kommune.",
    "dead": "Oplyst af egen læge.",
    "cancelled": "Henvisningen er trukket tilbage.",
    "wrong_referral": "Henvist ved en fejl, ryger ikke.",
    "declined": "Ønsker ikke tilbuddet nu.",
    "not_reached": "Ikke truffet efter gentagne opkald.",
}
EPIKRISE = (
    "Rygestopforløbet er afsluttet den {closed}.\n"
    "Fremmøde: {attended} af {counted} møder.\n"
    "Røgfri ved afslutning: {smoke_free}.\n"
    "{follow_up}"
)
REPLY = {
    "reply_not_reached": "Vi har forgæves forsøgt at få kontakt med borgeren og afslutter henvisningen.",
    "reply_declined": "Borgeren ønsker ikke tilbuddet nu. Hun eller han er velkommen igen.",
    "reply_other": "Forløbet er afsluttet hos os, uden at et rygestopforløb er begyndt.",
    "reply_passed_on": "Vi har sendt henvisningen videre til {place}, som kontakter borgeren.",
    "reply_rejected": "Vi kan desværre ikke tage imod den. Borgeren bor ikke i vores kommune.",
    "no_contact": "Vi har forsøgt at ringe til dig. Ring til os, hvis du ønsker kontakt.",
}
