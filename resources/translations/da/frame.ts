<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>frame</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Behold den andens</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behold min</translation>
    </message>
    <message>
        <source>Something went wrong in the program. What was saved before is safe; the last act was not done.

Try again. If it happens once more, tell support this number: {number}</source>
        <translation>Noget gik galt i programmet. Det, der var gemt, er i god behold; den seneste handling blev ikke udført.

Prøv igen. Sker det en gang til, så giv supporten dette nummer: {number}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.åååå</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>hh.mm</source>
        <translation>tt.mm</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Det kan ikke læses.</translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation>Skal udfyldes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vis udskrift</translation>
    </message>
    <message>
        <source>The pages of the document</source>
        <translation>Dokumentets sider</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Gem som …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Udskriv …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Search citizen, course, action …</source>
        <translation>Søg borger, hold, handling …</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Søg i alt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fundet</translation>
    </message>
    <message>
        <source>Nothing found. Try the first letters of the name, or the phone.</source>
        <translation>Intet fundet. Prøv de første bogstaver i navnet eller telefonnummeret.</translation>
    </message>
    <message>
        <source>Type a name, a CPR number, a phone number or what to do.</source>
        <translation>Skriv et navn, et CPR-nummer, et telefonnummer eller hvad du vil gøre.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle taster</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Fortrudt: {what}</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overalt</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Her</translation>
    </message>
    <message>
        <source>The database answers again; everything is read anew.</source>
        <translation>Databasen svarer igen; alt er læst på ny.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Fortryd</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Handlinger</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>H&amp;jælp</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Alle &amp;taster</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Intet at gøre her</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Fi&amp;l</translation>
    </message>
    <message>
        <source>&amp;New referral</source>
        <translation>&amp;Ny henvisning</translation>
    </message>
    <message>
        <source>&amp;Incoming call</source>
        <translation>&amp;Indgående opkald</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Lås</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afslut</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigér</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>&amp;Søg i alt</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gå til</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tilbage</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>F&amp;uld skærm</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områder</translation>
    </message>
    <message>
        <source>Stop-smoking</source>
        <translation>Stopforløb</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Gem som</translation>
    </message>
    <message>
        <source>Saved in {folder}.</source>
        <translation>Gemt i {folder}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gemt {time}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen sikkerhedskopi endnu</translation>
    </message>
    <message>
        <source>Backup {time}, checked</source>
        <translation>Sikkerhedskopi {time}, kontrolleret</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>new meeting</source>
        <translation>nyt møde</translation>
    </message>
    <message>
        <source>another counsellor</source>
        <translation>anden rådgiver</translation>
    </message>
    <message>
        <source>appointment booked</source>
        <translation>booket aftale</translation>
    </message>
    <message>
        <source>call</source>
        <translation>opkald</translation>
    </message>
    <message>
        <source>do not call before</source>
        <translation>ring ikke før</translation>
    </message>
    <message>
        <source>call not later than</source>
        <translation>ring senest</translation>
    </message>
    <message>
        <source>appointment called off</source>
        <translation>aftale aflyst</translation>
    </message>
    <message>
        <source>course called off</source>
        <translation>aflyst hold</translation>
    </message>
    <message>
        <source>meeting called off</source>
        <translation>aflyst møde</translation>
    </message>
    <message>
        <source>course closed for a person</source>
        <translation>afslutning</translation>
    </message>
    <message>
        <source>half-year call closed</source>
        <translation>afsluttet halvårsopkald</translation>
    </message>
    <message>
        <source>pathway closed</source>
        <translation>lukket forløb</translation>
    </message>
    <message>
        <source>no epikrise</source>
        <translation>fravalgt epikrise</translation>
    </message>
    <message>
        <source>course changed</source>
        <translation>rettet hold</translation>
    </message>
    <message>
        <source>meeting changed</source>
        <translation>rettet møde</translation>
    </message>
    <message>
        <source>enrolment</source>
        <translation>tilmelding</translation>
    </message>
    <message>
        <source>scheme granted</source>
        <translation>bevilget ordning</translation>
    </message>
    <message>
        <source>referral dealt with</source>
        <translation>henvisning behandlet</translation>
    </message>
    <message>
        <source>appointment held</source>
        <translation>aftale holdt</translation>
    </message>
    <message>
        <source>interview held</source>
        <translation>holdt samtale</translation>
    </message>
    <message>
        <source>referrals put together</source>
        <translation>samlede henvisninger</translation>
    </message>
    <message>
        <source>letter text</source>
        <translation>brevtekst</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>fremmøde</translation>
    </message>
    <message>
        <source>death</source>
        <translation>dødsfald</translation>
    </message>
    <message>
        <source>place given up</source>
        <translation>plads opgivet</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>udeblevet</translation>
    </message>
    <message>
        <source>mark cleared</source>
        <translation>markering slettet</translation>
    </message>
    <message>
        <source>CO</source>
        <translation>CO</translation>
    </message>
    <message>
        <source>note at a meeting</source>
        <translation>note til et møde</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>afbud</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>present</source>
        <translation>mødt</translation>
    </message>
    <message>
        <source>moved to another course</source>
        <translation>flyttet til andet hold</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>venteliste</translation>
    </message>
    <message>
        <source>individual course</source>
        <translation>individuelt forløb</translation>
    </message>
    <message>
        <source>rest marked present</source>
        <translation>resten mødt</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>udeblevet</translation>
    </message>
    <message>
        <source>appointment moved</source>
        <translation>flyttet aftale</translation>
    </message>
    <message>
        <source>new pathway</source>
        <translation>nyt forløb</translation>
    </message>
    <message>
        <source>referrals parted</source>
        <translation>skilte henvisninger</translation>
    </message>
    <message>
        <source>course planned</source>
        <translation>planlagt hold</translation>
    </message>
    <message>
        <source>half-year call planned</source>
        <translation>planlagt halvårsopkald</translation>
    </message>
    <message>
        <source>voucher redeemed</source>
        <translation>indløst rekvisition</translation>
    </message>
    <message>
        <source>match refused</source>
        <translation>ikke samme borger</translation>
    </message>
    <message>
        <source>quit date of the course</source>
        <translation>holdets stopdato</translation>
    </message>
    <message>
        <source>quit date</source>
        <translation>stopdato</translation>
    </message>
    <message>
        <source>messages noted as sent</source>
        <translation>sms’er noteret som sendt</translation>
    </message>
    <message>
        <source>list brought in</source>
        <translation>liste hentet ind</translation>
    </message>
    <message>
        <source>mapping forgotten</source>
        <translation>opsætning slettet</translation>
    </message>
    <message>
        <source>mapping remembered</source>
        <translation>opsætning gemt</translation>
    </message>
    <message>
        <source>referral typed</source>
        <translation>henvisning tastet</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>tilbagetrukket samtykke</translation>
    </message>
    <message>
        <source>refused letter dealt with</source>
        <translation>behandlet afvist brev</translation>
    </message>
    <message>
        <source>correction settled</source>
        <translation>afgjort rettelse</translation>
    </message>
    <message>
        <source>scheme withdrawn</source>
        <translation>tilbagekaldt ordning</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Fortryd: {what}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Hold</translation>
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
        <source>Indicators</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Reports and files</source>
        <translation>Indberetning og filer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Taking a backup</source>
        <translation>Tager sikkerhedskopi</translation>
    </message>
    <message>
        <source>Demonstration – {name}</source>
        <translation>Demonstration – {name}</translation>
    </message>
    <message>
        <source>copied to the journal</source>
        <translation>kopieret til journal</translation>
    </message>
    <message>
        <source>&amp;Directory of offers</source>
        <translation>&amp;Tilbudsoversigt</translation>
    </message>
    <message>
        <source>offer confirmed</source>
        <translation>tilbud bekræftet</translation>
    </message>
    <message>
        <source>There was nothing to take in.</source>
        <translation>Der var ikke noget at tage ind.</translation>
    </message>
    <message numerus="yes">
        <source>%n new referral(s)</source>
        <translation>
            <numerusform>%n ny henvisning</numerusform>
            <numerusform>%n nye henvisninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n rettet</numerusform>
            <numerusform>%n rettede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n annulleret</numerusform>
            <numerusform>%n annullerede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n fandtes allerede</numerusform>
            <numerusform>%n fandtes allerede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n kunne ikke læses</numerusform>
            <numerusform>%n kunne ikke læses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened</source>
        <translation>
            <numerusform>%n fil kunne ikke åbnes</numerusform>
            <numerusform>%n filer kunne ikke åbnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n file(s) are left</source>
        <translation>
            <numerusform>standset, %n fil mangler</numerusform>
            <numerusform>standset, %n filer mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking referrals in</source>
        <translation>Tager henvisninger ind</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) likewise.</source>
        <translation>
            <numerusform>Det samme gælder %n fil mere.</numerusform>
            <numerusform>Det samme gælder %n filer mere.</numerusform>
        </translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>check-in</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>Vis som billede</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Vis som tabel</translation>
    </message>
    <message>
        <source>proposed day dismissed</source>
        <translation>foreslået dag afvist</translation>
    </message>
    <message>
        <source>referral passed on</source>
        <translation>henvisning sendt videre</translation>
    </message>
    <message>
        <source>referral rejected</source>
        <translation>henvisning afvist</translation>
    </message>
    <message>
        <source>visit at a ward</source>
        <translation>besøg på afdeling</translation>
    </message>
    <message>
        <source>deletion asked for</source>
        <translation>bedt om sletning</translation>
    </message>
    <message>
        <source>interpreter booked</source>
        <translation>tolk bestilt</translation>
    </message>
    <message>
        <source>consent registered</source>
        <translation>samtykke registreret</translation>
    </message>
    <message>
        <source>new form</source>
        <translation>nyt skema</translation>
    </message>
    <message>
        <source>course closed</source>
        <translation>hold afsluttet</translation>
    </message>
    <message>
        <source>epikrises of a course</source>
        <translation>epikriser for et hold</translation>
    </message>
    <message>
        <source>plan of a meeting</source>
        <translation>mødets plan</translation>
    </message>
    <message>
        <source>yes to the place</source>
        <translation>ja til pladsen</translation>
    </message>
    <message>
        <source>no to the place</source>
        <translation>nej til pladsen</translation>
    </message>
    <message>
        <source>longer to answer</source>
        <translation>længere svarfrist</translation>
    </message>
    <message>
        <source>place offered</source>
        <translation>plads tilbudt</translation>
    </message>
    <message>
        <source>training removed</source>
        <translation>kursus fjernet</translation>
    </message>
    <message>
        <source>day taken over</source>
        <translation>dag overtaget</translation>
    </message>
    <message>
        <source>told by telephone</source>
        <translation>besked givet i telefonen</translation>
    </message>
    <message>
        <source>offer withdrawn</source>
        <translation>tilbud trukket tilbage</translation>
    </message>
    <message>
        <source>calendar read</source>
        <translation>kalender læst</translation>
    </message>
    <message>
        <source>line accepted</source>
        <translation>linje godkendt</translation>
    </message>
    <message>
        <source>medicine handed out</source>
        <translation>medicin udleveret</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>lager</translation>
    </message>
    <message>
        <source>receipt refunded</source>
        <translation>kvittering refunderet</translation>
    </message>
    <message>
        <source>line refused</source>
        <translation>linje afvist</translation>
    </message>
    <message>
        <source>pharmacy&apos;s list</source>
        <translation>apotekets liste</translation>
    </message>
    <message>
        <source>typed line</source>
        <translation>tastet linje</translation>
    </message>
    <message>
        <source>smoke-free</source>
        <translation>røgfri</translation>
    </message>
    <message>
        <source>has smoked</source>
        <translation>har røget</translation>
    </message>
    <message>
        <source>&amp;Telephone mode</source>
        <translation>&amp;Telefontilstand</translation>
    </message>
    <message>
        <source>letter or message noted as sent</source>
        <translation>brev eller sms noteret som sendt</translation>
    </message>
    <message>
        <source>list taken in</source>
        <translation>liste indlæst</translation>
    </message>
    <message>
        <source>invitations</source>
        <translation>invitationer</translation>
    </message>
    <message numerus="yes">
        <source>Copied and stamped as carried over: paste it into the journal within %n second(s).</source>
        <translation>
            <numerusform>Kopieret og stemplet som overført: sæt det ind i journalen inden %n sekund.</numerusform>
            <numerusform>Kopieret og stemplet som overført: sæt det ind i journalen inden %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>A second person</source>
        <translation>En person mere</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>I agree to the export</source>
        <translation>Jeg godkender udtrækket</translation>
    </message>
    <message>
        <source>What you have typed and not saved yet is kept too.</source>
        <translation>Det, du har skrevet og ikke gemt endnu, er også gemt.</translation>
    </message>
    <message>
        <source>form marked as typed</source>
        <translation>skema markeret som tastet</translation>
    </message>
    <message>
        <source>STOPbasen&apos;s number</source>
        <translation>STOPbasens nummer</translation>
    </message>
    <message>
        <source>access opened again</source>
        <translation>adgang åbnet igen</translation>
    </message>
    <message>
        <source>restricted access</source>
        <translation>begrænset adgang</translation>
    </message>
    <message>
        <source>Nobody is to be called this evening.</source>
        <translation>Ingen skal ringes op i aften.</translation>
    </message>
    <message>
        <source>receipt seen to</source>
        <translation>kvittering afklaret</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n kvittering</numerusform>
            <numerusform>%n kvitteringer</numerusform>
        </translation>
    </message>
    <message>
        <source>the last try at {time} did not succeed</source>
        <translation>sidste forsøg kl. {time} lykkedes ikke</translation>
    </message>
    <message>
        <source>not on the stick or drive since {time}</source>
        <translation>ikke på drev eller stik siden {time}</translation>
    </message>
    <message numerus="yes">
        <source>Backup is %n day(s) old</source>
        <translation>
            <numerusform>Sikkerhedskopien er %n dag gammel</numerusform>
            <numerusform>Sikkerhedskopien er %n dage gammel</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>i går {time}</translation>
    </message>
    <message>
        <source>The backup lies in {folder} again.</source>
        <translation>Sikkerhedskopien ligger i {folder} igen.</translation>
    </message>
    <message>
        <source>brought back from a backup</source>
        <translation>hentet tilbage fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>period locked</source>
        <translation>periode låst</translation>
    </message>
    <message>
        <source>request answered</source>
        <translation>anmodning besvaret</translation>
    </message>
    <message>
        <source>request noted</source>
        <translation>anmodning noteret</translation>
    </message>
    <message>
        <source>restriction ended</source>
        <translation>begrænsning ophævet</translation>
    </message>
    <message>
        <source>verdict on a look-up</source>
        <translation>vurdering af et opslag</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Fortryder</translation>
    </message>
    <message>
        <source>&amp;Last acts and recycle bin …</source>
        <translation>&amp;Seneste handlinger og papirkurv …</translation>
    </message>
    <message>
        <source>vouchers issued</source>
        <translation>rekvisitioner udstedt</translation>
    </message>
    <message>
        <source>voucher issued</source>
        <translation>rekvisition udstedt</translation>
    </message>
    <message>
        <source>closed day removed</source>
        <translation>lukkedag fjernet</translation>
    </message>
    <message>
        <source>contact person removed</source>
        <translation>kontaktperson fjernet</translation>
    </message>
    <message>
        <source>draft thrown away</source>
        <translation>kladde smidt ud</translation>
    </message>
    <message>
        <source>working hours removed</source>
        <translation>arbejdstid fjernet</translation>
    </message>
    <message>
        <source>The last acts and the recycle bin</source>
        <translation>Seneste handlinger og papirkurv</translation>
    </message>
    <message>
        <source>The last acts</source>
        <translation>Seneste handlinger</translation>
    </message>
    <message>
        <source>You have done nothing in the last twelve hours that can be undone.</source>
        <translation>Du har ikke gjort noget de sidste tolv timer, der kan fortrydes.</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Papirkurv</translation>
    </message>
    <message>
        <source>Undo the chosen act</source>
        <translation>Fortryd den valgte</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Hent den tilbage</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>fortrudt</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>ændret siden</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Begynder med</translation>
    </message>
    <message>
        <source>form of the course</source>
        <translation>skema fra forløbet</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ikke spurgt</translation>
    </message>
    <message>
        <source>&amp;Support file …</source>
        <translation>&amp;Supportfil …</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Supportfil</translation>
    </message>
    <message>
        <source>This is all that is in the file: versions, settings, how many rows there are, and the program&apos;s own log. It names no citizen, no colleague and no folder.</source>
        <translation>Dette er alt, der er i filen: versioner, indstillinger, antal rækker og programmets egen log. Den nævner ingen borger, ingen kollega og ingen mappe.</translation>
    </message>
    <message>
        <source>What is in the support file</source>
        <translation>Indholdet af supportfilen</translation>
    </message>
    <message>
        <source>Choose a line in the list first.</source>
        <translation>Vælg først en linje på listen.</translation>
    </message>
    <message>
        <source>Earlier acts: Ctrl+Shift+Z.</source>
        <translation>Tidligere handlinger: Ctrl+Skift+Z.</translation>
    </message>
    <message>
        <source>It is the way back itself.</source>
        <translation>Det er selv vejen tilbage.</translation>
    </message>
    <message>
        <source>Note in the journal</source>
        <translation>Notat i journalen</translation>
    </message>
    <message>
        <source>A note is signed and may have been read.</source>
        <translation>Notatet er underskrevet og kan være læst.</translation>
    </message>
    <message>
        <source>Choose Correct at the note; both stay readable.</source>
        <translation>Vælg »Ret« ved notatet; begge kan læses.</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Meddelelse sendt</translation>
    </message>
    <message>
        <source>It has left the house.</source>
        <translation>Den har forladt huset.</translation>
    </message>
    <message>
        <source>Write a correction, which names the first letter.</source>
        <translation>Skriv en rettelse; den nævner det første brev.</translation>
    </message>
    <message>
        <source>Letter or receipt received</source>
        <translation>Brev eller kvittering modtaget</translation>
    </message>
    <message>
        <source>What has come must be kept.</source>
        <translation>Det, der er kommet, skal gemmes.</translation>
    </message>
    <message>
        <source>Close the referral as sent to the wrong place.</source>
        <translation>Luk henvisningen som fejlsendt.</translation>
    </message>
    <message>
        <source>Voucher printed again</source>
        <translation>Rekvisition udskrevet igen</translation>
    </message>
    <message>
        <source>The copy is on paper, and the voucher says how many there are.</source>
        <translation>Kopien er på papir, og rekvisitionen siger, hvor mange der er.</translation>
    </message>
    <message>
        <source>Shred the copy, or cancel the voucher.</source>
        <translation>Makulér kopien, eller annullér rekvisitionen.</translation>
    </message>
    <message>
        <source>Sheet printed</source>
        <translation>Ark udskrevet</translation>
    </message>
    <message>
        <source>It is on paper.</source>
        <translation>Det er på papir.</translation>
    </message>
    <message>
        <source>Shred the sheet.</source>
        <translation>Makulér arket.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Udtræk</translation>
    </message>
    <message>
        <source>The file has left the house.</source>
        <translation>Filen har forladt huset.</translation>
    </message>
    <message>
        <source>Ask the receiver to delete it.</source>
        <translation>Bed modtageren slette den.</translation>
    </message>
    <message>
        <source>Settlement locked</source>
        <translation>Afregning låst</translation>
    </message>
    <message>
        <source>The pharmacy is paid by it.</source>
        <translation>Apoteket får sine penge efter den.</translation>
    </message>
    <message>
        <source>Put it right on the list of next month.</source>
        <translation>Ret det på næste måneds liste.</translation>
    </message>
    <message>
        <source>Something taken back</source>
        <translation>Noget taget tilbage</translation>
    </message>
    <message>
        <source>Do the act again, or read the list in again.</source>
        <translation>Gør handlingen igen, eller læs listen ind igen.</translation>
    </message>
    <message>
        <source>Figures of a period locked</source>
        <translation>Tal for en periode låst</translation>
    </message>
    <message>
        <source>The figures have been reported.</source>
        <translation>Tallene er indberettet.</translation>
    </message>
    <message>
        <source>Later corrections show beside them as a difference.</source>
        <translation>Senere rettelser vises ved siden af som en forskel.</translation>
    </message>
    <message>
        <source>Approved deletion</source>
        <translation>Godkendt sletning</translation>
    </message>
    <message>
        <source>It is deleted for good; the receipt stays.</source>
        <translation>Det er slettet for altid; kvitteringen står.</translation>
    </message>
    <message>
        <source>What is to stay is kept back before the approval.</source>
        <translation>Hold det, der skal blive, tilbage, før du godkender.</translation>
    </message>
    <message>
        <source>Password or one-time code</source>
        <translation>Adgangskode eller engangskode</translation>
    </message>
    <message>
        <source>The former one must not open any more.</source>
        <translation>Den tidligere må ikke åbne mere.</translation>
    </message>
    <message>
        <source>Make a new one.</source>
        <translation>Lav en ny.</translation>
    </message>
    <message>
        <source>Recovery code or key</source>
        <translation>Genoprettelseskode eller nøgle</translation>
    </message>
    <message>
        <source>Make a new one under Security.</source>
        <translation>Lav en ny under Sikkerhed.</translation>
    </message>
    <message>
        <source>Backup made or put back</source>
        <translation>Sikkerhedskopi lavet eller lagt tilbage</translation>
    </message>
    <message>
        <source>It is a file beside the database.</source>
        <translation>Det er en fil ved siden af databasen.</translation>
    </message>
    <message>
        <source>Put another backup back; the former database lies beside it.</source>
        <translation>Læg en anden kopi tilbage; den tidligere database ligger ved siden af.</translation>
    </message>
    <message>
        <source>Sample of look-ups drawn</source>
        <translation>Stikprøve af opslag trukket</translation>
    </message>
    <message>
        <source>The lot is drawn once, so that nobody chooses.</source>
        <translation>Lodtrækningen sker én gang, så ingen vælger.</translation>
    </message>
    <message>
        <source>Say in the verdict what is to be noticed.</source>
        <translation>Skriv i bedømmelsen, hvad der skal bemærkes.</translation>
    </message>
    <message>
        <source>Reason for looking outside the team</source>
        <translation>Begrundelse for opslag uden for teamet</translation>
    </message>
    <message>
        <source>It stands in the log beside what was looked at.</source>
        <translation>Den står i loggen ved det, der blev set på.</translation>
    </message>
    <message>
        <source>Give another reason the next time you look.</source>
        <translation>Giv en anden begrundelse ved næste opslag.</translation>
    </message>
    <message>
        <source>A break in the log answered for</source>
        <translation>Et brud i loggen er forklaret</translation>
    </message>
    <message>
        <source>The answer stands in the log, which is only added to.</source>
        <translation>Svaret står i loggen, og dér føjes der kun til.</translation>
    </message>
    <message>
        <source>Check the log again: a break that is still there is told again.</source>
        <translation>Kontrollér loggen igen: et brud, der stadig er der, meldes igen.</translation>
    </message>
    <message>
        <source>{act}: {why} {instead}</source>
        <translation>{act}: {why} {instead}</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>arbejdstider</translation>
    </message>
    <message>
        <source>closed days</source>
        <translation>lukkedage</translation>
    </message>
    <message>
        <source>record kept longer</source>
        <translation>sag beholdt længere</translation>
    </message>
    <message>
        <source>record no longer kept</source>
        <translation>sag ikke længere beholdt</translation>
    </message>
    <message>
        <source>scheme of medicine</source>
        <translation>medicinordning</translation>
    </message>
    <message>
        <source>offer in the directory</source>
        <translation>tilbud i oversigten</translation>
    </message>
    <message>
        <source>national services added</source>
        <translation>landsdækkende tilbud tilføjet</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>lægepraksis</translation>
    </message>
    <message>
        <source>ward or clinic</source>
        <translation>afdeling</translation>
    </message>
    <message>
        <source>pharmacy</source>
        <translation>apotek</translation>
    </message>
    <message>
        <source>part of the municipality</source>
        <translation>kommunal afdeling</translation>
    </message>
    <message>
        <source>the municipality&apos;s details</source>
        <translation>kommunens oplysninger</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>enhed</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regel</translation>
    </message>
    <message>
        <source>new user</source>
        <translation>ny bruger</translation>
    </message>
    <message>
        <source>user changed</source>
        <translation>bruger ændret</translation>
    </message>
    <message>
        <source>user in or out of use</source>
        <translation>bruger i eller ude af brug</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>kontaktperson</translation>
    </message>
    <message>
        <source>citizen registered</source>
        <translation>borger oprettet</translation>
    </message>
    <message>
        <source>details of a citizen</source>
        <translation>stamdata</translation>
    </message>
    <message>
        <source>usual time</source>
        <translation>fast tid</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>forløbstype</translation>
    </message>
    <message>
        <source>training</source>
        <translation>uddannelse</translation>
    </message>
    <message>
        <source>follow-up on a look-up</source>
        <translation>opfølgning på et opslag</translation>
    </message>
    <message>
        <source>voucher cancelled</source>
        <translation>rekvisition annulleret</translation>
    </message>
    <message>
        <source>voucher replaced</source>
        <translation>rekvisition erstattet</translation>
    </message>
    <message>
        <source>letter noted as sent</source>
        <translation>brev noteret som sendt</translation>
    </message>
    <message>
        <source>letter cancelled</source>
        <translation>brev annulleret</translation>
    </message>
    <message>
        <source>pathway opened again</source>
        <translation>forløb genåbnet</translation>
    </message>
    <message>
        <source>interview corrected</source>
        <translation>samtale rettet</translation>
    </message>
    <message>
        <source>line corrected</source>
        <translation>linje rettet</translation>
    </message>
    <message>
        <source>usual time removed</source>
        <translation>fast tid fjernet</translation>
    </message>
    <message>
        <source>You have thrown nothing away. What you remove from a list, or a draft that you drop, lies here and can be brought back.</source>
        <translation>Du har ikke smidt noget væk. Det, du fjerner fra en liste, og kladder, du dropper, ligger her og kan hentes tilbage.</translation>
    </message>
    <message>
        <source>These acts cannot be undone. Here is what you can do instead.</source>
        <translation>Disse handlinger kan ikke fortrydes. Her står, hvad du kan gøre i stedet.</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>Kan ikke fortrydes</translation>
    </message>
    <message>
        <source>Why it stands</source>
        <translation>Hvorfor ikke</translation>
    </message>
    <message>
        <source>What to do instead</source>
        <translation>Gør i stedet</translation>
    </message>
    <message>
        <source>cannot be undone</source>
        <translation>kan ikke fortrydes</translation>
    </message>
    <message>
        <source>Working the open pathways out again</source>
        <translation>Regner de åbne forløb ud igen</translation>
    </message>
    <message>
        <source>It has been taken back.</source>
        <translation>Den er fortrudt.</translation>
    </message>
    <message>
        <source>Somebody has built on it since. Take that back first.</source>
        <translation>Nogen har bygget videre på det siden. Fortryd det først.</translation>
    </message>
</context>
</TS>
