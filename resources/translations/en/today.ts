<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>today</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
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
        <source>%n thing(s) to do</source>
        <translation>
            <numerusform>%Ln thing to do</numerusform>
            <numerusform>%Ln things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extra follow-up, %n month(s)</source>
        <translation>
            <numerusform>Extra follow-up, %n month</numerusform>
            <numerusform>Extra follow-up, %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n enrolled</numerusform>
            <numerusform>%n enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reached after %n attempt(s): close</source>
        <translation>
            <numerusform>Not reached after %n attempt: close</numerusform>
            <numerusform>Not reached after %n attempts: close</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close the course for %n participant(s)</source>
        <translation>
            <numerusform>Close the course for %n participant</numerusform>
            <numerusform>Close the course for %n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Epikrise for %n participant(s)</source>
        <translation>
            <numerusform>Epikrise for %n participant</numerusform>
            <numerusform>Epikrise for %n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attendance is missing for %n participant(s)</source>
        <translation>
            <numerusform>Attendance is missing for %n participant</numerusform>
            <numerusform>Attendance is missing for %n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) still to be typed</source>
        <translation>
            <numerusform>%n form still to be typed</numerusform>
            <numerusform>%n forms still to be typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) to confirm</source>
        <translation>
            <numerusform>%n offer to confirm</numerusform>
            <numerusform>%n offers to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) whom nobody can open</source>
        <translation>
            <numerusform>%n citizen whom nobody can open</numerusform>
            <numerusform>%n citizens whom nobody can open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) to remind</source>
        <translation>
            <numerusform>%n person to remind</numerusform>
            <numerusform>%n people to remind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not come %n times running</source>
        <translation>
            <numerusform>Did not come %n time</numerusform>
            <numerusform>Did not come %n times running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) in vain</source>
        <translation>
            <numerusform>%n attempt in vain</numerusform>
            <numerusform>%n attempts in vain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) after 17</source>
        <translation>
            <numerusform>%n call after 17</numerusform>
            <numerusform>%n calls after 17</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) left</source>
        <translation>
            <numerusform>%n call left</numerusform>
            <numerusform>%n calls left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are saved, without a name.</source>
        <translation>
            <numerusform>%n appointment is saved, without a name.</numerusform>
            <numerusform>%n appointments are saved, without a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy time(s) are read from Outlook.</source>
        <translation>
            <numerusform>%n busy time is read from Outlook.</numerusform>
            <numerusform>%n busy times are read from Outlook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and are left out.</source>
        <translation>
            <numerusform>%n could not be read and is left out.</numerusform>
            <numerusform>%n could not be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are taken over.</source>
        <translation>
            <numerusform>%n thing is taken over.</numerusform>
            <numerusform>%n things are taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be moved: nobody was free then.</source>
        <translation>
            <numerusform>%n could not be moved: nobody was free then.</numerusform>
            <numerusform>%n could not be moved: nobody was free then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) and meeting(s)</source>
        <translation>
            <numerusform>%n appointment or meeting</numerusform>
            <numerusform>%n appointments and meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody is free for: move or call off</source>
        <translation>
            <numerusform>%n that nobody is free for: move or call off</numerusform>
            <numerusform>%n that nobody is free for: move or call off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
</TS>
