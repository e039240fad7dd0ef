<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: The Dyad developers -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the last commit</source>
        <translation>Änderungen seit dem letzten Commit</translation>
    </message>
    <message>
        <source>Terminal output</source>
        <translation>Ausgabe des Terminals</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>DiskPlacing</name>
    <message>
        <source>%1&apos;s copy</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>A private file of yours lies there; the project&apos;s is not written.</source>
        <translation>Dort liegt eine private Datei von dir; die des Projekts wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>A private file of yours lies there.</source>
        <translation>Dort liegt eine private Datei von dir.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The folder could not be made.</source>
        <translation>Der Ordner konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>Die Antwort des Servers ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The server answered with something that docs/api.md does not know.</source>
        <translation>Der Server antwortete mit etwas, das docs/api.md nicht kennt.</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>Du bist kein Mitglied dieses Projekts mehr.</translation>
    </message>
    <message>
        <source>This project is gone.</source>
        <translation>Dieses Projekt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The file was deleted while it held edits of yours.</source>
        <translation>Die Datei wurde gelöscht, während sie Änderungen von dir enthielt.</translation>
    </message>
    <message>
        <source>The server does not know any more whether your last edit had arrived.</source>
        <translation>Der Server weiß nicht mehr, ob deine letzte Änderung angekommen war.</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Gerade besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>The disk could not be written before Dyad ended, so it is not known whether this had been shared.</source>
        <translation>Die Platte konnte nicht beschrieben werden, bevor Dyad endete; daher ist nicht bekannt, ob dies geteilt war.</translation>
    </message>
    <message>
        <source>Another program keeps this folder live already.</source>
        <translation>Ein anderes Programm hält diesen Ordner bereits live.</translation>
    </message>
    <message>
        <source>Another program, or another person on this machine, keeps this folder live already.</source>
        <translation>Ein anderes Programm oder eine andere Person an diesem Rechner hält diesen Ordner bereits live.</translation>
    </message>
    <message>
        <source>This folder is the working copy of another project.</source>
        <translation>Dieser Ordner ist der Arbeitsstand eines anderen Projekts.</translation>
    </message>
    <message>
        <source>Nothing is kept of this file&apos;s past.</source>
        <translation>Aus der Vergangenheit dieser Datei ist nichts aufgehoben.</translation>
    </message>
    <message>
        <source>This version of the file is not kept any more.</source>
        <translation>Diese Version der Datei ist nicht mehr aufgehoben.</translation>
    </message>
    <message>
        <source>The folder is not empty; join into an empty one, so that nothing of yours is mixed in.</source>
        <translation>Der Ordner ist nicht leer; tritt in einen leeren bei, damit nichts von dir vermischt wird.</translation>
    </message>
    <message>
        <source>This change is too large to be shared at once.</source>
        <translation>Diese Änderung ist zu groß, um auf einmal geteilt zu werden.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” cannot be a name here.</source>
        <translation>„%1“ geht hier nicht als Name.</translation>
    </message>
    <message>
        <source>“%1” is too long a name.</source>
        <translation>„%1“ ist als Name zu lang.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” could not be made here. May you write in this folder?</source>
        <translation>„%1“ konnte hier nicht angelegt werden. Darfst du in diesen Ordner schreiben?</translation>
    </message>
    <message>
        <source>“%1” could not be renamed. Does it still exist, and may you write here?</source>
        <translation>„%1“ konnte nicht umbenannt werden. Gibt es das noch, und darfst du hier schreiben?</translation>
    </message>
    <message>
        <source>There is no trash for “%1”.</source>
        <translation>Für „%1“ gibt es keinen Papierkorb.</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>„%1“ konnte nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The file has changed since this was shown. Look at it again.</source>
        <translation>Die Datei hat sich seither geändert. Sieh sie noch einmal an.</translation>
    </message>
</context>
<context>
    <name>HistoryAuthors</name>
    <message>
        <source>From the start</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>HistoryTimes</name>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
</context>
<context>
    <name>InvitationLink</name>
    <message>
        <source>This is not an invitation link; it looks like https://HOST/join/PROJECT#SECRET.</source>
        <translation>Das ist kein Einladungslink; er sieht so aus: https://HOST/join/PROJECT#SECRET.</translation>
    </message>
</context>
<context>
    <name>LanguageServers</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is not a table of language servers: %2.</source>
        <translation>%1 ist keine Tabelle von Sprachservern: %2.</translation>
    </message>
</context>
<context>
    <name>LanguageSymbol</name>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>constructor</source>
        <translation>Konstruktor</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Zeichenkette</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Boolescher Wert</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>enum member</source>
        <translation>Aufzählungswert</translation>
    </message>
    <message>
        <source>struct</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>type parameter</source>
        <translation>Typparameter</translation>
    </message>
</context>
<context>
    <name>LiveRecord</name>
    <message>
        <source>What brings this folder back to its project could not be kept. Is the disk full?</source>
        <translation>Was diesen Ordner zu seinem Projekt zurückbringt, konnte nicht aufgehoben werden. Ist die Platte voll?</translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline (1 edit waits)</source>
        <translation>Offline (1 Änderung wartet)</translation>
    </message>
    <message numerus="yes">
        <source>Offline (%n edits wait)</source>
        <translation>
            <numerusform>Offline (%n Änderung wartet)</numerusform>
            <numerusform>Offline (%n Änderungen warten)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>LocalHistory</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 has changed since the search. Search again.</source>
        <translation>%1 hat sich seit der Suche geändert. Such noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Gib ein, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>Der Ausdruck ist ungültig: %1.</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>Line %1 has “%2”, which %3 cannot write. Save it as UTF-8.</source>
        <translation>Zeile %1 enthält „%2“, was %3 nicht schreiben kann. Speichere als UTF-8.</translation>
    </message>
</context>
<context>
    <name>UserSnippets</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>These are no snippets: %1 at character %2.</source>
        <translation>Das sind keine Snippets: %1 bei Zeichen %2.</translation>
    </message>
</context>
<context>
    <name>WorkspaceEdit</name>
    <message>
        <source>The language server wants a change that is not known here: %1.</source>
        <translation>Der Sprachserver will eine Änderung, die hier nicht bekannt ist: %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app</name>
    <message>
        <source>An IDE in which a team works in one live working copy.</source>
        <translation>Eine IDE, in der ein Team in einem gemeinsamen lebenden Arbeitsstand arbeitet.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Share the folder, and print the invitation link.</source>
        <translation>Den Ordner teilen und den Einladungslink ausgeben.</translation>
    </message>
    <message>
        <source>Join the project of this invitation link, into the folder given.</source>
        <translation>Dem Projekt dieses Einladungslinks beitreten, in den angegebenen Ordner.</translation>
    </message>
    <message>
        <source>The name that others see.</source>
        <translation>Der Name, den die anderen sehen.</translation>
    </message>
    <message>
        <source>dark, light or system.</source>
        <translation>dark (dunkel), light (hell) oder system.</translation>
    </message>
    <message>
        <source>Drive the window with the commands of this file (docs/automation.md).</source>
        <translation>Das Fenster mit den Befehlen dieser Datei bedienen (docs/automation.md).</translation>
    </message>
    <message>
        <source>Write a picture of the painted window, then end.</source>
        <translation>Ein Bild des gemalten Fensters schreiben, dann beenden.</translation>
    </message>
    <message>
        <source>Do not end after --screenshot.</source>
        <translation>Nach --screenshot nicht beenden.</translation>
    </message>
    <message>
        <source>A folder or files to open; FILE:LINE goes to the line.</source>
        <translation>Ein Ordner oder Dateien zum Öffnen; DATEI:ZEILE geht zu der Zeile.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close all files</source>
        <translation>Alle Dateien schließen</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>Ordner schließen</translation>
    </message>
    <message>
        <source>New file in the folder</source>
        <translation>Neue Datei im Ordner</translation>
    </message>
    <message>
        <source>New folder in the folder</source>
        <translation>Neuer Ordner im Ordner</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find in file</source>
        <translation>In der Datei suchen</translation>
    </message>
    <message>
        <source>Replace in file</source>
        <translation>In der Datei ersetzen</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>Dateien zeigen</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>In allen Dateien suchen</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>Team zeigen</translation>
    </message>
    <message>
        <source>Show or hide the left panel</source>
        <translation>Linke Leiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Show or hide spaces and tabs</source>
        <translation>Leerzeichen und Tabulatoren ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text in normal size</source>
        <translation>Text in normaler Größe</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Use the dark look</source>
        <translation>Dunkles Aussehen</translation>
    </message>
    <message>
        <source>Use the light look</source>
        <translation>Helles Aussehen</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Zu einer Datei</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Zu einer Zeile</translation>
    </message>
    <message>
        <source>Next open file</source>
        <translation>Nächste offene Datei</translation>
    </message>
    <message>
        <source>Previous open file</source>
        <translation>Vorige offene Datei</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Stop following, close what is on top</source>
        <translation>Nicht mehr folgen, Oberstes schließen</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Diesen Ordner teilen</translation>
    </message>
    <message>
        <source>Join by link</source>
        <translation>Mit Link beitreten</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>An einem Server anmelden</translation>
    </message>
    <message>
        <source>Sign out of the server</source>
        <translation>Vom Server abmelden</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>Jetzt neu verbinden</translation>
    </message>
    <message>
        <source>Stop sharing this folder here</source>
        <translation>Diesen Ordner hier nicht mehr teilen</translation>
    </message>
    <message>
        <source>Your account on the server</source>
        <translation>Dein Konto auf dem Server</translation>
    </message>
    <message>
        <source>Members and rights of this project</source>
        <translation>Mitglieder und Rechte dieses Projekts</translation>
    </message>
    <message>
        <source>--theme is dark, light or system.</source>
        <translation>--theme ist dark, light oder system.</translation>
    </message>
    <message>
        <source>Git asks</source>
        <translation>Git fragt</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>Die Sprache des Fensters.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Size of the whole window</source>
        <translation>Größe des ganzen Fensters</translation>
    </message>
    <message>
        <source>In per cent: text, icons and distances together.</source>
        <translation>In Prozent: Text, Symbole und Abstände zusammen.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Black and white with strong lines, for eyes that need it; light or dark as chosen above.</source>
        <translation>Schwarz und Weiß mit kräftigen Linien, für Augen, die das brauchen; hell oder dunkel, wie oben gewählt.</translation>
    </message>
    <message>
        <source>Font of the window</source>
        <translation>Schrift des Fensters</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: Inter.</source>
        <translation>Der Name einer Schrift dieses Computers; leer: Inter.</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>Größe des Textes im Fenster</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>In Pixeln.</translation>
    </message>
    <message>
        <source>Font of the code</source>
        <translation>Schrift des Codes</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: JetBrains Mono.</source>
        <translation>Der Name einer Schrift dieses Computers; leer: JetBrains Mono.</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <translation>Größe des Codes</translation>
    </message>
    <message>
        <source>In pixels; Ctrl++ and Ctrl+- change one window only.</source>
        <translation>In Pixeln; Strg++ und Strg+- ändern nur ein Fenster.</translation>
    </message>
    <message>
        <source>Colours of the code, dark</source>
        <translation>Farben des Codes, dunkel</translation>
    </message>
    <message>
        <source>A theme by its name, such as “Dracula”; empty: the one made for this look.</source>
        <translation>Ein Farbschema mit seinem Namen, etwa „Dracula“; leer: das für dieses Aussehen gemachte.</translation>
    </message>
    <message>
        <source>Colours of the code, light</source>
        <translation>Farben des Codes, hell</translation>
    </message>
    <message>
        <source>A theme by its name, such as “GitHub Light”; empty: the one made for this look.</source>
        <translation>Ein Farbschema mit seinem Namen, etwa „GitHub Light“; leer: das für dieses Aussehen gemachte.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Lines that do not fit go on below, instead of to the right.</source>
        <translation>Zeilen, die nicht passen, gehen unten weiter statt nach rechts.</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Leerzeichen und Tabulatoren zeigen</translation>
    </message>
    <message>
        <source>As small marks in the text.</source>
        <translation>Als kleine Zeichen im Text.</translation>
    </message>
    <message>
        <source>Show indent guides</source>
        <translation>Einrückungslinien zeigen</translation>
    </message>
    <message>
        <source>Thin lines at each level of indentation.</source>
        <translation>Dünne Linien an jeder Stufe der Einrückung.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <source>Single keys can be changed on top of it: see Keyboard shortcuts.</source>
        <translation>Einzelne Tasten lassen sich darüber hinaus ändern: siehe Tastenkürzel.</translation>
    </message>
    <message>
        <source>Vim (basic commands)</source>
        <translation>Vim (Grundbefehle)</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As the others see it; empty: the name of your account on this computer.</source>
        <translation>Wie die anderen ihn sehen; leer: der Name deines Kontos auf diesem Computer.</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Say who wrote the line</source>
        <translation>Sagen, wer die Zeile geschrieben hat</translation>
    </message>
    <message>
        <source>Behind the line with the caret: author, time and commit.</source>
        <translation>Hinter der Zeile mit der Schreibmarke: Autor, Zeit und Commit.</translation>
    </message>
    <message>
        <source>Sign off commits</source>
        <translation>Commits abzeichnen</translation>
    </message>
    <message>
        <source>Adds “Signed-off-by” with your name, which some projects ask for.</source>
        <translation>Fügt „Signed-off-by“ mit deinem Namen hinzu, was manche Projekte verlangen.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>The program of new terminals; empty: the one of your account.</source>
        <translation>Das Programm neuer Terminals; leer: das deines Kontos.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Days of local history</source>
        <translation>Tage des lokalen Verlaufs</translation>
    </message>
    <message>
        <source>How long the past of files that are not shared is kept; 0: not at all.</source>
        <translation>Wie lange der Verlauf von Dateien bleibt, die nicht geteilt sind; 0: gar nicht.</translation>
    </message>
    <message>
        <source>Size of the local history</source>
        <translation>Größe des lokalen Verlaufs</translation>
    </message>
    <message>
        <source>In megabytes; what is older goes first.</source>
        <translation>In Megabyte; das Ältere geht zuerst.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Offer the tour</source>
        <translation>Rundgang anbieten</translation>
    </message>
    <message>
        <source>Shows the five things to know when Dyad is started the first time.</source>
        <translation>Zeigt beim ersten Start von Dyad die fünf Dinge, die man wissen sollte.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file has something else named %1.</source>
        <translation>In der Datei heißt etwas anderes %1.</translation>
    </message>
    <message>
        <source>%1 shares its line with something else: take it out by hand.</source>
        <translation>%1 teilt sich die Zeile mit etwas anderem: Nimm es von Hand heraus.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>Automatisch speichern</translation>
    </message>
    <message>
        <source>Files that have a name. Without it nothing is lost either: what is not saved comes back at the next start.</source>
        <translation>Dateien, die einen Namen haben. Auch ohne geht nichts verloren: Was nicht gespeichert ist, kommt beim nächsten Start zurück.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>A second after typing</source>
        <translation>Eine Sekunde nach dem Tippen</translation>
    </message>
    <message>
        <source>When another tab or window is used</source>
        <translation>Wenn ein anderer Tab oder ein anderes Fenster benutzt wird</translation>
    </message>
    <message>
        <source>Format when saving</source>
        <translation>Beim Speichern formatieren</translation>
    </message>
    <message>
        <source>By the file&apos;s language server, where it can; not when saving by itself.</source>
        <translation>Durch den Sprachserver der Datei, wo er es kann; nicht beim automatischen Speichern.</translation>
    </message>
    <message>
        <source>Remove spaces at line ends</source>
        <translation>Leerzeichen am Zeilenende entfernen</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it; the line with the caret is left alone.</source>
        <translation>Beim Speichern, wo .editorconfig nichts dazu sagt; die Zeile mit der Schreibmarke bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>End with a line break</source>
        <translation>Mit einem Zeilenumbruch enden</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it.</source>
        <translation>Beim Speichern, wo .editorconfig nichts dazu sagt.</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Look for what a question is about</source>
        <translation>Suchen, worum es in einer Frage geht</translation>
    </message>
    <message>
        <source>Places of the project&apos;s files, and of the documents that always go along, are found while you type and sent with the question; each can be left out.</source>
        <translation>Stellen aus den Dateien des Projekts und aus den Dokumenten, die immer mitgehen, werden beim Tippen gefunden und mit der Frage gesendet; jede lässt sich weglassen.</translation>
    </message>
    <message>
        <source>Limit of a thread</source>
        <translation>Grenze eines Fadens</translation>
    </message>
    <message>
        <source>In US cents: asks you before a thread costs more; 0: never.</source>
        <translation>In US-Cent: fragt dich, bevor ein Faden mehr kostet; 0: nie.</translation>
    </message>
    <message>
        <source>Commit what you accept</source>
        <translation>Angenommenes eintragen</translation>
    </message>
    <message>
        <source>One Git commit for each answer, with its files alone, once you have decided about all of its changes.</source>
        <translation>Ein Git-Commit für jede Antwort, nur mit ihren Dateien, sobald du über alle ihre Änderungen entschieden hast.</translation>
    </message>
    <message>
        <source>Organisations on the server</source>
        <translation>Organisationen auf dem Server</translation>
    </message>
    <message>
        <source>Find places by their meaning</source>
        <translation>Stellen nach ihrer Bedeutung finden</translation>
    </message>
    <message>
        <source>The files of a shared folder are sent, in pieces and once each, to an embedding model of the server&apos;s providers, and your questions with them. You are asked for each folder first, with what it costs.</source>
        <translation>Die Dateien eines geteilten Ordners gehen, in Stücken und jedes einmal, an ein Embedding-Modell der Anbieter des Servers, und deine Fragen mit ihnen. Du wirst für jeden Ordner vorher gefragt, mit dem, was es kostet.</translation>
    </message>
    <message>
        <source>Model for that</source>
        <translation>Modell dafür</translation>
    </message>
    <message>
        <source>As the server&apos;s providers name it, such as “text-embedding-3-small”; empty: none.</source>
        <translation>So wie die Anbieter des Servers es nennen, etwa „text-embedding-3-small“; leer: keines.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AboutSheet</name>
    <message>
        <source>An IDE in which a team works in one live working copy. Apache License 2.0; with Qt %1 on %2.</source>
        <translation>Eine IDE, in der ein Team an einem gemeinsamen Live-Arbeitsstand arbeitet. Apache License 2.0; mit Qt %1 auf %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Notices of the software that Dyad is made with</source>
        <translation>Hinweise zur Software, mit der Dyad gemacht ist</translation>
    </message>
</context>
<context>
    <name>dyad::app::Account</name>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>Das ist keine Serveradresse. Sie sieht so aus: https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Gib einen Namen an, den die anderen sehen.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Wähle ein Passwort.</translation>
    </message>
    <message>
        <source>This took too long. Begin to sign in again.</source>
        <translation>Das hat zu lange gedauert. Beginne die Anmeldung neu.</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>Gib den Code ein, den die App zeigt.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountDevicePage</name>
    <message>
        <source>A device that wants to sign in as you shows a code. Let in only what you have started yourself just now.</source>
        <translation>Ein Gerät, das sich als du anmelden will, zeigt einen Code. Lass nur herein, was du gerade selbst gestartet hast.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Look who it is</source>
        <translation>Nachsehen, wer es ist</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Hereinlassen</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>%1, at the address %2</source>
        <translation>%1, an der Adresse %2</translation>
    </message>
    <message>
        <source>The device is signed in as you.</source>
        <translation>Das Gerät ist als du angemeldet.</translation>
    </message>
    <message>
        <source>The device was turned away.</source>
        <translation>Das Gerät wurde abgewiesen.</translation>
    </message>
    <message>
        <source>If you let it in, it may do all that you may, for %1 days. You can end that under Sign-ins.</source>
        <translation>Lässt du es herein, darf es %1 Tage lang alles, was du darfst. Beenden kannst du das unter Anmeldungen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountFactorPage</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>sechs Ziffern oder ein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Neue Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Your second factor is on. %n recovery code(s) are not used yet.</source>
        <translation>
            <numerusform>Dein zweiter Faktor ist an. %n Wiederherstellungscode ist noch nicht benutzt.</numerusform>
            <numerusform>Dein zweiter Faktor ist an. %n Wiederherstellungscodes sind noch nicht benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>Lies das Bild mit einer Authenticator-App oder gib den Schlüssel dort ein; dann gib den Code ein, den sie zeigt.</translation>
    </message>
    <message>
        <source>With a second factor nobody gets in with your password alone: a code of an app on your telephone is asked for, too.</source>
        <translation>Mit einem zweiten Faktor kommt niemand allein mit deinem Passwort herein: Auch ein Code einer App auf deinem Telefon wird verlangt.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>Der zweite Faktor ist aus.</translation>
    </message>
    <message>
        <source>These recovery codes let you in once each where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>Diese Wiederherstellungscodes lassen dich je einmal herein, wenn die App verloren ist. Bewahre sie sicher auf: Sie werden nicht noch einmal gezeigt.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountPasswordPage</name>
    <message>
        <source>Password of now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>Das neue noch einmal</translation>
    </message>
    <message>
        <source>Your other sign-ins end with it.</source>
        <translation>Deine anderen Anmeldungen enden damit.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>Diese beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>The password is changed; your other sign-ins have ended.</source>
        <translation>Das Passwort ist geändert; deine anderen Anmeldungen sind beendet.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountProfilePage</name>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password, for a new address or the end of the account</source>
        <translation>Passwort, für eine neue Adresse oder das Ende des Kontos</translation>
    </message>
    <message>
        <source>Code of the second factor, for the end of the account</source>
        <translation>Code des zweiten Faktors, für das Ende des Kontos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Save what the server knows of you…</source>
        <translation>Sichern, was der Server über dich weiß …</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>Konto löschen …</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Übernommen.</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Your name, address and ways in go; what you wrote stays in the projects, without a name. This cannot be undone. Type your password, then press the button again.</source>
        <translation>Dein Name, deine Adresse und deine Zugänge verschwinden; was du geschrieben hast, bleibt ohne Namen in den Projekten. Das lässt sich nicht rückgängig machen. Gib dein Passwort ein und drücke den Knopf noch einmal.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSessionsPage</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Wo du angemeldet bist</translation>
    </message>
    <message>
        <source>End this sign-in</source>
        <translation>Diese Anmeldung beenden</translation>
    </message>
    <message>
        <source>End all but this one</source>
        <translation>Alle außer dieser beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) have ended.</source>
        <translation>
            <numerusform>%n Anmeldung ist beendet.</numerusform>
            <numerusform>%n Anmeldungen sind beendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2, last used %3</source>
        <translation>%1
