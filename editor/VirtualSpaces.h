// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/CodeEditor.h"

namespace dyad::editor {

/// Columns that are selected beyond the ends of short lines, while others change the text: Scintilla takes what is inserted where such a caret stands for the
/// spaces that it lacks, and moves into it, as many bytes as there are columns; in the middle of a character the next key would cut it in two.
class VirtualSpaces {
    using Sci = QsciScintillaBase;

public:
    explicit VirtualSpaces(const CodeEditor &editor) : m_editor(editor)
    {
        if (editor.send(Sci::SCI_SELECTIONISRECTANGLE) == 0)
            return;
        m_caret = editor.send(Sci::SCI_GETRECTANGULARSELECTIONCARETVIRTUALSPACE);
        m_anchor = editor.send(Sci::SCI_GETRECTANGULARSELECTIONANCHORVIRTUALSPACE);
        m_any = m_caret > 0 || m_anchor > 0;
        for (unsigned long i = 0; i < count(); ++i)
            m_any = m_any || editor.send(Sci::SCI_GETSELECTIONNCARETVIRTUALSPACE, i) > 0 || editor.send(Sci::SCI_GETSELECTIONNANCHORVIRTUALSPACE, i) > 0;
        if (!m_any)
            return;
        set(0, 0);
        for (unsigned long i = 0; i < count(); ++i) {
            editor.send(Sci::SCI_SETSELECTIONNCARETVIRTUALSPACE, i, 0);
            editor.send(Sci::SCI_SETSELECTIONNANCHORVIRTUALSPACE, i, 0);
        }
    }
    /// The columns again, as they are now.
    ~VirtualSpaces()
    {
        const auto atEnd = [this](long position) { return m_editor.lineEnd(m_editor.lineAt(position)) == position; };
        if (m_any)
            set(atEnd(m_editor.send(Sci::SCI_GETRECTANGULARSELECTIONANCHOR)) ? m_anchor : 0, atEnd(m_editor.send(Sci::SCI_GETRECTANGULARSELECTIONCARET)) ? m_caret : 0);
    }
    Q_DISABLE_COPY_MOVE(VirtualSpaces)

private:
    unsigned long count() const { return static_cast<unsigned long>(m_editor.send(Sci::SCI_GETSELECTIONS)); }
    void set(long anchor, long caret) const
    {
        m_editor.send(Sci::SCI_SETRECTANGULARSELECTIONANCHORVIRTUALSPACE, static_cast<unsigned long>(anchor));
        m_editor.send(Sci::SCI_SETRECTANGULARSELECTIONCARETVIRTUALSPACE, static_cast<unsigned long>(caret));
    }
    const CodeEditor &m_editor;
    long m_caret = 0, m_anchor = 0;
    bool m_any = false;
};

} // namespace dyad::editor
