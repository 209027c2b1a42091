<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>app</name>
        <message>
            <source>The settings of this machine were damaged; they are as new.</source>
            <translation>Computerens indstillinger var beskadigede; de er nu som nye.</translation>
        </message>
    </context>
</TS>
