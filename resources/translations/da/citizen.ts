<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>citizen</name>
    <message>
        <source>Everything about her</source>
        <translation>Alt om borgeren</translation>
    </message>
    <message>
        <source>Name the staff in it</source>
        <translation>Vis medarbejdernes navne</translation>
    </message>
    <message>
        <source>Show names and numbers of contact persons</source>
        <translation>Vis kontaktpersoners navne og numre</translation>
    </message>
    <message>
        <source>Read these places before you send it</source>
        <translation>Læs disse steder, før du sender det</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Read it …</source>
        <translation>Læs det …</translation>
    </message>
    <message>
        <source>Save PDF and file …</source>
        <translation>Gem PDF og fil …</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), with the log of who saw and changed them.</source>
        <translation>
            <numerusform>%n oplysning med loggen over, hvem der har set og ændret.</numerusform>
            <numerusform>%n oplysninger med loggen over, hvem der har set og ændret.</numerusform>
        </translation>
    </message>
    <message>
        <source>No name of somebody else was found. Read the notes all the same: a name may stand there in a way that the program does not recognise.</source>
        <translation>Der er ikke fundet navne på andre. Læs alligevel notaterne: et navn kan stå på en måde, som programmet ikke genkender.</translation>
    </message>
    <message>
        <source>Black out “{name}” everywhere</source>
        <translation>Streg »{name}« ud alle steder</translation>
    </message>
    <message>
        <source>Everything about {name} is deleted for good. This cannot be undone. What authorised health staff must keep for 5 or 10 years may not be deleted on request.</source>
        <translation>Alt om {name} slettes for altid. Det kan ikke fortrydes. Det, autoriserede sundhedspersoner skal gemme i 5 eller 10 år, må ikke slettes, fordi nogen beder om det.</translation>
    </message>
    <message>
        <source>Deleted. The receipt stands under Settings, Deletion.</source>
        <translation>Slettet. Kvitteringen står under Indstillinger, Sletning.</translation>
    </message>
    <message>
        <source>Save everything about her</source>
        <translation>Gem alt om borgeren</translation>
    </message>
    <message>
        <source>Saved in {folder}: the pages, and the file for a computer.</source>
        <translation>Gemt i {folder}: siderne og filen til en computer.</translation>
    </message>
    <message>
        <source>The citizen&apos;s rights</source>
        <translation>Borgerens rettigheder</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anmodninger</translation>
    </message>
    <message>
        <source>She has not asked for anything. Note it below when she does.</source>
        <translation>Borgeren har ikke bedt om noget. Notér det nedenfor, når det sker.</translation>
    </message>
    <message>
        <source>She asks for</source>
        <translation>Borgeren beder om</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Bedt om den</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Hvad det drejer sig om</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Reason, or what was done</source>
        <translation>Begrundelse, eller hvad der er gjort</translation>
    </message>
    <message>
        <source>Answer the chosen request</source>
        <translation>Besvar den valgte anmodning</translation>
    </message>
    <message>
        <source>The restriction is over</source>
        <translation>Begrænsningen er slut</translation>
    </message>
    <message>
        <source>Delete everything about her …</source>
        <translation>Slet alt om borgeren …</translation>
    </message>
    <message>
        <source>She is answered</source>
        <translation>Borgeren er besvaret</translation>
    </message>
    <message>
        <source>A new request</source>
        <translation>En ny anmodning</translation>
    </message>
    <message>
        <source>Note the request</source>
        <translation>Notér anmodningen</translation>
    </message>
    <message>
        <source>Everything about her …</source>
        <translation>Alt om borgeren …</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Bedt om</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Svar senest</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>{day}, too late</source>
        <translation>{day}, for sent</translation>
    </message>
    <message>
        <source>A request is answered within a month. A note is corrected by a new note that stands beside it. What health staff must keep is not deleted on request. While the use of her data is restricted she gets no SMS, and her record is not proposed for deletion.</source>
        <translation>En anmodning besvares inden en måned. Et notat rettes med et nyt notat, der står ved siden af. Det, sundhedspersoner har pligt til at gemme, slettes ikke, fordi nogen beder om det. Mens behandlingen er begrænset, får borgeren ingen sms, og journalen foreslås ikke til sletning.</translation>
    </message>
</context>
</TS>
