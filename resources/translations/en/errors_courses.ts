<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_courses</name>
    <message numerus="yes">
        <source>%n mark has been made for this meeting. Call it off all the same?</source>
        <translation>
            <numerusform>%n mark has been made for this meeting. Call it off all the same?</numerusform>
            <numerusform>%n marks have been made for this meeting. Call it off all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person has a place on the course. Call it off all the same?</source>
        <translation>
            <numerusform>%n person has a place on the course. Call it off all the same?</numerusform>
            <numerusform>%n people have a place on the course. Call it off all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting is still to come. Close the course all the same?</source>
        <translation>
            <numerusform>%n meeting is still to come. Close the course all the same?</numerusform>
            <numerusform>%n meetings are still to come. Close the course all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The citizen has attended %n meeting. Give the place up all the same?</source>
        <translation>
            <numerusform>The citizen has attended %n meeting. Give the place up all the same?</numerusform>
            <numerusform>The citizen has attended %n meetings. Give the place up all the same?</numerusform>
        </translation>
    </message>
</context>
</TS>
