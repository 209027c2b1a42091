<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_checks</name>
    <message numerus="yes">
        <source>Compared with %n backup(s), the newest of {at} with entry {sequence}: everything is there.</source>
        <translation>
            <numerusform>Compared with %n backup, of {at} with entry {sequence}: everything is there.</numerusform>
            <numerusform>Compared with %n backups, the newest of {at} with entry {sequence}: everything is there.</numerusform>
        </translation>
    </message>
</context>
</TS>
