<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>sign_in</name>
    <message>
        <source>What {name} has typed and not saved is lost when another user signs in.</source>
        <translation>Det, som {name} har skrevet og ikke gemt, går tabt, når en anden bruger logger ind.</translation>
    </message>
    <message>
        <source>Sign in another user</source>
        <translation>Log en anden bruger ind</translation>
    </message>
    <message numerus="yes">
        <source>The window locks in %n second(s).</source>
        <translation>
            <numerusform>Vinduet låses om %n sekund.</numerusform>
            <numerusform>Vinduet låses om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Another user …</source>
        <translation>En anden bruger …</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Your new password (at least 12 characters)</source>
        <translation>Din nye adgangskode (mindst 12 tegn)</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>En gang til</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>{name} is signed in. What was typed is still there.</source>
        <translation>{name} er logget ind. Det, der var skrevet, er her stadig.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Nobody here is real. Choose who you want to be; no password.</source>
        <translation>Ingen her er virkelige. Vælg, hvem du vil være; der skal ingen adgangskode til.</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>Vælg din adgangskode</translation>
    </message>
    <message>
        <source>Keep and sign in</source>
        <translation>Gem og log ind</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Det er ikke den samme adgangskode.</translation>
    </message>
</context>
</TS>
