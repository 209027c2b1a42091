<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_intake</name>
    <message>
        <source>The file cannot be read: it is damaged, cut off or no XML.</source>
        <translation>Filen kan ikke læses: den er beskadiget, afbrudt eller ikke XML.</translation>
    </message>
    <message>
        <source>The file holds a DTD or its own entities. Referrals never do, so it was not opened.</source>
        <translation>Filen indeholder en DTD eller egne entiteter. Det gør henvisninger aldrig, så den er ikke åbnet.</translation>
    </message>
    <message>
        <source>The file is too large for a referral (more than 5 MB).</source>
        <translation>Filen er for stor til en henvisning (over 5 MB).</translation>
    </message>
    <message>
        <source>The file is nested too deep for a referral.</source>
        <translation>Filen har for mange niveauer til at være en henvisning.</translation>
    </message>
    <message>
        <source>The file is no MedCom message.</source>
        <translation>Filen er ikke en MedCom-meddelelse.</translation>
    </message>
    <message>
        <source>The message holds no letter.</source>
        <translation>Meddelelsen indeholder intet brev.</translation>
    </message>
    <message>
        <source>A receipt for number {number}: no letter of that number was sent from here.</source>
        <translation>En kvittering for nummer {number}: Herfra er der ikke sendt et brev med det nummer.</translation>
    </message>
    <message>
        <source>The letter has an unknown version ({version}). Ask the sender for XREF15, XH1530R.</source>
        <translation>Brevet har en ukendt version ({version}). Bed afsenderen om XREF15, XH1530R.</translation>
    </message>
    <message>
        <source>The letter is for somebody else: GLN {gln}, number {identifier}. Tell the sender that it came to us.</source>
        <translation>Brevet er til en anden modtager: GLN {gln}, nummer {identifier}. Giv afsenderen besked om, at det kom til os.</translation>
    </message>
    <message>
        <source>The letter has neither CPR number nor name.</source>
        <translation>Brevet har hverken CPR-nummer eller navn.</translation>
    </message>
    <message>
        <source>The letter takes back a referral that we do not have.</source>
        <translation>Brevet annullerer en henvisning, som vi ikke har.</translation>
    </message>
    <message>
        <source>The file is not there, or may not be read. Choose it again.</source>
        <translation>Filen findes ikke eller må ikke læses. Vælg den igen.</translation>
    </message>
    <message>
        <source>The folder holds no XML files.</source>
        <translation>Mappen indeholder ingen XML-filer.</translation>
    </message>
    <message>
        <source>{file} is open in another program, or may not be read here. It is tried again.</source>
        <translation>{file} er åben i et andet program eller må ikke læses her. Der prøves igen.</translation>
    </message>
    <message>
        <source>{file} could not be read just now. It is tried again.</source>
        <translation>{file} kunne ikke læses lige nu. Der prøves igen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached. Is the drive connected? It is tried again by itself.</source>
        <translation>Mappen {folder} kan ikke nås. Er drevet tilsluttet? Der prøves igen af sig selv.</translation>
    </message>
    <message>
        <source>The folder {folder} may not be read. Ask IT for the right to read and delete in it.</source>
        <translation>Mappen {folder} må ikke læses. Bed it om ret til at læse og slette i den.</translation>
    </message>
    <message>
        <source>{file} is too large for a referral (more than 5 MB). It stays in the folder: move it away and ask the sender.</source>
        <translation>{file} er for stor til en henvisning (over 5 MB). Den bliver liggende i mappen: Flyt den væk, og spørg afsenderen.</translation>
    </message>
    <message>
        <source>{file} has come in but cannot be deleted. It is tried again; else ask IT for the right to delete in the folder.</source>
        <translation>{file} er taget ind, men kan ikke slettes. Der prøves igen; ellers bed it om ret til at slette i mappen.</translation>
    </message>
    <message>
        <source>The receipt could not be written in {folder}. The referral is in; the receipt is tried again when the file is met again.</source>
        <translation>Kvitteringen kunne ikke skrives i {folder}. Henvisningen er taget ind; kvitteringen prøves igen, når filen mødes igen.</translation>
    </message>
    <message>
        <source>No receipt was written: the municipality&apos;s own GLN is missing under Settings.</source>
        <translation>Der blev ikke skrevet en kvittering: Kommunens eget lokationsnummer (GLN) mangler under Indstillinger.</translation>
    </message>
    <message>
        <source>The CPR number must be checked</source>
        <translation>CPR skal kontrolleres</translation>
    </message>
    <message>
        <source>The CPR number is missing</source>
        <translation>CPR mangler</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>Navn mangler</translation>
    </message>
    <message>
        <source>There is no telephone number</source>
        <translation>Telefon mangler</translation>
    </message>
    <message>
        <source>The telephone number must be checked</source>
        <translation>Telefon skal kontrolleres</translation>
    </message>
    <message>
        <source>A GLN in the letter has a wrong check digit</source>
        <translation>Et GLN-nummer i brevet har forkert kontrolciffer</translation>
    </message>
    <message>
        <source>The letter has no number</source>
        <translation>Brevet har intet nummer</translation>
    </message>
    <message>
        <source>The status of the letter is unknown; it is taken as a new one</source>
        <translation>Brevets status er ukendt; det behandles som nyt</translation>
    </message>
    <message>
        <source>The day of sending is missing</source>
        <translation>Afsendelsesdato mangler</translation>
    </message>
    <message>
        <source>The sender is missing</source>
        <translation>Afsender mangler</translation>
    </message>
    <message>
        <source>A text was too long and has been cut</source>
        <translation>En tekst var for lang og er afkortet</translation>
    </message>
    <message>
        <source>You belong to no unit, so referrals cannot be taken in here.</source>
        <translation>Du hører ikke til en enhed, så der kan ikke indlæses henvisninger her.</translation>
    </message>
    <message>
        <source>Write a first name or a surname.</source>
        <translation>Skriv et fornavn eller efternavn.</translation>
    </message>
    <message>
        <source>Write the telephone number that can be called.</source>
        <translation>Skriv det telefonnummer, der kan ringes til.</translation>
    </message>
    <message>
        <source>The day of receipt cannot lie ahead.</source>
        <translation>Modtagelsesdatoen kan ikke ligge i fremtiden.</translation>
    </message>
    <message>
        <source>This letter corrects nothing.</source>
        <translation>Dette brev retter ikke noget.</translation>
    </message>
    <message>
        <source>The letter says nothing else here any more. Read it again.</source>
        <translation>Brevet siger ikke længere noget andet her. Læs det igen.</translation>
    </message>
    <message>
        <source>This referral was typed; there is no file.</source>
        <translation>Henvisningen er tastet; der er ingen fil.</translation>
    </message>
    <message>
        <source>There is nobody to compare with any more.</source>
        <translation>Der er ikke længere nogen at sammenligne med.</translation>
    </message>
    <message>
        <source>They can no longer be joined: something changed meanwhile.</source>
        <translation>De kan ikke længere samles: noget er ændret i mellemtiden.</translation>
    </message>
    <message>
        <source>Something has begun on the new pathway. Choose “same person – new pathway”.</source>
        <translation>Der er allerede begyndt noget på det nye forløb. Vælg »samme person – nyt forløb«.</translation>
    </message>
    <message>
        <source>The pathway has been joined to somebody else since.</source>
        <translation>Forløbet er siden flyttet til en anden person.</translation>
    </message>
    <message>
        <source>Decide first whether it is somebody we know: 1, 2 or 3.</source>
        <translation>Afgør først, om det er en kendt borger: 1, 2 eller 3.</translation>
    </message>
    <message>
        <source>The provider number (ydernummer) has up to six digits.</source>
        <translation>Ydernummeret har op til seks cifre.</translation>
    </message>
    <message>
        <source>Write the number of the department (SHAK), at most 17 characters.</source>
        <translation>Skriv afdelingens nummer (SHAK), højst 17 tegn.</translation>
    </message>
    <message>
        <source>The number {number} is already in the list.</source>
        <translation>Nummeret {number} findes allerede på listen.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Skriv et navn.</translation>
    </message>
    <message>
        <source>A GLN has 13 digits, and the last one checks the others.</source>
        <translation>Et GLN-nummer har 13 cifre, og det sidste kontrollerer de andre.</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>Det er ikke et telefonnummer.</translation>
    </message>
    <message>
        <source>At most {longest} characters fit here.</source>
        <translation>Her er plads til højst {longest} tegn.</translation>
    </message>
</context>
</TS>
