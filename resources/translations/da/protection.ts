<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>protection</name>
    <message>
        <source>In the other teams</source>
        <translation>I de andre teams</translation>
    </message>
    <message>
        <source>Nobody. The other teams are searched by a whole CPR number, a whole telephone number, or given name and surname.</source>
        <translation>Ingen. I de andre teams søges der på et helt CPR-nummer, et helt telefonnummer eller for- og efternavn.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Åbn …</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Ingen blev fundet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Outside your team</source>
        <translation>Uden for dit team</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Needed for »other«. The team lead may read it.</source>
        <translation>Skal udfyldes ved en anden grund. Teamlederen kan læse det.</translation>
    </message>
    <message>
        <source>The citizen belongs to another team. Why do you look? Your answer stands in the log, and the page is open to you for the rest of the day.</source>
        <translation>Borgeren hører til et andet team. Hvorfor slår du op? Dit svar står i loggen, og siden er åben for dig resten af dagen.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Skriv det med få ord.</translation>
    </message>
    <message>
        <source>A citizen of another team</source>
        <translation>En borger i et andet team</translation>
    </message>
    <message>
        <source>Restricted access</source>
        <translation>Begrænset adgang</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Who may see the citizen</source>
        <translation>Hvem må se borgeren</translation>
    </message>
    <message>
        <source>Nobody else finds the citizen: not in search, lists, prints or exports. Figures still count everybody. Name also whoever leads the course.</source>
        <translation>Ingen andre finder borgeren: hverken i søgning, lister, udskrifter eller udtræk. Nøgletal tæller stadig alle. Vælg også den, der leder holdet.</translation>
    </message>
    <message>
        <source>Open for the whole team</source>
        <translation>Åbn for hele teamet</translation>
    </message>
    <message>
        <source>Restrict access</source>
        <translation>Begræns adgang</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Vælg mindst én.</translation>
    </message>
    <message>
        <source>Only those named see the citizen now.</source>
        <translation>Nu ser kun de valgte borgeren.</translation>
    </message>
    <message>
        <source>The whole team sees the citizen again.</source>
        <translation>Hele teamet ser igen borgeren.</translation>
    </message>
</context>
</TS>
