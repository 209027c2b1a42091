<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>directory</name>
    <message>
        <source>Offer</source>
        <translation>Tilbud</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Last confirmed</source>
        <translation>Sidst bekræftet</translation>
    </message>
    <message>
        <source>Municipality, place or telephone …</source>
        <translation>Kommune, sted eller telefon …</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Tilbud</translation>
    </message>
    <message>
        <source>No offer like that. The team lead adds offers under Settings, Directory of offers.</source>
        <translation>Der er ikke sådan et tilbud. Teamlederen tilføjer tilbud under Indstillinger, Tilbudsoversigt.</translation>
    </message>
    <message>
        <source>Choose an offer.</source>
        <translation>Vælg et tilbud.</translation>
    </message>
    <message>
        <source>Directory of offers</source>
        <translation>Tilbudsoversigt</translation>
    </message>
    <message>
        <source>Where else help can be had.</source>
        <translation>Her kan borgeren ellers få hjælp.</translation>
    </message>
    <message>
        <source>Print as a card …</source>
        <translation>Udskriv som kort …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Kopiér nummeret</translation>
    </message>
    <message>
        <source>It is still so</source>
        <translation>Det passer stadig</translation>
    </message>
    <message>
        <source>{phone} is copied.</source>
        <translation>{phone} er kopieret.</translation>
    </message>
    <message>
        <source>{name} is confirmed today.</source>
        <translation>{name} er bekræftet i dag.</translation>
    </message>
    <message>
        <source>never confirmed</source>
        <translation>aldrig bekræftet</translation>
    </message>
    <message>
        <source>confirm again · last {day}</source>
        <translation>bekræft igen · sidst {day}</translation>
    </message>
    <message>
        <source>confirmed {day}</source>
        <translation>bekræftet {day}</translation>
    </message>
    <message>
        <source>Nobody has confirmed this yet.</source>
        <translation>Ingen har bekræftet det endnu.</translation>
    </message>
    <message>
        <source>Last confirmed {day} by {who}.</source>
        <translation>Sidst bekræftet {day} af {who}.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>en kollega</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>ikke i brug</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Åbningstid</translation>
    </message>
    <message>
        <source>Usual waiting</source>
        <translation>Sædvanlig ventetid</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Hjemmeside</translation>
    </message>
    <message>
        <source>Municipality number</source>
        <translation>Kommunenummer</translation>
    </message>
    <message>
        <source>EAN/GLN number</source>
        <translation>EAN/GLN-nummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
</context>
</TS>
