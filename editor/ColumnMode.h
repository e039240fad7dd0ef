// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/CodeEditor.h"

namespace dyad::editor {

/// The selection of columns. While it lasts, Scintilla keeps the corners of the rectangle besides the selections of its lines, and takes those for the
/// caret. It does not move them with every change, so that they may come to lie anywhere, in the middle of a character too: whoever changes the text or
/// sets a selection ends it first, or sees that nothing in the rectangle changes.
class ColumnMode {
    using Sci = QsciScintillaBase;

public:
    /// There is a rectangle, or the arrow keys select.
    static bool isOn(const CodeEditor &editor) { return mode(editor) != Sci::SC_SEL_STREAM || editor.send(Sci::SCI_GETMOVEEXTENDSSELECTION) != 0; }

    /// What is selected in each line becomes a selection of its own.
    static void leave(const CodeEditor &editor)
    {
        if (!isOn(editor))
            return;
        const auto all = editor.selections();
        drop(editor);
        editor.send(Sci::SCI_SETSELECTION, static_cast<unsigned long>(all.first().second), static_cast<long>(all.first().first));
        for (qsizetype i = 1; i < all.size(); ++i)
            editor.send(Sci::SCI_ADDSELECTION, static_cast<unsigned long>(all[i].second), static_cast<long>(all[i].first));
        editor.send(Sci::SCI_SETMAINSELECTION, 0);
    }

    /// Nothing is selected any more, the caret stands at the start: before another selection is set.
    static void drop(const CodeEditor &editor) { editor.send(Sci::SCI_CLEARSELECTIONS); }

    /// Before a key: what was typed or pasted may have taken the selections of the lines away from the corners. Where columns have just been left, a
    /// caret may still count columns behind the end of its line.
    static void settle(const CodeEditor &editor)
    {
        if (!isOn(editor))
            return dropColumns(editor);
        if (mode(editor) != Sci::SC_SEL_THIN)
            return;
        const auto last = static_cast<unsigned long>(editor.send(Sci::SCI_GETSELECTIONS) - 1);
        const bool fits = editor.send(Sci::SCI_GETRECTANGULARSELECTIONANCHOR) == editor.send(Sci::SCI_GETSELECTIONNANCHOR, 0)
            && editor.send(Sci::SCI_GETRECTANGULARSELECTIONCARET) == editor.send(Sci::SCI_GETSELECTIONNCARET, last);
        if (!fits)
            leave(editor);
    }

    /// Before others' changes come in: a rectangle that they do not touch stays. Behind the end of a short line Scintilla counts columns, and would take
    /// what they insert there for the spaces that it lacks; a position in the middle of a character would come of it.
    static void prepareFor(const CodeEditor &editor, const sync::TextOperation &op)
    {
        if (mode(editor) != Sci::SC_SEL_RECTANGLE || touches(editor, op))
            leave(editor);
        if (mode(editor) != Sci::SC_SEL_RECTANGLE)
            dropColumns(editor);
    }

private:
    static void dropColumns(const CodeEditor &editor)
    {
        const auto count = static_cast<unsigned long>(editor.send(Sci::SCI_GETSELECTIONS));
        for (unsigned long i = 0; i < count; ++i) {
            // Only where there are any: setting them repaints.
            if (editor.send(Sci::SCI_GETSELECTIONNCARETVIRTUALSPACE, i) > 0)
                editor.send(Sci::SCI_SETSELECTIONNCARETVIRTUALSPACE, i, 0);
            if (editor.send(Sci::SCI_GETSELECTIONNANCHORVIRTUALSPACE, i) > 0)
                editor.send(Sci::SCI_SETSELECTIONNANCHORVIRTUALSPACE, i, 0);
        }
    }
    static long mode(const CodeEditor &editor) { return editor.send(Sci::SCI_GETSELECTIONMODE); }

    static bool touches(const CodeEditor &editor, const sync::TextOperation &op)
    {
        qint64 first = editor.length(), last = 0;
        for (const auto &[anchor, caret] : editor.selections()) {
            first = std::min({first, anchor, caret});
            last = std::max({last, anchor, caret});
        }
        const qint64 from = editor.lineStart(editor.lineAt(first)), to = editor.lineEnd(editor.lineAt(last));
        qint64 position = 0;
        for (const auto &component : op) {
            const qint64 end = position + (component.kind == sync::TextOperation::Component::Kind::Insert ? 0 : component.length);
            if (component.kind != sync::TextOperation::Component::Kind::Keep && position <= to && end >= from)
                return true;
            position = end;
        }
        return false;
    }
};

} // namespace dyad::editor
