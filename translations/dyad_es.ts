<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: The Dyad developers -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the last commit</source>
        <translation>Cambios desde el último commit</translation>
    </message>
    <message>
        <source>Terminal output</source>
        <translation>Salida del terminal</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
</context>
<context>
    <name>CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>DiskPlacing</name>
    <message>
        <source>%1&apos;s copy</source>
        <translation>copia de %1</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflicto</translation>
    </message>
    <message>
        <source>A private file of yours lies there; the project&apos;s is not written.</source>
        <translation>Allí hay un archivo privado tuyo; el del proyecto no se escribe.</translation>
    </message>
    <message>
        <source>A private file of yours lies there.</source>
        <translation>Allí hay un archivo privado tuyo.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The folder could not be made.</source>
        <translation>No se pudo crear la carpeta.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>La respuesta del servidor no tiene sentido.</translation>
    </message>
    <message>
        <source>The server answered with something that docs/api.md does not know.</source>
        <translation>El servidor respondió algo que docs/api.md no conoce.</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>Ya no eres miembro de este proyecto.</translation>
    </message>
    <message>
        <source>This project is gone.</source>
        <translation>Este proyecto ya no existe.</translation>
    </message>
    <message>
        <source>The file was deleted while it held edits of yours.</source>
        <translation>El archivo se eliminó mientras contenía cambios tuyos.</translation>
    </message>
    <message>
        <source>The server does not know any more whether your last edit had arrived.</source>
        <translation>El servidor ya no sabe si tu último cambio había llegado.</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Ahora mismo no hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>The disk could not be written before Dyad ended, so it is not known whether this had been shared.</source>
        <translation>No se pudo escribir en el disco antes de que Dyad terminara, así que no se sabe si esto se había compartido.</translation>
    </message>
    <message>
        <source>Another program keeps this folder live already.</source>
        <translation>Otro programa ya mantiene esta carpeta en vivo.</translation>
    </message>
    <message>
        <source>Another program, or another person on this machine, keeps this folder live already.</source>
        <translation>Otro programa, u otra persona en esta máquina, ya mantiene esta carpeta en vivo.</translation>
    </message>
    <message>
        <source>This folder is the working copy of another project.</source>
        <translation>Esta carpeta es la copia de trabajo de otro proyecto.</translation>
    </message>
    <message>
        <source>Nothing is kept of this file&apos;s past.</source>
        <translation>No se conserva nada del pasado de este archivo.</translation>
    </message>
    <message>
        <source>This version of the file is not kept any more.</source>
        <translation>Esta versión del archivo ya no se conserva.</translation>
    </message>
    <message>
        <source>The folder is not empty; join into an empty one, so that nothing of yours is mixed in.</source>
        <translation>La carpeta no está vacía; únete en una vacía, para que nada tuyo se mezcle.</translation>
    </message>
    <message>
        <source>This change is too large to be shared at once.</source>
        <translation>Este cambio es demasiado grande para compartirlo de una vez.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” cannot be a name here.</source>
        <translation>«%1» no puede ser un nombre aquí.</translation>
    </message>
    <message>
        <source>“%1” is too long a name.</source>
        <translation>«%1» es un nombre demasiado largo.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>«%1» ya existe.</translation>
    </message>
    <message>
        <source>“%1” could not be made here. May you write in this folder?</source>
        <translation>No se pudo crear «%1» aquí. ¿Puedes escribir en esta carpeta?</translation>
    </message>
    <message>
        <source>“%1” could not be renamed. Does it still exist, and may you write here?</source>
        <translation>No se pudo cambiar el nombre de «%1». ¿Existe todavía y puedes escribir aquí?</translation>
    </message>
    <message>
        <source>There is no trash for “%1”.</source>
        <translation>No hay papelera para «%1».</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>No se pudo eliminar «%1».</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>no reason given</source>
        <translation>sin motivo indicado</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The file has changed since this was shown. Look at it again.</source>
        <translation>El archivo ha cambiado desde que se mostró. Míralo de nuevo.</translation>
    </message>
</context>
<context>
    <name>HistoryAuthors</name>
    <message>
        <source>From the start</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>HistoryTimes</name>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Ayer %1</translation>
    </message>
</context>
<context>
    <name>InvitationLink</name>
    <message>
        <source>This is not an invitation link; it looks like https://HOST/join/PROJECT#SECRET.</source>
        <translation>Esto no es un enlace de invitación; tiene este aspecto: https://HOST/join/PROJECT#SECRET.</translation>
    </message>
</context>
<context>
    <name>LanguageServers</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 is not a table of language servers: %2.</source>
        <translation>%1 no es una tabla de servidores de lenguaje: %2.</translation>
    </message>
</context>
<context>
    <name>LanguageSymbol</name>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>module</source>
        <translation>módulo</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>espacio de nombres</translation>
    </message>
    <message>
        <source>package</source>
        <translation>paquete</translation>
    </message>
    <message>
        <source>class</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>method</source>
        <translation>método</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propiedad</translation>
    </message>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>constructor</source>
        <translation>constructor</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>enumeración</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>interfaz</translation>
    </message>
    <message>
        <source>function</source>
        <translation>función</translation>
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
        <translation>cadena</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>booleano</translation>
    </message>
    <message>
        <source>array</source>
        <translation>matriz</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objeto</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>enum member</source>
        <translation>miembro de enumeración</translation>
    </message>
    <message>
        <source>struct</source>
        <translation>estructura</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>type parameter</source>
        <translation>parámetro de tipo</translation>
    </message>
</context>
<context>
    <name>LiveRecord</name>
    <message>
        <source>What brings this folder back to its project could not be kept. Is the disk full?</source>
        <translation>No se pudo guardar lo que devuelve esta carpeta a su proyecto. ¿Está lleno el disco?</translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Offline (1 edit waits)</source>
        <translation>Sin conexión (1 cambio en espera)</translation>
    </message>
    <message numerus="yes">
        <source>Offline (%n edits wait)</source>
        <translation>
            <numerusform>Sin conexión (%n cambio en espera)</numerusform>
            <numerusform>Sin conexión (%n cambios en espera)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión con el servidor</translation>
    </message>
</context>
<context>
    <name>LocalHistory</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Otro programa</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 has changed since the search. Search again.</source>
        <translation>%1 ha cambiado desde la búsqueda. Busca de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se pudo leer %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>Escribe lo que quieres buscar.</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>La expresión no es válida: %1.</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>Line %1 has “%2”, which %3 cannot write. Save it as UTF-8.</source>
        <translation>La línea %1 tiene «%2», que %3 no puede escribir. Guárdalo como UTF-8.</translation>
    </message>
</context>
<context>
    <name>UserSnippets</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>These are no snippets: %1 at character %2.</source>
        <translation>Esto no son fragmentos: %1 en el carácter %2.</translation>
    </message>
</context>
<context>
    <name>WorkspaceEdit</name>
    <message>
        <source>The language server wants a change that is not known here: %1.</source>
        <translation>El servidor de lenguaje quiere un cambio que aquí no se conoce: %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app</name>
    <message>
        <source>An IDE in which a team works in one live working copy.</source>
        <translation>Un IDE en el que un equipo trabaja en una sola copia de trabajo en vivo.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>Share the folder, and print the invitation link.</source>
        <translation>Compartir la carpeta e imprimir el enlace de invitación.</translation>
    </message>
    <message>
        <source>Join the project of this invitation link, into the folder given.</source>
        <translation>Unirse al proyecto de este enlace de invitación, en la carpeta indicada.</translation>
    </message>
    <message>
        <source>The name that others see.</source>
        <translation>El nombre que ven los demás.</translation>
    </message>
    <message>
        <source>dark, light or system.</source>
        <translation>dark (oscuro), light (claro) o system.</translation>
    </message>
    <message>
        <source>Drive the window with the commands of this file (docs/automation.md).</source>
        <translation>Manejar la ventana con las órdenes de este archivo (docs/automation.md).</translation>
    </message>
    <message>
        <source>Write a picture of the painted window, then end.</source>
        <translation>Escribir una imagen de la ventana pintada y terminar.</translation>
    </message>
    <message>
        <source>Do not end after --screenshot.</source>
        <translation>No terminar después de --screenshot.</translation>
    </message>
    <message>
        <source>A folder or files to open; FILE:LINE goes to the line.</source>
        <translation>Una carpeta o archivos que abrir; ARCHIVO:LÍNEA va a la línea.</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nuevo archivo</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close all files</source>
        <translation>Cerrar todos los archivos</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>Cerrar carpeta</translation>
    </message>
    <message>
        <source>New file in the folder</source>
        <translation>Nuevo archivo en la carpeta</translation>
    </message>
    <message>
        <source>New folder in the folder</source>
        <translation>Nueva carpeta en la carpeta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Find in file</source>
        <translation>Buscar en el archivo</translation>
    </message>
    <message>
        <source>Replace in file</source>
        <translation>Reemplazar en el archivo</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>Mostrar archivos</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>Buscar en todos los archivos</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>Mostrar equipo</translation>
    </message>
    <message>
        <source>Show or hide the left panel</source>
        <translation>Mostrar u ocultar el panel izquierdo</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Ir al texto</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Ajustar las líneas largas</translation>
    </message>
    <message>
        <source>Show or hide spaces and tabs</source>
        <translation>Mostrar u ocultar espacios y tabulaciones</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text in normal size</source>
        <translation>Texto en tamaño normal</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Claro u oscuro como el sistema</translation>
    </message>
    <message>
        <source>Use the dark look</source>
        <translation>Usar el aspecto oscuro</translation>
    </message>
    <message>
        <source>Use the light look</source>
        <translation>Usar el aspecto claro</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>Ir al archivo</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Ejecutar un comando</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Ir a la línea</translation>
    </message>
    <message>
        <source>Next open file</source>
        <translation>Archivo abierto siguiente</translation>
    </message>
    <message>
        <source>Previous open file</source>
        <translation>Archivo abierto anterior</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Abrir el menú</translation>
    </message>
    <message>
        <source>Stop following, close what is on top</source>
        <translation>Dejar de seguir, cerrar lo que está encima</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Compartir esta carpeta</translation>
    </message>
    <message>
        <source>Join by link</source>
        <translation>Unirse con un enlace</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Iniciar sesión en un servidor</translation>
    </message>
    <message>
        <source>Your account on the server</source>
        <translation>Tu cuenta en el servidor</translation>
    </message>
    <message>
        <source>Sign out of the server</source>
        <translation>Cerrar sesión en el servidor</translation>
    </message>
    <message>
        <source>Members and rights of this project</source>
        <translation>Miembros y permisos de este proyecto</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>Volver a conectar ahora</translation>
    </message>
    <message>
        <source>Stop sharing this folder here</source>
        <translation>Dejar de compartir esta carpeta aquí</translation>
    </message>
    <message>
        <source>--theme is dark, light or system.</source>
        <translation>--theme es dark, light o system.</translation>
    </message>
    <message>
        <source>Git asks</source>
        <translation>Git pregunta</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>El idioma de la ventana.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Size of the whole window</source>
        <translation>Tamaño de toda la ventana</translation>
    </message>
    <message>
        <source>In per cent: text, icons and distances together.</source>
        <translation>En porcentaje: texto, iconos y distancias a la vez.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Los colores de la ventana.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Black and white with strong lines, for eyes that need it; light or dark as chosen above.</source>
        <translation>Blanco y negro con líneas marcadas, para los ojos que lo necesiten; claro u oscuro según lo elegido arriba.</translation>
    </message>
    <message>
        <source>Font of the window</source>
        <translation>Fuente de la ventana</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: Inter.</source>
        <translation>El nombre de una fuente de este equipo; vacío: Inter.</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>Tamaño del texto de la ventana</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>En píxeles.</translation>
    </message>
    <message>
        <source>Font of the code</source>
        <translation>Fuente del código</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: JetBrains Mono.</source>
        <translation>El nombre de una fuente de este equipo; vacío: JetBrains Mono.</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <translation>Tamaño del código</translation>
    </message>
    <message>
        <source>In pixels; Ctrl++ and Ctrl+- change one window only.</source>
        <translation>En píxeles; Ctrl++ y Ctrl+- cambian solo una ventana.</translation>
    </message>
    <message>
        <source>Colours of the code, dark</source>
        <translation>Colores del código, oscuro</translation>
    </message>
    <message>
        <source>A theme by its name, such as “Dracula”; empty: the one made for this look.</source>
        <translation>Un tema por su nombre, como «Dracula»; vacío: el hecho para este aspecto.</translation>
    </message>
    <message>
        <source>Colours of the code, light</source>
        <translation>Colores del código, claro</translation>
    </message>
    <message>
        <source>A theme by its name, such as “GitHub Light”; empty: the one made for this look.</source>
        <translation>Un tema por su nombre, como «GitHub Light»; vacío: el hecho para este aspecto.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Lines that do not fit go on below, instead of to the right.</source>
        <translation>Las líneas que no caben siguen abajo, en lugar de hacia la derecha.</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>Mostrar espacios y tabulaciones</translation>
    </message>
    <message>
        <source>As small marks in the text.</source>
        <translation>Como pequeñas marcas en el texto.</translation>
    </message>
    <message>
        <source>Show indent guides</source>
        <translation>Mostrar guías de sangría</translation>
    </message>
    <message>
        <source>Thin lines at each level of indentation.</source>
        <translation>Líneas finas en cada nivel de sangría.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Teclas como en</translation>
    </message>
    <message>
        <source>Single keys can be changed on top of it: see Keyboard shortcuts.</source>
        <translation>Encima se pueden cambiar teclas sueltas: véase «Atajos de teclado».</translation>
    </message>
    <message>
        <source>Vim (basic commands)</source>
        <translation>Vim (comandos básicos)</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>As the others see it; empty: the name of your account on this computer.</source>
        <translation>Como lo ven los demás; vacío: el nombre de tu cuenta en este equipo.</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Say who wrote the line</source>
        <translation>Decir quién escribió la línea</translation>
    </message>
    <message>
        <source>Behind the line with the caret: author, time and commit.</source>
        <translation>Detrás de la línea del cursor: autor, hora y commit.</translation>
    </message>
    <message>
        <source>Sign off commits</source>
        <translation>Añadir «Signed-off-by» a los commits</translation>
    </message>
    <message>
        <source>Adds “Signed-off-by” with your name, which some projects ask for.</source>
        <translation>Añade «Signed-off-by» con tu nombre, como piden algunos proyectos.</translation>
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
        <translation>El programa de los terminales nuevos; vacío: el de tu cuenta.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Days of local history</source>
        <translation>Días de historial local</translation>
    </message>
    <message>
        <source>How long the past of files that are not shared is kept; 0: not at all.</source>
        <translation>Cuánto se conserva el pasado de los archivos no compartidos; 0: nada.</translation>
    </message>
    <message>
        <source>Size of the local history</source>
        <translation>Tamaño del historial local</translation>
    </message>
    <message>
        <source>In megabytes; what is older goes first.</source>
        <translation>En megabytes; lo más antiguo se va primero.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Offer the tour</source>
        <translation>Ofrecer el recorrido</translation>
    </message>
    <message>
        <source>Shows the five things to know when Dyad is started the first time.</source>
        <translation>Muestra las cinco cosas que conviene saber al iniciar Dyad por primera vez.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>The file has something else named %1.</source>
        <translation>El archivo tiene otra cosa llamada %1.</translation>
    </message>
    <message>
        <source>%1 shares its line with something else: take it out by hand.</source>
        <translation>%1 comparte su línea con otra cosa: quítalo a mano.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>Guardar automáticamente</translation>
    </message>
    <message>
        <source>Files that have a name. Without it nothing is lost either: what is not saved comes back at the next start.</source>
        <translation>Los archivos que tienen nombre. Sin ello tampoco se pierde nada: lo no guardado vuelve en el próximo inicio.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>A second after typing</source>
        <translation>Un segundo después de escribir</translation>
    </message>
    <message>
        <source>When another tab or window is used</source>
        <translation>Al usar otra pestaña o ventana</translation>
    </message>
    <message>
        <source>Format when saving</source>
        <translation>Dar formato al guardar</translation>
    </message>
    <message>
        <source>By the file&apos;s language server, where it can; not when saving by itself.</source>
        <translation>Lo hace el servidor de lenguaje del archivo, si puede; no al guardar automáticamente.</translation>
    </message>
    <message>
        <source>Remove spaces at line ends</source>
        <translation>Quitar los espacios al final de las líneas</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it; the line with the caret is left alone.</source>
        <translation>Al guardar, si .editorconfig no dice nada al respecto; la línea del cursor se deja como está.</translation>
    </message>
    <message>
        <source>End with a line break</source>
        <translation>Terminar con un salto de línea</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it.</source>
        <translation>Al guardar, si .editorconfig no dice nada al respecto.</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Look for what a question is about</source>
        <translation>Buscar aquello de lo que trata una pregunta</translation>
    </message>
    <message>
        <source>Places of the project&apos;s files, and of the documents that always go along, are found while you type and sent with the question; each can be left out.</source>
        <translation>Mientras escribes se buscan lugares de los archivos del proyecto y de los documentos que siempre van incluidos, y se envían con la pregunta; cada uno se puede omitir.</translation>
    </message>
    <message>
        <source>Limit of a thread</source>
        <translation>Límite de un hilo</translation>
    </message>
    <message>
        <source>In US cents: asks you before a thread costs more; 0: never.</source>
        <translation>En centavos de dólar: te pregunta antes de que un hilo cueste más; 0: nunca.</translation>
    </message>
    <message>
        <source>Commit what you accept</source>
        <translation>Hacer commit de lo que aceptas</translation>
    </message>
    <message>
        <source>One Git commit for each answer, with its files alone, once you have decided about all of its changes.</source>
        <translation>Un commit de Git por cada respuesta, solo con sus archivos, cuando hayas decidido sobre todos sus cambios.</translation>
    </message>
    <message>
        <source>Organisations on the server</source>
        <translation>Organizaciones en el servidor</translation>
    </message>
    <message>
        <source>Find places by their meaning</source>
        <translation>Encontrar lugares por su significado</translation>
    </message>
    <message>
        <source>The files of a shared folder are sent, in pieces and once each, to an embedding model of the server&apos;s providers, and your questions with them. You are asked for each folder first, with what it costs.</source>
        <translation>Los archivos de una carpeta compartida se envían, en fragmentos y una sola vez cada uno, a un modelo de embeddings de los proveedores del servidor, y tus preguntas con ellos. Antes se te pregunta por cada carpeta, con lo que cuesta.</translation>
    </message>
    <message>
        <source>Model for that</source>
        <translation>Modelo para ello</translation>
    </message>
    <message>
        <source>As the server&apos;s providers name it, such as “text-embedding-3-small”; empty: none.</source>
        <translation>Como lo llaman los proveedores del servidor, por ejemplo «text-embedding-3-small»; vacío: ninguno.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AboutSheet</name>
    <message>
        <source>An IDE in which a team works in one live working copy. Apache License 2.0; with Qt %1 on %2.</source>
        <translation>Un IDE en el que un equipo trabaja en una sola copia de trabajo en vivo. Licencia Apache 2.0; con Qt %1 en %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Notices of the software that Dyad is made with</source>
        <translation>Avisos del software con el que está hecho Dyad</translation>
    </message>
</context>
<context>
    <name>dyad::app::Account</name>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>Esto no es la dirección de un servidor. Tiene este aspecto: https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Esto no es una dirección de correo.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Indica un nombre que vean los demás.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Elige una contraseña.</translation>
    </message>
    <message>
        <source>This took too long. Begin to sign in again.</source>
        <translation>Ha tardado demasiado. Empieza a iniciar sesión de nuevo.</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>Escribe el código que muestra la aplicación.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountDevicePage</name>
    <message>
        <source>A device that wants to sign in as you shows a code. Let in only what you have started yourself just now.</source>
        <translation>Un dispositivo que quiere iniciar sesión como tú muestra un código. Deja entrar solo lo que tú mismo acabas de iniciar.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Look who it is</source>
        <translation>Ver quién es</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>Dejar entrar</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>%1, at the address %2</source>
        <translation>%1, en la dirección %2</translation>
    </message>
    <message>
        <source>The device is signed in as you.</source>
        <translation>El dispositivo ha iniciado sesión como tú.</translation>
    </message>
    <message>
        <source>The device was turned away.</source>
        <translation>El dispositivo fue rechazado.</translation>
    </message>
    <message>
        <source>If you let it in, it may do all that you may, for %1 days. You can end that under Sign-ins.</source>
        <translation>Si lo dejas entrar, podrá hacer todo lo que puedes hacer tú durante %1 días. Puedes terminarlo en «Sesiones».</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountFactorPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>seis cifras o un código de recuperación</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Nuevos códigos de recuperación</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message numerus="yes">
        <source>Your second factor is on. %n recovery code(s) are not used yet.</source>
        <translation>
            <numerusform>Tu segundo factor está activado. %n código de recuperación está sin usar.</numerusform>
            <numerusform>Tu segundo factor está activado. %n códigos de recuperación están sin usar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>Lee la imagen con una aplicación de autenticación o escribe en ella la clave; luego escribe el código que muestra.</translation>
    </message>
    <message>
        <source>With a second factor nobody gets in with your password alone: a code of an app on your telephone is asked for, too.</source>
        <translation>Con un segundo factor nadie entra solo con tu contraseña: también se pide un código de una aplicación de tu teléfono.</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>El segundo factor está desactivado.</translation>
    </message>
    <message>
        <source>These recovery codes let you in once each where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>Cada uno de estos códigos de recuperación te deja entrar una vez si pierdes la aplicación. Guárdalos en un lugar seguro: no se vuelven a mostrar.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountPasswordPage</name>
    <message>
        <source>Password of now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>La nueva otra vez</translation>
    </message>
    <message>
        <source>Your other sign-ins end with it.</source>
        <translation>Con ello terminan tus otras sesiones.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>The password is changed; your other sign-ins have ended.</source>
        <translation>La contraseña ha cambiado; tus otras sesiones han terminado.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountProfilePage</name>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password, for a new address or the end of the account</source>
        <translation>Contraseña, para una dirección nueva o el fin de la cuenta</translation>
    </message>
    <message>
        <source>Code of the second factor, for the end of the account</source>
        <translation>Código del segundo factor, para el fin de la cuenta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save what the server knows of you…</source>
        <translation>Guardar lo que el servidor sabe de ti…</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>Eliminar la cuenta…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Your name, address and ways in go; what you wrote stays in the projects, without a name. This cannot be undone. Type your password, then press the button again.</source>
        <translation>Tu nombre, tu dirección y tus accesos desaparecen; lo que escribiste queda en los proyectos, sin nombre. No se puede deshacer. Escribe tu contraseña y pulsa el botón otra vez.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSessionsPage</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Dónde has iniciado sesión</translation>
    </message>
    <message>
        <source>End this sign-in</source>
        <translation>Terminar esta sesión</translation>
    </message>
    <message>
        <source>End all but this one</source>
        <translation>Terminar todas menos esta</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) have ended.</source>
        <translation>
            <numerusform>%n sesión ha terminado.</numerusform>
            <numerusform>%n sesiones han terminado.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2, last used %3</source>
        <translation>%1
