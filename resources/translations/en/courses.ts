<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>courses</name>
    <message numerus="yes">
        <source>%n absent twice running</source>
        <translation>
            <numerusform>%n absent twice running</numerusform>
            <numerusform>%n absent twice running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked present.</source>
        <translation>
            <numerusform>%n marked present.</numerusform>
            <numerusform>%n marked present.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The course is closed for %n.</source>
        <translation>
            <numerusform>The course is closed for %n person.</numerusform>
            <numerusform>The course is closed for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the waiting list</source>
        <translation>
            <numerusform>%n on the waiting list</numerusform>
            <numerusform>%n on the waiting list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%n excused</numerusform>
            <numerusform>%n excused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n absent</numerusform>
            <numerusform>%n absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not marked</source>
        <translation>
            <numerusform>%n not marked</numerusform>
            <numerusform>%n not marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cigarette(s) a day</source>
        <translation>
            <numerusform>%n cigarette a day</numerusform>
            <numerusform>%n cigarettes a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>can miss %n more</source>
        <translation>
            <numerusform>can miss %n more</numerusform>
            <numerusform>can miss %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown: restricted access</source>
        <translation>
            <numerusform>%n not shown: restricted access</numerusform>
            <numerusform>%n not shown: restricted access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>completed with %n meeting(s)</source>
        <translation>
            <numerusform>completed with %n meeting</numerusform>
            <numerusform>completed with %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>absent %n times running</source>
        <translation>
            <numerusform>absent %n time</numerusform>
            <numerusform>absent %n times running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) here</source>
        <translation>
            <numerusform>%n time here</numerusform>
            <numerusform>%n times here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epikrise(s) noted as sent.</source>
        <translation>
            <numerusform>%n epikrise noted as sent.</numerusform>
            <numerusform>%n epikrises noted as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n epikrise(s)</source>
        <translation>
            <numerusform>Write %n epikrise</numerusform>
            <numerusform>Write %n epikrises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as MedCom file(s)</source>
        <translation>
            <numerusform>%n as MedCom file</numerusform>
            <numerusform>%n as MedCom files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on paper</source>
        <translation>
            <numerusform>%n on paper</numerusform>
            <numerusform>%n on paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%n without</numerusform>
            <numerusform>%n without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n message(s) by SMS</source>
        <translation>
            <numerusform>Write %n message by SMS</numerusform>
            <numerusform>Write %n messages by SMS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) nothing: the reason stands in the list.</source>
        <translation>
            <numerusform>%n gets nothing: the reason stands in the list.</numerusform>
            <numerusform>%n get nothing: the reason stands in the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min.</source>
        <translation>
            <numerusform>%n min.</numerusform>
            <numerusform>%n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) in all</source>
        <translation>
            <numerusform>%n minute in all</numerusform>
            <numerusform>%n minutes in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) stand in Today.</source>
        <translation>
            <numerusform>%n call stands in Today.</numerusform>
            <numerusform>%n calls stand in Today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) clash</source>
        <translation>
            <numerusform>%n meeting clashes</numerusform>
            <numerusform>%n meetings clash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) have another time. Nothing is saved yet.</source>
        <translation>
            <numerusform>%n meeting has another time. Nothing is saved yet.</numerusform>
            <numerusform>%n meetings have another time. Nothing is saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) noted as sent.</source>
        <translation>
            <numerusform>%n letter noted as sent.</numerusform>
            <numerusform>%n letters noted as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n letter(s)</source>
        <translation>
            <numerusform>Write %n letter</numerusform>
            <numerusform>Write %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
</TS>
