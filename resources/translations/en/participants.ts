<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>participants</name>
    <message numerus="yes">
        <source>The course is started with %n meeting(s).</source>
        <translation>
            <numerusform>The course is started with %n meeting.</numerusform>
            <numerusform>The course is started with %n meetings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) granted</source>
        <translation>
            <numerusform>%n week granted</numerusform>
            <numerusform>%n weeks granted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to confirm</source>
        <translation>
            <numerusform>%n answer to confirm</numerusform>
            <numerusform>%n answers to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) come from the referral or an earlier pathway: confirm them.</source>
        <translation>
            <numerusform>%n answer comes from the referral or an earlier pathway: confirm it.</numerusform>
            <numerusform>%n answers come from the referral or an earlier pathway: confirm them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>%n answer missing</numerusform>
            <numerusform>%n answers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(in %n day(s))</source>
        <translation>
            <numerusform>(in %n day)</numerusform>
            <numerusform>(in %n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n answer(s) filled in beforehand</source>
        <translation>
            <numerusform>Confirm %n answer filled in beforehand</numerusform>
            <numerusform>Confirm %n answers filled in beforehand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s)</source>
        <translation>
            <numerusform>%Ln citizen</numerusform>
            <numerusform>%Ln citizens</numerusform>
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
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n earlier version</numerusform>
            <numerusform>%n earlier versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier versions of %n note(s)</source>
        <translation>
            <numerusform>Earlier versions of %n note</numerusform>
            <numerusform>Earlier versions of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n to the journal</source>
        <translation>
            <numerusform>Copy %n to the journal</numerusform>
            <numerusform>Copy %n to the journal</numerusform>
        </translation>
    </message>
</context>
</TS>
