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
        <source>There is nothing to type yet: the citizen has no place on a course.</source>
        <translation>Der er ikke noget at taste endnu: Borgeren har ikke plads på et hold.</translation>
    </message>
    <message>
        <source>The number may have {longest} characters at most.</source>
        <translation>Nummeret må højst have {longest} tegn.</translation>
    </message>
</context>
</TS>
