<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_checks</name>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Alt er i orden.</translation>
    </message>
    <message>
        <source>Schema: the table {table} is missing. Restore the last backup.</source>
        <translation>Skema: tabellen {table} mangler. Gendan den seneste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Schema: the column {table}.{column} is not as this version of the program expects.</source>
        <translation>Skema: kolonnen {table}.{column} er ikke, som denne udgave af programmet venter.</translation>
    </message>
    <message>
        <source>Stage or state: {value} in {table}.{column} of {row} does not exist.</source>
        <translation>Status: {value} i {table}.{column} for {row} findes ikke.</translation>
    </message>
    <message>
        <source>The part {part} cannot be read through ({reason}).</source>
        <translation>Delen {part} kan ikke læses igennem ({reason}).</translation>
    </message>
    <message>
        <source>Stage: pathway {pathway} is stored as {stored}, but its facts say {derived}.</source>
        <translation>Status: forløb {pathway} står som {stored}, men oplysningerne siger {derived}.</translation>
    </message>
    <message>
        <source>Due date: the next act of pathway {pathway} is stored with other days than its facts say.</source>
        <translation>Frist: det næste skridt i forløb {pathway} står med andre dage, end oplysningerne siger.</translation>
    </message>
    <message>
        <source>Attendance: pathway {pathway} has a mark on {day}, outside her place on the course.</source>
        <translation>Fremmøde: forløb {pathway} har en markering {day} uden for sin plads på holdet.</translation>
    </message>
    <message>
        <source>Attendance: the figures stored for pathway {pathway} are not what the marks add up to.</source>
        <translation>Fremmøde: de gemte tal for forløb {pathway} passer ikke med markeringerne.</translation>
    </message>
    <message>
        <source>Vouchers: serials {first} to {last} of {year} are missing. Numbers must have no gaps.</source>
        <translation>Rekvisitioner: løbenummer {first} til {last} i {year} mangler. Der må ikke være huller.</translation>
    </message>
    <message>
        <source>Vouchers: the check digit of {number} is wrong.</source>
        <translation>Rekvisitioner: kontrolcifret i {number} er forkert.</translation>
    </message>
    <message>
        <source>Vouchers: {number} does not stand for its own year and serial.</source>
        <translation>Rekvisitioner: {number} passer ikke med sit eget år og løbenummer.</translation>
    </message>
    <message>
        <source>Vouchers: the counter of {year} stands at {counter}, but the last voucher is {last}.</source>
        <translation>Rekvisitioner: tælleren for {year} står på {counter}, men den sidste rekvisition er {last}.</translation>
    </message>
    <message>
        <source>Vouchers: {number} is marked »{state}«, but that is not what is registered of it.</source>
        <translation>Rekvisitioner: {number} er mærket »{state}«, men det er ikke det, der er registreret om den.</translation>
    </message>
    <message>
        <source>Letter {number}: its receipt is kept as “{stored}”, but what came in says “{derived}”.</source>
        <translation>Brev {number}: Kvitteringen står som »{stored}«, men det, der er modtaget, siger »{derived}«.</translation>
    </message>
    <message>
        <source>Locked report: the figures kept of {first} to {last} ({unit}) are not the ones that were locked. Take them from a backup.</source>
        <translation>Låst rapport: tallene, der er gemt for {first} til {last} ({unit}), er ikke dem, der blev låst. Hent dem fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Locked report: the page of {first} to {last} ({unit}) is not the one that was locked. Take it from a backup.</source>
        <translation>Låst rapport: siden for {first} til {last} ({unit}) er ikke den, der blev låst. Hent den fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Locked report: the figures kept of {first} to {last} ({unit}) give another page than the one that was locked.</source>
        <translation>Låst rapport: tallene, der er gemt for {first} til {last} ({unit}), giver en anden side end den, der blev låst.</translation>
    </message>
    <message>
        <source>Locked table: the rows kept of »{kind}« for {first} to {last} ({unit}) are not the ones that were locked. Take them from a backup.</source>
        <translation>Låst udtræk: rækkerne, der er gemt af »{kind}« for {first} til {last} ({unit}), er ikke dem, der blev låst. Hent dem fra en sikkerhedskopi.</translation>
    </message>
    <message>
        <source>Search index: participant number {number} cannot be found by her name, phone or CPR.</source>
        <translation>Søgeindeks: borger nummer {number} kan ikke findes på navn, telefon eller CPR.</translation>
    </message>
    <message>
        <source>Search index: the index of names does not match the table beneath it.</source>
        <translation>Søgeindeks: navneindekset passer ikke med tabellen under det.</translation>
    </message>
    <message>
        <source>Log: entry {sequence} is missing; something was removed.</source>
        <translation>Log: post {sequence} mangler; noget er fjernet.</translation>
    </message>
    <message>
        <source>Log: entry {sequence} does not follow the one before it.</source>
        <translation>Log: post {sequence} følger ikke efter posten før.</translation>
    </message>
    <message>
        <source>Log: entry {sequence} was changed after it was written.</source>
        <translation>Log: post {sequence} er ændret, efter den blev skrevet.</translation>
    </message>
    <message>
        <source>Log: the end does not match entry {sequence}; the log was cut.</source>
        <translation>Log: slutningen passer ikke med post {sequence}; loggen er afkortet.</translation>
    </message>
    <message>
        <source>Log: entry {sequence} was the newest one on {at} ({place}), and the log ends before it. Its end was cut off, or an older copy of the database took its place.</source>
        <translation>Log: nr. {sequence} var den nyeste linje {at} ({place}), og loggen slutter før den. Enden er skåret af, eller en ældre udgave af databasen er lagt i stedet.</translation>
    </message>
    <message>
        <source>Log: entry {sequence} is not the one that was there on {at} ({place}). The log was written anew, or another copy of the database took its place.</source>
        <translation>Log: nr. {sequence} er ikke den linje, der stod der {at} ({place}). Loggen er skrevet om, eller en anden udgave af databasen er lagt i stedet.</translation>
    </message>
    <message>
        <source>Log: on {at} the program noticed that entry {sequence} of {kept_at} ({place}) was not there any more. A team lead answers for it under Settings, Log.</source>
        <translation>Log: {at} så programmet, at nr. {sequence} fra {kept_at} ({place}) ikke var der mere. En teamleder svarer for det under Indstillinger, Log.</translation>
    </message>
    <message>
        <source>Damaged page in the file ({detail}). Restore the last backup; keep this file beside it.</source>
        <translation>Beskadiget side i filen ({detail}). Gendan den seneste sikkerhedskopi, og behold denne fil ved siden af.</translation>
    </message>
    <message>
        <source>Damaged structure in the file ({detail}). Restore the last backup.</source>
        <translation>Beskadiget struktur i filen ({detail}). Gendan den seneste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The file is cut off ({bytes} bytes). Restore the last backup; keep this file beside it.</source>
        <translation>Filen er afkortet ({bytes} bytes). Gendan den seneste sikkerhedskopi, og behold denne fil ved siden af.</translation>
    </message>
    <message>
        <source>A row of {table} refers to a row of {parent} that is not there.</source>
        <translation>En række i {table} henviser til en række i {parent}, som ikke findes.</translation>
    </message>
    <message>
        <source>The file cannot be read through. Restore the last backup; keep this file beside it.</source>
        <translation>Filen kan ikke læses igennem. Gendan den seneste sikkerhedskopi, og behold denne fil ved siden af.</translation>
    </message>
    <message>
        <source>Compared with entry {sequence} of {at} ({place}): it is there.</source>
        <translation>Sammenlignet med nr. {sequence} fra {at} ({place}): den er der.</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n backup(s), the newest of {at} with entry {sequence}: everything is there.</source>
        <translation>
            <numerusform>Sammenlignet med %n sikkerhedskopi, fra {at} med nr. {sequence}: alt er der.</numerusform>
            <numerusform>Sammenlignet med %n sikkerhedskopier, den nyeste fra {at} med nr. {sequence}: alt er der.</numerusform>
        </translation>
    </message>
    <message>
        <source>Entry {sequence} of {at} ({place}) is from before the restore of {restored_at}, which stands in the log.</source>
        <translation>Nr. {sequence} fra {at} ({place}) er fra før gendannelsen {restored_at}, som står i loggen.</translation>
    </message>
    <message>
        <source>Nothing is kept there yet: {place}. It comes by itself when the window is used.</source>
        <translation>Endnu er intet {place}. Det kommer af sig selv, når vinduet bruges.</translation>
    </message>
    <message>
        <source>No backup here tells where the log ended; so that anchor is missing.</source>
        <translation>Ingen sikkerhedskopi her fortæller, hvor loggen sluttede; det anker mangler.</translation>
    </message>
    <message>
        <source>This machine has no keyring, so that anchor of the log is missing.</source>
        <translation>Computeren har ingen nøglering, så det anker for loggen mangler.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer, so the log was not compared with it.</source>
        <translation>Nøgleringen er låst eller svarer ikke, så loggen er ikke sammenlignet med den.</translation>
    </message>
</context>
</TS>
