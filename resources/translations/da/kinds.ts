<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>kinds</name>
    <message>
        <source>outgoing</source>
        <translation>udgående</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>indgående</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Første opkald</translation>
    </message>
    <message>
        <source>Support call</source>
        <translation>Støtteopkald</translation>
    </message>
    <message>
        <source>Call after absence</source>
        <translation>Opkald efter udeblivelse</translation>
    </message>
    <message>
        <source>Half-year call</source>
        <translation>Halvårsopkald</translation>
    </message>
    <message>
        <source>Other call</source>
        <translation>Andet opkald</translation>
    </message>
    <message>
        <source>Reached – interview booked</source>
        <translation>Truffet – samtale booket</translation>
    </message>
    <message>
        <source>Reached – call again</source>
        <translation>Truffet – ring igen</translation>
    </message>
    <message>
        <source>Not now – ask again</source>
        <translation>Ikke nu – spørg igen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Intet svar</translation>
    </message>
    <message>
        <source>Voice mail</source>
        <translation>Telefonsvarer</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Forkert nummer</translation>
    </message>
    <message>
        <source>Does not want</source>
        <translation>Ønsker ikke</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvaret</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Afklarende samtale</translation>
    </message>
    <message>
        <source>Individual meeting</source>
        <translation>Individuelt møde</translation>
    </message>
    <message>
        <source>Agreed call</source>
        <translation>Aftalt opkald</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Optaget</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>aftalt</translation>
    </message>
    <message>
        <source>held</source>
        <translation>holdt</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>aflyst</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>om formiddagen</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>om eftermiddagen</translation>
    </message>
    <message>
        <source>after 17</source>
        <translation>efter kl. 17</translation>
    </message>
    <message>
        <source>nothing tried yet</source>
        <translation>intet forsøgt endnu</translation>
    </message>
    <message>
        <source>another time of the day than before</source>
        <translation>et andet tidspunkt på dagen end før</translation>
    </message>
    <message>
        <source>another weekday than before</source>
        <translation>en anden ugedag end før</translation>
    </message>
    <message>
        <source>Nicotine patch, 24 hours</source>
        <translation>Nikotinplaster, 24 timer</translation>
    </message>
    <message>
        <source>Nicotine patch, 16 hours</source>
        <translation>Nikotinplaster, 16 timer</translation>
    </message>
    <message>
        <source>Nicotine gum</source>
        <translation>Nikotintyggegummi</translation>
    </message>
    <message>
        <source>Lozenge</source>
        <translation>Sugetablet</translation>
    </message>
    <message>
        <source>Mouth spray</source>
        <translation>Mundspray</translation>
    </message>
    <message>
        <source>Inhalator</source>
        <translation>Inhalator</translation>
    </message>
    <message>
        <source>Sublingual tablet</source>
        <translation>Resoriblet</translation>
    </message>
    <message>
        <source>Mouth powder pouch</source>
        <translation>Mundhulepulver i brev</translation>
    </message>
    <message>
        <source>Varenicline</source>
        <translation>Vareniclin</translation>
    </message>
    <message>
        <source>Bupropion</source>
        <translation>Bupropion</translation>
    </message>
    <message>
        <source>Cytisine</source>
        <translation>Cytisin</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>udstedt</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>indløst</translation>
    </message>
    <message>
        <source>invoiced</source>
        <translation>faktureret</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>afregnet</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulleret</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>udløbet</translation>
    </message>
    <message>
        <source>All weeks at once</source>
        <translation>Alle uger på én gang</translation>
    </message>
    <message>
        <source>Some weeks at a time</source>
        <translation>Nogle uger ad gangen</translation>
    </message>
    <message>
        <source>After each meeting attended</source>
        <translation>Efter hvert fremmøde</translation>
    </message>
    <message>
        <source>Voucher to the pharmacy</source>
        <translation>Rekvisition til apoteket</translation>
    </message>
    <message>
        <source>Handed out here</source>
        <translation>Udleveret her</translation>
    </message>
    <message>
        <source>Receipt refunded</source>
        <translation>Kvittering refunderet</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Købt</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Udleveret</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Optalt</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Kasseret</translation>
    </message>
    <message>
        <source>pays</source>
        <translation>betales</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>se på den</translation>
    </message>
    <message>
        <source>Citizens&apos; records</source>
        <translation>Borgeres journaler</translation>
    </message>
    <message>
        <source>Refused letters that are dealt with</source>
        <translation>Afviste breve, som er håndteret</translation>
    </message>
    <message>
        <source>Drafts, the recycle bin, and old ways back</source>
        <translation>Kladder, papirkurv og gamle fortrydelser</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Loggen</translation>
    </message>
    <message>
        <source>kept long enough</source>
        <translation>gemt længe nok</translation>
    </message>
    <message>
        <source>the citizen asked for it</source>
        <translation>borgeren bad om det</translation>
    </message>
    <message>
        <source>a citizen</source>
        <translation>en borger</translation>
    </message>
    <message>
        <source>a refused letter</source>
        <translation>et afvist brev</translation>
    </message>
    <message>
        <source>is kept</source>
        <translation>beholdes</translation>
    </message>
    <message>
        <source>a request waits for its answer</source>
        <translation>en anmodning venter på svar</translation>
    </message>
    <message>
        <source>the use of the data is restricted</source>
        <translation>behandlingen er begrænset</translation>
    </message>
    <message>
        <source>access to her own data</source>
        <translation>indsigt i egne oplysninger</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>rettelse</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>sletning</translation>
    </message>
    <message>
        <source>restricted use</source>
        <translation>begrænset behandling</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>indsigelse</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>imødekommet</translation>
    </message>
    <message>
        <source>granted in part</source>
        <translation>delvist imødekommet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>afvist</translation>
    </message>
    <message>
        <source>withdrawn by the citizen</source>
        <translation>trukket tilbage af borgeren</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>kontaktperson</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>arbejdstid</translation>
    </message>
    <message>
        <source>closed day</source>
        <translation>lukkedag</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>som den skal være</translation>
    </message>
    <message>
        <source>date or amount missing</source>
        <translation>dato eller beløb mangler</translation>
    </message>
    <message>
        <source>wrong check digit</source>
        <translation>kontrolciffer passer ikke</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>ukendt nummer</translation>
    </message>
    <message>
        <source>twice on the list</source>
        <translation>to gange på listen</translation>
    </message>
    <message>
        <source>paid before</source>
        <translation>allerede betalt</translation>
    </message>
    <message>
        <source>redeemed before</source>
        <translation>indløst før</translation>
    </message>
    <message>
        <source>cancelled voucher</source>
        <translation>annulleret rekvisition</translation>
    </message>
    <message>
        <source>before it was issued</source>
        <translation>før den blev udstedt</translation>
    </message>
    <message>
        <source>date not yet come</source>
        <translation>datoen er ikke kommet</translation>
    </message>
    <message>
        <source>after its last day</source>
        <translation>efter udløb</translation>
    </message>
    <message>
        <source>another pharmacy</source>
        <translation>et andet apotek</translation>
    </message>
    <message>
        <source>another product</source>
        <translation>et andet præparat</translation>
    </message>
    <message>
        <source>above the limit of the voucher</source>
        <translation>over rekvisitionens beløb</translation>
    </message>
    <message>
        <source>above the person&apos;s scheme</source>
        <translation>over ordningens beløb</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>udeblevet</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individuel</translation>
    </message>
    <message>
        <source>Rolling group</source>
        <translation>Løbende hold</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>in a room</source>
        <translation>i et lokale</translation>
    </message>
    <message>
        <source>at a workplace</source>
        <translation>på en arbejdsplads</translation>
    </message>
    <message>
        <source>on the telephone</source>
        <translation>i telefonen</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>på video</translation>
    </message>
    <message>
        <source>in the daytime</source>
        <translation>om dagen</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>om aftenen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godkendt</translation>
    </message>
    <message>
        <source>said no</source>
        <translation>sagt nej</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>trukket tilbage</translation>
    </message>
    <message>
        <source>meeting moved</source>
        <translation>mødegang flyttet</translation>
    </message>
    <message>
        <source>meeting called off</source>
        <translation>mødegang aflyst</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>brev</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>knows already</source>
        <translation>ved det allerede</translation>
    </message>
    <message>
        <source>at least 75 % of the meetings</source>
        <translation>mindst 75 % af mødegangene</translation>
    </message>
    <message>
        <source>at least 50 % of the meetings</source>
        <translation>mindst 50 % af mødegangene</translation>
    </message>
    <message>
        <source>at least 4 meetings</source>
        <translation>mindst 4 mødegange</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planlagt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>i gang</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afsluttet</translation>
    </message>
    <message>
        <source>on the waiting list</source>
        <translation>på venteliste</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>tilmeldt</translation>
    </message>
    <message>
        <source>moved to another course</source>
        <translation>flyttet til andet hold</translation>
    </message>
    <message>
        <source>gave up the place</source>
        <translation>har opgivet pladsen</translation>
    </message>
    <message>
        <source>present</source>
        <translation>mødt</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>afbud</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>udeblevet</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>gennemført</translation>
    </message>
    <message>
        <source>can still complete</source>
        <translation>kan nå det</translation>
    </message>
    <message>
        <source>cannot complete</source>
        <translation>kan ikke nå det</translation>
    </message>
    <message>
        <source>no meetings planned</source>
        <translation>ingen møder planlagt</translation>
    </message>
    <message>
        <source>Half-year follow-up</source>
        <translation>Halvårsopfølgning</translation>
    </message>
    <message>
        <source>Extra follow-up</source>
        <translation>Ekstra opfølgning</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Ikke truffet</translation>
    </message>
    <message>
        <source>Does not want to answer</source>
        <translation>Ønsker ikke at svare</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Intet samtykke</translation>
    </message>
    <message>
        <source>Dead or too ill</source>
        <translation>Død eller for syg</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Ikke forsøgt</translation>
    </message>
    <message>
        <source>Cigarettes</source>
        <translation>Cigaretter</translation>
    </message>
    <message>
        <source>Cheroots</source>
        <translation>Cerutter</translation>
    </message>
    <message>
        <source>Cigars</source>
        <translation>Cigarer</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Pibe</translation>
    </message>
    <message>
        <source>Snus</source>
        <translation>Snus</translation>
    </message>
    <message>
        <source>Nicotine pouches</source>
        <translation>Nikotinposer</translation>
    </message>
    <message>
        <source>E-cigarettes</source>
        <translation>E-cigaretter</translation>
    </message>
    <message>
        <source>Heated tobacco</source>
        <translation>Opvarmet tobak</translation>
    </message>
    <message>
        <source>Primary school</source>
        <translation>Folkeskole</translation>
    </message>
    <message>
        <source>Upper secondary school</source>
        <translation>Gymnasium</translation>
    </message>
    <message>
        <source>One or several short courses</source>
        <translation>Et eller flere kortere kurser</translation>
    </message>
    <message>
        <source>Skilled in a craft, office etc.</source>
        <translation>Faglært inden for håndværk, kontor mm.</translation>
    </message>
    <message>
        <source>Other vocational training</source>
        <translation>Anden faglig uddannelse</translation>
    </message>
    <message>
        <source>Higher education under 3 years</source>
        <translation>Videregående uddannelse under 3 år</translation>
    </message>
    <message>
        <source>Higher education 3–4 years</source>
        <translation>Videregående uddannelse 3–4 år</translation>
    </message>
    <message>
        <source>Higher education over 4 years</source>
        <translation>Videregående uddannelse over 4 år</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>I arbejde</translation>
    </message>
    <message>
        <source>Homemaker</source>
        <translation>Hjemmegående</translation>
    </message>
    <message>
        <source>Disability pension</source>
        <translation>Førtidspensionist</translation>
    </message>
    <message>
        <source>Early retirement</source>
        <translation>Efterløn/overgangsydelse</translation>
    </message>
    <message>
        <source>Unemployed or in activation</source>
        <translation>Arbejdsløs/i aktivering</translation>
    </message>
    <message>
        <source>Cash benefit</source>
        <translation>Kontanthjælp</translation>
    </message>
    <message>
        <source>Student or pupil</source>
        <translation>Studerende/skoleelev</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>Orlov</translation>
    </message>
    <message>
        <source>Old-age pension</source>
        <translation>Folkepensionist</translation>
    </message>
    <message>
        <source>Not considering</source>
        <translation>Førovervejelse</translation>
    </message>
    <message>
        <source>Considering</source>
        <translation>Overvejelse</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Forberedelse</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Vedligeholdelse</translation>
    </message>
    <message>
        <source>Relapse</source>
        <translation>Tilbagefald</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>kladde</translation>
    </message>
    <message>
        <source>Registration in STOPbasen</source>
        <translation>Registrering i STOPbasen</translation>
    </message>
    <message>
        <source>STOPbasen follow-up</source>
        <translation>Opfølgning til STOPbasen</translation>
    </message>
    <message>
        <source>Letter to the GP</source>
        <translation>Brev til egen læge</translation>
    </message>
    <message>
        <source>Letter to the referrer</source>
        <translation>Brev til henviser</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>Sms</translation>
    </message>
    <message>
        <source>Talk with a relative</source>
        <translation>Kontakt til pårørende</translation>
    </message>
    <message>
        <source>written</source>
        <translation>skriftligt</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>mundtligt</translation>
    </message>
    <message>
        <source>Epikrise</source>
        <translation>Epikrise</translation>
    </message>
    <message>
        <source>Reply: not reached</source>
        <translation>Svar: ikke truffet</translation>
    </message>
    <message>
        <source>Reply: does not want</source>
        <translation>Svar: ønsker ikke</translation>
    </message>
    <message>
        <source>Reply to the referrer</source>
        <translation>Svar til henviser</translation>
    </message>
    <message>
        <source>Invitation to the interview</source>
        <translation>Invitation til samtale</translation>
    </message>
    <message>
        <source>Invitation to the course</source>
        <translation>Invitation til hold</translation>
    </message>
    <message>
        <source>We could not reach you</source>
        <translation>Vi kunne ikke træffe dig</translation>
    </message>
    <message>
        <source>GP</source>
        <translation>Egen læge</translation>
    </message>
    <message>
        <source>Hospital department</source>
        <translation>Hospitalsafdeling</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kvartal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Henviser</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Uddannelse</translation>
    </message>
    <message>
        <source>Short education, yes or no</source>
        <translation>Kort uddannelse, ja eller nej</translation>
    </message>
    <message>
        <source>Heavy smoker, yes or no</source>
        <translation>Storryger, ja eller nej</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Køn</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alder</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Forløbstype</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Weeks of free medicine</source>
        <translation>Uger med gratis medicin</translation>
    </message>
    <message>
        <source>Counsellor (for the team alone)</source>
        <translation>Rådgiver (kun for teamet)</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Truffet</translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation>Første fremmøde</translation>
    </message>
    <message>
        <source>Interviewed</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begyndt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Gennemført</translation>
    </message>
    <message>
        <source>Smoke-free after ½ year</source>
        <translation>Røgfri efter ½ år</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>tæller med</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>tæller ikke med</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>uden svar</translation>
    </message>
    <message>
        <source>the day the referral was received</source>
        <translation>dagen, henvisningen blev modtaget</translation>
    </message>
    <message>
        <source>the day of the first attended meeting</source>
        <translation>dagen for første fremmøde</translation>
    </message>
    <message>
        <source>the day the course was closed for her</source>
        <translation>dagen, forløbet blev afsluttet</translation>
    </message>
    <message>
        <source>the day the course began</source>
        <translation>dagen, holdet begyndte</translation>
    </message>
    <message>
        <source>MedCom</source>
        <translation>MedCom</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskrift</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Kopiér tekst</translation>
    </message>
    <message>
        <source>our own GLN and municipality number</source>
        <translation>kommunens GLN og kommunenummer</translation>
    </message>
    <message>
        <source>the receiver&apos;s GLN and number</source>
        <translation>modtagerens GLN og nummer</translation>
    </message>
    <message>
        <source>the citizen&apos;s CPR number and name</source>
        <translation>borgerens CPR-nummer og navn</translation>
    </message>
    <message>
        <source>the text, its signature or its dates</source>
        <translation>teksten, underskriften eller datoerne</translation>
    </message>
    <message>
        <source>Journal note</source>
        <translation>Journalnotat</translation>
    </message>
    <message>
        <source>Call note</source>
        <translation>Opkaldsnotat</translation>
    </message>
    <message>
        <source>Interview note</source>
        <translation>Samtalenotat</translation>
    </message>
    <message>
        <source>Meeting note</source>
        <translation>Mødenotat</translation>
    </message>
    <message>
        <source>Closing note</source>
        <translation>Afslutningsnotat</translation>
    </message>
    <message>
        <source>Follow-up note</source>
        <translation>Opfølgningsnotat</translation>
    </message>
    <message>
        <source>Pathways</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Fremmøde</translation>
    </message>
    <message>
        <source>STOPbasen</source>
        <translation>STOPbasen</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Rekvisitioner</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Nøgletal</translation>
    </message>
    <message>
        <source>Typing sheet</source>
        <translation>Tasteark</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Modtaget</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Afventer</translation>
    </message>
    <message>
        <source>Being called</source>
        <translation>Ringes op</translation>
    </message>
    <message>
        <source>Interview booked</source>
        <translation>Samtale aftalt</translation>
    </message>
    <message>
        <source>Interview held</source>
        <translation>Samtale holdt</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Venteliste</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Tilmeldt</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Henvisning</translation>
    </message>
    <message>
        <source>In the course</source>
        <translation>I forløb</translation>
    </message>
    <message>
        <source>Course closed</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>Waits for the half-year call</source>
        <translation>Afventer halvårsopkald</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Dropped before start</source>
        <translation>Udgået før start</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Opkald</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Aftale</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Gave up the place</source>
        <translation>Opgav pladsen</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Mødegang</translation>
    </message>
    <message>
        <source>Quit date</source>
        <translation>Stopdato</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Rekvisition</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>Indløsning</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Afslutning</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Pathway closed</source>
        <translation>Forløb lukket</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Henvist</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Kontaktet</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>Half a year</source>
        <translation>½ år</translation>
    </message>
    <message>
        <source>Make the call</source>
        <translation>Ring op</translation>
    </message>
    <message>
        <source>Close as not reached</source>
        <translation>Luk som ikke truffet</translation>
    </message>
    <message>
        <source>Hold the interview</source>
        <translation>Hold samtalen</translation>
    </message>
    <message>
        <source>Choose an offer</source>
        <translation>Vælg tilbud</translation>
    </message>
    <message>
        <source>Offer the place</source>
        <translation>Tilbyd pladsen</translation>
    </message>
    <message>
        <source>Issue a voucher</source>
        <translation>Udsted rekvisition</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Markér fremmøde</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Næste mødegang</translation>
    </message>
    <message>
        <source>Close the course</source>
        <translation>Afslut forløbet</translation>
    </message>
    <message>
        <source>Send the epikrise</source>
        <translation>Send epikrise</translation>
    </message>
    <message>
        <source>New pathway</source>
        <translation>Nyt forløb</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Intet mere</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Gennemført til ende</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Sendt videre</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Flyttet</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Død</translation>
    </message>
    <message>
        <source>Referral withdrawn</source>
        <translation>Henvisning annulleret</translation>
    </message>
    <message>
        <source>Wrong referral</source>
        <translation>Fejlhenvist</translation>
    </message>
    <message>
        <source>Smoke-free</source>
        <translation>Røgfri</translation>
    </message>
    <message>
        <source>Nicotine-free</source>
        <translation>Nikotinfri</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Teamleder</translation>
    </message>
    <message>
        <source>Leader (figures)</source>
        <translation>Leder (kun tal)</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Kvinde</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Mand</translation>
    </message>
    <message>
        <source>CPR number in order</source>
        <translation>CPR-nummer i orden</translation>
    </message>
    <message>
        <source>CPR number must be checked</source>
        <translation>CPR skal kontrolleres</translation>
    </message>
    <message>
        <source>No CPR number</source>
        <translation>CPR-nummer mangler</translation>
    </message>
    <message>
        <source>Replacement number</source>
        <translation>Erstatnings-CPR</translation>
    </message>
    <message>
        <source>Spouse or partner</source>
        <translation>Ægtefælle eller samlever</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Mor</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Far</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>Support person</source>
        <translation>Bostøtte eller mentor</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Bosted</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Afsnit</translation>
    </message>
    <message>
        <source>We book</source>
        <translation>Vi bestiller</translation>
    </message>
    <message>
        <source>The referrer books</source>
        <translation>Henviser bestiller</translation>
    </message>
    <message>
        <source>The citizen brings one</source>
        <translation>Borger har selv tolk med</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Psychiatry</source>
        <translation>Psykiatri</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Self-referral</source>
        <translation>Selvhenvendelse</translation>
    </message>
    <message>
        <source>Stoplinien</source>
        <translation>Stoplinien</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Apotek</translation>
    </message>
    <message>
        <source>same CPR number</source>
        <translation>samme CPR-nummer</translation>
    </message>
    <message>
        <source>same birth date and name</source>
        <translation>samme fødselsdato og navn</translation>
    </message>
    <message>
        <source>same phone and name</source>
        <translation>samme telefon og navn</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>samme telefon</translation>
    </message>
    <message>
        <source>Service target for the first call</source>
        <translation>Servicemål for første opkald</translation>
    </message>
    <message>
        <source>Call attempts</source>
        <translation>Opkaldsforsøg</translation>
    </message>
    <message>
        <source>When a course is completed</source>
        <translation>Hvornår et forløb er gennemført</translation>
    </message>
    <message>
        <source>Heavy smoker</source>
        <translation>Storryger</translation>
    </message>
    <message>
        <source>Short education</source>
        <translation>Kort uddannelse</translation>
    </message>
    <message>
        <source>Conversion of nicotine products</source>
        <translation>Omregning af nikotinprodukter</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Målsætninger</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Befolkningstal</translation>
    </message>
    <message>
        <source>Deadline of the epikrise</source>
        <translation>Frist for epikrise</translation>
    </message>
    <message>
        <source>Recognising known persons</source>
        <translation>Genkendelse af kendte borgere</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Opbevaring</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Udtræk</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>kalenderdage</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>hverdage</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Ring nu</translation>
    </message>
    <message>
        <source>Today&apos;s appointments</source>
        <translation>Dagens aftaler</translation>
    </message>
    <message>
        <source>Paperwork</source>
        <translation>Papirarbejde</translation>
    </message>
    <message>
        <source>Agreed call-back</source>
        <translation>Ring igen, aftalt</translation>
    </message>
    <message>
        <source>Interview not registered</source>
        <translation>Samtale ikke registreret</translation>
    </message>
    <message>
        <source>Attendance not marked</source>
        <translation>Fremmøde ikke markeret</translation>
    </message>
    <message>
        <source>Telephone number is missing</source>
        <translation>Telefonnummer mangler</translation>
    </message>
    <message>
        <source>Restricted access</source>
        <translation>Begrænset adgang</translation>
    </message>
    <message>
        <source>Reminders for tomorrow</source>
        <translation>Påmindelser til i morgen</translation>
    </message>
    <message>
        <source>SMS: reminder</source>
        <translation>Sms: påmindelse</translation>
    </message>
    <message>
        <source>SMS: appointment moved</source>
        <translation>Sms: aftale flyttet</translation>
    </message>
    <message>
        <source>SMS: appointment called off</source>
        <translation>Sms: aftale aflyst</translation>
    </message>
    <message>
        <source>SMS: please call us</source>
        <translation>Sms: ring til os</translation>
    </message>
    <message>
        <source>SMS: a place is offered</source>
        <translation>Sms: plads tilbydes</translation>
    </message>
    <message>
        <source>SMS: we call soon</source>
        <translation>Sms: vi ringer snart</translation>
    </message>
    <message>
        <source>Messages by SMS</source>
        <translation>Sms’er</translation>
    </message>
    <message>
        <source>left out: pathway closed</source>
        <translation>udeladt: forløbet er lukket</translation>
    </message>
    <message>
        <source>left out: is dead</source>
        <translation>udeladt: er død</translation>
    </message>
    <message>
        <source>left out: no mobile number</source>
        <translation>udeladt: intet mobilnummer</translation>
    </message>
    <message>
        <source>left out: no consent to SMS</source>
        <translation>udeladt: intet samtykke til sms</translation>
    </message>
    <message>
        <source>left out: name or address protected</source>
        <translation>udeladt: navne- eller adressebeskyttet</translation>
    </message>
    <message>
        <source>left out: too young</source>
        <translation>udeladt: for ung</translation>
    </message>
    <message>
        <source>left out: exempt from Digital Post</source>
        <translation>udeladt: fritaget for Digital Post</translation>
    </message>
    <message>
        <source>left out: got it today</source>
        <translation>udeladt: har fået den i dag</translation>
    </message>
    <message>
        <source>left out: text too long</source>
        <translation>udeladt: teksten er for lang</translation>
    </message>
    <message>
        <source>left out: the text tells too much</source>
        <translation>udeladt: teksten røber for meget</translation>
    </message>
    <message>
        <source>the citizen</source>
        <translation>borgeren</translation>
    </message>
    <message>
        <source>a parent or guardian</source>
        <translation>en forælder eller værge</translation>
    </message>
    <message>
        <source>from the master data</source>
        <translation>fra stamdata</translation>
    </message>
    <message>
        <source>from the referral</source>
        <translation>fra henvisningen</translation>
    </message>
    <message>
        <source>from an earlier pathway</source>
        <translation>fra et tidligere forløb</translation>
    </message>
    <message>
        <source>Directory of offers</source>
        <translation>Tilbudsoversigt</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Vores eget</translation>
    </message>
    <message>
        <source>Other municipality</source>
        <translation>Anden kommune</translation>
    </message>
    <message>
        <source>National</source>
        <translation>Hele landet</translation>
    </message>
    <message>
        <source>Other offer</source>
        <translation>Andet tilbud</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>For young people</source>
        <translation>For unge</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>smutter</translation>
    </message>
    <message>
        <source>relapse</source>
        <translation>tilbagefald</translation>
    </message>
    <message>
        <source>Interview still to be held</source>
        <translation>Samtale mangler</translation>
    </message>
    <message>
        <source>Passing the referral on</source>
        <translation>At sende henvisningen videre</translation>
    </message>
    <message>
        <source>Reply: passed on</source>
        <translation>Svar: sendt videre</translation>
    </message>
    <message>
        <source>Reply: cannot be taken up</source>
        <translation>Svar: kan ikke tages imod</translation>
    </message>
    <message>
        <source>Referral passed on</source>
        <translation>Henvisning sendt videre</translation>
    </message>
    <message>
        <source>lives in another municipality</source>
        <translation>bor i en anden kommune</translation>
    </message>
    <message>
        <source>uses neither tobacco nor nicotine</source>
        <translation>bruger hverken tobak eller nikotin</translation>
    </message>
    <message>
        <source>is on a pathway here already</source>
        <translation>er allerede i et forløb her</translation>
    </message>
    <message>
        <source>too young for our offer</source>
        <translation>for ung til vores tilbud</translation>
    </message>
    <message>
        <source>has not agreed to be referred</source>
        <translation>har ikke sagt ja til at blive henvist</translation>
    </message>
    <message>
        <source>too little is told to find or call her</source>
        <translation>der mangler oplysninger til at finde eller ringe</translation>
    </message>
    <message>
        <source>another reason (write it below)</source>
        <translation>en anden grund (skriv den nedenfor)</translation>
    </message>
    <message>
        <source>A task stands in »Today«: ask STOPbasen&apos;s secretariat to delete what was typed {day}.</source>
        <translation>Opgaven står i »I dag«: bed STOPbasens sekretariat slette det, der blev tastet {day}.</translation>
    </message>
    <message>
        <source>The typing sheet is locked and the form is left out of exports.</source>
        <translation>Tastearket er låst, og skemaet er ikke med i udtræk.</translation>
    </message>
    <message>
        <source>The half-year call around {day} is closed: no consent.</source>
        <translation>Halvårsopkaldet omkring {day} er lukket: intet samtykke.</translation>
    </message>
    <message>
        <source>No half-year call will be planned.</source>
        <translation>Der planlægges intet halvårsopkald.</translation>
    </message>
    <message>
        <source>The letter to {who} that was not sent is cancelled.</source>
        <translation>Brevet til {who}, som ikke var sendt, er annulleret.</translation>
    </message>
    <message>
        <source>No letter will be sent.</source>
        <translation>Der sendes intet brev.</translation>
    </message>
    <message>
        <source>The letter to {who} was sent {day} and stays sent.</source>
        <translation>Brevet til {who} blev sendt {day} og forbliver sendt.</translation>
    </message>
    <message>
        <source>No SMS will be sent.</source>
        <translation>Der sendes ingen sms.</translation>
    </message>
    <message>
        <source>{who} is not to be called any more.</source>
        <translation>{who} må ikke længere ringes op.</translation>
    </message>
    <message>
        <source>No relative stands as somebody we may call.</source>
        <translation>Ingen pårørende står til at måtte ringes op.</translation>
    </message>
    <message>
        <source>as a MedCom file</source>
        <translation>som MedCom-fil</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>på papir</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sendt</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>ikke ønsket</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>intet samtykke</translation>
    </message>
    <message>
        <source>no GP known</source>
        <translation>ingen læge kendt</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>ikke afsluttet endnu</translation>
    </message>
    <message>
        <source>Evening duty</source>
        <translation>Aftenvagt</translation>
    </message>
    <message>
        <source>counsellor</source>
        <translation>rådgiver</translation>
    </message>
    <message>
        <source>room</source>
        <translation>lokale</translation>
    </message>
    <message>
        <source>the course she waits for</source>
        <translation>det hold, der ventes på</translation>
    </message>
    <message>
        <source>fits her time of day</source>
        <translation>passer med tidspunktet</translation>
    </message>
    <message>
        <source>another time of day than she wished</source>
        <translation>andet tidspunkt end ønsket</translation>
    </message>
    <message>
        <source>the place she wished</source>
        <translation>det ønskede sted</translation>
    </message>
    <message>
        <source>another place than she wished</source>
        <translation>andet sted end ønsket</translation>
    </message>
    <message>
        <source>in her language</source>
        <translation>på det ønskede sprog</translation>
    </message>
    <message>
        <source>not in her language</source>
        <translation>ikke på det ønskede sprog</translation>
    </message>
    <message>
        <source>room for her companion</source>
        <translation>plads til ledsageren</translation>
    </message>
    <message>
        <source>no room for her companion</source>
        <translation>ikke plads til ledsageren</translation>
    </message>
    <message>
        <source>begins first</source>
        <translation>begynder først</translation>
    </message>
    <message>
        <source>has begun, new faces are welcome</source>
        <translation>er i gang, nye er velkomne</translation>
    </message>
    <message>
        <source>Your meeting is moved</source>
        <translation>Din aftale er flyttet</translation>
    </message>
    <message>
        <source>Your meeting is called off</source>
        <translation>Din aftale er aflyst</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planlægning</translation>
    </message>
    <message>
        <source>Tell of a meeting</source>
        <translation>Giv besked om en mødegang</translation>
    </message>
    <message>
        <source>No answer to the offer</source>
        <translation>Intet svar på tilbuddet</translation>
    </message>
    <message>
        <source>Stays away from the open group</source>
        <translation>Bliver væk fra det åbne hold</translation>
    </message>
    <message>
        <source>Training to be renewed</source>
        <translation>Kursus skal fornyes</translation>
    </message>
    <message>
        <source>Interview begun, not saved</source>
        <translation>Samtale begyndt, ikke gemt</translation>
    </message>
    <message>
        <source>Book an interpreter</source>
        <translation>Bestil tolk</translation>
    </message>
    <message>
        <source>Ask STOPbasen to delete</source>
        <translation>Bed STOPbasen om at slette</translation>
    </message>
    <message>
        <source>Feedback to departments</source>
        <translation>Tilbagemelding til afdelinger</translation>
    </message>
    <message>
        <source>as asked for</source>
        <translation>som borgeren har bedt om</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>som du har valgt</translation>
    </message>
    <message>
        <source>Replies to those who referred</source>
        <translation>Svar til henvisere</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Venter på svar</translation>
    </message>
    <message>
        <source>Waiting for her to call</source>
        <translation>Venter på opkald fra borgeren</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>nået</translation>
    </message>
    <message>
        <source>can be reached</source>
        <translation>kan nås</translation>
    </message>
    <message>
        <source>can no longer be reached</source>
        <translation>kan ikke længere nås</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ingen endnu</translation>
    </message>
    <message>
        <source>enough to be published</source>
        <translation>nok til at blive offentliggjort</translation>
    </message>
    <message>
        <source>not yet enough to be published</source>
        <translation>endnu ikke nok til at blive offentliggjort</translation>
    </message>
    <message>
        <source>will not be enough to be published</source>
        <translation>for få til at blive offentliggjort</translation>
    </message>
    <message>
        <source>When STOPbasen publishes</source>
        <translation>Hvornår STOPbasen offentliggør</translation>
    </message>
    <message>
        <source>Practices</source>
        <translation>Praksis</translation>
    </message>
    <message>
        <source>Hospital departments</source>
        <translation>Hospitalsafdelinger</translation>
    </message>
    <message>
        <source>Pharmacies</source>
        <translation>Apoteker</translation>
    </message>
    <message>
        <source>Municipal departments</source>
        <translation>Kommunens afdelinger</translation>
    </message>
    <message>
        <source>cannot come in</source>
        <translation>kan ikke komme ind</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>ændres</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>uændret</translation>
    </message>
    <message>
        <source>check digit of the GLN is wrong: left out</source>
        <translation>EAN/GLN har forkert kontrolciffer og er ikke taget med</translation>
    </message>
    <message>
        <source>telephone cannot be read: left out</source>
        <translation>telefonnummeret kan ikke læses og er ikke taget med</translation>
    </message>
    <message>
        <source>SHAK numbers have 4, 6 or 7 signs</source>
        <translation>SHAK-numre har 4, 6 eller 7 tegn</translation>
    </message>
    <message>
        <source>a form of help is not known: left out</source>
        <translation>en tilbudsform kendes ikke og er ikke taget med</translation>
    </message>
    <message>
        <source>the day cannot be: left out</source>
        <translation>datoen kan ikke passe og er ikke taget med</translation>
    </message>
    <message>
        <source>gets a letter</source>
        <translation>får et brev</translation>
    </message>
    <message>
        <source>has got one</source>
        <translation>har fået et</translation>
    </message>
    <message>
        <source>no address known</source>
        <translation>ingen adresse kendt</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Potentiale</translation>
    </message>
    <message>
        <source>Cost of a meeting</source>
        <translation>Udgift pr. mødegang</translation>
    </message>
    <message>
        <source>Counts for the cluster</source>
        <translation>Antal til klyngen</translation>
    </message>
    <message>
        <source>List of referrals</source>
        <translation>Liste over henvisninger</translation>
    </message>
    <message>
        <source>Course with attendance</source>
        <translation>Hold med fremmøde</translation>
    </message>
    <message>
        <source>Half-year answers</source>
        <translation>Halvårssvar</translation>
    </message>
    <message>
        <source>usual title</source>
        <translation>kendt overskrift</translation>
    </message>
    <message>
        <source>a word in the title</source>
        <translation>et ord i overskriften</translation>
    </message>
    <message>
        <source>nearly the usual title</source>
        <translation>ligner en kendt overskrift</translation>
    </message>
    <message>
        <source>what the cells look like</source>
        <translation>det, der står i cellerne</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>husket</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>valgt af dig</translation>
    </message>
    <message>
        <source>known, new pathway</source>
        <translation>kendt, nyt forløb</translation>
    </message>
    <message>
        <source>known, added to the pathway</source>
        <translation>kendt, lægges på forløbet</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>er her allerede</translation>
    </message>
    <message>
        <source>the CPR number must be checked</source>
        <translation>CPR-nummeret skal kontrolleres</translation>
    </message>
    <message>
        <source>there is no telephone number</source>
        <translation>der er ikke noget telefonnummer</translation>
    </message>
    <message>
        <source>the telephone number cannot be read and is kept in the note</source>
        <translation>telefonnummeret kan ikke læses og gemmes i bemærkningen</translation>
    </message>
    <message>
        <source>may be somebody we know: decide among the referrals</source>
        <translation>er måske en, vi kender: afgøres under Henvisninger</translation>
    </message>
    <message>
        <source>where it came from is not known; counts as “other”</source>
        <translation>henvisningskilden kendes ikke; tæller som »andet«</translation>
    </message>
    <message>
        <source>the counsellor is not known here</source>
        <translation>rådgiveren kendes ikke her</translation>
    </message>
    <message>
        <source>another mark is here already and is not written over</source>
        <translation>der står allerede et andet fremmøde, som bliver stående</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>CPR number</source>
        <translation>CPR-nummer</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Other telephone</source>
        <translation>Anden telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>Træffes bedst</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Henvist den</translation>
    </message>
    <message>
        <source>Referred from</source>
        <translation>Henvist fra</translation>
    </message>
    <message>
        <source>Do not call before</source>
        <translation>Ring ikke før</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Lukket den</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>Årsag til lukning</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>Tilmeldt den</translation>
    </message>
    <message>
        <source>Consent to STOPbasen</source>
        <translation>Samtykke til STOPbasen</translation>
    </message>
    <message>
        <source>Consent to follow-up</source>
        <translation>Samtykke til opfølgning</translation>
    </message>
    <message>
        <source>Course ended on</source>
        <translation>Forløb afsluttet den</translation>
    </message>
    <message>
        <source>Smoke-free at the end</source>
        <translation>Røgfri ved afslutning</translation>
    </message>
    <message>
        <source>Satisfaction at the end</source>
        <translation>Tilfredshed ved afslutning</translation>
    </message>
    <message>
        <source>Name of the course</source>
        <translation>Holdets navn</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Klokkeslæt</translation>
    </message>
    <message>
        <source>The consent is</source>
        <translation>Samtykket er givet</translation>
    </message>
    <message>
        <source>The course is over</source>
        <translation>Holdet er slut</translation>
    </message>
    <message>
        <source>Smoke-free after half a year</source>
        <translation>Røgfri efter et halvt år</translation>
    </message>
    <message>
        <source>Satisfaction after half a year</source>
        <translation>Tilfredshed efter et halvt år</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Svaret den</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Forsøg</translation>
    </message>
    <message>
        <source>Settlement with a pharmacy</source>
        <translation>Afregning med et apotek</translation>
    </message>
    <message>
        <source>List of the office</source>
        <translation>Kontorets liste</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Gemte sider</translation>
    </message>
    <message>
        <source>Access for a citizen</source>
        <translation>Indsigt for en borger</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>Supportfil</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke endnu</translation>
    </message>
    <message>
        <source>answers missing</source>
        <translation>mangler svar</translation>
    </message>
    <message>
        <source>ready to type</source>
        <translation>klar til at taste</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>ændret siden</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>tastet</translation>
    </message>
    <message>
        <source>wording confirmed</source>
        <translation>ordlyden er bekræftet</translation>
    </message>
    <message>
        <source>number confirmed, wording not</source>
        <translation>nummeret er bekræftet, ordlyden ikke</translation>
    </message>
    <message>
        <source>it is asked, wording not confirmed</source>
        <translation>der spørges om det, ordlyden er ikke bekræftet</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>ikke bekræftet</translation>
    </message>
    <message>
        <source>the citizen&apos;s page</source>
        <translation>borgerens side</translation>
    </message>
    <message>
        <source>the interview</source>
        <translation>samtalen</translation>
    </message>
    <message>
        <source>the consents</source>
        <translation>samtykkerne</translation>
    </message>
    <message>
        <source>the quit date</source>
        <translation>stopdatoen</translation>
    </message>
    <message>
        <source>the end of the course</source>
        <translation>afslutningen</translation>
    </message>
    <message>
        <source>the medicine</source>
        <translation>medicinen</translation>
    </message>
    <message>
        <source>the half-year call</source>
        <translation>halvårsopkaldet</translation>
    </message>
    <message>
        <source>the course</source>
        <translation>holdet</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>indstillingerne</translation>
    </message>
    <message>
        <source>when the course has begun</source>
        <translation>når holdet er begyndt</translation>
    </message>
    <message>
        <source>after the first meeting</source>
        <translation>efter første mødegang</translation>
    </message>
    <message>
        <source>when the course is closed</source>
        <translation>når forløbet er afsluttet</translation>
    </message>
    <message>
        <source>after the half-year answer</source>
        <translation>efter halvårssvaret</translation>
    </message>
    <message>
        <source>when the half-year call is given up</source>
        <translation>når halvårsopkaldet er opgivet</translation>
    </message>
    <message>
        <source>once a course</source>
        <translation>én gang pr. hold</translation>
    </message>
    <message>
        <source>for each participant</source>
        <translation>for hver deltager</translation>
    </message>
    <message>
        <source>no consent that holds: is not called after half a year</source>
        <translation>intet gyldigt samtykke: ringes ikke op efter et halvt år</translation>
    </message>
    <message>
        <source>Belongs to the work</source>
        <translation>Hører til arbejdet</translation>
    </message>
    <message>
        <source>Asked, and explained</source>
        <translation>Spurgt og forklaret</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>Ikke forklaret</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Kollega</translation>
    </message>
    <message>
        <source>Address protection</source>
        <translation>Adressebeskyttelse</translation>
    </message>
    <message>
        <source>Relative of a colleague</source>
        <translation>Pårørende til en kollega</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Noget andet</translation>
    </message>
    <message>
        <source>The citizen calls or stands here</source>
        <translation>Borgeren ringer eller står her</translation>
    </message>
    <message>
        <source>I cover for a colleague</source>
        <translation>Jeg afløser en kollega</translation>
    </message>
    <message>
        <source>The citizen changes team</source>
        <translation>Borgeren skifter team</translation>
    </message>
    <message>
        <source>A referral or letter about the citizen</source>
        <translation>En henvisning eller et brev om borgeren</translation>
    </message>
    <message>
        <source>Complaint, figures or quality</source>
        <translation>Klage, tal eller kvalitet</translation>
    </message>
    <message>
        <source>Another reason, in words</source>
        <translation>En anden grund, med ord</translation>
    </message>
    <message>
        <source>Extra follow-ups</source>
        <translation>Ekstra opfølgninger</translation>
    </message>
    <message>
        <source>Questions of the half-year call</source>
        <translation>Spørgsmål i halvårsopkaldet</translation>
    </message>
    <message>
        <source>Forms at the end of a course</source>
        <translation>Skemaer ved forløbets slutning</translation>
    </message>
    <message>
        <source>Epikrise after half a year</source>
        <translation>Epikrise efter et halvt år</translation>
    </message>
    <message>
        <source>We call soon</source>
        <translation>Vi ringer snart</translation>
    </message>
    <message>
        <source>Receipts for letters</source>
        <translation>Kvitteringer for breve</translation>
    </message>
    <message>
        <source>Letter refused</source>
        <translation>Brev afvist</translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Kvittering mangler</translation>
    </message>
    <message>
        <source>received</source>
        <translation>modtaget</translation>
    </message>
    <message>
        <source>refused by the receiver</source>
        <translation>afvist af modtageren</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>ikke afleveret</translation>
    </message>
    <message>
        <source>Answer the citizen&apos;s request</source>
        <translation>Svar på borgerens anmodning</translation>
    </message>
    <message>
        <source>left out: the use of the data is restricted</source>
        <translation>udeladt: behandlingen er begrænset</translation>
    </message>
    <message>
        <source>Sample of the log</source>
        <translation>Stikprøve af loggen</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Opslag</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>What left the house</source>
        <translation>Det, der forlod huset</translation>
    </message>
    <message>
        <source>Users and rights</source>
        <translation>Brugere og rettigheder</translation>
    </message>
    <message>
        <source>Signing in and out</source>
        <translation>Log ind og ud</translation>
    </message>
    <message>
        <source>All that were sent</source>
        <translation>Alle sendte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Afvist</translation>
    </message>
    <message>
        <source>Written, not sent</source>
        <translation>Skrevet, ikke sendt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulleret</translation>
    </message>
    <message>
        <source>Medicine handed out or refunded</source>
        <translation>Medicin udleveret eller refunderet</translation>
    </message>
    <message>
        <source>Own citizen</source>
        <translation>Egen borger</translation>
    </message>
    <message>
        <source>The team&apos;s citizen</source>
        <translation>Teamets borger</translation>
    </message>
    <message>
        <source>Another team&apos;s, reason given</source>
        <translation>Et andet teams, grund givet</translation>
    </message>
    <message>
        <source>Another team&apos;s, without a reason</source>
        <translation>Et andet teams, uden grund</translation>
    </message>
    <message>
        <source>Restricted, user is named</source>
        <translation>Begrænset, brugeren er valgt</translation>
    </message>
    <message>
        <source>Restricted, user is not named</source>
        <translation>Begrænset, brugeren er ikke valgt</translation>
    </message>
    <message>
        <source>kept on this machine</source>
        <translation>gemt på computeren</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>gemt i nøgleringen</translation>
    </message>
    <message>
        <source>kept in a backup</source>
        <translation>gemt i en sikkerhedskopi</translation>
    </message>
    <message>
        <source>kept by the server</source>
        <translation>gemt af serveren</translation>
    </message>
    <message>
        <source>usual time</source>
        <translation>fast tid</translation>
    </message>
    <message>
        <source>training</source>
        <translation>uddannelse</translation>
    </message>
    <message>
        <source>mapping of a list</source>
        <translation>opsætning af en liste</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>End of the pathway</source>
        <translation>Forløbets afslutning</translation>
    </message>
    <message>
        <source>SMS: the course begins</source>
        <translation>Sms: holdet begynder</translation>
    </message>
    <message>
        <source>no address: gets an SMS</source>
        <translation>ingen adresse: får en sms</translation>
    </message>
</context>
</TS>
