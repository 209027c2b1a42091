<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>lists</name>
    <message>
        <source>What are the columns?</source>
        <translation>Hvad er kolonnerne?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Vis rækkerne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Titles on line</source>
        <translation>Overskrifter i linje</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Opsætning</translation>
    </message>
    <message>
        <source>recognise by titles</source>
        <translation>genkend ud fra overskrifter</translation>
    </message>
    <message>
        <source>Remember as</source>
        <translation>Husk som</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Husk</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Slet</translation>
    </message>
    <message>
        <source>Title in the file</source>
        <translation>Overskrift i filen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Eksempler</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>kolonne {number}</translation>
    </message>
    <message>
        <source>– stays behind –</source>
        <translation>– kommer ikke med –</translation>
    </message>
    <message>
        <source>The columns of the file</source>
        <translation>Filens kolonner</translation>
    </message>
    <message>
        <source>For every row</source>
        <translation>For alle rækker</translation>
    </message>
    <message>
        <source>Counts where a row says nothing itself.</source>
        <translation>Gælder, hvor en række ikke selv siger noget.</translation>
    </message>
    <message>
        <source>Know people without CPR, too</source>
        <translation>Genkend også uden CPR</translation>
    </message>
    <message>
        <source>The same name with the same telephone or birth date is then the same person.</source>
        <translation>Samme navn med samme telefon eller fødselsdato er så samme borger.</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>dd.mm.åååå</translation>
    </message>
    <message>
        <source>yes, close it for everybody</source>
        <translation>ja, afslut det for alle</translation>
    </message>
    <message>
        <source>no, it goes on</source>
        <translation>nej, det fortsætter</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Hvilken liste?</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.csv *.txt)</source>
        <translation>Regneark (*.xlsx *.xlsm *.csv *.txt)</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Læser listen</translation>
    </message>
    <message>
        <source>Remembered as “{name}”.</source>
        <translation>Husket som »{name}«.</translation>
    </message>
    <message>
        <source>“{name}” is forgotten.</source>
        <translation>»{name}« er slettet.</translation>
    </message>
    <message>
        <source>Looking through the rows</source>
        <translation>Ser rækkerne igennem</translation>
    </message>
    <message>
        <source>Bringing the list in</source>
        <translation>Henter listen ind</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n row(s) are left. The same file again brings just those.</source>
        <translation>
            <numerusform>Stoppet: %n række mangler. Hent samme fil ind igen, så kommer kun den.</numerusform>
            <numerusform>Stoppet: %n rækker mangler. Hent samme fil ind igen, så kommer kun de.</numerusform>
        </translation>
    </message>
    <message>
        <source>rows-to-mend</source>
        <translation>raekker-der-skal-rettes</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Gem de afviste rækker</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv)</source>
        <translation>Regneark (*.xlsx *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {folder}. Mend them there and bring that file in.</source>
        <translation>
            <numerusform>%n række gemt i {folder}. Ret den der, og hent den fil ind.</numerusform>
            <numerusform>%n rækker gemt i {folder}. Ret dem der, og hent den fil ind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the rest back</source>
        <translation>Fortryd resten</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lad den stå</translation>
    </message>
    <message>
        <source>The list is taken back.</source>
        <translation>Listen er fortrudt.</translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but for %n row(s).</source>
        <translation>
            <numerusform>Fortrudt på nær %n række.</numerusform>
            <numerusform>Fortrudt på nær %n rækker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking the list back</source>
        <translation>Fortryder listen</translation>
    </message>
    <message>
        <source>The rows as they will stand here</source>
        <translation>Sådan kommer rækkerne til at stå</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle rækker</translation>
    </message>
    <message>
        <source>Those that cannot come in</source>
        <translation>Dem, der ikke kan komme ind</translation>
    </message>
    <message>
        <source>Those to look at</source>
        <translation>Dem, du skal se på</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Hvilke rækker</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Filens rækker</translation>
    </message>
    <message>
        <source>There is no such row.</source>
        <translation>Der er ingen sådan række.</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Tilbage til kolonnerne</translation>
    </message>
    <message>
        <source>Save the refused rows …</source>
        <translation>Gem de afviste rækker …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n row(s) in</source>
        <translation>
            <numerusform>Hent %n række ind</numerusform>
            <numerusform>Hent %n rækker ind</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to bring in</source>
        <translation>Intet at hente ind</translation>
    </message>
    <message>
        <source>The list is in</source>
        <translation>Listen er hentet ind</translation>
    </message>
    <message numerus="yes">
        <source>“{sign}” (%n time(s)) means</source>
        <translation>
            <numerusform>»{sign}« (%n gang) betyder</numerusform>
            <numerusform>»{sign}« (%n gange) betyder</numerusform>
        </translation>
    </message>
    <message>
        <source>– not known –</source>
        <translation>– kendes ikke –</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Linje {line}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Desuden</translation>
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
        <source>Bring old lists in</source>
        <translation>Hent gamle lister ind</translation>
    </message>
    <message>
        <source>From Excel or csv. Nothing is written before you have seen each row.</source>
        <translation>Fra Excel eller csv. Intet skrives, før du har set hver række.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Vælg fil …</translation>
    </message>
    <message>
        <source>Brought in before</source>
        <translation>Hentet ind tidligere</translation>
    </message>
    <message>
        <source>No list has been brought in yet. Press “Choose a file …”, or drop one here.</source>
        <translation>Der er ikke hentet lister ind endnu. Tryk på »Vælg fil …«, eller slip en fil her.</translation>
    </message>
    <message>
        <source>Take the whole list back</source>
        <translation>Fortryd hele listen</translation>
    </message>
    <message>
        <source>Three kinds are understood</source>
        <translation>Tre slags lister kan hentes ind</translation>
    </message>
    <message>
        <source>A list of referrals: a person a row, with telephone or CPR number.</source>
        <translation>Henvisninger: én borger pr. række, med telefon eller CPR-nummer.</translation>
    </message>
    <message>
        <source>A course with attendance: a person a row, a meeting a column with its date on top.</source>
        <translation>Et hold med fremmøde: én borger pr. række, én mødegang pr. kolonne med datoen øverst.</translation>
    </message>
    <message>
        <source>Half-year answers: a person a row, with quit date and answer.</source>
        <translation>Halvårssvar: én borger pr. række, med stopdato og svar.</translation>
    </message>
    <message>
        <source>People we know are found as in the inbox; the same file twice makes nobody twice.</source>
        <translation>Borgere, vi kender, findes som i indbakken; den samme fil to gange giver ingen to gange.</translation>
    </message>
    <message>
        <source>It is taken back already, or nothing new came in.</source>
        <translation>Den er allerede fortrudt, eller der kom intet nyt ind.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nye</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tilføjet</translation>
    </message>
    <message>
        <source>Already</source>
        <translation>Var her</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Afvist</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of people we know</source>
        <translation>
            <numerusform>%n kendt</numerusform>
            <numerusform>%n kendte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n er her allerede</numerusform>
            <numerusform>%n er her allerede</numerusform>
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
        <source>There are no rows below the titles.</source>
        <translation>Der er ingen rækker under overskrifterne.</translation>
    </message>
    <message>
        <source>Passed over as sums or titles: line {lines}.</source>
        <translation>Sprunget over som sum eller overskrift: linje {lines}.</translation>
    </message>
    <message>
        <source>Here as {name}</source>
        <translation>her som {name}</translation>
    </message>
    <message>
        <source>See line {line}</source>
        <translation>se linje {line}</translation>
    </message>
    <message numerus="yes">
        <source>came %n time(s)</source>
        <translation>
            <numerusform>mødt %n gang</numerusform>
            <numerusform>mødt %n gange</numerusform>
        </translation>
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
        <source>taken back {when}</source>
        <translation>fortrudt {when}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>intet nyt</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>hentet ind</translation>
    </message>
    <message>
        <source>Columns that stay behind: {titles}</source>
        <translation>Kolonner, der ikke kommer med: {titles}</translation>
    </message>
    <message>
        <source>The courses of the sheet</source>
        <translation>Holdene i arket</translation>
    </message>
    <message>
        <source>Each becomes a course of its own; they are taken back together.</source>
        <translation>Hvert bliver sit eget hold; de tages tilbage samlet.</translation>
    </message>
    <message>
        <source>Name of course {number}</source>
        <translation>Navn på hold {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n række</numerusform>
            <numerusform>%n rækker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n mødegang</numerusform>
            <numerusform>%n mødegange</numerusform>
        </translation>
    </message>
</context>
</TS>
