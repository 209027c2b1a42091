<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_closings</name>
    <message numerus="yes">
        <source>%n attempt after {hour} is still missing before &quot;not reached&quot; may be chosen.</source>
        <translation>
            <numerusform>%n attempt after {hour} is still missing before &quot;not reached&quot; may be chosen.</numerusform>
            <numerusform>%n attempts after {hour} are still missing before &quot;not reached&quot; may be chosen.</numerusform>
        </translation>
    </message>
</context>
</TS>
