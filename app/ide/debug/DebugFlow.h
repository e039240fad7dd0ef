// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/debug/DebugSession.h"
#include <QObject>

namespace dyad::panels {
class DebugPanel;
}
namespace dyad::app {

class BreakpointMarks;
class BreakpointSheet;
class EditorPage;
class LaunchSheet;
class Workbench;

/// The debugger in the window: its panel, its keys, breakpoints in the texts, the line where the program stands. GUI thread.
class DebugFlow : public QObject {
    Q_OBJECT
public:
    explicit DebugFlow(Workbench *workbench);
    ~DebugFlow() override;
    void addCommands();
    /// Once the window is there.
    void attach();
    panels::DebugSession *session() { return m_session; }
    panels::DebugPanel *panel() const { return m_panel; }
    /// F5: goes on where it stands; else starts what launch.json has, the open script, or asks.
    void startOrContinue();
    void choose(QVector<panels::DebugConfiguration> configurations);
    void start(const panels::DebugConfiguration &configuration);
    void toggleBreakpoint();
    void editBreakpoint();                      ///< of the caret's line; sets one where there is none

private:
    void watch(EditorPage *page);
    void showMarks();
    void showMenu(EditorPage *page, int line, const QPoint &globalPlace);
    void ask(EditorPage *page, int line);
    QString absoluteOf(EditorPage *page) const;
    Workbench *m_bench;
    panels::DebugSession *m_session;
    QString m_last;             // the configuration that was chosen last
    panels::DebugPanel *m_panel = nullptr;
    LaunchSheet *m_launch = nullptr;
    BreakpointSheet *m_sheet = nullptr;
};

} // namespace dyad::app
