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
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>Bring lists in</source>
        <translation>Hent lister ind</translation>
    </message>
    <message>
        <source>Bring a list in …</source>
        <translation>Hent en liste ind …</translation>
    </message>
    <message numerus="yes">
        <source>Copied. It is cleared after %n second(s).</source>
        <translation>
            <numerusform>Kopieret. Det slettes igen efter %n sekund.</numerusform>
            <numerusform>Kopieret. Det slettes igen efter %n sekunder.</numerusform>
        </translation>
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
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Courses started in</source>
        <translation>Hold begyndt i</translation>
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
        <source>STOPbasen</source>
        <translation>STOPbasen</translation>
    </message>
    <message>
        <source>{form} is marked as typed.</source>
        <translation>{form} er markeret som tastet.</translation>
    </message>
    <message>
        <source>Everything that can be typed of this citizen is typed.</source>
        <translation>Alt, der kan tastes for denne borger, er tastet.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>STOPbasen&apos;s forms</source>
        <translation>STOPbasens skemaer</translation>
    </message>
    <message>
        <source>Type the forms</source>
        <translation>Tast skemaerne</translation>
    </message>
    <message>
        <source>Answer what is missing</source>
        <translation>Svar på det, der mangler</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Print the forms</source>
        <translation>Udskriv skemaerne</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mangler</translation>
    </message>
    <message>
        <source>Changed since it was typed</source>
        <translation>Ændret, siden det blev tastet</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>The half-year answer; the window is open</source>
        <translation>Halvårssvaret; perioden er i gang</translation>
    </message>
    <message>
        <source>{question}: go to {place}</source>
        <translation>{question}: gå til {place}</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Det handler om</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Tæller for</translation>
    </message>
    <message>
        <source>{question}: was {then}, is now {now}</source>
        <translation>{question}: var {then}, er nu {now}</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>inden {day}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nobody stands so. Choose »Everybody« to see the others.</source>
        <translation>Der er ingen her. Vælg »Alle« for at se de andre.</translation>
    </message>
    <message>
        <source>Nobody whose course started in this year has consented to registration. Consent is registered in the interview or on the citizen&apos;s page.</source>
        <translation>Ingen, hvis hold startede i dette år, har givet samtykke til registrering. Samtykke registreres i samtalen eller på borgerens side.</translation>
    </message>
    <message>
        <source>The program sends nothing to STOPbasen: you type the forms on its web page. Order and wording follow public sources and are not STOPbasen&apos;s own form.</source>
        <translation>Programmet sender ikke noget til STOPbasen: Du taster skemaerne på STOPbasens hjemmeside. Rækkefølge og ordlyd følger offentlige kilder og er ikke STOPbasens eget skema.</translation>
    </message>
    <message>
        <source>Typing assistant</source>
        <translation>Tastehjælp</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Show the whole form</source>
        <translation>Vis hele skemaet</translation>
    </message>
    <message>
        <source>STOPbasen&apos;s own number</source>
        <translation>STOPbasens eget nummer</translation>
    </message>
    <message>
        <source>Next citizen</source>
        <translation>Næste borger</translation>
    </message>
    <message>
        <source>Typed straight from paper</source>
        <translation>Tastet direkte fra papir</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Næste: {name}</translation>
    </message>
    <message>
        <source>Address protected</source>
        <translation>Adressebeskyttet</translation>
    </message>
    <message>
        <source>Only what is different since is shown.</source>
        <translation>Kun det, der er anderledes siden, vises.</translation>
    </message>
    <message>
        <source>It is not time for this form yet.</source>
        <translation>Det er ikke tid til dette skema endnu.</translation>
    </message>
    <message>
        <source>Typed once for the whole course.</source>
        <translation>Tastes én gang for hele holdet.</translation>
    </message>
    <message>
        <source>The wording is not STOPbasen&apos;s own.</source>
        <translation>Ordlyden er ikke STOPbasens egen.</translation>
    </message>
    <message>
        <source>Space ticks off · C copies · Enter does both · Ctrl+Enter typed · Ctrl+Page down next form</source>
        <translation>Mellemrum: hak af · C: kopiér · Enter: begge dele · Ctrl+Enter: tastet · Ctrl+Page down: næste skema</translation>
    </message>
    <message>
        <source>Typed before: {answer}</source>
        <translation>Tastet før: {answer}</translation>
    </message>
    <message>
        <source>typed straight from paper {day} by {initials}</source>
        <translation>tastet direkte fra papir den {day} af {initials}</translation>
    </message>
    <message>
        <source>typed {day} by {initials}</source>
        <translation>tastet den {day} af {initials}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>%n svar mangler</numerusform>
            <numerusform>%n svar mangler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed since</source>
        <translation>
            <numerusform>%n svar ændret siden</numerusform>
            <numerusform>%n svar ændret siden</numerusform>
        </translation>
    </message>
    <message>
        <source>call now</source>
        <translation>ring nu</translation>
    </message>
    <message>
        <source>the half-year answer</source>
        <translation>halvårssvaret</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n skema</numerusform>
            <numerusform>%n skemaer</numerusform>
        </translation>
    </message>
    <message>
        <source>smoke-free</source>
        <translation>røgfri</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>opfølgning</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>tilfredshed</translation>
    </message>
    <message numerus="yes">
        <source>%n more who complete(s) give(s) {target} completed</source>
        <translation>
            <numerusform>%n, der gennemfører, mere giver {target} gennemført</numerusform>
            <numerusform>%n, der gennemfører, mere giver {target} gennemført</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more smoke-free give(s) {target} smoke-free at the end</source>
        <translation>
            <numerusform>%n røgfri mere giver {target} røgfri ved afslutningen</numerusform>
            <numerusform>%n røgfri mere giver {target} røgfri ved afslutningen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more answer(s) give(s) {target} follow-up</source>
        <translation>
            <numerusform>%n svar mere giver {target} opfølgning</numerusform>
            <numerusform>%n svar mere giver {target} opfølgning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more smoke-free give(s) {target} smoke-free after half a year</source>
        <translation>
            <numerusform>%n røgfri mere giver {target} røgfri efter et halvt år</numerusform>
            <numerusform>%n røgfri mere giver {target} røgfri efter et halvt år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more satisfied give(s) {target} satisfied</source>
        <translation>
            <numerusform>%n tilfreds mere giver {target} tilfredse</numerusform>
            <numerusform>%n tilfredse mere giver {target} tilfredse</numerusform>
        </translation>
    </message>
    <message>
        <source>Check a file …</source>
        <translation>Kontrollér en fil …</translation>
    </message>
    <message>
        <source>Period: {first} to {last}, {state}</source>
        <translation>Periode: {first} til {last}, {state}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>foreløbig</translation>
    </message>
    <message>
        <source>Choose a period.</source>
        <translation>Vælg en periode.</translation>
    </message>
    <message>
        <source>Locked {when} by {who}: the file is the same each time.</source>
        <translation>Låst {when} af {who}: filen er den samme hver gang.</translation>
    </message>
    <message>
        <source>Provisional: what is registered later changes it.</source>
        <translation>Foreløbig: det, der registreres senere, ændrer den.</translation>
    </message>
    <message>
        <source>Lock the period</source>
        <translation>Lås perioden</translation>
    </message>
    <message>
        <source>The table of the period is locked.</source>
        <translation>Periodens tabel er låst.</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Kontrollér en fil</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Filen kan ikke læses.</translation>
    </message>
    <message>
        <source>This is no file that was exported here, or it was changed afterwards.</source>
        <translation>Filen er ikke udtrukket her, eller den er ændret bagefter.</translation>
    </message>
    <message>
        <source>Unchanged: {table}, exported {when} by {who}.</source>
        <translation>Uændret: {table}, udtrukket {when} af {who}.</translation>
    </message>
    <message>
        <source>Reading STOPbasen&apos;s forms</source>
        <translation>Læser STOPbasens skemaer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Breve</translation>
    </message>
</context>
</TS>