%2, último uso %3</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (esta)</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>La sesión ha terminado.</translation>
    </message>
    <message>
        <source>Your password, if you signed in more than ten minutes ago</source>
        <translation>Tu contraseña, si iniciaste sesión hace más de diez minutos</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Tu cuenta</translation>
    </message>
    <message>
        <source>On %1. This computer has no keychain: your sign-in is kept in a file that only you can read.</source>
        <translation>En %1. Este equipo no tiene llavero: tu sesión se guarda en un archivo que solo tú puedes leer.</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>En %1.</translation>
    </message>
    <message>
        <source>Save what the server knows of you</source>
        <translation>Guardar lo que el servidor sabe de ti</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>Claves de IA</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentFlow</name>
    <message>
        <source>Let the AI fix all problems</source>
        <translation>Dejar que la IA corrija todos los problemas</translation>
    </message>
    <message>
        <source>Undo what the agent changed</source>
        <translation>Deshacer lo que cambió el agente</translation>
    </message>
    <message>
        <source>Stop the agent</source>
        <translation>Detener el agente</translation>
    </message>
    <message>
        <source>The agent has made %1 steps. May it go on?</source>
        <translation>El agente ha dado %1 pasos. ¿Puede continuar?</translation>
    </message>
    <message>
        <source>The agent has spent %1. May it go on?</source>
        <translation>El agente ha gastado %1. ¿Puede continuar?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>No hay problemas.</translation>
    </message>
    <message>
        <source>Fix these problems, then check that they are gone.</source>
        <translation>Corrige estos problemas y comprueba después que han desaparecido.</translation>
    </message>
    <message>
        <source>The tool servers of this project have changed. Start them?</source>
        <translation>Los servidores de herramientas de este proyecto han cambiado. ¿Iniciarlos?</translation>
    </message>
    <message>
        <source>Start the tool servers of this project?</source>
        <translation>¿Iniciar los servidores de herramientas de este proyecto?</translation>
    </message>
    <message>
        <source>They are in .mcp.json, which everybody who shares the folder can change.</source>
        <translation>Están en .mcp.json, que puede cambiar cualquiera que comparta la carpeta.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>This thread has cost %1. May the agent go on?</source>
        <translation>Este hilo ha costado %1. ¿Puede continuar el agente?</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentTools</name>
    <message>
        <source>Run this command?</source>
        <translation>¿Ejecutar este comando?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Fetch this page?</source>
        <translation>¿Obtener esta página?</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Use this tool of %1?</source>
        <translation>¿Usar esta herramienta de %1?</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>exactly this command</source>
        <translation>exactamente este comando</translation>
    </message>
    <message>
        <source>all pages of %1</source>
        <translation>todas las páginas de %1</translation>
    </message>
    <message>
        <source>this tool, with anything</source>
        <translation>esta herramienta, con cualquier cosa</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>¿Cambiar este archivo?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change %1? Look before you allow it: %2.</source>
        <translation>¿Cambiar %1? Míralo antes de permitirlo: %2.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AiCursor</name>
    <message>
        <source>Dyad AI</source>
        <translation>IA de Dyad</translation>
    </message>
</context>
<context>
    <name>dyad::app::AnswerCommits</name>
    <message>
        <source>Accept an answer of the AI</source>
        <translation>Aceptar una respuesta de la IA</translation>
    </message>
    <message>
        <source>The answer could not be committed: %1</source>
        <translation>No se pudo hacer commit de la respuesta: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::Application</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::AvatarStack</name>
    <message>
        <source>Here: %1</source>
        <translation>Aquí: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::BlameLine</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Not committed yet</source>
        <translation>Aún sin confirmar</translation>
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
        <translation>Ruta del archivo</translation>
    </message>
</context>
<context>
    <name>dyad::app::BreakpointSheet</name>
    <message>
        <source>Stops only where this is true</source>
        <translation>Se detiene solo si esto es cierto</translation>
    </message>
    <message>
        <source>an expression, as n &gt; 3</source>
        <translation>una expresión, como n &gt; 3</translation>
    </message>
    <message>
        <source>Stops only from this many hits on</source>
        <translation>Se detiene solo a partir de este número de pasadas</translation>
    </message>
    <message>
        <source>a number, as 5</source>
        <translation>un número, como 5</translation>
    </message>
    <message>
        <source>Says this in the console, and does not stop</source>
        <translation>Escribe esto en la consola y no se detiene</translation>
    </message>
    <message>
        <source>a text, with {expressions}</source>
        <translation>un texto, con {expresiones}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Poner</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>Punto de interrupción en %1</translation>
    </message>
    <message>
        <source>Fields that are empty ask for nothing. Expressions are those of the language that is debugged.</source>
        <translation>Los campos vacíos no piden nada. Las expresiones son las del lenguaje que se depura.</translation>
    </message>
</context>
<context>
    <name>dyad::app::CallsPanel</name>
    <message>
        <source>“Show who calls this” lists the callers of a function here.</source>
        <translation>«Mostrar quién llama a esto» enumera aquí los llamadores de una función.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Who calls “%1”</source>
        <translation>Quién llama a «%1»</translation>
    </message>
    <message>
        <source>What “%1” calls</source>
        <translation>A qué llama «%1»</translation>
    </message>
    <message>
        <source>Show what it calls</source>
        <translation>Mostrar a qué llama</translation>
    </message>
    <message>
        <source>Show who calls it</source>
        <translation>Mostrar quién lo llama</translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatContext</name>
    <message>
        <source>of the file at hand</source>
        <translation>del archivo actual</translation>
    </message>
    <message>
        <source>changes since the last commit</source>
        <translation>cambios desde el último commit</translation>
    </message>
    <message>
        <source>what the terminal shows</source>
        <translation>lo que muestra el terminal</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>está aquí</translation>
    </message>
    <message>
        <source>how this works</source>
        <translation>cómo funciona esto</translation>
    </message>
    <message>
        <source>Explain what this code does and why, step by step.</source>
        <translation>Explica paso a paso qué hace este código y por qué.</translation>
    </message>
    <message>
        <source>what is wrong here</source>
        <translation>qué falla aquí</translation>
    </message>
    <message>
        <source>Find what is wrong in this code and fix it.</source>
        <translation>Encuentra lo que falla en este código y corrígelo.</translation>
    </message>
    <message>
        <source>write tests</source>
        <translation>escribir pruebas</translation>
    </message>
    <message>
        <source>Write tests for this code, in the way that this project tests.</source>
        <translation>Escribe pruebas para este código, tal como se prueba en este proyecto.</translation>
    </message>
    <message>
        <source>write comments</source>
        <translation>escribir comentarios</translation>
    </message>
    <message>
        <source>Write the comments that a reader of this code needs.</source>
        <translation>Escribe los comentarios que necesita quien lea este código.</translation>
    </message>
    <message>
        <source>look for faults</source>
        <translation>buscar defectos</translation>
    </message>
    <message>
        <source>Review these changes: faults, missing cases, unclear names. Name file and line.</source>
        <translation>Revisa estos cambios: defectos, casos que faltan, nombres poco claros. Indica archivo y línea.</translation>
    </message>
    <message>
        <source>a commit message</source>
        <translation>un mensaje de commit</translation>
    </message>
    <message>
        <source>Write a commit message for these changes: one line, then why.</source>
        <translation>Escribe un mensaje de commit para estos cambios: una línea y después el porqué.</translation>
    </message>
    <message>
        <source>what was said there</source>
        <translation>lo que se dijo allí</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatFlow</name>
    <message>
        <source>Show or hide the chat</source>
        <translation>Mostrar u ocultar el chat</translation>
    </message>
    <message>
        <source>Ask the AI</source>
        <translation>Preguntar a la IA</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Chat (Ctrl+Shift+A)</source>
        <translation>Chat (Ctrl+Mayús+A)</translation>
    </message>
    <message>
        <source>Keep the question as a prompt</source>
        <translation>Guardar la pregunta como prompt</translation>
    </message>
    <message>
        <source>Delete this thread?</source>
        <translation>¿Eliminar este hilo?</translation>
    </message>
    <message>
        <source>“%1” goes for everybody in the project.</source>
        <translation>«%1» desaparece para todos los del proyecto.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Delete the thread</source>
        <translation>Eliminar el hilo</translation>
    </message>
    <message>
        <source>Export the thread</source>
        <translation>Exportar el hilo</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The thread is in %1</source>
        <translation>El hilo está en %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>There is no prompt to keep.</source>
        <translation>No hay ningún prompt que guardar.</translation>
    </message>
    <message>
        <source>The prompt is behind “/” from now on.</source>
        <translation>A partir de ahora el prompt está tras «/».</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <translation>Commit hecho: %1</translation>
    </message>
    <message>
        <source>This thread has cost %1 and would pass its limit of %2. Ask on?</source>
        <translation>Este hilo ha costado %1 y pasaría de su límite de %2. ¿Seguir preguntando?</translation>
    </message>
    <message>
        <source>A new thread begins at nothing. The limit is in the settings.</source>
        <translation>Un hilo nuevo empieza de cero. El límite está en la configuración.</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>Seguir preguntando</translation>
    </message>
</context>
<context>
    <name>dyad::app::CloneSheet</name>
    <message>
        <source>Clone a repository</source>
        <translation>Clonar un repositorio</translation>
    </message>
    <message>
        <source>Its files and its history come into a new folder. Sign-ins are those of Git: its credential helper, your ssh agent.</source>
        <translation>Sus archivos y su historial van a una carpeta nueva. El inicio de sesión es el de Git: su gestor de credenciales, tu agente ssh.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>adónde va</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Clonar</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>Elige la carpeta en la que se pone</translation>
    </message>
    <message>
        <source>Say where it is: an address, or a folder.</source>
        <translation>Indica dónde está: una dirección o una carpeta.</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>Indica en qué carpeta se pone.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Esta carpeta no está vacía.</translation>
    </message>
    <message>
        <source>Cloning</source>
        <translation>Clonando</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Nothing can be written there: %1</source>
        <translation>Allí no se puede escribir nada: %1</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>No se puede crear %1: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::CommentFlow</name>
    <message>
        <source>Add comment</source>
        <translation>Añadir comentario</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>Mostrar comentarios</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Comentario siguiente</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Comentario anterior</translation>
    </message>
    <message>
        <source>Export comments as Markdown</source>
        <translation>Exportar comentarios como Markdown</translation>
    </message>
    <message>
        <source>Comments (Ctrl+Alt+C)</source>
        <translation>Comentarios (Ctrl+Alt+C)</translation>
    </message>
    <message numerus="yes">
        <source>(%n replies)</source>
        <translation>
            <numerusform>(%n respuesta)</numerusform>
            <numerusform>(%n respuestas)</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Comments are for shared folders: share this one first.</source>
        <translation>Los comentarios son para carpetas compartidas: comparte primero esta.</translation>
    </message>
    <message>
        <source>You may read comments here, not write them.</source>
        <translation>Aquí puedes leer comentarios, no escribirlos.</translation>
    </message>
    <message>
        <source>Export comments</source>
        <translation>Exportar comentarios</translation>
    </message>
    <message>
        <source>Comments on %1.md</source>
        <translation>Comentarios sobre %1.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The comments stand in %1.</source>
        <translation>Los comentarios están en %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::DebugFlow</name>
    <message>
        <source>Start debugging, or continue</source>
        <translation>Iniciar la depuración o continuar</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>Poner o quitar un punto de interrupción</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Paso a paso por encima</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>Entrar en la función</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Salir de la función</translation>
    </message>
    <message>
        <source>Pause the program</source>
        <translation>Pausar el programa</translation>
    </message>
    <message>
        <source>Stop debugging</source>
        <translation>Detener la depuración</translation>
    </message>
    <message>
        <source>Choose what is debugged</source>
        <translation>Elegir qué se depura</translation>
    </message>
    <message>
        <source>Watch the selection</source>
        <translation>Vigilar la selección</translation>
    </message>
    <message>
        <source>Show or hide the debugger</source>
        <translation>Mostrar u ocultar el depurador</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Depurador</translation>
    </message>
    <message>
        <source>No debugger for “%1” is installed: docs say which ones there are.</source>
        <translation>No hay ningún depurador instalado para «%1»: la documentación dice cuáles hay.</translation>
    </message>
    <message>
        <source>Say when the breakpoint here stops</source>
        <translation>Indicar cuándo se detiene este punto de interrupción</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>Quitar el punto de interrupción</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>Poner un punto de interrupción</translation>
    </message>
    <message>
        <source>Say when it stops…</source>
        <translation>Indicar cuándo se detiene…</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>Iniciar la depuración</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditPreview</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>Crear %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Mover %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>Cambiar %n lugar</numerusform>
            <numerusform>Cambiar %n lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::EditingFlow</name>
    <message>
        <source>Comment or uncomment the lines</source>
        <translation>Comentar o descomentar las líneas</translation>
    </message>
    <message>
        <source>Duplicate the line or the selection</source>
        <translation>Duplicar la línea o la selección</translation>
    </message>
    <message>
        <source>Move the lines up</source>
        <translation>Subir las líneas</translation>
    </message>
    <message>
        <source>Move the lines down</source>
        <translation>Bajar las líneas</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>Eliminar las líneas</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>Unir las líneas</translation>
    </message>
    <message>
        <source>Indent the lines</source>
        <translation>Aumentar la sangría de las líneas</translation>
    </message>
    <message>
        <source>Unindent the lines</source>
        <translation>Reducir la sangría de las líneas</translation>
    </message>
    <message>
        <source>Make it upper case</source>
        <translation>Pasar a mayúsculas</translation>
    </message>
    <message>
        <source>Make it lower case</source>
        <translation>Pasar a minúsculas</translation>
    </message>
    <message>
        <source>Show or hide the map beside the text</source>
        <translation>Mostrar u ocultar el mapa junto al texto</translation>
    </message>
    <message>
        <source>Sort the lines, A to Z</source>
        <translation>Ordenar las líneas, de la A a la Z</translation>
    </message>
    <message>
        <source>Sort the lines, Z to A</source>
        <translation>Ordenar las líneas, de la Z a la A</translation>
    </message>
    <message>
        <source>Turn the order of the lines around</source>
        <translation>Invertir el orden de las líneas</translation>
    </message>
    <message>
        <source>Remove lines that are there twice</source>
        <translation>Quitar las líneas repetidas</translation>
    </message>
    <message>
        <source>Remove empty lines</source>
        <translation>Quitar las líneas vacías</translation>
    </message>
    <message>
        <source>Remove spaces at the ends of lines</source>
        <translation>Quitar los espacios al final de las líneas</translation>
    </message>
    <message>
        <source>Make spaces of tabs at the starts of lines</source>
        <translation>Convertir en espacios las tabulaciones al inicio de las líneas</translation>
    </message>
    <message>
        <source>Make tabs of spaces at the starts of lines</source>
        <translation>Convertir en tabulaciones los espacios al inicio de las líneas</translation>
    </message>
    <message>
        <source>Make It Title Case</source>
        <translation>Poner Mayúscula En Cada Palabra</translation>
    </message>
    <message>
        <source>Make it snake_case</source>
        <translation>Pasar a snake_case</translation>
    </message>
    <message>
        <source>Make it camelCase</source>
        <translation>Pasar a camelCase</translation>
    </message>
    <message>
        <source>Add a caret above</source>
        <translation>Añadir un cursor arriba</translation>
    </message>
    <message>
        <source>Add a caret below</source>
        <translation>Añadir un cursor abajo</translation>
    </message>
    <message>
        <source>Select the next place with the same text, too</source>
        <translation>Seleccionar también el siguiente lugar con el mismo texto</translation>
    </message>
    <message>
        <source>Select all places with the same text</source>
        <translation>Seleccionar todos los lugares con el mismo texto</translation>
    </message>
    <message>
        <source>Select the line</source>
        <translation>Seleccionar la línea</translation>
    </message>
    <message>
        <source>Go to the matching bracket</source>
        <translation>Ir al paréntesis correspondiente</translation>
    </message>
    <message>
        <source>Select columns with the arrow keys, on or off</source>
        <translation>Activar o desactivar la selección de columnas con las flechas</translation>
    </message>
    <message>
        <source>Set or remove a bookmark</source>
        <translation>Poner o quitar un marcador</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Ir al marcador siguiente</translation>
    </message>
    <message>
        <source>Go to the previous bookmark</source>
        <translation>Ir al marcador anterior</translation>
    </message>
    <message>
        <source>Remove the bookmarks of this file</source>
        <translation>Quitar los marcadores de este archivo</translation>
    </message>
    <message>
        <source>Go to a bookmark of the project</source>
        <translation>Ir a un marcador del proyecto</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>Ir a un marcador</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>Insertar un fragmento</translation>
    </message>
    <message>
        <source>Make a snippet of the selection</source>
        <translation>Crear un fragmento con la selección</translation>
    </message>
    <message>
        <source>Edit the snippets</source>
        <translation>Editar los fragmentos</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Select the text that is to become a snippet first.</source>
        <translation>Selecciona primero el texto que será un fragmento.</translation>
    </message>
    <message>
        <source>%1 is no JSON object that can be added to.</source>
        <translation>%1 no es un objeto JSON al que se pueda añadir algo.</translation>
    </message>
    <message>
        <source>Comment the selection as a block, or take the marks away</source>
        <translation>Comentar la selección como bloque o quitar las marcas</translation>
    </message>
    <message>
        <source>New line below (Ctrl+Enter)</source>
        <translation>Línea nueva debajo (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>New line above (Ctrl+Shift+Enter)</source>
        <translation>Línea nueva encima (Ctrl+Mayús+Intro)</translation>
    </message>
    <message>
        <source>Duplicate the lines upwards</source>
        <translation>Duplicar las líneas hacia arriba</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Buscar el lugar siguiente</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Buscar el lugar anterior</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Open the tab again that was closed last</source>
        <translation>Reabrir la última pestaña cerrada</translation>
    </message>
    <message>
        <source>Leave this place out, select the next with the same text</source>
        <translation>Omitir este lugar y seleccionar el siguiente con el mismo texto</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditorPage</name>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>Este archivo no es texto</translation>
    </message>
    <message>
        <source>%1, %2. It can be opened with another program.</source>
        <translation>%1, %2. Se puede abrir con otro programa.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>This file is too large to edit</source>
        <translation>Este archivo es demasiado grande para editarlo</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>This file is gone</source>
        <translation>Este archivo ya no está</translation>
    </message>
    <message>
        <source>%1 was deleted or moved.</source>
        <translation>%1 se eliminó o se movió.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>This file could not be opened</source>
        <translation>No se pudo abrir este archivo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abriendo %1</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>Espacios: %1</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>Tabulaciones: %1</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
</context>
<context>
    <name>dyad::app::Embeddings</name>
    <message>
        <source>What that costs is not known here.</source>
        <translation>Aquí no se sabe cuánto cuesta.</translation>
    </message>
    <message>
        <source>That costs nothing, or its price is not known.</source>
        <translation>No cuesta nada, o no se conoce su precio.</translation>
    </message>
    <message>
        <source>That costs about %1, once; later only what changes is sent.</source>
        <translation>Cuesta unos %1, una vez; después solo se envía lo que cambia.</translation>
    </message>
    <message>
        <source>Send the project&apos;s files to “%1”?</source>
        <translation>¿Enviar los archivos del proyecto a «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>To find places by their meaning, %n piece(s) of this folder&apos;s files go through the server to that model, about %1 tokens.</source>
        <translation>
            <numerusform>Para encontrar lugares por su significado, %n fragmento de los archivos de esta carpeta pasa por el servidor a ese modelo, unos %1 tokens.</numerusform>
            <numerusform>Para encontrar lugares por su significado, %n fragmentos de los archivos de esta carpeta pasan por el servidor a ese modelo, unos %1 tokens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>Enviarlos</translation>
    </message>
    <message>
        <source>The index by meaning cannot go on: %1</source>
        <translation>El índice por significado no puede continuar: %1</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Ahora mismo no hay conexión con el servidor.</translation>
    </message>
</context>
<context>
    <name>dyad::app::EncodingFlow</name>
    <message>
        <source>Choose the encoding</source>
        <translation>Elegir la codificación</translation>
    </message>
    <message>
        <source>Choose the line ends</source>
        <translation>Elegir los finales de línea</translation>
    </message>
    <message>
        <source>Read again as</source>
        <translation>Volver a leer como</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>%1 stays as it is: %2</source>
        <translation>%1 queda como está: %2</translation>
    </message>
    <message>
        <source>Choose the indentation</source>
        <translation>Elegir la sangría</translation>
    </message>
    <message>
        <source>Choose the language that the text is coloured as</source>
        <translation>Elegir el lenguaje con el que se colorea el texto</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>Espacios: %1</translation>
    </message>
    <message>
        <source>Tabs, %1 wide</source>
        <translation>Tabulaciones, ancho %1</translation>
    </message>
    <message>
        <source>As the name of the file says</source>
        <translation>Según el nombre del archivo</translation>
    </message>
    <message>
        <source>Colour the text as</source>
        <translation>Colorear el texto como</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionFlow</name>
    <message>
        <source>read the text of the open file</source>
        <translation>leer el texto del archivo abierto</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>cambiar el archivo abierto</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>leer los archivos de la carpeta</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensiones</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not installed: %1</source>
        <translation>No instalada: %1</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 está instalada.</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>Insertar: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ejecutar: %1</translation>
    </message>
    <message>
        <source>Use the colours “%1” (again: ours)</source>
        <translation>Usar los colores «%1» (otra vez: los nuestros)</translation>
    </message>
    <message>
        <source>May %1 %2?</source>
        <translation>¿Puede %1 %2?</translation>
    </message>
    <message>
        <source>It wants to whenever you use it. The Extensions page changes that.</source>
        <translation>Quiere hacerlo cada vez que la uses. Se cambia en la página Extensiones.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>It is not installed any more.</source>
        <translation>Ya no está instalada.</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>no permitido: %1</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>No existe «%1».</translation>
    </message>
    <message>
        <source>The file is not open any more.</source>
        <translation>El archivo ya no está abierto.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>El final está antes del inicio.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>The extensions were read again.</source>
        <translation>Se volvieron a leer las extensiones.</translation>
    </message>
    <message>
        <source>%1 stays with “%2”; “%3” has no key.</source>
        <translation>%1 sigue siendo de «%2»; «%3» no tiene tecla.</translation>
    </message>
    <message>
        <source>It is busy, and too much waits for it already.</source>
        <translation>Está ocupada y ya hay demasiado esperándola.</translation>
    </message>
    <message>
        <source>The AI wants to use %1: allow it on the Extensions page first.</source>
        <translation>La IA quiere usar %1: permítelo antes en la página Extensiones.</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>iniciar sus servidores de lenguaje en las carpetas en las que confías</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionManifest</name>
    <message>
        <source>There is no manifest.json in %1.</source>
        <translation>No hay ningún manifest.json en %1.</translation>
    </message>
    <message>
        <source>manifest.json: %1</source>
        <translation>manifest.json: %1</translation>
    </message>
    <message>
        <source>“id” is lower-case letters, digits and dashes.</source>
        <translation>«id» se compone de letras minúsculas, cifras y guiones.</translation>
    </message>
    <message>
        <source>“name” and “version” are missing.</source>
        <translation>faltan «name» y «version».</translation>
    </message>
    <message>
        <source>there is no permission “%1”.</source>
        <translation>no existe el permiso «%1».</translation>
    </message>
    <message>
        <source>“main” names no file of the extension.</source>
        <translation>«main» no nombra ningún archivo de la extensión.</translation>
    </message>
    <message>
        <source>a command needs an id and a title.</source>
        <translation>un comando necesita un id y un título.</translation>
    </message>
    <message>
        <source>there is no menu “%1”.</source>
        <translation>no existe el menú «%1».</translation>
    </message>
    <message>
        <source>a tool needs a name (lower-case letters, digits, _) and a text that says what it does.</source>
        <translation>una herramienta necesita un nombre (letras minúsculas, cifras, _) y un texto que diga lo que hace.</translation>
    </message>
    <message>
        <source>the language server “%1” needs “programs” and “languages”.</source>
        <translation>el servidor de lenguaje «%1» necesita «programs» y «languages».</translation>
    </message>
    <message>
        <source>commands, events and tools need “main”.</source>
        <translation>los comandos, eventos y herramientas necesitan «main».</translation>
    </message>
    <message>
        <source>language servers need the permission “servers”.</source>
        <translation>los servidores de lenguaje necesitan el permiso «servers».</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionProcess</name>
    <message>
        <source>It did not answer within %1 s.</source>
        <translation>No respondió en %1 s.</translation>
    </message>
    <message>
        <source>It failed %1 times and is not started again.</source>
        <translation>Falló %1 veces y no se vuelve a iniciar.</translation>
    </message>
    <message>
        <source>Its process ended, perhaps for want of memory.</source>
        <translation>Su proceso terminó, quizá por falta de memoria.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>No se pudo iniciar %1.</translation>
    </message>
    <message>
        <source>It sent more than can be right.</source>
        <translation>Envió más de lo que puede ser correcto.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionStore</name>
    <message>
        <source>its id is another.</source>
        <translation>su id es otro.</translation>
    </message>
    <message>
        <source>It is larger than an extension may be.</source>
        <translation>Es mayor de lo que puede ser una extensión.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>The archive has a file outside of its folder: %1</source>
        <translation>El archivo comprimido tiene un archivo fuera de su carpeta: %1</translation>
    </message>
    <message>
        <source>%1 could not be replaced.</source>
        <translation>No se pudo sustituir %1.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>No se pudo quitar %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionsPage</name>
    <message>
        <source>read the text of the open file</source>
        <translation>leer el texto del archivo abierto</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>cambiar el archivo abierto</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>leer los archivos de la carpeta</translation>
    </message>
    <message>
        <source>Install from a folder</source>
        <translation>Instalar desde una carpeta</translation>
    </message>
    <message>
        <source>Install from a zip</source>
        <translation>Instalar desde un zip</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Extensiones</translation>
    </message>
    <message>
        <source>Folder of the extension</source>
        <translation>Carpeta de la extensión</translation>
    </message>
    <message>
        <source>Archive of the extension</source>
        <translation>Archivo comprimido de la extensión</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archivos comprimidos (*.zip)</translation>
    </message>
    <message>
        <source>None yet. An extension is a folder with a manifest.json: commands, snippets, tasks, themes and project templates of your own; the guide says how.</source>
        <translation>Todavía ninguna. Una extensión es una carpeta con un manifest.json: comandos, fragmentos, tareas, temas y plantillas de proyecto propios; la guía dice cómo.</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>Puede %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n comando</numerusform>
            <numerusform>%n comandos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n fragmento</numerusform>
            <numerusform>%n fragmentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project template(s)</source>
        <translation>
            <numerusform>%n plantilla de proyecto</numerusform>
            <numerusform>%n plantillas de proyecto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) for the AI</source>
        <translation>
            <numerusform>%n herramienta para la IA</numerusform>
            <numerusform>%n herramientas para la IA</numerusform>
        </translation>
    </message>
    <message>
        <source>the language server %1</source>
        <translation>el servidor de lenguaje %1</translation>
    </message>
    <message>
        <source>Brings: %1.</source>
        <translation>Aporta: %1.</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>iniciar sus servidores de lenguaje en las carpetas en las que confías</translation>
    </message>
