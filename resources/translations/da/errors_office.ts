<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_office</name>
    <message>
        <source>Say in a few words what you found.</source>
        <translation>Skriv med få ord, hvad du fandt.</translation>
    </message>
    <message>
        <source>Only what was not explained is followed up.</source>
        <translation>Kun det, der ikke blev forklaret, følges op.</translation>
    </message>
    <message>
        <source>This is your own look-up: a colleague must judge it.</source>
        <translation>Det er dit eget opslag: En kollega må vurdere det.</translation>
    </message>
    <message>
        <source>There is no column “{column}” in the file. Write the titles in the first row.</source>
        <translation>Filen har ingen kolonne »{column}«. Skriv overskrifterne i første række.</translation>
    </message>
    <message>
        <source>Stands in line {line} already.</source>
        <translation>Står allerede i linje {line}.</translation>
    </message>
    <message>
        <source>“{text}” is no kind. Write vores eget, anden kommune, hele landet or andet tilbud.</source>
        <translation>»{text}« kendes ikke. Skriv vores eget, anden kommune, hele landet eller andet tilbud.</translation>
    </message>
    <message>
        <source>{limit} people or more leave the house only when a team lead beside you signs in and agrees.</source>
        <translation>{limit} personer eller flere forlader kun huset, når en anden teamleder logger ind ved siden af og siger ja.</translation>
    </message>
    <message>
        <source>Write what it is for: somebody must be able to read it later.</source>
        <translation>Skriv, hvad det skal bruges til: nogen skal kunne læse det senere.</translation>
    </message>
    <message>
        <source>A locked file is a zip. Choose a name that ends in .zip.</source>
        <translation>En låst fil er en zip. Vælg et navn, der ender på .zip.</translation>
    </message>
    <message>
        <source>A .zip is a locked file: say --encrypt too, or end the name in .csv or .xlsx.</source>
        <translation>En .zip er en låst fil: skriv også --encrypt, eller lad navnet ende på .csv eller .xlsx.</translation>
    </message>
    <message>
        <source>A spreadsheet holds at most {limit} rows. Choose a shorter period, or csv.</source>
        <translation>Et regneark rummer højst {limit} rækker. Vælg en kortere periode eller csv.</translation>
    </message>
    <message>
        <source>Files ending in {ending} cannot be written. Choose csv or xlsx.</source>
        <translation>Filer, der ender på {ending}, kan ikke skrives. Vælg csv eller xlsx.</translation>
    </message>
    <message>
        <source>A GLN number has 13 digits, the last of which checks the others.</source>
        <translation>Et lokationsnummer (GLN) har 13 cifre, hvor det sidste kontrollerer de andre.</translation>
    </message>
    <message>
        <source>The municipality is set up already. Nothing was changed.</source>
        <translation>Kommunen er allerede oprettet. Intet er ændret.</translation>
    </message>
    <message>
        <source>Two users have the same initials.</source>
        <translation>To brugere har de samme initialer.</translation>
    </message>
    <message>
        <source>A municipality code has three digits.</source>
        <translation>Et kommunenummer har tre cifre.</translation>
    </message>
    <message>
        <source>There must be an administrator and somebody who sees citizens.</source>
        <translation>Der skal være en administrator og en, der har med borgere at gøre.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character.</source>
        <translation>
            <numerusform>Højst %n tegn.</numerusform>
            <numerusform>Højst %n tegn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n character.</source>
        <translation>
            <numerusform>Mindst %n tegn.</numerusform>
            <numerusform>Mindst %n tegn.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the one that holds now. Choose another.</source>
        <translation>Det er den, der gælder nu. Vælg en anden.</translation>
    </message>
    <message>
        <source>The present password is wrong.</source>
        <translation>Den nuværende adgangskode er forkert.</translation>
    </message>
    <message>
        <source>The one-time code has run out. Ask an administrator for a new one.</source>
        <translation>Engangskoden er udløbet. Bed en administrator om en ny.</translation>
    </message>
    <message>
        <source>The one-time code is right. Choose your own password; only you shall know it.</source>
        <translation>Engangskoden er rigtig. Vælg din egen adgangskode; kun du skal kende den.</translation>
    </message>
    <message>
        <source>This is the only team lead of the unit who is in use. Make another one first.</source>
        <translation>Det er enhedens eneste teamleder i brug. Opret en anden først.</translation>
    </message>
    <message>
        <source>The user is out of use. Take her into use first.</source>
        <translation>Brugeren er ude af brug. Tag brugeren i brug først.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Wait %n second, then try again.</source>
        <translation>
            <numerusform>For mange forsøg. Vent %n sekund, og prøv igen.</numerusform>
            <numerusform>For mange forsøg. Vent %n sekunder, og prøv igen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Initials or password are wrong. Try again.</source>
        <translation>Initialer eller adgangskode er forkert. Prøv igen.</translation>
    </message>
    <message>
        <source>The initials {initials} are used already.</source>
        <translation>Initialerne {initials} er allerede i brug.</translation>
    </message>
    <message>
        <source>There must be at least one administrator. Nothing was changed.</source>
        <translation>Der skal være mindst én administrator. Intet er ændret.</translation>
    </message>
    <message>
        <source>You cannot do this to your own user. Ask another administrator.</source>
        <translation>Det kan du ikke gøre ved din egen bruger. Bed en anden administrator.</translation>
    </message>
</context>
</TS>
