<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>today</name>
    <message>
        <source>Your next free times</source>
        <translation>Dine næste ledige tider</translation>
    </message>
    <message>
        <source>Which time was agreed?</source>
        <translation>Hvilken tid blev aftalt?</translation>
    </message>
    <message>
        <source>No free times: set your working hours in the settings.</source>
        <translation>Ingen ledige tider: angiv dine arbejdstider under Indstillinger.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time, if agreed</source>
        <translation>Klokken, hvis aftalt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Another time …</source>
        <translation>En anden tid …</translation>
    </message>
    <message>
        <source>Who? Name or telephone</source>
        <translation>Hvem? Navn eller telefon</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Borgere fundet</translation>
    </message>
    <message>
        <source>Type a name to find the person.</source>
        <translation>Skriv et navn for at finde borgeren.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>{time} free</source>
        <translation>{time} ledig</translation>
    </message>
    <message>
        <source>Meeting {number}</source>
        <translation>Møde {number}</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Uge {number}</translation>
    </message>
    <message>
        <source>Choose the time for {name} and press Enter</source>
        <translation>Vælg en tid til {name}, og tryk Enter</translation>
    </message>
    <message>
        <source>Choose the new time for {name} and press Enter</source>
        <translation>Vælg en ny tid til {name}, og tryk Enter</translation>
    </message>
    <message>
        <source>This person has no open pathway to book for.</source>
        <translation>Borgeren har ikke et åbent forløb at aftale tid til.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Hold the interview</source>
        <translation>Hold samtalen</translation>
    </message>
    <message>
        <source>Was held</source>
        <translation>Afholdt</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Udeblev</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Aflyst</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>Enter books from here. The arrow keys move.</source>
        <translation>Enter booker herfra. Piletasterne flytter.</translation>
    </message>
    <message>
        <source>How the day is shown</source>
        <translation>Hvordan dagen vises</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>Hvis kalender</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>{phone} is copied.</source>
        <translation>{phone} er kopieret.</translation>
    </message>
    <message>
        <source>No call is logged yet. Ctrl+J copies the last one.</source>
        <translation>Der er ikke noteret noget opkald endnu. Ctrl+J kopierer det seneste.</translation>
    </message>
    <message>
        <source>Interview booked {time}: {name}</source>
        <translation>Samtale aftalt {time}: {name}</translation>
    </message>
    <message>
        <source>When may we ask again?</source>
        <translation>Hvornår må vi spørge igen?</translation>
    </message>
    <message>
        <source>When is the next call agreed?</source>
        <translation>Hvornår er næste opkald aftalt?</translation>
    </message>
    <message>
        <source>Copy the call to the journal: {name}</source>
        <translation>Kopiér opkaldet til journal: {name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Hvis</translation>
    </message>
    <message>
        <source>needs interpreter</source>
        <translation>kræver tolk</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Indgående opkald</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>The number on the display</source>
        <translation>Nummeret på displayet</translation>
    </message>
    <message>
        <source>Who it may be</source>
        <translation>Hvem det kan være</translation>
    </message>
    <message>
        <source>Type the number and press Enter.</source>
        <translation>Skriv nummeret, og tryk Enter.</translation>
    </message>
    <message>
        <source>Nobody here has this number. Is it somebody new?</source>
        <translation>Ingen her har det nummer. Er det en ny borger?</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <translation>Hvem ringer?</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>the number of {name}</source>
        <translation>nummer til {name}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Gennem</translation>
    </message>
    <message>
        <source>Reached – book</source>
        <translation>Truffet – book</translation>
    </message>
    <message>
        <source>Reached – call again</source>
        <translation>Truffet – ring igen</translation>
    </message>
    <message>
        <source>Not now – ask again</source>
        <translation>Ikke nu – spørg igen</translation>
    </message>
    <message>
        <source>Does not want</source>
        <translation>Ønsker ikke</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation>Talt med</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Intet svar</translation>
    </message>
    <message>
        <source>Voice mail</source>
        <translation>Telefonsvarer</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Forkert nummer</translation>
    </message>
    <message>
        <source>no telephone</source>
        <translation>intet telefonnummer</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message>
        <source>Also: {phones}</source>
        <translation>Også: {phones}</translation>
    </message>
    <message>
        <source>may leave a message: yes</source>
        <translation>må lægge besked: ja</translation>
    </message>
    <message>
        <source>may leave a message: no</source>
        <translation>må lægge besked: nej</translation>
    </message>
    <message>
        <source>best time: {time}</source>
        <translation>træffes bedst {time}</translation>
    </message>
    <message>
        <source>name and address protected</source>
        <translation>navne- og adressebeskyttet</translation>
    </message>
    <message>
        <source>do not call before {day}</source>
        <translation>ring ikke før {day}</translation>
    </message>
    <message>
        <source>interpreter: {language}</source>
        <translation>tolk: {language}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>{days}, target {target}</source>
        <translation>{days}, mål {target}</translation>
    </message>
    <message>
        <source>Asked for help {day}</source>
        <translation>Henvendte sig selv {day}</translation>
    </message>
    <message>
        <source>Referred {day} by {sender}</source>
        <translation>Henvist {day} af {sender}</translation>
    </message>
    <message>
        <source>May be called instead</source>
        <translation>Må ringes op i stedet</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>Tidligere forsøg</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ingen endnu.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%Ln opgave</numerusform>
            <numerusform>%Ln opgaver</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} · the oldest first</source>
        <translation>{count} · de ældste først</translation>
    </message>
    <message>
        <source>Choose a row in the list.</source>
        <translation>Vælg en linje i listen.</translation>
    </message>
    <message>
        <source>Nobody waits for a call.</source>
        <translation>Ingen venter på opkald.</translation>
    </message>
    <message>
        <source>No appointments today.</source>
        <translation>Ingen aftaler i dag.</translation>
    </message>
    <message>
        <source>No paperwork is due.</source>
        <translation>Intet papirarbejde venter.</translation>
    </message>
    <message>
        <source>Everything is done.

