<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_follow_up</name>
    <message>
        <source>The course is already closed for her.</source>
        <translation>Forløbet er allerede afsluttet for borgeren.</translation>
    </message>
    <message>
        <source>She has no place on a course that could be closed.</source>
        <translation>Borgeren har ikke et forløb, der kan afsluttes.</translation>
    </message>
    <message>
        <source>Satisfaction is a number from 1 to 5.</source>
        <translation>Tilfredshed er et tal fra 1 til 5.</translation>
    </message>
    <message>
        <source>The day has not come yet.</source>
        <translation>Datoen ligger ude i fremtiden.</translation>
    </message>
    <message>
        <source>The follow-up is already closed.</source>
        <translation>Opfølgningen er allerede lukket.</translation>
    </message>
    <message>
        <source>This is no outcome of an attempt.</source>
        <translation>Det er ikke et udfald af et forsøg.</translation>
    </message>
    <message>
        <source>Put the questions first, then the follow-up is answered.</source>
        <translation>Stil spørgsmålene først; så er opfølgningen besvaret.</translation>
    </message>
    <message>
        <source>The window is {due_from} – {due_to}. Answers outside it do not count in STOPbasen. Keep it all the same?</source>
        <translation>Perioden er {due_from} – {due_to}. Svar uden for den tæller ikke i STOPbasen. Vil du gemme svaret alligevel?</translation>
    </message>
    <message>
        <source>Consent to be called is given. Register the withdrawal first.</source>
        <translation>Der er givet samtykke til opkaldet. Registrér først, at det er trukket tilbage.</translation>
    </message>
    <message>
        <source>“Not tried” can be chosen when the window has closed, after {due_to}.</source>
        <translation>»Ikke forsøgt« kan vælges, når perioden er slut, efter {due_to}.</translation>
    </message>
    <message numerus="yes">
        <source>“Not reached” needs attempts on %n more day(s) within the window.</source>
        <translation>
            <numerusform>»Ikke truffet« kræver forsøg på endnu %n dag inden for perioden.</numerusform>
            <numerusform>»Ikke truffet« kræver forsøg på endnu %n dage inden for perioden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Not reached” needs attempts on %n more day(s) within the window, one of them after {hour}:00.</source>
        <translation>
            <numerusform>»Ikke truffet« kræver forsøg på endnu %n dag inden for perioden, efter kl. {hour}.</numerusform>
            <numerusform>»Ikke truffet« kræver forsøg på endnu %n dage inden for perioden, mindst ét efter kl. {hour}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“Not reached” needs one attempt after {hour}:00 within the window.</source>
        <translation>»Ikke truffet« kræver ét forsøg efter kl. {hour} inden for perioden.</translation>
    </message>
    <message>
        <source>She cannot be smoke-free ever since and smoke. Put the first question again.</source>
        <translation>Borgeren kan ikke både være røgfri lige siden og ryge. Stil det første spørgsmål igen.</translation>
    </message>
    <message>
        <source>Weeks are a number from 1 to {most}, and only with a medicine.</source>
        <translation>Uger er et tal fra 1 til {most}, og kun sammen med et præparat.</translation>
    </message>
    <message>
        <source>The day must lie between the first and the last day.</source>
        <translation>Dagen skal ligge mellem den første og den sidste dag.</translation>
    </message>
    <message>
        <source>No question is answered yet.</source>
        <translation>Ingen spørgsmål er besvaret endnu.</translation>
    </message>
    <message>
        <source>She has no place on a course that the form could be about.</source>
        <translation>Borgeren har ingen plads på et forløb, som skemaet kunne handle om.</translation>
    </message>
    <message>
        <source>A colleague has typed this form meanwhile. Close it, and look at her answers first.</source>
        <translation>En kollega har tastet skemaet imens. Luk det, og se kollegaens svar først.</translation>
    </message>
    <message>
        <source>She has an open pathway already. Go on with that one.</source>
        <translation>Borgeren har allerede et åbent forløb. Fortsæt med det.</translation>
    </message>
    <message>
        <source>She is registered as dead.</source>
        <translation>Borgeren er registreret som død.</translation>
    </message>
    <message>
        <source>You belong to no unit, so the pathway would belong to nobody.</source>
        <translation>Du hører ikke til en enhed, så forløbet ville ikke høre til nogen.</translation>
    </message>
</context>
</TS>
