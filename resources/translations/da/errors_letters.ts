<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_letters</name>
    <message>
        <source>The course is still open. Close it first, then write the epikrise.</source>
        <translation>Forløbet er stadig åbent. Afslut det først, og skriv så epikrisen.</translation>
    </message>
    <message>
        <source>There is no consent to write to her GP. Ask her and register the consent first.</source>
        <translation>Der er ikke samtykke til at skrive til egen læge. Spørg borgeren, og registrér samtykket først.</translation>
    </message>
    <message>
        <source>There is no consent to write to those who referred her. Ask her first.</source>
        <translation>Der er ikke samtykke til at skrive til den, der har henvist. Spørg borgeren først.</translation>
    </message>
    <message>
        <source>What we know of her is sent on only with her yes. Ask her, and tick that she agrees.</source>
        <translation>Det, vi ved om borgeren, sendes kun videre med borgerens ja. Spørg, og sæt hak ved, at borgeren er indforstået.</translation>
    </message>
    <message>
        <source>This is our own offer. Take the referral instead.</source>
        <translation>Det er jeres eget tilbud. Tag henvisningen i stedet.</translation>
    </message>
    <message>
        <source>Write the reason: it stands in the reply.</source>
        <translation>Skriv grunden; den står i svaret.</translation>
    </message>
    <message>
        <source>There is nobody to send it to ({receiver}). Choose the GP on the page of the citizen.</source>
        <translation>Der er ingen at sende til ({receiver}). Vælg egen læge på borgerens side.</translation>
    </message>
    <message>
        <source>{receiver} has no GLN or number for MedCom. Print the letter, or fill in the address under Settings.</source>
        <translation>{receiver} mangler GLN eller nummer til MedCom. Udskriv brevet, eller udfyld adressen under Indstillinger.</translation>
    </message>
    <message>
        <source>The letter cannot be sent yet: mend {part}. Nothing has been sent.</source>
        <translation>Brevet kan ikke sendes endnu: ret {part}. Der er ikke sendt noget.</translation>
    </message>
    <message>
        <source>The letter does not fulfil MedCom&apos;s form, so it was not sent. Print it instead.</source>
        <translation>Brevet opfylder ikke MedComs format, så det er ikke sendt. Udskriv det i stedet.</translation>
    </message>
    <message>
        <source>Only a letter that was sent can be corrected.</source>
        <translation>Kun et brev, der er sendt, kan rettes.</translation>
    </message>
    <message>
        <source>A correction goes to the same receiver as the letter that it replaces.</source>
        <translation>En rettelse går til samme modtager som det brev, den erstatter.</translation>
    </message>
    <message>
        <source>The letter is empty. Write a text.</source>
        <translation>Brevet er tomt. Skriv en tekst.</translation>
    </message>
    <message>
        <source>The letter is too long: at most {longest} characters.</source>
        <translation>Brevet er for langt: højst {longest} tegn.</translation>
    </message>
    <message>
        <source>She has not answered the half-year call yet.</source>
        <translation>Borgeren har ikke svaret på ½-årsopkaldet endnu.</translation>
    </message>
    <message>
        <source>No half-year call is planned for her.</source>
        <translation>Der er ikke planlagt et ½-årsopkald til borgeren.</translation>
    </message>
    <message>
        <source>No interview is booked. Book it first: the letter says when.</source>
        <translation>Der er ikke aftalt en samtale. Aftal den først: Brevet siger hvornår.</translation>
    </message>
    <message>
        <source>She has no place on a course with meetings ahead.</source>
        <translation>Borgeren har ikke plads på et hold med kommende møder.</translation>
    </message>
    <message>
        <source>There is no text of this letter in that language.</source>
        <translation>Der er ikke en tekst til dette brev på det sprog.</translation>
    </message>
    <message>
        <source>The letter has been cancelled.</source>
        <translation>Brevet er annulleret.</translation>
    </message>
    <message>
        <source>This letter is not written here.</source>
        <translation>Dette brev skrives ikke her.</translation>
    </message>
    <message>
        <source>The letter was not sent as a file.</source>
        <translation>Brevet er ikke sendt som fil.</translation>
    </message>
    <message>
        <source>{who} saved this text meanwhile. What you typed is still here. Read theirs, then save again.</source>
        <translation>{who} har gemt teksten imens. Det, du har skrevet, står her stadig. Læs den nye udgave, og gem igen.</translation>
    </message>
    <message>
        <source>There is no text called “{name}”.</source>
        <translation>Der er ingen tekst, der hedder »{name}«.</translation>
    </message>
    <message>
        <source>The text is too long: at most {longest} characters.</source>
        <translation>Teksten er for lang: højst {longest} tegn.</translation>
    </message>
    <message>
        <source>Line {line}: a curly bracket is missing or stands alone.</source>
        <translation>Linje {line}: en krøllet parentes mangler eller står alene.</translation>
    </message>
    <message>
        <source>Line {line}: this text has no field called “{name}”.</source>
        <translation>Linje {line}: teksten har intet felt, der hedder »{name}«.</translation>
    </message>
    <message>
        <source>Line {line}: write the word in front, a colon and the text; the words in front stay as they are.</source>
        <translation>Linje {line}: skriv ordet foran, et kolon og teksten. Lad ordene foran stå, som de er.</translation>
    </message>
    <message>
        <source>A message by SMS has no paper: its whole text stands here.</source>
        <translation>En sms har intet papir: Hele dens tekst står her.</translation>
    </message>
    <message>
        <source>Nobody in the list can get a message; the reason stands beside each. No file was made.</source>
        <translation>Ingen på listen kan få en sms; grunden står ud for hver. Der er ikke lavet nogen fil.</translation>
    </message>
    <message>
        <source>Something was changed while the file was made, so it was not kept. Look at the list and save the file again.</source>
        <translation>Noget blev ændret, mens filen blev lavet, så den er ikke gemt. Se på listen, og gem filen igen.</translation>
    </message>
    <message>
        <source>An SMS lies open on the telephone: leave “{word}” out, so that it does not tell what it is about.</source>
        <translation>En sms ligger åbent på telefonen: Lad »{word}« ude, så den ikke røber, hvad det handler om.</translation>
    </message>
    <message>
        <source>That is {used} characters, and one message holds {limit}. Make it shorter.</source>
        <translation>Det er {used} tegn, og en sms rummer {limit}. Gør teksten kortere.</translation>
    </message>
    <message>
        <source>There is no field {name} in this text. Take one of those above it.</source>
        <translation>Der er intet felt {name} i denne tekst. Brug et af dem, der står over den.</translation>
    </message>
    <message>
        <source>The letter text “{template}” has the unknown field {field}. Mend the text under Settings.</source>
        <translation>Brevteksten »{template}« har det ukendte felt {field}. Ret teksten under Indstillinger.</translation>
    </message>
    <message>
        <source>She has not agreed that {receiver} is told. A department gets its monthly numbers all the same. Ask her, or leave the reply out.</source>
        <translation>Borgeren har ikke sagt ja til, at {receiver} får besked. En afdeling får alligevel sine tal hver måned. Spørg borgeren, eller undlad svaret.</translation>
    </message>
    <message>
        <source>Her name or address is protected, so no letter goes by post. Use Digital Post, or call.</source>
        <translation>Navn eller adresse er beskyttet, så der sendes ikke brev med posten. Brug Digital Post, eller ring.</translation>
    </message>
    <message>
        <source>She can get no SMS ({reason}). Write a letter instead.</source>
        <translation>Borgeren kan ikke få en sms ({reason}). Skriv et brev i stedet.</translation>
    </message>
</context>
</TS>
