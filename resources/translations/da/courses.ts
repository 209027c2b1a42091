<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>courses</name>
    <message>
        <source>Attendance</source>
        <translation>Fremmøde</translation>
    </message>
    <message>
        <source>Arrow keys move. M present, A excused, U absent, T by phone; R smoke-free, S slip, F relapse; figures are CO, C cigarettes, D quit date.</source>
        <translation>Piletaster flytter. M mødt, A afbud, U udeblevet, T telefon; R røgfri, S smutter, F tilbagefald; tal er CO, C cigaretter, D stopdato.</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Ingen markering</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet. Enrol from the waiting list or by name.</source>
        <translation>Ingen er tilmeldt endnu. Tilmeld fra ventelisten eller ved navn.</translation>
    </message>
    <message>
        <source>Cigarettes a day</source>
        <translation>Cigaretter om dagen</translation>
    </message>
    <message>
        <source>CO, ppm</source>
        <translation>CO, ppm</translation>
    </message>
    <message>
        <source>CO/cig.</source>
        <translation>CO/cig.</translation>
    </message>
    <message>
        <source>Who comes?</source>
        <translation>Hvem kommer?</translation>
    </message>
    <message>
        <source>Three letters of the name, or the telephone …</source>
        <translation>Tre bogstaver af navnet, eller telefon …</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fundet</translation>
    </message>
    <message>
        <source>Type three letters and press Enter.</source>
        <translation>Skriv tre bogstaver, og tryk Enter.</translation>
    </message>
    <message>
        <source>A new face …</source>
        <translation>Nyt ansigt …</translation>
    </message>
    <message>
        <source>checks in</source>
        <translation>tjekker ind</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Tjek ind</translation>
    </message>
    <message>
        <source>Here tonight</source>
        <translation>Her i aften</translation>
    </message>
    <message>
        <source>opens the citizen</source>
        <translation>åbner borgeren</translation>
    </message>
    <message>
        <source>was not here</source>
        <translation>var her ikke</translation>
    </message>
    <message>
        <source>Nobody is called that. Press Enter for a new face.</source>
        <translation>Ingen hedder det. Tryk Enter for et nyt ansigt.</translation>
    </message>
    <message>
        <source>Here tonight: {count}</source>
        <translation>Her i aften: {count}</translation>
    </message>
    <message>
        <source>Nobody is checked in yet.</source>
        <translation>Ingen er tjekket ind endnu.</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>På holdet</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>tjekket ind</translation>
    </message>
    <message>
        <source>on {course}</source>
        <translation>på {course}</translation>
    </message>
    <message>
        <source>known</source>
        <translation>kendt</translation>
    </message>
    <message>
        <source>known · {stage}</source>
        <translation>kendt · {stage}</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>Enrol on {course}</source>
        <translation>Tilmeld til {course}</translation>
    </message>
    <message>
        <source>Citizens without a place</source>
        <translation>Borgere uden plads</translation>
    </message>
    <message>
        <source>Nobody is ready for a place. Type a name to find others.</source>
        <translation>Ingen er klar til en plads. Skriv et navn for at finde andre.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Tilmeld</translation>
    </message>
    <message>
        <source>Name or telephone …</source>
        <translation>Navn eller telefon …</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Nobody was found. Try the first letters of the name.</source>
        <translation>Ingen blev fundet. Prøv de første bogstaver i navnet.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Næste møde</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Pladser</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>No other course is planned. Plan one first.</source>
        <translation>Der er ikke planlagt andre hold. Planlæg et først.</translation>
    </message>
    <message>
        <source>Close {course}</source>
        <translation>Afslut {course}</translation>
    </message>
    <message>
        <source>The half-year call is planned for those who agreed to it. What is not known stays empty.</source>
        <translation>Halvårsopkaldet planlægges for dem, der har sagt ja til det. Lad det stå tomt, du ikke ved.</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Afsluttet den</translation>
    </message>
    <message>
        <source>Close for those chosen</source>
        <translation>Afslut for de valgte</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Fremmøde</translation>
    </message>
    <message>
        <source>Smoke-free?</source>
        <translation>Røgfri?</translation>
    </message>
    <message>
        <source>Satisfied 1–5</source>
        <translation>Tilfreds 1–5</translation>
    </message>
    <message>
        <source>Epikrise</source>
        <translation>Epikrise</translation>
    </message>
    <message>
        <source>Why not completed</source>
        <translation>Hvorfor ikke gennemført</translation>
    </message>
    <message>
        <source>to the GP</source>
        <translation>til egen læge</translation>
    </message>
    <message>
        <source>No consent to write to the GP.</source>
        <translation>Borgeren har ikke sagt ja til brev til egen læge.</translation>
    </message>
    <message>
        <source>{attended} of {planned}</source>
        <translation>{attended} af {planned}</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>gennemført</translation>
    </message>
    <message>
        <source>not completed</source>
        <translation>ikke gennemført</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Forløbstype</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n absent twice running</source>
        <translation>
            <numerusform>%n udeblevet ×2</numerusform>
            <numerusform>%n udeblevet ×2</numerusform>
        </translation>
    </message>
    <message>
        <source>{held} of {count} held</source>
        <translation>{held} af {count} holdt</translation>
    </message>
    <message>
        <source>Has waited</source>
        <translation>Har ventet</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Ønsker</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Venter på</translation>
    </message>
    <message>
        <source>any course</source>
        <translation>første ledige hold</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
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
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Tæller med</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>tæller med</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>tæller ikke</translation>
    </message>
    <message>
        <source>The meeting is changed.</source>
        <translation>Mødet er ændret.</translation>
    </message>
    <message>
        <source>The meeting is moved.</source>
        <translation>Mødegangen er flyttet.</translation>
    </message>
    <message>
        <source>Move the meeting: who must be told</source>
        <translation>Flyt mødegangen: Hvem skal have besked?</translation>
    </message>
    <message>
        <source>Move and tell</source>
        <translation>Flyt og giv besked</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) stand in Today.</source>
        <translation>
            <numerusform>%n opkald står i I dag.</numerusform>
            <numerusform>%n opkald står i I dag.</numerusform>
        </translation>
    </message>
    <message>
        <source>The meeting is added.</source>
        <translation>Mødet er lagt til.</translation>
    </message>
    <message>
        <source>Meeting {number} is called off.</source>
        <translation>Møde {number} er aflyst.</translation>
    </message>
    <message>
        <source>Call the meeting off: who must be told</source>
        <translation>Aflys mødegangen: Hvem skal have besked?</translation>
    </message>
    <message>
        <source>Call off and tell</source>
        <translation>Aflys og giv besked</translation>
    </message>
    <message>
        <source>The quit date is set.</source>
        <translation>Stopdatoen er sat.</translation>
    </message>
    <message>
        <source>The course is changed.</source>
        <translation>Holdet er ændret.</translation>
    </message>
    <message>
        <source>The course is called off.</source>
        <translation>Holdet er aflyst.</translation>
    </message>
    <message>
        <source>Plan a course</source>
        <translation>Planlæg hold</translation>
    </message>
    <message>
        <source>No courses here. Plan one, or choose other states above.</source>
        <translation>Ingen hold her. Planlæg et, eller vælg en anden status ovenfor.</translation>
    </message>
    <message>
        <source>Search course …</source>
        <translation>Søg hold …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Kun mine</translation>
    </message>
    <message>
        <source>Waiting list ({count})</source>
        <translation>Venteliste ({count})</translation>
    </message>
    <message>
        <source>Planned and running</source>
        <translation>Planlagte og i gang</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagte</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttede</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Aflyste</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Individual and telephone</source>
        <translation>Individuelle og telefon</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle typer</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Venteliste</translation>
    </message>
    <message>
        <source>Hours and training</source>
        <translation>Timer og kurser</translation>
    </message>
    <message>
        <source>The next four weeks; whoever has most room stands first.</source>
        <translation>De næste fire uger; den med mest plads står først.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Counsellors</source>
        <translation>Rådgivere</translation>
    </message>
    <message>
        <source>No counsellors yet. An administrator makes users.</source>
        <translation>Ingen rådgivere endnu. En administrator opretter brugere.</translation>
    </message>
    <message>
        <source>New training …</source>
        <translation>Nyt kursus …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>No training is registered yet. A team lead adds it here.</source>
        <translation>Der er ikke registreret kurser endnu. En teamleder tilføjer dem her.</translation>
    </message>
    <message>
        <source>no hours registered</source>
        <translation>ingen timer angivet</translation>
    </message>
    <message>
        <source>{share} · full</source>
        <translation>{share} · fyldt</translation>
    </message>
    <message>
        <source>{share} · room for more</source>
        <translation>{share} · plads til flere</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} t</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Optaget</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Belastning</translation>
    </message>
    <message>
        <source>Open pathways</source>
        <translation>Åbne forløb</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <translation>Næste fornyelse</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>{day} · due</source>
        <translation>{day} · snart</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Tag af ventelisten</translation>
    </message>
    <message>
        <source>Relapse: press D to agree on a new quit date.</source>
        <translation>Tilbagefald: tryk D for at aftale en ny stopdato.</translation>
    </message>
    <message numerus="yes">
        <source>%n marked present.</source>
        <translation>
            <numerusform>%n er markeret mødt.</numerusform>
            <numerusform>%n er markeret mødt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the person in the attendance sheet first.</source>
        <translation>Vælg først borgeren på fremmødelisten.</translation>
    </message>
    <message>
        <source>{name} has no mark at this meeting, so nothing is copied.</source>
        <translation>{name} har ingen markering ved dette møde, så der er ikke noget at kopiere.</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>Quit date …</source>
        <translation>Stopdato …</translation>
    </message>
    <message>
        <source>Copy the meeting to the journal</source>
        <translation>Kopiér mødet til journal</translation>
    </message>
    <message>
        <source>Move to another course …</source>
        <translation>Flyt til et andet hold …</translation>
    </message>
    <message>
        <source>Gives the place up</source>
        <translation>Opgiver pladsen</translation>
    </message>
    <message>
        <source>Enrolled.</source>
        <translation>Tilmeldt.</translation>
    </message>
    <message>
        <source>{name} has given the place up.</source>
        <translation>{name} har opgivet pladsen.</translation>
    </message>
    <message>
        <source>Move {name} to</source>
        <translation>Flyt {name} til</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <source>{name} is on {course} now.</source>
        <translation>{name} er nu på {course}.</translation>
    </message>
    <message numerus="yes">
        <source>The course is closed for %n.</source>
        <translation>
            <numerusform>Holdet er afsluttet for %n deltager.</numerusform>
            <numerusform>Holdet er afsluttet for %n deltagere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print attendance sheet</source>
        <translation>Udskriv fremmødeliste</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Enrol …</source>
        <translation>Tilmeld …</translation>
    </message>
    <message>
        <source>Close the course …</source>
        <translation>Afslut hold …</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papirer</translation>
    </message>
    <message>
        <source>Epikrises …</source>
        <translation>Epikriser …</translation>
    </message>
    <message>
        <source>Parts of the course</source>
        <translation>Holdets dele</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Møder</translation>
    </message>
    <message>
        <source>Smoke-free since the quit date</source>
        <translation>Røgfri siden stopdato</translation>
    </message>
    <message>
        <source>Can still complete</source>
        <translation>Kan stadig gennemføre</translation>
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
        <source>by phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>CO</source>
        <translation>CO</translation>
    </message>
    <message>
        <source>cig.</source>
        <translation>cig.</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>resten mødt</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>smutter</translation>
    </message>
    <message>
        <source>relapse</source>
        <translation>tilbagefald</translation>
    </message>
    <message>
        <source>quit date</source>
        <translation>stopdato</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>slet</translation>
    </message>
    <message>
        <source>Nobody waits for this course or its programme.</source>
        <translation>Ingen venter på dette hold eller denne forløbstype.</translation>
    </message>
    <message>
        <source>No meetings are planned.</source>
        <translation>Der er ikke planlagt møder.</translation>
    </message>
    <message>
        <source>Enter moves a meeting or changes its place.</source>
        <translation>Enter flytter et møde eller retter stedet.</translation>
    </message>
    <message>
        <source>Nobody waits for a place here.</source>
        <translation>Ingen venter på en plads her.</translation>
    </message>
    <message numerus="yes">
        <source>%n on the waiting list</source>
        <translation>
            <numerusform>%n på venteliste</numerusform>
            <numerusform>%n på venteliste</numerusform>
        </translation>
    </message>
    <message>
        <source>of {capacity}</source>
        <translation>af {capacity}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>af {count}</translation>
    </message>
    <message>
        <source>– the quit date lies ahead</source>
        <translation>– stopdatoen ligger forude</translation>
    </message>
    <message>
        <source>no meetings</source>
        <translation>ingen møder</translation>
    </message>
    <message>
        <source>Attendance today</source>
        <translation>Fremmøde i dag</translation>
    </message>
    <message>
        <source>Attendance, meeting {number}</source>
        <translation>Fremmøde, møde {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%n afbud</numerusform>
            <numerusform>%n afbud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n udeblevet</numerusform>
            <numerusform>%n udeblevet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not marked</source>
        <translation>
            <numerusform>%n ikke markeret</numerusform>
            <numerusform>%n ikke markeret</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, meeting {meeting}</source>
        <translation>{name}, møde {meeting}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Cigarettes a day now</source>
        <translation>Cigaretter om dagen nu</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Quit date: {name}</source>
        <translation>Stopdato: {name}</translation>
    </message>
    <message>
        <source>Quit date</source>
        <translation>Stopdato</translation>
    </message>
    <message>
        <source>Free of</source>
        <translation>Fri for</translation>
    </message>
    <message>
        <source>Common quit date</source>
        <translation>Fælles stopdato</translation>
    </message>
    <message>
        <source>Set for everyone</source>
        <translation>Sæt for alle</translation>
    </message>
    <message>
        <source>Everyone on the course gets this date; it can be changed one by one.</source>
        <translation>Alle på holdet får denne dato; den kan rettes for den enkelte.</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nyt møde</translation>
    </message>
    <message>
        <source>Meeting {number}</source>
        <translation>Møde {number}</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Kl.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Gennemførelse</translation>
    </message>
    <message>
        <source>Counts towards completing the course</source>
        <translation>Tæller med til gennemførelse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Second counsellor</source>
        <translation>Anden rådgiver</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>CO
ppm</source>
        <translation>CO
ppm</translation>
    </message>
    <message>
        <source>Cig.
a day</source>
        <translation>Cig.
pr. dag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>A place is held for {name} until {day}.</source>
        <translation>Der holdes en plads til {name} til og med {day}.</translation>
    </message>
    <message>
        <source>{name} has a place on {course}.</source>
        <translation>{name} har fået plads på {course}.</translation>
    </message>
    <message>
        <source>{name} waits on and keeps the days in the queue.</source>
        <translation>{name} venter fortsat og beholder sin plads i køen.</translation>
    </message>
    <message>
        <source>The place is free again; {name} waits on.</source>
        <translation>Pladsen er ledig igen; {name} venter fortsat.</translation>
    </message>
    <message>
        <source>{name} has until {day} to answer.</source>
        <translation>{name} har til {day} med at svare.</translation>
    </message>
    <message>
        <source>{name} is off the waiting list.</source>
        <translation>{name} er taget af ventelisten.</translation>
    </message>
    <message>
        <source>No programme is in force. A team lead makes one in Settings.</source>
        <translation>Ingen forløbstype gælder i dag. En teamleder opretter en under Indstillinger.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) clash</source>
        <translation>
            <numerusform>%n mødegang falder sammen med noget andet</numerusform>
            <numerusform>%n mødegange falder sammen med noget andet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) have another time. Nothing is saved yet.</source>
        <translation>
            <numerusform>%n mødegang har fået en anden tid. Intet er gemt endnu.</numerusform>
            <numerusform>%n mødegange har fået en anden tid. Intet er gemt endnu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The course is planned.</source>
        <translation>Holdet er planlagt.</translation>
    </message>
    <message>
        <source>The meetings follow the rule of the programme, around days off.</source>
        <translation>Møderne følger forløbstypens regel og går uden om fridage.</translation>
    </message>
    <message>
        <source>Make the course</source>
        <translation>Opret hold</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Holdet</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Takes place</source>
        <translation>Foregår</translation>
    </message>
    <message>
        <source>Number of meetings</source>
        <translation>Antal mødegange</translation>
    </message>
    <message>
        <source>Language, if not Danish</source>
        <translation>Sprog, hvis ikke dansk</translation>
    </message>
    <message>
        <source>One more meeting</source>
        <translation>Et møde mere</translation>
    </message>
    <message>
        <source>Propose other times</source>
        <translation>Foreslå andre tider</translation>
    </message>
    <message>
        <source>Theme of meeting {number}</source>
        <translation>Emne for møde {number}</translation>
    </message>
    <message>
        <source>Meeting {number} counts</source>
        <translation>Møde {number} tæller med</translation>
    </message>
    <message>
        <source>Remove meeting {number}</source>
        <translation>Fjern møde {number}</translation>
    </message>
    <message>
        <source>Day off: {why}</source>
        <translation>Fridag: {why}</translation>
    </message>
    <message>
        <source>Moved: {why}</source>
        <translation>Flyttet: {why}</translation>
    </message>
    <message>
        <source>the unit is closed</source>
        <translation>enheden holder lukket</translation>
    </message>
    <message>
        <source>Waiting time and places</source>
        <translation>Ventetid og pladser</translation>
    </message>
    <message>
        <source>Mark the rest present</source>
        <translation>Markér resten mødt</translation>
    </message>
    <message>
        <source>Common quit date …</source>
        <translation>Fælles stopdato …</translation>
    </message>
    <message>
        <source>Move the meeting …</source>
        <translation>Flyt møde …</translation>
    </message>
    <message>
        <source>New meeting …</source>
        <translation>Nyt møde …</translation>
    </message>
    <message>
        <source>Call the meeting off</source>
        <translation>Aflys mødet</translation>
    </message>
    <message>
        <source>Change name and places …</source>
        <translation>Ret navn og pladser …</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Deltagerbeviser</translation>
    </message>
    <message>
        <source>Call the course off</source>
        <translation>Aflys holdet</translation>
    </message>
    <message>
        <source>{taken} of {capacity}</source>
        <translation>{taken} af {capacity}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n venter</numerusform>
            <numerusform>%n venter</numerusform>
        </translation>
    </message>
    <message>
        <source>none ahead</source>
        <translation>ingen forude</translation>
    </message>
    <message>
        <source>meeting {number} of {count}</source>
        <translation>møde {number} af {count}</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>aflyst</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>not on the course</source>
        <translation>ikke på holdet</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>ikke markeret</translation>
    </message>
    <message>
        <source>CO {ppm}</source>
        <translation>CO {ppm}</translation>
    </message>
    <message numerus="yes">
        <source>%n cigarette(s) a day</source>
        <translation>
            <numerusform>%n cigaret om dagen</numerusform>
            <numerusform>%n cigaretter om dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>absent %n times running</source>
        <translation>
            <numerusform>udeblevet %n gang</numerusform>
            <numerusform>udeblevet %n gange i træk</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} ({attempt}.)</source>
        <translation>{day} ({attempt}.)</translation>
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
        <source>note: {text}</source>
        <translation>note: {text}</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>cannot reach it</source>
        <translation>kan ikke nå det</translation>
    </message>
    <message>
        <source>can miss none</source>
        <translation>skal med til alle</translation>
    </message>
    <message numerus="yes">
        <source>can miss %n more</source>
        <translation>
            <numerusform>kan gå glip af %n</numerusform>
            <numerusform>kan gå glip af %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>mangler %n</numerusform>
            <numerusform>mangler %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) here</source>
        <translation>
            <numerusform>%n fremmøde</numerusform>
            <numerusform>%n fremmøder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n møde</numerusform>
            <numerusform>%n møder</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown: restricted access</source>
        <translation>
            <numerusform>%n vises ikke: begrænset adgang</numerusform>
            <numerusform>%n vises ikke: begrænset adgang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>completed with %n meeting(s)</source>
        <translation>
            <numerusform>gennemført ved %n møde</numerusform>
            <numerusform>gennemført ved %n møder</numerusform>
        </translation>
    </message>
    <message>
        <source>completed with {needed} of {planned}</source>
        <translation>gennemført ved {needed} af {planned}</translation>
    </message>
    <message>
        <source>{who} is taken {span}</source>
        <translation>{who} er optaget {span}</translation>
    </message>
    <message>
        <source>The room {who} is taken {span}</source>
        <translation>Lokalet {who} er optaget {span}</translation>
    </message>
    <message>
        <source>{name} is checked in already.</source>
        <translation>{name} er allerede tjekket ind.</translation>
    </message>
    <message>
        <source>new pathway, the interview comes later</source>
        <translation>nyt forløb, samtalen kommer senere</translation>
    </message>
    <message>
        <source>{name} is taken out.</source>
        <translation>{name} er taget ud.</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>Planen er gemt.</translation>
    </message>
    <message>
        <source>The epikrises are written</source>
        <translation>Epikriserne skrives</translation>
    </message>
    <message numerus="yes">
        <source>%n epikrise(s) noted as sent.</source>
        <translation>
            <numerusform>%n epikrise er noteret som sendt.</numerusform>
            <numerusform>%n epikriser er noteret som sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Epikrises</source>
        <translation>Epikriser</translation>
    </message>
    <message>
        <source>Nobody is on this course.</source>
        <translation>Ingen er på holdet.</translation>
    </message>
    <message>
        <source>Epikrises for {course}</source>
        <translation>Epikriser for {course}</translation>
    </message>
    <message numerus="yes">
        <source>Write %n epikrise(s)</source>
        <translation>
            <numerusform>Skriv %n epikrise</numerusform>
            <numerusform>Skriv %n epikriser</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can get one; the list says why.</source>
        <translation>Ingen kan få en; grunden står i listen.</translation>
    </message>
    <message numerus="yes">
        <source>%n as MedCom file(s)</source>
        <translation>
            <numerusform>%n som MedCom-fil</numerusform>
            <numerusform>%n som MedCom-filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on paper</source>
        <translation>
            <numerusform>%n på papir</numerusform>
            <numerusform>%n på papir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n uden</numerusform>
            <numerusform>%n uden</numerusform>
        </translation>
    </message>
    <message>
        <source>All are noted as sent.</source>
        <translation>Alle noteres som sendt.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Plan of the meeting</source>
        <translation>Mødets plan</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ret …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Plan of meeting {number}</source>
        <translation>Plan for møde {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n min.</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan is written for this meeting yet.</source>
        <translation>Der er ikke skrevet en plan for mødet endnu.</translation>
    </message>
    <message>
        <source>our own text</source>
        <translation>jeres egen tekst</translation>
    </message>
    <message>
        <source>a proposal</source>
        <translation>et forslag</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>%n minut i alt</numerusform>
            <numerusform>%n minutter i alt</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan: {programme}</source>
        <translation>Plan: {programme}</translation>
    </message>
    <message>
        <source>meeting {number}</source>
        <translation>møde {number}</translation>
    </message>
    <message>
        <source>One point a line, the minutes first: »10 Welcome«. It holds for every course of the programme. Empty brings the proposal back.</source>
        <translation>Ét punkt pr. linje med minutterne først: »10 Velkomst«. Teksten gælder alle hold af forløbstypen. Tom tekst henter forslaget frem igen.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkter</translation>
    </message>
    <message>
        <source>Offer {name} a place</source>
        <translation>Tilbyd {name} en plads</translation>
    </message>
    <message>
        <source>Offer a place</source>
        <translation>Tilbyd en plads</translation>
    </message>
    <message>
        <source>Courses with a free place</source>
        <translation>Hold med ledig plads</translation>
    </message>
    <message>
        <source>No course has a free place. Plan one first.</source>
        <translation>Ingen hold har ledige pladser. Planlæg et først.</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Svar senest</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Får besked pr.</translation>
    </message>
    <message>
        <source>Offer and hold the place</source>
        <translation>Tilbyd og hold pladsen</translation>
    </message>
    <message>
        <source>with a companion</source>
        <translation>med ledsager</translation>
    </message>
    <message>
        <source>Wishes: {wishes}</source>
        <translation>Ønsker: {wishes}</translation>
    </message>
    <message>
        <source>The training is saved.</source>
        <translation>Kurset er gemt.</translation>
    </message>
    <message>
        <source>The training is removed.</source>
        <translation>Kurset er fjernet.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Kursus</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taget</translation>
    </message>
    <message>
        <source>To be renewed</source>
        <translation>Skal fornyes</translation>
    </message>
    <message>
        <source>Who must be told</source>
        <translation>Hvem skal have besked</translation>
    </message>
    <message>
        <source>Nobody has a place for this meeting: nobody is to be told.</source>
        <translation>Ingen har plads på denne mødegang, så ingen skal have besked.</translation>
    </message>
    <message>
        <source>Reason, for the letters</source>
        <translation>Grund, til brevene</translation>
    </message>
    <message>
        <source>Do not write what the meeting is about.</source>
        <translation>Skriv ikke, hvad mødet handler om.</translation>
    </message>
    <message>
        <source>{sms} by SMS, {letters} by letter, {calls} to call</source>
        <translation>{sms} pr. sms, {letters} pr. brev, {calls} skal ringes op</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Tilbud</translation>
    </message>
    <message>
        <source>{course}: no answer by {day}</source>
        <translation>{course}: intet svar {day}</translation>
    </message>
    <message>
        <source>{course}: answer by {day}</source>
        <translation>{course}: svar senest {day}</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ledige</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n ledig</numerusform>
            <numerusform>%n ledige</numerusform>
        </translation>
    </message>
    <message>
        <source>Suits her?</source>
        <translation>Passer det?</translation>
    </message>
    <message>
        <source>suits</source>
        <translation>passer</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>til dels</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Venter nu</translation>
    </message>
    <message>
        <source>Median so far</source>
        <translation>Median indtil nu</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Længst</translation>
    </message>
    <message>
        <source>Waited, last year</source>
        <translation>Ventet, sidste år</translation>
    </message>
    <message>
        <source>Free places</source>
        <translation>Ledige pladser</translation>
    </message>
    <message>
        <source>{free} ({held} held)</source>
        <translation>{free} ({held} holdes)</translation>
    </message>
    <message>
        <source>New a week</source>
        <translation>Nye pr. uge</translation>
    </message>
    <message>
        <source>Nobody waits and nobody has come lately: one more course changes nothing.</source>
        <translation>Ingen venter, og ingen er kommet til i den seneste tid: Et hold mere ændrer ingenting.</translation>
    </message>
    <message>
        <source>With one more course ({programme}, {places} places from {day}) the median wait goes from {before} to {after} days: in eight of ten runs of the next half year, with people arriving as lately, it lies between {low} and {high} days.</source>
        <translation>Med ét hold mere ({programme}, {places} pladser fra {day}) går medianventetiden fra {before} til {after} dage: I otte af ti gennemregninger af det næste halve år, hvor der kommer nye til som i den seneste tid, ligger den mellem {low} og {high} dage.</translation>
    </message>
    <message>
        <source>Nobody is waiting. Whoever is put on the list from her page stands here.</source>
        <translation>Ingen venter. Her står de borgere, der sættes på venteliste fra deres egen side.</translation>
    </message>
    <message>
        <source>The longest waiting stands first. Enter offers a place.</source>
        <translation>Den, der har ventet længst, står først. Enter tilbyder en plads.</translation>
    </message>
    <message>
        <source>Offer a place …</source>
        <translation>Tilbyd en plads …</translation>
    </message>
    <message>
        <source>Says yes to the place</source>
        <translation>Siger ja til pladsen</translation>
    </message>
    <message>
        <source>Says no</source>
        <translation>Siger nej</translation>
    </message>
    <message>
        <source>One week more to answer</source>
        <translation>En uge mere til at svare</translation>
    </message>
    <message>
        <source>Withdraw the offer</source>
        <translation>Træk tilbuddet tilbage</translation>
    </message>
    <message>
        <source>No place is offered to the one that is chosen.</source>
        <translation>Den valgte har ikke fået tilbudt en plads.</translation>
    </message>
    <message>
        <source>Arrivals are counted over the last twelve weeks.</source>
        <translation>Nye tælles over de seneste tolv uger.</translation>
    </message>
    <message>
        <source>No programme has a queue or a course yet.</source>
        <translation>Ingen forløbstype har kø eller hold endnu.</translation>
    </message>
    <message>
        <source>What would one more course do?</source>
        <translation>Hvad ville ét hold mere gøre?</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begynder</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Regn det ud</translation>
    </message>
    <message>
        <source>Invitations …</source>
        <translation>Invitationer …</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) noted as sent.</source>
        <translation>
            <numerusform>%n brev er noteret som sendt.</numerusform>
            <numerusform>%n breve er noteret som sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitationer</translation>
    </message>
    <message>
        <source>Invitations to {course}</source>
        <translation>Invitationer til {course}</translation>
    </message>
    <message numerus="yes">
        <source>Write %n letter(s)</source>
        <translation>
            <numerusform>Skriv %n brev</numerusform>
            <numerusform>Skriv %n breve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n message(s) by SMS</source>
        <translation>
            <numerusform>Skriv %n sms</numerusform>
            <numerusform>Skriv %n sms’er</numerusform>
        </translation>
    </message>
    <message>
        <source>{letters}, then {count} by SMS</source>
        <translation>{letters}, derefter {count} på sms</translation>
    </message>
    <message>
        <source>All letters come as one document to print.</source>
        <translation>Brevene kommer som ét dokument til udskrift.</translation>
    </message>
    <message>
        <source>Who has no address gets an SMS; you see the messages first.</source>
        <translation>Den, der ingen adresse har, får en sms; du ser beskederne først.</translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) nothing: the reason stands in the list.</source>
        <translation>
            <numerusform>%n får ingen besked: grunden står i listen.</numerusform>
            <numerusform>%n får ingen besked: grunden står i listen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n holdes</numerusform>
            <numerusform>%n holdes</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · tonight</source>
        <translation>{day} · i aften</translation>
    </message>
    <message>
        <source>{day} · there is no meeting today, so you check in for this one</source>
        <translation>{day} · der er intet møde i dag, så du tjekker ind til dette</translation>
    </message>
    <message>
        <source>Issue vouchers to the course …</source>
        <translation>Udsted rekvisitioner til holdet …</translation>
    </message>
    <message>
        <source>Type in …</source>
        <translation>Indtast …</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>Print the forms for the end of the course</source>
        <translation>Udskriv skemaer til forløbets slutning</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>dansk</translation>
    </message>
    <message>
        <source>Danish – no text in {language}</source>
        <translation>dansk – ingen tekst på {language}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
</context>
</TS>