New referrals and appointments come here by themselves. With Ctrl+N you type a referral, with F9 you take an incoming call.</source>
        <translation>Alt er gjort.

Nye henvisninger og aftaler kommer her af sig selv. Med Ctrl+N taster du en henvisning, med F9 tager du imod et opkald.</translation>
    </message>
    <message>
        <source>Move in the calendar</source>
        <translation>Flyt i kalenderen</translation>
    </message>
    <message>
        <source>Open the course</source>
        <translation>Åbn holdet</translation>
    </message>
    <message>
        <source>Go on with the interview</source>
        <translation>Fortsæt samtalen</translation>
    </message>
    <message>
        <source>Open the interview</source>
        <translation>Åbn samtalen</translation>
    </message>
    <message>
        <source>Open the consents</source>
        <translation>Åbn samtykkerne</translation>
    </message>
    <message>
        <source>Open the attendance</source>
        <translation>Åbn fremmødet</translation>
    </message>
    <message>
        <source>Open the letters</source>
        <translation>Åbn brevene</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Skriv svaret</translation>
    </message>
    <message>
        <source>Issue the voucher</source>
        <translation>Udsted rekvisition</translation>
    </message>
    <message>
        <source>Choose the course</source>
        <translation>Vælg forløb</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Ring nu</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Åbn listen</translation>
    </message>
    <message>
        <source>Show the reminders</source>
        <translation>Vis påmindelser</translation>
    </message>
    <message>
        <source>Choose who may see</source>
        <translation>Vælg, hvem der må se dem</translation>
    </message>
    <message>
        <source>The interview was begun on another day and is kept as a draft.</source>
        <translation>Samtalen blev begyndt en anden dag og er gemt som kladde.</translation>
    </message>
    <message>
        <source>Book the interpreter, and tick it beside the interview.</source>
        <translation>Bestil tolken, og sæt kryds ved siden af samtalen.</translation>
    </message>
    <message>
        <source>The consent to the registration is withdrawn: ask STOPbasen&apos;s secretariat to delete, and note it under Consents.</source>
        <translation>Samtykket til registrering er trukket tilbage: bed STOPbasens sekretariat om at slette, og notér det under Samtykker.</translation>
    </message>
    <message>
        <source>The day of the interview has passed and nothing is registered.</source>
        <translation>Dagen for samtalen er gået, og intet er registreret.</translation>
    </message>
    <message>
        <source>The check digit of the CPR number does not fit. It may be right all the same.</source>
        <translation>CPR-nummerets kontrolciffer stemmer ikke. Nummeret kan være rigtigt alligevel.</translation>
    </message>
    <message>
        <source>There is no telephone number to call. Ask the referrer or write a letter.</source>
        <translation>Der er intet telefonnummer at ringe til. Spørg henviseren, eller skriv et brev.</translation>
    </message>
    <message>
        <source>The pathway was closed before it began, and the referrer does not know.</source>
        <translation>Forløbet blev lukket, før det begyndte, og henviser har ikke fået svar.</translation>
    </message>
    <message>
        <source>The half-year call has its own pane with the questions in their exact words.</source>
        <translation>Halvårsopkaldet har sin egen side med spørgsmålene ord for ord.</translation>
    </message>
    <message>
        <source>All who were named for them are out of use, so nobody finds them: calls and follow-ups are not made. Name somebody else, or open them for the whole team.</source>
        <translation>Alle, der var nævnt, er ude af brug, så ingen finder dem: opkald og opfølgninger bliver ikke til noget. Nævn en anden, eller åbn dem for hele teamet.</translation>
    </message>
    <message>
        <source>Closed courses with consent to STOPbasen that are not typed yet.</source>
        <translation>Afsluttede forløb med samtykke til STOPbasen, som endnu ikke er tastet.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>for %n dag siden</numerusform>
            <numerusform>for %n dage siden</numerusform>
        </translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Første opkald</translation>
    </message>
    <message>
        <source>Attempt {number}</source>
        <translation>{number}. forsøg</translation>
    </message>
    <message>
        <source>Call again, agreed {time}</source>
        <translation>Ring igen, aftalt {time}</translation>
    </message>
    <message>
        <source>Call again, as agreed</source>
        <translation>Ring igen, som aftalt</translation>
    </message>
    <message>
        <source>½ year, attempt {number}</source>
        <translation>½ år, {number}. forsøg</translation>
    </message>
    <message>
        <source>{attempt} · one after 17 is missing</source>
        <translation>{attempt} · mangler efter 17</translation>
    </message>
    <message>
        <source>Did not come to meeting {number}</source>
        <translation>Udeblev fra møde {number}</translation>
    </message>
    <message>
        <source>Individual, meeting {number} of {count}</source>
        <translation>Individuel, møde {number} af {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n tilmeldt</numerusform>
            <numerusform>%n tilmeldte</numerusform>
        </translation>
    </message>
    <message>
        <source>Meeting {number} of {count}</source>
        <translation>Møde {number} af {count}</translation>
    </message>
    <message numerus="yes">
        <source>Not reached after %n attempt(s): close</source>
        <translation>
            <numerusform>Ikke truffet efter %n forsøg: luk</numerusform>
            <numerusform>Ikke truffet efter %n forsøg: luk</numerusform>
        </translation>
    </message>
    <message>
        <source>Voucher for week {week}</source>
        <translation>Rekvisition uge {week}</translation>
    </message>
    <message>
        <source>Voucher for weeks {first}–{last}</source>
        <translation>Rekvisition uge {first}–{last}</translation>
    </message>
    <message>
        <source>The course is over: close it</source>
        <translation>Forløbet er slut: afslut det</translation>
    </message>
    <message numerus="yes">
        <source>Close the course for %n participant(s)</source>
        <translation>
            <numerusform>Afslut holdet for %n deltager</numerusform>
            <numerusform>Afslut holdet for %n deltagere</numerusform>
        </translation>
    </message>
    <message>
        <source>Epikrise to the doctor</source>
        <translation>Epikrise til lægen</translation>
    </message>
    <message numerus="yes">
        <source>Epikrise for %n participant(s)</source>
        <translation>
            <numerusform>Epikrise for %n borger</numerusform>
            <numerusform>Epikrise for %n borgere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendance is missing for %n participant(s)</source>
        <translation>
            <numerusform>Fremmøde mangler for %n deltager</numerusform>
            <numerusform>Fremmøde mangler for %n deltagere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) still to be typed</source>
        <translation>
            <numerusform>%n skema mangler at blive tastet</numerusform>
            <numerusform>%n skemaer mangler at blive tastet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) whom nobody can open</source>
        <translation>
            <numerusform>%n borger, som ingen kan åbne</numerusform>
            <numerusform>%n borgere, som ingen kan åbne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to remind</source>
        <translation>
            <numerusform>%n skal have en påmindelse</numerusform>
            <numerusform>%n skal have en påmindelse</numerusform>
        </translation>
    </message>
    <message>
        <source>new today</source>
        <translation>ny i dag</translation>
    </message>
    <message>
        <source>{days} · over target</source>
        <translation>{days} · over mål</translation>
    </message>
    <message>
        <source>{days} · late</source>
        <translation>{days} · for sent</translation>
    </message>
    <message>
        <source>{days} · today</source>
        <translation>{days} · i dag</translation>
    </message>
    <message>
        <source>{days} · tomorrow</source>
        <translation>{days} · i morgen</translation>
    </message>
    <message>
        <source>no answer by {day}</source>
        <translation>frist udløb {day}</translation>
    </message>
    <message>
        <source>agreed {day} · late</source>
        <translation>aftalt {day} · for sent</translation>
    </message>
    <message>
        <source>closes {day}</source>
        <translation>lukker {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senest {day}</translation>
    </message>
    <message>
        <source>Whose work is shown</source>
        <translation>Hvis opgaver der vises</translation>
    </message>
    <message>
        <source>What is to be done today</source>
        <translation>Hvad der skal gøres i dag</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uge</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>The team&apos;s</source>
        <translation>Teamets</translation>
    </message>
    <message>
        <source>SMS to those we could not reach</source>
        <translation>Sms til dem, vi ikke fik fat i</translation>
    </message>
    <message>
        <source>SMS before half-year calls</source>
        <translation>Sms før halvårsopkald</translation>
    </message>
    <message>
        <source>Copy the last call to the journal</source>
        <translation>Kopiér seneste opkald til journal</translation>
    </message>
    <message>
        <source>Reminders for the next day</source>
        <translation>Påmindelser til næste dag</translation>
    </message>
    <message>
        <source>Open the directory</source>
        <translation>Åbn oversigten</translation>
    </message>
    <message>
        <source>Nobody has asked for long whether they are still so. Call, and confirm each by one key.</source>
        <translation>Det er længe siden, nogen har spurgt, om de stadig passer. Ring, og bekræft hvert med én tast.</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) to confirm</source>
        <translation>
            <numerusform>%n tilbud skal bekræftes</numerusform>
            <numerusform>%n tilbud skal bekræftes</numerusform>
        </translation>
    </message>
    <message>
        <source>Other offers</source>
        <translation>Andre tilbud</translation>
    </message>
    <message>
        <source>Came to the rolling group before there was an interview. Book it, or hold it.</source>
        <translation>Er kommet på det løbende hold uden en samtale først. Book den, eller hold den.</translation>
    </message>
    <message numerus="yes">
        <source>Did not come %n times running</source>
        <translation>
            <numerusform>Udeblevet %n gang</numerusform>
            <numerusform>Udeblevet %n gange i træk</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed as not reached: {name}</source>
        <translation>Lukket som ikke truffet: {name}</translation>
    </message>
    <message>
        <source>The letter is noted as sent.</source>
        <translation>Brevet er noteret som sendt.</translation>
    </message>
    <message>
        <source>The text is copied and noted as sent. Paste it now.</source>
        <translation>Teksten er kopieret og noteret som sendt. Sæt den ind nu.</translation>
    </message>
    <message>
        <source>Reached – the questions</source>
        <translation>Truffet – spørgsmålene</translation>
    </message>
    <message>
        <source>Close as not reached</source>
        <translation>Luk som ikke truffet</translation>
    </message>
    <message>
        <source>The day to answer by has passed: {day}</source>
        <translation>Svarfristen er overskredet: {day}</translation>
    </message>
    <message>
        <source>Waiting for an answer by {day}</source>
        <translation>Venter på svar senest {day}</translation>
    </message>
    <message>
        <source>{how}, {day}. You can call again all the same.</source>
        <translation>{how}, {day}. Du kan godt ringe igen.</translation>
    </message>
    <message>
        <source>Letter by post</source>
        <translation>Brev med posten</translation>
    </message>
    <message>
        <source>Letter for Digital Post</source>
        <translation>Brev til Digital Post</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>Sms</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) in vain</source>
        <translation>
            <numerusform>%n forgæves forsøg</numerusform>
            <numerusform>%n forgæves forsøg</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no number to call</source>
        <translation>Der er intet nummer at ringe til</translation>
    </message>
    <message>
        <source>Ask her to call by {day}, or close the pathway.</source>
        <translation>Bed borgeren ringe senest {day}, eller luk forløbet.</translation>
    </message>
    <message>
        <source>She is exempt from Digital Post, and her address may not be used. Try again, or close.</source>
        <translation>Borgeren er fritaget for Digital Post, og adressen må eller kan ikke bruges. Prøv igen, eller luk.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) after 17</source>
        <translation>
            <numerusform>%n opkald efter kl. 17</numerusform>
            <numerusform>%n opkald efter kl. 17</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone evening</source>
        <translation>Telefonaften</translation>
    </message>
    <message>
        <source>Nobody waits for a call in the evening. Here stand those who asked for it, and half-year calls that lack an attempt after 17.</source>
        <translation>Ingen venter på et opkald i aften. Her står de borgere, der har bedt om det, og halvårsopkald, der mangler et forsøg efter kl. 17.</translation>
    </message>
    <message>
        <source>Call after 17</source>
        <translation>Ring efter kl. 17</translation>
    </message>
    <message>
        <source>Nobody owes us an answer.</source>
        <translation>Ingen skylder os et svar.</translation>
    </message>
    <message>
        <source>Was written to, we wait for her call</source>
        <translation>Har fået brev eller sms, vi venter på opkald</translation>
    </message>
    <message>
        <source>No answer to our letter: close</source>
        <translation>Intet svar på brevet: luk</translation>
    </message>
    <message>
        <source>answer by {day}</source>
        <translation>svarfrist {day}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Print the phone evening</source>
        <translation>Udskriv telefonaftenen</translation>
    </message>
    <message>
        <source>a day later</source>
        <translation>dag senere</translation>
    </message>
    <message>
        <source>a day earlier</source>
        <translation>dag før</translation>
    </message>
    <message>
        <source>another time</source>
        <translation>andet tidspunkt</translation>
    </message>
    <message>
        <source>No answer? Next attempt: {day} {part} – {why}</source>
        <translation>Intet svar? Næste forsøg: {day} {part} – {why}</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n forsøg</numerusform>
            <numerusform>%n forsøg</numerusform>
        </translation>
    </message>
    <message>
        <source>incoming call</source>
        <translation>indgående opkald</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) left</source>
        <translation>
            <numerusform>%n opkald tilbage</numerusform>
            <numerusform>%n opkald tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>All calls are made. Esc leads back to the list.</source>
        <translation>Alle opkald er klaret. Esc fører tilbage til listen.</translation>
    </message>
    <message>
        <source>Nobody is to be called now. New referrals come here by themselves. Esc leads back.</source>
        <translation>Ingen skal ringes op nu. Nye henvisninger kommer af sig selv. Esc fører tilbage.</translation>
    </message>
    <message>
        <source>Telephone mode</source>
        <translation>Telefontilstand</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Spring over</translation>
    </message>
    <message>
        <source>Somebody calls</source>
        <translation>Nogen ringer</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Til listen</translation>
    </message>
    <message>
        <source>N goes to the note. Alt and a digit ends the call from there.</source>
        <translation>N går til notatet. Alt og et ciffer afslutter opkaldet derfra.</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>Det siger du</translation>
    </message>
    <message>
        <source>To a machine, or to somebody else</source>
        <translation>På en telefonsvarer, eller til en anden</translation>
    </message>
    <message>
        <source>at the same time: {what}</source>
        <translation>samtidig: {what}</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Hele teamet</translation>
    </message>
    <message>
        <source>Room: {name}</source>
        <translation>Lokale: {name}</translation>
    </message>
    <message>
        <source>The team&apos;s week</source>
        <translation>Teamets uge</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mere ▾</translation>
    </message>
    <message>
        <source>More for the calendar</source>
        <translation>Mere til kalenderen</translation>
    </message>
    <message>
        <source>She knows it now</source>
        <translation>Borgeren ved det nu</translation>
    </message>
    <message>
        <source>She says yes to the place</source>
        <translation>Borgeren siger ja til pladsen</translation>
    </message>
    <message>
        <source>She says no</source>
        <translation>Borgeren siger nej</translation>
    </message>
    <message>
        <source>Give the place to somebody else</source>
        <translation>Giv pladsen til en anden</translation>
    </message>
    <message>
        <source>Open the waiting list</source>
        <translation>Åbn ventelisten</translation>
    </message>
    <message>
        <source>Close the course</source>
        <translation>Afslut forløbet</translation>
    </message>
    <message>
        <source>Open hours and training</source>
        <translation>Åbn timer og kurser</translation>
    </message>
    <message>
        <source>Call and tell her; the meeting has its new time already.</source>
        <translation>Ring og giv besked; mødegangen står allerede på den nye tid.</translation>
    </message>
    <message>
        <source>The place is no longer held. Call her, or give it to the next on the list.</source>
        <translation>Pladsen holdes ikke længere. Ring, eller giv den til den næste på listen.</translation>
    </message>
    <message>
        <source>The programme lets people go who stay away so long. Whoever comes back later begins anew.</source>
        <translation>Forløbstypen slipper dem, der bliver væk så længe. Den, der kommer igen senere, begynder forfra.</translation>
    </message>
    <message>
        <source>The meeting {was} is called off</source>
        <translation>Mødet {was} er aflyst</translation>
    </message>
    <message>
        <source>The meeting {was} is moved to {now}</source>
        <translation>Mødet {was} er flyttet til {now}</translation>
    </message>
    <message>
        <source>No answer to the place that was offered</source>
        <translation>Intet svar på den tilbudte plads</translation>
    </message>
    <message>
        <source>Not seen since {day}: close the course</source>
        <translation>Ikke set siden {day}: afslut forløbet</translation>
    </message>
    <message>
        <source>Training to be renewed</source>
        <translation>Kursus skal fornyes</translation>
    </message>
    <message>
        <source>Take over a colleague&apos;s day …</source>
        <translation>Overtag en kollegas dag …</translation>
    </message>
    <message>
        <source>Read my Outlook calendar …</source>
        <translation>Læs min Outlook-kalender …</translation>
    </message>
    <message>
        <source>Save my calendar without names …</source>
        <translation>Gem min kalender uden navne …</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are saved, without a name.</source>
        <translation>
            <numerusform>%n aftale er gemt uden navn.</numerusform>
            <numerusform>%n aftaler er gemt uden navne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the calendar that you saved from Outlook</source>
        <translation>Vælg den kalender, du har gemt fra Outlook</translation>
    </message>
    <message>
        <source>The calendar is read</source>
        <translation>Kalenderen læses</translation>
    </message>
    <message numerus="yes">
        <source>%n busy time(s) are read from Outlook.</source>
        <translation>
            <numerusform>%n optaget tid er læst fra Outlook.</numerusform>
            <numerusform>%n optagne tider er læst fra Outlook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and are left out.</source>
        <translation>
            <numerusform>%n kunne ikke læses og er udeladt.</numerusform>
            <numerusform>%n kunne ikke læses og er udeladt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no colleague in the unit.</source>
        <translation>Der er ingen kollega i enheden.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are taken over.</source>
        <translation>
            <numerusform>%n ting er overtaget.</numerusform>
            <numerusform>%n ting er overtaget.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be moved: nobody was free then.</source>
        <translation>
            <numerusform>%n kunne ikke flyttes: Ingen var ledig.</numerusform>
            <numerusform>%n kunne ikke flyttes: Ingen var ledig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over a colleague&apos;s day</source>
        <translation>Overtag en kollegas dag</translation>
    </message>
    <message>
        <source>Who is away?</source>
        <translation>Hvem er væk?</translation>
    </message>
    <message>
        <source>What would be taken over</source>
        <translation>Det, der overtages</translation>
    </message>
    <message>
        <source>Nothing stands in the calendar of that day.</source>
        <translation>Der står ikke noget i kalenderen den dag.</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) and meeting(s)</source>
        <translation>
            <numerusform>%n aftale eller mødegang</numerusform>
            <numerusform>%n aftaler og mødegange</numerusform>
        </translation>
    </message>
    <message>
        <source>calls to make – {calls}</source>
        <translation>opkald – {calls}</translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody is free for: move or call off</source>
        <translation>
            <numerusform>%n, som ingen er ledig til: flyt eller aflys</numerusform>
            <numerusform>%n, som ingen er ledig til: flyt eller aflys</numerusform>
        </translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>Hvem overtager?</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overtag</translation>
    </message>
    <message>
        <source>nobody is free; {name} leads alone</source>
        <translation>ingen er ledig; {name} står alene</translation>
    </message>
    <message>
        <source>nobody is free then</source>
        <translation>ingen er ledig da</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Mødegang</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Nothing stands in anybody&apos;s calendar.</source>
        <translation>Der står ikke noget i nogens kalender.</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n hverdag</numerusform>
            <numerusform>%n hverdage</numerusform>
        </translation>
    </message>
    <message>
        <source>first tried after {days}, target {target}</source>
        <translation>første forsøg efter {days}, mål {target}</translation>
    </message>
    <message>
        <source>{waited} · over target</source>
        <translation>{waited} · over mål</translation>
    </message>
    <message>
        <source>Extra follow-up</source>
        <translation>Ekstra opfølgning</translation>
    </message>
    <message numerus="yes">
        <source>Extra follow-up, %n month(s)</source>
        <translation>
            <numerusform>Ekstra opfølgning, %n måned</numerusform>
            <numerusform>Ekstra opfølgning, %n måneder</numerusform>
        </translation>
    </message>
    <message>
        <source>No attempt yet.</source>
        <translation>Intet forsøg endnu.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Forsøg</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>Skriv brevet</translation>
    </message>
    <message>
        <source>It is seen to</source>
        <translation>Det er afklaret</translation>
    </message>
    <message>
        <source>The receiver has it</source>
        <translation>Modtageren har fået det</translation>
    </message>
    <message>
        <source>The letter did not come in at the receiver: {reason}. Mend what is wrong and send a new one, or send it in another way.</source>
        <translation>Brevet kom ikke ind hos modtageren: {reason}. Ret det, der er galt, og send et nyt, eller send det på en anden måde.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ingen begrundelse</translation>
    </message>
    <message>
        <source>She has answered after half a year, and the doctor may be told.</source>
        <translation>Borgeren har svaret efter et halvt år, og lægen må få besked.</translation>
    </message>
    <message>
        <source>The letter went as a MedCom file, and no receipt has come. Ask whether it arrived, or send it in another way. How long we wait stands under Settings, Rules.</source>
        <translation>Brevet gik som MedCom-fil, og der er ikke kommet en kvittering. Spørg, om det er kommet frem, eller send det på en anden måde. Hvor længe der ventes, står under Indstillinger, Regler.</translation>
    </message>
    <message>
        <source>Letter refused: {reason}</source>
        <translation>Brev afvist: {reason}</translation>
    </message>
    <message>
        <source>refused · sent {day}</source>
        <translation>afvist · sendt {day}</translation>
    </message>
    <message>
        <source>Open her page</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>She has asked for something that is answered within a month: see “Her requests and access” under the consents.</source>
        <translation>Borgeren har bedt om noget, der skal besvares inden en måned: se »Anmodninger og indsigt« under samtykkerne.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Åbn stikprøven</translation>
    </message>
    <message>
        <source>Twenty look-ups are drawn by lot each month: did each belong to the work?</source>
        <translation>Hver måned trækkes der 20 opslag ved lodtrækning: Hørte hvert af dem til arbejdet?</translation>
    </message>
    <message>
        <source>Last month&apos;s look-ups are to be reviewed</source>
        <translation>Sidste måneds opslag skal gennemgås</translation>
    </message>
    <message>
        <source>Counts as meeting {number} · {day}</source>
        <translation>Tæller som mødegang {number} · {day}</translation>
    </message>
    <message>
        <source>Meeting {number} on {course} is marked: by telephone</source>
        <translation>Mødegang {number} på {course} er markeret: telefon</translation>
    </message>
    <message>
        <source>Note … (N)</source>
        <translation>Notat … (N)</translation>
    </message>
</context>
</TS>
