<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>indicators</name>
    <message>
        <source>Rule: {rule}.</source>
        <translation>Regel: {rule}.</translation>
    </message>
    <message>
        <source>target met</source>
        <translation>mål nået</translation>
    </message>
    <message>
        <source>under target</source>
        <translation>under mål</translation>
    </message>
    <message>
        <source>in the period</source>
        <translation>i perioden</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s); population not set</source>
        <translation>
            <numerusform>%n person; antal storrygere er ikke angivet</numerusform>
            <numerusform>%n personer; antal storrygere er ikke angivet</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody in the period yet</source>
        <translation>ingen i perioden endnu</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} af {whole}</translation>
    </message>
    <message>
        <source>target {value} ({target_set})</source>
        <translation>mål {value} ({target_set})</translation>
    </message>
    <message>
        <source>last year {value}</source>
        <translation>året før {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n uden svar</numerusform>
            <numerusform>%n uden svar</numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Gem tabel</translation>
    </message>
    <message>
        <source>The table is saved in {folder}.</source>
        <translation>Tabellen er gemt i {folder}.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Save table …</source>
        <translation>Gem tabel …</translation>
    </message>
    <message>
        <source>Preview and print</source>
        <translation>Vis og udskriv</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Regner …</translation>
    </message>
    <message>
        <source>Every figure names its rule; unknown answers stand outside n.</source>
        <translation>Hvert tal har sin regel. Ubesvarede tæller ikke med i n.</translation>
    </message>
    <message>
        <source>Referred electronically, hospitals</source>
        <translation>Elektronisk henvist, sygehuse</translation>
    </message>
    <message>
        <source>Heavy smokers who began</source>
        <translation>Storrygere, der begyndte</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Gennemført</translation>
    </message>
    <message>
        <source>Smoke-free at the end</source>
        <translation>Røgfri ved afslutning</translation>
    </message>
    <message>
        <source>Smoke-free after ½ year</source>
        <translation>Røgfri efter ½ år</translation>
    </message>
    <message>
        <source>No or short education</source>
        <translation>Ingen eller kort uddannelse</translation>
    </message>
    <message>
        <source>Completed, short education</source>
        <translation>Gennemført, kort uddannelse</translation>
    </message>
    <message>
        <source>Smoke-free at the end, short education</source>
        <translation>Røgfri ved afslutning, kort uddannelse</translation>
    </message>
    <message>
        <source>Smoke-free after ½ year, short education</source>
        <translation>Røgfri efter ½ år, kort uddannelse</translation>
    </message>
    <message>
        <source>Referred electronically, psychiatry</source>
        <translation>Elektronisk henvist, psykiatrien</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Tilfredse</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>Fulgt op</translation>
    </message>
    <message>
        <source>The project&apos;s indicators</source>
        <translation>Projektets nøgletal</translation>
    </message>
    <message>
        <source>Equal access</source>
        <translation>Lighed i sundhed</translation>
    </message>
    <message>
        <source>STOPbasen&apos;s indicators</source>
        <translation>STOPbasens indikatorer</translation>
    </message>
    <message>
        <source>{number}. quarter {year}</source>
        <translation>{number}. kvartal {year}</translation>
    </message>
    <message>
        <source>The year {year}</source>
        <translation>Året {year}</translation>
    </message>
</context>
</TS>