%2, zuletzt benutzt %3</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (diese hier)</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>Die Anmeldung ist beendet.</translation>
    </message>
    <message>
        <source>Your password, if you signed in more than ten minutes ago</source>
        <translation>Dein Passwort, falls du dich vor mehr als zehn Minuten angemeldet hast</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSheet</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Dein Konto</translation>
    </message>
    <message>
        <source>On %1. This computer has no keychain: your sign-in is kept in a file that only you can read.</source>
        <translation>Auf %1. Dieser Computer hat keinen Schlüsselbund: Deine Anmeldung liegt in einer Datei, die nur du lesen kannst.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Auf %1.</translation>
    </message>
    <message>
        <source>Save what the server knows of you</source>
        <translation>Sichern, was der Server über dich weiß</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>KI-Schlüssel</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentFlow</name>
    <message>
        <source>Let the AI fix all problems</source>
        <translation>Die KI alle Probleme beheben lassen</translation>
    </message>
    <message>
        <source>Undo what the agent changed</source>
        <translation>Rückgängig machen, was der Agent geändert hat</translation>
    </message>
    <message>
        <source>Stop the agent</source>
        <translation>Agent anhalten</translation>
    </message>
    <message>
        <source>The agent has made %1 steps. May it go on?</source>
        <translation>Der Agent hat %1 Schritte gemacht. Darf er weitermachen?</translation>
    </message>
    <message>
        <source>The agent has spent %1. May it go on?</source>
        <translation>Der Agent hat %1 ausgegeben. Darf er weitermachen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Es gibt keine Probleme.</translation>
    </message>
    <message>
        <source>Fix these problems, then check that they are gone.</source>
        <translation>Behebe diese Probleme und prüfe dann, dass sie weg sind.</translation>
    </message>
    <message>
        <source>The tool servers of this project have changed. Start them?</source>
        <translation>Die Werkzeugserver dieses Projekts haben sich geändert. Starten?</translation>
    </message>
    <message>
        <source>Start the tool servers of this project?</source>
        <translation>Die Werkzeugserver dieses Projekts starten?</translation>
    </message>
    <message>
        <source>They are in .mcp.json, which everybody who shares the folder can change.</source>
        <translation>Sie stehen in .mcp.json, die jeder ändern kann, der den Ordner teilt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>This thread has cost %1. May the agent go on?</source>
        <translation>Dieser Faden hat %1 gekostet. Darf der Agent weitermachen?</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentTools</name>
    <message>
        <source>Run this command?</source>
        <translation>Diesen Befehl ausführen?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Fetch this page?</source>
        <translation>Diese Seite holen?</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Use this tool of %1?</source>
        <translation>Dieses Werkzeug von %1 benutzen?</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>exactly this command</source>
        <translation>genau diesen Befehl</translation>
    </message>
    <message>
        <source>all pages of %1</source>
        <translation>alle Seiten von %1</translation>
    </message>
    <message>
        <source>this tool, with anything</source>
        <translation>dieses Werkzeug, mit beliebigen Angaben</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>Diese Datei ändern?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change %1? Look before you allow it: %2.</source>
        <translation>%1 ändern? Sieh hin, bevor du es erlaubst: %2.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AiCursor</name>
    <message>
        <source>Dyad AI</source>
        <translation>Dyad-KI</translation>
    </message>
</context>
<context>
    <name>dyad::app::AnswerCommits</name>
    <message>
        <source>Accept an answer of the AI</source>
        <translation>Antwort der KI annehmen</translation>
    </message>
    <message>
        <source>The answer could not be committed: %1</source>
        <translation>Die Antwort konnte nicht eingetragen werden: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::Application</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AvatarStack</name>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::BlameLine</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not committed yet</source>
        <translation>Noch nicht eingetragen</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1, %2 · %3</translation>
    </message>
</context>
<context>
    <name>dyad::app::Breadcrumbs</name>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
</context>
<context>
    <name>dyad::app::BreakpointSheet</name>
    <message>
        <source>Stops only where this is true</source>
        <translation>Hält nur, wo dies wahr ist</translation>
    </message>
    <message>
        <source>an expression, as n &gt; 3</source>
        <translation>ein Ausdruck, etwa n &gt; 3</translation>
    </message>
    <message>
        <source>Stops only from this many hits on</source>
        <translation>Hält erst ab so vielen Treffern</translation>
    </message>
    <message>
        <source>a number, as 5</source>
        <translation>eine Zahl, etwa 5</translation>
    </message>
    <message>
        <source>Says this in the console, and does not stop</source>
        <translation>Schreibt dies in die Konsole und hält nicht</translation>
    </message>
    <message>
        <source>a text, with {expressions}</source>
        <translation>ein Text, mit {Ausdrücken}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>Haltepunkt bei %1</translation>
    </message>
    <message>
        <source>Fields that are empty ask for nothing. Expressions are those of the language that is debugged.</source>
        <translation>Leere Felder verlangen nichts. Ausdrücke sind die der Sprache, die debuggt wird.</translation>
    </message>
