<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>follow_up</name>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Note …</source>
        <translation>Notat …</translation>
    </message>
    <message>
        <source>Choose somebody in the list to call.</source>
        <translation>Vælg en borger i listen for at ringe.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ingen endnu.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Forsøg</translation>
    </message>
    <message>
        <source>The attempt is kept.</source>
        <translation>Forsøget er gemt.</translation>
    </message>
    <message>
        <source>The answers are kept.</source>
        <translation>Svarene er gemt.</translation>
    </message>
    <message>
        <source>The answers are kept, and a new pathway is open.</source>
        <translation>Svarene er gemt, og et nyt forløb er åbnet.</translation>
    </message>
    <message>
        <source>The follow-up is closed.</source>
        <translation>Opfølgningen er lukket.</translation>
    </message>
    <message>
        <source>“Not reached” {what}.</source>
        <translation>»Ikke truffet« {what}.</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke truffet</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Sag</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opfølgning</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opfølgninger</translation>
    </message>
    <message>
        <source>The half-year follow-up is made when the course is closed, if the citizen consented to be called.</source>
        <translation>Halvårsopfølgningen oprettes, når forløbet afsluttes, hvis borgeren har givet samtykke til opkaldet.</translation>
    </message>
    <message>
        <source>Call about</source>
        <translation>Ring omkring</translation>
    </message>
    <message>
        <source>Two weeks to either side. Counts in no figure.</source>
        <translation>To uger til hver side. Tæller ikke med i tallene.</translation>
    </message>
    <message>
        <source>An extra follow-up</source>
        <translation>Ekstra opfølgning</translation>
    </message>
    <message>
        <source>Forms at the end of the course</source>
        <translation>Skemaer ved forløbets slutning</translation>
    </message>
    <message>
        <source>See or change</source>
        <translation>Se eller ret</translation>
    </message>
    <message>
        <source>Type in</source>
        <translation>Indtast</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Planlæg</translation>
    </message>
    <message>
        <source>The extra follow-up is planned.</source>
        <translation>Den ekstra opfølgning er planlagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s)</source>
        <translation>
            <numerusform>%Ln borger</numerusform>
            <numerusform>%Ln borgere</numerusform>
        </translation>
    </message>
    <message>
        <source>wk {number}</source>
        <translation>uge {number}</translation>
    </message>
    <message>
        <source>Reached: ask the questions</source>
        <translation>Truffet: stil spørgsmålene</translation>
    </message>
    <message>
        <source>Reached: call again on …</source>
        <translation>Truffet: ring igen …</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Nothing with nicotine</source>
        <translation>Intet med nikotin</translation>
    </message>
    <message>
        <source>No medicine</source>
        <translation>Ingen medicin</translation>
    </message>
    <message>
        <source>She has an open pathway already.</source>
        <translation>Borgeren har allerede et åbent forløb.</translation>
    </message>
    <message>
        <source>Yes: open a new pathway now</source>
        <translation>Ja: åbn et nyt forløb nu</translation>
    </message>
    <message>
        <source>Yes, but not now</source>
        <translation>Ja, men ikke nu</translation>
    </message>
    <message>
        <source>Yes: they go on to the new pathway</source>
        <translation>Ja: de følger med til det nye forløb</translation>
    </message>
    <message>
        <source>No: ask again at the interview</source>
        <translation>Nej: spørg igen ved samtalen</translation>
    </message>
    <message>
        <source>What were you told?</source>
        <translation>Hvad fik du at vide?</translation>
    </message>
    <message>
        <source>A number of weeks from 1 to {most}.</source>
        <translation>Et antal uger fra 1 til {most}.</translation>
    </message>
    <message>
        <source>Our own words, not STOPbasen&apos;s.</source>
        <translation>Vores egne ord, ikke STOPbasens.</translation>
    </message>
    <message>
        <source>Vouchers were issued for: {products}</source>
        <translation>Der er udstedt rekvisitioner på: {products}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Does not want to say</source>
        <translation>Vil ikke svare</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Type a whole number, or leave it empty.</source>
        <translation>Skriv et helt tal, eller lad feltet stå tomt.</translation>
    </message>
    <message>
        <source>1 – very dissatisfied</source>
        <translation>1 – meget utilfreds</translation>
    </message>
    <message>
        <source>5 – very satisfied</source>
        <translation>5 – meget tilfreds</translation>
    </message>
    <message>
        <source>When is she to be called again?</source>
        <translation>Hvornår skal der ringes igen?</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Can be chosen when the window has closed.</source>
        <translation>Kan vælges, når perioden er slut.</translation>
    </message>
    <message>
        <source>She is dead: nobody calls or writes any more</source>
        <translation>Død: ingen ringer eller skriver mere</translation>
    </message>
    <message>
        <source>Too ill, or moved abroad</source>
        <translation>For syg, eller flyttet til udlandet</translation>
    </message>
    <message>
        <source>Dead, ill or moved …</source>
        <translation>Død, syg eller flyttet …</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klokken</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <translation>Gem opkaldet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>In the window now</source>
        <translation>I perioden nu</translation>
    </message>
    <message>
        <source>The window has closed</source>
        <translation>Perioden er slut</translation>
    </message>
    <message>
        <source>Comes later</source>
        <translation>Kommer senere</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Afsluttede</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Hvilke</translation>
    </message>
    <message>
        <source>The team&apos;s</source>
        <translation>Teamets</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Hvis</translation>
    </message>
    <message>
        <source>Calls in the coming weeks</source>
        <translation>Opkald i de kommende uger</translation>
    </message>
    <message>
        <source>Call the evening list</source>
        <translation>Ring aftenlisten op</translation>
    </message>
    <message>
        <source>Print the evening list</source>
        <translation>Udskriv aftenlisten</translation>
    </message>
    <message>
        <source>SMS before the calls</source>
        <translation>Sms før opkaldene</translation>
    </message>
    <message>
        <source>Open the chosen citizen</source>
        <translation>Åbn den valgte borger</translation>
    </message>
    <message>
        <source>Nobody is in the window now. People come here by themselves five months after the quit date.</source>
        <translation>Ingen er i perioden lige nu. Borgerne kommer her af sig selv fem måneder efter stopdatoen.</translation>
    </message>
    <message>
        <source>Nobody has been forgotten: no open window has closed.</source>
        <translation>Ingen er glemt: Ingen åben periode er udløbet.</translation>
    </message>
    <message>
        <source>Nobody waits. A follow-up is made when a course is closed.</source>
        <translation>Ingen venter. En opfølgning oprettes, når et forløb afsluttes.</translation>
    </message>
    <message>
        <source>No follow-up is done yet.</source>
        <translation>Ingen opfølgning er afsluttet endnu.</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>sluttede {day}</translation>
    </message>
    <message>
        <source>opens {day}</source>
        <translation>begynder {day}</translation>
    </message>
    <message>
        <source>closes today</source>
        <translation>slutter i dag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>closes {day} · {days}</source>
        <translation>slutter {day} · {days}</translation>
    </message>
    <message>
        <source>may be closed as not reached</source>
        <translation>kan lukkes som ikke truffet</translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 after {hour}</source>
        <translation>1 efter {hour}</translation>
    </message>
    <message>
        <source>needs {what}</source>
        <translation>mangler {what}</translation>
    </message>
    <message>
        <source>smoke-free</source>
        <translation>røgfri</translation>
    </message>
    <message>
        <source>not smoke-free</source>
        <translation>ikke røgfri</translation>
    </message>
    <message>
        <source>no answer about smoking</source>
        <translation>vil ikke svare om rygning</translation>
    </message>
    <message>
        <source>satisfaction {number} of 5</source>
        <translation>tilfredshed {number} af 5</translation>
    </message>
    <message>
        <source>Smoke-free the last 14 days: yes</source>
        <translation>Røgfri de seneste 14 dage: ja</translation>
    </message>
    <message>
        <source>Smoke-free the last 14 days: no</source>
        <translation>Røgfri de seneste 14 dage: nej</translation>
    </message>
    <message>
        <source>Nicotine-free</source>
        <translation>Nikotinfri</translation>
    </message>
    <message>
        <source>Uses {products}</source>
        <translation>Bruger {products}</translation>
    </message>
    <message>
        <source>Wants help with a new attempt</source>
        <translation>Vil gerne have hjælp til et nyt forsøg</translation>
    </message>
    <message>
        <source>Wants no new attempt</source>
        <translation>Ønsker ikke et nyt forsøg</translation>
    </message>
    <message>
        <source>Used no medicine</source>
        <translation>Brugte ingen medicin</translation>
    </message>
    <message>
        <source>Used {products}</source>
        <translation>Brugte {products}</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n uge</numerusform>
            <numerusform>%n uger</numerusform>
        </translation>
    </message>
    <message>
        <source>½ year</source>
        <translation>½ år</translation>
    </message>
    <message>
        <source>extra</source>
        <translation>ekstra</translation>
    </message>
    <message>
        <source>extra, {months} mo.</source>
        <translation>ekstra, {months} md.</translation>
    </message>
    <message numerus="yes">
        <source>Extra follow-up, %n month(s)</source>
        <translation>
            <numerusform>Ekstra opfølgning, %n måned</numerusform>
            <numerusform>Ekstra opfølgning, %n måneder</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ingen endnu</translation>
    </message>
    <message>
        <source>call again {day} {time}</source>
        <translation>ring igen {day} {time}</translation>
    </message>
    <message>
        <source>outside the window, does not count</source>
        <translation>uden for perioden, tæller ikke</translation>
    </message>
    <message>
        <source>extra, counts in no figure</source>
        <translation>ekstra, tæller ikke i nøgletal</translation>
    </message>
    <message>
        <source>no consent to be called</source>
        <translation>ikke samtykke til opkald</translation>
    </message>
    <message>
        <source>quit date is missing</source>
        <translation>stopdato mangler</translation>
    </message>
    <message>
        <source>told by SMS {day}</source>
        <translation>varslet pr. sms {day}</translation>
    </message>
    <message>
        <source>best reached {time}</source>
        <translation>træffes bedst {time}</translation>
    </message>
    <message>
        <source>needs an interpreter: {language}</source>
        <translation>kræver tolk: {language}</translation>
    </message>
    <message>
        <source>may leave a message</source>
        <translation>må lægge besked</translation>
    </message>
    <message>
        <source>leave no message</source>
        <translation>læg ikke besked</translation>
    </message>
    <message>
        <source>{kind}, counted from {base}: {first} – {last}</source>
        <translation>{kind}, regnet fra {base}: {first} – {last}</translation>
    </message>
    <message>
        <source>{form}: not answered</source>
        <translation>{form}: ikke besvaret</translation>
    </message>
    <message>
        <source>{form}: answered {day} ({who})</source>
        <translation>{form}: besvaret {day} ({who})</translation>
    </message>
    <message>
        <source>No follow-up calls are planned for the coming weeks.</source>
        <translation>Der er ingen opfølgninger i de kommende uger.</translation>
    </message>
    <message>
        <source>Most in week {number}: {calls}.</source>
        <translation>Flest i uge {number}: {calls}.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n opkald</numerusform>
            <numerusform>%n opkald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this week&apos;s are from earlier.</source>
        <translation>
            <numerusform>%n af denne uges er fra tidligere.</numerusform>
            <numerusform>%n af denne uges er fra tidligere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s) close this week.</source>
        <translation>
            <numerusform>%n periode slutter i denne uge.</numerusform>
            <numerusform>%n perioder slutter i denne uge.</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is kept.</source>
        <translation>Skemaet er gemt.</translation>
    </message>
    <message>
        <source>No form is used at the end of a course. The team lead chooses them in the settings, under the rules.</source>
        <translation>Ingen skemaer er i brug ved forløbets slutning. Teamlederen vælger dem i indstillingerne, under regler.</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Besvaret den</translation>
    </message>
    <message>
        <source>Typed by {who}, answered {day}.</source>
        <translation>Tastet af {who}, besvaret {day}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Keep the answers</source>
        <translation>Gem svarene</translation>
    </message>
    <message>
        <source>New pathway</source>
        <translation>Nyt forløb</translation>
    </message>
    <message>
        <source>A new pathway opens today. The former one stays as it is.</source>
        <translation>Et nyt forløb åbner i dag. Det tidligere bliver, som det er.</translation>
    </message>
    <message>
        <source>No consent goes on: ask for them at the interview.</source>
        <translation>Der er intet samtykke at tage med: spørg om dem ved samtalen.</translation>
    </message>
    <message>
        <source>Open the new pathway</source>
        <translation>Åbn det nye forløb</translation>
    </message>
    <message>
        <source>Epikrise after half a year to {receiver}</source>
        <translation>Epikrise efter ½ år til {receiver}</translation>
    </message>
    <message>
        <source>Read it on her page, and send it</source>
        <translation>Læs den på borgerens side, og send den</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Send den nu</translation>
    </message>
    <message>
        <source>Later: it waits under Today</source>
        <translation>Senere: den venter under I dag</translation>
    </message>
    <message>
        <source>Goes as a MedCom file. Only what she agreed to is told.</source>
        <translation>Går som MedCom-fil. Kun det, borgeren har sagt ja til, bliver fortalt.</translation>
    </message>
    <message>
        <source>Goes on paper. Only what she agreed to is told.</source>
        <translation>Går på papir. Kun det, borgeren har sagt ja til, bliver fortalt.</translation>
    </message>
    <message>
        <source>The epikrise after half a year is noted as sent.</source>
        <translation>Epikrisen efter ½ år er noteret som sendt.</translation>
    </message>
</context>
</TS>
