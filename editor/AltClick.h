// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QPoint>
#include <QVector>

namespace dyad::editor {

class CodeEditor;

/// A click with Alt adds a caret, or takes that one away, as many know it from elsewhere; with a drag it stays a selection of columns. Lives as long as its
/// editor.
class AltClick : public QObject {
    Q_OBJECT
public:
    explicit AltClick(CodeEditor *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    CodeEditor *m_editor;
    bool m_pressed = false;
    QPoint m_at;
    QVector<std::pair<qint64, qint64>> m_before;    // what was selected, the main one first
};

} // namespace dyad::editor
