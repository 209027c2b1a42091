<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_general</name>
    <message>
        <source>That is not possible ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has saved this since you opened it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the right to do this. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
