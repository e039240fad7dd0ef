// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/TextEdit.h"
#include "editor/language/Snippet.h"
#include <QObject>

namespace dyad::editor {

class CodeEditor;

/// Goes through the tab stops of a snippet that was inserted: Tab forward, Shift+Tab back, Esc or leaving it ends. Stops travel with the text.
class SnippetSession : public QObject {
    Q_OBJECT
public:
    explicit SnippetSession(CodeEditor *editor);
    /// The snippet's text stands at a position (bytes) of the editor already.
    void start(const Snippet &snippet, qint64 position);
    bool isActive() const { return !m_stops.isEmpty(); }
    void end() { m_stops.clear(); }
    bool step(int direction);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onModified(const TextEdit &edit);
    void select(int number);
    CodeEditor *m_editor;
    QVector<Snippet::Stop> m_stops;
    int m_current = 0;
    qint64 m_from = 0, m_to = 0;
};

} // namespace dyad::editor
