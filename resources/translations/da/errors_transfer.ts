<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_transfer</name>
    <message>
        <source>There is no consent to registration in STOPbasen, so the form must not be typed. Register the consent first.</source>
        <translation>Der er ikke samtykke til registrering i STOPbasen, så skemaet må ikke tastes. Registrér først samtykket.</translation>
    </message>
    <message>
        <source>The citizen has had the use of her data restricted, so the forms must not be typed.</source>
        <translation>Borgerens oplysninger må kun opbevares, så skemaerne må ikke tastes.</translation>
    </message>
    <message>
        <source>There is nothing to type yet: the citizen has no place on a course.</source>
        <translation>Der er ikke noget at taste endnu: Borgeren har ikke plads på et hold.</translation>
    </message>
    <message>
        <source>The locked table of {first} to {last} is not as it was locked. Nothing was written. Restore a backup, or ask support.</source>
        <translation>Den låste tabel for {first} til {last} er ikke, som da den blev låst. Der er ikke skrevet noget. Gendan en sikkerhedskopi, eller spørg support.</translation>
    </message>
    <message>
        <source>The table is locked already for {first} to {last}.</source>
        <translation>Tabellen er allerede låst for {first} til {last}.</translation>
    </message>
    <message>
        <source>The period is not over until {last}; lock it afterwards.</source>
        <translation>Perioden slutter først den {last}. Lås den bagefter.</translation>
    </message>
    <message>
        <source>Only a period can be locked. Give its first and last day.</source>
        <translation>Kun en periode kan låses. Angiv dens første og sidste dag.</translation>
    </message>
    <message>
        <source>A file has been made of the locked table, so the lock cannot be taken back.</source>
        <translation>Der er lavet en fil af den låste tabel, så låsen kan ikke fortrydes.</translation>
    </message>
    <message>
        <source>The number may have {longest} characters at most.</source>
        <translation>Nummeret må højst have {longest} tegn.</translation>
    </message>
</context>
</TS>