</context>
<context>
    <name>dyad::app::FollowFrame</name>
    <message>
        <source>Following %1</source>
        <translation>Siguiendo a %1</translation>
    </message>
    <message>
        <source>Following %1  ·  Esc</source>
        <translation>Siguiendo a %1  ·  Esc</translation>
    </message>
</context>
<context>
    <name>dyad::app::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>dyad::app::GhostFlow</name>
    <message>
        <source>Switch proposals of the AI while typing on or off</source>
        <translation>Activar o desactivar las propuestas de la IA al escribir</translation>
    </message>
    <message>
        <source>The AI proposes what comes next while you type. Tab takes it, Ctrl+Right a word, Ctrl+Down a line.</source>
        <translation>La IA propone lo que sigue mientras escribes. Tab lo acepta, Ctrl+Derecha una palabra, Ctrl+Abajo una línea.</translation>
    </message>
    <message>
        <source>The AI proposes nothing while you type.</source>
        <translation>La IA no propone nada mientras escribes.</translation>
    </message>
    <message>
        <source>Propose what comes next</source>
        <translation>Proponer lo que sigue</translation>
    </message>
</context>
<context>
    <name>dyad::app::GitFlow</name>
    <message>
        <source>Show Git</source>
        <translation>Mostrar Git</translation>
    </message>
    <message>
        <source>Show what changed in this file</source>
        <translation>Mostrar lo que cambió en este archivo</translation>
    </message>
    <message>
        <source>Stage this file</source>
        <translation>Preparar este archivo</translation>
    </message>
    <message>
        <source>Unstage this file</source>
        <translation>Quitar este archivo de lo preparado</translation>
    </message>
    <message>
        <source>Show the commits of the branch</source>
        <translation>Mostrar los commits de la rama</translation>
    </message>
    <message>
        <source>Show the commits of this file</source>
        <translation>Mostrar los commits de este archivo</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Cambiar de rama o crear una</translation>
    </message>
    <message>
        <source>Read the state of Git again</source>
        <translation>Volver a leer el estado de Git</translation>
    </message>
    <message>
        <source>Git (Ctrl+Shift+G)</source>
        <translation>Git (Ctrl+Mayús+G)</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>Confirmado como %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switch everybody to %1?</source>
        <translation>¿Cambiar a todos a %1?</translation>
    </message>
    <message>
        <source>This folder is shared: its files are rewritten for everybody who works in it, while they type. What they have not committed stays as it is, or Git refuses.</source>
        <translation>Esta carpeta está compartida: sus archivos se reescriben para todos los que trabajan en ella, mientras escriben. Lo que no han confirmado queda como está, o Git se niega.</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>Cambiar a %1</translation>
    </message>
    <message>
        <source>%1 (staged)</source>
        <translation>%1 (preparado)</translation>
    </message>
    <message>
        <source>%1 (changes)</source>
        <translation>%1 (cambios)</translation>
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
        <translation>Obtener de los remotos (fetch)</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Pull</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>Pull, con los commits propios encima</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Stash all changes</source>
        <translation>Apartar todos los cambios (stash)</translation>
    </message>
    <message>
        <source>Bring the last stash back</source>
        <translation>Recuperar lo último apartado (stash)</translation>
    </message>
    <message>
        <source>Merge, rebase or stash</source>
        <translation>Fusionar, rebase o apartar (stash)</translation>
    </message>
    <message>
        <source>Continue the merge or rebase</source>
        <translation>Continuar la fusión o el rebase</translation>
    </message>
    <message>
        <source>Abort the merge or rebase</source>
        <translation>Abortar la fusión o el rebase</translation>
    </message>
    <message>
        <source>Cancel what Git is doing</source>
        <translation>Cancelar lo que hace Git</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>Clonar un repositorio</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: listo.</translation>
    </message>
    <message>
        <source>%1 stopped at conflicts: choose a file of the Git panel to resolve it.</source>
        <translation>%1 se detuvo por conflictos: elige un archivo del panel de Git para resolverlo.</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: cancelado.</translation>
    </message>
    <message>
        <source>%1 needs a sign-in that Git does not have: set up its credential helper, or your ssh agent.</source>
        <translation>%1 necesita un inicio de sesión que Git no tiene: configura su gestor de credenciales o tu agente ssh.</translation>
    </message>
    <message>
        <source>%1 in everybody&apos;s files?</source>
        <translation>¿%1 en los archivos de todos?</translation>
    </message>
    <message>
        <source>This folder is shared: what Git changes in its files changes for everybody who works in it, while they type.</source>
        <translation>Esta carpeta está compartida: lo que Git cambia en sus archivos cambia para todos los que trabajan en ella, mientras escriben.</translation>
    </message>
    <message>
        <source>Do it for everybody</source>
        <translation>Hacerlo para todos</translation>
    </message>
    <message>
        <source>%1 (conflict)</source>
        <translation>%1 (conflicto)</translation>
    </message>
</context>
<context>
    <name>dyad::app::HistoryFlow</name>
    <message>
        <source>Show or hide the history</source>
        <translation>Mostrar u ocultar el historial</translation>
    </message>
    <message>
        <source>Show what changed since I left</source>
        <translation>Mostrar lo que cambió desde que me fui</translation>
    </message>
    <message>
        <source>Show who wrote what is not committed</source>
        <translation>Mostrar quién escribió lo que no está confirmado</translation>
    </message>
    <message>
        <source>Show the history of the project</source>
        <translation>Mostrar el historial del proyecto</translation>
    </message>
    <message>
        <source>Show what happened in the project since I left</source>
        <translation>Mostrar lo que pasó en el proyecto desde que me fui</translation>
    </message>
    <message>
        <source>Undo the chosen change of the history</source>
        <translation>Deshacer el cambio elegido del historial</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The text is as it was then. Undo takes that back.</source>
        <translation>El texto está como estaba entonces. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>The change is undone. Undo takes that back.</source>
        <translation>El cambio está deshecho. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>%1 is no text: what changed in it cannot be shown.</source>
        <translation>%1 no es texto: no se puede mostrar lo que cambió en él.</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>Desde que te fuiste</translation>
    </message>
    <message>
        <source>In this session of work</source>
        <translation>En esta sesión de trabajo</translation>
    </message>
    <message>
        <source>%1 is here again.</source>
        <translation>%1 está aquí de nuevo.</translation>
    </message>
    <message>
        <source>There is a file %1 again; it is left as it is.</source>
        <translation>Vuelve a haber un archivo %1; se deja como está.</translation>
    </message>
</context>
<context>
    <name>dyad::app::InvitationFlow</name>
    <message>
        <source>The link is good for nobody any more.</source>
        <translation>El enlace ya no sirve para nadie.</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinController</name>
    <message>
        <source>This is not an invitation link. It looks like http://host:port/join/…#…</source>
        <translation>Esto no es un enlace de invitación. Tiene este aspecto: http://host:port/join/…#…</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Indica un nombre que vean los demás.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the files.</source>
        <translation>Elige una carpeta vacía para los archivos.</translation>
    </message>
    <message>
        <source>This folder could not be made.</source>
        <translation>No se pudo crear esta carpeta.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Preguntando a %1</translation>
    </message>
    <message>
        <source>The server did not sign you in.</source>
        <translation>El servidor no inició tu sesión.</translation>
    </message>
    <message>
        <source>Getting the files: %1 of %2</source>
        <translation>Obteniendo los archivos: %1 de %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinSheet</name>
    <message>
        <source>Join by link</source>
        <translation>Unirse con un enlace</translation>
    </message>
    <message>
        <source>The project&apos;s files come into a folder of yours, and from then on both are live.</source>
        <translation>Los archivos del proyecto llegan a una carpeta tuya y, desde entonces, ambos están en vivo.</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>como lo ven los demás</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>Carpeta vacía</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>adonde van los archivos</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elegir una carpeta vacía</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Uniéndose</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeySheet</name>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Usar estas teclas</translation>
    </message>
    <message>
        <source>Press the keys, up to four combinations one after the other. Tab goes on to the buttons.</source>
        <translation>Pulsa las teclas, hasta cuatro combinaciones una tras otra. Tab pasa a los botones.</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>Also keys of %1, which lose them.</source>
        <translation>También son teclas de %1, que las pierde.</translation>
    </message>
    <message>
        <source>The settings file cannot be written, or has an error: open it and look.</source>
        <translation>El archivo de configuración no se puede escribir o tiene un error: ábrelo y míralo.</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeymapPage</name>
    <message>
        <source>Search commands and keys, such as “save” or “Ctrl+S”</source>
        <translation>Busca comandos y teclas, como «guardar» o «Ctrl+S»</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Buscar comandos y teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Nombre en el archivo</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar las teclas</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Keys as in another editor</source>
        <translation>Teclas como en otro editor</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>También: %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Tuyo</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeysFlow</name>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>Cambiar los atajos de teclado</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>Mostrar todos los atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>Visual</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeContext</name>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeFlow</name>
    <message>
        <source>Show documents and knowledge</source>
        <translation>Mostrar documentos y conocimiento</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>Preguntar a los documentos</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Añadir documentos</translation>
    </message>
    <message>
        <source>Show connectors</source>
        <translation>Mostrar conectores</translation>
    </message>
    <message>
        <source>Show workflows</source>
        <translation>Mostrar flujos de trabajo</translation>
    </message>
    <message>
        <source>Knowledge (Ctrl+Alt+K)</source>
        <translation>Conocimiento (Ctrl+Alt+K)</translation>
    </message>
    <message>
        <source>Remove the workflow “%1”?</source>
        <translation>¿Quitar el flujo de trabajo «%1»?</translation>
    </message>
    <message>
        <source>Its history goes with it.</source>
        <translation>Su historial se va con él.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Remove this knowledge base?</source>
        <translation>¿Quitar esta base de conocimiento?</translation>
    </message>
    <message>
        <source>%1. The documents stay.</source>
        <translation>%1. Los documentos se quedan.</translation>
    </message>
    <message>
        <source>Remove from the project&apos;s knowledge?</source>
        <translation>¿Quitar del conocimiento del proyecto?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>Quitar %n documento</numerusform>
            <numerusform>Quitar %n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the connector “%1”?</source>
        <translation>¿Quitar el conector «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n document(s) stay in the project.</source>
        <translation>
            <numerusform>Su %n documento se queda en el proyecto.</numerusform>
            <numerusform>Sus %n documentos se quedan en el proyecto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::LanguageFlow</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>%1 can help here: run “Start language servers in this folder”.</source>
        <translation>%1 puede ayudar aquí: ejecuta «Iniciar servidores de lenguaje en esta carpeta».</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>Ir a la definición</translation>
    </message>
    <message>
        <source>Go to declaration</source>
        <translation>Ir a la declaración</translation>
    </message>
    <message>
        <source>Go to implementation</source>
        <translation>Ir a la implementación</translation>
    </message>
    <message>
        <source>Find references</source>
        <translation>Buscar referencias</translation>
    </message>
    <message>
        <source>Rename symbol</source>
        <translation>Cambiar el nombre del símbolo</translation>
    </message>
    <message>
        <source>Format the text or the selection</source>
        <translation>Dar formato al texto o a la selección</translation>
    </message>
    <message>
        <source>Propose what to type</source>
        <translation>Proponer qué escribir</translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation>Mostrar la firma</translation>
    </message>
    <message>
        <source>Show what is known here</source>
        <translation>Mostrar lo que se sabe aquí</translation>
    </message>
    <message>
        <source>Go to the next problem in this file</source>
        <translation>Ir al problema siguiente de este archivo</translation>
    </message>
    <message>
        <source>Go to the previous problem in this file</source>
        <translation>Ir al problema anterior de este archivo</translation>
    </message>
    <message>
        <source>Back to where one was</source>
        <translation>Volver a donde se estaba</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>Plegar o desplegar aquí</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>What the new name changes</source>
        <translation>Lo que cambia el nombre nuevo</translation>
    </message>
    <message>
        <source>Go to the definition of the type</source>
        <translation>Ir a la definición del tipo</translation>
    </message>
    <message>
        <source>Show who calls this</source>
        <translation>Mostrar quién llama a esto</translation>
    </message>
    <message>
        <source>Show what this calls</source>
        <translation>Mostrar a qué llama esto</translation>
    </message>
    <message>
        <source>Forward to where one came back from</source>
        <translation>Adelante, a donde se estaba antes de volver</translation>
    </message>
    <message>
        <source>Show what can be done here (mend, move, rewrite)</source>
        <translation>Mostrar lo que se puede hacer aquí (reparar, mover, reescribir)</translation>
    </message>
    <message>
        <source>Select more, a part of the language at a time</source>
        <translation>Seleccionar más, una parte del lenguaje cada vez</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>Seleccionar menos</translation>
    </message>
    <message>
        <source>Show or hide types and names of parameters behind the lines</source>
        <translation>Mostrar u ocultar tipos y nombres de parámetros detrás de las líneas</translation>
    </message>
    <message>
        <source>Format while typing: on or off</source>
        <translation>Activar o desactivar el formato al escribir</translation>
    </message>
</context>
<context>
    <name>dyad::app::LaunchSheet</name>
    <message>
        <source>Start debugging</source>
        <translation>Iniciar la depuración</translation>
    </message>
    <message>
        <source>This is kept in .dyad/launch.json, where more can be said: environment, attaching, another adapter.</source>
        <translation>Se guarda en .dyad/launch.json, donde se puede indicar más: entorno, conexión a un proceso, otro adaptador.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>an executable with debug information, or a script</source>
        <translation>un ejecutable con información de depuración o un script</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>Sus argumentos</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>Depurador</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>Elegir un programa</translation>
    </message>
    <message>
        <source>There is no such file. Is it built?</source>
        <translation>No existe ese archivo. ¿Está compilado?</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFile</name>
    <message>
        <source>A shared text is UTF-8.</source>
        <translation>Un texto compartido es UTF-8.</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFolder</name>
    <message>
        <source>Text that could not be shared was kept aside: %1</source>
        <translation>Se guardó aparte texto que no se pudo compartir: %1</translation>
    </message>
    <message>
        <source>Text that could not be shared was kept in %2: %1</source>
        <translation>El texto que no se pudo compartir se guardó en %2: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The folder is gone. Nothing was deleted for the others.</source>
        <translation>La carpeta ya no está. No se eliminó nada para los demás.</translation>
    </message>
    <message>
        <source>%1 is not shared: %2</source>
        <translation>%1 no se comparte: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (y %n más)</numerusform>
            <numerusform>%1 (y %n más)</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Your edits are kept here and join the others&apos; later.</source>
        <translation>No se puede alcanzar el servidor. Tus cambios se guardan aquí y se unirán más tarde a los de los demás.</translation>
    </message>
    <message>
        <source>You may look at this project, not change it.</source>
        <translation>Puedes mirar este proyecto, no cambiarlo.</translation>
    </message>
</context>
<context>
    <name>dyad::app::LocalFile</name>
    <message>
        <source>You may not write this file.</source>
        <translation>No puedes escribir este archivo.</translation>
    </message>
    <message>
        <source>it has text that is not saved.</source>
        <translation>tiene texto sin guardar.</translation>
    </message>
    <message>
        <source>Another program keeps changing this file.</source>
        <translation>Otro programa no deja de cambiar este archivo.</translation>
    </message>
    <message>
        <source>Another program has put something in its place that is no text. Save it under another name.</source>
        <translation>Otro programa ha puesto en su lugar algo que no es texto. Guárdalo con otro nombre.</translation>
    </message>
