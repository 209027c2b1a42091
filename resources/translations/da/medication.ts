<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>medication</name>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Uger</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Udstedt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Præparater</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Højst</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>ran out unused {day}</source>
        <translation>udløb ubrugt {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>siden {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>Grant a scheme</source>
        <translation>Bevilg en ordning</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Vurdering</translation>
    </message>
    <message>
        <source>Needed when the rule of the scheme is not met.</source>
        <translation>Skal skrives, når ordningens regel ikke er opfyldt.</translation>
    </message>
    <message>
        <source>The rule of the scheme</source>
        <translation>Ordningens regel</translation>
    </message>
    <message>
        <source>Grant the scheme</source>
        <translation>Bevilg ordningen</translation>
    </message>
    <message>
        <source>No scheme is in force. The team lead sets schemes up under Settings.</source>
        <translation>Ingen ordning gælder lige nu. Teamlederen opretter ordninger under Indstillinger.</translation>
    </message>
    <message>
        <source>{grant} · {amount} a week · {weeks} weeks a voucher</source>
        <translation>{grant} · {amount} om ugen · {weeks} uger pr. rekvisition</translation>
    </message>
    <message>
        <source>It has no conditions; you decide.</source>
        <translation>Den har ingen betingelser; du afgør det.</translation>
    </message>
    <message>
        <source>Issue a voucher</source>
        <translation>Udsted rekvisition</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Apotek</translation>
    </message>
    <message>
        <source>Any pharmacy</source>
        <translation>Alle apoteker</translation>
    </message>
    <message>
        <source>these weeks begin {day}</source>
        <translation>ugerne begynder {day}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Issue and preview</source>
        <translation>Udsted og vis</translation>
    </message>
    <message>
        <source>At most {amount}</source>
        <translation>Højst {amount}</translation>
    </message>
    <message>
        <source>Cancel the voucher</source>
        <translation>Annullér rekvisitionen</translation>
    </message>
    <message>
        <source>Wrong product or strength</source>
        <translation>Forkert præparat eller styrke</translation>
    </message>
    <message>
        <source>Lost by the citizen</source>
        <translation>Borgeren har mistet den</translation>
    </message>
    <message>
        <source>Not to be used after all</source>
        <translation>Skal alligevel ikke bruges</translation>
    </message>
    <message>
        <source>Issued by mistake</source>
        <translation>Udstedt ved en fejl</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Årsag</translation>
    </message>
    <message>
        <source>{number} becomes void and its weeks are free again. Its number is never used again.</source>
        <translation>{number} bliver ugyldig, og ugerne bliver ledige igen. Nummeret bruges aldrig igen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>{number} is cancelled.</source>
        <translation>{number} er annulleret.</translation>
    </message>
    <message>
        <source>Issue the same products and weeks again with a new number? The old voucher is cancelled.</source>
        <translation>Vil du udstede de samme præparater og uger igen med et nyt nummer? Den gamle rekvisition annulleres.</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>Udsted igen</translation>
    </message>
    <message>
        <source>Withdraw the grant …</source>
        <translation>Træk bevillingen tilbage …</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Rekvisitioner</translation>
    </message>
    <message>
        <source>No vouchers yet.</source>
        <translation>Ingen rekvisitioner endnu.</translation>
    </message>
    <message>
        <source>{used} of {weeks} weeks have vouchers · {grant} · granted {day}</source>
        <translation>{used} af {weeks} uger har rekvisition · {grant} · bevilget {day}</translation>
    </message>
    <message>
        <source>No more vouchers are to be issued.</source>
        <translation>Der skal ikke udstedes flere rekvisitioner.</translation>
    </message>
    <message>
        <source>Next: {weeks}, which begins {day}.</source>
        <translation>Næste: {weeks}, som begynder {day}.</translation>
    </message>
    <message>
        <source>Issue a voucher, {weeks}</source>
        <translation>Udsted rekvisition, {weeks}</translation>
    </message>
    <message>
        <source>The scheme is granted.</source>
        <translation>Ordningen er bevilget.</translation>
    </message>
    <message>
        <source>Withdraw the grant? No more vouchers are issued on it; those that are out stay valid.</source>
        <translation>Vil du trække bevillingen tilbage? Der udstedes ikke flere rekvisitioner på den; de udstedte gælder stadig.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Træk tilbage</translation>
    </message>
    <message>
        <source>The grant is withdrawn.</source>
        <translation>Bevillingen er trukket tilbage.</translation>
    </message>
    <message>
        <source>The redemption is kept.</source>
        <translation>Indløsningen er gemt.</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Tilføj et præparat</translation>
    </message>
    <message>
        <source>Needs a prescription from the GP. The voucher pays; the pharmacy asks for both.</source>
        <translation>Kræver recept fra egen læge. Rekvisitionen betaler; apoteket beder om begge dele.</translation>
    </message>
    <message>
        <source>Product {number}</source>
        <translation>Præparat {number}</translation>
    </message>
    <message>
        <source>Strength of product {number}</source>
        <translation>Styrke af præparat {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>on the pharmacy&apos;s advice</source>
        <translation>efter apotekets rådgivning</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicin</translation>
    </message>
    <message>
        <source>Number or name …</source>
        <translation>Nummer eller navn …</translation>
    </message>
    <message>
        <source>Search vouchers</source>
        <translation>Søg rekvisition</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Vouchers to issue or renew</source>
        <translation>Rekvisitioner, der skal udstedes eller fornyes</translation>
    </message>
    <message>
        <source>No voucher is due. Whoever has a scheme stands here a week before the next weeks begin.</source>
        <translation>Ingen rekvisitioner skal udstedes nu. Den, der har en ordning, kommer her en uge før, de næste uger begynder.</translation>
    </message>
    <message>
        <source>No vouchers yet. Issue one from the list above.</source>
        <translation>Ingen rekvisitioner endnu. Udsted den første fra listen ovenfor.</translation>
    </message>
    <message numerus="yes">
        <source>%n to issue or renew</source>
        <translation>
            <numerusform>%n skal udstedes eller fornyes</numerusform>
            <numerusform>%n skal udstedes eller fornyes</numerusform>
        </translation>
    </message>
    <message>
        <source>No voucher is found. Try a part of the number or the name.</source>
        <translation>Ingen rekvisition fundet. Prøv med en del af nummeret eller navnet.</translation>
    </message>
    <message>
        <source>To issue or renew</source>
        <translation>Skal udstedes eller fornyes</translation>
    </message>
    <message>
        <source>Issue the next voucher</source>
        <translation>Udsted næste rekvisition</translation>
    </message>
    <message>
        <source>Register a redemption</source>
        <translation>Registrér indløsning</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Amount, kr.</source>
        <translation>Beløb, kr.</translation>
    </message>
    <message>
        <source>Keep the redemption</source>
        <translation>Gem indløsning</translation>
    </message>
    <message>
        <source>Choose a voucher in the list to see it here.</source>
        <translation>Vælg en rekvisition i listen for at se den her.</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Udskriv kopi</translation>
    </message>
    <message>
        <source>Cancel …</source>
        <translation>Annullér …</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Forny</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åbn borger</translation>
    </message>
    <message>
        <source>Vouchers by week</source>
        <translation>Rekvisitioner uge for uge</translation>
    </message>
    <message>
        <source>week {first} of {weeks}</source>
        <translation>uge {first} af {weeks}</translation>
    </message>
    <message>
        <source>week {first}–{last} of {weeks}</source>
        <translation>uge {first}–{last} af {weeks}</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>over beløbet</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Dækker</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gyldig</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Udstedt af</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Indløst</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulleret</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>Udskrevet igen</translation>
    </message>
    <message>
        <source>something is not known yet</source>
        <translation>noget vides ikke endnu</translation>
    </message>
    <message>
        <source>meets the rule</source>
        <translation>opfylder reglen</translation>
    </message>
    <message>
        <source>does not meet the rule</source>
        <translation>opfylder ikke reglen</translation>
    </message>
    <message>
        <source>At least {number} cigarettes a day, or the same in nicotine</source>
        <translation>Mindst {number} cigaretter om dagen eller tilsvarende nikotin</translation>
    </message>
    <message>
        <source>At least {number} years old</source>
        <translation>Mindst {number} år</translation>
    </message>
    <message>
        <source>Occupation is one of {list}</source>
        <translation>Beskæftigelse: {list}</translation>
    </message>
    <message>
        <source>Has a place on a course</source>
        <translation>Har plads på et forløb</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>vides ikke</translation>
    </message>
</context>
</TS>
