<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: The Dyad developers -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the last commit</source>
        <translation>Modifications depuis le dernier commit</translation>
    </message>
    <message>
        <source>Terminal output</source>
        <translation>Sortie du terminal</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
</context>
<context>
    <name>CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Atteindre</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>DiskPlacing</name>
    <message>
        <source>%1&apos;s copy</source>
        <translation>copie de %1</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflit</translation>
    </message>
    <message>
        <source>A private file of yours lies there; the project&apos;s is not written.</source>
        <translation>Un de vos fichiers privés s’y trouve&#xa0;; celui du projet n’est pas écrit.</translation>
    </message>
    <message>
        <source>A private file of yours lies there.</source>
        <translation>Un de vos fichiers privés s’y trouve.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The folder could not be made.</source>
        <translation>Le dossier n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>La réponse du serveur n’a pas de sens.</translation>
    </message>
    <message>
        <source>The server answered with something that docs/api.md does not know.</source>
        <translation>Le serveur a répondu quelque chose que docs/api.md ne connaît pas.</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>Vous n’êtes plus membre de ce projet.</translation>
    </message>
    <message>
        <source>This project is gone.</source>
        <translation>Ce projet n’existe plus.</translation>
    </message>
    <message>
        <source>The file was deleted while it held edits of yours.</source>
        <translation>Le fichier a été supprimé alors qu’il contenait vos modifications.</translation>
    </message>
    <message>
        <source>The server does not know any more whether your last edit had arrived.</source>
        <translation>Le serveur ne sait plus si votre dernière modification était arrivée.</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Il n’y a pas de connexion au serveur en ce moment.</translation>
    </message>
    <message>
        <source>The disk could not be written before Dyad ended, so it is not known whether this had been shared.</source>
        <translation>Le disque n’a pas pu être écrit avant la fin de Dyad&#xa0;; on ne sait donc pas si cela avait été partagé.</translation>
    </message>
    <message>
        <source>Another program keeps this folder live already.</source>
        <translation>Un autre programme garde déjà ce dossier en direct.</translation>
    </message>
    <message>
        <source>Another program, or another person on this machine, keeps this folder live already.</source>
        <translation>Un autre programme, ou une autre personne sur cette machine, garde déjà ce dossier en direct.</translation>
    </message>
    <message>
        <source>This folder is the working copy of another project.</source>
        <translation>Ce dossier est la copie de travail d’un autre projet.</translation>
    </message>
    <message>
        <source>Nothing is kept of this file&apos;s past.</source>
        <translation>Rien n’est conservé du passé de ce fichier.</translation>
    </message>
    <message>
        <source>This version of the file is not kept any more.</source>
        <translation>Cette version du fichier n’est plus conservée.</translation>
    </message>
    <message>
        <source>The folder is not empty; join into an empty one, so that nothing of yours is mixed in.</source>
        <translation>Le dossier n’est pas vide&#xa0;; rejoignez dans un dossier vide, pour que rien à vous ne soit mélangé.</translation>
    </message>
    <message>
        <source>This change is too large to be shared at once.</source>
        <translation>Cette modification est trop volumineuse pour être partagée en une fois.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” cannot be a name here.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas servir de nom ici.</translation>
    </message>
    <message>
        <source>“%1” is too long a name.</source>
        <translation>«&#xa0;%1&#xa0;» est un nom trop long.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà.</translation>
    </message>
    <message>
        <source>“%1” could not be made here. May you write in this folder?</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être créé ici. Pouvez-vous écrire dans ce dossier&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” could not be renamed. Does it still exist, and may you write here?</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être renommé. Existe-t-il encore, et pouvez-vous écrire ici&#xa0;?</translation>
    </message>
    <message>
        <source>There is no trash for “%1”.</source>
        <translation>Il n’y a pas de corbeille pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être supprimé.</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>no reason given</source>
        <translation>aucune raison donnée</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The file has changed since this was shown. Look at it again.</source>
        <translation>Le fichier a changé depuis cet affichage. Examinez-le de nouveau.</translation>
    </message>
</context>
<context>
    <name>HistoryAuthors</name>
    <message>
        <source>From the start</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>HistoryTimes</name>
    <message>
        <source>Today %1</source>
        <translation>Aujourd’hui %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Hier %1</translation>
    </message>
</context>
<context>
    <name>InvitationLink</name>
    <message>
        <source>This is not an invitation link; it looks like https://HOST/join/PROJECT#SECRET.</source>
        <translation>Ce n’est pas un lien d’invitation&#xa0;; il ressemble à https://HOST/join/PROJECT#SECRET.</translation>
    </message>
</context>
<context>
    <name>LanguageServers</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>%1 is not a table of language servers: %2.</source>
        <translation>%1 n’est pas une table de serveurs de langage&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>LanguageSymbol</name>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>module</source>
        <translation>module</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>espace de noms</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquet</translation>
    </message>
    <message>
        <source>class</source>
        <translation>classe</translation>
    </message>
    <message>
        <source>method</source>
        <translation>méthode</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propriété</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>constructor</source>
        <translation>constructeur</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>énumération</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>interface</translation>
    </message>
    <message>
        <source>function</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>variable</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>string</source>
        <translation>chaîne</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>booléen</translation>
    </message>
    <message>
        <source>array</source>
        <translation>tableau</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>enum member</source>
        <translation>membre d’énumération</translation>
    </message>
    <message>
        <source>struct</source>
        <translation>structure</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>type parameter</source>
        <translation>paramètre de type</translation>
    </message>
</context>
<context>
    <name>LiveRecord</name>
    <message>
        <source>What brings this folder back to its project could not be kept. Is the disk full?</source>
        <translation>Ce qui ramène ce dossier à son projet n’a pas pu être conservé. Le disque est-il plein&#xa0;?</translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Offline (1 edit waits)</source>
        <translation>Hors ligne (1 modification en attente)</translation>
    </message>
    <message numerus="yes">
        <source>Offline (%n edits wait)</source>
        <translation>
            <numerusform>Hors ligne (%n modification en attente)</numerusform>
            <numerusform>Hors ligne (%n modifications en attente)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
</context>
<context>
    <name>LocalHistory</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Un autre programme</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 has changed since the search. Search again.</source>
        <translation>%1 a changé depuis la recherche. Relancez la recherche.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Saisissez le texte à rechercher.</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>L’expression n’est pas valide&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>Line %1 has “%2”, which %3 cannot write. Save it as UTF-8.</source>
        <translation>La ligne %1 contient «&#xa0;%2&#xa0;», que %3 ne peut pas écrire. Enregistrez en UTF-8.</translation>
    </message>
</context>
<context>
    <name>UserSnippets</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>These are no snippets: %1 at character %2.</source>
        <translation>Ce ne sont pas des extraits&#xa0;: %1 au caractère %2.</translation>
    </message>
</context>
<context>
    <name>WorkspaceEdit</name>
    <message>
        <source>The language server wants a change that is not known here: %1.</source>
        <translation>Le serveur de langage veut une modification inconnue ici&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app</name>
    <message>
        <source>An IDE in which a team works in one live working copy.</source>
        <translation>Un IDE où une équipe travaille dans une seule copie de travail, en direct.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Share the folder, and print the invitation link.</source>
        <translation>Partager le dossier et afficher le lien d’invitation.</translation>
    </message>
    <message>
        <source>Join the project of this invitation link, into the folder given.</source>
        <translation>Rejoindre le projet de ce lien d’invitation, dans le dossier indiqué.</translation>
    </message>
    <message>
        <source>The name that others see.</source>
        <translation>Le nom que voient les autres.</translation>
    </message>
    <message>
        <source>dark, light or system.</source>
        <translation>dark (sombre), light (clair) ou system.</translation>
    </message>
    <message>
        <source>Drive the window with the commands of this file (docs/automation.md).</source>
        <translation>Piloter la fenêtre avec les commandes de ce fichier (docs/automation.md).</translation>
    </message>
    <message>
        <source>Write a picture of the painted window, then end.</source>
        <translation>Enregistrer une image de la fenêtre dessinée, puis quitter.</translation>
    </message>
    <message>
        <source>Do not end after --screenshot.</source>
        <translation>Ne pas quitter après --screenshot.</translation>
    </message>
    <message>
        <source>A folder or files to open; FILE:LINE goes to the line.</source>
        <translation>Un dossier ou des fichiers à ouvrir&#xa0;; FICHIER:LIGNE va à la ligne.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close all files</source>
        <translation>Fermer tous les fichiers</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>Fermer le dossier</translation>
    </message>
    <message>
        <source>New file in the folder</source>
        <translation>Nouveau fichier dans le dossier</translation>
    </message>
    <message>
        <source>New folder in the folder</source>
        <translation>Nouveau dossier dans le dossier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Find in file</source>
        <translation>Rechercher dans le fichier</translation>
    </message>
    <message>
        <source>Replace in file</source>
        <translation>Remplacer dans le fichier</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>Afficher les fichiers</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>Rechercher dans tous les fichiers</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>Afficher l’équipe</translation>
    </message>
    <message>
        <source>Show or hide the left panel</source>
        <translation>Afficher ou masquer le panneau gauche</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Aller au texte</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Renvoyer les longues lignes à la ligne</translation>
    </message>
    <message>
        <source>Show or hide spaces and tabs</source>
        <translation>Afficher ou masquer les espaces et tabulations</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text in normal size</source>
        <translation>Texte en taille normale</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Clair ou sombre comme le système</translation>
    </message>
    <message>
        <source>Use the dark look</source>
        <translation>Utiliser l’apparence sombre</translation>
    </message>
    <message>
        <source>Use the light look</source>
        <translation>Utiliser l’apparence claire</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Aller au fichier</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Exécuter une commande</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Next open file</source>
        <translation>Fichier ouvert suivant</translation>
    </message>
    <message>
        <source>Previous open file</source>
        <translation>Fichier ouvert précédent</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Ouvrir le menu</translation>
    </message>
    <message>
        <source>Stop following, close what is on top</source>
        <translation>Ne plus suivre, fermer ce qui est au premier plan</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Partager ce dossier</translation>
    </message>
    <message>
        <source>Join by link</source>
        <translation>Rejoindre par lien</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Your account on the server</source>
        <translation>Votre compte sur le serveur</translation>
    </message>
    <message>
        <source>Sign out of the server</source>
        <translation>Se déconnecter du serveur</translation>
    </message>
    <message>
        <source>Members and rights of this project</source>
        <translation>Membres et droits de ce projet</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>Rétablir la connexion maintenant</translation>
    </message>
    <message>
        <source>Stop sharing this folder here</source>
        <translation>Ne plus partager ce dossier ici</translation>
    </message>
    <message>
        <source>--theme is dark, light or system.</source>
        <translation>--theme vaut dark, light ou system.</translation>
    </message>
    <message>
        <source>Git asks</source>
        <translation>Git demande</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>La langue de la fenêtre.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Size of the whole window</source>
        <translation>Taille de toute la fenêtre</translation>
    </message>
    <message>
        <source>In per cent: text, icons and distances together.</source>
        <translation>En pour cent&#xa0;: texte, icônes et espacements ensemble.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Les couleurs de la fenêtre.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Black and white with strong lines, for eyes that need it; light or dark as chosen above.</source>
        <translation>Noir et blanc avec des traits marqués, pour les yeux qui en ont besoin&#xa0;; clair ou sombre selon le choix ci-dessus.</translation>
    </message>
    <message>
        <source>Font of the window</source>
        <translation>Police de la fenêtre</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: Inter.</source>
        <translation>Le nom d’une police de cet ordinateur&#xa0;; vide&#xa0;: Inter.</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>Taille du texte de la fenêtre</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>En pixels.</translation>
    </message>
    <message>
        <source>Font of the code</source>
        <translation>Police du code</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: JetBrains Mono.</source>
        <translation>Le nom d’une police de cet ordinateur&#xa0;; vide&#xa0;: JetBrains Mono.</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <translation>Taille du code</translation>
    </message>
    <message>
        <source>In pixels; Ctrl++ and Ctrl+- change one window only.</source>
        <translation>En pixels&#xa0;; Ctrl++ et Ctrl+- ne changent qu’une fenêtre.</translation>
    </message>
    <message>
        <source>Colours of the code, dark</source>
        <translation>Couleurs du code, sombre</translation>
    </message>
    <message>
        <source>A theme by its name, such as “Dracula”; empty: the one made for this look.</source>
        <translation>Un thème par son nom, comme «&#xa0;Dracula&#xa0;»&#xa0;; vide&#xa0;: celui fait pour cette apparence.</translation>
    </message>
    <message>
        <source>Colours of the code, light</source>
        <translation>Couleurs du code, clair</translation>
    </message>
    <message>
        <source>A theme by its name, such as “GitHub Light”; empty: the one made for this look.</source>
        <translation>Un thème par son nom, comme «&#xa0;GitHub Light&#xa0;»&#xa0;; vide&#xa0;: celui fait pour cette apparence.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Lines that do not fit go on below, instead of to the right.</source>
        <translation>Les lignes trop longues continuent en dessous, au lieu d’aller vers la droite.</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Afficher espaces et tabulations</translation>
    </message>
    <message>
        <source>As small marks in the text.</source>
        <translation>Comme petites marques dans le texte.</translation>
    </message>
    <message>
        <source>Show indent guides</source>
        <translation>Afficher les guides d’indentation</translation>
    </message>
    <message>
        <source>Thin lines at each level of indentation.</source>
        <translation>Des traits fins à chaque niveau d’indentation.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Touches comme dans</translation>
    </message>
    <message>
        <source>Single keys can be changed on top of it: see Keyboard shortcuts.</source>
        <translation>Des touches peuvent être changées une à une en plus&#xa0;: voir Raccourcis clavier.</translation>
    </message>
    <message>
        <source>Vim (basic commands)</source>
        <translation>Vim (commandes de base)</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>As the others see it; empty: the name of your account on this computer.</source>
        <translation>Tel que les autres le voient&#xa0;; vide&#xa0;: le nom de votre compte sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Say who wrote the line</source>
        <translation>Dire qui a écrit la ligne</translation>
    </message>
    <message>
        <source>Behind the line with the caret: author, time and commit.</source>
        <translation>Derrière la ligne du curseur&#xa0;: auteur, heure et commit.</translation>
    </message>
    <message>
        <source>Sign off commits</source>
        <translation>Signer les commits (Signed-off-by)</translation>
    </message>
    <message>
        <source>Adds “Signed-off-by” with your name, which some projects ask for.</source>
        <translation>Ajoute «&#xa0;Signed-off-by&#xa0;» avec votre nom, ce que demandent certains projets.</translation>
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
        <translation>Le programme des nouveaux terminaux&#xa0;; vide&#xa0;: celui de votre compte.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Days of local history</source>
        <translation>Jours d’historique local</translation>
    </message>
    <message>
        <source>How long the past of files that are not shared is kept; 0: not at all.</source>
        <translation>Durée de conservation du passé des fichiers non partagés&#xa0;; 0&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Size of the local history</source>
        <translation>Taille de l’historique local</translation>
    </message>
    <message>
        <source>In megabytes; what is older goes first.</source>
        <translation>En mégaoctets&#xa0;; le plus ancien part d’abord.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Offer the tour</source>
        <translation>Proposer la visite</translation>
    </message>
    <message>
        <source>Shows the five things to know when Dyad is started the first time.</source>
        <translation>Montre les cinq choses à savoir au premier démarrage de Dyad.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>The file has something else named %1.</source>
        <translation>Le fichier contient autre chose nommé %1.</translation>
    </message>
    <message>
        <source>%1 shares its line with something else: take it out by hand.</source>
        <translation>%1 partage sa ligne avec autre chose&#xa0;: retirez-le à la main.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>Enregistrer automatiquement</translation>
    </message>
    <message>
        <source>Files that have a name. Without it nothing is lost either: what is not saved comes back at the next start.</source>
        <translation>Les fichiers qui ont un nom. Sans cela, rien n’est perdu non plus&#xa0;: ce qui n’est pas enregistré revient au prochain démarrage.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>A second after typing</source>
        <translation>Une seconde après la saisie</translation>
    </message>
    <message>
        <source>When another tab or window is used</source>
        <translation>Quand un autre onglet ou une autre fenêtre est utilisé</translation>
    </message>
    <message>
        <source>Format when saving</source>
        <translation>Mettre en forme à l’enregistrement</translation>
    </message>
    <message>
        <source>By the file&apos;s language server, where it can; not when saving by itself.</source>
        <translation>Par le serveur de langage du fichier, s’il en est capable&#xa0;; pas lors de l’enregistrement automatique.</translation>
    </message>
    <message>
        <source>Remove spaces at line ends</source>
        <translation>Supprimer les espaces en fin de ligne</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it; the line with the caret is left alone.</source>
        <translation>À l’enregistrement, si .editorconfig n’en dit rien&#xa0;; la ligne du curseur reste telle quelle.</translation>
    </message>
    <message>
        <source>End with a line break</source>
        <translation>Terminer par un saut de ligne</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it.</source>
        <translation>À l’enregistrement, si .editorconfig n’en dit rien.</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Look for what a question is about</source>
        <translation>Chercher ce dont parle une question</translation>
    </message>
    <message>
        <source>Places of the project&apos;s files, and of the documents that always go along, are found while you type and sent with the question; each can be left out.</source>
        <translation>Des emplacements dans les fichiers du projet, et dans les documents toujours joints, sont trouvés pendant la saisie et envoyés avec la question&#xa0;; chacun peut être laissé de côté.</translation>
    </message>
    <message>
        <source>Limit of a thread</source>
        <translation>Limite d’un fil</translation>
    </message>
    <message>
        <source>In US cents: asks you before a thread costs more; 0: never.</source>
        <translation>En cents américains&#xa0;: vous demande avant qu’un fil ne coûte plus&#xa0;; 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Commit what you accept</source>
        <translation>Valider ce que vous acceptez</translation>
    </message>
    <message>
        <source>One Git commit for each answer, with its files alone, once you have decided about all of its changes.</source>
        <translation>Un commit Git par réponse, avec ses seuls fichiers, une fois que vous avez décidé de toutes ses modifications.</translation>
    </message>
    <message>
        <source>Organisations on the server</source>
        <translation>Organisations sur le serveur</translation>
    </message>
    <message>
        <source>Find places by their meaning</source>
        <translation>Trouver des passages par leur sens</translation>
    </message>
    <message>
        <source>The files of a shared folder are sent, in pieces and once each, to an embedding model of the server&apos;s providers, and your questions with them. You are asked for each folder first, with what it costs.</source>
        <translation>Les fichiers d’un dossier partagé sont envoyés, par morceaux et une seule fois chacun, à un modèle d’embeddings des fournisseurs du serveur, et vos questions avec eux. On vous le demande d’abord pour chaque dossier, avec ce que cela coûte.</translation>
    </message>
    <message>
        <source>Model for that</source>
        <translation>Modèle pour cela</translation>
    </message>
    <message>
        <source>As the server&apos;s providers name it, such as “text-embedding-3-small”; empty: none.</source>
        <translation>Tel que le nomment les fournisseurs du serveur, comme «&#xa0;text-embedding-3-small&#xa0;»&#xa0;; vide&#xa0;: aucun.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AboutSheet</name>
    <message>
        <source>An IDE in which a team works in one live working copy. Apache License 2.0; with Qt %1 on %2.</source>
        <translation>Un IDE où une équipe travaille dans une seule copie de travail, en direct. Apache License 2.0&#xa0;; avec Qt %1 sur %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Notices of the software that Dyad is made with</source>
        <translation>Mentions des logiciels avec lesquels Dyad est fait</translation>
    </message>
</context>
<context>
    <name>dyad::app::Account</name>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>Ce n’est pas l’adresse d’un serveur. Elle ressemble à https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Indiquez un nom que verront les autres.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choisissez un mot de passe.</translation>
    </message>
    <message>
        <source>This took too long. Begin to sign in again.</source>
        <translation>Cela a pris trop de temps. Recommencez la connexion.</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>Saisissez le code affiché par l’application.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountDevicePage</name>
    <message>
        <source>A device that wants to sign in as you shows a code. Let in only what you have started yourself just now.</source>
        <translation>Un appareil qui veut se connecter sous votre nom affiche un code. Ne laissez entrer que ce que vous venez de lancer vous-même.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Look who it is</source>
        <translation>Voir de qui il s’agit</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Laisser entrer</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>%1, at the address %2</source>
        <translation>%1, à l’adresse %2</translation>
    </message>
    <message>
        <source>The device is signed in as you.</source>
        <translation>L’appareil est connecté sous votre nom.</translation>
    </message>
    <message>
        <source>The device was turned away.</source>
        <translation>L’appareil a été refusé.</translation>
    </message>
    <message>
        <source>If you let it in, it may do all that you may, for %1 days. You can end that under Sign-ins.</source>
        <translation>Si vous le laissez entrer, il peut faire tout ce que vous pouvez faire, pendant %1 jours. Vous pouvez y mettre fin sous Connexions.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountFactorPage</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>six chiffres ou un code de récupération</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nouveaux codes de récupération</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message numerus="yes">
        <source>Your second factor is on. %n recovery code(s) are not used yet.</source>
        <translation>
            <numerusform>Votre second facteur est activé. %n code de récupération n’a pas encore servi.</numerusform>
            <numerusform>Votre second facteur est activé. %n codes de récupération n’ont pas encore servi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>Lisez l’image avec une application d’authentification ou saisissez-y la clé, puis saisissez le code qu’elle affiche.</translation>
    </message>
    <message>
        <source>With a second factor nobody gets in with your password alone: a code of an app on your telephone is asked for, too.</source>
        <translation>Avec un second facteur, personne n’entre avec votre seul mot de passe&#xa0;: un code d’une application de votre téléphone est aussi demandé.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>Le second facteur est désactivé.</translation>
    </message>
    <message>
        <source>These recovery codes let you in once each where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>Chacun de ces codes de récupération vous laisse entrer une fois si l’application est perdue. Gardez-les en lieu sûr&#xa0;: ils ne seront plus affichés.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountPasswordPage</name>
    <message>
        <source>Password of now</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>Le nouveau, encore une fois</translation>
    </message>
    <message>
        <source>Your other sign-ins end with it.</source>
        <translation>Vos autres connexions prendront fin.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>The password is changed; your other sign-ins have ended.</source>
        <translation>Le mot de passe est changé&#xa0;; vos autres connexions ont pris fin.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountProfilePage</name>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password, for a new address or the end of the account</source>
        <translation>Mot de passe, pour une nouvelle adresse ou la fin du compte</translation>
    </message>
    <message>
        <source>Code of the second factor, for the end of the account</source>
        <translation>Code du second facteur, pour la fin du compte</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save what the server knows of you…</source>
        <translation>Enregistrer ce que le serveur sait de vous…</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>Supprimer le compte…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Your name, address and ways in go; what you wrote stays in the projects, without a name. This cannot be undone. Type your password, then press the button again.</source>
        <translation>Votre nom, votre adresse et vos accès disparaissent&#xa0;; ce que vous avez écrit reste dans les projets, sans nom. C’est irréversible. Saisissez votre mot de passe, puis appuyez de nouveau sur le bouton.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSessionsPage</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Où vous êtes connecté</translation>
    </message>
    <message>
        <source>End this sign-in</source>
        <translation>Mettre fin à cette connexion</translation>
    </message>
    <message>
        <source>End all but this one</source>
        <translation>Mettre fin à toutes sauf celle-ci</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) have ended.</source>
        <translation>
            <numerusform>%n connexion a pris fin.</numerusform>
            <numerusform>%n connexions ont pris fin.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2, last used %3</source>
        <translation>%1
