<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>referrals</name>
    <message numerus="yes">
        <source>Stopped: %n file(s) are not taken in yet.</source>
        <translation>
            <numerusform>Stopped: %n file is not taken in yet.</numerusform>
            <numerusform>Stopped: %n files are not taken in yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on their way</source>
        <translation>
            <numerusform>%n file on its way</numerusform>
            <numerusform>%n files on their way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay there</source>
        <translation>
            <numerusform>%n file stays there</numerusform>
            <numerusform>%n files stay there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>talked with %n</source>
        <translation>
            <numerusform>talked with %n</numerusform>
            <numerusform>talked with %n</numerusform>
        </translation>
    </message>
</context>
</TS>
