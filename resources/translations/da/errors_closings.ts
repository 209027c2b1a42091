<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_closings</name>
    <message>
        <source>The pathway is closed already.</source>
        <translation>Forløbet er allerede lukket.</translation>
    </message>
    <message>
        <source>It is closed already.</source>
        <translation>Det er allerede afsluttet.</translation>
    </message>
    <message>
        <source>{made} of {needed} attempts are made. Close as not reached all the same?</source>
        <translation>{made} af {needed} forsøg er gjort. Skal der lukkes som ikke truffet alligevel?</translation>
    </message>
    <message>
        <source>{made} of {needed} attempts are made. Try again before you close as not reached.</source>
        <translation>{made} af {needed} forsøg er gjort. Prøv igen, før du lukker som ikke truffet.</translation>
    </message>
    <message>
        <source>A course has been finished. Close with the final form instead.</source>
        <translation>Der er gennemført et forløb. Afslut det i afslutningsskemaet i stedet.</translation>
    </message>
    <message>
        <source>The day lies ahead.</source>
        <translation>Dagen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>{made} of {needed} attempts are made. Write why it is closed now.</source>
        <translation>{made} af {needed} forsøg er gjort. Skriv, hvorfor der lukkes nu.</translation>
    </message>
    <message>
        <source>There is no course to close for this citizen.</source>
        <translation>Der er intet forløb at afslutte for borgeren.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Vælg en årsag.</translation>
    </message>
    <message>
        <source>She may still answer until {day}. Close the pathway all the same?</source>
        <translation>Borgeren kan svare til og med {day}. Skal forløbet lukkes alligevel?</translation>
    </message>
    <message>
        <source>Satisfaction: a number from 1 to 5.</source>
        <translation>Tilfredshed: et tal fra 1 til 5.</translation>
    </message>
</context>
</TS>
