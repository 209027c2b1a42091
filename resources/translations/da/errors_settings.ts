<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_settings</name>
    <message>
        <source>This database is not the one that this machine saw last ({at}): either an older copy was put in its place, or the log was edited. Nothing was changed. Ask your team lead before you go on; under Settings, Backup the newest backup can be found.</source>
        <translation>Databasen er ikke den, som denne computer så sidst ({at}): enten er en ældre kopi lagt i dens sted, eller også er der ændret i loggen. Intet er ændret nu. Spørg din teamleder, før du fortsætter; under Indstillinger, Sikkerhedskopi, står den nyeste sikkerhedskopi.</translation>
    </message>
    <message>
        <source>The key of a demonstration is published; it has no other.</source>
        <translation>Demonstrationens nøgle er offentlig; den har ingen anden.</translation>
    </message>
    <message>
        <source>There is already a version of this rule from {day}. Change that one.</source>
        <translation>Der findes allerede en udgave af reglen fra {day}. Ret den.</translation>
    </message>
    <message>
        <source>Must be a number between {least} and {most}.</source>
        <translation>Skal være et tal mellem {least} og {most}.</translation>
    </message>
    <message>
        <source>The window must begin before the ideal month and end after it.</source>
        <translation>Perioden skal begynde før den ideelle måned og slutte efter den.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Den sidste dag ligger før den første.</translation>
    </message>
    <message>
        <source>The end lies before the beginning.</source>
        <translation>Slut ligger før start.</translation>
    </message>
    <message>
        <source>A time must last between {least} and {most} minutes.</source>
        <translation>En tid skal vare mellem {least} og {most} minutter.</translation>
    </message>
    <message>
        <source>There must be between {least} and {most} meetings.</source>
        <translation>Der skal være mellem {least} og {most} mødegange.</translation>
    </message>
    <message>
        <source>Write one number a meeting, days after the first, growing: 0, 7, 21. There must be {meetings}.</source>
        <translation>Skriv ét tal for hver mødegang, dage efter den første og stigende: 0, 7, 21. Der skal være {meetings}.</translation>
    </message>
    <message>
        <source>A voucher cannot be for more weeks than the scheme has.</source>
        <translation>En rekvisition kan ikke gælde flere uger, end ordningen har.</translation>
    </message>
</context>
</TS>
