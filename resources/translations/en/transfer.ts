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
        <source>%n answer(s) missing</source>
        <translation>
            <numerusform>%n answer missing</numerusform>
            <numerusform>%n answers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed since</source>
        <translation>
            <numerusform>%n answer changed since</numerusform>
            <numerusform>%n answers changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more who complete(s) give(s) {target} completed</source>
        <translation>
            <numerusform>%n more who completes gives {target} completed</numerusform>
            <numerusform>%n more who complete give {target} completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more smoke-free give(s) {target} smoke-free at the end</source>
        <translation>
            <numerusform>%n more smoke-free gives {target} smoke-free at the end</numerusform>
            <numerusform>%n more smoke-free give {target} smoke-free at the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more answer(s) give(s) {target} follow-up</source>
        <translation>
            <numerusform>%n more answer gives {target} follow-up</numerusform>
            <numerusform>%n more answers give {target} follow-up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more smoke-free give(s) {target} smoke-free after half a year</source>
        <translation>
            <numerusform>%n more smoke-free gives {target} smoke-free after half a year</numerusform>
            <numerusform>%n more smoke-free give {target} smoke-free after half a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more satisfied give(s) {target} satisfied</source>
        <translation>
            <numerusform>%n more satisfied gives {target} satisfied</numerusform>
            <numerusform>%n more satisfied give {target} satisfied</numerusform>
        </translation>
    </message>
</context>
</TS>
