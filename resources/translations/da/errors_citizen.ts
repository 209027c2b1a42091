<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_citizen</name>
    <message>
        <source>This computer&apos;s clock says {now}, but the log already has an entry of {entry}. Nothing is deleted by a clock that is wrong. Set the clock right, and try again.</source>
        <translation>Computerens ur viser {now}, men loggen har allerede en post fra {entry}. Der slettes intet efter et forkert ur. Stil uret, og prøv igen.</translation>
    </message>
    <message>
        <source>The log has a gap from {before} to {after}. Either nobody used the program for so long, or a clock has jumped ahead. Nothing is deleted now. Check the computer&apos;s clock; thirty days after the gap deletion is possible again.</source>
        <translation>Loggen har et hul fra {before} til {after}. Enten har ingen brugt programmet så længe, eller også er et ur sprunget frem. Der slettes intet nu. Kontrollér computerens ur; tredive dage efter hullet kan der slettes igen.</translation>
    </message>
    <message>
        <source>Something has changed since the list was shown, so nothing was deleted. Read the list again, and approve what it says now.</source>
        <translation>Noget er ændret, siden listen blev vist, så der er ikke slettet noget. Læs listen igen, og godkend det, den viser nu.</translation>
    </message>
    <message>
        <source>Say that the archive has had what it must have: the law on archives comes before deletion.</source>
        <translation>Sig, at arkivet har fået, hvad det skal have: arkivloven går forud for sletning.</translation>
    </message>
    <message>
        <source>She was answered on {day} already.</source>
        <translation>Borgeren er allerede besvaret {day}.</translation>
    </message>
    <message>
        <source>Write the reason: she must be able to read it, and she may complain.</source>
        <translation>Skriv begrundelsen: borgeren skal kunne læse den og kan klage.</translation>
    </message>
    <message>
        <source>There is no restriction that could be ended.</source>
        <translation>Der er ingen begrænsning at ophæve.</translation>
    </message>
    <message>
        <source>She has not asked for deletion, or she has been answered already.</source>
        <translation>Borgeren har ikke bedt om sletning eller er allerede besvaret.</translation>
    </message>
    <message>
        <source>A pathway is still open. Close it first; then everything can be deleted.</source>
        <translation>Et forløb er stadig åbent. Luk det først; så kan alt slettes.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Den dag er ikke kommet endnu.</translation>
    </message>
    <message>
        <source>This day is past.</source>
        <translation>Den dag er gået.</translation>
    </message>
</context>
</TS>
