<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_interviews</name>
    <message>
        <source>There is no form {form} for this day. Nothing was changed.</source>
        <translation>Der er intet skema {form} for denne dag. Intet er ændret.</translation>
    </message>
    <message>
        <source>The interview is held already.</source>
        <translation>Samtalen er allerede holdt.</translation>
    </message>
    <message>
        <source>The interview cannot be held on a day that lies ahead.</source>
        <translation>Samtalen kan ikke være holdt på en dag ude i fremtiden.</translation>
    </message>
    <message>
        <source>Write a day, as 1/3 or 1.3.26.</source>
        <translation>Skriv en dag, som 1/3 eller 1.3.26.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Skriv et tal.</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Vælg et af svarene.</translation>
    </message>
    <message>
        <source>The interview is not held yet.</source>
        <translation>Samtalen er ikke holdt endnu.</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Fra {low} til {high}.</translation>
    </message>
    <message>
        <source>At most {longest} characters.</source>
        <translation>Højst {longest} tegn.</translation>
    </message>
</context>
</TS>
