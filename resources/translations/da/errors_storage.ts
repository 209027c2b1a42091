<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_storage</name>
    <message>
        <source>The disk is full: {folder}. What you saved before is safe. Make room, then try again.</source>
        <translation>Disken er fuld: {folder}. Det, du har gemt, er der stadig. Skaf plads, og prøv igen.</translation>
    </message>
    <message>
        <source>The disk did not take it: {folder}. What you saved before is safe. Try again, or choose another folder.</source>
        <translation>Disken tog ikke imod: {folder}. Det, du har gemt, er der stadig. Prøv igen, eller vælg en anden mappe.</translation>
    </message>
    <message>
        <source>You may not write in {folder}. Choose another folder.</source>
        <translation>Du må ikke skrive i {folder}. Vælg en anden mappe.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Choose another one.</source>
        <translation>Mappen {folder} findes ikke. Vælg en anden.</translation>
    </message>
    <message>
        <source>Another program holds {file} in {folder}. Close it there, then try again.</source>
        <translation>Et andet program bruger {file} i {folder}. Luk filen der, og prøv igen.</translation>
    </message>
    <message>
        <source>The database cannot lie on a network drive ({what}): it could be torn. Move {folder} to this machine&apos;s own disk. Backups and exports may lie there.</source>
        <translation>Databasen må ikke ligge på et netværksdrev ({what}): den kan blive ødelagt. Flyt {folder} til computerens egen disk. Sikkerhedskopier og udtræk må gerne ligge der.</translation>
    </message>
    <message>
        <source>The database cannot lie in a folder that {what} copies: it could be torn. Move {folder} to a folder that is not synchronised. Backups and exports may lie there.</source>
        <translation>Databasen må ikke ligge i en mappe, som {what} kopierer: den kan blive ødelagt. Flyt {folder} til en mappe, der ikke synkroniseres. Sikkerhedskopier og udtræk må gerne ligge der.</translation>
    </message>
    <message>
        <source>The line to the database broke. What you saved before is safe, and what stands on the screen is kept. Try again: the program connects by itself. Does it go on, ask your IT.</source>
        <translation>Forbindelsen til databasen blev afbrudt. Det, du har gemt før, er sikkert, og det, der står på skærmen, bliver stående. Prøv igen: programmet forbinder selv. Bliver det ved, så spørg jeres it.</translation>
    </message>
    <message>
        <source>The server of the database is busy. Nothing was changed, and what stands on the screen is kept. Try again in a moment.</source>
        <translation>Databasens server er optaget. Intet er ændret, og det, der står på skærmen, bliver stående. Prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>The server of the database has no room left. What you saved before is safe, and what stands on the screen is kept. Ask your IT to make room, then try again.</source>
        <translation>Databasens server har ikke mere plads. Det, du har gemt før, er sikkert, og det, der står på skærmen, bliver stående. Bed jeres it om at skaffe plads, og prøv igen.</translation>
    </message>
    <message>
        <source>The server of the database takes nothing just now. What you saved before is safe, and what stands on the screen is kept. Ask your IT, then try again.</source>
        <translation>Databasens server tager ikke imod lige nu. Det, du har gemt før, er sikkert, og det, der står på skærmen, bliver stående. Spørg jeres it, og prøv igen.</translation>
    </message>
    <message>
        <source>The server of the database does not let this machine in. Nothing was changed. Ask your IT.</source>
        <translation>Databasens server lukker ikke denne computer ind. Intet er ændret. Spørg jeres it.</translation>
    </message>
    <message>
        <source>There is no database in {folder}.</source>
        <translation>Der er ingen database i {folder}.</translation>
    </message>
    <message>
        <source>The database file in {folder} is empty. Restore a backup; nothing was changed.</source>
        <translation>Databasefilen i {folder} er tom. Gendan en sikkerhedskopi; intet er ændret.</translation>
    </message>
    <message>
        <source>The database in {folder} is damaged. Restore the newest backup; nothing was changed.</source>
        <translation>Databasen i {folder} er beskadiget. Gendan den nyeste sikkerhedskopi; intet er ændret.</translation>
    </message>
    <message>
        <source>The database in {folder} cannot be read with this key. Nothing was changed.</source>
        <translation>Databasen i {folder} kan ikke læses med denne nøgle. Intet er ændret.</translation>
    </message>
    <message>
        <source>The database in {folder} did not answer ({reason}). Nothing was changed. Try again.</source>
        <translation>Databasen i {folder} svarede ikke ({reason}). Intet er ændret. Prøv igen.</translation>
    </message>
    <message>
        <source>Somebody else is writing just now. Nothing was changed. Try again in a moment.</source>
        <translation>En anden er ved at gemme. Intet er ændret. Prøv igen om lidt.</translation>
    </message>
    <message>
        <source>The database in {folder} is open in another window. Close it there, then try again.</source>
        <translation>Databasen i {folder} er åben i et andet vindue. Luk den der, og prøv igen.</translation>
    </message>
    <message>
        <source>{file} is already in {folder}. Open it, or choose an empty folder.</source>
        <translation>{file} ligger allerede i {folder}. Åbn den, eller vælg en tom mappe.</translation>
    </message>
    <message>
        <source>A newer version of the program has been here: {folder}. Nothing was changed. Install the newest version.</source>
        <translation>En nyere udgave af programmet har været her: {folder}. Intet er ændret. Installér den nyeste udgave.</translation>
    </message>
    <message>
        <source>The database engine is {found}; {needed} is needed to keep data safe. Install the program again.</source>
        <translation>Databasemotoren er version {found}; der skal mindst version {needed} til, for at data er sikre. Installér programmet igen.</translation>
    </message>
    <message>
        <source>The database in {folder} did not get a new key: the copy was not like it. It is as it was before.</source>
        <translation>Databasen i {folder} fik ikke en ny nøgle, for kopien var ikke magen til. Den er, som den var før.</translation>
    </message>
    <message>
        <source>The database in {folder} could not be brought up to date. It is as it was before.</source>
        <translation>Databasen i {folder} kunne ikke opdateres. Den er, som den var før.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again, or use the recovery code.</source>
        <translation>Nøgleringen er låst. Lås den op, og prøv igen, eller brug genoprettelseskoden.</translation>
    </message>
    <message>
        <source>This machine does not know the key to {folder}. Use the recovery code or the passphrase.</source>
        <translation>Denne computer kender ikke nøglen til {folder}. Brug genoprettelseskoden eller adgangssætningen.</translation>
    </message>
    <message>
        <source>The key on this machine does not fit {folder}. Use the recovery code or the passphrase.</source>
        <translation>Nøglen på denne computer passer ikke til {folder}. Brug genoprettelseskoden eller adgangssætningen.</translation>
    </message>
    <message>
        <source>The key file in {folder} is missing. Fetch it from a backup.</source>
        <translation>Nøglefilen i {folder} mangler. Hent den fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The key file in {folder} is damaged. A backup holds a whole one; nothing was changed.</source>
        <translation>Nøglefilen i {folder} er beskadiget. En sikkerhedskopi har en hel; intet er ændret.</translation>
    </message>
    <message>
        <source>The key file in {folder} belongs to another database. Nothing was changed.</source>
        <translation>Nøglefilen i {folder} hører til en anden database. Intet er ændret.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery code is mistyped.</source>
        <translation>Gruppe {group} af genoprettelseskoden er tastet forkert.</translation>
    </message>
    <message>
        <source>The recovery code has {groups} groups; some are missing.</source>
        <translation>Genoprettelseskoden har {groups} grupper; der mangler nogle.</translation>
    </message>
    <message>
        <source>The recovery code has {groups} groups; this is more.</source>
        <translation>Genoprettelseskoden har {groups} grupper; her er flere.</translation>
    </message>
    <message>
        <source>That code or passphrase does not open this database.</source>
        <translation>Koden eller adgangssætningen åbner ikke denne database.</translation>
    </message>
    <message>
        <source>This recovery code was made before codes were kept, so it cannot be printed again. Make a new one instead.</source>
        <translation>Denne genoprettelseskode er fra før, koder blev gemt, så den kan ikke skrives ud igen. Lav en ny i stedet.</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters.</source>
        <translation>En adgangssætning skal have mindst {least} tegn.</translation>
    </message>
    <message>
        <source>{file} is already in {folder}. Choose another name; it was left as it is.</source>
        <translation>{file} ligger allerede i {folder} og er ikke rørt. Vælg et andet navn.</translation>
    </message>
    <message>
        <source>That backup is not there: {folder}.</source>
        <translation>Sikkerhedskopien findes ikke: {folder}.</translation>
    </message>
    <message>
        <source>That file in {folder} is not a backup of this program. Nothing was changed.</source>
        <translation>Filen i {folder} er ikke en sikkerhedskopi fra dette program. Intet er ændret.</translation>
    </message>
    <message>
        <source>The backup is damaged and was not used: {folder}. Try an older one; nothing was changed.</source>
        <translation>Sikkerhedskopien er beskadiget og er ikke brugt: {folder}. Prøv en ældre; intet er ændret.</translation>
    </message>
    <message>
        <source>The backup is made and checked: {file}. But the disk is full ({folder}), so the log could not tell of it. Make room there before you go on.</source>
        <translation>Sikkerhedskopien er taget og kontrolleret: {file}. Men disken er fuld ({folder}), så loggen kunne ikke fortælle om den. Skaf plads der, før du går videre.</translation>
    </message>
    <message>
        <source>This citizen was deleted for good, so nothing about her is brought back. Who deleted her, and why, stands in the receipt.</source>
        <translation>Borgeren er slettet for altid, så intet bliver hentet tilbage. Hvem der slettede, og hvorfor, står i kvitteringen.</translation>
    </message>
    <message>
        <source>Everything that the backup has about this citizen is here already.</source>
        <translation>Alt, hvad sikkerhedskopien har om borgeren, er her allerede.</translation>
    </message>
    <message>
        <source>A demonstration and a real database never take each other&apos;s place: {folder}. Restore into a folder of its own; nothing was changed.</source>
        <translation>En demonstration og en rigtig database kan ikke træde i hinandens sted: {folder}. Gendan i en mappe for sig; intet er ændret.</translation>
    </message>
    <message>
        <source>The folder for backups is not there: {folder}. The backup is safe on this machine and is carried over when the stick or the drive is back.</source>
        <translation>Mappen til sikkerhedskopier er der ikke: {folder}. Kopien ligger sikkert på computeren og bliver lagt derover, når stikket eller drevet er tilbage.</translation>
    </message>
    <message>
        <source>A backup is being taken already. Wait until it is finished.</source>
        <translation>Der tages allerede en sikkerhedskopi. Vent, til den er færdig.</translation>
    </message>
</context>
</TS>
