// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace dyad::editor {
class CodeEditor;
}
namespace dyad::app {

class EditorPage;
class Workbench;

/// Settings in the window: their page, their files, and what they do to the look and to open files. GUI thread.
class SettingsFlow : public QObject {
    Q_OBJECT
public:
    explicit SettingsFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there.
    void attach();
    void showPage();

Q_SIGNALS:
    void keysRequested();

private:
    void openFile(const QString &path);
    void applyLook();
    void applyToPage(EditorPage *page);
    void onChanged(const QString &key);
    Workbench *m_bench;
    int m_startZoom = 0;        // per cent, 0: not known yet
    bool m_looked = false;
};

} // namespace dyad::app
