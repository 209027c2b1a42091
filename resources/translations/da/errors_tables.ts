<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_tables</name>
    <message>
        <source>The period {first} to {last} is locked already. It stays as it is.</source>
        <translation>Perioden {first} til {last} er allerede låst. Den står, som den er.</translation>
    </message>
    <message>
        <source>The period is not over before {last}. Lock it afterwards.</source>
        <translation>Perioden er først slut {last}. Lås den bagefter.</translation>
    </message>
    <message>
        <source>The period {first} to {last} is not locked.</source>
        <translation>Perioden {first} til {last} er ikke låst.</translation>
    </message>
    <message>
        <source>The locked page of {first} to {last} is damaged. Take it from a backup.</source>
        <translation>Den låste side for {first} til {last} er beskadiget. Hent den fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The figures that were kept of {first} to {last} are not the ones that were locked. Take them from a backup, and tell whoever looks after the log.</source>
        <translation>De gemte tal for {first} til {last} er ikke dem, der blev låst. Hent dem fra en sikkerhedskopi, og sig det til den, der følger loggen.</translation>
    </message>
    <message>
        <source>{file} is no file of counts for the cluster. Nothing was added.</source>
        <translation>{file} er ikke en fil med antal til klyngen. Intet blev lagt sammen.</translation>
    </message>
    <message>
        <source>{file} was written as {found}; this program reads {known}. Nothing was added.</source>
        <translation>{file} er skrevet som {found}; dette program læser {known}. Intet blev lagt sammen.</translation>
    </message>
    <message>
        <source>{municipality} stands there twice. Nothing was added.</source>
        <translation>{municipality} står der to gange. Intet blev lagt sammen.</translation>
    </message>
    <message>
        <source>{municipality} has another period than the first. Nothing was added.</source>
        <translation>{municipality} har en anden periode end den første. Intet blev lagt sammen.</translation>
    </message>
    <message>
        <source>Choose the files of the municipalities.</source>
        <translation>Vælg kommunernes filer.</translation>
    </message>
    <message>
        <source>There is no file named {file} any more.</source>
        <translation>Der er ikke længere en fil, der hedder {file}.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Close it in other programs and try again.</source>
        <translation>{file} kan ikke læses. Luk den i andre programmer, og prøv igen.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>Der står ikke noget i filen.</translation>
    </message>
    <message>
        <source>This is no table. Choose a file that ends in .xlsx or .csv.</source>
        <translation>Det er ikke en tabel. Vælg en fil, der ender på .xlsx eller .csv.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged. Open it in Excel, save it again as .xlsx, and read that one.</source>
        <translation>Regnearket er beskadiget. Åbn det i Excel, gem det igen som .xlsx, og indlæs det.</translation>
    </message>
    <message>
        <source>The spreadsheet has a password. Save it without one, and read that copy.</source>
        <translation>Regnearket har en adgangskode. Gem det uden, og indlæs den kopi.</translation>
    </message>
    <message>
        <source>This is an old Excel file, or one with a password. Save it as .xlsx without a password.</source>
        <translation>Det er en gammel Excel-fil eller en med adgangskode. Gem den som .xlsx uden adgangskode.</translation>
    </message>
    <message>
        <source>This is a PDF. Ask for the list as .xlsx or .csv, or type the lines.</source>
        <translation>Det er en PDF. Bed om listen som .xlsx eller .csv, eller tast linjerne.</translation>
    </message>
    <message>
        <source>This is a web page or XML, whatever it is called. Open it in Excel and save it as .xlsx.</source>
        <translation>Det er en webside eller XML, uanset hvad filen hedder. Åbn den i Excel, og gem den som .xlsx.</translation>
    </message>
    <message>
        <source>There is nothing on the sheet {sheet}.</source>
        <translation>Der står ikke noget på arket {sheet}.</translation>
    </message>
    <message>
        <source>The letters on line {line} cannot be read. Save the file as UTF-8.</source>
        <translation>Bogstaverne på linje {line} kan ikke læses. Gem filen som UTF-8.</translation>
    </message>
    <message>
        <source>The quotation marks on line {line} do not match. Mend the line.</source>
        <translation>Anførselstegnene på linje {line} passer ikke sammen. Ret linjen.</translation>
    </message>
    <message>
        <source>Spreadsheets cannot be read safely here: the program is not installed whole. Use .csv.</source>
        <translation>Regneark kan ikke læses sikkert her, for programmet er ikke installeret helt. Brug .csv.</translation>
    </message>
    <message>
        <source>The file is larger than {megabytes} MB. Part it and read one at a time.</source>
        <translation>Filen er større end {megabytes} MB. Del den, og indlæs en ad gangen.</translation>
    </message>
    <message>
        <source>The spreadsheet takes far more room than its lines need, so it was not opened. Copy the lines to a new one.</source>
        <translation>Regnearket fylder langt mere, end linjerne kræver, så det blev ikke åbnet. Kopiér linjerne til et nyt.</translation>
    </message>
    <message>
        <source>There are more than {most} lines. Part the file.</source>
        <translation>Der er flere end {most} linjer. Del filen.</translation>
    </message>
    <message>
        <source>There are more than {most} columns. Delete those that are not used.</source>
        <translation>Der er mere end {most} kolonner. Slet dem, der ikke bruges.</translation>
    </message>
    <message>
        <source>A cell on line {line} is far too long. Shorten it and read again.</source>
        <translation>En celle på linje {line} er alt for lang. Forkort den, og indlæs igen.</translation>
    </message>
    <message>
        <source>The file was not read within {seconds} seconds. Part it in smaller ones.</source>
        <translation>Filen blev ikke læst på {seconds} sekunder. Del den i mindre filer.</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>Det er ikke et tal.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>Det er ikke en dato.</translation>
    </message>
    <message>
        <source>The number can be two days. Write the date out, as 1.3.2026.</source>
        <translation>Tallet kan være to forskellige dage. Skriv datoen ud, fx 1.3.2026.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Det er hverken ja eller nej.</translation>
    </message>
    <message>
        <source>Formulas without a result are read as empty ({place}). Open the file in Excel and save it, and the result comes along.</source>
        <translation>Formler uden resultat læses som tomme ({place}). Åbn filen i Excel, og gem den, så kommer resultatet med.</translation>
    </message>
    <message>
        <source>Only the first sheet is read. There are others: {sheets}.</source>
        <translation>Kun det første ark læses. Der er flere: {sheets}.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden sheet(s) are not read.</source>
        <translation>
            <numerusform>%n skjult ark læses ikke.</numerusform>
            <numerusform>%n skjulte ark læses ikke.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some lines are hidden in the spreadsheet. They are read too.</source>
        <translation>Nogle linjer er skjult i regnearket. De læses også.</translation>
    </message>
    <message>
        <source>Some cells are merged ({place}). Their value counts for every line that they cover.</source>
        <translation>Nogle celler er flettet ({place}). Værdien gælder for alle de linjer, de dækker.</translation>
    </message>
</context>
</TS>
