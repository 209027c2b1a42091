<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_commands</name>
    <message>
        <source>No key was found. Give the passphrase or the recovery code.</source>
        <translation>Ingen nøgle fundet. Angiv adgangssætningen eller genoprettelseskoden.</translation>
    </message>
    <message>
        <source>The two were not the same. Nothing was written; try again.</source>
        <translation>De to var ikke ens. Intet er skrevet; prøv igen.</translation>
    </message>
    <message>
        <source>{format} is written to a file: say which with --out.</source>
        <translation>{format} skrives til en fil: angiv den med --out.</translation>
    </message>
    <message>
        <source>The day can be chosen on the demonstration only.</source>
        <translation>Dagen kan kun vælges i demonstrationen.</translation>
    </message>
    <message>
        <source>Say who you are with --user and the initials.</source>
        <translation>Angiv, hvem du er, med --user og initialer.</translation>
    </message>
    <message>
        <source>What reads the results stopped reading before the end. What was done stays done.</source>
        <translation>Det, der læser resultatet, holdt op med at læse før slutningen. Det, der er gjort, er gjort.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What was done before is kept. The log has the details under {number}.</source>
        <translation>Noget gik galt, som ikke burde kunne ske. Det, der var gjort forinden, er bevaret. Loggen har detaljerne under {number}.</translation>
    </message>
    <message>
        <source>There is no pathway {pathway} that you may see. Take the value from the export.</source>
        <translation>Der er intet forløb {pathway}, som du må se. Tag værdien fra udtrækket.</translation>
    </message>
    <message>
        <source>Voucher {number} belongs to another pathway.</source>
        <translation>Rekvisition {number} hører til et andet forløb.</translation>
    </message>
    <message>
        <source>There is no number called {figure}. Take A1 to S5 or a stop.</source>
        <translation>Der er intet tal, der hedder {figure}. Vælg A1 til S5 eller et trin.</translation>
    </message>
    <message>
        <source>The report has no table {table}. It has: {known}.</source>
        <translation>Rapporten har ingen tabel {table}. Den har: {known}.</translation>
    </message>
    <message>
        <source>The demonstration can be told from {first} to {last}.</source>
        <translation>Demonstrationen kan fortælles fra {first} til {last}.</translation>
    </message>
    <message>
        <source>Say where the demonstration shall lie with --data-dir.</source>
        <translation>Angiv med --data-dir, hvor demonstrationen skal ligge.</translation>
    </message>
    <message>
        <source>There is already something in {folder}. Choose an empty folder; nothing was changed.</source>
        <translation>Der ligger allerede noget i {folder}. Vælg en tom mappe; intet er ændret.</translation>
    </message>
    <message>
        <source>{participants} participants cannot be made. Choose a number from 1.</source>
        <translation>{participants} deltagere kan ikke laves. Vælg et tal fra 1 og opefter.</translation>
    </message>
</context>
</TS>