</context>
<context>
    <name>dyad::app::MacroFlow</name>
    <message>
        <source>Record a macro, or end recording</source>
        <translation>Grabar una macro o terminar la grabación</translation>
    </message>
    <message>
        <source>Replay the macro</source>
        <translation>Reproducir la macro</translation>
    </message>
    <message>
        <source>Replay the macro to the end of the file</source>
        <translation>Reproducir la macro hasta el final del archivo</translation>
    </message>
    <message>
        <source>Recording: what you type and do in the text is kept until Ctrl+Alt+R.</source>
        <translation>Grabando: lo que escribes y haces en el texto se guarda hasta Ctrl+Alt+R.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>No se grabó nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) recorded; Ctrl+Alt+P replays them.</source>
        <translation>
            <numerusform>%n paso grabado; Ctrl+Alt+P lo reproduce.</numerusform>
            <numerusform>%n pasos grabados; Ctrl+Alt+P los reproduce.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::MainWindow</name>
    <message>
        <source>Bottom panel</source>
        <translation>Panel inferior</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Panel derecho</translation>
    </message>
</context>
<context>
    <name>dyad::app::McpClient</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>No se puede iniciar %1.</translation>
    </message>
    <message>
        <source>The program %1 has ended.</source>
        <translation>El programa %1 ha terminado.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>No se puede alcanzar %1: %2</translation>
    </message>
    <message>
        <source>%1 said something too long.</source>
        <translation>%1 dijo algo demasiado largo.</translation>
    </message>
</context>
<context>
    <name>dyad::app::NewProjectPage</name>
    <message>
        <source>Begin a Git repository</source>
        <translation>Iniciar un repositorio de Git</translation>
    </message>
    <message>
        <source>Create the project</source>
        <translation>Crear el proyecto</translation>
    </message>
    <message>
        <source>Kinds of projects</source>
        <translation>Tipos de proyecto</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>Elige la carpeta en la que se pone</translation>
    </message>
    <message>
        <source>Then run “%1”</source>
        <translation>Después ejecuta «%1»</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>Indica en qué carpeta se pone.</translation>
    </message>
