<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>lists</name>
    <message numerus="yes">
        <source>Stopped: %n row(s) are left. The same file again brings just those.</source>
        <translation>
            <numerusform>Stopped: %n row is left. The same file again brings just that one.</numerusform>
            <numerusform>Stopped: %n rows are left. The same file again brings just those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {folder}. Mend them there and bring that file in.</source>
        <translation>
            <numerusform>%n row saved in {folder}. Mend it there and bring that file in.</numerusform>
            <numerusform>%n rows saved in {folder}. Mend them there and bring that file in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back, but for %n row(s).</source>
        <translation>
            <numerusform>Taken back, but for %n row.</numerusform>
            <numerusform>Taken back, but for %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n row(s) in</source>
        <translation>
            <numerusform>Bring %n row in</numerusform>
            <numerusform>Bring %n rows in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{sign}” (%n time(s)) means</source>
        <translation>
            <numerusform>“{sign}” (%n time) means</numerusform>
            <numerusform>“{sign}” (%n times) means</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of people we know</source>
        <translation>
            <numerusform>%n of somebody we know</numerusform>
            <numerusform>%n of people we know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot come in</source>
        <translation>
            <numerusform>%n cannot come in</numerusform>
            <numerusform>%n cannot come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came %n time(s)</source>
        <translation>
            <numerusform>came %n time</numerusform>
            <numerusform>came %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
</TS>
