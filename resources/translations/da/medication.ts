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
        <source>Way</source>
        <translation>Måde</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Præparat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beløb</translation>
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
        <source>Needed when the rule is not met, which only a team lead may pass over, or not known.</source>
        <translation>Kræves, når reglen ikke er opfyldt (det kan kun teamlederen fravige), eller når noget ikke vides.</translation>
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
        <source>Issue for several</source>
        <translation>Udsted til flere</translation>
    </message>
    <message>
        <source>Who gets a voucher</source>
        <translation>Hvem får en rekvisition</translation>
    </message>
    <message>
        <source>Products for a first voucher</source>
        <translation>Præparater til en første rekvisition</translation>
    </message>
    <message>
        <source>Who gets none now, and why</source>
        <translation>Hvem der ikke får nogen nu, og hvorfor</translation>
    </message>
    <message>
        <source>Each gets the products of the last voucher. Space takes somebody out of the list.</source>
        <translation>Hver får præparaterne fra sidste rekvisition. Mellemrum tager nogen af listen.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>first voucher</source>
        <translation>første rekvisition</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n voucher(s)</source>
        <translation>
            <numerusform>Udsted %n rekvisition</numerusform>
            <numerusform>Udsted %n rekvisitioner</numerusform>
        </translation>
    </message>
    <message>
        <source>Other product</source>
        <translation>Andet præparat</translation>
    </message>
    <message>
        <source>{number} becomes void. The same weeks get a new number with these products.</source>
        <translation>{number} bliver ugyldig. De samme uger får et nyt nummer med disse præparater.</translation>
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
        <translation>Begrundelse</translation>
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
        <source>Is {number} lost? It becomes void, and the same products and weeks get a new number.</source>
        <translation>Er {number} blevet væk? Den bliver ugyldig, og de samme præparater og uger får et nyt nummer.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Erstat den</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Rekvisition</translation>
    </message>
    <message>
        <source>Nobody on the course is to have a voucher now.</source>
        <translation>Ingen på holdet skal have en rekvisition nu.</translation>
    </message>
    <message>
        <source>Withdraw the grant …</source>
        <translation>Træk bevillingen tilbage …</translation>
    </message>
    <message>
        <source>Pages of Medicine</source>
        <translation>Sider i Medicin</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Rekvisitioner</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Afregning</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Økonomi</translation>
    </message>
    <message>
        <source>Hand out …</source>
        <translation>Udlevér …</translation>
    </message>
    <message>
        <source>Refund a receipt …</source>
        <translation>Refundér kvittering …</translation>
    </message>
    <message>
        <source>Handed out and refunded</source>
        <translation>Udleveret og refunderet</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Intet endnu.</translation>
    </message>
    <message>
        <source>No vouchers yet.</source>
        <translation>Ingen rekvisitioner endnu.</translation>
    </message>
    <message>
        <source>{spent} of {amount} spent</source>
        <translation>{spent} af {amount} er brugt</translation>
    </message>
    <message>
        <source>{used} of {weeks} weeks have vouchers · {grant} · granted {day}</source>
        <translation>{used} af {weeks} uger har rekvisition · {grant} · bevilget {day}</translation>
    </message>
    <message>
        <source>exception by the team lead</source>
        <translation>undtagelse givet af teamlederen</translation>
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
        <source>Next: {weeks}, after the next meeting attended.</source>
        <translation>Næste: {weeks}, efter næste fremmøde.</translation>
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
        <source>Handed out and taken from the stock.</source>
        <translation>Udleveret og trukket fra lageret.</translation>
    </message>
    <message>
        <source>The receipt is noted to be refunded.</source>
        <translation>Kvitteringen er noteret til refusion.</translation>
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
        <source>Issue for several …</source>
        <translation>Udsted til flere …</translation>
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
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Fakturanummer</translation>
    </message>
    <message>
        <source>Type a list</source>
        <translation>Tast en liste</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>Take in a list</source>
        <translation>Indlæs en liste</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Indlæs</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Kolonner i listen</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>findes ikke i listen</translation>
    </message>
    <message>
        <source>The first lines as they are read</source>
        <translation>De første linjer, som de læses</translation>
    </message>
    <message>
        <source>Choose the columns above to see the first lines.</source>
        <translation>Vælg kolonnerne ovenfor for at se de første linjer.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the list</source>
        <translation>
            <numerusform>%n linje i listen</numerusform>
            <numerusform>%n linjer i listen</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the line</source>
        <translation>Ret linjen</translation>
    </message>
    <message>
        <source>Judge it again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Amount, kr.</source>
        <translation>Beløb, kr.</translation>
    </message>
    <message>
        <source>Number of the voucher</source>
        <translation>Rekvisitionsnummer</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakker</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
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
        <source>Replace a lost one</source>
        <translation>Erstat bortkommet</translation>
    </message>
    <message>
        <source>Other product …</source>
        <translation>Andet præparat …</translation>
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
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>{redeemed} redeemed, {outstanding} outstanding, budget {budget}, forecast {forecast}</source>
        <translation>{redeemed} indløst, {outstanding} udestående, budget {budget}, prognose {forecast}</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>prognose</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Grants of the year</source>
        <translation>Årets puljer</translation>
    </message>
    <message>
        <source>Nothing was granted this year, and no budget is set.</source>
        <translation>Der er ikke bevilget noget i år, og der er intet budget.</translation>
    </message>
    <message>
        <source>Budget of the year, kr.</source>
        <translation>Årets budget, kr.</translation>
    </message>
    <message>
        <source>Save the budget</source>
        <translation>Gem budgettet</translation>
    </message>
    <message>
        <source>By who pays</source>
        <translation>Efter hvem der betaler</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Hvem betaler</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Indløst</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>Udestående</translation>
    </message>
    <message>
        <source>no budget set</source>
        <translation>intet budget</translation>
    </message>
    <message>
        <source>over the budget</source>
        <translation>over budgettet</translation>
    </message>
    <message>
        <source>will go over</source>
        <translation>går over</translation>
    </message>
    <message>
        <source>within the budget</source>
        <translation>inden for budgettet</translation>
    </message>
    <message numerus="yes">
        <source>{amount} for each of %n</source>
        <translation>
            <numerusform>{amount} for %n deltager</numerusform>
            <numerusform>{amount} for hver af %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{amount} for each of %n known to be</source>
        <translation>
            <numerusform>{amount} for %n, der er det</numerusform>
            <numerusform>{amount} for hver af %n, der er det</numerusform>
        </translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Bevilget</translation>
    </message>
    <message>
        <source>– of it handed out or refunded</source>
        <translation>– heraf udleveret eller refunderet</translation>
    </message>
    <message>
        <source>– of it invoiced</source>
        <translation>– heraf faktureret</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Left of the budget</source>
        <translation>Tilbage af budgettet</translation>
    </message>
    <message>
        <source>Per participant</source>
        <translation>Pr. deltager</translation>
    </message>
    <message>
        <source>Per smoke-free half a year after</source>
        <translation>Pr. røgfri efter et halvt år</translation>
    </message>
    <message>
        <source>Outstanding are vouchers that are out and still valid. The forecast is what is redeemed and the rest of the year at the pace of the last {days} days. Smoke-free counts those who have answered half a year after; the figure falls as more answers come in.</source>
        <translation>Udestående er rekvisitioner, der er ude og stadig gælder. Prognosen er det indløste og resten af året i samme tempo som de sidste {days} dage. Røgfri tæller dem, der har svaret efter et halvt år; tallet falder, efterhånden som flere svarer.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulleret</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>I stedet for</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Erstattet af</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>Udskrevet igen</translation>
    </message>
    <message>
        <source>{amount} a week</source>
        <translation>{amount} pr. uge</translation>
    </message>
    <message>
        <source>at most {amount} in all</source>
        <translation>højst {amount} i alt</translation>
    </message>
    <message>
        <source>{weeks} weeks a voucher</source>
        <translation>{weeks} uger pr. rekvisition</translation>
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
        <source>{reason} (education or occupation is enough)</source>
        <translation>{reason} (uddannelse eller beskæftigelse er nok)</translation>
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
        <source>At most {number} years old</source>
        <translation>Højst {number} år</translation>
    </message>
    <message>
        <source>Once in {number} months</source>
        <translation>Én gang på {number} måneder</translation>
    </message>
    <message>
        <source>Education is one of {list}</source>
        <translation>Uddannelse er en af: {list}</translation>
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
        <source>never before</source>
        <translation>aldrig før</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>vides ikke</translation>
    </message>
    <message>
        <source>granted {day}</source>
        <translation>bevilget {day}</translation>
    </message>
    <message>
        <source>The budget is saved.</source>
        <translation>Budgettet er gemt.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lister</translation>
    </message>
    <message>
        <source>Read a list</source>
        <translation>Indlæs en liste</translation>
    </message>
    <message>
        <source>Match the lines</source>
        <translation>Afstem linjerne</translation>
    </message>
    <message>
        <source>The list is taken in.</source>
        <translation>Listen er indlæst.</translation>
    </message>
    <message>
        <source>Accept the line</source>
        <translation>Godkend linjen</translation>
    </message>
    <message>
        <source>Accept and pay</source>
        <translation>Godkend og betal</translation>
    </message>
    <message>
        <source>The line is accepted.</source>
        <translation>Linjen er godkendt.</translation>
    </message>
    <message>
        <source>Refuse the line</source>
        <translation>Afvis linjen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Afvis</translation>
    </message>
    <message>
        <source>The sheet tells the pharmacy why. A remark of your own may be added.</source>
        <translation>Bilaget fortæller apoteket hvorfor. Du kan tilføje din egen bemærkning.</translation>
    </message>
    <message>
        <source>The line is refused.</source>
        <translation>Linjen er afvist.</translation>
    </message>
    <message>
        <source>Save as spreadsheet</source>
        <translation>Gem som regneark</translation>
    </message>
    <message>
        <source>Saved in {folder}.</source>
        <translation>Gemt i {folder}.</translation>
    </message>
    <message>
        <source>Take the list of {pharmacy} for {month} back? Its vouchers are as they were before, and it can be read again.</source>
        <translation>Fortryd hele listen fra {pharmacy} for {month}? Rekvisitionerne står igen som før, og listen kan indlæses igen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Fortryd listen</translation>
    </message>
    <message>
        <source>The list is taken back.</source>
        <translation>Listen er fortrudt.</translation>
    </message>
    <message>
        <source>The settlement is locked.</source>
        <translation>Afregningen er låst.</translation>
    </message>
    <message>
        <source>Lists from pharmacies</source>
        <translation>Lister fra apoteker</translation>
    </message>
    <message>
        <source>No list yet. Read the file that the pharmacy has sent, or type its lines.</source>
        <translation>Ingen lister endnu. Indlæs den fil, apoteket har sendt, eller tast linjerne.</translation>
    </message>
    <message>
        <source>Lines of the list</source>
        <translation>Listens linjer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle linjer</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to look at</source>
        <translation>
            <numerusform>%n linje at se på</numerusform>
            <numerusform>%n linjer at se på</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{paid} to pay · %n line(s)</source>
        <translation>
            <numerusform>{paid} til betaling · %n linje</numerusform>
            <numerusform>{paid} til betaling · %n linjer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n afvist</numerusform>
            <numerusform>%n afvist</numerusform>
        </translation>
    </message>
    <message>
        <source>No lines yet. Type the first one below.</source>
        <translation>Ingen linjer endnu. Tast den første nedenfor.</translation>
    </message>
    <message>
        <source>No line is in this state.</source>
        <translation>Ingen linjer er i den tilstand.</translation>
    </message>
    <message>
        <source>Read a list …</source>
        <translation>Indlæs en liste …</translation>
    </message>
    <message>
        <source>Type a list …</source>
        <translation>Tast en liste …</translation>
    </message>
    <message>
        <source>Take the whole list back</source>
        <translation>Fortryd hele listen</translation>
    </message>
    <message>
        <source>Sheet as PDF</source>
        <translation>Bilag som PDF</translation>
    </message>
    <message>
        <source>Save as spreadsheet …</source>
        <translation>Gem som regneark …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation>Godkend …</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Ret …</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Afvis …</translation>
    </message>
    <message>
        <source>Show the voucher</source>
        <translation>Vis rekvisitionen</translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation>Tilføj linjen</translation>
    </message>
    <message>
        <source>Accept the line …</source>
        <translation>Godkend linjen …</translation>
    </message>
    <message>
        <source>Correct the line …</source>
        <translation>Ret linjen …</translation>
    </message>
    <message>
        <source>Refuse the line …</source>
        <translation>Afvis linjen …</translation>
    </message>
    <message>
        <source>Lock the settlement</source>
        <translation>Lås afregningen</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Udskriv bilaget</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n at se på</numerusform>
            <numerusform>%n at se på</numerusform>
        </translation>
    </message>
    <message>
        <source>ready to lock</source>
        <translation>klar til at låse</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Til betaling</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Begrundelse: {reason}</translation>
    </message>
    <message>
        <source>The line is as it should be.</source>
        <translation>Linjen er, som den skal være.</translation>
    </message>
    <message>
        <source>The date or the amount is missing or cannot be read. Correct the line.</source>
        <translation>Datoen eller beløbet mangler eller kan ikke læses. Ret linjen.</translation>
    </message>
    <message>
        <source>A digit is wrong in the number. Ask the pharmacy, and correct the line.</source>
        <translation>Et ciffer i nummeret er forkert. Spørg apoteket, og ret linjen.</translation>
    </message>
    <message>
        <source>No voucher with this number was issued here. Ask the pharmacy.</source>
        <translation>Der er ikke udstedt en rekvisition med det nummer her. Spørg apoteket.</translation>
    </message>
    <message>
        <source>The same stands on line {line} of this list already.</source>
        <translation>Det samme står allerede på linje {line} i listen.</translation>
    </message>
    <message>
        <source>The voucher was paid to {pharmacy} for {month}. It is never paid twice.</source>
        <translation>Rekvisitionen er betalt til {pharmacy} for {month}. Den betales aldrig to gange.</translation>
    </message>
    <message>
        <source>It is registered as redeemed {day} already, for {amount}. If this line is the right one, accept it.</source>
        <translation>Den er allerede registreret som indløst {day} for {amount}. Er denne linje den rigtige, så godkend den.</translation>
    </message>
    <message>
        <source>The voucher was cancelled {day}.</source>
        <translation>Rekvisitionen blev annulleret {day}.</translation>
    </message>
    <message>
        <source>The voucher was not issued until {day}.</source>
        <translation>Rekvisitionen blev først udstedt {day}.</translation>
    </message>
    <message>
        <source>The date has not come yet. Correct the line.</source>
        <translation>Datoen er ikke kommet endnu. Ret linjen.</translation>
    </message>
    <message>
        <source>The voucher was valid until {day}.</source>
        <translation>Rekvisitionen gjaldt til {day}.</translation>
    </message>
    <message>
        <source>The voucher was for {pharmacy} only.</source>
        <translation>Rekvisitionen gjaldt kun {pharmacy}.</translation>
    </message>
    <message>
        <source>The voucher is for: {products}.</source>
        <translation>Rekvisitionen gælder: {products}.</translation>
    </message>
    <message>
        <source>That makes {amount}; the voucher pays at most {limit}.</source>
        <translation>Det bliver {amount}, og rekvisitionen dækker højst {limit}.</translation>
    </message>
    <message>
        <source>That makes {amount} for the citizen; the scheme pays at most {limit}.</source>
        <translation>Det bliver {amount} for borgeren, og ordningen dækker højst {limit}.</translation>
    </message>
    <message>
        <source>What is in stock</source>
        <translation>På lager</translation>
    </message>
    <message>
        <source>Nothing in stock. Note what is bought here; it is handed out on the citizen&apos;s page.</source>
        <translation>Intet på lager. Notér det, I køber, her; det udleveres på borgerens side.</translation>
    </message>
    <message>
        <source>Log of the stock</source>
        <translation>Lagerets log</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>Intet er flyttet endnu.</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Notér</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Hvad skete der</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Styrke</translation>
    </message>
    <message>
        <source>When counting: how many there are</source>
        <translation>Ved optælling: hvor mange der er</translation>
    </message>
    <message>
        <source>Price of a package, kr.</source>
        <translation>Pris pr. pakke, kr.</translation>
    </message>
    <message>
        <source>Batch (optional)</source>
        <translation>Batch (valgfri)</translation>
    </message>
    <message>
        <source>Expires (optional)</source>
        <translation>Udløber (valgfri)</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Bought, counted, discarded</source>
        <translation>Købt, optalt, kasseret</translation>
    </message>
    <message>
        <source>The stock is noted.</source>
        <translation>Lageret er noteret.</translation>
    </message>
    <message>
        <source>A package</source>
        <translation>Pr. pakke</translation>
    </message>
    <message>
        <source>First expiry</source>
        <translation>Første udløb</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Optalt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>none: besides the weeks</source>
        <translation>ingen: ud over ugerne</translation>
    </message>
    <message>
        <source>Weeks it covers</source>
        <translation>Uger, det dækker</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Udlevér</translation>
    </message>
    <message>
        <source>Nothing is in stock. Note what is bought under Medicine, Stock.</source>
        <translation>Der er intet på lager. Notér det, I køber, under Medicin, Lager.</translation>
    </message>
    <message>
        <source>Refund a receipt</source>
        <translation>Refundér en kvittering</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refundér</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Købt den</translation>
    </message>
    <message>
        <source>No name and no CPR number</source>
        <translation>Intet navn og intet CPR-nummer</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>Kvitteringens nummer</translation>
    </message>
    <message>
        <source>From the interview</source>
        <translation>Fra samtalen</translation>
    </message>
</context>
</TS>
