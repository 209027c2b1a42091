<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>first_start</name>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>There is no database here yet. How do you want to begin?</source>
        <translation>Der er ingen database her endnu. Hvordan vil du begynde?</translation>
    </message>
    <message>
        <source>New municipality …</source>
        <translation>Ny kommune …</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>Prøv demonstrationen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Making the demonstration</source>
        <translation>Laver demonstrationen</translation>
    </message>
    <message>
        <source>A new municipality</source>
        <translation>En ny kommune</translation>
    </message>
    <message>
        <source>An empty, encrypted database on this machine, with programmes, schemes and rules ready to be changed. Takes five minutes.</source>
        <translation>En tom, krypteret database på denne computer med forløbstyper, ordninger og regler, der er klar til at blive rettet. Det tager fem minutter.</translation>
    </message>
    <message>
        <source>The demonstration</source>
        <translation>Demonstrationen</translation>
    </message>
    <message>
        <source>A fictive municipality with 200 citizens, in a folder of its own. Everything can be tried, and nothing can go wrong.</source>
        <translation>En opdigtet kommune med 200 borgere i sin egen mappe. Alt kan prøves, og intet kan gå galt.</translation>
    </message>
    <message>
        <source>Open what exists</source>
        <translation>Åbn noget, der findes</translation>
    </message>
    <message>
        <source>A folder with a database on this machine, or a backup from another one.</source>
        <translation>En mappe med en database på denne computer eller en sikkerhedskopi fra en anden.</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Vælg en mappe …</translation>
    </message>
    <message>
        <source>Choose a backup file …</source>
        <translation>Vælg en sikkerhedskopi …</translation>
    </message>
    <message>
        <source>Open the demonstration</source>
        <translation>Åbn demonstrationen</translation>
    </message>
    <message>
        <source>{done} of {of} citizens</source>
        <translation>{done} af {of} borgere</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Genoprettelseskoden</translation>
    </message>
    <message>
        <source>If this machine is lost or replaced, the database opens with this code alone. It is shown only now: print it and lock it away, not beside the machine.</source>
        <translation>Hvis computeren går tabt eller skiftes ud, kan databasen kun åbnes med denne kode. Den vises kun nu: udskriv den, og lås den inde – ikke ved computeren.</translation>
    </message>
    <message>
        <source>Print or save …</source>
        <translation>Udskriv eller gem …</translation>
    </message>
    <message>
        <source>Group {number} from the paper</source>
        <translation>Gruppe {number} fra papiret</translation>
    </message>
    <message>
        <source>Is it on paper?</source>
        <translation>Står den på papir?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>This is not what stands in the group. Look again.</source>
        <translation>Det er ikke, hvad der står i gruppen. Se efter igen.</translation>
    </message>
    <message>
        <source>Only what has a star is needed now; the rest can wait for the settings.</source>
        <translation>Kun det med stjerne skal udfyldes nu; resten kan vente til indstillingerne.</translation>
    </message>
    <message>
        <source>The team lead</source>
        <translation>Teamlederen</translation>
    </message>
    <message>
        <source>Sees the figures and the log, and changes the rules.</source>
        <translation>Ser nøgletal og log og retter reglerne.</translation>
    </message>
    <message>
        <source>The administrator</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Makes users. Sees no citizens. Somebody else, if possible.</source>
        <translation>Opretter brugere. Ser ingen borgere. Helst en anden person.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Make the database</source>
        <translation>Opret databasen</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Municipality number</source>
        <translation>Kommunenummer</translation>
    </message>
    <message>
        <source>Three digits, as 671</source>
        <translation>Tre cifre, fx 671</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Telephone of the unit</source>
        <translation>Enhedens telefon</translation>
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
        <source>Town</source>
        <translation>By</translation>
    </message>
    <message>
        <source>EAN/GLN number</source>
        <translation>EAN/GLN-nummer</translation>
    </message>
    <message>
        <source>13 digits; MedCom letters are sent to it</source>
        <translation>13 cifre; MedCom-breve sendes hertil</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Adgangskoden igen</translation>
    </message>
    <message>
        <source>At least 12 characters</source>
        <translation>Mindst 12 tegn</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Det er ikke den samme adgangskode.</translation>
    </message>
    <message>
        <source>Fetch back from a backup</source>
        <translation>Hent tilbage fra en sikkerhedskopi</translation>
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
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>No backups were found here. Choose the file of one yourself.</source>
        <translation>Der blev ikke fundet nogen sikkerhedskopier her. Vælg selv filen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Se efter igen</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Vælg en fil …</translation>
    </message>
    <message>
        <source>Fetch the chosen one back</source>
        <translation>Hent den valgte tilbage</translation>
    </message>
    <message>
        <source>The backup is checked before it takes the place of anything, and what lies in {folder} now is kept beside it. Nothing is deleted.</source>
        <translation>Sikkerhedskopien kontrolleres, før den tages i brug, og det, der ligger i {folder} nu, bliver gemt ved siden af. Intet slettes.</translation>
    </message>
    <message>
        <source>The key to the database is missing.</source>
        <translation>Nøglen til databasen mangler.</translation>
    </message>
    <message>
        <source>The file of the database is empty.</source>
        <translation>Databasens fil er tom.</translation>
    </message>
    <message>
        <source>Its key is here, but the file of the database is gone.</source>
        <translation>Nøglen er her, men databasens fil er væk.</translation>
    </message>
    <message>
        <source>The file of the database is damaged.</source>
        <translation>Databasens fil er beskadiget.</translation>
    </message>
    <message>
        <source>Stop-smoking</source>
        <translation>Stopforløb</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Åbner …</translation>
    </message>
    <message>
        <source>The database in {folder} is there and unharmed, but this machine does not know its key.</source>
        <translation>Databasen i {folder} er der og er uskadt, men denne computer kender ikke dens nøgle.</translation>
    </message>
    <message>
        <source>The backup {file} opens with the code from the same time.</source>
        <translation>Sikkerhedskopien {file} åbnes med koden fra samme tid.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Genoprettelseskode</translation>
    </message>
    <message>
        <source>Recovery code or passphrase</source>
        <translation>Genoprettelseskode eller adgangssætning</translation>
    </message>
    <message>
        <source>Eight groups of five, from the paper in the safe</source>
        <translation>Otte grupper à fem tegn, fra papiret i pengeskabet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Prøv computerens nøglering igen</translation>
    </message>
    <message>
        <source>Use a backup …</source>
        <translation>Brug en sikkerhedskopi …</translation>
    </message>
    <message>
        <source>The folder with the database</source>
        <translation>Mappen med databasen</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Sikkerhedskopien</translation>
    </message>
    <message>
        <source>The database is there; only its key file is missing. Fetch the key file alone from the backup, and keep the database as it is?</source>
        <translation>Databasen er der; kun dens nøglefil mangler. Skal nøglefilen alene hentes fra sikkerhedskopien, så databasen bliver, som den er?</translation>
    </message>
    <message>
        <source>The key file alone</source>
        <translation>Kun nøglefilen</translation>
    </message>
    <message>
        <source>The whole backup</source>
        <translation>Hele sikkerhedskopien</translation>
    </message>
</context>
</TS>