</context>
<context>
    <name>dyad::app::CallsPanel</name>
    <message>
        <source>“Show who calls this” lists the callers of a function here.</source>
        <translation>„Zeigen, wer dies aufruft“ listet hier die Aufrufer einer Funktion auf.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Who calls “%1”</source>
        <translation>Wer „%1“ aufruft</translation>
    </message>
    <message>
        <source>What “%1” calls</source>
        <translation>Was „%1“ aufruft</translation>
    </message>
    <message>
        <source>Show what it calls</source>
        <translation>Zeigen, was sie aufruft</translation>
    </message>
    <message>
        <source>Show who calls it</source>
        <translation>Zeigen, wer sie aufruft</translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatContext</name>
    <message>
        <source>of the file at hand</source>
        <translation>der offenen Datei</translation>
    </message>
    <message>
        <source>changes since the last commit</source>
        <translation>Änderungen seit dem letzten Commit</translation>
    </message>
    <message>
        <source>what the terminal shows</source>
        <translation>was das Terminal zeigt</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>ist hier</translation>
    </message>
    <message>
        <source>how this works</source>
        <translation>wie das funktioniert</translation>
    </message>
    <message>
        <source>Explain what this code does and why, step by step.</source>
        <translation>Erkläre Schritt für Schritt, was dieser Code tut und warum.</translation>
    </message>
    <message>
        <source>what is wrong here</source>
        <translation>was hier falsch ist</translation>
    </message>
    <message>
        <source>Find what is wrong in this code and fix it.</source>
        <translation>Finde, was in diesem Code falsch ist, und behebe es.</translation>
    </message>
    <message>
        <source>write tests</source>
        <translation>Tests schreiben</translation>
    </message>
    <message>
        <source>Write tests for this code, in the way that this project tests.</source>
        <translation>Schreibe Tests für diesen Code, so wie dieses Projekt testet.</translation>
    </message>
    <message>
        <source>write comments</source>
        <translation>Kommentare schreiben</translation>
    </message>
    <message>
        <source>Write the comments that a reader of this code needs.</source>
        <translation>Schreibe die Kommentare, die ein Leser dieses Codes braucht.</translation>
    </message>
    <message>
        <source>look for faults</source>
        <translation>Fehler suchen</translation>
    </message>
    <message>
        <source>Review these changes: faults, missing cases, unclear names. Name file and line.</source>
        <translation>Sieh diese Änderungen durch: Fehler, fehlende Fälle, unklare Namen. Nenne Datei und Zeile.</translation>
    </message>
    <message>
        <source>a commit message</source>
        <translation>eine Commit-Nachricht</translation>
    </message>
    <message>
        <source>Write a commit message for these changes: one line, then why.</source>
        <translation>Schreibe eine Commit-Nachricht für diese Änderungen: eine Zeile, dann warum.</translation>
    </message>
    <message>
        <source>what was said there</source>
        <translation>was dort gesagt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatFlow</name>
    <message>
        <source>Show or hide the chat</source>
        <translation>Chat ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Ask the AI</source>
        <translation>Die KI fragen</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat (Ctrl+Shift+A)</source>
        <translation>Chat (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Keep the question as a prompt</source>
        <translation>Die Frage als Prompt aufheben</translation>
    </message>
    <message>
        <source>Delete this thread?</source>
        <translation>Diesen Faden löschen?</translation>
    </message>
    <message>
        <source>“%1” goes for everybody in the project.</source>
        <translation>„%1“ verschwindet für alle im Projekt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete the thread</source>
        <translation>Faden löschen</translation>
    </message>
    <message>
        <source>Export the thread</source>
        <translation>Faden exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The thread is in %1</source>
        <translation>Der Faden steht in %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>There is no prompt to keep.</source>
        <translation>Es gibt keinen Prompt zum Aufheben.</translation>
    </message>
    <message>
        <source>The prompt is behind “/” from now on.</source>
        <translation>Der Prompt steht ab jetzt hinter „/“.</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <translation>Eingetragen: %1</translation>
    </message>
    <message>
        <source>This thread has cost %1 and would pass its limit of %2. Ask on?</source>
        <translation>Dieser Faden hat %1 gekostet und würde seine Grenze von %2 überschreiten. Weiter fragen?</translation>
    </message>
    <message>
        <source>A new thread begins at nothing. The limit is in the settings.</source>
        <translation>Ein neuer Faden beginnt bei null. Die Grenze steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>Weiter fragen</translation>
    </message>
</context>
<context>
    <name>dyad::app::CloneSheet</name>
    <message>
        <source>Clone a repository</source>
        <translation>Repository klonen</translation>
    </message>
    <message>
        <source>Its files and its history come into a new folder. Sign-ins are those of Git: its credential helper, your ssh agent.</source>
        <translation>Seine Dateien und sein Verlauf kommen in einen neuen Ordner. Anmeldungen sind die von Git: sein Credential-Helper, dein SSH-Agent.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>wohin es kommt</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>Wähle den Ordner, in den es kommt</translation>
    </message>
    <message>
        <source>Say where it is: an address, or a folder.</source>
        <translation>Sag, wo es liegt: eine Adresse oder ein Ordner.</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>Sag, in welchen Ordner es kommt.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Dieser Ordner ist nicht leer.</translation>
    </message>
    <message>
        <source>Cloning</source>
        <translation>Wird geklont</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Nothing can be written there: %1</source>
        <translation>Dort kann nichts geschrieben werden: %1</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 kann nicht angelegt werden: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::CommentFlow</name>
    <message>
        <source>Add comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>Kommentare zeigen</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Nächster Kommentar</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Voriger Kommentar</translation>
    </message>
    <message>
        <source>Export comments as Markdown</source>
        <translation>Kommentare als Markdown ausgeben</translation>
    </message>
    <message>
        <source>Comments (Ctrl+Alt+C)</source>
        <translation>Kommentare (Strg+Alt+C)</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Comments are for shared folders: share this one first.</source>
        <translation>Kommentare gibt es in geteilten Ordnern: Teile diesen zuerst.</translation>
    </message>
    <message>
        <source>You may read comments here, not write them.</source>
        <translation>Du darfst hier Kommentare lesen, nicht schreiben.</translation>
    </message>
    <message>
        <source>Export comments</source>
        <translation>Kommentare ausgeben</translation>
    </message>
    <message>
        <source>Comments on %1.md</source>
        <translation>Kommentare zu %1.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The comments stand in %1.</source>
        <translation>Die Kommentare stehen in %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>(%n replies)</source>
        <translation>
            <numerusform>(%n Antwort)</numerusform>
            <numerusform>(%n Antworten)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::DebugFlow</name>
    <message>
        <source>Start debugging, or continue</source>
        <translation>Debugging starten oder fortsetzen</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>Haltepunkt setzen oder entfernen</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Prozedurschritt</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>Einzelschritt</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Rücksprung</translation>
    </message>
    <message>
        <source>Pause the program</source>
        <translation>Programm anhalten</translation>
    </message>
    <message>
        <source>Stop debugging</source>
        <translation>Debugging beenden</translation>
    </message>
    <message>
        <source>Choose what is debugged</source>
        <translation>Wählen, was debuggt wird</translation>
    </message>
    <message>
        <source>Watch the selection</source>
        <translation>Auswahl beobachten</translation>
    </message>
    <message>
        <source>Show or hide the debugger</source>
        <translation>Debugger ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Debugger</translation>
    </message>
    <message>
        <source>No debugger for “%1” is installed: docs say which ones there are.</source>
        <translation>Für „%1“ ist kein Debugger installiert: Die Dokumentation sagt, welche es gibt.</translation>
    </message>
    <message>
        <source>Say when the breakpoint here stops</source>
        <translation>Festlegen, wann der Haltepunkt hier hält</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>Say when it stops…</source>
        <translation>Festlegen, wann er hält…</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>Debugging starten</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditPreview</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>%n Stelle ändern</numerusform>
            <numerusform>%n Stellen ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::EditingFlow</name>
    <message>
        <source>Comment or uncomment the lines</source>
        <translation>Zeilen aus- oder einkommentieren</translation>
    </message>
    <message>
        <source>Duplicate the line or the selection</source>
        <translation>Zeile oder Auswahl verdoppeln</translation>
    </message>
    <message>
        <source>Move the lines up</source>
        <translation>Zeilen nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the lines down</source>
        <translation>Zeilen nach unten verschieben</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>Zeilen verbinden</translation>
    </message>
    <message>
        <source>Indent the lines</source>
        <translation>Zeilen einrücken</translation>
    </message>
    <message>
        <source>Unindent the lines</source>
        <translation>Zeilen ausrücken</translation>
    </message>
    <message>
        <source>Make it upper case</source>
        <translation>In Großbuchstaben umwandeln</translation>
    </message>
    <message>
        <source>Make it lower case</source>
        <translation>In Kleinbuchstaben umwandeln</translation>
    </message>
    <message>
        <source>Show or hide the map beside the text</source>
        <translation>Karte neben dem Text ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Sort the lines, A to Z</source>
        <translation>Zeilen sortieren, A bis Z</translation>
    </message>
    <message>
        <source>Sort the lines, Z to A</source>
        <translation>Zeilen sortieren, Z bis A</translation>
    </message>
    <message>
        <source>Turn the order of the lines around</source>
        <translation>Reihenfolge der Zeilen umkehren</translation>
    </message>
    <message>
        <source>Remove lines that are there twice</source>
        <translation>Doppelte Zeilen entfernen</translation>
    </message>
    <message>
        <source>Remove empty lines</source>
        <translation>Leere Zeilen entfernen</translation>
    </message>
    <message>
        <source>Remove spaces at the ends of lines</source>
        <translation>Leerzeichen an Zeilenenden entfernen</translation>
    </message>
    <message>
        <source>Make spaces of tabs at the starts of lines</source>
        <translation>Tabulatoren an Zeilenanfängen in Leerzeichen umwandeln</translation>
    </message>
    <message>
        <source>Make tabs of spaces at the starts of lines</source>
        <translation>Leerzeichen an Zeilenanfängen in Tabulatoren umwandeln</translation>
    </message>
    <message>
        <source>Make It Title Case</source>
        <translation>In „Title Case“ umwandeln</translation>
    </message>
    <message>
        <source>Make it snake_case</source>
        <translation>In snake_case umwandeln</translation>
    </message>
    <message>
        <source>Make it camelCase</source>
        <translation>In camelCase umwandeln</translation>
    </message>
    <message>
        <source>Add a caret above</source>
        <translation>Schreibmarke darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add a caret below</source>
        <translation>Schreibmarke darunter hinzufügen</translation>
    </message>
    <message>
        <source>Select the next place with the same text, too</source>
        <translation>Nächste Stelle mit demselben Text dazu auswählen</translation>
    </message>
    <message>
        <source>Select all places with the same text</source>
        <translation>Alle Stellen mit demselben Text auswählen</translation>
    </message>
    <message>
        <source>Select the line</source>
        <translation>Zeile auswählen</translation>
    </message>
    <message>
        <source>Go to the matching bracket</source>
        <translation>Zur passenden Klammer gehen</translation>
    </message>
    <message>
        <source>Select columns with the arrow keys, on or off</source>
        <translation>Spalten mit den Pfeiltasten auswählen, an oder aus</translation>
    </message>
    <message>
        <source>Set or remove a bookmark</source>
        <translation>Lesezeichen setzen oder entfernen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the previous bookmark</source>
        <translation>Zum vorigen Lesezeichen</translation>
    </message>
    <message>
        <source>Remove the bookmarks of this file</source>
        <translation>Lesezeichen dieser Datei entfernen</translation>
    </message>
    <message>
        <source>Go to a bookmark of the project</source>
        <translation>Zu einem Lesezeichen des Projekts gehen</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>Zu einem Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Snippet einfügen</translation>
    </message>
    <message>
        <source>Make a snippet of the selection</source>
        <translation>Aus der Auswahl ein Snippet machen</translation>
    </message>
    <message>
        <source>Edit the snippets</source>
        <translation>Snippets bearbeiten</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Select the text that is to become a snippet first.</source>
        <translation>Wähle zuerst den Text aus, der ein Snippet werden soll.</translation>
    </message>
    <message>
        <source>%1 is no JSON object that can be added to.</source>
        <translation>%1 ist kein JSON-Objekt, zu dem etwas hinzugefügt werden kann.</translation>
    </message>
    <message>
        <source>Comment the selection as a block, or take the marks away</source>
        <translation>Auswahl als Block auskommentieren oder die Zeichen wegnehmen</translation>
    </message>
    <message>
        <source>New line below (Ctrl+Enter)</source>
        <translation>Neue Zeile darunter (Strg+Enter)</translation>
    </message>
    <message>
        <source>New line above (Ctrl+Shift+Enter)</source>
        <translation>Neue Zeile darüber (Strg+Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Duplicate the lines upwards</source>
        <translation>Zeilen nach oben verdoppeln</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Open the tab again that was closed last</source>
        <translation>Zuletzt geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>Leave this place out, select the next with the same text</source>
        <translation>Diese Stelle auslassen, nächste mit demselben Text auswählen</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditorPage</name>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Diese Datei ist kein Text</translation>
    </message>
    <message>
        <source>%1, %2. It can be opened with another program.</source>
        <translation>%1, %2. Ein anderes Programm kann sie öffnen.</translation>
    </message>
    <message>
        <source>This file is too large to edit</source>
        <translation>Diese Datei ist zu groß zum Bearbeiten</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>This file is gone</source>
        <translation>Diese Datei ist weg</translation>
    </message>
    <message>
        <source>%1 was deleted or moved.</source>
        <translation>%1 wurde gelöscht oder verschoben.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>This file could not be opened</source>
        <translation>Diese Datei konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>Leerzeichen: %1</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>Tabulatoren: %1</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>dyad::app::Embeddings</name>
    <message>
        <source>What that costs is not known here.</source>
        <translation>Was das kostet, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>That costs nothing, or its price is not known.</source>
        <translation>Das kostet nichts, oder der Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>That costs about %1, once; later only what changes is sent.</source>
        <translation>Das kostet etwa %1, einmal; später wird nur gesendet, was sich ändert.</translation>
    </message>
    <message>
        <source>Send the project&apos;s files to “%1”?</source>
        <translation>Die Dateien des Projekts an „%1“ senden?</translation>
    </message>
    <message numerus="yes">
        <source>To find places by their meaning, %n piece(s) of this folder&apos;s files go through the server to that model, about %1 tokens.</source>
        <translation>
            <numerusform>Um Stellen nach ihrer Bedeutung zu finden, geht %n Stück der Dateien dieses Ordners über den Server an dieses Modell, etwa %1 Token.</numerusform>
            <numerusform>Um Stellen nach ihrer Bedeutung zu finden, gehen %n Stücke der Dateien dieses Ordners über den Server an dieses Modell, etwa %1 Token.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The index by meaning cannot go on: %1</source>
        <translation>Der Index nach Bedeutung kann nicht weitermachen: %1</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Gerade besteht keine Verbindung zum Server.</translation>
    </message>
</context>
<context>
    <name>dyad::app::EncodingFlow</name>
    <message>
        <source>Choose the encoding</source>
        <translation>Kodierung wählen</translation>
    </message>
    <message>
        <source>Choose the line ends</source>
        <translation>Zeilenenden wählen</translation>
    </message>
    <message>
        <source>Read again as</source>
        <translation>Neu lesen als</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>%1 stays as it is: %2</source>
        <translation>%1 bleibt, wie es ist: %2</translation>
    </message>
    <message>
        <source>Choose the indentation</source>
        <translation>Einrückung wählen</translation>
    </message>
    <message>
        <source>Choose the language that the text is coloured as</source>
        <translation>Sprache wählen, nach der der Text eingefärbt wird</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>Leerzeichen: %1</translation>
    </message>
    <message>
        <source>Tabs, %1 wide</source>
        <translation>Tabs, %1 breit</translation>
    </message>
    <message>
        <source>As the name of the file says</source>
        <translation>Wie der Name der Datei es sagt</translation>
    </message>
    <message>
        <source>Colour the text as</source>
        <translation>Text einfärben als</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionFlow</name>
    <message>
        <source>read the text of the open file</source>
        <translation>den Text der offenen Datei lesen</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>die offene Datei ändern</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>die Dateien des Ordners lesen</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not installed: %1</source>
        <translation>Nicht installiert: %1</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 ist installiert.</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>Einfügen: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
    <message>
        <source>Use the colours “%1” (again: ours)</source>
        <translation>Die Farben „%1“ benutzen (noch einmal: unsere)</translation>
    </message>
    <message>
        <source>May %1 %2?</source>
        <translation>Darf %1 %2?</translation>
    </message>
    <message>
        <source>It wants to whenever you use it. The Extensions page changes that.</source>
        <translation>Sie will es immer, wenn du sie benutzt. Die Seite Erweiterungen ändert das.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>It is not installed any more.</source>
        <translation>Sie ist nicht mehr installiert.</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>„%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is not open any more.</source>
        <translation>Die Datei ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The extensions were read again.</source>
        <translation>Die Erweiterungen wurden neu gelesen.</translation>
    </message>
    <message>
        <source>%1 stays with “%2”; “%3” has no key.</source>
        <translation>%1 bleibt bei „%2“; „%3“ hat keine Taste.</translation>
    </message>
    <message>
        <source>It is busy, and too much waits for it already.</source>
        <translation>Sie ist beschäftigt, und es wartet schon zu viel auf sie.</translation>
    </message>
    <message>
        <source>The AI wants to use %1: allow it on the Extensions page first.</source>
        <translation>Die KI will %1 benutzen: Erlaube es zuerst auf der Seite Erweiterungen.</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>seine Sprachserver in Ordnern starten, denen du vertraust</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionManifest</name>
    <message>
        <source>There is no manifest.json in %1.</source>
        <translation>In %1 gibt es keine manifest.json.</translation>
    </message>
    <message>
        <source>manifest.json: %1</source>
        <translation>manifest.json: %1</translation>
    </message>
    <message>
        <source>“id” is lower-case letters, digits and dashes.</source>
        <translation>„id“ besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>“name” and “version” are missing.</source>
        <translation>„name“ und „version“ fehlen.</translation>
    </message>
    <message>
        <source>there is no permission “%1”.</source>
        <translation>die Berechtigung „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“main” names no file of the extension.</source>
        <translation>„main“ nennt keine Datei der Erweiterung.</translation>
    </message>
    <message>
        <source>a command needs an id and a title.</source>
        <translation>ein Befehl braucht eine id und einen Titel.</translation>
    </message>
    <message>
        <source>there is no menu “%1”.</source>
        <translation>es gibt kein Menü „%1“.</translation>
    </message>
    <message>
        <source>a tool needs a name (lower-case letters, digits, _) and a text that says what it does.</source>
        <translation>ein Werkzeug braucht einen Namen (Kleinbuchstaben, Ziffern, _) und einen Text, der sagt, was es tut.</translation>
    </message>
    <message>
        <source>the language server “%1” needs “programs” and “languages”.</source>
        <translation>der Sprachserver „%1“ braucht „programs“ und „languages“.</translation>
    </message>
    <message>
        <source>commands, events and tools need “main”.</source>
        <translation>Befehle, Ereignisse und Werkzeuge brauchen „main“.</translation>
    </message>
    <message>
        <source>language servers need the permission “servers”.</source>
        <translation>Sprachserver brauchen die Berechtigung „servers“.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionProcess</name>
    <message>
        <source>It did not answer within %1 s.</source>
        <translation>Sie antwortete nicht innerhalb von %1 s.</translation>
    </message>
    <message>
        <source>It failed %1 times and is not started again.</source>
        <translation>Sie ist %1-mal gescheitert und wird nicht wieder gestartet.</translation>
    </message>
    <message>
        <source>Its process ended, perhaps for want of memory.</source>
        <translation>Ihr Prozess ist beendet, vielleicht aus Mangel an Speicher.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>It sent more than can be right.</source>
        <translation>Sie hat mehr gesendet, als richtig sein kann.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionStore</name>
    <message>
        <source>its id is another.</source>
        <translation>ihre id ist eine andere.</translation>
    </message>
    <message>
        <source>It is larger than an extension may be.</source>
        <translation>Sie ist größer, als eine Erweiterung sein darf.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The archive has a file outside of its folder: %1</source>
        <translation>Das Archiv hat eine Datei außerhalb seines Ordners: %1</translation>
    </message>
    <message>
        <source>%1 could not be replaced.</source>
        <translation>%1 konnte nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 konnte nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionsPage</name>
    <message>
        <source>read the text of the open file</source>
        <translation>den Text der offenen Datei lesen</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>die offene Datei ändern</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>die Dateien des Ordners lesen</translation>
    </message>
    <message>
        <source>Install from a folder</source>
        <translation>Aus einem Ordner installieren</translation>
    </message>
    <message>
        <source>Install from a zip</source>
        <translation>Aus einem Zip installieren</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Folder of the extension</source>
        <translation>Ordner der Erweiterung</translation>
    </message>
    <message>
        <source>Archive of the extension</source>
        <translation>Archiv der Erweiterung</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>None yet. An extension is a folder with a manifest.json: commands, snippets, tasks, themes and project templates of your own; the guide says how.</source>
        <translation>Noch keine. Eine Erweiterung ist ein Ordner mit einer manifest.json: eigene Befehle, Snippets, Aufgaben, Farbschemata und Projektvorlagen; die Anleitung sagt, wie.</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>Darf %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n Snippet</numerusform>
            <numerusform>%n Snippets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n Farbschema</numerusform>
            <numerusform>%n Farbschemata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project template(s)</source>
        <translation>
            <numerusform>%n Projektvorlage</numerusform>
            <numerusform>%n Projektvorlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) for the AI</source>
        <translation>
            <numerusform>%n Werkzeug für die KI</numerusform>
            <numerusform>%n Werkzeuge für die KI</numerusform>
        </translation>
    </message>
    <message>
        <source>the language server %1</source>
        <translation>den Sprachserver %1</translation>
    </message>
    <message>
        <source>Brings: %1.</source>
        <translation>Bringt mit: %1.</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>seine Sprachserver in Ordnern starten, denen du vertraust</translation>
    </message>
</context>
<context>
    <name>dyad::app::FollowFrame</name>
    <message>
        <source>Following %1</source>
        <translation>Folgt %1</translation>
    </message>
    <message>
        <source>Following %1  ·  Esc</source>
        <translation>Folgt %1  ·  Esc</translation>
    </message>
</context>
<context>
    <name>dyad::app::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>dyad::app::GhostFlow</name>
    <message>
        <source>Switch proposals of the AI while typing on or off</source>
        <translation>Vorschläge der KI beim Tippen ein- oder ausschalten</translation>
    </message>
    <message>
        <source>The AI proposes what comes next while you type. Tab takes it, Ctrl+Right a word, Ctrl+Down a line.</source>
        <translation>Die KI schlägt beim Tippen vor, wie es weitergeht. Tab nimmt es an, Strg+Rechts ein Wort, Strg+Runter eine Zeile.</translation>
    </message>
    <message>
        <source>The AI proposes nothing while you type.</source>
        <translation>Die KI schlägt beim Tippen nichts vor.</translation>
    </message>
    <message>
        <source>Propose what comes next</source>
        <translation>Vorschlagen, wie es weitergeht</translation>
    </message>
</context>
<context>
    <name>dyad::app::GitFlow</name>
    <message>
        <source>Show Git</source>
        <translation>Git zeigen</translation>
    </message>
    <message>
        <source>Show what changed in this file</source>
        <translation>Änderungen dieser Datei zeigen</translation>
    </message>
    <message>
        <source>Stage this file</source>
        <translation>Diese Datei vormerken</translation>
    </message>
    <message>
        <source>Unstage this file</source>
        <translation>Diese Datei nicht mehr vormerken</translation>
    </message>
    <message>
        <source>Show the commits of this file</source>
        <translation>Commits dieser Datei zeigen</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Zweig wechseln oder anlegen</translation>
    </message>
    <message>
        <source>Read the state of Git again</source>
        <translation>Stand von Git neu lesen</translation>
    </message>
    <message>
        <source>Git (Ctrl+Shift+G)</source>
        <translation>Git (Strg+Umschalt+G)</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>Als %1 eingetragen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switch everybody to %1?</source>
        <translation>Alle auf %1 wechseln?</translation>
    </message>
    <message>
        <source>This folder is shared: its files are rewritten for everybody who works in it, while they type. What they have not committed stays as it is, or Git refuses.</source>
        <translation>Dieser Ordner ist geteilt: Seine Dateien werden für alle, die darin arbeiten, neu geschrieben, während sie tippen. Was nicht eingetragen ist, bleibt, wie es ist, oder Git weigert sich.</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Auf %1 wechseln</translation>
    </message>
    <message>
        <source>%1 (staged)</source>
        <translation>%1 (vorgemerkt)</translation>
    </message>
    <message>
        <source>%1 (changes)</source>
        <translation>%1 (Änderungen)</translation>
    </message>
    <message>
        <source>Commits of %1</source>
        <translation>Commits von %1</translation>
    </message>
    <message>
        <source>Show the commits of the branch</source>
        <translation>Commits des Zweigs zeigen</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Fetch from the remotes</source>
        <translation>Von den Remotes holen (Fetch)</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>Pull, eigene Commits obenauf</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Stash all changes</source>
        <translation>Alle Änderungen weglegen (Stash)</translation>
    </message>
    <message>
        <source>Bring the last stash back</source>
        <translation>Letzten Stash zurückholen</translation>
    </message>
    <message>
        <source>Merge, rebase or stash</source>
        <translation>Merge, Rebase oder Stash</translation>
    </message>
    <message>
        <source>Continue the merge or rebase</source>
        <translation>Merge oder Rebase fortsetzen</translation>
    </message>
    <message>
        <source>Abort the merge or rebase</source>
        <translation>Merge oder Rebase abbrechen</translation>
    </message>
    <message>
        <source>Cancel what Git is doing</source>
        <translation>Abbrechen, was Git gerade tut</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>Repository klonen</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: fertig.</translation>
    </message>
    <message>
        <source>%1 stopped at conflicts: choose a file of the Git panel to resolve it.</source>
        <translation>%1 hielt bei Konflikten an: Wähle in der Git-Leiste eine Datei, um sie zu lösen.</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: abgebrochen.</translation>
    </message>
    <message>
        <source>%1 needs a sign-in that Git does not have: set up its credential helper, or your ssh agent.</source>
        <translation>%1 braucht eine Anmeldung, die Git nicht hat: Richte seinen Credential-Helper oder deinen SSH-Agent ein.</translation>
    </message>
    <message>
        <source>%1 in everybody&apos;s files?</source>
        <translation>%1 in den Dateien aller?</translation>
    </message>
    <message>
        <source>This folder is shared: what Git changes in its files changes for everybody who works in it, while they type.</source>
        <translation>Dieser Ordner ist geteilt: Was Git in seinen Dateien ändert, ändert sich für alle, die darin arbeiten, während sie tippen.</translation>
    </message>
    <message>
        <source>Do it for everybody</source>
        <translation>Für alle ausführen</translation>
    </message>
    <message>
        <source>%1 (conflict)</source>
        <translation>%1 (Konflikt)</translation>
    </message>
</context>
<context>
    <name>dyad::app::HistoryFlow</name>
    <message>
        <source>Show or hide the history</source>
        <translation>Verlauf ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show what changed since I left</source>
        <translation>Zeigen, was sich geändert hat, seit ich weg war</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The text is as it was then. Undo takes that back.</source>
        <translation>Der Text ist wie damals. Rückgängig nimmt das zurück.</translation>
    </message>
    <message>
        <source>Show who wrote what is not committed</source>
        <translation>Zeigen, wer geschrieben hat, was nicht eingetragen ist</translation>
    </message>
    <message>
        <source>Show the history of the project</source>
        <translation>Verlauf des Projekts zeigen</translation>
    </message>
    <message>
        <source>Show what happened in the project since I left</source>
        <translation>Zeigen, was im Projekt geschah, seit ich weg war</translation>
    </message>
    <message>
        <source>Undo the chosen change of the history</source>
        <translation>Gewählte Änderung des Verlaufs rückgängig machen</translation>
    </message>
    <message>
        <source>The change is undone. Undo takes that back.</source>
        <translation>Die Änderung ist zurückgenommen. Rückgängig nimmt das zurück.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>%1 is no text: what changed in it cannot be shown.</source>
        <translation>%1 ist kein Text: Was sich darin geändert hat, lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>Seit du weg warst</translation>
    </message>
    <message>
        <source>In this session of work</source>
        <translation>In diesem Arbeitsabschnitt</translation>
    </message>
    <message>
        <source>%1 is here again.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>There is a file %1 again; it is left as it is.</source>
        <translation>Es gibt schon wieder eine Datei %1; sie bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>dyad::app::InvitationFlow</name>
    <message>
        <source>The link is good for nobody any more.</source>
        <translation>Der Link gilt für niemanden mehr.</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinController</name>
    <message>
        <source>This is not an invitation link. It looks like http://host:port/join/…#…</source>
        <translation>Das ist kein Einladungslink. Er sieht so aus: http://host:port/join/…#…</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Gib einen Namen an, den die anderen sehen.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the files.</source>
        <translation>Wähle einen leeren Ordner für die Dateien.</translation>
    </message>
    <message>
        <source>This folder could not be made.</source>
        <translation>Dieser Ordner konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>The server did not sign you in.</source>
        <translation>Der Server hat dich nicht angemeldet.</translation>
    </message>
    <message>
        <source>Getting the files: %1 of %2</source>
        <translation>Dateien werden geholt: %1 von %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinSheet</name>
    <message>
        <source>Join by link</source>
        <translation>Mit Link beitreten</translation>
    </message>
    <message>
        <source>The project&apos;s files come into a folder of yours, and from then on both are live.</source>
        <translation>Die Dateien des Projekts kommen in einen Ordner bei dir; von da an sind beide live.</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>wie die anderen ihn sehen</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Leerer Ordner</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>wohin die Dateien kommen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Leeren Ordner wählen</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Tritt bei</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeySheet</name>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten benutzen</translation>
    </message>
    <message>
        <source>Press the keys, up to four combinations one after the other. Tab goes on to the buttons.</source>
        <translation>Drücke die Tasten, bis zu vier Kombinationen nacheinander. Tab geht weiter zu den Knöpfen.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>„%1“ (%2)</translation>
    </message>
    <message>
        <source>Also keys of %1, which lose them.</source>
        <translation>Auch Tasten von %1, die dort verloren gehen.</translation>
    </message>
    <message>
        <source>The settings file cannot be written, or has an error: open it and look.</source>
        <translation>Die Einstellungsdatei kann nicht geschrieben werden oder hat einen Fehler: Öffne sie und sieh nach.</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeymapPage</name>
    <message>
        <source>Search commands and keys, such as “save” or “Ctrl+S”</source>
        <translation>Befehle und Tasten suchen, etwa „speichern“ oder „Strg+S“</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keys as in another editor</source>
        <translation>Tasten wie in einem anderen Editor</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Deine</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeysFlow</name>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>Visuell</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeContext</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeFlow</name>
    <message>
        <source>Show documents and knowledge</source>
        <translation>Dokumente und Wissen zeigen</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>Die Dokumente fragen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Show connectors</source>
        <translation>Konnektoren zeigen</translation>
    </message>
    <message>
        <source>Show workflows</source>
        <translation>Workflows zeigen</translation>
    </message>
    <message>
        <source>Knowledge (Ctrl+Alt+K)</source>
        <translation>Wissen (Strg+Alt+K)</translation>
    </message>
    <message>
        <source>Remove the workflow “%1”?</source>
        <translation>Workflow „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its history goes with it.</source>
        <translation>Sein Verlauf geht mit.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this knowledge base?</source>
        <translation>Diese Wissensbasis entfernen?</translation>
    </message>
    <message>
        <source>%1. The documents stay.</source>
        <translation>%1. Die Dokumente bleiben.</translation>
    </message>
    <message>
        <source>Remove from the project&apos;s knowledge?</source>
        <translation>Aus dem Wissen des Projekts entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>%n Dokument entfernen</numerusform>
            <numerusform>%n Dokumente entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the connector “%1”?</source>
        <translation>Konnektor „%1“ entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n document(s) stay in the project.</source>
        <translation>
            <numerusform>Sein %n Dokument bleibt im Projekt.</numerusform>
            <numerusform>Seine %n Dokumente bleiben im Projekt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::LanguageFlow</name>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>%1 can help here: run “Start language servers in this folder”.</source>
        <translation>%1 kann hier helfen: „Sprachserver in diesem Ordner starten“.</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>Zur Definition</translation>
    </message>
    <message>
        <source>Go to declaration</source>
        <translation>Zur Deklaration</translation>
    </message>
    <message>
        <source>Go to implementation</source>
        <translation>Zur Implementierung</translation>
    </message>
    <message>
        <source>Find references</source>
        <translation>Verweise suchen</translation>
    </message>
    <message>
        <source>Rename symbol</source>
        <translation>Symbol umbenennen</translation>
    </message>
    <message>
        <source>Format the text or the selection</source>
        <translation>Text oder Auswahl formatieren</translation>
    </message>
    <message>
        <source>Propose what to type</source>
        <translation>Vorschlagen, wie es weitergeht</translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation>Signatur zeigen</translation>
    </message>
    <message>
        <source>Show what is known here</source>
        <translation>Zeigen, was hier bekannt ist</translation>
    </message>
    <message>
        <source>Go to the next problem in this file</source>
        <translation>Zum nächsten Problem in dieser Datei</translation>
    </message>
    <message>
        <source>Go to the previous problem in this file</source>
        <translation>Zum vorigen Problem in dieser Datei</translation>
    </message>
    <message>
        <source>Back to where one was</source>
        <translation>Zurück an die Stelle davor</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>Hier ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>What the new name changes</source>
        <translation>Was der neue Name ändert</translation>
    </message>
    <message>
        <source>Go to the definition of the type</source>
        <translation>Zur Definition des Typs gehen</translation>
    </message>
    <message>
        <source>Show who calls this</source>
        <translation>Zeigen, wer dies aufruft</translation>
    </message>
    <message>
        <source>Show what this calls</source>
        <translation>Zeigen, was dies aufruft</translation>
    </message>
    <message>
        <source>Forward to where one came back from</source>
        <translation>Vor, dorthin, woher man zurückkam</translation>
    </message>
    <message>
        <source>Show what can be done here (mend, move, rewrite)</source>
        <translation>Zeigen, was sich hier tun lässt (beheben, verschieben, umschreiben)</translation>
    </message>
    <message>
        <source>Select more, a part of the language at a time</source>
        <translation>Mehr auswählen, je ein Stück der Sprache</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>Weniger auswählen</translation>
    </message>
    <message>
        <source>Show or hide types and names of parameters behind the lines</source>
        <translation>Typen und Parameternamen hinter den Zeilen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Format while typing: on or off</source>
        <translation>Beim Tippen formatieren: an oder aus</translation>
    </message>
</context>
<context>
    <name>dyad::app::LaunchSheet</name>
    <message>
        <source>Start debugging</source>
        <translation>Debugging starten</translation>
    </message>
    <message>
        <source>This is kept in .dyad/launch.json, where more can be said: environment, attaching, another adapter.</source>
        <translation>Das liegt in .dyad/launch.json, wo sich mehr sagen lässt: Umgebung, Anhängen, ein anderer Adapter.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>an executable with debug information, or a script</source>
        <translation>ein Programm mit Debug-Informationen oder ein Skript</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Seine Argumente</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Debugger</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Programm wählen</translation>
    </message>
    <message>
        <source>There is no such file. Is it built?</source>
        <translation>Diese Datei gibt es nicht. Ist sie gebaut?</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFile</name>
    <message>
        <source>A shared text is UTF-8.</source>
        <translation>Ein geteilter Text ist UTF-8.</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFolder</name>
    <message>
        <source>Text that could not be shared was kept aside: %1</source>
        <translation>Text, der nicht geteilt werden konnte, wurde beiseitegelegt: %1</translation>
    </message>
    <message>
        <source>The folder is gone. Nothing was deleted for the others.</source>
        <translation>Der Ordner ist weg. Für die anderen wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>%1 is not shared: %2</source>
        <translation>%1 wird nicht geteilt: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiteres)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Your edits are kept here and join the others&apos; later.</source>
        <translation>Der Server ist nicht erreichbar. Deine Änderungen bleiben hier und kommen später zu denen der anderen.</translation>
    </message>
    <message>
        <source>You may look at this project, not change it.</source>
        <translation>Du darfst dieses Projekt ansehen, nicht ändern.</translation>
    </message>
    <message>
        <source>Text that could not be shared was kept in %2: %1</source>
        <translation>Text, der nicht geteilt werden konnte, liegt in %2: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::LocalFile</name>
    <message>
        <source>You may not write this file.</source>
        <translation>Du darfst diese Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>Another program keeps changing this file.</source>
        <translation>Ein anderes Programm ändert diese Datei immer wieder.</translation>
    </message>
    <message>
        <source>it has text that is not saved.</source>
        <translation>darin ist Text, der nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Another program has put something in its place that is no text. Save it under another name.</source>
        <translation>Ein anderes Programm hat etwas an ihre Stelle gesetzt, das kein Text ist. Speichere sie unter einem anderen Namen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::MacroFlow</name>
    <message>
        <source>Record a macro, or end recording</source>
        <translation>Makro aufzeichnen oder die Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Replay the macro</source>
        <translation>Makro abspielen</translation>
    </message>
    <message>
        <source>Replay the macro to the end of the file</source>
        <translation>Makro bis zum Ende der Datei abspielen</translation>
    </message>
    <message>
        <source>Recording: what you type and do in the text is kept until Ctrl+Alt+R.</source>
        <translation>Aufzeichnung: Was du im Text tippst und tust, wird bis Strg+Alt+R festgehalten.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde aufgezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) recorded; Ctrl+Alt+P replays them.</source>
        <translation>
            <numerusform>%n Schritt aufgezeichnet; Strg+Alt+P spielt ihn ab.</numerusform>
            <numerusform>%n Schritte aufgezeichnet; Strg+Alt+P spielt sie ab.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::MainWindow</name>
    <message>
        <source>Bottom panel</source>
        <translation>Untere Leiste</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Rechte Leiste</translation>
    </message>
