<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_interviews</name>
    <message numerus="yes">
        <source>The file has %n fault(s) and was not taken into use.</source>
        <translation>
            <numerusform>The file has %n fault and was not taken into use.</numerusform>
            <numerusform>The file has %n faults and was not taken into use.</numerusform>
        </translation>
    </message>
</context>
</TS>
