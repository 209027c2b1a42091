<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>restoring</name>
    <message>
        <source>Backup of {time}</source>
        <translation>Sikkerhedskopi fra {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) in it were deleted since, and are deleted again at once.</source>
        <translation>
            <numerusform>%n borger i den er slettet siden og bliver slettet igen med det samme.</numerusform>
            <numerusform>%n borgere i den er slettet siden og bliver slettet igen med det samme.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds exactly what is here now: nothing would be lost.</source>
        <translation>Den er præcis som det, der er her nu: intet ville gå tabt.</translation>
    </message>
    <message>
        <source>Nothing was written since, only looked up: nothing but the log of that would be lost.</source>
        <translation>Intet er skrevet siden, der er kun slået op: kun loggen over opslagene ville gå tabt.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were written since. They are not in the backup, and would have to be done again.</source>
        <translation>
            <numerusform>%n handling er noteret siden. Den er ikke i kopien og skulle gøres igen.</numerusform>
            <numerusform>%n handlinger er noteret siden. De er ikke i kopien og skulle gøres igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is newer than what is here: what is here is in it.</source>
        <translation>Den er nyere end det, der er her: alt herfra er i den.</translation>
    </message>
    <message>
        <source>Its log is another one than the log here. It belongs to another database, or the two have gone different ways since. Look twice before you put it back.</source>
        <translation>Dens log er en anden end loggen her. Den hører til en anden database, eller de to er gået hver sin vej. Se en ekstra gang efter, før du lægger den tilbage.</translation>
    </message>
    <message>
        <source>The database here cannot be read, so the two cannot be compared.</source>
        <translation>Databasen her kan ikke læses, så de to kan ikke sammenlignes.</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>I kopien</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Her nu</translation>
    </message>
    <message>
        <source>Newest entry</source>
        <translation>Seneste handling</translation>
    </message>
    <message>
        <source>The log ends at</source>
        <translation>Loggen slutter ved</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Pathways</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Samtaler</translation>
    </message>
    <message>
        <source>Attendance marks</source>
        <translation>Fremmøder</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Rekvisitioner</translation>
    </message>
    <message>
        <source>Letters and messages</source>
        <translation>Breve og beskeder</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>What is in the backup</source>
        <translation>Hvad der er i sikkerhedskopien</translation>
    </message>
    <message>
        <source>The backup was opened and read through, and it is whole. Nothing is changed by looking.</source>
        <translation>Kopien er åbnet og læst igennem, og den er hel. Intet bliver ændret af at se.</translation>
    </message>
    <message>
        <source>Bring one citizen back …</source>
        <translation>Hent én borger tilbage …</translation>
    </message>
    <message>
        <source>Put the whole backup back …</source>
        <translation>Læg hele kopien tilbage …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Bring one citizen back</source>
        <translation>Hent én borger tilbage</translation>
    </message>
    <message>
        <source>Name, CPR number, telephone or number</source>
        <translation>Navn, CPR-nummer, telefon eller nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Newest pathway</source>
        <translation>Seneste forløb</translation>
    </message>
    <message>
        <source>Citizens in the backup</source>
        <translation>Borgere i kopien</translation>
    </message>
    <message>
        <source>Type at least two letters of the name, and press Enter.</source>
        <translation>Skriv mindst to bogstaver af navnet, og tryk Enter.</translation>
    </message>
    <message>
        <source>In the backup of {time}. What is missing here comes back, with pathways, calls, attendance and letters. What stands here is not touched. Your search is logged, and bringing her back can be undone.</source>
        <translation>I kopien fra {time}. Det, der mangler her, kommer tilbage med forløb, opkald, fremmøde og breve. Det, der står her, bliver ikke rørt. Din søgning noteres i loggen, og det kan fortrydes at hente borgeren tilbage.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Hent tilbage</translation>
    </message>
    <message>
        <source>Nobody in the backup fits that.</source>
        <translation>Ingen i kopien passer til det.</translation>
    </message>
    <message>
        <source>Everything that the backup has about her is here already.</source>
        <translation>Alt, hvad kopien har om borgeren, er her allerede.</translation>
    </message>
    <message>
        <source>Comes back: {what}.</source>
        <translation>Kommer tilbage: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were changed since; they stay as they are here.</source>
        <translation>
            <numerusform>%n oplysning er ændret siden; den bliver, som den er her.</numerusform>
            <numerusform>%n oplysninger er ændret siden; de bliver, som de er her.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other piece(s) of information</source>
        <translation>
            <numerusform>%n anden oplysning</numerusform>
            <numerusform>%n andre oplysninger</numerusform>
        </translation>
    </message>
    <message>
        <source>the citizen herself</source>
        <translation>borgeren selv</translation>
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
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n samtale</numerusform>
            <numerusform>%n samtaler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendance mark(s)</source>
        <translation>
            <numerusform>%n fremmøde</numerusform>
            <numerusform>%n fremmøder</numerusform>
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
        <source>%n letter(s) or message(s)</source>
        <translation>
            <numerusform>%n brev eller besked</numerusform>
            <numerusform>%n breve og beskeder</numerusform>
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
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n samtykke</numerusform>
            <numerusform>%n samtykker</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery code of the backup</source>
        <translation>Genoprettelseskode til kopien</translation>
    </message>
    <message>
        <source>This machine does not know the key of {file}. It opens with the recovery code (or the passphrase) from the time when it was made.</source>
        <translation>Computeren kender ikke nøglen til {file}. Den åbnes med genoprettelseskoden (eller adgangssætningen) fra dengang, den blev taget.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Genoprettelseskode</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
</TS>
