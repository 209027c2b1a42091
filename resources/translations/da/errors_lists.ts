<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_lists</name>
    <message>
        <source>No column is {column}. Say which one it is, or which line the titles are on.</source>
        <translation>Ingen kolonne er {column}. Vælg, hvilken det er, eller hvilken linje overskrifterne står i.</translation>
    </message>
    <message>
        <source>No column is {first} or {second}. One of them is needed.</source>
        <translation>Ingen kolonne er {first} eller {second}. Mindst en af dem skal være der.</translation>
    </message>
    <message>
        <source>No column is a meeting. The title of a meeting&apos;s column is its date, such as 3/9.</source>
        <translation>Ingen kolonne er en mødegang. En mødegangs kolonne har datoen som overskrift, fx 3/9.</translation>
    </message>
    <message>
        <source>There is no mapping named {name}. These are there: {known}.</source>
        <translation>Der er ingen opsætning, der hedder {name}. Disse findes: {known}.</translation>
    </message>
    <message>
        <source>Give the mapping a name.</source>
        <translation>Giv opsætningen et navn.</translation>
    </message>
    <message>
        <source>{name} cannot be set for the whole list. These can: {known}.</source>
        <translation>{name} kan ikke sættes for hele listen. Det kan disse: {known}.</translation>
    </message>
    <message>
        <source>There is no programme named “{text}”. These are there: {known}.</source>
        <translation>Der er ingen forløbstype, der hedder »{text}«. Disse findes: {known}.</translation>
    </message>
    <message>
        <source>There are {rows} people; a course has {most} at most. Part the sheet.</source>
        <translation>Der er {rows} personer; et hold har højst {most}. Del arket.</translation>
    </message>
    <message>
        <source>This list is not being brought in any more. Begin again.</source>
        <translation>Listen er ikke længere ved at blive hentet ind. Begynd forfra.</translation>
    </message>
    <message>
        <source>Look at this: {warning}.</source>
        <translation>Se efter: {warning}.</translation>
    </message>
    <message>
        <source>Columns that are not used: {titles}</source>
        <translation>Kolonner, der ikke bruges: {titles}</translation>
    </message>
    <message>
        <source>This is no CPR number. Ten digits are needed, or leave it empty.</source>
        <translation>Det er ikke et CPR-nummer. Skriv ti cifre, eller lad feltet være tomt.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>Det er ikke et telefonnummer.</translation>
    </message>
    <message>
        <source>Neither telephone nor CPR number: nobody could be called.</source>
        <translation>Hverken telefon eller CPR-nummer: ingen kan ringes op.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Dagen ligger i fremtiden.</translation>
    </message>
    <message>
        <source>The meeting of {day} is still to come; only absences with notice.</source>
        <translation>Mødegangen {day} ligger i fremtiden; der kan kun stå afbud.</translation>
    </message>
    <message>
        <source>“{text}” on {day} is no mark. Use x (came), a (sent word), u (stayed away) or t (phone).</source>
        <translation>»{text}« den {day} kendes ikke. Brug x (mødt), a (afbud), u (udeblevet) eller t (telefon).</translation>
    </message>
    <message>
        <source>This lies before the referral.</source>
        <translation>Det ligger før henvisningen.</translation>
    </message>
    <message>
        <source>There is a reason for closing, but no day.</source>
        <translation>Der står en årsag til lukning, men ingen dato.</translation>
    </message>
    <message>
        <source>“{text}” is no known reason. Write for example not reached, declined, moved or completed.</source>
        <translation>»{text}« er ikke en årsag, der kendes. Skriv fx ikke truffet, ønsker ikke, flyttet eller gennemført.</translation>
    </message>
    <message>
        <source>“{text}” is no known result. Write for example answered, not reached or declined.</source>
        <translation>»{text}« er ikke et resultat, der kendes. Skriv fx svaret, ikke truffet eller ønsker ikke.</translation>
    </message>
    <message>
        <source>“{text}” does not say how. Write written or oral.</source>
        <translation>»{text}« siger ikke hvordan. Skriv skriftligt eller mundtligt.</translation>
    </message>
    <message>
        <source>This is no time of day. Write for example 16.30.</source>
        <translation>Det er ikke et klokkeslæt. Skriv fx 16.30.</translation>
    </message>
    <message>
        <source>There are titles in the file, but no lines under them.</source>
        <translation>Der er overskrifter i filen, men ingen linjer under dem.</translation>
    </message>
    <message>
        <source>The same person stands in line {line} already. Put the two together.</source>
        <translation>Den samme borger står allerede i linje {line}. Saml de to linjer i én.</translation>
    </message>
    <message>
        <source>She is on a course here that is not closed.</source>
        <translation>Borgeren er på et hold her, som ikke er afsluttet.</translation>
    </message>
    <message>
        <source>Another answer is here already; it is not written over.</source>
        <translation>Her står allerede et andet svar; det bliver stående.</translation>
    </message>
    <message>
        <source>The day of the answer is missing; only with it one sees if it is valid.</source>
        <translation>Datoen for svaret mangler; uden den kan man ikke se, om svaret er gyldigt.</translation>
    </message>
    <message>
        <source>A quit date, or the day the course ended, is needed: half a year from when?</source>
        <translation>Der mangler en stopdato eller den dag, forløbet sluttede: et halvt år fra hvornår?</translation>
    </message>
    <message>
        <source>The citizen is registered as dead.</source>
        <translation>Borgeren er registreret som død.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have been worked with since and stay. Take the rest back?</source>
        <translation>
            <numerusform>Der er siden arbejdet med %n række, og den bliver stående. Skal resten fortrydes?</numerusform>
            <numerusform>Der er siden arbejdet med %n rækker, og de bliver stående. Skal resten fortrydes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have been worked with since. Take the rest back under “Reports and files”.</source>
        <translation>
            <numerusform>Der er siden arbejdet med %n række. Fortryd resten under »Indberetning og filer«.</numerusform>
            <numerusform>Der er siden arbejdet med %n rækker. Fortryd resten under »Indberetning og filer«.</numerusform>
        </translation>
    </message>
    <message>
        <source>The row names no course. Type one here, or for every row.</source>
        <translation>Rækken nævner intet hold. Skriv et i rækken, eller ét for alle rækker.</translation>
    </message>
    <message>
        <source>Nobody of this course has a mark, so its days are not known.</source>
        <translation>Ingen på holdet har et kryds, så dagene kendes ikke.</translation>
    </message>
</context>
</TS>
