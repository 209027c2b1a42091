<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n open pathway(s) look different now.</source>
        <translation>
            <numerusform>Saved. %n open pathway looks different now.</numerusform>
            <numerusform>Saved. %n open pathways look different now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) added. Confirm them when asked.</source>
        <translation>
            <numerusform>%n offer added. Confirm it when you have asked.</numerusform>
            <numerusform>%n offers added. Confirm them when you have asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files hold health information in plain text. Whoever may open the folder “{0}” can read them for %n day(s).</source>
        <translation>
            <numerusform>The files hold health information in plain text. Whoever may open the folder “{0}” can read them for %n day.</numerusform>
            <numerusform>The files hold health information in plain text. Whoever may open the folder “{0}” can read them for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n XML file(s) lie in the folder. They are taken in now and then deleted there. Watch it?</source>
        <translation>
            <numerusform>%n XML file lies in the folder. It is taken in now and then deleted there. Watch it?</numerusform>
            <numerusform>%n XML files lie in the folder. They are taken in now and then deleted there. Watch it?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept for %n day(s)</source>
        <translation>
            <numerusform>kept for %n day</numerusform>
            <numerusform>kept for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the file</source>
        <translation>
            <numerusform>%n fault in the file</numerusform>
            <numerusform>%n faults in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) left out</source>
        <translation>
            <numerusform>%n question left out</numerusform>
            <numerusform>%n questions left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) changed</source>
        <translation>
            <numerusform>%n question changed</numerusform>
            <numerusform>%n questions changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>   and %n more</source>
        <translation>
            <numerusform>   and %n more</numerusform>
            <numerusform>   and %n more</numerusform>
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
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
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
        <source>Take %n row(s) in</source>
        <translation>
            <numerusform>Take %n row in</numerusform>
            <numerusform>Take %n rows in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n row saved in {folder}.</numerusform>
            <numerusform>%n rows saved in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s).</source>
        <translation>
            <numerusform>%n question.</numerusform>
            <numerusform>%n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) on a machine open the database without being asked for the code.</source>
        <translation>
            <numerusform>%n user on a machine opens the database without being asked for the code.</numerusform>
            <numerusform>%n users on their machines open the database without being asked for the code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) …</source>
        <translation>
            <numerusform>Delete %n record …</numerusform>
            <numerusform>Delete %n records …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n letter(s) …</source>
        <translation>
            <numerusform>Delete %n letter …</numerusform>
            <numerusform>Delete %n letters …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n draft(s) …</source>
        <translation>
            <numerusform>Delete %n draft …</numerusform>
            <numerusform>Delete %n drafts …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n entry(ies) …</source>
        <translation>
            <numerusform>Delete %n entry …</numerusform>
            <numerusform>Delete %n entries …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are deleted for good, with everything that belongs to them. This cannot be undone. The log, locked figures and settlements stay.</source>
        <translation>
            <numerusform>%n record is deleted for good, with everything that belongs to it. This cannot be undone. The log, locked figures and settlements stay.</numerusform>
            <numerusform>%n records are deleted for good, with everything that belongs to them. This cannot be undone. The log, locked figures and settlements stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) from the last entry</source>
        <translation>
            <numerusform>%n year from the last entry</numerusform>
            <numerusform>%n years from the last entry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
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
        <source>%n pathway(s)</source>
        <translation>
            <numerusform>%n pathway</numerusform>
            <numerusform>%n pathways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n voucher</numerusform>
            <numerusform>%n vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in all</source>
        <translation>
            <numerusform>%Ln row in all</numerusform>
            <numerusform>%Ln rows in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look-up(s) drawn</source>
        <translation>
            <numerusform>%n look-up drawn</numerusform>
            <numerusform>%n look-ups drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be judged</source>
        <translation>
            <numerusform>%n still to be judged</numerusform>
            <numerusform>%n still to be judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be followed up</source>
        <translation>
            <numerusform>%n to be followed up</numerusform>
            <numerusform>%n to be followed up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) with restricted access can be opened by nobody now. A team lead chooses who may: it stands in her “I dag”.</source>
        <translation>
            <numerusform>%n citizen with restricted access can be opened by nobody now. A team lead chooses who may: it stands in her “I dag”.</numerusform>
            <numerusform>%n citizens with restricted access can be opened by nobody now. A team lead chooses who may: it stands in her “I dag”.</numerusform>
        </translation>
    </message>
</context>
</TS>
