// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/EditorOverlay.h"
#include <QString>

namespace dyad::editor {

class CodeEditor;

/// What an input method is composing, painted at the caret. It is no part of the text until it is committed.
class Preedit : public EditorOverlay {
public:
    explicit Preedit(CodeEditor *editor);
    ~Preedit() override;
    void show(const QString &text);     ///< empty: nothing is being composed
    void paint(QPainter &painter, const QRect &exposed) override;

private:
    CodeEditor *m_editor;
    QString m_text;
};

} // namespace dyad::editor
