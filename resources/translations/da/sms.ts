<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>sms</name>
    <message>
        <source>Save the file for the SMS gateway</source>
        <translation>Gem filen til sms-gatewayen</translation>
    </message>
    <message>
        <source>The file is written</source>
        <translation>Filen skrives</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) are noted as sent.</source>
        <translation>
            <numerusform>%n sms er noteret som sendt.</numerusform>
            <numerusform>%n sms’er er noteret som sendt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who gets a message</source>
        <translation>Hvem der får en sms</translation>
    </message>
    <message>
        <source>There is nobody to write to.</source>
        <translation>Der er ingen at skrive til.</translation>
    </message>
    <message>
        <source>The words, with their fields</source>
        <translation>Teksten med dens felter</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Svar senest</translation>
    </message>
    <message>
        <source>The message of the chosen one</source>
        <translation>Sms’en til den valgte</translation>
    </message>
    <message>
        <source>Save the file for the SMS gateway …</source>
        <translation>Gem filen til sms-gatewayen …</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n sms</numerusform>
            <numerusform>%n sms’er</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n udeladt</numerusform>
            <numerusform>%n udeladt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gets a message; the list says why.</source>
        <translation>Ingen får en sms; listen siger hvorfor.</translation>
    </message>
    <message>
        <source>The program sends nothing. The file holds numbers and texts alone; give it to the municipality&apos;s SMS gateway and then delete it.</source>
        <translation>Programmet sender ikke noget. Filen indeholder kun numre og tekster; giv den til kommunens sms-gateway, og slet den så.</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Kopiér sms’en</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>gets a message</source>
        <translation>får en sms</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>Fields: {names}</source>
        <translation>Felter: {names}</translation>
    </message>
    <message>
        <source>{used} of {limit} characters</source>
        <translation>{used} af {limit} tegn</translation>
    </message>
    <message>
        <source>because of {characters} one message holds only {limit}</source>
        <translation>på grund af {characters} rummer en sms kun {limit}</translation>
    </message>
    <message>
        <source>An SMS lies open on the telephone. “{word}” tells what it is about: leave it out.</source>
        <translation>En sms ligger åbent på telefonen. »{word}« røber, hvad det handler om: Lad det ude.</translation>
    </message>
</context>
</TS>
