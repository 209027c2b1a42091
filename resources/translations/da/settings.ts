<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>settings</name>
    <message>
        <source>Looked up a telephone number</source>
        <translation>Slog et telefonnummer op</translation>
    </message>
    <message>
        <source>Saw a citizen in the list of today</source>
        <translation>Så en borger i dagens liste</translation>
    </message>
    <message>
        <source>Opened a course</source>
        <translation>Åbnede et hold</translation>
    </message>
    <message>
        <source>Locked a reported period</source>
        <translation>Låste en indberettet periode</translation>
    </message>
    <message>
        <source>Opened the list behind a number</source>
        <translation>Åbnede listen bag et tal</translation>
    </message>
    <message>
        <source>Opened a half-year call</source>
        <translation>Åbnede et halvårsopkald</translation>
    </message>
    <message>
        <source>Opened the list of half-year calls</source>
        <translation>Åbnede listen over halvårsopkald</translation>
    </message>
    <message>
        <source>Opened the log</source>
        <translation>Åbnede loggen</translation>
    </message>
    <message>
        <source>Opened the list of citizens</source>
        <translation>Åbnede listen over borgere</translation>
    </message>
    <message>
        <source>Opened a citizen&apos;s page</source>
        <translation>Åbnede en borgers side</translation>
    </message>
    <message>
        <source>Saw a letter as it came</source>
        <translation>Så et brev, som det kom</translation>
    </message>
    <message>
        <source>Opened a referral</source>
        <translation>Åbnede en henvisning</translation>
    </message>
    <message>
        <source>Opened a letter that could not be read</source>
        <translation>Åbnede et brev, der ikke kunne læses</translation>
    </message>
    <message>
        <source>Opened the reminders</source>
        <translation>Åbnede påmindelserne</translation>
    </message>
    <message>
        <source>Opened a STOPbasen form</source>
        <translation>Åbnede et skema til STOPbasen</translation>
    </message>
    <message>
        <source>Opened the list of vouchers</source>
        <translation>Åbnede listen over rekvisitioner</translation>
    </message>
    <message>
        <source>Saw a CPR number</source>
        <translation>Så et CPR-nummer</translation>
    </message>
    <message>
        <source>Searched for somebody to enrol</source>
        <translation>Søgte efter en borger at tilmelde</translation>
    </message>
    <message>
        <source>Searched for citizens</source>
        <translation>Søgte efter borgere</translation>
    </message>
    <message>
        <source>Searched for vouchers</source>
        <translation>Søgte efter rekvisitioner</translation>
    </message>
    <message>
        <source>Began an import</source>
        <translation>Begyndte en indlæsning</translation>
    </message>
    <message>
        <source>Closed a half-year call</source>
        <translation>Afsluttede et halvårsopkald</translation>
    </message>
    <message>
        <source>Closed a pathway</source>
        <translation>Afsluttede et forløb</translation>
    </message>
    <message>
        <source>Copied to the journal system</source>
        <translation>Kopierede til journalsystemet</translation>
    </message>
    <message>
        <source>Corrected an interview</source>
        <translation>Rettede en samtale</translation>
    </message>
    <message>
        <source>Dismissed a proposed day</source>
        <translation>Afviste en foreslået dag</translation>
    </message>
    <message>
        <source>Changed a citizen&apos;s details</source>
        <translation>Rettede en borgers oplysninger</translation>
    </message>
    <message>
        <source>Dealt with a referral</source>
        <translation>Behandlede en henvisning</translation>
    </message>
    <message>
        <source>Dealt with a letter that could not be read</source>
        <translation>Behandlede et brev, der ikke kunne læses</translation>
    </message>
    <message>
        <source>Held an interview</source>
        <translation>Holdt en samtale</translation>
    </message>
    <message>
        <source>Joined a referral with a known citizen</source>
        <translation>Koblede en henvisning til en kendt borger</translation>
    </message>
    <message>
        <source>Logged a call</source>
        <translation>Noterede et opkald</translation>
    </message>
    <message>
        <source>Registered a death</source>
        <translation>Registrerede et dødsfald</translation>
    </message>
    <message>
        <source>Met a letter that was here already</source>
        <translation>Fik et brev, der allerede var her</translation>
    </message>
    <message>
        <source>Opened a new pathway</source>
        <translation>Åbnede et nyt forløb</translation>
    </message>
    <message>
        <source>Parted a referral from a citizen</source>
        <translation>Skilte en henvisning fra en borger</translation>
    </message>
    <message>
        <source>Passed a referral on</source>
        <translation>Sendte en henvisning videre</translation>
    </message>
    <message>
        <source>Rejected a referral</source>
        <translation>Afviste en henvisning</translation>
    </message>
    <message>
        <source>Planned a half-year call</source>
        <translation>Planlagde et halvårsopkald</translation>
    </message>
    <message>
        <source>Could not read a letter</source>
        <translation>Kunne ikke læse et brev</translation>
    </message>
    <message>
        <source>Said that two are not the same</source>
        <translation>Afviste, at to er den samme</translation>
    </message>
    <message>
        <source>Registered a consent</source>
        <translation>Registrerede et samtykke</translation>
    </message>
    <message>
        <source>Registered a citizen</source>
        <translation>Oprettede en borger</translation>
    </message>
    <message>
        <source>Removed a contact person</source>
        <translation>Fjernede en kontaktperson</translation>
    </message>
    <message>
        <source>Opened a pathway again</source>
        <translation>Genåbnede et forløb</translation>
    </message>
    <message>
        <source>Saved a contact person</source>
        <translation>Gemte en kontaktperson</translation>
    </message>
    <message>
        <source>Set a quit date</source>
        <translation>Satte en stopdato</translation>
    </message>
    <message>
        <source>Settled a corrected referral</source>
        <translation>Behandlede en rettet henvisning</translation>
    </message>
    <message>
        <source>Took in a cancelled referral</source>
        <translation>Modtog en annulleret henvisning</translation>
    </message>
    <message>
        <source>Took in a corrected referral</source>
        <translation>Modtog en rettet henvisning</translation>
    </message>
    <message>
        <source>Took in a referral</source>
        <translation>Modtog en henvisning</translation>
    </message>
    <message>
        <source>Typed a referral</source>
        <translation>Tastede en henvisning</translation>
    </message>
    <message>
        <source>Took something back</source>
        <translation>Fortrød en handling</translation>
    </message>
    <message>
        <source>Withdrew a consent</source>
        <translation>Trak et samtykke tilbage</translation>
    </message>
    <message>
        <source>Wrote in the journal</source>
        <translation>Skrev i journalen</translation>
    </message>
    <message>
        <source>Threw away what was typed</source>
        <translation>Kasserede en kladde</translation>
    </message>
    <message>
        <source>Added a meeting</source>
        <translation>Tilføjede en mødegang</translation>
    </message>
    <message>
        <source>Gave a case to a counsellor</source>
        <translation>Gav en sag til en rådgiver</translation>
    </message>
    <message>
        <source>Booked an appointment</source>
        <translation>Bookede en aftale</translation>
    </message>
    <message>
        <source>Put a call off until a day</source>
        <translation>Udsatte et opkald til en dato</translation>
    </message>
    <message>
        <source>Set a last day for a call</source>
        <translation>Satte en sidste dag for et opkald</translation>
    </message>
    <message>
        <source>Called an appointment off</source>
        <translation>Aflyste en aftale</translation>
    </message>
    <message>
        <source>Called a course off</source>
        <translation>Aflyste et hold</translation>
    </message>
    <message>
        <source>Called a meeting off</source>
        <translation>Aflyste en mødegang</translation>
    </message>
    <message>
        <source>Closed a course</source>
        <translation>Afsluttede et hold</translation>
    </message>
    <message>
        <source>Changed a course</source>
        <translation>Rettede et hold</translation>
    </message>
    <message>
        <source>Changed a meeting</source>
        <translation>Rettede en mødegang</translation>
    </message>
    <message>
        <source>Enrolled a citizen</source>
        <translation>Tilmeldte en borger</translation>
    </message>
    <message>
        <source>Kept an appointment</source>
        <translation>Holdt en aftale</translation>
    </message>
    <message>
        <source>Took a citizen off a course</source>
        <translation>Meldte en borger ud af et hold</translation>
    </message>
    <message>
        <source>Marked attendance</source>
        <translation>Registrerede fremmøde</translation>
    </message>
    <message>
        <source>Noted a missed appointment</source>
        <translation>Noterede en udeblivelse</translation>
    </message>
    <message>
        <source>Moved an appointment</source>
        <translation>Flyttede en aftale</translation>
    </message>
    <message>
        <source>Moved a citizen to another course</source>
        <translation>Flyttede en borger til et andet hold</translation>
    </message>
    <message>
        <source>Planned a course</source>
        <translation>Planlagde et hold</translation>
    </message>
    <message>
        <source>Printed an attendance sheet</source>
        <translation>Udskrev en fremmødeliste</translation>
    </message>
    <message>
        <source>Put a citizen on a waiting list</source>
        <translation>Skrev en borger på venteliste</translation>
    </message>
    <message>
        <source>Set the quit date of a course</source>
        <translation>Satte et holds stopdato</translation>
    </message>
    <message>
        <source>Cancelled a voucher</source>
        <translation>Annullerede en rekvisition</translation>
    </message>
    <message>
        <source>Granted a scheme</source>
        <translation>Bevilgede en ordning</translation>
    </message>
    <message>
        <source>Issued a voucher</source>
        <translation>Udstedte en rekvisition</translation>
    </message>
    <message>
        <source>Registered a redeemed voucher</source>
        <translation>Registrerede en indløst rekvisition</translation>
    </message>
    <message>
        <source>Printed a voucher again</source>
        <translation>Udskrev en rekvisition igen</translation>
    </message>
    <message>
        <source>Withdrew a scheme</source>
        <translation>Trak en ordning tilbage</translation>
    </message>
    <message>
        <source>Wrote invitations to a course</source>
        <translation>Skrev invitationer til et hold</translation>
    </message>
    <message>
        <source>Opened the messages to be sent</source>
        <translation>Åbnede de beskeder, der skal sendes</translation>
    </message>
    <message>
        <source>Printed a certificate</source>
        <translation>Udskrev et bevis</translation>
    </message>
    <message>
        <source>Printed a list of telephone numbers</source>
        <translation>Udskrev en telefonliste</translation>
    </message>
    <message>
        <source>Changed the plan of a meeting</source>
        <translation>Rettede planen for et møde</translation>
    </message>
    <message>
        <source>Sent the epikrises of a course</source>
        <translation>Sendte epikriserne for et hold</translation>
    </message>
    <message>
        <source>Noted a message as sent</source>
        <translation>Noterede en besked som sendt</translation>
    </message>
    <message>
        <source>Cancelled a letter</source>
        <translation>Annullerede et brev</translation>
    </message>
    <message>
        <source>Decided against an epikrise</source>
        <translation>Fravalgte en epikrise</translation>
    </message>
    <message>
        <source>Exported a table</source>
        <translation>Lavede et udtræk</translation>
    </message>
    <message>
        <source>Wrote a letter</source>
        <translation>Skrev et brev</translation>
    </message>
    <message>
        <source>Sent a letter</source>
        <translation>Sendte et brev</translation>
    </message>
    <message>
        <source>Carried deletions out again</source>
        <translation>Gennemførte sletninger igen</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Slettede for altid</translation>
    </message>
    <message>
        <source>Kept a record beyond its time</source>
        <translation>Beholdt en journal ud over tiden</translation>
    </message>
    <message>
        <source>Ended the keeping of a record</source>
        <translation>Ophævede, at en journal beholdes</translation>
    </message>
    <message>
        <source>Took a user into use</source>
        <translation>Tog en bruger i brug</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Lavede en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Made the demonstration</source>
        <translation>Lavede demonstrationen</translation>
    </message>
    <message>
        <source>Changed the municipality</source>
        <translation>Rettede kommunens oplysninger</translation>
    </message>
    <message>
        <source>Changed her password</source>
        <translation>Skiftede sin adgangskode</translation>
    </message>
    <message>
        <source>Changed a user</source>
        <translation>Rettede en bruger</translation>
    </message>
    <message>
        <source>Made a user</source>
        <translation>Oprettede en bruger</translation>
    </message>
    <message>
        <source>Took a user out of use</source>
        <translation>Tog en bruger ud af brug</translation>
    </message>
    <message>
        <source>Worked the pathways out again</source>
        <translation>Beregnede forløbene igen</translation>
    </message>
    <message>
        <source>Founded the municipality</source>
        <translation>Oprettede kommunen</translation>
    </message>
    <message>
        <source>Made a new recovery code or passphrase</source>
        <translation>Lavede en ny genoprettelseskode eller adgangssætning</translation>
    </message>
    <message>
        <source>Removed closed days</source>
        <translation>Fjernede lukkedage</translation>
    </message>
    <message>
        <source>Removed working hours</source>
        <translation>Fjernede arbejdstider</translation>
    </message>
    <message>
        <source>Gave a user a new password</source>
        <translation>Gav en bruger en ny adgangskode</translation>
    </message>
    <message>
        <source>Saved closed days</source>
        <translation>Gemte lukkedage</translation>
    </message>
    <message>
        <source>Saved a hospital department</source>
        <translation>Gemte en hospitalsafdeling</translation>
    </message>
    <message>
        <source>Saved a pharmacy</source>
        <translation>Gemte et apotek</translation>
    </message>
    <message>
        <source>Saved a practice</source>
        <translation>Gemte en lægepraksis</translation>
    </message>
    <message>
        <source>Saved a programme</source>
        <translation>Gemte en forløbstype</translation>
    </message>
    <message>
        <source>Saved a rule</source>
        <translation>Gemte en regel</translation>
    </message>
    <message>
        <source>Saved a scheme</source>
        <translation>Gemte en ordning</translation>
    </message>
    <message>
        <source>Changed a letter text</source>
        <translation>Ændrede en brevtekst</translation>
    </message>
    <message>
        <source>Saved a unit</source>
        <translation>Gemte en enhed</translation>
    </message>
    <message>
        <source>Saved working hours</source>
        <translation>Gemte arbejdstider</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Loggede ind</translation>
    </message>
    <message>
        <source>Was refused at sign-in</source>
        <translation>Blev afvist ved login</translation>
    </message>
    <message>
        <source>Locked or left</source>
        <translation>Låste eller loggede ud</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheder</translation>
    </message>
    <message>
        <source>A counsellor sees the citizens of her own unit.</source>
        <translation>En rådgiver ser borgerne i sin egen enhed.</translation>
    </message>
    <message>
        <source>No units yet.</source>
        <translation>Ingen enheder endnu.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Lægepraksis</translation>
    </message>
    <message>
        <source>New ones come by themselves with the first referral.</source>
        <translation>Nye kommer af sig selv med den første henvisning.</translation>
    </message>
    <message>
        <source>Practice number</source>
        <translation>Ydernummer</translation>
    </message>
    <message>
        <source>Hospital departments</source>
        <translation>Hospitalsafdelinger</translation>
    </message>
    <message>
        <source>No practices yet. They come with the referrals, or take a list in from a file.</source>
        <translation>Ingen praksis endnu. De kommer med henvisningerne, eller hent en liste fra en fil.</translation>
    </message>
    <message>
        <source>No departments yet. They come with the referrals, or take a list in from a file.</source>
        <translation>Ingen afdelinger endnu. De kommer med henvisningerne, eller hent en liste fra en fil.</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>SHAK number</source>
        <translation>SHAK-nummer</translation>
    </message>
    <message>
        <source>Pharmacies</source>
        <translation>Apoteker</translation>
    </message>
    <message>
        <source>Those with whom vouchers are settled.</source>
        <translation>Dem, som rekvisitionerne afregnes med.</translation>
    </message>
    <message>
        <source>No pharmacies yet. Press New and type the first one.</source>
        <translation>Ingen apoteker endnu. Tryk på Ny, og skriv det første.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Psychiatric</source>
        <translation>Psykiatrisk</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>EAN/GLN number</source>
        <translation>EAN/GLN-nummer</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Vej og nummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Offered in lists</source>
        <translation>Vises i lister</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>I brug</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>No backups in this folder yet. Press Back up now.</source>
        <translation>Ingen sikkerhedskopier i mappen endnu. Tryk på Tag sikkerhedskopi nu.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sikkerhedskopi</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Tag sikkerhedskopi nu</translation>
    </message>
    <message>
        <source>Kept backups</source>
        <translation>Gemte sikkerhedskopier</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Der er ingen sikkerhedskopi endnu.</translation>
    </message>
    <message>
        <source>Last backup, opened and checked: {time}</source>
        <translation>Seneste sikkerhedskopi, åbnet og kontrolleret: {time}</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>Sikkerhedskopien er lavet og kontrolleret.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Mappe til sikkerhedskopier</translation>
    </message>
    <message>
        <source>That folder is not there.</source>
        <translation>Mappen findes ikke.</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>Ny …</translation>
    </message>
    <message>
        <source>Letter texts</source>
        <translation>Brevtekster</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>So it will look, with invented facts</source>
        <translation>Sådan kommer det til at se ud, med opdigtede oplysninger</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Take the program&apos;s text</source>
        <translation>Brug programmets tekst</translation>
    </message>
    <message>
        <source>Put in a field</source>
        <translation>Indsæt et felt</translation>
    </message>
    <message>
        <source>Put in a field …</source>
        <translation>Indsæt et felt …</translation>
    </message>
    <message>
        <source>Former wordings</source>
        <translation>Tidligere udgaver</translation>
    </message>
    <message>
        <source>Former wordings …</source>
        <translation>Tidligere udgaver …</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Intet er ændret.</translation>
    </message>
    <message>
        <source>This is the program&apos;s text already.</source>
        <translation>Det er allerede programmets tekst.</translation>
    </message>
    <message>
        <source>the program&apos;s text</source>
        <translation>programmets tekst</translation>
    </message>
    <message>
        <source>own</source>
        <translation>jeres egen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gemt.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Fjernet.</translation>
    </message>
    <message>
        <source>What you have typed here is not saved. Throw it away?</source>
        <translation>Det, du har skrevet her, er ikke gemt. Skal det kasseres?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
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
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Nothing in this time. Choose other days.</source>
        <translation>Intet i den tid. Vælg andre dage.</translation>
    </message>
    <message>
        <source>Every act and every look. Nobody can change or delete a line.</source>
        <translation>Hver handling og hvert opslag. Ingen kan ændre eller slette en linje.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>programmet</translation>
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
        <source>Entry</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Udseende</translation>
    </message>
    <message>
        <source>Size of texts</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock when nobody is there for</source>
        <translation>Lås, når ingen har været her i</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Denne computer</translation>
    </message>
    <message>
        <source>Holds for everybody who works at this machine.</source>
        <translation>Gælder for alle, der arbejder ved denne computer.</translation>
    </message>
    <message>
        <source>Everything follows when the program is started again.</source>
        <translation>Alt følger med, når programmet startes igen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Municipality number</source>
        <translation>Kommunenummer</translation>
    </message>
    <message>
        <source>Where MedCom letters are sent</source>
        <translation>Hertil sendes MedCom-breve</translation>
    </message>
    <message>
        <source>EAN/GLN number for invoices</source>
        <translation>EAN/GLN-nummer til fakturaer</translation>
    </message>
    <message>
        <source>Stands on vouchers, for the pharmacies</source>
        <translation>Står på rekvisitionerne, til apotekerne</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Hjemmeside</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Letters that were written before stay as they are.</source>
        <translation>Breve, der er skrevet, bliver, som de er.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Forløbstyper</translation>
    </message>
    <message>
        <source>No programmes yet.</source>
        <translation>Ingen forløbstyper endnu.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Mødegange</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Ordninger</translation>
    </message>
    <message>
        <source>No schemes yet.</source>
        <translation>Ingen ordninger endnu.</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Hvem betaler</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Uger</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <source>Days after the first meeting</source>
        <translation>Dage efter første mødegang</translation>
    </message>
    <message>
        <source>0, 7, 21, 28, 42: one number a meeting</source>
        <translation>0, 7, 21, 28, 42: ét tal for hver mødegang</translation>
    </message>
    <message>
        <source>Minutes a meeting</source>
        <translation>Minutter pr. mødegang</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Common quit date after meeting</source>
        <translation>Fælles stopdato efter mødegang</translation>
    </message>
    <message>
        <source>Empty: everybody chooses her own</source>
        <translation>Tom: hver vælger sin egen</translation>
    </message>
    <message>
        <source>Completed when</source>
        <translation>Gennemført, når</translation>
    </message>
    <message>
        <source>Weeks a voucher</source>
        <translation>Uger pr. rekvisition</translation>
    </message>
    <message>
        <source>Kroner a week</source>
        <translation>Kroner pr. uge</translation>
    </message>
    <message>
        <source>Days a voucher is valid</source>
        <translation>Dage, en rekvisition gælder</translation>
    </message>
    <message>
        <source>Least cigarettes a day, to be offered</source>
        <translation>Mindst cigaretter om dagen for at få tilbuddet</translation>
    </message>
    <message>
        <source>Least age</source>
        <translation>Mindste alder</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Tilmelding</translation>
    </message>
    <message>
        <source>Only who is enrolled on a course</source>
        <translation>Kun for dem, der er tilmeldt et hold</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gælder fra</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Brugere</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbejdstider</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Lukkedage</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sikkerhed</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Tælles i</translation>
    </message>
    <message>
        <source>The region, courses</source>
        <translation>Regionen, hold</translation>
    </message>
    <message>
        <source>The region, open groups</source>
        <translation>Regionen, løbende hold</translation>
    </message>
    <message>
        <source>STOPbasen, courses</source>
        <translation>STOPbasen, hold</translation>
    </message>
    <message>
        <source>STOPbasen, open groups</source>
        <translation>STOPbasen, løbende hold</translation>
    </message>
    <message>
        <source>A contact by telephone counts as attended</source>
        <translation>En telefonkontakt tæller som fremmøde</translation>
    </message>
    <message>
        <source>Counts as short</source>
        <translation>Tæller som kort</translation>
    </message>
    <message>
        <source>Cigarettes that one stands for</source>
        <translation>Cigaretter, som én svarer til</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>Letters before the number</source>
        <translation>Bogstaver foran nummeret</translation>
    </message>
    <message>
        <source>Join at once when the CPR number is known</source>
        <translation>Kobl straks, når CPR-nummeret er kendt</translation>
    </message>
    <message>
        <source>Known persons</source>
        <translation>Kendte borgere</translation>
    </message>
    <message>
        <source>Days to the first call</source>
        <translation>Dage til første opkald</translation>
    </message>
    <message>
        <source>Attempts before it may be closed</source>
        <translation>Forsøg, før der må afsluttes</translation>
    </message>
    <message>
        <source>Days between two attempts</source>
        <translation>Dage mellem to forsøg</translation>
    </message>
    <message>
        <source>Window from, months</source>
        <translation>Periode fra, måneder</translation>
    </message>
    <message>
        <source>Window to, months</source>
        <translation>Periode til, måneder</translation>
    </message>
    <message>
        <source>Attempts on different days</source>
        <translation>Forsøg på forskellige dage</translation>
    </message>
    <message>
        <source>Of these late in the day</source>
        <translation>Heraf sent på dagen</translation>
    </message>
    <message>
        <source>Late means after the hour</source>
        <translation>Sent er efter klokken</translation>
    </message>
    <message>
        <source>From cigarettes a day</source>
        <translation>Fra antal cigaretter om dagen</translation>
    </message>
    <message>
        <source>Heavy smokers in the municipality</source>
        <translation>Storrygere i kommunen</translation>
    </message>
    <message>
        <source>Days after closing</source>
        <translation>Dage efter afslutning</translation>
    </message>
    <message>
        <source>Days before its week that it may be issued</source>
        <translation>Dage før ugen, den må udstedes</translation>
    </message>
    <message>
        <source>A second person is needed from people</source>
        <translation>Antal borgere, hvor der skal en anden person til</translation>
    </message>
    <message>
        <source>Years from the last entry about a citizen</source>
        <translation>År fra den sidste optegnelse om en borger</translation>
    </message>
    <message>
        <source>Years that the log is kept</source>
        <translation>År, som loggen gemmes</translation>
    </message>
    <message>
        <source>Days after a refused letter was dealt with</source>
        <translation>Dage efter, at et afvist brev er håndteret</translation>
    </message>
    <message>
        <source>Days that a draft is kept</source>
        <translation>Dage, som en kladde gemmes</translation>
    </message>
    <message>
        <source>Months to answer a citizen&apos;s request</source>
        <translation>Måneder til at svare på en borgers anmodning</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Udgaver</translation>
    </message>
    <message>
        <source>A new version holds from its day; figures of the time before use the former.</source>
        <translation>En ny udgave gælder fra sin dato; tal for tiden før bruger den tidligere.</translation>
    </message>
    <message>
        <source>New version …</source>
        <translation>Ny udgave …</translation>
    </message>
    <message>
        <source>Working the open pathways out again</source>
        <translation>Beregner de åbne forløb igen</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n open pathway(s) look different now.</source>
        <translation>
            <numerusform>Gemt. %n åbent forløb er ændret.</numerusform>
            <numerusform>Gemt. %n åbne forløb er ændret.</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>gælder nu</translation>
    </message>
    <message>
        <source>A new version. The one before holds until its day.</source>
        <translation>En ny udgave. Den forrige gælder, til den træder i kraft.</translation>
    </message>
    <message>
        <source>The version from {day}. Change it only to mend a mistake.</source>
        <translation>Udgaven fra {day}. Ret den kun for at rette en fejl.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Din adgangskode</translation>
    </message>
    <message>
        <source>Long is good: three or four words that only you put together.</source>
        <translation>Jo længere, jo bedre: tre eller fire ord, som kun du ville sætte sammen.</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Skift …</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Genoprettelseskode</translation>
    </message>
    <message>
        <source>New recovery code …</source>
        <translation>Ny genoprettelseskode …</translation>
    </message>
    <message>
        <source>Passphrase of the organisation</source>
        <translation>Organisationens adgangssætning</translation>
    </message>
    <message>
        <source>The key of a demonstration is published: it has no recovery code. Keep no real citizens here.</source>
        <translation>Demonstrationens nøgle er offentlig, så den har ingen genoprettelseskode. Læg aldrig rigtige borgere ind her.</translation>
    </message>
    <message>
        <source>The new password holds.</source>
        <translation>Den nye adgangskode gælder nu.</translation>
    </message>
    <message>
        <source>The new recovery code holds.</source>
        <translation>Den nye genoprettelseskode gælder nu.</translation>
    </message>
    <message>
        <source>The new passphrase holds.</source>
        <translation>Den nye adgangssætning gælder nu.</translation>
    </message>
    <message>
        <source>The free times for interviews are proposed from these.</source>
        <translation>De ledige tider til samtaler foreslås ud fra dem.</translation>
    </message>
    <message>
        <source>No hours yet. Without them no free times can be proposed: press New.</source>
        <translation>Ingen arbejdstider endnu. Uden dem kan der ikke foreslås ledige tider: tryk på Ny.</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Public holidays are known already.</source>
        <translation>Helligdagene er kendt i forvejen.</translation>
    </message>
    <message>
        <source>No closed days beside the public holidays.</source>
        <translation>Ingen lukkedage ud over helligdagene.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>Minutes an interview</source>
        <translation>Minutter pr. samtale</translation>
    </message>
    <message>
        <source>Empty: one day</source>
        <translation>Tom: kun én dag</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Din nuværende adgangskode</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny adgangssætning</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Ny adgangskode</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Igen</translation>
    </message>
    <message>
        <source>At least 12 characters</source>
        <translation>Mindst 12 tegn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Sæt adgangskode</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Sæt adgangssætning</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Det er ikke det samme.</translation>
    </message>
    <message>
        <source>A user is never deleted: what she did keeps her name.</source>
        <translation>En bruger slettes aldrig: navnet bliver stående ved det, der er gjort.</translation>
    </message>
    <message>
        <source>No users yet.</source>
        <translation>Ingen brugere endnu.</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Last signed in</source>
        <translation>Sidst logget ind</translation>
    </message>
    <message>
        <source>In use / out of use</source>
        <translation>I brug / ude af brug</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>ude af brug</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>i brug</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Indstillingernes sider</translation>
    </message>
    <message>
        <source>Write a later »Valid from« to change the rules from a day: running courses keep theirs.</source>
        <translation>Skriv en senere »Gælder fra« for at ændre reglerne fra en dag: hold i gang beholder deres.</translation>
    </message>
    <message>
        <source>Takes place</source>
        <translation>Foregår</translation>
    </message>
    <message>
        <source>As needed: the number is agreed with her at the start</source>
        <translation>Efter behov: antallet aftales ved starten</translation>
    </message>
    <message>
        <source>Fewest meetings</source>
        <translation>Færrest mødegange</translation>
    </message>
    <message>
        <source>Most meetings</source>
        <translation>Flest mødegange</translation>
    </message>
    <message>
        <source>Meetings that do not count</source>
        <translation>Mødegange, der ikke tæller med</translation>
    </message>
    <message>
        <source>Their numbers; empty: all count</source>
        <translation>Deres numre; tomt: alle tæller med</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Emner</translation>
    </message>
    <message>
        <source>One line a meeting</source>
        <translation>Én linje pr. mødegang</translation>
    </message>
    <message>
        <source>So many days after that meeting</source>
        <translation>Så mange dage efter den mødegang</translation>
    </message>
    <message>
        <source>Close after months away</source>
        <translation>Afslut efter måneders fravær</translation>
    </message>
    <message>
        <source>Open groups, without a planned quit date</source>
        <translation>Åbne hold, uden planlagt stopdato</translation>
    </message>
    <message>
        <source>Close months after the quit date</source>
        <translation>Afslut måneder efter stopdatoen</translation>
    </message>
    <message>
        <source>Open groups, with a quit date</source>
        <translation>Åbne hold, med stopdato</translation>
    </message>
    <message>
        <source>May get an SMS</source>
        <translation>Må få en sms</translation>
    </message>
    <message>
        <source>Name or address protected</source>
        <translation>Navne- eller adressebeskyttet</translation>
    </message>
    <message>
        <source>Exempt from Digital Post</source>
        <translation>Fritaget for Digital Post</translation>
    </message>
    <message>
        <source>Days to call back after the letter</source>
        <translation>Dage til at ringe tilbage efter brevet</translation>
    </message>
    <message>
        <source>From the age of</source>
        <translation>Fra alderen</translation>
    </message>
    <message>
        <source>Added the national services</source>
        <translation>Tilføjede de landsdækkende tilbud</translation>
    </message>
    <message>
        <source>Confirmed an offer of the directory</source>
        <translation>Bekræftede et tilbud i oversigten</translation>
    </message>
    <message>
        <source>Saved an offer of the directory</source>
        <translation>Gemte et tilbud i oversigten</translation>
    </message>
    <message>
        <source>Directory of offers</source>
        <translation>Tilbudsoversigt</translation>
    </message>
    <message>
        <source>Counsellors look them up with Ctrl+K and pass referrals on from here.</source>
        <translation>Rådgiverne slår op med Ctrl+K eller Ctrl+T og sender henvisninger videre herfra.</translation>
    </message>
    <message>
        <source>No offers yet. Press “Add the national services”, then New for each neighbour.</source>
        <translation>Ingen tilbud endnu. Tryk »Tilføj de landsdækkende«, og derefter Ny for hver nabokommune.</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Sidst bekræftet</translation>
    </message>
    <message>
        <source>It is still so</source>
        <translation>Det passer stadig</translation>
    </message>
    <message>
        <source>Add the national services</source>
        <translation>Tilføj de landsdækkende</translation>
    </message>
    <message>
        <source>Print as a card …</source>
        <translation>Udskriv som kort …</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>Usual waiting</source>
        <translation>Sædvanlig ventetid</translation>
    </message>
    <message>
        <source>For example 1–2 weeks to the first talk</source>
        <translation>Fx 1–2 uger til første samtale</translation>
    </message>
    <message>
        <source>Place and address</source>
        <translation>Sted og adresse</translation>
    </message>
    <message>
        <source>With commas between the lines, as on a letter</source>
        <translation>Med komma mellem linjerne, som på et brev</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Hjemmeside</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>{name} is confirmed today.</source>
        <translation>{name} er bekræftet i dag.</translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) added. Confirm them when asked.</source>
        <translation>
            <numerusform>%n tilbud er tilføjet. Bekræft det, når I har spurgt.</numerusform>
            <numerusform>%n tilbud er tilføjet. Bekræft dem, når I har spurgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The national services stand here already.</source>
        <translation>De landsdækkende tilbud står her allerede.</translation>
    </message>
    <message>
        <source>Days until an offer is to be confirmed again</source>
        <translation>Dage, til et tilbud skal bekræftes igen</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Åbningstid</translation>
    </message>
    <message>
        <source>By telephone or video</source>
        <translation>Telefon eller video</translation>
    </message>
    <message>
        <source>The call is the attendance</source>
        <translation>Samtalen er fremmødet</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Vælg en mappe …</translation>
    </message>
    <message>
        <source>Watch nothing</source>
        <translation>Hold ikke øje</translation>
    </message>
    <message>
        <source>Afterwards the file is</source>
        <translation>Bagefter bliver filen</translation>
    </message>
    <message>
        <source>Write receipts to a folder …</source>
        <translation>Skriv kvitteringer til en mappe …</translation>
    </message>
    <message>
        <source>Write none</source>
        <translation>Skriv ingen</translation>
    </message>
    <message>
        <source>Referrals in</source>
        <translation>Modtagelse</translation>
    </message>
    <message>
        <source>The folder that is watched</source>
        <translation>Mappen, der holdes øje med</translation>
    </message>
    <message>
        <source>XML files that lie directly in it are taken in by themselves, oldest first, while somebody is signed in. Then they are deleted here: they are in the database, also those that cannot be read.</source>
        <translation>XML-filer, der ligger direkte i mappen, tages ind af sig selv, de ældste først, mens nogen er logget ind. Derefter slettes de her: De ligger i databasen, også dem, der ikke kan læses.</translation>
    </message>
    <message>
        <source>Receipts to the senders (XCTL)</source>
        <translation>Kvitteringer til afsenderne (XCTL)</translation>
    </message>
    <message>
        <source>Only where the files do not come from the care record (EOJ) or a VANS client that answers the senders itself: else they would get two. The form follows MedCom&apos;s older receipts and is not confirmed for XREF15.</source>
        <translation>Kun hvis filerne ikke kommer fra omsorgsjournalen (EOJ) eller et VANS-program, der selv kvitterer: Ellers får afsenderne to. Formen følger MedComs ældre kvitteringer og er ikke bekræftet for XREF15.</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Der holdes ikke øje med nogen mappe.</translation>
    </message>
    <message>
        <source>No receipts are written.</source>
        <translation>Der skrives ingen kvitteringer.</translation>
    </message>
    <message numerus="yes">
        <source>The files hold health information in plain text. Whoever may open the folder “{0}” can read them for %n day(s).</source>
        <translation>
            <numerusform>Filerne indeholder helbredsoplysninger i klar tekst. Alle med adgang til mappen »{0}« kan læse dem i %n dag.</numerusform>
            <numerusform>Filerne indeholder helbredsoplysninger i klar tekst. Alle med adgang til mappen »{0}« kan læse dem i %n dage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Mappe, der skal holdes øje med</translation>
    </message>
    <message>
        <source>Choose another folder: the database lies in this one.</source>
        <translation>Vælg en anden mappe: Databasen ligger i denne.</translation>
    </message>
    <message numerus="yes">
        <source>%n XML file(s) lie in the folder. They are taken in now and then deleted there. Watch it?</source>
        <translation>
            <numerusform>Der ligger %n XML-fil i mappen. Den tages ind nu og slettes derefter i mappen. Skal der holdes øje med den?</numerusform>
            <numerusform>Der ligger %n XML-filer i mappen. De tages ind nu og slettes derefter i mappen. Skal der holdes øje med den?</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for receipts</source>
        <translation>Mappe til kvitteringer</translation>
    </message>
    <message>
        <source>Receipts cannot lie in the folder that is watched.</source>
        <translation>Kvitteringer kan ikke ligge i den mappe, der holdes øje med.</translation>
    </message>
    <message>
        <source>First write the municipality&apos;s GLN (lokationsnummer): it is the sender.</source>
        <translation>Skriv først kommunens lokationsnummer (GLN): Det er afsenderen.</translation>
    </message>
    <message>
        <source>deleted at once</source>
        <translation>slettet med det samme</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s)</source>
        <translation>
            <numerusform>gemt i %n dag</numerusform>
            <numerusform>gemt i %n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>Logged a visit at a ward</source>
        <translation>Noterede et besøg på en afdeling</translation>
    </message>
    <message>
        <source>Asked STOPbasen&apos;s secretariat to delete</source>
        <translation>Bad STOPbasens sekretariat om at slette</translation>
    </message>
    <message>
        <source>Noted whether an interpreter is booked</source>
        <translation>Noterede, om tolk er bestilt</translation>
    </message>
    <message>
        <source>Printed an interview</source>
        <translation>Udskrev en samtale</translation>
    </message>
    <message>
        <source>Took a new form into use</source>
        <translation>Tog et nyt skema i brug</translation>
    </message>
    <message>
        <source>Accepted a place for a citizen</source>
        <translation>Sagde ja til en plads for en borger</translation>
    </message>
    <message>
        <source>Saw what is kept long enough</source>
        <translation>Så, hvad der er gemt længe nok</translation>
    </message>
    <message>
        <source>Called a meeting off and told of it</source>
        <translation>Aflyste en mødegang og gav besked</translation>
    </message>
    <message>
        <source>Declined a place for a citizen</source>
        <translation>Sagde nej til en plads for en borger</translation>
    </message>
    <message>
        <source>Gave longer to answer an offer</source>
        <translation>Gav længere svarfrist på et tilbud</translation>
    </message>
    <message>
        <source>Read a calendar from Outlook</source>
        <translation>Læste en kalender fra Outlook</translation>
    </message>
    <message>
        <source>Moved a meeting and told of it</source>
        <translation>Flyttede en mødegang og gav besked</translation>
    </message>
    <message>
        <source>Offered a place</source>
        <translation>Tilbød en plads</translation>
    </message>
    <message>
        <source>Removed a training</source>
        <translation>Fjernede et kursus</translation>
    </message>
    <message>
        <source>Saved a training</source>
        <translation>Gemte et kursus</translation>
    </message>
    <message>
        <source>Took over a colleague&apos;s day</source>
        <translation>Overtog en kollegas dag</translation>
    </message>
    <message>
        <source>Told of a meeting by telephone</source>
        <translation>Gav besked om en mødegang i telefonen</translation>
    </message>
    <message>
        <source>Withdrew an offer</source>
        <translation>Trak et tilbud tilbage</translation>
    </message>
    <message>
        <source>Days that a letter needs</source>
        <translation>Dage, et brev er om at nå frem</translation>
    </message>
    <message>
        <source>Days that an offered place is held</source>
        <translation>Dage, en tilbudt plads holdes</translation>
    </message>
    <message>
        <source>Days before training is to be renewed</source>
        <translation>Dage før et kursus skal fornyes</translation>
    </message>
    <message>
        <source>Accepted a line of a pharmacy&apos;s list</source>
        <translation>Godkendte en linje på et apoteks liste</translation>
    </message>
    <message>
        <source>Corrected a line of a pharmacy&apos;s list</source>
        <translation>Rettede en linje på et apoteks liste</translation>
    </message>
    <message>
        <source>Handed medicine out</source>
        <translation>Udleverede medicin</translation>
    </message>
    <message>
        <source>Issued vouchers for several</source>
        <translation>Udstedte rekvisitioner til flere</translation>
    </message>
    <message>
        <source>Locked a settlement</source>
        <translation>Låste en afregning</translation>
    </message>
    <message>
        <source>Changed the stock</source>
        <translation>Ændrede lageret</translation>
    </message>
    <message>
        <source>Printed or saved a settlement</source>
        <translation>Udskrev eller gemte en afregning</translation>
    </message>
    <message>
        <source>Refunded a receipt</source>
        <translation>Refunderede en kvittering</translation>
    </message>
    <message>
        <source>Refused a line of a pharmacy&apos;s list</source>
        <translation>Afviste en linje på et apoteks liste</translation>
    </message>
    <message>
        <source>Changed a budget</source>
        <translation>Ændrede et budget</translation>
    </message>
    <message>
        <source>Took in a pharmacy&apos;s list</source>
        <translation>Indlæste et apoteks liste</translation>
    </message>
    <message>
        <source>Typed a line of a pharmacy&apos;s list</source>
        <translation>Tastede en linje på et apoteks liste</translation>
    </message>
    <message>
        <source>Took a pharmacy&apos;s list back</source>
        <translation>Fortrød et apoteks liste</translation>
    </message>
    <message>
        <source>What is granted already keeps its terms: other terms begin on a later day.</source>
        <translation>Det, der er bevilget, beholder sine vilkår: andre vilkår begynder en senere dag.</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Portioner</translation>
    </message>
    <message>
        <source>At most a voucher, kr.</source>
        <translation>Højst pr. rekvisition, kr.</translation>
    </message>
    <message>
        <source>At most a person, kr.</source>
        <translation>Højst pr. borger, kr.</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Måder</translation>
    </message>
    <message>
        <source>None ticked: vouchers to pharmacies</source>
        <translation>Ingen valgt: rekvisitioner til apoteker</translation>
    </message>
    <message>
        <source>Products that are paid</source>
        <translation>Præparater, der betales</translation>
    </message>
    <message>
        <source>None ticked: all</source>
        <translation>Ingen valgt: alle</translation>
    </message>
    <message>
        <source>Who may have it</source>
        <translation>Hvem kan få den</translation>
    </message>
    <message>
        <source>Or the same in nicotine</source>
        <translation>Eller tilsvarende nikotin</translation>
    </message>
    <message>
        <source>Once in so many months</source>
        <translation>Én gang på så mange måneder</translation>
    </message>
    <message>
        <source>Greatest age</source>
        <translation>Højeste alder</translation>
    </message>
    <message>
        <source>None ticked: everybody</source>
        <translation>Ingen valgt: alle</translation>
    </message>
    <message>
        <source>Education is one of</source>
        <translation>Uddannelse er en af</translation>
    </message>
    <message>
        <source>Occupation is one of</source>
        <translation>Beskæftigelse er en af</translation>
    </message>
    <message>
        <source>Education or occupation</source>
        <translation>Uddannelse eller beskæftigelse</translation>
    </message>
    <message>
        <source>One of the two is enough</source>
        <translation>Én af de to er nok</translation>
    </message>
    <message>
        <source>An interview keeps the form that it was held by. Save a form as a file, change it, and take it into use from a day.</source>
        <translation>En samtale beholder det skema, den blev holdt efter. Gem et skema som fil, ret det, og tag det i brug fra en dag.</translation>
    </message>
    <message>
        <source>Take in from a file …</source>
        <translation>Hent fra fil …</translation>
    </message>
    <message>
        <source>No forms yet.</source>
        <translation>Ingen skemaer endnu.</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Gem som fil …</translation>
    </message>
    <message>
        <source>Print empty</source>
        <translation>Udskriv tomt</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gælder fra</translation>
    </message>
    <message>
        <source>Take into use</source>
        <translation>Tag i brug</translation>
    </message>
    <message>
        <source>Do not take it in</source>
        <translation>Tag det ikke i brug</translation>
    </message>
    <message>
        <source>Choose a file to see what it changes. Nothing is taken into use before you have seen it.</source>
        <translation>Vælg en fil for at se, hvad den ændrer. Intet tages i brug, før du har set det.</translation>
    </message>
    <message>
        <source>A new form</source>
        <translation>Et nyt skema</translation>
    </message>
    <message>
        <source>Take in a form</source>
        <translation>Hent et skema</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Filen kan ikke åbnes</translation>
    </message>
    <message>
        <source>Is it still there, and may you read it?</source>
        <translation>Er den der stadig, og må du læse den?</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the file</source>
        <translation>
            <numerusform>%n fejl i filen</numerusform>
            <numerusform>%n fejl i filen</numerusform>
        </translation>
    </message>
    <message>
        <source>»{name}« can be taken into use</source>
        <translation>»{name}« kan tages i brug</translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n nyt spørgsmål</numerusform>
            <numerusform>%n nye spørgsmål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left out</source>
        <translation>
            <numerusform>%n spørgsmål udgår</numerusform>
            <numerusform>%n spørgsmål udgår</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) changed</source>
        <translation>
            <numerusform>%n spørgsmål ændret</numerusform>
            <numerusform>%n spørgsmål ændret</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is not marked as official; that is shown with it.</source>
        <translation>Skemaet er ikke mærket som officielt; det står ved det, når det bruges.</translation>
    </message>
    <message>
        <source>The form is taken in; old interviews keep theirs.</source>
        <translation>Skemaet er taget i brug; gamle samtaler beholder deres.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>linje {line}</translation>
    </message>
    <message numerus="yes">
        <source>   and %n more</source>
        <translation>
            <numerusform>   og %n mere</numerusform>
            <numerusform>   og %n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not official: the wording is not confirmed.</source>
        <translation>Ikke officielt: ordlyden er ikke bekræftet.</translation>
    </message>
    <message>
        <source>Comes with the program and is not in use. Save it as a file and take it in.</source>
        <translation>Følger med programmet og er ikke i brug. Gem det som fil, og hent det ind.</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Samtaler</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gælder nu</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>ikke i brug</translation>
    </message>
    <message>
        <source>Only with her consent</source>
        <translation>Kun med borgerens samtykke</translation>
    </message>
    <message>
        <source>Reply about one citizen</source>
        <translation>Svar om en enkelt borger</translation>
    </message>
    <message>
        <source>From forms in the year</source>
        <translation>Fra skemaer i året</translation>
    </message>
    <message>
        <source>From completers</source>
        <translation>Fra gennemførte</translation>
    </message>
    <message>
        <source>From answers after half a year</source>
        <translation>Fra svar efter et halvt år</translation>
    </message>
    <message>
        <source>Answers of the completers, per cent</source>
        <translation>Svar i procent af de gennemførte</translation>
    </message>
    <message>
        <source>Saved a part of the municipality</source>
        <translation>Gemte en kommunal afdeling</translation>
    </message>
    <message>
        <source>Took a list in from a file</source>
        <translation>Indlæste en liste fra en fil</translation>
    </message>
    <message>
        <source>Municipal departments</source>
        <translation>Kommunens afdelinger</translation>
    </message>
    <message>
        <source>Who may send citizens: the job centre, home care, the health visitors …</source>
        <translation>Dem, der kan sende borgere: jobcentret, hjemmeplejen, sundhedsplejen …</translation>
    </message>
    <message>
        <source>No departments yet. Press New, or take a list in from a file.</source>
        <translation>Ingen afdelinger endnu. Tryk Ny, eller indlæs en liste fra en fil.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Take a list in</source>
        <translation>Indlæs en liste</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filens rækker</translation>
    </message>
    <message>
        <source>There are no rows below the titles.</source>
        <translation>Der er ingen rækker under overskrifterne.</translation>
    </message>
    <message>
        <source>Known ones are found by their number, else by their name. Empty cells change nothing.</source>
        <translation>Kendte findes på nummeret, ellers på navnet, og opdateres. Tomme felter ændrer ikke noget.</translation>
    </message>
    <message>
        <source>Columns that are not used: {titles}</source>
        <translation>Kolonner, der ikke bruges: {titles}</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n ændret</numerusform>
            <numerusform>%n ændrede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n uændret</numerusform>
            <numerusform>%n uændrede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot come in</source>
        <translation>
            <numerusform>%n kan ikke komme ind</numerusform>
            <numerusform>%n kan ikke komme ind</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to take in</source>
        <translation>Intet at indlæse</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) in</source>
        <translation>
            <numerusform>Indlæs %n række</numerusform>
            <numerusform>Indlæs %n rækker</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Se på</translation>
    </message>
    <message>
        <source>{field}: {before} → {now}</source>
        <translation>{field}: {before} → {now}</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Hvilken liste?</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt)</source>
        <translation>Tabeller (*.csv *.xlsx *.txt)</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Listen læses</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Gem listen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabeller (*.csv *.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n række er gemt i {folder}.</numerusform>
            <numerusform>%n rækker er gemt i {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>Listen gemmes</translation>
    </message>
    <message>
        <source>Question forms</source>
        <translation>Skemaer</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s).</source>
        <translation>
            <numerusform>%n spørgsmål.</numerusform>
            <numerusform>%n spørgsmål.</numerusform>
        </translation>
    </message>
    <message>
        <source>People in the population</source>
        <translation>Mennesker i befolkningen</translation>
    </message>
    <message>
        <source>Smoke daily, per cent</source>
        <translation>Ryger dagligt, procent</translation>
    </message>
    <message>
        <source>Of these want to stop, per cent</source>
        <translation>Heraf vil stoppe, procent</translation>
    </message>
    <message>
        <source>Of these want help, per cent</source>
        <translation>Heraf vil have hjælp, procent</translation>
    </message>
    <message>
        <source>Kroner for a meeting of a group</source>
        <translation>Kroner for en mødegang på hold</translation>
    </message>
    <message>
        <source>Kroner for an individual meeting</source>
        <translation>Kroner for en individuel mødegang</translation>
    </message>
    <message>
        <source>Kroner for a meeting by telephone</source>
        <translation>Kroner for en mødegang pr. telefon</translation>
    </message>
    <message>
        <source>Kind of course at STOPbasen</source>
        <translation>Kursustype hos STOPbasen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>ikke valgt</translation>
    </message>
    <message>
        <source>Standard course (Gold Standard)</source>
        <translation>Standardforløb (Gold Standard)</translation>
    </message>
    <message>
        <source>Kom &amp; Kvit</source>
        <translation>Kom &amp; Kvit</translation>
    </message>
    <message>
        <source>Crash course</source>
        <translation>Lynkursus</translation>
    </message>
    <message>
        <source>Brief counselling</source>
        <translation>Kort rådgivning</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Removed a usual time of a programme</source>
        <translation>Fjernede en fast tid for en forløbstype</translation>
    </message>
    <message>
        <source>Saved a usual time of a programme</source>
        <translation>Gemte en fast tid for en forløbstype</translation>
    </message>
    <message>
        <source>Usual times</source>
        <translation>Faste tider</translation>
    </message>
    <message>
        <source>Planning proposes them; each course can have its own.</source>
        <translation>Planlægningen foreslår dem; hvert hold kan have sin egen.</translation>
    </message>
    <message>
        <source>No usual times yet. Planning then proposes Monday at 16.30.</source>
        <translation>Ingen faste tider endnu. Planlægningen foreslår så mandag kl. 16.30.</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Forløbstype</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Ugedag</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Brought a half-year answer in from a list</source>
        <translation>Hentede et halvårssvar ind fra en liste</translation>
    </message>
    <message>
        <source>Brought attendance in from a list</source>
        <translation>Hentede fremmøde ind fra en liste</translation>
    </message>
    <message>
        <source>Brought a referral in from a list</source>
        <translation>Hentede en henvisning ind fra en liste</translation>
    </message>
    <message>
        <source>Began to bring a list in</source>
        <translation>Begyndte at hente en liste ind</translation>
    </message>
    <message>
        <source>Brought rows of a list in</source>
        <translation>Hentede rækker ind fra en liste</translation>
    </message>
    <message>
        <source>Forgot a mapping of a list</source>
        <translation>Slettede en opsætning for lister</translation>
    </message>
    <message>
        <source>Remembered a mapping of a list</source>
        <translation>Gemte en opsætning for lister</translation>
    </message>
    <message>
        <source>Took a list back that was brought in</source>
        <translation>Fortrød en liste, der var hentet ind</translation>
    </message>
    <message>
        <source>Gave the database a new key</source>
        <translation>Gav databasen en ny nøgle</translation>
    </message>
    <message>
        <source>Printed the recovery code again</source>
        <translation>Skrev genoprettelseskoden ud igen</translation>
    </message>
    <message>
        <source>The code on paper opens the database and its backups when this machine is gone. Print it again when the paper is lost but nobody can have found it; make a new one when somebody may have seen it.</source>
        <translation>Koden på papir åbner databasen og dens sikkerhedskopier, når computeren er væk. Skriv den ud igen, hvis papiret er slidt eller blevet væk, uden at nogen kan have fundet det. Lav en ny, hvis nogen kan have set den.</translation>
    </message>
    <message>
        <source>Print again …</source>
        <translation>Skriv ud igen …</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>Adgangssætninger</translation>
    </message>
    <message>
        <source>A daily one is for machines without a keyring. One of the organisation is kept where the municipality keeps its secrets, as a second way in. Neither is needed.</source>
        <translation>En daglig er til computere uden nøglering. Organisationens ligger der, hvor kommunen gemmer sine hemmeligheder, som en ekstra vej ind. Ingen af dem er nødvendig.</translation>
    </message>
    <message>
        <source>Daily passphrase …</source>
        <translation>Daglig adgangssætning …</translation>
    </message>
    <message>
        <source>Passphrase of the organisation …</source>
        <translation>Organisationens adgangssætning …</translation>
    </message>
    <message>
        <source>When a machine with the database was stolen, or a colleague has left who could open it alone: everything is encrypted anew, and every other machine, code and passphrase is shut out.</source>
        <translation>Når en computer med databasen er stjålet, eller en kollega er rejst, som kunne åbne den alene: alt bliver krypteret på ny, og alle andre computere, koder og adgangssætninger bliver lukket ude.</translation>
    </message>
    <message>
        <source>New key …</source>
        <translation>Ny nøgle …</translation>
    </message>
    <message>
        <source>It was made before dates were kept.</source>
        <translation>Den er fra før, datoen blev gemt.</translation>
    </message>
    <message>
        <source>The right paper is dated {day}.</source>
        <translation>Det rigtige papir er dateret {day}.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>sat</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>ikke sat</translation>
    </message>
    <message>
        <source>Daily: {daily}. Of the organisation: {organisation}.</source>
        <translation>Daglig: {daily}. Organisationens: {organisation}.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) on a machine open the database without being asked for the code.</source>
        <translation>
            <numerusform>%n bruger på en computer åbner databasen uden at blive spurgt om koden.</numerusform>
            <numerusform>%n brugere på hver sin computer åbner databasen uden at blive spurgt om koden.</numerusform>
        </translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Ny genoprettelseskode</translation>
    </message>
    <message>
        <source>Daily passphrase</source>
        <translation>Daglig adgangssætning</translation>
    </message>
    <message>
        <source>A new key takes a moment, and the window closes meanwhile. Everybody else must have closed the program. Afterwards this machine opens the database, and the new recovery code; other machines are asked for it once, and passphrases must be set again.

