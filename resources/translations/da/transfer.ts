<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>transfer</name>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rækker</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Save table …</source>
        <translation>Gem tabel …</translation>
    </message>
    <message>
        <source>Save a table</source>
        <translation>Gem en tabel</translation>
    </message>
    <message>
        <source>Exported before</source>
        <translation>Tidligere udtræk</translation>
    </message>
    <message>
        <source>Nothing has been exported yet.</source>
        <translation>Der er ikke lavet udtræk endnu.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To (inclusive)</source>
        <translation>Til og med</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Modtager</translation>
    </message>
    <message>
        <source>Lock the file with a passphrase (zip, AES-256)</source>
        <translation>Lås filen med en adgangssætning (zip, AES-256)</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Beskyttelse</translation>
    </message>
    <message>
        <source>Purpose: {text}</source>
        <translation>Formål: {text}</translation>
    </message>
    <message>
        <source>Recipient: {text}</source>
        <translation>Modtager: {text}</translation>
    </message>
    <message>
        <source>Columns: {text}</source>
        <translation>Kolonner: {text}</translation>
    </message>
    <message>
        <source>Locked with a passphrase; the sum is of the file inside.</source>
        <translation>Låst med en adgangssætning; summen er af filen indeni.</translation>
    </message>
    <message>
        <source>Attendance, pathways and vouchers carry pseudonyms. STOPbasen&apos;s forms carry names and CPR numbers, and only of those who consented. Each export is written down.</source>
        <translation>Fremmøde, forløb og rekvisitioner står med pseudonymer. STOPbasens skemaer har navne og CPR-numre, og kun for dem, der har givet samtykke. Hvert udtræk bliver noteret.</translation>
    </message>
    <message>
        <source>Typing to STOPbasen</source>
        <translation>Indtastning i STOPbasen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is cleared after %n second(s).</source>
        <translation>
            <numerusform>Kopieret. Det slettes igen efter %n sekund.</numerusform>
            <numerusform>Kopieret. Det slettes igen efter %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as typed.</source>
        <translation>Markeret som tastet.</translation>
    </message>
    <message>
        <source>This lies before the first day.</source>
        <translation>Det ligger før den første dag.</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Gem tabel</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n række er gemt i {folder}.</numerusform>
            <numerusform>%n rækker er gemt i {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Course closed</source>
        <translation>Hold afsluttet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>typed {day} {initials}</source>
        <translation>tastet {day} {initials}</translation>
    </message>
    <message>
        <source>course running</source>
        <translation>i gang</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) empty</source>
        <translation>
            <numerusform>%n felt mangler</numerusform>
            <numerusform>%n felter mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>Courses started in</source>
        <translation>Hold begyndt i</translation>
    </message>
    <message>
        <source>Forms to type</source>
        <translation>Skemaer til indtastning</translation>
    </message>
    <message>
        <source>Nobody whose course started in this period has consented to registration. Consent is registered in the interview or on the citizen&apos;s page.</source>
        <translation>Ingen på hold begyndt i perioden har givet samtykke til registrering. Samtykke registreres i samtalen eller på borgerens side.</translation>
    </message>
    <message>
        <source>Typed in STOPbasen</source>
        <translation>Tastet i STOPbasen</translation>
    </message>
    <message>
        <source>Choose a citizen</source>
        <translation>Vælg en borger</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ikke besvaret</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>Kopiér: {field}</translation>
    </message>
    <message>
        <source>The passphrase of the file</source>
        <translation>Filens adgangssætning</translation>
    </message>
    <message>
        <source>{file} opens with this passphrase alone, in 7-Zip, WinZip or Keka. It is shown now and never again, and it is stored nowhere. Give it to the receiver by another way than the file, by telephone for example.</source>
        <translation>{file} åbnes kun med denne adgangssætning, i 7-Zip, WinZip eller Keka. Den vises nu og aldrig igen, og den gemmes ingen steder. Giv den til modtageren ad en anden vej end filen, fx i telefonen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Jeg har den</translation>
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
        <source>Order and wording follow public sources and are not STOPbasen&apos;s own form. Compare with the web page while you type.</source>
        <translation>Rækkefølge og ordlyd følger offentlige kilder og er ikke STOPbasens eget skema. Sammenlign med websiden, mens du taster.</translation>
    </message>
</context>
</TS>
