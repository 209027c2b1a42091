<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_medicine</name>
    <message>
        <source>A scheme is already granted. Withdraw it first if another one is to be used.</source>
        <translation>Der er allerede bevilget en ordning. Træk den tilbage, før en anden bruges.</translation>
    </message>
    <message>
        <source>The rule of the scheme is not met. Write why it is granted all the same.</source>
        <translation>Ordningens regel er ikke opfyldt. Skriv, hvorfor den bevilges alligevel.</translation>
    </message>
    <message>
        <source>The scheme gives between 1 and {weeks} weeks.</source>
        <translation>Ordningen giver mellem 1 og {weeks} uger.</translation>
    </message>
    <message>
        <source>No scheme is granted. Grant one first, then issue the voucher.</source>
        <translation>Der er ikke bevilget en ordning. Bevilg den først, og udsted så rekvisitionen.</translation>
    </message>
    <message>
        <source>All {weeks} weeks of the scheme have vouchers already.</source>
        <translation>Alle {weeks} uger af ordningen har allerede rekvisitioner.</translation>
    </message>
    <message>
        <source>The next weeks do not begin until {due_on}. Issue it already now?</source>
        <translation>De næste uger begynder først {due_on}. Vil du udstede den allerede nu?</translation>
    </message>
    <message>
        <source>The same product stands there twice.</source>
        <translation>Det samme præparat er valgt to gange.</translation>
    </message>
    <message>
        <source>The next voucher may cover between 1 and {weeks} weeks.</source>
        <translation>Den næste rekvisition kan dække mellem 1 og {weeks} uger.</translation>
    </message>
    <message>
        <source>Voucher {number} has been cancelled.</source>
        <translation>Rekvisition {number} er annulleret.</translation>
    </message>
    <message>
        <source>Write why it is cancelled.</source>
        <translation>Skriv, hvorfor den annulleres.</translation>
    </message>
    <message>
        <source>The voucher is valid until {valid_to}. Print it again instead.</source>
        <translation>Rekvisitionen gælder til {valid_to}. Udskriv den igen i stedet.</translation>
    </message>
    <message>
        <source>There is no voucher with the number {number} here.</source>
        <translation>Der findes ingen rekvisition med nummeret {number} her.</translation>
    </message>
    <message>
        <source>This is no voucher number, or a digit is wrong. It looks like STR-2026-000123-7.</source>
        <translation>Det er ikke et rekvisitionsnummer, eller et ciffer er forkert. Det ser ud som STR-2026-000123-7.</translation>
    </message>
    <message>
        <source>Voucher {number} has been redeemed already.</source>
        <translation>Rekvisition {number} er allerede indløst.</translation>
    </message>
    <message>
        <source>Voucher {number} was valid until {valid_to} only.</source>
        <translation>Rekvisition {number} gjaldt kun til {valid_to}.</translation>
    </message>
    <message>
        <source>The voucher was not issued until {issued_on}.</source>
        <translation>Rekvisitionen blev først udstedt {issued_on}.</translation>
    </message>
    <message>
        <source>The day has not come yet.</source>
        <translation>Datoen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>Write what the pharmacy charged.</source>
        <translation>Skriv apotekets beløb.</translation>
    </message>
    <message>
        <source>{amount} kr. is more than the {limit} kr. of the voucher. Keep it all the same? The line is marked.</source>
        <translation>{amount} kr. er mere end rekvisitionens {limit} kr. Vil du gemme det alligevel? Linjen bliver markeret.</translation>
    </message>
    <message>
        <source>That makes {amount} kr., more than {limit} kr. for the scheme. Keep it all the same? The line is marked.</source>
        <translation>Det bliver {amount} kr., mere end de {limit} kr. i hele ordningen. Vil du gemme det alligevel? Linjen bliver markeret.</translation>
    </message>
    <message>
        <source>Choose at least one product.</source>
        <translation>Vælg mindst ét præparat.</translation>
    </message>
    <message>
        <source>Choose the pharmacy.</source>
        <translation>Vælg apoteket.</translation>
    </message>
</context>
</TS>
