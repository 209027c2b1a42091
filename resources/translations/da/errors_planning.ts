<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_planning</name>
    <message>
        <source>The citizen is no longer on the waiting list. Nothing was offered.</source>
        <translation>Borgeren står ikke længere på ventelisten. Der er ikke tilbudt noget.</translation>
    </message>
    <message>
        <source>This offer has its answer already: {answer}.</source>
        <translation>Tilbuddet har allerede fået svar: {answer}.</translation>
    </message>
    <message>
        <source>Choose a day from {first} and at most four months ahead.</source>
        <translation>Vælg en dag fra {first} og højst fire måneder frem.</translation>
    </message>
    <message>
        <source>The course begins on {on}. The answer must be here before that.</source>
        <translation>Holdet begynder {on}. Svaret skal være her inden.</translation>
    </message>
    <message>
        <source>{taken} of {capacity} places are taken, and {held} held for others. Give one more all the same?</source>
        <translation>{taken} af {capacity} pladser er optaget, og {held} holdes til andre. Giv én til alligevel?</translation>
    </message>
    <message>
        <source>Nothing could be taken over on that day: nobody chosen is free then, or there is nothing.</source>
        <translation>Der er ikke noget, der kan overtages den dag: Enten er ingen af de valgte ledige, eller også er der ingenting.</translation>
    </message>
    <message>
        <source>Choose today or a day to come.</source>
        <translation>Vælg i dag eller en kommende dag.</translation>
    </message>
    <message>
        <source>Choose at least one colleague who takes over.</source>
        <translation>Vælg mindst én kollega, der overtager.</translation>
    </message>
    <message>
        <source>Choose a day from {first} and at most a year ahead.</source>
        <translation>Vælg en dag fra {first} og højst et år frem.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB. Save a shorter period from Outlook; nothing was changed.</source>
        <translation>Filen er større end {most} MB. Gem en kortere periode fra Outlook; intet er ændret.</translation>
    </message>
    <message>
        <source>The calendar has more than {most} entries. Save a shorter period from Outlook; nothing was changed.</source>
        <translation>Kalenderen har flere end {most} poster. Gem en kortere periode fra Outlook; intet er ændret.</translation>
    </message>
    <message>
        <source>This is no calendar file that can be read. Save the calendar from Outlook as »iCalendar (.ics)«; nothing was changed.</source>
        <translation>Det er ikke en kalenderfil, der kan læses. Gem kalenderen fra Outlook som »iCalendar (.ics)«; intet er ændret.</translation>
    </message>
    <message>
        <source>{courses} course(s) follow this rule. Write from which day the new one holds; they keep the old one.</source>
        <translation>{courses} hold følger denne regel. Skriv fra hvilken dag den nye gælder; holdene beholder den gamle.</translation>
    </message>
    <message>
        <source>Write numbers of meetings from 1 to {meetings}.</source>
        <translation>Skriv numre på mødegange fra 1 til {meetings}.</translation>
    </message>
    <message>
        <source>At least one meeting must count, else nobody can complete.</source>
        <translation>Mindst én mødegang skal tælle med, ellers kan ingen gennemføre.</translation>
    </message>
</context>
</TS>