%2, dernière utilisation %3</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (celle-ci)</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>La connexion a pris fin.</translation>
    </message>
    <message>
        <source>Your password, if you signed in more than ten minutes ago</source>
        <translation>Votre mot de passe, si votre connexion date de plus de dix minutes</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSheet</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>On %1. This computer has no keychain: your sign-in is kept in a file that only you can read.</source>
        <translation>Sur %1. Cet ordinateur n’a pas de trousseau&#xa0;: votre connexion est gardée dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Sur %1.</translation>
    </message>
    <message>
        <source>Save what the server knows of you</source>
        <translation>Enregistrer ce que le serveur sait de vous</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Impossible d’écrire le fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>Clés IA</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentFlow</name>
    <message>
        <source>Let the AI fix all problems</source>
        <translation>Laisser l’IA corriger tous les problèmes</translation>
    </message>
    <message>
        <source>Undo what the agent changed</source>
        <translation>Annuler ce que l’agent a modifié</translation>
    </message>
    <message>
        <source>Stop the agent</source>
        <translation>Arrêter l’agent</translation>
    </message>
    <message>
        <source>The agent has made %1 steps. May it go on?</source>
        <translation>L’agent a fait %1 étapes. Peut-il continuer&#xa0;?</translation>
    </message>
    <message>
        <source>The agent has spent %1. May it go on?</source>
        <translation>L’agent a dépensé %1. Peut-il continuer&#xa0;?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n étape</numerusform>
            <numerusform>%n étapes</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>Il n’y a pas de problème.</translation>
    </message>
    <message>
        <source>Fix these problems, then check that they are gone.</source>
        <translation>Corrige ces problèmes, puis vérifie qu’ils ont disparu.</translation>
    </message>
    <message>
        <source>The tool servers of this project have changed. Start them?</source>
        <translation>Les serveurs d’outils de ce projet ont changé. Les démarrer&#xa0;?</translation>
    </message>
    <message>
        <source>Start the tool servers of this project?</source>
        <translation>Démarrer les serveurs d’outils de ce projet&#xa0;?</translation>
    </message>
    <message>
        <source>They are in .mcp.json, which everybody who shares the folder can change.</source>
        <translation>Ils sont dans .mcp.json, que peuvent modifier tous ceux qui partagent le dossier.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>This thread has cost %1. May the agent go on?</source>
        <translation>Ce fil a coûté %1. L’agent peut-il continuer&#xa0;?</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentTools</name>
    <message>
        <source>Run this command?</source>
        <translation>Exécuter cette commande&#xa0;?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Fetch this page?</source>
        <translation>Récupérer cette page&#xa0;?</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Use this tool of %1?</source>
        <translation>Utiliser cet outil de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>exactly this command</source>
        <translation>exactement cette commande</translation>
    </message>
    <message>
        <source>all pages of %1</source>
        <translation>toutes les pages de %1</translation>
    </message>
    <message>
        <source>this tool, with anything</source>
        <translation>cet outil, avec n’importe quoi</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>Modifier ce fichier ?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change %1? Look before you allow it: %2.</source>
        <translation>Modifier %1&#xa0;? Regardez avant d’autoriser&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AiCursor</name>
    <message>
        <source>Dyad AI</source>
        <translation>Dyad IA</translation>
    </message>
</context>
<context>
    <name>dyad::app::AnswerCommits</name>
    <message>
        <source>Accept an answer of the AI</source>
        <translation>Accepter une réponse de l’IA</translation>
    </message>
    <message>
        <source>The answer could not be committed: %1</source>
        <translation>La réponse n’a pas pu être validée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::Application</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AvatarStack</name>
    <message>
        <source>Here: %1</source>
        <translation>Ici&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::BlameLine</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>il y a %n heure</numerusform>
            <numerusform>il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Not committed yet</source>
        <translation>Pas encore validé</translation>
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
        <translation>Chemin du fichier</translation>
    </message>
</context>
<context>
    <name>dyad::app::BreakpointSheet</name>
    <message>
        <source>Stops only where this is true</source>
        <translation>Ne s’arrête que si ceci est vrai</translation>
    </message>
    <message>
        <source>an expression, as n &gt; 3</source>
        <translation>une expression, comme n &gt; 3</translation>
    </message>
    <message>
        <source>Stops only from this many hits on</source>
        <translation>Ne s’arrête qu’à partir de ce nombre de passages</translation>
    </message>
    <message>
        <source>a number, as 5</source>
        <translation>un nombre, comme 5</translation>
    </message>
    <message>
        <source>Says this in the console, and does not stop</source>
        <translation>Écrit ceci dans la console, sans s’arrêter</translation>
    </message>
    <message>
        <source>a text, with {expressions}</source>
        <translation>un texte, avec des {expressions}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Poser</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>Point d’arrêt à %1</translation>
    </message>
    <message>
        <source>Fields that are empty ask for nothing. Expressions are those of the language that is debugged.</source>
        <translation>Les champs vides n’exigent rien. Les expressions sont celles du langage débogué.</translation>
    </message>
