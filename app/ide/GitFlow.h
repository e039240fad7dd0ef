// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/git/GitController.h"
#include <QHash>
#include <functional>
#include <QObject>
#include <QStringList>

namespace dyad::panels {
class GitPanel;
}
namespace dyad::app {

class BlameLine;
class CloneSheet;
class CoAuthors;
class EditorPage;
class Workbench;

/// Git in the window: its panel, the marks in the tree, the branch in the bars, differences and histories as tabs. GUI thread.
class GitFlow : public QObject {
    Q_OBJECT
public:
    explicit GitFlow(Workbench *workbench);
    void addCommands();
    /// Once the window is there.
    void attach();
    panels::GitController *controller() { return &m_git; }
    panels::GitPanel *panel() const { return m_panel; }
    /// That is checked out; empty: there is no repository, or HEAD is at no branch.
    QString branch() const;
    void showDiff(const QString &path, bool staged);        ///< path: from the top of the working copy
    void showHistory(const QString &path = {});             ///< the same; empty: of the branch
    void showConflict(const QString &path);                 ///< the same
    BlameLine *blame() const { return m_blame; }
    /// Where a file of the open folder lies in the working copy; empty: not in it.
    QString pathInRepository(const QString &path) const;

private:
    void lookAgain();
    void connectController();
    void addRemoteCommands();
    void connectPanel();
    void connectRemote();
    bool mayRewrite(const QString &doing, std::function<void()> again);
    void closeConflict(const QString &path);
    void onFolder(const QString &folder);
    void onLive();
    void showStatus();
    void showBranch();
    QHash<QString, QStringList> peopleByBranch() const;
    void onRewritten();
    bool maySwitch(const QString &branch);
    QStringList coAuthors() const;
    void learnAuthors();
    void openAt(const QString &absolutePath, int line, int byteColumn);
    QString currentPath() const;

    Workbench *m_bench;
    panels::GitController m_git;
    panels::GitPanel *m_panel = nullptr;
    BlameLine *m_blame = nullptr;
    CoAuthors *m_writers = nullptr;
    CloneSheet *m_clone = nullptr;
    QString m_agreedBranch;                     // asked about and agreed to: goes through once
    QHash<QString, QString> m_addresses;        // of the authors of the last commits, by name
};

} // namespace dyad::app
