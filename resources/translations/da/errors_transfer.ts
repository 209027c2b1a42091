<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_transfer</name>
    <message>
        <source>There is no consent to registration in STOPbasen, so the form must not be typed. Register the consent first.</source>
        <translation>Der er ikke samtykke til registrering i STOPbasen, så skemaet må ikke tastes. Registrér først samtykket.</translation>
    </message>
</context>
</TS>
