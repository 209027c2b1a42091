<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n open pathway(s) look different now.</source>
        <translation>
            <numerusform>Saved. %n open pathway looks different now.</numerusform>
            <numerusform>Saved. %n open pathways look different now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) added. Confirm them when asked.</source>
        <translation>
            <numerusform>%n offer added. Confirm it when you have asked.</numerusform>
            <numerusform>%n offers added. Confirm them when you have asked.</numerusform>
        </translation>
    </message>
</context>
</TS>
