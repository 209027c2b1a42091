<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>kinds</name>
    <message>
        <source>outgoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call after absence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-year call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached – interview booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached – call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now – ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
