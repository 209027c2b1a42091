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
        <source>The rule of the scheme is not met. A team lead may grant it all the same, with a reason.</source>
        <translation>Ordningens regel er ikke opfyldt. En teamleder kan bevilge den alligevel med en begrundelse.</translation>
    </message>
    <message>
        <source>Something that the rule asks is not known. Fill in the interview, or write why it is granted.</source>
        <translation>Noget, som reglen spørger om, vides ikke. Udfyld samtalen, eller skriv, hvorfor ordningen bevilges.</translation>
    </message>
    <message>
        <source>Somebody has the scheme on the old terms. Write a day after {day} from which the new ones hold.</source>
        <translation>Nogen har ordningen på de gamle vilkår. Skriv en dag efter {day}, som de nye gælder fra.</translation>
    </message>
    <message>
        <source>The greatest age lies below the least.</source>
        <translation>Den højeste alder ligger under den laveste.</translation>
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
        <source>The next voucher is for after the next meeting that is attended. Issue it already now?</source>
        <translation>Næste rekvisition hører til efter næste fremmøde. Skal den udstedes allerede nu?</translation>
    </message>
    <message>
        <source>The next voucher comes after the next meeting that is attended.</source>
        <translation>Den næste rekvisition kommer efter næste mødegang med fremmøde.</translation>
    </message>
    <message>
        <source>The next weeks do not begin until {due_on}.</source>
        <translation>De næste uger begynder først {due_on}.</translation>
    </message>
    <message>
        <source>A voucher ran out unused on {valid_to}. Issue it again from the area Medicine.</source>
        <translation>En rekvisition udløb ubrugt {valid_to}. Udsted den igen under Medicin.</translation>
    </message>
    <message>
        <source>The amount of the scheme is used up, or promised on other vouchers.</source>
        <translation>Ordningens beløb er brugt eller bundet i andre rekvisitioner.</translation>
    </message>
    <message>
        <source>This scheme gives no vouchers. Hand the medicine out here, or refund a receipt.</source>
        <translation>Ordningen giver ikke rekvisitioner. Udlevér medicinen her, eller refundér en kvittering.</translation>
    </message>
    <message>
        <source>The scheme does not pay {product}. Choose another product.</source>
        <translation>Ordningen betaler ikke {product}. Vælg et andet præparat.</translation>
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
        <source>The scheme does not give medicine this way: {way}.</source>
        <translation>Ordningen giver ikke medicin på denne måde: {way}.</translation>
    </message>
    <message>
        <source>{amount} kr. is more than the {left} kr. that are left of the scheme.</source>
        <translation>{amount} kr. er mere end de {left} kr., der er tilbage af ordningen.</translation>
    </message>
    <message>
        <source>A receipt of {day} for {amount} kr. is refunded already. Is this another one?</source>
        <translation>En kvittering fra {day} på {amount} kr. er allerede refunderet. Er det her en anden?</translation>
    </message>
    <message>
        <source>There are only {packages} in stock.</source>
        <translation>Der er kun {packages} på lager.</translation>
    </message>
    <message>
        <source>What is handed out is noted on the citizen&apos;s page, under Medicine.</source>
        <translation>Det, der udleveres, noteres på borgerens side under Medicin.</translation>
    </message>
    <message>
        <source>Write what one package cost.</source>
        <translation>Skriv, hvad én pakke kostede.</translation>
    </message>
    <message>
        <source>Write an amount between 0 and 100 million.</source>
        <translation>Skriv et beløb mellem 0 og 100 millioner.</translation>
    </message>
    <message>
        <source>The list has more than {most} lines. Part it in smaller ones.</source>
        <translation>Listen har mere end {most} linjer. Del den i mindre lister.</translation>
    </message>
    <message>
        <source>Choose which column has the number, the date and the amount.</source>
        <translation>Vælg, hvilken kolonne der har nummeret, datoen og beløbet.</translation>
    </message>
    <message>
        <source>The line is paid already. Undo that first.</source>
        <translation>Linjen er allerede betalt. Fortryd det først.</translation>
    </message>
    <message>
        <source>Write why the line is accepted. It stands on the sheet.</source>
        <translation>Skriv, hvorfor linjen godkendes. Det står på bilaget.</translation>
    </message>
    <message>
        <source>The line cannot be accepted: {verdict}. Correct it, or refuse it.</source>
        <translation>Linjen kan ikke godkendes: {verdict}. Ret den, eller afvis den.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) still wait and will be refused. Lock it all the same? It cannot be undone.</source>
        <translation>
            <numerusform>%n linje venter stadig og bliver afvist. Skal afregningen låses alligevel? Det kan ikke fortrydes.</numerusform>
            <numerusform>%n linjer venter stadig og bliver afvist. Skal afregningen låses alligevel? Det kan ikke fortrydes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settlement is locked and stays as it is.</source>
        <translation>Afregningen er låst og bliver, som den er.</translation>
    </message>
    <message>
        <source>{number} stays cancelled: its weeks or its money have been given out since.</source>
        <translation>{number} er stadig annulleret: ugerne eller pengene er givet ud siden.</translation>
    </message>
    <message>
        <source>The list has been taken back already.</source>
        <translation>Listen er allerede fortrudt.</translation>
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
