<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>letters</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%Ln letter</numerusform>
            <numerusform>%Ln letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epikrise(s) noted as sent.</source>
        <translation>
            <numerusform>%n epikrise noted as sent.</numerusform>
            <numerusform>%n epikrises noted as sent.</numerusform>
        </translation>
    </message>
</context>
</TS>
