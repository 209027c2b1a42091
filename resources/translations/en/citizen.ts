<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>citizen</name>
    <message numerus="yes">
        <source>%n row(s), with the log of who saw and changed them.</source>
        <translation>
            <numerusform>%n row, with the log of who saw and changed it.</numerusform>
            <numerusform>%n rows, with the log of who saw and changed them.</numerusform>
        </translation>
    </message>
</context>
</TS>
