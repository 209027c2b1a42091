<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_tables</name>
    <message numerus="yes">
        <source>%n hidden sheet(s) are not read.</source>
        <translation>
            <numerusform>%n hidden sheet is not read.</numerusform>
            <numerusform>%n hidden sheets are not read.</numerusform>
        </translation>
    </message>
</context>
</TS>
