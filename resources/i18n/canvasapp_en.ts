<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>BallotDialog</name>
    <message numerus="yes">
        <source>%n ballot(s) counted</source>
        <translation>
            <numerusform>%n ballot counted</numerusform>
            <numerusform>%n ballots counted</numerusform>
        </translation>
    </message>
</context>
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
    <name>CarryOverDialog</name>
    <message numerus="yes">
        <source>Carry over %n</source>
        <translation>
            <numerusform>Carry over %n</numerusform>
            <numerusform>Carry over %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message numerus="yes">
        <source>%n thing(s) due this month</source>
        <translation>
            <numerusform>%n thing due this month</numerusform>
            <numerusform>%n things due this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElementCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
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
    <name>GalleryGroups</name>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutPicture</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n note(s) typed</source>
        <translation>
            <numerusform>%n note typed</numerusform>
            <numerusform>%n notes typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in blocks</source>
        <translation>
            <numerusform>%n note in blocks</numerusform>
            <numerusform>%n notes in blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the shelf: drag to a block, or press Ctrl and its number</source>
        <translation>
            <numerusform>%n on the shelf: drag to a block, or press Ctrl and its number</numerusform>
            <numerusform>%n on the shelf: drag to a block, or press Ctrl and its number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
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
    <name>MethodDetails</name>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sheet(s)</source>
        <translation>
            <numerusform>Add %n sheet</numerusform>
            <numerusform>Add %n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New workshop with %n sheet(s)</source>
        <translation>
            <numerusform>New workshop with %n sheet</numerusform>
            <numerusform>New workshop with %n sheets</numerusform>
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
        <source>%n thing(s) due this month</source>
        <translation>
            <numerusform>%n thing due this month</numerusform>
            <numerusform>%n things due this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workshop(s)</source>
        <translation>
            <numerusform>%n workshop</numerusform>
            <numerusform>%n workshops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message numerus="yes">
        <source>%n ballot(s)</source>
        <translation>
            <numerusform>%n ballot</numerusform>
            <numerusform>%n ballots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackingDialog</name>
    <message numerus="yes">
        <source>%n note(s): what you change here is changed for all</source>
        <translation>
            <numerusform>%n note: what you change here is changed for all</numerusform>
            <numerusform>%n notes: what you change here is changed for all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Offer %n refused again</source>
        <translation>
            <numerusform>Offer %n refused again</numerusform>
            <numerusform>Offer %n refused again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownSheet</name>
    <message numerus="yes">
        <source>%n answer(s) are kept in this sheet and go along into copies and exports.</source>
        <translation>
            <numerusform>%n answer is kept in this sheet and goes along into copies and exports.</numerusform>
            <numerusform>%n answers are kept in this sheet and go along into copies and exports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message numerus="yes">
        <source>%n minute(s) ahead of the plan</source>
        <translation>
            <numerusform>%n minute ahead of the plan</numerusform>
            <numerusform>%n minutes ahead of the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) behind the plan</source>
        <translation>
            <numerusform>%n minute behind the plan</numerusform>
            <numerusform>%n minutes behind the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message numerus="yes">
        <source>The legend has %n colour(s) so far. Ctrl+L adds another one.</source>
        <translation>
            <numerusform>The legend has %n colour so far. Ctrl+L adds another one.</numerusform>
            <numerusform>The legend has %n colours so far. Ctrl+L adds another one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>library</name>
    <message numerus="yes">
        <source>%n disproved</source>
        <translation>
            <numerusform>%n disproved</numerusform>
            <numerusform>%n disproved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
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
    <name>takeaways</name>
    <message numerus="yes">
        <source>%n thing(s) left open in earlier workshops</source>
        <translation>
            <numerusform>%n thing left open in earlier workshops</numerusform>
            <numerusform>%n things left open in earlier workshops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>%n new sheet(s)</source>
        <translation>
            <numerusform>%n new sheet</numerusform>
            <numerusform>%n new sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new step(s) of the agenda</source>
        <translation>
            <numerusform>%n new step of the agenda</numerusform>
            <numerusform>%n new steps of the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n note(s)</source>
        <translation>
            <numerusform>adding %n note</numerusform>
            <numerusform>adding %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carrying over of %n thing(s) left open</source>
        <translation>
            <numerusform>carrying over of %n thing left open</numerusform>
            <numerusform>carrying over of %n things left open</numerusform>
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
        <source>new look at %n note(s)</source>
        <translation>
            <numerusform>new look at %n note</numerusform>
            <numerusform>new look at %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new offer of %n refused note(s)</source>
        <translation>
            <numerusform>new offer of %n refused note</numerusform>
            <numerusform>new offer of %n refused notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refusal of %n offered note(s)</source>
        <translation>
            <numerusform>refusal of %n offered note</numerusform>
            <numerusform>refusal of %n offered notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n decision(s) or action(s)</source>
        <translation>
            <numerusform>removal of a decision or action</numerusform>
            <numerusform>removal of %n decisions or actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n note(s)</source>
        <translation>
            <numerusform>removal of %n note</numerusform>
            <numerusform>removal of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n step(s) of the agenda</source>
        <translation>
            <numerusform>removal of a step of the agenda</numerusform>
            <numerusform>removal of %n steps of the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>status of %n decision(s) or action(s)</source>
        <translation>
            <numerusform>status of a decision or action</numerusform>
            <numerusform>status of %n decisions or actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking %n offered note(s)</source>
        <translation>
            <numerusform>taking %n offered note</numerusform>
            <numerusform>taking %n offered notes</numerusform>
        </translation>
    </message>
</context>
</TS>
