<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>referrals</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Close the pathway</source>
        <translation>Afslut forløbet</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>When to call</source>
        <translation>Hvornår skal der ringes?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Do not call before</source>
        <translation>Ring ikke før</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Fordi</translation>
    </message>
    <message>
        <source>Call no later than</source>
        <translation>Ring senest</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Som sendt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>What the sender has corrected</source>
        <translation>Det har afsenderen rettet</translation>
    </message>
    <message>
        <source>Take over what is ticked</source>
        <translation>Overtag det afkrydsede</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>Behold vores</translation>
    </message>
    <message>
        <source>The sender has cancelled</source>
        <translation>Afsenderen har annulleret</translation>
    </message>
    <message>
        <source>Something has begun on the pathway, so it was not closed by itself.</source>
        <translation>Forløbet er i gang, så det er ikke afsluttet automatisk.</translation>
    </message>
    <message>
        <source>Close as cancelled</source>
        <translation>Afslut som annulleret</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Fortsæt alligevel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Call by</source>
        <translation>Ring senest</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Modtaget</translation>
    </message>
    <message>
        <source>The letter lies on the pathway that is open.</source>
        <translation>Brevet er lagt på det forløb, der er i gang.</translation>
    </message>
    <message>
        <source>The pathway belongs to the known citizen now.</source>
        <translation>Forløbet hører nu til den kendte borger.</translation>
    </message>
    <message>
        <source>Another person: not asked again.</source>
        <translation>En anden person: der spørges ikke igen.</translation>
    </message>
    <message>
        <source>They are two persons again.</source>
        <translation>De er igen to personer.</translation>
    </message>
    <message>
        <source>Not called before {day}.</source>
        <translation>Der ringes ikke før {day}.</translation>
    </message>
    <message>
        <source>The call is not put off.</source>
        <translation>Opkaldet er ikke udsat.</translation>
    </message>
    <message>
        <source>{name} is yours.</source>
        <translation>{name} er nu på din liste.</translation>
    </message>
    <message>
        <source>{name} waits for the team to call.</source>
        <translation>{name} venter på opkald fra teamet.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Gemt.</translation>
    </message>
    <message>
        <source>The pathway is closed.</source>
        <translation>Forløbet er afsluttet.</translation>
    </message>
    <message>
        <source>The correction is dealt with.</source>
        <translation>Rettelsen er behandlet.</translation>
    </message>
    <message>
        <source>Search by name …</source>
        <translation>Søg på navn …</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Henvisninger</translation>
    </message>
    <message>
        <source>No new referrals. Drop files here, or press Ctrl+O to take files in and Ctrl+N to type one.</source>
        <translation>Ingen nye henvisninger. Slip filer her, eller tryk Ctrl+O for at indlæse filer og Ctrl+N for at taste en.</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnoser</translation>
    </message>
    <message>
        <source>Text of the referral</source>
        <translation>Henvisningstekst</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>Enclosed or elsewhere</source>
        <translation>Vedlagt eller andetsteds</translation>
    </message>
    <message>
        <source>Address in the letter</source>
        <translation>Adresse i brevet</translation>
    </message>
    <message>
        <source>Do we know this person?</source>
        <translation>Er det en kendt borger?</translation>
    </message>
    <message>
        <source>Same person – new pathway</source>
        <translation>Samme person – nyt forløb</translation>
    </message>
    <message>
        <source>Same pathway</source>
        <translation>Samme forløb</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>En anden person</translation>
    </message>
    <message>
        <source>Next proposal</source>
        <translation>Næste forslag</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} af {count}</translation>
    </message>
    <message>
        <source>Registered as dead</source>
        <translation>Registreret død</translation>
    </message>
    <message>
        <source>In the letter</source>
        <translation>I henvisningen</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>Hos os</translation>
    </message>
    <message>
        <source>Pathway of {day}</source>
        <translation>Forløb fra {day}</translation>
    </message>
    <message>
        <source>Practice, ward or pharmacy …</source>
        <translation>Praksis, afdeling eller apotek …</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Fundne steder</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Hvorfra</translation>
    </message>
    <message>
        <source>Which referral files?</source>
        <translation>Hvilke henvisningsfiler?</translation>
    </message>
    <message>
        <source>XML (*.xml)</source>
        <translation>XML (*.xml)</translation>
    </message>
    <message>
        <source>Referrals and lists (*.xml *.xlsx *.csv)</source>
        <translation>Henvisninger og lister (*.xml *.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Taking referrals in</source>
        <translation>Indlæser henvisninger</translation>
    </message>
    <message>
        <source>Saved. It may be somebody we know: decide below.</source>
        <translation>Gemt. Det kan være en kendt borger: afgør det her.</translation>
    </message>
    <message>
        <source>Saved. The call stands under “Today”.</source>
        <translation>Gemt. Opkaldet står under »I dag«.</translation>
    </message>
    <message>
        <source>Do not call before {day}?</source>
        <translation>Ring ikke før {day}?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Acceptér</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>Jeg tager den</translation>
    </message>
    <message>
        <source>Seen – for the team</source>
        <translation>Set – til teamet</translation>
    </message>
    <message>
        <source>When to call …</source>
        <translation>Hvornår ringe …</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>Afslut …</translation>
    </message>
    <message>
        <source>As it was sent (XML)</source>
        <translation>Som sendt (XML)</translation>
    </message>
    <message>
        <source>Pass on …</source>
        <translation>Send videre …</translation>
    </message>
    <message>
        <source>Reject …</source>
        <translation>Afvis …</translation>
    </message>
    <message>
        <source>Other offers</source>
        <translation>Andre tilbud</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>Part: they are two persons</source>
        <translation>Skil ad: det er to personer</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>Brevet</translation>
    </message>
    <message>
        <source>Dealt with. The file is kept.</source>
        <translation>Behandlet. Filen er gemt.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Kunne ikke læses</translation>
    </message>
    <message>
        <source>Everything that came in could be read.</source>
        <translation>Alt, der kom ind, kunne læses.</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Filens indhold</translation>
    </message>
    <message>
        <source>Type it by hand</source>
        <translation>Tast i hånden</translation>
    </message>
    <message>
        <source>Save the file …</source>
        <translation>Gem filen …</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Behandlet</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Linje {line}</translation>
    </message>
    <message>
        <source>Letter {number}</source>
        <translation>Brev {number}</translation>
    </message>
    <message>
        <source>What you typed before stands here again.</source>
        <translation>Det, du skrev sidst, står her igen.</translation>
    </message>
    <message>
        <source>Throw away what you have typed?</source>
        <translation>Vil du kassere det, du har skrevet?</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>Ny henvisning</translation>
    </message>
    <message>
        <source>The letter that could not be read</source>
        <translation>Brevet, der ikke kunne læses</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>CPR</source>
        <translation>CPR</translation>
    </message>
    <message>
        <source>Who wishes it</source>
        <translation>Hvem henviser?</translation>
    </message>
    <message>
        <source>Name of the referrer</source>
        <translation>Henvisers navn</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>Træffes bedst</translation>
    </message>
    <message>
        <source>For example after 16</source>
        <translation>Fx efter kl. 16</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Hvad er oplyst?</translation>
    </message>
    <message>
        <source>Save the referral</source>
        <translation>Gem henvisningen</translation>
    </message>
    <message>
        <source>Take files in …</source>
        <translation>Indlæs filer …</translation>
    </message>
    <message>
        <source>Which referrals</source>
        <translation>Hvilke henvisninger</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nye</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Take referral files in …</source>
        <translation>Indlæs henvisningsfiler …</translation>
    </message>
    <message>
        <source>Cancelled by the sender</source>
        <translation>Annulleret af afsender</translation>
    </message>
    <message>
        <source>Corrected referral</source>
        <translation>Rettet henvisning</translation>
    </message>
    <message>
        <source>Known citizen?</source>
        <translation>Kendt borger?</translation>
    </message>
    <message>
        <source>Just in</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Uden navn</translation>
    </message>
    <message>
        <source>Late: call now</source>
        <translation>For sent: ring nu</translation>
    </message>
    <message>
        <source>Sent {day}, taken in {moment}</source>
        <translation>Sendt {day}, indlæst {moment}</translation>
    </message>
    <message>
        <source>Received {day}, typed {moment}</source>
        <translation>Modtaget {day}, tastet {moment}</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n file(s) are not taken in yet.</source>
        <translation>
            <numerusform>Standset: %n fil er ikke taget ind endnu.</numerusform>
            <numerusform>Standset: %n filer er ikke taget ind endnu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Referrals come in when you drop files here or press Ctrl+O.</source>
        <translation>Henvisninger kommer ind, når du trækker filer hertil eller trykker Ctrl+O.</translation>
    </message>
    <message>
        <source>Watch a folder …</source>
        <translation>Hold øje med en mappe …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Kig igen</translation>
    </message>
    <message>
        <source>You stopped taking in from {0}.</source>
        <translation>Du standsede indlæsningen fra {0}.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Kig nu</translation>
    </message>
    <message>
        <source>Watches {0}</source>
        <translation>Holder øje med {0}</translation>
    </message>
    <message>
        <source>looked {0}</source>
        <translation>kiggede {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on their way</source>
        <translation>
            <numerusform>%n fil på vej</numerusform>
            <numerusform>%n filer på vej</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay there</source>
        <translation>
            <numerusform>%n fil bliver liggende</numerusform>
            <numerusform>%n filer bliver liggende</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait with the call? The letter gives no day.</source>
        <translation>Vent med at ringe? Brevet nævner ingen dag.</translation>
    </message>
    <message>
        <source>Choose a day …</source>
        <translation>Vælg en dag …</translation>
    </message>
    <message>
        <source>It says “{words}”.</source>
        <translation>Der står »{words}«.</translation>
    </message>
    <message>
        <source>Do not call before {day}</source>
        <translation>Ring ikke før {day}</translation>
    </message>
    <message>
        <source>Call no later than {day}</source>
        <translation>Ring senest {day}</translation>
    </message>
    <message>
        <source>To be called by {day}</source>
        <translation>Skal ringes op senest {day}</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
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
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Vej</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>Postnr.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Own doctor</source>
        <translation>Egen læge</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>To {name}, as a MedCom message</source>
        <translation>Til {name}, som MedCom-meddelelse</translation>
    </message>
    <message>
        <source>To {name}, on paper or by secure mail</source>
        <translation>Til {name}, på papir eller som sikker post</translation>
    </message>
    <message>
        <source>Pass the referral on</source>
        <translation>Send henvisningen videre</translation>
    </message>
    <message>
        <source>{name} is closed here as passed on. It can be undone.</source>
        <translation>{name} lukkes her som henvist videre. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Send videre</translation>
    </message>
    <message>
        <source>Yes to our sending what we know</source>
        <translation>Ja til, at vi sender oplysningerne</translation>
    </message>
    <message>
        <source>Tell the one who referred</source>
        <translation>Svar den, der har henvist</translation>
    </message>
    <message>
        <source>Her yes</source>
        <translation>Borgerens ja</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>A remark for those who go on</source>
        <translation>En bemærkning til dem, der tager over</translation>
    </message>
    <message>
        <source>Letter to the other place</source>
        <translation>Brev til det andet sted</translation>
    </message>
    <message>
        <source>Reply to the referrer</source>
        <translation>Svar til henviser</translation>
    </message>
    <message>
        <source>Without her yes nothing about her is sent there.</source>
        <translation>Uden borgerens ja sendes der intet om borgeren dertil.</translation>
    </message>
    <message>
        <source>She turns to them herself; nothing about her is sent.</source>
        <translation>Borgeren henvender sig selv; der sendes intet videre.</translation>
    </message>
    <message>
        <source>No reply is written.</source>
        <translation>Der skrives intet svar.</translation>
    </message>
    <message>
        <source>Nobody referred her, so there is nobody to tell.</source>
        <translation>Borgeren er ikke henvist af nogen, så der er ingen at svare.</translation>
    </message>
    <message>
        <source>Choose where the referral goes.</source>
        <translation>Vælg, hvor henvisningen skal hen.</translation>
    </message>
    <message>
        <source>Reject the referral</source>
        <translation>Afvis henvisningen</translation>
    </message>
    <message>
        <source>{name} is closed here. It can be undone.</source>
        <translation>{name} lukkes her. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afvis</translation>
    </message>
    <message>
        <source>A remark in the reply</source>
        <translation>En bemærkning i svaret</translation>
    </message>
    <message>
        <source>Write the reason: it stands in the reply.</source>
        <translation>Skriv grunden; den står i svaret.</translation>
    </message>
    <message>
        <source>Passed on to {place}.</source>
        <translation>Sendt videre til {place}.</translation>
    </message>
    <message>
        <source>The referral is rejected.</source>
        <translation>Henvisningen er afvist.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>{0}: take over {1}</source>
        <translation>{0}: overtag {1}</translation>
    </message>
    <message>
        <source>with us: {0}</source>
        <translation>hos os: {0}</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tastet</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Venter</translation>
    </message>
    <message>
        <source>Visitation (filled in by the receiver)</source>
        <translation>Visitation (udfyldes af modtageren)</translation>
    </message>
    <message>
        <source>Also those dealt with</source>
        <translation>Også de behandlede</translation>
    </message>
    <message>
        <source>What could be read stands in the form. Look it over before you save.</source>
        <translation>Det, der kunne læses, står i skemaet. Se det efter, før du gemmer.</translation>
    </message>
    <message>
        <source>Main diagnosis</source>
        <translation>Hoveddiagnose</translation>
    </message>
    <message>
        <source>Referral diagnosis</source>
        <translation>Henvisningsdiagnose</translation>
    </message>
    <message>
        <source>Secondary diagnosis</source>
        <translation>Bidiagnose</translation>
    </message>
    <message>
        <source>Supplementary diagnosis</source>
        <translation>Tillægsdiagnose</translation>
    </message>
    <message>
        <source>Principal diagnosis</source>
        <translation>Aktionsdiagnose</translation>
    </message>
    <message>
        <source>Temporary diagnosis</source>
        <translation>Midlertidig diagnose</translation>
    </message>
    <message>
        <source>Diagnosis of the course</source>
        <translation>Forløbsdiagnose</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Other diagnosis</source>
        <translation>Anden diagnose</translation>
    </message>
    <message>
        <source>Saved. It may be somebody we know: decide in Referrals.</source>
        <translation>Gemt. Det kan være en, I kender: afgør det under Henvisninger.</translation>
    </message>
    <message>
        <source>Saved with {name}.</source>
        <translation>Gemt hos {name}.</translation>
    </message>
    <message>
        <source>People we may know</source>
        <translation>Nogen, I måske kender</translation>
    </message>
    <message>
        <source>Somebody we know? Arrow down and Enter.</source>
        <translation>En, I kender? Pil ned og Enter.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>All fields …</source>
        <translation>Alle felter …</translation>
    </message>
    <message>
        <source>Name and telephone are enough.</source>
        <translation>Navn og telefon er nok.</translation>
    </message>
    <message>
        <source>Ward, practice, job centre …</source>
        <translation>Afdeling, praksis, jobcenter …</translation>
    </message>
    <message>
        <source>Visits at the ward</source>
        <translation>Besøg på afdelingen</translation>
    </message>
    <message>
        <source>Log a visit …</source>
        <translation>Notér besøg …</translation>
    </message>
    <message>
        <source>No visit is logged. Log one, so that it is counted.</source>
        <translation>Intet besøg er noteret. Notér det, så det tælles med.</translation>
    </message>
    <message>
        <source>The visit is kept.</source>
        <translation>Besøget er gemt.</translation>
    </message>
    <message>
        <source>Visit at {ward}</source>
        <translation>Besøg på {ward}</translation>
    </message>
    <message>
        <source>Name no citizen here: what concerns one belongs in her pathway.</source>
        <translation>Nævn ingen borgere her: det, der angår en borger, hører til i forløbet.</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>Besøgt den</translation>
    </message>
    <message>
        <source>Citizens talked with</source>
        <translation>Talte med (antal borgere)</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Det aftalte</translation>
    </message>
    <message numerus="yes">
        <source>talked with %n</source>
        <translation>
            <numerusform>talte med %n</numerusform>
            <numerusform>talte med %n</numerusform>
        </translation>
    </message>
</context>
</TS>
