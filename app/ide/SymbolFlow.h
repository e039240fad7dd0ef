// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/WorkspaceSymbol.h"
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace dyad::editor {
class LanguageView;
struct LanguageSymbol;
}
namespace dyad::panels {
class OutlinePanel;
}
namespace dyad::app {

class LanguageFlow;
class Workbench;

/// Symbols in the window: the outline panel, the way to the caret in the breadcrumbs, @ and # in the palette. GUI thread.
class SymbolFlow : public QObject {
    Q_OBJECT
public:
    SymbolFlow(Workbench *workbench, LanguageFlow *language);
    void attach();
    void addCommands();
    panels::OutlinePanel *outline() const { return m_outline; }

private:
    void follow();
    void showSymbols();
    void showCaret();
    void goTo(qint64 position);
    void offerSymbols();
    void findInProject(const QString &query);
    void step(int direction);
    Workbench *m_bench;
    LanguageFlow *m_language;
    panels::OutlinePanel *m_outline = nullptr;
    QPointer<editor::LanguageView> m_view;
    QVector<int> m_path;            // what the breadcrumbs show
    QTimer m_typing;                // of a search in the project
    QString m_query;
    QVector<editor::WorkspaceSymbol> m_found;
};

} // namespace dyad::app
