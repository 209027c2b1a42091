<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <source>The settings of this machine were damaged; they are as new.</source>
        <translation>Computerens indstillinger var beskadigede; de er nulstillet.</translation>
    </message>
    <message>
        <source>Welcome. First: bring in your referrals under Referrals (Ctrl+O), set your service target under Settings, Rules, and plan a course under Courses.</source>
        <translation>Velkommen. Begynd med at hente jeres henvisninger ind under Henvisninger (Ctrl+O), sæt jeres servicemål under Indstillinger, Regler, og planlæg et hold under Hold.</translation>
    </message>
    <message>
        <source>Welcome. First: make the users under Settings, Users, and give them their password.</source>
        <translation>Velkommen. Begynd med at oprette brugerne under Indstillinger, Brugere, og giv dem deres adgangskode.</translation>
    </message>
</context>
</TS>
