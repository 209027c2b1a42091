<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>directory</name>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality, place or telephone …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No offer like that. The team lead adds offers under Settings, Directory of offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory of offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where else help can be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as a card …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phone} is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is confirmed today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm again · last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last confirmed {day} by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipality number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EAN/GLN number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
