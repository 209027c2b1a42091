<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_courses</name>
    <message>
        <source>The citizen joined on {on}; that meeting was before.</source>
        <translation>Borgeren kom med {on}; mødegangen lå før.</translation>
    </message>
    <message>
        <source>{who} has marked this meanwhile; it is shown now. Press again to write over it.</source>
        <translation>{who} har markeret her i mellemtiden; det vises nu. Tryk igen, hvis du vil skrive oven i.</translation>
    </message>
    <message>
        <source>Cigarettes a day: a number from 0 to {most}.</source>
        <translation>Cigaretter pr. dag: et tal fra 0 til {most}.</translation>
    </message>
    <message>
        <source>CO: a number from 0 to {most} ppm.</source>
        <translation>CO: et tal fra 0 til {most} ppm.</translation>
    </message>
    <message>
        <source>The meeting is not until {on}. Mark it already?</source>
        <translation>Mødegangen er først {on}. Skal fremmødet markeres allerede?</translation>
    </message>
    <message>
        <source>The meeting on {on} is called off. Nothing was marked.</source>
        <translation>Mødegangen {on} er aflyst. Intet er markeret.</translation>
    </message>
    <message>
        <source>The citizen has no place on this course. Nothing was marked.</source>
        <translation>Borgeren har ingen plads på holdet. Intet er markeret.</translation>
    </message>
    <message>
        <source>Nobody has completed yet: certificates are for those who came {needed} times.</source>
        <translation>Ingen har gennemført endnu: deltagerbeviset er til dem, der har været her {needed} gange.</translation>
    </message>
    <message>
        <source>No meeting lies ahead, so there is nothing to invite to.</source>
        <translation>Der er ingen kommende møder at invitere til.</translation>
    </message>
    <message>
        <source>Everyone has got a letter already, or has no address.</source>
        <translation>Alle har allerede fået et brev eller har ingen adresse.</translation>
    </message>
    <message>
        <source>The plan is too long: at most {longest} characters.</source>
        <translation>Planen er for lang: højst {longest} tegn.</translation>
    </message>
    <message>
        <source>Write at least a first name.</source>
        <translation>Skriv mindst et fornavn.</translation>
    </message>
    <message>
        <source>Write a telephone number, so that the interview can be agreed.</source>
        <translation>Skriv et telefonnummer, så samtalen kan aftales.</translation>
    </message>
    <message>
        <source>Only rolling groups are checked in. Mark on the sheet instead.</source>
        <translation>Kun løbende hold har check-in. Markér på listen i stedet.</translation>
    </message>
    <message>
        <source>Somebody with this telephone number is known already. Is this another person?</source>
        <translation>En borger med det telefonnummer er kendt i forvejen. Er det en anden person?</translation>
    </message>
    <message>
        <source>The course has begun and cannot be called off. Close it instead.</source>
        <translation>Holdet er begyndt og kan ikke aflyses. Afslut det i stedet.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark has been made for this meeting. Call it off all the same?</source>
        <translation>
            <numerusform>Der er sat %n markering på mødegangen. Skal den aflyses alligevel?</numerusform>
            <numerusform>Der er sat %n markeringer på mødegangen. Skal den aflyses alligevel?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person has a place on the course. Call it off all the same?</source>
        <translation>
            <numerusform>%n person har plads på holdet. Skal det aflyses alligevel?</numerusform>
            <numerusform>%n personer har plads på holdet. Skal det aflyses alligevel?</numerusform>
        </translation>
    </message>
    <message>
        <source>Places: a number from 1 to {most}.</source>
        <translation>Pladser: et tal fra 1 til {most}.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting is still to come. Close the course all the same?</source>
        <translation>
            <numerusform>Der er %n mødegang endnu. Skal holdet afsluttes alligevel?</numerusform>
            <numerusform>Der er %n mødegange endnu. Skal holdet afsluttes alligevel?</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the course a name.</source>
        <translation>Giv holdet et navn.</translation>
    </message>
    <message>
        <source>Plan at least one meeting.</source>
        <translation>Planlæg mindst én mødegang.</translation>
    </message>
    <message>
        <source>Your user belongs to no unit, so the course would belong nowhere. Ask an administrator.</source>
        <translation>Din bruger hører ikke til en enhed, så holdet ville ikke høre hjemme nogen steder. Spørg en administrator.</translation>
    </message>
    <message>
        <source>This programme is not individual. Enrol the citizen on a course.</source>
        <translation>Forløbstypen er ikke individuel. Tilmeld borgeren et hold.</translation>
    </message>
    <message>
        <source>The course is closed or called off. Choose another one.</source>
        <translation>Holdet er afsluttet eller aflyst. Vælg et andet.</translation>
    </message>
    <message>
        <source>There are two meetings on {on}. Move one of them.</source>
        <translation>Der er to mødegange {on}. Flyt den ene.</translation>
    </message>
    <message>
        <source>{taken} of {capacity} places are taken. Give one more all the same?</source>
        <translation>{taken} af {capacity} pladser er taget. Skal der gives en mere alligevel?</translation>
    </message>
    <message>
        <source>The course is over. Choose another one.</source>
        <translation>Holdet er slut. Vælg et andet.</translation>
    </message>
    <message numerus="yes">
        <source>The citizen has attended %n meeting. Give the place up all the same?</source>
        <translation>
            <numerusform>Borgeren har deltaget i %n mødegang. Skal pladsen opgives alligevel?</numerusform>
            <numerusform>Borgeren har deltaget i %n mødegange. Skal pladsen opgives alligevel?</numerusform>
        </translation>
    </message>
    <message>
        <source>The citizen has no place on this course. Nothing was changed.</source>
        <translation>Borgeren har ingen plads på holdet. Intet er ændret.</translation>
    </message>
    <message>
        <source>The citizen has a place on another course. Move her instead.</source>
        <translation>Borgeren har plads på et andet hold. Flyt pladsen i stedet.</translation>
    </message>
</context>
</TS>
