<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>indicators</name>
    <message numerus="yes">
        <source>%n person(s); population not set</source>
        <translation>
            <numerusform>%n person; population not set</numerusform>
            <numerusform>%n people; population not set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
</context>
</TS>
