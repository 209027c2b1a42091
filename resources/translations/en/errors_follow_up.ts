<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_follow_up</name>
    <message numerus="yes">
        <source>“Not reached” needs attempts on %n more day(s) within the window.</source>
        <translation>
            <numerusform>“Not reached” needs attempts on %n more day within the window.</numerusform>
            <numerusform>“Not reached” needs attempts on %n more days within the window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Not reached” needs attempts on %n more day(s) within the window, one of them after {hour}:00.</source>
        <translation>
            <numerusform>“Not reached” needs attempts on %n more day within the window, after {hour}:00.</numerusform>
            <numerusform>“Not reached” needs attempts on %n more days within the window, one of them after {hour}:00.</numerusform>
        </translation>
    </message>
</context>
</TS>
