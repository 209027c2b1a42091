<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sign_in</name>
    <message numerus="yes">
        <source>The window locks in %n second(s).</source>
        <translation>
            <numerusform>The window locks in %n second.</numerusform>
            <numerusform>The window locks in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