</context>
<context>
    <name>dyad::app::CallsPanel</name>
    <message>
        <source>“Show who calls this” lists the callers of a function here.</source>
        <translation>«&#xa0;Afficher qui appelle ceci&#xa0;» énumère ici les appelants d’une fonction.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Who calls “%1”</source>
        <translation>Qui appelle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What “%1” calls</source>
        <translation>Ce qu’appelle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Show what it calls</source>
        <translation>Afficher ce qu’elle appelle</translation>
    </message>
    <message>
        <source>Show who calls it</source>
        <translation>Afficher qui l’appelle</translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatContext</name>
    <message>
        <source>of the file at hand</source>
        <translation>du fichier en cours</translation>
    </message>
    <message>
        <source>changes since the last commit</source>
        <translation>modifications depuis le dernier commit</translation>
    </message>
    <message>
        <source>what the terminal shows</source>
        <translation>ce qu’affiche le terminal</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>est ici</translation>
    </message>
    <message>
        <source>how this works</source>
        <translation>comment cela marche</translation>
    </message>
    <message>
        <source>Explain what this code does and why, step by step.</source>
        <translation>Explique ce que fait ce code et pourquoi, étape par étape.</translation>
    </message>
    <message>
        <source>what is wrong here</source>
        <translation>ce qui ne va pas ici</translation>
    </message>
    <message>
        <source>Find what is wrong in this code and fix it.</source>
        <translation>Trouve ce qui ne va pas dans ce code et corrige-le.</translation>
    </message>
    <message>
        <source>write tests</source>
        <translation>écrire des tests</translation>
    </message>
    <message>
        <source>Write tests for this code, in the way that this project tests.</source>
        <translation>Écris des tests pour ce code, à la manière dont ce projet teste.</translation>
    </message>
    <message>
        <source>write comments</source>
        <translation>écrire des commentaires</translation>
    </message>
    <message>
        <source>Write the comments that a reader of this code needs.</source>
        <translation>Écris les commentaires dont un lecteur de ce code a besoin.</translation>
    </message>
    <message>
        <source>look for faults</source>
        <translation>chercher des fautes</translation>
    </message>
    <message>
        <source>Review these changes: faults, missing cases, unclear names. Name file and line.</source>
        <translation>Relis ces modifications&#xa0;: fautes, cas manquants, noms peu clairs. Indique le fichier et la ligne.</translation>
    </message>
    <message>
        <source>a commit message</source>
        <translation>un message de commit</translation>
    </message>
    <message>
        <source>Write a commit message for these changes: one line, then why.</source>
        <translation>Écris un message de commit pour ces modifications&#xa0;: une ligne, puis pourquoi.</translation>
    </message>
    <message>
        <source>what was said there</source>
        <translation>ce qui y a été dit</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatFlow</name>
    <message>
        <source>Show or hide the chat</source>
        <translation>Afficher ou masquer le chat</translation>
    </message>
    <message>
        <source>Ask the AI</source>
        <translation>Interroger l’IA</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat (Ctrl+Shift+A)</source>
        <translation>Chat (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Keep the question as a prompt</source>
        <translation>Garder la question comme invite</translation>
    </message>
    <message>
        <source>Delete this thread?</source>
        <translation>Supprimer ce fil&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” goes for everybody in the project.</source>
        <translation>«&#xa0;%1&#xa0;» disparaît pour tout le monde dans le projet.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Delete the thread</source>
        <translation>Supprimer le fil</translation>
    </message>
    <message>
        <source>Export the thread</source>
        <translation>Exporter le fil</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The thread is in %1</source>
        <translation>Le fil est dans %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no prompt to keep.</source>
        <translation>Il n’y a pas d’invite à garder.</translation>
    </message>
    <message>
        <source>The prompt is behind “/” from now on.</source>
        <translation>L’invite se trouve désormais derrière «&#xa0;/&#xa0;».</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <translation>Validé&#xa0;: %1</translation>
    </message>
    <message>
        <source>This thread has cost %1 and would pass its limit of %2. Ask on?</source>
        <translation>Ce fil a coûté %1 et dépasserait sa limite de %2. Continuer à demander&#xa0;?</translation>
    </message>
    <message>
        <source>A new thread begins at nothing. The limit is in the settings.</source>
        <translation>Un nouveau fil commence à zéro. La limite est dans les paramètres.</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>dyad::app::CloneSheet</name>
    <message>
        <source>Clone a repository</source>
        <translation>Cloner un dépôt</translation>
    </message>
    <message>
        <source>Its files and its history come into a new folder. Sign-ins are those of Git: its credential helper, your ssh agent.</source>
        <translation>Ses fichiers et son historique arrivent dans un nouveau dossier. Les connexions sont celles de Git&#xa0;: son assistant d’identification (credential helper), votre agent ssh.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>où il va</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Cloner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>Choisir le dossier où il va</translation>
    </message>
    <message>
        <source>Say where it is: an address, or a folder.</source>
        <translation>Indiquez où il se trouve&#xa0;: une adresse ou un dossier.</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>Indiquez dans quel dossier il va.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Ce dossier n’est pas vide.</translation>
    </message>
    <message>
        <source>Cloning</source>
        <translation>Clonage</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1&#xa0;: %2 %</translation>
    </message>
    <message>
        <source>Nothing can be written there: %1</source>
        <translation>Impossible d’y écrire quoi que ce soit&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>Impossible de créer %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::CommentFlow</name>
    <message>
        <source>Add comment</source>
        <translation>Ajouter un commentaire</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>Afficher les commentaires</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message>
        <source>Export comments as Markdown</source>
        <translation>Exporter les commentaires en Markdown</translation>
    </message>
    <message>
        <source>Comments (Ctrl+Alt+C)</source>
        <translation>Commentaires (Ctrl+Alt+C)</translation>
    </message>
    <message numerus="yes">
        <source>(%n replies)</source>
        <translation>
            <numerusform>(%n réponse)</numerusform>
            <numerusform>(%n réponses)</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Comments are for shared folders: share this one first.</source>
        <translation>Les commentaires sont réservés aux dossiers partagés&#xa0;: partagez d’abord celui-ci.</translation>
    </message>
    <message>
        <source>You may read comments here, not write them.</source>
        <translation>Vous pouvez lire les commentaires ici, pas en écrire.</translation>
    </message>
    <message>
        <source>Export comments</source>
        <translation>Exporter les commentaires</translation>
    </message>
    <message>
        <source>Comments on %1.md</source>
        <translation>Commentaires sur %1.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The comments stand in %1.</source>
        <translation>Les commentaires sont dans %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::DebugFlow</name>
    <message>
        <source>Start debugging, or continue</source>
        <translation>Démarrer le débogage, ou continuer</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>Poser ou retirer un point d’arrêt</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Pas à pas principal</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>Pas à pas détaillé</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Pas à pas sortant</translation>
    </message>
    <message>
        <source>Pause the program</source>
        <translation>Mettre le programme en pause</translation>
    </message>
    <message>
        <source>Stop debugging</source>
        <translation>Arrêter le débogage</translation>
    </message>
    <message>
        <source>Choose what is debugged</source>
        <translation>Choisir ce qui est débogué</translation>
    </message>
    <message>
        <source>Watch the selection</source>
        <translation>Surveiller la sélection</translation>
    </message>
    <message>
        <source>Show or hide the debugger</source>
        <translation>Afficher ou masquer le débogueur</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Débogueur</translation>
    </message>
    <message>
        <source>No debugger for “%1” is installed: docs say which ones there are.</source>
        <translation>Aucun débogueur pour «&#xa0;%1&#xa0;» n’est installé&#xa0;: la documentation dit lesquels existent.</translation>
    </message>
    <message>
        <source>Say when the breakpoint here stops</source>
        <translation>Indiquer quand le point d’arrêt arrête ici</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>Retirer le point d’arrêt</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>Poser un point d’arrêt</translation>
    </message>
    <message>
        <source>Say when it stops…</source>
        <translation>Indiquer quand il arrête…</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>Démarrer le débogage</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditPreview</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Créer %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Déplacer %1 vers %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>Modifier %n emplacement</numerusform>
            <numerusform>Modifier %n emplacements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::EditingFlow</name>
    <message>
        <source>Comment or uncomment the lines</source>
        <translation>Commenter ou décommenter les lignes</translation>
    </message>
    <message>
        <source>Duplicate the line or the selection</source>
        <translation>Dupliquer la ligne ou la sélection</translation>
    </message>
    <message>
        <source>Move the lines up</source>
        <translation>Déplacer les lignes vers le haut</translation>
    </message>
    <message>
        <source>Move the lines down</source>
        <translation>Déplacer les lignes vers le bas</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>Supprimer les lignes</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>Joindre les lignes</translation>
    </message>
    <message>
        <source>Indent the lines</source>
        <translation>Indenter les lignes</translation>
    </message>
    <message>
        <source>Unindent the lines</source>
        <translation>Désindenter les lignes</translation>
    </message>
    <message>
        <source>Make it upper case</source>
        <translation>Mettre en majuscules</translation>
    </message>
    <message>
        <source>Make it lower case</source>
        <translation>Mettre en minuscules</translation>
    </message>
    <message>
        <source>Show or hide the map beside the text</source>
        <translation>Afficher ou masquer la carte à côté du texte</translation>
    </message>
    <message>
        <source>Sort the lines, A to Z</source>
        <translation>Trier les lignes, de A à Z</translation>
    </message>
    <message>
        <source>Sort the lines, Z to A</source>
        <translation>Trier les lignes, de Z à A</translation>
    </message>
    <message>
        <source>Turn the order of the lines around</source>
        <translation>Inverser l’ordre des lignes</translation>
    </message>
    <message>
        <source>Remove lines that are there twice</source>
        <translation>Supprimer les lignes en double</translation>
    </message>
    <message>
        <source>Remove empty lines</source>
        <translation>Supprimer les lignes vides</translation>
    </message>
    <message>
        <source>Remove spaces at the ends of lines</source>
        <translation>Supprimer les espaces en fin de ligne</translation>
    </message>
    <message>
        <source>Make spaces of tabs at the starts of lines</source>
        <translation>Changer les tabulations en espaces en début de ligne</translation>
    </message>
    <message>
        <source>Make tabs of spaces at the starts of lines</source>
        <translation>Changer les espaces en tabulations en début de ligne</translation>
    </message>
    <message>
        <source>Make It Title Case</source>
        <translation>Mettre Une Majuscule À Chaque Mot</translation>
    </message>
    <message>
        <source>Make it snake_case</source>
        <translation>Mettre en snake_case</translation>
    </message>
    <message>
        <source>Make it camelCase</source>
        <translation>Mettre en camelCase</translation>
    </message>
    <message>
        <source>Add a caret above</source>
        <translation>Ajouter un curseur au-dessus</translation>
    </message>
    <message>
        <source>Add a caret below</source>
        <translation>Ajouter un curseur au-dessous</translation>
    </message>
    <message>
        <source>Select the next place with the same text, too</source>
        <translation>Sélectionner aussi l’emplacement suivant du même texte</translation>
    </message>
    <message>
        <source>Select all places with the same text</source>
        <translation>Sélectionner tous les emplacements du même texte</translation>
    </message>
    <message>
        <source>Select the line</source>
        <translation>Sélectionner la ligne</translation>
    </message>
    <message>
        <source>Go to the matching bracket</source>
        <translation>Aller à la parenthèse correspondante</translation>
    </message>
    <message>
        <source>Select columns with the arrow keys, on or off</source>
        <translation>Sélectionner des colonnes avec les flèches, activer ou désactiver</translation>
    </message>
    <message>
        <source>Set or remove a bookmark</source>
        <translation>Poser ou retirer un signet</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Aller au signet suivant</translation>
    </message>
    <message>
        <source>Go to the previous bookmark</source>
        <translation>Aller au signet précédent</translation>
    </message>
    <message>
        <source>Remove the bookmarks of this file</source>
        <translation>Retirer les signets de ce fichier</translation>
    </message>
    <message>
        <source>Go to a bookmark of the project</source>
        <translation>Aller à un signet du projet</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>Aller à un signet</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Insérer un extrait</translation>
    </message>
    <message>
        <source>Make a snippet of the selection</source>
        <translation>Faire un extrait de la sélection</translation>
    </message>
    <message>
        <source>Edit the snippets</source>
        <translation>Modifier les extraits</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Select the text that is to become a snippet first.</source>
        <translation>Sélectionnez d’abord le texte qui doit devenir un extrait.</translation>
    </message>
    <message>
        <source>%1 is no JSON object that can be added to.</source>
        <translation>%1 n’est pas un objet JSON auquel on peut ajouter quelque chose.</translation>
    </message>
    <message>
        <source>Comment the selection as a block, or take the marks away</source>
        <translation>Commenter la sélection en bloc, ou retirer les marques</translation>
    </message>
    <message>
        <source>New line below (Ctrl+Enter)</source>
        <translation>Nouvelle ligne au-dessous (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>New line above (Ctrl+Shift+Enter)</source>
        <translation>Nouvelle ligne au-dessus (Ctrl+Maj+Entrée)</translation>
    </message>
    <message>
        <source>Duplicate the lines upwards</source>
        <translation>Dupliquer les lignes vers le haut</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Open the tab again that was closed last</source>
        <translation>Rouvrir le dernier onglet fermé</translation>
    </message>
    <message>
        <source>Leave this place out, select the next with the same text</source>
        <translation>Laisser cet emplacement, sélectionner le suivant du même texte</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditorPage</name>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Ce fichier n’est pas du texte</translation>
    </message>
    <message>
        <source>%1, %2. It can be opened with another program.</source>
        <translation>%1, %2. Il peut être ouvert avec un autre programme.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>This file is too large to edit</source>
        <translation>Ce fichier est trop volumineux pour être modifié</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>This file is gone</source>
        <translation>Ce fichier n’est plus là</translation>
    </message>
    <message>
        <source>%1 was deleted or moved.</source>
        <translation>%1 a été supprimé ou déplacé.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>This file could not be opened</source>
        <translation>Ce fichier n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>Espaces&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>Tabulations&#xa0;: %1</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
</context>
<context>
    <name>dyad::app::Embeddings</name>
    <message>
        <source>What that costs is not known here.</source>
        <translation>On ne sait pas ici ce que cela coûte.</translation>
    </message>
    <message>
        <source>That costs nothing, or its price is not known.</source>
        <translation>Cela ne coûte rien, ou son prix est inconnu.</translation>
    </message>
    <message>
        <source>That costs about %1, once; later only what changes is sent.</source>
        <translation>Cela coûte environ %1, une fois&#xa0;; ensuite, seul ce qui change est envoyé.</translation>
    </message>
    <message>
        <source>Send the project&apos;s files to “%1”?</source>
        <translation>Envoyer les fichiers du projet à «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>To find places by their meaning, %n piece(s) of this folder&apos;s files go through the server to that model, about %1 tokens.</source>
        <translation>
            <numerusform>Pour trouver des passages par leur sens, %n morceau des fichiers de ce dossier passe par le serveur vers ce modèle, environ %1 jetons.</numerusform>
            <numerusform>Pour trouver des passages par leur sens, %n morceaux des fichiers de ce dossier passent par le serveur vers ce modèle, environ %1 jetons.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Les envoyer</translation>
    </message>
    <message>
        <source>The index by meaning cannot go on: %1</source>
        <translation>L’index par le sens ne peut pas continuer&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Il n’y a pas de connexion au serveur en ce moment.</translation>
    </message>
</context>
<context>
    <name>dyad::app::EncodingFlow</name>
    <message>
        <source>Choose the encoding</source>
        <translation>Choisir l’encodage</translation>
    </message>
    <message>
        <source>Choose the line ends</source>
        <translation>Choisir les fins de ligne</translation>
    </message>
    <message>
        <source>Read again as</source>
        <translation>Relire en</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>%1 stays as it is: %2</source>
        <translation>%1 reste tel quel&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose the indentation</source>
        <translation>Choisir l’indentation</translation>
    </message>
    <message>
        <source>Choose the language that the text is coloured as</source>
        <translation>Choisir le langage de coloration du texte</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>Espaces&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tabs, %1 wide</source>
        <translation>Tabulations, largeur %1</translation>
    </message>
    <message>
        <source>As the name of the file says</source>
        <translation>Selon le nom du fichier</translation>
    </message>
    <message>
        <source>Colour the text as</source>
        <translation>Colorer le texte comme</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionFlow</name>
    <message>
        <source>read the text of the open file</source>
        <translation>lire le texte du fichier ouvert</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>modifier le fichier ouvert</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>lire les fichiers du dossier</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not installed: %1</source>
        <translation>Non installée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 est installée.</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>Insérer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Exécuter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use the colours “%1” (again: ours)</source>
        <translation>Utiliser les couleurs «&#xa0;%1&#xa0;» (encore une fois&#xa0;: les nôtres)</translation>
    </message>
    <message>
        <source>May %1 %2?</source>
        <translation>Autoriser %1 à %2&#xa0;?</translation>
    </message>
    <message>
        <source>It wants to whenever you use it. The Extensions page changes that.</source>
        <translation>L’extension le demande pour chaque utilisation. La page Extensions permet d’en changer.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>It is not installed any more.</source>
        <translation>Elle n’est plus installée.</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>non autorisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>The file is not open any more.</source>
        <translation>Le fichier n’est plus ouvert.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>La fin est avant le début.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>The extensions were read again.</source>
        <translation>Les extensions ont été relues.</translation>
    </message>
    <message>
        <source>%1 stays with “%2”; “%3” has no key.</source>
        <translation>%1 reste à «&#xa0;%2&#xa0;»&#xa0;; «&#xa0;%3&#xa0;» n’a pas de touche.</translation>
    </message>
    <message>
        <source>It is busy, and too much waits for it already.</source>
        <translation>Elle est occupée, et trop de choses l’attendent déjà.</translation>
    </message>
    <message>
        <source>The AI wants to use %1: allow it on the Extensions page first.</source>
        <translation>L’IA veut utiliser %1&#xa0;: autorisez-le d’abord sur la page Extensions.</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>démarrer ses serveurs de langage dans les dossiers auxquels vous faites confiance</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionManifest</name>
    <message>
        <source>There is no manifest.json in %1.</source>
        <translation>Il n’y a pas de manifest.json dans %1.</translation>
    </message>
    <message>
        <source>manifest.json: %1</source>
        <translation>manifest.json&#xa0;: %1</translation>
    </message>
    <message>
        <source>“id” is lower-case letters, digits and dashes.</source>
        <translation>«&#xa0;id&#xa0;» se compose de lettres minuscules, de chiffres et de tirets.</translation>
    </message>
    <message>
        <source>“name” and “version” are missing.</source>
        <translation>«&#xa0;name&#xa0;» et «&#xa0;version&#xa0;» manquent.</translation>
    </message>
    <message>
        <source>there is no permission “%1”.</source>
        <translation>il n’y a pas d’autorisation «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“main” names no file of the extension.</source>
        <translation>«&#xa0;main&#xa0;» ne nomme aucun fichier de l’extension.</translation>
    </message>
    <message>
        <source>a command needs an id and a title.</source>
        <translation>une commande a besoin d’un id et d’un titre.</translation>
    </message>
    <message>
        <source>there is no menu “%1”.</source>
        <translation>il n’y a pas de menu «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>a tool needs a name (lower-case letters, digits, _) and a text that says what it does.</source>
        <translation>un outil demande un nom (minuscules, chiffres, _) et un texte qui dit ce qu’il fait.</translation>
    </message>
    <message>
        <source>the language server “%1” needs “programs” and “languages”.</source>
        <translation>le serveur de langage «&#xa0;%1&#xa0;» demande «&#xa0;programs&#xa0;» et «&#xa0;languages&#xa0;».</translation>
    </message>
    <message>
        <source>commands, events and tools need “main”.</source>
        <translation>les commandes, événements et outils demandent «&#xa0;main&#xa0;».</translation>
    </message>
    <message>
        <source>language servers need the permission “servers”.</source>
        <translation>les serveurs de langage ont besoin de la permission «&#xa0;servers&#xa0;».</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionProcess</name>
    <message>
        <source>It did not answer within %1 s.</source>
        <translation>Elle n’a pas répondu en %1 s.</translation>
    </message>
    <message>
        <source>It failed %1 times and is not started again.</source>
        <translation>Elle a échoué %1 fois et n’est plus redémarrée.</translation>
    </message>
    <message>
        <source>Its process ended, perhaps for want of memory.</source>
        <translation>Son processus s’est terminé, peut-être par manque de mémoire.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 n’a pas pu être démarré.</translation>
    </message>
    <message>
        <source>It sent more than can be right.</source>
        <translation>Elle a envoyé plus que de raison.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionStore</name>
    <message>
        <source>its id is another.</source>
        <translation>son id est un autre.</translation>
    </message>
    <message>
        <source>It is larger than an extension may be.</source>
        <translation>Elle est plus volumineuse qu’une extension ne peut l’être.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>The archive has a file outside of its folder: %1</source>
        <translation>L’archive a un fichier en dehors de son dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 could not be replaced.</source>
        <translation>%1 n’a pas pu être remplacé.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 n’a pas pu être supprimé.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionsPage</name>
    <message>
        <source>read the text of the open file</source>
        <translation>lire le texte du fichier ouvert</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>modifier le fichier ouvert</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>lire les fichiers du dossier</translation>
    </message>
    <message>
        <source>Install from a folder</source>
        <translation>Installer depuis un dossier</translation>
    </message>
    <message>
        <source>Install from a zip</source>
        <translation>Installer depuis un zip</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensions</translation>
    </message>
    <message>
        <source>Folder of the extension</source>
        <translation>Dossier de l’extension</translation>
    </message>
    <message>
        <source>Archive of the extension</source>
        <translation>Archive de l’extension</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archives (*.zip)</translation>
    </message>
    <message>
        <source>None yet. An extension is a folder with a manifest.json: commands, snippets, tasks, themes and project templates of your own; the guide says how.</source>
        <translation>Encore aucune. Une extension est un dossier avec un manifest.json&#xa0;: vos propres commandes, extraits, tâches, thèmes et modèles de projet&#xa0;; le guide dit comment.</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>Peut %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n extrait</numerusform>
            <numerusform>%n extraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n thème</numerusform>
            <numerusform>%n thèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project template(s)</source>
        <translation>
            <numerusform>%n modèle de projet</numerusform>
            <numerusform>%n modèles de projet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) for the AI</source>
        <translation>
            <numerusform>%n outil pour l’IA</numerusform>
            <numerusform>%n outils pour l’IA</numerusform>
        </translation>
    </message>
    <message>
        <source>the language server %1</source>
        <translation>le serveur de langage %1</translation>
    </message>
    <message>
        <source>Brings: %1.</source>
        <translation>Apporte&#xa0;: %1.</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>démarrer ses serveurs de langage dans les dossiers auxquels vous faites confiance</translation>
    </message>
</context>
<context>
    <name>dyad::app::FollowFrame</name>
    <message>
        <source>Following %1</source>
        <translation>Vous suivez %1</translation>
    </message>
    <message>
        <source>Following %1  ·  Esc</source>
        <translation>Vous suivez %1  ·  Échap</translation>
    </message>
</context>
<context>
    <name>dyad::app::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>dyad::app::GhostFlow</name>
    <message>
        <source>Switch proposals of the AI while typing on or off</source>
        <translation>Activer ou désactiver les propositions de l’IA pendant la saisie</translation>
    </message>
    <message>
        <source>The AI proposes what comes next while you type. Tab takes it, Ctrl+Right a word, Ctrl+Down a line.</source>
        <translation>L’IA propose la suite pendant que vous écrivez. Tab l’accepte, Ctrl+Droite un mot, Ctrl+Bas une ligne.</translation>
    </message>
    <message>
        <source>The AI proposes nothing while you type.</source>
        <translation>L’IA ne propose rien pendant que vous écrivez.</translation>
    </message>
    <message>
        <source>Propose what comes next</source>
        <translation>Proposer la suite</translation>
    </message>
</context>
<context>
    <name>dyad::app::GitFlow</name>
    <message>
        <source>Show Git</source>
        <translation>Afficher Git</translation>
    </message>
    <message>
        <source>Show what changed in this file</source>
        <translation>Afficher les modifications de ce fichier</translation>
    </message>
    <message>
        <source>Stage this file</source>
        <translation>Indexer ce fichier</translation>
    </message>
    <message>
        <source>Unstage this file</source>
        <translation>Désindexer ce fichier</translation>
    </message>
    <message>
        <source>Show the commits of the branch</source>
        <translation>Afficher les commits de la branche</translation>
    </message>
    <message>
        <source>Show the commits of this file</source>
        <translation>Afficher les commits de ce fichier</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Changer de branche ou en créer une</translation>
    </message>
    <message>
        <source>Read the state of Git again</source>
        <translation>Relire l’état de Git</translation>
    </message>
    <message>
        <source>Git (Ctrl+Shift+G)</source>
        <translation>Git (Ctrl+Maj+G)</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>Validé sous %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Switch everybody to %1?</source>
        <translation>Faire passer tout le monde sur %1&#xa0;?</translation>
    </message>
    <message>
        <source>This folder is shared: its files are rewritten for everybody who works in it, while they type. What they have not committed stays as it is, or Git refuses.</source>
        <translation>Ce dossier est partagé&#xa0;: ses fichiers sont réécrits pour tous ceux qui y travaillent, pendant qu’ils écrivent. Ce qui n’est pas validé reste tel quel, ou Git refuse.</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Passer sur %1</translation>
    </message>
    <message>
        <source>%1 (staged)</source>
        <translation>%1 (indexé)</translation>
    </message>
    <message>
        <source>%1 (changes)</source>
        <translation>%1 (modifications)</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Commits of %1</source>
        <translation>Commits de %1</translation>
    </message>
    <message>
        <source>Fetch from the remotes</source>
        <translation>Récupérer des dépôts distants (fetch)</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Tirer (pull)</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>Tirer, ses propres commits par-dessus</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Pousser (push)</translation>
    </message>
    <message>
        <source>Stash all changes</source>
        <translation>Remiser toutes les modifications (stash)</translation>
    </message>
    <message>
        <source>Bring the last stash back</source>
        <translation>Reprendre la dernière remise</translation>
    </message>
    <message>
        <source>Merge, rebase or stash</source>
        <translation>Fusionner, rebaser ou remiser</translation>
    </message>
    <message>
        <source>Continue the merge or rebase</source>
        <translation>Continuer la fusion ou le rebasage</translation>
    </message>
    <message>
        <source>Abort the merge or rebase</source>
        <translation>Abandonner la fusion ou le rebasage</translation>
    </message>
    <message>
        <source>Cancel what Git is doing</source>
        <translation>Annuler ce que fait Git</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>Cloner un dépôt</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1&#xa0;: terminé.</translation>
    </message>
    <message>
        <source>%1 stopped at conflicts: choose a file of the Git panel to resolve it.</source>
        <translation>%1 s’est arrêté sur des conflits&#xa0;: choisissez un fichier du panneau Git pour le résoudre.</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1&#xa0;: annulé.</translation>
    </message>
    <message>
        <source>%1 needs a sign-in that Git does not have: set up its credential helper, or your ssh agent.</source>
        <translation>%1 demande une connexion que Git n’a pas&#xa0;: configurez son assistant d’identification (credential helper) ou votre agent ssh.</translation>
    </message>
    <message>
        <source>%1 in everybody&apos;s files?</source>
        <translation>%1 dans les fichiers de tout le monde&#xa0;?</translation>
    </message>
    <message>
        <source>This folder is shared: what Git changes in its files changes for everybody who works in it, while they type.</source>
        <translation>Ce dossier est partagé&#xa0;: ce que Git change dans ses fichiers change pour tous ceux qui y travaillent, pendant qu’ils écrivent.</translation>
    </message>
    <message>
        <source>Do it for everybody</source>
        <translation>Le faire pour tout le monde</translation>
    </message>
    <message>
        <source>%1 (conflict)</source>
        <translation>%1 (conflit)</translation>
    </message>
</context>
<context>
    <name>dyad::app::HistoryFlow</name>
    <message>
        <source>Show or hide the history</source>
        <translation>Afficher ou masquer l’historique</translation>
    </message>
    <message>
        <source>Show what changed since I left</source>
        <translation>Afficher ce qui a changé depuis mon départ</translation>
    </message>
    <message>
        <source>Show who wrote what is not committed</source>
        <translation>Afficher qui a écrit ce qui n’est pas validé</translation>
    </message>
    <message>
        <source>Show the history of the project</source>
        <translation>Afficher l’historique du projet</translation>
    </message>
    <message>
        <source>Show what happened in the project since I left</source>
        <translation>Afficher ce qui s’est passé dans le projet depuis mon départ</translation>
    </message>
    <message>
        <source>Undo the chosen change of the history</source>
        <translation>Annuler la modification choisie de l’historique</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>The text is as it was then. Undo takes that back.</source>
        <translation>Le texte est tel qu’il était alors. Annuler revient là-dessus.</translation>
    </message>
    <message>
        <source>The change is undone. Undo takes that back.</source>
        <translation>La modification est annulée. Annuler revient là-dessus.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>%1 is no text: what changed in it cannot be shown.</source>
        <translation>%1 n’est pas du texte&#xa0;: ses changements ne peuvent pas être affichés.</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>Depuis votre départ</translation>
    </message>
    <message>
        <source>In this session of work</source>
        <translation>Dans cette session de travail</translation>
    </message>
    <message>
        <source>%1 is here again.</source>
        <translation>%1 est de nouveau là.</translation>
    </message>
    <message>
        <source>There is a file %1 again; it is left as it is.</source>
        <translation>Il existe de nouveau un fichier %1&#xa0;; il est laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>dyad::app::InvitationFlow</name>
    <message>
        <source>The link is good for nobody any more.</source>
        <translation>Le lien ne vaut plus pour personne.</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinController</name>
    <message>
        <source>This is not an invitation link. It looks like http://host:port/join/…#…</source>
        <translation>Ce n’est pas un lien d’invitation. Il ressemble à http://host:port/join/…#…</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Indiquez un nom que verront les autres.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the files.</source>
        <translation>Choisissez un dossier vide pour les fichiers.</translation>
    </message>
    <message>
        <source>This folder could not be made.</source>
        <translation>Ce dossier n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Demande à %1</translation>
    </message>
    <message>
        <source>The server did not sign you in.</source>
        <translation>Le serveur ne vous a pas connecté.</translation>
    </message>
    <message>
        <source>Getting the files: %1 of %2</source>
        <translation>Récupération des fichiers&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinSheet</name>
    <message>
        <source>Join by link</source>
        <translation>Rejoindre par lien</translation>
    </message>
    <message>
        <source>The project&apos;s files come into a folder of yours, and from then on both are live.</source>
        <translation>Les fichiers du projet arrivent dans un dossier à vous&#xa0;; dès lors, les deux vivent ensemble.</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>tel que les autres le voient</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Dossier vide</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>où vont les fichiers</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Choisir un dossier vide</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Accès au projet</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeySheet</name>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Utiliser ces touches</translation>
    </message>
    <message>
        <source>Press the keys, up to four combinations one after the other. Tab goes on to the buttons.</source>
        <translation>Appuyez sur les touches, jusqu’à quatre combinaisons à la suite. Tab passe aux boutons.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«&#xa0;%1&#xa0;» (%2)</translation>
    </message>
    <message>
        <source>Also keys of %1, which lose them.</source>
        <translation>Aussi touches de %1&#xa0;; elles y seront retirées.</translation>
    </message>
    <message>
        <source>The settings file cannot be written, or has an error: open it and look.</source>
        <translation>Le fichier de paramètres ne peut pas être écrit ou contient une erreur&#xa0;: ouvrez-le pour voir.</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeymapPage</name>
    <message>
        <source>Search commands and keys, such as “save” or “Ctrl+S”</source>
        <translation>Rechercher commandes et touches, comme «&#xa0;enregistrer&#xa0;» ou «&#xa0;Ctrl+S&#xa0;»</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Rechercher commandes et touches</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Commandes et leurs touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Nom dans le fichier</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Changer les touches</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Keys as in another editor</source>
        <translation>Touches comme dans un autre éditeur</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Aussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Les vôtres</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeysFlow</name>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>Changer les raccourcis clavier</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>Afficher tous les raccourcis clavier</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertion</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>Visuel</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeContext</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeFlow</name>
    <message>
        <source>Show documents and knowledge</source>
        <translation>Afficher documents et connaissances</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>Interroger les documents</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Show connectors</source>
        <translation>Afficher les connecteurs</translation>
    </message>
    <message>
        <source>Show workflows</source>
        <translation>Afficher les workflows</translation>
    </message>
    <message>
        <source>Knowledge (Ctrl+Alt+K)</source>
        <translation>Connaissances (Ctrl+Alt+K)</translation>
    </message>
    <message>
        <source>Remove the workflow “%1”?</source>
        <translation>Retirer le workflow «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Its history goes with it.</source>
        <translation>Son historique disparaît avec lui.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Remove this knowledge base?</source>
        <translation>Retirer cette base de connaissances&#xa0;?</translation>
    </message>
    <message>
        <source>%1. The documents stay.</source>
        <translation>%1. Les documents restent.</translation>
    </message>
    <message>
        <source>Remove from the project&apos;s knowledge?</source>
        <translation>Retirer des connaissances du projet&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>Retirer %n document</numerusform>
            <numerusform>Retirer %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the connector “%1”?</source>
        <translation>Retirer le connecteur «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n document(s) stay in the project.</source>
        <translation>
            <numerusform>Son %n document reste dans le projet.</numerusform>
            <numerusform>Ses %n documents restent dans le projet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::LanguageFlow</name>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message>
        <source>%1 can help here: run “Start language servers in this folder”.</source>
        <translation>%1 peut aider ici&#xa0;: exécutez «&#xa0;Démarrer les serveurs de langage dans ce dossier&#xa0;».</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>Aller à la définition</translation>
    </message>
    <message>
        <source>Go to declaration</source>
        <translation>Aller à la déclaration</translation>
    </message>
    <message>
        <source>Go to implementation</source>
        <translation>Aller à l’implémentation</translation>
    </message>
    <message>
        <source>Find references</source>
        <translation>Rechercher les références</translation>
    </message>
    <message>
        <source>Rename symbol</source>
        <translation>Renommer le symbole</translation>
    </message>
    <message>
        <source>Format the text or the selection</source>
        <translation>Mettre en forme le texte ou la sélection</translation>
    </message>
    <message>
        <source>Propose what to type</source>
        <translation>Proposer la suite</translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation>Afficher la signature</translation>
    </message>
    <message>
        <source>Show what is known here</source>
        <translation>Afficher ce que l’on sait ici</translation>
    </message>
    <message>
        <source>Go to the next problem in this file</source>
        <translation>Aller au problème suivant de ce fichier</translation>
    </message>
    <message>
        <source>Go to the previous problem in this file</source>
        <translation>Aller au problème précédent de ce fichier</translation>
    </message>
    <message>
        <source>Back to where one was</source>
        <translation>Revenir à l’emplacement précédent</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>Plier ou déplier ici</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout plier</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>What the new name changes</source>
        <translation>Ce que change le nouveau nom</translation>
    </message>
    <message>
        <source>Go to the definition of the type</source>
        <translation>Aller à la définition du type</translation>
    </message>
    <message>
        <source>Show who calls this</source>
        <translation>Afficher qui appelle ceci</translation>
    </message>
    <message>
        <source>Show what this calls</source>
        <translation>Afficher ce que ceci appelle</translation>
    </message>
    <message>
        <source>Forward to where one came back from</source>
        <translation>Avancer là d’où l’on est revenu</translation>
    </message>
    <message>
        <source>Show what can be done here (mend, move, rewrite)</source>
        <translation>Afficher ce que l’on peut faire ici (corriger, déplacer, réécrire)</translation>
    </message>
    <message>
        <source>Select more, a part of the language at a time</source>
        <translation>Sélectionner plus, un élément du langage à la fois</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>Sélectionner moins</translation>
    </message>
    <message>
        <source>Show or hide types and names of parameters behind the lines</source>
        <translation>Afficher ou masquer les types et noms de paramètres derrière les lignes</translation>
    </message>
    <message>
        <source>Format while typing: on or off</source>
        <translation>Mettre en forme pendant la saisie&#xa0;: activer ou désactiver</translation>
    </message>
</context>
<context>
    <name>dyad::app::LaunchSheet</name>
    <message>
        <source>Start debugging</source>
        <translation>Démarrer le débogage</translation>
    </message>
    <message>
        <source>This is kept in .dyad/launch.json, where more can be said: environment, attaching, another adapter.</source>
        <translation>Ceci est gardé dans .dyad/launch.json, où l’on peut en dire plus&#xa0;: environnement, attachement, un autre adaptateur.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>an executable with debug information, or a script</source>
        <translation>un exécutable avec informations de débogage, ou un script</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Ses arguments</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Débogueur</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Choisir un programme</translation>
    </message>
    <message>
        <source>There is no such file. Is it built?</source>
        <translation>Ce fichier n’existe pas. Est-il compilé&#xa0;?</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFile</name>
    <message>
        <source>A shared text is UTF-8.</source>
        <translation>Un texte partagé est en UTF-8.</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFolder</name>
    <message>
        <source>Text that could not be shared was kept aside: %1</source>
        <translation>Du texte qui n’a pas pu être partagé a été mis de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Text that could not be shared was kept in %2: %1</source>
        <translation>Du texte qui n’a pas pu être partagé a été gardé dans %2&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The folder is gone. Nothing was deleted for the others.</source>
        <translation>Le dossier n’est plus là. Rien n’a été supprimé chez les autres.</translation>
    </message>
    <message>
        <source>%1 is not shared: %2</source>
        <translation>%1 n’est pas partagé&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (et %n autre)</numerusform>
            <numerusform>%1 (et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Your edits are kept here and join the others&apos; later.</source>
        <translation>Le serveur est injoignable. Vos modifications sont gardées ici et rejoindront plus tard celles des autres.</translation>
    </message>
    <message>
        <source>You may look at this project, not change it.</source>
        <translation>Vous pouvez consulter ce projet, pas le modifier.</translation>
    </message>
</context>
<context>
    <name>dyad::app::LocalFile</name>
    <message>
        <source>You may not write this file.</source>
        <translation>Vous ne pouvez pas écrire ce fichier.</translation>
    </message>
    <message>
        <source>it has text that is not saved.</source>
        <translation>il contient du texte non enregistré.</translation>
    </message>
    <message>
        <source>Another program keeps changing this file.</source>
        <translation>Un autre programme ne cesse de modifier ce fichier.</translation>
    </message>
    <message>
        <source>Another program has put something in its place that is no text. Save it under another name.</source>
        <translation>Un autre programme a mis à sa place quelque chose qui n’est pas du texte. Enregistrez-le sous un autre nom.</translation>
    </message>
</context>
<context>
    <name>dyad::app::MacroFlow</name>
    <message>
        <source>Record a macro, or end recording</source>
        <translation>Enregistrer une macro, ou finir l’enregistrement</translation>
    </message>
    <message>
        <source>Replay the macro</source>
        <translation>Rejouer la macro</translation>
    </message>
    <message>
        <source>Replay the macro to the end of the file</source>
        <translation>Rejouer la macro jusqu’à la fin du fichier</translation>
    </message>
    <message>
        <source>Recording: what you type and do in the text is kept until Ctrl+Alt+R.</source>
        <translation>Enregistrement&#xa0;: ce que vous écrivez et faites dans le texte est gardé jusqu’à Ctrl+Alt+R.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) recorded; Ctrl+Alt+P replays them.</source>
        <translation>
            <numerusform>%n étape enregistrée&#xa0;; Ctrl+Alt+P la rejoue.</numerusform>
            <numerusform>%n étapes enregistrées&#xa0;; Ctrl+Alt+P les rejoue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::MainWindow</name>
    <message>
        <source>Bottom panel</source>
        <translation>Panneau inférieur</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Panneau droit</translation>
    </message>
</context>
<context>
    <name>dyad::app::McpClient</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>Impossible de démarrer %1.</translation>
    </message>
    <message>
        <source>The program %1 has ended.</source>
        <translation>Le programme %1 s’est terminé.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 est injoignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 said something too long.</source>
        <translation>%1 a dit quelque chose de trop long.</translation>
    </message>
</context>
<context>
    <name>dyad::app::NewProjectPage</name>
    <message>
        <source>Begin a Git repository</source>
        <translation>Commencer un dépôt Git</translation>
    </message>
    <message>
        <source>Create the project</source>
        <translation>Créer le projet</translation>
    </message>
    <message>
        <source>Kinds of projects</source>
        <translation>Types de projets</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>Choisir le dossier où il va</translation>
    </message>
    <message>
        <source>Then run “%1”</source>
        <translation>Puis exécuter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>Indiquez dans quel dossier il va.</translation>
    </message>
</context>
<context>
    <name>dyad::app::NoticeFlow</name>
    <message>
        <source>Show notifications</source>
        <translation>Afficher les notifications</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Open the project “%1” to go there.</source>
        <translation>Ouvrez le projet «&#xa0;%1&#xa0;» pour y aller.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OpenFile</name>
    <message>
        <source>This file is always UTF-8.</source>
        <translation>Ce fichier est toujours en UTF-8.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationBeginPage</name>
    <message>
        <source>Name of a new organisation</source>
        <translation>Nom d’une nouvelle organisation</translation>
    </message>
    <message>
        <source>Its short name, for addresses and commands (may be empty)</source>
        <translation>Son nom court, pour les adresses et les commandes (peut être vide)</translation>
    </message>
    <message>
        <source>Make the organisation</source>
        <translation>Créer l’organisation</translation>
    </message>
    <message>
        <source>Or an invitation that you were given</source>
        <translation>Ou une invitation que vous avez reçue</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>%1 is there. Invite its people.</source>
        <translation>%1 est créée. Invitez ses membres.</translation>
    </message>
    <message>
        <source>You are in %1.</source>
        <translation>Vous êtes dans %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationInvitePage</name>
    <message>
        <source>Only for this email address (may be empty)</source>
        <translation>Seulement pour cette adresse e-mail (peut être vide)</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>Créer une invitation</translation>
    </message>
    <message>
        <source>The invitation; it is shown once</source>
        <translation>L’invitation&#xa0;; elle n’est affichée qu’une fois</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>La copier</translation>
    </message>
    <message>
        <source>Invitations that are out</source>
        <translation>Invitations en cours</translation>
    </message>
    <message>
        <source>Withdraw this invitation</source>
        <translation>Retirer cette invitation</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>Durée de validité</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>valable %n jour</numerusform>
            <numerusform>valable %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>This organisation is your own. To work with others, make one (“New or join”), or share a folder.</source>
        <translation>Cette organisation est la vôtre. Pour travailler avec d’autres, créez-en une («&#xa0;Nouvelle ou rejoindre&#xa0;»), ou partagez un dossier.</translation>
    </message>
    <message>
        <source>Who has the invitation joins in Dyad, “New or join” in this window, or with it makes an account.</source>
        <translation>Qui a l’invitation rejoint dans Dyad, par «&#xa0;Nouvelle ou rejoindre&#xa0;» dans cette fenêtre, ou s’en sert pour créer un compte.</translation>
    </message>
    <message>
        <source>Admins of the organisation invite.</source>
        <translation>Seuls les administrateurs de l’organisation peuvent inviter.</translation>
    </message>
    <message>
        <source>%1, for %2
good until %3</source>
        <translation>%1, pour %2
valable jusqu’au %3</translation>
    </message>
    <message>
        <source>whoever has it</source>
        <translation>quiconque l’a</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>L’invitation est retirée.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPeoplePage</name>
    <message>
        <source>Who is in the organisation</source>
        <translation>Qui est dans l’organisation</translation>
    </message>
    <message>
        <source>Roles are given by admins of the organisation.</source>
        <translation>Les rôles sont donnés par les administrateurs de l’organisation.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Donner ce rôle</translation>
    </message>
    <message>
        <source>Remove from the organisation</source>
        <translation>Retirer de l’organisation</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Leave the organisation</source>
        <translation>Quitter l’organisation</translation>
    </message>
    <message>
        <source>The role is %1 now.</source>
        <translation>Le rôle est maintenant %1.</translation>
    </message>
    <message>
        <source>Leave it now</source>
        <translation>La quitter maintenant</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Retirer maintenant</translation>
    </message>
    <message>
        <source>You leave the projects of the organisation too. Press the button again.</source>
        <translation>Vous quittez aussi les projets de l’organisation. Appuyez encore une fois sur le bouton.</translation>
    </message>
    <message>
        <source>Its projects go with it for this person. Press the button again.</source>
        <translation>Cette personne perd aussi les projets de l’organisation. Appuyez encore une fois sur le bouton.</translation>
    </message>
    <message>
        <source>You are not in it any more.</source>
        <translation>Vous n’en faites plus partie.</translation>
    </message>
    <message>
        <source>This person is not in it any more.</source>
        <translation>Cette personne n’en fait plus partie.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPlanPage</name>
    <message>
        <source>What is used of it is for admins of the organisation.</source>
        <translation>Ce qui en est utilisé, seuls les administrateurs de l’organisation le voient.</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Nom de l’organisation</translation>
    </message>
    <message>
        <source>Email address for bills</source>
        <translation>Adresse e-mail pour les factures</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, sans limite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>People, guests too</source>
        <translation>Personnes, invités compris</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>AI, all time</source>
        <translation>IA, depuis le début</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Enregistré.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationRole</name>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationSheet</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>New or join</source>
        <translation>Nouvelle ou rejoindre</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>On %1. Projects belong to an organisation; its plan says how much there may be.</source>
        <translation>Sur %1. Les projets appartiennent à une organisation&#xa0;; son plan dit combien il peut y en avoir.</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (la vôtre)</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>Clés IA</translation>
    </message>
</context>
<context>
    <name>dyad::app::Palette</name>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation>Entrée va à la ligne %1</translation>
    </message>
    <message>
        <source>Type the number of a line</source>
        <translation>Saisissez le numéro d’une ligne</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Aucune commande de ce nom</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Lecture du dossier</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>Aucun fichier de ce nom</translation>
    </message>
    <message>
        <source>Search files, symbols and commands</source>
        <translation>Rechercher fichiers, symboles et commandes</translation>
    </message>
    <message>
        <source>File name, &gt; command, @ symbol, # symbol of the project, : line</source>
        <translation>Nom de fichier, &gt; commande, @ symbole, # symbole du projet, : ligne</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>Rien de tel</translation>
    </message>
</context>
<context>
    <name>dyad::app::PanelArea</name>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::PasswordSheet</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>reçu par e-mail</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Mot de passe oublié</translation>
    </message>
    <message>
        <source>The server mails a code to your address, good for half an hour.</source>
        <translation>Le serveur envoie un code à votre adresse, valable une demi-heure.</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Un nouveau mot de passe</translation>
    </message>
    <message>
        <source>If there is an account with this address, a mail is on its way. All your sign-ins end when the new password holds.</source>
        <translation>S’il existe un compte avec cette adresse, un e-mail est en route. Toutes vos connexions prennent fin dès que le nouveau mot de passe est en vigueur.</translation>
    </message>
    <message>
        <source>Mail me a code</source>
        <translation>M’envoyer un code</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Demande au serveur</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>Ce n’est pas l’adresse d’un serveur. Elle ressemble à https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
</context>
<context>
    <name>dyad::app::PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>Emplacements</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of “%1”</source>
        <translation>
            <numerusform>%n emplacement de «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%n emplacements de «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectSheet</name>
    <message>
        <source>viewer</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>développeur</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administrateur</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Rights by path</source>
        <translation>Droits par chemin</translation>
    </message>
    <message>
        <source>Keep the rights</source>
        <translation>Enregistrer les droits</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>The last rule that fits counts. secrets/** is a folder with all in it, *.key fits anywhere. Owners are bound by none.</source>
        <translation>La dernière règle qui convient compte. secrets/** est un dossier avec tout son contenu, *.key convient partout. Aucune ne lie les propriétaires.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Supprimer la règle</translation>
    </message>
    <message>
        <source>Show what this role sees</source>
        <translation>Afficher ce que voit ce rôle</translation>
    </message>
    <message>
        <source>What this role sees</source>
        <translation>Ce que voit ce rôle</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par le rôle</translation>
    </message>
    <message>
        <source>Members and rights of %1</source>
        <translation>Membres et droits de %1</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation> (jusqu’à %1)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rôle de %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message>
        <source>Public files</source>
        <translation>Fichiers publics</translation>
    </message>
    <message>
        <source>Really?</source>
        <translation>Vraiment&#xa0;?</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>Vraiment retirer %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectTemplate</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>il n’a pas de nom.</translation>
    </message>
    <message>
        <source>A name begins with a letter of a to z, and has letters, digits, spaces, dots and dashes.</source>
        <translation>Un nom commence par une lettre de a à z et se compose de lettres, chiffres, espaces, points et tirets.</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>«&#xa0;%1&#xa0;» ne convient pas ici.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Ce dossier n’est pas vide.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProviderKeysPage</name>
    <message>
        <source>AI providers of this server</source>
        <translation>Fournisseurs d’IA de ce serveur</translation>
    </message>
    <message>
        <source>Key for the chosen provider</source>
        <translation>Clé pour le fournisseur choisi</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Enregistrer la clé</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>With a key of your own, your calls to a provider go out with it: you pay for them yourself, and no budget of this server counts them.</source>
        <translation>Avec une clé à vous, vos appels à un fournisseur partent avec elle&#xa0;: vous les payez vous-même, et aucun budget de ce serveur ne les compte.</translation>
    </message>
    <message>
        <source>This organisation is you: your keys are in “Your account”.</source>
        <translation>Cette organisation, c’est vous&#xa0;: vos clés sont dans «&#xa0;Votre compte&#xa0;».</translation>
    </message>
    <message>
        <source>With a key of the organisation, calls in its projects go out with it, unless who asks has a key of their own. The organisation pays for them.</source>
        <translation>Avec une clé de l’organisation, les appels dans ses projets partent avec elle, sauf si la personne qui demande a sa propre clé. L’organisation les paie.</translation>
    </message>
    <message>
        <source>Owners of the organisation keep its keys.</source>
        <translation>Seuls les propriétaires de l’organisation gèrent ses clés.</translation>
    </message>
    <message>
        <source>your key is not used: the provider has another address now</source>
        <translation>votre clé n’est pas utilisée&#xa0;: le fournisseur a maintenant une autre adresse</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>clé %1</translation>
    </message>
    <message>
        <source>no key here; the server has one</source>
        <translation>pas de clé ici&#xa0;; le serveur en a une</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>pas de clé</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>This server has no AI provider yet. One of its admins sets them up.</source>
        <translation>Ce serveur n’a pas encore de fournisseur d’IA. C’est un de ses administrateurs qui les configure.</translation>
    </message>
    <message>
        <source>The key is kept, encrypted, on the server. It is not shown again.</source>
        <translation>La clé est gardée, chiffrée, sur le serveur. Elle ne sera plus affichée.</translation>
    </message>
    <message>
        <source>The provider takes the key; it answered in %1 ms.</source>
        <translation>Le fournisseur accepte la clé&#xa0;; il a répondu en %1 ms.</translation>
    </message>
    <message>
        <source>The provider does not take the key: %1</source>
        <translation>Le fournisseur n’accepte pas la clé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The key is gone.</source>
        <translation>La clé est retirée.</translation>
    </message>
    <message>
        <source>People&apos;s own keys are not used in our projects</source>
        <translation>Les clés personnelles ne sont pas utilisées dans nos projets</translation>
    </message>
    <message>
        <source>Why, for those whom it concerns</source>
        <translation>Pourquoi, pour les personnes concernées</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Enregistrer la règle</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out without people&apos;s own keys from now on.</source>
        <translation>Désormais, les appels dans les projets de l’organisation partent sans les clés personnelles.</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out with people&apos;s own keys again, where they have some.</source>
        <translation>Les appels dans les projets de l’organisation partent de nouveau avec les clés personnelles, là où il y en a.</translation>
    </message>
    <message>
        <source>The admins of this server do not allow keys of one&apos;s own. Those that you have given are not used.</source>
        <translation>Les administrateurs de ce serveur n’autorisent pas les clés personnelles. Celles que vous avez enregistrées ne sont pas utilisées.</translation>
    </message>
    <message>
        <source>Your keys are not used in the projects of %1.</source>
        <translation>Vos clés ne sont pas utilisées dans les projets de %1.</translation>
    </message>
    <message>
        <source>key %1, not used</source>
        <translation>clé %1, non utilisée</translation>
    </message>
</context>
<context>
    <name>dyad::app::PublicFiles</name>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Whoever has the address of a published file reads it, without signing in, as it was when it was published.</source>
        <translation>Qui a l’adresse d’un fichier publié le lit, sans se connecter, tel qu’il était à sa publication.</translation>
    </message>
    <message>
        <source>File to publish</source>
        <translation>Fichier à publier</translation>
    </message>
    <message>
        <source>docs/report.pdf</source>
        <translation>docs/report.pdf</translation>
    </message>
    <message>
        <source>Published files</source>
        <translation>Fichiers publiés</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, depuis %3</translation>
    </message>
    <message>
        <source>Take it back now</source>
        <translation>Le retirer maintenant</translation>
    </message>
</context>
<context>
    <name>dyad::app::QrPicture</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>Code QR pour l’application d’authentification</translation>
    </message>
</context>
<context>
    <name>dyad::app::ReachFlow</name>
    <message>
        <source>Take the tour</source>
        <translation>Faire la visite</translation>
    </message>
    <message>
        <source>About Dyad</source>
        <translation>À propos de Dyad</translation>
    </message>
    <message>
        <source>Dyad ended by a fault</source>
        <translation>Dyad s’est arrêté sur une erreur</translation>
    </message>
    <message>
        <source>It was at %1. What you had typed is back: look for the dots in the tabs. The report says where in the program it happened; it has no text of yours, and nothing was sent.</source>
        <translation>C’était à %1. Ce que vous aviez écrit est de retour&#xa0;: cherchez les points dans les onglets. Le rapport dit où cela s’est produit dans le programme&#xa0;; il ne contient aucun texte de vous, et rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
</context>
<context>
    <name>dyad::app::RenameSheet</name>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Renommer partout</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>In all files of the project that the language server knows. Each file can undo it.</source>
        <translation>Dans tous les fichiers du projet que connaît le serveur de langage. Chaque fichier peut l’annuler.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>Show what would change first</source>
        <translation>Afficher d’abord ce qui changerait</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsEditor</name>
    <message>
        <source>Results as text</source>
        <translation>Résultats sous forme de texte</translation>
    </message>
    <message>
        <source>Line %1 is no line of the results: only what stands behind the numbers is changed.</source>
        <translation>La ligne %1 n’est pas une ligne des résultats&#xa0;: seul ce qui suit les numéros est modifié.</translation>
    </message>
    <message>
        <source>Line %1 of %2 stands there twice.</source>
        <translation>La ligne %1 de %2 s’y trouve deux fois.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n line(s)</source>
        <translation>
            <numerusform>Modifier %n ligne</numerusform>
            <numerusform>Modifier %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the files</source>
        <translation>Modifier les fichiers</translation>
    </message>
    <message>
        <source>Edit the lines here; Ctrl+S changes them in their files, Ctrl+Enter goes to the file.</source>
        <translation>Modifiez les lignes ici&#xa0;; Ctrl+S les change dans leurs fichiers, Ctrl+Entrée va au fichier.</translation>
    </message>
    <message>
        <source>The line with the name of %1 is gone: take out its lines, not its name.</source>
        <translation>La ligne avec le nom de %1 a disparu : retirez ses lignes, pas son nom.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsFlow</name>
    <message>
        <source>Edit the results of the search as text</source>
        <translation>Modifier les résultats de la recherche comme texte</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long or too many to be edited here.</source>
        <translation>
            <numerusform>%n ligne est trop longue ou de trop pour être modifiée ici.</numerusform>
            <numerusform>%n lignes sont trop longues ou trop nombreuses pour être modifiées ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by somebody since the search, and left alone: %1.</source>
        <translation>Modifiés par quelqu’un depuis la recherche, et laissés tels quels&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed in %1 file(s); Save all writes them.</source>
        <translation>
            <numerusform>%n ligne modifiée dans %1 fichier(s)&#xa0;; Tout enregistrer les écrit.</numerusform>
            <numerusform>%n lignes modifiées dans %1 fichier(s)&#xa0;; Tout enregistrer les écrit.</numerusform>
        </translation>
    </message>
    <message>
        <source>These lines were changed and are not in their files yet: change the files, or close this tab first.</source>
        <translation>Ces lignes ont été modifiées et ne sont pas encore dans leurs fichiers&#xa0;: modifiez les fichiers, ou fermez d’abord cet onglet.</translation>
    </message>
</context>
<context>
    <name>dyad::app::RightsTable</name>
    <message>
        <source>Rights by path</source>
        <translation>Droits par chemin</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>as the role</source>
        <translation>comme le rôle</translation>
    </message>
    <message>
        <source>viewers and developers</source>
        <translation>lecteurs et développeurs</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>lecteurs</translation>
    </message>
    <message>
        <source>developers</source>
        <translation>développeurs</translation>
    </message>
    <message>
        <source>all but owners</source>
        <translation>tous sauf les propriétaires</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::SaveFlow</name>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 n’a pas pu être enregistré&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>another program has just changed it</source>
        <translation>un autre programme vient de le modifier</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Save %1 first?</source>
        <translation>Enregistrer d’abord %1&#xa0;?</translation>
    </message>
    <message>
        <source>It has text that is not saved.</source>
        <translation>Il contient du texte non enregistré.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Close and lose the text</source>
        <translation>Fermer et perdre le texte</translation>
    </message>
    <message>
        <source>Save 1 file first?</source>
        <translation>Enregistrer d’abord 1 fichier&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Save %n files first?</source>
        <translation>
            <numerusform>Enregistrer d’abord %n fichier&#xa0;?</numerusform>
            <numerusform>Enregistrer d’abord %n fichiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They have text that is not saved.</source>
        <translation>Ils contiennent du texte non enregistré.</translation>
    </message>
    <message>
        <source>Save what you typed first?</source>
        <translation>Enregistrer d’abord ce que vous avez saisi&#xa0;?</translation>
    </message>
    <message>
        <source>It is in this tab alone.</source>
        <translation>C’est dans cet onglet seulement.</translation>
    </message>
    <message>
        <source>A tab that is no file holds text that is not saved.</source>
        <translation>Un onglet qui n’est pas un fichier contient du texte non enregistré.</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Enregistrer et quitter</translation>
    </message>
    <message>
        <source>Quit and lose the text</source>
        <translation>Quitter et perdre le texte</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) first?</source>
        <translation>
            <numerusform>Enregistrer d’abord %n fichier&#xa0;?</numerusform>
            <numerusform>Enregistrer d’abord %n fichiers&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window of Dyad keeps what is not saved, so that what was typed in this one would not come back.</source>
        <translation>Une autre fenêtre de Dyad garde ce qui n’est pas enregistré&#xa0;; ce qui a été saisi dans celle-ci ne reviendrait donc pas.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ScriptRunner</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no step.</source>
        <translation>La ligne %1 de %2 n’est pas une étape.</translation>
    </message>
    <message>
        <source>It did not happen in %1 ms.</source>
        <translation>Cela ne s’est pas produit en %1 ms.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>Aucun fichier n’est ouvert.</translation>
    </message>
    <message>
        <source>There is no key “%1”.</source>
        <translation>Il n’y a pas de touche «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no command “%1”, or it can do nothing now.</source>
        <translation>Il n’y a pas de commande «&#xa0;%1&#xa0;», ou elle ne peut rien faire maintenant.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::SearchField</name>
    <message>
        <source>Files, commands, :line</source>
        <translation>Fichiers, commandes,&#xa0;:ligne</translation>
    </message>
    <message>
        <source>Search files and commands</source>
        <translation>Rechercher fichiers et commandes</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Ctrl P</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerAsks</name>
    <message>
        <source>Answer a language server</source>
        <translation>Répondre à un serveur de langage</translation>
    </message>
    <message>
        <source>%1 asks: %2 (run “Answer a language server”)</source>
        <translation>%1 demande&#xa0;: %2 (exécutez «&#xa0;Répondre à un serveur de langage&#xa0;»)</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerFlow</name>
    <message>
        <source>%1 runs. A click restarts it or changes the table of servers.</source>
        <translation>%1 s’exécute. Un clic le redémarre ou change la table des serveurs.</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 démarre</translation>
    </message>
    <message>
        <source>%1 fell, starts again</source>
        <translation>%1 est tombé, nouveau démarrage</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 est désactivé</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The table of language servers was read.</source>
        <translation>La table des serveurs de langage a été lue.</translation>
    </message>
    <message>
        <source>Start language servers in this folder</source>
        <translation>Démarrer les serveurs de langage dans ce dossier</translation>
    </message>
    <message>
        <source>Restart language servers</source>
        <translation>Redémarrer les serveurs de langage</translation>
    </message>
    <message>
        <source>Edit the table of language servers</source>
        <translation>Modifier la table des serveurs de langage</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>Réinitialiser «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>This project sets it otherwise, which counts while it is open.</source>
        <translation>Ce projet le règle autrement, ce qui vaut tant qu’il est ouvert.</translation>
    </message>
    <message>
        <source>Text follows at once; icons and distances after the next start.</source>
        <translation>Le texte suit aussitôt&#xa0;; les icônes et les espacements après le prochain démarrage.</translation>
    </message>
    <message>
        <source>Takes effect after the next start.</source>
        <translation>Prend effet après le prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsFlow</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>Ouvrir le fichier de paramètres</translation>
    </message>
    <message>
        <source>Open the settings file of this project</source>
        <translation>Ouvrir le fichier de paramètres de ce projet</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Activer ou désactiver le contraste élevé</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source># The settings of Dyad. Every change counts as soon as the file is saved; comments stay.</source>
        <translation># Les paramètres de Dyad. Chaque changement vaut dès que le fichier est enregistré&#xa0;; les commentaires restent.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Make the whole window larger</source>
        <translation>Agrandir toute la fenêtre</translation>
    </message>
    <message>
        <source>Make the whole window smaller</source>
        <translation>Réduire toute la fenêtre</translation>
    </message>
    <message>
        <source>The whole window in normal size</source>
        <translation>Toute la fenêtre en taille normale</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsPage</name>
    <message>
        <source>For me</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>For this project</source>
        <translation>Pour ce projet</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Aucun paramètre ne contient ces mots.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Rechercher dans tous les paramètres</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Kept in .dyad/settings.toml of the folder: for everybody who works in it</source>
        <translation>Gardés dans .dyad/settings.toml du dossier&#xa0;: pour tous ceux qui y travaillent</translation>
    </message>
    <message>
        <source>Open a folder first</source>
        <translation>Ouvrez d’abord un dossier</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing is written to it: %1</source>
        <translation>Le fichier ne peut pas être lu, rien n’y est donc écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsStore</name>
    <message>
        <source>%1 cannot be set to this here.</source>
        <translation>%1 ne peut pas prendre cette valeur ici.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareController</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Connectez-vous d’abord au serveur.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Création du projet</translation>
    </message>
    <message>
        <source>Sharing the files: %1 of %2</source>
        <translation>Partage des fichiers&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareFlow</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Connecté en tant que %1.</translation>
    </message>
    <message>
        <source>Open a folder first; then it can be shared.</source>
        <translation>Ouvrez d’abord un dossier&#xa0;; il pourra alors être partagé.</translation>
    </message>
    <message>
        <source>Inviting is for admins of the project; your role in it is %1. Ask who invited you.</source>
        <translation>Seuls les administrateurs du projet peuvent inviter&#xa0;; vous y êtes %1. Demandez à qui vous a invité.</translation>
    </message>
    <message>
        <source>Stop sharing %1 here?</source>
        <translation>Ne plus partager %1 ici&#xa0;?</translation>
    </message>
    <message>
        <source>The others lose the connection. Everybody keeps their files, and so do you.</source>
        <translation>Les autres perdent la connexion. Chacun garde ses fichiers, vous aussi.</translation>
    </message>
    <message>
        <source>Your files stay. To come back you need the link again.</source>
        <translation>Vos fichiers restent. Pour revenir, il vous faudra de nouveau le lien.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Ne plus partager</translation>
    </message>
    <message>
        <source>Many files were deleted here</source>
        <translation>De nombreux fichiers ont été supprimés ici</translation>
    </message>
    <message numerus="yes">
        <source>%n files are gone from this folder. The others still have them.</source>
        <translation>
            <numerusform>%n fichier manque dans ce dossier. Les autres l’ont encore.</numerusform>
            <numerusform>%n fichiers manquent dans ce dossier. Les autres les ont encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Les récupérer</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for everybody</source>
        <translation>
            <numerusform>Supprimer %n fichier pour tout le monde</numerusform>
            <numerusform>Supprimer %n fichiers pour tout le monde</numerusform>
        </translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>Le nouveau mot de passe est en vigueur. Utilisez-le pour vous connecter.</translation>
    </message>
    <message>
        <source>Sign in to %1: then this folder is live again.</source>
        <translation>Connectez-vous à %1 : ce dossier sera de nouveau en direct.</translation>
    </message>
    <message>
        <source>Share %1 anew?</source>
        <translation>Partager %1 à nouveau&#xa0;?</translation>
    </message>
    <message>
        <source>This folder belongs to a shared project that cannot be reached at the moment. Sharing it anew makes another project of it and leaves that one.</source>
        <translation>Ce dossier appartient à un projet partagé qui est injoignable en ce moment. Le partager à nouveau en fait un autre projet et quitte celui-là.</translation>
    </message>
    <message>
        <source>Share anew</source>
        <translation>Partager à nouveau</translation>
    </message>
    <message>
        <source>%1 is shared, and is live when you open it again.</source>
        <translation>%1 est partagé, et sera en direct quand vous le rouvrirez.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareSheet</name>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>tel que les autres le voient</translation>
    </message>
    <message>
        <source>Where others connect to</source>
        <translation>Où les autres se connectent</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>In the local network</source>
        <translation>Sur le réseau local</translation>
    </message>
    <message>
        <source>In the local network (%1)</source>
        <translation>Sur le réseau local (%1)</translation>
    </message>
    <message>
        <source>On %1, as %2</source>
        <translation>Sur %1, en tant que %2</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Partager %1</translation>
    </message>
    <message>
        <source>Everybody with the link edits this folder with you, live, each in files of their own. What .gitignore names stays private.</source>
        <translation>Tous ceux qui ont le lien modifient ce dossier avec vous, en direct, chacun dans ses propres fichiers. Ce que nomme .gitignore reste privé.</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 est partagé</translation>
    </message>
    <message>
        <source>Who has this link can join: in Dyad, “Join by link”.</source>
        <translation>Qui a ce lien peut participer&#xa0;: dans Dyad, «&#xa0;Rejoindre par lien&#xa0;».</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Inviter dans %1</translation>
    </message>
    <message>
        <source>The server makes a link that is good for a while.</source>
        <translation>Le serveur crée un lien valable un certain temps.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Demande au serveur</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Indiquez un nom que verront les autres.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>In your own organisation</source>
        <translation>Dans votre propre organisation</translation>
    </message>
    <message>
        <source>In the organisation %1</source>
        <translation>Dans l’organisation %1</translation>
    </message>
    <message>
        <source>What who joins by this link may do</source>
        <translation>Ce que peut faire qui rejoint par ce lien</translation>
    </message>
    <message>
        <source>Who joins by it edits (developer)</source>
        <translation>Qui rejoint par ce lien modifie (développeur)</translation>
    </message>
    <message>
        <source>Who joins by it only reads (viewer)</source>
        <translation>Qui rejoint par ce lien lit seulement (lecteur)</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>dyad::app::SignInSheet</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>the code that you were sent; empty where none is wanted</source>
        <translation>le code que vous avez reçu&#xa0;; vide si aucun n’est demandé</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>tel que les autres le voient</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>six chiffres ou un code de récupération</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Se connecter avec un autre appareil</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>Demande d’un code</translation>
    </message>
    <message>
        <source>Approve this code</source>
        <translation>Approuvez ce code</translation>
    </message>
    <message>
        <source>Where you are signed in already, open your account and its page Devices, or run dyadctl device approve.</source>
        <translation>Là où vous êtes déjà connecté, ouvrez votre compte et sa page Appareils, ou exécutez dyadctl device approve.</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>Continuez dans le navigateur</translation>
    </message>
    <message>
        <source>Sign in there; this window then goes on by itself. If no browser opens, copy this address:</source>
        <translation>Connectez-vous là-bas&#xa0;; cette fenêtre continue ensuite d’elle-même. Si aucun navigateur ne s’ouvre, copiez cette adresse&#xa0;:</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Demande au serveur</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>J’ai un compte</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Folders you share then live on your team&apos;s dyad-server.</source>
        <translation>Les dossiers que vous partagez vivent alors sur le dyad-server de votre équipe.</translation>
    </message>
    <message>
        <source>On your team&apos;s dyad-server.</source>
        <translation>Sur le dyad-server de votre équipe.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Type the code that your authenticator app shows now, or a recovery code.</source>
        <translation>Saisissez le code que votre application d’authentification affiche maintenant, ou un code de récupération.</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Configurer un second facteur</translation>
    </message>
    <message>
        <source>This server wants one. Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>Ce serveur en exige un. Lisez l’image avec une application d’authentification ou saisissez-y la clé, puis saisissez le code qu’elle affiche.</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Créer le compte</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Je les ai conservés</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Codes de récupération</translation>
    </message>
    <message>
        <source>Each lets you in once where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>Chacun vous laisse entrer une fois si l’application est perdue. Gardez-les en lieu sûr&#xa0;: ils ne seront plus affichés.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Making the account</source>
        <translation>Création du compte</translation>
    </message>
    <message>
        <source>Checking the code</source>
        <translation>Vérification du code</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>Mot de passe oublié&#xa0;?</translation>
    </message>
</context>
<context>
    <name>dyad::app::SplitFlow</name>
    <message>
        <source>Split: the same file beside this</source>
        <translation>Diviser&#xa0;: le même fichier à côté</translation>
    </message>
    <message>
        <source>Split: the same file below this</source>
        <translation>Diviser&#xa0;: le même fichier en dessous</translation>
    </message>
    <message>
        <source>Go to the next split</source>
        <translation>Aller au volet suivant</translation>
    </message>
    <message>
        <source>Go to the previous split</source>
        <translation>Aller au volet précédent</translation>
    </message>
    <message>
        <source>Move the tab to the next split</source>
        <translation>Déplacer l’onglet vers le volet suivant</translation>
    </message>
    <message>
        <source>Close the split, its tabs go beside</source>
        <translation>Fermer le volet, ses onglets vont à côté</translation>
    </message>
    <message>
        <source>Pin or unpin the tab</source>
        <translation>Épingler ou désépingler l’onglet</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>Fermer les autres onglets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Fermer les autres</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Split beside</source>
        <translation>Diviser à côté</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Diviser en dessous</translation>
    </message>
    <message>
        <source>Move to the next split</source>
        <translation>Déplacer vers le volet suivant</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Show in the tree</source>
        <translation>Afficher dans l’arborescence</translation>
    </message>
</context>
<context>
    <name>dyad::app::StatusBar</name>
    <message>
        <source>Go to line (Ctrl+G)</source>
        <translation>Aller à la ligne (Ctrl+G)</translation>
    </message>
    <message>
        <source>Encoding: read or save with another one</source>
        <translation>Encodage&#xa0;: lire ou enregistrer avec un autre</translation>
    </message>
    <message>
        <source>Line ends: change them</source>
        <translation>Fins de ligne&#xa0;: les changer</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Changer de branche ou en créer une</translation>
    </message>
    <message>
        <source>Show problems (Ctrl+Shift+M)</source>
        <translation>Afficher les problèmes (Ctrl+Maj+M)</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>1 file not saved</source>
        <translation>1 fichier non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n files not saved</source>
        <translation>
            <numerusform>%n fichier non enregistré</numerusform>
            <numerusform>%n fichiers non enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branche %1</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>Erreurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Avertissements&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>L %1, col %2</translation>
    </message>
    <message>
        <source> (%1 selected)</source>
        <translation> (%1 sélectionnés)</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>Serveur de langage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Indentation: change it</source>
        <translation>Indentation&#xa0;: la modifier</translation>
    </message>
    <message>
        <source>Language: colour it as another one</source>
        <translation>Langage&#xa0;: colorer comme un autre</translation>
    </message>
    <message>
        <source> (%1 selected in %2 places)</source>
        <translation> (%1 sélectionnés à %2 endroits)</translation>
    </message>
    <message>
        <source> (%1 carets)</source>
        <translation> (%1 curseurs)</translation>
    </message>
</context>
<context>
    <name>dyad::app::SymbolFlow</name>
    <message>
        <source>Outline (Ctrl+Shift+Y)</source>
        <translation>Structure (Ctrl+Maj+Y)</translation>
    </message>
    <message>
        <source>This file has no such part</source>
        <translation>Ce fichier n’a pas de telle partie</translation>
    </message>
    <message>
        <source>Open a file first</source>
        <translation>Ouvrez d’abord un fichier</translation>
    </message>
    <message>
        <source>Asking the language servers</source>
        <translation>Demande aux serveurs de langage</translation>
    </message>
    <message>
        <source>Type a few letters of a name</source>
        <translation>Saisissez quelques lettres d’un nom</translation>
    </message>
    <message>
        <source>No language server here knows such a name</source>
        <translation>Aucun serveur de langage ne connaît ce nom ici</translation>
    </message>
    <message>
        <source>Go to a symbol of this file</source>
        <translation>Aller à un symbole de ce fichier</translation>
    </message>
    <message>
        <source>Go to a symbol of the project</source>
        <translation>Aller à un symbole du projet</translation>
    </message>
    <message>
        <source>Go to the next function or class</source>
        <translation>Aller à la fonction ou classe suivante</translation>
    </message>
    <message>
        <source>Go to the previous function or class</source>
        <translation>Aller à la fonction ou classe précédente</translation>
    </message>
    <message>
        <source>Show the outline</source>
        <translation>Afficher la structure</translation>
    </message>
</context>
<context>
    <name>dyad::app::TabBar</name>
    <message>
        <source>Open files</source>
        <translation>Fichiers ouverts</translation>
    </message>
</context>
<context>
    <name>dyad::app::TeamFlow</name>
    <message>
        <source>you went elsewhere</source>
        <translation>vous êtes allé ailleurs</translation>
    </message>
    <message>
        <source>you typed</source>
        <translation>vous avez écrit</translation>
    </message>
    <message>
        <source>You follow %1 no longer: %2.</source>
        <translation>Vous ne suivez plus %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>you scrolled</source>
        <translation>vous avez fait défiler</translation>
    </message>
    <message>
        <source>you moved</source>
        <translation>vous avez bougé</translation>
    </message>
</context>
<context>
    <name>dyad::app::TemplateFlow</name>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
</context>
<context>
    <name>dyad::app::ThreadCapSheet</name>
    <message>
        <source>Most that it may cost, in US dollars</source>
        <translation>Ce qu’il peut coûter au plus, en dollars américains</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>Fixer la limite</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>It has cost %1 so far.</source>
        <translation>Il a coûté %1 jusqu’ici.</translation>
    </message>
    <message>
        <source>It has cost nothing so far.</source>
        <translation>Il n’a rien coûté jusqu’ici.</translation>
    </message>
    <message>
        <source>Limit of this thread</source>
        <translation>Limite de ce fil</translation>
    </message>
    <message>
        <source>The server holds the limit, whoever asks in the thread: an answer that would pass it is stopped there.</source>
        <translation>Le serveur fait respecter la limite, quelle que soit la personne qui demande dans le fil&#xa0;: une réponse qui la dépasserait y est arrêtée.</translation>
    </message>
    <message>
        <source>An amount like 0.50.</source>
        <translation>Un montant comme 0.50.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ToolsFlow</name>
    <message>
        <source>Show or hide problems</source>
        <translation>Afficher ou masquer les problèmes</translation>
    </message>
    <message>
        <source>Show or hide the terminal</source>
        <translation>Afficher ou masquer le terminal</translation>
    </message>
    <message>
        <source>Show or hide the output</source>
        <translation>Afficher ou masquer la sortie</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation>Afficher ou masquer le panneau inférieur</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Nouveau terminal</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Exécuter une tâche</translation>
    </message>
    <message>
        <source>Stop the task</source>
        <translation>Arrêter la tâche</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problème précédent</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1&#xa0;: terminé.</translation>
    </message>
    <message>
        <source>%1 failed: see Problems (F8 goes to the first).</source>
        <translation>%1 a échoué&#xa0;: voir Problèmes (F8 va au premier).</translation>
    </message>
    <message>
        <source>%1 failed: see Output.</source>
        <translation>%1 a échoué&#xa0;: voir Sortie.</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problèmes %1</translation>
    </message>
    <message>
        <source>Another terminal beside it</source>
        <translation>Un autre terminal à côté</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>Rechercher dans le terminal</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>Fermer le terminal</translation>
    </message>
    <message>
        <source>Next terminal</source>
        <translation>Terminal suivant</translation>
    </message>
    <message>
        <source>Clear the terminal</source>
        <translation>Effacer le terminal</translation>
    </message>
</context>
<context>
    <name>dyad::app::TopBar</name>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menu (Alt+M)</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Changer de branche ou en créer une</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branche %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::TourSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Dyad works in a folder: its files stand at the left. %1 opens one; or drop it on the window.</source>
        <translation>Dyad travaille dans un dossier&#xa0;: ses fichiers sont à gauche. %1 en ouvre un&#xa0;; ou déposez-le sur la fenêtre.</translation>
    </message>
    <message>
        <source>Two keys for everything</source>
        <translation>Deux raccourcis pour tout</translation>
    </message>
    <message>
        <source>%1 goes to a file by a few of its letters. %2 runs any command, and shows the keys for it.</source>
        <translation>%1 va à un fichier par quelques-unes de ses lettres. %2 exécute n’importe quelle commande et en montre les touches.</translation>
    </message>
    <message>
        <source>Nothing typed is lost</source>
        <translation>Rien de ce qui est écrit ne se perd</translation>
    </message>
    <message>
        <source>What is not saved comes back after a crash, and Ctrl+Z works across restarts. The history (%1) has every earlier state.</source>
        <translation>Ce qui n’est pas enregistré revient après un plantage, et Ctrl+Z fonctionne d’un démarrage à l’autre. L’historique (%1) contient chaque état antérieur.</translation>
    </message>
    <message>
        <source>Work in it together</source>
        <translation>Y travailler ensemble</translation>
    </message>
    <message>
        <source>Share gives a link. Whoever has it types in the same files, with a cursor and a name; it goes on when you close the window, if a server has the folder.</source>
        <translation>Partager donne un lien. Toute personne qui l’a travaille dans les mêmes fichiers, avec un curseur et un nom&#xa0;; cela continue quand vous fermez la fenêtre, si un serveur a le dossier.</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>L’adapter à vous</translation>
    </message>
    <message>
        <source>%1 has all settings, and a search over them; the keys of VS Code, Kate and Vim are among them. This tour is in the Help menu.</source>
        <translation>%1 contient tous les paramètres et de quoi y rechercher&#xa0;; les touches de VS Code, Kate et Vim en font partie. Cette visite se trouve dans le menu Aide.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
</context>
<context>
    <name>dyad::app::UsageFlow</name>
    <message>
        <source>Show usage</source>
        <translation>Afficher l’utilisation</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
</context>
<context>
    <name>dyad::app::VersionsFlow</name>
    <message>
        <source>Show the versions of this binary file</source>
        <translation>Afficher les versions de ce fichier binaire</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No versions are kept</source>
        <translation>Aucune version n’est conservée</translation>
    </message>
    <message>
        <source>%1 has changes that are not shared yet; they come first.</source>
        <translation>%1 a des modifications pas encore partagées&#xa0;; elles passent d’abord.</translation>
    </message>
    <message>
        <source>Another program has just changed %1.</source>
        <translation>Un autre programme vient de modifier %1.</translation>
    </message>
    <message>
        <source>%1 is what it was at version %2.</source>
        <translation>%1 est ce qu’il était à la version %2.</translation>
    </message>
</context>
<context>
    <name>dyad::app::WelcomePage</name>
    <message>
        <source>Nothing is open yet</source>
        <translation>Rien n’est encore ouvert</translation>
    </message>
    <message>
        <source>Dyad</source>
        <translation>Dyad</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>ou déposez-en un ici</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Ouverts récemment</translation>
    </message>
</context>
<context>
    <name>dyad::app::Workbench</name>
    <message>
        <source>Files (Ctrl+Shift+E)</source>
        <translation>Fichiers (Ctrl+Maj+E)</translation>
    </message>
    <message>
        <source>Search (Ctrl+Shift+F)</source>
        <translation>Recherche (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Team (Ctrl+Shift+T)</source>
        <translation>Équipe (Ctrl+Maj+T)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Paramètres (Ctrl+,)</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 (%2): it is shared as a whole when you save it, and the last one who saves wins.</source>
        <translation>%1 n’est pas en UTF-8 (%2)&#xa0;: il est partagé en entier quand vous l’enregistrez, et le dernier qui enregistre l’emporte.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Quit and end what runs?</source>
        <translation>Quitter et arrêter ce qui s’exécute&#xa0;?</translation>
    </message>
    <message>
        <source>Quit and end it</source>
        <translation>Quitter et arrêter</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this machine: the disk is full or cannot be written. Save your files elsewhere, or make room.</source>
        <translation>Ce que vous écrivez ne peut pas être gardé sur cette machine&#xa0;: le disque est plein ou ne peut pas être écrit. Enregistrez vos fichiers ailleurs, ou faites de la place.</translation>
    </message>
    <message>
        <source>What you type is kept on this machine again.</source>
        <translation>Ce que vous écrivez est de nouveau gardé sur cette machine.</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>Quitter et perdre ce qui n’est pas enregistré&#xa0;?</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written, so that text that is not saved would not come back.</source>
        <translation>Le disque est plein ou ne peut pas être écrit&#xa0;; le texte non enregistré ne reviendrait donc pas.</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Quitter et le perdre</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n change(s) in %1 file(s).</source>
        <translation>
            <numerusform>%n modification dans %1 fichier(s).</numerusform>
            <numerusform>%n modifications dans %1 fichier(s).</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Changed meanwhile: %1. Nothing was changed.</source>
        <translation>Modifié entre-temps&#xa0;: %1. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as text.</source>
        <translation>Impossible d’ouvrir %1 comme texte.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>Impossible de modifier %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) were changed.</source>
        <translation>
            <numerusform>%n autre fichier a été modifié.</numerusform>
            <numerusform>%n autres fichiers ont été modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed meanwhile, and was left alone.</source>
        <translation>%1 a été modifié entre-temps et a été laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceFiles</name>
    <message>
        <source>The language server wants to change %1, which is not in this folder.</source>
        <translation>Le serveur de langage veut modifier %1, qui n’est pas dans ce dossier.</translation>
    </message>
    <message>
        <source>The language server wants to change Git&apos;s own files.</source>
        <translation>Le serveur de langage veut modifier les fichiers de Git lui-même.</translation>
    </message>
    <message>
        <source>%1 would go, and has text that is not saved.</source>
        <translation>%1 disparaîtrait, et contient du texte non enregistré.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 existe déjà.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
    <message>
        <source>%1 is a folder with files in it.</source>
        <translation>%1 est un dossier qui contient des fichiers.</translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation>Impossible de déplacer %1 dans lui-même.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>Impossible de créer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 cannot be moved.</source>
        <translation>Impossible de déplacer %1.</translation>
    </message>
    <message>
        <source>There is no trash for %1, and no history keeps it: delete it yourself if it may go.</source>
        <translation>Il n’y a pas de corbeille pour %1, et aucun historique ne le garde&#xa0;: supprimez-le vous-même s’il peut disparaître.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>Impossible de supprimer %1.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CallHierarchy</name>
    <message>
        <source>No language server here knows who calls what.</source>
        <translation>Aucun serveur de langage ne sait ici qui appelle quoi.</translation>
    </message>
    <message>
        <source>There is no function here.</source>
        <translation>Il n’y a pas de fonction ici.</translation>
    </message>
    <message>
        <source>The language server is not running.</source>
        <translation>Le serveur de langage ne s’exécute pas.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeActions</name>
    <message>
        <source>No language server here offers changes.</source>
        <translation>Aucun serveur de langage ne propose de modifications ici.</translation>
    </message>
    <message>
        <source>The language server offers no changes here.</source>
        <translation>Le serveur de langage ne propose aucune modification ici.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was done.</source>
        <translation>Le texte a changé entre-temps&#xa0;; rien n’a été fait.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeEditor</name>
    <message>
        <source>Text editor</source>
        <translation>Éditeur de texte</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CommentMarks</name>
    <message>
        <source>Comment on this line</source>
        <translation>Commenter cette ligne</translation>
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
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>dyad::editor::EditorPane</name>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::FindBar</name>
    <message>
        <source>Show replace</source>
        <translation>Afficher le remplacement</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacé</numerusform>
            <numerusform>%n remplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 ou plus</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 trouvés</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Pas une expression régulière&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Highlighter</name>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Large text, no colours</source>
        <translation>Texte volumineux, sans couleurs</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HoverTip</name>
    <message>
        <source>**Error:** %1</source>
        <translation>**Erreur&#xa0;:** %1</translation>
    </message>
    <message>
        <source>**Note:** %1</source>
        <translation>**Note&#xa0;:** %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HugeLines</name>
    <message>
        <source>… %1 before</source>
        <translation>… %1 avant</translation>
    </message>
    <message>
        <source>%1 more …</source>
        <translation>encore %1 …</translation>
    </message>
</context>
<context>
    <name>dyad::editor::InlineReview</name>
    <message>
        <source>Proposed change</source>
        <translation>Modification proposée</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageDocument</name>
    <message>
        <source>The language server&apos;s edits contradict each other.</source>
        <translation>Les modifications du serveur de langage se contredisent.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageView</name>
    <message>
        <source>No language server runs for this file.</source>
        <translation>Aucun serveur de langage ne s’exécute pour ce fichier.</translation>
    </message>
    <message>
        <source>%1 is still starting.</source>
        <translation>%1 démarre encore.</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 ne sait pas faire cela.</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Rien n’a été trouvé pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is nothing to rename here.</source>
        <translation>Il n’y a rien à renommer ici.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it has not been formatted.</source>
        <translation>Le texte a changé entre-temps&#xa0;; il n’a pas été mis en forme.</translation>
    </message>
    <message>
        <source>There are no problems in this file.</source>
        <translation>Il n’y a pas de problème dans ce fichier.</translation>
    </message>
    <message>
        <source>This cannot be renamed.</source>
        <translation>Ceci ne peut pas être renommé.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was renamed.</source>
        <translation>Le texte a changé entre-temps ; rien n’a été renommé.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspClient</name>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 a été arrêté.</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 n’a pas démarré&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 ne s’exécute pas.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 Starting it again.</source>
        <translation>%1 Nouveau démarrage.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) and is left alone now.</source>
        <translation>
            <numerusform>%1 Il a été démarré %n fois et reste arrêté maintenant.</numerusform>
            <numerusform>%1 Il a été démarré %n fois et reste arrêté maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Rien ne peut être modifié ici.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspTransport</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 n’a pas pu être démarré.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 a planté.</translation>
    </message>
    <message>
        <source>%1 ended by itself (code %2).</source>
        <translation>%1 s’est terminé de lui-même (code %2).</translation>
    </message>
    <message>
        <source>%1 no longer reads what it is sent.</source>
        <translation>%1 ne lit plus ce qui lui est envoyé.</translation>
    </message>
    <message>
        <source>%1 does not speak the Language Server Protocol.</source>
        <translation>%1 ne parle pas le Language Server Protocol.</translation>
    </message>
    <message>
        <source>%1 sent a message that is too long.</source>
        <translation>%1 a envoyé un message trop long.</translation>
    </message>
    <message>
        <source>%1 sent a message that is not JSON.</source>
        <translation>%1 a envoyé un message qui n’est pas du JSON.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Minimap</name>
    <message>
        <source>Map of the text</source>
        <translation>Carte du texte</translation>
    </message>
</context>
<context>
    <name>dyad::editor::ReviewBar</name>
    <message>
        <source>Go to the next change</source>
        <translation>Aller à la modification suivante</translation>
    </message>
    <message>
        <source>Accept  Tab</source>
        <translation>Accepter  Tab</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Reject  Esc</source>
        <translation>Rejeter  Échap</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>Regardez avant d’accepter&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Risks</name>
    <message>
        <source>a key or password</source>
        <translation>une clé ou un mot de passe</translation>
    </message>
    <message>
        <source>text run as code</source>
        <translation>du texte exécuté comme du code</translation>
    </message>
    <message>
        <source>SQL made of pieces</source>
        <translation>du SQL assemblé par morceaux</translation>
    </message>
    <message>
        <source>a shell command made of pieces</source>
        <translation>une commande shell assemblée par morceaux</translation>
    </message>
    <message>
        <source>markup without escaping</source>
        <translation>du balisage sans échappement</translation>
    </message>
    <message>
        <source>certificates unchecked</source>
        <translation>des certificats non vérifiés</translation>
    </message>
</context>
<context>
    <name>dyad::panels</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Hier %1</translation>
    </message>
    <message>
        <source>%1: %2 (byte %3)</source>
        <translation>%1&#xa0;: %2 (octet %3)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ApprovalCard</name>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Always: %1</source>
        <translation>Toujours&#xa0;: %1</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AskView</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>Base de connaissances</translation>
    </message>
    <message>
        <source>New knowledge base</source>
        <translation>Nouvelle base de connaissances</translation>
    </message>
    <message>
        <source>Remove this knowledge base</source>
        <translation>Retirer cette base de connaissances</translation>
    </message>
    <message>
        <source>Name of the new knowledge base</source>
        <translation>Nom de la nouvelle base de connaissances</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>Interroger les documents</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où cela se trouve</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>Demandez avec vos propres mots</translation>
    </message>
    <message>
        <source>The answer says where it stands; a click goes there.</source>
        <translation>La réponse dit où cela se trouve&#xa0;; un clic y mène.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <translation>
            <numerusform>%1 (%n document)</numerusform>
            <numerusform>%1 (%n documents)</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to the documents</source>
        <translation>Questions aux documents</translation>
    </message>
    <message>
        <source>A knowledge base is a set of documents that are asked together. One of all documents, and of those to come, is a good start.</source>
        <translation>Une base de connaissances est un ensemble de documents interrogés ensemble. Une base de tous les documents, et de ceux à venir, est un bon début.</translation>
    </message>
    <message>
        <source>First add documents; then they can be asked, and the answers say where it stands.</source>
        <translation>Ajoutez d’abord des documents&#xa0;; ils peuvent alors être interrogés, et les réponses disent où cela se trouve.</translation>
    </message>
    <message>
        <source>Make one of everything</source>
        <translation>En faire une de tout</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Demande en cours</translation>
    </message>
    <message>
        <source>Answered by Yavi.</source>
        <translation>Réponse de Yavi.</translation>
    </message>
    <message>
        <source>Written by the AI from the passages below.</source>
        <translation>Écrit par l’IA à partir des passages ci-dessous.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AuthorsView</name>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>Qui a écrit ce qui n’est pas encore validé</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>Aucun fichier au premier plan</translation>
    </message>
    <message>
        <source>Open a file of the folder to see who wrote what.</source>
        <translation>Ouvrez un fichier du dossier pour voir qui a écrit quoi.</translation>
    </message>
    <message>
        <source>Reading who wrote what</source>
        <translation>Lecture des auteurs</translation>
    </message>
    <message>
        <source>The authors could not be read</source>
        <translation>Les auteurs n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>Tout est validé</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Le fichier est vide</translation>
    </message>
    <message>
        <source>Lines that are changed since the last commit are listed here with their authors.</source>
        <translation>Les lignes modifiées depuis le dernier commit figurent ici avec leurs auteurs.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ChatPanel</name>
    <message>
        <source>New thread</source>
        <translation>Nouveau fil</translation>
    </message>
    <message>
        <source>No provider is connected</source>
        <translation>Aucun fournisseur n’est connecté</translation>
    </message>
    <message>
        <source>Whoever runs %1 can connect one with

%2</source>
        <translation>Qui administre %1 peut en connecter un avec

%2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Ask the AI about your project</source>
        <translation>Interrogez l’IA sur votre projet</translation>
    </message>
    <message>
        <source>It works through the server of a shared folder. Share this one, with others or just with yourself.</source>
        <translation>Elle passe par le serveur d’un dossier partagé. Partagez celui-ci, avec d’autres ou rien qu’avec vous.</translation>
    </message>
    <message>
        <source>Open a folder and share it, with others or just with yourself.</source>
        <translation>Ouvrez un dossier et partagez-le, avec d’autres ou rien qu’avec vous.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>The server cannot be asked</source>
        <translation>Le serveur ne peut pas être interrogé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Demande au serveur</translation>
    </message>
    <message>
        <source>Ask about this project</source>
        <translation>Posez une question sur ce projet</translation>
    </message>
    <message>
        <source>The file at hand goes along. What the answer wants to change, you review line by line.</source>
        <translation>Le fichier en cours est joint. Ce que la réponse veut changer, vous le relisez ligne par ligne.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Threads of this project</source>
        <translation>Fils de ce projet</translation>
    </message>
    <message>
        <source>New private thread</source>
        <translation>Nouveau fil privé</translation>
    </message>
    <message>
        <source>Name of the thread</source>
        <translation>Nom du fil</translation>
    </message>
    <message>
        <source>This thread</source>
        <translation>Ce fil</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Search all threads (Enter)</source>
        <translation>Rechercher dans tous les fils (Entrée)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Branch: go on in a copy</source>
        <translation>Bifurquer&#xa0;: continuer dans une copie</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Exporter en Markdown…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Only you see this thread.</source>
        <translation>Vous seul voyez ce fil.</translation>
    </message>
    <message>
        <source>Private thread</source>
        <translation>Fil privé</translation>
    </message>
    <message>
        <source>Only the last answer can go on.</source>
        <translation>Seule la dernière réponse peut continuer.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Limite&#xa0;: %1</translation>
    </message>
    <message>
        <source>This cannot be asked now.</source>
        <translation>Impossible de le demander maintenant.</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>Connecter un fournisseur…</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Insert at the caret</source>
        <translation>Insérer au curseur</translation>
    </message>
    <message>
        <source>Review this change</source>
        <translation>Relire cette modification</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Run in a terminal</source>
        <translation>Exécuter dans un terminal</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentEntryView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentModel</name>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Ligne %1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentThreadView</name>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <translation>résolu par %1</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>son texte n’est plus là</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsController</name>
    <message>
        <source>A comment was not taken: %1</source>
        <translation>Un commentaire n’a pas été accepté&#xa0;: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Exporter en Markdown</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>Quels commentaires</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>Comments on lines</source>
        <translation>Commentaires sur les lignes</translation>
    </message>
    <message>
        <source>In a shared folder you can say something about a piece of the text. It stays there while the text is edited.</source>
        <translation>Dans un dossier partagé, vous pouvez dire quelque chose sur un passage du texte. Cela y reste pendant que le texte est modifié.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>Pas encore de commentaire</translation>
    </message>
    <message>
        <source>Select some text and press Ctrl+Alt+M, or click left of a line&apos;s number.</source>
        <translation>Sélectionnez du texte et appuyez sur Ctrl+Alt+M, ou cliquez à gauche d’un numéro de ligne.</translation>
    </message>
    <message>
        <source>What others say about the text stands here.</source>
        <translation>Ce que les autres disent du texte se trouve ici.</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>Ouverts (%1)</translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation>Résolus (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Tous (%1)</translation>
    </message>
    <message>
        <source>All is resolved</source>
        <translation>Tout est résolu</translation>
    </message>
    <message>
        <source>Nothing is resolved yet</source>
        <translation>Rien n’est encore résolu</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommitBox</name>
    <message>
        <source>Amend</source>
        <translation>Modifier le dernier</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Signer (Signed-off-by)</translation>
    </message>
    <message>
        <source>Message (Ctrl+Enter commits)</source>
        <translation>Message (Ctrl+Entrée valide)</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Message du commit</translation>
    </message>
    <message>
        <source>Co-authored by %1</source>
        <translation>Co-écrit par %1</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>Modifier le dernier commit</translation>
    </message>
    <message>
        <source>Commit 1 file to %1</source>
        <translation>Valider 1 fichier dans %1</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n files to %1</source>
        <translation>
            <numerusform>Valider %n fichier dans %1</numerusform>
            <numerusform>Valider %n fichiers dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Stage what belongs into the commit.</source>
        <translation>Indexez ce qui doit entrer dans le commit.</translation>
    </message>
    <message>
        <source>Nothing is staged yet: press + on the files that belong into the commit.</source>
        <translation>Rien n’est encore indexé&#xa0;: appuyez sur + pour les fichiers qui doivent entrer dans le commit.</translation>
    </message>
    <message>
        <source>Say in a few words what the commit does.</source>
        <translation>Dites en quelques mots ce que fait le commit.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::Composer</name>
    <message>
        <source>Add context</source>
        <translation>Ajouter du contexte</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What the answer may do</source>
        <translation>Ce que la réponse peut faire</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Chosen by the server</source>
        <translation>Choisi par le serveur</translation>
    </message>
    <message>
        <source>%1 (%2 a million tokens out)</source>
        <translation>%1 (%2 le million de jetons en sortie)</translation>
    </message>
    <message>
        <source>Edit: it may propose changes, you review them</source>
        <translation>Modifier&#xa0;: elle peut proposer des modifications, vous les relisez</translation>
    </message>
    <message>
        <source>Ask: it only answers</source>
        <translation>Demander&#xa0;: elle répond seulement</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>%1 tokens · %2</source>
        <translation>%1 jetons · %2</translation>
    </message>
    <message>
        <source>What is sent: the question, what goes along, and the thread so far. The answer comes on top.</source>
        <translation>Ce qui est envoyé&#xa0;: la question, ce qui est joint et le fil jusqu’ici. La réponse s’y ajoute.</translation>
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
        <translation>Demandez… @ ajoute du contexte, / donne les invites</translation>
    </message>
    <message>
        <source>Plan: it looks around and writes a plan</source>
        <translation>Plan&#xa0;: elle regarde autour d’elle et écrit un plan</translation>
    </message>
    <message>
        <source>Agent: it works on by itself, and asks before it runs something</source>
        <translation>Agent&#xa0;: elle travaille d’elle-même et demande avant d’exécuter quelque chose</translation>
    </message>
    <message>
        <source>Ask when this answer is there (Enter)</source>
        <translation>Demander quand cette réponse est là (Entrée)</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1&#xa0;: %2 jetons</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>image %1</translation>
    </message>
    <message>
        <source>There is nothing in @%1.</source>
        <translation>Il n’y a rien dans @%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n emplacement trouvé</numerusform>
            <numerusform>%n emplacements trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would answer; it costs nothing here, or its price is not known.</source>
        <translation>%1 répondrait&#xa0;; cela ne coûte rien ici, ou le prix est inconnu.</translation>
    </message>
    <message>
        <source>The server expects %1 with an answer of usual length, at most %2, from %3.</source>
        <translation>Le serveur prévoit %1 pour une réponse de longueur habituelle, au plus %2, de %3.</translation>
    </message>
    <message>
        <source>It goes out with your own key: you pay.</source>
        <translation>Cela part avec votre propre clé&#xa0;: c’est vous qui payez.</translation>
    </message>
    <message>
        <source>It goes out with the organisation&apos;s key.</source>
        <translation>Cela part avec la clé de l’organisation.</translation>
    </message>
    <message>
        <source>File or picture…</source>
        <translation>Fichier ou image…</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Ce qui est joint</translation>
    </message>
    <message>
        <source>%1 is neither a picture nor a text of at most 256 KiB.</source>
        <translation>%1 n’est ni une image ni un texte de 256&#xa0;Kio au plus.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConflictPage</name>
    <message>
        <source>Result for %1</source>
        <translation>Résultat pour %1</translation>
    </message>
    <message>
        <source>Result, to be edited as you like</source>
        <translation>Résultat, à modifier librement</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Conflit précédent</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Conflit suivant</translation>
    </message>
    <message>
        <source>Take ours</source>
        <translation>Prendre le nôtre</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre le leur</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Prendre les deux</translation>
    </message>
    <message>
        <source>Take what was</source>
        <translation>Prendre l’origine</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Garder le fichier</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Supprimer le fichier</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>Marquer comme résolu</translation>
    </message>
    <message>
        <source>What both began from</source>
        <translation>L’origine commune</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Le nôtre</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Le leur</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>Le nôtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Le leur&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: changed here, deleted by theirs</source>
        <translation>%1&#xa0;: modifié ici, supprimé chez eux</translation>
    </message>
    <message>
        <source>%1: deleted here, changed by theirs</source>
        <translation>%1&#xa0;: supprimé ici, modifié chez eux</translation>
    </message>
    <message>
        <source>%1: deleted on both sides</source>
        <translation>%1&#xa0;: supprimé des deux côtés</translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>Conflit %1 sur %2</translation>
    </message>
    <message>
        <source>No conflicts are left</source>
        <translation>Il ne reste aucun conflit</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendre</translation>
    </message>
    <message>
        <source>Another program has changed the file: it was not written.</source>
        <translation>Un autre programme a modifié le fichier&#xa0;: il n’a pas été écrit.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>Déjà là&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put on top: %1</source>
        <translation>Mis par-dessus&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorForm</name>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>À la main seulement</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Toutes les 15 minutes</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Remove it here too</source>
        <translation>Le retirer ici aussi</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Le garder ici</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Depuis où</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>Chercher du nouveau</translation>
    </message>
    <message>
        <source>What is deleted there</source>
        <translation>Ce qui y est supprimé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (needs Yavi)</source>
        <translation>%1 (nécessite Yavi)</translation>
    </message>
    <message>
        <source>%1 (may be empty)</source>
        <translation>%1 (peut être vide)</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 manque.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorsView</name>
    <message>
        <source>is fetching</source>
        <translation>récupération en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looked at %2</source>
        <translation>%1 · consulté le %2</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>pas encore consulté</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connecteurs</translation>
    </message>
    <message>
        <source>Connect something</source>
        <translation>Connecter quelque chose</translation>
    </message>
    <message>
        <source>Documents that come by themselves</source>
        <translation>Des documents qui viennent d’eux-mêmes</translation>
    </message>
    <message>
        <source>A folder, a Git repository, a web page or feed, a database, exports of Slack, Jira and GitHub, S3 or Azure: what is new there is fetched, what changed replaces what was here.</source>
        <translation>Un dossier, un dépôt Git, une page web ou un flux, une base de données, des exports de Slack, Jira et GitHub, S3 ou Azure&#xa0;: ce qui y est nouveau est récupéré, ce qui a changé remplace ce qui était ici.</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Récupérer maintenant</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ContextChip</name>
    <message>
        <source>%1 goes along: about %2 tokens. Click to leave it out.</source>
        <translation>%1 est joint&#xa0;: environ %2 jetons. Cliquez pour l’exclure.</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Exclure %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DayChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugPanel</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>Rien n’est en cours de débogage</translation>
    </message>
    <message>
        <source>Set a breakpoint with F9 or a click on a line&apos;s number, then start.</source>
        <translation>Posez un point d’arrêt avec F9 ou d’un clic sur un numéro de ligne, puis démarrez.</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>Démarrer le débogage</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Pas à pas principal</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>Pas à pas détaillé</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Pas à pas sortant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Watch an expression</source>
        <translation>Surveiller une expression</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Surveillées</translation>
    </message>
    <message>
        <source>Debug console</source>
        <translation>Console de débogage</translation>
    </message>
    <message>
        <source>Evaluate, where the program stands</source>
        <translation>Évaluer, là où en est le programme</translation>
    </message>
    <message>
        <source>Evaluate an expression</source>
        <translation>Évaluer une expression</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Arrêté&#xa0;: %1</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>L’exécution est terminée.</translation>
    </message>
    <message>
        <source>%1  ·  %2:%3</source>
        <translation>%1  ·  %2:%3</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 n’a pas été modifié&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Modifier la valeur</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugSession</name>
    <message>
        <source>The debug adapter does not answer.</source>
        <translation>L’adaptateur de débogage ne répond pas.</translation>
    </message>
    <message>
        <source>The program ended with %1.</source>
        <translation>Le programme s’est terminé avec %1.</translation>
    </message>
    <message>
        <source>The program does not stand still.</source>
        <translation>Le programme n’est pas à l’arrêt.</translation>
    </message>
    <message>
        <source>This debugger knows no conditions: breakpoints with one stop always.</source>
        <translation>Ce débogueur ne connaît pas de conditions&#xa0;: les points d’arrêt qui en ont une arrêtent toujours.</translation>
    </message>
    <message>
        <source>This debugger does not count hits: breakpoints with a count stop always.</source>
        <translation>Ce débogueur ne compte pas les passages&#xa0;: les points d’arrêt qui ont un nombre arrêtent toujours.</translation>
    </message>
    <message>
        <source>This debugger knows no log points: they stop.</source>
        <translation>Ce débogueur ne connaît pas de points de journalisation&#xa0;: ils arrêtent.</translation>
    </message>
    <message>
        <source>This debugger cannot change variables.</source>
        <translation>Ce débogueur ne peut pas modifier les variables.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DecidedCard</name>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>change %1: %2</source>
        <translation>modification %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Review what is open</source>
        <translation>Relire ce qui est en attente</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffPage</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>indexé</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>non indexé</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>Abandonner une modification</translation>
    </message>
    <message>
        <source>These lines of %1 go back to what is staged. This cannot be undone.</source>
        <translation>Ces lignes de %1 reviennent à ce qui est indexé. C’est irréversible.</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>Abandonner la modification</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Désindexer</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Indexer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>A binary file.</source>
        <translation>Un fichier binaire.</translation>
    </message>
    <message>
        <source>Too many changes to show here: +%1 −%2 lines.</source>
        <translation>Trop de modifications à afficher ici&#xa0;: +%1 −%2 lignes.</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Aucune modification.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>pas de saut de ligne à la fin</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>Désindexer %n ligne</numerusform>
            <numerusform>Désindexer %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>Indexer %n ligne</numerusform>
            <numerusform>Indexer %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>Abandonner %n ligne</numerusform>
            <numerusform>Abandonner %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentPage</name>
    <message>
        <source>Found in it</source>
        <translation>Trouvé dedans</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>Récupération en cours</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Rechercher dans le document</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Emplacement précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Emplacement suivant</translation>
    </message>
    <message>
        <source>not verified: the text does not say so word for word</source>
        <translation>non vérifié&#xa0;: le texte ne le dit pas mot pour mot</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n emplacement</numerusform>
            <numerusform>%n emplacements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentsView</name>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>en cours de lecture</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>Rechercher dans les documents</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Adresse d’une page web</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>Ce que le projet devrait savoir</translation>
    </message>
    <message>
        <source>Drop contracts, manuals, papers, mails or pictures of text here, or a whole folder. They are read, can be searched, and answer questions with the place where it stands.</source>
        <translation>Déposez ici contrats, manuels, articles, e-mails ou images de texte, ou tout un dossier. Ils sont lus, on peut y rechercher, et ils répondent aux questions en indiquant où cela se trouve.</translation>
    </message>
    <message>
        <source>Documents that others add stand here, can be searched, and answer questions with the place where it stands.</source>
        <translation>Les documents ajoutés par d’autres sont ici, on peut y rechercher, et ils répondent aux questions en indiquant où cela se trouve.</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n en cours de lecture</numerusform>
            <numerusform>%n en cours de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>No document says anything about this. Other words may help.</source>
        <translation>Aucun document n’en parle. D’autres mots peuvent aider.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Add to a knowledge base</source>
        <translation>Ajouter à une base de connaissances</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Nom du dossier</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeModel</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ne peut pas être lu</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Dossier %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeView</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>Fermer tous les dossiers</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Aucun dossier n’est ouvert</translation>
    </message>
    <message>
        <source>Open a folder to see its files here.</source>
        <translation>Ouvrez un dossier pour voir ses fichiers ici.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>Ce dossier ne peut pas être lu</translation>
    </message>
    <message>
        <source>%1 is gone, or you may not read it.</source>
        <translation>%1 n’est plus là, ou vous ne pouvez pas le lire.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>There is no trash here. “%1” would be gone for good.</source>
        <translation>Il n’y a pas de corbeille ici. «&#xa0;%1&#xa0;» serait perdu définitivement.</translation>
    </message>
    <message>
        <source>Delete 1 file</source>
        <translation>Supprimer 1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files</source>
        <translation>
            <numerusform>Supprimer %n fichier</numerusform>
            <numerusform>Supprimer %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitController</name>
    <message>
        <source>Create a repository</source>
        <translation>Créer un dépôt</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Indexer</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Désindexer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>Abandonner une modification</translation>
    </message>
    <message>
        <source>Stage a change</source>
        <translation>Indexer une modification</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Switch branch</source>
        <translation>Changer de branche</translation>
    </message>
    <message>
        <source>Create a branch</source>
        <translation>Créer une branche</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitFilesModel</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Indexés</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Untracked</source>
        <translation>Non suivis</translation>
    </message>
    <message>
        <source>%1, files: %2</source>
        <translation>%1, fichiers&#xa0;: %2</translation>
    </message>
    <message>
        <source> (submodule)</source>
        <translation> (sous-module)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitLogModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1, par %2, %3</translation>
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
        <translation>Historique</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>Relire l’état</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Changer de branche ou en créer une</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Fichiers modifiés</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>What you edit appears here, to be staged and committed.</source>
        <translation>Ce que vous modifiez apparaît ici, pour être indexé et validé.</translation>
    </message>
    <message>
        <source>No repository yet</source>
        <translation>Pas encore de dépôt</translation>
    </message>
    <message>
        <source>With Git every state of this folder can be found again, and shared.</source>
        <translation>Avec Git, chaque état de ce dossier peut être retrouvé, et partagé.</translation>
    </message>
    <message>
        <source>Create a repository</source>
        <translation>Créer un dépôt</translation>
    </message>
    <message>
        <source>The repository cannot be read</source>
        <translation>Le dépôt ne peut pas être lu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Reading the repository…</source>
        <translation>Lecture du dépôt…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Aucun dossier n’est ouvert</translation>
    </message>
    <message>
        <source>Open a folder to see its changes.</source>
        <translation>Ouvrez un dossier pour voir ses modifications.</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>fusion en cours</translation>
    </message>
    <message>
        <source>rebasing</source>
        <translation>rebasage en cours</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>Commits before and behind %1</source>
        <translation>Commits en avance et en retard sur %1</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Nouvelle branche…</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>Nouvelle branche</translation>
    </message>
    <message>
        <source>Name of the branch, made from %1</source>
        <translation>Nom de la branche, créée à partir de %1</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>The files go back to what is staged. This cannot be undone.</source>
        <translation>Les fichiers reviennent à ce qui est indexé. C’est irréversible.</translation>
    </message>
    <message>
        <source>Discard 1 file</source>
        <translation>Abandonner 1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n files</source>
        <translation>
            <numerusform>Abandonner %n fichier</numerusform>
            <numerusform>Abandonner %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Indexer</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Désindexer</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>Tirer, ses propres commits par-dessus</translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation>Fusionner dans cette branche</translation>
    </message>
    <message>
        <source>Rebase this branch onto</source>
        <translation>Rebaser cette branche sur</translation>
    </message>
    <message>
        <source>Stash the changes…</source>
        <translation>Remiser les modifications…</translation>
    </message>
    <message>
        <source>Bring back, and drop it</source>
        <translation>Reprendre, et supprimer la remise</translation>
    </message>
    <message>
        <source>Bring back, and keep it</source>
        <translation>Reprendre, et garder la remise</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Stash the changes</source>
        <translation>Remiser les modifications</translation>
    </message>
    <message>
        <source>What it is, to find it again (new files are taken along)</source>
        <translation>Ce que c’est, pour les retrouver (les nouveaux fichiers sont inclus)</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1  ·  in another working tree</source>
        <translation>%1  ·  dans un autre arbre de travail</translation>
    </message>
    <message>
        <source>Branches of the remotes</source>
        <translation>Branches des dépôts distants</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>Sous-modules</translation>
    </message>
    <message>
        <source>Bring all to the commits that are recorded</source>
        <translation>Amener tous aux commits enregistrés</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>pas encore récupéré</translation>
    </message>
    <message>
        <source>at another commit</source>
        <translation>à un autre commit</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>comme enregistré</translation>
    </message>
    <message>
        <source>New files go to the trash (where there is none, they are deleted), changed ones go back to what is staged, which cannot be undone.</source>
        <translation>Les nouveaux fichiers vont à la corbeille (s’il n’y en a pas, ils sont supprimés), les fichiers modifiés reviennent à ce qui est indexé&#xa0;; c’est irréversible.</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>Supprimer la remise</translation>
    </message>
    <message>
        <source>“%1” is gone then. This cannot be undone.</source>
        <translation>«&#xa0;%1&#xa0;» disparaît alors. C’est irréversible.</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>Remiser</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Conflicts are left</source>
        <translation>Il reste des conflits</translation>
    </message>
    <message>
        <source>The marks of both sides still stand in the text. Staged like this it counts as resolved.</source>
        <translation>Les marques des deux côtés sont encore dans le texte. Indexé ainsi, il compte comme résolu.</translation>
    </message>
    <message>
        <source>Stage with the marks</source>
        <translation>Indexer avec les marques</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitProgram</name>
    <message>
        <source>The program git could not be started. Is it installed?</source>
        <translation>Le programme git n’a pas pu être démarré. Est-il installé&#xa0;?</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>git ended with %1.</source>
        <translation>git s’est terminé avec %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRemote</name>
    <message>
        <source>Fetch</source>
        <translation>Récupérer (fetch)</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Tirer (pull)</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Pousser (push)</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>Fusionner %1</translation>
    </message>
    <message>
        <source>Rebase onto %1</source>
        <translation>Rebaser sur %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Skip this commit</source>
        <translation>Sauter ce commit</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>Remiser</translation>
    </message>
    <message>
        <source>Bring the stash back</source>
        <translation>Reprendre la remise</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>Supprimer la remise</translation>
    </message>
    <message>
        <source>Update the submodules</source>
        <translation>Mettre à jour les sous-modules</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRepository</name>
    <message>
        <source>This folder is not in a Git repository.</source>
        <translation>Ce dossier n’est pas dans un dépôt Git.</translation>
    </message>
    <message>
        <source>The repository could not be opened</source>
        <translation>Le dépôt n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>The repository could not be created</source>
        <translation>Le dépôt n’a pas pu être créé</translation>
    </message>
    <message>
        <source>The state of the files could not be read</source>
        <translation>L’état des fichiers n’a pas pu être lu</translation>
    </message>
    <message>
        <source>The last commit could not be read</source>
        <translation>Le dernier commit n’a pas pu être lu</translation>
    </message>
    <message>
        <source>It could not be staged</source>
        <translation>L’indexation a échoué</translation>
    </message>
    <message>
        <source>It could not be unstaged</source>
        <translation>La désindexation a échoué</translation>
    </message>
    <message>
        <source>%1 could not be looked at</source>
        <translation>%1 n’a pas pu être examiné</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 n’a pas pu être supprimé.</translation>
    </message>
    <message>
        <source>The changes could not be discarded</source>
        <translation>Les modifications n’ont pas pu être abandonnées</translation>
    </message>
    <message>
        <source>The branches could not be read</source>
        <translation>Les branches n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>Il n’y a pas de branche %1</translation>
    </message>
    <message>
        <source>Changes in %1 would be lost. Commit, stash or discard them first.</source>
        <translation>Les modifications dans %1 seraient perdues. Validez-les, remisez-les (stash) ou abandonnez-les d’abord.</translation>
    </message>
    <message>
        <source>%1 could not be checked out</source>
        <translation>%1 n’a pas pu être extrait</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un nom de branche.</translation>
    </message>
    <message>
        <source>The branch could not be created</source>
        <translation>La branche n’a pas pu être créée</translation>
    </message>
    <message>
        <source>The branch %1 could not be deleted</source>
        <translation>La branche %1 n’a pas pu être supprimée</translation>
    </message>
    <message>
        <source>There is no commit to amend yet.</source>
        <translation>Il n’y a pas encore de commit à modifier.</translation>
    </message>
    <message>
        <source>Write a message that says why.</source>
        <translation>Écrivez un message qui dit pourquoi.</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email.</source>
        <translation>Git ne sait pas qui vous êtes. Définissez user.name et user.email.</translation>
    </message>
    <message>
        <source>Some files are still in conflict. Resolve and stage them first.</source>
        <translation>Des fichiers sont encore en conflit. Résolvez-les et indexez-les d’abord.</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what belongs into the commit.</source>
        <translation>Rien n’est indexé. Indexez ce qui doit entrer dans le commit.</translation>
    </message>
    <message>
        <source>The commit could not be made</source>
        <translation>Le commit n’a pas pu être créé</translation>
    </message>
    <message>
        <source>This repository has hooks or signs its commits, and the program git that does this is not installed.</source>
        <translation>Ce dépôt a des hooks ou signe ses commits, et le programme git qui le fait n’est pas installé.</translation>
    </message>
    <message>
        <source>A hook refused the commit.</source>
        <translation>Un hook a refusé le commit.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>L’historique n’a pas pu être lu</translation>
    </message>
    <message>
        <source>The difference could not be made</source>
        <translation>La différence n’a pas pu être établie</translation>
    </message>
    <message>
        <source>The commit could not be read</source>
        <translation>Le commit n’a pas pu être lu</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>What is staged of %1 could not be read</source>
        <translation>Ce qui est indexé de %1 n’a pas pu être lu</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>Il n’y a pas encore de commit</translation>
    </message>
    <message>
        <source>What was committed of %1 could not be read</source>
        <translation>Ce qui est validé de %1 n’a pas pu être lu</translation>
    </message>
    <message>
        <source>%1 could not be staged</source>
        <translation>%1 n’a pas pu être indexé</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>%1 is not in conflict.</source>
        <translation>%1 n’est pas en conflit.</translation>
    </message>
    <message>
        <source>%1 could not be merged</source>
        <translation>%1 n’a pas pu être fusionné</translation>
    </message>
    <message>
        <source>%1 could not be marked as resolved</source>
        <translation>%1 n’a pas pu être marqué comme résolu</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here: close this tab and open the conflict again.</source>
        <translation>%1 a changé depuis son ouverture ici : fermez cet onglet et rouvrez le conflit.</translation>
    </message>
    <message>
        <source>%1 is checked out in another working tree of this repository.</source>
        <translation>%1 est extraite dans un autre arbre de travail de ce dépôt.</translation>
    </message>
    <message>
        <source>The submodules could not be read</source>
        <translation>Les sous-modules n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Git&apos;s settings could not be read</source>
        <translation>Les paramètres de Git n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>The template of commit messages, %1, cannot be read.</source>
        <translation>Impossible de lire le modèle de message de commit, %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitSyncBar</name>
    <message>
        <source>%1: %2 (%3 %)</source>
        <translation>%1&#xa0;: %2 (%3 %)</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Tirer</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Pousser</translation>
    </message>
    <message>
        <source>Stash, merge, rebase</source>
        <translation>Remiser, fusionner, rebaser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sauter</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abandonner</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in conflict: choose one below to resolve it.</source>
        <translation>
            <numerusform>%n fichier est en conflit&#xa0;: choisissez-le ci-dessous pour le résoudre.</numerusform>
            <numerusform>%n fichiers sont en conflit&#xa0;: choisissez-en un ci-dessous pour le résoudre.</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts are left.</source>
        <translation>Il ne reste aucun conflit.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryController</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>Depuis votre départ</translation>
    </message>
    <message>
        <source>This change does not fit the text any more.</source>
        <translation>Cette modification ne correspond plus au texte.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s) as before</source>
        <translation>
            <numerusform>%n ligne comme avant</numerusform>
            <numerusform>%n lignes comme avant</numerusform>
        </translation>
    </message>
    <message>
        <source>added, line %1: %2</source>
        <translation>ajouté, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>removed, line %1: %2</source>
        <translation>supprimé, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>ligne %1, %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n fichier</numerusform>
            <numerusform>%1, %2, %n fichiers</numerusform>
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
        <translation>Fichiers du commit</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>L’historique ne peut pas être lu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Pas encore de commit</translation>
    </message>
    <message>
        <source>The first commit begins the history.</source>
        <translation>Le premier commit commence l’historique.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Message du commit</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPanel</name>
    <message>
        <source>This file</source>
        <translation>Ce fichier</translation>
    </message>
    <message>
        <source>What changed in the file in front, and when</source>
        <translation>Ce qui a changé dans le fichier au premier plan, et quand</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>Qui a écrit ce qui n’est pas encore validé</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Who worked when on which files</source>
        <translation>Qui a travaillé quand sur quels fichiers</translation>
    </message>
    <message>
        <source>Leave the text as it is</source>
        <translation>Laisser le texte tel quel</translation>
    </message>
    <message>
        <source>Undo it. This is an edit, and can be undone.</source>
        <translation>L’annuler. C’est une modification, elle peut être annulée.</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>Depuis mon départ</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler cette modification</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore the file</source>
        <translation>Restaurer le fichier</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Play the history</source>
        <translation>Rejouer l’historique</translation>
    </message>
    <message>
        <source>Every version, of everybody</source>
        <translation>Chaque version, de chacun</translation>
    </message>
    <message>
        <source>What you edit here is kept for a while. In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back.</source>
        <translation>Ce que vous modifiez ici est gardé un certain temps. Dans un dossier partagé, chaque modification est gardée&#xa0;: voyez qui a changé quoi et quand, ce qui s’est passé depuis votre départ, et revenez en arrière.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>Aucun fichier au premier plan</translation>
    </message>
    <message>
        <source>Open a file of the folder to see its history.</source>
        <translation>Ouvrez un fichier du dossier pour voir son historique.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Lecture de l’historique</translation>
    </message>
    <message>
        <source>Nobody has changed this file yet</source>
        <translation>Personne n’a encore modifié ce fichier</translation>
    </message>
    <message>
        <source>From your first edit on its history is here, for a while. In a shared folder everybody&apos;s edits are kept for good.</source>
        <translation>Dès votre première modification, son historique est ici, pour un certain temps. Dans un dossier partagé, les modifications de chacun sont gardées pour de bon.</translation>
    </message>
    <message>
        <source>From the first edit on its history is here.</source>
        <translation>Dès la première modification, son historique est ici.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>L’historique n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 · %2 · +%3 −%4 bytes</source>
        <translation>%1 · %2 · +%3 −%4 octets</translation>
    </message>
    <message>
        <source>Nothing of what %1 did there is left to undo: others have changed it since.</source>
        <translation>Il ne reste rien à annuler de ce que %1 a fait là&#xa0;: d’autres l’ont changé depuis.</translation>
    </message>
    <message>
        <source>Undoes what %1 did there. What others did stays.</source>
        <translation>Annule ce que %1 a fait là. Ce que d’autres ont fait reste.</translation>
    </message>
    <message>
        <source>%1 of its %2 bytes were already deleted since.</source>
        <translation>%1 de ses %2 octets ont déjà été supprimés depuis.</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (supprimé)</translation>
    </message>
    <message>
        <source>What has changed since you were last here</source>
        <translation>Ce qui a changé depuis votre dernier passage ici</translation>
    </message>
    <message>
        <source>Nothing has changed since you were last here</source>
        <translation>Rien n’a changé depuis votre dernier passage ici</translation>
    </message>
    <message>
        <source>Undo this change: takes back what this person did at this place, whoever it was, and leaves everything else. You see it first.</source>
        <translation>Annuler cette modification&#xa0;: revient sur ce que cette personne a fait à cet endroit, qui qu’elle soit, et laisse tout le reste. Vous le voyez d’abord.</translation>
    </message>
    <message>
        <source>Restore: make the text what it was then. This is an edit, and can be undone.</source>
        <translation>Restaurer&#xa0;: rend au texte ce qu’il était alors. C’est une modification, elle peut être annulée.</translation>
    </message>
    <message>
        <source>Make the file again, with the text that it had then.</source>
        <translation>Recréer le fichier, avec le texte qu’il avait alors.</translation>
    </message>
    <message>
        <source>The text stays as it is.</source>
        <translation>Le texte reste tel quel.</translation>
    </message>
    <message>
        <source>What was written here is gone again: both texts are the same.</source>
        <translation>Ce qui a été écrit ici a de nouveau disparu&#xa0;: les deux textes sont identiques.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryScrubber</name>
    <message>
        <source>History of this file</source>
        <translation>Historique de ce fichier</translation>
    </message>
</context>
<context>
    <name>dyad::panels::InvitationList</name>
    <message>
        <source>Viewer link</source>
        <translation>Lien de lecture</translation>
    </message>
    <message>
        <source>Admin link</source>
        <translation>Lien d’administrateur</translation>
    </message>
    <message>
        <source>Developer link</source>
        <translation>Lien de développeur</translation>
    </message>
    <message>
        <source>Link (%1)</source>
        <translation>Lien (%1)</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>expire à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>encore %n jour</numerusform>
            <numerusform>encore %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>utilisé %n fois</numerusform>
            <numerusform>utilisé %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdraw: %1, %2</source>
        <translation>Retirer&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Nobody can join with this link any more. Who has joined stays.</source>
        <translation>Plus personne ne peut participer avec ce lien. Qui a déjà rejoint reste.</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Vraiment&#xa0;?</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgeController</name>
    <message>
        <source>You may read documents here, not add them.</source>
        <translation>Vous pouvez lire les documents ici, pas en ajouter.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgePanel</name>
    <message>
        <source>Knowledge</source>
        <translation>Connaissances</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Add a web page</source>
        <translation>Ajouter une page web</translation>
    </message>
    <message>
        <source>Views of the knowledge</source>
        <translation>Vues des connaissances</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connecteurs</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>Ce que le projet devrait savoir</translation>
    </message>
    <message>
        <source>In a shared folder you can add documents, search in them and ask them; the answers say where it stands.</source>
        <translation>Dans un dossier partagé, vous pouvez ajouter des documents, y rechercher et les interroger&#xa0;; les réponses disent où cela se trouve.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>Récupération en cours</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Le serveur ne répond pas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageView</name>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Question of %1</source>
        <translation>Question de %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 en entrée, %2 en sortie</translation>
    </message>
    <message>
        <source>Ask this again in other words</source>
        <translation>Reposer la question en d’autres termes</translation>
    </message>
    <message>
        <source>Go on from here in a new thread</source>
        <translation>Continuer d’ici dans un nouveau fil</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Avec %1</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>La laisser continuer</translation>
    </message>
    <message>
        <source>Cut: it reached the most that the model says at once</source>
        <translation>Coupée&#xa0;: le maximum que le modèle dit en une fois est atteint</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NotSharedList</name>
    <message>
        <source>Not in sync</source>
        <translation>Non synchronisés</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesModel</name>
    <message>
        <source>viewer</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>développeur</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administrateur</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>member</source>
        <translation>membre</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2, line %3 (%4)</source>
        <translation>%1 vous a mentionné dans %2, ligne %3 (%4)</translation>
    </message>
    <message>
        <source>%1 made you %2 of %3</source>
        <translation>%1 vous a nommé %2 de %3</translation>
    </message>
    <message>
        <source>%1 invites you to %2 as %3; ask for the link</source>
        <translation>%1 vous invite dans %2 comme %3&#xa0;; demandez le lien</translation>
    </message>
    <message>
        <source>The AI budget of %1 is spent; calls are refused until it is raised</source>
        <translation>Le budget IA de %1 est épuisé&#xa0;; les appels sont refusés jusqu’à ce qu’il soit relevé</translation>
    </message>
    <message>
        <source>A backup of the server has failed; see its log</source>
        <translation>Une sauvegarde du serveur a échoué&#xa0;; voir son journal</translation>
    </message>
    <message>
        <source>An admin of the server has removed your second factor</source>
        <translation>Un administrateur du serveur a retiré votre second facteur</translation>
    </message>
    <message>
        <source>%1 mentioned you in a comment (%2)</source>
        <translation>%1 vous a mentionné dans un commentaire (%2)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Mail them to me as well</source>
        <translation>Me les envoyer aussi par e-mail</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Mentions in comments (@Name), new roles and invitations appear here.</source>
        <translation>Les mentions dans les commentaires (@Nom), les nouveaux rôles et les invitations apparaissent ici.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server to hear when somebody mentions or invites you.</source>
        <translation>Partagez le dossier ou connectez-vous à un serveur pour savoir quand quelqu’un vous mentionne ou vous invite.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Tout replier</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Tout déplier</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Filtrer la structure</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>No outline</source>
        <translation>Aucune structure</translation>
    </message>
    <message>
        <source>Open a file with code: its classes and functions, or its headings, are listed here.</source>
        <translation>Ouvrez un fichier de code&#xa0;: ses classes et fonctions, ou ses titres, figurent ici.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>The language server has not answered yet.</source>
        <translation>Le serveur de langage n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>Rien à énumérer</translation>
    </message>
    <message>
        <source>This file has no parts that are known here.</source>
        <translation>Ce fichier n’a pas de parties connues ici.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Exécuter de nouveau</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En cours&#xa0;: %1</translation>
    </message>
    <message>
        <source>No tasks found</source>
        <translation>Aucune tâche trouvée</translation>
    </message>
    <message>
        <source>Tasks come from CMakePresets.json, package.json, a Makefile or .dyad/tasks.json.</source>
        <translation>Les tâches viennent de CMakePresets.json, package.json, d’un Makefile ou de .dyad/tasks.json.</translation>
    </message>
    <message>
        <source>1 task found</source>
        <translation>1 tâche trouvée</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks found</source>
        <translation>
            <numerusform>%n tâche trouvée</numerusform>
            <numerusform>%n tâches trouvées</numerusform>
        </translation>
    </message>
    <message>
        <source>Build, test or run. What they complain about appears among the problems.</source>
        <translation>Compilez, testez ou exécutez. Ce qu’elles signalent apparaît parmi les problèmes.</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Choisir une tâche</translation>
    </message>
    <message>
        <source>Succeeded after %1 s</source>
        <translation>Réussi après %1 s</translation>
    </message>
    <message>
        <source>Failed with %1 after %2 s</source>
        <translation>Échec avec %1 après %2 s</translation>
    </message>
    <message>
        <source>Stopped after %1 s</source>
        <translation>Arrêté après %1 s</translation>
    </message>
    <message>
        <source>Could not be started</source>
        <translation>N’a pas pu être démarré</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PeopleChart</name>
    <message>
        <source>%1: %2 edits, %3 AI calls</source>
        <translation>%1&#xa0;: %2 modifications, %3 appels à l’IA</translation>
    </message>
    <message>
        <source>Usage by person</source>
        <translation>Utilisation par personne</translation>
    </message>
    <message>
        <source>%1 edits, %2 AI</source>
        <translation>%1 modifications, %2 IA</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 modifications</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureCard</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::PosixPty</name>
    <message>
        <source>No terminal could be opened: %1.</source>
        <translation>Aucun terminal n’a pu être ouvert&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsModel</name>
    <message>
        <source>%1, problems: %2</source>
        <translation>%1, problèmes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Error, line %1: %2</source>
        <translation>Erreur, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Warning, line %1: %2</source>
        <translation>Avertissement, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Note, line %1: %2</source>
        <translation>Note, ligne %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Filter by message, file or source</source>
        <translation>Filtrer par message, fichier ou source</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>The filter hides everything (%1)</source>
        <translation>Le filtre masque tout (%1)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Problems cannot be told</source>
        <translation>Rien n’est connu des problèmes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>What language servers and builds complain about appears here.</source>
        <translation>Ce que signalent les serveurs de langage et les compilations apparaît ici.</translation>
    </message>
    <message>
        <source>Build the project</source>
        <translation>Compiler le projet</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryController</name>
    <message>
        <source>created</source>
        <translation>créé</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renommé</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>remplacé</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>supprimé depuis</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryView</name>
    <message>
        <source>History of the project</source>
        <translation>Historique du projet</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>Depuis mon départ</translation>
    </message>
    <message>
        <source>Sessions of work</source>
        <translation>Sessions de travail</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what was done since you were last here</source>
        <translation>Seulement ce qui a été fait depuis votre dernier passage ici</translation>
    </message>
    <message>
        <source>You were not here before</source>
        <translation>Vous n’étiez pas encore venu ici</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>Aucun dossier n’est ouvert</translation>
    </message>
    <message>
        <source>Open a folder to see what was done in it.</source>
        <translation>Ouvrez un dossier pour voir ce qui y a été fait.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Lecture de l’historique</translation>
    </message>
    <message>
        <source>Nothing was done since you left</source>
        <translation>Rien n’a été fait depuis votre départ</translation>
    </message>
    <message>
        <source>Nothing was edited here yet</source>
        <translation>Rien n’a encore été modifié ici</translation>
    </message>
    <message>
        <source>From the first edit on, who worked when on which files is here.</source>
        <translation>Dès la première modification, on voit ici qui a travaillé quand sur quels fichiers.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>L’historique n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProviderForm</name>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Connect a provider</source>
        <translation>Connecter un fournisseur</translation>
    </message>
    <message>
        <source>Everybody in the project asks through this server. The key is kept encrypted on it and never comes back.</source>
        <translation>Tous les membres du projet passent par ce serveur. La clé y est gardée chiffrée et n’en ressort jamais.</translation>
    </message>
    <message>
        <source>None for a model on this machine</source>
        <translation>Aucune pour un modèle sur cette machine</translation>
    </message>
    <message>
        <source>All that it has</source>
        <translation>Tous ceux qu’il a</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Or in a terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</source>
        <translation>Ou dans un terminal&#xa0;: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</translation>
    </message>
    <message>
        <source>Use %1 (%2)</source>
        <translation>Utiliser %1 (%2)</translation>
    </message>
    <message>
        <source>It runs on the server&apos;s machine, at %1, and costs nothing.</source>
        <translation>Il s’exécute sur la machine du serveur, à l’adresse %1, et ne coûte rien.</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Retour à la discussion</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ReviewCard</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renommé</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>ouverture</translation>
    </message>
    <message>
        <source>Reject rest</source>
        <translation>Rejeter le reste</translation>
    </message>
    <message>
        <source>Accept rest</source>
        <translation>Accepter le reste</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 sur %2 décidés</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Rien à changer</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 sur %2 acceptés</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>Regardez avant d’accepter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accept all of %1</source>
        <translation>Tout accepter dans %1</translation>
    </message>
    <message>
        <source>Reject all of %1</source>
        <translation>Tout rejeter dans %1</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>ne correspond pas</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>non modifiable</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Undo from here on</source>
        <translation>Annuler à partir d’ici</translation>
    </message>
    <message>
        <source>Tells the model which of its changes do not fit, and asks for just those</source>
        <translation>Dit au modèle lesquelles de ses modifications ne correspondent pas, et ne redemande que celles-là</translation>
    </message>
    <message>
        <source>Takes back this answer and all later ones of the thread: the files are what they were before it, with what people did since</source>
        <translation>Annule cette réponse et toutes les suivantes du fil&#xa0;: les fichiers redeviennent ce qu’ils étaient avant elle, avec ce que les personnes ont fait depuis</translation>
    </message>
    <message>
        <source>Nothing that fits</source>
        <translation>Rien qui corresponde</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchController</name>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Le dossier %1 n’est pas là.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchPanel</name>
    <message>
        <source>1 match</source>
        <translation>1 résultat</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>dans 1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>dans %n fichier</numerusform>
            <numerusform>dans %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file searched.</source>
        <translation>1 fichier parcouru.</translation>
    </message>
    <message numerus="yes">
        <source>%n files searched.</source>
        <translation>
            <numerusform>%n fichier parcouru.</numerusform>
            <numerusform>%n fichiers parcourus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Files to include and exclude</source>
        <translation>Fichiers à inclure et à exclure</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>Replier tous les fichiers</translation>
    </message>
    <message>
        <source>Clear the results</source>
        <translation>Effacer les résultats</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>Rechercher dans tous les fichiers</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Files to include, e.g. *.cpp, src</source>
        <translation>Fichiers à inclure, p. ex. *.cpp, src</translation>
    </message>
    <message>
        <source>Files to exclude</source>
        <translation>Fichiers à exclure</translation>
    </message>
    <message>
        <source>Leave out what .gitignore names</source>
        <translation>Laisser de côté ce que nomme .gitignore</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>Search in every file</source>
        <translation>Rechercher dans chaque fichier</translation>
    </message>
    <message>
        <source>Text or regular expressions, in saved and unsaved files. What .gitignore names is left out.</source>
        <translation>Texte ou expressions régulières, dans les fichiers enregistrés ou non. Ce que nomme .gitignore est laissé de côté.</translation>
    </message>
    <message>
        <source>The search could not start</source>
        <translation>La recherche n’a pas pu commencer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Check the spelling, the case, and which files are left out.</source>
        <translation>Vérifiez l’orthographe, la casse et les fichiers exclus.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Replace 1 match</source>
        <translation>Remplacer 1 résultat</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n matches</source>
        <translation>
            <numerusform>Remplacer %n résultat</numerusform>
            <numerusform>Remplacer %n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped here: there are more. Narrow the search to see them.</source>
        <translation>Arrêtée ici&#xa0;: il y en a d’autres. Affinez la recherche pour les voir.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Arrêtée par vous.</translation>
    </message>
    <message>
        <source>Left out as too large: %1.</source>
        <translation>Laissés de côté car trop volumineux&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>Impossibles à lire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Files for which the expression was too costly: %1.</source>
        <translation>Fichiers pour lesquels l’expression était trop coûteuse&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Replace in files</source>
        <translation>Remplacer dans les fichiers</translation>
    </message>
    <message>
        <source>The files are written at once. This cannot be undone from here.</source>
        <translation>Les fichiers sont écrits aussitôt. C’est irréversible d’ici.</translation>
    </message>
    <message>
        <source>Replace in 1 file</source>
        <translation>Remplacer dans 1 fichier</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n files</source>
        <translation>
            <numerusform>Remplacer dans %n fichier</numerusform>
            <numerusform>Remplacer dans %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Remplacement…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 fichiers sur %2</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Remplacé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
    <message>
        <source>Not everything could be replaced</source>
        <translation>Tout n’a pas pu être remplacé</translation>
    </message>
    <message>
        <source>Edit the results as text</source>
        <translation>Modifier les résultats comme texte</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchResultsModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, matches: %2</source>
        <translation>%1, résultats&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SuggestPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TaskRunner</name>
    <message>
        <source>%1 could not be started: %2
</source>
        <translation>%1 n’a pas pu être démarré&#xa0;: %2
</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>«&#xa0;%1&#xa0;» s’exécute encore.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamDelegate</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamModel</name>
    <message>
        <source>this window</source>
        <translation>cette fenêtre</translation>
    </message>
    <message>
        <source>no file open</source>
        <translation>aucun fichier ouvert</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branche %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamPanel</name>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>People in this project</source>
        <translation>Personnes dans ce projet</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>Vous travaillez seul</translation>
    </message>
    <message>
        <source>Share the folder, and everybody with the link edits it with you, each in their own files.</source>
        <translation>Partagez le dossier, et tous ceux qui ont le lien le modifient avec vous, chacun dans ses propres fichiers.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Your edits are kept here and join the others&apos; when the connection is back.</source>
        <translation>Vos modifications sont gardées ici et rejoindront celles des autres quand la connexion sera revenue.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalPanel</name>
    <message>
        <source>Terminals</source>
        <translation>Terminaux</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Nouveau terminal</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>Rechercher dans le terminal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>No terminal is open</source>
        <translation>Aucun terminal n’est ouvert</translation>
    </message>
    <message>
        <source>Run commands in the folder of the project.</source>
        <translation>Exécutez des commandes dans le dossier du projet.</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>Ouvrir un terminal</translation>
    </message>
    <message>
        <source>No terminal could be opened</source>
        <translation>Aucun terminal n’a pu être ouvert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 (ended with %2)</source>
        <translation>%1 (terminé avec %2)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Another one beside it</source>
        <translation>Un autre à côté</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>Coller %n ligne&#xa0;?</numerusform>
            <numerusform>Coller %n lignes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>This program takes each line at once, as if you had typed it and pressed Enter:
%1</source>
        <translation>Ce programme prend chaque ligne aussitôt, comme si vous l’aviez saisie et aviez appuyé sur Entrée&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Close this terminal?</source>
        <translation>Fermer ce terminal&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is running in it, and ends with it.</source>
        <translation>%1 s’y exécute et prend fin avec lui.</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>Mettre fin à %1</translation>
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
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Ended with %1. Enter closes it.</source>
        <translation>Terminé avec %1. Entrée le ferme.</translation>
    </message>
    <message>
        <source>Ctrl+click opens it</source>
        <translation>Ctrl+clic l’ouvre</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TodoCard</name>
    <message>
        <source>What the AI is doing</source>
        <translation>Ce que fait l’IA</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ToolCallCard</name>
    <message>
        <source>Read %1</source>
        <translation>Lire %1</translation>
    </message>
    <message>
        <source>Look at the files in %1</source>
        <translation>Regarder les fichiers dans %1</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Rechercher «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Écrire %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécuter %1</translation>
    </message>
    <message>
        <source>Read the problems</source>
        <translation>Lire les problèmes</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>Récupérer %1</translation>
    </message>
    <message>
        <source>Update the to-do list</source>
        <translation>Mettre à jour la liste des tâches</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, échec</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, terminé</translation>
    </message>
    <message>
        <source>, under way</source>
        <translation>, en cours</translation>
    </message>
</context>
<context>
    <name>dyad::panels::UsagePanel</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Whose usage</source>
        <translation>Utilisation de qui</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>Personnes actives</translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation>Appels à l’IA</translation>
    </message>
    <message>
        <source>AI tokens</source>
        <translation>Jetons IA</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>Coût de l’IA</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Ce projet</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Everybody on the server</source>
        <translation>Tous sur le serveur</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Rien à compter</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server: edits and AI calls are then counted day by day.</source>
        <translation>Partagez le dossier ou connectez-vous à un serveur&#xa0;: les modifications et les appels à l’IA sont alors comptés jour par jour.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>Nobody edited anything or asked the AI in this time.</source>
        <translation>Personne n’a rien modifié ni interrogé l’IA pendant cette période.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::WorkflowsView</name>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ignoré</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Essai à blanc</translation>
    </message>
    <message numerus="yes">
        <source> (%n attempts)</source>
        <translation>
            <numerusform> (%n essai)</numerusform>
            <numerusform> (%n essais)</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message>
        <source>Runs of the chosen workflow</source>
        <translation>Exécutions du workflow choisi</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Says what each step would do, and does nothing</source>
        <translation>Dit ce que ferait chaque étape, et ne fait rien</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>A workflow is a short text. The same text in .dyad/workflows/NAME.toml of the project is one too.</source>
        <translation>Un workflow est un court texte. Le même texte dans .dyad/workflows/NAME.toml du projet en est un aussi.</translation>
    </message>
    <message>
        <source>Text of the workflow</source>
        <translation>Texte du workflow</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What shall happen by itself</source>
        <translation>Ce qui doit se faire tout seul</translation>
    </message>
    <message>
        <source>When a document arrives or changes, at a time of day, or when another program calls: read it, tell the team, ask the AI, propose changes to the code for review.</source>
        <translation>Quand un document arrive ou change, à une heure donnée, ou quand un autre programme appelle&#xa0;: le lire, prévenir l’équipe, interroger l’IA, proposer des modifications du code à relire.</translation>
    </message>
    <message>
        <source>Write a workflow</source>
        <translation>Écrire un workflow</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Open its file</source>
        <translation>Ouvrir son fichier</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>dyad::sync::AnswerReview</name>
    <message>
        <source>The project has no such file.</source>
        <translation>Le projet n’a pas de fichier de ce nom.</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation>Ce fichier n’est pas du texte.</translation>
    </message>
    <message>
        <source>%1 stays deleted; the history of the project has it.</source>
        <translation>%1 reste supprimé&#xa0;; l’historique du projet l’a encore.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Il a été supprimé entre-temps.</translation>
    </message>
    <message>
        <source>The project has no text file %1 to be copied.</source>
        <translation>Le projet n’a pas de fichier texte %1 à copier.</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>Il y a déjà un fichier de ce nom.</translation>
    </message>
    <message>
        <source>%1 stays: somebody has changed it since.</source>
        <translation>%1 reste&#xa0;: quelqu’un l’a modifié depuis.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ApiCall</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Connectez-vous d’abord au serveur.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>Le serveur est injoignable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>La connexion a été perdue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1 If you trust the authority that issued it, add it to this machine&apos;s certificates (on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates).</source>
        <translation>Le certificat du serveur n’a pas été accepté&#xa0;: %1 Si vous faites confiance à l’autorité qui l’a émis, ajoutez-la aux certificats de cette machine (sous Debian&#xa0;: un fichier .crt dans /usr/local/share/ca-certificates, puis update-ca-certificates).</translation>
    </message>
</context>
<context>
    <name>dyad::sync::BrowserSignIn</name>
    <message>
        <source>You can go back to Dyad</source>
        <translation>Vous pouvez revenir à Dyad</translation>
    </message>
    <message>
        <source>This window is not needed any more.</source>
        <translation>Cette fenêtre n’est plus utile.</translation>
    </message>
    <message>
        <source>The browser brought an answer to another question. Try again.</source>
        <translation>Le navigateur a rapporté une réponse à une autre question. Réessayez.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>La connexion a été annulée dans le navigateur.</translation>
    </message>
    <message>
        <source>The server could not reach the place where you signed in. Try again in a moment.</source>
        <translation>Le serveur n’a pas pu joindre le lieu où vous vous êtes connecté. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Its log says why.</source>
        <translation>Le serveur n’a pas accepté la connexion. Son journal dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ChatSession</name>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Il n’y a pas de connexion au serveur en ce moment.</translation>
    </message>
    <message>
        <source>The connection was lost before the server had the question.</source>
        <translation>La connexion a été perdue avant que le serveur ait reçu la question.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>The server was lost in the middle of this answer.</source>
        <translation>Le serveur a été perdu au milieu de cette réponse.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::CommentBoard</name>
    <message>
        <source>The file has been deleted.</source>
        <translation>Le fichier a été supprimé.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DiskRoom</name>
    <message>
        <source>This system watches no more folders (fs.inotify.max_user_watches); the others are looked at every few seconds.</source>
        <translation>Ce système ne surveille pas davantage de dossiers (fs.inotify.max_user_watches)&#xa0;; les autres sont examinés toutes les quelques secondes.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DocumentLinks</name>
    <message>
        <source>It was changed at the same place on the disk and in the project. The disk&apos;s text stands; the project&apos;s is in %1.</source>
        <translation>Il a été modifié au même endroit sur le disque et dans le projet. Le texte du disque demeure&#xa0;; celui du projet est dans %1.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::LocalChanges</name>
    <message>
        <source>The name is not UTF-8; the file stays on this machine.</source>
        <translation>Le nom n’est pas en UTF-8&#xa0;; le fichier reste sur cette machine.</translation>
    </message>
    <message>
        <source>A symbolic link stands where a file of the project was; it is not followed.</source>
        <translation>Un lien symbolique a pris la place d’un fichier du projet&#xa0;; il n’est pas suivi.</translation>
    </message>
    <message>
        <source>Symbolic links are not shared; it stays on this machine.</source>
        <translation>Les liens symboliques ne sont pas partagés&#xa0;; il reste sur cette machine.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteChanges</name>
    <message>
        <source>The project has a file under a name that is not written to disks.</source>
        <translation>Le projet a un fichier dont le nom ne s’écrit pas sur les disques.</translation>
    </message>
    <message>
        <source>The file could not be fetched; it is tried again.</source>
        <translation>Le fichier n’a pas pu être récupéré&#xa0;; un nouvel essai suit.</translation>
    </message>
    <message>
        <source>You may only read this file. It is again as the others have it; your version is in %1.</source>
        <translation>Vous pouvez seulement lire ce fichier. Il est de nouveau tel que les autres l’ont&#xa0;; votre version est dans %1.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteDocument</name>
    <message>
        <source>This file has been deleted.</source>
        <translation>Ce fichier a été supprimé.</translation>
    </message>
    <message>
        <source>The file is still being opened.</source>
        <translation>Le fichier est encore en cours d’ouverture.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteProject</name>
    <message>
        <source>You may read this file, not change it.</source>
        <translation>Vous pouvez lire ce fichier, pas le modifier.</translation>
    </message>
    <message>
        <source>You may read this project, not change it.</source>
        <translation>Vous pouvez lire ce projet, pas le modifier.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ServerApi</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Connectez-vous d’abord au serveur.</translation>
    </message>
    <message>
        <source>You have been signed out; sign in again.</source>
        <translation>Vous avez été déconnecté&#xa0;; reconnectez-vous.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A file arrived damaged; try again.</source>
        <translation>Un fichier est arrivé endommagé&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The server cannot renew the sign-in just now.</source>
        <translation>Le serveur ne peut pas renouveler la connexion en ce moment.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::WebSocketTransport</name>
    <message>
        <source>The server has not answered for %1 seconds.</source>
        <translation>Le serveur n’a pas répondu depuis %1 secondes.</translation>
    </message>
</context>
</TS>
