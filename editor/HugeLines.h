// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include "editor/TextEdit.h"
#include <QObject>
#include <span>

namespace dyad::editor {

class CodeEditor;

/// Lines that nobody can look at as a whole: of those longer than Limit only a stretch is shown, that around the caret, else the beginning, and what is left out
/// is said where it is left out. The text is all there, can be searched, edited and saved: only the work of measuring ten million characters for each key, half
/// a minute, is not done. Scintilla leaves out what has an invisible style.
class HugeLines : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    static constexpr qint64 Limit = 200'000;        ///< bytes
    static constexpr qint64 Shown = 4'000;          ///< bytes; eight times what a wide screen shows. Their widths are measured with each key
    /// Styles; 1 and 2 are the highlighter's for names. Two by turns, every Run bytes: a longer run of one is looked through for a good place to break it, each
    /// time the line is laid out, which is a third of the work.
    static constexpr char Hidden = 3, HiddenToo = 4;
    static constexpr qint64 Run = 250;              ///< bytes
    static bool isHidden(long style) { return style == Hidden || style == HiddenToo; }
    explicit HugeLines(CodeEditor *editor);
    ~HugeLines() override;
    /// Styles of a line with its end mark, one for each byte.
    void style(int line, std::span<char> styles) const;
    /// Of every edit, before its lines are styled again. True: it was in the line with the caret, and has its styles: the line's others are as they were.
    bool take(const TextEdit &edit);
    void paint(QPainter &painter, const QRect &exposed) override;

private:
    struct Stretch {
        qint64 from = 0, to = 0;        // bytes of the text
    };
    bool isHuge(int line) const;
    Stretch stretchOf(int line) const;
    Stretch around(int line, qint64 position) const;
    void follow();
    void show(const Stretch &before, const Stretch &now) const;
    void hide(const Stretch &part) const;
    void look();
    CodeEditor *m_editor;
    int m_line = -1;                    // the one that the caret is in, where it is huge
    qint64 m_from = 0, m_to = 0;        // its stretch, bytes from the line's start
};

} // namespace dyad::editor
