// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include <QObject>

namespace dyad::editor {

class CodeEditor;

/// The margin with line numbers: as wide as the last one needs, the caret's line bright. Left of it a narrow margin for marks.
class LineNumbers : public QObject, public EditorOverlay {
    Q_OBJECT
public:
    static constexpr int MarksMargin = 0, NumbersMargin = 1, GapMargin = 2;
    static constexpr int MarksWidth = 16;       ///< logical pixels
    explicit LineNumbers(CodeEditor *editor);
    ~LineNumbers() override;
    void paint(QPainter &painter, const QRect &exposed) override;

private:
    void fit();
    void onCursor(int line);
    CodeEditor *m_editor;
    int m_digits = 0, m_caretLine = 0;
};

} // namespace dyad::editor
