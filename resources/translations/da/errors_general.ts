<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_general</name>
    <message>
        <source>That is not possible ({code}).</source>
        <translation>Det kan ikke lade sig gøre ({code}).</translation>
    </message>
    <message>
        <source>Somebody else has saved this since you opened it.</source>
        <translation>En anden har gemt her, siden du åbnede.</translation>
    </message>
    <message>
        <source>Theirs: {text}</source>
        <translation>Den andens: {text}</translation>
    </message>
    <message>
        <source>Yours: {text}</source>
        <translation>Din: {text}</translation>
    </message>
    <message>
        <source>You do not have the right to do this. Nothing was changed.</source>
        <translation>Det har du ikke adgang til. Intet er ændret.</translation>
    </message>
</context>
</TS>
