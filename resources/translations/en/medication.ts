<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>medication</name>
    <message numerus="yes">
        <source>%n to issue or renew</source>
        <translation>
            <numerusform>%n to issue or renew</numerusform>
            <numerusform>%n to issue or renew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n voucher(s)</source>
        <translation>
            <numerusform>Issue %n voucher</numerusform>
            <numerusform>Issue %n vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} for each of %n</source>
        <translation>
            <numerusform>{amount} for %n participant</numerusform>
            <numerusform>{amount} for each of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} for each of %n known to be</source>
        <translation>
            <numerusform>{amount} for %n known to be</numerusform>
            <numerusform>{amount} for each of %n known to be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the list</source>
        <translation>
            <numerusform>%n line in the list</numerusform>
            <numerusform>%n lines in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at</source>
        <translation>
            <numerusform>%n line to look at</numerusform>
            <numerusform>%n lines to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{paid} to pay · %n line(s)</source>
        <translation>
            <numerusform>{paid} to pay · %n line</numerusform>
            <numerusform>{paid} to pay · %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
</TS>
