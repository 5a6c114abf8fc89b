<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BlockWidget</name>
    <message numerus="yes">
        <source>{block}, %n note(s)</source>
        <translation>
            <numerusform>{block}, %n note</numerusform>
            <numerusform>{block}, %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message numerus="yes">
        <source>%n thing(s) were not understood.</source>
        <translation>
            <numerusform>%n thing was not understood.</numerusform>
            <numerusform>%n things were not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workshop(s) and everything in them are gone then. This cannot be undone.</source>
        <translation>
            <numerusform>%n workshop and everything in it is gone then. This cannot be undone.</numerusform>
            <numerusform>%n workshops and everything in them are gone then. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n note(s) found</source>
        <translation>
            <numerusform>%n note found</numerusform>
            <numerusform>%n notes found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptSheet</name>
    <message numerus="yes">
        <source>%n answer(s) are kept in this sheet and go along into copies and exports.</source>
        <translation>
            <numerusform>%n answer is kept in this sheet and goes along into copies and exports.</numerusform>
            <numerusform>%n answers are kept in this sheet and go along into copies and exports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n workshop(s)</source>
        <translation>
            <numerusform>%n workshop</numerusform>
            <numerusform>%n workshops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>library</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>adding %n note(s)</source>
        <translation>
            <numerusform>adding %n note</numerusform>
            <numerusform>adding %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>colour of %n note(s)</source>
        <translation>
            <numerusform>colour of %n note</numerusform>
            <numerusform>colour of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move of %n note(s)</source>
        <translation>
            <numerusform>move of %n note</numerusform>
            <numerusform>move of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n note(s)</source>
        <translation>
            <numerusform>removal of %n note</numerusform>
            <numerusform>removal of %n notes</numerusform>
        </translation>
    </message>
</context>
</TS>