</context>
<context>
    <name>dyad::app::McpClient</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The program %1 has ended.</source>
        <translation>Das Programm %1 ist beendet.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 said something too long.</source>
        <translation>%1 hat etwas zu Langes gesagt.</translation>
    </message>
</context>
<context>
    <name>dyad::app::NewProjectPage</name>
    <message>
        <source>Begin a Git repository</source>
        <translation>Ein Git-Repository beginnen</translation>
    </message>
    <message>
        <source>Create the project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Kinds of projects</source>
        <translation>Arten von Projekten</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>Wähle den Ordner, in den es kommt</translation>
    </message>
    <message>
        <source>Then run “%1”</source>
        <translation>Danach „%1“ ausführen</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>Sag, in welchen Ordner es kommt.</translation>
    </message>
</context>
<context>
    <name>dyad::app::NoticeFlow</name>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Open the project “%1” to go there.</source>
        <translation>Öffne das Projekt „%1“, um dorthin zu gehen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OpenFile</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>This file is always UTF-8.</source>
        <translation>Diese Datei ist immer UTF-8.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationBeginPage</name>
    <message>
        <source>Name of a new organisation</source>
        <translation>Name einer neuen Organisation</translation>
    </message>
    <message>
        <source>Its short name, for addresses and commands (may be empty)</source>
        <translation>Ihr Kurzname, für Adressen und Befehle (darf leer sein)</translation>
    </message>
    <message>
        <source>Make the organisation</source>
        <translation>Organisation anlegen</translation>
    </message>
    <message>
        <source>Or an invitation that you were given</source>
        <translation>Oder eine Einladung, die du bekommen hast</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>%1 is there. Invite its people.</source>
        <translation>%1 ist angelegt. Lade die Leute ein.</translation>
    </message>
    <message>
        <source>You are in %1.</source>
        <translation>Du bist in %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationInvitePage</name>
    <message>
        <source>Only for this email address (may be empty)</source>
        <translation>Nur für diese E-Mail-Adresse (darf leer sein)</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>Einladung anlegen</translation>
    </message>
    <message>
        <source>The invitation; it is shown once</source>
        <translation>Die Einladung; sie wird nur einmal gezeigt</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Invitations that are out</source>
        <translation>Offene Einladungen</translation>
    </message>
    <message>
        <source>Withdraw this invitation</source>
        <translation>Diese Einladung zurückziehen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>Wie lange sie gilt</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>gilt %n Tag</numerusform>
            <numerusform>gilt %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>This organisation is your own. To work with others, make one (“New or join”), or share a folder.</source>
        <translation>Diese Organisation ist deine eigene. Um mit anderen zu arbeiten, leg eine an („Neu oder beitreten“) oder teile einen Ordner.</translation>
    </message>
    <message>
        <source>Who has the invitation joins in Dyad, “New or join” in this window, or with it makes an account.</source>
        <translation>Wer die Einladung hat, tritt in Dyad bei, mit „Neu oder beitreten“ in diesem Fenster, oder legt damit ein Konto an.</translation>
    </message>
    <message>
        <source>Admins of the organisation invite.</source>
        <translation>Einladen dürfen die Admins der Organisation.</translation>
    </message>
    <message>
        <source>%1, for %2
good until %3</source>
        <translation>%1, für %2
gilt bis %3</translation>
    </message>
    <message>
        <source>whoever has it</source>
        <translation>wer sie hat</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>Die Einladung ist zurückgezogen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPeoplePage</name>
    <message>
        <source>Who is in the organisation</source>
        <translation>Wer in der Organisation ist</translation>
    </message>
    <message>
        <source>Roles are given by admins of the organisation.</source>
        <translation>Rollen vergeben die Admins der Organisation.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Diese Rolle geben</translation>
    </message>
    <message>
        <source>Remove from the organisation</source>
        <translation>Aus der Organisation entfernen</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
    <message>
        <source>Leave the organisation</source>
        <translation>Organisation verlassen</translation>
    </message>
    <message>
        <source>The role is %1 now.</source>
        <translation>Die Rolle ist jetzt %1.</translation>
    </message>
    <message>
        <source>Leave it now</source>
        <translation>Jetzt verlassen</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Jetzt entfernen</translation>
    </message>
    <message>
        <source>You leave the projects of the organisation too. Press the button again.</source>
        <translation>Du verlässt auch die Projekte der Organisation. Drück den Knopf noch einmal.</translation>
    </message>
    <message>
        <source>Its projects go with it for this person. Press the button again.</source>
        <translation>Damit verliert diese Person auch die Projekte der Organisation. Drück den Knopf noch einmal.</translation>
    </message>
    <message>
        <source>You are not in it any more.</source>
        <translation>Du bist nicht mehr darin.</translation>
    </message>
    <message>
        <source>This person is not in it any more.</source>
        <translation>Diese Person ist nicht mehr darin.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPlanPage</name>
    <message>
        <source>What is used of it is for admins of the organisation.</source>
        <translation>Was davon genutzt ist, sehen die Admins der Organisation.</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Name der Organisation</translation>
    </message>
    <message>
        <source>Email address for bills</source>
        <translation>E-Mail-Adresse für Rechnungen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, keine Grenze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>People, guests too</source>
        <translation>Menschen, auch Gäste</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>AI, all time</source>
        <translation>KI, insgesamt</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Übernommen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationRole</name>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationSheet</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>New or join</source>
        <translation>Neu oder beitreten</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>On %1. Projects belong to an organisation; its plan says how much there may be.</source>
        <translation>Auf %1. Projekte gehören einer Organisation; ihr Plan sagt, wie viel es geben darf.</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (deine eigene)</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>KI-Schlüssel</translation>
    </message>
</context>
<context>
    <name>dyad::app::Palette</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation>Eingabe geht zu Zeile %1</translation>
    </message>
    <message>
        <source>Type the number of a line</source>
        <translation>Gib eine Zeilennummer ein</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Kein solcher Befehl</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Ordner wird gelesen</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>Keine solche Datei</translation>
    </message>
    <message>
        <source>Search files, symbols and commands</source>
        <translation>Dateien, Symbole und Befehle suchen</translation>
    </message>
    <message>
        <source>File name, &gt; command, @ symbol, # symbol of the project, : line</source>
        <translation>Dateiname, &gt; Befehl, @ Symbol, # Symbol des Projekts, : Zeile</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>Nichts dergleichen</translation>
    </message>
</context>
<context>
    <name>dyad::app::PanelArea</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
</context>
<context>
    <name>dyad::app::PasswordSheet</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>aus der Mail</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Passwort vergessen</translation>
    </message>
    <message>
        <source>The server mails a code to your address, good for half an hour.</source>
        <translation>Der Server schickt einen Code an deine Adresse; er gilt eine halbe Stunde.</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Ein neues Passwort</translation>
    </message>
    <message>
        <source>If there is an account with this address, a mail is on its way. All your sign-ins end when the new password holds.</source>
        <translation>Wenn es zu dieser Adresse ein Konto gibt, ist eine Mail unterwegs. Alle deine Anmeldungen enden, sobald das neue Passwort gilt.</translation>
    </message>
    <message>
        <source>Mail me a code</source>
        <translation>Code zuschicken</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>Das ist keine Serveradresse. Sie sieht so aus: https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
