<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_medicine</name>
    <message>
        <source>A scheme is granted already. Withdraw it first to grant another.</source>
        <translation>Der er allerede bevilget en ordning. Tilbagekald den først, hvis en anden skal bevilges.</translation>
    </message>
    <message>
        <source>Write the assessment that the scheme rests on.</source>
        <translation>Skriv den vurdering, som ordningen bygger på.</translation>
    </message>
    <message>
        <source>The scheme gives {weeks} weeks.</source>
        <translation>Ordningen giver {weeks} uger.</translation>
    </message>
    <message>
        <source>Voucher {number} has been redeemed. Nothing was changed.</source>
        <translation>Rekvisition {number} er indløst. Intet er ændret.</translation>
    </message>
    <message>
        <source>Write the amount in kroner.</source>
        <translation>Skriv beløbet i kroner.</translation>
    </message>
    <message>
        <source>The voucher was not issued until {issued_on}.</source>
        <translation>Rekvisitionen blev først udstedt {issued_on}.</translation>
    </message>
    <message>
        <source>Voucher {number} is cancelled. Nothing was changed.</source>
        <translation>Rekvisition {number} er annulleret. Intet er ændret.</translation>
    </message>
    <message>
        <source>The number has a slip of the pen: its check digit does not fit.</source>
        <translation>Der er en tastefejl i nummeret: kontrolcifferet passer ikke.</translation>
    </message>
    <message>
        <source>Voucher {number} was valid until {valid_to}.</source>
        <translation>Rekvisition {number} gjaldt til {valid_to}.</translation>
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation>Vælg mindst ét produkt.</translation>
    </message>
    <message>
        <source>No scheme is granted. Grant one first.</source>
        <translation>Der er ingen bevilget ordning. Bevilg en først.</translation>
    </message>
    <message>
        <source>{amount} kr. is more than the limit of {limit} kr. Keep it all the same?</source>
        <translation>{amount} kr. er mere end grænsen på {limit} kr. Skal det gemmes alligevel?</translation>
    </message>
    <message>
        <source>With {amount} kr. the scheme is over its limit of {limit} kr. Keep it all the same?</source>
        <translation>Med {amount} kr. er ordningen over sin grænse på {limit} kr. Skal det gemmes alligevel?</translation>
    </message>
    <message>
        <source>Choose the pharmacy.</source>
        <translation>Vælg apoteket.</translation>
    </message>
    <message>
        <source>The same product stands twice. Put the amounts together.</source>
        <translation>Det samme produkt står to gange. Saml dem på én linje.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv hvorfor.</translation>
    </message>
    <message>
        <source>The day lies ahead.</source>
        <translation>Dagen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>All {weeks} weeks of the scheme are issued.</source>
        <translation>Alle ordningens {weeks} uger er udstedt.</translation>
    </message>
    <message>
        <source>The former voucher is valid until {valid_to}. Reprint it, or cancel it first.</source>
        <translation>Den forrige rekvisition gælder til {valid_to}. Genudskriv den, eller annullér den først.</translation>
    </message>
    <message>
        <source>The next voucher is due on {due_on}. Issue it already?</source>
        <translation>Næste rekvisition skal udstedes {due_on}. Skal den udstedes allerede?</translation>
    </message>
    <message>
        <source>No voucher has the number {number}.</source>
        <translation>Ingen rekvisition har nummeret {number}.</translation>
    </message>
    <message>
        <source>At most {weeks} weeks can be issued.</source>
        <translation>Der kan højst udstedes {weeks} uger.</translation>
    </message>
</context>
</TS>
