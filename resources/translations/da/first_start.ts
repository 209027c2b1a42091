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
        <source>The paper lies before me: hide the code, and let me type</source>
        <translation>Papiret ligger foran mig: skjul koden, og lad mig taste</translation>
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
        <source>If this machine is lost or replaced, the database and its backups open with this code alone. Print it and lock it away, not beside the machine. The database is made when two of the groups are typed back.</source>
        <translation>Bliver computeren væk eller skiftet ud, åbner denne kode alene databasen og dens sikkerhedskopier. Skriv den ud, og lås den inde et andet sted end ved computeren. Databasen bliver lavet, når du har tastet to af grupperne tilbage.</translation>
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
        <source>Go on to the recovery code</source>
        <translation>Videre til genoprettelseskoden</translation>
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
        <source>The passphrase of this machine</source>
        <translation>Adgangssætning til denne computer</translation>
    </message>
    <message>
        <source>This machine has no keyring, so the passphrase is typed each time the program starts. Four words that only you put together are good.</source>
        <translation>Computeren har ingen nøglering, så sætningen skal tastes, hver gang programmet starter. Fire ord, som kun I ville sætte sammen, er godt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Adgangssætning én gang til</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Det er ikke den samme adgangskode.</translation>
    </message>
    <message>
        <source>This is not the same passphrase.</source>
        <translation>Det er ikke den samme sætning.</translation>
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
        <source>The database is there, but its key file is missing or cannot be read: the code on paper needs it too. Every backup holds a copy of it; choose the newest one.</source>
        <translation>Databasen er der, men dens nøglefil mangler eller kan ikke læses, og koden på papir virker ikke uden den. Hver sikkerhedskopi rummer en kopi af nøglefilen: vælg den nyeste.</translation>
    </message>
    <message>
        <source>The key to the database is missing.</source>
        <translation>Nøglen til databasen mangler.</translation>
    </message>
    <message>
        <source>The file of the database is empty: something else than this program has emptied it.</source>
        <translation>Databasens fil er tom: noget andet end dette program har tømt den.</translation>
    </message>
    <message>
        <source>The file of the database is damaged, so it is not opened. The newest backup that is whole is the way back.</source>
        <translation>Databasens fil er beskadiget og bliver derfor ikke åbnet. Den nyeste hele sikkerhedskopi er vejen tilbage.</translation>
    </message>
    <message>
        <source>Its key is here, but the file of the database is gone.</source>
        <translation>Nøglen er her, men databasens fil er væk.</translation>
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
        <source>Recovery code</source>
        <translation>Genoprettelseskode</translation>
    </message>
    <message>
        <source>Eight groups of five, from the paper in the safe</source>
        <translation>Otte grupper à fem tegn, fra papiret i pengeskabet</translation>
    </message>
    <message>
        <source>The code has eight groups of five and lies on paper in the safe</source>
        <translation>Koden har otte grupper à fem tegn og ligger på papir i pengeskabet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Vis det, jeg taster</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Prøv computerens nøglering igen</translation>
    </message>
    <message>
        <source>I have unlocked the keyring: try again</source>
        <translation>Jeg har låst nøgleringen op: prøv igen</translation>
    </message>
    <message>
        <source>Use another backup …</source>
        <translation>Brug en anden sikkerhedskopi …</translation>
    </message>
    <message>
        <source>Passphrase or recovery code</source>
        <translation>Adgangssætning eller genoprettelseskode</translation>
    </message>
    <message>
        <source>This machine does not know the key of the backup {file}. It opens with the recovery code from the time when it was made.</source>
        <translation>Computeren kender ikke nøglen til sikkerhedskopien {file}. Den åbnes med genoprettelseskoden fra dengang, den blev taget.</translation>
    </message>
    <message>
        <source>The keyring of this machine is locked, so the key to the database in {folder} cannot be fetched. Unlock the keyring (usually with the password that you sign in to the machine with) and try again, or open with the recovery code. The database is unharmed.</source>
        <translation>Computerens nøglering er låst, så nøglen til databasen i {folder} kan ikke hentes. Lås nøgleringen op (som regel med den adgangskode, du logger på computeren med), og prøv igen – eller åbn med genoprettelseskoden. Databasen har ikke taget skade.</translation>
    </message>
    <message>
        <source>The key on this machine does not fit the database in {folder}: it may have been given a new key, or come from another machine. Open it once with the recovery code, and this machine knows it again. The database is unharmed.</source>
        <translation>Nøglen på denne computer passer ikke til databasen i {folder}: den kan have fået en ny nøgle eller komme fra en anden computer. Åbn den én gang med genoprettelseskoden, så kender computeren den igen. Databasen har ikke taget skade.</translation>
    </message>
    <message>
        <source>This machine keeps no key to the database in {folder}. Open it with the passphrase, or with the recovery code.</source>
        <translation>Computeren gemmer ikke nøglen til databasen i {folder}. Åbn den med adgangssætningen eller med genoprettelseskoden.</translation>
    </message>
    <message>
        <source>The database in {folder} is there and unharmed, but this machine does not know its key. Open it once with the recovery code, and the machine remembers.</source>
        <translation>Databasen i {folder} er der og har ikke taget skade, men computeren kender ikke dens nøgle. Åbn den én gang med genoprettelseskoden, så husker computeren den.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Det kan du gøre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Move it to this machine</source>
        <translation>Flyt den til denne computer</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Vælg en anden mappe …</translation>
    </message>
    <message>
        <source>Use a backup …</source>
        <translation>Brug en sikkerhedskopi …</translation>
    </message>
    <message>
        <source>The database did not open</source>
        <translation>Databasen kunne ikke åbnes</translation>
    </message>
    <message>
        <source>Press Try again: what stood in the way may be gone.</source>
        <translation>Tryk på Prøv igen: det, der stod i vejen, er måske væk.</translation>
    </message>
    <message>
        <source>If it happens again, tell whoever looks after the machine what stands above.</source>
        <translation>Sker det igen, så fortæl den, der passer computeren, hvad der står ovenfor.</translation>
    </message>
    <message>
        <source>Close the program on every other machine.</source>
        <translation>Luk programmet på alle andre computere.</translation>
    </message>
    <message>
        <source>Press Move: the database and its keys are copied to this machine and compared. The former files get another name and stay where they are.</source>
        <translation>Tryk på Flyt: databasen og dens nøgler bliver kopieret til denne computer og sammenlignet. De gamle filer får et andet navn og bliver liggende.</translation>
    </message>
    <message>
        <source>Let backups lie there instead: choose the folder under Settings, Backup.</source>
        <translation>Lad i stedet sikkerhedskopierne ligge der: vælg mappen under Indstillinger, Sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The database lies on a network drive</source>
        <translation>Databasen ligger på et netværksdrev</translation>
    </message>
    <message>
        <source>The database lies in a synchronised folder</source>
        <translation>Databasen ligger i en mappe, der bliver synkroniseret</translation>
    </message>
    <message>
        <source>The database can only be read</source>
        <translation>Databasen kan kun læses</translation>
    </message>
    <message>
        <source>See whether the folder or the file is marked as read-only, or the disk is write-protected.</source>
        <translation>Se, om mappen eller filen er skrivebeskyttet, eller om disken er låst.</translation>
    </message>
    <message>
        <source>Otherwise whoever looks after the machine must let your user write in the folder.</source>
        <translation>Ellers skal den, der passer computeren, give din bruger lov til at skrive i mappen.</translation>
    </message>
    <message>
        <source>Then press Try again. Nothing is lost meanwhile.</source>
        <translation>Tryk så på Prøv igen. Intet går tabt imens.</translation>
    </message>
    <message>
        <source>The database in {folder} is there and unharmed. But nothing may be written in the folder, so what you do could not be kept, and it is not opened.</source>
        <translation>Databasen i {folder} er der og har ikke taget skade. Men der må ikke skrives i mappen, så det, du gør, kunne ikke gemmes, og derfor bliver den ikke åbnet.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Disken er fuld</translation>
    </message>
    <message>
        <source>Empty the recycle bin, or move large files to another disk. Leave the files of this program where they are.</source>
        <translation>Tøm papirkurven, eller flyt store filer til en anden disk. Lad dette programs filer ligge.</translation>
    </message>
    <message>
        <source>Then press Try again.</source>
        <translation>Tryk så på Prøv igen.</translation>
    </message>
    <message>
        <source>Otherwise tell whoever looks after the machine.</source>
        <translation>Sig det ellers til den, der passer computeren.</translation>
    </message>
    <message>
        <source>A newer version of the program has been here</source>
        <translation>En nyere udgave af programmet har været her</translation>
    </message>
    <message>
        <source>Install the newest version on this machine, or ask whoever looks after it.</source>
        <translation>Installér den nyeste udgave på computeren, eller spørg den, der passer den.</translation>
    </message>
    <message>
        <source>Then start the program again: everything is there, unchanged.</source>
        <translation>Start så programmet igen: alt er der, uændret.</translation>
    </message>
    <message>
        <source>The database is open elsewhere</source>
        <translation>Databasen er åben et andet sted</translation>
    </message>
    <message>
        <source>Close the program in the other window, also where another user of this machine is signed in.</source>
        <translation>Luk programmet i det andet vindue, også hvor en anden bruger er logget på computeren.</translation>
    </message>
    <message>
        <source>The program is not whole</source>
        <translation>Programmet er ikke helt</translation>
    </message>
    <message>
        <source>Install the program again. The database is untouched.</source>
        <translation>Installér programmet igen. Databasen er urørt.</translation>
    </message>
    <message>
        <source>The database could not be brought up to date</source>
        <translation>Databasen kunne ikke bringes op på den nye udgave</translation>
    </message>
    <message>
        <source>Press Try again. The database is as it was before.</source>
        <translation>Tryk på Prøv igen. Databasen er, som den var.</translation>
    </message>
    <message>
        <source>If it happens again, go on with the former version of the program, and tell whoever looks after the machine.</source>
        <translation>Sker det igen, så arbejd videre med den gamle udgave af programmet, og sig det til den, der passer computeren.</translation>
    </message>
    <message>
        <source>The key file belongs to another database</source>
        <translation>Nøglefilen hører til en anden database</translation>
    </message>
    <message>
        <source>Somebody may have copied files between folders: put the right key file back, and press Try again.</source>
        <translation>Måske er filer blevet kopieret mellem mapper: læg den rigtige nøglefil tilbage, og tryk på Prøv igen.</translation>
    </message>
    <message>
        <source>Otherwise use the newest backup.</source>
        <translation>Brug ellers den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation>Disken svarer ikke</translation>
    </message>
    <message>
        <source>See whether the disk is connected and whole, then press Try again.</source>
        <translation>Se, om disken sidder i og er hel, og tryk på Prøv igen.</translation>
    </message>
    <message>
        <source>The database keeps its former key</source>
        <translation>Databasen beholder sin gamle nøgle</translation>
    </message>
    <message>
        <source>Press Try again to go on working. The former recovery code still opens; destroy the paper with the new one.</source>
        <translation>Tryk på Prøv igen for at arbejde videre. Den gamle genoprettelseskode åbner stadig; makulér papiret med den nye.</translation>
    </message>
    <message>
        <source>The folder with the database</source>
        <translation>Mappen med databasen</translation>
    </message>
    <message>
        <source>A folder on this machine for the database</source>
        <translation>En mappe på denne computer til databasen</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Sikkerhedskopien</translation>
    </message>
    <message>
        <source>The backup is read through</source>
        <translation>Sikkerhedskopien bliver læst igennem</translation>
    </message>
    <message>
        <source>Every page of it is checked, in a copy. Nothing is changed yet.</source>
        <translation>Hver side bliver kontrolleret i en kopi. Intet er ændret endnu.</translation>
    </message>
    <message>
        <source>The backup is put back</source>
        <translation>Sikkerhedskopien bliver lagt tilbage</translation>
    </message>
    <message>
        <source>It is checked once more, and what was here is kept beside it. Leave the machine on.</source>
        <translation>Den bliver kontrolleret én gang til, og det, der var her, bliver gemt ved siden af. Lad computeren være tændt.</translation>
    </message>
    <message>
        <source>The backup of {time} is in place.</source>
        <translation>Sikkerhedskopien fra {time} er på plads.</translation>
    </message>
    <message>
        <source>What was here before is kept as {file}.</source>
        <translation>Det, der var her før, er gemt som {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) who were deleted since are deleted again.</source>
        <translation>
            <numerusform>%n borger, som er slettet siden, er slettet igen.</numerusform>
            <numerusform>%n borgere, som er slettet siden, er slettet igen.</numerusform>
        </translation>
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
    <message>
        <source>The database gets a new key</source>
        <translation>Databasen får en ny nøgle</translation>
    </message>
    <message>
        <source>Everything is encrypted anew, in a copy that is checked before it takes the place of the database. Whatever happens meanwhile, the former key opens or the new one.</source>
        <translation>Alt bliver krypteret på ny i en kopi, som bliver kontrolleret, før den træder i stedet. Hvad der end sker imens, åbner enten den gamle nøgle eller den nye.</translation>
    </message>
    <message>
        <source>It was opened and read through, and it is whole. If you put it back, what lies in {folder} now is kept beside it under another name.</source>
        <translation>Den er åbnet og læst igennem, og den er hel. Lægger du den tilbage, bliver det, der ligger i {folder} nu, gemt ved siden af under et andet navn.</translation>
    </message>
    <message>
        <source>What is in the backup</source>
        <translation>Hvad der er i sikkerhedskopien</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>Læg denne kopi tilbage</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Vælg en anden</translation>
    </message>
</context>
</TS>
