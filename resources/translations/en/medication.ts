<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>medication</name>
    <message numerus="yes">
        <source>%n to issue or renew</source>
        <translation>
            <numerusform>%n to issue or renew</numerusform>
            <numerusform>%n to issue or renew</numerusform>
        </translation>
    </message>
</context>
</TS>
