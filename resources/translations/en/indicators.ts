<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>indicators</name>
    <message numerus="yes">
        <source>%n person(s); population not set</source>
        <translation>
            <numerusform>%n person; population not set</numerusform>
            <numerusform>%n people; population not set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-year answer(s) came in from lists without their course: whether the citizens completed is not known, so they are not counted.</source>
        <translation>
            <numerusform>%n half-year answer came in from a list without its course: whether the citizen completed is not known, so it is not counted.</numerusform>
            <numerusform>%n half-year answers came in from lists without their course: whether the citizens completed is not known, so they are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without an answer.</source>
        <translation>
            <numerusform>%n of them without an answer.</numerusform>
            <numerusform>%n of them without an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s) with a figure: too few to tell news from chance.</source>
        <translation>
            <numerusform>%n quarter with a figure: too few to tell news from chance.</numerusform>
            <numerusform>%n quarters with a figure: too few to tell news from chance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those referred are still under way.</source>
        <translation>
            <numerusform>%n of those referred is still under way.</numerusform>
            <numerusform>%n of those referred are still under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>target %n day(s)</source>
        <translation>
            <numerusform>target %n day</numerusform>
            <numerusform>target %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pathway(s); that you saw the list is logged</source>
        <translation>
            <numerusform>%n pathway; that you saw the list is logged</numerusform>
            <numerusform>%n pathways; that you saw the list is logged</numerusform>
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
        <source>%n page(s) with mail are saved in {folder}.</source>
        <translation>
            <numerusform>%n page with mail is saved in {folder}.</numerusform>
            <numerusform>%n pages with mail are saved in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that are open</source>
        <translation>
            <numerusform>Show the %n that is open</numerusform>
            <numerusform>Show the %n that are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{average} each: meetings {courses}, medicine {medicine}; %n began.</source>
        <translation>
            <numerusform>{average} each: meetings {courses}, medicine {medicine}; %n began.</numerusform>
            <numerusform>{average} each: meetings {courses}, medicine {medicine}; %n began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known: the price of a meeting is not set. Medicine: {medicine}; %n began.</source>
        <translation>
            <numerusform>Not known: the price of a meeting is not set. Medicine: {medicine}; %n began.</numerusform>
            <numerusform>Not known: the price of a meeting is not set. Medicine: {medicine}; %n began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) corrected</source>
        <translation>
            <numerusform>%n number corrected</numerusform>
            <numerusform>%n numbers corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) of free medicine</source>
        <translation>
            <numerusform>%n week of free medicine</numerusform>
            <numerusform>%n weeks of free medicine</numerusform>
        </translation>
    </message>
</context>
</TS>
