<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>letters</name>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{letter} (correction)</source>
        <translation>{letter} (rettelse)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulleret</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ikke sendt</translation>
    </message>
    <message>
        <source>{day} · replaced</source>
        <translation>{day} · erstattet</translation>
    </message>
    <message>
        <source>{day} · {receipt}</source>
        <translation>{day} · {receipt}</translation>
    </message>
    <message>
        <source>{day} · {channel}</source>
        <translation>{day} · {channel}</translation>
    </message>
    <message>
        <source>The letter is written</source>
        <translation>Brevet skrives</translation>
    </message>
    <message>
        <source>The letter is noted as sent.</source>
        <translation>Brevet er noteret som sendt.</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>dansk</translation>
    </message>
    <message>
        <source>There is no text of this letter in {language}: it is in Danish.</source>
        <translation>Der er ikke en tekst til dette brev på {language}. Det skrives på dansk.</translation>
    </message>
    <message>
        <source>{to} · was sent {day}; a correction is made beside it</source>
        <translation>{to} · er sendt {day}; ret det ved siden af, hvis noget er forkert</translation>
    </message>
    <message>
        <source>Replaces the letter of {day} to {name}.</source>
        <translation>Erstatter brevet fra {day} til {name}.</translation>
    </message>
    <message>
        <source>The letter is noted as sent; its file lies in {folder}.</source>
        <translation>Brevet er noteret som sendt. Filen ligger i {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%Ln brev</numerusform>
            <numerusform>%Ln breve</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted: nobody is asked about its receipt any more.</source>
        <translation>Noteret: Der spørges ikke mere om kvitteringen.</translation>
    </message>
    <message>
        <source>Nobody lacks an epikrise.</source>
        <translation>Ingen mangler en epikrise.</translation>
    </message>
    <message>
        <source>everybody who lacks one</source>
        <translation>alle, der mangler en</translation>
    </message>
    <message>
        <source>The epikrises are written</source>
        <translation>Epikriserne skrives</translation>
    </message>
    <message numerus="yes">
        <source>%n epikrise(s) noted as sent.</source>
        <translation>
            <numerusform>%n epikrise noteret som sendt.</numerusform>
            <numerusform>%n epikriser noteret som sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter is found. Try fewer words, or all letters.</source>
        <translation>Intet brev er fundet. Prøv færre ord, eller alle breve.</translation>
    </message>
    <message>
        <source>No letter has been sent yet. They are written on the page of a citizen, under Letters.</source>
        <translation>Der er ikke sendt noget brev endnu. De skrives på borgerens side under Breve.</translation>
    </message>
    <message>
        <source>No receipt is missing.</source>
        <translation>Ingen kvittering mangler.</translation>
    </message>
    <message>
        <source>No letter is refused.</source>
        <translation>Intet brev er afvist.</translation>
    </message>
    <message>
        <source>No receipt has come yet.</source>
        <translation>Der er ikke kommet en kvittering endnu.</translation>
    </message>
    <message>
        <source>Every letter that was written is sent.</source>
        <translation>Alle breve, der er skrevet, er sendt.</translation>
    </message>
    <message>
        <source>No letter has been cancelled.</source>
        <translation>Intet brev er annulleret.</translation>
    </message>
    <message>
        <source>Leave the epikrise out? It is then no longer asked for.</source>
        <translation>Vil du undlade epikrisen? Så bliver der ikke længere bedt om den.</translation>
    </message>
    <message>
        <source>No epikrise</source>
        <translation>Ingen epikrise</translation>
    </message>
    <message>
        <source>No epikrise is asked for any more.</source>
        <translation>Der bedes ikke længere om en epikrise.</translation>
    </message>
    <message>
        <source>Cancel the letter? It stays readable here. Tell the receiver yourself if it has arrived.</source>
        <translation>Vil du annullere brevet? Det kan stadig læses her. Giv selv modtageren besked, hvis det er nået frem.</translation>
    </message>
    <message>
        <source>Cancel the letter</source>
        <translation>Annullér brevet</translation>
    </message>
    <message>
        <source>The letter is cancelled.</source>
        <translation>Brevet er annulleret.</translation>
    </message>
    <message>
        <source>A remark of your own</source>
        <translation>Din egen bemærkning</translation>
    </message>
    <message>
        <source>The text of the letter</source>
        <translation>Brevets tekst</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>No letter has been written yet.</source>
        <translation>Der er ikke skrevet breve endnu.</translation>
    </message>
    <message>
        <source>See the letter on paper</source>
        <translation>Se brevet på papir</translation>
    </message>
    <message>
        <source>To: {name}</source>
        <translation>Til: {name}</translation>
    </message>
    <message>
        <source>Send MedCom file</source>
        <translation>Send MedCom-fil</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiér teksten</translation>
    </message>
    <message>
        <source>See it on paper</source>
        <translation>Se det på papir</translation>
    </message>
    <message>
        <source>Take the program&apos;s text again</source>
        <translation>Tag programmets tekst igen</translation>
    </message>
    <message>
        <source>No correction</source>
        <translation>Ikke en rettelse</translation>
    </message>
    <message>
        <source>To send, to print and to copy note the letter as sent.</source>
        <translation>Send, Udskriv og Kopiér noterer alle brevet som sendt.</translation>
    </message>
    <message>
        <source>Changed by you: it no longer follows the facts by itself.</source>
        <translation>Rettet af dig: Teksten følger ikke længere selv oplysningerne.</translation>
    </message>
    <message>
        <source>Send MedCom file again</source>
        <translation>Send MedCom-fil igen</translation>
    </message>
    <message>
        <source>No epikrise after all</source>
        <translation>Ingen epikrise alligevel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>Ret …</translation>
    </message>
    <message>
        <source>Epikrises that are missing …</source>
        <translation>Epikriser, der mangler …</translation>
    </message>
    <message>
        <source>Search by receiver, citizen or number …</source>
        <translation>Søg på modtager, borger eller nummer …</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Hvilke breve</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle slags breve</translation>
    </message>
    <message>
        <source>Only my citizens</source>
        <translation>Kun mine borgere</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>Save the file again …</source>
        <translation>Gem filen igen …</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Afklaret</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>cancelled {day}</source>
        <translation>annulleret {day}</translation>
    </message>
    <message>
        <source>seen to</source>
        <translation>afklaret</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>ingen kvittering endnu</translation>
    </message>
    <message>
        <source>Cancel the letter …</source>
        <translation>Annullér brevet …</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>Afvist: {reason}</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Skriv et brev</translation>
    </message>
    <message>
        <source>Folder for the MedCom files</source>
        <translation>Mappe til MedCom-filerne</translation>
    </message>
    <message>
        <source>Letters cannot lie in the folder that is watched.</source>
        <translation>Breve kan ikke ligge i den mappe, der holdes øje med.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Tag med</translation>
    </message>
    <message>
        <source>“{before}” is now “{after}”</source>
        <translation>»{before}« er nu »{after}«</translation>
    </message>
    <message>
        <source>New: “{after}”</source>
        <translation>Nyt: »{after}«</translation>
    </message>
    <message>
        <source>Holds no longer: “{before}”</source>
        <translation>Gælder ikke længere: »{before}«</translation>
    </message>
    <message>
        <source>New in the facts since it was sent, and not in your text</source>
        <translation>Nyt siden brevet blev sendt, som ikke står i din tekst</translation>
    </message>
    <message>
        <source>New in the facts since it was sent; the text says it already</source>
        <translation>Nyt siden brevet blev sendt; teksten siger det allerede</translation>
    </message>
</context>
</TS>
