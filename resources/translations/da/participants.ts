<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>participants</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>late</source>
        <translation>for sent</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Modtaget</translation>
    </message>
    <message>
        <source>Case of</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>død</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>beskyttet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>Må ringes op</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Fremmøde</translation>
    </message>
    <message>
        <source>CO</source>
        <translation>CO</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Pr. dag</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Forløbstype</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Næste møde</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ledige</translation>
    </message>
    <message>
        <source>smoke-free</source>
        <translation>røgfri</translation>
    </message>
    <message>
        <source>smokes</source>
        <translation>ryger</translation>
    </message>
    <message>
        <source>{free} of {capacity} free</source>
        <translation>{free} af {capacity} ledige</translation>
    </message>
    <message>
        <source>full · {waiting} wait</source>
        <translation>fuldt · {waiting} venter</translation>
    </message>
    <message numerus="yes">
        <source>The course is started with %n meeting(s).</source>
        <translation>
            <numerusform>Forløbet er sat i gang med %n møde.</numerusform>
            <numerusform>Forløbet er sat i gang med %n møder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The place is given up.</source>
        <translation>Pladsen er givet fri.</translation>
    </message>
    <message>
        <source>The quit date is kept.</source>
        <translation>Stopdatoen er gemt.</translation>
    </message>
    <message>
        <source>The citizen has a place on {course}.</source>
        <translation>Borgeren har fået plads på {course}.</translation>
    </message>
    <message>
        <source>The citizen is on the waiting list.</source>
        <translation>Borgeren står på ventelisten.</translation>
    </message>
    <message>
        <source>The course is closed for this citizen.</source>
        <translation>Forløbet er afsluttet for borgeren.</translation>
    </message>
    <message>
        <source>Attempt {number}: {day}</source>
        <translation>{number}. forsøg: {day}</translation>
    </message>
    <message>
        <source>relapse told {day}</source>
        <translation>tilbagefald fortalt {day}</translation>
    </message>
    <message>
        <source>met {attended} of {planned}</source>
        <translation>mødt {attended} af {planned}</translation>
    </message>
    <message>
        <source>needs {missing} more, can miss {spare}</source>
        <translation>mangler {missing}, kan gå glip af {spare}</translation>
    </message>
    <message>
        <source>On the waiting list since {day}</source>
        <translation>På venteliste siden {day}</translation>
    </message>
    <message>
        <source>smoke-free at the end</source>
        <translation>røgfri ved afslutning</translation>
    </message>
    <message>
        <source>not smoke-free at the end</source>
        <translation>ikke røgfri ved afslutning</translation>
    </message>
    <message>
        <source>smoking at the end not known</source>
        <translation>rygning ved afslutning ikke kendt</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Afsluttet {day}</translation>
    </message>
    <message>
        <source>satisfaction {number} of 5</source>
        <translation>tilfredshed {number} af 5</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Møder</translation>
    </message>
    <message>
        <source>No meetings are planned yet.</source>
        <translation>Der er ikke planlagt møder endnu.</translation>
    </message>
    <message>
        <source>CO, ppm</source>
        <translation>CO, ppm</translation>
    </message>
    <message>
        <source>Cigarettes a day</source>
        <translation>Cigaretter pr. dag</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message>
        <source>Save the measurement</source>
        <translation>Gem målingen</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>Åbn holdet</translation>
    </message>
    <message>
        <source>Give the place up</source>
        <translation>Giv pladsen fri</translation>
    </message>
    <message>
        <source>Quit dates</source>
        <translation>Stopdatoer</translation>
    </message>
    <message>
        <source>Smoke-free from</source>
        <translation>Røgfri fra</translation>
    </message>
    <message>
        <source>Nicotine-free from</source>
        <translation>Nikotinfri fra</translation>
    </message>
    <message>
        <source>Save the quit dates</source>
        <translation>Gem stopdatoer</translation>
    </message>
    <message>
        <source>Close the course</source>
        <translation>Afslut forløbet</translation>
    </message>
    <message>
        <source>Smoke-free at the end?</source>
        <translation>Røgfri ved afslutningen?</translation>
    </message>
    <message>
        <source>Satisfied with the course as a whole, 1–5</source>
        <translation>Tilfreds med rygestopkurset som helhed, 1–5</translation>
    </message>
    <message>
        <source>If not completed: why?</source>
        <translation>Hvis ikke gennemført: hvorfor?</translation>
    </message>
    <message>
        <source>Epikrise to the GP?</source>
        <translation>Epikrise til egen læge?</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Afsluttet den</translation>
    </message>
    <message>
        <source>present</source>
        <translation>mødt</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>afbud</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>udeblevet</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>pr. telefon</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
    <message>
        <source>Leave without saving what you typed?</source>
        <translation>Vil du gå uden at gemme det, du har skrevet?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Gå uden at gemme</translation>
    </message>
    <message>
        <source>The master data are kept.</source>
        <translation>Stamdata er gemt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Note that the citizen has died? The call lists are cleared. It can be undone.</source>
        <translation>Skal det noteres, at borgeren er død? Borgeren forsvinder fra opkaldslisterne. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Er død</translation>
    </message>
    <message>
        <source>It is noted that the citizen has died.</source>
        <translation>Det er noteret, at borgeren er død.</translation>
    </message>
    <message>
        <source>Back without saving</source>
        <translation>Tilbage uden at gemme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Leave it empty to keep the number as it is.</source>
        <translation>Lad feltet stå tomt for at beholde nummeret.</translation>
    </message>
    <message>
        <source>CPR number</source>
        <translation>CPR-nummer</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>Own GP</source>
        <translation>Egen læge</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>How she is reached</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Anden telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>Træffes bedst</translation>
    </message>
    <message>
        <source>May we leave a message?</source>
        <translation>Må vi lægge besked?</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Vej</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>Postnr.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Protection and special needs</source>
        <translation>Beskyttelse og særlige behov</translation>
    </message>
    <message>
        <source>Name and address protected</source>
        <translation>Navne- og adressebeskyttet</translation>
    </message>
    <message>
        <source>Address protected</source>
        <translation>Adressebeskyttet</translation>
    </message>
    <message>
        <source>Exempt from Digital Post</source>
        <translation>Fritaget for Digital Post</translation>
    </message>
    <message>
        <source>Alias on lists, where the name is protected</source>
        <translation>Alias på lister, når navnet er beskyttet</translation>
    </message>
    <message>
        <source>Interpreter: language</source>
        <translation>Tolk: sprog</translation>
    </message>
    <message>
        <source>Who books the interpreter?</source>
        <translation>Hvem bestiller tolken?</translation>
    </message>
    <message>
        <source>Who may be called instead</source>
        <translation>Hvem må vi ringe til i stedet?</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Kontaktpersoner</translation>
    </message>
    <message>
        <source>Nobody yet. Fill in the fields below and save.</source>
        <translation>Ingen endnu. Udfyld felterne nedenfor, og gem.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Hvem er det?</translation>
    </message>
    <message>
        <source>Save the contact person</source>
        <translation>Gem kontaktperson</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>The citizen has died …</source>
        <translation>Borgeren er død …</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Der er ikke sket noget endnu.</translation>
    </message>
    <message>
        <source>Electronic referral</source>
        <translation>Elektronisk henvisning</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Henvisning</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
    <message>
        <source>Fagerström {sum}</source>
        <translation>Fagerström {sum}</translation>
    </message>
    <message>
        <source>Clarifying interview</source>
        <translation>Afklarende samtale</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Samtykke trukket tilbage</translation>
    </message>
    <message>
        <source>Meeting {number}: {mark}</source>
        <translation>Møde {number}, {mark}</translation>
    </message>
    <message>
        <source>CO {ppm} ppm</source>
        <translation>CO {ppm} ppm</translation>
    </message>
    <message>
        <source>Quit date</source>
        <translation>Stopdato</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) granted</source>
        <translation>
            <numerusform>%n uge bevilget</numerusform>
            <numerusform>%n uger bevilget</numerusform>
        </translation>
    </message>
    <message>
        <source>Free medicine</source>
        <translation>Gratis rygestopmedicin</translation>
    </message>
    <message>
        <source>Voucher {number}</source>
        <translation>Rekvisition {number}</translation>
    </message>
    <message>
        <source>weeks {first}–{last}</source>
        <translation>uge {first}–{last}</translation>
    </message>
    <message>
        <source>Voucher redeemed</source>
        <translation>Rekvisition indløst</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>kvittering {number}</translation>
    </message>
    <message>
        <source>Course closed</source>
        <translation>Forløb afsluttet</translation>
    </message>
    <message>
        <source>Pathway closed</source>
        <translation>Forløbet lukket</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ikke sendt endnu</translation>
    </message>
    <message>
        <source>smoke-free ever since</source>
        <translation>røgfri lige siden</translation>
    </message>
    <message>
        <source>has smoked since</source>
        <translation>har røget siden</translation>
    </message>
    <message>
        <source>Half-year follow-up</source>
        <translation>Halvårsopfølgning</translation>
    </message>
    <message>
        <source>Correction of a note</source>
        <translation>Rettelse af et notat</translation>
    </message>
    <message>
        <source>Your draft is fetched; it is not saved yet.</source>
        <translation>Din kladde er hentet frem; den er ikke gemt som samtale endnu.</translation>
    </message>
    <message>
        <source>Save the interview</source>
        <translation>Gem samtalen</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Gem rettelsen</translation>
    </message>
    <message>
        <source>Held {day}. What stood there before stays as a note.</source>
        <translation>Holdt {day}. Det, der stod før, bevares som notat.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) come from the referral or an earlier pathway: confirm them.</source>
        <translation>
            <numerusform>%n svar er hentet fra henvisningen eller et tidligere forløb: bekræft det.</numerusform>
            <numerusform>%n svar er hentet fra henvisningen eller et tidligere forløb: bekræft dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>Kladde gemt {time}</translation>
    </message>
    <message>
        <source>The correction is kept.</source>
        <translation>Rettelsen er gemt.</translation>
    </message>
    <message>
        <source>The interview is kept.</source>
        <translation>Samtalen er gemt.</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Udfyldt</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Holdt den</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Pr. telefon</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>Consents are given</source>
        <translation>Samtykker er givet</translation>
    </message>
    <message>
        <source>Note for the journal</source>
        <translation>Notat til journalen</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Kassér kladden</translation>
    </message>
    <message>
        <source>What the answers mean</source>
        <translation>Hvad svarene viser</translation>
    </message>
    <message>
        <source>Heavy smoker (≥ {limit} cigarettes a day)</source>
        <translation>Storryger (≥ {limit} cigaretter om dagen)</translation>
    </message>
    <message>
        <source>Fagerström</source>
        <translation>Fagerström</translation>
    </message>
    <message>
        <source>Nicotine, as cigarettes a day</source>
        <translation>Nikotin, som cigaretter om dagen</translation>
    </message>
    <message>
        <source>Pack-years (packs of 20 × years)</source>
        <translation>Pakkeår (pakker à 20 × år)</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>mangler %n svar</numerusform>
            <numerusform>mangler %n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} of 10 · {words}</source>
        <translation>{sum} af 10 · {words}</translation>
    </message>
    <message>
        <source>yes, by nicotine</source>
        <translation>ja, efter nikotin</translation>
    </message>
    <message>
        <source>meets the rule</source>
        <translation>opfylder reglen</translation>
    </message>
    <message>
        <source>does not meet the rule: {why}</source>
        <translation>opfylder ikke reglen: {why}</translation>
    </message>
    <message>
        <source>not known yet: {why}</source>
        <translation>ikke kendt endnu: {why}</translation>
    </message>
    <message>
        <source>Scheme: {name}</source>
        <translation>Ordning: {name}</translation>
    </message>
    <message>
        <source>at least {n} a day</source>
        <translation>mindst {n} om dagen</translation>
    </message>
    <message>
        <source>at least {n} years old</source>
        <translation>mindst {n} år</translation>
    </message>
    <message>
        <source>a place on a course</source>
        <translation>en plads på et hold</translation>
    </message>
    <message>
        <source>{percent} filled in</source>
        <translation>{percent} udfyldt</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nyt notat</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Gem notatet</translation>
    </message>
    <message>
        <source>Do not correct</source>
        <translation>Ret ikke</translation>
    </message>
    <message>
        <source>Only what is not copied yet</source>
        <translation>Kun det, der ikke er overført</translation>
    </message>
    <message>
        <source>For the journal system</source>
        <translation>Til journalsystemet</translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>ikke overført</translation>
    </message>
    <message>
        <source>changed since it was copied</source>
        <translation>ændret siden</translation>
    </message>
    <message>
        <source>copied {day} {who}</source>
        <translation>overført {day} {who}</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n to the journal</source>
        <translation>
            <numerusform>Kopiér %n til journal</numerusform>
            <numerusform>Kopiér %n til journal</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing yet. Calls, the interview, meetings and notes come here by themselves.</source>
        <translation>Intet endnu. Opkald, samtale, møder og notater kommer her af sig selv.</translation>
    </message>
    <message>
        <source>Everything is copied to the journal system.</source>
        <translation>Alt er overført til journalsystemet.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>rettelse</translation>
    </message>
    <message>
        <source>corrected by a newer note</source>
        <translation>rettet af et nyere notat</translation>
    </message>
    <message>
        <source>Corrects the note of {day}; both stay readable.</source>
        <translation>Retter notatet fra {day}; begge kan fortsat læses.</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>Notatet er gemt.</translation>
    </message>
    <message>
        <source>The first {count} hits – type more to find fewer</source>
        <translation>De første {count} fundne – skriv mere for at finde færre</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s)</source>
        <translation>
            <numerusform>%Ln borger</numerusform>
            <numerusform>%Ln borgere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is found. Try the first letters of the name, or take a filter away.</source>
        <translation>Ingen fundet. Prøv de første bogstaver i navnet, eller fjern et filter.</translation>
    </message>
    <message>
        <source>No citizens yet. They come with the referrals; Ctrl+N types one in.</source>
        <translation>Ingen borgere endnu. De kommer med henvisningerne; Ctrl+N opretter en i hånden.</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Search by name, phone or CPR number …</source>
        <translation>Søg på navn, telefon eller CPR-nummer …</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Alle statusser</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>All counsellors</source>
        <translation>Alle rådgivere</translation>
    </message>
    <message>
        <source>All courses</source>
        <translation>Alle hold</translation>
    </message>
    <message>
        <source>Only late</source>
        <translation>Kun forsinkede</translation>
    </message>
    <message>
        <source>Choose an offer</source>
        <translation>Vælg tilbud</translation>
    </message>
    <message>
        <source>Courses with places</source>
        <translation>Hold med pladser</translation>
    </message>
    <message>
        <source>No course is planned. Use the waiting list, or plan a course under Hold (Ctrl+4).</source>
        <translation>Der er ikke planlagt et hold. Brug ventelisten, eller planlæg et under Hold (Ctrl+4).</translation>
    </message>
    <message>
        <source>Enrol on the course</source>
        <translation>Tilmeld holdet</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Venteliste</translation>
    </message>
    <message>
        <source>Individual course</source>
        <translation>Individuelt forløb</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>Sæt på venteliste</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>Første møde</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Kl.</translation>
    </message>
    <message>
        <source>Start an individual course</source>
        <translation>Start individuelt forløb</translation>
    </message>
    <message>
        <source>Cigarettes a day and CO</source>
        <translation>Cigaretter pr. dag og CO</translation>
    </message>
    <message>
        <source>The curve begins with the interview; each CO measurement at a meeting adds a point.</source>
        <translation>Kurven begynder med samtalen; hver måling ved et møde føjer et punkt til.</translation>
    </message>
    <message>
        <source>Cigarettes a day and CO, as a table</source>
        <translation>Cigaretter om dagen og CO som tabel</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>Hele historikken</translation>
    </message>
    <message>
        <source>Smoking</source>
        <translation>Rygning</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Skjul tabellen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Vis som tabel</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>pr. dag</translation>
    </message>
    <message>
        <source>quit {day}</source>
        <translation>stop {day}</translation>
    </message>
    <message>
        <source>Heavy smoker (≥ {limit}/day)</source>
        <translation>Storryger (≥ {limit}/dag)</translation>
    </message>
    <message>
        <source>Consumption</source>
        <translation>Forbrug</translation>
    </message>
    <message>
        <source>Pack-years</source>
        <translation>Pakkeår</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>{products} a day</source>
        <translation>{products} om dagen</translation>
    </message>
    <message>
        <source>{products} = {grams} g/day</source>
        <translation>{products} = {grams} g/dag</translation>
    </message>
    <message>
        <source>low</source>
        <translation>lav</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>middel</translation>
    </message>
    <message>
        <source>high</source>
        <translation>høj</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n uge</numerusform>
            <numerusform>%n uger</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} used</source>
        <translation>{used} brugt</translation>
    </message>
    <message>
        <source>{consent}: not asked</source>
        <translation>{consent}: ikke spurgt</translation>
    </message>
    <message>
        <source>{consent}: no</source>
        <translation>{consent}: nej</translation>
    </message>
    <message>
        <source>STOPbasen</source>
        <translation>STOPbasen</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>opfølgning</translation>
    </message>
    <message>
        <source>letter to the GP</source>
        <translation>brev til læge</translation>
    </message>
    <message>
        <source>letter to the referrer</source>
        <translation>brev til henviser</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>pårørende</translation>
    </message>
    <message>
        <source>passing on</source>
        <translation>sende videre</translation>
    </message>
    <message>
        <source>{day} (the course&apos;s)</source>
        <translation>{day} (holdets)</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} år</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(uden navn)</translation>
    </message>
    <message>
        <source>open a pathway</source>
        <translation>åbn et forløb</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overblik</translation>
    </message>
    <message>
        <source>New pathway</source>
        <translation>Nyt forløb</translation>
    </message>
    <message>
        <source>A new pathway is open.</source>
        <translation>Et nyt forløb er åbnet.</translation>
    </message>
    <message>
        <source>The consent is withdrawn.</source>
        <translation>Samtykket er trukket tilbage.</translation>
    </message>
    <message>
        <source>The way so far</source>
        <translation>Vejen indtil nu</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Sidens dele</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the CPR number</source>
        <translation>Vis CPR-nummeret</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Master data</source>
        <translation>Stamdata</translation>
    </message>
    <message>
        <source>Copy to journal</source>
        <translation>Kopiér til journal</translation>
    </message>
    <message>
        <source>Next: {act}</source>
        <translation>Næste: {act}</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Course and attendance</source>
        <translation>Forløb og fremmøde</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicin</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opfølgning</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Find a citizen</source>
        <translation>Find en borger</translation>
    </message>
    <message>
        <source>Show the CPR number of the citizen</source>
        <translation>Vis borgerens CPR-nummer</translation>
    </message>
    <message>
        <source>Master data of the citizen</source>
        <translation>Borgerens stamdata</translation>
    </message>
    <message>
        <source>Pass the referral on …</source>
        <translation>Send henvisningen videre …</translation>
    </message>
    <message>
        <source>Reject the referral …</source>
        <translation>Afvis henvisningen …</translation>
    </message>
    <message>
        <source>Restrict access …</source>
        <translation>Begræns adgang …</translation>
    </message>
    <message>
        <source>check the CPR number</source>
        <translation>CPR skal kontrolleres</translation>
    </message>
    <message>
        <source>interpreter: {language}</source>
        <translation>tolk: {language}</translation>
    </message>
    <message>
        <source>exempt from Digital Post</source>
        <translation>fritaget for Digital Post</translation>
    </message>
    <message>
        <source>restricted: only {named}</source>
        <translation>begrænset: kun {named}</translation>
    </message>
    <message>
        <source>name and address protected</source>
        <translation>navne- og adressebeskyttet</translation>
    </message>
    <message>
        <source>address protected</source>
        <translation>adressebeskyttet</translation>
    </message>
    <message>
        <source>operation {day}</source>
        <translation>operation {day}</translation>
    </message>
    <message>
        <source>do not call before {day}</source>
        <translation>ring ikke før {day}</translation>
    </message>
    <message>
        <source>attempt {number}</source>
        <translation>{number}. forsøg</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n forsøg</numerusform>
            <numerusform>%n forsøg</numerusform>
        </translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senest {day}</translation>
    </message>
    <message>
        <source>waiting list since {day}</source>
        <translation>venteliste siden {day}</translation>
    </message>
    <message>
        <source>meeting {number} of {total}</source>
        <translation>møde {number} af {total}</translation>
    </message>
    <message>
        <source>next {day} {time}</source>
        <translation>næste {day} {time}</translation>
    </message>
    <message>
        <source>expected {day}</source>
        <translation>ventes {day}</translation>
    </message>
    <message>
        <source>Issue voucher, weeks {first}–{last}</source>
        <translation>Udsted rekvisition, uge {first}–{last}</translation>
    </message>
    <message>
        <source>Closed {day}: {reason}</source>
        <translation>Lukket {day}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag for sent</numerusform>
            <numerusform>%n dage for sent</numerusform>
        </translation>
    </message>
    <message>
        <source>meeting {number} at {time}</source>
        <translation>mødegang {number} kl. {time}</translation>
    </message>
    <message>
        <source>The pathway is closed already.</source>
        <translation>Forløbet er allerede lukket.</translation>
    </message>
    <message>
        <source>The signature for STOPbasen is kept.</source>
        <translation>Underskriften til STOPbasen er noteret.</translation>
    </message>
    <message>
        <source>The consent is kept.</source>
        <translation>Samtykket er gemt.</translation>
    </message>
    <message>
        <source>The consent is withdrawn. This was done:</source>
        <translation>Samtykket er trukket tilbage. Det skete:</translation>
    </message>
    <message>
        <source>Noted: the secretariat is asked to delete.</source>
        <translation>Noteret: sekretariatet er bedt om at slette.</translation>
    </message>
    <message>
        <source>Consent: {kind}</source>
        <translation>Samtykke: {kind}</translation>
    </message>
    <message>
        <source>The registration must be signed: a spoken yes is kept, but nothing is typed before the signature.</source>
        <translation>Registreringen kræver underskrift: et mundtligt ja gemmes, men intet må tastes før underskriften.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
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
        <source>Given on</source>
        <translation>Givet den</translation>
    </message>
    <message>
        <source>Version of the information</source>
        <translation>Udgave af informationen</translation>
    </message>
    <message>
        <source>A parent or guardian gives the consents</source>
        <translation>En forælder eller værge giver samtykkerne</translation>
    </message>
    <message>
        <source>Under 15 years</source>
        <translation>Under 15 år</translation>
    </message>
    <message>
        <source>I judge that she understands what she agrees to</source>
        <translation>Jeg vurderer, at borgeren forstår, hvad der siges ja til</translation>
    </message>
    <message>
        <source>15 to 17 years</source>
        <translation>15–17 år</translation>
    </message>
    <message>
        <source>A task stands in »Today«: make sure with STOPbasen&apos;s secretariat that nothing is kept (no form is stamped as typed).</source>
        <translation>Opgaven står i »I dag«: sikr dig hos STOPbasens sekretariat, at intet er gemt (intet skema er stemplet som tastet).</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to confirm</source>
        <translation>
            <numerusform>%n svar skal bekræftes</numerusform>
            <numerusform>%n svar skal bekræftes</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} began this interview {when} and has not saved it.</source>
        <translation>{who} begyndte samtalen {when} og har ikke gemt den.</translation>
    </message>
    <message>
        <source>{language} · booked by: {who}</source>
        <translation>{language} · bestilles af: {who}</translation>
    </message>
    <message>
        <source>Appointment {when}</source>
        <translation>Aftale {when}</translation>
    </message>
    <message>
        <source>Go on with that draft</source>
        <translation>Fortsæt den kladde</translation>
    </message>
    <message>
        <source>Print or save as PDF</source>
        <translation>Udskriv eller gem som PDF</translation>
    </message>
    <message>
        <source>Print empty for paper</source>
        <translation>Udskriv tomt til papir</translation>
    </message>
    <message>
        <source>The interpreter is booked for this appointment</source>
        <translation>Tolk er bestilt til aftalen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Confirm the answer that was filled in beforehand</source>
        <translation>Bekræft svaret, der var udfyldt på forhånd</translation>
    </message>
    <message>
        <source>Next answer to confirm</source>
        <translation>Næste svar, der skal bekræftes</translation>
    </message>
    <message>
        <source>Print the interview</source>
        <translation>Udskriv samtalen</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Husk</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>0–3 low, 4–6 medium, 7–10 high</source>
        <translation>0–3 lav, 4–6 middel, 7–10 høj</translation>
    </message>
    <message>
        <source>The program&apos;s own proposal</source>
        <translation>Programmets eget forslag</translation>
    </message>
    <message>
        <source>Rule from {day}</source>
        <translation>Regel fra {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>til {day}</translation>
    </message>
    <message>
        <source>at least {sum} of 10 · {missing}</source>
        <translation>mindst {sum} af 10 · {missing}</translation>
    </message>
    <message>
        <source>The factors are not confirmed by STOPbasen. The team lead can change them under Settings, Rules.</source>
        <translation>Faktorerne er ikke bekræftet af STOPbasen. Teamlederen kan ændre dem under Indstillinger, Regler.</translation>
    </message>
    <message>
        <source>under 18 years</source>
        <translation>under 18 år</translation>
    </message>
    <message>
        <source>Medicine without prescription only after an earlier attempt to stop; under 15 years only through the doctor (Sundhedsstyrelsen). Offer the youth course.</source>
        <translation>Håndkøbsmedicin kun efter et tidligere stopforsøg; under 15 år kun gennem lægen (Sundhedsstyrelsen). Tilbyd ungeforløbet.</translation>
    </message>
    <message numerus="yes">
        <source>(in %n day(s))</source>
        <translation>
            <numerusform>(om %n dag)</numerusform>
            <numerusform>(om %n dage)</numerusform>
        </translation>
    </message>
    <message>
        <source>STOPbasen: a spoken yes is not enough. Tick »Signed« under Consents at the first meeting.</source>
        <translation>STOPbasen: et mundtligt ja er ikke nok. Sæt kryds ved »Underskrevet« under Samtykker ved første møde.</translation>
    </message>
    <message>
        <source>Under 15 years a parent gives the consents.</source>
        <translation>Under 15 år giver en forælder samtykkerne.</translation>
    </message>
    <message>
        <source>From 15 to 17 years she may consent herself, when you judge that she is mature enough.</source>
        <translation>Fra 15 til 17 år kan borgeren selv give samtykke, når du vurderer, at modenheden er til det.</translation>
    </message>
    <message>
        <source>Information handed out: {version}</source>
        <translation>Information udleveret: {version}</translation>
    </message>
    <message>
        <source>used in {places}</source>
        <translation>bruges i {places}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n point</numerusform>
        </translation>
    </message>
    <message>
        <source>{where}: confirm</source>
        <translation>{where}: bekræft</translation>
    </message>
    <message>
        <source>epikrise</source>
        <translation>epikrise</translation>
    </message>
    <message>
        <source>voucher</source>
        <translation>rekvisition</translation>
    </message>
    <message>
        <source>{name}, in force from {day}.</source>
        <translation>{name}, gældende fra {day}.</translation>
    </message>
    <message>
        <source>The wording is not STOPbasen&apos;s own. {source}. Every answer goes to the journal.</source>
        <translation>Ordlyden er ikke STOPbasens egen. {source}. Alle svar kommer i journalen.</translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n answer(s) filled in beforehand</source>
        <translation>
            <numerusform>Bekræft %n svar, der var udfyldt på forhånd</numerusform>
            <numerusform>Bekræft %n svar, der var udfyldt på forhånd</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Underskrevet</translation>
    </message>
    <message>
        <source>The secretariat is asked to delete</source>
        <translation>Sekretariatet er bedt om at slette</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Træk tilbage</translation>
    </message>
    <message>
        <source>Register …</source>
        <translation>Registrér …</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>faktor</translation>
    </message>
    <message>
        <source>cigarettes</source>
        <translation>cigaretter</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Hide the factors</source>
        <translation>Skjul faktorerne</translation>
    </message>
    <message>
        <source>Show the factors</source>
        <translation>Vis faktorerne</translation>
    </message>
    <message>
        <source>{consent}: withdrawn</source>
        <translation>{consent}: trukket tilbage</translation>
    </message>
    <message>
        <source>{consent}: signature missing</source>
        <translation>{consent}: mangler underskrift</translation>
    </message>
    <message>
        <source>{consent}: yes</source>
        <translation>{consent}: ja</translation>
    </message>
    <message>
        <source>information {version}</source>
        <translation>information {version}</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tidspunkt</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>lige meget</translation>
    </message>
    <message>
        <source>Language, if not Danish</source>
        <translation>Sprog, hvis ikke dansk</translation>
    </message>
    <message>
        <source>Other wishes (only Wednesdays …)</source>
        <translation>Andre ønsker (kun onsdag …)</translation>
    </message>
    <message>
        <source>A companion comes along</source>
        <translation>En ledsager kommer med</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Ledsager</translation>
    </message>
    <message>
        <source>Number of meetings</source>
        <translation>Antal mødegange</translation>
    </message>
    <message>
        <source>Paper and journal</source>
        <translation>Papir og journal</translation>
    </message>
    <message>
        <source>Search in the other teams …</source>
        <translation>Søg i de andre teams …</translation>
    </message>
    <message>
        <source>Her requests and access …</source>
        <translation>Anmodninger og indsigt …</translation>
    </message>
    <message>
        <source>The log of the citizen …</source>
        <translation>Borgerens log …</translation>
    </message>
    <message>
        <source>New pathway after a relapse …</source>
        <translation>Nyt forløb efter tilbagefald …</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} er gemt.</translation>
    </message>
    <message>
        <source>{name} is removed and lies in the recycle bin.</source>
        <translation>{name} er fjernet og ligger i papirkurven.</translation>
    </message>
    <message>
        <source>Earlier versions of notes</source>
        <translation>Tidligere versioner af notater</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n tidligere version</numerusform>
            <numerusform>%n tidligere versioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier versions of %n note(s)</source>
        <translation>
            <numerusform>Tidligere versioner af %n notat</numerusform>
            <numerusform>Tidligere versioner af %n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes that were changed</source>
        <translation>Notater, der er ændret</translation>
    </message>
    <message>
        <source>No note here has been changed. Each still says what it said first.</source>
        <translation>Ingen notater her er ændret. De siger alle det, de sagde først.</translation>
    </message>
    <message>
        <source>New words are underlined, words taken away are struck out.</source>
        <translation>Nye ord er understreget, fjernede ord er overstreget.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>when and by whom is not known</source>
        <translation>hvornår og af hvem vides ikke</translation>
    </message>
    <message>
        <source>Now: {by}</source>
        <translation>Nu: {by}</translation>
    </message>
    <message>
        <source>The text was taken away.</source>
        <translation>Teksten blev fjernet.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ændret</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <source>why the pathway was closed</source>
        <translation>hvorfor forløbet blev afsluttet</translation>
    </message>
</context>
</TS>
