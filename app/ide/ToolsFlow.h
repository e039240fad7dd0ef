// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QStringList>

namespace dyad::panels {
class OutputPanel;
class ProblemsPanel;
class TerminalPanel;
}
namespace dyad::app {

class Workbench;

/// What stands below the text: problems, terminals, the output of builds. GUI thread.
class ToolsFlow : public QObject {
    Q_OBJECT
public:
    explicit ToolsFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there.
    void attach();
    panels::ProblemsPanel *problems() const { return m_problems; }
    panels::TerminalPanel *terminal() const { return m_terminal; }
    panels::OutputPanel *output() const { return m_output; }
    /// Shows the terminals, and leaves the keys where they are.
    void showTerminalAside();
    /// What would be ended with the window: programs in terminals, a build.
    QStringList runningPrograms() const;
    /// Opens a place that a tool named; absolute path, line and column from 1, 0: not said.
    void openAt(const QString &absolutePath, int line, int column);

private:
    void connectPanels();
    void onFolder(const QString &folder);
    void onShown(QWidget *panel);
    void toggle(QWidget *panel);
    void build();
    void showCounts();

    Workbench *m_bench;
    panels::ProblemsPanel *m_problems = nullptr;
    panels::TerminalPanel *m_terminal = nullptr;
    panels::OutputPanel *m_output = nullptr;
    bool m_aside = false;       // showTerminalAside is at work
};

} // namespace dyad::app
