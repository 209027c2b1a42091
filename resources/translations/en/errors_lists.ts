<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_lists</name>
    <message numerus="yes">
        <source>%n row(s) have been worked with since and stay. Take the rest back?</source>
        <translation>
            <numerusform>%n row has been worked with since and stays. Take the rest back?</numerusform>
            <numerusform>%n rows have been worked with since and stay. Take the rest back?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have been worked with since. Take the rest back under “Reports and files”.</source>
        <translation>
            <numerusform>%n row has been worked with since. Take the rest back under “Reports and files”.</numerusform>
            <numerusform>%n rows have been worked with since. Take the rest back under “Reports and files”.</numerusform>
        </translation>
    </message>
</context>
</TS>
