<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_calls</name>
    <message>
        <source>Hold the interview in its form, so that the answers are kept.</source>
        <translation>Hold samtalen i skemaet, så svarene bliver gemt.</translation>
    </message>
    <message>
        <source>Choose who the appointment is with.</source>
        <translation>Vælg, hvem aftalen er med.</translation>
    </message>
    <message>
        <source>The appointment is {state} and cannot be changed.</source>
        <translation>Aftalen er {state} og kan ikke ændres.</translation>
    </message>
    <message>
        <source>The appointment must end after it begins.</source>
        <translation>Aftalen skal slutte, efter at den begynder.</translation>
    </message>
    <message>
        <source>That time is taken. Choose another one.</source>
        <translation>Tiden er optaget. Vælg en anden.</translation>
    </message>
    <message>
        <source>Choose a day from today on.</source>
        <translation>Vælg en dag fra i dag og frem.</translation>
    </message>
    <message>
        <source>A call cannot be logged before it is made.</source>
        <translation>Et opkald kan ikke registreres, før det er foretaget.</translation>
    </message>
    <message>
        <source>Choose the day to call again.</source>
        <translation>Vælg dagen, der skal ringes igen.</translation>
    </message>
    <message>
        <source>Choose a time for the interview.</source>
        <translation>Vælg en tid til samtalen.</translation>
    </message>
    <message>
        <source>The pathway is closed; the call was not kept. Write a journal note instead.</source>
        <translation>Forløbet er lukket; opkaldet er ikke gemt. Skriv et journalnotat i stedet.</translation>
    </message>
</context>
</TS>
