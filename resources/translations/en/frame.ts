<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>frame</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new referral(s)</source>
        <translation>
            <numerusform>%n new referral</numerusform>
            <numerusform>%n new referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n corrected</source>
        <translation>
            <numerusform>%n corrected</numerusform>
            <numerusform>%n corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s)</source>
        <translation>
            <numerusform>%n receipt</numerusform>
            <numerusform>%n receipts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be opened</source>
        <translation>
            <numerusform>%n file could not be opened</numerusform>
            <numerusform>%n files could not be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped, %n file(s) are left</source>
        <translation>
            <numerusform>stopped, %n file is left</numerusform>
            <numerusform>stopped, %n files are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) likewise.</source>
        <translation>
            <numerusform>%n more file likewise.</numerusform>
            <numerusform>%n more files likewise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied and stamped as carried over: paste it into the journal within %n second(s).</source>
        <translation>
            <numerusform>Copied and stamped as carried over: paste it into the journal within %n second.</numerusform>
            <numerusform>Copied and stamped as carried over: paste it into the journal within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Backup is %n day(s) old</source>
        <translation>
            <numerusform>Backup is %n day old</numerusform>
            <numerusform>Backup is %n days old</numerusform>
        </translation>
    </message>
</context>
</TS>
