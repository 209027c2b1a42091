<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>errors_interviews</name>
    <message>
        <source>There is no form {form} for this day. Nothing was changed.</source>
        <translation>Der er intet skema {form} for denne dag. Intet er ændret.</translation>
    </message>
    <message>
        <source>The interview is held already.</source>
        <translation>Samtalen er allerede holdt.</translation>
    </message>
    <message>
        <source>The interview cannot be held on a day that lies ahead.</source>
        <translation>Samtalen kan ikke være holdt på en dag ude i fremtiden.</translation>
    </message>
    <message>
        <source>Write a day, as 1/3 or 1.3.26.</source>
        <translation>Skriv en dag, som 1/3 eller 1.3.26.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Skriv et tal.</translation>
    </message>
    <message>
        <source>Choose one of the answers.</source>
        <translation>Vælg et af svarene.</translation>
    </message>
    <message>
        <source>The interview is not held yet.</source>
        <translation>Samtalen er ikke holdt endnu.</translation>
    </message>
    <message>
        <source>On that day »{name}« was in force, which asks other questions. Nothing is lost; choose the day again and look the form through.</source>
        <translation>Den dag gjaldt »{name}«, som stiller andre spørgsmål. Intet er gået tabt: vælg dagen igen, og se skemaet igennem.</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Fra {low} til {high}.</translation>
    </message>
    <message>
        <source>At most {longest} characters.</source>
        <translation>Højst {longest} tegn.</translation>
    </message>
    <message>
        <source>The block has no questions.</source>
        <translation>Blokken har ingen spørgsmål.</translation>
    </message>
    <message>
        <source>The key of block {number} is missing, used twice, or not small letters, digits and _.</source>
        <translation>Nøglen til blok {number} mangler, bruges to gange eller består ikke af små bogstaver, tal og _.</translation>
    </message>
    <message>
        <source>Block {number} must have »key«, »title« and »questions« only.</source>
        <translation>Blok {number} skal have »key«, »title« og »questions« og ikke andet.</translation>
    </message>
    <message>
        <source>The lowest ({low}) must be under the highest ({high}).</source>
        <translation>Det laveste ({low}) skal være mindre end det højeste ({high}).</translation>
    </message>
    <message>
        <source>A scale needs both »low« and »high«.</source>
        <translation>En skala skal have både »low« og »high«.</translation>
    </message>
    <message>
        <source>»valid_from« must be a day as 2027-01-01.</source>
        <translation>»valid_from« skal være en dag som 2027-01-01.</translation>
    </message>
    <message>
        <source>There is a form from {day} already. Choose another day.</source>
        <translation>Der er allerede et skema fra {day}. Vælg en anden dag.</translation>
    </message>
    <message>
        <source>The question was of type {before} and is now {now}. Old answers could not be read together with new ones: give the new question a key of its own.</source>
        <translation>Spørgsmålet var af typen {before} og er nu {now}. Gamle og nye svar kunne ikke læses sammen: giv det nye spørgsmål sin egen nøgle.</translation>
    </message>
    <message>
        <source>This key is used by two questions; each needs its own.</source>
        <translation>To spørgsmål bruger denne nøgle; hvert skal have sin egen.</translation>
    </message>
    <message>
        <source>The form has no blocks.</source>
        <translation>Skemaet har ingen blokke.</translation>
    </message>
    <message>
        <source>The file is no form: it needs »form«, »name«, »valid_from« and »blocks«.</source>
        <translation>Filen er ikke et skema: den skal have »form«, »name«, »valid_from« og »blocks«.</translation>
    </message>
    <message>
        <source>The file cannot be read from here (character {column}): look for a comma, a quotation mark or a bracket that is missing just before.</source>
        <translation>Filen kan ikke læses herfra (tegn {column}): se efter et komma, et anførselstegn eller en parentes, der mangler lige før.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8. Save it as UTF-8 and try again.</source>
        <translation>Filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.</translation>
    </message>
    <message>
        <source>»{name}« must be a whole number.</source>
        <translation>»{name}« skal være et helt tal.</translation>
    </message>
    <message>
        <source>Every option must have »value« (small letters) and »text«.</source>
        <translation>Hver svarmulighed skal have »value« (små bogstaver) og »text«.</translation>
    </message>
    <message>
        <source>Two options have the same value: {value}.</source>
        <translation>To svarmuligheder har samme værdi: {value}.</translation>
    </message>
    <message>
        <source>A choice needs at least two options.</source>
        <translation>Et valg skal have mindst to svarmuligheder.</translation>
    </message>
    <message>
        <source>Only questions of type choice have options.</source>
        <translation>Kun spørgsmål af typen choice har svarmuligheder.</translation>
    </message>
    <message>
        <source>The question has no »key«, or it is not small letters, digits and _ .</source>
        <translation>Spørgsmålet har ingen »key«, eller den består ikke af små bogstaver, tal og _ .</translation>
    </message>
    <message>
        <source>A scale has at most 20 steps; use a number instead.</source>
        <translation>En skala har højst 20 trin; brug et tal i stedet.</translation>
    </message>
    <message>
        <source>{target} does not know the value {value}.</source>
        <translation>{target} kender ikke værdien {value}.</translation>
    </message>
    <message>
        <source>What fills in {target} must be of type {type}.</source>
        <translation>Det, der udfylder {target}, skal være af typen {type}.</translation>
    </message>
    <message>
        <source>»{name}« must be a text of at most {longest} characters.</source>
        <translation>»{name}« skal være en tekst på højst {longest} tegn.</translation>
    </message>
    <message>
        <source>The file is larger than {largest} kB, so it is hardly a form.</source>
        <translation>Filen er større end {largest} kB og er næppe et skema.</translation>
    </message>
    <message>
        <source>»{name}« must be true or false.</source>
        <translation>»{name}« skal være true eller false.</translation>
    </message>
    <message>
        <source>»form« must be one of: {forms}.</source>
        <translation>»form« skal være en af: {forms}.</translation>
    </message>
    <message>
        <source>The program does not know »{name}«. Is it spelled right?</source>
        <translation>Programmet kender ikke »{name}«. Er det stavet rigtigt?</translation>
    </message>
    <message>
        <source>»value_from« names nothing that is known: {source}.</source>
        <translation>»value_from« peger ikke på noget, vi kender: {source}.</translation>
    </message>
    <message>
        <source>»sets« names nothing that can be filled in: {target}.</source>
        <translation>»sets« peger ikke på noget, der kan udfyldes: {target}.</translation>
    </message>
    <message>
        <source>»{name}« may only have: {allowed}.</source>
        <translation>»{name}« må kun have: {allowed}.</translation>
    </message>
    <message>
        <source>»type« must be one of: {types}.</source>
        <translation>»type« skal være en af: {types}.</translation>
    </message>
    <message>
        <source>»used_in« may have: {uses}.</source>
        <translation>»used_in« kan have: {uses}.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n fault(s) and was not taken into use.</source>
        <translation>
            <numerusform>Filen har %n fejl og er ikke taget i brug.</numerusform>
            <numerusform>Filen har %n fejl og er ikke taget i brug.</numerusform>
        </translation>
    </message>
</context>
</TS>
