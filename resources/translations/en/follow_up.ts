<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>follow_up</name>
    <message numerus="yes">
        <source>%n citizen(s)</source>
        <translation>
            <numerusform>%Ln citizen</numerusform>
            <numerusform>%Ln citizens</numerusform>
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
        <source>%n more day(s)</source>
        <translation>
            <numerusform>%n more day</numerusform>
            <numerusform>%n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
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
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this week&apos;s are from earlier.</source>
        <translation>
            <numerusform>%n of this week&apos;s is from earlier.</numerusform>
            <numerusform>%n of this week&apos;s are from earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s) close this week.</source>
        <translation>
            <numerusform>%n window closes this week.</numerusform>
            <numerusform>%n windows close this week.</numerusform>
        </translation>
    </message>
</context>
</TS>