</context>
<context>
    <name>dyad::app::NoticeFlow</name>
    <message>
        <source>Show notifications</source>
        <translation>Mostrar notificaciones</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Open the project “%1” to go there.</source>
        <translation>Abre el proyecto «%1» para ir allí.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OpenFile</name>
    <message>
        <source>This file is always UTF-8.</source>
        <translation>Este archivo es siempre UTF-8.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationBeginPage</name>
    <message>
        <source>Name of a new organisation</source>
        <translation>Nombre de una organización nueva</translation>
    </message>
    <message>
        <source>Its short name, for addresses and commands (may be empty)</source>
        <translation>Su nombre corto, para direcciones y comandos (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Make the organisation</source>
        <translation>Crear la organización</translation>
    </message>
    <message>
        <source>Or an invitation that you were given</source>
        <translation>O una invitación que te hayan dado</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>%1 is there. Invite its people.</source>
        <translation>%1 ya está creada. Invita a su gente.</translation>
    </message>
    <message>
        <source>You are in %1.</source>
        <translation>Estás en %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationInvitePage</name>
    <message>
        <source>Only for this email address (may be empty)</source>
        <translation>Solo para esta dirección de correo (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>Crear una invitación</translation>
    </message>
    <message>
        <source>The invitation; it is shown once</source>
        <translation>La invitación; se muestra una sola vez</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Copiarla</translation>
    </message>
    <message>
        <source>Invitations that are out</source>
        <translation>Invitaciones vigentes</translation>
    </message>
    <message>
        <source>Withdraw this invitation</source>
        <translation>Retirar esta invitación</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>Cuánto tiempo es válida</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>válida %n día</numerusform>
            <numerusform>válida %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>This organisation is your own. To work with others, make one (“New or join”), or share a folder.</source>
        <translation>Esta organización es la tuya propia. Para trabajar con otros, crea una («Nueva o unirse») o comparte una carpeta.</translation>
    </message>
    <message>
        <source>Who has the invitation joins in Dyad, “New or join” in this window, or with it makes an account.</source>
        <translation>Quien tiene la invitación se une en Dyad, con «Nueva o unirse» en esta ventana, o crea con ella una cuenta.</translation>
    </message>
    <message>
        <source>Admins of the organisation invite.</source>
        <translation>Invitan los administradores de la organización.</translation>
    </message>
    <message>
        <source>%1, for %2
good until %3</source>
        <translation>%1, para %2
válida hasta el %3</translation>
    </message>
    <message>
        <source>whoever has it</source>
        <translation>quien la tenga</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>La invitación se ha retirado.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPeoplePage</name>
    <message>
        <source>Who is in the organisation</source>
        <translation>Quién está en la organización</translation>
    </message>
    <message>
        <source>Roles are given by admins of the organisation.</source>
        <translation>Los roles los dan los administradores de la organización.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>Dar este rol</translation>
    </message>
    <message>
        <source>Remove from the organisation</source>
        <translation>Quitar de la organización</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
    <message>
        <source>Leave the organisation</source>
        <translation>Dejar la organización</translation>
    </message>
    <message>
        <source>The role is %1 now.</source>
        <translation>El rol es ahora %1.</translation>
    </message>
    <message>
        <source>Leave it now</source>
        <translation>Dejarla ahora</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Quitar ahora</translation>
    </message>
    <message>
        <source>You leave the projects of the organisation too. Press the button again.</source>
        <translation>También dejas los proyectos de la organización. Vuelve a pulsar el botón.</translation>
    </message>
    <message>
        <source>Its projects go with it for this person. Press the button again.</source>
        <translation>Esta persona pierde también los proyectos de la organización. Vuelve a pulsar el botón.</translation>
    </message>
    <message>
        <source>You are not in it any more.</source>
        <translation>Ya no estás en ella.</translation>
    </message>
    <message>
        <source>This person is not in it any more.</source>
        <translation>Esta persona ya no está en ella.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPlanPage</name>
    <message>
        <source>What is used of it is for admins of the organisation.</source>
        <translation>Lo que se usa de él solo lo ven los administradores de la organización.</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Nombre de la organización</translation>
    </message>
    <message>
        <source>Email address for bills</source>
        <translation>Dirección de correo para las facturas</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, sin límite</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>People, guests too</source>
        <translation>Personas, también invitados</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>AI, all time</source>
        <translation>IA, desde el principio</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationRole</name>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationSheet</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>New or join</source>
        <translation>Nueva o unirse</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>On %1. Projects belong to an organisation; its plan says how much there may be.</source>
        <translation>En %1. Los proyectos pertenecen a una organización; su plan dice cuánto puede haber.</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (la tuya propia)</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>Claves de IA</translation>
    </message>
</context>
<context>
    <name>dyad::app::Palette</name>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation>Intro va a la línea %1</translation>
    </message>
    <message>
        <source>Type the number of a line</source>
        <translation>Escribe el número de una línea</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>No existe ese comando</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Leyendo la carpeta</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>No existe ese archivo</translation>
    </message>
    <message>
        <source>Search files, symbols and commands</source>
        <translation>Buscar archivos, símbolos y comandos</translation>
    </message>
    <message>
        <source>File name, &gt; command, @ symbol, # symbol of the project, : line</source>
        <translation>Nombre de archivo, &gt; comando, @ símbolo, # símbolo del proyecto, : línea</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>Nada parecido</translation>
    </message>
</context>
<context>
    <name>dyad::app::PanelArea</name>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::PasswordSheet</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>del correo</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Contraseña olvidada</translation>
    </message>
    <message>
        <source>The server mails a code to your address, good for half an hour.</source>
        <translation>El servidor envía a tu dirección un código, válido media hora.</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>Una contraseña nueva</translation>
    </message>
    <message>
        <source>If there is an account with this address, a mail is on its way. All your sign-ins end when the new password holds.</source>
        <translation>Si hay una cuenta con esta dirección, hay un correo en camino. Todas tus sesiones terminan cuando la contraseña nueva vale.</translation>
    </message>
    <message>
        <source>Mail me a code</source>
        <translation>Enviarme un código</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Establecer la contraseña</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>Esto no es la dirección de un servidor. Tiene este aspecto: https://dyad.example.org</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>Esto no es una dirección de correo.</translation>
    </message>
</context>
<context>
    <name>dyad::app::PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of “%1”</source>
        <translation>
            <numerusform>%n lugar de «%1»</numerusform>
            <numerusform>%n lugares de «%1»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectSheet</name>
    <message>
        <source>viewer</source>
        <translation>lector</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>desarrollador</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Rights by path</source>
        <translation>Permisos por ruta</translation>
    </message>
    <message>
        <source>Keep the rights</source>
        <translation>Guardar los permisos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>The last rule that fits counts. secrets/** is a folder with all in it, *.key fits anywhere. Owners are bound by none.</source>
        <translation>Cuenta la última regla que encaja. secrets/** es una carpeta con todo lo que contiene, *.key encaja en cualquier parte. A los propietarios no los limita ninguna.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Quitar la regla</translation>
    </message>
    <message>
        <source>Show what this role sees</source>
        <translation>Mostrar lo que ve este rol</translation>
    </message>
    <message>
        <source>What this role sees</source>
        <translation>Lo que ve este rol</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Visto por el rol</translation>
    </message>
    <message>
        <source>Members and rights of %1</source>
        <translation>Miembros y permisos de %1</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation> (hasta %1)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rol de %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (solo lectura)</translation>
    </message>
    <message>
        <source>Public files</source>
        <translation>Archivos públicos</translation>
    </message>
    <message>
        <source>Really?</source>
        <translation>¿Seguro?</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>Quitar %1 de verdad</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectTemplate</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>no tiene nombre.</translation>
    </message>
    <message>
        <source>A name begins with a letter of a to z, and has letters, digits, spaces, dots and dashes.</source>
        <translation>Un nombre empieza por una letra de la a a la z y tiene letras, cifras, espacios, puntos y guiones.</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>«%1» no encaja aquí.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Esta carpeta no está vacía.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProviderKeysPage</name>
    <message>
        <source>AI providers of this server</source>
        <translation>Proveedores de IA de este servidor</translation>
    </message>
    <message>
        <source>Key for the chosen provider</source>
        <translation>Clave para el proveedor elegido</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Guardar la clave</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>With a key of your own, your calls to a provider go out with it: you pay for them yourself, and no budget of this server counts them.</source>
        <translation>Con una clave propia, tus llamadas a un proveedor salen con ella: las pagas tú y ningún presupuesto de este servidor las cuenta.</translation>
    </message>
    <message>
        <source>This organisation is you: your keys are in “Your account”.</source>
        <translation>Esta organización eres tú: tus claves están en «Tu cuenta».</translation>
    </message>
    <message>
        <source>With a key of the organisation, calls in its projects go out with it, unless who asks has a key of their own. The organisation pays for them.</source>
        <translation>Con una clave de la organización, las llamadas en sus proyectos salen con ella, salvo que quien pregunta tenga una clave propia. Las paga la organización.</translation>
    </message>
    <message>
        <source>Owners of the organisation keep its keys.</source>
        <translation>Los propietarios de la organización guardan sus claves.</translation>
    </message>
    <message>
        <source>your key is not used: the provider has another address now</source>
        <translation>tu clave no se usa: el proveedor tiene ahora otra dirección</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>clave %1</translation>
    </message>
    <message>
        <source>no key here; the server has one</source>
        <translation>aquí no hay clave; el servidor tiene una</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin clave</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>This server has no AI provider yet. One of its admins sets them up.</source>
        <translation>Este servidor aún no tiene ningún proveedor de IA. Los configura uno de sus administradores.</translation>
    </message>
    <message>
        <source>The key is kept, encrypted, on the server. It is not shown again.</source>
        <translation>La clave se guarda cifrada en el servidor. No se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>The provider takes the key; it answered in %1 ms.</source>
        <translation>El proveedor acepta la clave; respondió en %1 ms.</translation>
    </message>
    <message>
        <source>The provider does not take the key: %1</source>
        <translation>El proveedor no acepta la clave: %1</translation>
    </message>
    <message>
        <source>The key is gone.</source>
        <translation>La clave se ha quitado.</translation>
    </message>
    <message>
        <source>People&apos;s own keys are not used in our projects</source>
        <translation>Las claves propias de cada persona no se usan en nuestros proyectos</translation>
    </message>
    <message>
        <source>Why, for those whom it concerns</source>
        <translation>Por qué, para quienes afecta</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Guardar la regla</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out without people&apos;s own keys from now on.</source>
        <translation>Desde ahora, las llamadas en los proyectos de la organización salen sin las claves propias de cada persona.</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out with people&apos;s own keys again, where they have some.</source>
        <translation>Las llamadas en los proyectos de la organización vuelven a salir con las claves propias de cada persona, si las tiene.</translation>
    </message>
    <message>
        <source>The admins of this server do not allow keys of one&apos;s own. Those that you have given are not used.</source>
        <translation>Los administradores de este servidor no permiten claves propias. Las que has guardado no se usan.</translation>
    </message>
    <message>
        <source>Your keys are not used in the projects of %1.</source>
        <translation>Tus claves no se usan en los proyectos de %1.</translation>
    </message>
    <message>
        <source>key %1, not used</source>
        <translation>clave %1, no se usa</translation>
    </message>
</context>
<context>
    <name>dyad::app::PublicFiles</name>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Whoever has the address of a published file reads it, without signing in, as it was when it was published.</source>
        <translation>Quien tiene la dirección de un archivo publicado lo lee, sin iniciar sesión, tal como era al publicarlo.</translation>
    </message>
    <message>
        <source>File to publish</source>
        <translation>Archivo que publicar</translation>
    </message>
    <message>
        <source>docs/report.pdf</source>
        <translation>docs/report.pdf</translation>
    </message>
    <message>
        <source>Published files</source>
        <translation>Archivos publicados</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1, %2, desde %3</translation>
    </message>
    <message>
        <source>Take it back now</source>
        <translation>Retirarlo ahora</translation>
    </message>
</context>
<context>
    <name>dyad::app::QrPicture</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>Código QR para la aplicación de autenticación</translation>
    </message>
</context>
<context>
    <name>dyad::app::ReachFlow</name>
    <message>
        <source>Take the tour</source>
        <translation>Hacer el recorrido</translation>
    </message>
    <message>
        <source>About Dyad</source>
        <translation>Acerca de Dyad</translation>
    </message>
    <message>
        <source>Dyad ended by a fault</source>
        <translation>Dyad terminó por un fallo</translation>
    </message>
    <message>
        <source>It was at %1. What you had typed is back: look for the dots in the tabs. The report says where in the program it happened; it has no text of yours, and nothing was sent.</source>
        <translation>Fue el %1. Lo que habías escrito está de vuelta: busca los puntos en las pestañas. El informe dice en qué parte del programa ocurrió; no contiene ningún texto tuyo y no se envió nada.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>No existe %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::RenameSheet</name>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Cambiar el nombre en todas partes</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>In all files of the project that the language server knows. Each file can undo it.</source>
        <translation>En todos los archivos del proyecto que conoce el servidor de lenguaje. Cada archivo puede deshacerlo.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Necesita un nombre.</translation>
    </message>
    <message>
        <source>Show what would change first</source>
        <translation>Mostrar antes lo que cambiaría</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsEditor</name>
    <message>
        <source>Results as text</source>
        <translation>Resultados como texto</translation>
    </message>
    <message>
        <source>Line %1 is no line of the results: only what stands behind the numbers is changed.</source>
        <translation>La línea %1 no es una línea de los resultados: solo se cambia lo que está detrás de los números.</translation>
    </message>
    <message>
        <source>Line %1 of %2 stands there twice.</source>
        <translation>La línea %1 de %2 está dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n line(s)</source>
        <translation>
            <numerusform>Cambiar %n línea</numerusform>
            <numerusform>Cambiar %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the files</source>
        <translation>Cambiar los archivos</translation>
    </message>
    <message>
        <source>Edit the lines here; Ctrl+S changes them in their files, Ctrl+Enter goes to the file.</source>
        <translation>Edita aquí las líneas; Ctrl+S las cambia en sus archivos, Ctrl+Intro va al archivo.</translation>
    </message>
    <message>
        <source>The line with the name of %1 is gone: take out its lines, not its name.</source>
        <translation>Falta la línea con el nombre de %1: quita sus líneas, no su nombre.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsFlow</name>
    <message>
        <source>Edit the results of the search as text</source>
        <translation>Editar como texto los resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long or too many to be edited here.</source>
        <translation>
            <numerusform>%n línea es demasiado larga o sobra para editarla aquí.</numerusform>
            <numerusform>%n líneas son demasiado largas o demasiadas para editarlas aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by somebody since the search, and left alone: %1.</source>
        <translation>Cambiado por alguien desde la búsqueda y dejado como está: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed in %1 file(s); Save all writes them.</source>
        <translation>
            <numerusform>%n línea cambiada (archivos: %1); «Guardar todo» la escribe.</numerusform>
            <numerusform>%n líneas cambiadas (archivos: %1); «Guardar todo» las escribe.</numerusform>
        </translation>
    </message>
    <message>
        <source>These lines were changed and are not in their files yet: change the files, or close this tab first.</source>
        <translation>Estas líneas han cambiado y aún no están en sus archivos: cambia los archivos o cierra antes esta pestaña.</translation>
    </message>
</context>
<context>
    <name>dyad::app::RightsTable</name>
    <message>
        <source>Rights by path</source>
        <translation>Permisos por ruta</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>as the role</source>
        <translation>como el rol</translation>
    </message>
    <message>
        <source>viewers and developers</source>
        <translation>lectores y desarrolladores</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>lectores</translation>
    </message>
    <message>
        <source>developers</source>
        <translation>desarrolladores</translation>
    </message>
    <message>
        <source>all but owners</source>
        <translation>todos menos los propietarios</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::SaveFlow</name>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>No se pudo guardar %1: %2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>another program has just changed it</source>
        <translation>otro programa acaba de cambiarlo</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Save %1 first?</source>
        <translation>¿Guardar primero %1?</translation>
    </message>
    <message>
        <source>It has text that is not saved.</source>
        <translation>Tiene texto sin guardar.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Close and lose the text</source>
        <translation>Cerrar y perder el texto</translation>
    </message>
    <message>
        <source>Save 1 file first?</source>
        <translation>¿Guardar primero 1 archivo?</translation>
    </message>
    <message numerus="yes">
        <source>Save %n files first?</source>
        <translation>
            <numerusform>¿Guardar primero %n archivo?</numerusform>
            <numerusform>¿Guardar primero %n archivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>They have text that is not saved.</source>
        <translation>Tienen texto sin guardar.</translation>
    </message>
    <message>
        <source>Save what you typed first?</source>
        <translation>¿Guardar antes lo que escribiste?</translation>
    </message>
    <message>
        <source>It is in this tab alone.</source>
        <translation>Solo está en esta pestaña.</translation>
    </message>
    <message>
        <source>A tab that is no file holds text that is not saved.</source>
        <translation>Una pestaña que no es un archivo contiene texto sin guardar.</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>Guardar y salir</translation>
    </message>
    <message>
        <source>Quit and lose the text</source>
        <translation>Salir y perder el texto</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) first?</source>
        <translation>
            <numerusform>¿Guardar primero %n archivo?</numerusform>
            <numerusform>¿Guardar primero %n archivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window of Dyad keeps what is not saved, so that what was typed in this one would not come back.</source>
        <translation>Otra ventana de Dyad conserva lo no guardado, de modo que lo escrito en esta no volvería.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ScriptRunner</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no step.</source>
        <translation>La línea %1 de %2 no es un paso.</translation>
    </message>
    <message>
        <source>It did not happen in %1 ms.</source>
        <translation>No sucedió en %1 ms.</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>No hay ningún archivo abierto.</translation>
    </message>
    <message>
        <source>There is no key “%1”.</source>
        <translation>No existe la tecla «%1».</translation>
    </message>
    <message>
        <source>There is no command “%1”, or it can do nothing now.</source>
        <translation>No existe el comando «%1», o ahora no puede hacer nada.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>dyad::app::SearchField</name>
    <message>
        <source>Files, commands, :line</source>
        <translation>Archivos, comandos, :línea</translation>
    </message>
    <message>
        <source>Search files and commands</source>
        <translation>Buscar archivos y comandos</translation>
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
        <translation>Responder a un servidor de lenguaje</translation>
    </message>
    <message>
        <source>%1 asks: %2 (run “Answer a language server”)</source>
        <translation>%1 pregunta: %2 (ejecuta «Responder a un servidor de lenguaje»)</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerFlow</name>
    <message>
        <source>%1 runs. A click restarts it or changes the table of servers.</source>
        <translation>%1 se está ejecutando. Un clic lo reinicia o cambia la tabla de servidores.</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 se inicia</translation>
    </message>
    <message>
        <source>%1 fell, starts again</source>
        <translation>%1 cayó, se inicia de nuevo</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 está desactivado</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>The table of language servers was read.</source>
        <translation>Se leyó la tabla de servidores de lenguaje.</translation>
    </message>
    <message>
        <source>Start language servers in this folder</source>
        <translation>Iniciar servidores de lenguaje en esta carpeta</translation>
    </message>
    <message>
        <source>Restart language servers</source>
        <translation>Reiniciar servidores de lenguaje</translation>
    </message>
    <message>
        <source>Edit the table of language servers</source>
        <translation>Editar la tabla de servidores de lenguaje</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>Restablecer «%1»</translation>
    </message>
    <message>
        <source>This project sets it otherwise, which counts while it is open.</source>
        <translation>Este proyecto lo establece de otro modo, que vale mientras está abierto.</translation>
    </message>
    <message>
        <source>Text follows at once; icons and distances after the next start.</source>
        <translation>El texto cambia al momento; los iconos y las distancias, en el próximo inicio.</translation>
    </message>
    <message>
        <source>Takes effect after the next start.</source>
        <translation>Surte efecto en el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsFlow</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>Abrir el archivo de configuración</translation>
    </message>
    <message>
        <source>Open the settings file of this project</source>
        <translation>Abrir el archivo de configuración de este proyecto</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>Activar o desactivar el alto contraste</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source># The settings of Dyad. Every change counts as soon as the file is saved; comments stay.</source>
        <translation># La configuración de Dyad. Cada cambio vale en cuanto se guarda el archivo; los comentarios se conservan.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Make the whole window larger</source>
        <translation>Agrandar toda la ventana</translation>
    </message>
    <message>
        <source>Make the whole window smaller</source>
        <translation>Reducir toda la ventana</translation>
    </message>
    <message>
        <source>The whole window in normal size</source>
        <translation>Toda la ventana en tamaño normal</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsPage</name>
    <message>
        <source>For me</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>For this project</source>
        <translation>Para este proyecto</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>Buscar en toda la configuración</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Kept in .dyad/settings.toml of the folder: for everybody who works in it</source>
        <translation>Se guarda en .dyad/settings.toml de la carpeta: para todos los que trabajan en ella</translation>
    </message>
    <message>
        <source>Open a folder first</source>
        <translation>Abre primero una carpeta</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing is written to it: %1</source>
        <translation>No se puede leer el archivo, así que no se escribe nada en él: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsStore</name>
    <message>
        <source>%1 cannot be set to this here.</source>
        <translation>%1 no admite aquí este valor.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareController</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Inicia primero sesión en el servidor.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Creando el proyecto</translation>
    </message>
    <message>
        <source>Sharing the files: %1 of %2</source>
        <translation>Compartiendo los archivos: %1 de %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareFlow</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Sesión iniciada como %1.</translation>
    </message>
    <message>
        <source>Open a folder first; then it can be shared.</source>
        <translation>Abre primero una carpeta; luego se podrá compartir.</translation>
    </message>
    <message>
        <source>Inviting is for admins of the project; your role in it is %1. Ask who invited you.</source>
        <translation>Invitar corresponde a los administradores del proyecto; tu rol en él es %1. Pregunta a quien te invitó.</translation>
    </message>
    <message>
        <source>Stop sharing %1 here?</source>
        <translation>¿Dejar de compartir %1 aquí?</translation>
    </message>
    <message>
        <source>The others lose the connection. Everybody keeps their files, and so do you.</source>
        <translation>Los demás pierden la conexión. Todos conservan sus archivos, tú también.</translation>
    </message>
    <message>
        <source>Your files stay. To come back you need the link again.</source>
        <translation>Tus archivos se quedan. Para volver necesitas de nuevo el enlace.</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Many files were deleted here</source>
        <translation>Aquí se eliminaron muchos archivos</translation>
    </message>
    <message numerus="yes">
        <source>%n files are gone from this folder. The others still have them.</source>
        <translation>
            <numerusform>Falta %n archivo en esta carpeta. Los demás todavía lo tienen.</numerusform>
            <numerusform>Faltan %n archivos en esta carpeta. Los demás todavía los tienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Recuperarlos</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for everybody</source>
        <translation>
            <numerusform>Eliminar %n archivo para todos</numerusform>
            <numerusform>Eliminar %n archivos para todos</numerusform>
        </translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>La contraseña nueva ya vale. Inicia sesión con ella.</translation>
    </message>
    <message>
        <source>Sign in to %1: then this folder is live again.</source>
        <translation>Inicia sesión en %1: entonces esta carpeta volverá a estar en vivo.</translation>
    </message>
    <message>
        <source>Share %1 anew?</source>
        <translation>¿Compartir %1 de nuevo?</translation>
    </message>
    <message>
        <source>This folder belongs to a shared project that cannot be reached at the moment. Sharing it anew makes another project of it and leaves that one.</source>
        <translation>Esta carpeta pertenece a un proyecto compartido que no se puede alcanzar en este momento. Compartirla de nuevo la convierte en otro proyecto y deja aquel.</translation>
    </message>
    <message>
        <source>Share anew</source>
        <translation>Compartir de nuevo</translation>
    </message>
    <message>
        <source>%1 is shared, and is live when you open it again.</source>
        <translation>%1 está compartido y estará en vivo cuando vuelvas a abrirlo.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareSheet</name>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>como lo ven los demás</translation>
    </message>
    <message>
        <source>Where others connect to</source>
        <translation>Adónde se conectan los demás</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>In the local network</source>
        <translation>En la red local</translation>
    </message>
    <message>
        <source>In the local network (%1)</source>
        <translation>En la red local (%1)</translation>
    </message>
    <message>
        <source>On %1, as %2</source>
        <translation>En %1, como %2</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Compartir %1</translation>
    </message>
    <message>
        <source>Everybody with the link edits this folder with you, live, each in files of their own. What .gitignore names stays private.</source>
        <translation>Todos los que tienen el enlace editan esta carpeta contigo, en vivo, cada uno en sus propios archivos. Lo que nombra .gitignore queda privado.</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 está compartido</translation>
    </message>
    <message>
        <source>Who has this link can join: in Dyad, “Join by link”.</source>
        <translation>Quien tenga este enlace puede unirse: en Dyad, «Unirse con un enlace».</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Invitar a %1</translation>
    </message>
    <message>
        <source>The server makes a link that is good for a while.</source>
        <translation>El servidor crea un enlace que vale un tiempo.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>Indica un nombre que vean los demás.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>In your own organisation</source>
        <translation>En tu propia organización</translation>
    </message>
    <message>
        <source>In the organisation %1</source>
        <translation>En la organización %1</translation>
    </message>
    <message>
        <source>What who joins by this link may do</source>
        <translation>Qué puede hacer quien entra con este enlace</translation>
    </message>
    <message>
        <source>Who joins by it edits (developer)</source>
        <translation>Quien entra con él edita (desarrollador)</translation>
    </message>
    <message>
        <source>Who joins by it only reads (viewer)</source>
        <translation>Quien entra con él solo lee (lector)</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>dyad::app::SignInSheet</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>the code that you were sent; empty where none is wanted</source>
        <translation>el código que te enviaron; vacío si no se pide ninguno</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>como lo ven los demás</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>seis cifras o un código de recuperación</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>Iniciar sesión con otro dispositivo</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>Pidiendo un código</translation>
    </message>
    <message>
        <source>Approve this code</source>
        <translation>Aprueba este código</translation>
    </message>
    <message>
        <source>Where you are signed in already, open your account and its page Devices, or run dyadctl device approve.</source>
        <translation>Donde ya tengas la sesión iniciada, abre tu cuenta y su página Dispositivos, o ejecuta dyadctl device approve.</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>Continúa en el navegador</translation>
    </message>
    <message>
        <source>Sign in there; this window then goes on by itself. If no browser opens, copy this address:</source>
        <translation>Inicia sesión allí; después, esta ventana continúa por sí sola. Si no se abre ningún navegador, copia esta dirección:</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>Continuar con %1</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>Tengo una cuenta</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Crear una cuenta</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>Iniciar sesión en un servidor</translation>
    </message>
    <message>
        <source>Folders you share then live on your team&apos;s dyad-server.</source>
        <translation>Las carpetas que compartes viven entonces en el dyad-server de tu equipo.</translation>
    </message>
    <message>
        <source>On your team&apos;s dyad-server.</source>
        <translation>En el dyad-server de tu equipo.</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
    <message>
        <source>Type the code that your authenticator app shows now, or a recovery code.</source>
        <translation>Escribe el código que muestra ahora tu aplicación de autenticación, o un código de recuperación.</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Configurar un segundo factor</translation>
    </message>
    <message>
        <source>This server wants one. Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>Este servidor pide uno. Lee la imagen con una aplicación de autenticación o escribe en ella la clave; luego escribe el código que muestra.</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>Crear la cuenta</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Los he guardado</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Each lets you in once where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>Cada uno te deja entrar una vez si pierdes la aplicación. Guárdalos en un lugar seguro: no se vuelven a mostrar.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Iniciando sesión</translation>
    </message>
    <message>
        <source>Making the account</source>
        <translation>Creando la cuenta</translation>
    </message>
    <message>
        <source>Checking the code</source>
        <translation>Comprobando el código</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>¿Has olvidado la contraseña?</translation>
    </message>
</context>
<context>
    <name>dyad::app::SplitFlow</name>
    <message>
        <source>Split: the same file beside this</source>
        <translation>Dividir: el mismo archivo al lado</translation>
    </message>
    <message>
        <source>Split: the same file below this</source>
        <translation>Dividir: el mismo archivo debajo</translation>
    </message>
    <message>
        <source>Go to the next split</source>
        <translation>Ir a la división siguiente</translation>
    </message>
    <message>
        <source>Go to the previous split</source>
        <translation>Ir a la división anterior</translation>
    </message>
    <message>
        <source>Move the tab to the next split</source>
        <translation>Mover la pestaña a la división siguiente</translation>
    </message>
    <message>
        <source>Close the split, its tabs go beside</source>
        <translation>Cerrar la división; sus pestañas pasan a la de al lado</translation>
    </message>
    <message>
        <source>Pin or unpin the tab</source>
        <translation>Fijar o soltar la pestaña</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>Cerrar las demás pestañas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>Cerrar las demás</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Split beside</source>
        <translation>Dividir al lado</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>Dividir debajo</translation>
    </message>
    <message>
        <source>Move to the next split</source>
        <translation>Mover a la división siguiente</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Show in the tree</source>
        <translation>Mostrar en el árbol</translation>
    </message>
</context>
<context>
    <name>dyad::app::StatusBar</name>
    <message>
        <source>Go to line (Ctrl+G)</source>
        <translation>Ir a la línea (Ctrl+G)</translation>
    </message>
    <message>
        <source>Encoding: read or save with another one</source>
        <translation>Codificación: leer o guardar con otra</translation>
    </message>
    <message>
        <source>Line ends: change them</source>
        <translation>Finales de línea: cambiarlos</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Cambiar de rama o crear una</translation>
    </message>
    <message>
        <source>Show problems (Ctrl+Shift+M)</source>
        <translation>Mostrar problemas (Ctrl+Mayús+M)</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Guardando</translation>
    </message>
    <message>
        <source>1 file not saved</source>
        <translation>1 archivo sin guardar</translation>
    </message>
    <message numerus="yes">
        <source>%n files not saved</source>
        <translation>
            <numerusform>%n archivo sin guardar</numerusform>
            <numerusform>%n archivos sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Rama %1</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>Errores: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>Advertencias: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>Lín. %1, col. %2</translation>
    </message>
    <message>
        <source> (%1 selected)</source>
        <translation> (%1 seleccionados)</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>Servidor de lenguaje: %1</translation>
    </message>
    <message>
        <source>Indentation: change it</source>
        <translation>Sangría: cambiarla</translation>
    </message>
    <message>
        <source>Language: colour it as another one</source>
        <translation>Lenguaje: colorearlo como otro</translation>
    </message>
    <message>
        <source> (%1 selected in %2 places)</source>
        <translation> (%1 seleccionados en %2 lugares)</translation>
    </message>
    <message>
        <source> (%1 carets)</source>
        <translation> (%1 cursores)</translation>
    </message>
</context>
<context>
    <name>dyad::app::SymbolFlow</name>
    <message>
        <source>Outline (Ctrl+Shift+Y)</source>
        <translation>Esquema (Ctrl+Mayús+Y)</translation>
    </message>
    <message>
        <source>This file has no such part</source>
        <translation>Este archivo no tiene esa parte</translation>
    </message>
    <message>
        <source>Open a file first</source>
        <translation>Abre primero un archivo</translation>
    </message>
    <message>
        <source>Asking the language servers</source>
        <translation>Preguntando a los servidores de lenguaje</translation>
    </message>
    <message>
        <source>Type a few letters of a name</source>
        <translation>Escribe unas letras de un nombre</translation>
    </message>
    <message>
        <source>No language server here knows such a name</source>
        <translation>Ningún servidor de lenguaje conoce aquí un nombre así</translation>
    </message>
    <message>
        <source>Go to a symbol of this file</source>
        <translation>Ir a un símbolo de este archivo</translation>
    </message>
    <message>
        <source>Go to a symbol of the project</source>
        <translation>Ir a un símbolo del proyecto</translation>
    </message>
    <message>
        <source>Go to the next function or class</source>
        <translation>Ir a la función o clase siguiente</translation>
    </message>
    <message>
        <source>Go to the previous function or class</source>
        <translation>Ir a la función o clase anterior</translation>
    </message>
    <message>
        <source>Show the outline</source>
        <translation>Mostrar el esquema</translation>
    </message>
</context>
<context>
    <name>dyad::app::TabBar</name>
    <message>
        <source>Open files</source>
        <translation>Archivos abiertos</translation>
    </message>
</context>
<context>
    <name>dyad::app::TeamFlow</name>
    <message>
        <source>you went elsewhere</source>
        <translation>te fuiste a otro sitio</translation>
    </message>
    <message>
        <source>you typed</source>
        <translation>escribiste</translation>
    </message>
    <message>
        <source>You follow %1 no longer: %2.</source>
        <translation>Ya no sigues a %1: %2.</translation>
    </message>
    <message>
        <source>you scrolled</source>
        <translation>te desplazaste</translation>
    </message>
    <message>
        <source>you moved</source>
        <translation>te moviste</translation>
    </message>
</context>
<context>
    <name>dyad::app::TemplateFlow</name>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
</context>
<context>
    <name>dyad::app::ThreadCapSheet</name>
    <message>
        <source>Most that it may cost, in US dollars</source>
        <translation>Lo máximo que puede costar, en dólares estadounidenses</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>Fijar el límite</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>It has cost %1 so far.</source>
        <translation>Ha costado %1 hasta ahora.</translation>
    </message>
    <message>
        <source>It has cost nothing so far.</source>
        <translation>No ha costado nada hasta ahora.</translation>
    </message>
    <message>
        <source>Limit of this thread</source>
        <translation>Límite de este hilo</translation>
    </message>
    <message>
        <source>The server holds the limit, whoever asks in the thread: an answer that would pass it is stopped there.</source>
        <translation>El servidor hace respetar el límite, pregunte quien pregunte en el hilo: una respuesta que lo superaría se detiene ahí.</translation>
    </message>
    <message>
        <source>An amount like 0.50.</source>
        <translation>Un importe como 0.50.</translation>
    </message>
</context>
<context>
    <name>dyad::app::ToolsFlow</name>
    <message>
        <source>Show or hide problems</source>
        <translation>Mostrar u ocultar problemas</translation>
    </message>
    <message>
        <source>Show or hide the terminal</source>
        <translation>Mostrar u ocultar el terminal</translation>
    </message>
    <message>
        <source>Show or hide the output</source>
        <translation>Mostrar u ocultar la salida</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation>Mostrar u ocultar el panel inferior</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Nuevo terminal</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilar</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>Ejecutar una tarea</translation>
    </message>
    <message>
        <source>Stop the task</source>
        <translation>Detener la tarea</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problema siguiente</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problema anterior</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: terminado.</translation>
    </message>
    <message>
        <source>%1 failed: see Problems (F8 goes to the first).</source>
        <translation>%1 falló: ver Problemas (F8 va al primero).</translation>
    </message>
    <message>
        <source>%1 failed: see Output.</source>
        <translation>%1 falló: ver Salida.</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Problemas %1</translation>
    </message>
    <message>
        <source>Another terminal beside it</source>
        <translation>Otro terminal al lado</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>Buscar en el terminal</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>Cerrar el terminal</translation>
    </message>
    <message>
        <source>Next terminal</source>
        <translation>Terminal siguiente</translation>
    </message>
    <message>
        <source>Clear the terminal</source>
        <translation>Limpiar el terminal</translation>
    </message>
</context>
<context>
    <name>dyad::app::TopBar</name>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>Menú (Alt+M)</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Cambiar de rama o crear una</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Rama %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::TourSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Abre una carpeta</translation>
    </message>
    <message>
        <source>Dyad works in a folder: its files stand at the left. %1 opens one; or drop it on the window.</source>
        <translation>Dyad trabaja en una carpeta: sus archivos están a la izquierda. %1 abre una; o suéltala en la ventana.</translation>
    </message>
    <message>
        <source>Two keys for everything</source>
        <translation>Dos atajos para todo</translation>
    </message>
    <message>
        <source>%1 goes to a file by a few of its letters. %2 runs any command, and shows the keys for it.</source>
        <translation>%1 va a un archivo con unas pocas de sus letras. %2 ejecuta cualquier comando y muestra sus teclas.</translation>
    </message>
    <message>
        <source>Nothing typed is lost</source>
        <translation>Nada de lo escrito se pierde</translation>
    </message>
    <message>
        <source>What is not saved comes back after a crash, and Ctrl+Z works across restarts. The history (%1) has every earlier state.</source>
        <translation>Lo que no está guardado vuelve tras un fallo, y Ctrl+Z funciona también tras reiniciar. El historial (%1) tiene cada estado anterior.</translation>
    </message>
    <message>
        <source>Work in it together</source>
        <translation>Trabaja en ella con otros</translation>
    </message>
    <message>
        <source>Share gives a link. Whoever has it types in the same files, with a cursor and a name; it goes on when you close the window, if a server has the folder.</source>
        <translation>Compartir da un enlace. Quien lo tiene escribe en los mismos archivos, con un cursor y un nombre; y sigue cuando cierras la ventana, si un servidor tiene la carpeta.</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Hazlo tuyo</translation>
    </message>
    <message>
        <source>%1 has all settings, and a search over them; the keys of VS Code, Kate and Vim are among them. This tour is in the Help menu.</source>
        <translation>%1 tiene toda la configuración y una búsqueda en ella; las teclas de VS Code, Kate y Vim están incluidas. Este recorrido está en el menú Ayuda.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>dyad::app::UsageFlow</name>
    <message>
        <source>Show usage</source>
        <translation>Mostrar el uso</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
</context>
<context>
    <name>dyad::app::VersionsFlow</name>
    <message>
        <source>Show the versions of this binary file</source>
        <translation>Mostrar las versiones de este archivo binario</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No versions are kept</source>
        <translation>No se guarda ninguna versión</translation>
    </message>
    <message>
        <source>%1 has changes that are not shared yet; they come first.</source>
        <translation>%1 tiene cambios aún sin compartir; van primero.</translation>
    </message>
    <message>
        <source>Another program has just changed %1.</source>
        <translation>Otro programa acaba de cambiar %1.</translation>
    </message>
    <message>
        <source>%1 is what it was at version %2.</source>
        <translation>%1 es lo que era en la versión %2.</translation>
    </message>
</context>
<context>
    <name>dyad::app::WelcomePage</name>
    <message>
        <source>Nothing is open yet</source>
        <translation>Todavía no hay nada abierto</translation>
    </message>
    <message>
        <source>Dyad</source>
        <translation>Dyad</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>o suelta una aquí</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Abiertos recientemente</translation>
    </message>
</context>
<context>
    <name>dyad::app::Workbench</name>
    <message>
        <source>Files (Ctrl+Shift+E)</source>
        <translation>Archivos (Ctrl+Mayús+E)</translation>
    </message>
    <message>
        <source>Search (Ctrl+Shift+F)</source>
        <translation>Búsqueda (Ctrl+Mayús+F)</translation>
    </message>
    <message>
        <source>Team (Ctrl+Shift+T)</source>
        <translation>Equipo (Ctrl+Mayús+T)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Configuración (Ctrl+,)</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 (%2): it is shared as a whole when you save it, and the last one who saves wins.</source>
        <translation>%1 no es UTF-8 (%2): se comparte entero cuando lo guardas, y gana el último que guarda.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Quit and end what runs?</source>
        <translation>¿Salir y terminar lo que se ejecuta?</translation>
    </message>
    <message>
        <source>Quit and end it</source>
        <translation>Salir y terminarlo</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this machine: the disk is full or cannot be written. Save your files elsewhere, or make room.</source>
        <translation>Lo que escribes no se puede conservar en esta máquina: el disco está lleno o no se puede escribir en él. Guarda tus archivos en otro sitio o libera espacio.</translation>
    </message>
    <message>
        <source>What you type is kept on this machine again.</source>
        <translation>Lo que escribes se conserva de nuevo en esta máquina.</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>¿Salir y perder lo no guardado?</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written, so that text that is not saved would not come back.</source>
        <translation>El disco está lleno o no se puede escribir en él, de modo que el texto sin guardar no volvería.</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Salir y perderlo</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n change(s) in %1 file(s).</source>
        <translation>
            <numerusform>%n cambio (archivos: %1).</numerusform>
            <numerusform>%n cambios (archivos: %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Changed meanwhile: %1. Nothing was changed.</source>
        <translation>Cambiado entretanto: %1. No se cambió nada.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as text.</source>
        <translation>%1 no se puede abrir como texto.</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>No se puede cambiar %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) were changed.</source>
        <translation>
            <numerusform>Se cambió %n archivo más.</numerusform>
            <numerusform>Se cambiaron %n archivos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed meanwhile, and was left alone.</source>
        <translation>%1 cambió entretanto y se dejó como está.</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceFiles</name>
    <message>
        <source>The language server wants to change %1, which is not in this folder.</source>
        <translation>El servidor de lenguaje quiere cambiar %1, que no está en esta carpeta.</translation>
    </message>
    <message>
        <source>The language server wants to change Git&apos;s own files.</source>
        <translation>El servidor de lenguaje quiere cambiar los archivos propios de Git.</translation>
    </message>
    <message>
        <source>%1 would go, and has text that is not saved.</source>
        <translation>%1 desaparecería y tiene texto sin guardar.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>%1 is a folder with files in it.</source>
        <translation>%1 es una carpeta con archivos dentro.</translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation>%1 no se puede mover dentro de sí misma.</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>No se puede crear %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be moved.</source>
        <translation>No se puede mover %1.</translation>
    </message>
    <message>
        <source>There is no trash for %1, and no history keeps it: delete it yourself if it may go.</source>
        <translation>No hay papelera para %1 y ningún historial lo conserva: elimínalo tú si puede desaparecer.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>No se puede eliminar %1.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CallHierarchy</name>
    <message>
        <source>No language server here knows who calls what.</source>
        <translation>Ningún servidor de lenguaje sabe aquí quién llama a qué.</translation>
    </message>
    <message>
        <source>There is no function here.</source>
        <translation>Aquí no hay ninguna función.</translation>
    </message>
    <message>
        <source>The language server is not running.</source>
        <translation>El servidor de lenguaje no se está ejecutando.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeActions</name>
    <message>
        <source>No language server here offers changes.</source>
        <translation>Ningún servidor de lenguaje ofrece cambios aquí.</translation>
    </message>
    <message>
        <source>The language server offers no changes here.</source>
        <translation>El servidor de lenguaje no ofrece cambios aquí.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was done.</source>
        <translation>El texto cambió entretanto; no se hizo nada.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeEditor</name>
    <message>
        <source>Text editor</source>
        <translation>Editor de texto</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CommentMarks</name>
    <message>
        <source>Comment on this line</source>
        <translation>Comentar esta línea</translation>
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
        <translation>Propuestas</translation>
    </message>
</context>
<context>
    <name>dyad::editor::EditorPane</name>
    <message>
        <source>Text of %1</source>
        <translation>Texto de %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::FindBar</name>
    <message>
        <source>Show replace</source>
        <translation>Mostrar reemplazo</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Coincidencia anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Coincidencia siguiente (Intro)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n reemplazado</numerusform>
            <numerusform>%n reemplazados</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 o más</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>No es una expresión regular: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Highlighter</name>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Large text, no colours</source>
        <translation>Texto grande, sin colores</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HoverTip</name>
    <message>
        <source>**Error:** %1</source>
        <translation>**Error:** %1</translation>
    </message>
    <message>
        <source>**Note:** %1</source>
        <translation>**Nota:** %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HugeLines</name>
    <message>
        <source>… %1 before</source>
        <translation>… %1 antes</translation>
    </message>
    <message>
        <source>%1 more …</source>
        <translation>%1 más …</translation>
    </message>
</context>
<context>
    <name>dyad::editor::InlineReview</name>
    <message>
        <source>Proposed change</source>
        <translation>Cambio propuesto</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageDocument</name>
    <message>
        <source>The language server&apos;s edits contradict each other.</source>
        <translation>Los cambios del servidor de lenguaje se contradicen.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageView</name>
    <message>
        <source>No language server runs for this file.</source>
        <translation>No se ejecuta ningún servidor de lenguaje para este archivo.</translation>
    </message>
    <message>
        <source>%1 is still starting.</source>
        <translation>%1 todavía se está iniciando.</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 no puede hacer esto.</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>No se encontró nada para «%1».</translation>
    </message>
    <message>
        <source>There is nothing to rename here.</source>
        <translation>Aquí no hay nada que renombrar.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it has not been formatted.</source>
        <translation>El texto cambió entretanto; no se le ha dado formato.</translation>
    </message>
    <message>
        <source>There are no problems in this file.</source>
        <translation>No hay problemas en este archivo.</translation>
    </message>
    <message>
        <source>This cannot be renamed.</source>
        <translation>Esto no puede cambiar de nombre.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was renamed.</source>
        <translation>El texto ha cambiado entretanto; no se ha renombrado nada.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspClient</name>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 se detuvo.</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 no se inició: %2</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 no se está ejecutando.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Starting it again.</source>
        <translation>%1 Se inicia de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) and is left alone now.</source>
        <translation>
            <numerusform>%1 Se inició %n vez y ahora se deja parado.</numerusform>
            <numerusform>%1 Se inició %n veces y ahora se deja parado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>Aquí no se puede cambiar nada.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspTransport</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>No se pudo iniciar %1.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 se bloqueó.</translation>
    </message>
    <message>
        <source>%1 ended by itself (code %2).</source>
        <translation>%1 terminó por sí solo (código %2).</translation>
    </message>
    <message>
        <source>%1 no longer reads what it is sent.</source>
        <translation>%1 ya no lee lo que se le envía.</translation>
    </message>
    <message>
        <source>%1 does not speak the Language Server Protocol.</source>
        <translation>%1 no habla el Language Server Protocol.</translation>
    </message>
    <message>
        <source>%1 sent a message that is too long.</source>
        <translation>%1 envió un mensaje demasiado largo.</translation>
    </message>
    <message>
        <source>%1 sent a message that is not JSON.</source>
        <translation>%1 envió un mensaje que no es JSON.</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Minimap</name>
    <message>
        <source>Map of the text</source>
        <translation>Mapa del texto</translation>
    </message>
</context>
<context>
    <name>dyad::editor::ReviewBar</name>
    <message>
        <source>Go to the next change</source>
        <translation>Ir al cambio siguiente</translation>
    </message>
    <message>
        <source>Accept  Tab</source>
        <translation>Aceptar  Tab</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Reject  Esc</source>
        <translation>Rechazar  Esc</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>Míralo antes de aceptar: %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Risks</name>
    <message>
        <source>a key or password</source>
        <translation>una clave o contraseña</translation>
    </message>
    <message>
        <source>text run as code</source>
        <translation>texto ejecutado como código</translation>
    </message>
    <message>
        <source>SQL made of pieces</source>
        <translation>SQL compuesto de trozos</translation>
    </message>
    <message>
        <source>a shell command made of pieces</source>
        <translation>un comando de shell compuesto de trozos</translation>
    </message>
    <message>
        <source>markup without escaping</source>
        <translation>marcado sin escapar</translation>
    </message>
    <message>
        <source>certificates unchecked</source>
        <translation>certificados sin comprobar</translation>
    </message>
</context>
<context>
    <name>dyad::panels</name>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Ayer %1</translation>
    </message>
    <message>
        <source>%1: %2 (byte %3)</source>
        <translation>%1: %2 (byte %3)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ApprovalCard</name>
    <message>
        <source>Refuse</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Always: %1</source>
        <translation>Siempre: %1</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AskView</name>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>Base de conocimiento</translation>
    </message>
    <message>
        <source>New knowledge base</source>
        <translation>Nueva base de conocimiento</translation>
    </message>
    <message>
        <source>Remove this knowledge base</source>
        <translation>Quitar esta base de conocimiento</translation>
    </message>
    <message>
        <source>Name of the new knowledge base</source>
        <translation>Nombre de la nueva base de conocimiento</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>Preguntar a los documentos</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>Pregunta con tus propias palabras</translation>
    </message>
    <message>
        <source>The answer says where it stands; a click goes there.</source>
        <translation>La respuesta dice dónde está; un clic lleva allí.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <translation>
            <numerusform>%1 (%n documento)</numerusform>
            <numerusform>%1 (%n documentos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to the documents</source>
        <translation>Preguntas a los documentos</translation>
    </message>
    <message>
        <source>A knowledge base is a set of documents that are asked together. One of all documents, and of those to come, is a good start.</source>
        <translation>Una base de conocimiento es un conjunto de documentos a los que se pregunta a la vez. Una con todos los documentos, y con los que vengan, es un buen comienzo.</translation>
    </message>
    <message>
        <source>First add documents; then they can be asked, and the answers say where it stands.</source>
        <translation>Añade primero documentos; después se les puede preguntar, y las respuestas dicen dónde está.</translation>
    </message>
    <message>
        <source>Make one of everything</source>
        <translation>Crear una con todo</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Preguntando</translation>
    </message>
    <message>
        <source>Answered by Yavi.</source>
        <translation>Respondido por Yavi.</translation>
    </message>
    <message>
        <source>Written by the AI from the passages below.</source>
        <translation>Escrito por la IA a partir de los pasajes de abajo.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AuthorsView</name>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>Quién escribió lo que aún no está confirmado</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>Ningún archivo delante</translation>
    </message>
    <message>
        <source>Open a file of the folder to see who wrote what.</source>
        <translation>Abre un archivo de la carpeta para ver quién escribió qué.</translation>
    </message>
    <message>
        <source>Reading who wrote what</source>
        <translation>Leyendo quién escribió qué</translation>
    </message>
    <message>
        <source>The authors could not be read</source>
        <translation>No se pudieron leer los autores</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>Todo está confirmado</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>El archivo está vacío</translation>
    </message>
    <message>
        <source>Lines that are changed since the last commit are listed here with their authors.</source>
        <translation>Aquí figuran, con sus autores, las líneas cambiadas desde el último commit.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ChatPanel</name>
    <message>
        <source>New thread</source>
        <translation>Nuevo hilo</translation>
    </message>
    <message>
        <source>No provider is connected</source>
        <translation>No hay ningún proveedor conectado</translation>
    </message>
    <message>
        <source>Whoever runs %1 can connect one with

%2</source>
        <translation>Quien administra %1 puede conectar uno con

%2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Ask the AI about your project</source>
        <translation>Pregunta a la IA sobre tu proyecto</translation>
    </message>
    <message>
        <source>It works through the server of a shared folder. Share this one, with others or just with yourself.</source>
        <translation>Funciona a través del servidor de una carpeta compartida. Comparte esta, con otros o solo contigo.</translation>
    </message>
    <message>
        <source>Open a folder and share it, with others or just with yourself.</source>
        <translation>Abre una carpeta y compártela, con otros o solo contigo.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>The server cannot be asked</source>
        <translation>No se puede preguntar al servidor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Preguntando al servidor</translation>
    </message>
    <message>
        <source>Ask about this project</source>
        <translation>Pregunta sobre este proyecto</translation>
    </message>
    <message>
        <source>The file at hand goes along. What the answer wants to change, you review line by line.</source>
        <translation>El archivo actual va incluido. Lo que la respuesta quiere cambiar lo revisas línea por línea.</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Threads of this project</source>
        <translation>Hilos de este proyecto</translation>
    </message>
    <message>
        <source>New private thread</source>
        <translation>Nuevo hilo privado</translation>
    </message>
    <message>
        <source>Name of the thread</source>
        <translation>Nombre del hilo</translation>
    </message>
    <message>
        <source>This thread</source>
        <translation>Este hilo</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Abrir «%1»</translation>
    </message>
    <message>
        <source>Search all threads (Enter)</source>
        <translation>Buscar en todos los hilos (Intro)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Branch: go on in a copy</source>
        <translation>Ramificar: seguir en una copia</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Exportar como Markdown…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Only you see this thread.</source>
        <translation>Solo tú ves este hilo.</translation>
    </message>
    <message>
        <source>Private thread</source>
        <translation>Hilo privado</translation>
    </message>
    <message>
        <source>Only the last answer can go on.</source>
        <translation>Solo la última respuesta puede continuar.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>Límite: %1</translation>
    </message>
    <message>
        <source>This cannot be asked now.</source>
        <translation>Esto no se puede preguntar ahora.</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>Conectar un proveedor…</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Insert at the caret</source>
        <translation>Insertar en el cursor</translation>
    </message>
    <message>
        <source>Review this change</source>
        <translation>Revisar este cambio</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Run in a terminal</source>
        <translation>Ejecutar en un terminal</translation>
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
        <translation>aún no enviado</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, editado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentModel</name>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Línea %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentThreadView</name>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <translation>resuelto por %1</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>su texto ya no está</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsController</name>
    <message>
        <source>A comment was not taken: %1</source>
        <translation>No se aceptó un comentario: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Exportar como Markdown</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>Qué comentarios</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resueltos</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>Comments on lines</source>
        <translation>Comentarios en líneas</translation>
    </message>
    <message>
        <source>In a shared folder you can say something about a piece of the text. It stays there while the text is edited.</source>
        <translation>En una carpeta compartida puedes decir algo sobre un fragmento del texto. Se queda allí mientras se edita el texto.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>Aún no hay comentarios</translation>
    </message>
    <message>
        <source>Select some text and press Ctrl+Alt+M, or click left of a line&apos;s number.</source>
        <translation>Selecciona texto y pulsa Ctrl+Alt+M, o haz clic a la izquierda del número de una línea.</translation>
    </message>
    <message>
        <source>What others say about the text stands here.</source>
        <translation>Aquí está lo que los demás dicen del texto.</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>Abiertos (%1)</translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation>Resueltos (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Todos (%1)</translation>
    </message>
    <message>
        <source>All is resolved</source>
        <translation>Todo está resuelto</translation>
    </message>
    <message>
        <source>Nothing is resolved yet</source>
        <translation>Aún no hay nada resuelto</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommitBox</name>
    <message>
        <source>Amend</source>
        <translation>Enmendar</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Firmar (Signed-off-by)</translation>
    </message>
    <message>
        <source>Message (Ctrl+Enter commits)</source>
        <translation>Mensaje (Ctrl+Intro confirma)</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>Mensaje del commit</translation>
    </message>
    <message>
        <source>Co-authored by %1</source>
        <translation>Escrito junto con %1</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>Enmendar el último commit</translation>
    </message>
    <message>
        <source>Commit 1 file to %1</source>
        <translation>Confirmar 1 archivo en %1</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n files to %1</source>
        <translation>
            <numerusform>Confirmar %n archivo en %1</numerusform>
            <numerusform>Confirmar %n archivos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Stage what belongs into the commit.</source>
        <translation>Prepara lo que debe entrar en el commit.</translation>
    </message>
    <message>
        <source>Nothing is staged yet: press + on the files that belong into the commit.</source>
        <translation>Aún no hay nada preparado: pulsa + en los archivos que deben entrar en el commit.</translation>
    </message>
    <message>
        <source>Say in a few words what the commit does.</source>
        <translation>Di en pocas palabras qué hace el commit.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::Composer</name>
    <message>
        <source>Add context</source>
        <translation>Añadir contexto</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>What the answer may do</source>
        <translation>Lo que puede hacer la respuesta</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Chosen by the server</source>
        <translation>Elegido por el servidor</translation>
    </message>
    <message>
        <source>%1 (%2 a million tokens out)</source>
        <translation>%1 (%2 por millón de tokens de salida)</translation>
    </message>
    <message>
        <source>Edit: it may propose changes, you review them</source>
        <translation>Editar: puede proponer cambios, tú los revisas</translation>
    </message>
    <message>
        <source>Ask: it only answers</source>
        <translation>Preguntar: solo responde</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Detener (Esc)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Intro)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Ningún modelo</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>%1 tokens · %2</source>
        <translation>%1 tokens · %2</translation>
    </message>
    <message>
        <source>What is sent: the question, what goes along, and the thread so far. The answer comes on top.</source>
        <translation>Lo que se envía: la pregunta, lo que va incluido y el hilo hasta ahora. La respuesta se suma.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planificar</translation>
    </message>
    <message>
        <source>Ask… @ adds context, / brings prompts</source>
        <translation>Pregunta… @ añade contexto, / trae prompts</translation>
    </message>
    <message>
        <source>Plan: it looks around and writes a plan</source>
        <translation>Planificar: examina el proyecto y escribe un plan</translation>
    </message>
    <message>
        <source>Agent: it works on by itself, and asks before it runs something</source>
        <translation>Agente: sigue trabajando por su cuenta y pregunta antes de ejecutar algo</translation>
    </message>
    <message>
        <source>Ask when this answer is there (Enter)</source>
        <translation>Preguntar cuando esté esta respuesta (Intro)</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 tokens</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>imagen %1</translation>
    </message>
    <message>
        <source>There is nothing in @%1.</source>
        <translation>No hay nada en @%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n lugar encontrado</numerusform>
            <numerusform>%n lugares encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would answer; it costs nothing here, or its price is not known.</source>
        <translation>Respondería %1; aquí no cuesta nada, o no se conoce su precio.</translation>
    </message>
    <message>
        <source>The server expects %1 with an answer of usual length, at most %2, from %3.</source>
        <translation>El servidor calcula %1 con una respuesta de longitud habitual, como mucho %2, de %3.</translation>
    </message>
    <message>
        <source>It goes out with your own key: you pay.</source>
        <translation>Sale con tu propia clave: pagas tú.</translation>
    </message>
    <message>
        <source>It goes out with the organisation&apos;s key.</source>
        <translation>Sale con la clave de la organización.</translation>
    </message>
    <message>
        <source>File or picture…</source>
        <translation>Archivo o imagen…</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Lo que va incluido</translation>
    </message>
    <message>
        <source>%1 is neither a picture nor a text of at most 256 KiB.</source>
        <translation>%1 no es ni una imagen ni un texto de 256 KiB como máximo.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConflictPage</name>
    <message>
        <source>Result for %1</source>
        <translation>Resultado para %1</translation>
    </message>
    <message>
        <source>Result, to be edited as you like</source>
        <translation>Resultado, que puedes editar como quieras</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Conflicto anterior</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Conflicto siguiente</translation>
    </message>
    <message>
        <source>Take ours</source>
        <translation>Tomar lo nuestro</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Tomar ambos</translation>
    </message>
    <message>
        <source>Take what was</source>
        <translation>Tomar lo que había</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>Conservar el archivo</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Eliminar el archivo</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>Marcar como resuelto</translation>
    </message>
    <message>
        <source>What both began from</source>
        <translation>Aquello de lo que partieron ambos</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Lo nuestro</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Lo suyo</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>Lo nuestro: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Lo suyo: %1</translation>
    </message>
    <message>
        <source>%1: changed here, deleted by theirs</source>
        <translation>%1: cambiado aquí, eliminado por el otro lado</translation>
    </message>
    <message>
        <source>%1: deleted here, changed by theirs</source>
        <translation>%1: eliminado aquí, cambiado por el otro lado</translation>
    </message>
    <message>
        <source>%1: deleted on both sides</source>
        <translation>%1: eliminado en ambos lados</translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>Conflicto %1 de %2</translation>
    </message>
    <message>
        <source>No conflicts are left</source>
        <translation>No quedan conflictos</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Tomar</translation>
    </message>
    <message>
        <source>Another program has changed the file: it was not written.</source>
        <translation>Otro programa ha cambiado el archivo: no se escribió.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>No se pudo escribir el archivo: %1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>Ya estaba: %1</translation>
    </message>
    <message>
        <source>Put on top: %1</source>
        <translation>Se pone encima: %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorForm</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Solo a mano</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Cada 15 minutos</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Remove it here too</source>
        <translation>Quitarlo aquí también</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Conservarlo aquí</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>De dónde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>Buscar novedades</translation>
    </message>
    <message>
        <source>What is deleted there</source>
        <translation>Lo que allí se elimina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 (needs Yavi)</source>
        <translation>%1 (necesita Yavi)</translation>
    </message>
    <message>
        <source>%1 (may be empty)</source>
        <translation>%1 (puede estar vacío)</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorsView</name>
    <message>
        <source>is fetching</source>
        <translation>obteniendo</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looked at %2</source>
        <translation>%1 · comprobado: %2</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Connect something</source>
        <translation>Conectar algo</translation>
    </message>
    <message>
        <source>Documents that come by themselves</source>
        <translation>Documentos que llegan por sí solos</translation>
    </message>
    <message>
        <source>A folder, a Git repository, a web page or feed, a database, exports of Slack, Jira and GitHub, S3 or Azure: what is new there is fetched, what changed replaces what was here.</source>
        <translation>Una carpeta, un repositorio de Git, una página web o un feed, una base de datos, exportaciones de Slack, Jira y GitHub, S3 o Azure: lo nuevo se obtiene, lo cambiado sustituye a lo que había aquí.</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Obtener ahora</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ContextChip</name>
    <message>
        <source>%1 goes along: about %2 tokens. Click to leave it out.</source>
        <translation>%1 va incluido: unos %2 tokens. Haz clic para dejarlo fuera.</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Dejar fuera %1</translation>
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
        <translation>%1 en total</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugPanel</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>No se está depurando nada</translation>
    </message>
    <message>
        <source>Set a breakpoint with F9 or a click on a line&apos;s number, then start.</source>
        <translation>Pon un punto de interrupción con F9 o con un clic en el número de una línea y después inicia.</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>Iniciar la depuración</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Paso a paso por encima</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>Entrar en la función</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>Salir de la función</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variables</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Watch an expression</source>
        <translation>Vigilar una expresión</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Vigiladas</translation>
    </message>
    <message>
        <source>Debug console</source>
        <translation>Consola de depuración</translation>
    </message>
    <message>
        <source>Evaluate, where the program stands</source>
        <translation>Evaluar donde está parado el programa</translation>
    </message>
    <message>
        <source>Evaluate an expression</source>
        <translation>Evaluar una expresión</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Detenido: %1</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>La ejecución ha terminado.</translation>
    </message>
    <message>
        <source>%1  ·  %2:%3</source>
        <translation>%1  ·  %2:%3</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 no se cambió: %2</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Copiar el valor</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>Dejar de vigilarla</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Cambiar el valor</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugSession</name>
    <message>
        <source>The debug adapter does not answer.</source>
        <translation>El adaptador de depuración no responde.</translation>
    </message>
    <message>
        <source>The program ended with %1.</source>
        <translation>El programa terminó con %1.</translation>
    </message>
    <message>
        <source>The program does not stand still.</source>
        <translation>El programa no está parado.</translation>
    </message>
    <message>
        <source>This debugger knows no conditions: breakpoints with one stop always.</source>
        <translation>Este depurador no conoce condiciones: los puntos de interrupción que tienen una se detienen siempre.</translation>
    </message>
    <message>
        <source>This debugger does not count hits: breakpoints with a count stop always.</source>
        <translation>Este depurador no cuenta pasadas: los puntos de interrupción con un número de pasadas se detienen siempre.</translation>
    </message>
    <message>
        <source>This debugger knows no log points: they stop.</source>
        <translation>Este depurador no conoce puntos de registro: se detienen.</translation>
    </message>
    <message>
        <source>This debugger cannot change variables.</source>
        <translation>Este depurador no puede cambiar variables.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DecidedCard</name>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>open</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>revertido</translation>
    </message>
    <message>
        <source>change %1: %2</source>
        <translation>cambio %1: %2</translation>
    </message>
    <message>
        <source>Review what is open</source>
        <translation>Revisar lo pendiente</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffPage</name>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>preparado</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>no preparado</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>Descartar un cambio</translation>
    </message>
    <message>
        <source>These lines of %1 go back to what is staged. This cannot be undone.</source>
        <translation>Estas líneas de %1 vuelven a lo que está preparado. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>Descartar el cambio</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Quitar de lo preparado</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>A binary file.</source>
        <translation>Un archivo binario.</translation>
    </message>
    <message>
        <source>Too many changes to show here: +%1 −%2 lines.</source>
        <translation>Demasiados cambios para mostrarlos aquí: +%1 −%2 líneas.</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>Sin cambios.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>sin salto de línea al final</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>Quitar %n línea de lo preparado</numerusform>
            <numerusform>Quitar %n líneas de lo preparado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>Preparar %n línea</numerusform>
            <numerusform>Preparar %n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>Descartar %n línea</numerusform>
            <numerusform>Descartar %n líneas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentPage</name>
    <message>
        <source>Found in it</source>
        <translation>Encontrado en él</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texto del documento</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>Se está obteniendo</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Buscar en el documento</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>not verified: the text does not say so word for word</source>
        <translation>sin verificar: el texto no lo dice literalmente</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentsView</name>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>se está leyendo</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n pasaje</numerusform>
            <numerusform>%n pasajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>Buscar en los documentos</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Dirección de una página web</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>Lo que el proyecto debería saber</translation>
    </message>
    <message>
        <source>Drop contracts, manuals, papers, mails or pictures of text here, or a whole folder. They are read, can be searched, and answer questions with the place where it stands.</source>
        <translation>Suelta aquí contratos, manuales, artículos, correos o imágenes de texto, o una carpeta entera. Se leen, se puede buscar en ellos y responden preguntas con el lugar donde está.</translation>
    </message>
    <message>
        <source>Documents that others add stand here, can be searched, and answer questions with the place where it stands.</source>
        <translation>Los documentos que añaden otros están aquí; se puede buscar en ellos y responden preguntas con el lugar donde está.</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Añadir documentos</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n en lectura</numerusform>
            <numerusform>%n en lectura</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No document says anything about this. Other words may help.</source>
        <translation>Ningún documento dice nada de esto. Quizá ayuden otras palabras.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>Dejar de leerlo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Add to a knowledge base</source>
        <translation>Añadir a una base de conocimiento</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nombre del archivo</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeModel</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>No se puede leer %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Carpeta %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeView</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nuevo archivo</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>Cerrar todas las carpetas</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>No hay ninguna carpeta abierta</translation>
    </message>
    <message>
        <source>Open a folder to see its files here.</source>
        <translation>Abre una carpeta para ver aquí sus archivos.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>No se puede leer esta carpeta</translation>
    </message>
    <message>
        <source>%1 is gone, or you may not read it.</source>
        <translation>%1 ya no está, o no puedes leerla.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>There is no trash here. “%1” would be gone for good.</source>
        <translation>Aquí no hay papelera. «%1» se perdería para siempre.</translation>
    </message>
    <message>
        <source>Delete 1 file</source>
        <translation>Eliminar 1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files</source>
        <translation>
            <numerusform>Eliminar %n archivo</numerusform>
            <numerusform>Eliminar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitController</name>
    <message>
        <source>Create a repository</source>
        <translation>Crear un repositorio</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Quitar de lo preparado</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>Descartar un cambio</translation>
    </message>
    <message>
        <source>Stage a change</source>
        <translation>Preparar un cambio</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Switch branch</source>
        <translation>Cambiar de rama</translation>
    </message>
    <message>
        <source>Create a branch</source>
        <translation>Crear una rama</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitFilesModel</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Preparados</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Untracked</source>
        <translation>Sin seguimiento</translation>
    </message>
    <message>
        <source>%1, files: %2</source>
        <translation>%1, archivos: %2</translation>
    </message>
    <message>
        <source> (submodule)</source>
        <translation> (submódulo)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitLogModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1, de %2, %3</translation>
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
        <translation>Historial</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>Volver a leer el estado</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>Cambiar de rama o crear una</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Archivos cambiados</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>No ha cambiado nada</translation>
    </message>
    <message>
        <source>What you edit appears here, to be staged and committed.</source>
        <translation>Lo que editas aparece aquí, para prepararlo y confirmarlo.</translation>
    </message>
    <message>
        <source>No repository yet</source>
        <translation>Todavía no hay repositorio</translation>
    </message>
    <message>
        <source>With Git every state of this folder can be found again, and shared.</source>
        <translation>Con Git se puede recuperar cada estado de esta carpeta, y compartirlo.</translation>
    </message>
    <message>
        <source>Create a repository</source>
        <translation>Crear un repositorio</translation>
    </message>
    <message>
        <source>The repository cannot be read</source>
        <translation>No se puede leer el repositorio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reading the repository…</source>
        <translation>Leyendo el repositorio…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>No hay ninguna carpeta abierta</translation>
    </message>
    <message>
        <source>Open a folder to see its changes.</source>
        <translation>Abre una carpeta para ver sus cambios.</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>fusionando</translation>
    </message>
    <message>
        <source>rebasing</source>
        <translation>reorganizando (rebase)</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Commits before and behind %1</source>
        <translation>Commits por delante y por detrás de %1</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>Nueva rama…</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>Nueva rama</translation>
    </message>
    <message>
        <source>Name of the branch, made from %1</source>
        <translation>Nombre de la rama, creada desde %1</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>The files go back to what is staged. This cannot be undone.</source>
        <translation>Los archivos vuelven a lo que está preparado. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Discard 1 file</source>
        <translation>Descartar 1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n files</source>
        <translation>
            <numerusform>Descartar %n archivo</numerusform>
            <numerusform>Descartar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>Quitar de lo preparado</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>Pull, con los commits propios encima</translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation>Fusionar en esta rama</translation>
    </message>
    <message>
        <source>Rebase this branch onto</source>
        <translation>Rebase de esta rama sobre</translation>
    </message>
    <message>
        <source>Stash the changes…</source>
        <translation>Apartar los cambios (stash)…</translation>
    </message>
    <message>
        <source>Bring back, and drop it</source>
        <translation>Recuperar y descartar</translation>
    </message>
    <message>
        <source>Bring back, and keep it</source>
        <translation>Recuperar y conservar</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Stash the changes</source>
        <translation>Apartar los cambios (stash)</translation>
    </message>
    <message>
        <source>What it is, to find it again (new files are taken along)</source>
        <translation>Qué es, para volver a encontrarlo (los archivos nuevos se incluyen)</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1  ·  in another working tree</source>
        <translation>%1  ·  en otro árbol de trabajo</translation>
    </message>
    <message>
        <source>Branches of the remotes</source>
        <translation>Ramas de los remotos</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>Submódulos</translation>
    </message>
    <message>
        <source>Bring all to the commits that are recorded</source>
        <translation>Llevar todos a los commits registrados</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>aún sin obtener</translation>
    </message>
    <message>
        <source>at another commit</source>
        <translation>en otro commit</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>como está registrado</translation>
    </message>
    <message>
        <source>New files go to the trash (where there is none, they are deleted), changed ones go back to what is staged, which cannot be undone.</source>
        <translation>Los archivos nuevos van a la papelera (donde no la hay, se eliminan); los cambiados vuelven a lo que está preparado, lo que no se puede deshacer.</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>Descartar lo apartado (stash)</translation>
    </message>
    <message>
        <source>“%1” is gone then. This cannot be undone.</source>
        <translation>«%1» desaparece entonces. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Conflicts are left</source>
        <translation>Quedan conflictos</translation>
    </message>
    <message>
        <source>The marks of both sides still stand in the text. Staged like this it counts as resolved.</source>
        <translation>Las marcas de ambos lados siguen en el texto. Si se prepara así, cuenta como resuelto.</translation>
    </message>
    <message>
        <source>Stage with the marks</source>
        <translation>Preparar con las marcas</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitProgram</name>
    <message>
        <source>The program git could not be started. Is it installed?</source>
        <translation>No se pudo iniciar el programa git. ¿Está instalado?</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>git ended with %1.</source>
        <translation>git terminó con %1.</translation>
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
        <translation>Fusionar %1</translation>
    </message>
    <message>
        <source>Rebase onto %1</source>
        <translation>Rebase sobre %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abortar</translation>
    </message>
    <message>
        <source>Skip this commit</source>
        <translation>Omitir este commit</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>Apartar (stash)</translation>
    </message>
    <message>
        <source>Bring the stash back</source>
        <translation>Recuperar lo apartado (stash)</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>Descartar lo apartado (stash)</translation>
    </message>
    <message>
        <source>Update the submodules</source>
        <translation>Actualizar los submódulos</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRepository</name>
    <message>
        <source>This folder is not in a Git repository.</source>
        <translation>Esta carpeta no está en un repositorio de Git.</translation>
    </message>
    <message>
        <source>The repository could not be opened</source>
        <translation>No se pudo abrir el repositorio</translation>
    </message>
    <message>
        <source>The repository could not be created</source>
        <translation>No se pudo crear el repositorio</translation>
    </message>
    <message>
        <source>The state of the files could not be read</source>
        <translation>No se pudo leer el estado de los archivos</translation>
    </message>
    <message>
        <source>The last commit could not be read</source>
        <translation>No se pudo leer el último commit</translation>
    </message>
    <message>
        <source>It could not be staged</source>
        <translation>No se pudo preparar</translation>
    </message>
    <message>
        <source>It could not be unstaged</source>
        <translation>No se pudo quitar de lo preparado</translation>
    </message>
    <message>
        <source>%1 could not be looked at</source>
        <translation>No se pudo examinar %1</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>No se pudo eliminar %1.</translation>
    </message>
    <message>
        <source>The changes could not be discarded</source>
        <translation>No se pudieron descartar los cambios</translation>
    </message>
    <message>
        <source>The branches could not be read</source>
        <translation>No se pudieron leer las ramas</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>No existe la rama %1</translation>
    </message>
    <message>
        <source>Changes in %1 would be lost. Commit, stash or discard them first.</source>
        <translation>Se perderían los cambios en %1. Confírmalos, apártalos (stash) o descártalos primero.</translation>
    </message>
    <message>
        <source>%1 could not be checked out</source>
        <translation>No se pudo extraer %1</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>«%1» no puede ser el nombre de una rama.</translation>
    </message>
    <message>
        <source>The branch could not be created</source>
        <translation>No se pudo crear la rama</translation>
    </message>
    <message>
        <source>The branch %1 could not be deleted</source>
        <translation>No se pudo eliminar la rama %1</translation>
    </message>
    <message>
        <source>There is no commit to amend yet.</source>
        <translation>Todavía no hay un commit que enmendar.</translation>
    </message>
    <message>
        <source>Write a message that says why.</source>
        <translation>Escribe un mensaje que diga por qué.</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email.</source>
        <translation>Git no sabe quién eres. Define user.name y user.email.</translation>
    </message>
    <message>
        <source>Some files are still in conflict. Resolve and stage them first.</source>
        <translation>Algunos archivos siguen en conflicto. Resuélvelos y prepáralos primero.</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what belongs into the commit.</source>
        <translation>No hay nada preparado. Prepara lo que debe entrar en el commit.</translation>
    </message>
    <message>
        <source>The commit could not be made</source>
        <translation>No se pudo hacer el commit</translation>
    </message>
    <message>
        <source>This repository has hooks or signs its commits, and the program git that does this is not installed.</source>
        <translation>Este repositorio tiene hooks o firma sus commits, y el programa git que lo hace no está instalado.</translation>
    </message>
    <message>
        <source>A hook refused the commit.</source>
        <translation>Un hook rechazó el commit.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message>
        <source>The difference could not be made</source>
        <translation>No se pudo obtener la diferencia</translation>
    </message>
    <message>
        <source>The commit could not be read</source>
        <translation>No se pudo leer el commit</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se pudo leer %1.</translation>
    </message>
    <message>
        <source>What is staged of %1 could not be read</source>
        <translation>No se pudo leer lo que está preparado de %1</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>Todavía no hay ningún commit</translation>
    </message>
    <message>
        <source>What was committed of %1 could not be read</source>
        <translation>No se pudo leer lo confirmado de %1</translation>
    </message>
    <message>
        <source>%1 could not be staged</source>
        <translation>No se pudo preparar %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>%1 is not in conflict.</source>
        <translation>%1 no está en conflicto.</translation>
    </message>
    <message>
        <source>%1 could not be merged</source>
        <translation>No se pudo fusionar %1</translation>
    </message>
    <message>
        <source>%1 could not be marked as resolved</source>
        <translation>No se pudo marcar %1 como resuelto</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here: close this tab and open the conflict again.</source>
        <translation>%1 ha cambiado desde que se abrió aquí: cierra esta pestaña y vuelve a abrir el conflicto.</translation>
    </message>
    <message>
        <source>%1 is checked out in another working tree of this repository.</source>
        <translation>%1 está extraída en otro árbol de trabajo de este repositorio.</translation>
    </message>
    <message>
        <source>The submodules could not be read</source>
        <translation>No se pudieron leer los submódulos</translation>
    </message>
    <message>
        <source>Git&apos;s settings could not be read</source>
        <translation>No se pudo leer la configuración de Git</translation>
    </message>
    <message>
        <source>The template of commit messages, %1, cannot be read.</source>
        <translation>No se puede leer la plantilla de mensajes de commit, %1.</translation>
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
        <translation>Apartar (stash), fusionar, rebase</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abortar</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in conflict: choose one below to resolve it.</source>
        <translation>
            <numerusform>%n archivo está en conflicto: elígelo abajo para resolverlo.</numerusform>
            <numerusform>%n archivos están en conflicto: elige uno abajo para resolverlo.</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts are left.</source>
        <translation>No quedan conflictos.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryController</name>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>Desde que te fuiste</translation>
    </message>
    <message>
        <source>This change does not fit the text any more.</source>
        <translation>Este cambio ya no encaja en el texto.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s) as before</source>
        <translation>
            <numerusform>%n línea como antes</numerusform>
            <numerusform>%n líneas como antes</numerusform>
        </translation>
    </message>
    <message>
        <source>added, line %1: %2</source>
        <translation>añadido, línea %1: %2</translation>
    </message>
    <message>
        <source>removed, line %1: %2</source>
        <translation>quitado, línea %1: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>línea %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n archivo</numerusform>
            <numerusform>%1, %2, %n archivos</numerusform>
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
        <translation>Archivos del commit</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>No se puede leer el historial</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Todavía no hay commits</translation>
    </message>
    <message>
        <source>The first commit begins the history.</source>
        <translation>El primer commit inicia el historial.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Leyendo el historial…</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Mensaje del commit</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPanel</name>
    <message>
        <source>This file</source>
        <translation>Este archivo</translation>
    </message>
    <message>
        <source>What changed in the file in front, and when</source>
        <translation>Qué cambió en el archivo de delante, y cuándo</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>Quién escribió lo que aún no está confirmado</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Who worked when on which files</source>
        <translation>Quién trabajó cuándo en qué archivos</translation>
    </message>
    <message>
        <source>Leave the text as it is</source>
        <translation>Dejar el texto como está</translation>
    </message>
    <message>
        <source>Undo it. This is an edit, and can be undone.</source>
        <translation>Deshacerlo. Es una edición y se puede deshacer.</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>Desde que me fui</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Deshacer este cambio</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore the file</source>
        <translation>Restaurar el archivo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Deshacerlo</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Lo que cambió</translation>
    </message>
    <message>
        <source>Play the history</source>
        <translation>Reproducir el historial</translation>
    </message>
    <message>
        <source>Every version, of everybody</source>
        <translation>Cada versión, de todos</translation>
    </message>
    <message>
        <source>What you edit here is kept for a while. In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back.</source>
        <translation>Lo que editas aquí se guarda un tiempo. En una carpeta compartida se guarda cada edición: mira quién cambió qué y cuándo, qué pasó desde que te fuiste, y vuelve atrás.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>Ningún archivo delante</translation>
    </message>
    <message>
        <source>Open a file of the folder to see its history.</source>
        <translation>Abre un archivo de la carpeta para ver su historial.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>Nobody has changed this file yet</source>
        <translation>Nadie ha cambiado aún este archivo</translation>
    </message>
    <message>
        <source>From your first edit on its history is here, for a while. In a shared folder everybody&apos;s edits are kept for good.</source>
        <translation>Desde tu primera edición su historial está aquí, durante un tiempo. En una carpeta compartida las ediciones de todos se guardan para siempre.</translation>
    </message>
    <message>
        <source>From the first edit on its history is here.</source>
        <translation>Desde la primera edición, su historial está aquí.</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 · %2 · +%3 −%4 bytes</source>
        <translation>%1 · %2 · +%3 −%4 bytes</translation>
    </message>
    <message>
        <source>Nothing of what %1 did there is left to undo: others have changed it since.</source>
        <translation>De lo que %1 hizo ahí no queda nada que deshacer: otros lo han cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Undoes what %1 did there. What others did stays.</source>
        <translation>Deshace lo que %1 hizo ahí. Lo que otros hicieron se queda.</translation>
    </message>
    <message>
        <source>%1 of its %2 bytes were already deleted since.</source>
        <translation>%1 de sus %2 bytes ya se habían eliminado desde entonces.</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (eliminado)</translation>
    </message>
    <message>
        <source>What has changed since you were last here</source>
        <translation>Lo que ha cambiado desde la última vez que estuviste aquí</translation>
    </message>
    <message>
        <source>Nothing has changed since you were last here</source>
        <translation>No ha cambiado nada desde la última vez que estuviste aquí</translation>
    </message>
    <message>
        <source>Undo this change: takes back what this person did at this place, whoever it was, and leaves everything else. You see it first.</source>
        <translation>Deshacer este cambio: revierte lo que esta persona hizo en este lugar, sea quien sea, y deja todo lo demás. Primero lo ves.</translation>
    </message>
    <message>
        <source>Restore: make the text what it was then. This is an edit, and can be undone.</source>
        <translation>Restaurar: deja el texto como era entonces. Es una edición y se puede deshacer.</translation>
    </message>
    <message>
        <source>Make the file again, with the text that it had then.</source>
        <translation>Crear de nuevo el archivo, con el texto que tenía entonces.</translation>
    </message>
    <message>
        <source>The text stays as it is.</source>
        <translation>El texto queda como está.</translation>
    </message>
    <message>
        <source>What was written here is gone again: both texts are the same.</source>
        <translation>Lo que se escribió aquí ya no está: ambos textos son iguales.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryScrubber</name>
    <message>
        <source>History of this file</source>
        <translation>Historial de este archivo</translation>
    </message>
</context>
<context>
    <name>dyad::panels::InvitationList</name>
    <message>
        <source>Viewer link</source>
        <translation>Enlace de lector</translation>
    </message>
    <message>
        <source>Admin link</source>
        <translation>Enlace de administrador</translation>
    </message>
    <message>
        <source>Developer link</source>
        <translation>Enlace de desarrollador</translation>
    </message>
    <message>
        <source>Link (%1)</source>
        <translation>Enlace (%1)</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>termina a las %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>queda %n día</numerusform>
            <numerusform>quedan %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>sin usar</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>usado %n vez</numerusform>
            <numerusform>usado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitaciones</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw: %1, %2</source>
        <translation>Retirar: %1, %2</translation>
    </message>
    <message>
        <source>Nobody can join with this link any more. Who has joined stays.</source>
        <translation>Ya nadie puede unirse con este enlace. Quien ya se unió se queda.</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>¿Seguro?</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgeController</name>
    <message>
        <source>You may read documents here, not add them.</source>
        <translation>Aquí puedes leer documentos, no añadirlos.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgePanel</name>
    <message>
        <source>Knowledge</source>
        <translation>Conocimiento</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Añadir documentos</translation>
    </message>
    <message>
        <source>Add a web page</source>
        <translation>Añadir una página web</translation>
    </message>
    <message>
        <source>Views of the knowledge</source>
        <translation>Vistas del conocimiento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Flujos de trabajo</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>Lo que el proyecto debería saber</translation>
    </message>
    <message>
        <source>In a shared folder you can add documents, search in them and ask them; the answers say where it stands.</source>
        <translation>En una carpeta compartida puedes añadir documentos, buscar en ellos y preguntarles; las respuestas dicen dónde está.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>Se está obteniendo</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>El servidor no responde</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageView</name>
    <message>
        <source>Copy the answer</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Question of %1</source>
        <translation>Pregunta de %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 de entrada, %2 de salida</translation>
    </message>
    <message>
        <source>Ask this again in other words</source>
        <translation>Preguntar esto de nuevo con otras palabras</translation>
    </message>
    <message>
        <source>Go on from here in a new thread</source>
        <translation>Seguir desde aquí en un hilo nuevo</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Dejar que continúe</translation>
    </message>
    <message>
        <source>Cut: it reached the most that the model says at once</source>
        <translation>Cortada: alcanzó el máximo que el modelo dice de una vez</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NotSharedList</name>
    <message>
        <source>Not in sync</source>
        <translation>Sin sincronizar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesModel</name>
    <message>
        <source>viewer</source>
        <translation>lector</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>desarrollador</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administrador</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>member</source>
        <translation>miembro</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2, line %3 (%4)</source>
        <translation>%1 te mencionó en %2, línea %3 (%4)</translation>
    </message>
    <message>
        <source>%1 made you %2 of %3</source>
        <translation>%1 te ha nombrado %2 de %3</translation>
    </message>
    <message>
        <source>%1 invites you to %2 as %3; ask for the link</source>
        <translation>%1 te invita a %2 como %3; pide el enlace</translation>
    </message>
    <message>
        <source>The AI budget of %1 is spent; calls are refused until it is raised</source>
        <translation>El presupuesto de IA de %1 está gastado; las llamadas se rechazan hasta que se aumente</translation>
    </message>
    <message>
        <source>A backup of the server has failed; see its log</source>
        <translation>Ha fallado una copia de seguridad del servidor; consulta su registro</translation>
    </message>
    <message>
        <source>An admin of the server has removed your second factor</source>
        <translation>Un administrador del servidor ha quitado tu segundo factor</translation>
    </message>
    <message>
        <source>%1 mentioned you in a comment (%2)</source>
        <translation>%1 te mencionó en un comentario (%2)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesPanel</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Mail them to me as well</source>
        <translation>Enviármelas también por correo</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Mentions in comments (@Name), new roles and invitations appear here.</source>
        <translation>Aquí aparecen las menciones en comentarios (@Nombre), los roles nuevos y las invitaciones.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Sin sesión iniciada</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server to hear when somebody mentions or invites you.</source>
        <translation>Comparte la carpeta o inicia sesión en un servidor para saber cuándo alguien te menciona o te invita.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Filtrar el esquema</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>No outline</source>
        <translation>Sin esquema</translation>
    </message>
    <message>
        <source>Open a file with code: its classes and functions, or its headings, are listed here.</source>
        <translation>Abre un archivo con código: aquí figuran sus clases y funciones, o sus títulos.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>The language server has not answered yet.</source>
        <translation>El servidor de lenguaje aún no ha respondido.</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>Nada que enumerar</translation>
    </message>
    <message>
        <source>This file has no parts that are known here.</source>
        <translation>Este archivo no tiene partes que se conozcan aquí.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Compilar</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>En ejecución: %1</translation>
    </message>
    <message>
        <source>No tasks found</source>
        <translation>No se encontraron tareas</translation>
    </message>
    <message>
        <source>Tasks come from CMakePresets.json, package.json, a Makefile or .dyad/tasks.json.</source>
        <translation>Las tareas vienen de CMakePresets.json, package.json, un Makefile o .dyad/tasks.json.</translation>
    </message>
    <message>
        <source>1 task found</source>
        <translation>1 tarea encontrada</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks found</source>
        <translation>
            <numerusform>%n tarea encontrada</numerusform>
            <numerusform>%n tareas encontradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Build, test or run. What they complain about appears among the problems.</source>
        <translation>Compila, prueba o ejecuta. Lo que señalen aparece entre los problemas.</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>Elegir una tarea</translation>
    </message>
    <message>
        <source>Succeeded after %1 s</source>
        <translation>Correcto tras %1 s</translation>
    </message>
    <message>
        <source>Failed with %1 after %2 s</source>
        <translation>Falló con %1 tras %2 s</translation>
    </message>
    <message>
        <source>Stopped after %1 s</source>
        <translation>Detenido tras %1 s</translation>
    </message>
    <message>
        <source>Could not be started</source>
        <translation>No se pudo iniciar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PeopleChart</name>
    <message>
        <source>%1: %2 edits, %3 AI calls</source>
        <translation>%1: %2 ediciones, %3 llamadas a la IA</translation>
    </message>
    <message>
        <source>Usage by person</source>
        <translation>Uso por persona</translation>
    </message>
    <message>
        <source>%1 edits, %2 AI</source>
        <translation>%1 ediciones, %2 IA</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>%1 ediciones</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureCard</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::PosixPty</name>
    <message>
        <source>No terminal could be opened: %1.</source>
        <translation>No se pudo abrir ningún terminal: %1.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsModel</name>
    <message>
        <source>%1, problems: %2</source>
        <translation>%1, problemas: %2</translation>
    </message>
    <message>
        <source>Error, line %1: %2</source>
        <translation>Error, línea %1: %2</translation>
    </message>
    <message>
        <source>Warning, line %1: %2</source>
        <translation>Advertencia, línea %1: %2</translation>
    </message>
    <message>
        <source>Note, line %1: %2</source>
        <translation>Nota, línea %1: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Filter by message, file or source</source>
        <translation>Filtrar por mensaje, archivo u origen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>The filter hides everything (%1)</source>
        <translation>El filtro lo oculta todo (%1)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Problems cannot be told</source>
        <translation>No se sabe si hay problemas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>What language servers and builds complain about appears here.</source>
        <translation>Lo que señalan los servidores de lenguaje y las compilaciones aparece aquí.</translation>
    </message>
    <message>
        <source>Build the project</source>
        <translation>Compilar el proyecto</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryController</name>
    <message>
        <source>created</source>
        <translation>creado</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renombrado</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>sustituido</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>eliminado desde entonces</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryView</name>
    <message>
        <source>History of the project</source>
        <translation>Historial del proyecto</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>Desde que me fui</translation>
    </message>
    <message>
        <source>Sessions of work</source>
        <translation>Sesiones de trabajo</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what was done since you were last here</source>
        <translation>Solo lo que se hizo desde la última vez que estuviste aquí</translation>
    </message>
    <message>
        <source>You were not here before</source>
        <translation>No habías estado aquí antes</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>No hay ninguna carpeta abierta</translation>
    </message>
    <message>
        <source>Open a folder to see what was done in it.</source>
        <translation>Abre una carpeta para ver lo que se hizo en ella.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Leyendo el historial</translation>
    </message>
    <message>
        <source>Nothing was done since you left</source>
        <translation>No se ha hecho nada desde que te fuiste</translation>
    </message>
    <message>
        <source>Nothing was edited here yet</source>
        <translation>Aquí aún no se ha editado nada</translation>
    </message>
    <message>
        <source>From the first edit on, who worked when on which files is here.</source>
        <translation>Desde la primera edición, aquí está quién trabajó cuándo en qué archivos.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProviderForm</name>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect a provider</source>
        <translation>Conectar un proveedor</translation>
    </message>
    <message>
        <source>Everybody in the project asks through this server. The key is kept encrypted on it and never comes back.</source>
        <translation>Todos los del proyecto preguntan a través de este servidor. La clave se guarda cifrada en él y nunca vuelve a salir.</translation>
    </message>
    <message>
        <source>None for a model on this machine</source>
        <translation>Ninguna para un modelo de esta máquina</translation>
    </message>
    <message>
        <source>All that it has</source>
        <translation>Todos los que tenga</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Or in a terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</source>
        <translation>O en un terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</translation>
    </message>
    <message>
        <source>Use %1 (%2)</source>
        <translation>Usar %1 (%2)</translation>
    </message>
    <message>
        <source>It runs on the server&apos;s machine, at %1, and costs nothing.</source>
        <translation>Se ejecuta en la máquina del servidor, en %1, y no cuesta nada.</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Volver al chat</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ReviewCard</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>renombrado</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abriendo</translation>
    </message>
    <message>
        <source>Reject rest</source>
        <translation>Rechazar el resto</translation>
    </message>
    <message>
        <source>Accept rest</source>
        <translation>Aceptar el resto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Revertido</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 de %2 decididos</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nada que cambiar</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 de %2 aceptados</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>Míralo antes de aceptar: %1</translation>
    </message>
    <message>
        <source>Accept all of %1</source>
        <translation>Aceptar todo en %1</translation>
    </message>
    <message>
        <source>Reject all of %1</source>
        <translation>Rechazar todo en %1</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>no encaja</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>no se puede cambiar</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>Volver a pedirlo</translation>
    </message>
    <message>
        <source>Undo from here on</source>
        <translation>Deshacer desde aquí</translation>
    </message>
    <message>
        <source>Tells the model which of its changes do not fit, and asks for just those</source>
        <translation>Le dice al modelo cuáles de sus cambios no encajan y pide solo esos</translation>
    </message>
    <message>
        <source>Takes back this answer and all later ones of the thread: the files are what they were before it, with what people did since</source>
        <translation>Revierte esta respuesta y todas las posteriores del hilo: los archivos quedan como estaban antes de ella, con lo que las personas han hecho desde entonces</translation>
    </message>
    <message>
        <source>Nothing that fits</source>
        <translation>Nada que encaje</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchController</name>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>La carpeta %1 no está.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchPanel</name>
    <message>
        <source>1 match</source>
        <translation>1 coincidencia</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n coincidencia</numerusform>
            <numerusform>%n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>en 1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>en %n archivo</numerusform>
            <numerusform>en %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file searched.</source>
        <translation>1 archivo examinado.</translation>
    </message>
    <message numerus="yes">
        <source>%n files searched.</source>
        <translation>
            <numerusform>%n archivo examinado.</numerusform>
            <numerusform>%n archivos examinados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Files to include and exclude</source>
        <translation>Archivos que incluir y excluir</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>Plegar todos los archivos</translation>
    </message>
    <message>
        <source>Clear the results</source>
        <translation>Borrar los resultados</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>Buscar en todos los archivos</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Files to include, e.g. *.cpp, src</source>
        <translation>Archivos que incluir, p. ej. *.cpp, src</translation>
    </message>
    <message>
        <source>Files to exclude</source>
        <translation>Archivos que excluir</translation>
    </message>
    <message>
        <source>Leave out what .gitignore names</source>
        <translation>Omitir lo que nombra .gitignore</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Search in every file</source>
        <translation>Buscar en cada archivo</translation>
    </message>
    <message>
        <source>Text or regular expressions, in saved and unsaved files. What .gitignore names is left out.</source>
        <translation>Texto o expresiones regulares, en archivos guardados y sin guardar. Lo que nombra .gitignore se omite.</translation>
    </message>
    <message>
        <source>The search could not start</source>
        <translation>No se pudo iniciar la búsqueda</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Check the spelling, the case, and which files are left out.</source>
        <translation>Comprueba la ortografía, las mayúsculas y qué archivos se omiten.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Replace 1 match</source>
        <translation>Reemplazar 1 coincidencia</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n matches</source>
        <translation>
            <numerusform>Reemplazar %n coincidencia</numerusform>
            <numerusform>Reemplazar %n coincidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped here: there are more. Narrow the search to see them.</source>
        <translation>Detenida aquí: hay más. Acota la búsqueda para verlos.</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>Detenida por ti.</translation>
    </message>
    <message>
        <source>Left out as too large: %1.</source>
        <translation>Omitidos por ser demasiado grandes: %1.</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>No se pudieron leer: %1.</translation>
    </message>
    <message>
        <source>Files for which the expression was too costly: %1.</source>
        <translation>Archivos para los que la expresión era demasiado costosa: %1.</translation>
    </message>
    <message>
        <source>Replace in files</source>
        <translation>Reemplazar en archivos</translation>
    </message>
    <message>
        <source>The files are written at once. This cannot be undone from here.</source>
        <translation>Los archivos se escriben de inmediato. Desde aquí no se puede deshacer.</translation>
    </message>
    <message>
        <source>Replace in 1 file</source>
        <translation>Reemplazar en 1 archivo</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n files</source>
        <translation>
            <numerusform>Reemplazar en %n archivo</numerusform>
            <numerusform>Reemplazar en %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Reemplazando…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 archivos</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>Reemplazado: %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Not everything could be replaced</source>
        <translation>No se pudo reemplazar todo</translation>
    </message>
    <message>
        <source>Edit the results as text</source>
        <translation>Editar los resultados como texto</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchResultsModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>%1, matches: %2</source>
        <translation>%1, coincidencias: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SuggestPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TaskRunner</name>
    <message>
        <source>%1 could not be started: %2
</source>
        <translation>No se pudo iniciar %1: %2
</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>«%1» todavía se está ejecutando.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamDelegate</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamModel</name>
    <message>
        <source>this window</source>
        <translation>esta ventana</translation>
    </message>
    <message>
        <source>no file open</source>
        <translation>ningún archivo abierto</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>escribiendo</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Rama %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamPanel</name>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>People in this project</source>
        <translation>Personas en este proyecto</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>Trabajas a solas</translation>
    </message>
    <message>
        <source>Share the folder, and everybody with the link edits it with you, each in their own files.</source>
        <translation>Comparte la carpeta y todos los que tengan el enlace la editan contigo, cada uno en sus propios archivos.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión con el servidor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Your edits are kept here and join the others&apos; when the connection is back.</source>
        <translation>Tus cambios se guardan aquí y se unen a los de los demás cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalPanel</name>
    <message>
        <source>Terminals</source>
        <translation>Terminales</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>Nuevo terminal</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>Buscar en el terminal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Más arriba</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Más abajo</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>No terminal is open</source>
        <translation>No hay ningún terminal abierto</translation>
    </message>
    <message>
        <source>Run commands in the folder of the project.</source>
        <translation>Ejecuta comandos en la carpeta del proyecto.</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>Abrir un terminal</translation>
    </message>
    <message>
        <source>No terminal could be opened</source>
        <translation>No se pudo abrir ningún terminal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 (ended with %2)</source>
        <translation>%1 (terminó con %2)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>Another one beside it</source>
        <translation>Otro al lado</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>¿Pegar %n línea?</numerusform>
            <numerusform>¿Pegar %n líneas?</numerusform>
        </translation>
    </message>
    <message>
        <source>This program takes each line at once, as if you had typed it and pressed Enter:
%1</source>
        <translation>Este programa recibe cada línea al momento, como si la hubieras escrito y pulsado Intro:
%1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Close this terminal?</source>
        <translation>¿Cerrar este terminal?</translation>
    </message>
    <message>
        <source>%1 is running in it, and ends with it.</source>
        <translation>%1 se está ejecutando en él y termina con él.</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>Terminar %1</translation>
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
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Ended with %1. Enter closes it.</source>
        <translation>Terminó con %1. Intro lo cierra.</translation>
    </message>
    <message>
        <source>Ctrl+click opens it</source>
        <translation>Ctrl+clic lo abre</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TodoCard</name>
    <message>
        <source>What the AI is doing</source>
        <translation>Lo que está haciendo la IA</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ToolCallCard</name>
    <message>
        <source>Read %1</source>
        <translation>Leer %1</translation>
    </message>
    <message>
        <source>Look at the files in %1</source>
        <translation>Mirar los archivos de %1</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Buscar «%1»</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escribir %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecutar %1</translation>
    </message>
    <message>
        <source>Read the problems</source>
        <translation>Leer los problemas</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>Obtener %1</translation>
    </message>
    <message>
        <source>Update the to-do list</source>
        <translation>Actualizar la lista de tareas pendientes</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>, fallido</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>, hecho</translation>
    </message>
    <message>
        <source>, under way</source>
        <translation>, en curso</translation>
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
        <translation>Uso</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Whose usage</source>
        <translation>El uso de quién</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>Personas activas</translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation>Llamadas a la IA</translation>
    </message>
    <message>
        <source>AI tokens</source>
        <translation>Tokens de IA</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>Coste de la IA</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Este proyecto</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Everybody on the server</source>
        <translation>Todos en el servidor</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Nada que contar</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server: edits and AI calls are then counted day by day.</source>
        <translation>Comparte la carpeta o inicia sesión en un servidor: entonces las ediciones y las llamadas a la IA se cuentan día a día.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Nobody edited anything or asked the AI in this time.</source>
        <translation>En este tiempo nadie editó nada ni preguntó a la IA.</translation>
    </message>
</context>
<context>
    <name>dyad::panels::WorkflowsView</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Simulación</translation>
    </message>
    <message numerus="yes">
        <source> (%n attempts)</source>
        <translation>
            <numerusform> (%n intento)</numerusform>
            <numerusform> (%n intentos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Flujos de trabajo</translation>
    </message>
    <message>
        <source>Runs of the chosen workflow</source>
        <translation>Ejecuciones del flujo de trabajo elegido</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Says what each step would do, and does nothing</source>
        <translation>Dice lo que haría cada paso y no hace nada</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>A workflow is a short text. The same text in .dyad/workflows/NAME.toml of the project is one too.</source>
        <translation>Un flujo de trabajo es un texto breve. El mismo texto en .dyad/workflows/NAME.toml del proyecto también lo es.</translation>
    </message>
    <message>
        <source>Text of the workflow</source>
        <translation>Texto del flujo de trabajo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What shall happen by itself</source>
        <translation>Lo que debe ocurrir por sí solo</translation>
    </message>
    <message>
        <source>When a document arrives or changes, at a time of day, or when another program calls: read it, tell the team, ask the AI, propose changes to the code for review.</source>
        <translation>Cuando llega o cambia un documento, a una hora del día o cuando llama otro programa: leerlo, avisar al equipo, preguntar a la IA, proponer cambios del código para revisar.</translation>
    </message>
    <message>
        <source>Write a workflow</source>
        <translation>Escribir un flujo de trabajo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Open its file</source>
        <translation>Abrir su archivo</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>dyad::sync::AnswerReview</name>
    <message>
        <source>The project has no such file.</source>
        <translation>El proyecto no tiene ese archivo.</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation>Este archivo no es texto.</translation>
    </message>
    <message>
        <source>%1 stays deleted; the history of the project has it.</source>
        <translation>%1 sigue eliminado; el historial del proyecto lo tiene.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Se borró entretanto.</translation>
    </message>
    <message>
        <source>The project has no text file %1 to be copied.</source>
        <translation>El proyecto no tiene ningún archivo de texto %1 que copiar.</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>Ya existe un archivo así.</translation>
    </message>
    <message>
        <source>%1 stays: somebody has changed it since.</source>
        <translation>%1 se queda: alguien lo ha cambiado desde entonces.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ApiCall</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Inicia primero sesión en el servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>No se puede alcanzar el servidor: %1</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>Se perdió la conexión: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1 If you trust the authority that issued it, add it to this machine&apos;s certificates (on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates).</source>
        <translation>No se aceptó el certificado del servidor: %1 Si confías en la autoridad que lo emitió, añádela a los certificados de esta máquina (en Debian: un archivo .crt en /usr/local/share/ca-certificates y luego update-ca-certificates).</translation>
    </message>
</context>
<context>
    <name>dyad::sync::BrowserSignIn</name>
    <message>
        <source>You can go back to Dyad</source>
        <translation>Puedes volver a Dyad</translation>
    </message>
    <message>
        <source>This window is not needed any more.</source>
        <translation>Esta ventana ya no hace falta.</translation>
    </message>
    <message>
        <source>The browser brought an answer to another question. Try again.</source>
        <translation>El navegador trajo una respuesta a otra pregunta. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>El inicio de sesión se canceló en el navegador.</translation>
    </message>
    <message>
        <source>The server could not reach the place where you signed in. Try again in a moment.</source>
        <translation>El servidor no pudo alcanzar el lugar donde iniciaste sesión. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Its log says why.</source>
        <translation>El servidor no aceptó el inicio de sesión. Su registro dice por qué.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ChatSession</name>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>Ahora mismo no hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>The connection was lost before the server had the question.</source>
        <translation>La conexión se perdió antes de que el servidor tuviera la pregunta.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>The server was lost in the middle of this answer.</source>
        <translation>Se perdió el servidor en medio de esta respuesta.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::CommentBoard</name>
    <message>
        <source>The file has been deleted.</source>
        <translation>El archivo se ha eliminado.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DiskRoom</name>
    <message>
        <source>This system watches no more folders (fs.inotify.max_user_watches); the others are looked at every few seconds.</source>
        <translation>Este sistema no vigila más carpetas (fs.inotify.max_user_watches); las demás se miran cada pocos segundos.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DocumentLinks</name>
    <message>
        <source>It was changed at the same place on the disk and in the project. The disk&apos;s text stands; the project&apos;s is in %1.</source>
        <translation>Se cambió en el mismo lugar en el disco y en el proyecto. Vale el texto del disco; el del proyecto está en %1.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::LocalChanges</name>
    <message>
        <source>The name is not UTF-8; the file stays on this machine.</source>
        <translation>El nombre no es UTF-8; el archivo se queda en esta máquina.</translation>
    </message>
    <message>
        <source>A symbolic link stands where a file of the project was; it is not followed.</source>
        <translation>Hay un enlace simbólico donde estaba un archivo del proyecto; no se sigue.</translation>
    </message>
    <message>
        <source>Symbolic links are not shared; it stays on this machine.</source>
        <translation>Los enlaces simbólicos no se comparten; se queda en esta máquina.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteChanges</name>
    <message>
        <source>The project has a file under a name that is not written to disks.</source>
        <translation>El proyecto tiene un archivo con un nombre que no se escribe en los discos.</translation>
    </message>
    <message>
        <source>The file could not be fetched; it is tried again.</source>
        <translation>No se pudo obtener el archivo; se intenta de nuevo.</translation>
    </message>
    <message>
        <source>You may only read this file. It is again as the others have it; your version is in %1.</source>
        <translation>Este archivo solo lo puedes leer. Está de nuevo como lo tienen los demás; tu versión está en %1.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteDocument</name>
    <message>
        <source>This file has been deleted.</source>
        <translation>Este archivo se ha eliminado.</translation>
    </message>
    <message>
        <source>The file is still being opened.</source>
        <translation>El archivo todavía se está abriendo.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteProject</name>
    <message>
        <source>You may read this file, not change it.</source>
        <translation>Puedes leer este archivo, no cambiarlo.</translation>
    </message>
    <message>
        <source>You may read this project, not change it.</source>
        <translation>Puedes leer este proyecto, no cambiarlo.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ServerApi</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>Inicia primero sesión en el servidor.</translation>
    </message>
    <message>
        <source>You have been signed out; sign in again.</source>
        <translation>Se ha cerrado tu sesión; iníciala de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>A file arrived damaged; try again.</source>
        <translation>Un archivo llegó dañado; inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The server cannot renew the sign-in just now.</source>
        <translation>El servidor no puede renovar la sesión en este momento.</translation>
    </message>
</context>
<context>
    <name>dyad::sync::WebSocketTransport</name>
    <message>
        <source>The server has not answered for %1 seconds.</source>
        <translation>El servidor lleva %1 segundos sin responder.</translation>
    </message>
</context>
</TS>
