<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_people</name>
    <message>
        <source>STOPbasen&apos;s secretariat was asked to delete on {day}: the consent is given anew instead.</source>
        <translation>STOPbasens sekretariat blev bedt om at slette {day}: registrér et nyt samtykke i stedet.</translation>
    </message>
    <message>
        <source>The citizen is {age} years old: under {own} years a parent or guardian gives it.</source>
        <translation>Borgeren er {age} år: under {own} år giver en forælder eller værge samtykket.</translation>
    </message>
    <message>
        <source>The day lies ahead.</source>
        <translation>Dagen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>The citizen is {age} years old: tick that you judge the citizen mature enough.</source>
        <translation>Borgeren er {age} år: sæt kryds ved, at du vurderer borgeren moden nok.</translation>
    </message>
    <message>
        <source>This consent is not withdrawn, so nothing is to be deleted.</source>
        <translation>Samtykket er ikke trukket tilbage, så der er intet at slette.</translation>
    </message>
    <message>
        <source>The visit lies ahead.</source>
        <translation>Besøget ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>A number from 0 to 500, or nothing.</source>
        <translation>Et tal fra 0 til 500 eller ingenting.</translation>
    </message>
    <message>
        <source>This is not in the journal any more; the list is read again.</source>
        <translation>Det findes ikke længere i journalen. Listen er læst igen.</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Skriv det med få ord.</translation>
    </message>
    <message>
        <source>The citizen belongs to your own team: no reason is needed.</source>
        <translation>Borgeren hører til dit eget team: Der skal ingen grund til.</translation>
    </message>
    <message>
        <source>At most {longest} characters, please.</source>
        <translation>Højst {longest} tegn.</translation>
    </message>
    <message>
        <source>An administrator sees no cases and cannot be named.</source>
        <translation>En administrator ser ingen sager og kan ikke vælges.</translation>
    </message>
    <message>
        <source>Name at least one colleague who is in use.</source>
        <translation>Vælg mindst én kollega, der er i brug.</translation>
    </message>
    <message>
        <source>You are not among those named, and will not find the citizen any more. Only the name stands in the list under Settings. Go on?</source>
        <translation>Du er ikke selv blandt de valgte og vil ikke længere kunne finde borgeren. Kun navnet står på listen under Indstillinger. Fortsæt?</translation>
    </message>
    <message>
        <source>The birth date lies ahead.</source>
        <translation>Fødselsdatoen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>The check digit of the CPR number does not fit. Numbers given out since 2007 may be so. Is it typed correctly, and shall it be kept?</source>
        <translation>Kontrolcifferet i CPR-nummeret stemmer ikke. Det kan være rigtigt for numre fra 2007 og frem. Er det tastet rigtigt, og skal det gemmes?</translation>
    </message>
    <message>
        <source>The CPR number begins with a date that does not exist. Keep it, marked as to be checked?</source>
        <translation>CPR-nummeret begynder med en dato, der ikke findes. Skal det gemmes med mærket »skal kontrolleres«?</translation>
    </message>
    <message>
        <source>By the CPR number she is not born yet. Keep it, marked as to be checked?</source>
        <translation>Efter CPR-nummeret er borgeren ikke født endnu. Skal det gemmes med mærket »skal kontrolleres«?</translation>
    </message>
    <message>
        <source>There is already a citizen with this CPR number. Keep both as two persons?</source>
        <translation>Der findes allerede en borger med dette CPR-nummer. Skal de stå som to personer?</translation>
    </message>
    <message>
        <source>A CPR number has ten digits: ddmmyy-xxxx.</source>
        <translation>Et CPR-nummer har ti cifre: ddmmåå-xxxx.</translation>
    </message>
    <message>
        <source>This citizen died on {on}. Nothing was changed.</source>
        <translation>Borgeren døde {on}. Intet er ændret.</translation>
    </message>
    <message>
        <source>The day of death lies ahead.</source>
        <translation>Dødsdatoen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>Write at least a name or a telephone number.</source>
        <translation>Skriv mindst et navn eller et telefonnummer.</translation>
    </message>
    <message>
        <source>This is not a telephone number. Danish numbers have eight digits.</source>
        <translation>Det er ikke et telefonnummer. Danske numre har otte cifre.</translation>
    </message>
    <message>
        <source>At most {longest} characters.</source>
        <translation>Højst {longest} tegn.</translation>
    </message>
    <message>
        <source>Write the name of the contact person.</source>
        <translation>Skriv kontaktpersonens navn.</translation>
    </message>
    <message>
        <source>There is no such consent to withdraw.</source>
        <translation>Der er intet sådant samtykke at trække tilbage.</translation>
    </message>
    <message>
        <source>Write the note first.</source>
        <translation>Skriv notatet først.</translation>
    </message>
    <message>
        <source>The note belongs to another pathway. Nothing was changed.</source>
        <translation>Notatet hører til et andet forløb. Intet er ændret.</translation>
    </message>
    <message>
        <source>Choose a counsellor of this unit.</source>
        <translation>Vælg en rådgiver i denne enhed.</translation>
    </message>
    <message>
        <source>The last day must not come before the first.</source>
        <translation>Den sidste dag må ikke ligge før den første.</translation>
    </message>
</context>
</TS>
