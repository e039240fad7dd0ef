// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "editor/language/ServerCapabilities.h"
#include "editor/language/WorkspaceEdit.h"
#include <QObject>
#include <QString>
#include <functional>

namespace dyad::app {

class LanguageFlow;
class Workbench;

/// Language servers as programs: what they are doing, in the status bar; starting, restarting, the table that people extend; telling them of files that
/// are renamed, and letting them mend what names the old path. GUI thread.
class ServerFlow : public QObject {
    Q_OBJECT
public:
    ServerFlow(Workbench *workbench, LanguageFlow *language);
    void attach();
    void addCommands();
    static QString tableFile();             ///< of the user; may not be there

private:
    void show();
    void openMenu();
    void openTable();
    void readTable();
    void applyAll(QVector<editor::WorkspaceEdit> edits, std::function<void()> then);
    void tell(const char *method, bool editor::ServerCapabilities::*able, const QString &path);
    void beforeRename(const QString &path, const QString &newPath, std::function<void()> go);
    Workbench *m_bench;
    LanguageFlow *m_language;
    QString m_progress;
    class RenameQuestion;
};

} // namespace dyad::app
