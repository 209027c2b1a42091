<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_planning</name>
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
