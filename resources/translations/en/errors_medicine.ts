<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors_medicine</name>
    <message numerus="yes">
        <source>%n line(s) still wait and will be refused. Lock it all the same? It cannot be undone.</source>
        <translation>
            <numerusform>%n line still waits and will be refused. Lock it all the same? It cannot be undone.</numerusform>
            <numerusform>%n lines still wait and will be refused. Lock it all the same? It cannot be undone.</numerusform>
        </translation>
    </message>
</context>
</TS>
