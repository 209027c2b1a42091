<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>transfer</name>
    <message numerus="yes">
        <source>Copied. It is cleared after %n second(s).</source>
        <translation>
            <numerusform>Copied. It is cleared after %n second.</numerusform>
            <numerusform>Copied. It is cleared after %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in {folder}.</source>
        <translation>
            <numerusform>%n row is saved in {folder}.</numerusform>
            <numerusform>%n rows are saved in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) empty</source>
        <translation>
            <numerusform>%n field empty</numerusform>
            <numerusform>%n fields empty</numerusform>
        </translation>
    </message>
</context>
</TS>