</context>
<context>
    <name>dyad::app::PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of “%1”</source>
        <translation>
            <numerusform>%n Stelle von „%1“</numerusform>
            <numerusform>%n Stellen von „%1“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectSheet</name>
    <message>
        <source>viewer</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Rights by path</source>
        <translation>Rechte nach Pfad</translation>
    </message>
    <message>
        <source>Keep the rights</source>
        <translation>Rechte übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>The last rule that fits counts. secrets/** is a folder with all in it, *.key fits anywhere. Owners are bound by none.</source>
        <translation>Die letzte passende Regel zählt. secrets/** ist ein Ordner mit allem darin, *.key passt überall. Eigentümer bindet keine.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Show what this role sees</source>
        <translation>Zeigen, was diese Rolle sieht</translation>
    </message>
    <message>
        <source>What this role sees</source>
        <translation>Was diese Rolle sieht</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Members and rights of %1</source>
        <translation>Mitglieder und Rechte von %1</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation> (bis %1)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>Public files</source>
        <translation>Öffentliche Dateien</translation>
    </message>
    <message>
        <source>Really?</source>
        <translation>Wirklich?</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>%1 wirklich entfernen</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectTemplate</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>es hat keinen Namen.</translation>
    </message>
    <message>
        <source>A name begins with a letter of a to z, and has letters, digits, spaces, dots and dashes.</source>
        <translation>Ein Name beginnt mit einem Buchstaben von a bis z und besteht aus Buchstaben, Ziffern, Leerzeichen, Punkten und Bindestrichen.</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>„%1“ passt hier nicht.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Dieser Ordner ist nicht leer.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProviderKeysPage</name>
    <message>
        <source>AI providers of this server</source>
        <translation>KI-Anbieter dieses Servers</translation>
    </message>
    <message>
        <source>Key for the chosen provider</source>
        <translation>Schlüssel für den gewählten Anbieter</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel hinterlegen</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>With a key of your own, your calls to a provider go out with it: you pay for them yourself, and no budget of this server counts them.</source>
        <translation>Mit einem eigenen Schlüssel gehen deine Aufrufe an einen Anbieter mit ihm hinaus: Du bezahlst sie selbst, und kein Budget dieses Servers zählt sie.</translation>
    </message>
    <message>
        <source>This organisation is you: your keys are in “Your account”.</source>
        <translation>Diese Organisation bist du: Deine Schlüssel sind in „Dein Konto“.</translation>
    </message>
    <message>
        <source>With a key of the organisation, calls in its projects go out with it, unless who asks has a key of their own. The organisation pays for them.</source>
        <translation>Mit einem Schlüssel der Organisation gehen Aufrufe in ihren Projekten mit ihm hinaus, außer wer fragt, hat einen eigenen. Die Organisation bezahlt sie.</translation>
    </message>
    <message>
        <source>Owners of the organisation keep its keys.</source>
        <translation>Die Schlüssel der Organisation verwalten ihre Eigentümer.</translation>
    </message>
    <message>
        <source>your key is not used: the provider has another address now</source>
        <translation>dein Schlüssel wird nicht benutzt: der Anbieter hat jetzt eine andere Adresse</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>no key here; the server has one</source>
        <translation>hier kein Schlüssel; der Server hat einen</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>This server has no AI provider yet. One of its admins sets them up.</source>
        <translation>Dieser Server hat noch keinen KI-Anbieter. Einer seiner Admins richtet sie ein.</translation>
    </message>
    <message>
        <source>The key is kept, encrypted, on the server. It is not shown again.</source>
        <translation>Der Schlüssel liegt verschlüsselt auf dem Server. Er wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>The provider takes the key; it answered in %1 ms.</source>
        <translation>Der Anbieter nimmt den Schlüssel an; er hat in %1 ms geantwortet.</translation>
    </message>
    <message>
        <source>The provider does not take the key: %1</source>
        <translation>Der Anbieter nimmt den Schlüssel nicht an: %1</translation>
    </message>
    <message>
        <source>The key is gone.</source>
        <translation>Der Schlüssel ist entfernt.</translation>
    </message>
    <message>
        <source>People&apos;s own keys are not used in our projects</source>
        <translation>Eigene Schlüssel der Leute werden in unseren Projekten nicht benutzt</translation>
    </message>
    <message>
        <source>Why, for those whom it concerns</source>
        <translation>Warum, für die, die es betrifft</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out without people&apos;s own keys from now on.</source>
        <translation>Aufrufe in den Projekten der Organisation gehen von jetzt an ohne eigene Schlüssel der Leute hinaus.</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out with people&apos;s own keys again, where they have some.</source>
        <translation>Aufrufe in den Projekten der Organisation gehen wieder mit eigenen Schlüsseln der Leute hinaus, wo sie welche haben.</translation>
    </message>
    <message>
        <source>The admins of this server do not allow keys of one&apos;s own. Those that you have given are not used.</source>
        <translation>Die Admins dieses Servers erlauben keine eigenen Schlüssel. Die du hinterlegt hast, werden nicht benutzt.</translation>
    </message>
    <message>
        <source>Your keys are not used in the projects of %1.</source>
        <translation>Deine Schlüssel werden in den Projekten von %1 nicht benutzt.</translation>
    </message>
    <message>
        <source>key %1, not used</source>
        <translation>Schlüssel %1, nicht benutzt</translation>
    </message>
</context>
<context>
    <name>dyad::app::PublicFiles</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Whoever has the address of a published file reads it, without signing in, as it was when it was published.</source>
        <translation>Wer die Adresse einer veröffentlichten Datei hat, liest sie ohne Anmeldung, so wie sie beim Veröffentlichen war.</translation>
    </message>
    <message>
        <source>File to publish</source>
        <translation>Zu veröffentlichende Datei</translation>
    </message>
    <message>
        <source>docs/report.pdf</source>
        <translation>docs/report.pdf</translation>
    </message>
    <message>
        <source>Published files</source>
        <translation>Veröffentlichte Dateien</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, seit %3</translation>
    </message>
    <message>
        <source>Take it back now</source>
        <translation>Jetzt zurücknehmen</translation>
    </message>
</context>
<context>
    <name>dyad::app::QrPicture</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>QR-Code für die Authenticator-App</translation>
    </message>
</context>
<context>
    <name>dyad::app::ReachFlow</name>
    <message>
        <source>Take the tour</source>
        <translation>Rundgang machen</translation>
    </message>
    <message>
        <source>About Dyad</source>
        <translation>Über Dyad</translation>
    </message>
    <message>
        <source>Dyad ended by a fault</source>
        <translation>Dyad endete durch einen Fehler</translation>
    </message>
    <message>
        <source>It was at %1. What you had typed is back: look for the dots in the tabs. The report says where in the program it happened; it has no text of yours, and nothing was sent.</source>
        <translation>Das war um %1. Was du getippt hattest, ist wieder da: Achte auf die Punkte in den Reitern. Der Bericht sagt, wo im Programm es geschah; er enthält keinen Text von dir, und nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>dyad::app::RenameSheet</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Überall umbenennen</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>In all files of the project that the language server knows. Each file can undo it.</source>
        <translation>In allen Dateien des Projekts, die der Sprachserver kennt. Jede Datei kann es rückgängig machen.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
    <message>
        <source>Show what would change first</source>
        <translation>Zuerst zeigen, was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsEditor</name>
    <message>
        <source>Results as text</source>
        <translation>Ergebnisse als Text</translation>
    </message>
    <message>
        <source>Line %1 is no line of the results: only what stands behind the numbers is changed.</source>
        <translation>Zeile %1 ist keine Zeile der Ergebnisse: Nur was hinter den Nummern steht, wird geändert.</translation>
    </message>
    <message>
        <source>Line %1 of %2 stands there twice.</source>
        <translation>Zeile %1 von %2 steht zweimal da.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n line(s)</source>
        <translation>
            <numerusform>%n Zeile ändern</numerusform>
            <numerusform>%n Zeilen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the files</source>
        <translation>Dateien ändern</translation>
    </message>
    <message>
        <source>Edit the lines here; Ctrl+S changes them in their files, Ctrl+Enter goes to the file.</source>
        <translation>Bearbeite die Zeilen hier; Strg+S ändert sie in ihren Dateien, Strg+Eingabe geht zur Datei.</translation>
    </message>
    <message>
        <source>The line with the name of %1 is gone: take out its lines, not its name.</source>
        <translation>Die Zeile mit dem Namen von %1 fehlt: Nimm die Zeilen der Datei heraus, nicht ihren Namen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsFlow</name>
    <message>
        <source>Edit the results of the search as text</source>
        <translation>Ergebnisse der Suche als Text bearbeiten</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long or too many to be edited here.</source>
        <translation>
            <numerusform>%n Zeile ist zu lang oder zu viel, um hier bearbeitet zu werden.</numerusform>
            <numerusform>%n Zeilen sind zu lang oder zu viele, um hier bearbeitet zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by somebody since the search, and left alone: %1.</source>
        <translation>Seit der Suche von jemandem geändert und nicht angerührt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed in %1 file(s); Save all writes them.</source>
        <translation>
            <numerusform>%n Zeile in %1 Datei(en) geändert; „Alle speichern“ schreibt sie.</numerusform>
            <numerusform>%n Zeilen in %1 Datei(en) geändert; „Alle speichern“ schreibt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>These lines were changed and are not in their files yet: change the files, or close this tab first.</source>
        <translation>Diese Zeilen wurden geändert und stehen noch nicht in ihren Dateien: Ändere die Dateien oder schließe zuerst diesen Tab.</translation>
    </message>
</context>
<context>
    <name>dyad::app::RightsTable</name>
    <message>
        <source>Rights by path</source>
        <translation>Rechte nach Pfad</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>as the role</source>
        <translation>wie die Rolle</translation>
    </message>
    <message>
        <source>viewers and developers</source>
        <translation>Leser und Entwickler</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>developers</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>all but owners</source>
        <translation>alle außer Eigentümern</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::SaveFlow</name>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>another program has just changed it</source>
        <translation>ein anderes Programm hat sie gerade geändert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Save %1 first?</source>
        <translation>%1 vorher speichern?</translation>
    </message>
    <message>
        <source>It has text that is not saved.</source>
        <translation>Darin ist Text, der nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Close and lose the text</source>
        <translation>Schließen und den Text verlieren</translation>
    </message>
    <message>
        <source>Save 1 file first?</source>
        <translation>1 Datei vorher speichern?</translation>
    </message>
    <message numerus="yes">
        <source>Save %n files first?</source>
        <translation>
            <numerusform>%n Datei vorher speichern?</numerusform>
            <numerusform>%n Dateien vorher speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>They have text that is not saved.</source>
        <translation>Darin ist Text, der nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Save what you typed first?</source>
        <translation>Erst speichern, was du getippt hast?</translation>
    </message>
    <message>
        <source>It is in this tab alone.</source>
        <translation>Es steht nur in diesem Tab.</translation>
    </message>
    <message>
        <source>A tab that is no file holds text that is not saved.</source>
        <translation>Ein Tab, der keine Datei ist, enthält Text, der nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Speichern und beenden</translation>
    </message>
    <message>
        <source>Quit and lose the text</source>
        <translation>Beenden und den Text verlieren</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) first?</source>
        <translation>
            <numerusform>%n Datei vorher speichern?</numerusform>
            <numerusform>%n Dateien vorher speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window of Dyad keeps what is not saved, so that what was typed in this one would not come back.</source>
        <translation>Ein anderes Fenster von Dyad bewahrt auf, was nicht gespeichert ist; was in diesem getippt wurde, käme deshalb nicht zurück.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ScriptRunner</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no step.</source>
        <translation>Zeile %1 von %2 ist kein Schritt.</translation>
    </message>
    <message>
        <source>It did not happen in %1 ms.</source>
        <translation>Es geschah nicht binnen %1 ms.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Keine Datei ist offen.</translation>
    </message>
    <message>
        <source>There is no key “%1”.</source>
        <translation>Eine Taste „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no command “%1”, or it can do nothing now.</source>
        <translation>Einen Befehl „%1“ gibt es nicht, oder er kann jetzt nichts tun.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>dyad::app::SearchField</name>
    <message>
        <source>Files, commands, :line</source>
        <translation>Dateien, Befehle, :Zeile</translation>
    </message>
    <message>
        <source>Search files and commands</source>
        <translation>Dateien und Befehle suchen</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Strg P</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerAsks</name>
    <message>
        <source>Answer a language server</source>
        <translation>Einem Sprachserver antworten</translation>
    </message>
    <message>
        <source>%1 asks: %2 (run “Answer a language server”)</source>
        <translation>%1 fragt: %2 („Einem Sprachserver antworten“ ausführen)</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerFlow</name>
    <message>
        <source>%1 runs. A click restarts it or changes the table of servers.</source>
        <translation>%1 läuft. Ein Klick startet ihn neu oder ändert die Tabelle der Server.</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 startet</translation>
    </message>
    <message>
        <source>%1 fell, starts again</source>
        <translation>%1 ist abgestürzt, startet wieder</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 ist aus</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The table of language servers was read.</source>
        <translation>Die Tabelle der Sprachserver wurde gelesen.</translation>
    </message>
    <message>
        <source>Start language servers in this folder</source>
        <translation>Sprachserver in diesem Ordner starten</translation>
    </message>
    <message>
        <source>Restart language servers</source>
        <translation>Sprachserver neu starten</translation>
    </message>
    <message>
        <source>Edit the table of language servers</source>
        <translation>Tabelle der Sprachserver bearbeiten</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>„%1“ zurücksetzen</translation>
    </message>
    <message>
        <source>This project sets it otherwise, which counts while it is open.</source>
        <translation>Dieses Projekt setzt es anders; das gilt, solange es offen ist.</translation>
    </message>
    <message>
        <source>Text follows at once; icons and distances after the next start.</source>
        <translation>Der Text folgt sofort; Symbole und Abstände nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Takes effect after the next start.</source>
        <translation>Wirkt nach dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsFlow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>Einstellungsdatei öffnen</translation>
    </message>
    <message>
        <source>Open the settings file of this project</source>
        <translation>Einstellungsdatei dieses Projekts öffnen</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Hoher Kontrast an oder aus</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source># The settings of Dyad. Every change counts as soon as the file is saved; comments stay.</source>
        <translation># Die Einstellungen von Dyad. Jede Änderung gilt, sobald die Datei gespeichert ist; Kommentare bleiben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Make the whole window larger</source>
        <translation>Ganzes Fenster vergrößern</translation>
    </message>
    <message>
        <source>Make the whole window smaller</source>
        <translation>Ganzes Fenster verkleinern</translation>
    </message>
    <message>
        <source>The whole window in normal size</source>
        <translation>Ganzes Fenster in normaler Größe</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsPage</name>
    <message>
        <source>For me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>For this project</source>
        <translation>Für dieses Projekt</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Wörter.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Alle Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Kept in .dyad/settings.toml of the folder: for everybody who works in it</source>
        <translation>Liegt in .dyad/settings.toml des Ordners: für alle, die darin arbeiten</translation>
    </message>
    <message>
        <source>Open a folder first</source>
        <translation>Öffne zuerst einen Ordner</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing is written to it: %1</source>
        <translation>Die Datei ist nicht lesbar, darum wird nichts hineingeschrieben: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsStore</name>
    <message>
        <source>%1 cannot be set to this here.</source>
        <translation>%1 lässt sich hier nicht so setzen.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareController</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Melde dich zuerst am Server an.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Projekt wird angelegt</translation>
    </message>
    <message>
        <source>Sharing the files: %1 of %2</source>
        <translation>Dateien werden geteilt: %1 von %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareFlow</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Open a folder first; then it can be shared.</source>
        <translation>Öffne zuerst einen Ordner; dann kann er geteilt werden.</translation>
    </message>
    <message>
        <source>Inviting is for admins of the project; your role in it is %1. Ask who invited you.</source>
        <translation>Einladen dürfen die Admins des Projekts; deine Rolle darin ist %1. Frag, wer dich eingeladen hat.</translation>
    </message>
    <message>
        <source>Stop sharing %1 here?</source>
        <translation>%1 hier nicht mehr teilen?</translation>
    </message>
    <message>
        <source>The others lose the connection. Everybody keeps their files, and so do you.</source>
        <translation>Die anderen verlieren die Verbindung. Alle behalten ihre Dateien, du auch.</translation>
    </message>
    <message>
        <source>Your files stay. To come back you need the link again.</source>
        <translation>Deine Dateien bleiben. Um zurückzukommen, brauchst du den Link wieder.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Nicht mehr teilen</translation>
    </message>
    <message>
        <source>Many files were deleted here</source>
        <translation>Hier wurden viele Dateien gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n files are gone from this folder. The others still have them.</source>
        <translation>
            <numerusform>%n Datei fehlt in diesem Ordner. Die anderen haben sie noch.</numerusform>
            <numerusform>%n Dateien fehlen in diesem Ordner. Die anderen haben sie noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for everybody</source>
        <translation>
            <numerusform>%n Datei für alle löschen</numerusform>
            <numerusform>%n Dateien für alle löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>Das neue Passwort gilt. Melde dich damit an.</translation>
    </message>
    <message>
        <source>Sign in to %1: then this folder is live again.</source>
        <translation>Melde dich bei %1 an: Dann ist dieser Ordner wieder live.</translation>
    </message>
    <message>
        <source>Share %1 anew?</source>
        <translation>%1 neu teilen?</translation>
    </message>
    <message>
        <source>This folder belongs to a shared project that cannot be reached at the moment. Sharing it anew makes another project of it and leaves that one.</source>
        <translation>Dieser Ordner gehört zu einem geteilten Projekt, das gerade nicht erreichbar ist. Ihn neu zu teilen macht ein anderes Projekt daraus und verlässt jenes.</translation>
    </message>
    <message>
        <source>Share anew</source>
        <translation>Neu teilen</translation>
    </message>
    <message>
        <source>%1 is shared, and is live when you open it again.</source>
        <translation>%1 ist geteilt und wird live, wenn du es wieder öffnest.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareSheet</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>wie die anderen ihn sehen</translation>
    </message>
    <message>
        <source>Where others connect to</source>
        <translation>Womit sich die anderen verbinden</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>In the local network</source>
        <translation>Im lokalen Netz</translation>
    </message>
    <message>
        <source>In the local network (%1)</source>
        <translation>Im lokalen Netz (%1)</translation>
    </message>
    <message>
        <source>On %1, as %2</source>
        <translation>Auf %1, als %2</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 teilen</translation>
    </message>
    <message>
        <source>Everybody with the link edits this folder with you, live, each in files of their own. What .gitignore names stays private.</source>
        <translation>Alle mit dem Link bearbeiten diesen Ordner live mit dir, jeder in eigenen Dateien. Was .gitignore nennt, bleibt privat.</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 ist geteilt</translation>
    </message>
    <message>
        <source>Who has this link can join: in Dyad, “Join by link”.</source>
        <translation>Wer diesen Link hat, kann beitreten: in Dyad „Mit Link beitreten“.</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Zu %1 einladen</translation>
    </message>
    <message>
        <source>The server makes a link that is good for a while.</source>
        <translation>Der Server macht einen Link, der eine Weile gilt.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Gib einen Namen an, den die anderen sehen.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>In your own organisation</source>
        <translation>In deiner eigenen Organisation</translation>
    </message>
    <message>
        <source>In the organisation %1</source>
        <translation>In der Organisation %1</translation>
    </message>
    <message>
        <source>What who joins by this link may do</source>
        <translation>Was darf, wer über diesen Link beitritt</translation>
    </message>
    <message>
        <source>Who joins by it edits (developer)</source>
        <translation>Wer über ihn beitritt, bearbeitet (Entwickler)</translation>
    </message>
    <message>
        <source>Who joins by it only reads (viewer)</source>
        <translation>Wer über ihn beitritt, liest nur (Leser)</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>dyad::app::SignInSheet</name>
    <message>
        <source>Sign in to a server</source>
        <translation>An einem Server anmelden</translation>
    </message>
    <message>
        <source>Folders you share then live on your team&apos;s dyad-server.</source>
        <translation>Ordner, die du teilst, liegen dann auf dem dyad-server deines Teams.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>the code that you were sent; empty where none is wanted</source>
        <translation>der Code, den du bekommen hast; leer, wo keiner verlangt wird</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>wie ihn die anderen sehen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>sechs Ziffern oder ein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Mit einem anderen Gerät anmelden</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>Code wird angefordert</translation>
    </message>
    <message>
        <source>Approve this code</source>
        <translation>Diesen Code bestätigen</translation>
    </message>
    <message>
        <source>Where you are signed in already, open your account and its page Devices, or run dyadctl device approve.</source>
        <translation>Öffne dort, wo du schon angemeldet bist, dein Konto und darin die Seite Geräte, oder rufe dyadctl device approve auf.</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>Weiter im Browser</translation>
    </message>
    <message>
        <source>Sign in there; this window then goes on by itself. If no browser opens, copy this address:</source>
        <translation>Melde dich dort an; dieses Fenster macht dann von selbst weiter. Öffnet sich kein Browser, kopiere diese Adresse:</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Weiter mit %1</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Ich habe ein Konto</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Ein Konto anlegen</translation>
    </message>
    <message>
        <source>On your team&apos;s dyad-server.</source>
        <translation>Auf dem dyad-server deines Teams.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Type the code that your authenticator app shows now, or a recovery code.</source>
        <translation>Gib den Code ein, den deine Authenticator-App jetzt zeigt, oder einen Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Einen zweiten Faktor einrichten</translation>
    </message>
    <message>
        <source>This server wants one. Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>Dieser Server verlangt einen. Lies das Bild mit einer Authenticator-App oder gib den Schlüssel dort ein; dann gib den Code ein, den sie zeigt.</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Ich habe sie aufbewahrt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Each lets you in once where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>Jeder lässt dich einmal herein, wenn die App verloren ist. Bewahre sie sicher auf: Sie werden nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Making the account</source>
        <translation>Konto wird angelegt</translation>
    </message>
    <message>
        <source>Checking the code</source>
        <translation>Code wird geprüft</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
</context>
<context>
    <name>dyad::app::SplitFlow</name>
    <message>
        <source>Split: the same file beside this</source>
        <translation>Teilen: dieselbe Datei neben dieser</translation>
    </message>
    <message>
        <source>Split: the same file below this</source>
        <translation>Teilen: dieselbe Datei unter dieser</translation>
    </message>
    <message>
        <source>Go to the next split</source>
        <translation>Zur nächsten Ansicht</translation>
    </message>
    <message>
        <source>Go to the previous split</source>
        <translation>Zur vorigen Ansicht</translation>
    </message>
    <message>
        <source>Move the tab to the next split</source>
        <translation>Reiter in die nächste Ansicht verschieben</translation>
    </message>
    <message>
        <source>Close the split, its tabs go beside</source>
        <translation>Ansicht schließen, ihre Reiter gehen nach nebenan</translation>
    </message>
    <message>
        <source>Pin or unpin the tab</source>
        <translation>Reiter anheften oder lösen</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>Andere Reiter schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Andere schließen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Split beside</source>
        <translation>Daneben teilen</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Darunter teilen</translation>
    </message>
    <message>
        <source>Move to the next split</source>
        <translation>In die nächste Ansicht verschieben</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show in the tree</source>
        <translation>Im Baum zeigen</translation>
    </message>
</context>
<context>
    <name>dyad::app::StatusBar</name>
    <message>
        <source>Go to line (Ctrl+G)</source>
        <translation>Zu einer Zeile (Strg+G)</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Zweig wechseln oder anlegen</translation>
    </message>
    <message>
        <source>Show problems (Ctrl+Shift+M)</source>
        <translation>Probleme zeigen (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichert</translation>
    </message>
    <message>
        <source>1 file not saved</source>
        <translation>1 Datei nicht gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%n files not saved</source>
        <translation>
            <numerusform>%n Datei nicht gespeichert</numerusform>
            <numerusform>%n Dateien nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Z. %1, Sp. %2</translation>
    </message>
    <message>
        <source> (%1 selected)</source>
        <translation> (%1 gewählt)</translation>
    </message>
    <message>
        <source>Encoding: read or save with another one</source>
        <translation>Kodierung: mit einer anderen lesen oder speichern</translation>
    </message>
    <message>
        <source>Line ends: change them</source>
        <translation>Zeilenenden: ändern</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>Sprachserver: %1</translation>
    </message>
    <message>
        <source>Indentation: change it</source>
        <translation>Einrückung: ändern</translation>
    </message>
    <message>
        <source>Language: colour it as another one</source>
        <translation>Sprache: als eine andere einfärben</translation>
    </message>
    <message>
        <source> (%1 selected in %2 places)</source>
        <translation> (%1 an %2 Stellen gewählt)</translation>
    </message>
    <message>
        <source> (%1 carets)</source>
        <translation> (%1 Schreibmarken)</translation>
    </message>
</context>
<context>
    <name>dyad::app::SymbolFlow</name>
    <message>
        <source>Outline (Ctrl+Shift+Y)</source>
        <translation>Gliederung (Strg+Umschalt+Y)</translation>
    </message>
    <message>
        <source>This file has no such part</source>
        <translation>Diese Datei hat keinen solchen Teil</translation>
    </message>
    <message>
        <source>Open a file first</source>
        <translation>Öffne zuerst eine Datei</translation>
    </message>
    <message>
        <source>Asking the language servers</source>
        <translation>Die Sprachserver werden gefragt</translation>
    </message>
    <message>
        <source>Type a few letters of a name</source>
        <translation>Tippe ein paar Buchstaben eines Namens</translation>
    </message>
    <message>
        <source>No language server here knows such a name</source>
        <translation>Kein Sprachserver hier kennt einen solchen Namen</translation>
    </message>
    <message>
        <source>Go to a symbol of this file</source>
        <translation>Zu einem Symbol dieser Datei gehen</translation>
    </message>
    <message>
        <source>Go to a symbol of the project</source>
        <translation>Zu einem Symbol des Projekts gehen</translation>
    </message>
    <message>
        <source>Go to the next function or class</source>
        <translation>Zur nächsten Funktion oder Klasse</translation>
    </message>
    <message>
        <source>Go to the previous function or class</source>
        <translation>Zur vorigen Funktion oder Klasse</translation>
    </message>
    <message>
        <source>Show the outline</source>
        <translation>Gliederung zeigen</translation>
    </message>
</context>
<context>
    <name>dyad::app::TabBar</name>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
</context>
<context>
    <name>dyad::app::TeamFlow</name>
    <message>
        <source>You follow %1 no longer: %2.</source>
        <translation>Du folgst %1 nicht mehr: %2.</translation>
    </message>
    <message>
        <source>you typed</source>
        <translation>du hast getippt</translation>
    </message>
    <message>
        <source>you scrolled</source>
        <translation>du hast gescrollt</translation>
    </message>
    <message>
        <source>you moved</source>
        <translation>du hast dich bewegt</translation>
    </message>
    <message>
        <source>you went elsewhere</source>
        <translation>du bist woanders hingegangen</translation>
    </message>
</context>
<context>
    <name>dyad::app::TemplateFlow</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
</context>
<context>
    <name>dyad::app::ThreadCapSheet</name>
    <message>
        <source>Most that it may cost, in US dollars</source>
        <translation>Was er höchstens kosten darf, in US-Dollar</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>Grenze setzen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>It has cost %1 so far.</source>
        <translation>Er hat bisher %1 gekostet.</translation>
    </message>
    <message>
        <source>It has cost nothing so far.</source>
        <translation>Er hat bisher nichts gekostet.</translation>
    </message>
    <message>
        <source>Limit of this thread</source>
        <translation>Grenze dieses Fadens</translation>
    </message>
    <message>
        <source>The server holds the limit, whoever asks in the thread: an answer that would pass it is stopped there.</source>
        <translation>Der Server hält die Grenze ein, wer auch immer im Faden fragt: Eine Antwort, die sie überschreiten würde, wird dort angehalten.</translation>
    </message>
    <message>
        <source>An amount like 0.50.</source>
        <translation>Ein Betrag wie 0.50.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ToolsFlow</name>
    <message>
        <source>Show or hide problems</source>
        <translation>Probleme ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the terminal</source>
        <translation>Terminal ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the output</source>
        <translation>Ausgabe ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation>Untere Leiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Neues Terminal</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Aufgabe ausführen</translation>
    </message>
    <message>
        <source>Stop the task</source>
        <translation>Aufgabe anhalten</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Voriges Problem</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: fertig.</translation>
    </message>
    <message>
        <source>%1 failed: see Problems (F8 goes to the first).</source>
        <translation>%1 ist gescheitert: siehe Probleme (F8 geht zum ersten).</translation>
    </message>
    <message>
        <source>%1 failed: see Output.</source>
        <translation>%1 ist gescheitert: siehe Ausgabe.</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>Another terminal beside it</source>
        <translation>Noch ein Terminal daneben</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>Im Terminal suchen</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>Terminal schließen</translation>
    </message>
    <message>
        <source>Next terminal</source>
        <translation>Nächstes Terminal</translation>
    </message>
    <message>
        <source>Clear the terminal</source>
        <translation>Terminal leeren</translation>
    </message>
</context>
<context>
    <name>dyad::app::TopBar</name>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menü (Alt+M)</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Zweig wechseln oder anlegen</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::TourSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Öffne einen Ordner</translation>
    </message>
    <message>
        <source>Dyad works in a folder: its files stand at the left. %1 opens one; or drop it on the window.</source>
        <translation>Dyad arbeitet in einem Ordner: Seine Dateien stehen links. %1 öffnet einen; oder lass ihn auf das Fenster fallen.</translation>
    </message>
    <message>
        <source>Two keys for everything</source>
        <translation>Zwei Tasten für alles</translation>
    </message>
    <message>
        <source>%1 goes to a file by a few of its letters. %2 runs any command, and shows the keys for it.</source>
        <translation>%1 geht mit ein paar Buchstaben zu einer Datei. %2 führt jeden Befehl aus und zeigt seine Tasten.</translation>
    </message>
    <message>
        <source>Nothing typed is lost</source>
        <translation>Nichts Getipptes geht verloren</translation>
    </message>
    <message>
        <source>What is not saved comes back after a crash, and Ctrl+Z works across restarts. The history (%1) has every earlier state.</source>
        <translation>Was nicht gespeichert ist, kommt nach einem Absturz zurück, und Strg+Z wirkt über Neustarts hinweg. Der Verlauf (%1) hat jeden früheren Stand.</translation>
    </message>
    <message>
        <source>Work in it together</source>
        <translation>Arbeitet zusammen darin</translation>
    </message>
    <message>
        <source>Share gives a link. Whoever has it types in the same files, with a cursor and a name; it goes on when you close the window, if a server has the folder.</source>
        <translation>„Teilen“ gibt einen Link. Wer ihn hat, tippt in denselben Dateien, mit Schreibmarke und Namen; es geht weiter, wenn du das Fenster schließt, falls ein Server den Ordner hat.</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Mach es zu deinem</translation>
    </message>
    <message>
        <source>%1 has all settings, and a search over them; the keys of VS Code, Kate and Vim are among them. This tour is in the Help menu.</source>
        <translation>%1 hat alle Einstellungen und eine Suche darüber; die Tasten von VS Code, Kate und Vim sind dabei. Dieser Rundgang steht im Menü Hilfe.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>dyad::app::UsageFlow</name>
    <message>
        <source>Show usage</source>
        <translation>Nutzung zeigen</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
</context>
<context>
    <name>dyad::app::VersionsFlow</name>
    <message>
        <source>Show the versions of this binary file</source>
        <translation>Versionen dieser Binärdatei zeigen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No versions are kept</source>
        <translation>Keine Versionen sind aufgehoben</translation>
    </message>
    <message>
        <source>%1 has changes that are not shared yet; they come first.</source>
        <translation>%1 hat Änderungen, die noch nicht geteilt sind; sie kommen zuerst.</translation>
    </message>
    <message>
        <source>Another program has just changed %1.</source>
        <translation>Ein anderes Programm hat %1 gerade geändert.</translation>
    </message>
    <message>
        <source>%1 is what it was at version %2.</source>
        <translation>%1 ist, was es in Version %2 war.</translation>
    </message>
</context>
<context>
    <name>dyad::app::WelcomePage</name>
    <message>
        <source>Nothing is open yet</source>
        <translation>Noch ist nichts offen</translation>
    </message>
    <message>
        <source>Dyad</source>
        <translation>Dyad</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>oder zieh einen hierher</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>dyad::app::Workbench</name>
    <message>
        <source>Files (Ctrl+Shift+E)</source>
        <translation>Dateien (Strg+Umschalt+E)</translation>
    </message>
    <message>
        <source>Search (Ctrl+Shift+F)</source>
        <translation>Suche (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Team (Ctrl+Shift+T)</source>
        <translation>Team (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Quit and end what runs?</source>
        <translation>Beenden und abbrechen, was läuft?</translation>
    </message>
    <message>
        <source>Quit and end it</source>
        <translation>Beenden und abbrechen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 (%2): it is shared as a whole when you save it, and the last one who saves wins.</source>
        <translation>%1 ist nicht UTF-8 (%2): Es wird als Ganzes geteilt, wenn du speicherst, und wer zuletzt speichert, gewinnt.</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this machine: the disk is full or cannot be written. Save your files elsewhere, or make room.</source>
        <translation>Was du tippst, kann auf diesem Rechner nicht aufgehoben werden: Die Platte ist voll oder nicht beschreibbar. Speichere deine Dateien anderswo oder schaffe Platz.</translation>
    </message>
    <message>
        <source>What you type is kept on this machine again.</source>
        <translation>Was du tippst, wird auf diesem Rechner wieder aufgehoben.</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>Beenden und Ungespeichertes verlieren?</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written, so that text that is not saved would not come back.</source>
        <translation>Die Platte ist voll oder nicht beschreibbar; ungespeicherter Text käme deshalb nicht zurück.</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Beenden und verlieren</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n change(s) in %1 file(s).</source>
        <translation>
            <numerusform>%n Änderung in %1 Datei(en).</numerusform>
            <numerusform>%n Änderungen in %1 Datei(en).</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Changed meanwhile: %1. Nothing was changed.</source>
        <translation>Inzwischen geändert: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as text.</source>
        <translation>%1 kann nicht als Text geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>%1 kann nicht geändert werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) were changed.</source>
        <translation>
            <numerusform>%n andere Datei wurde geändert.</numerusform>
            <numerusform>%n andere Dateien wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed meanwhile, and was left alone.</source>
        <translation>%1 wurde inzwischen geändert und blieb, wie es ist.</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceFiles</name>
    <message>
        <source>The language server wants to change %1, which is not in this folder.</source>
        <translation>Der Sprachserver will %1 ändern, das nicht in diesem Ordner liegt.</translation>
    </message>
    <message>
        <source>The language server wants to change Git&apos;s own files.</source>
        <translation>Der Sprachserver will Gits eigene Dateien ändern.</translation>
    </message>
    <message>
        <source>%1 would go, and has text that is not saved.</source>
        <translation>%1 würde verschwinden und enthält Text, der nicht gespeichert ist.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder with files in it.</source>
        <translation>%1 ist ein Ordner, in dem Dateien sind.</translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation>%1 kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be moved.</source>
        <translation>%1 kann nicht verschoben werden.</translation>
    </message>
    <message>
        <source>There is no trash for %1, and no history keeps it: delete it yourself if it may go.</source>
        <translation>Für %1 gibt es keinen Papierkorb, und kein Verlauf bewahrt es: Lösche es selbst, wenn es weg darf.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>%1 kann nicht gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CallHierarchy</name>
    <message>
        <source>No language server here knows who calls what.</source>
        <translation>Kein Sprachserver hier weiß, wer was aufruft.</translation>
    </message>
    <message>
        <source>There is no function here.</source>
        <translation>Hier ist keine Funktion.</translation>
    </message>
    <message>
        <source>The language server is not running.</source>
        <translation>Der Sprachserver läuft nicht.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeActions</name>
    <message>
        <source>No language server here offers changes.</source>
        <translation>Kein Sprachserver hier bietet Änderungen an.</translation>
    </message>
    <message>
        <source>The language server offers no changes here.</source>
        <translation>Der Sprachserver bietet hier keine Änderungen an.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was done.</source>
        <translation>Der Text wurde inzwischen geändert; nichts wurde getan.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeEditor</name>
    <message>
        <source>Text editor</source>
        <translation>Texteditor</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CommentMarks</name>
    <message>
        <source>Comment on this line</source>
        <translation>Diese Zeile kommentieren</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CompletionPopup</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>dyad::editor::EditorPane</name>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::FindBar</name>
    <message>
        <source>Show replace</source>
        <translation>Ersetzen zeigen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein unterscheiden</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 oder mehr</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Highlighter</name>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Large text, no colours</source>
        <translation>Großer Text, keine Farben</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HoverTip</name>
    <message>
        <source>**Error:** %1</source>
        <translation>**Fehler:** %1</translation>
    </message>
    <message>
        <source>**Note:** %1</source>
        <translation>**Hinweis:** %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HugeLines</name>
    <message>
        <source>… %1 before</source>
        <translation>… %1 davor</translation>
    </message>
    <message>
        <source>%1 more …</source>
        <translation>noch %1 …</translation>
    </message>
</context>
<context>
    <name>dyad::editor::InlineReview</name>
    <message>
        <source>Proposed change</source>
        <translation>Vorgeschlagene Änderung</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageDocument</name>
    <message>
        <source>The language server&apos;s edits contradict each other.</source>
        <translation>Die Änderungen des Sprachservers widersprechen sich.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageView</name>
    <message>
        <source>No language server runs for this file.</source>
        <translation>Für diese Datei läuft kein Sprachserver.</translation>
    </message>
    <message>
        <source>%1 is still starting.</source>
        <translation>%1 startet noch.</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 kann das nicht.</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Zu „%1“ wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>There is nothing to rename here.</source>
        <translation>Hier gibt es nichts umzubenennen.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it has not been formatted.</source>
        <translation>Der Text wurde inzwischen geändert; er ist nicht formatiert worden.</translation>
    </message>
    <message>
        <source>There are no problems in this file.</source>
        <translation>In dieser Datei gibt es keine Probleme.</translation>
    </message>
    <message>
        <source>This cannot be renamed.</source>
        <translation>Dies lässt sich nicht umbenennen.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was renamed.</source>
        <translation>Der Text wurde inzwischen geändert; nichts wurde umbenannt.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspClient</name>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 startete nicht: %2</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 läuft nicht.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Starting it again.</source>
        <translation>%1 Es wird wieder gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) and is left alone now.</source>
        <translation>
            <numerusform>%1 Es wurde %n-mal gestartet und bleibt jetzt aus.</numerusform>
            <numerusform>%1 Es wurde %n-mal gestartet und bleibt jetzt aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Hier kann nichts geändert werden.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspTransport</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 ist abgestürzt.</translation>
    </message>
    <message>
        <source>%1 ended by itself (code %2).</source>
        <translation>%1 hat sich selbst beendet (Code %2).</translation>
    </message>
    <message>
        <source>%1 no longer reads what it is sent.</source>
        <translation>%1 liest nicht mehr, was ihm gesendet wird.</translation>
    </message>
    <message>
        <source>%1 does not speak the Language Server Protocol.</source>
        <translation>%1 spricht nicht das Language Server Protocol.</translation>
    </message>
    <message>
        <source>%1 sent a message that is too long.</source>
        <translation>%1 sandte eine zu lange Nachricht.</translation>
    </message>
    <message>
        <source>%1 sent a message that is not JSON.</source>
        <translation>%1 sandte eine Nachricht, die kein JSON ist.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Minimap</name>
    <message>
        <source>Map of the text</source>
        <translation>Karte des Textes</translation>
    </message>
</context>
<context>
    <name>dyad::editor::ReviewBar</name>
    <message>
        <source>Go to the next change</source>
        <translation>Zur nächsten Änderung</translation>
    </message>
    <message>
        <source>Accept  Tab</source>
        <translation>Annehmen  Tab</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject  Esc</source>
        <translation>Ablehnen  Esc</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>Sieh hin, bevor du annimmst: %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Risks</name>
    <message>
        <source>a key or password</source>
        <translation>ein Schlüssel oder Passwort</translation>
    </message>
    <message>
        <source>text run as code</source>
        <translation>Text, der als Code ausgeführt wird</translation>
    </message>
    <message>
        <source>SQL made of pieces</source>
        <translation>aus Teilen zusammengesetztes SQL</translation>
    </message>
    <message>
        <source>a shell command made of pieces</source>
        <translation>ein aus Teilen zusammengesetzter Shell-Befehl</translation>
    </message>
    <message>
        <source>markup without escaping</source>
        <translation>Markup ohne Maskierung</translation>
    </message>
    <message>
        <source>certificates unchecked</source>
        <translation>ungeprüfte Zertifikate</translation>
    </message>
</context>
<context>
    <name>dyad::panels</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>%1: %2 (byte %3)</source>
        <translation>%1: %2 (Byte %3)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ApprovalCard</name>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Always: %1</source>
        <translation>Immer: %1</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AskView</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>Wissensbasis</translation>
    </message>
    <message>
        <source>New knowledge base</source>
        <translation>Neue Wissensbasis</translation>
    </message>
    <message>
        <source>Remove this knowledge base</source>
        <translation>Diese Wissensbasis entfernen</translation>
    </message>
    <message>
        <source>Name of the new knowledge base</source>
        <translation>Name der neuen Wissensbasis</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>Die Dokumente fragen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>Frag in eigenen Worten</translation>
    </message>
    <message>
        <source>The answer says where it stands; a click goes there.</source>
        <translation>Die Antwort sagt, wo es steht; ein Klick geht dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <translation>
            <numerusform>%1 (%n Dokument)</numerusform>
            <numerusform>%1 (%n Dokumente)</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to the documents</source>
        <translation>Fragen an die Dokumente</translation>
    </message>
    <message>
        <source>A knowledge base is a set of documents that are asked together. One of all documents, and of those to come, is a good start.</source>
        <translation>Eine Wissensbasis ist eine Menge von Dokumenten, die zusammen gefragt werden. Eine aus allen Dokumenten, auch den künftigen, ist ein guter Anfang.</translation>
    </message>
    <message>
        <source>First add documents; then they can be asked, and the answers say where it stands.</source>
        <translation>Füge zuerst Dokumente hinzu; dann lassen sie sich fragen, und die Antworten sagen, wo es steht.</translation>
    </message>
    <message>
        <source>Make one of everything</source>
        <translation>Eine aus allem machen</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Wird gefragt</translation>
    </message>
    <message>
        <source>Answered by Yavi.</source>
        <translation>Beantwortet von Yavi.</translation>
    </message>
    <message>
        <source>Written by the AI from the passages below.</source>
        <translation>Von der KI aus den Stellen unten geschrieben.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AuthorsView</name>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>Wer geschrieben hat, was noch nicht eingetragen ist</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>Keine Datei vorn</translation>
    </message>
    <message>
        <source>Open a file of the folder to see who wrote what.</source>
        <translation>Öffne eine Datei des Ordners, um zu sehen, wer was geschrieben hat.</translation>
    </message>
    <message>
        <source>Reading who wrote what</source>
        <translation>Es wird gelesen, wer was geschrieben hat</translation>
    </message>
    <message>
        <source>The authors could not be read</source>
        <translation>Die Autoren konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>Alles ist eingetragen</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Lines that are changed since the last commit are listed here with their authors.</source>
        <translation>Zeilen, die seit dem letzten Commit geändert sind, stehen hier mit ihren Autoren.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ChatPanel</name>
    <message>
        <source>New thread</source>
        <translation>Neuer Faden</translation>
    </message>
    <message>
        <source>No provider is connected</source>
        <translation>Kein Anbieter ist verbunden</translation>
    </message>
    <message>
        <source>Whoever runs %1 can connect one with

%2</source>
        <translation>Wer %1 betreibt, kann einen verbinden mit

%2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Ask the AI about your project</source>
        <translation>Frag die KI zu deinem Projekt</translation>
    </message>
    <message>
        <source>It works through the server of a shared folder. Share this one, with others or just with yourself.</source>
        <translation>Das geht über den Server eines geteilten Ordners. Teile diesen, mit anderen oder nur mit dir.</translation>
    </message>
    <message>
        <source>Open a folder and share it, with others or just with yourself.</source>
        <translation>Öffne einen Ordner und teile ihn, mit anderen oder nur mit dir.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>The server cannot be asked</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>Ask about this project</source>
        <translation>Frag zu diesem Projekt</translation>
    </message>
    <message>
        <source>The file at hand goes along. What the answer wants to change, you review line by line.</source>
        <translation>Die offene Datei geht mit. Was die Antwort ändern will, siehst du Zeile für Zeile durch.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Threads of this project</source>
        <translation>Fäden dieses Projekts</translation>
    </message>
    <message>
        <source>New private thread</source>
        <translation>Neuer privater Faden</translation>
    </message>
    <message>
        <source>Name of the thread</source>
        <translation>Name des Fadens</translation>
    </message>
    <message>
        <source>This thread</source>
        <translation>Dieser Faden</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>„%1“ öffnen</translation>
    </message>
    <message>
        <source>Search all threads (Enter)</source>
        <translation>Alle Fäden durchsuchen (Eingabe)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Branch: go on in a copy</source>
        <translation>Verzweigen: in einer Kopie weitermachen</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Als Markdown exportieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Only you see this thread.</source>
        <translation>Nur du siehst diesen Faden.</translation>
    </message>
    <message>
        <source>Private thread</source>
        <translation>Privater Faden</translation>
    </message>
    <message>
        <source>Only the last answer can go on.</source>
        <translation>Nur die letzte Antwort kann weitergehen.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Grenze: %1</translation>
    </message>
    <message>
        <source>This cannot be asked now.</source>
        <translation>Das lässt sich jetzt nicht fragen.</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>Anbieter verbinden…</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Insert at the caret</source>
        <translation>An der Schreibmarke einfügen</translation>
    </message>
    <message>
        <source>Review this change</source>
        <translation>Diese Änderung durchsehen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Run in a terminal</source>
        <translation>In einem Terminal ausführen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentEntryView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentModel</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentThreadView</name>
    <message>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <translation>erledigt von %1</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>sein Text ist weg</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsController</name>
    <message>
        <source>A comment was not taken: %1</source>
        <translation>Ein Kommentar wurde nicht angenommen: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Als Markdown ausgeben</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>Welche Kommentare</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Comments on lines</source>
        <translation>Kommentare zu Zeilen</translation>
    </message>
    <message>
        <source>In a shared folder you can say something about a piece of the text. It stays there while the text is edited.</source>
        <translation>In einem geteilten Ordner kannst du zu einem Stück Text etwas sagen. Es bleibt dort, während der Text bearbeitet wird.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>Noch keine Kommentare</translation>
    </message>
    <message>
        <source>Select some text and press Ctrl+Alt+M, or click left of a line&apos;s number.</source>
        <translation>Wähle Text aus und drücke Strg+Alt+M, oder klicke links neben eine Zeilennummer.</translation>
    </message>
    <message>
        <source>What others say about the text stands here.</source>
        <translation>Was andere zum Text sagen, steht hier.</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>Offen (%1)</translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation>Erledigt (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>All is resolved</source>
        <translation>Alles ist erledigt</translation>
    </message>
    <message>
        <source>Nothing is resolved yet</source>
        <translation>Noch ist nichts erledigt</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommitBox</name>
    <message>
        <source>Amend</source>
        <translation>Ergänzen</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Message (Ctrl+Enter commits)</source>
        <translation>Nachricht (Strg+Eingabe trägt ein)</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Nachricht des Commits</translation>
    </message>
    <message>
        <source>Co-authored by %1</source>
        <translation>Gemeinsam mit %1</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>Letzten Commit ergänzen</translation>
    </message>
    <message>
        <source>Commit 1 file to %1</source>
        <translation>1 Datei in %1 eintragen</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n files to %1</source>
        <translation>
            <numerusform>%n Datei in %1 eintragen</numerusform>
            <numerusform>%n Dateien in %1 eintragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Stage what belongs into the commit.</source>
        <translation>Merke vor, was in den Commit gehört.</translation>
    </message>
    <message>
        <source>Nothing is staged yet: press + on the files that belong into the commit.</source>
        <translation>Noch ist nichts vorgemerkt: Drücke + bei den Dateien, die in den Commit gehören.</translation>
    </message>
    <message>
        <source>Say in a few words what the commit does.</source>
        <translation>Sag in wenigen Worten, was der Commit tut.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::Composer</name>
    <message>
        <source>Add context</source>
        <translation>Kontext hinzufügen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What the answer may do</source>
        <translation>Was die Antwort darf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Chosen by the server</source>
        <translation>Vom Server gewählt</translation>
    </message>
    <message>
        <source>%1 (%2 a million tokens out)</source>
        <translation>%1 (%2 je Million ausgegebener Token)</translation>
    </message>
    <message>
        <source>Edit: it may propose changes, you review them</source>
        <translation>Bearbeiten: darf Änderungen vorschlagen, du siehst sie durch</translation>
    </message>
    <message>
        <source>Ask: it only answers</source>
        <translation>Fragen: antwortet nur</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>%1 tokens · %2</source>
        <translation>%1 Token · %2</translation>
    </message>
    <message>
        <source>What is sent: the question, what goes along, and the thread so far. The answer comes on top.</source>
        <translation>Was gesendet wird: die Frage, was mitgeht, und der Faden bisher. Die Antwort kommt hinzu.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Ask… @ adds context, / brings prompts</source>
        <translation>Frag… @ fügt Kontext hinzu, / bringt Prompts</translation>
    </message>
    <message>
        <source>Plan: it looks around and writes a plan</source>
        <translation>Plan: sieht sich um und schreibt einen Plan</translation>
    </message>
    <message>
        <source>Agent: it works on by itself, and asks before it runs something</source>
        <translation>Agent: arbeitet von selbst weiter und fragt, bevor er etwas ausführt</translation>
    </message>
    <message>
        <source>Ask when this answer is there (Enter)</source>
        <translation>Fragen, sobald diese Antwort da ist (Eingabe)</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 Token</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>There is nothing in @%1.</source>
        <translation>In @%1 ist nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n Stelle gefunden</numerusform>
            <numerusform>%n Stellen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would answer; it costs nothing here, or its price is not known.</source>
        <translation>%1 würde antworten; das kostet hier nichts, oder der Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server expects %1 with an answer of usual length, at most %2, from %3.</source>
        <translation>Der Server erwartet %1 bei einer Antwort üblicher Länge, höchstens %2, von %3.</translation>
    </message>
    <message>
        <source>It goes out with your own key: you pay.</source>
        <translation>Es geht mit deinem eigenen Schlüssel hinaus: Du bezahlst.</translation>
    </message>
    <message>
        <source>It goes out with the organisation&apos;s key.</source>
        <translation>Es geht mit dem Schlüssel der Organisation hinaus.</translation>
    </message>
    <message>
        <source>File or picture…</source>
        <translation>Datei oder Bild…</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Was mitgeht</translation>
    </message>
    <message>
        <source>%1 is neither a picture nor a text of at most 256 KiB.</source>
        <translation>%1 ist weder ein Bild noch ein Text von höchstens 256 KiB.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConflictPage</name>
    <message>
        <source>Result for %1</source>
        <translation>Ergebnis für %1</translation>
    </message>
    <message>
        <source>Result, to be edited as you like</source>
        <translation>Ergebnis, frei zu bearbeiten</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Voriger Konflikt</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Nächster Konflikt</translation>
    </message>
    <message>
        <source>Take ours</source>
        <translation>Unseres nehmen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ihres nehmen</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Beides nehmen</translation>
    </message>
    <message>
        <source>Take what was</source>
        <translation>Nehmen, was war</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Datei behalten</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Datei löschen</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>Als gelöst markieren</translation>
    </message>
    <message>
        <source>What both began from</source>
        <translation>Wovon beide ausgingen</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unseres</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>Unseres: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Ihres: %1</translation>
    </message>
    <message>
        <source>%1: changed here, deleted by theirs</source>
        <translation>%1: hier geändert, drüben gelöscht</translation>
    </message>
    <message>
        <source>%1: deleted here, changed by theirs</source>
        <translation>%1: hier gelöscht, drüben geändert</translation>
    </message>
    <message>
        <source>%1: deleted on both sides</source>
        <translation>%1: auf beiden Seiten gelöscht</translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>Konflikt %1 von %2</translation>
    </message>
    <message>
        <source>No conflicts are left</source>
        <translation>Keine Konflikte mehr</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Another program has changed the file: it was not written.</source>
        <translation>Ein anderes Programm hat die Datei geändert: Sie wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>Schon da: %1</translation>
    </message>
    <message>
        <source>Put on top: %1</source>
        <translation>Kommt obenauf: %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorForm</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Alle 15 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Remove it here too</source>
        <translation>Hier auch entfernen</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Woher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>Nach Neuem sehen</translation>
    </message>
    <message>
        <source>What is deleted there</source>
        <translation>Was dort gelöscht wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (needs Yavi)</source>
        <translation>%1 (braucht Yavi)</translation>
    </message>
    <message>
        <source>%1 (may be empty)</source>
        <translation>%1 (darf leer sein)</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorsView</name>
    <message>
        <source>is fetching</source>
        <translation>holt gerade</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looked at %2</source>
        <translation>%1 · nachgesehen %2</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Connect something</source>
        <translation>Etwas verbinden</translation>
    </message>
    <message>
        <source>Documents that come by themselves</source>
        <translation>Dokumente, die von selbst kommen</translation>
    </message>
    <message>
        <source>A folder, a Git repository, a web page or feed, a database, exports of Slack, Jira and GitHub, S3 or Azure: what is new there is fetched, what changed replaces what was here.</source>
        <translation>Ein Ordner, ein Git-Repository, eine Webseite oder ein Feed, eine Datenbank, Exporte von Slack, Jira und GitHub, S3 oder Azure: Was dort neu ist, wird geholt; was sich geändert hat, ersetzt, was hier war.</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt holen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ContextChip</name>
    <message>
        <source>%1 goes along: about %2 tokens. Click to leave it out.</source>
        <translation>%1 geht mit: etwa %2 Token. Klick, um es wegzulassen.</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DayChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugPanel</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>Nichts wird debuggt</translation>
    </message>
    <message>
        <source>Set a breakpoint with F9 or a click on a line&apos;s number, then start.</source>
        <translation>Setze einen Haltepunkt mit F9 oder einem Klick auf die Zeilennummer und starte dann.</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>Debugging starten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Prozedurschritt</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>Einzelschritt</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Rücksprung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Watch an expression</source>
        <translation>Ausdruck beobachten</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Debug console</source>
        <translation>Debug-Konsole</translation>
    </message>
    <message>
        <source>Evaluate, where the program stands</source>
        <translation>Auswerten, wo das Programm steht</translation>
    </message>
    <message>
        <source>Evaluate an expression</source>
        <translation>Ausdruck auswerten</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>Der Lauf ist vorbei.</translation>
    </message>
    <message>
        <source>%1  ·  %2:%3</source>
        <translation>%1  ·  %2:%3</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 wurde nicht geändert: %2</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Wert ändern</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugSession</name>
    <message>
        <source>The debug adapter does not answer.</source>
        <translation>Der Debug-Adapter antwortet nicht.</translation>
    </message>
    <message>
        <source>The program ended with %1.</source>
        <translation>Das Programm endete mit %1.</translation>
    </message>
    <message>
        <source>The program does not stand still.</source>
        <translation>Das Programm steht nicht still.</translation>
    </message>
    <message>
        <source>This debugger knows no conditions: breakpoints with one stop always.</source>
        <translation>Dieser Debugger kennt keine Bedingungen: Haltepunkte mit einer Bedingung halten immer.</translation>
    </message>
    <message>
        <source>This debugger does not count hits: breakpoints with a count stop always.</source>
        <translation>Dieser Debugger zählt keine Treffer: Haltepunkte mit einer Anzahl halten immer.</translation>
    </message>
    <message>
        <source>This debugger knows no log points: they stop.</source>
        <translation>Dieser Debugger kennt keine Logpunkte: Sie halten.</translation>
    </message>
    <message>
        <source>This debugger cannot change variables.</source>
        <translation>Dieser Debugger kann keine Variablen ändern.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DecidedCard</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>change %1: %2</source>
        <translation>Änderung %1: %2</translation>
    </message>
    <message>
        <source>Review what is open</source>
        <translation>Offenes durchsehen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffPage</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>nicht vorgemerkt</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>These lines of %1 go back to what is staged. This cannot be undone.</source>
        <translation>Diese Zeilen von %1 gehen auf das Vorgemerkte zurück. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>Änderung verwerfen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Nicht mehr vormerken</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>A binary file.</source>
        <translation>Eine Binärdatei.</translation>
    </message>
    <message>
        <source>Too many changes to show here: +%1 −%2 lines.</source>
        <translation>Zu viele Änderungen, um sie hier zu zeigen: +%1 −%2 Zeilen.</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Keine Änderungen.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>kein Zeilenende am Schluss</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>%n Zeile nicht mehr vormerken</numerusform>
            <numerusform>%n Zeilen nicht mehr vormerken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>%n Zeile vormerken</numerusform>
            <numerusform>%n Zeilen vormerken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>%n Zeile verwerfen</numerusform>
            <numerusform>%n Zeilen verwerfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentPage</name>
    <message>
        <source>Found in it</source>
        <translation>Darin gefunden</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>Wird geholt</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>not verified: the text does not say so word for word</source>
        <translation>nicht geprüft: Der Text sagt es nicht Wort für Wort so</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentsView</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>In den Dokumenten suchen</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Adresse einer Webseite</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>Was das Projekt wissen soll</translation>
    </message>
    <message>
        <source>Drop contracts, manuals, papers, mails or pictures of text here, or a whole folder. They are read, can be searched, and answer questions with the place where it stands.</source>
        <translation>Lass hier Verträge, Handbücher, Aufsätze, Mails, Bilder von Text oder einen ganzen Ordner fallen. Sie werden gelesen, lassen sich durchsuchen und beantworten Fragen mit der Stelle, an der es steht.</translation>
    </message>
    <message>
        <source>Documents that others add stand here, can be searched, and answer questions with the place where it stands.</source>
        <translation>Dokumente, die andere hinzufügen, stehen hier, lassen sich durchsuchen und beantworten Fragen mit der Stelle, an der es steht.</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n wird gelesen</numerusform>
            <numerusform>%n werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No document says anything about this. Other words may help.</source>
        <translation>Kein Dokument sagt etwas dazu. Andere Wörter helfen vielleicht.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>Nicht weiter lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Add to a knowledge base</source>
        <translation>Zu einer Wissensbasis hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeModel</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeView</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>Alle Ordner zuklappen</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Kein Ordner ist offen</translation>
    </message>
    <message>
        <source>Open a folder to see its files here.</source>
        <translation>Öffne einen Ordner, um hier seine Dateien zu sehen.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>Dieser Ordner ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is gone, or you may not read it.</source>
        <translation>%1 ist weg, oder du darfst ihn nicht lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>There is no trash here. “%1” would be gone for good.</source>
        <translation>Hier gibt es keinen Papierkorb. „%1“ wäre für immer weg.</translation>
    </message>
    <message>
        <source>Delete 1 file</source>
        <translation>1 Datei löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files</source>
        <translation>
            <numerusform>%n Datei löschen</numerusform>
            <numerusform>%n Dateien löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitController</name>
    <message>
        <source>Create a repository</source>
        <translation>Repository anlegen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Nicht mehr vormerken</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Stage a change</source>
        <translation>Änderung vormerken</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>Switch branch</source>
        <translation>Zweig wechseln</translation>
    </message>
    <message>
        <source>Create a branch</source>
        <translation>Zweig anlegen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitFilesModel</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Untracked</source>
        <translation>Unverfolgt</translation>
    </message>
    <message>
        <source>%1, files: %2</source>
        <translation>%1, Dateien: %2</translation>
    </message>
    <message>
        <source> (submodule)</source>
        <translation> (Submodul)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitLogModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1, von %2, %3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitPanel</name>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>Stand neu lesen</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Zweig wechseln oder anlegen</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>What you edit appears here, to be staged and committed.</source>
        <translation>Was du bearbeitest, erscheint hier, um vorgemerkt und eingetragen zu werden.</translation>
    </message>
    <message>
        <source>No repository yet</source>
        <translation>Noch kein Repository</translation>
    </message>
    <message>
        <source>With Git every state of this folder can be found again, and shared.</source>
        <translation>Mit Git findet sich jeder Stand dieses Ordners wieder und lässt sich teilen.</translation>
    </message>
    <message>
        <source>Create a repository</source>
        <translation>Repository anlegen</translation>
    </message>
    <message>
        <source>The repository cannot be read</source>
        <translation>Das Repository ist nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Reading the repository…</source>
        <translation>Repository wird gelesen…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Kein Ordner ist offen</translation>
    </message>
    <message>
        <source>Open a folder to see its changes.</source>
        <translation>Öffne einen Ordner, um seine Änderungen zu sehen.</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>wird zusammengeführt</translation>
    </message>
    <message>
        <source>rebasing</source>
        <translation>wird umgesetzt</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Commits before and behind %1</source>
        <translation>Commits vor und hinter %1</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Neuer Zweig…</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>Neuer Zweig</translation>
    </message>
    <message>
        <source>Name of the branch, made from %1</source>
        <translation>Name des Zweigs, ausgehend von %1</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>The files go back to what is staged. This cannot be undone.</source>
        <translation>Die Dateien gehen auf das Vorgemerkte zurück. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Discard 1 file</source>
        <translation>1 Datei verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n files</source>
        <translation>
            <numerusform>%n Datei verwerfen</numerusform>
            <numerusform>%n Dateien verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Nicht mehr vormerken</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>Pull, eigene Commits obenauf</translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation>In diesen Zweig mergen</translation>
    </message>
    <message>
        <source>Rebase this branch onto</source>
        <translation>Rebase dieses Zweigs auf</translation>
    </message>
    <message>
        <source>Stash the changes…</source>
        <translation>Änderungen weglegen (Stash)…</translation>
    </message>
    <message>
        <source>Bring back, and drop it</source>
        <translation>Zurückholen und verwerfen</translation>
    </message>
    <message>
        <source>Bring back, and keep it</source>
        <translation>Zurückholen und behalten</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stash the changes</source>
        <translation>Änderungen weglegen (Stash)</translation>
    </message>
    <message>
        <source>What it is, to find it again (new files are taken along)</source>
        <translation>Was es ist, zum Wiederfinden (neue Dateien kommen mit)</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1  ·  in another working tree</source>
        <translation>%1  ·  in einem anderen Arbeitsbaum</translation>
    </message>
    <message>
        <source>Branches of the remotes</source>
        <translation>Zweige der Remotes</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>Submodule</translation>
    </message>
    <message>
        <source>Bring all to the commits that are recorded</source>
        <translation>Alle auf die festgehaltenen Commits bringen</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>noch nicht geholt</translation>
    </message>
    <message>
        <source>at another commit</source>
        <translation>auf einem anderen Commit</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>wie festgehalten</translation>
    </message>
    <message>
        <source>New files go to the trash (where there is none, they are deleted), changed ones go back to what is staged, which cannot be undone.</source>
        <translation>Neue Dateien kommen in den Papierkorb (wo es keinen gibt, werden sie gelöscht), geänderte gehen auf das Vorgemerkte zurück; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>Stash verwerfen</translation>
    </message>
    <message>
        <source>“%1” is gone then. This cannot be undone.</source>
        <translation>„%1“ ist dann weg. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Conflicts are left</source>
        <translation>Es gibt noch Konflikte</translation>
    </message>
    <message>
        <source>The marks of both sides still stand in the text. Staged like this it counts as resolved.</source>
        <translation>Die Konfliktmarken beider Seiten stehen noch im Text. So vorgemerkt gilt der Konflikt als gelöst.</translation>
    </message>
    <message>
        <source>Stage with the marks</source>
        <translation>Mit den Marken vormerken</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitProgram</name>
    <message>
        <source>The program git could not be started. Is it installed?</source>
        <translation>Das Programm git konnte nicht gestartet werden. Ist es installiert?</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>git ended with %1.</source>
        <translation>git endete mit %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRemote</name>
    <message>
        <source>Fetch</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Merge von %1</translation>
    </message>
    <message>
        <source>Rebase onto %1</source>
        <translation>Rebase auf %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Skip this commit</source>
        <translation>Diesen Commit überspringen</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>Stash</translation>
    </message>
    <message>
        <source>Bring the stash back</source>
        <translation>Stash zurückholen</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>Stash verwerfen</translation>
    </message>
    <message>
        <source>Update the submodules</source>
        <translation>Submodule aktualisieren</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRepository</name>
    <message>
        <source>This folder is not in a Git repository.</source>
        <translation>Dieser Ordner ist in keinem Git-Repository.</translation>
    </message>
    <message>
        <source>The repository could not be opened</source>
        <translation>Das Repository konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The repository could not be created</source>
        <translation>Das Repository konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The state of the files could not be read</source>
        <translation>Der Stand der Dateien konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The last commit could not be read</source>
        <translation>Der letzte Commit konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>It could not be staged</source>
        <translation>Es konnte nicht vorgemerkt werden</translation>
    </message>
    <message>
        <source>It could not be unstaged</source>
        <translation>Die Vormerkung konnte nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>%1 could not be looked at</source>
        <translation>%1 konnte nicht angesehen werden</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>The changes could not be discarded</source>
        <translation>Die Änderungen konnten nicht verworfen werden</translation>
    </message>
    <message>
        <source>The branches could not be read</source>
        <translation>Die Zweige konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>Es gibt keinen Zweig %1</translation>
    </message>
    <message>
        <source>Changes in %1 would be lost. Commit, stash or discard them first.</source>
        <translation>Änderungen in %1 gingen verloren. Trag sie zuerst ein, leg sie weg (stash) oder verwirf sie.</translation>
    </message>
    <message>
        <source>%1 could not be checked out</source>
        <translation>%1 konnte nicht ausgecheckt werden</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>„%1“ kann kein Zweigname sein.</translation>
    </message>
    <message>
        <source>The branch could not be created</source>
        <translation>Der Zweig konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>The branch %1 could not be deleted</source>
        <translation>Der Zweig %1 konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>There is no commit to amend yet.</source>
        <translation>Noch gibt es keinen Commit zum Ergänzen.</translation>
    </message>
    <message>
        <source>Write a message that says why.</source>
        <translation>Schreib eine Nachricht, die sagt, warum.</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email.</source>
        <translation>Git weiß nicht, wer du bist. Setze user.name und user.email.</translation>
    </message>
    <message>
        <source>Some files are still in conflict. Resolve and stage them first.</source>
        <translation>Einige Dateien sind noch im Konflikt. Löse ihn und merke sie vor.</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what belongs into the commit.</source>
        <translation>Nichts ist vorgemerkt. Merke vor, was in den Commit gehört.</translation>
    </message>
    <message>
        <source>The commit could not be made</source>
        <translation>Der Commit konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>This repository has hooks or signs its commits, and the program git that does this is not installed.</source>
        <translation>Dieses Repository hat Hooks oder signiert seine Commits, und das Programm git, das dies tut, ist nicht installiert.</translation>
    </message>
    <message>
        <source>A hook refused the commit.</source>
        <translation>Ein Hook hat den Commit abgelehnt.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The difference could not be made</source>
        <translation>Der Unterschied konnte nicht ermittelt werden</translation>
    </message>
    <message>
        <source>The commit could not be read</source>
        <translation>Der Commit konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>What is staged of %1 could not be read</source>
        <translation>Was von %1 vorgemerkt ist, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 could not be staged</source>
        <translation>%1 konnte nicht vorgemerkt werden</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>Noch gibt es keinen Commit</translation>
    </message>
    <message>
        <source>What was committed of %1 could not be read</source>
        <translation>Was von %1 eingetragen ist, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not in conflict.</source>
        <translation>%1 ist nicht im Konflikt.</translation>
    </message>
    <message>
        <source>%1 could not be merged</source>
        <translation>%1 konnte nicht zusammengeführt werden</translation>
    </message>
    <message>
        <source>%1 could not be marked as resolved</source>
        <translation>%1 konnte nicht als gelöst markiert werden</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here: close this tab and open the conflict again.</source>
        <translation>%1 wurde geändert, seit es hier geöffnet wurde: Schließe diesen Tab und öffne den Konflikt erneut.</translation>
    </message>
    <message>
        <source>%1 is checked out in another working tree of this repository.</source>
        <translation>%1 ist in einem anderen Arbeitsbaum dieses Repositorys ausgecheckt.</translation>
    </message>
    <message>
        <source>The submodules could not be read</source>
        <translation>Die Submodule konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Git&apos;s settings could not be read</source>
        <translation>Die Einstellungen von Git konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The template of commit messages, %1, cannot be read.</source>
        <translation>Die Vorlage für Commit-Nachrichten, %1, kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitSyncBar</name>
    <message>
        <source>%1: %2 (%3 %)</source>
        <translation>%1: %2 (%3 %)</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Stash, merge, rebase</source>
        <translation>Stash, Merge, Rebase</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in conflict: choose one below to resolve it.</source>
        <translation>
            <numerusform>%n Datei ist im Konflikt: Wähle sie unten zum Lösen.</numerusform>
            <numerusform>%n Dateien sind im Konflikt: Wähle unten eine zum Lösen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts are left.</source>
        <translation>Keine Konflikte mehr.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryController</name>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>Seit du weg warst</translation>
    </message>
    <message>
        <source>This change does not fit the text any more.</source>
        <translation>Diese Änderung passt nicht mehr zum Text.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s) as before</source>
        <translation>
            <numerusform>%n Zeile wie zuvor</numerusform>
            <numerusform>%n Zeilen wie zuvor</numerusform>
        </translation>
    </message>
    <message>
        <source>added, line %1: %2</source>
        <translation>hinzugefügt, Zeile %1: %2</translation>
    </message>
    <message>
        <source>removed, line %1: %2</source>
        <translation>entfernt, Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n Datei</numerusform>
            <numerusform>%1, %2, %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPage</name>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Files of the commit</source>
        <translation>Dateien des Commits</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf ist nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>The first commit begins the history.</source>
        <translation>Mit dem ersten Commit beginnt der Verlauf.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Nachricht des Commits</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPanel</name>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Play the history</source>
        <translation>Verlauf abspielen</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>Seit ich weg war</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Every version, of everybody</source>
        <translation>Jeder Stand, von allen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>Keine Datei vorn</translation>
    </message>
    <message>
        <source>Open a file of the folder to see its history.</source>
        <translation>Öffne eine Datei des Ordners, um ihren Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Nobody has changed this file yet</source>
        <translation>Noch hat niemand diese Datei geändert</translation>
    </message>
    <message>
        <source>From the first edit on its history is here.</source>
        <translation>Ab der ersten Änderung steht hier ihr Verlauf.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 · %2 · +%3 −%4 bytes</source>
        <translation>%1 · %2 · +%3 −%4 Bytes</translation>
    </message>
    <message>
        <source>What has changed since you were last here</source>
        <translation>Was sich geändert hat, seit du zuletzt hier warst</translation>
    </message>
    <message>
        <source>Nothing has changed since you were last here</source>
        <translation>Nichts hat sich geändert, seit du zuletzt hier warst</translation>
    </message>
    <message>
        <source>What was written here is gone again: both texts are the same.</source>
        <translation>Was hier geschrieben wurde, ist wieder weg: Beide Texte sind gleich.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>Diese Datei</translation>
    </message>
    <message>
        <source>What changed in the file in front, and when</source>
        <translation>Was sich in der vorderen Datei geändert hat und wann</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>Wer geschrieben hat, was noch nicht eingetragen ist</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Who worked when on which files</source>
        <translation>Wer wann an welchen Dateien gearbeitet hat</translation>
    </message>
    <message>
        <source>Leave the text as it is</source>
        <translation>Text lassen, wie er ist</translation>
    </message>
    <message>
        <source>Undo it. This is an edit, and can be undone.</source>
        <translation>Rückgängig machen. Das ist eine Bearbeitung und lässt sich selbst rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Restore the file</source>
        <translation>Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>What you edit here is kept for a while. In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back.</source>
        <translation>Was du hier bearbeitest, bleibt eine Weile aufgehoben. In einem geteilten Ordner bleibt jede Bearbeitung: Sieh, wer wann was geändert hat, was geschah, seit du weg warst, und geh zurück.</translation>
    </message>
    <message>
        <source>From your first edit on its history is here, for a while. In a shared folder everybody&apos;s edits are kept for good.</source>
        <translation>Ab deiner ersten Bearbeitung steht hier eine Weile ihr Verlauf. In einem geteilten Ordner bleiben die Bearbeitungen aller auf Dauer.</translation>
    </message>
    <message>
        <source>Nothing of what %1 did there is left to undo: others have changed it since.</source>
        <translation>Von dem, was %1 dort tat, ist nichts mehr zurückzunehmen: Andere haben es seither geändert.</translation>
    </message>
    <message>
        <source>Undoes what %1 did there. What others did stays.</source>
        <translation>Nimmt zurück, was %1 dort tat. Was andere taten, bleibt.</translation>
    </message>
    <message>
        <source>%1 of its %2 bytes were already deleted since.</source>
        <translation>%1 seiner %2 Bytes waren seither schon gelöscht.</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>Undo this change: takes back what this person did at this place, whoever it was, and leaves everything else. You see it first.</source>
        <translation>Diese Änderung rückgängig machen: nimmt zurück, was diese Person an dieser Stelle tat, wer es auch war, und lässt alles andere. Du siehst es vorher.</translation>
    </message>
    <message>
        <source>Restore: make the text what it was then. This is an edit, and can be undone.</source>
        <translation>Wiederherstellen: macht den Text zu dem, was er damals war. Das ist eine Bearbeitung und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Make the file again, with the text that it had then.</source>
        <translation>Die Datei wieder anlegen, mit dem Text, den sie damals hatte.</translation>
    </message>
    <message>
        <source>The text stays as it is.</source>
        <translation>Der Text bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryScrubber</name>
    <message>
        <source>History of this file</source>
        <translation>Verlauf dieser Datei</translation>
    </message>
</context>
<context>
    <name>dyad::panels::InvitationList</name>
    <message>
        <source>Viewer link</source>
        <translation>Link zum Lesen</translation>
    </message>
    <message>
        <source>Admin link</source>
        <translation>Link für Admins</translation>
    </message>
    <message>
        <source>Developer link</source>
        <translation>Link zum Mitarbeiten</translation>
    </message>
    <message>
        <source>Link (%1)</source>
        <translation>Link (%1)</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>endet um %1</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw: %1, %2</source>
        <translation>Zurückziehen: %1, %2</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Sicher?</translation>
    </message>
    <message>
        <source>Nobody can join with this link any more. Who has joined stays.</source>
        <translation>Niemand kann mit diesem Link mehr beitreten. Wer beigetreten ist, bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>%n-mal benutzt</numerusform>
            <numerusform>%n-mal benutzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgeController</name>
    <message>
        <source>You may read documents here, not add them.</source>
        <translation>Du darfst hier Dokumente lesen, nicht hinzufügen.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgePanel</name>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add a web page</source>
        <translation>Webseite hinzufügen</translation>
    </message>
    <message>
        <source>Views of the knowledge</source>
        <translation>Ansichten des Wissens</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>Was das Projekt wissen soll</translation>
    </message>
    <message>
        <source>In a shared folder you can add documents, search in them and ask them; the answers say where it stands.</source>
        <translation>In einem geteilten Ordner kannst du Dokumente hinzufügen, durchsuchen und fragen; die Antworten sagen, wo es steht.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>Wird geholt</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageView</name>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Question of %1</source>
        <translation>Frage von %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 herein, %2 heraus</translation>
    </message>
    <message>
        <source>Ask this again in other words</source>
        <translation>Dies in anderen Worten noch einmal fragen</translation>
    </message>
    <message>
        <source>Go on from here in a new thread</source>
        <translation>Von hier in einem neuen Faden weitermachen</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weitermachen lassen</translation>
    </message>
    <message>
        <source>Cut: it reached the most that the model says at once</source>
        <translation>Abgeschnitten: Mehr sagt das Modell nicht auf einmal</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NotSharedList</name>
    <message>
        <source>Not in sync</source>
        <translation>Nicht abgeglichen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesModel</name>
    <message>
        <source>viewer</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2, line %3 (%4)</source>
        <translation>%1 hat dich in %2 erwähnt, Zeile %3 (%4)</translation>
    </message>
    <message>
        <source>%1 made you %2 of %3</source>
        <translation>%1 hat dir in %3 eine Rolle gegeben: %2</translation>
    </message>
    <message>
        <source>%1 invites you to %2 as %3; ask for the link</source>
        <translation>%1 lädt dich zu %2 ein, Rolle: %3; frag nach dem Link</translation>
    </message>
    <message>
        <source>The AI budget of %1 is spent; calls are refused until it is raised</source>
        <translation>Das KI-Budget von %1 ist aufgebraucht; Aufrufe werden abgelehnt, bis es erhöht wird</translation>
    </message>
    <message>
        <source>A backup of the server has failed; see its log</source>
        <translation>Eine Sicherung des Servers ist gescheitert; siehe sein Protokoll</translation>
    </message>
    <message>
        <source>An admin of the server has removed your second factor</source>
        <translation>Ein Admin des Servers hat deinen zweiten Faktor entfernt</translation>
    </message>
    <message>
        <source>%1 mentioned you in a comment (%2)</source>
        <translation>%1 hat dich in einem Kommentar erwähnt (%2)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Mail them to me as well</source>
        <translation>Mir auch als Mail schicken</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Mentions in comments (@Name), new roles and invitations appear here.</source>
        <translation>Erwähnungen in Kommentaren (@Name), neue Rollen und Einladungen erscheinen hier.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server to hear when somebody mentions or invites you.</source>
        <translation>Teile den Ordner oder melde dich an einem Server an, um zu erfahren, wenn dich jemand erwähnt oder einlädt.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>No outline</source>
        <translation>Keine Gliederung</translation>
    </message>
    <message>
        <source>Open a file with code: its classes and functions, or its headings, are listed here.</source>
        <translation>Öffne eine Datei mit Code: Ihre Klassen und Funktionen oder ihre Überschriften stehen dann hier.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>The language server has not answered yet.</source>
        <translation>Der Sprachserver hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>Nichts aufzulisten</translation>
    </message>
    <message>
        <source>This file has no parts that are known here.</source>
        <translation>Diese Datei hat keine Teile, die hier bekannt sind.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>No tasks found</source>
        <translation>Keine Aufgaben gefunden</translation>
    </message>
    <message>
        <source>Tasks come from CMakePresets.json, package.json, a Makefile or .dyad/tasks.json.</source>
        <translation>Aufgaben kommen aus CMakePresets.json, package.json, einem Makefile oder .dyad/tasks.json.</translation>
    </message>
    <message>
        <source>1 task found</source>
        <translation>1 Aufgabe gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks found</source>
        <translation>
            <numerusform>%n Aufgabe gefunden</numerusform>
            <numerusform>%n Aufgaben gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Build, test or run. What they complain about appears among the problems.</source>
        <translation>Bauen, testen oder ausführen. Was sie bemängeln, erscheint bei den Problemen.</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Aufgabe wählen</translation>
    </message>
    <message>
        <source>Succeeded after %1 s</source>
        <translation>Gelungen nach %1 s</translation>
    </message>
    <message>
        <source>Failed with %1 after %2 s</source>
        <translation>Gescheitert mit %1 nach %2 s</translation>
    </message>
    <message>
        <source>Stopped after %1 s</source>
        <translation>Angehalten nach %1 s</translation>
    </message>
    <message>
        <source>Could not be started</source>
        <translation>Konnte nicht gestartet werden</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PeopleChart</name>
    <message>
        <source>%1: %2 edits, %3 AI calls</source>
        <translation>%1: %2 Bearbeitungen, %3 KI-Aufrufe</translation>
    </message>
    <message>
        <source>Usage by person</source>
        <translation>Nutzung nach Person</translation>
    </message>
    <message>
        <source>%1 edits, %2 AI</source>
        <translation>%1 Bearbeitungen, %2 KI</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 Bearbeitungen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureCard</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::PosixPty</name>
    <message>
        <source>No terminal could be opened: %1.</source>
        <translation>Kein Terminal konnte geöffnet werden: %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsModel</name>
    <message>
        <source>%1, problems: %2</source>
        <translation>%1, Probleme: %2</translation>
    </message>
    <message>
        <source>Error, line %1: %2</source>
        <translation>Fehler, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Warning, line %1: %2</source>
        <translation>Warnung, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Note, line %1: %2</source>
        <translation>Hinweis, Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Filter by message, file or source</source>
        <translation>Nach Meldung, Datei oder Quelle filtern</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>The filter hides everything (%1)</source>
        <translation>Der Filter verbirgt alles (%1)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Problems cannot be told</source>
        <translation>Über Probleme ist nichts bekannt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>What language servers and builds complain about appears here.</source>
        <translation>Was Sprachserver und Bauen bemängeln, erscheint hier.</translation>
    </message>
    <message>
        <source>Build the project</source>
        <translation>Projekt bauen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryController</name>
    <message>
        <source>created</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>seither gelöscht</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryView</name>
    <message>
        <source>History of the project</source>
        <translation>Verlauf des Projekts</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>Seit ich weg war</translation>
    </message>
    <message>
        <source>Sessions of work</source>
        <translation>Arbeitsabschnitte</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what was done since you were last here</source>
        <translation>Nur was getan wurde, seit du zuletzt hier warst</translation>
    </message>
    <message>
        <source>You were not here before</source>
        <translation>Du warst noch nicht hier</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Kein Ordner ist offen</translation>
    </message>
    <message>
        <source>Open a folder to see what was done in it.</source>
        <translation>Öffne einen Ordner, um zu sehen, was darin getan wurde.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>Nothing was done since you left</source>
        <translation>Nichts wurde getan, seit du weg warst</translation>
    </message>
    <message>
        <source>Nothing was edited here yet</source>
        <translation>Noch wurde hier nichts bearbeitet</translation>
    </message>
    <message>
        <source>From the first edit on, who worked when on which files is here.</source>
        <translation>Ab der ersten Bearbeitung steht hier, wer wann an welchen Dateien gearbeitet hat.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProviderForm</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect a provider</source>
        <translation>Anbieter verbinden</translation>
    </message>
    <message>
        <source>Everybody in the project asks through this server. The key is kept encrypted on it and never comes back.</source>
        <translation>Alle im Projekt fragen über diesen Server. Der Schlüssel liegt verschlüsselt auf ihm und kommt nie zurück.</translation>
    </message>
    <message>
        <source>None for a model on this machine</source>
        <translation>Keiner für ein Modell auf diesem Rechner</translation>
    </message>
    <message>
        <source>All that it has</source>
        <translation>Alle, die er hat</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Or in a terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</source>
        <translation>Oder in einem Terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</translation>
    </message>
    <message>
        <source>Use %1 (%2)</source>
        <translation>%1 benutzen (%2)</translation>
    </message>
    <message>
        <source>It runs on the server&apos;s machine, at %1, and costs nothing.</source>
        <translation>Es läuft auf dem Rechner des Servers, unter %1, und kostet nichts.</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ReviewCard</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>umbenannt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>Reject rest</source>
        <translation>Rest ablehnen</translation>
    </message>
    <message>
        <source>Accept rest</source>
        <translation>Rest annehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 von %2 angenommen</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>Sieh hin, bevor du annimmst: %1</translation>
    </message>
    <message>
        <source>Accept all of %1</source>
        <translation>Alles in %1 annehmen</translation>
    </message>
    <message>
        <source>Reject all of %1</source>
        <translation>Alles in %1 ablehnen</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>nicht änderbar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>Noch einmal anfordern</translation>
    </message>
    <message>
        <source>Undo from here on</source>
        <translation>Ab hier rückgängig</translation>
    </message>
    <message>
        <source>Tells the model which of its changes do not fit, and asks for just those</source>
        <translation>Sagt dem Modell, welche seiner Änderungen nicht passen, und fordert nur diese an</translation>
    </message>
    <message>
        <source>Takes back this answer and all later ones of the thread: the files are what they were before it, with what people did since</source>
        <translation>Nimmt diese Antwort und alle späteren des Fadens zurück: Die Dateien sind, was sie davor waren, mit dem, was Leute seitdem getan haben</translation>
    </message>
    <message>
        <source>Nothing that fits</source>
        <translation>Nichts, was passt</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchController</name>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchPanel</name>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>in 1 Datei</translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>in %n Datei</numerusform>
            <numerusform>in %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file searched.</source>
        <translation>1 Datei durchsucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n files searched.</source>
        <translation>
            <numerusform>%n Datei durchsucht.</numerusform>
            <numerusform>%n Dateien durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Files to include and exclude</source>
        <translation>Dateien ein- und ausschließen</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>Alle Dateien einklappen</translation>
    </message>
    <message>
        <source>Clear the results</source>
        <translation>Ergebnisse leeren</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>In allen Dateien suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein unterscheiden</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Files to include, e.g. *.cpp, src</source>
        <translation>Nur diese Dateien, z. B. *.cpp, src</translation>
    </message>
    <message>
        <source>Files to exclude</source>
        <translation>Diese Dateien nicht</translation>
    </message>
    <message>
        <source>Leave out what .gitignore names</source>
        <translation>Weglassen, was .gitignore nennt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Search in every file</source>
        <translation>In jeder Datei suchen</translation>
    </message>
    <message>
        <source>Text or regular expressions, in saved and unsaved files. What .gitignore names is left out.</source>
        <translation>Text oder reguläre Ausdrücke, in gespeicherten und ungespeicherten Dateien. Was .gitignore nennt, bleibt weg.</translation>
    </message>
    <message>
        <source>The search could not start</source>
        <translation>Die Suche konnte nicht beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Check the spelling, the case, and which files are left out.</source>
        <translation>Prüfe Schreibweise, Groß/klein und welche Dateien wegbleiben.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>Replace 1 match</source>
        <translation>1 Treffer ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n matches</source>
        <translation>
            <numerusform>%n Treffer ersetzen</numerusform>
            <numerusform>%n Treffer ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped here: there are more. Narrow the search to see them.</source>
        <translation>Hier angehalten: Es gibt mehr. Such enger, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Von dir angehalten.</translation>
    </message>
    <message>
        <source>Left out as too large: %1.</source>
        <translation>Als zu groß weggelassen: %1.</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>Nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Files for which the expression was too costly: %1.</source>
        <translation>Dateien, für die der Ausdruck zu aufwendig war: %1.</translation>
    </message>
    <message>
        <source>Replace in files</source>
        <translation>In Dateien ersetzen</translation>
    </message>
    <message>
        <source>The files are written at once. This cannot be undone from here.</source>
        <translation>Die Dateien werden sofort geschrieben. Das lässt sich von hier nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Replace in 1 file</source>
        <translation>In 1 Datei ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n files</source>
        <translation>
            <numerusform>In %n Datei ersetzen</numerusform>
            <numerusform>In %n Dateien ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Ersetzt…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Ersetzt: %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Not everything could be replaced</source>
        <translation>Nicht alles konnte ersetzt werden</translation>
    </message>
    <message>
        <source>Edit the results as text</source>
        <translation>Ergebnisse als Text bearbeiten</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchResultsModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1, matches: %2</source>
        <translation>%1, Treffer: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SuggestPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TaskRunner</name>
    <message>
        <source>%1 could not be started: %2
</source>
        <translation>%1 konnte nicht gestartet werden: %2
</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>„%1“ läuft noch.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamDelegate</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamModel</name>
    <message>
        <source>this window</source>
        <translation>dieses Fenster</translation>
    </message>
    <message>
        <source>no file open</source>
        <translation>keine Datei offen</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>tippt</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamPanel</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>People in this project</source>
        <translation>Menschen in diesem Projekt</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>Du arbeitest allein</translation>
    </message>
    <message>
        <source>Share the folder, and everybody with the link edits it with you, each in their own files.</source>
        <translation>Teile den Ordner, und alle mit dem Link bearbeiten ihn mit dir, jeder in eigenen Dateien.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Your edits are kept here and join the others&apos; when the connection is back.</source>
        <translation>Deine Änderungen bleiben hier und kommen zu denen der anderen, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalPanel</name>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Neues Terminal</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>Im Terminal suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Weiter oben</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Weiter unten</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>No terminal is open</source>
        <translation>Kein Terminal ist offen</translation>
    </message>
    <message>
        <source>Run commands in the folder of the project.</source>
        <translation>Führe Befehle im Ordner des Projekts aus.</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>Terminal öffnen</translation>
    </message>
    <message>
        <source>No terminal could be opened</source>
        <translation>Kein Terminal konnte geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 (ended with %2)</source>
        <translation>%1 (beendet mit %2)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Another one beside it</source>
        <translation>Noch eins daneben</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>%n Zeile einfügen?</numerusform>
            <numerusform>%n Zeilen einfügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This program takes each line at once, as if you had typed it and pressed Enter:
%1</source>
        <translation>Dieses Programm nimmt jede Zeile sofort, als hättest du sie getippt und Enter gedrückt:
%1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Close this terminal?</source>
        <translation>Dieses Terminal schließen?</translation>
    </message>
    <message>
        <source>%1 is running in it, and ends with it.</source>
        <translation>%1 läuft darin und endet mit ihm.</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>%1 beenden</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Ended with %1. Enter closes it.</source>
        <translation>Mit %1 beendet. Enter schließt es.</translation>
    </message>
    <message>
        <source>Ctrl+click opens it</source>
        <translation>Strg+Klick öffnet es</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TodoCard</name>
    <message>
        <source>What the AI is doing</source>
        <translation>Was die KI gerade tut</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ToolCallCard</name>
    <message>
        <source>Read %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>Look at the files in %1</source>
        <translation>Dateien in %1 ansehen</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Nach „%1“ suchen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>Read the problems</source>
        <translation>Probleme lesen</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 holen</translation>
    </message>
    <message>
        <source>Update the to-do list</source>
        <translation>Aufgabenliste auffrischen</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, gescheitert</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, fertig</translation>
    </message>
    <message>
        <source>, under way</source>
        <translation>, im Gange</translation>
    </message>
</context>
<context>
    <name>dyad::panels::UsagePanel</name>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>Whose usage</source>
        <translation>Wessen Nutzung</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Bearbeitungen</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>Aktive Personen</translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation>KI-Aufrufe</translation>
    </message>
    <message>
        <source>AI tokens</source>
        <translation>KI-Token</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>KI-Kosten</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Everybody on the server</source>
        <translation>Alle auf dem Server</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Nichts zu zählen</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server: edits and AI calls are then counted day by day.</source>
        <translation>Teile den Ordner oder melde dich an einem Server an: Bearbeitungen und KI-Aufrufe werden dann Tag für Tag gezählt.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nobody edited anything or asked the AI in this time.</source>
        <translation>In dieser Zeit hat niemand etwas bearbeitet oder die KI gefragt.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::WorkflowsView</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message numerus="yes">
        <source> (%n attempts)</source>
        <translation>
            <numerusform> (%n Versuch)</numerusform>
            <numerusform> (%n Versuche)</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Runs of the chosen workflow</source>
        <translation>Läufe des gewählten Workflows</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Says what each step would do, and does nothing</source>
        <translation>Sagt, was jeder Schritt täte, und tut nichts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A workflow is a short text. The same text in .dyad/workflows/NAME.toml of the project is one too.</source>
        <translation>Ein Workflow ist ein kurzer Text. Derselbe Text in .dyad/workflows/NAME.toml des Projekts ist auch einer.</translation>
    </message>
    <message>
        <source>Text of the workflow</source>
        <translation>Text des Workflows</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What shall happen by itself</source>
        <translation>Was von selbst geschehen soll</translation>
    </message>
    <message>
        <source>When a document arrives or changes, at a time of day, or when another program calls: read it, tell the team, ask the AI, propose changes to the code for review.</source>
        <translation>Wenn ein Dokument kommt oder sich ändert, zu einer Tageszeit oder wenn ein anderes Programm ruft: lies es, sag es dem Team, frag die KI, schlag Änderungen am Code zum Durchsehen vor.</translation>
    </message>
    <message>
        <source>Write a workflow</source>
        <translation>Workflow schreiben</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Open its file</source>
        <translation>Seine Datei öffnen</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>dyad::sync::AnswerReview</name>
    <message>
        <source>The project has no such file.</source>
        <translation>Das Projekt hat keine solche Datei.</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation>Diese Datei ist kein Text.</translation>
    </message>
    <message>
        <source>%1 stays deleted; the history of the project has it.</source>
        <translation>%1 bleibt gelöscht; der Verlauf des Projekts hat es noch.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Sie wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>The project has no text file %1 to be copied.</source>
        <translation>Das Projekt hat keine Textdatei %1, die sich kopieren ließe.</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>So eine Datei gibt es schon.</translation>
    </message>
    <message>
        <source>%1 stays: somebody has changed it since.</source>
        <translation>%1 bleibt: Jemand hat es seitdem geändert.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ApiCall</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Melde dich zuerst am Server an.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>Der Server ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>Die Verbindung ging verloren: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1 If you trust the authority that issued it, add it to this machine&apos;s certificates (on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates).</source>
        <translation>Das Zertifikat des Servers wurde nicht angenommen: %1 Wenn du der Stelle vertraust, die es ausgestellt hat, füge sie den Zertifikaten dieses Rechners hinzu (unter Debian: eine .crt-Datei in /usr/local/share/ca-certificates, dann update-ca-certificates).</translation>
    </message>
</context>
<context>
    <name>dyad::sync::BrowserSignIn</name>
    <message>
        <source>You can go back to Dyad</source>
        <translation>Du kannst zu Dyad zurückkehren</translation>
    </message>
    <message>
        <source>This window is not needed any more.</source>
        <translation>Dieses Fenster wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>The browser brought an answer to another question. Try again.</source>
        <translation>Der Browser brachte eine Antwort auf eine andere Frage. Versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgebrochen.</translation>
    </message>
    <message>
        <source>The server could not reach the place where you signed in. Try again in a moment.</source>
        <translation>Der Server erreichte die Stelle nicht, an der du dich angemeldet hast. Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Its log says why.</source>
        <translation>Der Server nahm die Anmeldung nicht an. Sein Protokoll sagt, warum.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ChatSession</name>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Gerade besteht keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>The connection was lost before the server had the question.</source>
        <translation>Die Verbindung ging verloren, bevor der Server die Frage hatte.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>The server was lost in the middle of this answer.</source>
        <translation>Der Server ging mitten in dieser Antwort verloren.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::CommentBoard</name>
    <message>
        <source>The file has been deleted.</source>
        <translation>Die Datei wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DiskRoom</name>
    <message>
        <source>This system watches no more folders (fs.inotify.max_user_watches); the others are looked at every few seconds.</source>
        <translation>Dieses System beobachtet keine weiteren Ordner (fs.inotify.max_user_watches); nach den anderen wird alle paar Sekunden gesehen.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DocumentLinks</name>
    <message>
        <source>It was changed at the same place on the disk and in the project. The disk&apos;s text stands; the project&apos;s is in %1.</source>
        <translation>Sie wurde auf der Platte und im Projekt an derselben Stelle geändert. Der Text der Platte gilt; der des Projekts ist in %1.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::LocalChanges</name>
    <message>
        <source>The name is not UTF-8; the file stays on this machine.</source>
        <translation>Der Name ist nicht UTF-8; die Datei bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>A symbolic link stands where a file of the project was; it is not followed.</source>
        <translation>Wo eine Datei des Projekts war, steht ein symbolischer Link; ihm wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Symbolic links are not shared; it stays on this machine.</source>
        <translation>Symbolische Links werden nicht geteilt; er bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteChanges</name>
    <message>
        <source>The project has a file under a name that is not written to disks.</source>
        <translation>Das Projekt hat eine Datei mit einem Namen, der nicht auf Platten geschrieben wird.</translation>
    </message>
    <message>
        <source>The file could not be fetched; it is tried again.</source>
        <translation>Die Datei konnte nicht geholt werden; es wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>You may only read this file. It is again as the others have it; your version is in %1.</source>
        <translation>Du darfst diese Datei nur lesen. Sie ist wieder wie bei den anderen; deine Fassung liegt in %1.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteDocument</name>
    <message>
        <source>This file has been deleted.</source>
        <translation>Diese Datei wurde gelöscht.</translation>
    </message>
    <message>
        <source>The file is still being opened.</source>
        <translation>Die Datei wird noch geöffnet.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteProject</name>
    <message>
        <source>You may read this file, not change it.</source>
        <translation>Du darfst diese Datei lesen, nicht ändern.</translation>
    </message>
    <message>
        <source>You may read this project, not change it.</source>
        <translation>Du darfst dieses Projekt lesen, nicht ändern.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ServerApi</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Melde dich zuerst am Server an.</translation>
    </message>
    <message>
        <source>You have been signed out; sign in again.</source>
        <translation>Du wurdest abgemeldet; melde dich wieder an.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>A file arrived damaged; try again.</source>
        <translation>Eine Datei kam beschädigt an; versuch es noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot renew the sign-in just now.</source>
        <translation>Der Server kann die Anmeldung gerade nicht erneuern.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::WebSocketTransport</name>
    <message>
        <source>The server has not answered for %1 seconds.</source>
        <translation>Der Server hat seit %1 Sekunden nicht geantwortet.</translation>
    </message>
</context>
</TS>
