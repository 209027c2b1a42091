<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>indicators</name>
    <message>
        <source>Overview</source>
        <translation>Oversigt</translation>
    </message>
    <message>
        <source>Where it comes from, on paper</source>
        <translation>Hvor tallet kommer fra, på papir</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Vis listen</translation>
    </message>
    <message>
        <source>Run chart</source>
        <translation>Seriediagram</translation>
    </message>
    <message>
        <source>Over three years</source>
        <translation>Over tre år</translation>
    </message>
    <message>
        <source>Where does the number come from?</source>
        <translation>Hvor kommer tallet fra?</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Enter shows the list behind a row</source>
        <translation>Enter viser listen bag en række</translation>
    </message>
    <message>
        <source>The number by group</source>
        <translation>Tallet efter gruppe</translation>
    </message>
    <message>
        <source>Nobody in the period belongs to this number.</source>
        <translation>Ingen i perioden hører til tallet.</translation>
    </message>
    <message>
        <source>median {value}</source>
        <translation>median {value}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>mål {value}</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Af</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Rule: {rule}.</source>
        <translation>Regel: {rule}.</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Kilde: {source}.</translation>
    </message>
    <message>
        <source>The period goes by {basis}.</source>
        <translation>Perioden regnes efter {basis}.</translation>
    </message>
    <message>
        <source>In the period: {count}.</source>
        <translation>I perioden: {count}.</translation>
    </message>
    <message>
        <source>Left out: {why}: {count}.</source>
        <translation>Udeladt: {why}: {count}.</translation>
    </message>
    <message>
        <source>Belong to the number: {count} pathways of {people} citizens.</source>
        <translation>Hører til tallet: {count} forløb for {people} borgere.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them without an answer.</source>
        <translation>
            <numerusform>%n af dem uden svar.</numerusform>
            <numerusform>%n af dem uden svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{rule}: holds since {day} ({source}).</source>
        <translation>{rule}: gælder fra {day} ({source}).</translation>
    </message>
    <message>
        <source>Nothing but the usual ups and downs: no shift and no trend.</source>
        <translation>Kun de sædvanlige udsving: intet skift og ingen tendens.</translation>
    </message>
    <message>
        <source>Shift from {first} to {last}</source>
        <translation>Skift fra {first} til {last}</translation>
    </message>
    <message>
        <source>Trend from {first} to {last}</source>
        <translation>Tendens fra {first} til {last}</translation>
    </message>
    <message>
        <source>marked by diamonds: look for the reason</source>
        <translation>vist med ruder: se efter årsagen</translation>
    </message>
    <message>
        <source>No quarter of the three years has a figure yet.</source>
        <translation>Ingen kvartaler i de tre år har tal endnu.</translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s) with a figure: too few to tell news from chance.</source>
        <translation>
            <numerusform>%n kvartal med tal: for få til at se, om noget er andet end tilfældigt.</numerusform>
            <numerusform>%n kvartaler med tal: for få til at se, om noget er andet end tilfældigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>95 % sure</source>
        <translation>95 % sikkerhed</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Uden svar</translation>
    </message>
    <message>
        <source>No answer as smokers</source>
        <translation>Uden svar som rygere</translation>
    </message>
    <message>
        <source>Behind the number</source>
        <translation>Bag tallet</translation>
    </message>
    <message>
        <source>The last three years</source>
        <translation>De seneste tre år</translation>
    </message>
    <message>
        <source>From {first} to {last} over {count} quarters</source>
        <translation>Fra {first} til {last} over {count} kvartaler</translation>
    </message>
    <message>
        <source>too few answers yet</source>
        <translation>for få svar endnu</translation>
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
        <source>nobody has answered yet</source>
        <translation>ingen har svaret endnu</translation>
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
        <source>without an answer as smokers: {value}</source>
        <translation>uden svar som rygere: {value}</translation>
    </message>
    <message>
        <source>short education</source>
        <translation>kort uddannelse</translation>
    </message>
    <message>
        <source>psychiatry</source>
        <translation>psykiatri</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sikker forskel</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>kan være tilfældigt</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>{id} {year}: still open, by the last day</source>
        <translation>{id} {year}: stadig åbne, efter sidste dag</translation>
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
        <source>Locked periods</source>
        <translation>Låste perioder</translation>
    </message>
    <message>
        <source>Lock a period when it is reported: the page stays as it is, and later corrections are shown as a difference.</source>
        <translation>Lås en periode, når den er indberettet: siden står, som den var, og senere rettelser vises som forskel.</translation>
    </message>
    <message>
        <source>No period is locked yet. Choose one above and lock it.</source>
        <translation>Ingen periode er låst endnu. Vælg en ovenfor, og lås den.</translation>
    </message>
    <message>
        <source>Lock {period}</source>
        <translation>Lås {period}</translation>
    </message>
    <message>
        <source>{id} {name}: was {then}, is now {now}</source>
        <translation>{id} {name}: var {then}, er nu {now}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Siden da</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) corrected</source>
        <translation>
            <numerusform>%n tal rettet</numerusform>
            <numerusform>%n tal rettet</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>uændret</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Targets: {name}</source>
        <translation>Mål: {name}</translation>
    </message>
    <message>
        <source>Inequality</source>
        <translation>Ulighed</translation>
    </message>
    <message>
        <source>Short education and psychiatry beside everybody</source>
        <translation>Kort uddannelse og psykiatri ved siden af alle</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>Hvilke tal</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Afdelinger</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikater</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Save table …</source>
        <translation>Gem tabel …</translation>
    </message>
    <message>
        <source>Status on one page</source>
        <translation>Kvartalsstatus (PDF)</translation>
    </message>
    <message>
        <source>All with rules, on paper</source>
        <translation>Alle med regler (PDF)</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Regner …</translation>
    </message>
    <message>
        <source>Every figure names its rule.</source>
        <translation>Hvert tal har sin regel.</translation>
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
        <source>Smoke-free after ½ year by free medicine</source>
        <translation>Røgfri efter ½ år, fordelt på gratis medicin</translation>
    </message>
    <message>
        <source>Courses that ended in the period. The half-year calls come five to seven months later, so choose a period that is further back.</source>
        <translation>Forløb, der sluttede i perioden. Halvårsopkaldene kommer fem-syv måneder senere, så vælg en periode længere tilbage.</translation>
    </message>
    <message>
        <source>No course ended in the period. Choose another one above.</source>
        <translation>Ingen forløb sluttede i perioden. Vælg en anden ovenfor.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) of free medicine</source>
        <translation>
            <numerusform>%n uges gratis medicin</numerusform>
            <numerusform>%n ugers gratis medicin</numerusform>
        </translation>
    </message>
    <message>
        <source>no free medicine</source>
        <translation>ingen gratis medicin</translation>
    </message>
    <message>
        <source>{share} ({part} of {whole})</source>
        <translation>{share} ({part} af {whole})</translation>
    </message>
    <message>
        <source>{share} ({count} without an answer)</source>
        <translation>{share} ({count} uden svar)</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Ordning</translation>
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
        <source>Quarter {number}, {year}</source>
        <translation>{number}. kvartal {year}</translation>
    </message>
    <message>
        <source>The year {year}</source>
        <translation>Året {year}</translation>
    </message>
    <message>
        <source>{number}Q {year}</source>
        <translation>{number}. kv. {year}</translation>
    </message>
    <message>
        <source>95 % sure: {low}–{high} %</source>
        <translation>95 % sikkerhed: {low}–{high} %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>ikke oplyst</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n uge</numerusform>
            <numerusform>%n uger</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms at the end of the course</source>
        <translation>Skemaer ved forløbets slutning</translation>
    </message>
    <message>
        <source>Choose which forms are used</source>
        <translation>Vælg, hvilke skemaer der bruges</translation>
    </message>
    <message>
        <source>No form is used. Two stand ready: satisfaction, and six questions about involvement.</source>
        <translation>Ingen skemaer er i brug. To ligger klar: tilfredshed, og seks spørgsmål om inddragelse.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Gennemsnit</translation>
    </message>
    <message>
        <source>How many answered what</source>
        <translation>Hvor mange svarede hvad</translation>
    </message>
    <message>
        <source>{form}: {answered} answered, {closed} courses ended. {source}.</source>
        <translation>{form}: {answered} svar, {closed} afsluttede forløb. {source}.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>{age} years and more</source>
        <translation>{age} år og derover</translation>
    </message>
    <message>
        <source>under {age} years</source>
        <translation>under {age} år</translation>
    </message>
    <message>
        <source>{low}–{high} years</source>
        <translation>{low}–{high} år</translation>
    </message>
    <message>
        <source>Attended no meeting</source>
        <translation>Intet fremmøde</translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation>Ikke gennemført</translation>
    </message>
    <message>
        <source>Not no or short education</source>
        <translation>Ikke ingen eller kort uddannelse</translation>
    </message>
    <message>
        <source>No consent to registration</source>
        <translation>Uden samtykke til registrering</translation>
    </message>
    <message>
        <source>Not completed by STOPbasen&apos;s rule</source>
        <translation>Ikke gennemført efter STOPbasens regel</translation>
    </message>
    <message>
        <source>Course not closed</source>
        <translation>Forløb ikke afsluttet</translation>
    </message>
    <message>
        <source>No consent to follow-up</source>
        <translation>Uden samtykke til opfølgning</translation>
    </message>
    <message>
        <source>The window of the follow-up is still open</source>
        <translation>Perioden for opfølgning er ikke slut</translation>
    </message>
    <message>
        <source>Not from hospital or psychiatry</source>
        <translation>Ikke fra sygehus eller psykiatri</translation>
    </message>
    <message>
        <source>Not from psychiatry</source>
        <translation>Ikke fra psykiatrien</translation>
    </message>
    <message>
        <source>Not electronic</source>
        <translation>Ikke elektronisk</translation>
    </message>
    <message>
        <source>Not a heavy smoker</source>
        <translation>Ikke storryger</translation>
    </message>
    <message>
        <source>From referred to smoke-free</source>
        <translation>Fra henvist til røgfri</translation>
    </message>
    <message>
        <source>Who could be helped, and who was</source>
        <translation>Hvem der kunne hjælpes, og hvem der blev</translation>
    </message>
    <message>
        <source>Ø1  Average cost of a participant</source>
        <translation>Ø1  Gennemsnitlig udgift pr. deltager</translation>
    </message>
    <message>
        <source>Change the population and shares</source>
        <translation>Ret befolkningen og andelene</translation>
    </message>
    <message>
        <source>Change the prices</source>
        <translation>Ret priserne</translation>
    </message>
    <message>
        <source>Cluster of municipalities</source>
        <translation>Klynge af kommuner</translation>
    </message>
    <message>
        <source>Each municipality saves its counts, without citizens; one of them adds the files up. Groups under five are left out.</source>
        <translation>Hver kommune gemmer sine antal, uden borgere; én af dem lægger filerne sammen. Grupper under fem er udeladt.</translation>
    </message>
    <message>
        <source>Save our counts …</source>
        <translation>Gem vores antal …</translation>
    </message>
    <message>
        <source>Add files up …</source>
        <translation>Læg filer sammen …</translation>
    </message>
    <message>
        <source>Potential, forms, locked periods and cluster</source>
        <translation>Potentiale, skemaer, låste perioder og klynge</translation>
    </message>
    <message numerus="yes">
        <source>Not known: the price of a meeting is not set. Medicine: {medicine}; %n began.</source>
        <translation>
            <numerusform>Ukendt: prisen for en mødegang er ikke sat. Medicin: {medicine}; %n begyndte.</numerusform>
            <numerusform>Ukendt: prisen for en mødegang er ikke sat. Medicin: {medicine}; %n begyndte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: nobody began in the period. Medicine: {medicine}.</source>
        <translation>Ukendt: ingen begyndte i perioden. Medicin: {medicine}.</translation>
    </message>
    <message>
        <source>Smoke daily</source>
        <translation>Ryger dagligt</translation>
    </message>
    <message>
        <source>Want to stop</source>
        <translation>Vil gerne stoppe</translation>
    </message>
    <message>
        <source>Want help</source>
        <translation>Vil gerne have hjælp</translation>
    </message>
    <message>
        <source>Smoke-free</source>
        <translation>Røgfri</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>Nået til</translation>
    </message>
    <message>
        <source>How many people there are is not set: give the population of the municipality, or the patients of the hospital.</source>
        <translation>Det er ikke oplyst, hvor mange mennesker der er: angiv kommunens befolkning eller sygehusets patienter.</translation>
    </message>
    <message>
        <source>Of {count} people. {source}, since {day}.</source>
        <translation>Af {count} mennesker. {source}, siden {day}.</translation>
    </message>
    <message numerus="yes">
        <source>{average} each: meetings {courses}, medicine {medicine}; %n began.</source>
        <translation>
            <numerusform>{average} pr. deltager: mødegange {courses}, medicin {medicine}; %n begyndte.</numerusform>
            <numerusform>{average} pr. deltager: mødegange {courses}, medicin {medicine}; %n begyndte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was referred in the period. Choose another one.</source>
        <translation>Ingen blev henvist i perioden. Vælg en anden ovenfor.</translation>
    </message>
    <message>
        <source>Of those referred</source>
        <translation>Af de henviste</translation>
    </message>
    <message numerus="yes">
        <source>%n of those referred are still under way.</source>
        <translation>
            <numerusform>%n af de henviste er stadig i gang.</numerusform>
            <numerusform>%n af de henviste er stadig i gang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Press a bar, or Enter in the table, for the list behind it.</source>
        <translation>Tryk på en søjle, eller Enter i tabellen, for at se listen bag.</translation>
    </message>
    <message>
        <source>Waiting from received to the first call, days</source>
        <translation>Ventetid fra modtaget til første opkald, dage</translation>
    </message>
    <message numerus="yes">
        <source>target %n day(s)</source>
        <translation>
            <numerusform>mål %n dag</numerusform>
            <numerusform>mål %n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Waiting by department</source>
        <translation>Ventetid efter afdeling</translation>
    </message>
    <message>
        <source>Nobody was received in the period.</source>
        <translation>Ingen er modtaget i perioden.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Henvist</translation>
    </message>
    <message>
        <source>Median, days</source>
        <translation>Median, dage</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Inden mål</translation>
    </message>
    <message>
        <source>{step}: median {median}, nine of ten within {p90} days</source>
        <translation>{step}: median {median}, ni af ti inden {p90} dage</translation>
    </message>
    <message>
        <source>{share} in time</source>
        <translation>{share} inden mål</translation>
    </message>
    <message>
        <source>Nobody is called yet.</source>
        <translation>Ingen er ringet op endnu.</translation>
    </message>
    <message>
        <source>Back to the number</source>
        <translation>Tilbage til tallet</translation>
    </message>
    <message>
        <source>The list behind the number</source>
        <translation>Listen bag tallet</translation>
    </message>
    <message>
        <source>Nobody stands behind this number in the period.</source>
        <translation>Ingen står bag tallet i perioden.</translation>
    </message>
    <message numerus="yes">
        <source>%n pathway(s); that you saw the list is logged</source>
        <translation>
            <numerusform>%n forløb; det er logget, at du har set listen</numerusform>
            <numerusform>%n forløb; det er logget, at du har set listen</numerusform>
        </translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>Hvordan det tæller</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>The mail is copied. It has no citizen in it.</source>
        <translation>Mailen er kopieret. Der står ingen borger i den.</translation>
    </message>
    <message>
        <source>Save all pages</source>
        <translation>Gem alle sider</translation>
    </message>
    <message>
        <source>Feedback to those who refer</source>
        <translation>Tilbagemelding til henviserne</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) with mail are saved in {folder}.</source>
        <translation>
            <numerusform>%n side med mail er gemt i {folder}.</numerusform>
            <numerusform>%n sider med mail er gemt i {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the mail</source>
        <translation>Kopiér mailen</translation>
    </message>
    <message>
        <source>Save all pages …</source>
        <translation>Gem alle sider …</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Vis siden</translation>
    </message>
    <message>
        <source>Departments and practices</source>
        <translation>Afdelinger og praksis</translation>
    </message>
    <message>
        <source>No department or practice has referred anybody in the period. Choose another one.</source>
        <translation>Ingen afdeling eller praksis har henvist nogen i perioden. Vælg en anden.</translation>
    </message>
    <message>
        <source>{period}. Groups under five are hidden on the pages, not here.</source>
        <translation>{period}. Grupper under fem er skjult på siderne, ikke her.</translation>
    </message>
    <message>
        <source>Department or practice</source>
        <translation>Afdeling eller praksis</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Sygehus</translation>
    </message>
    <message>
        <source>General practice</source>
        <translation>Almen praksis</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Truffet</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begyndt</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>På siden</translation>
    </message>
    <message>
        <source>small groups hidden</source>
        <translation>små grupper skjult</translation>
    </message>
    <message>
        <source>everything shown</source>
        <translation>alt vises</translation>
    </message>
    <message>
        <source>Last made</source>
        <translation>Senest lavet</translation>
    </message>
    <message>
        <source>STOPbasen&apos;s certificates for courses begun in {year}</source>
        <translation>STOPbasens certifikater for hold begyndt i {year}</translation>
    </message>
    <message>
        <source>Worked out now. The period above chooses the year.</source>
        <translation>Opgjort nu. Perioden ovenfor vælger året.</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n that are open</source>
        <translation>
            <numerusform>Vis den %n, der er åben</numerusform>
            <numerusform>Vis de %n, der er åbne</numerusform>
        </translation>
    </message>
    <message>
        <source>Now {rate} ({yes} of {all}), target {target}.</source>
        <translation>Nu {rate} ({yes} af {all}), mål {target}.</translation>
    </message>
    <message>
        <source>Nobody of the year belongs to it yet.</source>
        <translation>Ingen fra året hører til endnu.</translation>
    </message>
    <message>
        <source>The target is met whatever the open ones become.</source>
        <translation>Målet er nået, uanset hvordan det går de åbne.</translation>
    </message>
    <message>
        <source>At best {best}: the target can no longer be reached this year.</source>
        <translation>Højst {best}: målet kan ikke længere nås for året.</translation>
    </message>
    <message>
        <source>{needed} of the {open} open ones must go well, the first by {first}, the last by {last}.</source>
        <translation>{needed} af de {open} åbne skal gå godt, den første inden {first}, den sidste inden {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n mangler</numerusform>
            <numerusform>%n mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>The period is locked.</source>
        <translation>Perioden er låst.</translation>
    </message>
    <message>
        <source>Save our counts</source>
        <translation>Gem vores antal</translation>
    </message>
    <message>
        <source>The counts are saved in {folder}.</source>
        <translation>Antallene er gemt i {folder}.</translation>
    </message>
    <message>
        <source>Add files up</source>
        <translation>Læg filer sammen</translation>
    </message>
    <message numerus="yes">
        <source>%n half-year answer(s) came in from lists without their course: whether the citizens completed is not known, so they are not counted.</source>
        <translation>
            <numerusform>%n halvårssvar er hentet ind fra en liste uden sit hold: om borgeren gennemførte, vides ikke, så svaret tæller ikke med.</numerusform>
            <numerusform>%n halvårssvar er hentet ind fra lister uden deres hold: om borgerne gennemførte, vides ikke, så svarene tæller ikke med.</numerusform>
        </translation>
    </message>
    <message>
        <source>Course not known (brought in from a list)</source>
        <translation>Holdet kendes ikke (hentet ind fra en liste)</translation>
    </message>
    <message>
        <source>Made again from the locked figures: the same page, byte for byte.</source>
        <translation>Dannet igen ud fra de låste tal: samme side, byte for byte.</translation>
    </message>
    <message>
        <source>Locked before its figures were kept. This is the page that was kept.</source>
        <translation>Låst, før sidens tal blev gemt. Her er siden, som den blev gemt.</translation>
    </message>
    <message>
        <source>The figures are the locked ones, but this program draws the page otherwise ({changed}). This is the page that was kept.</source>
        <translation>Tallene er de låste, men dette program tegner siden anderledes ({changed}). Her er siden, som den blev gemt.</translation>
    </message>
</context>
</TS>