Backups that were made until now keep the former key and the former code: keep that paper as long as you keep them, or destroy those backups when a new one is made.</source>
        <translation>En ny nøgle tager et øjeblik, og vinduet lukker imens. Alle andre skal have lukket programmet. Bagefter åbner denne computer databasen, og det gør den nye genoprettelseskode; andre computere spørger én gang om koden, og adgangssætninger skal sættes igen.

Sikkerhedskopier, der er taget indtil nu, beholder den gamle nøgle og den gamle kode: gem det papir, så længe I gemmer dem – eller destruér de kopier, når der er taget en ny.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå videre</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Ny nøgle</translation>
    </message>
    <message>
        <source>The former code opens until two groups of this one are typed back; from then on only the new one does. Backups made before today still open with the former code: keep that paper, locked away, as long as you keep them. If a stranger has seen it, old backups are as open to her as before: give the database a new key, and destroy the old backups.</source>
        <translation>Den gamle kode åbner, indtil du har tastet to grupper af den nye tilbage; derefter åbner kun den nye. Sikkerhedskopier fra før i dag åbnes stadig med den gamle kode: gem det papir låst inde, så længe I gemmer dem. Har en fremmed set koden, åbner den stadig de gamle kopier: giv databasen en ny nøgle, og destruér de gamle kopier.</translation>
    </message>
    <message>
        <source>This code opens the database when it has its new key. Print it and lock it away. Nothing is changed before two groups are typed back.</source>
        <translation>Denne kode åbner databasen, når den har fået sin nye nøgle. Skriv den ud, og lås den inde. Intet bliver ændret, før du har tastet to grupper tilbage.</translation>
    </message>
    <message>
        <source>Marked a STOPbasen form as typed</source>
        <translation>Markerede et STOPbasen-skema som tastet</translation>
    </message>
    <message>
        <source>Kept STOPbasen&apos;s number of a form</source>
        <translation>Gemte STOPbasens nummer på et skema</translation>
    </message>
    <message>
        <source>Opened the list of STOPbasen&apos;s forms</source>
        <translation>Åbnede listen over STOPbasens skemaer</translation>
    </message>
    <message>
        <source>Printed STOPbasen&apos;s forms</source>
        <translation>Udskrev STOPbasens skemaer</translation>
    </message>
    <message>
        <source>Opened the list of restricted access</source>
        <translation>Åbnede listen over begrænset adgang</translation>
    </message>
    <message>
        <source>Searched in the other teams</source>
        <translation>Søgte i de andre teams</translation>
    </message>
    <message>
        <source>Changed who may see a citizen</source>
        <translation>Ændrede, hvem der må se en borger</translation>
    </message>
    <message>
        <source>Restricted a new record by its number</source>
        <translation>Begrænsede en ny post ud fra nummeret</translation>
    </message>
    <message>
        <source>Gave a reason to look outside the team</source>
        <translation>Gav en grund til at slå op uden for teamet</translation>
    </message>
    <message>
        <source>Opened a restricted citizen for the team</source>
        <translation>Åbnede en begrænset borger for teamet</translation>
    </message>
    <message>
        <source>Restricted who may see a citizen</source>
        <translation>Begrænsede, hvem der må se en borger</translation>
    </message>
    <message>
        <source>Restricted access</source>
        <translation>Begrænset adgang</translation>
    </message>
    <message>
        <source>Nobody. A colleague or somebody who is threatened is restricted from the page of the citizen: »Restrict access …« in the menu.</source>
        <translation>Ingen. En kollega eller en, der er truet, begrænses fra borgerens side: »Begræns adgang …« i menuen.</translation>
    </message>
    <message>
        <source>Only those named find the citizen in search, lists, prints and exports.</source>
        <translation>Kun de valgte finder borgeren i søgning, lister, udskrifter og udtræk.</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Who may see</source>
        <translation>Hvem må se</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <source>{named} – nobody in use</source>
        <translation>{named} – ingen i brug</translation>
    </message>
    <message>
        <source>Moved a follow-up with the quit date</source>
        <translation>Flyttede en opfølgning efter ny stopdato</translation>
    </message>
    <message>
        <source>Opened a follow-up: consent was given</source>
        <translation>Åbnede en opfølgning: der kom samtykke</translation>
    </message>
    <message>
        <source>Carried consents to a new pathway</source>
        <translation>Førte samtykker med til et nyt forløb</translation>
    </message>
    <message>
        <source>After 3 months</source>
        <translation>Efter 3 måneder</translation>
    </message>
    <message>
        <source>After 12 months</source>
        <translation>Efter 12 måneder</translation>
    </message>
    <message>
        <source>Call then too</source>
        <translation>Ring også dér</translation>
    </message>
    <message>
        <source>Smoke-free the last 14 days</source>
        <translation>Røgfri de seneste 14 dage</translation>
    </message>
    <message>
        <source>Nicotine, such as snus and e-cigarettes</source>
        <translation>Nikotin, fx snus og e-cigaretter</translation>
    </message>
    <message>
        <source>Medicine used during the course</source>
        <translation>Medicin brugt under forløbet</translation>
    </message>
    <message>
        <source>Wish for a new attempt</source>
        <translation>Ønske om et nyt forsøg</translation>
    </message>
    <message>
        <source>Is asked</source>
        <translation>Bliver stillet</translation>
    </message>
    <message>
        <source>Satisfaction with the course</source>
        <translation>Tilfredshed med forløbet</translation>
    </message>
    <message>
        <source>Involvement in the course</source>
        <translation>Inddragelse i forløbet</translation>
    </message>
    <message>
        <source>Is answered when a course ends</source>
        <translation>Besvares, når et forløb slutter</translation>
    </message>
    <message>
        <source>Days before and after the day</source>
        <translation>Dage før og efter dagen</translation>
    </message>
    <message>
        <source>Months after the quit date, at best</source>
        <translation>Måneder efter stopdatoen, helst</translation>
    </message>
    <message>
        <source>Took a receipt in</source>
        <translation>Modtog en kvittering</translation>
    </message>
    <message>
        <source>Met a receipt that answers nothing new</source>
        <translation>Mødte en kvittering uden noget nyt</translation>
    </message>
    <message>
        <source>Saw to a missing or refused receipt</source>
        <translation>Tog sig af en manglende eller afvist kvittering</translation>
    </message>
    <message>
        <source>Another epikrise is asked for</source>
        <translation>Der bedes om en epikrise mere</translation>
    </message>
    <message>
        <source>After the half-year call</source>
        <translation>Efter ½-årsopkaldet</translation>
    </message>
    <message>
        <source>Receipts come to this program</source>
        <translation>Kvitteringer kommer ind i dette program</translation>
    </message>
    <message>
        <source>Missing receipts</source>
        <translation>Manglende kvitteringer</translation>
    </message>
    <message>
        <source>Days until a receipt is missing</source>
        <translation>Dage, før en kvittering mangler</translation>
    </message>
    <message>
        <source>By itself every half hour when something has changed, before much is changed at once, and at the end. Each is opened and read through before it counts.</source>
        <translation>Af sig selv hver halve time, når noget er ændret, før meget ændres på én gang, og til sidst. Hver kopi bliver åbnet og læst igennem, før den tæller.</translation>
    </message>
    <message>
        <source>Also on a drive or a stick …</source>
        <translation>Også på et drev eller et stik …</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>Kun på computeren</translation>
    </message>
    <message>
        <source>Nowhere else. If the machine is stolen or breaks, the backups are gone with it: choose a network drive, or a stick that lies somewhere else.</source>
        <translation>Ingen andre steder. Bliver computeren stjålet eller går i stykker, er kopierne væk med den: vælg et netværksdrev eller et USB-stik, der ligger et andet sted.</translation>
    </message>
    <message>
        <source>{folder} has not been there since {time}. The backups wait on this machine and are carried over when it is back.</source>
        <translation>{folder} har ikke været der siden {time}. Kopierne venter på computeren og bliver lagt derover, når den er tilbage.</translation>
    </message>
    <message>
        <source>And in {folder}.</source>
        <translation>Og i {folder}.</translation>
    </message>
    <message>
        <source>The newest one there is from {time}.</source>
        <translation>Den nyeste dér er fra {time}.</translation>
    </message>
    <message>
        <source>At {time} none could be taken: {reason}</source>
        <translation>{time} kunne der ikke tages en kopi: {reason}</translation>
    </message>
    <message>
        <source>On this machine: {folder}</source>
        <translation>På computeren: {folder}</translation>
    </message>
    <message>
        <source>Brought a citizen back from a backup</source>
        <translation>Hentede en borger tilbage fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Restored a backup</source>
        <translation>Gendannede en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Looked for citizens in a backup</source>
        <translation>Søgte efter borgere i en sikkerhedskopi</translation>
    </message>
    <message>
        <source>Locked the table of a period</source>
        <translation>Låste en periodes tabel</translation>
    </message>
    <message>
        <source>Fields by what is known of them: {counts}.</source>
        <translation>Felterne efter, hvad der er kendt: {counts}.</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Sletning</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Slet for altid</translation>
    </message>
    <message>
        <source>The archive has had what it must have (arkivloven)</source>
        <translation>Arkivet har fået, hvad det skal have (arkivloven)</translation>
    </message>
    <message>
        <source>Duty to preserve</source>
        <translation>Bevaringspligt</translation>
    </message>
    <message>
        <source>Note on the receipt</source>
        <translation>Bemærkning på kvitteringen</translation>
    </message>
    <message>
        <source>{name} stays although the time is up.</source>
        <translation>{name} beholdes, selv om tiden er gået.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>Until (may be left empty)</source>
        <translation>Til og med (kan stå tomt)</translation>
    </message>
    <message>
        <source>The program proposes, a team lead approves. Nothing is deleted by itself.</source>
        <translation>Programmet foreslår, en teamleder godkender. Intet slettes af sig selv.</translation>
    </message>
    <message>
        <source>Change the times …</source>
        <translation>Ret fristerne …</translation>
    </message>
    <message>
        <source>What is kept, and for how long</source>
        <translation>Hvad der gemmes, og hvor længe</translation>
    </message>
    <message>
        <source>Records that have been kept long enough</source>
        <translation>Journaler, der er gemt længe nok</translation>
    </message>
    <message>
        <source>No record has been kept longer than its time.</source>
        <translation>Ingen journal er gemt længere end sin tid.</translation>
    </message>
    <message>
        <source>Deleted before</source>
        <translation>Slettet før</translation>
    </message>
    <message>
        <source>Nothing has been deleted yet.</source>
        <translation>Der er ikke slettet noget endnu.</translation>
    </message>
    <message>
        <source>Keep it …</source>
        <translation>Behold den …</translation>
    </message>
    <message>
        <source>Do not keep it any longer</source>
        <translation>Behold den ikke længere</translation>
    </message>
    <message>
        <source>Citizens&apos; records</source>
        <translation>Borgeres journaler</translation>
    </message>
    <message>
        <source>The rule: {text}.</source>
        <translation>Reglen: {text}.</translation>
    </message>
    <message>
        <source>There are more; they come when these are settled.</source>
        <translation>Der er flere; de kommer, når disse er afgjort.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) …</source>
        <translation>
            <numerusform>Slet %n journal …</numerusform>
            <numerusform>Slet %n journaler …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n letter(s) …</source>
        <translation>
            <numerusform>Slet %n brev …</numerusform>
            <numerusform>Slet %n breve …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) …</source>
        <translation>
            <numerusform>Slet %n kladde …</numerusform>
            <numerusform>Slet %n kladder …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n entry(ies) …</source>
        <translation>
            <numerusform>Slet %n post …</numerusform>
            <numerusform>Slet %n poster …</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Slet …</translation>
    </message>
    <message>
        <source>Is kept</source>
        <translation>Gemmes</translation>
    </message>
    <message>
        <source>Older than that</source>
        <translation>Ældre end det</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Den ældste</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Sidste optegnelse</translation>
    </message>
    <message>
        <source>May go since</source>
        <translation>Må slettes siden</translation>
    </message>
    <message>
        <source>Stays because</source>
        <translation>Beholdes, fordi</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rækker</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkendt af</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Kontrolsum</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are deleted for good, with everything that belongs to them. This cannot be undone. The log, locked figures and settlements stay.</source>
        <translation>
            <numerusform>%n journal slettes for altid med alt, hvad der hører til. Det kan ikke fortrydes. Loggen, låste tal og afregninger bliver.</numerusform>
            <numerusform>%n journaler slettes for altid med alt, hvad der hører til. Det kan ikke fortrydes. Loggen, låste tal og afregninger bliver.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {count} are deleted for good. This cannot be undone.</source>
        <translation>{what}: {count} slettes for altid. Det kan ikke fortrydes.</translation>
    </message>
    <message>
        <source>Deleted. The receipt stands below.</source>
        <translation>Slettet. Kvitteringen står nedenfor.</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) from the last entry</source>
        <translation>
            <numerusform>%n år fra sidste optegnelse</numerusform>
            <numerusform>%n år fra sidste optegnelse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>carried out again after a restore</source>
        <translation>gennemført igen efter en gendannelse</translation>
    </message>
    <message numerus="yes">
        <source>%n pathway(s)</source>
        <translation>
            <numerusform>%n forløb</numerusform>
            <numerusform>%n forløb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n opkald</numerusform>
            <numerusform>%n opkald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brev</numerusform>
            <numerusform>%n breve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n rekvisition</numerusform>
            <numerusform>%n rekvisitioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%Ln oplysning i alt</numerusform>
            <numerusform>%Ln oplysninger i alt</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered a citizen&apos;s request</source>
        <translation>Besvarede en borgers anmodning</translation>
    </message>
    <message>
        <source>Ended a restriction of use</source>
        <translation>Ophævede en begrænsning</translation>
    </message>
    <message>
        <source>Noted a citizen&apos;s request</source>
        <translation>Noterede en borgers anmodning</translation>
    </message>
    <message>
        <source>Took out everything about a citizen</source>
        <translation>Tog indsigt i alt om en borger</translation>
    </message>
    <message>
        <source>Opened the sample of the log</source>
        <translation>Åbnede stikprøven af loggen</translation>
    </message>
    <message>
        <source>Saved the log of a citizen</source>
        <translation>Gemte en borgers log</translation>
    </message>
    <message>
        <source>Searched in the log</source>
        <translation>Søgte i loggen</translation>
    </message>
    <message>
        <source>Drew the sample of the log</source>
        <translation>Trak stikprøven af loggen</translation>
    </message>
    <message>
        <source>Followed up a look-up</source>
        <translation>Fulgte op på et opslag</translation>
    </message>
    <message>
        <source>Judged a look-up</source>
        <translation>Vurderede et opslag</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Name, phone or CPR number …</source>
        <translation>Navn, telefon eller CPR-nummer …</translation>
    </message>
    <message>
        <source>About whom</source>
        <translation>Om hvem</translation>
    </message>
    <message>
        <source>Show the whole log</source>
        <translation>Vis hele loggen</translation>
    </message>
    <message>
        <source>With the names of staff</source>
        <translation>Med medarbejdernes navne</translation>
    </message>
    <message>
        <source>Save as spreadsheet …</source>
        <translation>Gem som regneark …</translation>
    </message>
    <message>
        <source>About {name}</source>
        <translation>Om {name}</translation>
    </message>
    <message>
        <source>Save the log of the citizen</source>
        <translation>Gem borgerens log</translation>
    </message>
    <message>
        <source>log.xlsx</source>
        <translation>log.xlsx</translation>
    </message>
    <message>
        <source>The citizen&apos;s log</source>
        <translation>Borgerens log</translation>
    </message>
    <message>
        <source>Saved in {folder}.</source>
        <translation>Gemt i {folder}.</translation>
    </message>
    <message>
        <source>Sample of the log</source>
        <translation>Stikprøve af loggen</translation>
    </message>
    <message>
        <source>Who may see …</source>
        <translation>Hvem må se …</translation>
    </message>
    <message>
        <source>Twenty look-ups a month, drawn by lot and not chosen. Did each belong to the work?</source>
        <translation>20 opslag om måneden, trukket ved lodtrækning og ikke valgt. Hørte hvert af dem til arbejdet?</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Træk stikprøven</translation>
    </message>
    <message>
        <source>Look-ups of the sample</source>
        <translation>Opslag i stikprøven</translation>
    </message>
    <message>
        <source>No sample yet. It is drawn when a month has passed: »Draw the sample«.</source>
        <translation>Ingen stikprøve endnu. Den trækkes, når en måned er gået: »Træk stikprøven«.</translation>
    </message>
    <message>
        <source>What you found</source>
        <translation>Hvad du fandt</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>Hvad der blev gjort ved det</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <translation>Gem det, der blev gjort</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>The verdict is kept.</source>
        <translation>Vurderingen er gemt.</translation>
    </message>
    <message>
        <source>What was done is kept.</source>
        <translation>Det, der blev gjort, er gemt.</translation>
    </message>
    <message numerus="yes">
        <source>%n look-up(s) drawn</source>
        <translation>
            <numerusform>%n opslag trukket</numerusform>
            <numerusform>%n opslag trukket</numerusform>
        </translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>af {count}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>af {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n still to be judged</source>
        <translation>
            <numerusform>%n mangler en vurdering</numerusform>
            <numerusform>%n mangler en vurdering</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be followed up</source>
        <translation>
            <numerusform>%n skal følges op</numerusform>
            <numerusform>%n skal følges op</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <translation>færdig</translation>
    </message>
    <message>
        <source>About: {name}</source>
        <translation>Om: {name}</translation>
    </message>
    <message>
        <source>The user is the citizen&apos;s own counsellor.</source>
        <translation>Brugeren er borgerens egen rådgiver.</translation>
    </message>
    <message>
        <source>The citizen belongs to the team.</source>
        <translation>Borgeren hører til teamet.</translation>
    </message>
    <message>
        <source>The citizen is outside the team, or deleted since.</source>
        <translation>Borgeren er uden for teamet eller slettet siden.</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>Grund angivet: {reason}</translation>
    </message>
    <message>
        <source>{verdict}, judged by {name}</source>
        <translation>{verdict}, vurderet af {name}</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Opened the log of letters</source>
        <translation>Åbnede listen over breve</translation>
    </message>
    <message>
        <source>Opened the list of missing epikrises</source>
        <translation>Åbnede listen over manglende epikriser</translation>
    </message>
    <message>
        <source>Language of the letters</source>
        <translation>Brevenes sprog</translation>
    </message>
    <message>
        <source>{language} (no letters yet)</source>
        <translation>{language} (ingen breve endnu)</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>dansk</translation>
    </message>
    <message>
        <source>There is no text in this language: citizens get the Danish one, which stands here to be translated.</source>
        <translation>Der er ingen tekst på dette sprog: Borgeren får den danske, som står her til at blive oversat.</translation>
    </message>
    <message>
        <source>Choose a folder for letters …</source>
        <translation>Vælg en mappe til breve …</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Spørg igen</translation>
    </message>
    <message>
        <source>MedCom files of our letters</source>
        <translation>MedCom-filer med vores breve</translation>
    </message>
    <message>
        <source>Epikrises and replies are put here, for the care record (EOJ) or the VANS client to send. The files hold health information in plain text: whoever may open the folder can read them.</source>
        <translation>Epikriser og svar lægges her, så omsorgsjournalen (EOJ) eller VANS-programmet kan sende dem. Filerne indeholder helbredsoplysninger i klar tekst: Den, der kan åbne mappen, kan læse dem.</translation>
    </message>
    <message>
        <source>It is asked for with the first file.</source>
        <translation>Der spørges ved den første fil.</translation>
    </message>
    <message>
        <source>Folder for letters</source>
        <translation>Mappe til breve</translation>
    </message>
    <message>
        <source>Letters cannot lie in the folder that is watched.</source>
        <translation>Breve kan ikke ligge i den mappe, der holdes øje med.</translation>
    </message>
    <message>
        <source>Gave a user a one-time code</source>
        <translation>Gav en bruger en engangskode</translation>
    </message>
    <message>
        <source>One-time code …</source>
        <translation>Engangskode …</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engangskode</translation>
    </message>
    <message>
        <source>Good until {moment}, for one sign-in. {name} chooses a password then. The code is not shown again; tell it by word of mouth or by telephone.</source>
        <translation>Gælder til {moment} og til ét login. {name} vælger så sin adgangskode. Koden vises ikke igen; giv den mundtligt eller i telefonen.</translation>
    </message>
    <message>
        <source>I have told it</source>
        <translation>Den er givet videre</translation>
    </message>
    <message>
        <source>Give {name} a one-time code? The password that holds now opens no more.</source>
        <translation>Giv {name} en engangskode? Den nuværende adgangskode lukker ikke længere op.</translation>
    </message>
    <message>
        <source>Give a code</source>
        <translation>Giv en kode</translation>
    </message>
    <message>
        <source>There is one administrator. Two are better: the other one helps when a password is forgotten or somebody is on holiday.</source>
        <translation>Der er én administrator. To er bedre: Den anden hjælper, når en adgangskode er glemt, eller nogen har ferie.</translation>
    </message>
    <message>
        <source>needs a code</source>
        <translation>mangler kode</translation>
    </message>
    <message>
        <source>has a code</source>
        <translation>har fået kode</translation>
    </message>
    <message>
        <source>Brought something back from the recycle bin</source>
        <translation>Hentede noget fra papirkurven</translation>
    </message>
    <message>
        <source>Typed a form of a course</source>
        <translation>Tastede et skema fra et forløb</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rettigheder</translation>
    </message>
    <message>
        <source>Made from the program itself: each operation asks for one of these rights.</source>
        <translation>Lavet ud fra selve programmet: Hver handling kræver én af disse rettigheder.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Udskriv …</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>Det må hver rolle</translation>
    </message>
    <message>
        <source>With whose case</source>
        <translation>Hvilke borgere</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logge ind</translation>
    </message>
    <message>
        <source>also before signing in</source>
        <translation>også før login</translation>
    </message>
    <message>
        <source>Own password, own settings, take back own acts</source>
        <translation>Egen adgangskode, egne indstillinger, fortryde eget</translation>
    </message>
    <message>
        <source>Work with citizens and courses</source>
        <translation>Arbejde med borgere og hold</translation>
    </message>
    <message>
        <source>with whose case: see below</source>
        <translation>hvilke borgere: se nedenfor</translation>
    </message>
    <message>
        <source>See figures and the lists behind them</source>
        <translation>Se nøgletal og listerne bag dem</translation>
    </message>
    <message>
        <source>names only with the right to cases</source>
        <translation>navne kun med ret til sager</translation>
    </message>
    <message>
        <source>Take tables out</source>
        <translation>Trække tabeller ud</translation>
    </message>
    <message>
        <source>very many citizens ask for a second person</source>
        <translation>rigtig mange borgere kræver en person mere</translation>
    </message>
    <message>
        <source>Change programmes, rules, texts and the address book</source>
        <translation>Rette forløbstyper, regler, tekster og adressebog</translation>
    </message>
    <message>
        <source>Grant against a rule, with a reason</source>
        <translation>Bevilge mod en regel, med begrundelse</translation>
    </message>
    <message>
        <source>Read the log and review look-ups</source>
        <translation>Læse loggen og gennemgå opslag</translation>
    </message>
    <message>
        <source>nobody can change it</source>
        <translation>ingen kan rette den</translation>
    </message>
    <message>
        <source>Say who may see a restricted citizen</source>
        <translation>Bestemme, hvem der må se en begrænset borger</translation>
    </message>
    <message>
        <source>Approve deletion</source>
        <translation>Godkende sletning</translation>
    </message>
    <message>
        <source>Backup, restore and checks</source>
        <translation>Sikkerhedskopi, gendannelse og kontrol</translation>
    </message>
    <message>
        <source>Make users and give one-time codes</source>
        <translation>Oprette brugere og give engangskoder</translation>
    </message>
    <message>
        <source>for the rest of the day</source>
        <translation>resten af dagen</translation>
    </message>
    <message>
        <source>not found in any list either</source>
        <translation>findes heller ikke i nogen liste</translation>
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
        <source>Right</source>
        <translation>Rettighed</translation>
    </message>
    <message>
        <source>Bring one citizen back from a backup</source>
        <translation>Hente én borger tilbage fra en sikkerhedskopi</translation>
    </message>
    <message>
        <source>First you see what is in it; then the whole can be put back, or one citizen brought back.</source>
        <translation>Først ser du, hvad der er i den; så kan det hele lægges tilbage, eller én borger hentes.</translation>
    </message>
    <message>
        <source>Look into the chosen one …</source>
        <translation>Se i den valgte …</translation>
    </message>
    <message>
        <source>Another backup file …</source>
        <translation>En anden fil …</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Sikkerhedskopien</translation>
    </message>
    <message>
        <source>Reading a backup through</source>
        <translation>Læser en sikkerhedskopi igennem</translation>
    </message>
    <message>
        <source>The window closes, the backup takes the place of the database, and the program opens again. Everybody else must have closed it. The database of now is kept beside it. Put the whole backup back?</source>
        <translation>Vinduet lukker, kopien træder i databasens sted, og programmet åbner igen. Alle andre skal have lukket det. Databasen, som den er nu, bliver gemt ved siden af. Skal hele kopien lægges tilbage?</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Læg den tilbage</translation>
    </message>
    <message>
        <source>Brought back: {what}.</source>
        <translation>Hentet tilbage: {what}.</translation>
    </message>
    <message>
        <source>Noticed that the log did not go on from before</source>
        <translation>Så, at loggen ikke fortsatte fra før</translation>
    </message>
    <message>
        <source>Answered for a break in the log</source>
        <translation>Svarede for et brud i loggen</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Kontrollér loggen</translation>
    </message>
    <message>
        <source>I know how it came</source>
        <translation>Jeg ved, hvordan det er sket</translation>
    </message>
    <message>
        <source>The log is checked</source>
        <translation>Loggen bliver kontrolleret</translation>
    </message>
    <message>
        <source>The log is not as it must be.</source>
        <translation>Loggen er ikke, som den skal være.</translation>
    </message>
    <message>
        <source>The log is whole: nothing was changed or removed.</source>
        <translation>Loggen er hel: intet er ændret eller fjernet.</translation>
    </message>
    <message>
        <source>Noted in the log, with your name.</source>
        <translation>Noteret i loggen med dit navn.</translation>
    </message>
    <message>
        <source>Nothing about anybody of this name or number here.</source>
        <translation>Her er intet om nogen med dette navn eller nummer.</translation>
    </message>
    <message>
        <source>No such act in this time. Choose others, or other days.</source>
        <translation>Ingen sådan handling i denne tid. Vælg andre, eller andre dage.</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) with restricted access can be opened by nobody now. A team lead chooses who may: it stands in her “I dag”.</source>
        <translation>
            <numerusform>%n borger med begrænset adgang kan nu ikke åbnes af nogen. En teamleder vælger, hvem der må: det står i teamlederens »I dag«.</numerusform>
            <numerusform>%n borgere med begrænset adgang kan nu ikke åbnes af nogen. En teamleder vælger, hvem der må: det står i teamlederens »I dag«.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a letter that was sent</source>
        <translation>Læste et sendt brev</translation>
    </message>
    <message>
        <source>Made a cancelled voucher good again</source>
        <translation>Gjorde en annulleret rekvisition gyldig igen</translation>
    </message>
    <message>
        <source>Made a cancelled letter good again</source>
        <translation>Gjorde et annulleret brev gyldigt igen</translation>
    </message>
</context>
</TS>
