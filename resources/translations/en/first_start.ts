<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>first_start</name>
    <message numerus="yes">
        <source>%n citizen(s) who were deleted since are deleted again.</source>
        <translation>
            <numerusform>%n citizen who was deleted since is deleted again.</numerusform>
            <numerusform>%n citizens who were deleted since are deleted again.</numerusform>
        </translation>
    </message>
</context>
</TS>
