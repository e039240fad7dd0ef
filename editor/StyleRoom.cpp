// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/StyleRoom.h"
#include "editor/CodeEditor.h"
#include "editor/HugeLines.h"

namespace dyad::editor {

using Sci = QsciScintillaBase;

namespace {

bool hasHugeLine(const sync::Rope &text)
{
    bool huge = false;
    qint64 at = 0, start = 0;       // of the chunk, of the line
    text.forEachChunk(0, text.size(), [&](std::string_view chunk) {
        for (size_t mark = chunk.find('\n'); mark != chunk.npos; mark = chunk.find('\n', mark + 1)) {
            huge = huge || at + static_cast<qint64>(mark) - start > HugeLines::Limit;
            start = at + static_cast<qint64>(mark) + 1;
        }
        at += static_cast<qint64>(chunk.size());
    });
    return huge || at - start > HugeLines::Limit;
}

} // namespace

bool StyleRoom::isThere(const CodeEditor &editor) { return (editor.send(Sci::SCI_GETDOCUMENTOPTIONS) & Sci::SC_DOCUMENTOPTION_STYLES_NONE) == 0; }

bool StyleRoom::isNeeded(const sync::Rope &text, bool hasLanguage) { return hasLanguage || text.size() < Large || hasHugeLine(text); }

void StyleRoom::provide(CodeEditor &editor, bool wanted)
{
    if (isThere(editor) == wanted)
        return;
    editor.settle();
    const QByteArray text = editor.text();
    const qint64 caret = editor.caret();
    const bool editable = editor.isEditable();
    const auto lineEnds = static_cast<unsigned long>(editor.send(Sci::SCI_GETEOLMODE)), events = static_cast<unsigned long>(editor.send(Sci::SCI_GETMODEVENTMASK));
    const auto first = static_cast<unsigned long>(editor.send(Sci::SCI_GETFIRSTVISIBLELINE));
    editor.send(Sci::SCI_SETMODEVENTMASK, 0);
    const long document = editor.send(Sci::SCI_CREATEDOCUMENT, static_cast<unsigned long>(text.size()), wanted ? Sci::SC_DOCUMENTOPTION_DEFAULT : Sci::SC_DOCUMENTOPTION_STYLES_NONE);
    editor.send(Sci::SCI_SETDOCPOINTER, 0, document);
    editor.send(Sci::SCI_RELEASEDOCUMENT, 0, document);     // the view holds it
    // What is the document's, not the view's.
    editor.send(Sci::SCI_SETCODEPAGE, Sci::SC_CP_UTF8);
    editor.send(Sci::SCI_SETUNDOCOLLECTION, 0);
    editor.send(Sci::SCI_SETEOLMODE, lineEnds);
    editor.send(Sci::SCI_SETTABINDENTS, 1);
    editor.send(Sci::SCI_SETBACKSPACEUNINDENTS, 1);
    editor.setIndentation(editor.indentationWidth(), editor.indentsWithSpaces());
    if (!text.isEmpty())
        editor.SendScintilla(Sci::SCI_APPENDTEXT, static_cast<unsigned long>(text.size()), text.constData());
    editor.setEditable(editable);
    editor.send(Sci::SCI_SETMODEVENTMASK, events);
    editor.send(Sci::SCI_SETSELECTION, static_cast<unsigned long>(caret), static_cast<long>(caret));
    editor.send(Sci::SCI_SETFIRSTVISIBLELINE, first);
}

} // namespace dyad::editor
