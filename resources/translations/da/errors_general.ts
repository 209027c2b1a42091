<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_general</name>
    <message>
        <source>That is not possible ({code}).</source>
        <translation>Det kan ikke lade sig gøre ({code}).</translation>
    </message>
    <message>
        <source>Somebody else has saved this since you opened it.</source>
        <translation>En anden har gemt her, siden du åbnede.</translation>
    </message>
    <message>
        <source>Theirs: {text}</source>
        <translation>Den andens: {text}</translation>
    </message>
    <message>
        <source>Yours: {text}</source>
        <translation>Din: {text}</translation>
    </message>
    <message>
        <source>It is not in the recycle bin any more.</source>
        <translation>Det ligger ikke i papirkurven længere.</translation>
    </message>
    <message>
        <source>Something else stands typed there by now. Save it or throw it away first; then this draft can come back.</source>
        <translation>Der er allerede skrevet noget andet. Gem det, eller smid det ud først; så kan kladden komme tilbage.</translation>
    </message>
    <message>
        <source>Your role does not give you the right to do this. Nothing was changed.</source>
        <translation>Din rolle giver dig ikke adgang til det. Intet er ændret.</translation>
    </message>
    <message>
        <source>This citizen belongs to another unit. Nothing was opened or changed.</source>
        <translation>Borgeren hører til en anden enhed. Intet er åbnet eller ændret.</translation>
    </message>
    <message>
        <source>Sign in first. Nothing was changed.</source>
        <translation>Log ind først. Intet er ændret.</translation>
    </message>
    <message>
        <source>It is no longer here: somebody else has taken it away.</source>
        <translation>Det findes ikke længere: en anden har fjernet det.</translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation>Skal udfyldes.</translation>
    </message>
    <message>
        <source>The pathway is closed. Open a new pathway if the citizen comes back.</source>
        <translation>Forløbet er lukket. Åbn et nyt forløb, hvis borgeren kommer igen.</translation>
    </message>
    <message>
        <source>This cannot be taken back: somebody has gone on from it. Nothing was changed.</source>
        <translation>Det kan ikke fortrydes: der er arbejdet videre på det. Intet er ændret.</translation>
    </message>
    <message>
        <source>This act stands. Ctrl+Shift+Z shows what you can do instead.</source>
        <translation>Handlingen kan ikke fortrydes. Ctrl+Skift+Z viser, hvad du kan gøre i stedet.</translation>
    </message>
    <message>
        <source>It is in use by now, so it stays. Take back first what was built on it, or put it out of use.</source>
        <translation>Det er taget i brug siden, så det bliver stående. Fortryd først det, der bygger på det, eller sæt det ud af brug.</translation>
    </message>
    <message>
        <source>This has been taken back already.</source>
        <translation>Det er allerede fortrudt.</translation>
    </message>
</context>
</TS>
