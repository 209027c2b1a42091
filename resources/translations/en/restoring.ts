<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>restoring</name>
    <message numerus="yes">
        <source>%n citizen(s) in it were deleted since, and are deleted again at once.</source>
        <translation>
            <numerusform>%n citizen in it was deleted since, and is deleted again at once.</numerusform>
            <numerusform>%n citizens in it were deleted since, and are deleted again at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were written since. They are not in the backup, and would have to be done again.</source>
        <translation>
            <numerusform>%n thing was written since. It is not in the backup, and would have to be done again.</numerusform>
            <numerusform>%n things were written since. They are not in the backup, and would have to be done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were changed since; they stay as they are here.</source>
        <translation>
            <numerusform>%n row was changed since; it stays as it is here.</numerusform>
            <numerusform>%n rows were changed since; they stay as they are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other piece(s) of information</source>
        <translation>
            <numerusform>%n other piece of information</numerusform>
            <numerusform>%n other pieces of information</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pathway(s)</source>
        <translation>
            <numerusform>%n pathway</numerusform>
            <numerusform>%n pathways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendance mark(s)</source>
        <translation>
            <numerusform>%n attendance mark</numerusform>
            <numerusform>%n attendance marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n voucher</numerusform>
            <numerusform>%n vouchers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) or message(s)</source>
        <translation>
            <numerusform>%n letter or message</numerusform>
            <numerusform>%n letters or messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consent(s)</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
</context>
</TS>
