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
        <source>Satisfaction: a number from 1 to 5.</source>
        <translation>Tilfredshed: et tal fra 1 til 5.</translation>
    </message>
    <message>
        <source>The letter cannot be sent: {findings}. Nothing was sent.</source>
        <translation>Brevet kan ikke sendes: {findings}. Intet er sendt.</translation>
    </message>
    <message>
        <source>Answer the questions first.</source>
        <translation>Besvar spørgsmålene først.</translation>
    </message>
    <message>
        <source>The follow-up is closed already: {outcome}.</source>
        <translation>Opfølgningen er allerede afsluttet: {outcome}.</translation>
    </message>
    <message>
        <source>The citizen has given consent to the follow-up. Withdraw it first if she has changed her mind.</source>
        <translation>Borgeren har givet samtykke til opfølgning. Træk samtykket tilbage først, hvis hun har ombestemt sig.</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt after {hour} is still missing before &quot;not reached&quot; may be chosen.</source>
        <translation>
            <numerusform>Der mangler %n forsøg efter kl. {hour}, før »ikke truffet« kan vælges.</numerusform>
            <numerusform>Der mangler %n forsøg efter kl. {hour}, før »ikke truffet« kan vælges.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log an attempt first.</source>
        <translation>Registrér et forsøg først.</translation>
    </message>
    <message>
        <source>The window is {due_from} to {due_to}. The answer counts only inside it. Keep it all the same?</source>
        <translation>Vinduet er {due_from} til {due_to}. Svaret tæller kun inden for det. Skal det gemmes alligevel?</translation>
    </message>
    <message>
        <source>The day does not fit the window.</source>
        <translation>Dagen passer ikke med vinduet.</translation>
    </message>
    <message>
        <source>The window is open until {due_to}. Go on calling.</source>
        <translation>Vinduet er åbent til {due_to}. Bliv ved med at ringe.</translation>
    </message>
    <message>
        <source>The letter is cancelled. Write a new one.</source>
        <translation>Brevet er annulleret. Skriv et nyt.</translation>
    </message>
    <message>
        <source>Close the course first; the epikrise tells how it ended.</source>
        <translation>Afslut forløbet først; epikrisen fortæller, hvordan det endte.</translation>
    </message>
    <message>
        <source>Choose what kind of letter it is.</source>
        <translation>Vælg, hvilken slags brev det er.</translation>
    </message>
    <message>
        <source>The citizen has not consented to a letter to the GP. Nothing was sent.</source>
        <translation>Borgeren har ikke givet samtykke til brev til egen læge. Intet er sendt.</translation>
    </message>
    <message>
        <source>Write the message first.</source>
        <translation>Skriv beskeden først.</translation>
    </message>
    <message>
        <source>It is not known who receives it ({receiver}). Fill that in on the citizen&apos;s page.</source>
        <translation>Modtageren mangler ({receiver}). Udfyld den på borgerens side.</translation>
    </message>
    <message>
        <source>The citizen has not consented to a letter to the referrer. Nothing was sent.</source>
        <translation>Borgeren har ikke givet samtykke til brev til henviser. Intet er sendt.</translation>
    </message>
    <message>
        <source>{receiver} has no number to receive MedCom messages. Print the letter instead.</source>
        <translation>{receiver} har intet nummer til at modtage MedCom. Udskriv brevet i stedet.</translation>
    </message>
    <message>
        <source>The letter cannot be sent electronically: {what}. Nothing was sent.</source>
        <translation>Brevet kan ikke sendes elektronisk: {what}. Intet er sendt.</translation>
    </message>
    <message>
        <source>The letter text {template} names a field that does not exist: {field}. Correct the text in the settings.</source>
        <translation>Brevteksten {template} nævner et felt, der ikke findes: {field}. Ret teksten under Indstillinger.</translation>
    </message>
    <message>
        <source>The citizen has not consented to registration in STOPbasen.</source>
        <translation>Borgeren har ikke givet samtykke til registrering i STOPbasen.</translation>
    </message>
</context>
</TS>
